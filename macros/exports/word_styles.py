"""An empty Word document with the styles of our sheets: an office changes a style, and the whole sheet follows."""

import io
from copy import deepcopy
from functools import lru_cache
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

FONT = "Calibri"  # on every machine that has Word; LibreOffice has one of the same widths
INK, SOFT, LINK = RGBColor(15, 15, 15), RGBColor(80, 80, 80), RGBColor(5, 75, 145)
WIDTH = Mm(174)  # between the margins of A4; Word fits it to Letter itself when it prints
SIZES = {"Heading 1": (22, 2, 6), "Heading 2": (14, 8, 3), "Heading 3": (11.5, 10, 3)}  # points, space before and after
TABLES = ("Normal Table", "Table Grid")
TICK = "List Tick"
PLAIN = {"Eyebrow": (9, 0), "Lead": (13, 6), "Note": (9.5, 4), "Colophon": (9, 2), "Given": (10, 2)}  # points, space after
SYMBOLS = "Segoe UI Symbol"


def empty() -> Document:
    """A document on A4 in British English that holds nothing."""
    return docx.Document(io.BytesIO(template()))


@lru_cache
def template() -> bytes:
    """The same as a file, made once: the library's own sample, without what it brings along, and with our styles."""
    document = docx.Document()
    for style in [style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE and style.name not in TABLES]:
        style.delete()  # a hundred designs that no sheet uses
    for rel in [key for key, rel in document.part.package.rels.items() if rel.reltype.endswith("/thumbnail")]:
        del document.part.package.rels[rel]  # a picture of the library's own sample
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(14), Mm(14)
    type_and_language(document)
    ticks(document)
    for name, (size, before, after) in SIZES.items():
        spaced(document.styles[name], size, before, after).font.color.rgb = INK
    for name, (size, after) in PLAIN.items():
        style = spaced(document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), size, 0, after)
        style.font.color.rgb = SOFT
    answer = spaced(document.styles.add_style("Answer", WD_STYLE_TYPE.PARAGRAPH), 13, 2, 6)
    answer.paragraph_format.left_indent = Mm(3)
    bordered(answer, "left", 18, 8)
    letter = spaced(document.styles.add_style("Sample", WD_STYLE_TYPE.PARAGRAPH), 11, 0, 4)
    letter.paragraph_format.left_indent = Mm(4)
    letter.paragraph_format.keep_together = letter.paragraph_format.keep_with_next = True
    bordered(letter, "left", 8, 10)
    bordered(document.styles["Colophon"], "top", 4, 6)
    blank = spaced(document.styles.add_style("Blank", WD_STYLE_TYPE.PARAGRAPH), 11, 6, 2)
    blank.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    for name in ("Blank", "Given", "Colophon"):
        document.styles[name].paragraph_format.keep_with_next = True  # no single line of it on a page of its own
    bordered(spaced(document.styles.add_style("Rule", WD_STYLE_TYPE.PARAGRAPH), 2, 6, 0), "bottom", 4, 1)
    spaced(document.styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH), 11, 0, 2)
    characters(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def type_and_language(document: Document) -> None:
    """One font for all styles, and the language in which a screen reader speaks."""
    styles: Any = document.styles.element
    for fonts in styles.xpath("w:style/w:rPr/w:rFonts"):
        fonts.getparent().remove(fonts)  # headings follow the document's font
    (fonts,) = styles.xpath("w:docDefaults//w:rFonts")
    fonts.attrib.clear()
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    (language,) = styles.xpath("w:docDefaults//w:lang")
    language.set(qn("w:val"), "en-GB")
    spaced(document.styles["Normal"], 11, 0, 5)
    spaced(document.styles["Footer"], 9, 0, 0).font.color.rgb = SOFT


def spaced(style: Any, size: float, before: float, after: float) -> ParagraphStyle:
    """A paragraph style with its size and the space around it."""
    assert isinstance(style, ParagraphStyle)
    style.font.size = Pt(size)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.1
    return style


def bordered(style: Any, side: str, eighths: int, space: int) -> None:
    """A line at one side; paragraphs of one style that follow each other share it."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", eighths), ("space", space), ("color", "8C8C8C")):
        line.set(qn(f"w:{key}"), str(value))
    borders.append(line)
    style.element.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing")


def ticks(document: Document) -> None:
    """A list whose bullets are boxes to tick."""
    numbering: Any = document.part.numbering_part.element
    bullets = next(one for one in numbering.xpath("w:abstractNum") if one.get(qn("w:abstractNumId")) == "8")  # List Bullet's
    boxes, ident = deepcopy(bullets), "20"
    boxes.set(qn("w:abstractNumId"), ident)
    for name in ("w:nsid", "w:tmpl"):
        boxes.remove(boxes.find(qn(name)))
    boxes.find(f".//{qn('w:lvlText')}").set(qn("w:val"), "☐")
    for kind in ("ascii", "hAnsi", "cs"):
        boxes.find(f".//{qn('w:rFonts')}").set(qn(f"w:{kind}"), SYMBOLS)
    boxes.find(f".//{qn('w:pStyle')}").set(qn("w:val"), TICK.replace(" ", ""))
    bullets.addnext(boxes)
    number = numbering.add_num(int(ident))
    style = spaced(document.styles.add_style(TICK, WD_STYLE_TYPE.PARAGRAPH), 11, 0, 3)
    style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number.numId


def characters(document: Document) -> None:
    """Links, and gaps that a sender fills in."""
    styles = document.styles
    for name, colour in (("Hyperlink", LINK), ("Gap", INK)):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        assert isinstance(style, CharacterStyle)
        style.font.underline, style.font.color.rgb = True, colour
        if name == "Gap":
            style.element.get_or_add_rPr().find(qn("w:u")).set(qn("w:val"), "dotted")
