"""Where a frame says to go on, and to whom. That no tap in it is dead is held in each engine, by tests/engines/test_frames.py."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.conftest import TODAY

PLAN = "#stage=applied&on=2026-11-12"
SANDBOXES = {"none": "", "scripts": 'sandbox="allow-scripts"'}
Framed = Callable[[str, str], tuple[Page, Frame]]


@pytest.fixture
def framed(browser: Browser, serve_url: str, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Framed]:
    """A page of another origin around a frame in a sandbox, or in none."""
    origin = serve(tmp_path)
    contexts = []

    def opened(path: str, sandbox: str) -> tuple[Page, Frame]:
        frame = f'<iframe title="Guide" {SANDBOXES[sandbox]} width="700" height="4000" src="{serve_url}embed/{path}"></iframe>'
        (tmp_path / "index.html").write_text(f"<!doctype html><title>An office's page</title>{frame}", encoding="utf-8")
        context = browser.new_context()
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(TODAY)
        page.goto(origin)
        found = page.frames[1]
        found.wait_for_load_state()
        if "planner" in path:
            found.wait_for_selector("[data-decision]")
            found.wait_for_function("FollowUp.have('words')")
            found.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
        return page, found

    yield opened
    for context in contexts:
        context.close()


def led(frame: Frame) -> str:
    """The address at which the frame says to go on; empty where it says none."""
    way = frame.locator("[data-way]")
    return way.locator("[data-way-address]").inner_text() if way.is_visible() else ""


@pytest.mark.parametrize(
    ("label", "place"), [("Plain text", "messages/thank-you.txt"), ("Open in mail app", "messages/interview/#thank-you")]
)
def test_in_a_sandbox_links_and_mail_go_on_in_the_guide(framed: Framed, serve_url: str, label: str, place: str) -> None:
    _, frame = framed("message/thank-you/", "scripts")
    frame.get_by_text(label).click()
    assert led(frame) == f"{serve_url}{place}"
    frame.get_by_role("button", name="Copy address").click()
    expect(frame.get_by_text("Copied.")).to_be_visible()
    expect(frame.locator("[data-way]")).to_be_in_viewport()


@pytest.mark.parametrize("label", ["Calendar file", "Google Calendar", "Open in mail app"])
def test_in_a_sandbox_a_plan_goes_on_in_the_guide(framed: Framed, serve_url: str, label: str) -> None:
    _, frame = framed(f"planner/{PLAN}", "scripts")
    frame.get_by_text(label).first.click()
    assert led(frame) == f"{serve_url}planner/{PLAN}"


def test_a_frame_leads_to_the_planner_that_saves(framed: Framed, serve_url: str) -> None:
    """A browser keeps what a frame saves apart for each page around it, so a list of its own would not be found again."""
    for sandbox in SANDBOXES:
        page, frame = framed(f"planner/{PLAN}", sandbox)
        assert not frame.locator("[data-kept], [data-keep]").count()
        way = frame.get_by_text("Open the full planner")
        if sandbox == "none":
            with page.expect_popup() as opened:
                way.click()
            opened.value.wait_for_url(f"{serve_url}planner/{PLAN}")
        else:
            way.click()
            assert led(frame) == f"{serve_url}planner/{PLAN}"


@pytest.mark.parametrize(("kind", "label", "place"), [
    ("message/thank-you/", "Open in mail app", "messages/interview/#thank-you"), (f"planner/{PLAN}", "Calendar file", f"planner/{PLAN}"),
])  # fmt: skip
def test_where_no_page_can_know_whether_it_worked_a_way_on_is_said(
    framed: Framed, serve_url: str, kind: str, label: str, place: str
) -> None:
    _, frame = framed(kind, "none")
    frame.evaluate("document.addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    frame.get_by_text(label).click()
    assert led(frame) == f"{serve_url}{place}"
    expect(frame.get_by_text("If nothing has opened")).to_be_visible()
    expect(frame.get_by_text("Nothing can open")).to_be_hidden()


def test_what_a_page_around_a_plan_is_told_holds_no_date(framed: Framed) -> None:
    page, _ = framed(f"planner/{PLAN}", "scripts")
    page.evaluate("() => { window.told = []; addEventListener('message', (event) => window.told.push(JSON.stringify(event.data))) }")
    page.evaluate(
        "src => { document.querySelector('iframe').src = src }", page.frames[1].url.partition("#")[0] + "?again#?secret=abcDEF1234"
    )
    frame = page.frames[1]
    frame.wait_for_url(lambda url: "again" in url)  # else the form of the page before it is filled in
    frame.locator("#plan-stage").select_option("applied")
    frame.locator("#plan-on").fill("2026-11-12")
    frame.wait_for_selector("[data-decision]")
    frame.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    for label in ("Google Calendar", "Open the full planner"):
        frame.get_by_text(label).click()
        assert urlsplit(led(frame)).fragment
    frame.get_by_role("link", name="CC BY 4.0").click()
    page.wait_for_function("told.some((one) => one.includes('creativecommons'))")
    assert not [one for one in page.evaluate("told") if "2026" in one]
