"""What a reader does, in Chromium, Firefox and WebKit: no engine may answer, keep or hand over anything else.

The journeys look at the attributes that links and other programs rely on, and not at words.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from icalendar import Calendar

from macros.data.model import Guide
from tests.engines.conftest import PRINTING
from tests.engines.driver import Engine
from tests.print.paper import ADD_SITUATIONS, SIZES, Paper, more_situations

INTERVIEW = "planner/#stage=interview&on=2026-11-27"  # on a Friday; it is Monday
DECISION = "[data-plan] [data-decision]"
DAY = "() => document.querySelector('[data-plan] [data-step=thank-you] time')?.getAttribute('datetime') ?? ''"
LISTED = """() => [...document.querySelectorAll('[data-message]')]
  .filter(part => part.closest('details').firstElementChild.checkVisibility()).map(part => part.dataset.message)"""


def test_the_planner_answers_what_is_filled_in(engine: Engine, guide_url: str) -> None:
    engine.open(f"{guide_url}planner/")
    assert engine.shown(DECISION) == 0
    engine.set("[data-planner] [name=stage]", "interview")
    engine.set("[data-planner] [name=on]", "2026-11-27")
    engine.until("an answer", "part => document.querySelector(part)?.dataset.decision === 'send'", DECISION)
    engine.until("the day of its step", f"() => ({DAY})() === '2026-11-30'")
    engine.until("its words", "part => document.querySelector(part)?.checkVisibility()", "[data-plan] article[data-message]")
    assert engine.shown("[data-plan] article[data-message]") == 1


def test_the_home_page_answers_in_place(engine: Engine, guide_url: str) -> None:
    engine.open(guide_url)
    engine.set("[data-planner] [name=stage]", "interview")
    engine.set("[data-planner] [name=on]", "2026-11-27")
    engine.until("an answer", "part => document.querySelector(part)?.dataset.decision === 'send'", DECISION)
    assert engine.run("() => scrollY") == 0


def test_on_a_phone_the_answer_is_in_sight(engine: Engine, guide_url: str) -> None:
    seen = """part => { const box = document.querySelector(part)?.getBoundingClientRect();
        return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight; }"""
    engine.fresh(390)
    engine.open(f"{guide_url}planner/")
    engine.set("[data-planner] [name=stage]", "interview")
    engine.set("[data-planner] [name=on]", "2026-11-27")
    engine.until("an answer that is seen beside the form", seen, DECISION)
    assert engine.run("() => scrollY") == 0
    engine.fresh(390)
    engine.open(guide_url + INTERVIEW)
    engine.until("the answer of a link", seen, DECISION)


def test_a_link_carries_a_plan(engine: Engine, guide_url: str) -> None:
    engine.open(guide_url + INTERVIEW)
    engine.until("the plan of the link", "part => document.querySelector(part)?.dataset.decision === 'send'", DECISION)
    assert engine.run("() => document.querySelector('[data-planner] [name=on]').value") == "2026-11-27"


def test_what_is_typed_fills_the_gaps_and_nothing_is_kept(engine: Engine, guide_url: str) -> None:
    engine.open(f"{guide_url}messages/interview/")
    engine.click(".fill > summary")
    engine.type('[data-fill="role"]', "Clerk <b>")
    gaps = "() => [...new Set([...document.querySelectorAll('[data-slot=role]')].map(gap => gap.textContent))].join('|')"
    engine.until("filled gaps", f"() => ({gaps})() === 'Clerk <b>'")
    assert engine.run("() => localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_copying_a_sample_with_open_gaps_warns_first(engine: Engine, guide_url: str) -> None:
    engine.open(f"{guide_url}messages/interview/")
    sample = '[data-message="thank-you"]'
    engine.click(f"{sample} [data-copy=body]")
    warning = engine.text(f"{sample} [data-message-status]")
    assert warning
    engine.click(f"{sample} [data-copy=body]")
    engine.until("another word than the warning", "(part, old) => document.querySelector(part).textContent.trim() !== old",
                 f"{sample} [data-message-status]", warning)  # fmt: skip


def test_the_filter_shows_what_fits_and_writes_the_address(engine: Engine, guide_url: str, guide: Guide) -> None:
    engine.open(f"{guide_url}messages/all/#stage=interview")
    fitting = {message.id for message in guide.messages.values() if message.stage == "interview"}
    assert set(engine.run(LISTED)) == fitting
    engine.set("select[name=channel]", "phone")
    assert engine.run("() => location.hash") == "#stage=interview&channel=phone"
    assert set(engine.run(LISTED)) == {ident for ident in fitting if guide.messages[ident].channel == "phone"}


def test_the_search_finds_and_leads_on(engine: Engine, guide_url: str) -> None:
    engine.open(f"{guide_url}why/")
    engine.click("[data-search-open]")
    engine.type("#search-words", "ghosted")
    engine.until("results", "() => document.querySelector('[data-search] ol a') !== null")
    engine.type("#search-words", "\n")
    engine.until("another page", "() => location.pathname.includes('/when/')")


def test_an_application_is_kept_until_it_is_forgotten(engine: Engine, guide_url: str) -> None:
    engine.open(guide_url + INTERVIEW)
    engine.type("[data-keep] [name=role]", "Clerk")
    engine.click("[data-keep] [type=submit]")
    engine.until("the saved application", "() => document.querySelectorAll('[data-application]').length === 1")
    engine.open("about:blank")
    engine.open(f"{guide_url}planner/")
    engine.until("it after a reload", "() => document.querySelector('[data-application]')?.textContent.includes('Clerk')")


def test_the_calendar_file_is_saved_and_holds_the_day(engine: Engine, guide_url: str) -> None:
    engine.open(guide_url + INTERVIEW)
    engine.until("the plan", "part => document.querySelector(part) !== null", DECISION)
    engine.click("[data-do=ics]")
    events = Calendar.from_ical(engine.saved(".ics")).walk("VEVENT")
    assert "2026-11-30" in [str(event.decoded("DTSTART")) for event in events]


@pytest.mark.parametrize("running", PRINTING, indirect=True)
@pytest.mark.parametrize("paper", SIZES)
def test_a_checklist_is_one_page_on_paper(engine: Engine, guide_url: str, paper: Paper) -> None:
    for path in ("checklist/", "checklist/interview/"):
        engine.open(guide_url + path)
        with pikepdf.open(BytesIO(engine.paper(paper))) as pdf:
            assert len(pdf.pages) == 1, path


@pytest.mark.parametrize("running", PRINTING, indirect=True)
@pytest.mark.parametrize("paper", SIZES)
def test_the_whole_checklist_has_room_for_six_more_situations(engine: Engine, guide_url: str, paper: Paper, guide: Guide) -> None:
    engine.open(guide_url + "checklist/")
    engine.run(ADD_SITUATIONS, more_situations(guide))
    with pikepdf.open(BytesIO(engine.paper(paper))) as pdf:
        assert len(pdf.pages) == 1


HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>An office's page</title>
<p><a href="{guide}embed/checklist/interview/" data-follow-up-embed>A checklist</a></p><script src="{guide}embed.js" defer></script>"""


def test_a_frame_is_as_tall_as_what_it_holds(engine: Engine, guide_url: str, serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(HOST.format(guide=guide_url), encoding="utf-8")
    engine.open(serve(tmp_path))
    engine.until("a frame with its height", "() => document.querySelector('iframe')?.offsetHeight > 300")
    wide = engine.run("() => document.querySelector('iframe').offsetHeight")
    engine.run("() => { document.querySelector('iframe').style.width = '300px' }")
    engine.until("the height of a narrow frame", "wide => document.querySelector('iframe').offsetHeight > wide", wide)


def test_the_planner_answers_in_a_frame_without_an_origin(
    engine: Engine, guide_url: str, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    frame = f'<iframe sandbox="allow-scripts" title="Planner" src="{guide_url}embed/{INTERVIEW}"></iframe>'
    listener = "<script>addEventListener('message', told => { window.height = told.data.height; window.from = told.origin })</script>"
    (tmp_path / "index.html").write_text(f"<!doctype html>{listener}{frame}", encoding="utf-8")
    engine.open(serve(tmp_path))
    # Only the plan makes it so tall: the form alone is shorter.
    engine.until("the height of a plan", "() => window.from === 'null' && window.height > 800")


@pytest.mark.parametrize("path", ["", "planner/"])
def test_dates_are_not_cut_off_on_a_phone(engine: Engine, guide_url: str, path: str) -> None:
    engine.fresh(width=390)
    engine.open(f"{guide_url}{path}")
    engine.set("[data-planner] [name=stage]", "interview")
    engine.set("[data-planner] [name=on]", "2026-11-27")
    cut = """() => [...document.querySelectorAll('input[type=date]')].filter(field => field.checkVisibility()).filter(field => {
      const given = field.offsetWidth, edge = field.getBoundingClientRect().right;
      field.style.minWidth = '0';
      field.style.width = 'max-content';
      return field.offsetWidth > given || edge > innerWidth;
    }).map(field => field.name)"""
    assert engine.run(cut) == []
    assert engine.run("() => document.scrollingElement.scrollWidth <= innerWidth")
