"""Frames on somebody else's page: another origin, with and without a sandbox, narrow, dark, and under attack."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from macros.data.model import Guide

from ..engines.driver import wait
from ..told import best

Open = Callable[..., Page]
SANDBOX = "allow-scripts"

HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>An office's page</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<main><h1>Our page</h1>
<p><a href="{guide}embed/checklist/interview/" data-follow-up-embed>After an interview: the checklist</a></p>
<p><a href="{guide}embed/message/thank-you/" data-follow-up-embed>A thank-you</a></p>
<p><a href="javascript:alert(1)" data-follow-up-embed>Not an address</a></p>
{more}</main>
<script src="{guide}embed.js" defer></script>"""


@pytest.fixture
def host(browser: Browser, serve_url: str, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Open]:
    """Opens a page of another origin that holds frames; every request and error is noted on it."""
    folder = tmp_path / "host"
    folder.mkdir()
    origin = serve(folder)
    contexts = []

    def opened(more: str = "", policy: str = "", js: bool = True, width: int = 700, scheme: Any = "light") -> Page:
        page_text = HOST.format(guide=serve_url, more=more.replace("GUIDE", serve_url), policy=policy)
        (folder / "index.html").write_text(page_text, encoding="utf-8")
        view: Any = {"width": width, "height": 900}
        context = browser.new_context(java_script_enabled=js, viewport=view, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-23T10:00:00")
        noted: list[str] = []
        page.on("request", lambda request: noted.append(request.url))
        page.on("pageerror", lambda error: noted.append(f"error: {error}"))
        page.on("console", lambda message: noted.append(f"console: {message.text}") if message.type == "error" else None)
        page.noted = noted  # type: ignore[attr-defined]
        page.goto(origin)
        return page

    yield opened
    for context in contexts:
        context.close()


def noted(page: Page) -> list[str]:
    found: list[str] = page.noted  # type: ignore[attr-defined]
    return found


def framed(page: Page, part: str) -> Frame:
    """The frame whose address holds a part, loaded."""
    page.wait_for_function("part => Array.from(document.querySelectorAll('iframe')).some(f => f.src.includes(part))", arg=part)
    handle = page.query_selector(f"iframe[src*='{part}']")
    assert handle
    handle.scroll_into_view_if_needed()
    frame = handle.content_frame()
    assert frame
    frame.wait_for_load_state("load")  # what its scripts fold changes its height
    return frame


def fits(page: Page, part: str) -> bool:
    """Waits until a frame is as tall as what is in it; both are measured anew, because either may still change."""
    frame, outside = framed(page, part), page.locator(f"iframe[src*='{part}']")
    inside = 0

    def same() -> bool:
        nonlocal inside
        inside = frame.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        return bool(abs(outside.evaluate("frame => frame.offsetHeight") - inside) < 2)

    wait("a frame as tall as its page", same)
    return inside > 200


def test_a_link_becomes_a_frame_as_tall_as_its_page(host: Open) -> None:
    page = host()
    assert fits(page, "checklist/interview")
    assert fits(page, "message/thank-you")
    expect(page.locator("iframe").first).to_have_attribute("title", "After an interview: the checklist")
    page.set_viewport_size({"width": 340, "height": 900})
    page.wait_for_timeout(200)
    assert fits(page, "checklist/interview")


def test_only_an_address_becomes_a_frame(host: Open) -> None:
    page = host()
    framed(page, "checklist/interview")
    assert page.locator("iframe").count() == 2
    assert page.locator("a[data-follow-up-embed]").count() == 1


def test_where_scripts_are_stripped_the_link_stays(host: Open) -> None:
    page = host(js=False)
    expect(page.locator("a[data-follow-up-embed]").first).to_be_visible()
    assert page.locator("iframe").count() == 0


def test_nothing_is_asked_of_a_third_party_and_nothing_fails(host: Open, serve_url: str) -> None:
    page = host()
    fits(page, "checklist/interview")
    fits(page, "message/thank-you")
    allowed = (serve_url, page.url, "data:")
    assert [line for line in noted(page) if not line.startswith(allowed) and "favicon.ico" not in line and "404" not in line] == []
    assert page.context.cookies() == []


def test_it_works_in_a_sandbox(host: Open, guide: Guide) -> None:
    """In `sandbox="allow-scripts"` the frame has no origin: no storage, no clipboard, and still a height and an answer."""
    more = f'<iframe id="s" title="Planner" sandbox="{SANDBOX}" src="GUIDEembed/planner/#stage=interview&on=2026-11-19"></iframe>'
    page = host(more)
    frame = framed(page, "embed/planner")
    page.evaluate("scrollTo(0, 0)")
    for on in ("2026-11-17", "2026-11-18"):
        link = f"stage=interview&on={on}&done=thank-you:{on}"
        frame.evaluate("hash => { location.hash = hash }", f"#{link}")
        day = best(guide, link, "no-date-given")
        frame.wait_for_selector(f"[data-plan] [data-decision][data-date='{day}']", state="attached")
    assert frame.evaluate("window.origin") == "null"
    assert page.evaluate("scrollY") == 0, "a frame must not move the page around it"
    frame.wait_for_selector("article.message[data-message]", state="attached")
    assert not [line for line in noted(page) if line.startswith("error:")]


def test_a_sandboxed_frame_tells_its_height(host: Open) -> None:
    more = f"""<iframe id="s" title="Checklist" sandbox="{SANDBOX}" src="GUIDEembed/checklist/offer/"></iframe>"""
    page = host(more)
    # every message is kept: the page's other frames tell theirs too, in the same moment
    page.evaluate("window.told = []; addEventListener('message', (e) => e.origin === 'null' && window.told.push(e.data))")
    framed(page, "checklist/offer")
    page.locator("#s").evaluate("frame => { frame.style.width = '320px' }")
    page.wait_for_function("window.told.some(told => told.type === 'follow-up-guide:height' && told.height > 100)")


def tall(page: Page) -> int:
    height: int = page.locator("iframe[src*=checklist]").evaluate("frame => frame.offsetHeight")
    return height


FORGED = "{ type: 'follow-up-guide:height', height: %s }"


def test_a_stranger_cannot_move_a_frame(host: Open) -> None:
    page = host('<iframe id="stranger" title="Stranger" srcdoc="<p>stranger</p>"></iframe>')
    fits(page, "checklist/interview")
    before = tall(page)
    page.evaluate(f"postMessage({FORGED % 9000}, '*')")
    stranger = page.query_selector("#stranger")
    assert stranger
    inside = stranger.content_frame()
    assert inside
    inside.evaluate(f"parent.postMessage({FORGED % 9000}, '*')")
    page.wait_for_timeout(200)
    assert tall(page) == before


def test_a_frame_that_went_elsewhere_cannot_move_its_host(host: Open, serve: Callable[[Path], str], tmp_path: Path) -> None:
    """Its window is still the one that was framed, but what stands in it is somebody else's."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "index.html").write_text("<h1>Elsewhere</h1>", encoding="utf-8")
    elsewhere = serve(tmp_path / "elsewhere")
    page = host()
    fits(page, "checklist/interview")
    frame, before = framed(page, "checklist/interview"), tall(page)
    frame.goto(elsewhere)
    frame.evaluate(f"parent.postMessage({FORGED % 9000}, '*')")
    page.wait_for_timeout(200)
    assert tall(page) == before


def test_a_height_has_an_end(host: Open) -> None:
    page = host()
    fits(page, "checklist/interview")
    framed(page, "checklist/interview").evaluate(f"parent.postMessage({FORGED % 9e9}, '*')")
    page.wait_for_function("document.querySelector('iframe[src*=checklist]').offsetHeight === 20000")


def test_a_height_must_be_a_number(host: Open) -> None:
    page = host()
    fits(page, "checklist/interview")
    frame, before = framed(page, "checklist/interview"), tall(page)
    for height in ("'99px;position:fixed'", "NaN", "Infinity", "null", "{}", "-5"):
        frame.evaluate(f"parent.postMessage({FORGED % height}, '*')")
    frame.evaluate("parent.postMessage(null, '*')")
    page.wait_for_timeout(200)
    assert tall(page) == before
    assert not [line for line in noted(page) if line.startswith("error:")]


PATHS = ["embed/checklist/", "embed/checklist/interview/", "embed/message/thank-you/", "embed/planner/", "embed/message/date-passed/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_at_300_pixels(open_page: Open, serve_url: str, scheme: str) -> None:
    page = open_page(PATHS[0], width=300, scheme=scheme)
    for path in PATHS:
        page.goto(serve_url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 300, path
        sizes = "Array.from(document.querySelectorAll('p, li, dd'), e => parseFloat(getComputedStyle(e).fontSize))"
        assert min(page.evaluate(sizes)) >= 13, path
        paper = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        assert (max(page.evaluate(paper)) < 60) == (scheme == "dark"), path


def test_links_open_beside_the_page_that_holds_the_frame(open_page: Open) -> None:
    page = open_page("embed/checklist/interview/")
    with page.expect_popup() as popup:
        page.locator("h1 a").click()
    popup.value.wait_for_load_state()
    assert popup.value.url.endswith("/checklist/interview/")
    assert popup.value.evaluate("window.opener") is None


def test_a_sample_can_be_copied_in_a_frame(host: Open) -> None:
    page = host()
    frame = framed(page, "message/thank-you")
    frame.locator("[data-copy=body]").click()
    expect(frame.locator("[data-message-status]")).not_to_be_empty()
