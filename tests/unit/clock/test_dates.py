"""The browser's calendar: which texts are a day, and which day it is where the reader is."""

import json
from datetime import date
from typing import Any

from tests.unit.clock.small import GUIDE
from tests.unit.clock.test_agreement import answered, asked

# What a link or a file may hold, and the day that it is.
TEXTS = {
    "2026-11-24": date(2026, 11, 24),
    "1969-12-31": date(1969, 12, 31),
    "0001-01-01": date(1, 1, 1),
    "9999-12-31": date(9999, 12, 31),
    "2026-01-31": date(2026, 1, 31),
    "2028-02-29": date(2028, 2, 29),
    "2026-02-29": None,
    "2100-02-29": None,
    "2026-04-31": None,
    "2026-11-00": None,
    "2026-00-10": None,
    "2026-13-01": None,
    "2026-1-24": None,
    "20261124": None,
    " 2026-11-24": None,
    "12026-11-24": None,
    "2026-11-24T10:00": None,
    "tomorrow": None,
    "": None,
}


def said() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answered(asked(GUIDE, [], TEXTS)))
    return found


def test_a_text_is_a_day_only_where_the_calendar_has_it() -> None:
    found = dict(zip(TEXTS, said()["days"], strict=True))
    assert found == {text: day and (day - date(1970, 1, 1)).days for text, day in TEXTS.items()}


def test_today_is_the_readers_day() -> None:
    assert said()["today"] == "2026-12-31", "plans.js says that it is New Year's Eve"
