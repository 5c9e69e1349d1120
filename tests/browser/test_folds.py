"""What is folded, and the menu: a link opens its place, paper holds all, and the keyboard closes what it opened."""

import pytest
from playwright.sync_api import Page

from macros.data.model import Guide
from tests.conftest import Opener

# A guide on a phone is a few screens; what is more is folded.
LONGEST = 7000
OPENED = "id => document.getElementById(id).closest('details').open"


def test_a_guide_on_a_phone_is_a_few_screens(open_page: Opener, serve_url: str, guide: Guide) -> None:
    page = open_page("", width=390)
    heights = {}
    for stage in guide.stages:
        page.goto(f"{serve_url}when/{stage}/")
        heights[stage] = page.evaluate("document.documentElement.scrollHeight")
    assert sorted(heights.values())[len(heights) // 2] < LONGEST
    assert heights["interview"] < LONGEST


# Pages of many answers: one line of each, and what it opens.
LISTS = {
    **dict.fromkeys(("when/", "questions/", "regions/", "sources/", "when-not-to/"), LONGEST),
    "messages/all/": 3000,
    "checklist/": 5000,
}


@pytest.mark.parametrize("path", LISTS)
def test_a_page_of_many_answers_is_a_few_screens_on_a_phone(open_page: Opener, path: str) -> None:
    page = open_page(path, width=390)
    assert page.evaluate("document.documentElement.scrollHeight") < LISTS[path]
    assert page.locator("main details.fold").count() > 9
    assert not page.locator("main details.fold[open]").count()


def test_answer_message_and_dates_stand_open(open_page: Opener, guide: Guide) -> None:
    page = open_page("when/interview/")
    stage = guide.stages["interview"]
    assert page.get_by_text(stage.answer).first.is_visible()
    assert page.locator(f'[data-message="{stage.message}"]').is_visible()
    for rule in stage.rules:
        assert page.locator(f"#{rule}").is_visible(), rule
    assert not page.locator("main details.fold[open]").count()


FOLDED = [
    "when/interview/#why",
    "when/interview/#date-passed",
    "messages/interview/#thank-you-panel",
    "messages/all/#msg-thank-you-panel",
    "checklist/#interview",
    "questions/#by-yesterday",
    "regions/#gb",
    "when-not-to/#no-calls",
    "sources/#hays-uk-after-an-interview",
]


@pytest.mark.parametrize("place", FOLDED)
def test_a_link_to_a_folded_place_opens_it(open_page: Opener, place: str) -> None:
    page = open_page(place)
    ident = place.partition("#")[2]
    page.wait_for_function(OPENED, arg=ident)
    page.evaluate("id => document.getElementById(id).closest('details').open = false", ident)
    page.evaluate("history.replaceState(null, '', '#')")
    page.evaluate("id => { location.hash = '#' + id }", ident)
    page.wait_for_function(OPENED, arg=ident)


def test_the_same_link_once_more_opens_it_again(open_page: Opener) -> None:
    page = open_page("when/interview/#why")
    page.wait_for_function(OPENED, arg="why")
    page.locator("#why").click()
    assert not page.evaluate(OPENED, "why")
    page.locator('.decision a[href="#why"]').click()
    assert page.evaluate(OPENED, "why")


@pytest.mark.parametrize("path", ["when/interview/", "questions/", "checklist/", "messages/all/"])
def test_paper_opens_all_and_the_screen_is_as_before(open_page: Opener, path: str) -> None:
    page = open_page(path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".prose details:not([open])").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".prose details[open]").count()


@pytest.fixture(params=[390, 1280])
def menu(open_page: Opener, request: pytest.FixtureRequest) -> Page:
    page = open_page("when/interview/", width=request.param)
    page.locator(".top__menu").focus()
    page.keyboard.press("Enter")
    assert page.locator("#menu").is_visible()
    return page


def test_the_menu_names_where_one_is(menu: Page) -> None:
    assert menu.locator('#menu [aria-current="page"]').all_inner_texts() == ["After an interview"]


def test_the_menu_has_the_main_places_first_and_marks_ones_own(menu: Page) -> None:
    main = menu.locator("#menu > ul a").all_inner_texts()
    assert main == menu.locator(".top__nav a").all_text_contents()
    assert menu.locator('#menu [aria-current="true"]').all_inner_texts() == main[:1]


def test_a_phone_opens_only_the_group_one_is_in_and_a_wide_page_all(menu: Page) -> None:
    groups = menu.locator("#menu details")
    wide = menu.viewport_size is not None and menu.viewport_size["width"] > 1000
    assert groups.evaluate_all("all => all.map(one => one.open)") == [True, wide, wide]
    shut = groups.last.locator("summary")
    shut.focus()
    menu.keyboard.press("Space")
    assert groups.last.locator("a").first.is_visible() is not wide


def test_the_button_says_close_while_the_menu_is_open(menu: Page) -> None:
    button = menu.locator(".top__menu")
    assert button.inner_text() == "Close"
    button.click()
    assert not menu.locator("#menu").is_visible()
    assert button.inner_text() == "Menu"


def test_escape_closes_the_menu_and_gives_the_focus_back(menu: Page) -> None:
    menu.keyboard.press("Tab")
    assert menu.evaluate("document.activeElement.closest('#menu') !== null")
    menu.keyboard.press("Escape")
    assert not menu.locator("#menu").is_visible()
    assert menu.locator(".top__menu").evaluate("part => part === document.activeElement")


def test_the_menu_closes_when_one_goes_on(menu: Page) -> None:
    menu.locator("#menu :is(a, summary):visible").last.focus()
    menu.keyboard.press("Tab")
    assert not menu.locator("#menu").is_visible()


def test_a_tap_beside_the_menu_closes_it(menu: Page) -> None:
    menu.locator("footer").dispatch_event("click")
    assert not menu.locator("#menu").is_visible()
