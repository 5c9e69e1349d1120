"""The guide builds where people put it: without git, in a checkout that cannot be written, at any address or none."""

import os
import re
import shutil
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from tests.build import project
from tests.conftest import ROOT, build

LINK = re.compile(r'<[a-z][^<>]*\s(?:href|src)="([^"]*)"')


def test_it_builds_without_git(tmp_path: Path) -> None:
    """No repository, and no `git` to ask: what is dated gets the date of mkdocs.yml, which archives keep."""
    folder = project.copy(tmp_path / "guide")
    os.utime(folder / "mkdocs.yml", (1_790_000_000, 1_790_000_000))
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("make", "sh", "mkdir", "dirname"):
        (tools / name).symlink_to(shutil.which(name) or name)
    done = project.run(project.make("build"), folder, PATH=str(tools), SOURCE_DATE_EPOCH="", SITE_URL="https://follow-up.example/")
    assert done.returncode == 0, done.stderr
    assert "<lastmod>2026-09-21</lastmod>" in (folder / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_checkout_that_cannot_be_written_still_builds(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "guide", made=False)
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    # An administrator may write anywhere: that right is given up for the build.
    give_up = ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    before = project.contents(folder)
    done = project.run([*give_up, *project.make("build")], folder, XDG_CACHE_HOME=str(tmp_path / "cache"))
    after = project.contents(folder)
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(path.stat().st_mode | stat.S_IWUSR)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "cache/follow-up-guide/site/when/interview/index.html").is_file()
    assert after == before


def test_without_an_address_of_its_own_every_link_is_relative(tmp_path: Path) -> None:
    done = build(ROOT, tmp_path / "site", SITE_URL="")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'rel="canonical"' not in text, page
        assert "og:url" not in text, page
        if page.name != "404.html":  # it is served at any address, so it can only begin at the server's root
            assert not [link for link in LINK.findall(text) if link.startswith("/")], page
    ET.fromstring((tmp_path / "site/sitemap.xml").read_bytes())


def test_in_a_folder_of_a_server_no_link_leaves_the_folder_by_its_root(site: Path) -> None:
    for page in site.rglob("*.html"):
        links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if link.startswith("/")]
        assert not [link for link in links if not link.startswith("/guide/")], page


def test_a_bare_mkdocs_build_needs_no_settings(tmp_path: Path) -> None:
    """On Windows, or in an office's own script: no make, no variables."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")]
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    done = subprocess.run(command, cwd=ROOT, env=kept, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()


def test_an_edition_in_a_folder_elsewhere_is_built_where_it_is_told(tmp_path: Path) -> None:
    """By a way with .. in it, and whatever its own settings say of the place."""
    folder, office = project.copy(tmp_path / "guide"), tmp_path / "office"
    (office / "mine").mkdir(parents=True)
    (office / "mine/thesis.txt").touch()
    settings = (folder / "examples/institution/mkdocs.yml").read_text(encoding="utf-8").replace("../../", "../guide/")
    (office / "mkdocs.yml").write_text(settings, encoding="utf-8")
    bare = project.run([sys.executable, "-m", "mkdocs", "build", "-f", "../office/mkdocs.yml"], folder, SITE_DIR="mine")
    assert f"site_dir (SITE_DIR): {office}/mine holds" in bare.stderr
    assert "DeprecationWarning" not in bare.stderr, "an office takes it for a fault of its own"
    (office / "mkdocs.yml").write_text((office / "mkdocs.yml").read_text(encoding="utf-8") + "site_dir: mine\n", encoding="utf-8")
    made = project.run(project.make("build", "CONFIG=../office/mkdocs.yml", "SITE=out"), folder)
    assert made.returncode == 0, made.stderr
    assert (folder / "out/index.html").is_file()
    assert sorted(path.name for path in office.rglob("*")) == ["mine", "mkdocs.yml", "thesis.txt"]
