"""Keeps what is slow to make under the hash of everything that it was made from, so that a build makes it once."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / ".cache" / "made"
MOST = 4000  # files, some 60 MB; about twelve builds in which everything changed


def kept(parts: Iterable[bytes], make: Callable[[], bytes], folder: Path = FOLDER) -> bytes:
    """What `make` returns, from the folder if it was made from the same parts before.

    A folder that cannot be written (a read-only checkout) costs time and nothing else.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    path = folder / digest.hexdigest()
    try:
        data = path.read_bytes()
    except OSError:
        data = make()
        write(path, data)
        return data
    with suppress(OSError):  # a folder that cannot be written still gives what it has
        os.utime(path)
    return data


def write(path: Path, data: bytes) -> None:
    """Put a file in place whole, so that a build at the same time never reads half of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(name, path)
        finally:
            Path(name).unlink(missing_ok=True)
        tidy(path.parent)
    except OSError:
        return


@lru_cache
def tidy(folder: Path) -> None:
    """Drop the oldest files, once a build: to look at every file at every write would cost more than it saves."""
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)
    for old in files[: max(0, len(files) - MOST)]:
        old.unlink()
