"""The archive works from a folder by double click: everything here runs from file:// and asks nobody for anything."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import DATE, ROOT, TODAY
from tools import offline


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "tools.offline", str(folder)],
        cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": DATE}, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return folder / "follow-up-guide-offline.zip"


@pytest.fixture(scope="module")
def folder(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked archive, in a folder with a name as people have them."""
    target = tmp_path_factory.mktemp("stick") / "My stick, copy #2"
    with zipfile.ZipFile(archive) as zipped:
        zipped.extractall(target)
    return target / "follow-up-guide"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", accept_downloads=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else faults.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.clock.set_fixed_time(TODAY)
    yield page
    context.close()
    assert not faults


@pytest.fixture
def visit(page: Page, folder: Path) -> Callable[..., Page]:
    def to(path: str, fragment: str = "") -> Page:
        page.goto("about:blank")
        page.goto((folder / path).as_uri() + fragment)
        return page

    return to


def test_the_archive_is_small_and_unpacks_into_one_folder(archive: Path) -> None:
    assert archive.stat().st_size < 2_000_000
    with zipfile.ZipFile(archive) as zipped:
        assert {name.partition("/")[0] for name in zipped.namelist()} == {"follow-up-guide"}


def test_the_same_files_give_the_same_archive(folder: Path, tmp_path: Path) -> None:
    """Builds repeat (tests/build/test_reproducible.py), and packing keeps neither the clock nor the order of the disk."""
    offline.pack(folder, tmp_path / "one.zip", int(DATE))
    for file in folder.rglob("*.html"):
        os.utime(file)
    offline.pack(folder, tmp_path / "two.zip", int(DATE))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


class Links(HTMLParser):
    """Every address and every id of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.addresses.append(value)
            if name == "id" and value:
                self.ids.add(value)


def test_every_link_leads_to_a_file_in_the_folder(folder: Path) -> None:
    pages = {file: Links(file.read_text(encoding="utf-8")) for file in folder.rglob("*.html")}
    dead = []
    for file, links in pages.items():
        for address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = Path(os.path.normpath(file.parent / unquote(parts.path))) if parts.path else file
            anchor = parts.fragment if "=" not in parts.fragment else ""  # what follows # in a link to a plan is not an anchor
            if not target.is_file() or (anchor and anchor not in pages[target].ids):
                dead.append(f"{file.relative_to(folder)}: {address}")
    assert not dead


def test_search_finds_a_guide_and_leads_to_it(visit: Callable[..., Page]) -> None:
    page = visit("how/index.html")
    page.locator("[data-search-open]").first.click()
    page.keyboard.type("ghosted")
    hit = page.locator("[data-search] ol a").first
    hit.wait_for()
    hit.click()
    page.wait_for_load_state()
    assert page.url.startswith("file:")
    assert page.locator("h1").count() == 1


def test_the_planner_decides_from_a_link_and_leads_to_the_message(visit: Callable[..., Page]) -> None:
    page = visit("planner.html", "#stage=interview&on=2026-11-27&by=2026-12-09&region=GB")
    assert page.locator("[data-plan] [data-decision]").get_attribute("data-decision") == "send"
    assert page.locator('[data-step="date-passed"] time').first.get_attribute("datetime") == "2026-12-11"
    for link in page.locator("[data-plan] a[href]").evaluate_all("links => links.map(a => a.href)"):
        assert not link.startswith("file:") or Path(unquote(urlsplit(link).path)).is_file(), link


def test_the_planner_writes_a_calendar_file(visit: Callable[..., Page]) -> None:
    page = visit("planner.html", "#stage=interview&on=2026-11-27&by=2026-12-09")
    with page.expect_download() as got:
        page.get_by_role("button", name="calendar").first.click()
    assert Path(got.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_an_application_is_kept_on_this_device_and_forgotten(visit: Callable[..., Page]) -> None:
    page = visit("planner.html", "#stage=interview&on=2026-11-27&by=2026-12-09")
    assert page.evaluate("localStorage.length") == 0, "Nothing is kept before the reader asks"
    page.get_by_role("button", name="Save").first.click()
    assert page.evaluate("localStorage.length") > 0


def test_the_gaps_of_a_message_fill_in_and_it_copies(visit: Callable[..., Page]) -> None:
    page = visit("messages/interview.html")
    page.locator("details.fill summary").first.click()
    page.locator('[data-fill="their name"]').first.fill("Priya")
    body = page.locator('[data-message="thank-you"] [data-body]').inner_text()
    assert body.startswith("Dear Priya,")


def test_the_checklists_print_on_one_page(visit: Callable[..., Page]) -> None:
    for path in ("checklist/index.html", "checklist/interview.html"):
        printed = visit(path).pdf(format="A4")
        with pikepdf.open(BytesIO(printed)) as pdf:
            assert len(pdf.pages) == 1, path


def test_pages_look_like_the_guide_and_carry_no_policy_that_a_folder_can_not_keep(visit: Callable[..., Page]) -> None:
    page = visit("index.html")
    assert page.evaluate("document.styleSheets.length") == 2, "the guide's and the planner's"
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "Times New Roman"
    assert page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 0
