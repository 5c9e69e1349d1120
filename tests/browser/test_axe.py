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
FEWER = OPEN_ALL + "; document.querySelectorAll('.sample, .source, .kits__stage').forEach((part, n) => n > 3 && part.remove())"
RUN = """async () => (await axe.run(document, {resultTypes: ['violations'], iframes: false})).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none)
    .map((check) => check.message).join('; ')}`))"""


@pytest.fixture(scope="module")
def axe() -> str:
    return package("axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Browser, axe: str) -> Iterator[Page]:
    """One page in one context, for many addresses: a context each would cost five times as much."""
    context = browser.new_context(color_scheme="light", viewport={"width": 390, "height": 900}, locale="en-GB")
    context.add_init_script(axe)  # not as a script tag, which the page's own policy would stop
    yield context.new_page()
    context.close()


def opened(page: Page, url: str) -> None:
    """Loads an address anew, also where it differs from the last one only behind the #."""
    if "#" in url:
        page.goto("about:blank")
    page.goto(url)


def looked_at(page: Page, prepare: str = FEWER) -> list[str]:
    """What axe finds on the page as it stands, after everything that can be opened is open."""
    page.evaluate(prepare)
    problems: list[str] = page.evaluate(RUN)
    return problems


def none(problems: list[str]) -> None:
    """Nothing was found; else the first of it is told."""
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:40])


def test_every_page_is_clean(page: Page, site: Path, serve_url: str) -> None:
    problems = []
    for path in [path for path in pages(site) if not path.startswith("embed/message/")]:
        opened(page, serve_url + path)
        again = path in ("messages/all/", "for-career-services/")  # hundreds of parts that other pages hold one by one
        problems += [f"/{path}: {problem}" for problem in looked_at(page, FEWER if again else OPEN_ALL)]
    none(problems)


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# Light at 390 px is above; what is dark at 320 px has the colours of 390 and the lines of light.
LOOKS: list[tuple[Any, int]] = [("light", 1280), ("light", 320), ("dark", 1280), ("dark", 390)]


def test_every_kind_of_page_is_clean_in_light_and_dark_and_on_any_width(page: Page, serve_url: str) -> None:
    problems = []
    for kind, path in KINDS.items():
        opened(page, serve_url + path)
        for scheme, width in LOOKS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            problems += [f"{kind}, {scheme}, {width} px: {problem}" for problem in looked_at(page)]
    none(problems)


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


def test_every_state_is_clean(page: Page, serve_url: str) -> None:
    problems = []
    for state, (path, bring_about) in STATES.items():
        opened(page, serve_url + path)
        bring_about(page)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            problems += [f"{state}, {scheme}: {problem}" for problem in looked_at(page)]
    none(problems)


def test_every_page_for_a_course_system_is_clean(page: Page, site: Path) -> None:
    problems = []
    with zipfile.ZipFile(site / filenames.course()) as archive:
        for name in [name for name in archive.namelist() if name.endswith(".html")]:
            page.goto("about:blank")
            page.set_content(archive.read(name).decode())
            problems += [f"{name}: {problem}" for problem in looked_at(page, OPEN_ALL)]
    none(problems)


def test_axe_would_find_something(page: Page, serve_url: str) -> None:
    spoil = "document.querySelector('h1').style.color = '#ccc'; document.querySelector('main').append(document.createElement('button'))"
    opened(page, serve_url)
    rules = {problem.partition(":")[0] for problem in looked_at(page, spoil)}
    assert {"color-contrast", "button-name"} <= rules
