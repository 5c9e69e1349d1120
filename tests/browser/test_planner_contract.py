"""What links, embeds and other programs may rely on: the markup of a plan, and what the planner does not do."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros.data.model import Guide

from ..told import best
from .planner_page import MONDAY, decision, fill, open_plan, steps, tick, told, words_are_there

FRIDAY = "#stage=interview&on=2026-11-19&by=2026-11-27"
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


WHY = {
    "#stage=interview&on=2026-11-25": "Thursday 26 November was the best day, but a late thank-you is better than none.",
    "#stage=withdraw&on=2026-11-10": "Wednesday 11 November would have been best",
    "#stage=interview&on=2026-11-13": "This message says thanks too",
    "#stage=interview&on=2026-12-10&region=GB&done=thank-you:2026-12-11": "better to write when people are back",
    "#stage=interview&on=2026-12-07": "There's nothing to send before then.",
    "#stage=offer&on=2026-11-16&by=2026-11-27&done=offer:2026-11-16": "Answer today, and ask whether the offer still stands.",
    "#stage=offer&on=2026-11-16&by=2026-11-30&done=offer:2026-11-16": "They need your answer today.",
}


@pytest.mark.parametrize("fragment", WHY)
def test_what_a_reader_may_wonder_about_is_said_in_a_line(open_page: Opener, fragment: str) -> None:
    day = "2026-12-14T10:00:00" if "2026-12-10" in fragment else MONDAY
    assert WHY[fragment] in open_plan(open_page, fragment, today=day).locator("[data-put=reason]").inner_text()


def test_what_is_late_says_when_it_was_due(open_page: Opener, guide: Guide) -> None:
    link = "stage=interview&on=2026-11-13&done=thank-you:2026-11-13"
    day = best(guide, link, "no-date-given")
    said = open_plan(open_page, f"#{link}").locator("[data-put=reason]").inner_text()
    assert f"{day:%A} {day.day} {day:%B} would have been best, but it's not too late." in said


def test_what_is_late_says_when_it_was_due_in_its_step_too(open_page: Opener) -> None:
    step = open_plan(open_page, "#stage=date-passed&on=2026-11-20").locator("[data-step=date-passed]")
    assert step.get_attribute("data-due") == "2026-11-24"
    assert step.locator("[data-put=due]").inner_text() == "Tue 24 November would have been best."


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


ENDED = {  # a stop -> how its reason begins: that of the message for which it is too late, or of the stop itself
    "#stage=interview&on=2026-08-03": "Monday 28 September was the last good day to write.",
    "#stage=career-fair&on=2026-08-03": "Monday 24 August was the last good day to write.",
    "#stage=interview&on=2026-10-19&done=thank-you:2026-10-20,no-date-given:2026-10-28,second-message:2026-11-04": "Your time",
    "#stage=applied&on=2026-10-20&gate=silence-means-no&until=2026-11-20": "They said that silence means no",
    "#stage=interview&on=2026-11-27&gate=no-contact": "",
    "#stage=applied&on=2026-08-03&gate=chosen-only": "",
}


@pytest.mark.parametrize("link", ENDED)
def test_a_stop_says_why(open_page: Opener, link: str) -> None:
    page = open_plan(open_page, link)
    words_are_there(page)
    assert decision(page) in ("stop", "dont")
    reason, wish = (page.locator(f"[data-put={name}]") for name in ("reason", "instead"))
    assert reason.inner_text().startswith(ENDED[link])
    assert reason.is_visible() == bool(ENDED[link])
    assert wish.is_visible() == (not ENDED[link]), "what they asked for is reason enough"


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


def test_ontarios_clock_stands_apart_and_says_what_can_be_done(open_page: Opener) -> None:
    page = open_plan(open_page, FRIDAY + "&region=CA-ON")
    law = page.locator("[data-legal=ontario-45-days]")
    assert law.locator("time").get_attribute("datetime") == "2027-01-03"
    assert not law.locator("[data-put=after]").is_visible()
    assert page.locator("[data-step=ontario-45-days]").count() == 0
    page.clock.set_fixed_time("2027-01-10T10:00:00")
    fill(page, by="")
    assert law.locator("[data-put=after]").is_visible()
    fill(page, region="CA-QC")
    assert page.locator("[data-legal]").count() == 0
    assert page.locator(".planner__law").count() == 0


def test_what_a_region_changes_is_said_beside_the_decision_with_its_source(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-16&region=DE")
    said = page.locator(".planner__region")
    assert said.inner_text().startswith("Germany: ")
    assert "/sources/#" in (said.locator("a").get_attribute("href") or "")
    fill(page, region="GB")
    assert not said.is_visible()


def test_a_date_before_the_interview_is_not_counted_and_asked_about(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27&by=2026-11-20")
    assert decision(page) == "send"
    assert "we've left it out" in page.locator("#plan-by-error").inner_text()
    assert page.locator("#plan-by").get_attribute("aria-invalid") is None


def test_the_page_says_what_it_does_not_know_about_holidays(open_page: Opener) -> None:
    note = "[data-put=weekends]"
    page = open_plan(open_page, FRIDAY)
    assert "skips weekends but not public holidays" in page.locator(note).inner_text()
    fill(page, region="GB")
    assert not page.locator(note).is_visible()
    fill(page, by="", on="2031-05-05")
    assert "Outside those years" in page.locator(note).inner_text()


def test_a_usual_wait_is_said_of_a_question_and_for_the_readers_region_only(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19&region=US&done=thank-you")
    usual = page.locator("[data-put=usual]")
    assert "25 days on average" in usual.inner_text()
    for more in ("&done=thank-you", "&region=IN&done=thank-you", "&region=US"):
        page.evaluate("hash => { location.hash = hash }", "#stage=interview&on=2026-11-27" + more)
        page.wait_for_url("**" + more)
        assert not usual.is_visible(), more


def test_a_governments_own_sample_goes_before_the_shared_one(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=government&on=2026-11-02")
    assert page.locator("article.message").get_attribute("data-message") == "government-status"


SAID = {  # the day of an interview, as the message says it on Tuesday 24 November
    "2026-11-24": "today", "2026-11-23": "yesterday", "2026-11-20": "on Friday", "2026-11-18": "on Wednesday",
    "2026-11-12": "on 12 November",
}  # fmt: skip


@pytest.mark.parametrize("on", SAID)
def test_days_in_a_message_are_said_as_people_say_them(open_page: Opener, on: str) -> None:
    page = open_plan(open_page, f"#stage=interview&on={on}", today="2026-11-24T10:00:00")
    assert set(page.locator("article.message [data-slot='interview date']").all_inner_texts()) == {SAID[on]}


@pytest.mark.parametrize(
    ("region", "locale", "said"),
    [
        ("US", "en-GB", "November 3"),
        ("GB", "en-US", "3 November"),
        ("", "en-US", "November 3"),
        ("CA-ON", "en-GB", "November 3"),
        ("", "en-CA", "November 3"),
        ("", "en-GB", "3 November"),
    ],
)
def test_dates_are_written_as_in_the_country(open_page: Opener, browser: Any, serve_url: str, region: str, locale: str, said: str) -> None:
    page = browser.new_context(locale=locale).new_page()
    page.clock.set_fixed_time("2026-11-24T10:00:00")
    page.goto(f"{serve_url}planner/#stage=applied&on=2026-11-03{'&region=' + region if region else ''}")
    assert said in page.locator("article.message").inner_text()
    page.context.close()


def test_a_day_that_has_passed_is_not_taken_for_the_coming_one(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-12&by=2026-11-20", today="2026-11-24T10:00:00")
    assert "by 20 November" in page.locator("article.message").inner_text(), '"by Friday" would lie ahead'


def test_a_message_that_waits_counts_its_days_from_when_it_is_sent(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27", today="2026-11-28T10:00:00")
    assert told(page)["date"] == "2026-11-30"
    assert "on Friday" in page.locator("article.message").inner_text(), "the day before today, and three days before Monday"


def test_a_day_ahead_has_its_own_words(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=competing-offer&on=2026-11-30&by=2026-12-01")
    assert "by tomorrow" in page.locator("article.message").inner_text()
    fill(page, by="2026-11-30")
    assert "by the end of today" in page.locator("article.message").inner_text()
    fill(page, by="2026-12-09")
    assert "by 9 December" in page.locator("article.message").inner_text()


def test_a_date_that_is_taken_back_leaves_its_gap_open(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=competing-offer&on=2026-11-30&by=2026-12-09")
    letter = page.locator("article.message")
    assert "9 December" in letter.inner_text()
    fill(page, by="")
    assert "[date you must answer by]" in letter.inner_text()


def test_no_request_no_cookie_and_no_storage_before_a_tap(open_page: Opener) -> None:
    page = open_plan(open_page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, stage="interview", on="2026-11-19", by="2026-11-27", region="GB")
    tick(page, "thank-you", "2026-11-20")
    page.locator("#keep-role").fill("Library Assistant")
    assert decision(page) == "may"
    # Chromium asks for the tab's icon again when the fragment changes; the fragment is not part of that request
    names = {re.sub(r"\.v[0-9a-f]+", "", url.rpartition("/")[2]) for url in asked}
    assert names - {"favicon.svg"} == {"words.js", "places.js", "answer.js", "saved.js"}, (
        "the words of all situations, the holidays of all places and the scripts that keep a plan, and nothing else"
    )
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


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


def test_the_answer_comes_within_a_frame(open_page: Opener) -> None:
    """The answer stands when the event of the last input ends, so the next frame paints it."""
    page = open_plan(open_page, "#stage=interview&on=2026-12-07&region=CA-ON")
    took, said = page.evaluate(
        """() => { const field = document.querySelector('#plan-on'), took = [], said = new Set();
        for (let i = 0; i < 10; i += 1) { field.value = `2026-12-1${i}`; const from = performance.now();
          field.dispatchEvent(new Event('input', {bubbles: true})); took.push(performance.now() - from);
          said.add(document.querySelector('[data-step=thank-you] time').dateTime); }
        return [Math.min(...took), said.size]; }"""
    )
    assert said > 5, "each day has its own plan"
    assert took < 16.7, f"{took:.1f} ms"  # the least disturbed of ten: other programs run on the same machine


def zipped(site: Path, *patterns: str) -> dict[str, int]:
    """What files weigh on the way to a reader."""
    return {file.name: len(gzip.compress(file.read_bytes(), 9)) for pattern in patterns for file in site.glob(pattern)}


def loaded(page: Page) -> set[str]:
    """The files that a page has loaded, by their paths on the site."""
    paths: list[str] = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)")
    return {path.partition("/guide/")[2] or path.split("/", 2)[2] for path in paths if not path.endswith("favicon.svg")}


def code(file: Path) -> int:
    """What a script weighs without the words and the data that are written into its first line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    said = lines[0].startswith(("FollowUp.learn(", "(window.FollowUp=window.FollowUp||{}).data="))
    return len(gzip.compress("\n".join(lines[said:]).encode(), 9))


def test_the_scripts_of_the_first_view_stay_small(open_page: Opener, site: Path) -> None:
    sizes = {path: code(site / path) for path in loaded(open_page("planner/")) if path.endswith(".js")}
    assert {path.rpartition("/")[2].partition(".")[0] for path in sizes} == {"base", "messages", "data", "planner"}
    assert sum(sizes.values()) < 16_000, sizes


def test_the_home_page_comes_in_few_bytes(open_page: Opener, site: Path) -> None:
    """The page and all that loads with it; the words and the places wait for a reader who asks."""
    files = loaded(open_page(""))
    assert len(files) == 6, files
    sizes = zipped(site, "index.html", *files)
    assert len(sizes) == 7
    assert sum(sizes.values()) < 36_000, sizes


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
    assert max(ends.values()) - min(ends.values()) < 350


def test_on_a_phone_a_plan_is_saved_right_below_its_words(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-27", path="planner/", width=390)
    page.locator("[data-keep]").wait_for()
    ends = "parts => parts.map((part) => part.getBoundingClientRect().y)"
    places = page.locator("[data-copy=body], [data-keep], [data-steps]").evaluate_all(ends)
    assert places == sorted(places)
    assert places[1] - places[0] < 300


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


@pytest.mark.parametrize(
    ("fragment", "today", "there", "gone"),
    [
        ("#stage=applied&on=2026-05-15&region=GB&gate=portal", "2026-06-05", "Look there first", "Write one email"),
        ("#stage=references&on=2026-05-12&region=AT", "2026-05-14", "Tuesday 12 May would have been best.", "now is fine"),
        ("#stage=no-answer&case=silence&on=2026-09-22&region=US", "2026-12-23", "Closed", "your final message"),
        ("#stage=applied&on=2026-11-13", "2026-11-20", "Today", "Later Friday 20 November"),
        ("#stage=offer&on=2026-05-01&by=2026-05-05&region=GB", "2026-05-01", "or ask for more time", "You don't have to decide yet"),
        ("#stage=offer-pending&case=written-offer&on=2026-11-19&by=2026-11-23", "2026-11-25", "Call them today.", "too late to write"),
        ("#stage=competing-offer&on=2026-11-20&by=2026-11-30&region=GB", "2026-11-28", "is the last day", "would have been best, but"),
        ("#stage=rejection&on=2026-11-04", "2026-11-25", "It's late for a thank-you on its own", "thank you again"),
        ("#stage=interview&on=2026-11-28&region=GB", "2026-11-25", "Any day from Sat 28 November", "Any working day from Sat"),
        ("#stage=offer-pending&case=written-offer&on=2026-11-24&by=2026-11-27", "2026-11-24", "to Fri 27 November", "to Tue 1 December"),
        ("#stage=interview&on=2026-11-28&region=GB", "2026-11-25", "Tue 15 December to Fri 18 December", "to Mon 4 January"),
        ("#stage=interview&on=2026-11-16&gate=agency", "2026-11-25", "Write today", "says thanks too"),
        ("#stage=interview&on=2026-11-16&gate=agency", "2026-11-25", "Write today", "Reply in the same thread"),
        ("#stage=applied&on=2026-12-18&by=2026-12-20", "2027-01-12", "Write today", "when people are back"),
        ("#stage=interview&on=2026-11-17&by=2026-12-01&region=FR", "2026-11-25", "makes it the same day as", "makes it The"),
    ],
    ids=[
        "a portal takes no email",
        "what is not for today is not fine now",
        "an end after nothing",
        "a receipt due today",
        "a deadline after a weekend",
        "a verbal offer whose day has passed",
        "a deadline on the next working day",
        "thanks for which it is late",
        "a range that begins on a Saturday",
        "a range that a deadline ends",
        "a range before the end of the year",
        "an agency that was asked is no employer that was thanked",
        "an agency has no thread with them",
        "the end of the year is over",
        "a wait of a region in the middle of a sentence",
    ],
)
def test_nothing_below_says_otherwise(open_page: Opener, fragment: str, today: str, there: str, gone: str) -> None:
    page = open_plan(open_page, fragment, today=f"{today}T10:00:00")
    words_are_there(page)
    said = " ".join((page.locator("[data-answer]").text_content() or "").split())
    assert there in said
    assert gone not in said


def test_what_was_guessed_is_listed_in_words(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-03-05&done=thank-you,no-date-given", today="2026-03-25T10:00:00")
    assert "Said thank you, Asked." in page.locator("#plan-done-error").inner_text()
