"""Every handout that is shipped: paper, pages, tags, language, title, fonts, and that it is where pages say it is."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from macros.data.model import Guide
from macros.pages import addresses, filenames, places
from macros.pages.places import Sheet

from ..conftest import SITE_URL
from .pdftext import letters, squeezed

SIZES = {"a3": (841.89, 1190.55), "a4": (595.28, 841.89), "letter": (612.0, 792.0)}
UA = "{http://www.aiim.org/pdfua/ns/id/}part"
TITLE = "{http://purl.org/dc/elements/1.1/}title"


@pytest.fixture(scope="module")
def sheets(guide: Guide) -> list[Sheet]:
    return list(places.sheets(guide))


def opened(site: Path, sheets: list[Sheet]) -> Iterator[tuple[Sheet, str, pikepdf.Pdf]]:
    for sheet in sheets:
        for paper in sheet.papers:
            with pikepdf.open(site / filenames.paper(sheet.name, paper)) as document:
                yield sheet, paper, document


def test_every_sheet_is_there_and_nothing_else(site: Path, sheets: list[Sheet]) -> None:
    expected = {filenames.paper(s.name, paper) for s in sheets for paper in s.papers} | {filenames.picture(s.name) for s in sheets}
    expected |= {filenames.word(s.name) for s in sheets if not s.drawn} | {filenames.SLIDES, filenames.REPORT}
    assert {f"handouts/{file.name}" for file in (site / "handouts").iterdir()} == expected


def test_paper_and_pages(site: Path, sheets: list[Sheet]) -> None:
    for sheet, paper, document in opened(site, sheets):
        if not sheet.name.startswith("messages-"):
            assert len(document.pages) == 1, (sheet.name, paper)
        for page in document.pages:
            assert [float(n) for n in page.MediaBox] == pytest.approx([0, 0, *SIZES[paper]], abs=0.1), (sheet.name, paper)


def test_each_says_that_it_is_accessible_and_in_what_language(site: Path, sheets: list[Sheet]) -> None:
    for sheet, paper, document in opened(site, sheets):
        where, root = (sheet.name, paper), document.Root
        assert bool(root.MarkInfo.Marked), where
        assert str(root.Lang) == "en-GB", where
        assert bool(root.ViewerPreferences.DisplayDocTitle), where
        with document.open_metadata() as told:
            assert told[UA] == "1", where
            assert told[TITLE] == sheet.words.document, where
            assert not [key for key in told if "Date" in key], where


def tags(element: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every structure element below one, in reading order, with its type."""
    for child in element.K if isinstance(element.get("/K"), pikepdf.Array) else [element.get("/K")]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child.S), child
            yield from tags(child)


def test_the_tags_say_what_is_what(site: Path, sheets: list[Sheet]) -> None:
    for sheet, paper, document in opened(site, sheets):
        found = list(tags(document.Root.StructTreeRoot))
        kinds, where = [kind for kind, _ in found], (sheet.name, paper)
        assert kinds.count("/H1") == 1, where
        assert "/H2" in kinds, where
        assert all(str(element.get("/Alt", "")) for kind, element in found if kind == "/Figure"), where
        if "checklist" in sheet.name:
            assert {"/L", "/LI", "/LBody"} <= set(kinds), where
        levels = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
        assert all(after - before <= 1 for before, after in pairwise(levels)), (where, levels)


def test_all_fonts_are_inside(site: Path, sheets: list[Sheet]) -> None:
    for sheet, paper, document in opened(site, sheets):
        for page in document.pages:
            for font in page.Resources.Font.values():
                described = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()), (sheet.name, paper, str(font.BaseFont))
                assert "Libertinus" in str(font.BaseFont), (sheet.name, paper, str(font.BaseFont))


def test_a_sheet_names_its_page_its_licence_and_its_date(site: Path, guide: Guide, sheets: list[Sheet]) -> None:
    for sheet in sheets:
        text = letters(site / filenames.paper(sheet.name, "a4"))
        assert addresses.short(SITE_URL) in text, sheet.name
        assert "CCBY4.0" in text, sheet.name
        assert squeezed(f"reviewed {guide.reviews.default:%a %-d %B %Y}") in text, sheet.name
        assert "None" not in text, sheet.name
        assert "{title}" not in text, sheet.name


def test_each_is_listed_with_a_small_picture(site: Path, sheets: list[Sheet]) -> None:
    page = (site / "for-career-services/index.html").read_text(encoding="utf-8")
    for sheet in sheets:
        word = [] if sheet.drawn else [filenames.word(sheet.name)]
        for path in (filenames.picture(sheet.name), *word, *(filenames.paper(sheet.name, paper) for paper in sheet.papers)):
            assert f'"../{path}"' in page, path
        assert (site / filenames.picture(sheet.name)).stat().st_size < 28_000


def test_the_pages_they_belong_to_link_to_them(site: Path, guide: Guide) -> None:
    for stage in guide.stages:
        for page in (f"when/{stage}", f"checklist/{stage}"):
            assert f"handouts/checklist-{stage}-a4.pdf" in (site / page / "index.html").read_text(encoding="utf-8"), page
        assert f"handouts/messages-{stage}-a4.pdf" in (site / f"messages/{stage}/index.html").read_text(encoding="utf-8"), stage
    assert "handouts/checklist-a4.pdf" in (site / "checklist/index.html").read_text(encoding="utf-8")
    assert "handouts/effective-follow-up-a4.pdf" in (site / "how/index.html").read_text(encoding="utf-8")
