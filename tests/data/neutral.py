"""Neutral English, as pure checks: each word that one side of the Atlantic doesn't say, with its cure.

The lists stand in data/words/neutral.yml; samples, pages, prints and the planner are held to them.
"""

import re
from collections.abc import Iterator

from tests.data.samples import read_yaml

LISTS = read_yaml("words/neutral.yml")
FORMS = r"(?:s|ed|er|ers|ing|able|ite|ful|ly)?"
FORMS_OF_E = r"(?:e|es|ed|er|ers|ing|ation|ations)"  # of organise: organises, organisation


def either(words: list[str], ending: str = "") -> re.Pattern[str]:
    """Any of some words, whole, longest first."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{found}){ending}(?![\w-])", re.IGNORECASE)


WORDS = [(either(entry["words"]), either(entry["within"]) if "within" in entry else None, entry["say"]) for entry in LISTS["words"]]
IDIOMS = [(re.compile(rf"(?<![\w-])(?:{entry['pattern']})", re.IGNORECASE), entry["say"]) for entry in LISTS["idioms"]]
SPELLED = [word for pair in LISTS["spellings"] for word in pair]
SPELLINGS = [
    either([word for word in SPELLED if word[-1] != "e"], FORMS),
    either([word[:-1] for word in SPELLED if word[-1] == "e"], FORMS_OF_E),
]


def words(text: str) -> Iterator[str]:
    """Words that only one side says."""
    for pattern, within, say in WORDS:
        for match in pattern.finditer(within.sub(" ", text) if within else text):
            yield f"'{match[0]}' is not said on both sides of the Atlantic: say {say}"


def idioms(text: str) -> Iterator[str]:
    """Turns of phrase that only one side writes."""
    for pattern, say in IDIOMS:
        for match in pattern.finditer(text):
            yield f"'{match[0]}' is written on one side of the Atlantic only: say {say}"


def spellings(text: str) -> Iterator[str]:
    """Words that a reader on the other side would spell in another way."""
    for pattern in SPELLINGS:
        for match in pattern.finditer(text):
            yield f"'{match[0]}' is spelled in two ways: take another word"
