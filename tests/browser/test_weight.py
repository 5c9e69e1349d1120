"""What a page costs its reader: bytes, requests, time, and nothing stored before a tap."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from macros.data.model import Guide

from .planner_page import decision, fill, open_plan, tick

Opener = Callable[..., Page]


def test_no_request_no_cookie_and_no_storage_before_a_tap(open_page: Opener) -> None:
    page = open_plan(open_page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, stage="interview", on="2026-11-19", by="2026-11-27", region="GB")
    tick(page, "thank-you", "2026-11-20")
    page.locator("#keep-role").fill("Library Assistant")
    assert decision(page) == "may"
    # Chromium asks for the tab's icon again when the fragment changes; the fragment is not part of that request
    names = {re.sub(r"\.v[0-9a-f]+", "", url.rpartition("/")[2]) for url in asked}
    assert names - {"favicon.svg"} == {"words.js", "places.js", "answer.js", "saved.js"}, (
        "the words of all situations, the holidays of all places and the scripts that keep a plan, and nothing else"
    )
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_answer_stands_when_the_event_of_the_input_ends(open_page: Opener) -> None:
    """So the next frame paints it. How long the event takes, `make bench` measures."""
    page = open_plan(open_page, "#stage=interview&on=2026-12-07&region=CA-ON")
    said = page.evaluate(
        """() => { const field = document.querySelector('#plan-on'), said = new Set();
        for (let i = 0; i < 10; i += 1) { field.value = `2026-12-1${i}`; field.dispatchEvent(new Event('input', {bubbles: true}));
          said.add(document.querySelector('[data-step=thank-you] time').dateTime); }
        return said.size; }"""
    )
    assert said > 5, "each day has its own plan"


def zipped(site: Path, *patterns: str) -> dict[str, int]:
    """What files weigh on the way to a reader."""
    return {file.name: len(gzip.compress(file.read_bytes(), 9)) for pattern in patterns for file in site.glob(pattern)}


def loaded(page: Page) -> set[str]:
    """The files that a page has loaded, by their paths on the site; where the clock stands still, the browser tells of none."""
    paths: list[str] = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)")
    return {path.partition("/guide/")[2] or path.split("/", 2)[2] for path in paths if not path.endswith("favicon.svg")}


def code(file: Path) -> int:
    """What a script weighs without the words and the data that are written into its first line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    said = lines[0].startswith(("FollowUp.learn(", "(window.FollowUp=window.FollowUp||{}).data="))
    return len(gzip.compress("\n".join(lines[said:]).encode(), 9))


def test_the_scripts_of_the_first_view_stay_small(open_page: Opener, site: Path) -> None:
    sizes = {path: code(site / path) for path in loaded(open_page("planner/", today="")) if path.endswith(".js")}
    assert {path.rpartition("/")[2].partition(".")[0] for path in sizes} == {"base", "messages", "data", "planner"}
    assert sum(sizes.values()) < 16_000, sizes


def test_the_home_page_comes_in_few_bytes(open_page: Opener, site: Path) -> None:
    """The page and all that loads with it; the words and the places wait for a reader who asks."""
    files = loaded(open_page("", today=""))
    assert len(files) == 6, files
    sizes = zipped(site, "index.html", *files)
    assert len(sizes) == 7
    assert sum(sizes.values()) < 36_000, sizes


def test_each_guide_comes_in_few_bytes(open_page: Opener, site: Path, guide: Guide) -> None:
    files = loaded(open_page("when/interview/", today=""))
    assert files
    shared = sum(zipped(site, *files).values())
    sizes = {stage: shared + sum(zipped(site, f"when/{stage}/index.html").values()) for stage in guide.stages}
    assert max(sizes.values()) < 24_000, sizes
