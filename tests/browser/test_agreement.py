"""The planner's clock in JavaScript and the one in Python are written apart. Here they must give the same plans.

The edges by name are those of GOV.UK's working-days tests; the random cases come from hypothesis, the same ones each time.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from macros.clock.steps import Situation
from playwright.sync_api import Browser, Page

from macros.clock import schedule
from macros.data.model import Guide

CASES = 4000
RUN = """cases => cases.map(({today, ...s}) => {
  const d = FollowUp.dates, day = text => text === null ? null : d.parse(text);
  const p = FollowUp.plan(FollowUp.data, {...s, on: day(s.on), by: day(s.by), last: day(s.last)}, day(today));
  const steps = p.steps.map(x => [x.rule, d.iso(x.recommended), d.iso(x.earliest), d.iso(x.latest), x.done, x.conditional]);
  return [p.decision, p.next, steps, p.legal && [p.legal.rule, d.iso(p.legal.date)], p.known];
})"""


@pytest.fixture(scope="module")
def planner(browser: Browser, serve_url: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(serve_url + "planner/")
    yield page
    context.close()


@pytest.fixture(scope="module")
def years(planner: Page) -> tuple[int, int]:
    known = planner.evaluate("FollowUp.data.holidays")
    return known["first"], known["last"]


def by_python(guide: Guide, told: Situation, today: date, years: tuple[int, int]) -> list[Any]:
    plan = schedule.plan(guide, told, today=today, holidays=years)
    steps = [[s.rule, *(d.isoformat() for d in (s.recommended, s.earliest, s.latest)), s.done, s.conditional] for s in plan.steps]
    legal = [plan.legal[0], plan.legal[1].isoformat()] if plan.legal else None
    return [plan.decision, plan.next, steps, legal, plan.holidays_known]


def by_javascript(page: Page, cases: list[tuple[Situation, date]]) -> list[list[Any]]:
    def text(value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    plain = [{**{key: text(value) for key, value in told._asdict().items()}, "today": text(today)} for told, today in cases]
    result: list[list[Any]] = page.evaluate(RUN, plain)
    return result


def drawn(guide: Guide, regions: list[str | None], count: int) -> list[tuple[Situation, date]]:
    """Situations around the years with known holidays, and across both of their ends."""
    found: list[tuple[Situation, date]] = []
    near = st.integers(-10, 90)

    @settings(max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(
        st.sampled_from(sorted(guide.stages)), st.dates(date(2024, 10, 1), date(2029, 3, 1)), st.none() | near, st.sampled_from(regions),
        st.integers(0, 4), st.none() | near, st.sampled_from([None, None, None, None, "no-contact", "agency"]), near,
    )  # fmt: skip
    def draw(stage: str, on: date, by: int | None, region: str | None, sent: int, last: int | None, gate: str | None, today: int) -> None:
        def after(days: int | None) -> date | None:
            return None if days is None else on + timedelta(days=days)

        told = Situation(stage, on, after(by), region, sent, after(last) if sent else None, gate)
        found.append((told, on + timedelta(days=today)))

    draw()
    return found


def test_thousands_of_random_cases_agree(guide: Guide, planner: Page, years: tuple[int, int]) -> None:
    regions = planner.evaluate("FollowUp.data.regions.flatMap(r => [r.code, ...r.parts.map(p => p.code)])")
    cases = drawn(guide, [None, *regions], CASES)
    theirs = by_javascript(planner, cases)
    ours = [by_python(guide, told, today, years) for told, today in cases]
    different = [(case, a, b) for case, a, b in zip(cases, ours, theirs, strict=True) if a != b]
    assert not different, f"{len(different)} of {len(cases)} differ; first: {different[0]}"
    assert len(cases) >= CASES * 0.9
    for decision in ("wait", "send", "stop", "dont"):
        assert sum(plan[0] == decision for plan in ours) > CASES / 100, f"too few cases end in {decision} to trust this"


D = date.fromisoformat
EDGES = {
    "over a weekend": (Situation("date-passed", D("2026-11-27")), "date-passed", "2026-12-01"),
    "starts on a Saturday": (Situation("date-passed", D("2026-11-28")), "date-passed", "2026-12-01"),
    "starts on a Sunday": (Situation("date-passed", D("2026-11-29")), "date-passed", "2026-12-01"),
    "within a week": (Situation("date-passed", D("2026-11-30")), "date-passed", "2026-12-02"),
    "ends on a weekend": (Situation("interview", D("2026-11-27")), "thank-you", "2026-11-30"),
    "no wait, and a Saturday": (Situation("date-passed", D("2026-11-28"), region="FR"), "date-passed", "2026-11-30"),
    "over a holiday": (Situation("date-passed", D("2026-12-24"), region="GB"), "date-passed", "2026-12-30"),
    "the same without a region": (Situation("date-passed", D("2026-12-24")), "date-passed", "2026-12-28"),
    "starts on a holiday": (Situation("date-passed", D("2026-12-25"), region="GB"), "date-passed", "2026-12-30"),
    "ends on a holiday": (Situation("interview", D("2026-12-24"), region="GB"), "thank-you", "2026-12-29"),
    "a holiday moved to a Monday": (Situation("date-passed", D("2027-12-24"), region="GB"), "date-passed", "2027-12-30"),
    "year's end": (Situation("date-passed", D("2026-12-30")), "date-passed", "2027-01-01"),
    "year's end with New Year's Day": (Situation("date-passed", D("2026-12-30"), region="GB"), "date-passed", "2027-01-04"),
    "a part without a day of its own": (Situation("date-passed", D("2026-12-31"), region="GB-ENG"), "date-passed", "2027-01-05"),
    "a part with a day of its own": (Situation("date-passed", D("2026-12-31"), region="GB-SCT"), "date-passed", "2027-01-06"),
    "onto a leap day": (Situation("interview", D("2028-02-28")), "thank-you", "2028-02-29"),
    "months onto a leap day": (Situation("keep-in-touch", D("2027-11-30")), "keep-in-touch", "2028-02-29"),
    "months onto a short month": (Situation("keep-in-touch", D("2026-11-30")), "keep-in-touch", "2027-03-01"),
    "no 29 February in 2100": (Situation("interview", D("2100-02-26")), "thank-you", "2100-03-01"),
    "past the last known year": (Situation("date-passed", D("2028-12-28"), region="GB"), "date-passed", "2029-01-01"),
}


@pytest.mark.parametrize("name", EDGES)
def test_an_edge_has_the_same_day_in_both(name: str, guide: Guide, planner: Page, years: tuple[int, int]) -> None:
    told, rule, expected = EDGES[name]
    ours = by_python(guide, told, told.on, years)
    theirs = by_javascript(planner, [(told, told.on)])[0]
    assert theirs == ours
    assert next(step[1] for step in theirs[2] if step[0] == rule) == expected
    unknown = told.region is not None and "past" in name
    assert theirs[4] is not unknown


def test_ontario_counts_calendar_days_from_2026_on(guide: Guide, planner: Page, years: tuple[int, int]) -> None:
    cases = [(Situation("interview", D(on), region=region), D(on)) for on in ("2025-12-31", "2026-01-01") for region in ("CA-ON", "CA-QC")]
    theirs = by_javascript(planner, cases)
    assert theirs == [by_python(guide, told, today, years) for told, today in cases]
    assert [plan[3] for plan in theirs] == [None, None, ["ontario-45-days", "2026-02-15"], None]
