"""The link carries the plan: it is shared, goes back and forward, and comes from anybody."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from macros.data.model import Guide

from ..told import best
from .planner_page import decision, fill, open_plan, steps, tick, told, until, words_are_there

Opener = Callable[..., Page]
GOOD = "#stage=interview&on=2026-11-19&by=2026-11-27&region=GB&done=thank-you:2026-11-20"

BROKEN = {
    "an unknown situation": ("#stage=wedding&on=2026-11-19", "“wedding” isn't a situation"),
    "no situation": ("#on=2026-11-19", "doesn't say what happened"),
    "an unknown case": ("#stage=scheduling&case=wedding&on=2026-11-19", "“wedding” doesn't belong to that situation"),
    "a case of no situation": ("#stage=interview&case=cancelled&on=2026-11-19", "“cancelled” doesn't belong to that situation"),
    "a day that does not exist": ("#stage=interview&on=2026-02-29", "“2026-02-29” under “The day of the interview” isn't a date"),
    "a month that does not exist": ("#stage=interview&on=2026-13-01", "“2026-13-01” under"),
    "the other order": ("#stage=interview&on=19-11-2026", "“19-11-2026” under"),
    "a time of day": ("#stage=interview&on=2026-11-19T10:00", "The entry under “The day of the interview” isn't a date"),
    "a year out of range": ("#stage=interview&on=1999-12-31", "between 2000 and 2100"),
    "a far year": ("#stage=interview&on=275760-09-13", "between 2000 and 2100"),
    "a day to come that must be past": ("#stage=applied&on=2026-12-07", "Monday 7 December under “The day you applied” is in the future"),
    "a message from next week": ("#stage=interview&on=2026-11-19&sent=1&last=2026-12-07", "is in the future"),
    "a message that is not counted": ("#stage=interview&on=2026-11-19&last=2026-11-20", "no message is selected"),
    "an unknown message": ("#stage=interview&on=2026-11-19&done=flowers", "“flowers” isn't a message"),
    "a message on no day": ("#stage=interview&on=2026-11-19&done=thank-you:2026-02-30", "“2026-02-30” under “What have you sent since?”"),
    "a hundred messages": ("#stage=interview&on=2026-11-19&done=" + "thank-you," * 100, "more than 20 messages"),
    "an unknown region": ("#stage=interview&on=2026-11-19&region=XX", "“XX” isn't a place"),
    "a region in lower case": ("#stage=interview&on=2026-11-19&region=gb", "“gb” isn't a place"),
    "a negative number": ("#stage=interview&on=2026-11-19&sent=-1", "“-1” under"),
    "a huge number": ("#stage=interview&on=2026-11-19&sent=1e9", "“1e9” under"),
    "an unknown gate": ("#stage=interview&on=2026-11-19&gate=maybe", "“maybe” under “Any rules about contact?”"),
    "two wishes": ("#stage=interview&on=2026-11-19&gate=no-calls,portal", "two rules about contact"),
    "no day of silence": ("#stage=applied&on=2026-11-19&gate=silence-means-no&until=soon", "“soon” under “By what date?”"),
    "one field twice": ("#stage=interview&on=2026-11-19&on=2026-11-20", "The entry under “The day of the interview”"),
    "a name from JavaScript": ("#stage=constructor&on=2026-11-19", "“constructor” isn't a situation"),
    "another name from JavaScript": ("#stage=__proto__&on=2026-11-19", "“__proto__” isn't a situation"),
    "a message from JavaScript": ("#stage=interview&on=2026-11-19&done=toString", "“toString” isn't a message"),
    "a region from JavaScript": ("#stage=interview&on=2026-11-19&region=toString", "“toString” isn't a place"),
    "markup": ("#stage=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&on=2026-11-19", "The entry isn't a situation"),
    "a script address": ("#stage=javascript%3Aalert(1)&on=2026-11-19", "The entry isn't a situation"),
    "half a percent sign": ("#stage=%E0%A4%A&on=2026-11-19", "isn't a situation"),
    "a very long value": ("#stage=" + "a" * 20000 + "&on=2026-11-19", "The entry isn't a situation"),
    "somebody's sentence": ("#stage=You%20will%20never%20work&on=2026-11-19", "The entry isn't a situation"),
    "a mark that turns the line round": ("#stage=%E2%80%AEgniddew&on=2026-11-19", "The entry isn't a situation"),
    "control characters": ("#stage=interview&on=2026-11-19%0A%00", "under “The day of the interview” isn't a date"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_link_gives_a_sentence_and_no_plan(open_page: Opener, name: str) -> None:
    fragment, sentence = BROKEN[name]
    page = open_plan(open_page, fragment)
    page.on("dialog", lambda dialog: pytest.fail("a link ran a script"))
    told = page.locator("[data-plan-status]").inner_text()
    assert sentence in told
    assert "of this link didn't work" in told or "This link didn't work" in told
    assert page.locator("[data-decision], [data-plan], [data-step]").count() == 0
    assert page.locator("[data-planner] img").count() == 0
    assert page.faults == []  # type: ignore[attr-defined]


def filled(page: Page) -> dict[str, str]:
    """The fields that hold something."""
    found: dict[str, str] = page.evaluate("Object.fromEntries(new FormData(document.querySelector('.planner__form')).entries())")
    return {name: value for name, value in found.items() if value}


GOOD_PARTS = {
    "#stage=interview&on=2026-02-29&by=2026-12-04&gate=no-calls": {"stage": "interview", "by": "2026-12-04", "gate": "no-calls"},
    "#stage=wedding&on=2026-11-19": {"on": "2026-11-19"},
    "#stage=interview&on=2026-11-19&region=XX": {"stage": "interview", "on": "2026-11-19"},
    "#stage=scheduling&case=wedding&on=2026-11-19": {"stage": "scheduling/no-show", "on": "2026-11-19"},
    "#stage=interview&on=2026-11-19&gate=agency,maybe": {"stage": "interview", "on": "2026-11-19", "agency": "on"},
}


@pytest.mark.parametrize("fragment", GOOD_PARTS)
def test_what_is_right_in_a_broken_link_is_filled_in(open_page: Opener, fragment: str) -> None:
    page = open_plan(open_page, fragment)
    assert filled(page) == GOOD_PARTS[fragment]
    assert "The rest is filled in above" in page.locator("[data-plan-status]").inner_text()


def test_of_messages_the_known_ones_stay_ticked_and_an_answer_comes_once_a_field_is_touched(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19&done=thank-you:2026-11-20,flowers")
    assert page.locator("[data-sent]:has(:checked)").count() == 1
    fill(page, by="2026-11-27")
    assert steps(page)["thank-you"] == ["done", "2026-11-20"]


def test_of_a_link_with_nothing_right_the_form_is_empty(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=wedding&on=soon")
    assert filled(page) == {}
    assert "so the form is empty" in page.locator("[data-plan-status]").inner_text()


def test_everything_that_is_wrong_is_said_at_once(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=wedding&on=x&by=y&region=XX&sent=z&last=w&gate=v&until=u&done=t")
    assert page.locator("[data-plan-status] p").count() == 10


@pytest.mark.parametrize("more", ["&done=thank-you:2026-12-01", "&sent=1&last=2026-12-01"])
def test_a_day_that_has_begun_elsewhere_is_no_mistake(open_page: Opener, more: str) -> None:
    """A day noted on the other side of the date line lies one day ahead here."""
    page = open_plan(open_page, "#stage=interview&on=2026-11-27" + more)
    assert steps(page)["thank-you"] == ["done", "2026-12-01"]
    assert decision(open_plan(open_page, "#stage=applied&on=2026-12-01")) == "wait"


OLD = {  # what the links of the first version say, and what was sent by their counting
    "#stage=interview&on=2026-11-10&sent=1": {"thank-you": None},
    "#stage=interview&on=2026-11-10&sent=1&last=2026-11-11": {"thank-you": "2026-11-11"},
    "#stage=interview&on=2026-11-10&sent=1&last=2026-11-20": {"no-date-given": "2026-11-20"},
    "#stage=interview&on=2026-11-10&sent=2&last=2026-11-20": {"thank-you": None, "no-date-given": "2026-11-20"},
    "#stage=rejection&on=2026-11-10&sent=1": {"rejection": None},
}


@pytest.mark.parametrize("link", OLD)
def test_an_old_link_counts_as_it_did_and_ticks_what_it_counted(open_page: Opener, link: str) -> None:
    page = open_plan(open_page, link)
    assert {rule: day for rule, (state, day) in steps(page).items() if state == "done" and rule != "stop"} == OLD[link]
    ticked = page.locator("[data-sent]:has(:checked)").evaluate_all(
        "all => all.map(row => [row.dataset.sent, row.querySelector('[type=date]').value])"
    )
    assert {rule: day or None for rule, day in ticked} == OLD[link]


def test_names_go_before_numbers_even_the_name_of_another_situations_message(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-30&done=cancelled:2026-12-01&sent=9")
    assert decision(page) == "send"
    assert decision(open_plan(open_page, page.url[page.url.index("#") :])) == "send", "the link that it writes says the same"


def test_unknown_parameters_are_left_alone(open_page: Opener) -> None:
    page = open_plan(open_page, GOOD + "&utm_source=x&constructor=y")
    assert decision(page) == "may"


def test_an_anchor_is_not_a_plan(open_page: Opener) -> None:
    page = open_plan(open_page, "#how-it-counts")
    assert page.locator("[data-plan-status]").inner_text() == ""


def test_a_link_with_the_situation_alone_asks_for_the_date(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview")
    assert page.locator("#plan-stage").input_value() == "interview"
    assert page.evaluate("document.activeElement.id") == "plan-on"
    assert page.locator("[data-plan-status]").inner_text() == "Add the date to see your answer."
    assert decision(page) is None


def test_the_address_follows_the_form_and_gives_the_same_plan_elsewhere(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="interview", on="2026-11-19", by="2026-11-27", region="GB")
    tick(page, "thank-you", "2026-11-20")
    assert page.url.endswith(GOOD)
    other = open_plan(open_page, page.url[page.url.index("#") :])
    assert steps(other) == steps(page)


@pytest.mark.parametrize("sent", ["3", "4", "9"])
def test_a_link_with_many_messages_keeps_its_plan_when_the_form_is_touched(open_page: Opener, sent: str) -> None:
    page = open_plan(open_page, f"#stage=rejection&on=2026-01-05&sent={sent}")
    before = decision(page)
    assert before == ("send" if sent == "3" else "stop")
    fill(page, region="GB")
    assert decision(page) == before


def test_who_follows_a_link_sees_the_answer_first(open_page: Opener) -> None:
    page = open_plan(open_page, GOOD, width=390, height=844)
    box = page.locator("[data-decision]").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 300
    assert page.evaluate("document.activeElement.hasAttribute('data-plan-status')")


def test_back_and_forward_bring_back_each_plan(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="interview", on="2026-11-27")
    words_are_there(page)
    first = steps(page)
    fill(page, stage="no-answer/silence")
    second = steps(page)
    assert first != second
    page.go_back()
    page.wait_for_url("**stage=interview**")
    assert steps(page) == first
    assert page.locator("#plan-stage").input_value() == "interview"
    page.go_forward()
    page.wait_for_url("**stage=no-answer**")
    assert steps(page) == second


def test_back_to_the_bare_page_empties_the_form(open_page: Opener) -> None:
    page = open_plan(open_page)
    page.evaluate("location.hash = '#stage=interview&on=2026-11-19'")
    page.wait_for_selector("[data-plan]")
    page.go_back()
    page.wait_for_selector("[data-plan]", state="detached")
    assert page.locator("#plan-on").input_value() == ""


def test_start_again_empties_the_form_and_the_address(open_page: Opener) -> None:
    page = open_plan(open_page, GOOD)
    page.get_by_role("button", name="Start again").click()
    assert "#" not in page.url
    assert decision(page) is None
    assert page.evaluate("document.activeElement.id") == "plan-stage"


def test_the_copied_link_is_the_address(open_page: Opener) -> None:
    page = open_plan(open_page, GOOD, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator("[data-share-status]")).to_contain_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_short_form_hands_its_plan_to_the_full_one(open_page: Opener) -> None:
    page = open_plan(open_page, path="")
    fill(page, stage="interview", on="2026-11-19")
    words_are_there(page)
    plan = steps(page)
    page.locator("[data-plan-link]").click()
    page.wait_for_url("**/planner/#**")
    words_are_there(page)
    assert steps(page) == plan


def test_a_printed_plan_says_what_it_is_about_and_where_it_is(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-10&by=2026-11-20&region=GB")
    words_are_there(page)
    about = page.locator(".planner__about")
    assert not about.is_visible(), "on the screen the form says it"
    page.emulate_media(media="print")
    said = about.inner_text()
    assert "After an interview, United Kingdom." in said
    assert "Tuesday 10 November 2026. The date they gave: Friday 20 November 2026. Printed on Monday 30 November 2026." in said
    assert said.endswith(page.url)


def test_the_same_link_on_a_later_day_is_answered_for_that_day(open_page: Opener, guide: Guide) -> None:
    link = "#stage=interview&on=2026-11-13"
    page = open_plan(open_page, link, today="2026-11-20T10:00:00")
    assert told(page)["date"] == "2026-11-20"
    page.clock.set_fixed_time("2026-11-21T10:00:00")
    page.evaluate("location.hash = '#about=another'")
    page.evaluate("link => { location.hash = link; }", link)
    until(page, f"document.querySelector('[data-decision]').dataset.date === '{best(guide, link[1:], 'no-date-given')}'")
    assert decision(page) == "may"
