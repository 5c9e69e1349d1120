"""What all shapes of data share, and the closed lists of vocabulary.yml.

Every shape refuses unknown keys and cannot be changed once read.
"""

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from . import workdays
from .lists import From, Known, country

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
COUNTRY = r"^([A-Z]{2}|international)$"
WEB = r"^https?://[^\s<>\"]+$"
NAME = r"^[a-z][a-z0-9 -]*[a-z0-9]$"
PAGE = r"^/([a-z0-9-]+/)*$"
PLACE = r"^/([a-z0-9-]+/)*#[A-Za-z0-9-]+$"
ADDRESS = r"^/([a-z0-9-]+/)*(#[A-Za-z0-9-]+)?$"  # either of the two
MONTH_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
VERSION = r"^1\.\d+$"  # of the feed
CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn a line round
BLANK = "\u115f\u1160\u2800\u3164\uffa0\U0001d159"  # letters and signs by their kind, and nothing to the eye
TAKEN = {"index", "main-text", "menu", "search-words"}  # a folder's own page, and the places that every page has
UNPRINTABLE = re.compile(f"[{CONTROLS}{TURNING}]")


def printable(text: str) -> str:
    """The text itself; ValueError (rule, cure) where an escape smuggles in controls or marks that turn lines round, or it shows nothing."""
    if UNPRINTABLE.search(text) or not any(unicodedata.category(sign)[0] in "LNPS" and sign not in BLANK for sign in text):
        raise ValueError("must not hold characters that cannot be printed", "Delete it and type the words anew.")
    return text


def place(code: str) -> str:
    """The code itself; ValueError (rule, cure) where the public holidays of the place are not known."""
    if not workdays.supported(code):
        raise ValueError("must be a place whose public holidays are known", "Write an ISO 3166 code, such as GB or CA-ON.")
    return code


def free(ident: str) -> str:
    """The id itself; ValueError (rule, cure) where pages use it for something else."""
    if ident in TAKEN:
        raise ValueError("must not be a name that the pages need for themselves", "Choose another.")
    return ident


Id = Annotated[str, StringConstraints(pattern=ID, max_length=60), AfterValidator(free)]
RuleId = Annotated[Id, From("rules")]
StageId = Annotated[Id, From("stages")]
MessageId = Annotated[Id, From("messages")]
SourceId = Annotated[Id, From("sources")]
QuestionId = Annotated[Id, From("questions")]
EventId = Annotated[str, From("events")]
UnitId = Annotated[str, From("units")]
Code = Annotated[str, StringConstraints(pattern=CODE)]
RegionCode = Annotated[Code, AfterValidator(place), From("regions", country)]  # one of our countries, or a part of one
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(printable)]
Whole = Annotated[int, Field(strict=True)]  # strict: or true would be 1
Number = Annotated[float, Field(strict=True)]
Url = Annotated[str, StringConstraints(pattern=WEB)]
SlotName = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
UnitName = Literal["minutes", "hours", "working days", "days", "weeks", "months"]  # what clock/steps.py can count in


class Shape(BaseModel):
    """Base class of every data record: unknown keys are refused, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Event(Shape):
    """Something from which a wait counts.

    `kind`: it happened; it is one's own message; it is the second date of the form; or it is the last contact of any kind.
    `past`: it cannot lie ahead, so a day to come is refused.
    """

    label: Text
    kind: Literal["happened", "message", "date", "contact"] = "happened"
    past: bool = False


class Action(Shape):
    """What a step asks of the reader; `waits` says whether it can come too soon, `asks` that it is a question to an employer,
    `legal` that it only informs."""

    label: Text
    waits: bool
    asks: bool = False
    legal: bool = False


class Channel(Shape):
    """A way to send words, and the medium that its samples look like; `thread` marks an answer, which keeps the subject it has."""

    label: Text
    way: Text
    medium: Literal["letter", "note", "script", "card"]
    thread: bool = False


class Unit(Shape):
    """A unit of waiting, for one and for more."""

    one: Text
    many: Text


class Placeholder(Shape):
    """Something in square brackets that the reader fills in.

    A date that is filled in `on` form brings its own preposition (yesterday, on Friday, on 3 November); in `bare` form it has
    none, for use after "by" or "until" (tomorrow, Friday, 3 December).
    """

    label: Text
    help: Text
    example: Text
    kind: Literal["text", "date"]
    form: Literal["on", "bare"] = "on"


class Vocabulary(Shape):
    """The closed lists that the other files draw their words from."""

    events: Annotated[dict[Id, Event], Known(("closing-date",))]  # clock/told.py
    actions: Annotated[dict[Id, Action], Known(("thank", "ask", "ask-again", "stop"))]  # clock/
    channels: dict[Id, Channel]
    tones: dict[Id, Text]
    needs: dict[Id, Text]
    units: dict[UnitName, Unit]
    placeholders: dict[SlotName, Placeholder]
    kinds: dict[SlotName, Text]
    groups: dict[Id, Text]
    topics: dict[Id, Text]
