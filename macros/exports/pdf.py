"""Turns a handout's data into tagged PDF (PDF/UA-1) and a small picture, with Typst; the same bytes everywhere.

Only the fonts that come with Typst are used, and those that an office puts beside its settings. What was made before is kept by the
hash of all that went in.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import Literal

import typst

from ..data.faults import DataError, Problem, shown
from ..pages import places
from .cache import kept
from .fonts import Fonts
from .handouts import Handout
from .origin import texts

TEMPLATES = Path(__file__).parents[1] / "templates" / "handouts"
TYPST_NAMES = {"a3": "a3", "a4": "a4", "letter": "us-letter"}
PICTURE_PPI = 20  # about 165 x 234 dots: enough to tell one design from another
STANDARD: Literal["ua-1"] = "ua-1"
THREADS = 4
WHOLE = "checklist.typ"  # the sheet of all situations: it alone grows with each
Form = Literal["pdf", "png"]
Finder = Callable[[str], tuple[str, str] | None]
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
FULL = "more words than one page holds"  # as the templates say it


own = local()


def compiler(fonts: Path | None = None) -> typst.Compiler:
    """One compiler for all sheets of a thread: it reads its fonts once."""
    kept_fonts, compiler = getattr(own, "compiler", (None, None))
    if compiler is None or kept_fonts != fonts:
        compiler = typst.Compiler(root=TEMPLATES, ignore_system_fonts=True, font_paths=[fonts] if fonts else [])
        own.compiler = fonts, compiler
    return compiler


def made_from(fonts: Fonts) -> bytes:
    """What every sheet depends on besides its data: Typst's version, our templates, and an office's fonts."""
    sources = [version("typst").encode(), fonts.key, *(path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ")))]
    return b"\0".join(sources)


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


def inputs(sheet: Handout, paper: str) -> dict[str, str]:
    """What Typst is told of a sheet."""
    return {"handout": json.dumps(sheet.data, ensure_ascii=False), "paper": TYPST_NAMES[paper]}


def compiled(sheet: Handout, paper: str, form: Form, fonts: Fonts, base: bytes, find: Finder) -> bytes:
    """One sheet on one paper, as pdf or png (page 1)."""
    told = inputs(sheet, paper)

    def make() -> bytes:
        try:
            page = compiler(fonts.folder).compile(
                input=str(TEMPLATES / sheet.template), format=form, sys_inputs=told, ppi=PICTURE_PPI,
                pdf_standards=STANDARD if form == "pdf" else None,
            )  # fmt: skip
        except typst.TypstError as error:
            raise DataError([unprintable(sheet, str(error), find)]) from None
        assert page  # None only where Typst writes the file itself
        return page[0] if isinstance(page, list) else page

    return kept([base, sheet.template.encode(), json.dumps(told).encode(), form.encode()], make)


def room(sheets: Iterable[Handout], fonts: Fonts) -> Iterator[str]:
    """How full the whole checklist is, a sentence for each paper: who adds situations sees the end come."""
    sheet = next(one for one in sheets if one.template == WHOLE)
    for paper in places.PAPERS:
        ask = partial(
            typst.query, TEMPLATES / WHOLE, "<room>", field="value", one=True, root=TEMPLATES, ignore_system_fonts=True,
            font_paths=[fonts.folder] if fonts.folder else [], sys_inputs=inputs(sheet, paper),
        )  # fmt: skip
        key = [made_from(fonts), json.dumps(inputs(sheet, paper)).encode(), b"room"]
        said = json.loads(kept(key, lambda ask=ask: ask().encode()))  # type: ignore[misc]
        yield (
            f"{places.path(sheet.name, paper)}: set in {said['size']} pt. "
            f"{said['more']} more situations fit before it would need less than {said['least']} pt."
        )


def picture(template: str, inputs: dict[str, str], ppi: int) -> bytes:
    """The first page of a template as PNG."""
    page = compiler().compile(input=str(TEMPLATES / template), format="png", sys_inputs=inputs, ppi=ppi)
    assert page  # None only where Typst writes the file itself
    return page[0] if isinstance(page, list) else page


def files(sheets: Iterable[Handout], fonts: Fonts, find: Finder) -> dict[str, str | bytes]:
    """Every sheet on every paper, and a picture of each, by path on the site.

    `find` tells where words come from. What is wrong with several sheets for one reason is told once.
    Raises DataError with every sheet that cannot be made.
    """
    base = made_from(fonts)
    found: dict[str, str | bytes] = {}
    problems: list[Problem] = []

    def made(sheet: Handout) -> dict[str, bytes] | DataError:
        try:
            small = compiled(sheet, "a4", "png", fonts, base, find)
            papers = {places.path(sheet.name, paper): compiled(sheet, paper, "pdf", fonts, base, find) for paper in sheet.sheet.papers}
            return {**papers, places.picture(sheet.name): small}
        except DataError as error:
            return error

    with ThreadPoolExecutor(THREADS) as pool:  # Typst computes outside Python's lock
        for one in pool.map(made, sheets):
            if isinstance(one, DataError):
                problems += one.problems
            else:
                found |= one
    if problems:
        raise DataError(problems)
    return found
