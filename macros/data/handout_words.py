"""The shapes of data/words/handouts.yml: what handouts, frames, course packages and the link kit are called, and what they say."""

from typing import Annotated

from pydantic import AfterValidator

from .code_holes import holes
from .shapes import Id, Shape, Text

SheetText = Annotated[Text, AfterValidator(holes("title"))]


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
