"""Days in the answer and in its message are said as people say them, in the order of their country."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from .planner_page import fill, open_plan, told

Opener = Callable[..., Page]


SAID = {  # the day of an interview, as the message says it on Tuesday 24 November
    "2026-11-24": "today", "2026-11-23": "yesterday", "2026-11-20": "on Friday", "2026-11-18": "on Wednesday",
    "2026-11-12": "on 12 November",
}  # fmt: skip


@pytest.mark.parametrize("on", SAID)
def test_days_in_a_message_are_said_as_people_say_them(open_page: Opener, on: str) -> None:
    page = open_plan(open_page, f"#stage=interview&on={on}", today="2026-11-24T10:00:00")
    assert set(page.locator("article.message [data-slot='interview date']").all_inner_texts()) == {SAID[on]}


@pytest.mark.parametrize(
    ("region", "locale", "said"),
    [
        ("US", "en-GB", "November 3"),
        ("GB", "en-US", "3 November"),
        ("", "en-US", "November 3"),
        ("CA-ON", "en-GB", "November 3"),
        ("", "en-CA", "November 3"),
        ("", "en-GB", "3 November"),
    ],
)
def test_dates_are_written_as_in_the_country(open_page: Opener, browser: Any, serve_url: str, region: str, locale: str, said: str) -> None:
    page = browser.new_context(locale=locale).new_page()
    page.clock.set_fixed_time("2026-11-24T10:00:00")
    page.goto(f"{serve_url}planner/#stage=applied&on=2026-11-03{'&region=' + region if region else ''}")
    assert said in page.locator("article.message").inner_text()
    page.context.close()


def test_a_day_that_has_passed_is_not_taken_for_the_coming_one(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-12&by=2026-11-20", today="2026-11-24T10:00:00")
    assert "by 20 November" in page.locator("article.message").inner_text(), '"by Friday" would lie ahead'


def test_a_message_that_waits_counts_its_days_from_when_it_is_sent(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27", today="2026-11-28T10:00:00")
    assert told(page)["date"] == "2026-11-30"
    assert "on Friday" in page.locator("article.message").inner_text(), "the day before today, and three days before Monday"


def test_a_day_ahead_has_its_own_words(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=competing-offer&on=2026-11-30&by=2026-12-01")
    assert "by tomorrow" in page.locator("article.message").inner_text()
    fill(page, by="2026-11-30")
    assert "by the end of today" in page.locator("article.message").inner_text()
    fill(page, by="2026-12-09")
    assert "by 9 December" in page.locator("article.message").inner_text()


def test_a_date_that_is_taken_back_leaves_its_gap_open(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=competing-offer&on=2026-11-30&by=2026-12-09")
    letter = page.locator("article.message")
    assert "9 December" in letter.inner_text()
    fill(page, by="")
    assert "[date you must answer by]" in letter.inner_text()
