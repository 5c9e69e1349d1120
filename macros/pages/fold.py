"""Folds what comes after what a reader came for: the heading stays, and a tap opens the rest.

A heading keeps its id, so every promised place is still there; assets/js/page/unfold.js opens what a link leads to.
"""

import re
from collections.abc import Collection

LEADS = ("what-to-send", "when")  # a guide opens with its answer, the message and the dates
MARK = re.compile(r'<h[2-4] [^>]*class="[^"]*\bfold\b')  # what a page folds by itself: ## Title { #id .fold }
LINE = re.compile(r'<p class="fold__line">(.*?)</p>\s*', re.DOTALL)  # what stays in sight below a heading
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


def marked(html: str) -> str:
    """A page in which each heading of the class `fold` folds what follows it, up to the next heading of its level; folds lie in folds."""
    found: list[tuple[str, str]] = []  # the level of the heading that folds ("" where none does), and its section
    for ident, part in parts(html, "h[1-4]"):
        level, before = part[1:3], found[-1] if found else ("", "")
        if ident and before[0] and level > before[0]:
            found[-1] = before[0], before[1] + part
        else:
            found.append((level if MARK.match(part) else "", part))
    return "".join(folded(inside(part)) if level else part for level, part in found)


def inside(part: str) -> str:
    """A section in which the headings below its own are folded where they are marked."""
    heading, end, rest = part.partition("</h")
    return f"{heading}{end}{marked(rest)}"


def parts(html: str, tag: str) -> list[tuple[str | None, str]]:
    """A page cut before each heading of a level: the heading's id, and what stands from there to the next."""
    cut = re.split(rf'(?=<{tag} (?:[^>]* )?id=")', html)
    return [((match := re.match(rf'<{tag} [^>]*?id="([^"]+)"', part)) and match[1], part) for part in cut]


def folded(part: str, *, opened: bool = False) -> str:
    """One section behind its heading."""
    heading, end, rest = part.partition("</h")
    level, _, rest = rest.partition(">")
    rest = rest.strip()
    below = ""
    if line := LINE.match(rest):
        below, rest = f' <span class="fold__line">{line[1]}</span>', rest[line.end() :]
    return FOLD.format(open=" open" if opened else "", heading=f"{heading}{end}{level}>{below}", rest=rest + "\n")
