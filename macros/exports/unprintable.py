"""Says why a handout can't be printed: where the words stand that no font has or no page holds, and what to do about it."""

import re
from collections.abc import Callable

from ..data.faults import Problem, shown
from .handouts import Handout
from .origin import texts

Finder = Callable[[str], tuple[str, str] | None]  # words -> the file and the field that they come from
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
FULL = "more words than one page holds"  # as the templates say it


def unprintable(sheet: Handout, fault: str, find: Finder) -> Problem:
    """Why a sheet cannot be made: a character that no font of the handouts has, too many words for one page, or the office's picture."""
    if "image" in fault or "SVG" in fault:
        rule = f"the handout cannot be printed: {' '.join(fault.split())}"
        return Problem("mkdocs.yml", None, "extra.institution.logo", "", rule, "Use a picture that opens as SVG, PNG, JPEG or GIF.")
    words = [text for path, text in texts(sheet.data) if path[0] not in ("qr", "url", "short", "licence")]
    if missing := MISSING.search(fault):
        text = next((text for text in words if missing[1] in text), "")
        if not text:  # what no word on the sheet holds stands in the picture
            rule = f"the picture has a letter that the handout's fonts lack, {missing[1]!r}"
            return Problem("mkdocs.yml", None, "extra.institution.logo", "", rule, "Save it with its letters drawn as paths.")
        rule = f"the handout cannot be printed: its fonts have no {missing[1]!r}"
        cure = "Write it with other letters, or put a font that has it beside mkdocs.yml: extra.institution.fonts."
    elif FULL in fault:
        text = max(words, key=len)
        rule = (
            f"the handout cannot be printed: {sheet.name} has more words than one page holds; the longest text has {len(text):,} characters"
        )
        cure = "Shorten it, or another text of this sheet."
    else:
        text, rule, cure = "", f"the handout cannot be printed: {' '.join(fault.split())}", "Look at what was changed last."
    file, field = (text and find(text)) or (f"handouts/{sheet.name}", "")
    return Problem(file, None, field, shown(text) if text else "", rule, cure)
