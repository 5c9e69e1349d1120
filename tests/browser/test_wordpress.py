"""An address pasted into WordPress becomes a frame: WordPress' own code makes the post, and its own script runs beside the frame."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, Route, expect

from tests.conftest import SITE_URL
from tests.engines.driver import wait
from tests.tools import program, wordpress

POST = '<!doctype html><html lang="en"><title>Our blog</title><main style="width: 600px">{html}</main><script src="wp-embed.js"></script>'
PAGES = [
    "checklist/",
    "checklist/interview/",
    "when/interview/",
    "planner/",
    "embed/message/thank-you/",
    "embed/message/date-passed-phone/",
]
LEAST, MOST = 200, 1000  # px, as wp-embed.js has it


def kept(site: Path, path: str) -> str:
    """What WordPress keeps in the post of a pasted address."""
    script = Path(__file__).with_name("wordpress.php")
    command = [program("php", "php-cli"), str(script), str(wordpress()), str(site), SITE_URL, SITE_URL + path]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture
def post(browser: Browser, site: Path, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """A blog's page with what WordPress made of an address of ours; the guide answers at its own address, from the built folder."""
    shutil.copy(wordpress() / "wp-includes/js/wp-embed.js", tmp_path)
    blog = serve(tmp_path)
    context = browser.new_context(viewport={"width": 800, "height": 900})

    def ours(route: Route) -> None:
        path = site / route.request.url.removeprefix(SITE_URL).partition("#")[0].partition("?")[0]
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    context.route(f"{SITE_URL}**", ours)

    def opened(path: str) -> Page:
        (tmp_path / "index.html").write_text(POST.format(html=kept(site, path)), encoding="utf-8")
        page = context.new_page()
        page.goto(blog)
        return page

    yield opened
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_pasted_address_becomes_a_frame_of_its_height(post: Callable[[str], Page], path: str) -> None:
    page = post(path)
    frame = page.locator("iframe.wp-embedded-content")
    expect(frame).to_be_visible()
    expect(page.locator("blockquote")).to_be_hidden()
    expect(frame).to_have_attribute("sandbox", "allow-scripts")
    inside = page.frames[1]
    inside.wait_for_load_state()

    def as_tall() -> bool:
        tall = inside.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        return frame.get_attribute("height") == str(min(max(tall, LEAST), MOST))

    wait("a frame as tall as its page", as_tall)
    assert inside.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_link_in_it_opens_our_page(post: Callable[[str], Page]) -> None:
    page = post("checklist/interview/")
    expect(page.locator("iframe")).to_be_visible()
    page.frames[1].locator("h1 a").click()
    page.wait_for_url(f"{SITE_URL}checklist/interview/")


def test_mail_goes_on_at_our_page(post: Callable[[str], Page]) -> None:
    page = post("embed/message/thank-you/")
    expect(page.locator("iframe")).to_be_visible()
    page.frames[1].get_by_text("Open in mail app").click()
    page.wait_for_url(f"{SITE_URL}messages/interview/#thank-you")


@pytest.mark.parametrize("path", ["why/", "messages/interview/", "messages/interview/#date-passed"])
def test_a_page_without_a_frame_stays_a_link(site: Path, path: str) -> None:
    """A page of samples has none: WordPress asks for the page without its anchor, and would show another sample than the one pasted."""
    assert kept(site, path) == ""


def expect_none(frame: Frame, hidden: str) -> None:
    """Wait until an expression says nothing is hidden; a frame's policy forbids Playwright's own way to wait."""
    wait("the end of the frame", lambda: frame.evaluate(hidden) <= 1)


def test_what_has_no_room_is_reached_inside_by_wheel_and_keys(post: Callable[[str], Page]) -> None:
    page = post("checklist/assessment/")
    frame = page.locator("iframe")
    expect(frame).to_be_visible()
    inside = page.frames[1]
    inside.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    page.wait_for_function("most => document.querySelector('iframe').height === String(most)", arg=MOST)
    hidden = "Math.ceil(document.documentElement.scrollHeight - innerHeight - scrollY)"
    assert inside.evaluate(hidden) > 100
    frame.hover()
    page.mouse.wheel(0, 10_000)
    expect_none(inside, hidden)
    inside.evaluate("scrollTo(0, 0)")
    page.keyboard.press("Tab")
    expect(frame).to_be_focused()
    page.keyboard.press("End")
    expect_none(inside, hidden)
