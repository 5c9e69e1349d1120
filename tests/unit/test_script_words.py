"""The words of data/words/planner.yml and the scripts that say them know each other: neither names a sentence that the other hasn't.

Scripts put keys together: `"wait_" + action`. So a key counts as asked for if it, or both of its halves, are words that
a script writes or ids of the data.
"""

import re
from pathlib import Path

from macros.data.model import Guide

SCRIPTS = [path for path in (Path(__file__).parents[2] / "docs/assets/js").rglob("*.js") if path.parent.name != "vendor"]
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
WRITTEN = {word.strip("_") for word in re.findall(r'"([\w-]+)"', TEXT)}


def unasked(keys: list[str], known: set[str]) -> list[str]:
    """The keys that no script can put together from what is known."""

    def halves(key: str) -> list[tuple[str, str]]:
        return [(key[:at], key[at + 1 :]) for at, sign in enumerate(key) if sign == "_"]

    return [key for key in keys if key not in known and not any(known.issuperset(pair) for pair in halves(key))]


def test_every_sentence_is_asked_for_by_a_script(guide: Guide) -> None:
    words = guide.words.planner.model_dump()
    cases = {case.id for stage in guide.stages.values() for case in stage.cases}
    known = WRITTEN | cases | {*guide.stages, *guide.rules, *guide.regions, *guide.vocabulary.events, *guide.vocabulary.actions}
    assert {topic: left for topic in words if (left := unasked(list(words[topic]), known))} == {}
    assert [topic for topic in words if topic not in WRITTEN] == []
    assert unasked(["whole", "newcomer_unused", "wait_newcomer"], known) == ["newcomer_unused", "wait_newcomer"]


def test_every_sentence_that_a_script_names_is_there(guide: Guide) -> None:
    words = guide.words.planner.model_dump()
    named = re.findall(r'\bsay\("(\w+)", "([\w-]+)"[,)]', TEXT)
    assert len(named) > 20
    assert [(topic, key) for topic, key in named if key not in words.get(topic, {})] == []
