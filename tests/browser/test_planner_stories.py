"""What people come with and what they must be told, in a browser with its clock fixed; and the lines that no answer may cross."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from ..told import numbers, stories
from .planner_page import open_plan, told

Opener = Callable[..., Page]
# the waits for which the stories were written, whatever an editor made of them since
NUMBERS = """given => Object.entries(given).forEach(([id, {wait, end, regions}]) => {
  const own = Object.entries(regions || {}).map(([code, one]) => [code, {wait: one, only_in: []}]);
  Object.assign(FollowUp.data.rules[id], {wait, end: end || undefined, regions: Object.fromEntries(own)});
})"""
# Chromium saves ten files in a row and no more; that they are saved is proven elsewhere
GIVE = "() => { FollowUp.download = (name, kind, text) => { FollowUp.given = text; }; }"
FOLLOW = """hash => new Promise((done) => {
  addEventListener('hashchange', () => setTimeout(done), {once: true});
  location.hash = hash;
})"""


@pytest.fixture(scope="module")
def page(browser: Any, serve_url: str) -> Any:
    context = browser.new_context(locale="en-GB", accept_downloads=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(serve_url + "planner/")
    page.evaluate("new Promise(done => FollowUp.need('places', () => FollowUp.need('words', done)))")
    page.evaluate(GIVE)
    yield page
    context.close()
    assert faults == []


def ask(page: Page, today: Any, link: str) -> dict[str, Any]:
    page.clock.set_fixed_time(f"{today}T10:00:00")
    page.evaluate(FOLLOW, "about=another")
    page.evaluate(FOLLOW, link)
    return told(page)


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story['today']} {story['told']}")
def test_a_story_gets_its_answer(page: Page, story: dict[str, Any]) -> None:
    page.evaluate(NUMBERS, numbers())
    plan = ask(page, story["today"], story["told"])
    assert plan["decision"] == story["decision"]
    if "date" in story:
        assert plan["date"] == str(story["date"])
    if "rule" in story:
        assert plan["rule"] == story["rule"]
    if "message" in story:
        assert plan["message"] in ([story["message"]] if isinstance(story["message"], str) else story["message"])
    for rule, said in story.get("steps", {}).items():
        assert plan["steps"][rule] == said.split(" "), rule
    if "not" in story:
        assert story["not"] not in page.locator("[data-answer]").inner_text()


def crossed(page: Page, today: str) -> list[str]:
    """The lines that the plan on the page crosses."""
    plan = told(page)
    now = {rule: day for rule, (state, day) in plan["steps"].items() if state == "now"}
    later = {rule: day for rule, (state, day) in plan["steps"].items() if state == "later"}
    found = [f"{rule} lies in the past" for rule, day in {**now, **later}.items() if day < today]
    if plan["decision"] in ("may", "send"):
        found += [] if list(now) == [plan["rule"]] else [f"{now} are due, and the decision is about {plan['rule']}"]
        found += [] if list(now.values()) == [plan["date"]] else ["the decision and its step have different days"]
    elif now:
        found.append(f"{now} is due, and the decision is {plan['decision']}")
    if plan["decision"] == "dont" and set(later) - {"stop"}:
        found.append("more than the end is open")
    file = page.locator("[data-do=ics]")
    events = []
    if file.is_visible():
        file.click()
        events = Calendar.from_ical(page.evaluate("FollowUp.given")).walk("VEVENT")
    if sorted(str(event.decoded("DTSTART")) for event in events) != sorted([*now.values(), *later.values()]):
        found.append("the calendar file holds other days")
    return found


ONE = ["interview", "applied", "recruiter-screen", "offer", "date-passed", "rejection", "references", "government"]
LATE = ["2026-11-24", "2026-11-28", "2026-12-22", "2027-03-01"]


@pytest.mark.parametrize(("stage", "today"), list(product(ONE, LATE)))
def test_no_answer_crosses_a_line(page: Page, stage: str, today: str) -> None:
    for more in ("", "&by=2026-11-23", "&gate=no-contact", "&gate=agency", "&region=GB"):
        ask(page, today, f"stage={stage}&on=2026-11-20{more}")
        assert not crossed(page, today), more


def test_a_tab_left_open_overnight_answers_for_today(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27&done=thank-you:2026-11-27", today="2026-12-02T10:00:00")
    plan = told(page)
    assert plan["decision"] == "wait"
    page.clock.set_fixed_time(f"{plan['date']}T10:00:00")
    assert told(page)["decision"] == "wait"
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert (told(page)["decision"], told(page)["date"]) == ("send", plan["date"])
