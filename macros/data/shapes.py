"""What all shapes of data share, and the closed lists of vocabulary.yml.

Every shape refuses unknown keys and cannot be changed once read.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
WEB = r"^https?://[^\s<>\"]+$"
NAME = r"^[a-z][a-z0-9 -]*[a-z0-9]$"
PAGE = r"^/([a-z0-9-]+/)*$"
PLACE = r"^/([a-z0-9-]+/)*#[A-Za-z0-9-]+$"
ADDRESS = r"^/([a-z0-9-]+/)*(#[A-Za-z0-9-]+)?$"  # either of the two
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn a line round
UNPRINTABLE = re.compile(f"[{CONTROLS}{TURNING}]")


def printable(text: str) -> str:
    """The text itself; ValueError (rule, cure) where it holds what an escape can smuggle in: controls, and marks that turn lines round."""
    if UNPRINTABLE.search(text):
        raise ValueError("must not hold characters that cannot be printed", "Delete it and type the words anew.")
    return text


Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
RegionCode = Annotated[str, StringConstraints(pattern=CODE)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(printable)]
Url = Annotated[str, StringConstraints(pattern=WEB)]
SlotName = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
UnitName = Literal["hours", "working days", "days", "weeks", "months"]  # what clock/steps.py can count in


class Shape(BaseModel):
    """What all shapes share: no unknown key, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Action(Shape):
    """What a step asks of the reader; `waits` says whether it can come too soon, `legal` that it only informs."""

    label: Text
    waits: bool
    legal: bool = False


class Channel(Shape):
    """A way to send words, and the medium that its samples look like."""

    label: Text
    medium: Literal["letter", "note", "script", "card"]


class Unit(Shape):
    """A unit of waiting, for one and for more."""

    one: Text
    many: Text


class Placeholder(Shape):
    """Something in square brackets that the reader fills in."""

    label: Text
    help: Text
    example: Text
    kind: Literal["text", "date"]


class Vocabulary(Shape):
    """The closed lists that the other files draw their words from."""

    events: dict[Id, Text]
    actions: dict[Id, Action]
    channels: dict[Id, Channel]
    tones: dict[Id, Text]
    units: dict[UnitName, Unit]
    placeholders: dict[SlotName, Placeholder]
    kinds: dict[SlotName, Text]
    groups: dict[Id, Text]
    grades: dict[SlotName, Text]
