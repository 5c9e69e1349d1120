"""The shapes of data/words/*.yml: sentences that stand outside pages and templates, and the holes in them."""

from collections.abc import Callable
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from .shapes import Id, Shape, Text


def holes(*known: str) -> Callable[[str], str]:
    """A check that a text has no hole but the known ones; it raises ValueError (rule, cure)."""

    def checked(text: str) -> str:
        try:
            found = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
        except ValueError:
            raise ValueError("a brace must open and close a hole, such as {title}", "Close it, or take it out.") from None
        for name, spec, conversion in found:
            if name not in known:
                there = " and ".join(f"{{{hole}}}" for hole in known)
                raise ValueError(f"nothing fills the hole {{{name}}}; there is {there}", "Write one of these, or take it out.")
            if spec or conversion:
                raise ValueError(f"a hole must hold its name and nothing else: {{{name}}}", "Take out what follows the name.")
        return text

    return checked


PageText = Annotated[Text, AfterValidator(holes("title", "question"))]
SheetText = Annotated[Text, AfterValidator(holes("title"))]
Count = Annotated[Text, AfterValidator(holes("count"))]
Pair = Annotated[Text, AfterValidator(holes("min", "max"))]
Week = Annotated[list[Text], Field(min_length=7, max_length=7)]


class Calendar(Shape):
    """The names of days and months."""

    weekdays: Week
    weekdays_short: Week
    months: Annotated[list[Text], Field(min_length=12, max_length=12)]


class WaitWords(Shape):
    """How a wait is said, alone, with its range, and with what it counts from."""

    same_day: Text
    same_day_as: Annotated[Text, AfterValidator(holes("start"))]
    within: Count
    at_least: Count
    with_range: Annotated[Text, AfterValidator(holes("wait", "range"))]
    with_end: Annotated[Text, AfterValidator(holes("wait", "count"))]
    end: Count
    after: Annotated[Text, AfterValidator(holes("wait", "start"))]
    before: Annotated[Text, AfterValidator(holes("wait", "start"))]
    limit: Annotated[Text, AfterValidator(holes("count", "start"))]
    limit_same_day: Annotated[Text, AfterValidator(holes("start"))]
    limit_date: Text


class ConditionWords(Shape):
    """When a step holds at all."""

    only_if: Annotated[Text, AfterValidator(holes("condition"))]
    date: Text
    no_date: Text


class PhraseWords(Shape):
    """How numbers, days and waits are said, wherever they are said."""

    calendar: Calendar
    numbers: Annotated[list[Text], Field(min_length=1)]
    range: Pair
    either: Pair
    wait: WaitWords
    condition: ConditionWords


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


class HandoutName(Shape):
    """What one kind of handout is called."""

    eyebrow: SheetText
    title: SheetText
    document: SheetText
    description: SheetText

    def about(self, title: str) -> "HandoutName":
        """The same with a situation's title put in."""
        return self.model_copy(update={key: text.replace("{title}", title) for key, text in self.model_dump().items()})


class KitNames(Shape):
    """What the link kit calls the three ways into a situation."""

    guide: Text
    checklist: Text
    samples: Text


class GroupNames(Shape):
    """What the list of handouts calls its two groups."""

    stage: Text
    messages: Text


class SheetWords(Shape):
    """What the sheets themselves say, whatever they are made into."""

    first_label: Text
    first: Text
    before: Text
    gate: dict[Id, Text]
    role: Text
    employer: Text
    todo: Text
    stop: Text
    otherwise: Text
    when: Text
    what: Text
    samples: Text
    day: Text
    sent: Text
    differs: Text
    letter: Text
    subject: Text
    notes: Text
    effective: Text
    fill: Text
    use_when: Text
    not_when: Text
    given: Text
    code: Annotated[Text, AfterValidator(holes("address"))]
    live: Annotated[Text, AfterValidator(holes("date"))]
    copying: Annotated[Text, AfterValidator(holes("licence", "credit"))]


class CourseWords(Shape):
    """What the packages for course systems call what is in them."""

    title: Annotated[Text, AfterValidator(holes("site", "title"))]
    description: Text
    general: Text
    live: SheetText
    planner: Text
    pdf: Annotated[Text, AfterValidator(holes("title", "paper"))]
    slides: Text


class HandoutWords(Shape):
    """What the handouts, the frames and the link kit are called, and what they say."""

    planner: Text
    whole: Text
    says: SheetWords
    course: CourseWords
    kit: KitNames
    groups: GroupNames
    checklist: HandoutName
    effective: HandoutName
    stage: HandoutName
    messages: HandoutName
    worksheet: HandoutName
    poster: HandoutName


Topic = dict[str, Text | list[Text]]


class ScriptWords(Shape):
    """What scripts say, by topic; each script knows its own keys, and a browser test meets them."""

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
