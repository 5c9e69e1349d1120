"""The built site keeps every address and anchor that was promised, and all that can be linked to is on the list."""

import subprocess
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from shutil import which

import pytest

from macros.data.model import Guide
from macros.data.own_pages import Moved
from macros.exports import moved
from macros.pages import places
from macros.pages.renderer import Renderer
from macros.pages.site import Site
from tests.conftest import ROOT

LIST = ROOT / "data" / "permalinks.txt"


def promised() -> list[str]:
    return [line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


class Ids(HTMLParser):
    """Collects the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if name == "id" and value}


@lru_cache(maxsize=256)
def ids(file: Path) -> set[str]:
    parser = Ids()
    parser.feed(file.read_text(encoding="utf-8"))
    return parser.found


def test_every_promised_address_and_anchor_is_there(site: Path) -> None:
    lost = []
    for line in promised():
        path, _, anchor = line.partition("#")
        file = site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
        if not file.is_file() or (anchor and anchor not in ids(file)):
            lost.append(line)
    assert lost == [], "Bring them back, or name where they went in data/moved.yml."


def test_all_that_can_be_linked_to_is_promised(guide: Guide) -> None:
    listed = set(promised())
    missing = [line for line in places.promised(guide) if line not in listed]
    assert missing == [], "Add these lines to data/permalinks.txt:\n" + "\n".join(missing)


def test_every_page_is_promised(site: Path) -> None:
    pages = {f"/{file.parent.relative_to(site).as_posix()}/".replace("/./", "/") for file in site.rglob("index.html")}
    assert sorted(pages - set(promised())) == [], "Add these lines to data/permalinks.txt."


def test_no_line_stands_twice() -> None:
    lines = promised()
    assert sorted({line for line in lines if lines.count(line) > 1}) == []


@pytest.mark.skipif(not (ROOT / ".git").exists() or not which("git"), reason="needs the project's history")
def test_no_promise_was_ever_taken_back() -> None:
    command = ["git", "log", "--format=", "--patch", "--", "data/permalinks.txt"]
    history = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    removed = {line[1:] for line in history.splitlines() if line.startswith("-/")}
    assert sorted(removed - set(promised())) == []


def test_an_address_that_moved_leads_on(guide: Guide) -> None:
    told = Moved(
        pages={"/when/old/": "/when/interview/"},
        anchors={
            "/when/interview/#old": "/when/interview/#thank-you",
            "/when/interview/#gone": "/how/#who",
            "/when/old/#thanks": "/when/interview/#thank-you",
        },
    )
    changed, site = guide.model_copy(update={"moved": told}), Site("Guide", "https://follow-up.example/guide")
    page = moved.files(Renderer(changed, site))["when/old/index.html"]
    assert 'content="0; url=../interview/"' in page
    assert '<link rel="canonical" href="https://follow-up.example/guide/when/interview/">' in page
    assert '<p id="thanks">' in page
    assert 'href="../interview/#thank-you"' in page
    html = moved.mended(Renderer(changed, site), "/when/interview/", "when/interview/", '<h3 id="thank-you">Thanks</h3>')
    assert html.startswith('<span id="old"></span><h3 id="thank-you">')
    assert '<p id="gone">' in html
    assert 'href="../../how/#who"' in html


def test_what_moved_leads_to_what_is_promised(guide: Guide) -> None:
    targets = {*guide.moved.pages.values(), *guide.moved.anchors.values()}
    assert sorted(targets - set(promised())) == []
