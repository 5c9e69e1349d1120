"""Writes a sheet's plain HTML into a Word document: each element as what it is, never as something that only looks like it."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from .archive import undated
from .word_styles import TICK, empty
from .word_table import added

# LibreOffice 7.4 may leave a heading behind when what follows moves on to the next page; below a rule it does not
TAGS = {"h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3", "h4": "Heading 3", "hr": "Rule"}
STYLES = {
    "eyebrow": "Eyebrow", "lead": "Lead", "answer": "Answer", "note": "Note", "blank": "Blank", "given": "Given", "colophon": "Colophon",
}  # fmt: skip
PICTURES = {"qr": Mm(18), "logo": Mm(30)}  # widths
INLINE = {"strong": {"bold": True}, "em": {"italic": True}}
BLOCKS = {"p", "ul", "table", "div", "img", *TAGS}


class Told(NamedTuple):
    """What a document says of itself; its day is that of the facts, so that the same data gives the same bytes."""

    title: str
    author: str
    description: str
    footer: str
    day: str


def written(root: ET.Element, told: Told, pictures: Mapping[str, bytes]) -> bytes:
    """A Word file of the elements below `root`; `pictures` are those that its `img` name."""
    document = empty()
    about, day = document.core_properties, datetime.fromisoformat(told.day)
    about.title, about.author, about.subject, about.language = told.title, told.author, told.description, "en-GB"
    about.created = about.modified = day
    about.last_modified_by, about.comments, about.revision = told.author, "", 1
    writer = Writer(document, pictures)
    writer.blocks(root, document)
    writer.footer(told.footer)
    out = io.BytesIO()
    document.save(out)
    return undated(out.getvalue())


class Writer:
    """Adds elements to one document."""

    def __init__(self, document: Document, pictures: Mapping[str, bytes]) -> None:
        self.document, self.pictures = document, pictures
        self.last: Paragraph | None = None
        self.styles = {str(style.name): style.style_id for style in document.styles}  # to look one up costs more than all the rest

    def blocks(self, root: ET.Element, into: Document | _Cell, style: str = "") -> None:
        """Everything that stands in an element, one under the other."""
        for element in root:
            kind = element.get("class", "")
            if element.tag == "table":
                self.table(element)
            elif element.tag == "div":
                self.sample(element, into)
            elif element.tag == "ul":
                for item in element:
                    self.inline(item, self.paragraph(into, TICK if kind == "ticks" else "List Bullet"))
            elif element.tag in BLOCKS:
                paragraph = self.paragraph(into, TAGS.get(element.tag) or STYLES.get(kind) or style or "Normal")
                self.inline(element, paragraph)
                if kind == "blank":
                    paragraph.add_run(" \t")
            else:
                self.blocks(element, into, style)

    def sample(self, element: ET.Element, into: Document | _Cell) -> None:
        """Words to send stay on one page, below the line that says when: of the style's paragraphs only the last lets go."""
        if self.last:
            self.last.paragraph_format.keep_with_next = True
        self.blocks(element, into, "Sample")
        if self.last:
            self.last.paragraph_format.keep_with_next = False

    def paragraph(self, into: Document | _Cell, style: str) -> Paragraph:
        """A new paragraph; in a cell the empty one that it comes with is the first."""
        fresh = isinstance(into, _Cell) and not into.text and len(into.paragraphs) == 1
        paragraph: Paragraph = into.paragraphs[0] if fresh else into.add_paragraph()
        paragraph._p.style = self.styles[style]
        self.last = paragraph
        return paragraph

    def run(self, paragraph: Paragraph, text: str, style: str) -> Any:
        """A run of words in a style of its own."""
        run = paragraph.add_run(text)
        run._r.style = self.styles[style]
        return run._r

    def inline(self, element: ET.Element, paragraph: Paragraph, **how: bool) -> None:
        """Words, and what is in them: emphasis, gaps, links, line ends, pictures."""
        self.words(element.text, paragraph, how)
        for inner in element:
            if inner.tag == "br":
                paragraph.add_run().add_break()
            elif inner.tag == "a":
                self.link(inner, paragraph)
            elif inner.tag == "img":
                self.picture(inner, paragraph)
            elif inner.get("class") == "slot":
                self.run(paragraph, inner.text or "", "Gap")
            else:
                self.inline(inner, paragraph, **{**how, **INLINE.get(inner.tag, {})})
            self.words(inner.tail, paragraph, how)

    def words(self, text: str | None, paragraph: Paragraph, how: Mapping[str, bool]) -> None:
        """A run of words, with the white space of the template as single spaces."""
        said = " ".join((text or "").split())
        if not said:
            said = " " if text and paragraph.runs and "\n" not in text else ""
        else:
            said = " " * (text or "")[0].isspace() + said + " " * (text or "")[-1].isspace()
        if said:
            run = paragraph.add_run(said)
            for kind in filter(how.get, how):
                setattr(run, kind, True)

    def link(self, element: ET.Element, paragraph: Paragraph) -> None:
        """A link whose words say where it leads."""
        link: Any = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.document.part.relate_to(element.get("href", ""), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(self.run(paragraph, "".join(element.itertext()), "Hyperlink"))
        paragraph._p.append(link)

    def picture(self, element: ET.Element, paragraph: Paragraph) -> None:
        """A picture in the line of words, with its text alternative."""
        name = element.get("src", "")
        shape = paragraph.add_run().add_picture(io.BytesIO(self.pictures[name]), width=PICTURES[name])
        shape._inline.docPr.set("descr", element.get("alt", ""))

    def table(self, element: ET.Element) -> None:
        """A table, with its cells filled."""
        for cell, target in added(element, self.document):
            self.cell(cell, target)
        self.paragraph(self.document, "Note")  # two tables that touch would become one

    def cell(self, element: ET.Element, into: _Cell) -> None:
        """A cell, of words or of paragraphs."""
        if any(inner.tag in BLOCKS for inner in element):
            self.blocks(element, into, "Cell")
        else:
            into.paragraphs[0]._p.style = self.styles["Cell"]
            self.inline(element, into.paragraphs[0], bold=element.tag == "th")
        for paragraph in into.paragraphs if element.tag == "th" else []:
            paragraph.paragraph_format.keep_with_next = True  # no row of titles alone at the foot of a page

    def footer(self, text: str) -> None:
        """At the foot of each page: what it is, where it lives, and the page's number."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = "Footer"
        paragraph.add_run(f"{text} · ")
        field: Any = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        field.append(paragraph.add_run("1")._r)
        paragraph._p.append(field)
