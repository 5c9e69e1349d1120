"""Saved applications in files: spreadsheet, JSON, calendar; what comes back, and what is refused."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from .planner_page import decision, open_plan
from .saved import PLAN, act, downloaded, import_file, listed, save, stored

Opener = Callable[..., Page]


LABELS = ['=HYPERLINK("https://evil.example")', "+1", "-1", "@SUM(A1)", "'=quoted", 'a "quote", a comma; ü 日本', "plain"]


@pytest.mark.parametrize("kind", ["JSON", "CSV"])
def test_what_is_exported_comes_back_the_same(open_page: Opener, kind: str) -> None:
    page = open_plan(open_page)
    for label in LABELS:
        save(page, label)
    before = sorted(stored(page), key=lambda item: item["role"])
    text = downloaded(page, f"({kind})")
    page.evaluate("localStorage.clear()")
    assert "Read: 7." in import_file(page, f"follow-ups.{kind.lower()}", text)
    assert sorted(stored(page), key=lambda item: item["role"]) == before


def test_no_cell_of_the_spreadsheet_starts_like_a_formula(open_page: Opener) -> None:
    page = open_plan(open_page)
    for label in LABELS:
        save(page, label)
    raw = downloaded(page, "(CSV)")
    assert raw.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"))) for cell in row]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠") and cell] == []
    assert sum(cell.startswith("'") for cell in cells) == 5


def test_a_spreadsheet_with_semicolons_and_fewer_columns_is_read(open_page: Opener) -> None:
    page = open_plan(open_page)
    assert "Read: 1." in import_file(page, "mine.csv", "Role;Stage;On\r\nClerk;interview;2026-11-19\r\n")
    assert listed(page) == ["Clerk"]


STRANGE = {"format": "follow-up-guide", "version": 1, "applications": [{"stage": "<b>", "on": "2026-11-19", "role": "x"}]}
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00", "not a file from this planner"),
    "an empty file": ("", "not a file from this planner"),
    "half a file": ('{"format": "follow-up-guide", "applications": [', "not a file from this planner"),
    "JSON of another program": ('{"jobs": []}', "not a file from this planner"),
    "a list": ("[1, 2]", "not a file from this planner"),
    "a spreadsheet of another program": ("name,date\r\nx,2026-11-19\r\n", "not a file from this planner"),
    "a newer version": ('{"format": "follow-up-guide", "version": 2, "applications": []}', "newer version"),
    "entries that are none": ('{"format": "follow-up-guide", "version": 1, "applications": [null]}', "not an application"),
    "a bad date in the second row": ("stage,on\r\ninterview,2026-11-19\r\ninterview,19/11/2026\r\n", "Entry 2: “19/11/2026”"),
    "a bad situation": (json.dumps(STRANGE), "“<b>” is not"),
    "a huge file": ("stage,on\r\n" + "interview,2026-11-19\r\n" * 60000, "larger than 1 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_foreign_or_broken_file_is_refused_and_nothing_is_lost(open_page: Opener, name: str) -> None:
    content, sentence = REFUSED[name]
    page = open_plan(open_page)
    save(page, "Kept")
    before = stored(page)
    answer = import_file(page, "file.txt", content)
    assert sentence in answer
    assert "nothing has changed" in answer
    assert stored(page) == before


def test_an_older_copy_does_not_undo_what_was_noted_since(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=date-passed&on=2026-11-25")
    old = downloaded(page, "(JSON)")
    act(page, "I sent it")
    assert "a newer version is saved: 1" in import_file(page, "old.json", old)
    assert stored(page)[0]["sent"] == 1


def test_one_calendar_file_for_all_with_stable_ids(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", "Zoë & Sons, Ltd; \\ Co")
    save(page, "Porter", fragment="#stage=date-passed&on=2026-11-25")
    save(page, "Answered", fragment="#stage=date-passed&on=2026-11-24")
    act(page, "They answered", listed(page).index("Answered"))
    first = downloaded(page, "One calendar file for all")
    assert downloaded(page, "One calendar file for all") == first
    events = Calendar.from_ical(first).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) == 6
    assert any("Zoë & Sons, Ltd; \\ Co" in str(event["SUMMARY"]) for event in events)
    assert not any("Answered" in str(event["SUMMARY"]) for event in events)
    assert all(str(event["URL"]).startswith("http") for event in events if "Stop" not in str(event["SUMMARY"]))
    act(page, "I sent it", listed(page).index("Porter"))
    later = Calendar.from_ical(downloaded(page, "One calendar file for all")).walk("VEVENT")
    assert {str(event["UID"]) for event in later} < {str(event["UID"]) for event in events}


def test_what_is_due_goes_on_the_next_day_for_it_and_what_has_passed_stays_out(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-12&by=2026-11-25")
    assert decision(page) == "send"
    events = Calendar.from_ical(downloaded(page, "Calendar file")).walk("VEVENT")
    days = {str(event["SUMMARY"]): str(event.decoded("DTSTART")) for event in events}
    assert days == {"Ask after their date has passed": "2026-11-30", "Ask once more": "2026-12-07", "Stop, and move on": "2026-12-14"}
    assert "dates=20261130%2F20261201" in (page.locator("[data-calendar-link=google]").get_attribute("href") or "")


def test_a_single_plan_has_its_calendar_file_and_links(open_page: Opener) -> None:
    page = open_plan(open_page, PLAN + "&sent=1")
    events = Calendar.from_ical(downloaded(page, "Calendar file")).walk("VEVENT")
    days = [str(event.decoded("DTSTART")) for event in events]
    assert days == ["2026-12-01", "2026-12-08", "2026-12-15"]
    assert "dates=20261201%2F20261202" in (page.locator("[data-calendar-link=google]").get_attribute("href") or "")
    assert "noopener" in (page.locator("[data-calendar-link=outlook]").get_attribute("rel") or "")
