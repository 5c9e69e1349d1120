"""Builds beside the last site, and puts the new one in its place when it is whole: `python -m tools.swap site`.

A build that fails or is interrupted leaves the last site as it was. Between the two renames at the end there is a moment
without a site. What no build of ours wrote is never replaced (macros/exports/target.py); where the name is a link, the folder
that it leads to is exchanged.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.exports.target import fault

ROOT = Path(__file__).parent.parent
SOURCES = (ROOT, *(ROOT / name for name in ("data", "docs", "macros", "overrides")))


class RefusedError(Exception):
    """A folder that must not be replaced, and why."""


def beside(site: Path, suffix: str) -> Path:
    """A folder next to the one that a site really stands in."""
    real = site.resolve()
    return real.with_name(real.name + suffix)


def guard(*folders: Path) -> None:
    """Raise RefusedError unless each folder may be replaced."""
    for folder in folders:
        if said := fault(folder, SOURCES, whole=True):
            raise RefusedError(said)


def swap(new: Path, site: Path) -> None:
    """The new site takes the old one's place; if that fails half way, the old one goes back."""
    old, site = beside(site, ".old"), site.resolve()
    if old.exists() and not site.exists():
        guard(old)
        old.rename(site)  # an earlier swap was cut off between its two steps
    guard(site, old)
    if old.exists():
        shutil.rmtree(old)
    if not site.exists():
        new.rename(site)
        return
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old)


def main(name: str) -> None:
    """Look whether the folder may be replaced, build beside it, exchange."""
    if not name:
        raise RefusedError("The name is empty. Name a folder.")
    site = Path(name).absolute()
    guard(site)
    new = beside(site, ".new")
    guard(new, beside(site, ".old"))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", os.environ.get("CONFIG") or "mkdocs.yml", "--site-dir", str(new)]
    done = subprocess.run(command, cwd=ROOT)
    if done.returncode:
        sys.exit(done.returncode)
    swap(new, site)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except (RefusedError, OSError, RuntimeError) as error:
        sys.exit(f"SITE: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
