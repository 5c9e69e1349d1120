"""Every handout as a Word file: real styles, marked headers, language, title, links, and the words of its PDF."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from macros.data.model import Guide
from macros.exports import handouts
from macros.exports.handouts import Handout
from macros.exports.origin import texts
from macros.exports.plain import curled
from macros.pages import addresses, filenames
from macros.pages.site import Site

from ..conftest import SITE_URL
from .pdftext import letters, squeezed

SITE = Site("The Follow-Up Guide", SITE_URL.rstrip("/"))
UNSEEN = {
    "qr",
    "url",
    "logo",
    "licence",
    "description",
    "document",
    "reviewed",
    "labels",
}  # of a sheet's data: pictures, addresses, properties
WORD_ONLY = {"when", "what", "notes"}  # heads of a table that the PDF has as a list; room to write, which a full PDF has not


@pytest.fixture(scope="module")
def sheets(guide: Guide) -> list[Handout]:
    return [sheet for sheet in handouts.all_of(guide, SITE) if not sheet.sheet.drawn]


def opened(site: Path, sheet: Handout) -> Document:
    return docx.Document(str(site / filenames.word(sheet.name)))


def body(document: Document) -> Any:
    return document.element.body


def paragraphs(document: Document) -> list[tuple[str, str]]:
    """Style and text of each paragraph, those in tables and links too."""
    names = {style.style_id: str(style.name) for style in document.styles}
    found = []
    for paragraph in body(document).iter(qn("w:p")):
        text = "".join(node.text or "" if node.tag == qn("w:t") else " " for node in paragraph.iter(qn("w:t"), qn("w:br")))
        found.append((names[paragraph.style or "Normal"], text.strip()))
    return found


def targets(document: Document) -> dict[str, str]:
    """Where each link leads, by its words."""
    links = list(body(document).iter(qn("w:hyperlink")))
    return {"".join(text.text for text in link.iter(qn("w:t"))): document.part.rels[link.get(qn("r:id"))].target_ref for link in links}


def test_each_says_what_it_is_and_in_what_language(site: Path, sheets: list[Handout]) -> None:
    for sheet in sheets:
        document = opened(site, sheet)
        about = document.core_properties
        assert (about.title, about.language, about.author) == (sheet.title, "en-GB", SITE.name), sheet.name
        languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
        assert languages == {"en-GB"}, sheet.name
        assert str(about.created)[:10] == sheet.data["reviewed"], sheet.name


def test_headings_and_lists_are_real_ones(site: Path, sheets: list[Handout]) -> None:
    for sheet in sheets:
        document = opened(site, sheet)
        styles = [style for style, _ in paragraphs(document)]
        levels = [int(style[-1]) for style in styles if re.fullmatch(r"Heading \d", style)]
        assert levels[0] == 1, sheet.name
        assert levels.count(1) == 1, sheet.name
        assert 2 in levels, sheet.name
        assert all(after - before <= 1 for before, after in pairwise(levels)), (sheet.name, levels)
        if "checklist" in sheet.name:
            assert "List Tick" in styles, sheet.name
        assert document.styles["List Tick"].element.find(f".//{qn('w:numId')}") is not None
        assert not [text for _, text in paragraphs(document) if text[:1] in "☐•" and text], sheet.name  # a sign that only looks like a list


def test_header_rows_are_marked_and_nothing_floats(site: Path, sheets: list[Handout]) -> None:
    for sheet in sheets:
        document = opened(site, sheet)
        for table in document.tables:
            marked = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
            assert marked == [True, *[False] * (len(marked) - 1)], sheet.name
            assert all(cell.text for cell in table.rows[0].cells), sheet.name
        assert ("checklist-" in sheet.name) == bool(document.tables), sheet.name
        tags = {element.tag for element in body(document).iter()}
        assert not tags & {qn("w:txbxContent"), qn("w:pict"), qn("wp:anchor")}, sheet.name
        assert all(picture.get("descr") for picture in body(document).iter(qn("wp:docPr"))), sheet.name


def test_links_say_where_they_lead(site: Path, sheets: list[Handout]) -> None:
    for sheet in sheets:
        live = f"{SITE.url}{sheet.address}"
        assert targets(opened(site, sheet)) == {addresses.short(live): live, "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}


def test_it_says_what_its_pdf_says_and_leaves_nothing_out(site: Path, guide: Guide, sheets: list[Handout]) -> None:
    heads = {getattr(guide.words.handouts.says, key) for key in WORD_ONLY}
    for sheet in sheets:
        found = paragraphs(opened(site, sheet))
        said = [squeezed(part) for style, text in found for part in (text.split(" · ") if style == "Eyebrow" else [text])]
        printed = letters(site / filenames.paper(sheet.name, "a4")).replace("\u200b", "")
        missing = [text for text in said if text not in {squeezed(head) for head in heads} and text.lower() not in printed.lower()]
        assert missing == [], sheet.name
        whole = "".join(said).lower()
        own = {
            key: value for key, value in sheet.data.items() if key not in {*UNSEEN, "says", "messages", "message", "steps", "gate", "dates"}
        }
        assert [text for _, text in texts(own) if squeezed(curled(text)).lower() not in whole] == [], sheet.name


def test_each_prints_its_date_and_its_place(site: Path, guide: Guide, sheets: list[Handout]) -> None:
    for sheet in sheets:
        document = opened(site, sheet)
        assert any(f"reviewed {guide.reviews.default:%a %-d %B %Y}" in text for _, text in paragraphs(document)), sheet.name
        assert addresses.short(f"{SITE.url}{sheet.address}") in document.sections[0].footer.paragraphs[0].text, sheet.name
