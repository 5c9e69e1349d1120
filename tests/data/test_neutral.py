"""Neutral English beyond the samples: what the planner, the frames and the prints say, and the facts that pages print."""

from pathlib import Path

import pytest

from tests.data import neutral
from tests.data.samples import DATA

TEMPLATES = DATA.parent / "macros" / "templates"
SAID = [
    *(path for path in sorted((DATA / "words").glob("*.yml")) if path.stem != "neutral"),
    *(DATA / f"{name}.yml" for name in ("effective", "gate", "rules", "waits")),
    *sorted((TEMPLATES / "handouts").iterdir()),
    *sorted((TEMPLATES / "embeds").iterdir()),
]


@pytest.mark.parametrize("path", SAID, ids=lambda path: path.name)
def test_what_planner_frames_and_prints_say_is_neutral_english(path: Path) -> None:
    found = list(neutral.words(path.read_text(encoding="utf-8")))
    assert not found, f"{path.relative_to(DATA.parent)}: {found}"


@pytest.mark.parametrize(
    "text",
    ["Read the advert.", "Ask your referees.", "I'll ring you.", "Send your CV.", "They filled the post.", "in a fortnight", "gotten"],
)
def test_a_word_of_one_side_is_refused(text: str) -> None:
    assert list(neutral.words(text))


@pytest.mark.parametrize("text", ["your CV or résumé", "string", "a post on their blog", "Send it by mail.", "reference"])
def test_a_word_of_both_sides_is_not(text: str) -> None:
    assert not list(neutral.words(text))


@pytest.mark.parametrize(
    "text", ["a favour", "favors", "You organised it.", "organizing", "a cancelled talk", "the center", "my realization"]
)
def test_a_word_with_two_spellings_is_refused(text: str) -> None:
    assert list(neutral.spellings(text))


@pytest.mark.parametrize("text", ["realistic", "a laboratory", "practical", "analyst", "emphasis", "careless"])
def test_a_word_with_one_spelling_is_not(text: str) -> None:
    assert not list(neutral.spellings(text))
