"""The calendar file, byte for byte, and as a real parser reads it (RFC 5545)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "js"
EVENT: dict[str, Any] = {
    "key": "date-passed-interview-2026-11-19-2026-11-27-811c9dc5",
    "stamp": "2026-11-19",
    "day": "2026-12-01",
    "title": "Ask after their date has passed: Library Assistant",
    "text": "Reply in the same thread. Ask one question.",
    "url": "https://follow-up.example/guide/messages/date-passed/#date-passed",
    "sequence": 1,
}
GOLDEN = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//The Follow-Up Guide//Planner 1//EN\r
CALSCALE:GREGORIAN\r
BEGIN:VEVENT\r
UID:date-passed-interview-2026-11-19-2026-11-27-811c9dc5@follow-up-guide\r
DTSTAMP:20261119T000000Z\r
SEQUENCE:1\r
DTSTART;VALUE=DATE:20261201\r
DTEND;VALUE=DATE:20261202\r
SUMMARY:Ask after their date has passed: Library Assistant\r
DESCRIPTION:Reply in the same thread. Ask one question.\r
URL:https://follow-up.example/guide/messages/date-passed/#date-passed\r
TRANSP:TRANSPARENT\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
DESCRIPTION:Ask after their date has passed: Library Assistant\r
TRIGGER:PT9H\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
"""
AWKWARD = "Köchin, Küche; C:\\Jobs\nsecond line 🎷 " + "ü" * 80 + "日本語" * 20 + "👩‍🍳" * 10
MAKE = """events => FollowUp.calendar.ics(
  events.map(e => ({...e, stamp: FollowUp.dates.parse(e.stamp), day: FollowUp.dates.parse(e.day)})))"""


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in ("clock/dates", "planner/calendar"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    yield page
    page.close()


def made(page: Page, *events: dict[str, Any]) -> bytes:
    text: str = page.evaluate(MAKE, list(events))
    return text.encode()


def test_the_bytes_are_these(scripts: Page) -> None:
    assert made(scripts, EVENT) == GOLDEN


def test_the_same_plan_gives_the_same_bytes_on_another_day(scripts: Page) -> None:
    scripts.clock.set_fixed_time("2031-05-05")
    assert made(scripts, EVENT) == GOLDEN


def test_a_real_parser_reads_an_all_day_event_with_an_exclusive_end_and_an_alarm_at_nine(scripts: Page) -> None:
    event = Calendar.from_ical(made(scripts, EVENT)).walk("VEVENT")[0]
    assert event.decoded("DTSTART") == date(2026, 12, 1)
    assert event.decoded("DTEND") == date(2026, 12, 2)
    alarm = event.walk("VALARM")[0]
    assert alarm.decoded("TRIGGER") == timedelta(hours=9)
    assert event["URL"] == EVENT["url"]


def test_lines_fold_by_octets_and_never_inside_a_character(scripts: Page) -> None:
    raw = made(scripts, {**EVENT, "title": AWKWARD, "text": AWKWARD})
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert max(map(len, lines)) > 70, "lines are folded far too early"
    for line in lines:
        line.decode()  # raises where a character was cut in two
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_awkward_text_survives_the_way_there_and_back(scripts: Page) -> None:
    event = Calendar.from_ical(made(scripts, {**EVENT, "title": AWKWARD, "text": AWKWARD})).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == AWKWARD
    assert str(event["DESCRIPTION"]) == AWKWARD


def test_text_cannot_add_lines_of_its_own(scripts: Page) -> None:
    evil = "x\r\nATTACH:https://evil.example/\r\nEND:VEVENT\u0000"
    calendar = Calendar.from_ical(made(scripts, {**EVENT, "title": evil}))
    assert len(calendar.walk("VEVENT")) == 1
    assert "ATTACH" not in calendar.walk("VEVENT")[0]


@pytest.mark.parametrize("day", ["2026-12-31", "2028-02-28", "2028-02-29", "2027-02-28"])
def test_the_exclusive_end_is_the_next_day_at_every_turn(scripts: Page, day: str) -> None:
    event = Calendar.from_ical(made(scripts, {**EVENT, "day": day})).walk("VEVENT")[0]
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)


def test_several_events_keep_apart(scripts: Page) -> None:
    calendar = Calendar.from_ical(made(scripts, EVENT, {**EVENT, "key": "stop-interview", "day": "2026-12-15"}))
    assert len({str(event["UID"]) for event in calendar.walk("VEVENT")}) == 2


def test_calendar_links_hand_over_the_same_day(scripts: Page) -> None:
    google, outlook = scripts.evaluate(
        "e => ['google', 'outlook'].map(k => FollowUp.calendar[k]({...e, day: FollowUp.dates.parse(e.day)}))", {**EVENT, "title": "A & B"}
    )
    assert "dates=20261201%2F20261202" in google
    assert "text=A%20%26%20B" in google
    assert "startdt=2026-12-01&enddt=2026-12-02" in outlook
