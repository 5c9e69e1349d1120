"""Whoever comes reaches the answer: by keyboard, by ear, on a small screen, without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .planner_page import FRIDAY, decision, fill, open_plan

Opener = Callable[..., Page]


def test_every_field_has_a_name_and_errors_stand_beside_it(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="applied", on="2026-12-07")
    on = page.get_by_label("The day you applied")
    assert on.get_attribute("aria-invalid") == "true"
    error = page.locator("#" + (on.get_attribute("aria-describedby") or ""))
    assert error.inner_text() == "Monday 7 December under “The day you applied” is in the future. Enter the day it happened."
    assert decision(page) is None
    fill(page, on="2026-12-01")
    assert on.get_attribute("aria-invalid") is None, "one day ahead may be a time zone"
    assert decision(page) == "wait"


def test_a_half_typed_year_is_not_scolded(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="interview")
    page.locator("#plan-on").fill("0002-12-01")
    assert not page.locator("#plan-on-error").is_visible()
    page.locator("#plan-stage").focus()
    assert "is read as 0002" in page.locator("#plan-on-error").inner_text()


def test_one_live_region_tells_the_decision(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY)
    assert page.locator('[data-plan] [role="status"]:has([data-decision])').count() == 1
    fill(page, on="2026-11-18")
    page.evaluate(
        """window.told = [];
        new MutationObserver(m => told.push(m.length)).observe(document.querySelector('[data-plan-status]'), {childList: true})"""
    )
    fill(page, region="GB")
    assert page.evaluate("told") == [], "the same sentence must not be said twice"


def test_without_javascript_the_table_the_checklist_and_the_samples_stand_in(open_page: Opener) -> None:
    for path in ("", "planner/"):
        page = open_page(path, js=False)
        assert not page.locator(".planner__form").is_visible()
        links = page.locator("noscript a")
        assert [link.inner_text() for link in links.all()] == ["the timing table", "the checklist", "the samples"]
        assert page.locator("noscript p").is_visible()


@pytest.mark.parametrize("path", ["", "planner/"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (390, 664), (1280, 720)])
def test_the_answer_is_seen_while_the_form_is_filled_in(open_page: Opener, path: str, width: int, height: int) -> None:
    page = open_plan(open_page, path=path, width=width, height=height)
    fill(page, stage="interview", on="2026-11-19", by="2026-11-27")
    expect(page.locator("[data-decision]")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_whoever_follows_a_link_sees_the_answer_first(open_page: Opener, width: int) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19&by=2026-11-27", width=width, height=720)
    expect(page.locator("[data-decision]")).to_be_in_viewport(ratio=1)
    box = page.locator("[data-decision]").bounding_box()
    assert box is not None
    assert box["y"] < 400


BOTTOMS = """() => [...document.querySelectorAll('[data-letter], [data-take], .planner__days')].map((part) => part.getBoundingClientRect())
  .reduce((ends, {left, bottom}) => Object.assign(ends, {[left]: Math.max(ends[left] || 0, bottom)}), {})"""


@pytest.mark.parametrize("fragment", ["#stage=interview&on=2026-11-27", "#stage=offer&on=2026-11-27&by=2026-12-04"])
@pytest.mark.parametrize("path", ["", "planner/"])
def test_neither_column_of_an_answer_is_left_half_empty(open_page: Opener, path: str, fragment: str) -> None:
    page = open_plan(open_page, fragment, path=path)
    page.locator("[data-take]").wait_for()
    ends = page.evaluate(BOTTOMS)
    assert len(ends) == 2
    assert max(ends.values()) - min(ends.values()) < 420


def test_on_a_phone_a_plan_is_saved_right_below_its_words(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27", path="planner/", width=390)
    page.locator("[data-keep]").wait_for()
    ends = "parts => parts.map((part) => part.getBoundingClientRect().y)"
    places = page.locator("[data-copy=body], [data-keep], [data-steps]").evaluate_all(ends)
    assert places == sorted(places)
    assert places[1] - places[0] < 420


def test_starting_again_is_offered_in_the_form_once_there_is_an_answer(open_page: Opener) -> None:
    page = open_plan(open_page)
    again = page.locator("form.planner__form").get_by_role("button", name="Start again")
    assert not again.is_visible()
    fill(page, stage="interview", on="2026-11-19")
    again.click()
    assert not page.locator("[data-decision]").is_visible()
    assert page.evaluate("document.activeElement.id") == "plan-stage"


def test_no_field_that_is_tabbed_to_lies_behind_the_answer(open_page: Opener) -> None:
    page = open_plan(open_page, path="planner/", width=390, height=600)
    fill(page, stage="interview", on="2026-11-19")
    page.locator("#plan-on").focus()
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        name, free = page.evaluate("""() => {
            const field = document.activeElement, box = field.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return [field.name, field === top || field.contains(top)];
        }""")
        if not name:
            continue
        reached.add(name)
        assert free, name
    assert "region" in reached


def test_by_keyboard_alone(open_page: Opener) -> None:
    page = open_plan(open_page)
    page.locator("#plan-stage").focus()
    page.keyboard.type("After an interview")
    page.keyboard.press("Tab")
    page.keyboard.type("11112026")  # a day that reads the same in every order
    page.keyboard.press("Tab")
    assert decision(page) == "send", "nineteen days after an interview it is time to ask"
    page.locator("[data-keep]").wait_for()
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Save on this device":
            break
    page.keyboard.press("Enter")
    expect(page.locator("[data-application]")).to_have_count(1)


def test_leaving_a_fold_by_keyboard_is_no_error(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY)
    for summary in page.locator("summary:visible").all():
        summary.focus()
        page.keyboard.press("Tab")
    assert page.faults == []  # type: ignore[attr-defined]
