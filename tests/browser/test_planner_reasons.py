"""Why an answer is what it is: what is late, over or doubtful, what a place makes of it; and nothing below says otherwise."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from macros.data.model import Guide

from ..conftest import TODAY
from ..told import best
from .planner_page import FRIDAY, decision, fill, open_plan, words_are_there

Opener = Callable[..., Page]


WHY = {
    "#stage=interview&on=2026-11-25": "Thursday 26 November was the best day, but a late thank-you is better than none.",
    "#stage=withdraw&on=2026-11-10": "Wednesday 11 November would have been best",
    "#stage=interview&on=2026-11-13": "This message says thanks too",
    "#stage=interview&on=2026-12-10&region=GB&done=thank-you:2026-12-11": "better to write when people are back",
    "#stage=interview&on=2026-12-07": "There's nothing to send before then.",
    "#stage=offer&on=2026-11-16&by=2026-11-27&done=offer:2026-11-16": "Answer today, and ask whether the offer still stands.",
    "#stage=offer&on=2026-11-16&by=2026-11-30&done=offer:2026-11-16": "They need your answer today.",
}


@pytest.mark.parametrize("fragment", WHY)
def test_what_a_reader_may_wonder_about_is_said_in_a_line(open_page: Opener, fragment: str) -> None:
    day = "2026-12-14T10:00:00" if "2026-12-10" in fragment else TODAY
    assert WHY[fragment] in open_plan(open_page, fragment, today=day).locator("[data-put=reason]").inner_text()


def test_what_is_late_says_when_it_was_due(open_page: Opener, guide: Guide) -> None:
    link = "stage=interview&on=2026-11-13&done=thank-you:2026-11-13"
    day = best(guide, link, "no-date-given")
    said = open_plan(open_page, f"#{link}").locator("[data-put=reason]").inner_text()
    assert f"{day:%A} {day.day} {day:%B} would have been best, but it's not too late." in said


def test_what_is_late_says_when_it_was_due_in_its_step_too(open_page: Opener) -> None:
    step = open_plan(open_page, "#stage=date-passed&on=2026-11-20").locator("[data-step=date-passed]")
    assert step.get_attribute("data-due") == "2026-11-24"
    assert step.locator("[data-put=due]").inner_text() == "Tue 24 November would have been best."


ENDED = {  # a stop -> how its reason begins: that of the message for which it is too late, or of the stop itself
    "#stage=interview&on=2026-08-03": "Monday 28 September was the last good day to write.",
    "#stage=career-fair&on=2026-08-03": "Monday 24 August was the last good day to write.",
    "#stage=interview&on=2026-10-19&done=thank-you:2026-10-20,no-date-given:2026-10-28,second-message:2026-11-04": "Your time",
    "#stage=applied&on=2026-10-20&gate=silence-means-no&until=2026-11-20": "They said that silence means no",
    "#stage=interview&on=2026-11-27&gate=no-contact": "",
    "#stage=applied&on=2026-08-03&gate=chosen-only": "",
}


@pytest.mark.parametrize("link", ENDED)
def test_a_stop_says_why(open_page: Opener, link: str) -> None:
    page = open_plan(open_page, link)
    words_are_there(page)
    assert decision(page) in ("stop", "dont")
    reason, wish = (page.locator(f"[data-put={name}]") for name in ("reason", "instead"))
    assert reason.inner_text().startswith(ENDED[link])
    assert reason.is_visible() == bool(ENDED[link])
    assert wish.is_visible() == (not ENDED[link]), "what they asked for is reason enough"


def test_ontarios_clock_stands_apart_and_says_what_can_be_done(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY + "&region=CA-ON")
    law = page.locator("[data-legal=ontario-45-days]")
    assert law.locator("time").get_attribute("datetime") == "2027-01-03"
    assert not law.locator("[data-put=after]").is_visible()
    assert page.locator("[data-step=ontario-45-days]").count() == 0
    page.clock.set_fixed_time("2027-01-10T10:00:00")
    fill(page, by="")
    assert law.locator("[data-put=after]").is_visible()
    fill(page, region="CA-QC")
    assert page.locator("[data-legal]").count() == 0
    assert page.locator(".planner__law").count() == 0


def test_what_a_region_changes_is_said_beside_the_decision_with_its_source(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-16&region=DE")
    said = page.locator(".planner__region")
    assert said.inner_text().startswith("Germany: ")
    assert "/sources/#" in (said.locator("a").get_attribute("href") or "")
    fill(page, region="GB")
    assert not said.is_visible()


def test_a_date_before_the_interview_is_not_counted_and_asked_about(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27&by=2026-11-20")
    assert decision(page) == "send"
    assert "we've left it out" in page.locator("#plan-by-error").inner_text()
    assert page.locator("#plan-by").get_attribute("aria-invalid") is None


def test_the_page_says_what_it_does_not_know_about_holidays(open_page: Opener) -> None:
    note = "[data-put=weekends]"
    page = open_plan(open_page, FRIDAY)
    assert "skips weekends but not public holidays" in page.locator(note).inner_text()
    fill(page, region="GB")
    assert not page.locator(note).is_visible()
    fill(page, by="", on="2031-05-05")
    assert "Outside those years" in page.locator(note).inner_text()


def test_a_usual_wait_is_said_of_a_question_and_for_the_readers_region_only(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19&region=US&done=thank-you")
    usual = page.locator("[data-put=usual]")
    assert "25 days on average" in usual.inner_text()
    for more in ("&done=thank-you", "&region=IN&done=thank-you", "&region=US"):
        page.evaluate("hash => { location.hash = hash }", "#stage=interview&on=2026-11-27" + more)
        page.wait_for_url("**" + more)
        assert not usual.is_visible(), more


@pytest.mark.parametrize(
    ("fragment", "today", "there", "gone"),
    [
        ("#stage=applied&on=2026-05-15&region=GB&gate=portal", "2026-06-05", "Look there first", "Write one email"),
        ("#stage=references&on=2026-05-12&region=AT", "2026-05-14", "Tuesday 12 May would have been best.", "now is fine"),
        ("#stage=no-answer&case=silence&on=2026-09-22&region=US", "2026-12-23", "Closed", "your final message"),
        ("#stage=applied&on=2026-11-13", "2026-11-20", "Today", "Later Friday 20 November"),
        ("#stage=offer&on=2026-05-01&by=2026-05-05&region=GB", "2026-05-01", "or ask for more time", "You don't have to decide yet"),
        ("#stage=offer-pending&case=written-offer&on=2026-11-19&by=2026-11-23", "2026-11-25", "Call them today.", "too late to write"),
        (
            "#stage=offer-pending&case=written-offer&on=2026-11-10&by=2026-11-20&done=written-offer:2026-11-12",
            "2026-11-25",
            "Call them today.",
            "Done.",
        ),
        ("#stage=competing-offer&on=2026-11-20&by=2026-11-30&region=GB", "2026-11-28", "is the last day", "would have been best, but"),
        ("#stage=rejection&on=2026-11-04", "2026-11-25", "It's late for a thank-you on its own", "thank you again"),
        ("#stage=interview&on=2026-11-28&region=GB", "2026-11-25", "Any day from Sat 28 November", "Any working day from Sat"),
        ("#stage=offer-pending&case=written-offer&on=2026-11-24&by=2026-11-27", "2026-11-24", "to Fri 27 November", "to Tue 1 December"),
        ("#stage=interview&on=2026-11-28&region=GB", "2026-11-25", "Tue 15 December to Fri 18 December", "to Mon 4 January"),
        ("#stage=on-hold&case=hold&on=2026-11-18", "2026-11-25", "to Fri 18 December is fine too.", "Fri 18 December is fine."),
        ("#stage=interview&on=2026-11-16&gate=agency", "2026-11-25", "Write today", "says thanks too"),
        ("#stage=interview&on=2026-11-16&gate=agency", "2026-11-25", "Write today", "Reply in the same thread"),
        ("#stage=applied&on=2026-12-18&by=2026-12-20", "2027-01-12", "Write today", "when people are back"),
        ("#stage=interview&on=2026-11-17&by=2026-12-01&region=FR", "2026-11-25", "makes it the same day as", "makes it The"),
    ],
    ids=[
        "a portal takes no email",
        "what is not for today is not fine now",
        "an end after nothing",
        "a receipt due today",
        "a deadline after a weekend",
        "a verbal offer whose day has passed",
        "a verbal offer that was asked about, and whose day has passed",
        "a deadline on the next working day",
        "thanks for which it is late",
        "a range that begins on a Saturday",
        "a range that a deadline ends",
        "a range before the end of the year",
        "a range before the end of the year, and a day after it",
        "an agency that was asked is no employer that was thanked",
        "an agency has no thread with them",
        "the end of the year is over",
        "a wait of a region in the middle of a sentence",
    ],
)
def test_nothing_below_says_otherwise(open_page: Opener, fragment: str, today: str, there: str, gone: str) -> None:
    page = open_plan(open_page, fragment, today=f"{today}T10:00:00")
    words_are_there(page)
    said = " ".join((page.locator("[data-answer]").text_content() or "").split())
    assert there in said
    assert gone not in said
