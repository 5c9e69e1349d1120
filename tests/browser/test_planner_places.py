"""The planner where little is allowed: from a folder without a server, and in somebody else's sandboxed frame."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from ..conftest import ROOT, TODAY, build
from .planner_page import decision, open_plan

Opener = Callable[..., Page]
PLAN = "#stage=interview&on=2026-11-19&by=2026-11-27&region=GB&sent=1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it goes onto a USB stick."""
    target = tmp_path_factory.mktemp("stick") / "guide"
    done = build(ROOT, target, OFFLINE="true", SITE_URL="")
    assert done.returncode == 0, done.stderr
    return target


def test_from_a_folder_it_answers_saves_and_links_to_the_sample(folder: Path, open_page: Opener) -> None:
    page = open_plan(open_page, PLAN, path=(folder / "planner.html").as_uri())
    assert decision(page) == "may"
    page.locator("#plan-by").fill("2026-12-04")
    assert "by=2026-12-04" in page.url
    page.locator("#keep-role").fill("Clerk")
    page.get_by_role("button", name="Save on this device").click()
    assert page.locator("[data-application]").count() == 1
    page.locator("[data-hand-over]").click()
    page.wait_for_url("**/messages/date-passed.html#date-passed")
    assert "Clerk" in page.locator('[data-message="date-passed"]').inner_text()
    assert page.faults == []  # type: ignore[attr-defined]


def test_from_a_folder_the_calendar_file_names_no_folder_of_the_reader(folder: Path, open_page: Opener) -> None:
    page = open_plan(open_page, PLAN, path=(folder / "planner.html").as_uri())
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Calendar file").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in text
    assert "file:" not in text


@pytest.fixture
def framed(browser: Browser, serve_url: str, serve: Callable[[Path], str], tmp_path: Path) -> Callable[[str], Frame]:
    """A page of another origin that holds the planner in a frame which may do nothing but run scripts."""
    page = browser.new_context().new_page()
    page.clock.set_fixed_time(TODAY)

    def frame(path: str) -> Frame:
        html = f'<!doctype html><title>host</title><iframe sandbox="allow-scripts" width=900 height=900 src="{serve_url}{path}"></iframe>'
        (tmp_path / "index.html").write_text(html)
        page.goto(serve(tmp_path))
        found = page.frames[1]
        found.wait_for_selector(".planner__form")
        return found

    return frame


@pytest.mark.parametrize("path", ["embed/planner/", "planner/"])
def test_in_a_sandboxed_frame_it_answers(framed: Callable[[str], Frame], path: str) -> None:
    frame = framed(path + PLAN)
    expect(frame.locator("[data-decision]")).to_have_text("You can write now, but Tuesday 1 December would be better.")
    frame.locator("#plan-on").fill("2026-11-18")
    frame.locator("#plan-by").fill("")
    expect(frame.locator("[data-decision]")).to_have_text("Yes. Write today, Monday 30 November.")


def test_in_a_sandboxed_frame_the_page_says_what_it_cannot_keep(framed: Callable[[str], Frame]) -> None:
    frame = framed("planner/" + PLAN)
    assert "This browser won't let this page save anything" in frame.locator("[data-put=kept_problem]").inner_text()
    frame.get_by_role("button", name="Save on this device").click()
    assert "save anything" in frame.locator("[data-kept-status]").inner_text()


def test_in_a_sandboxed_frame_the_gaps_fill_and_copying_answers(framed: Callable[[str], Frame]) -> None:
    frame = framed("planner/" + PLAN)
    frame.locator(".fill > summary").click()
    frame.locator('.fill [data-fill="their name"]').fill("Dr Ada")
    assert "Dear Dr Ada," in frame.locator("[data-body]").inner_text()
    copy = frame.get_by_role("button", name="Copy message")
    copy.click()
    copy.click()
    expect(frame.locator("[data-message-status]")).to_contain_text("opied")
