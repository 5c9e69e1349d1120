"""Without JavaScript everything can be read, copied by hand and printed, and nothing stands there that does not work."""

import pytest
from playwright.sync_api import Page

from macros.data.model import Guide
from tests.browser.views import KINDS
from tests.conftest import Opener

DEAD = """() => [...document.querySelectorAll('button, [data-needs-js], [data-search-open], dialog')]
  .filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80))"""


@pytest.fixture
def page(open_page: Opener) -> Page:
    return open_page("", js=False)


def test_nothing_that_needs_javascript_is_shown(page: Page, serve_url: str) -> None:
    shown = {}
    for kind, path in KINDS.items():
        page.goto(serve_url + path)
        if dead := page.evaluate(DEAD):
            shown[kind] = dead
    assert not shown


def test_no_page_sends_its_reader_to_the_planner_with_an_answer_in_mind(page: Page, serve_url: str) -> None:
    """An address with a situation in it does nothing there; the pages that speak of the planner in general say what it needs."""
    shown = {}
    for kind, path in KINDS.items():
        page.goto(serve_url + path)
        links = page.locator('a[href*="planner/#"]').evaluate_all("all => all.filter(one => one.checkVisibility()).map(one => one.href)")
        if links:
            shown[kind] = links
    assert not shown


@pytest.mark.parametrize("path", ["", "planner/"])
def test_the_planner_promises_nothing_where_it_cannot_run(path: str, page: Page, serve_url: str) -> None:
    page.goto(serve_url + path)
    main = page.locator("main").inner_text()
    assert "The planner needs JavaScript." in main
    assert [words for words in ("You get one decision", "Save on this device", "calendar file") if words in main] == []


def test_the_home_page_leads_to_every_situation(page: Page, guide: Guide) -> None:
    assert page.locator("h1").is_visible()
    for stage in guide.stages.values():
        link = page.locator(f'main a[href$="when/{stage.id}/"]').first
        assert link.is_visible(), stage.id
    assert page.locator("noscript p").is_visible(), "the planner says why it is not there"


def test_a_guide_gives_the_decision_the_rule_and_the_words(page: Page, serve_url: str, guide: Guide) -> None:
    page.goto(serve_url + "when/interview/")
    stage = guide.stages["interview"]
    assert page.get_by_text(stage.answer).first.is_visible()
    for rule in guide.rules_of("interview"):
        assert page.locator(f"#{rule.id}").is_visible()
    body = page.locator(f'[data-message="{stage.message}"] [data-body]').inner_text()
    assert body.split() == guide.messages[stage.message].body.split()


def test_every_sample_can_be_read_whole(page: Page, serve_url: str, guide: Guide) -> None:
    page.goto(serve_url + "messages/all/")
    assert not page.locator("[data-message]").first.is_visible(), "the list of situations comes first"
    page.locator("details").evaluate_all("all => all.forEach(part => { part.open = true })")
    bodies = page.locator("[data-message]").evaluate_all(  # not innerText: what is off screen is not drawn yet
        "all => all.map(one => [one.dataset.message, one.querySelector('[data-body]').textContent, one.checkVisibility()])"
    )
    assert len(bodies) == len(guide.messages)
    for ident, text, visible in bodies:
        assert visible, ident
        assert text.split() == guide.messages[ident].body.replace("## ", "").split(), ident


def test_the_checklist_can_be_ticked_and_the_questions_be_read(page: Page, serve_url: str, guide: Guide) -> None:
    page.goto(serve_url + "checklist/interview/")
    box = page.locator("input[type=checkbox]").first
    box.check()
    assert box.is_checked()
    page.goto(serve_url + "questions/")
    for question in guide.questions.values():
        assert page.locator(f"#{question.id}").is_visible()


def test_the_menu_is_a_list_of_all_pages(page: Page, serve_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(serve_url + "why/")
    assert not page.locator("#menu").is_visible()
    page.locator(".top__menu").click()
    assert page.locator("#menu").is_visible()
    assert page.locator("#menu a").count() > 25
    main = page.locator(".top__nav a").all_text_contents()
    assert page.locator("#menu a").all_text_contents()[: len(main)] == main
    assert page.locator('#menu [aria-current="page"]').inner_text() == "Why follow up", "the group one is in is open"
    closed = page.locator("#menu details:not([open])").first
    assert not closed.locator("a").first.is_visible()
    closed.locator("summary").click()
    assert page.locator("#menu details[open] a").first.is_visible()
    assert page.locator(".top__menu").inner_text() == "Close"
    page.locator(".top__menu").click()
    assert not page.locator("#menu").is_visible()


def test_what_is_folded_opens_by_a_tap(page: Page, serve_url: str) -> None:
    page.goto(serve_url + "when/interview/#why")
    fold = page.locator("details.fold", has=page.locator("#why"))
    assert page.locator("#why").is_visible()
    fold.locator("summary").first.click()
    assert fold.locator("p").first.is_visible()
