"""Turns a handout's data into tagged PDF (PDF/UA-1) and a small picture, with Typst; the same bytes everywhere.

Only the fonts that come with Typst are used, and those that an office puts beside its settings. What was made before is kept by the
hash of all that went in.
"""

import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import Literal, NamedTuple

import typst

from ..data.faults import DataError, Problem
from ..pages import filenames
from .cache import kept
from .fonts import Fonts
from .handouts import Handout
from .unprintable import Finder, unprintable

TEMPLATES = Path(__file__).parents[1] / "templates" / "handouts"
TYPST_NAMES = {"a3": "a3", "a4": "a4", "letter": "us-letter"}
PICTURE_PPI = 20  # about 165 x 234 dots: enough to tell one design from another
STANDARD: Literal["ua-1"] = "ua-1"
WHOLE = "checklist.typ"  # the sheet of all situations: it alone grows with each
Form = Literal["pdf", "png"]


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


def inputs(sheet: Handout, paper: str) -> dict[str, str]:
    """What Typst is told of a sheet: one input, because several come in any order, and in another one it knows no page again."""
    return {"handout": json.dumps({**sheet.data, "paper": TYPST_NAMES[paper]}, ensure_ascii=False)}


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


def room(sheet: Handout, paper: str, fonts: Fonts) -> str:
    """How full the whole checklist is on a paper, as a sentence: who adds situations sees the end come."""
    told = inputs(sheet, paper)

    def make() -> bytes:
        return typst.query(
            TEMPLATES / WHOLE, "<room>", field="value", one=True, root=TEMPLATES, ignore_system_fonts=True,
            font_paths=[fonts.folder] if fonts.folder else [], sys_inputs=told,
        ).encode()  # fmt: skip

    said = json.loads(kept([made_from(fonts), json.dumps(told).encode(), b"room"], make))
    return (
        f"{filenames.paper(sheet.name, paper)}: set in {said['size']} pt. "
        f"{said['more']} more situations fit before it would need less than {said['least']} pt."
    )


def picture(template: str, inputs: dict[str, str], ppi: int) -> bytes:
    """The first page of a template as PNG."""
    page = compiler().compile(input=str(TEMPLATES / template), format="png", sys_inputs=inputs, ppi=ppi)
    assert page  # None only where Typst writes the file itself
    return page[0] if isinstance(page, list) else page


class Printed(NamedTuple):
    """Path on the site -> content, and what an editor is told of the room that is left."""

    content: dict[str, bytes]
    said: list[str]


def files(sheets: Iterable[Handout], fonts: Fonts, find: Finder) -> Printed:
    """Every sheet on every paper, and a picture of each, by path on the site.

    `find` tells where words come from. What is wrong with several sheets for one reason is told once.
    Raises DataError with every sheet that cannot be made.
    """
    base = made_from(fonts)
    found = Printed({}, [])
    problems: list[Problem] = []

    for sheet in sheets:
        try:
            found.content[filenames.picture(sheet.name)] = compiled(sheet, "a4", "png", fonts, base, find)
            for paper in sheet.sheet.papers:
                found.content[filenames.paper(sheet.name, paper)] = compiled(sheet, paper, "pdf", fonts, base, find)
                if sheet.template == WHOLE:  # asked at once, while Typst still knows the page
                    found.said.append(room(sheet, paper, fonts))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return found
