"""A sentence that repeats a rule's number has a hole for it, and follows when the number changes."""

import re
from pathlib import Path

import pytest

from macros.data.holes import HoleError, fill, said
from macros.data.load import load_guide
from macros.data.model import Guide
from macros.data.rules import End, Rule, Variant, Wait
from macros.pages.macros import wait
from macros.pages.renderer import Renderer, UnknownNameError
from macros.pages.site import Site
from tests.unit.faulty import Break, change, copied, problems


@pytest.fixture(scope="module")
def example(guide: Guide) -> Guide:
    """The guide with waits that a change of the data cannot move."""

    def lasting(default: int, least: int, most: int | None, unit: str = "working days") -> Wait:
        return Wait(default=default, min=least, max=most, unit=unit)

    german = Variant(wait=lasting(4, 4, None, "weeks"), note="n", sources=[])

    def following(wait: Wait, end: End | None = None, **regions: Variant) -> Rule:
        return guide.rules["stop"].model_copy(update={"wait": wait, "end": end, "regions": regions})

    told = {
        "ask": following(lasting(7, 5, 10), DE=german),
        "thank": following(lasting(24, 2, 48, "hours")),
        "answer": following(lasting(0, 0, 2)),
        "update": following(lasting(1, 1, 2, "months")),
        "soon": following(lasting(7, 3, 10, "days").model_copy(update={"min_unit": "working days"})),
        "end": following(lasting(5, 5, 5), End(count=4, unit="weeks")),
    }
    return guide.model_copy(update={"rules": told})


@pytest.mark.parametrize(
    ("hole", "words"),
    {
        "ask": "seven working days",
        "ask:min": "five working days",
        "ask:max": "ten working days",
        "ask:range": "five to ten working days",
        "ask:DE": "four weeks",
        "ask:DE:min": "four weeks",
        "thank": "24 hours",
        "thank:min": "two hours",
        "answer:max": "two working days",
        "answer:range": "two working days",
        "update": "one month",
        "update:range": "one or two months",
        "soon:min": "three working days",
        "soon:range": "three working days to ten days",
        "end:range": "five working days",
        "end:limit": "four weeks",
    }.items(),
)
def test_a_hole_is_filled_with_the_rules_number(hole: str, words: str, example: Guide) -> None:
    assert said(example, hole) == words


@pytest.mark.parametrize(
    ("hole", "told"),
    {
        "aks": "there is no rule 'aks' that fills the hole {aks}. Did you mean 'ask'?",
        "ask:most": "nothing fills the hole {ask:most}. Use one of: min, max, range, limit, DE.",
        "ask:DE:max": "the hole {ask:DE:max} has no number to say: the range is open",
        "ask:US": "nothing fills the hole {ask:US}. Use one of: min, max, range, limit, DE.",
        "ask:min:max": "nothing fills the hole {ask:min:max}. Did you mean 'max'?",
        "answer": "the hole {answer} has no number to say: it is the same day",
        "ask:limit": "nothing fills the hole {ask:limit}: the rule has no end that is counted",
    }.items(),
)
def test_a_hole_that_nothing_fills_is_told_with_its_cure(hole: str, told: str, example: Guide) -> None:
    with pytest.raises(HoleError) as error:
        said(example, hole)
    assert told in str(error.value)


def test_a_hole_at_the_beginning_of_a_sentence_gets_a_capital(example: Guide) -> None:
    text = "{ask} have passed. {end} more, then stop.\n\n{ask:min} is early (or {ask:max}). It is {ask}"
    assert fill(example, text) == (
        "Seven working days have passed. Five working days more, then stop.\n\nFive working days is early (or ten working days). "
        "It is seven working days"
    )


def test_braces_that_hold_no_rules_name_stay(example: Guide) -> None:
    assert fill(example, "{} { ask } {Ask} {{ x }} {#id}") == "{} { ask } {Ask} {{ x }} {#id}"


FILLED: dict[str, tuple[Break, str]] = {
    "a situation": (change("stages.yml", "  answer: ", "  answer: Wait {second-message}. "), "stages.applied.answer"),
    "a rule": (change("rules.yml", "  why: ", "  why: Wait {second-message}. "), "rules.acknowledgement-missing.why"),
    "a regional note": (
        change("rules.yml", "      note: ", "      note: Wait {second-message}. "),
        "rules.acknowledgement-missing.regions.US.note",
    ),
    "a question": (change("questions.yml", "  question: ", "  question: Wait {second-message}. "), "questions"),
    "the gate": (change("gate.yml", "  instead: ", "  instead: Wait {second-message}. "), "gate"),
    "a sample's advice": (
        change("messages/interview/thank-you.md", "use_when: ", "use_when: Wait {second-message}. "),
        "messages.thank-you.use_when",
    ),
    "the planner's words": (change("words/planner.yml", "  done: Sent", "  done: Wait {second-message}. {count}"), "words.planner"),
}  # fmt: skip


@pytest.mark.parametrize("place", FILLED)
def test_a_hole_is_filled_in(place: str, tmp_path: Path) -> None:
    data = copied(tmp_path)
    rules = (data / "rules.yml").read_text(encoding="utf-8")
    rule = re.compile(r"(- id: second-message\n(?:  .*\n)*?  wait:\n    default: )\d+(\n    min: )\d+(\n    max: )\d+")
    (data / "rules.yml").write_text(rule.sub(r"\g<1>9\g<2>5\g<3>10", rules, count=1), encoding="utf-8")
    FILLED[place][0](data)
    value: object = load_guide(data)
    for step in FILLED[place][1].split("."):
        value = value[step] if isinstance(value, dict) else getattr(value, step)
    assert "Wait nine working days. " in str(value)
    assert "{second-message}" not in str(value)


def test_the_words_of_a_sample_are_sent_as_they_are(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("messages/interview/thank-you.md", "Dear", "{second-message} Dear")(data)
    assert "{second-message}" in load_guide(data).messages["thank-you"].body


def test_the_planner_keeps_the_holes_that_its_scripts_fill(guide: Guide) -> None:
    assert "{date}" in str(guide.words.planner)


def test_an_unknown_hole_is_told_with_file_and_line(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("stages.yml", "  answer: Send one email", "  answer: Send one {aplied-no-date} email")(data)
    told = [str(problem) for problem in problems(data)]
    assert len(told) == 1
    assert told[0].startswith("data/stages.yml:8: applied → answer: there is no rule 'aplied-no-date' that fills the hole")
    assert "Did you mean 'applied-no-date'?" in told[0]


def test_every_page_can_say_a_rules_number_and_is_told_of_a_wrong_name(example: Guide) -> None:
    renderer = Renderer(example, Site("Guide"))
    assert wait(renderer, "", "ask", "min") == "five working days"
    with pytest.raises(UnknownNameError, match="there is no rule 'aks'"):
        wait(renderer, "", "aks")
