"""The shapes of data/words/*.yml: sentences that stand outside pages and templates."""

from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from .code_holes import holes
from .handout_words import HandoutWords
from .phrase_words import PhraseWords
from .shapes import Shape, Text

PageText = Annotated[Text, AfterValidator(holes("title", "question"))]


class Concerned(Shape):
    """How those are called whom a change may concern."""

    link: Text
    embed: Text
    print: Text
    feed: Text


class PageWords(Shape):
    """Titles and descriptions of the pages that are made from the data, and of what has changed."""

    checklist_title: PageText
    checklist_description: PageText
    messages_title: PageText
    messages_description: PageText
    changes_title: Text
    changes_todo: Text
    concerns: Concerned


Topic = dict[str, Text | list[Text]]


class ScriptWords(Shape):
    """What scripts say, by topic; each script knows its own keys (tests/unit/test_script_words.py)."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Topic]

    messages: Topic
    filter: Topic


class NeutralWord(Shape):
    """Words that one side of the Atlantic doesn't say, what to say instead, and the phrases in which they are right."""

    words: Annotated[list[Text], Field(min_length=1)]
    say: Text
    within: list[Text] = []
    reason: Text


class NeutralIdiom(Shape):
    """A turn of phrase that one side writes, as a pattern, and what both sides write."""

    pattern: Text
    say: Text
    reason: Text


class NeutralWords(Shape):
    """What keeps the English neutral; tests hold it over all that readers see."""

    words: list[NeutralWord]
    idioms: list[NeutralIdiom]
    spellings: list[list[Text]]


class Words(Shape):
    """All of data/words, a file a field."""

    phrases: PhraseWords
    pages: PageWords
    handouts: HandoutWords
    planner: ScriptWords
    neutral: NeutralWords
