"""How days and waits are said, and that every surface says them the same."""

from datetime import date

import pytest

from macros.data.model import Guide
from macros.data.rules import End, Variant, Wait
from macros.data.situations import Own
from macros.exports import planner
from macros.pages.macros import checklist, rules, timing_table
from macros.pages.phrases import Phrases, sentence
from macros.pages.renderer import Renderer
from macros.pages.site import Site
from tests.live import live

GUIDE = live()
SAY = Phrases(GUIDE)
SITE = Site("The Guide")


def wait(default: int, least: int, most: int | None, unit: str = "working days") -> Wait:
    return Wait(default=default, min=least, max=most, unit=unit)


Told = tuple[int, int, int | None, str]
# The default, the range, and how it is said: alone, with its range, with what it counts from.
WAITS = {
    (7, 5, 10, "working days"): ("7 working days", "7 working days (5 to 10)", "7 working days (5 to 10) after the talk"),
    (1, 1, 2, "weeks"): ("1 week", "1 week (1 to 2)", "1 week (1 to 2) after the talk"),
    (5, 5, 5, "days"): ("5 days", "5 days", "5 days after the talk"),
    (24, 2, 48, "hours"): ("within 24 hours", "within 24 hours (2 to 48)", "within 24 hours (2 to 48) after the talk"),
    (1, 0, 1, "working days"): ("within 1 working day", "within 1 working day", "within 1 working day after the talk"),
    (4, 4, None, "weeks"): ("4 weeks or more", "4 weeks or more", "4 weeks or more after the talk"),
    (0, 0, 0, "days"): ("the same day", "the same day", "the same day as the talk"),
    (1, 0, 2, "days"): ("1 day", "1 day (up to 2)", "1 day (up to 2) after the talk"),
    (0, 0, 5, "days"): ("the same day", "the same day, or up to 5 days after that", "the same day as the talk, or up to 5 days after that"),
}


@pytest.mark.parametrize(("told", "words"), WAITS.items(), ids=str)
def test_a_wait_is_said_alone_with_its_range_and_with_its_start(
    told: tuple[int, int, int | None, str], words: tuple[str, str, str]
) -> None:
    one = wait(*told)
    assert (SAY.wait(one), SAY.full(one), SAY.after(one, "the talk")) == words


def test_a_range_that_begins_in_another_unit_names_both() -> None:
    one = wait(7, 3, 10, "days").model_copy(update={"min_unit": "working days"})
    assert SAY.full(one) == "7 days (3 working days to 10 days)"
    assert SAY.range(one) == "3 working days to 10 days"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ((7, 5, 10), "5 to 10 working days"),
        ((0, 0, 5), "up to 5 working days later"),
        ((1, 0, 1), ""),
        ((1, 0, 2), "up to 2 working days"),
        ((5, 5, 5), ""),
        ((4, 4, None), ""),
    ],
    ids=str,
)
def test_a_range_is_said_where_it_tells_more_than_the_wait(told: tuple[int, int, int | None], words: str) -> None:
    assert SAY.range(wait(*told)) == words


def test_without_its_range_a_wait_keeps_its_start() -> None:
    assert SAY.shortly(wait(7, 5, 10), "the talk") == "7 working days after the talk"
    assert SAY.shortly(wait(0, 0, 5), "the talk") == "the same day as the talk"


def test_a_wait_that_counts_back_says_so() -> None:
    assert SAY.shortly(wait(1, 1, 1), "the deadline", back=True) == "1 working day before the deadline"
    rule = GUIDE.rules["date-passed"].model_copy(update={"back": True, "wait": wait(2, 1, 5)})
    assert SAY.due(rule, GUIDE.stages["interview"]) == "2 working days (1 to 5) before the date they gave"
    assert SAY.shortly_first(rule, "it") == ("2 working days", " before it")


def test_words_that_do_not_begin_with_their_wait_are_not_cut() -> None:
    assert SAY.led("7 days", "after the talk, 7 days") == ("After the talk, 7 days", "")


def test_a_step_is_told_from_what_it_counts_from_and_backwards_where_it_counts_back() -> None:
    stage = GUIDE.stages["interview"]
    rule = GUIDE.rules["date-passed"].model_copy(update={"wait": wait(2, 1, 5)})
    assert SAY.when(rule, stage) == "2 working days after the date they gave"
    assert SAY.when(rule.model_copy(update={"back": True}), stage) == "2 working days before the date they gave"


def test_a_regions_wait_stands_with_its_note() -> None:
    assert SAY.local(Variant(wait=wait(2, 1, 4, "weeks"), note="Slower.", sources=[])) == "2 weeks (1 to 4): Slower."


def test_a_day_is_written_with_its_weekday_and_year() -> None:
    assert SAY.day(date(2026, 11, 1)) == "Sun 1 November 2026"
    assert SAY.day(date(2027, 12, 31)) == "Fri 31 December 2027"


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence(" the same day") == "The same day"


def test_an_end_is_told_from_what_the_rule_counts_from_and_a_situations_own_comes_first() -> None:
    stage = GUIDE.stages["interview"]
    rule = GUIDE.rules["thank-you"].model_copy(update={"end": End(count=4, unit="weeks")})
    assert SAY.limit(rule, stage) == "no later than 4 weeks after the interview"
    assert SAY.limit(Own(end=End(count=2, unit="months")).of(rule), stage) == "no later than 2 months after the interview"
    assert SAY.until(End(count=0, unit="days"), "the agreed time") == "on the same day as the agreed time"
    assert SAY.limit(rule.model_copy(update={"end": None}), stage) == ""
    assert SAY.limit(rule.model_copy(update={"end": End(at_date=True)}), stage) == ""


def test_a_condition_is_told_where_a_step_may_not_hold() -> None:
    stage = GUIDE.stages["interview"].model_copy(update={"by": "The date they gave"})
    rule = GUIDE.rules["date-passed"].model_copy(update={"only_if": None})
    said = {needs: SAY.condition(rule.model_copy(update={"needs": needs}), stage) for needs in ("date", "no date", None)}
    assert said == {"date": "if they gave a date", "no date": "if they gave no date", None: ""}
    assert SAY.condition(rule.model_copy(update={"needs": "date"}), stage.model_copy(update={"by": None})) == ""
    assert SAY.condition(rule.model_copy(update={"only_if": "it rains"}), stage) == "only if it rains"


def planned(stage: str, rule: str, region: str = "") -> str:
    """How the planner says a wait: what it is given, with the hole filled as its script does."""
    one = planner.text_of(GUIDE, SITE, GUIDE.rules[rule])
    start: str = planner.starts_of(GUIDE, GUIDE.stages[stage]).get(rule, one["start"])
    own = planner.words_of(GUIDE, SITE)["said"][stage].get(rule)
    words: str = one["regions"][region]["said"] if region else own or one["said"]
    return words.replace("{start}", start)


PAIRS = [(stage.id, rule) for stage in GUIDE.stages.values() for rule in stage.rules]


@pytest.mark.parametrize(("stage", "rule"), PAIRS)
def test_page_checklist_table_and_planner_say_a_wait_alike(stage: str, rule: str, guide: Guide) -> None:
    renderer = Renderer(guide, SITE)
    words = planned(stage, rule)
    section = rules(renderer, "", stage).partition(f'<h3 id="{rule}">')[2]
    assert f'<p class="rule__wait">{words}' in section.partition("</details>")[0]
    plain = checklist(renderer, "", stage).replace('<strong class="checklist__day">', "").replace("</strong>", "")
    assert f'<span class="checklist__when">{words}' in plain
    assert f"<td>{words[0].lower()}{words[1:]}" in timing_table(renderer, "")


def test_the_planner_says_a_regions_wait_as_the_pages_do() -> None:
    for stage, rule in PAIRS:
        start = GUIDE.starts(GUIDE.rules[rule], stage)
        for code, variant in GUIDE.rules[rule].variants_in(stage).items():
            assert planned(stage, rule, code) == sentence(SAY.after(variant.wait, start))
