"""A copy of the project to build from, and `make` in it with the packages that run this test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATE, ROOT

BUILT_FROM = ("Makefile", "mkdocs.yml", "pyproject.toml", "requirements.txt", "docs", "data", "macros", "overrides", "tools", "examples")
NO_CACHES = shutil.ignore_patterns("__pycache__")


def copy(target: Path, made: bool = True) -> Path:
    """What a build needs, in another folder; with `made`, what earlier builds kept is at hand and saves time."""
    target.mkdir(parents=True)
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=NO_CACHES)
        elif (ROOT / name).exists():
            shutil.copy2(ROOT / name, target / name)
    if made and (ROOT / ".cache" / "made").exists():
        (target / ".cache").mkdir()
        (target / ".cache" / "made").symlink_to(ROOT / ".cache" / "made")  # kept by content, so it fits every copy
    return target


def make(task: str, *settings: str) -> list[str]:
    """The command for a task of the Makefile, which finds its packages installed."""
    if not shutil.which("make") and not os.environ.get("CI"):
        pytest.skip("make is not installed")
    venv = sys.prefix
    return ["make", "--old-file", f"{venv}/.installed", f"VENV={venv}", f"PYTHON={sys.executable}", *settings, task]


def environment(**more: str) -> dict[str, str]:
    """What a task needs of the machine, and no settings of the person who runs the test."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return {**kept, "SOURCE_DATE_EPOCH": DATE, **more}


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder to its end."""
    return subprocess.run(command, cwd=folder, env=environment(**more), capture_output=True, text=True, timeout=300)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def asset(site: Path, path: str) -> str:
    """The path of a style, a script or the office's picture with the version in its name: assets/site.css -> assets/site.v….css."""
    stem, _, suffix = path.rpartition(".")
    found = [file.relative_to(site).as_posix() for file in site.glob(f"{stem}.v??????????.{suffix}")]
    assert len(found) == 1, f"{path} must be there in one version: {found}"
    return found[0]
