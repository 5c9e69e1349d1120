"""A length of time in a situation's sentences follows its rule, or the build says so."""

from collections import defaultdict
from pathlib import Path

import pytest

from macros.data.facts import OtherNumber
from macros.data.load import load_guide
from macros.data.model import Guide
from macros.data.numbers import Stated, held, plain, stated, strangers, texts, unexcused
from macros.pages.page import parsed
from tests.live import live
from tests.unit.faulty import DATA, THANKS, add, change, copied, problems


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "Wait seven working days.": [("seven working days", 7, "working days")],
        "Wait 5 to 10 Days": [("5 to 10 Days", 5, "days"), ("5 to 10 Days", 10, "days")],
        "One or two weeks": [("One or two weeks", 1, "weeks"), ("One or two weeks", 2, "weeks")],
        "a 24-hour wait, then one month": [("24-hour", 24, "hours"), ("one month", 1, "months")],
        "within 45 calendar days": [("45 calendar days", 45, "days")],
        "a day or two, within a week, some days, days": [],
        "25.1 days on average, version 2.5 weeks": [],
        "two voicemails in working weekdays": [],
        f"{'9' * 5000} days": [],
    }.items(),
)
def test_a_length_of_time_is_found_in_words_and_digits(text: str, found: list[tuple[str, int, str]], guide: Guide) -> None:
    assert list(stated(guide, text)) == [Stated(*one) for one in found]


def test_every_number_of_a_situations_rules_is_held_with_its_hole(guide: Guide) -> None:
    rule = guide.rules["no-date-given"]
    holes = held(guide, "no-answer")
    assert holes[rule.wait.default, rule.wait.unit] == "{no-date-given}"
    assert holes[rule.wait.min, rule.wait.unit] == "{no-date-given:min}"
    german = rule.regions["DE"].wait
    assert holes[german.default, german.unit] == "{no-date-given:DE}"


def test_a_number_that_no_rule_of_the_situation_has_is_a_stranger(guide: Guide) -> None:
    own = guide.rules["no-date-given"].wait
    assert list(strangers(guide, "no-answer", f"Wait {own.default} {own.unit}, not 99 days.")) == ["99 days"]


def test_an_exception_holds_for_its_words_in_its_situations(guide: Guide) -> None:
    other = OtherNumber(id="o", says="Not 99  days", stages=["no-answer"], why="w")
    guide = guide.model_copy(update={"numbers": {"o": other}})
    assert list(strangers(guide, "no-answer", "Wait, not\n99 days.")) == []
    assert list(strangers(guide, "no-answer", "Wait, not 99 days. Or wait 98 days.")) == ["98 days"], "it holds for its own sentence"
    assert list(strangers(guide, "no-answer", "Wait 99 days.")) == ["99 days"]
    assert list(strangers(guide, "interview", "Wait, not 99 days.")) == ["99 days"]


def test_a_rules_number_that_is_written_out_is_told_with_its_hole(tmp_path: Path) -> None:
    data = copied(tmp_path)
    wait = live().rules["thank-you"].wait
    own = f"{wait.default} {wait.unit}"
    change(THANKS, "use_when: ", f"use_when: Within {own}. ")(data)
    (told,) = map(str, problems(data))
    assert told.startswith("data/messages/interview/thank-you.md:")
    assert f"use_when: a rule's number must not be written out, or it stays when the rule changes (found '{own}')" in told
    assert told.endswith("Write {thank-you} in its place.")


REPEATED = {
    "a rule's reason": ("rules.yml", "An answer that arrives", "offer-answer", "offer-answer → why"),
    "what we suggest": ("rules.yml", "Sources stop after", "stop", "stop → our_default"),
    "a rule's end": ("rules.yml", "We suggest it: after that they", "career-fair", "career-fair → end.because"),
    "a sample's reason": (THANKS, "A US career office", "thank-you", "thank-you → why"),
    "a question": ("questions.yml", "No, a good application", "no-date-given", "never-chase → answer"),
    "the gate": ("gate.yml", "Don't write. Look", "second-message", "no-contact → instead"),
}


@pytest.mark.parametrize("place", REPEATED)
def test_reasons_questions_and_the_gate_dont_write_out_a_rules_number(place: str, guide: Guide, tmp_path: Path) -> None:
    file, words, rule, where = REPEATED[place]
    wait = guide.rules[rule].wait
    data = copied(tmp_path)
    change(file, words, f"Within {wait.default} {wait.unit}. {words}")(data)
    (told,) = map(str, problems(data))
    assert f"{where}: a rule's number must not be written out" in told
    assert f"(found '{wait.default} {wait.unit}'). Write {{" in told
    assert told.endswith("} in its place, or see data/numbers.yml where it is what others say.")


def test_reasons_and_questions_may_tell_the_numbers_of_others(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("rules.yml", "  why: An answer that", "  why: Some say within 99 days. An answer that")(data)
    change("questions.yml", "    No, a good application", "    Some say 99 days. No, a good application")(data)
    assert problems(data) == []


def test_what_others_say_may_equal_a_rules_number_where_it_is_listed(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("rules.yml", "  why: An answer that", "  why: Some say 1 working day. An answer that")(data)
    add("numbers.yml", "- id: some\n  says: some say 1 working day\n  rules: [offer-answer]\n  why: It is what some say.\n")(data)
    assert problems(data) == []


def test_an_exception_names_the_texts_that_it_is_for(tmp_path: Path) -> None:
    data = copied(tmp_path)
    add("numbers.yml", "- id: some\n  says: some say 1 working day\n  why: It is what some say.\n")(data)
    (told,) = map(str, problems(data))
    assert "some: must name a situation, a rule or a question" in told


def test_a_rules_id_may_hold_a_number(guide: Guide) -> None:
    found = unexcused(guide, ("rules", "ontario-45-days"), "The {ontario-45-days} are over, not 45 days.")
    assert list(found) == [Stated("45 days", 45, "days")]


def test_another_number_is_told_with_what_may_be_done(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("stages.yml", "  answer: Ask the person", "  answer: After 99 days, ask the person")(data)
    (told,) = map(str, problems(data))
    assert "referral → answer: none of this situation's rules has this number (found '99 days')" in told
    assert "Draw it from a rule with a hole such as {referral}, or see data/numbers.yml." in told


def test_a_hole_may_say_another_situations_rule(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("stages.yml", "  answer: Ask the person", "  answer: After {withdraw:max}, ask the person")(data)
    assert "After one working day, ask" in load_guide(data).stages["referral"].answer


@pytest.mark.parametrize(
    ("body", "lines"),
    {
        "Wait 99 days.\n\nOr 98 weeks. Not 97 hours.": [6, 8, 8],
        'Some say 99 days {{ cite("a") }}. Others 98 days.': [6],
        "[99 days](a.md) on": [6],
    }.items(),
)
def test_a_guide_that_states_another_number_is_told_line_by_line(body: str, lines: list[int], guide: Guide) -> None:
    text = f"---\ntitle: T\ndescription: D\nstage: interview\n---\n{body}\n"
    found = parsed(text, "docs/when/interview.md", guide, {"cite": lambda r, page, first: first}).problems
    assert [problem.line for problem in found] == lines


def test_a_page_of_no_situation_may_state_any_number(guide: Guide) -> None:
    assert parsed("---\ntitle: T\ndescription: D\n---\nWait 99 days.\n", "docs/why.md", guide, {}).problems == ()


def test_every_exception_is_needed(guide: Guide) -> None:
    """An exception that no sentence needs any more is taken out."""
    said: dict[tuple[str, str], str] = defaultdict(str)
    for told in texts(guide):
        said[told.about] += f" {told.text}"
    for stage in guide.stages:
        said["stages", stage] += (DATA.parent / f"docs/when/{stage}.md").read_text(encoding="utf-8")
    for other in guide.numbers.values():
        for about in [(kind, ident) for kind in ("stages", "rules", "questions") for ident in getattr(other, kind)]:
            assert plain(other.says) in plain(said[about]), f"data/numbers.yml: {other.id}: nothing in '{about[1]}' says this any more"
