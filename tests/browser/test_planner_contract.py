"""What links, embeds and other programs may rely on: the markup of a plan."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from macros.data.model import Guide

from .planner_page import FRIDAY, decision, fill, open_plan, steps, told, words_are_there

Opener = Callable[..., Page]


def test_they_said_by_friday_and_it_is_monday(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY + "&done=thank-you:2026-11-20")
    plan = told(page)
    assert {key: plan[key] for key in ("decision", "date", "rule", "message")} == {
        "decision": "may", "date": "2026-12-01", "rule": "date-passed", "message": "date-passed",
    }  # fmt: skip
    assert plan["words"] == "You can write now, but Tuesday 1 December would be better."
    assert plan["steps"] == {
        "thank-you": ["done", "2026-11-20"],
        "date-passed": ["now", "2026-12-01"],
        "second-message": ["later", "2026-12-08"],
        "stop": ["later", "2026-12-15"],
    }
    step = page.locator("[data-step=second-message]")
    assert [step.get_attribute(f"data-{name}") for name in ("earliest", "latest", "due")] == ["2026-12-08", "2026-12-15", None]
    assert page.faults == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("fragment", "expected", "words"),
    [
        ("#stage=date-passed&on=2026-11-26", "send", "Yes. Write today, Monday 30 November."),
        ("#stage=interview&on=2026-11-30", "send", "Yes. Thank them today, once the interview is over."),
        ("#stage=interview&on=2026-12-02", "wait", "Not yet. Thank them on Thursday 3 December."),
        ("#stage=interview&on=2026-10-01&sent=3", "stop", "Stop here. Treat it as closed, and move on to the next one."),
        ("#stage=interview&on=2026-11-10&sent=3&last=2026-11-27", "stop", "If you haven't heard by Friday 4 December"),
        ("#stage=offer&on=2026-11-27&sent=1", "stop", "Done. There's nothing more to send."),
        ("#stage=career-fair&on=2026-09-01", "stop", "It's too late to write now."),
        ("#stage=interview&on=2026-11-19&gate=no-contact", "dont", "Don't write. They asked not to be contacted."),
        ("#stage=applied&on=2026-11-19&gate=chosen-only", "dont", "only contact the people they choose"),
        ("#stage=applied&on=2026-11-19&gate=silence-means-no&until=2026-12-11", "dont", "If you haven't heard by Friday 11 December"),
    ],
)
def test_each_decision_has_its_sentence(open_page: Opener, fragment: str, expected: str, words: str) -> None:
    page = open_plan(open_page, fragment)
    assert decision(page) == expected
    assert words in page.locator("[data-decision]").inner_text()
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_weekend_reader_is_sent_to_the_next_working_day(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=date-passed&on=2026-11-25", today="2026-11-28T10:00:00")
    assert page.locator("[data-decision]").inner_text() == "Yes, but not today. Write on Monday 30 November, the next working day."


def test_states_are_told_without_colour(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-10&done=thank-you:2026-11-10")
    said = page.locator("[data-step] .planner__state").all_inner_texts()
    assert said == ["Sent", "Now", "Later", "Stop"]
    marks = page.locator("[data-step]").evaluate_all("all => all.map(step => getComputedStyle(step, '::before').content)")
    assert len(set(marks)) > 1


def test_with_dont_only_the_end_is_open(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY + "&gate=no-contact")
    assert {rule for rule, (state, _) in steps(page).items() if state != "done"} == {"stop"}
    assert page.locator("[data-put=instead]").is_visible()
    assert not page.locator("[data-letter]").is_visible()


def test_no_contact_answers_before_any_date_is_given(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="applied", gate="no-contact")
    assert "They asked not to be contacted." in page.locator("[data-plan-status]").inner_text()
    fill(page, gate="")
    assert page.locator("[data-plan-status]").inner_text() == "Add the date to see your answer."


def test_an_agency_gets_a_message_of_its_own_and_advice(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27&gate=agency")
    assert page.locator("article.message").get_attribute("data-message") == "thank-you-agency"
    assert page.locator("#plan-agency").is_checked()


def test_a_gate_is_asked_where_it_counts_only(open_page: Opener) -> None:
    page = open_plan(open_page)
    wishes, agency = page.locator("#plan-gate"), page.locator("#plan-agency")
    for stage, asked in {"interview": (True, True), "offer": (False, True), "references": (False, False)}.items():
        fill(page, stage=stage)
        assert (wishes.is_visible(), agency.is_visible()) == asked, stage


def test_a_governments_own_sample_goes_before_the_shared_one(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=government&on=2026-11-02")
    assert page.locator("article.message").get_attribute("data-message") == "government-status"


def test_what_else_one_may_want_to_send_is_a_link_and_an_agency_has_one_message_for_all(open_page: Opener, guide: Guide) -> None:
    rule = next(rule for rule in guide.rules.values() if rule.id == "offer-answer")
    page = open_plan(open_page, "#stage=offer&on=2026-11-20&by=2026-12-01&done=offer:2026-11-21")
    words_are_there(page)
    links = page.locator("[data-others] a")
    assert links.all_inner_texts() == [guide.messages[ident].title for ident in rule.messages[1:]]
    links.first.click()
    expect(page.locator(f"#{rule.messages[1]}")).to_be_visible()
    page.go_back()
    page.get_by_label("agency").check()
    assert not page.locator("[data-others]").is_visible()


def test_an_offers_message_names_the_day_of_its_answer(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=offer&on=2026-11-27&by=2026-12-07")
    words_are_there(page)
    assert "answer by 7 December" in page.locator("[data-letter] [data-body]").inner_text()
    fill(page, by="")
    assert "let me know when you need my answer" in page.locator("[data-letter] [data-body]").inner_text()
