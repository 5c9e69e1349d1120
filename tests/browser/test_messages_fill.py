"""Samples that fill themselves in: as the reader types, in plain text, with what is still open marked."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from macros.data.model import Guide

from .planner_page import open_plan

Opener = Callable[..., Page]
SLOTS = "all => all.map(e => e.dataset.slot)"
VISIBLE_FIELDS = "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.fill)"
DAY = "2026-11-19"  # what is picked for every date
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SAMPLE = '[data-message="thank-you"]'


@pytest.fixture
def letters(open_page: Opener) -> Page:
    page = open_page("messages/interview/", permissions=CLIPBOARD)
    page.locator(".fill > summary").click()
    return page


def fields(page: Page, values: dict[str, str]) -> None:
    for name, value in values.items():
        field = page.locator(f'[data-fill="{name}"]')
        field.fill(DAY if field.get_attribute("type") == "date" else value)


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def test_one_field_fills_every_sample_on_the_page(letters: Page) -> None:
    slots = letters.locator('[data-slot="role"]')
    assert slots.count() > 3
    fields(letters, {"role": "Library Assistant"})
    assert set(slots.all_text_contents()) == {"Library Assistant"}
    assert letters.locator('[data-slot="role"]:not(.is-filled)').count() == 0
    fields(letters, {"role": ""})
    assert set(slots.all_text_contents()) == {"[role]"}
    assert letters.locator('[data-slot="role"]:not(.is-filled)').count() == slots.count()


def test_words_that_end_in_a_full_stop_bring_no_second_one(letters: Page) -> None:
    gap = letters.locator("[data-message]:visible [data-slot]").evaluate_all(
        "all => all.find(slot => slot.nextSibling?.data?.startsWith('.')).dataset.slot"
    )
    fields(letters, {gap: "words Inc."})
    bodies = " ".join(letters.locator("[data-body]").all_text_contents())
    assert "words Inc." in bodies
    assert "Inc.." not in bodies


def test_only_the_gaps_of_what_is_open_are_asked_for(letters: Page) -> None:
    def asked() -> set[str]:
        return set(letters.locator("[data-fill]").evaluate_all(VISIBLE_FIELDS))

    expect(letters.locator('[data-fill="agreed time"]')).to_be_hidden()
    assert asked() == set(letters.locator(SAMPLE + " [data-slot]").evaluate_all(SLOTS))
    letters.evaluate("document.querySelectorAll('details.fold').forEach((part) => (part.open = true))")
    expect(letters.locator('[data-fill="agreed time"], [data-fill="what you need"]').first).to_be_visible()
    assert asked() == set(letters.locator("[data-slot]").evaluate_all(SLOTS))


@pytest.mark.parametrize("path", ["messages/interview/", "when/interview/"])
def test_the_form_opens_where_the_first_gap_is_met(open_page: Opener, path: str) -> None:
    page = open_page(path, permissions=CLIPBOARD)
    page.locator(SAMPLE + ' [data-copy="body"]').click()
    first = page.locator(SAMPLE + " [data-body] [data-slot]").first.inner_text()[1:-1]
    assert page.evaluate("document.activeElement.dataset.fill") == first
    page.locator(SAMPLE + ' [data-slot="one point of fit"]').click()
    assert page.evaluate("document.activeElement.dataset.fill") == "one point of fit"
    page.keyboard.type("two years of running a public desk")
    assert "two years of running a public desk" in page.locator(SAMPLE).inner_text()
    assert page.evaluate("document.querySelector('.fill').previousElementSibling.dataset.message") == "thank-you"


def test_what_is_typed_stays_text(letters: Page) -> None:
    fields(letters, {"role": "<img src=x onerror=alert(1)>&amp;"})
    assert letters.locator(SAMPLE + ' [data-body] [data-slot="role"]').first.inner_text() == "<img src=x onerror=alert(1)>&amp;"
    assert letters.locator(SAMPLE + " img").count() == 0


def test_copying_with_a_gap_warns_names_it_and_copies_on_the_second_tap(letters: Page, guide: Guide) -> None:
    letters.evaluate("navigator.clipboard.writeText('before')")
    button = letters.locator(SAMPLE + ' [data-copy="body"]')
    status = letters.locator(SAMPLE + " [data-message-status]")
    button.click()
    slots = letters.locator(SAMPLE + " [data-body] [data-slot]").evaluate_all(SLOTS)
    assert status.inner_text().startswith(f"Not filled in yet: {', '.join(dict.fromkeys(slots))}.")
    assert copied(letters) == "before"
    button.click()
    expect(status).to_have_text("Copied.")
    assert copied(letters) == guide.messages["thank-you"].body.strip()


@pytest.mark.parametrize(
    ("path", "message"), [("messages/interview/", "thank-you"), ("planner/#stage=interview&on=2026-11-29", "thank-you")]
)
@pytest.mark.parametrize("name", ["Open in mail app", "Gmail"])
def test_what_opens_another_program_warns_of_gaps_as_copying_does(open_page: Opener, path: str, message: str, name: str) -> None:
    page = open_page(path)
    sample = page.locator(f"[data-message={message}]")
    sample.get_by_text("More ways").click()
    page.evaluate("window.opened = 0")
    page.evaluate("addEventListener('click', event => { if (!event.defaultPrevented) opened += 1; event.preventDefault(); })")
    link = sample.get_by_role("link", name=name)
    link.press("Enter")
    expect(sample.locator("[data-message-status]")).to_contain_text("Not filled in yet: ")
    assert page.evaluate("document.activeElement.dataset.fill"), "the reader is at the first gap"
    assert page.evaluate("opened") == 0
    link.press("Enter")
    assert page.evaluate("opened") == 1


def test_a_filled_message_is_copied_at_once_word_for_word(letters: Page, guide: Guide) -> None:
    message = guide.messages["thank-you"]
    fields(letters, {name: f"<{name}>" for name in message.slots})
    expected = message.body.strip()
    for name in message.slots:
        gap = guide.vocabulary.placeholders[name]
        day = "19 November" if gap.form == "bare" else "on 19 November"
        expected = expected.replace(f"[{name}]", day if gap.kind == "date" else f"<{name}>")
    letters.locator(SAMPLE + ' [data-copy="body"]').click()
    expect(letters.locator(SAMPLE + " [data-message-status]")).to_have_text("Copied.")
    assert copied(letters) == expected


@pytest.mark.parametrize(("picked", "said"), [("2026-11-29", "yesterday"), ("2026-11-27", "on Friday"), ("2026-11-12", "on 12 November")])
def test_a_picked_day_is_said_as_people_say_it(letters: Page, picked: str, said: str) -> None:
    letters.locator('[data-fill="interview date"]').fill(picked)
    assert set(letters.locator('[data-slot="interview date"]').all_text_contents()) == {said}


def test_the_subject_has_a_button_of_its_own(letters: Page, guide: Guide) -> None:
    message = guide.messages["thank-you"]
    fields(letters, dict.fromkeys(message.slots, "X"))
    letters.locator(SAMPLE + ' [data-copy="subject"]').click()
    expect(letters.locator(SAMPLE + " [data-message-status]")).to_have_text("Copied.")
    assert "[" not in copied(letters)
    assert copied(letters) == letters.locator(SAMPLE + " [data-subject]").inner_text()


def test_a_new_gap_warns_again(letters: Page) -> None:
    button = letters.locator(SAMPLE + ' [data-copy="body"]')
    button.click()
    fields(letters, {"role": "Clerk"})
    button.click()
    assert "Not filled in yet" in letters.locator(SAMPLE + " [data-message-status]").inner_text()


def test_the_mail_link_keeps_step_with_lines_as_crlf(letters: Page, guide: Guide) -> None:
    message = guide.messages["thank-you"]
    fields(letters, dict.fromkeys(message.slots, "A & B? 100% ü"))
    href = letters.locator(SAMPLE + " [data-mailto]").get_attribute("href") or ""
    subject, body = href.removeprefix("mailto:?subject=").split("&body=")
    assert "A & B? 100% ü" in unquote(subject)
    assert "%0D%0A%0D%0A" in body
    assert unquote(body).replace("\r\n", "\n").count("\n") == message.body.strip().count("\n")
    assert not set("&?# ") & set(subject + body)


def test_every_sample_reads_the_same_on_the_page_as_in_the_data(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/")
    links = page.locator("[data-mailto]").evaluate_all("all => all.map(a => [a.closest('[data-message]').dataset.message, a.href])")
    assert len(links) > 50
    for ident, href in links:
        assert unquote(href.split("&body=")[1]).replace("\r\n", "\n") == guide.messages[ident].body.strip(), ident


def test_a_phone_script_is_copied_with_its_branches(open_page: Opener, guide: Guide) -> None:
    script = next(m for m in guide.messages.values() if m.channel == "phone" and "## " in m.body)
    page = open_page(f"messages/{script.stage}/#{script.id}", permissions=CLIPBOARD)
    button = page.locator(f'[data-message="{script.id}"] [data-copy="body"]')
    button.click()
    button.click()
    expect(page.locator(f'[data-message="{script.id}"] [data-message-status]')).to_have_text("Copied.")
    lines = [line for line in copied(page).split("\n") if line]
    assert lines == [line.removeprefix("## ").strip() for line in script.body.split("\n") if line.strip()]


def test_typing_in_a_field_and_enter_goes_nowhere(letters: Page) -> None:
    before = letters.url
    letters.locator('[data-fill="role"]').fill("Clerk")
    letters.keyboard.press("Enter")
    assert letters.url == before
    assert letters.evaluate("sessionStorage.length + localStorage.length") == 0


def test_the_clear_button_empties_all(letters: Page) -> None:
    fields(letters, {"role": "Clerk", "your name": "Ada"})
    letters.get_by_role("button", name="Clear these fields").click()
    assert letters.locator('[data-fill="role"]').input_value() == ""
    assert "[role]" in letters.locator(SAMPLE).inner_text()


def test_the_planner_hands_role_employer_and_dates_to_the_sample_in_the_same_tab(open_page: Opener) -> None:
    page = open_plan(open_page, "#stage=interview&on=2026-11-19&by=2026-11-27&sent=1")
    page.locator("#keep-role").fill("Library Assistant")
    page.locator("#keep-company").fill("City Library")
    letter = page.locator("article.message")
    assert "Library Assistant" in letter.inner_text()
    assert "19 November" in letter.inner_text()
    assert page.evaluate("sessionStorage.length") == 0
    page.locator("[data-hand-over]").click()
    page.wait_for_url("**/messages/date-passed/#date-passed")
    text = page.locator('[data-message="date-passed"]').inner_text()
    assert "Library Assistant" in text
    assert "on Friday" not in text
    assert "27 November" in text or "Friday" in text
    assert page.locator('[data-fill="role"]').input_value() == "Library Assistant"


def test_what_was_handed_over_is_only_text(open_page: Opener) -> None:
    page = open_page("messages/interview/")
    for value in ("{", "null", "[]", '"x"', '{"values": {"role": {"a": 1}, "__proto__": {"x": 1}}}', '{"values": {"role": "<b>x</b>"}}'):
        page.evaluate("value => sessionStorage.setItem('follow-up-guide/fill', value)", value)
        page.reload()
        assert page.locator(SAMPLE + " b").count() == 0
        assert "Object" not in page.locator(SAMPLE).inner_text()
    assert page.locator(SAMPLE + ' [data-slot="role"]').first.inner_text() == "<b>x</b>"


def test_without_javascript_a_sample_can_be_read_mailed_and_fetched(open_page: Opener) -> None:
    page = open_page("messages/interview/", js=False)
    assert page.locator(SAMPLE).is_visible()
    assert not page.locator("[data-copy]").first.is_visible()
    assert not page.locator(".fill").first.is_visible()
    assert (page.locator(SAMPLE + " [data-mailto]").get_attribute("href") or "").startswith("mailto:?subject=")
