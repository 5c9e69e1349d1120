"""Which folder a build may fill or replace: one that is missing, empty, or an earlier build and nothing else.

MkDocs empties its target without asking, and `make build` exchanges a whole folder. So every build leaves a list of
its files in the folder, and what is not on that list is somebody's own.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

MARK = ".follow-up-guide-build"  # MkDocs leaves hidden files alone, so it is there from a build's first moment to its last
HEAD = "A build of The Follow-Up Guide. The next build replaces the files below, and refuses where there are others."
SQUEEZED = ".gz"  # what `make squeeze` puts beside a file
ANY_NAME = "surrogateescape"  # a file's name need not be UTF-8


def files_in(folder: Path) -> Iterator[str]:
    """Every file and link below a folder, by its path in it, in order. Raises OSError where it cannot look."""

    def stop(error: OSError) -> None:
        raise error

    for where, folders, files in os.walk(folder, onerror=stop):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(where, name))]
        yield from (Path(where, name).relative_to(folder).as_posix() for name in sorted((*links, *files)))


def begin(folder: Path) -> None:
    """Mark a folder before anything is written: a build that is cut off has marked it, and lists nothing yet."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(f"{HEAD}\n", encoding="utf-8")


def finish(folder: Path) -> None:
    """List what the build wrote; hidden files are never ours."""
    made = sorted(name for name in files_in(folder) if not name.startswith("."))
    (folder / MARK).write_text("".join(f"{line}\n" for line in (HEAD, *made)), encoding="utf-8", errors=ANY_NAME)


def strangers(folder: Path) -> Iterator[str]:
    """The files that no build of ours wrote. Of a build that was cut off, whatever is not hidden counts as ours."""
    try:
        head, *made = (folder / MARK).read_text(encoding="utf-8", errors=ANY_NAME).splitlines()
    except (OSError, ValueError):
        head, made = "", []
    if head != HEAD:
        yield from files_in(folder)
        yield from sorted(os.listdir(folder))  # an empty folder in it is somebody's own, too
        return
    ours = {MARK, *made}
    for name in files_in(folder):
        unfinished = not made and not name.startswith(".")
        if not (unfinished or name in ours or name.removesuffix(SQUEEZED) in ours):
            yield name


def fault(folder: Path, sources: Iterable[Path], whole: bool) -> str:
    """Why a build must not replace a folder; empty where it may.

    `sources` are what the guide is built from: first the project, then folders that hold nothing but sources. With `whole` the
    folder itself is exchanged; without, it is emptied, and hidden files in it stay.
    """
    try:
        folder = folder.resolve()
        project, *inner = (source.resolve() for source in sources)
        if any(source.is_relative_to(folder) for source in (project, *inner)):
            return f"{folder} is, or holds, what the guide is built from. Name another folder."
        if any(folder.is_relative_to(source) for source in inner):
            return f"{folder} lies among what the guide is built from. Name another folder."
        if not folder.exists():
            return ""
        other = next((name for name in strangers(folder) if whole or not name.startswith(".")), None)
    except (OSError, RuntimeError, ValueError) as error:
        return f"{folder} cannot be looked into: {getattr(error, 'strerror', None) or error}. Name another folder."
    if other is None:
        return ""
    return (
        f"{folder} holds what no build of the guide wrote, such as {other!r:.80}, and a build would delete it. "
        f"Name an empty folder, or move it away. An old build that has no list yet ({MARK}) can be deleted by hand."
    )
