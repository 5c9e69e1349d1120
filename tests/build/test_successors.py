"""What could replace MkDocs builds the guide, too: ProperDocs to the byte, Zensical to pages that can be read."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from hashlib import sha256
from pathlib import Path

import pytest

from tests.build import project
from tests.conftest import DATE, ROOT, SITE_URL

pytestmark = pytest.mark.weekly
PINNED = ROOT / "requirements-successors.txt"
ID = re.compile(r'\sid="([^"]+)"')
AROUND = {"main-text", "menu", "search-words", "guides"}  # of our template, and not of a page's own words
SETTINGS = {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DATE}


@pytest.fixture(scope="module")
def successors() -> Path:
    """The programs of an environment of their own, kept until a pin changes; theme and plugins come from the main one."""
    folder = ROOT / ".cache" / "successors" / sha256(PINNED.read_bytes() + f"{sys.version}{ROOT}".encode()).hexdigest()[:16]
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    ready = folder / ".installed"
    if not ready.exists():
        venv.create(folder, with_pip=True, clear=True)
        python = str(programs / "python")
        command = [python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(PINNED)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if done.returncode and not os.environ.get("CI"):
            pytest.skip(f"The successors could not be installed: {done.stderr.strip()[-200:]}")
        assert done.returncode == 0, done.stderr
        where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
        packages = subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip()
        Path(packages, "main.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
        ready.touch()
    return programs


def test_properdocs_builds_the_same_bytes(successors: Path, site: Path, tmp_path: Path) -> None:
    """So every check of the built site holds for it as well."""
    target = tmp_path / "guide"
    command = [str(successors / "properdocs"), "build", "--strict", "--config-file", "mkdocs.yml"]
    done = project.run(command, ROOT, **SETTINGS, SITE_DIR=str(target))
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    one, other = project.contents(site), project.contents(target)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


def test_zensical_builds_readable_pages(successors: Path, site: Path, tmp_path: Path) -> None:
    """It runs no hooks and no macros, so tools/expand.py fills them in first; what our template adds is missing (ADR 1)."""
    folder = tmp_path / "guide"
    expanded = project.run([sys.executable, "-m", "tools.expand", str(folder)], ROOT, **SETTINGS)
    assert expanded.returncode == 0, expanded.stderr
    done = project.run([str(successors / "zensical"), "build", "--config-file", "mkdocs.yml"], folder, **SETTINGS)
    assert done.returncode == 0, done.stderr
    other = folder / "site"
    frames = {path for path in project.contents(site) if path.startswith("embed/")}
    pages = {page.relative_to(site).as_posix() for page in site.rglob("index.html")} - frames
    lost = {page: ids(site / page) - ids(other / page) - AROUND for page in pages}
    assert {page: found for page, found in lost.items() if found} == {}, "Every place that a link may lead to is there"
    assert len(pages) > 90


def ids(page: Path) -> set[str]:
    """The places of a page."""
    return set(ID.findall(page.read_text(encoding="utf-8")))
