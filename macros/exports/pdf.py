"""Turns a handout's data into tagged PDF (PDF/UA-1) and a small picture, with Typst; the same bytes everywhere.

Only the fonts that come with Typst are used. What was made before is kept by the hash of all that went in.
"""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import Literal

import typst

from ..data.faults import DataError, Problem
from ..pages import places
from .cache import kept
from .handouts import Handout

TEMPLATES = Path(__file__).parents[1] / "templates" / "handouts"
TYPST_NAMES = {"a4": "a4", "letter": "us-letter"}
PICTURE_PPI = 20  # about 165 x 234 dots: enough to tell one design from another
STANDARD: Literal["ua-1"] = "ua-1"
THREADS = 4
Form = Literal["pdf", "png"]


own = local()


def compiler() -> typst.Compiler:
    """One compiler for all sheets of a thread: it reads its fonts once."""
    if not hasattr(own, "compiler"):
        own.compiler = typst.Compiler(root=TEMPLATES, ignore_system_fonts=True)
    compiler: typst.Compiler = own.compiler
    return compiler


def made_from() -> bytes:
    """What every sheet depends on besides its data: Typst's version and our templates."""
    sources = [version("typst").encode(), *(path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ")))]
    return b"\0".join(sources)


def unprintable(name: str, fault: str) -> Problem:
    """Why a sheet cannot be made: the office's picture, or nearly always a character that no font of the handouts has, such as an emoji."""
    rule = f"the handout cannot be printed: {' '.join(fault.split())}"
    if "image" in fault:
        return Problem("mkdocs.yml", None, "extra.institution.logo", "", rule, "Use a picture that opens as SVG, PNG, JPEG or GIF.")
    return Problem(f"handouts/{name}", None, "", "", rule, "Write it in words, with letters that the handout's fonts have.")


def compiled(sheet: Handout, paper: str, form: Form, base: bytes) -> bytes:
    """One sheet on one paper, as pdf or png (page 1)."""
    inputs = {"handout": json.dumps(sheet.data, ensure_ascii=False), "paper": TYPST_NAMES[paper]}

    def make() -> bytes:
        try:
            page = compiler().compile(
                input=str(TEMPLATES / sheet.template), format=form, sys_inputs=inputs, ppi=PICTURE_PPI,
                pdf_standards=STANDARD if form == "pdf" else None,
            )  # fmt: skip
        except typst.TypstError as error:
            raise DataError([unprintable(sheet.name, str(error))]) from None
        assert page  # None only where Typst writes the file itself
        return page[0] if isinstance(page, list) else page

    return kept([base, sheet.template.encode(), json.dumps(inputs).encode(), form.encode()], make)


def files(sheets: Iterable[Handout]) -> dict[str, str | bytes]:
    """Every sheet on every paper, and a picture of each, by path on the site.

    Raises DataError with every sheet that cannot be made.
    """
    base = made_from()
    found: dict[str, str | bytes] = {}
    problems: list[Problem] = []

    def made(sheet: Handout) -> dict[str, bytes] | DataError:
        try:
            papers = {places.path(sheet.name, paper): compiled(sheet, paper, "pdf", base) for paper in places.PAPERS}
            return {**papers, places.picture(sheet.name): compiled(sheet, "a4", "png", base)}
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
