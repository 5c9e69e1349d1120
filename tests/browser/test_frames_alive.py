"""In a frame nothing is dead: whatever is tapped opens, answers on the spot, or says where in the guide it goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Download, ElementHandle, Frame, Page, expect

PLAN = "#stage=applied&on=2026-11-12"
KINDS = ["checklist/interview/", "message/thank-you/", "message/date-passed-phone/", f"planner/{PLAN}"]
SANDBOXES = {"none": "", "scripts": 'sandbox="allow-scripts"', "popups": 'sandbox="allow-scripts allow-popups"'}
AGAIN = "[data-again]"  # takes everything away, and so comes last
UNSEEN = "[data-way-copy], [data-do=print]"  # has a test of its own; opens a window that a test does not see
STATE = "() => document.body.innerHTML + Array.from(document.querySelectorAll('input'), (one) => one.checked)"
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
        page.clock.set_fixed_time("2026-11-30T10:00:00")
        page.goto(origin)
        found = page.frames[1]
        found.wait_for_load_state()
        if "planner" in path:
            found.wait_for_selector("[data-decision]")
            found.wait_for_function("FollowUp.have('words')")
        return page, found

    yield opened
    for context in contexts:
        context.close()


def taps(frame: Frame) -> Iterator[ElementHandle]:
    """All that can be tapped and is in sight, in order."""
    frame.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    if gap := frame.query_selector("input[data-fill='their name']"):
        gap.fill("Ada")
    found = frame.query_selector_all(f"a[href], button:not({AGAIN}, {UNSEEN}), input[type=checkbox]")
    yield from (one for one in [*found, *frame.query_selector_all(AGAIN)] if one.is_visible())


def led(frame: Frame) -> str:
    """The address at which the frame says to go on; empty where it says none."""
    way = frame.locator("[data-way]")
    return way.locator("[data-way-address]").inner_text() if way.is_visible() else ""


def answer(page: Page, frame: Frame, one: ElementHandle, files: list[Download]) -> str:
    """What a tap does: the address that it opens or says, `file`, or `change` for something on the page; empty for nothing."""
    frame.evaluate("document.querySelector('[data-way]').hidden = true")
    before, had = frame.evaluate(STATE), len(files)
    one.click()
    for _ in range(20):
        if address := led(frame):
            return address
        if others := page.context.pages[1:]:
            address = others[0].url
            others[0].close()
            return address
        if len(files) > had:
            return "file"
        if frame.evaluate(STATE) != before:
            return "change"
        page.wait_for_timeout(50)
    return ""


@pytest.mark.parametrize(("kind", "sandbox"), [("checklist/", "scripts"), *((kind, sandbox) for kind in KINDS for sandbox in SANDBOXES)])
def test_every_tap_has_an_answer(framed: Framed, kind: str, sandbox: str) -> None:
    page, frame = framed(kind, sandbox)
    page.context.route(lambda url: "127.0.0.1" not in url, lambda route: route.fulfill(body="elsewhere"))
    errors: list[str] = []
    files: list[Download] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("download", lambda file: files.append(file))
    dead, count = [], 0
    for one in taps(frame):
        html = one.evaluate("one => one.outerHTML")
        if "mailto:" in html and sandbox == "none":
            continue  # the mail app answers, and a test has none
        count += 1
        if not answer(page, frame, one, files):
            dead.append(html)
    assert dead == []
    assert errors == []
    assert count > 3


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


def test_in_a_sandbox_saving_is_not_offered(framed: Framed) -> None:
    for sandbox, offered in (("none", True), ("scripts", False)):
        _, frame = framed(f"planner/{PLAN}", sandbox)
        assert frame.get_by_role("button", name="Save on this device").is_visible() == offered
        assert frame.locator("[data-kept]").is_visible() == offered


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
    frame.get_by_text("Google Calendar").click()
    assert urlsplit(led(frame)).fragment
    frame.get_by_role("link", name="CC BY 4.0").click()
    page.wait_for_function("told.some((one) => one.includes('creativecommons'))")
    assert not [one for one in page.evaluate("told") if "2026" in one]
