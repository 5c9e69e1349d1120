"""What lies in the folder of the pages: MkDocs publishes all of it, and follows links out of it without a word."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..data.faults import Problem

MARKDOWN = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}  # as MkDocs knows pages, in any case


def problems(docs: Path) -> Iterator[Problem]:
    """Links that lead out of the folder or nowhere, and files that MkDocs reads otherwise than they look."""
    root = docs.resolve()
    for where, folders, files in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted((*folders, *(file for file in files if not file.startswith(".")))):
            path = Path(where, name)
            if found := told(path, root):
                shown = f"docs/{path.relative_to(docs).as_posix()}".encode("utf-8", "replace").decode()
                yield Problem(shown, None, "", "", *found)


def told(path: Path, root: Path) -> tuple[str, str] | None:
    """What is wrong with a file or folder (rule, cure), or nothing."""
    if not path.name.isprintable():
        return "a file's name must be plain letters that can be printed", "Rename it."
    if path.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return "this is a link that leads nowhere", "Put the file there, or take the link out."
        if not target.is_relative_to(root):
            return "this is a link out of the folder of the pages, and what it leads to would be published", "Put a copy there instead."
        if target.is_dir():
            return "this is a link to a folder, which may hold the link itself", "Put a copy there instead."
    if not path.is_file() and not path.is_dir():
        return "this is no plain file", "Take it out."
    if path.suffix.lower() in MARKDOWN and not path.is_dir() and (path.suffix != ".md" or path.stem.lower() == "readme"):
        return "a page's file must end in .md, and a folder's own page must be index.md", "Rename it."
    return None


def taken(name: str, path: str) -> Problem:
    """A file that would take the place of one that the guide makes."""
    return Problem(f"docs/{name}", None, "", "", f"the guide makes {path} itself", "Rename yours.")
