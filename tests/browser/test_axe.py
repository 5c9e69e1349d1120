"""axe finds nothing on any page, in light and dark and on any width; closed parts are opened first."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from macros.pages import filenames
from tests.browser.views import KINDS, pages
from tests.tools import package

OPEN_ALL = "document.querySelectorAll('details').forEach(part => part.open = true)"
# The tenth sample looks like the ninth: a few of each are enough where every width and both schemes are tried.
FEWER = OPEN_ALL + "; document.querySelectorAll('.sample, .source, .kits__stage').forEach((part, n) => n > 7 && part.remove())"
RUN = """async () => (await axe.run(document, {resultTypes: ['violations'], iframes: false})).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none)
    .map((check) => check.message).join('; ')}`))"""


@pytest.fixture(scope="module")
def axe() -> str:
    return package("axe-core/axe.min.js").read_text(encoding="utf-8")


def view(browser: Browser, scheme: Any, width: int) -> Page:
    """One page in one context, for many addresses: a context each would cost five times as much."""
    return browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, locale="en-GB").new_page()


def found(page: Page, url: str, axe: str, prepare: str = OPEN_ALL) -> Iterator[str]:
    """What axe finds on a page, after everything that can be opened is open."""
    page.goto("about:blank")  # so that an address which differs only behind the # is loaded anew
    page.goto(url)
    yield from looked_at(page, axe, prepare)


def looked_at(page: Page, axe: str, prepare: str) -> list[str]:
    """What axe finds on the page as it stands."""
    page.evaluate(prepare)
    if not page.evaluate("window.axe !== undefined"):
        page.evaluate(axe)  # not as a script tag, which the page's own policy would stop
    problems: list[str] = page.evaluate(RUN)
    return problems


def test_every_page_is_clean(browser: Browser, site: Path, serve_url: str, axe: str) -> None:
    page = view(browser, "light", 390)
    paths = [path for path in pages(site) if not path.startswith("embed/message/")]
    again = ("messages/all/", "for-career-services/")  # hundreds of parts that other pages hold one by one
    problems = [f"/{path}: {p}" for path in paths for p in found(page, serve_url + path, axe, FEWER if path in again else OPEN_ALL)]
    page.context.close()
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:40])


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKS: list[tuple[Any, int]] = [("light", 1280), ("light", 320), ("dark", 1280), ("dark", 390), ("dark", 320)]  # light, 390: above


def test_every_kind_of_page_is_clean_in_light_and_dark_and_on_any_width(browser: Browser, serve_url: str, axe: str) -> None:
    page, problems = view(browser, "light", 1280), []
    for kind, path in KINDS.items():
        page.goto("about:blank")
        page.goto(serve_url + path)
        for scheme, width in LOOKS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            problems += [f"{kind}, {scheme}, {width} px: {problem}" for problem in looked_at(page, axe, FEWER)]
    page.context.close()
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:40])


def searching(page: Page) -> None:
    page.locator("[data-search-open]").click()
    page.locator("#search-words").fill("ghosted")
    page.locator("[data-search] ol a").first.wait_for()


def searching_in_vain(page: Page) -> None:
    page.locator("[data-search-open]").click()
    page.locator("#search-words").fill("xylophone quartz")
    page.locator("[data-search-status]:not(:empty)").wait_for()


def copying_with_gaps(page: Page) -> None:
    page.evaluate(OPEN_ALL)
    page.locator("[data-fill]").first.fill("Library Assistant")
    page.locator("[data-copy=body]").first.click()


def choosing_dates(page: Page) -> None:
    page.locator("form.planner__form [name=stage]").select_option("interview")
    page.locator("form.planner__form [name=on]").fill("2026-11-19")
    page.locator("[data-plan]").wait_for()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "the search with results": ("why/", searching),
    "the search without results": ("why/", searching_in_vain),
    "a message copied with open gaps": ("messages/interview/", copying_with_gaps),
    "the home page with an answer": ("", choosing_dates),
    "the planner with an answer": ("planner/", choosing_dates),
    "a link with wrong values": ("planner/#stage=at-sea&on=2026-02-30&sent=many", lambda page: None),
    "a link that says don't": ("planner/#stage=interview&on=2026-11-19&gate=no-contact", lambda page: None),
    "a filter that leaves few samples": ("messages/all/#stage=interview&channel=card", lambda page: None),
    "the way past the header": ("why/", lambda page: page.keyboard.press("Tab")),
}


def test_every_state_is_clean(browser: Browser, serve_url: str, axe: str) -> None:
    page, problems = view(browser, "light", 390), []
    for state, (path, bring_about) in STATES.items():
        page.goto("about:blank")
        page.goto(serve_url + path)
        bring_about(page)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            problems += [f"{state}, {scheme}: {problem}" for problem in looked_at(page, axe, FEWER)]
    page.context.close()
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:40])


def test_every_page_for_a_course_system_is_clean(browser: Browser, site: Path, axe: str) -> None:
    page, problems = view(browser, "light", 390), []
    with zipfile.ZipFile(site / filenames.course()) as archive:
        for name in [name for name in archive.namelist() if name.endswith(".html")]:
            page.goto("about:blank")
            page.set_content(archive.read(name).decode())
            problems += [f"{name}: {problem}" for problem in looked_at(page, axe, OPEN_ALL)]
    page.context.close()
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:40])


def test_axe_would_find_something(browser: Browser, serve_url: str, axe: str) -> None:
    page = view(browser, "light", 390)
    spoil = "document.querySelector('h1').style.color = '#ccc'; document.querySelector('main').append(document.createElement('button'))"
    rules = {problem.partition(":")[0] for problem in found(page, serve_url, axe, spoil)}
    page.context.close()
    assert {"color-contrast", "button-name"} <= rules
