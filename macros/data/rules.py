"""The shapes of data/rules.yml: what the clock does for one message, and until when.

Which words are allowed where two files meet (a rule names a message, a message names a channel) is
checked in `references.py`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .lists import From
from .shapes import EventId, Id, MessageId, RegionCode, Shape, SourceId, StageId, Text, UnitId, Whole

AGENCY_WAIT = "agency-role"  # whoever asks a consultant waits as long as after being put forward
Count = Annotated[Whole, Field(ge=0, le=366)]
# About how many days a unit is: enough to see that a range holds its default where its two ends have two units.
ABOUT = {"minutes": 1 / 1440, "hours": 1 / 24, "days": 1, "working days": 7 / 5, "weeks": 7, "months": 30}


class Wait(Shape):
    """How long to wait, and the range that sources give; `max` is absent where there is none."""

    default: Count
    min: Count
    max: Count | None = None
    unit: UnitId
    min_unit: Annotated[
        UnitId | None, Field(description="the unit of `min`, where it isn't that of the rest", exclude_if=lambda unit: unit is None)
    ] = None

    @property
    def bottom_unit(self) -> UnitId:
        """The unit in which the range begins: three working days, of a wait of a week."""
        return self.min_unit or self.unit

    @property
    def in_range(self) -> bool:
        """Whether the default lies within the range."""
        begins = self.min if self.bottom_unit == self.unit else self.min * ABOUT[self.bottom_unit] / ABOUT[self.unit]
        return begins <= self.default <= self.top

    @property
    def top(self) -> int:
        """The end of the range; the default where the range is open."""
        return self.default if self.max is None else self.max


class Span(Shape):
    """A length of time, such as 8 weeks."""

    count: Count
    unit: UnitId


class End(Shape):
    """The last day on which a step is still worth doing: so long after what its wait counts from, or the second date itself."""

    count: Count | None = None
    unit: UnitId | None = None
    at_date: bool = False
    because: Text | None = Field(default=None, description="why then; where no source says it, that it is what we suggest")
    sources: list[SourceId] = []

    @model_validator(mode="after")
    def one_kind(self) -> "End":
        """Either a length or the date, and not both."""
        if self.at_date == (self.count is not None) or (self.count is None) != (self.unit is None):
            raise ValueError("must give count and unit, or at_date: true, and not both", "Keep one of the two.")
        return self


class Samples(Shape):
    """The sample for each way in which a step is done: as usual, late, through an agency, or where calls or email are closed.

    `dated` may name the second date, which its reader has told; `agency_dated` does so to an agency.
    """

    usual: MessageId | None = None
    late: MessageId | None = None
    dated: MessageId | None = None
    agency: MessageId | None = None
    agency_dated: Annotated[MessageId | None, Field(alias="agency-dated")] = None
    no_calls: Annotated[MessageId | None, Field(alias="no-calls")] = None
    portal: MessageId | None = None

    def named(self) -> dict[str, str]:
        """The samples that are named, by the way in which they are used (late, agency, no-calls …)."""
        return {key: value for key, value in self.model_dump(by_alias=True).items() if value}


class Variant(Shape):
    """What a rule becomes in one region, and only in some situations where `only_in` names them."""

    wait: Wait
    note: Text
    only_in: list[StageId] = []
    sources: list[SourceId]


class Rule(Shape):
    """What the clock does: an event, a wait, what to do when it is over, and until when it is worth doing."""

    id: Id
    title: Text
    checklist: Text
    event: EventId
    action: Annotated[str, From("actions")]
    needs: Literal["date", "no date"] | None = None
    only_if: Text | None = None
    only_in_region: RegionCode | None = None
    starts: date | None = None
    wait: Wait
    end: End | None = None
    back: Annotated[bool, Field(description="the wait counts back from the second date")] = False
    before_date: Annotated[bool, Field(description="never later than the last working day before the second date")] = False
    before_event: Annotated[bool, Field(description="may be done on any day before the event")] = False
    within: Annotated[Span | None, Field(description="no reminder where the question went out later than this")] = None
    keeps_day: Annotated[bool, Field(description="does not move at the turn of the year")] = False
    channels: list[Annotated[str, From("channels")]]
    max_messages: Annotated[Whole, Field(ge=0, le=5)]
    messages: Annotated[list[MessageId], Field(description="the usual one, then others that one may want to send instead")]
    samples: Samples = Samples()
    why: Text
    after: Annotated[Text | None, Field(description="a right: what can be done once its day has passed")] = None
    sources: list[SourceId]
    against: list[SourceId] = []
    our_default: Text | None = None
    disputed: Text | None = None
    regions: dict[RegionCode, Variant] = {}

    def variants_in(self, stage: str) -> dict[RegionCode, Variant]:
        """The regional variants that hold in a situation, by region."""
        return {code: variant for code, variant in self.regions.items() if not variant.only_in or stage in variant.only_in}

    def variant(self, region: str | None, stage: str) -> Variant | None:
        """The regional variant for a code such as GB or GB-SCT in a situation, or None."""
        here = self.variants_in(stage)
        return next((here[code] for code in (region, region.split("-")[0]) if code in here), None) if region else None
