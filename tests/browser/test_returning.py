"""Who comes back to the home page is told what is saved on this device, and led to it."""

from playwright.sync_api import Page, expect

from tests.browser.saved import act, save
from tests.conftest import Opener


def told_at_home(page: Page, home: str) -> str | None:
    page.goto(home)
    line = page.locator("[data-saved-here]")
    return line.inner_text() if line.is_visible() else None


def test_home_says_how_many_are_saved_and_leads_to_them(open_page: Opener, serve_url: str) -> None:
    page = open_page("")
    assert told_at_home(page, serve_url) is None
    page.goto(f"{serve_url}planner/")
    save(page, "Clerk")
    save(page, "Librarian")
    assert "2" in (told_at_home(page, serve_url) or "")
    page.locator("[data-saved-here] a").click()
    expect(page.locator("#saved")).to_be_in_viewport()


def test_home_says_how_many_should_go_today(open_page: Opener, serve_url: str) -> None:
    page = open_page("planner/")
    save(page, "Clerk", fragment="#stage=date-passed&on=2026-11-25&region=GB")
    save(page, "Librarian", fragment="#stage=applied&on=2026-11-27")
    page.evaluate("localStorage.setItem('follow-up-guide/1/broken', '{')")
    page.goto(serve_url)
    due = page.locator("[data-saved-due]")
    expect(due).to_have_text(", to send today: 1")
    page.goto(f"{serve_url}planner/")
    act(page, "I sent it")
    page.goto(serve_url)
    expect(page.locator("[data-saved-count]")).to_have_text("3")
    expect(due).to_be_hidden()


def test_home_says_nothing_once_the_last_is_deleted(open_page: Opener, serve_url: str) -> None:
    page = open_page("planner/")
    save(page, "Clerk")
    assert told_at_home(page, serve_url)
    page.goto(f"{serve_url}planner/")
    act(page, "Delete")
    page.get_by_role("button", name="Press again").click()
    expect(page.locator("[data-application]")).to_have_count(0)
    assert told_at_home(page, serve_url) is None
