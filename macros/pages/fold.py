"""Folds what comes after what a reader came for: the heading stays, and a tap opens the rest.

A heading keeps its id, so every promised place is still there; assets/js/page/unfold.js opens what a link leads to.
"""

import re
from collections.abc import Collection

LEADS = ("what-to-send", "when")  # a guide opens with its answer, the message and the dates
FOLD = '<details class="fold"{open}><summary>{heading}</summary>\n{rest}</details>\n'


def guide(html: str, open_ids: Collection[str] = LEADS) -> str:
    """A guide in which every section but those named is folded."""
    return "".join(part if ident is None or ident in open_ids else folded(part) for ident, part in parts(html, "h2"))


def samples(html: str) -> str:
    """A list of samples in which all but the first are folded; what stands between two groups stays outside."""
    found, first = [], True
    for ident, part in parts(html, "h[23]"):
        sample = ident is not None and part.startswith("<h3")
        found.append(folded(part, opened=first) if sample else part)
        first = first and not sample
    return "".join(found)


def parts(html: str, tag: str) -> list[tuple[str | None, str]]:
    """A page cut before each heading of a level: the heading's id, and what stands from there to the next."""
    cut = re.split(rf'(?=<{tag} (?:[^>]* )?id=")', html)
    return [((match := re.match(rf'<{tag} [^>]*?id="([^"]+)"', part)) and match[1], part) for part in cut]


def folded(part: str, *, opened: bool = False) -> str:
    """One section behind its heading."""
    heading, end, rest = part.partition("</h")
    level, _, rest = rest.partition(">")
    return FOLD.format(open=" open" if opened else "", heading=f"{heading}{end}{level}>", rest=rest.strip() + "\n")
