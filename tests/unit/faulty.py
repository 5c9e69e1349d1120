"""Copies of the data with something wrong in them, for the tests of what the loader says."""

import shutil
from collections.abc import Callable
from pathlib import Path

from macros.data.faults import DataError, Problem
from macros.data.load import load_guide

DATA = Path(__file__).parent.parent.parent / "data"
THANKS = "messages/interview/thank-you.md"
Break = Callable[[Path], object]
Faulty = tuple[Break, list[str]]  # what is broken, and words that the sentences must hold, one after the other


def copied(folder: Path) -> Path:
    """A copy of the data folder, called data as editors know it."""
    return shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("*.schema.json"), dirs_exist_ok=True)


def change(file: str, old: str, new: str) -> Break:
    """Replace words that stand in a file; the first of several."""

    def broken(data: Path) -> None:
        text = (data / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {file}: mend this test"
        (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return broken


def put(file: str, content: bytes | str) -> Break:
    """Write a file anew."""
    return lambda data: (data / file).write_bytes(content if isinstance(content, bytes) else content.encode())


def add(file: str, words: str) -> Break:
    """Write something at a file's end."""
    return lambda data: (data / file).write_text((data / file).read_text(encoding="utf-8") + words, encoding="utf-8")


def problems(data: Path) -> list[Problem]:
    """What the loader says of a data folder; nothing where it is content."""
    try:
        load_guide(data)
    except DataError as error:
        return error.problems
    return []


def tells(faulty: Faulty, folder: Path) -> None:
    """Break a copy of the data, and look for the expected words in what the loader says."""
    broken, expected = faulty
    data = copied(folder)
    broken(data)
    told = "\n".join(map(str, problems(data)))
    at = 0
    for words in expected:
        assert words in told[at:], told or "nothing was said"
        at = told.index(words, at) + len(words)
