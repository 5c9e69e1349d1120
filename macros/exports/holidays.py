"""The places of the planner and their public holidays: per country for the years around the build, per part what differs."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..data import workdays
from ..data.model import Guide
from .cache import kept

YEARS_BEFORE, YEARS_AFTER = 1, 2


def years(base_year: int) -> tuple[int, int]:
    """The first and the last year whose holidays are known."""
    return base_year - YEARS_BEFORE, base_year + YEARS_AFTER


def places_of(guide: Guide, base_year: int) -> dict[str, Any]:
    """The holidays of every place, and the names of the parts of countries."""
    first, last = years(base_year)
    free = json.loads(kept([*made_from(guide, first, last)], lambda: json.dumps(holidays_of(guide, first, last)).encode()))
    parts = {code: listed for code, listed in free["parts"].items() if listed}
    return {"holidays": {"first": first, "last": last, "sets": free["sets"]}, "parts": parts}


def made_from(guide: Guide, first: int, last: int) -> Iterable[bytes]:
    """What the holidays depend on: the library, our reading of it, the regions and the years."""
    yield from (version("holidays").encode(), Path(__file__).read_bytes(), Path(workdays.__file__).read_bytes())
    yield json.dumps([first, last, [(region.code, region.parts) for region in guide.regions.values()]]).encode()


def holidays_of(guide: Guide, first: int, last: int) -> dict[str, Any]:
    """Public holidays on working weekdays (per country all, per part what it adds and drops), and the parts' names."""
    sets: dict[str, Any] = {}
    named: dict[str, list[dict[str, str]]] = {}
    for region in guide.regions.values():
        weekend = workdays.weekend(region.code)
        own = workdays.public_holidays(region.code, first, last)
        sets[region.code] = {"weekend": sorted(weekend), "days": by_year(own, weekend)}
        parts = workdays.parts(region.code, first, last) if region.parts else ()
        named[region.code] = [{"code": part.code, "name": part.name} for part in parts]
        for part in parts:
            theirs = workdays.public_holidays(part.code, first, last)
            delta = {"add": by_year(theirs - own, weekend), "drop": by_year(own - theirs, weekend)}
            sets[part.code] = {key: days for key, days in delta.items() if days}
    return {"sets": sets, "parts": named}


def by_year(days: Iterable[date], weekend: frozenset[int]) -> dict[str, str]:
    """Days as the scripts read them: {"2026": "0101 0403"}; weekend days are left out, they are free anyway."""
    found: dict[str, list[str]] = defaultdict(list)
    for day in sorted(days):
        if day.weekday() not in weekend:
            found[str(day.year)].append(f"{day:%m%d}")
    return {year: " ".join(listed) for year, listed in found.items()}
