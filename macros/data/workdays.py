"""Which days are working days where: weekends and public holidays by the `holidays` library.

A region is an ISO 3166 code: a country (GB) or a part of one (GB-SCT). Without a region only weekends count.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import holidays

ISO_PART = re.compile(r"^[A-Z0-9]{1,3}$")  # the library also lists cities and school zones, which are not ISO 3166-2
WEEKEND = frozenset({5, 6})  # Saturday and Sunday, where no region is given


class Part(NamedTuple):
    """A part of a country with holidays of its own: its code (GB-SCT) and its name."""

    code: str
    name: str


@lru_cache(maxsize=512)
def public_holidays(region: str, first: int, last: int) -> frozenset[date]:
    """The public holidays of a region, observed days included, from one year to another (both included).

    Raises NotImplementedError for a code that the library does not know.
    """
    country, _, part = region.partition("-")
    return frozenset(holidays.country_holidays(country, subdiv=part or None, years=range(first, last + 1)))


@lru_cache(maxsize=512)
def supported(region: str) -> bool:
    """Whether the holidays of a region are known at all."""
    try:
        public_holidays(region, 2026, 2026)
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=64)
def weekend(region: str) -> frozenset[int]:
    """The weekdays without work in a region; Monday is 0."""
    return frozenset(holidays.country_holidays(region.split("-")[0]).weekend)


@lru_cache(maxsize=64)
def parts(country: str, first: int, last: int) -> tuple[Part, ...]:
    """The parts of a country whose holidays differ from the country's own list, in the order of their names."""
    known = holidays.country_holidays(country)
    names = known.get_subdivision_aliases()
    own = public_holidays(country, first, last)
    found = (
        Part(f"{country}-{part}", next((name for name in names.get(part, ()) if not name.isupper()), part))  # GP, GUA, Guadeloupe
        for part in known.subdivisions
        if ISO_PART.match(part) and public_holidays(f"{country}-{part}", first, last) != own
    )
    return tuple(sorted(found, key=lambda part: part.name))


class Workdays(NamedTuple):
    """The working days of one region (None: weekends only), known for the years from first to last."""

    region: str | None
    first: int
    last: int

    def known(self, day: date) -> bool:
        """Whether the holidays around a day are known; without a region there is nothing to know."""
        return self.region is None or self.first <= day.year <= self.last

    def is_working(self, day: date) -> bool:
        """Whether offices are usually open on a day."""
        if self.region is None:
            return day.weekday() not in WEEKEND
        return day.weekday() not in weekend(self.region) and day not in public_holidays(self.region, self.first, self.last)

    def forward(self, day: date) -> date:
        """The day itself, or the next working day after it."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def add(self, start: date, count: int) -> date:
        """The day that lies a number of working days after a start, which itself is not counted."""
        day = self.forward(start) if count == 0 else start
        while count > 0:
            day = self.forward(day + timedelta(days=1))
            count -= 1
        return day
