"""Puts a finished build in the place of the last one: `python tools/swap.py site.new site`.

On Linux the two folders change places in one step, so that a server in between never sees half a site.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

EXCHANGE = 2  # RENAME_EXCHANGE in linux/fs.h
HERE = -100  # AT_FDCWD: paths count from the working directory


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names at once; false where the system cannot."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return rename is not None and rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0


def swap(new: Path, site: Path) -> None:
    """The new site takes the old one's place; if that fails half way, the old one goes back."""
    old = site.with_name(site.name + ".old")
    if old.exists() and not site.exists():
        old.rename(site)  # an earlier swap was cut off between its two steps
    shutil.rmtree(old, ignore_errors=True)
    if not site.exists():
        new.rename(site)
    elif exchange(new, site):
        shutil.rmtree(new)
    else:
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise
        shutil.rmtree(old)


if __name__ == "__main__":
    swap(Path(sys.argv[1]), Path(sys.argv[2]))
