"""Pages on paper: A4 and Letter, from light and dark screens, as a browser prints them."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.data.model import Guide
from tests.conftest import SITE_URL
from tests.live import live
from tests.print.paper import ADD_SITUATIONS, Paper, Print, more_situations, printed

LOOKS: list[tuple[Any, Paper]] = [("light", "A4"), ("light", "Letter"), ("dark", "A4"), ("dark", "Letter")]
# What belongs to the screen.
CHROME = [
    "Skip to the text",
    "On this page",
    "All pages",
    "Previous",
    "Copy message",
    "Copy subject",
    "More ways",
    "Open in mail app",
    "Menu",
]

Printer = Callable[[str, Any, Paper], Print]


@pytest.fixture(scope="module")
def on_paper(browser: Browser, serve_url: str) -> Iterator[Printer]:
    """Prints a page of the site by its path; each is printed once, however many tests read it."""
    contexts = {scheme: browser.new_context(color_scheme=scheme, locale="en-GB") for scheme, _ in LOOKS}
    pages: dict[Any, Page] = {scheme: context.new_page() for scheme, context in contexts.items()}
    made: dict[tuple[str, str, str], Print] = {}

    def print_it(path: str, scheme: Any, paper: Paper) -> Print:
        if (path, scheme, paper) not in made:
            if pages[scheme].url != serve_url + path:
                # a plan's words come when the page has loaded; from one plan to another nothing would load
                pages[scheme].goto("about:blank")
                pages[scheme].goto(serve_url + path, wait_until="networkidle" if "#" in path else "load")
            made[path, scheme, paper] = printed(pages[scheme], paper)
        return made[path, scheme, paper]

    yield print_it
    for context in contexts.values():
        context.close()


def checklists(guide: Guide) -> list[str]:
    return ["checklist/", *(f"checklist/{stage}/" for stage in guide.stages)]


@pytest.mark.parametrize("path", checklists(live()))
def test_a_checklist_is_one_page_on_any_paper_from_any_screen(on_paper: Printer, path: str) -> None:
    for scheme, paper in LOOKS:
        sheet = on_paper(path, scheme, paper)
        assert (len(sheet.sheets), sheet.fits()) == (1, True), f"{paper}, {scheme}"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_whole_checklist_has_room_for_six_more_situations(browser: Browser, serve_url: str, paper: Paper, guide: Guide) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{serve_url}checklist/")
    page.evaluate(ADD_SITUATIONS, more_situations(guide))
    assert len(printed(page, paper).sheets) == 1
    page.context.close()


def test_a_checklist_holds_every_step_the_address_and_nothing_of_the_screen(on_paper: Printer, guide: Guide) -> None:
    for path in checklists(guide):
        text = on_paper(path, "dark", "Letter").text
        assert f"{SITE_URL}{path}" in text.replace(" ", ""), f"/{path} does not say where it comes from"
        assert "CC BY 4.0" in text
        assert not [words for words in CHROME if words in text], path
    for stage in guide.stages:
        squeezed = on_paper(f"checklist/{stage}/", "dark", "Letter").read.replace(" ", "")
        for rule in guide.rules_of(stage):
            assert rule.checklist.replace("'", "’").replace(" ", "") in squeezed.replace("'", "’"), f"{stage}: {rule.id}"


def test_boxes_are_drawn_and_not_filled_from_a_dark_screen_too(browser: Browser, serve_url: str, guide: Guide) -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    for path in ("checklist/", "checklist/interview/"):
        page.goto(serve_url + path)
        page.emulate_media(media="print", color_scheme="dark")
        boxes = page.locator(".checklist input[type=checkbox]")
        looks = boxes.evaluate_all(
            """all => all.map((box) => { const style = getComputedStyle(box); return [style.appearance, style.backgroundColor,
               parseFloat(style.borderTopWidth) >= 0.5, box.getBoundingClientRect().width >= 8].join(' ') })"""
        )
        assert set(looks) == {"none rgb(255, 255, 255) true true"}, path
    page.context.close()


@pytest.mark.parametrize("path", ["checklist/", "checklist/interview/", "when/interview/", "messages/interview/", "planner/"])
def test_a_dark_screen_prints_with_no_more_ink_than_a_light_one(path: str, on_paper: Printer) -> None:
    light, dark = (on_paper(path, scheme, "A4").darkness() for scheme in ("light", "dark"))
    assert dark < 0.12, f"{dark:.0%} of the page is dark"
    assert abs(dark - light) < 0.01


def test_every_guide_prints_well(on_paper: Printer, guide: Guide) -> None:
    problems = []
    for stage in guide.stages:
        for scheme, paper in LOOKS[::3]:
            sheet, where = on_paper(f"when/{stage}/", scheme, paper), f"/when/{stage}/ on {paper}, {scheme}"
            problems += [f"{where}: sheet {n} is nearly blank" for n, text in enumerate(sheet.sheets, 1) if len(text.split()) < 30]
            problems += [f"{where}: prints “{words}”" for words in CHROME if words in sheet.text]
            problems += [f"{where}: “{heading}” stands alone at a page's foot" for heading in sheet.orphans()]
            problems += [] if f"{SITE_URL}when/{stage}/" in sheet.text.replace(" ", "") else [f"{where}: no address"]
            problems += [] if len(sheet.sheets) <= 7 else [f"{where}: {len(sheet.sheets)} pages"]
    assert not problems, "\n".join(problems)


def test_a_guide_keeps_its_answer_its_words_and_its_sources_on_paper(on_paper: Printer, guide: Guide) -> None:
    for stage in guide.stages.values():
        text = on_paper(f"when/{stage.id}/", "light", "A4").text.replace(" ", "").replace("’", "'")
        assert stage.answer.replace(" ", "") in text, stage.id
        for rule in guide.rules_of(stage.id):
            assert rule.title.replace(" ", "") in text, rule.id
            for source in rule.sources:
                assert guide.sources[source].cite.replace(" ", "") in text, f"{rule.id}: {source}"


def test_links_to_other_sites_print_their_address(on_paper: Printer, guide: Guide) -> None:
    text = on_paper("sources/", "light", "A4").text.replace(" ", "").replace("-", "")
    assert [source.url for source in guide.sources.values() if source.url.replace("-", "") not in text] == []
    assert "<https://creativecommons.org/licenses/by/4.0/>" in on_paper("for-career-services/", "light", "A4").text.replace(" ", "")


def test_a_plan_prints_its_letter_and_its_steps_and_not_what_only_a_screen_can_do(on_paper: Printer, guide: Guide) -> None:
    # an interview to come, so that the day on which the test runs makes no difference
    text = on_paper("planner/#stage=interview&on=2099-11-19", "dark", "Letter").text
    shown = [guide.rules[rule].title for rule in ("thank-you", "no-date-given", "second-message")]
    assert [words for words in (guide.messages["thank-you"].title, "Dear", *shown) if words not in text] == []
    for words in (*CHROME, "Google Calendar", "Keep the date", "Saved on this device"):
        assert words not in text


def test_messages_print_one_letter_after_the_other(on_paper: Printer, guide: Guide) -> None:
    problems = []
    for stage in guide.stages:
        sheet = on_paper(f"messages/{stage}/", "light", "A4")
        problems += [f"{stage}: sheet {n} is blank" for n, text in enumerate(sheet.sheets, 1) if len(text.split()) < 8]
        problems += [f"{stage}: prints “{words}”" for words in CHROME if words in sheet.text]
        problems += [f"{stage}: “{heading}” stands alone at a page's foot" for heading in sheet.orphans()]
        sheets = ["".join(text.split()) for text in sheet.sheets]
        for message in guide.messages_of(stage):
            lines = [line for line in message.body.replace("## ", "").splitlines() if line.strip()]
            first, last = ("".join(line.split())[:40] for line in (lines[0], lines[-1]))
            if not any(first in text and last in text for text in sheets):
                problems.append(f"{stage}: {message.id} is cut in two by a page's end")
    assert not problems, "\n".join(problems)


def test_every_other_page_prints_without_blank_sheets(on_paper: Printer) -> None:
    for path in ("", "why/", "when-not-to/", "when/", "how/", "planner/", "questions/", "regions/", "about/", "messages/all/"):
        sheet = on_paper(path, "dark", "A4")
        blank = [n for n, text in enumerate(sheet.sheets, 1) if len(text.split()) < 5]
        assert not blank, f"/{path}: sheets {blank} are blank"
        assert not sheet.orphans(), f"/{path}"


def test_the_page_for_career_offices_prints_what_is_of_use_on_paper(on_paper: Printer) -> None:
    for paper in ("A4", "Letter"):
        sheet = on_paper("for-career-services/", "light", paper)
        assert len(sheet.sheets) <= 6, paper
        assert not sheet.orphans(), paper
        assert not re.search(r"^\s*Copy\s*$", sheet.text, re.MULTILINE), "buttons are for screens"


def test_a_bad_page_would_be_noticed(browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.set_content(
        """<style>@page { margin: 0 } body { margin: 0 } .full { height: 1000px } .next { break-before: page }</style>
        <main><div class="full">Text</div><h2>Left alone</h2><p class="next">Its text</p><p class="next">&nbsp;</p></main>
        <div class="next">Ink</div>"""
    )
    sheet = printed(page, "A4")
    assert sheet.orphans() == ["Left alone"]
    assert [n for n, text in enumerate(sheet.sheets, 1) if not text.split()], "the empty sheet is seen"
    page.set_content("<body style='background: #111'>Dark</body>")
    assert printed(page, "A4").darkness() > 0.5
    page.context.close()
