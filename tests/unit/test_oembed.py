"""The answers from which other sites make a frame out of a pasted address."""

import json

from macros.data.model import Guide
from macros.exports import oembed
from macros.pages.places import framed, frames
from macros.pages.renderer import Renderer
from macros.pages.site import Site

HOME = "https://follow-up.example/guide"


def test_each_frame_has_one_with_a_quotation_and_the_frame(guide: Guide) -> None:
    answers = oembed.files(Renderer(guide, Site("The <Guide>", HOME)))
    assert len(answers) == len(list(frames(guide)))
    said = json.loads(answers["embed/message/thank-you/oembed.json"])
    assert {"version": "1.0", "type": "rich", "provider_name": "The <Guide>", "provider_url": f"{HOME}/"}.items() <= said.items()
    assert f'<blockquote><a href="{HOME}/messages/interview/#thank-you">' in said["html"]
    assert f'<iframe src="{HOME}/embed/message/thank-you/" title="{said["title"]}"' in said["html"]
    assert 200 <= said["height"] <= 1000


def test_a_title_cannot_end_the_frame(guide: Guide) -> None:
    message = guide.messages["thank-you"].model_copy(update={"title": 'A "note" <b>'})
    changed = guide.model_copy(update={"messages": {"thank-you": message}})
    said = json.loads(oembed.files(Renderer(changed, Site("Guide", HOME)))["embed/message/thank-you/oembed.json"])
    assert 'title="A &#34;note&#34; &lt;b&gt;"' in said["html"]


def test_there_are_none_where_the_site_does_not_know_its_address(guide: Guide) -> None:
    assert oembed.files(Renderer(guide, Site("Guide"))) == {}


def test_a_guide_is_shown_by_its_checklist_and_a_sample_only_by_its_own_frame(guide: Guide) -> None:
    shown = framed(guide)
    assert shown["/when/interview/"] == shown["/checklist/interview/"]
    assert {"/checklist/", "/planner/"} <= shown.keys()
    assert not [address for address in shown if address.startswith("/messages/")]
