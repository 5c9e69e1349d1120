"""Word files for an office: its words are text, its picture stands where Word can show it, and the same data gives the same bytes."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from macros.data.model import Guide
from macros.exports import handouts, word
from macros.exports.qr import png
from macros.pages.renderer import Renderer
from macros.pages.site import Institution, Site

URL = "https://follow-up.example/guide"
OFFICE = Institution(name='<b>Office</b> & "Sons"', note="{{ 1 }} [a](b)", contact="a&b<c", url="https://office.example/")
SVG = (Path(__file__).parents[2] / "examples/institution/assets/logo.svg").read_bytes()
SHEET = "checklist-interview"


def made(guide: Guide, site: Site, logo: bytes = b"", name: str = SHEET) -> bytes:
    sheet = next(one for one in handouts.all_of(guide, site, logo) if one.name == name)
    content = next(iter(word.files(Renderer(guide, site), [sheet], logo).values()))
    assert isinstance(content, bytes)
    return content


def opened(guide: Guide, site: Site, logo: bytes = b"") -> Document:
    return docx.Document(io.BytesIO(made(guide, site, logo)))


def pictures(document: Document) -> list[str | None]:
    return [picture.get("descr") for picture in document.element.body.iter(qn("wp:docPr"))]


def test_an_offices_words_are_text(guide: Guide) -> None:
    text = "\n".join(paragraph.text for paragraph in opened(guide, Site("Guide", URL, institution=OFFICE)).paragraphs)
    for words in ("<b>Office</b> & “Sons”", "{{ 1 }} [a](b)", "a&b<c", "office.example"):
        assert words in text
    assert guide.words.handouts.says.given not in text


@pytest.mark.parametrize(("logo", "count"), [(png(URL), 2), (SVG, 1), (b"", 1)], ids=["png", "svg", "none"])
def test_an_offices_picture_stands_where_word_can_show_it(guide: Guide, logo: bytes, count: int) -> None:
    found = pictures(opened(guide, Site("Guide", URL, institution=OFFICE), logo))
    assert len(found) == count  # the other one is the code to scan
    assert all(found)


def test_without_an_address_there_is_no_code_and_the_path_is_named(guide: Guide) -> None:
    document = opened(guide, Site("Guide"))
    assert pictures(document) == []
    assert any(paragraph.text == "/checklist/interview" for paragraph in document.paragraphs)


def test_the_same_data_gives_the_same_bytes(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "kept", lambda parts, make: make())
    site = Site("Guide", URL)
    assert made(guide, site) == made(guide, site)


def test_a_sample_stays_on_one_page(guide: Guide) -> None:
    document = docx.Document(io.BytesIO(made(guide, Site("Guide", URL), name="messages-interview")))
    assert document.styles["Sample"].paragraph_format.keep_with_next
    paragraphs = document.paragraphs
    styles = [str(paragraph.style and paragraph.style.name) for paragraph in paragraphs]
    for number in (number for number, style in enumerate(styles) if style == "Sample"):
        before, here = paragraphs[number - 1].paragraph_format, paragraphs[number].paragraph_format
        assert styles[number - 1] == "Sample" or before.keep_with_next
        assert (here.keep_with_next is False) == (styles[number + 1] != "Sample")


def test_no_title_and_no_code_stands_alone(guide: Guide) -> None:
    document = opened(guide, Site("Guide", URL))
    for style in ("Heading 2", "Heading 3", "Blank", "Given"):
        assert document.styles[style].paragraph_format.keep_with_next, style
    head, *rows = document.tables[0].rows
    assert all(paragraph.paragraph_format.keep_with_next for cell in head.cells for paragraph in cell.paragraphs)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (head, *rows))
