"""Search finds what people call their situation, loads only when it is opened, and works by keyboard."""

import pytest
from playwright.sync_api import Page

from tests.conftest import Opener

CALLED = {
    "ghosted": "when/no-answer/",
    "no reply": "when/second-message/",
    "second interview": "when/interview/",
    "recruiter": "when/recruiter-screen/",
    "two offers": "when/competing-offer/",
    "feedback": "when/rejection/",
    "civil service": "when/government/",
    "copyright": "about/",
    "changelog": "changes/",
    "LibGuide": "for-career-services/",
    "brand": "for-career-services/",
    "RSS": "changes/",
    "who answers": "about/",
}

USUAL = {
    "thank you": "messages/interview/#thank-you",
    "offer": "messages/offer/#offer-thanks",
    "no answer": "messages/no-answer/#no-date-given",
}


def search(page: Page, words: str) -> list[str]:
    """The addresses of what a search finds, in order."""
    page.get_by_role("button", name="Search").click()
    page.get_by_label("What are you looking for?").fill(words)
    page.locator("[data-search] ol a").first.wait_for()
    return [str(link.get_attribute("href")) for link in page.locator("[data-search] ol a").all()]


@pytest.mark.parametrize(("words", "address"), CALLED.items())
def test_it_is_found_by_what_people_call_it(open_page: Opener, words: str, address: str) -> None:
    found = search(open_page("why/"), words)
    assert any(link.startswith(f"../{address}") for link in found[:3]), found


@pytest.mark.parametrize(("words", "address"), USUAL.items())
def test_a_guide_and_the_usual_sample_come_before_other_pages_and_sources(open_page: Opener, words: str, address: str) -> None:
    found = search(open_page("why/"), words)
    first = found[: found.index(f"../{address}") + 1]
    rooms = [link.split("/")[1] for link in first]
    assert rooms[0] == "when", found
    assert len(first) <= 6, found
    assert set(rooms) == {"when", "messages"}, found


def test_where_a_result_stands_has_a_line_of_its_own(open_page: Opener) -> None:
    page = open_page("why/")
    search(page, "thank you")
    row = page.locator("[data-search] li", has_text="What to say").first
    title, where = row.locator("[data-title]").bounding_box(), row.locator("[data-page]").bounding_box()
    assert title
    assert where
    assert where["y"] >= title["y"] + title["height"] - 1


def test_nothing_of_the_search_is_loaded_before_it_is_opened(open_page: Opener) -> None:
    page = open_page("why/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert not [url for url in asked if "search" in url or "minisearch" in url]


def test_enter_opens_the_first_result_and_escape_gives_the_focus_back(open_page: Opener) -> None:
    page = open_page("why/")
    search(page, "ghosted")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-open')")
    search(page, "competing")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_words_that_are_nowhere_get_a_sentence(open_page: Opener) -> None:
    page = open_page("why/")
    search(page, "offer")
    page.get_by_label("What are you looking for?").fill("zzzzqqq")
    assert str(page.get_by_role("status").inner_text()).startswith("Nothing found")


def test_how_much_was_found_is_said_to_a_screen_reader(open_page: Opener) -> None:
    page = open_page("why/")
    found = search(page, "ghosted")
    assert page.get_by_role("status").inner_text() == f"{len(found)} results"
