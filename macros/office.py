"""The picture of the office whose name is on the guide: found beside its mkdocs.yml, or in docs."""

from collections.abc import Iterable
from pathlib import Path

from .site import Institution


def logo(office: Institution | None, folders: Iterable[Path]) -> bytes:
    """The picture's bytes from the first folder that has it; nothing without a picture.

    Raises ValueError for a path that leads nowhere, or out of the folders.
    """
    if not office or not office.logo:
        return b""
    for folder in folders:
        path = (folder / office.logo).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path.read_bytes()
    raise ValueError(f"mkdocs.yml: extra.institution.logo: there is no file {office.logo} in docs or beside mkdocs.yml")
