"""Whoever asks again says something else than the first time: an agency gets no message twice, word for word."""

from collections.abc import Iterator
from typing import Any

import pytest

from macros.data.rules import Rule
from macros.data.situations import Stage
from tests.live import live

GUIDE = live()


def to_an_agency(rule: Rule) -> set[str]:
    """The samples that a rule may show to whoever goes through an agency."""
    named = rule.samples.named()
    return {sample for way, sample in named.items() if way.startswith("agency")} or {named.get("usual", rule.messages[0])}


def courses(stage: Stage) -> Iterator[tuple[str, list[str]]]:
    """Each case of a situation by its name, with its rules in order; the situation itself where it has none."""
    for case in stage.cases:
        yield f"{stage.id} {case.id}", case.rules
    if not stage.cases:
        yield stage.id, stage.rules


def asked_again() -> Iterator[Any]:
    """Each rule that asks again, with what goes before it in its situation."""
    for stage in GUIDE.stages.values():
        here = {rule.id: rule for rule in GUIDE.rules_of(stage.id)}
        for name, rules in courses(stage):
            for place, rule in enumerate(rules):
                if here[rule].action == "ask-again":
                    yield pytest.param(here[rule], [here[one] for one in rules[:place] if here[one].messages], id=f"{name} {rule}")


@pytest.mark.parametrize(("again", "before"), list(asked_again()))
def test_an_agency_that_is_asked_again_reads_other_words(again: Rule, before: list[Rule]) -> None:
    sent = {sample: rule.id for rule in before for sample in to_an_agency(rule)}
    twice = to_an_agency(again) & set(sent)
    assert not twice, f"{again.id} shows {twice} to an agency, as {[sent[one] for one in twice]} did: give it a sample of its own"
