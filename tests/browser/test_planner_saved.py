"""Saved applications: on this device, after a tap, and never lost."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from .planner_page import decision, open_plan

Opener = Callable[..., Page]
PLAN = "#stage=interview&on=2026-11-19&by=2026-11-27"


def save(page: Page, role: str, company: str = "", fragment: str = PLAN) -> None:
    page.evaluate("hash => { location.hash = hash }", fragment)
    expect(page.locator("#plan-stage")).to_have_value(fragment.split("stage=")[1].split("&")[0])
    expect(page.locator("#plan-on")).to_have_value(fragment.split("on=")[1].split("&")[0])
    page.locator("#keep-role").fill(role)
    page.locator("#keep-company").fill(company)
    page.get_by_role("button", name="Save on this device").click()


def listed(page: Page) -> list[str]:
    return page.locator("[data-application] h3").all_inner_texts()


def told(page: Page) -> str:
    return page.locator("[data-kept-status]").inner_text()


def stored(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("Object.values(localStorage).map(JSON.parse)")
    return found


def act(page: Page, name: str, index: int = 0) -> None:
    page.locator("[data-application]").nth(index).get_by_role("button", name=name).click()


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


def import_file(page: Page, name: str, content: str | bytes) -> str:
    data = content if isinstance(content, bytes) else content.encode()
    page.evaluate("document.querySelector('[data-kept-status]').textContent = ''")
    page.locator("#plan-import").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    expect(page.locator("[data-kept-status]")).not_to_be_empty()
    return told(page)


def test_what_is_due_next_stands_first(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Later", fragment="#stage=applied&on=2026-11-27")
    save(page, "Now", fragment="#stage=date-passed&on=2026-11-25")
    save(page, "Soon")
    assert listed(page) == ["Now", "Soon", "Later"]
    page.goto("about:blank")
    page.go_back()
    assert listed(page) == ["Now", "Soon", "Later"]


def test_i_sent_it_moves_on_to_the_next_step_and_its_date(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Library Assistant", fragment="#stage=date-passed&on=2026-11-25")
    assert "Yes. Write today" in page.locator("[data-application]").inner_text()
    act(page, "I sent it")
    assert "Not yet. Write once more on Monday 7 December" in page.locator("[data-application]").inner_text()
    assert stored(page)[0]["sent"] == 1
    assert stored(page)[0]["last"] == "2026-11-30"
    assert page.evaluate("document.activeElement.dataset.act") == "sent"


def test_they_answered_ends_it(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "First")
    save(page, "Second", fragment="#stage=applied&on=2026-11-27")
    act(page, "They answered")
    assert listed(page) == ["Second", "First"]
    assert "They answered. You noted it on Mon 30 November." in page.locator("[data-application]").nth(1).inner_text()


def test_nothing_can_be_sent_before_the_interview(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Next week", fragment="#stage=interview&on=2026-12-07")
    assert not page.locator("[data-act=sent]").is_visible()


def test_an_edit_changes_the_entry_and_adds_none(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", "The Town")
    save(page, "Porter", fragment="#stage=applied&on=2026-11-27")
    act(page, "Edit", listed(page).index("Clerk, The Town"))
    expect(page.locator("#plan-stage")).to_be_focused()
    assert page.locator("#keep-role").input_value() == "Clerk"
    assert page.locator("#plan-by").input_value() == "2026-11-27"
    page.locator("#plan-by").fill("2026-12-04")
    page.locator("#keep-role").fill("Head Clerk")
    page.get_by_role("button", name="Save on this device").click()
    assert sorted(listed(page)) == ["Head Clerk, The Town", "Porter"]
    assert {item["role"]: item["by"] for item in stored(page)} == {"Head Clerk": "2026-12-04", "Porter": ""}


def test_an_edit_that_was_left_does_not_overwrite_the_entry(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk")
    act(page, "Edit")
    save(page, "Porter", fragment="#stage=applied&on=2026-11-27")
    assert sorted(listed(page)) == ["Clerk", "Porter"]


def test_saving_the_same_plan_twice_keeps_one_entry(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk")
    page.get_by_role("button", name="Save on this device").click()
    assert listed(page) == ["Clerk"]


def test_forgetting_asks_once_and_leaves_nothing(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "One")
    save(page, "Two")
    act(page, "Forget")
    assert len(listed(page)) == 2
    act(page, "Forget")
    assert len(listed(page)) == 1
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="Tap again to forget everything").click()
    assert listed(page) == []
    assert page.evaluate("localStorage.length") == 0
    assert "Nothing of yours is left" in told(page)


def test_two_tabs_lose_no_update(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Shared", fragment="#stage=date-passed&on=2026-11-25")
    other = page.context.new_page()
    other.clock.set_fixed_time("2026-11-30T10:00:00")
    # the other tab is not told of changes: it shows what it read before
    other.add_init_script("window.addEventListener('storage', event => event.stopImmediatePropagation())")
    other.goto(page.url)
    save(other, "From the other tab")
    expect(page.locator("[data-application]")).to_have_count(2)
    act(page, "I sent it", listed(page).index("Shared"))
    for _ in range(100):  # browsers carry a change to other tabs in their own time
        if any(item["sent"] for item in stored(other)):
            break
        other.wait_for_timeout(50)
    assert "Yes. Write today" in other.locator("[data-kept-list]").inner_text()
    act(other, "They answered", listed(other).index("Shared"))
    expect(page.locator("[data-kept-list]")).to_contain_text("They answered. You noted it")
    kept = {item["role"]: item for item in stored(page)}
    assert (kept["Shared"]["sent"], kept["Shared"]["answered"]) == (1, "2026-11-30")
    assert kept["From the other tab"]["sent"] == 0


def test_an_entry_forgotten_in_one_tab_does_not_come_back_from_another(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Shared", fragment="#stage=date-passed&on=2026-11-25")
    page.evaluate("localStorage.clear()")  # no event in the tab that does it: the list still shows the entry
    act(page, "I sent it")
    assert "It was forgotten in another tab." in told(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_full_device_is_said_and_the_plan_stands(open_page: Opener) -> None:
    page = open_plan(open_page, PLAN)
    page.evaluate("for (let n = 1 << 22; n; n >>= 1) { try { localStorage.setItem('x' + n, 'y'.repeat(n)); } catch (e) { } }")
    page.locator("#keep-role").fill("Too much")
    page.get_by_role("button", name="Save on this device").click()
    assert "no room left" in told(page)
    assert decision(page) == "wait"


def test_blocked_storage_is_said_and_the_plan_stands(open_page: Opener) -> None:
    page = open_page("planner/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})")
    page.goto(page.url + PLAN)
    page.reload()
    assert "This browser keeps nothing for this page" in page.locator("[data-put=kept_problem]").inner_text()
    assert decision(page) is not None
    page.get_by_role("button", name="Save on this device").click()
    assert "keeps nothing" in told(page)


CORRUPT = ["", "null", "[]", "{", '"text"', "{}", '{"stage":"interview"}', '{"stage":"__proto__","on":"2026-11-19"}', "\x00", "9" * 400]


@pytest.mark.parametrize("value", CORRUPT)
def test_a_corrupt_entry_is_counted_kept_and_in_nobodys_way(open_page: Opener, value: str) -> None:
    page = open_plan(open_page)
    save(page, "Sound")
    page.evaluate("value => localStorage.setItem('follow-up-guide/1/corrupt1', value)", value)
    page.reload()
    assert listed(page) == ["Sound"]
    assert "can't be read: 1" in page.locator("[data-put=kept_problem]").inner_text()
    assert decision(page) == "wait"
    assert page.evaluate("localStorage.getItem('follow-up-guide/1/corrupt1')") == value
    assert page.faults == []  # type: ignore[attr-defined]


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
    assert len({str(event["UID"]) for event in events}) == len(events) == 7
    assert any("Zoë & Sons, Ltd; \\ Co" in str(event["SUMMARY"]) for event in events)
    assert not any("Answered" in str(event["SUMMARY"]) for event in events)
    assert all(str(event["URL"]).startswith("http") for event in events if "Stop" not in str(event["SUMMARY"]))
    act(page, "I sent it", listed(page).index("Porter"))
    later = Calendar.from_ical(downloaded(page, "One calendar file for all")).walk("VEVENT")
    assert {str(event["UID"]) for event in later} < {str(event["UID"]) for event in events}


def test_a_single_plan_has_its_calendar_file_and_links(open_page: Opener) -> None:
    page = open_plan(open_page, PLAN + "&sent=1")
    events = Calendar.from_ical(downloaded(page, "Calendar file")).walk("VEVENT")
    days = [str(event.decoded("DTSTART")) for event in events]
    assert days == ["2026-12-01", "2026-12-08", "2026-12-15"]
    assert "dates=20261201%2F20261202" in (page.locator("[data-calendar-link=google]").get_attribute("href") or "")
    assert "noopener" in (page.locator("[data-calendar-link=outlook]").get_attribute("rel") or "")


def test_names_stay_text(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "<img src=x onerror=alert(1)>", "{date} [role]")
    assert listed(page) == ["<img src=x onerror=alert(1)>, {date} [role]"]
    assert page.locator("[data-kept-list] img").count() == 0


def test_the_list_prints_without_the_form(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk")
    page.evaluate("window.print = () => { window.printed = document.documentElement.className }")
    page.get_by_role("button", name="Print the list").click()
    assert "print-list" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    assert page.locator("[data-application] h3").is_visible()
    for hidden in (".planner__form", ".planner__answer", "[data-act]", "[data-import]"):
        assert not page.locator(hidden).first.is_visible(), hidden
