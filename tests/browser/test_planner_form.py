"""The form: what it asks for, in which order, and what another date or choice does to the rest."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from macros.data.situations import Stage
from tests.live import live

from .planner_page import decision, fill, open_plan, steps, tick, told, words_are_there

Opener = Callable[..., Page]
INTERVIEW = "#stage=interview&on=2026-11-10"


def ticked(page: Page) -> dict[str, str]:
    """Rule -> the day that is given for it, of all that is ticked."""
    found: dict[str, str] = page.locator("[data-sent]:has(:checked)").evaluate_all(
        "all => Object.fromEntries(all.map(row => [row.dataset.sent, row.querySelector('[type=date]').value]))"
    )
    return found


def test_two_fields_lead_to_an_answer(open_page: Opener) -> None:
    page = open_plan(open_page, path="")
    fill(page, stage="interview", on="2026-11-27")
    assert decision(page) == "send"


def test_what_was_sent_is_asked_by_name_as_soon_as_the_situation_is_known(open_page: Opener) -> None:
    page = open_plan(open_page, path="")
    assert not page.locator("[data-field=done]").is_visible()
    fill(page, stage="interview")
    assert page.locator("[data-sent] label").all_inner_texts() == ["Said thank you", "Asked", "Asked once more"]
    assert page.locator("[data-sent] [type=date]:visible").count() == 0
    tick(page, "thank-you")
    expect(page.get_by_label("When: Said thank you")).to_be_visible()


def test_a_message_without_its_day_counts_and_its_day_is_asked_for(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-10")
    tick(page, "thank-you")
    assert steps(page)["thank-you"] == ["done", None]
    assert "Add the day" in page.locator("#plan-done-error").inner_text()
    tick(page, "thank-you", "2026-11-11")
    assert steps(page)["thank-you"] == ["done", "2026-11-11"]
    assert not page.locator("#plan-done-error").is_visible()


def test_the_days_of_two_messages_stand_apart_and_below_each_other_on_a_phone(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-10-20&done=thank-you,no-date-given")
    page.set_viewport_size({"width": 390, "height": 844})
    first, second = (box.bounding_box() for box in page.locator("[data-sent] [type=date]:visible").all())
    assert first
    assert second
    assert first["x"] == second["x"]
    assert second["y"] - first["y"] - first["height"] >= 8


def test_what_was_sent_needs_no_reason_for_its_day(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-10&done=thank-you:2026-11-11")
    assert not page.locator("[data-step=thank-you] details").is_visible()
    assert page.locator("[data-step=no-date-given] details").is_visible()


@pytest.mark.parametrize(("gate", "who"), [("", "Call them today."), ("&gate=agency", "Call the agency today.")])
def test_who_is_to_be_called_once_the_day_of_an_answer_has_passed(open_page: Opener, gate: str, who: str) -> None:
    page = open_plan(open_page, f"#stage=offer-pending&case=written-offer&on=2026-11-13&by=2026-11-25{gate}")
    assert told(page)["words"].startswith(who)


def test_a_page_that_is_looked_at_over_midnight_answers_for_the_new_day(open_page: Opener) -> None:
    page = open_page("planner/", today="")
    page.clock.install(time="2026-11-30T23:58:00")
    page.reload()
    page.clock.pause_at("2026-11-30T23:58:30")
    fill(page, stage="interview", on="2026-11-27")
    assert told(page)["date"] == "2026-11-30"
    page.clock.run_for(180_000)
    assert told(page)["date"] == "2026-12-01"


GUESS = "You didn't say when, so this counts from our guess: "


@pytest.mark.parametrize(
    ("told", "guess"),
    [
        ("interview&on=2026-10-20&done=no-date-given", r"“Asked” on \w+ \d+ (October|November)\. If it was later, add the day\."),
        ("offer&on=2026-11-29&done=offer", r"“Said thank you for the offer” on Monday 30 November\. If it was sooner, add the day\."),
    ],
)
def test_the_answer_names_the_day_that_was_guessed_for_a_message(open_page: Opener, told: str, guess: str) -> None:
    page = open_plan(open_page, f"#stage={told}")
    reason = page.locator("[data-put=reason]")
    expect(reason).to_have_text(re.compile(GUESS + guess))
    page.locator("[data-sent] [type=date]:visible").fill("2026-11-30")
    expect(reason).not_to_contain_text("our guess")


@pytest.mark.parametrize(("on", "rule"), [("2026-11-29", "no-date-given"), ("2026-11-30", "thank-you")])
def test_nothing_is_guessed_where_each_day_that_is_left_counts_as_the_same(open_page: Opener, on: str, rule: str) -> None:
    """A question sent a day after the interview counts from its first good day, which is ahead; thanks on its day went that day."""
    page = open_plan(open_page, f"#stage=interview&on={on}&done={rule}")
    assert steps(page)[rule] == ["done", None]
    expect(page.locator("[data-put=reason]")).not_to_contain_text("our guess")
    assert not page.locator("#plan-done-error").is_visible()


def test_an_update_that_may_go_again_is_asked_about_again(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=rejection&on=2026-05-04")
    tick(page, "keep-in-touch", "2026-08-04")
    tick(page, "keep-in-touch", "2026-11-04", number=1)
    assert "keep-in-touch:2026-08-04,keep-in-touch:2026-11-04" in page.url
    assert page.locator("[data-sent=keep-in-touch]").count() == 3
    page.locator("#plan-sent-keep-in-touch-1").uncheck()
    assert page.locator("[data-sent=keep-in-touch]").count() == 2


def test_a_later_date_of_theirs_starts_anew_and_thanks_stay(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW + "&by=2026-11-13&done=thank-you:2026-11-11,date-passed:2026-11-17,second-message:2026-11-24")
    assert decision(page) == "stop"
    fill(page, by="2026-12-04")
    assert ticked(page) == {"thank-you": "2026-11-11"}
    assert told(page)["rule"] == "date-passed"


def test_a_date_that_is_typed_part_by_part_takes_no_tick_for_good(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW + "&by=2026-11-13&done=thank-you:2026-11-11,date-passed:2026-11-17")
    by = page.locator("#plan-by")
    by.focus()
    for value in ("2026-11-19", "2026-11-12"):
        by.evaluate("(field, value) => { field.value = value; field.dispatchEvent(new Event('input', {bubbles: true})) }", value)
    assert ticked(page) == {"thank-you": "2026-11-11", "date-passed": "2026-11-17"}


def test_an_interview_after_all_that_was_sent_is_another_round(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW + "&done=thank-you:2026-11-11")
    fill(page, on="2026-11-09")
    assert ticked(page) == {"thank-you": "2026-11-11"}
    fill(page, on="2026-11-26")
    assert ticked(page) == {}
    assert told(page)["rule"] == "thank-you"


def test_they_answered_a_question_with_a_new_day(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW + "&done=no-date-given:2026-11-20")
    fill(page, by="2026-12-04")
    assert ticked(page) == {"no-date-given": "2026-11-20"}
    assert page.locator("[data-sent] label").all_inner_texts() == ["Said thank you", "Asked", "Asked earlier", "Asked once more"]
    assert told(page)["rule"] == "date-passed"


def test_a_reply_without_a_date_is_offered_once_a_question_went_and_starts_the_wait_again(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW)
    way = page.get_by_role("link", name="Count from their reply")
    tick(page, "thank-you", "2026-11-11")
    assert not way.is_visible()
    tick(page, "no-date-given", "2026-11-20")
    way.click()
    expect(page.locator("#plan-stage option:checked")).to_have_text("They replied, but gave no date")
    assert "What happened" not in page.locator("[data-plan-status]").inner_text()
    fill(page, on="2026-11-25")
    assert (decision(page), told(page)["message"]) == ("wait", "replied-no-date")
    assert set(steps(page)) == {"replied-no-date", "stop"}, "one question is left, and then it ends"
    assert not way.is_visible()


AFTER = {"applied": "stop", "recruiter-screen": "send", "interview": "send"}


@pytest.mark.parametrize("after", AFTER)
def test_no_answer_to_a_message_asks_first_after_what(open_page: Opener, after: str) -> None:
    """After an application there is no second message; after a call or an interview there is one."""
    page = open_plan(open_page, path="")
    fill(page, stage="second-message")
    assert not page.locator("#plan-on").is_visible()
    fill(page, after=after)
    question = page.locator("[data-sent]:has(:checked)")
    assert question.count() == 1
    fill(page, on="2026-11-05")
    tick(page, question.get_attribute("data-sent") or "", "2026-11-19")
    assert decision(page) == AFTER[after]
    assert f"stage={after}&" in page.url


def test_each_thing_that_may_have_happened_is_a_choice_of_its_own(open_page: Opener) -> None:
    page = open_plan(open_page)
    page.locator("#plan-stage").select_option(label="They cancelled")
    fill(page, on="2026-11-27")
    assert "stage=scheduling&case=cancelled" in page.url
    other = open_plan(open_page, page.url[page.url.index("#") :])
    assert other.locator("#plan-stage").input_value() == "scheduling/cancelled"
    words_are_there(page)
    assert told(other) == told(page)


def test_silence_by_a_day_asks_for_the_day(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=applied&on=2026-11-20")
    assert not page.locator("#plan-until").is_visible()
    fill(page, gate="silence-means-no")
    page.locator("#plan-until").fill("2026-12-11")
    assert (decision(page), told(page)["date"]) == ("dont", "2026-12-11")
    fill(page, agency="yes")
    assert "gate=agency,silence-means-no&until=2026-12-11" in page.url


def test_only_those_chosen_is_no_choice_after_a_talk(open_page: Opener) -> None:
    page = open_plan(open_page)
    for stage, offered in {"applied": True, "interview": False}.items():
        fill(page, stage=stage)
        assert page.locator("#plan-gate [value=chosen-only]").is_enabled() == offered


def test_a_country_with_parts_asks_which(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-10")
    part = page.get_by_label("Which part of it")
    assert not part.is_visible()
    fill(page, region="CA-ON")
    assert "region=CA-ON" in page.url
    fill(page, region="NL")
    assert not part.is_visible()
    assert "region=NL" in page.url


def test_where_the_places_cannot_be_loaded_weekends_are_left_out_and_it_is_said(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=date-passed&on=2026-12-24")
    page.route("**/places.*", lambda route: route.abort())
    page.locator("#plan-region").select_option("GB")
    expect(page.locator("[data-put=weekends]")).to_contain_text("couldn't be loaded")
    assert told(page)["date"] is not None


@pytest.mark.parametrize(("lost", "told_at"), {"answer": "[data-plan-status]", "words": "[data-put=reason]"}.items())
def test_where_what_comes_later_cannot_be_loaded_the_decision_stands_and_it_is_said(open_page: Opener, lost: str, told_at: str) -> None:
    page = open_page("planner/")
    page.route(f"**/{lost}.*", lambda route: route.abort())
    fill(page, stage="interview", on="2026-11-27")
    assert decision(page) == "send"
    expect(page.locator(told_at)).to_contain_text("couldn't be loaded")


def type_day(page: Page, field: str, year: str, month: str, day: str) -> None:
    """Types into a date field part by part, in the order that the browser has, and leaves it."""
    box = page.locator(field)
    box.focus()
    page.keyboard.type(f"0304{year}")
    month_first = box.input_value().endswith("-03-04")
    box.fill("")
    page.locator("#plan-region").focus()
    box.focus()
    page.keyboard.type((month + day if month_first else day + month) + year)
    page.locator("#plan-region").focus()


@pytest.mark.parametrize("path", ["", "planner/"])
@pytest.mark.parametrize(("typed", "error"), [(("2026", "02", "31"), "isn't a date"), (("26", "11", "10"), "is read as 0026")])
def test_a_first_date_that_is_none_is_told_at_its_field_and_stays_told_whatever_else_is_touched(
    open_page: Opener, path: str, typed: tuple[str, str, str], error: str
) -> None:
    page = open_plan(open_page, path=path)
    fill(page, stage="interview")
    type_day(page, "#plan-on", *typed)
    expect(page.locator("#plan-on-error")).to_contain_text(error)
    fill(page, stage="applied")
    expect(page.locator("#plan-on-error")).to_contain_text(error)
    type_day(page, "#plan-on", "2026", "11", "10")
    expect(page.locator("#plan-on-error")).to_be_hidden()
    assert decision(page)


def test_a_day_that_does_not_exist_is_told_at_its_field_and_is_not_nothing(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW)
    assert decision(page)
    type_day(page, "#plan-by", "2026", "02", "31")
    assert "isn't a date" in page.locator("#plan-by-error").inner_text()
    assert decision(page) is None, "a plan without their date would be another plan"
    fill(page, region="GB")
    assert decision(page) is None, "it is still there"
    type_day(page, "#plan-by", "2026", "11", "27")
    assert not page.locator("#plan-by-error").is_visible()
    assert told(page)["rule"] == "date-passed"


def test_a_day_of_a_message_that_does_not_exist_is_told_too(open_page: Opener) -> None:
    page = open_plan(open_page, INTERVIEW)
    tick(page, "thank-you")
    type_day(page, "#plan-sent-thank-you-0-day", "2026", "02", "31")
    assert "isn't a date" in page.locator("#plan-done-error").inner_text()
    type_day(page, "#plan-sent-thank-you-0-day", "2026", "11", "11")
    assert steps(page)["thank-you"] == ["done", "2026-11-11"]


def test_a_year_of_two_digits_is_told_at_its_field(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="interview")
    page.locator("#plan-on").fill("0026-11-10")
    page.locator("#plan-on").press("Enter")
    assert "is read as 0026" in page.locator("#plan-on-error").inner_text()
    assert page.locator("#plan-on").get_attribute("aria-invalid") == "true"
    fill(page, on="2026-11-10")
    assert decision(page)
    assert not page.locator("#plan-on-error").is_visible()


def test_a_day_that_is_months_ahead_is_doubted_beside_its_answer(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=date-passed&on=2027-11-20")
    assert decision(page)
    assert "2027" in page.locator("#plan-on-error").inner_text()
    fill(page, on="2026-12-20")
    assert not page.locator("#plan-on-error").is_visible()


def test_a_day_that_was_typed_as_another_is_asked_about(open_page: Opener) -> None:
    page = open_plan(open_page)
    fill(page, stage="applied", on="2026-10-20")
    words_are_there(page)
    fill(page, stage="referral")
    note = page.locator("#plan-on-error")
    assert not note.is_visible(), "the same day under the same name"
    fill(page, stage="interview")
    assert "You entered this as “The day you applied”." in note.inner_text()
    fill(page, on="2026-11-10")
    assert not note.is_visible()


@pytest.mark.parametrize("stage", [stage for stage in live().stages.values() if stage.elsewhere], ids=lambda stage: stage.id)
def test_who_chose_the_wrong_situation_is_shown_the_other(open_page: Opener, stage: Stage) -> None:
    page = open_plan(open_page)
    fill(page, stage=stage.id + (f"/{stage.cases[0].id}" if stage.cases else ""))
    page.locator(f"[data-only={stage.id}]").get_by_role("link").click()
    assert stage.elsewhere
    expect(page.locator("#plan-stage")).to_have_value("/".join(filter(None, [stage.elsewhere.stage, stage.elsewhere.case])))


def test_who_only_applied_to_a_university_is_sent_to_the_situation_for_it(open_page: Opener) -> None:
    page = open_plan(open_page)
    hint = page.locator("[data-only=academic]")
    fill(page, stage="interview")
    assert not hint.is_visible()
    fill(page, stage="academic")
    hint.get_by_role("link").click()
    expect(page.locator("#plan-stage")).to_have_value("applied")
    assert not hint.is_visible()
    expect(page.locator("#plan-on")).to_be_focused()
    page.locator("#plan-on").fill("2026-11-02")
    assert page.locator("#plan-gate option[value=chosen-only]").is_enabled()
