"""Saved applications in files: spreadsheet, JSON, calendar; what comes back, and what is refused."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from tests.tools import program

from .planner_page import decision, open_plan
from .saved import PLAN, act, downloaded, import_file, listed, save, stored

Opener = Callable[..., Page]


LABELS = [
    '=HYPERLINK("https://evil.example")', "+1", "-1", "@SUM(A1)", "'=quoted", 'a "quote", a comma; ü 日本', "plain",
    "Clerk;=1+1", "Clerk, =1+1", "Clerk|-1", "Clerk;'=1+1", "Nurse - nights",
]  # fmt: skip


@pytest.mark.parametrize("kind", ["JSON", "CSV"])
def test_what_is_exported_comes_back_the_same(open_page: Opener, kind: str) -> None:
    page = open_plan(open_page)
    for label in LABELS:
        save(page, label)
    before = sorted(stored(page), key=lambda item: item["role"])
    text = downloaded(page, f"({kind})")
    page.evaluate("localStorage.clear()")
    assert f"Imported: {len(LABELS)}." in import_file(page, f"follow-ups.{kind.lower()}", text)
    assert sorted(stored(page), key=lambda item: item["role"]) == before


def test_no_cell_of_the_spreadsheet_starts_like_a_formula_whatever_separates_cells(open_page: Opener) -> None:
    page = open_plan(open_page)
    for label in LABELS:
        save(page, label)
    raw = downloaded(page, "(CSV)")
    assert raw.startswith(b"\xef\xbb\xbf")
    for separator in ",;|\t":
        cells = [cell.strip() for row in csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=separator) for cell in row]
        assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠") and cell] == [], separator


def test_libreoffice_finds_no_formula_in_the_spreadsheet_whatever_separates_cells(open_page: Opener, tmp_path: Path) -> None:
    page = open_plan(open_page)
    for label in LABELS:
        save(page, label)
    (tmp_path / "list.csv").write_bytes(downloaded(page, "(CSV)"))
    office = [program("soffice", "libreoffice-calc-nogui", "libreoffice"), "--headless"]
    office += [f"-env:UserInstallation=file://{tmp_path}/home", "--convert-to", "fods", "--outdir", str(tmp_path)]
    for separator in ",;":
        read = f"--infilter=CSV:{ord(separator)},34,76,1,,0,false,true,false,false,false,-1"  # its last tokens: formulas are run
        subprocess.run([*office, read, str(tmp_path / "list.csv")], check=True, capture_output=True, timeout=120)
        sheet = (tmp_path / "list.fods").read_text(encoding="utf-8")
        (tmp_path / "list.fods").unlink()
        assert "Clerk" in sheet
        assert "table:formula" not in sheet, separator


def test_a_spreadsheet_with_semicolons_and_fewer_columns_is_read(open_page: Opener) -> None:
    page = open_plan(open_page)
    assert "Imported: 1." in import_file(page, "mine.csv", "Role;Stage;On\r\nClerk;interview;2026-11-19\r\n")
    assert listed(page) == ["Clerk"]


def test_a_spreadsheet_with_the_line_ends_of_old_macs_loses_no_row(open_page: Opener) -> None:
    page = open_plan(open_page)
    assert "Imported: 2." in import_file(page, "mine.csv", "on,stage,role\r2026-11-19,interview,Clerk\r2026-11-20,applied,Porter\r")
    assert sorted(listed(page)) == ["Clerk", "Porter"]


def test_a_file_without_ids_read_twice_doubles_nothing(open_page: Opener) -> None:
    page = open_plan(open_page)
    mine = "role,stage,on\r\nClerk,interview,2026-11-19\r\nClerk,interview,2026-11-19\r\nPorter,applied,2026-11-20\r\n"
    for _ in range(2):
        import_file(page, "mine.csv", mine)
        assert sorted(listed(page)) == ["Clerk", "Clerk", "Porter"]


def test_a_file_without_ids_meets_what_was_saved_by_hand(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=interview&on=2026-11-19")
    assert "because you have a newer version: 1" in import_file(page, "mine.csv", "role,stage,on\r\nClerk,interview,2026-11-19\r\n")
    assert listed(page) == ["Clerk"]


def test_two_rows_with_one_id_are_two_applications(open_page: Opener) -> None:
    page = open_plan(open_page)
    mine = "role,stage,on,id\r\nClerk,interview,2026-11-19,abcdef123456\r\nPorter,applied,2026-11-20,abcdef123456\r\n"
    for _ in range(2):
        import_file(page, "mine.csv", mine)
        assert sorted(listed(page)) == ["Clerk", "Porter"]


def test_a_file_that_is_gone_is_told(open_page: Opener) -> None:
    page = open_plan(open_page)
    page.evaluate("() => { File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError')) }")
    assert "can't be found" in import_file(page, "mine.csv", "stage,on\r\n")


def test_a_day_noted_on_the_other_side_of_the_date_line_is_read_and_written(open_page: Opener) -> None:
    page = open_plan(open_page)
    row = "role,stage,on,done,answered\r\nClerk,interview,2026-11-27,thank-you:2026-12-01,2026-12-01\r\n"
    assert "Imported: 1." in import_file(page, "mine.csv", row)
    act(page, "They haven’t answered")
    act(page, "Edit")
    page.get_by_role("button", name="Save on this device").click()
    assert stored(page)[0]["done"] == "thank-you:2026-12-01"
    assert b"thank-you:2026-12-01" in downloaded(page, "(CSV)")


def test_new_columns_go_out_and_come_back(open_page: Opener) -> None:
    page = open_plan(open_page)
    link = "#stage=applied&on=2026-11-20&done=applied-no-date:2026-11-25&gate=agency,silence-means-no&until=2026-12-11"
    save(page, "Clerk", fragment=link)
    save(page, "Porter", fragment="#stage=scheduling&case=cancelled&on=2026-11-27")
    before = sorted(stored(page), key=lambda item: item["role"])
    assert {key: before[0][key] for key in ("done", "gate", "until")} == {
        "done": "applied-no-date:2026-11-25", "gate": "agency,silence-means-no", "until": "2026-12-11",
    }  # fmt: skip
    assert before[1]["case"] == "cancelled"
    text = downloaded(page, "(CSV)")
    page.evaluate("localStorage.clear()")
    import_file(page, "mine.csv", text)
    assert sorted(stored(page), key=lambda item: item["role"]) == before


STRANGE = {"format": "follow-up-guide", "version": 1, "applications": [{"stage": "<b>", "on": "2026-11-19", "role": "x"}]}
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00", "isn't saved as UTF-8"),
    "a spreadsheet in an old code page": ("role,stage,on\r\nZoë,interview,2026-11-19\r\n".encode("cp1252"), "isn't saved as UTF-8"),
    "a quote that never closes": (
        'role,stage,on\r\n"Clerk,interview,2026-11-19\r\nPorter,applied,2026-11-20\r\n',
        "opening quotation mark with no closing one",
    ),
    "a row with too many cells": ("role,stage,on\r\nClerk, nights,interview,2026-11-19\r\n", "Entry 1: This row has more cells"),
    "too many entries, before one is looked at": ("stage,on\r\n" + "nonsense,x\r\n" * 501, "more than 500"),
    "an empty file": ("", "isn't a file from this planner"),
    "half a file": ('{"format": "follow-up-guide", "applications": [', "isn't a file from this planner"),
    "JSON of another program": ('{"jobs": []}', "isn't a file from this planner"),
    "a list": ("[1, 2]", "isn't a file from this planner"),
    "a spreadsheet of another program": ("name,date\r\nx,2026-11-19\r\n", "isn't a file from this planner"),
    "a newer version": ('{"format": "follow-up-guide", "version": 2, "applications": []}', "newer version"),
    "entries that are none": ('{"format": "follow-up-guide", "version": 1, "applications": [null]}', "isn't an application"),
    "a bad date in the second row": (
        "stage,on\r\ninterview,2026-11-19\r\ninterview,19/11/2026\r\n",
        "Entry 2: The entry under “The day of the interview”",
    ),
    "a bad situation": (json.dumps(STRANGE), "The entry isn't a situation"),
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
    assert "because you have a newer version: 1" in import_file(page, "old.json", old)
    assert stored(page)[0]["done"] == "date-passed:2026-11-30"


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
    assert decision(page) == "may"
    events = Calendar.from_ical(downloaded(page, "Calendar file")).walk("VEVENT")
    days = [str(event.decoded("DTSTART")) for event in events]
    assert days == ["2026-12-01", "2026-12-08", "2026-12-15"]
    assert "dates=20261201%2F20261202" in (page.locator("[data-calendar-link=google]").get_attribute("href") or "")
    assert "noopener" in (page.locator("[data-calendar-link=outlook]").get_attribute("rel") or "")


THREAD = "Reply in the same thread. Ask one question."


@pytest.mark.parametrize(
    ("gate", "text"),
    [
        pytest.param("", THREAD, id="their thread"),
        *(pytest.param(f"&gate={one}", "Ask after their date has passed", id=one) for one in ("agency", "portal")),
    ],
)
def test_a_calendar_entry_speaks_of_a_thread_only_where_the_page_does(open_page: Opener, gate: str, text: str) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-12&by=2026-11-25" + gate)
    events = Calendar.from_ical(downloaded(page, "Calendar file")).walk("VEVENT")
    assert str(events[0]["SUMMARY"]) == "Ask after their date has passed"
    assert str(events[0]["DESCRIPTION"]) == text
    assert (THREAD in page.locator("[data-steps]").inner_text()) == (text == THREAD)
    save(page, "Clerk", fragment="#stage=interview&on=2026-11-12&by=2026-11-25" + gate)
    both = Calendar.from_ical(downloaded(page, "One calendar file for all")).walk("VEVENT")
    assert str(both[0]["DESCRIPTION"]) == text, "and so in the file of all that was saved"
