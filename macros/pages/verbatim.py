"""HTML that macros return goes around Markdown, which would only read it and give it back: a seventh of a build's time.

A mark of its own paragraph stands in its place, and after Markdown the HTML stands where the mark was.
"""

import re

# What stays Markdown, because the table of contents is made of it. A line of somebody's message may begin with # too, and has no id.
HEADING = re.compile(r"^(#{1,6} .* \{ #.*\})$", re.MULTILINE)
IDS = re.compile(r'<[^<>]*? id="([^"]+)"')
# Two letters that no page uses, since Unicode leaves them to private use; Markdown takes them for any other letters.
MARK = "\ue000{}\ue001"
MARKED = re.compile("(?:<p>)?\ue000(\\d+)\ue001(?:</p>)?")


class Verbatim:
    """The HTML of one build's macros, by number."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def marked(self, text: str) -> str:
        """What a macro has returned, with a mark for each run of HTML; words within a line stay as they are."""
        if not text.lstrip().startswith(("<", "#")) or "\n" not in text.strip():
            return text
        return "".join(part if HEADING.match(part) else self.mark(part) for part in HEADING.split(text))

    def mark(self, part: str) -> str:
        """The mark for one run of HTML, on a line of its own; what is no HTML stays."""
        html = part.strip("\n")
        if not html.startswith("<"):
            return part
        self.parts.append(html)
        return f"\n\n{MARK.format(len(self.parts) - 1)}\n\n"

    def filled(self, html: str) -> str:
        """A page after Markdown, with each mark's HTML in its place."""
        return MARKED.sub(lambda mark: self.parts[int(mark[1])], html)

    def ids(self, html: str) -> set[str]:
        """The ids in the HTML that a page's marks stand for."""
        return {name for mark in MARKED.findall(html) for name in IDS.findall(self.parts[int(mark)])}
