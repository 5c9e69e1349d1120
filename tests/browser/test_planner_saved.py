"""Saved applications: on this device, after a tap."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .planner_page import fill, open_plan, until
from .saved import act, listed, save, stored, told

Opener = Callable[..., Page]


def test_the_list_goes_by_the_day_of_the_decision(open_page: Opener) -> None:
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
    expect(page.locator("[data-application]")).to_contain_text("Yes. Write today")
    act(page, "I sent it")
    expect(page.locator("[data-application]")).to_contain_text("Not yet. Write once more on Monday 7 December")
    assert stored(page)[0]["done"] == "date-passed:2026-11-30"
    assert page.evaluate("document.activeElement.dataset.act") == "sent"


def test_what_is_noted_in_the_list_is_so_in_the_plan_above(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Trainee", fragment="#stage=career-fair&on=2026-11-27")
    act(page, "I sent it")
    assert told(page) == "Got it. There's nothing more to send here."
    assert page.locator("[data-decision]").inner_text() == "Done. There's nothing more to send."
    page.reload()
    assert page.locator("[data-decision]").inner_text() == "Done. There's nothing more to send."


def test_what_was_changed_above_and_not_saved_stays(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Trainee", fragment="#stage=career-fair&on=2026-11-27")
    fill(page, on="2026-11-26")
    act(page, "I sent it")
    assert page.locator("#plan-on").input_value() == "2026-11-26"
    assert not page.locator("[data-sent-list] [type=checkbox]").first.is_checked()


def test_who_got_an_answer_is_asked_what_they_said(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Trainee")
    act(page, "They answered")
    assert "choose what they said under “What happened?”" in told(page)


def test_saving_again_does_not_take_a_sending_back(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=date-passed&on=2026-11-25")
    act(page, "I sent it")
    page.get_by_role("button", name="Save on this device").click()
    assert stored(page)[0]["done"] == "date-passed:2026-11-30"
    assert page.locator("#plan-sent-date-passed-0").is_checked(), "the form shows what is kept"


def test_an_edit_keeps_what_was_noted_while_it_was_open(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=interview&on=2026-11-10&done=thank-you:2026-11-11")
    act(page, "Edit")
    act(page, "I sent it")
    fill(page, region="GB")
    page.get_by_role("button", name="Save on this device").click()
    assert stored(page)[0]["region"] == "GB"
    assert stored(page)[0]["done"] == "thank-you:2026-11-11,no-date-given:2026-11-30"


def test_an_edit_can_take_a_tick_back(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=interview&on=2026-11-10&done=thank-you:2026-11-11")
    act(page, "Edit")
    page.locator("#plan-sent-thank-you-0").uncheck()
    page.get_by_role("button", name="Save on this device").click()
    assert stored(page)[0]["done"] == ""


def test_they_answered_can_be_undone(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", fragment="#stage=date-passed&on=2026-11-25")
    act(page, "They answered")
    assert page.evaluate("document.activeElement.dataset.act") == "waiting"
    act(page, "They haven’t answered")
    assert stored(page)[0]["answered"] == ""
    expect(page.locator("[data-application]")).to_contain_text("Yes. Write today")


OLD = {"role": "Clerk", "company": "", "stage": "interview", "on": "2026-11-10", "by": "", "region": "GB", "sent": 2, "last": "2026-11-20",
       "gate": "", "answered": "", "id": "abcdef123456", "updated": 5}  # fmt: skip


def test_an_entry_of_the_first_version_is_read_and_goes_on(open_page: Opener) -> None:
    page = open_plan(open_page)
    page.evaluate("item => localStorage.setItem('follow-up-guide/1/' + item.id, JSON.stringify(item))", OLD)
    page.reload()
    expect(page.locator("[data-application]")).to_contain_text("Write once more")
    act(page, "I sent it")
    assert stored(page)[0]["done"] == "thank-you,no-date-given:2026-11-20,second-message:2026-11-30"


def test_a_link_with_as_many_messages_as_it_may_hold_can_be_saved(open_page: Opener) -> None:
    sent = ",".join(["informational-interview:2026-11-20"] * 20)
    page = open_plan(open_page, "#stage=informational-interview&on=2026-11-10&done=" + sent)
    page.get_by_role("button", name="Save on this device").click()
    expect(page.locator("[data-application]")).to_have_count(1)
    assert page.faults == []  # type: ignore[attr-defined]


def test_what_is_over_keeps_its_day_and_is_quiet_and_what_has_no_day_comes_last(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Never closes", fragment="#stage=career-fair&on=2026-08-03")
    save(page, "Next week", fragment="#stage=interview&on=2026-11-27&done=thank-you:2026-11-27")
    save(page, "Today", fragment="#stage=date-passed&on=2026-11-25")
    save(page, "Closed long ago", fragment="#stage=interview&on=2026-08-03")
    assert listed(page) == ["Closed long ago", "Today", "Next week", "Never closes"]
    assert page.locator(".is-over h3").all_text_contents() == ["Closed long ago", "Never closes"]
    assert not page.locator(".is-over .planner__due:visible").count()
    act(page, "They answered", listed(page).index("Today"))
    assert listed(page) == ["Closed long ago", "Next week", "Never closes", "Today"]


def test_nothing_is_said_about_forgetting_where_nothing_is_saved(open_page: Opener) -> None:
    page = open_plan(open_page)
    assert not page.get_by_text("orget").and_(page.locator(":visible")).count()
    save(page, "Clerk")
    assert page.get_by_role("button", name="Delete everything").is_visible()


def test_they_answered_ends_it(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "First")
    save(page, "Second", fragment="#stage=applied&on=2026-11-27")
    act(page, "They answered")
    assert listed(page) == ["Second", "First"]
    expect(page.locator("[data-application]").nth(1)).to_contain_text("They answered. You marked it on Mon 30 November.")


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


def test_the_letter_is_about_the_application_that_was_opened(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk", "The Town")
    save(page, "Porter", "The Port", fragment="#stage=applied&on=2026-11-02")
    role = page.locator("article.message [data-slot=role]").first
    for name in ("Clerk", "Porter"):
        page.locator("[data-application] h3 a", has_text=name).click()
        expect(role).to_have_text(name)
    page.get_by_role("button", name="Start again").click()
    page.evaluate("hash => { location.hash = hash }", "#stage=interview&on=2026-11-19")
    expect(role).to_have_text("[role]")


def test_the_link_to_a_plan_is_copied_whole_wherever_the_page_was_left(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19")
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    page.evaluate("location.hash = '#menu'")
    page.get_by_role("button", name="Copy the link").click()
    assert page.evaluate("window.copied").endswith("/planner/#stage=interview&on=2026-11-19")


def test_forgetting_everything_takes_what_was_typed_and_handed_on_too(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19")
    page.locator("#keep-role").fill("Clerk")
    page.get_by_role("button", name="Save on this device").click()
    page.evaluate("sessionStorage.setItem('follow-up-guide/fill', '{}')")
    forget_everything(page)
    assert page.evaluate("[sessionStorage.length, localStorage.length, location.hash]") == [0, 0, ""]
    assert page.locator("#keep-role").input_value() == ""
    assert page.locator("#plan-stage").input_value() == ""


def forget_everything(page: Page) -> None:
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Press again to delete everything").click()


def test_after_forgetting_no_plan_waits_behind_the_back_button(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19")
    for stage in ("no-answer/silence", "references", "offer"):
        fill(page, stage=stage)
    save(page, "Clerk")
    page.locator("[data-application] h3 a").click()
    fill(page, stage="no-answer/silence")
    forget_everything(page)
    until(page, "history.state && history.state.steps === 1")
    for _ in range(3):
        page.go_back()
        assert "stage=" not in page.url
    page.goto(page.url)
    for _ in range(3):
        page.go_forward()
        assert "stage=" not in page.url


def test_forgetting_reaches_other_tabs(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "Clerk")
    others = [page.context.new_page() for _ in range(3)]
    others[0].goto(page.url.partition("planner/")[0] + "messages/interview/")
    others[0].locator(".fill > summary").first.click()
    others[0].locator("[data-fill=role]").first.fill("Clerk")
    others[1].goto(page.url.partition("planner/")[0] + "about/")
    others[1].evaluate("sessionStorage.setItem('follow-up-guide/fill', '{}')")
    others[2].goto(page.url)
    expect(others[2].locator("#plan-stage")).to_have_value("interview")
    expect(others[2].locator("[data-application]")).to_have_count(1)
    forget_everything(page)
    until(others[1], "sessionStorage.length === 0")
    expect(others[2].locator("#plan-stage")).to_have_value("")
    expect(others[0].locator("[data-fill=role]").first).to_have_value("")


def test_forgetting_asks_once_and_leaves_nothing(open_page: Opener) -> None:
    page = open_plan(open_page)
    save(page, "One")
    save(page, "Two")
    act(page, "Delete")
    assert len(listed(page)) == 2
    act(page, "Delete")
    assert len(listed(page)) == 1
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Press again to delete everything").click()
    assert listed(page) == []
    assert page.evaluate("localStorage.length") == 0
    assert "Everything you saved here is gone" in told(page)


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
