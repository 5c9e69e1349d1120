"""Read a built page as a reader does: its title, its headings, and its sentences, told apart by who wrote them.

The prose checks look at what is shipped and not at the Markdown, so that words which come from data and
templates are read too.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

Voice = Literal["own", "data", "label", "quoted"]

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BLOCKS = {"p", "li", "ul", "ol", "div", "section", "article", "dl", "dt", "dd", "blockquote", "figcaption", "td", "th", "tr", "caption"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}

# Not the article: the theme's frame, and controls that only work with JavaScript.
UNREAD_TAGS = {"nav", "aside", "header", "footer", "script", "style", "template", "form", "button", "svg"}
UNREAD_CLASSES = {"headerlink", "md-sidebar", "md-content__button", "md-source-file", "report", "after"}
# The words of others, or words to send: they have rules of their own.
QUOTED_TAGS = {"pre", "code", "q", "textarea"}
QUOTED_CLASSES = {"message", "sample", "advice", "source", "cites", "cite", "experience", "kit"}
# Words beside the prose, such as a picture's legend or a line of numbers. They are spelled, but no sentence is measured there.
LABEL_TAGS = {"table", "dl", "figure"} | HEADINGS
LABEL_CLASSES = {"links", "decision__links", "quiet", "rule__sources", "rule__short", "rule__wait", "timeline__from", "timeline__key"}
# Prose that comes from data: it is graded, and does not count towards a page's length.
DATA_CLASSES = {"decision", "rule", "gate", "answer", "region", "cards", "checklist", "planner", "fold__line", "timeline"}


@dataclass
class Page:
    """One built page: where it stands, what its head says, and its blocks of words."""

    address: str
    title: str = ""
    description: str = ""
    headings: list[str] = field(default_factory=list)
    moved: bool = False
    blocks: list[tuple[Voice, str]] = field(default_factory=list)

    def words(self, *voices: Voice) -> str:
        """The blocks in these voices, each closed by a full stop so that a list is not one long sentence."""
        chosen = (text for voice, text in self.blocks if voice in voices)
        return " ".join(text if text[-1] in ".?!:" else f"{text}." for text in chosen)

    def sentences(self, *voices: Voice) -> str:
        """The blocks in these voices that end as a sentence does: a name on a fold or a button has no sentences to measure."""
        return " ".join(text for voice, text in self.blocks if voice in voices and text[-1] in ".?!")


class Reader(HTMLParser):
    """Walks through a page and sorts its words by voice."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = Page(address)
        self.open: list[tuple[str, Voice | None]] = []
        self.buffer = ""

    def voice(self, tag: str, classes: set[str]) -> Voice | None:
        """Whose words stand in an element, given who speaks around it; None where nobody reads."""
        around = self.open[-1][1] if self.open else None
        if tag == "main":
            return "own"
        if around is None or tag in UNREAD_TAGS or classes & UNREAD_CLASSES:
            return None
        if around == "quoted" or tag in QUOTED_TAGS or classes & QUOTED_CLASSES:
            return "quoted"
        if around == "label" or tag in LABEL_TAGS or classes & LABEL_CLASSES:
            return "label"
        return "data" if around == "data" or classes & DATA_CLASSES else "own"

    def flush(self) -> None:
        """Close the block that was being read."""
        text = re.sub(r"\s+([.,;:?])", r"\1", " ".join(self.buffer.split()))
        if text and self.open and (voice := self.open[-1][1]):
            self.page.blocks.append((voice, text))
        self.buffer = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; a meta tag says what the page is about, or that it has moved."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.page.moved |= given.get("http-equiv", "").lower() == "refresh"
            if given.get("name") == "description":
                self.page.description = given.get("content", "")
        if tag in VOID:
            self.buffer += " " if tag == "br" else ""
            return
        voice = self.voice(tag, set(given.get("class", "").split()))
        if tag in BLOCKS | HEADINGS or (self.open and voice != self.open[-1][1] and tag in UNREAD_TAGS | QUOTED_TAGS - {"code", "q"}):
            self.flush()
        if tag == "h1":
            self.page.headings.append("")
        self.open.append((tag, voice))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and any that were left open inside it."""
        if tag not in {name for name, _ in self.open}:
            return
        if tag in BLOCKS | HEADINGS | {"main"}:
            self.flush()
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep words that are read; an aside in another voice (a citation in a sentence) is a block of its own."""
        tag, voice = self.open[-1] if self.open else ("", None)
        if tag == "title" and not self.page.title:
            self.page.title = data.strip()
        if "h1" in {name for name, _ in self.open} and voice:
            self.page.headings[-1] += data.strip()
        if voice is None:
            return
        around = next((v for name, v in reversed(self.open) if name in BLOCKS | HEADINGS | {"main"}), voice)
        if voice == around:
            self.buffer += data
        elif data.strip():
            self.page.blocks.append((voice, " ".join(data.split())))


def read_page(path: Path, site: Path) -> Page:
    """Read one built page."""
    reader = Reader(path.relative_to(site).as_posix().removesuffix("index.html"))
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def read_pages(site: Path) -> list[Page]:
    """Every page that a reader can open; embeds are slim copies, and a page that has moved has no words."""
    pages = (read_page(path, site) for path in sorted(site.rglob("*.html")))
    return [page for page in pages if not page.moved and not page.address.startswith("embed/") and page.address != "404.html"]
