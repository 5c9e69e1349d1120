"""Saved applications are never lost: two tabs, a full or closed store, entries that are broken."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .planner_page import decision, open_plan
from .saved import PLAN, act, listed, save, stored, told

Opener = Callable[..., Page]


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
    assert decision(page) == "wait"
    assert page.evaluate("localStorage.getItem('follow-up-guide/1/corrupt1')") == value
    assert page.faults == []  # type: ignore[attr-defined]
