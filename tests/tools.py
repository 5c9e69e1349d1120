"""Tools from npm and the system that some tests need: where they are, and what happens without them."""

import os
from pathlib import Path
from shutil import which
from typing import NoReturn

import pytest

ROOT = Path(__file__).parent.parent


def without(tool: str, cure: str) -> NoReturn:
    """On somebody's machine a missing tool skips a test with its reason; in CI nothing may be skipped."""
    sentence = f"{tool} is missing: {cure}"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def package(path: str) -> Path:
    """A file of a package that `npm ci` installs."""
    found = ROOT / "node_modules" / path
    if not found.is_file():
        without(path.partition("/")[0], "run `npm ci`")
    return found


def program(name: str, package_name: str, *others: str) -> str:
    """A program of the system, by the first of its names that is there."""
    found = next(filter(None, map(which, (name, *others))), None)
    if not found:
        without(name, f"install {package_name}")
    return found


def wordpress() -> Path:
    """WordPress' own files, of which we run some and ship none."""
    folders = (Path("/usr/share/wordpress"), ROOT / ".cache/wordpress/usr/share/wordpress")
    found = next((folder for folder in folders if (folder / "wp-includes/embed.php").is_file()), None)
    return found or without("WordPress", "run `make tools`")
