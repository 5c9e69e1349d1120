"""Fonts that an office puts beside its mkdocs.yml, so that handouts can print a name in any script."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..data.faults import DataError, Problem, shown

ENDINGS = {".ttf", ".otf", ".ttc"}
LARGEST = 60_000_000  # bytes: one font of all Chinese letters has a third of it


class Fonts(NamedTuple):
    """A folder with fonts, and a name for what is in it; nothing where the fonts that come with Typst are enough."""

    folder: Path | None = None
    key: bytes = b""


def read(path: str, beside: Path) -> Fonts:
    """The fonts in a folder beside mkdocs.yml. Raises DataError with a sentence where there are none."""

    def refused(rule: str, cure: str) -> DataError:
        return DataError([Problem("mkdocs.yml", None, "extra.institution.fonts", shown(path), rule, cure)])

    try:
        folder = (beside / path).resolve()
        if not folder.is_relative_to(beside.resolve()) or not folder.is_dir():
            raise refused("there is no such folder beside mkdocs.yml", "Put it there, with the font's file in it, or correct the name.")
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())
        if not files:
            raise refused("the folder holds no font", "Put the font's file into it; it ends in .ttf or .otf.")
        if (size := sum(file.stat().st_size for file in files)) > LARGEST:
            raise refused(f"the fonts may have {LARGEST:,} bytes at the most; these have {size:,}", "Take out those that are not needed.")
        data = [file.read_bytes() for file in files]
    except (OSError, RuntimeError, ValueError) as error:
        raise refused(f"the folder cannot be read: {getattr(error, 'strerror', None) or error}", "Use a plain folder.") from None
    return Fonts(folder, sha256(b"".join(sha256(one).digest() for one in data)).digest())
