"""The session's slides and its page: titles, order, language, text alternatives, notes, and the answers of the clock."""

from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from macros.data.model import Guide
from macros.exports.plain import curled
from macros.pages import addresses, filenames
from macros.pages.phrases import Phrases
from macros.pages.session import Case, cases

from ..conftest import SITE_URL

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
FEET = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def slides(site: Path) -> list[Any]:
    return list(pptx.Presentation(str(site / filenames.SLIDES)).slides)


@pytest.fixture(scope="module")
def told(guide: Guide) -> list[Case]:
    return cases(guide, Phrases(guide))


def test_every_slide_has_a_title_of_its_own_and_is_read_from_the_top(slides: list[Any]) -> None:
    assert len({slide.shapes.title.text for slide in slides}) == len(slides)
    for slide in slides:
        kinds = [shape.placeholder_format.type if shape.is_placeholder else "picture" for shape in slide.shapes]
        assert kinds[0] in TITLES, slide.shapes.title.text
        assert tuple(kinds[-2:]) == FEET, kinds
        assert all(shape.is_placeholder or shape.shape_type is not None for shape in slide.shapes)


def test_pictures_have_words_and_nothing_floats(slides: list[Any]) -> None:
    others = [shape for slide in slides for shape in slide.shapes if not shape.is_placeholder]
    assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in others] == [f"QR code: {addresses.short(SITE_URL)}"]


def test_the_file_has_a_title_and_all_words_are_in_british_english(slides: list[Any], site: Path, guide: Guide) -> None:
    about = pptx.Presentation(str(site / filenames.SLIDES)).core_properties
    assert (about.language, about.title) == ("en-GB", curled(guide.session.title))
    for slide in slides:
        for part in (slide, slide.notes_slide):
            assert {run.rPr.get("lang") for run in part._element.iter(f"{DRAWING}r")} == {"en-GB"}, slide.shapes.title.text


def test_the_notes_hold_what_to_say(slides: list[Any], guide: Guide) -> None:
    notes = {slide.shapes.title.text: slide.notes_slide.notes_text_frame.text for slide in slides}
    assert all(notes.values())
    for part in guide.session.parts:
        assert guide.session.labels.say in notes[part.title.replace("'", "’")], part.id


def test_every_slide_says_where_the_live_guide_is_and_when_it_was_checked(slides: list[Any], guide: Guide) -> None:
    for slide in slides:
        (foot,) = (shape.text_frame.text for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER)
        assert foot.startswith(addresses.short(SITE_URL))
        assert Phrases(guide).day(guide.reviews.default) in foot


def test_slides_page_and_worksheet_tell_the_same_cases(site: Path, slides: list[Any], told: list[Case]) -> None:
    page = (site / "for-career-services/session/index.html").read_text(encoding="utf-8")
    shown = "\n".join(slide.placeholders[1].text_frame.text for slide in slides)
    for case in told:
        for said in (case.decision, case.story):
            assert said.replace("'", "’") in shown, case.number
            assert said.replace("'", "&#39;") in page or said.replace("'", "’") in page, case.number
        assert f'id="case-{case.number}"' in page
