"""The pictures of shared links: the size that sites ask for, the same bytes each time, and room for all words."""

import json
import struct

import pytest

from macros.data.model import Guide
from macros.exports import pdf, share
from macros.pages.site import Site

SITE = Site("The Follow-Up Guide", "https://follow-up.example/guide")


def test_every_situation_has_a_picture_of_1200_by_630(guide: Guide) -> None:
    made = share.files(guide, SITE)
    assert list(made) == [f"share/{stage}.png" for stage in guide.stages]
    for path, data in made.items():
        assert isinstance(data, bytes)
        assert struct.unpack(">II", data[16:24]) == (1200, 630), path


def test_a_picture_is_the_same_bytes_each_time(guide: Guide) -> None:
    told = share.told(guide.stages["interview"], SITE)
    assert share.made(told) == share.made(told)
    assert share.made(told) != share.made(told | {"answer": "Wait."})


@pytest.mark.parametrize("site", [SITE, Site("Guide")])
def test_all_words_have_room_on_one_picture(guide: Guide, site: Site) -> None:
    for stage in guide.stages.values():
        inputs = {"handout": json.dumps(share.told(stage, site))}
        page = pdf.compiler().compile(input=str(pdf.TEMPLATES / share.TEMPLATE), format="svg", sys_inputs=inputs)
        assert isinstance(page, bytes), f"{stage.id}: its answer is too long for the picture; shorten it in data/stages.yml"


def test_markup_in_the_data_is_only_text(guide: Guide) -> None:
    stage = guide.stages["interview"].model_copy(update={"title": '#panic() $x$ *b* "q"', "answer": "= H @ref // gone"})
    assert share.made(share.told(stage, SITE)).startswith(b"\x89PNG")
