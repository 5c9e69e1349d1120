"""A rule per kind of datum, checked for each datum by its id, where the loader leaves room for judgement."""

import os
import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from macros.data.facts import Question, Region, Source
from macros.data.rules import Rule
from macros.data.situations import Stage
from tests.conftest import DATE
from tests.live import live

GUIDE = live()
BUILT = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or DATE), UTC).date()  # `make test` gives the commit's

each_rule = pytest.mark.parametrize("rule", GUIDE.rules.values(), ids=list(GUIDE.rules))
each_stage = pytest.mark.parametrize("stage", GUIDE.stages.values(), ids=list(GUIDE.stages))
each_source = pytest.mark.parametrize("source", GUIDE.sources.values(), ids=list(GUIDE.sources))
each_region = pytest.mark.parametrize("region", GUIDE.regions.values(), ids=list(GUIDE.regions))
each_question = pytest.mark.parametrize("question", GUIDE.questions.values(), ids=list(GUIDE.questions))


def test_the_guide_holds_what_it_promises() -> None:
    assert len(GUIDE.stages) >= 17
    assert len(GUIDE.messages) >= 60
    assert len(GUIDE.sources) >= 60
    numbers = sorted(q.number for q in GUIDE.questions.values())
    assert numbers == list(range(1, len(numbers) + 1)), "give a new question the next free number"
    assert len(numbers) >= 23
    assert set(GUIDE.regions) >= {"US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "FR", "NL", "JP", "KR", "IN"}


@each_rule
def test_a_regional_wait_cites_a_source_or_says_that_we_suggest_it(rule: Rule) -> None:
    for code, variant in rule.regions.items():
        assert variant.sources or "we suggest" in variant.note, f"{rule.id} in {code} cites nothing"
    assert not set(rule.sources) & set(rule.against), "a source speaks for the rule or against it"


@each_rule
def test_a_rule_says_its_step_in_one_line(rule: Rule) -> None:
    assert rule.checklist.endswith(".")
    assert len(rule.checklist) <= 90, "it must fit one line of the printed checklist"
    assert len(rule.title) <= 60
    assert rule.why.endswith(".")


@each_rule
def test_a_rule_against_which_somebody_speaks_says_so(rule: Rule) -> None:
    assert bool(rule.against) <= bool(rule.disputed)


@each_rule
def test_a_rules_samples_stand_in_a_situation_that_it_serves(rule: Rule) -> None:
    serves = {stage.id for stage in GUIDE.stages.values() if rule.id in stage.rules}
    for message in rule.messages:
        assert GUIDE.messages[message].stage in serves
        assert rule.channels, "a rule with a sample names its channels"


@each_stage
def test_a_situation_has_three_samples_and_more(stage: Stage) -> None:
    assert len(GUIDE.messages_of(stage.id)) >= 3


@each_stage
def test_a_situation_ends(stage: Stage) -> None:
    """Whatever happened, at most two questions stand open; a question in a search ends in a stop or in keeping in touch."""
    cases: list[str | None] = [case.id for case in stage.cases]
    for case in cases or [None]:
        rules = [GUIDE.rules[rule] for rule in stage.course(case).rules]
        asks = [rule for rule in rules if GUIDE.vocabulary.actions[rule.action].asks and not rule.only_if]
        ends = {rule.action for rule in rules} & {"stop", "keep-in-touch"}
        assert not asks or ends or stage.gate != "questions", f"{case}: a question that is not answered ends"
        for other in ("date", "no date"):
            assert sum(rule.max_messages for rule in asks if rule.needs != other) <= 2, f"{case}: a third question"


@each_stage
def test_a_situation_is_asked_and_answered_in_plain_words(stage: Stage) -> None:
    assert stage.question.endswith("?")
    assert stage.answer.endswith(".")
    assert len(stage.answer.split()) <= 30
    assert stage.synonyms


@each_source
def test_a_source_says_who_when_and_what_speaks_against_leaning_on_it(source: Source) -> None:
    assert source.year is None or source.year <= BUILT.year + 1  # the last commit may be of last year
    assert source.kind in GUIDE.vocabulary.kinds
    assert not re.match(r"(A|An|The|One|Two|What|Advice|Survey)\b", source.strength), "it stands in brackets after the label"
    assert not source.strength.endswith(".")
    assert bool(source.sample) or source.kind != "survey", "a survey says who was asked"


def test_no_two_sources_look_alike() -> None:
    labels = [source.cite for source in GUIDE.sources.values()]
    assert len(set(labels)) == len(labels)
    titles = [source.url for source in GUIDE.sources.values()]
    assert len(set(titles)) == len(titles)


@each_source
def test_a_source_is_used_by_a_page(source: Source, site: Path) -> None:
    page = (site / "sources" / "index.html").read_text(encoding="utf-8")
    part = page.partition(f'id="{source.id}"')[2].partition("<h3")[0]
    assert "Used on" in part, "cite it on a page, or take it out"


def test_the_sources_page_says_how_many_there_are(site: Path) -> None:
    page = (site / "sources" / "index.html").read_text(encoding="utf-8")
    assert f" {len(GUIDE.sources)} sources" in page, 'the number comes from the data: {{ count("sources") }}'


def test_each_topic_has_questions_and_none_is_long() -> None:
    asked = Counter(question.topic for question in GUIDE.questions.values())
    assert set(asked) == set(GUIDE.vocabulary.topics), "a heading with nothing below it: give it a question, or take the topic out"
    assert max(asked.values()) <= 10, "a long topic is a flat list again: make two of it"


@each_question
def test_a_question_is_answered_in_its_first_sentence_and_shortly(question: Question) -> None:
    assert question.question.endswith("?")
    assert 40 <= len(question.answer.split()) <= 120
    assert len(re.split(r"(?<=[.;])\s", question.answer)[0].split()) <= 30
    assert question.sources or "we suggest" in " ".join(question.answer.split())
    assert question.stages


@each_region
def test_a_region_has_sources_and_says_how_sure_it_is(region: Region) -> None:
    assert region.sources
    assert 2 <= len(re.findall(r"[.?](?:\s|$)", region.text)) <= 8


def test_parts_of_a_country_are_offered_where_they_differ() -> None:
    assert {code for code, region in GUIDE.regions.items() if region.parts} >= {"GB", "US", "CA", "AU", "DE"}


def test_no_review_lies_in_the_future() -> None:
    """Here and not in the loader: a build must come out the same on every day, and a commit's day comes before its editor's today."""
    last = max(BUILT, date.today())  # a later day forbids nothing that today allows
    ahead = {key: day for key, day in [("default", GUIDE.reviews.default), *GUIDE.reviews.pages.items()] if day > last}
    if ahead:
        cure = "Write the day on which the facts were read."
        told = [f"data/reviews.yml: {key}: a review must not lie in the future (found {day}). {cure}" for key, day in ahead.items()]
        pytest.fail("\n".join(told), pytrace=False)


def test_every_reviewed_page_is_there(site: Path) -> None:
    for page in GUIDE.reviews.pages:
        assert (site / page.strip("/") / "index.html").is_file(), page
