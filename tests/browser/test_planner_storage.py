"""Saved applications are never lost: two tabs, a full or closed store, entries that are broken."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from ..conftest import TODAY
from .planner_page import decision, open_plan, until
from .saved import PLAN, act, import_file, listed, save, stored, told

Opener = Callable[..., Page]
# Whether this tab knows that the step was sent: browsers carry a change to other tabs in their own time.
NOTED = "Object.values(localStorage).some((one) => one.includes('date-passed:2026-11-30'))"


def test_two_tabs_lose_no_update(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Shared", fragment="#stage=date-passed&on=2026-11-25")
    other = page.context.new_page()
    other.clock.set_fixed_time(TODAY)
    # the other tab is not told of changes: it shows what it read before
    other.add_init_script("window.addEventListener('storage', event => event.stopImmediatePropagation())")
    other.goto(page.url)
    save(other, "From the other tab")
    expect(page.locator("[data-application]")).to_have_count(2)
    act(page, "I sent it", listed(page).index("Shared"))
    until(other, NOTED)
    expect(other.locator("[data-kept-list]")).to_contain_text("Yes. Write today")
    act(other, "They answered", listed(other).index("Shared"))
    expect(page.locator("[data-kept-list]")).to_contain_text("They answered. You marked it")
    kept = {item["role"]: item for item in stored(page)}
    assert (kept["Shared"]["done"], kept["Shared"]["answered"]) == ("date-passed:2026-11-30", "2026-11-30")
    assert kept["From the other tab"]["done"] == ""


def test_a_save_in_one_tab_keeps_what_another_noted(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Shared", fragment="#stage=date-passed&on=2026-11-25")
    other = page.context.new_page()
    other.clock.set_fixed_time(TODAY)
    other.goto(page.url)
    act(other, "I sent it")
    until(page, NOTED)
    page.get_by_role("button", name="Save on this device").click()
    assert stored(page)[0]["done"] == "date-passed:2026-11-30"


def test_an_entry_forgotten_in_one_tab_does_not_come_back_from_another(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Shared", fragment="#stage=date-passed&on=2026-11-25")
    page.evaluate("localStorage.clear()")  # no event in the tab that does it: the list still shows the entry
    act(page, "I sent it")
    assert "It was deleted in another tab." in told(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_full_device_is_said_and_the_plan_stands(open_page: Opener) -> None:
    page = open_plan(open_page, PLAN)
    page.evaluate("for (let n = 1 << 22; n; n >>= 1) { try { localStorage.setItem('x' + n, 'y'.repeat(n)); } catch (e) { } }")
    page.locator("#keep-role").fill("Too much")
    page.get_by_role("button", name="Save on this device").click()
    assert "no room left" in told(page)
    assert decision(page) == "may"


def test_a_full_device_takes_a_file_whole_or_not_at_all(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Kept")
    before = stored(page)
    page.evaluate(
        """() => { for (let n = 1 << 22; n; n >>= 1) { try { localStorage.setItem('x' + n, 'y'.repeat(n)); } catch (e) { } }
        localStorage.removeItem('x2048'); localStorage.removeItem('x1024'); }"""
    )
    rows = "".join(f"Clerk {n},interview,2026-11-19\r\n" for n in range(60))
    answer = import_file(page, "many.csv", "role,stage,on\r\n" + rows)
    assert "no room left" in answer
    assert "nothing has changed" in answer
    page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('x')).forEach((key) => localStorage.removeItem(key))")
    assert stored(page) == before


def test_there_is_a_most_and_it_is_told(open_page: Opener) -> None:
    page = open_plan(open_page, PLAN)
    item = {"role": "", "company": "", "stage": "interview", "on": "2026-11-19", "updated": 1}
    fill_store = """item => { for (let n = 0; n < 500; n += 1) { const id = 'entry0' + String(n).padStart(6, '0');
        localStorage.setItem('follow-up-guide/1/' + id, JSON.stringify({...item, role: 'Clerk ' + n, id})); } }"""
    page.evaluate(fill_store, item)
    page.locator("#keep-role").fill("One too many")
    page.get_by_role("button", name="Save on this device").click()
    assert "You've saved 500 applications, which is the limit." in told(page)
    assert page.evaluate("localStorage.length") == 500


def test_half_an_emoji_in_a_name_is_in_nobodys_way(open_page: Opener) -> None:
    page = open_plan(open_page)
    import_file(page, "long.csv", "role,stage,on\r\n" + "x" * 119 + "\U0001f980 and more,interview,2026-11-27\r\n")
    assert stored(page)[0]["role"] == "x" * 119 + "\U0001f980", "cut after 120 characters, and not inside one"
    lone = {"role": "Clerk", "company": "", "stage": "interview", "on": "2026-11-27", "id": "abcdef123456", "updated": 1}
    page.evaluate("item => localStorage.setItem('follow-up-guide/1/' + item.id, JSON.stringify({...item, role: 'Clerk \\ud83d'}))", lone)
    page.reload()
    page.locator("[data-application] h3 a", has_text="Clerk").click()
    expect(page.locator("article.message [data-slot=role]").first).to_have_text("Clerk")
    assert "%" in (page.locator("[data-mailto]").get_attribute("href") or "")
    assert page.faults == []  # type: ignore[attr-defined]


def test_blocked_storage_is_said_and_the_plan_stands(open_page: Opener) -> None:
    page = open_page("planner/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})")
    page.goto(page.url + PLAN)
    page.reload()
    assert "This browser won't let this page save anything" in page.locator("[data-put=kept_problem]").inner_text()
    assert decision(page) is not None
    page.get_by_role("button", name="Save on this device").click()
    assert "save anything" in told(page)


CORRUPT = ["", "null", "[]", "{", '"text"', "{}", '{"stage":"interview"}', '{"stage":"__proto__","on":"2026-11-19"}', "\x00", "9" * 400]


@pytest.mark.parametrize("value", CORRUPT)
def test_a_corrupt_entry_is_counted_kept_and_in_nobodys_way(open_page: Opener, value: str) -> None:
    page = open_plan(open_page)
    save(page, "Sound")
    page.evaluate("value => localStorage.setItem('follow-up-guide/1/corrupt1', value)", value)
    page.reload()
    assert listed(page) == ["Sound"]
    assert "can't be read: 1" in page.locator("[data-put=kept_problem]").inner_text()
    assert decision(page) == "may"
    assert page.evaluate("localStorage.getItem('follow-up-guide/1/corrupt1')") == value
    assert page.faults == []  # type: ignore[attr-defined]
