"""What templates and macros ask of the renderer: known names, links from where the page stands, and mail links."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from macros.data.model import Guide
from macros.pages import macros
from macros.pages.renderer import Renderer, UnknownNameError, known, mailto
from macros.pages.site import Site


@pytest.fixture
def renderer(guide: Guide) -> Renderer:
    return Renderer(guide, Site("The Guide"))


def test_an_unknown_situation_is_told_with_the_nearest_that_there_is(renderer: Renderer) -> None:
    with pytest.raises(UnknownNameError, match=r"^there is no situation 'intervew'\. Did you mean 'interview'\?") as told:
        renderer.stage("intervew")
    assert (told.value.rule, told.value.cure) == ("there is no situation 'intervew'", "Did you mean 'interview'?")
    assert renderer.stage("interview") == "interview"


def test_where_no_name_comes_near_the_place_of_all_is_told_or_some_of_them(renderer: Renderer) -> None:
    with pytest.raises(UnknownNameError, match=r"All \d+ stand in data/stages\.yml\.$"):
        renderer.stage("xyzzy")
    with pytest.raises(UnknownNameError, match=r"Use one of: 0, 1, .*, …\.$"):
        known("number", "xyzzy", [str(number) for number in range(99)])


def test_a_mail_link_keeps_every_sign_and_every_line(guide: Guide) -> None:
    message = guide.messages["thank-you"].model_copy(update={"subject": "Q & A / us?", "body": "Dear all,\n\nX & Y / Z\n"})
    assert mailto(message) == "mailto:?subject=Q%20%26%20A%20%2F%20us%3F&body=Dear%20all%2C%0D%0A%0D%0AX%20%26%20Y%20%2F%20Z%0D%0A"
    assert mailto(message.model_copy(update={"subject": None, "body": ""})) == "mailto:?subject=&body="


def test_a_link_leads_from_where_the_page_stands(renderer: Renderer) -> None:
    assert 'href="../../messages/interview/#thank-you-' in macros.more_messages(renderer, "when/interview/", "interview")


def test_before_the_pages_are_known_no_source_is_used(renderer: Renderer) -> None:
    assert renderer.uses == {}


def test_a_name_that_a_template_does_not_know_is_an_error(renderer: Renderer, tmp_path: Path) -> None:
    env = renderer.environment
    assert env.from_string("{{ v }}{{ words }}").render(v="<", words="&") == "&lt;&amp;", "and what is put in is escaped"
    with pytest.raises(UndefinedError):
        env.from_string("{{ nothing.here }}").render()
