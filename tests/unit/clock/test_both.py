"""What the clock's other tests ask of the one in Python, asked of both where only these days tell them apart."""

from datetime import date
from typing import Any

import pytest

from macros.clock.told import Situation
from tests.unit.clock.small import GUIDE, situation
from tests.unit.clock.test_agreement import by_javascript, by_python

SILENCE = {"gates": ["silence-means-no"]}

# Situation of the small guide, what is told, and today.
ASKED: dict[str, tuple[str, dict[str, Any], str]] = {
    "thanks on the day from which silence means no": ("talk", {"on": "2026-11-24", "until": "2026-11-24", **SILENCE}, "2026-11-24"),
    "thanks that went after it": ("talk", {"on": "2026-11-23", "until": "2026-11-23", "done": "thanks:2026-11-24", **SILENCE}, "2026-11-24"),
    "keeping in touch while silence means nothing yet": ("promise", {"on": "2026-08-03", "until": "2026-12-11", **SILENCE}, "2026-11-24"),
    "and on the day from which it means no": ("promise", {"on": "2026-08-03", "until": "2026-12-11", **SILENCE}, "2026-12-11"),
    "a right on its last day": ("talk", {"on": "2026-11-19", "region": "CA-ON"}, "2027-01-03"),
    "a right on the day after": ("talk", {"on": "2026-11-19", "region": "CA-ON"}, "2027-01-04"),
    "a talk on the first day of a law": ("talk", {"on": "2026-01-01", "region": "CA-ON"}, "2026-01-02"),
    "a talk on the day before a law": ("talk", {"on": "2025-12-31", "region": "CA-ON"}, "2026-01-02"),
    "a country's right in one of its parts": ("talk", {"on": "2026-11-16", "region": "NZ-AUK"}, "2026-11-24"),
    "a wait that a country has in one situation only": ("day-of-tests", {"on": "2026-11-16", "region": "NZ"}, "2026-11-24"),
    "nobody came on a Saturday": ("missed-talk", {"on": "2026-11-28"}, "2026-11-28"),
    "nobody came on the day before": ("missed-talk", {"on": "2026-11-28"}, "2026-11-29"),
    "an offer of a Saturday till Sunday": ("offer", {"on": "2026-11-28", "by": "2026-11-29"}, "2026-11-28"),
    "an offer of a Saturday till Monday": ("offer", {"on": "2026-11-28", "by": "2026-11-30"}, "2026-11-28"),
    "an offer that ends today": ("offer", {"on": "2026-11-27", "by": "2026-11-27"}, "2026-11-27"),
    "an answer by a day, whatever second day is told": ("reply-by", {"on": "2026-11-20", "by": "2026-11-27"}, "2026-11-16"),
    "a first date, whatever second day is told": ("twice-dated", {"on": "2026-11-20", "by": "2026-11-27"}, "2026-11-24"),
    "another offer of tomorrow alone": ("rival", {"on": "2026-11-28", "by": "2026-11-28"}, "2026-11-27"),
    "another offer of tomorrow, a Saturday, till Sunday": ("rival", {"on": "2026-11-28", "by": "2026-11-29"}, "2026-11-27"),
    "another offer of tomorrow, a Saturday, till Monday": ("rival", {"on": "2026-11-28", "by": "2026-11-30"}, "2026-11-27"),
    "a date they gave, which is no last day for thanks": ("talk", {"on": "2026-11-27", "by": "2026-11-29"}, "2026-11-28"),
    "a message that ran out before it would have closed": ("times", {"on": "2026-11-02", "by": "2026-11-06"}, "2026-11-24"),
    "a wait that begins in another unit, and an old link": ("talk", {"on": "2026-11-16", "region": "FR", "sent": 1, "last": "2026-11-19"}, "2026-11-23"),
    "another offer, till today": ("rival", {"on": "2026-11-28", "by": "2026-11-28"}, "2026-11-28"),
    "a question on the last day before a Sunday's deadline": ("papers", {"on": "2026-11-25", "by": "2026-11-29"}, "2026-11-28"),
    "a deadline on the day on which it was set": ("papers", {"on": "2026-11-24", "by": "2026-11-24"}, "2026-11-24"),
    "a reminder on its question's last day but one": ("papers", {"on": "2026-11-02", "by": "2026-11-30", "done": "slots:2026-11-16"}, "2026-11-24"),
    "a reminder that comes too late after its question": ("papers", {"on": "2026-11-02", "by": "2026-11-30", "done": "slots:2026-11-17"}, "2026-11-24"),
    "an earlier date's question, and thanks that it carries": ("news", {"on": "2026-11-23", "done": "after-date"}, "2026-11-24"),
    "a closing date before the application": ("application", {"on": "2026-11-20", "by": "2026-11-18", "done": "application,after-closing"}, "2026-12-01"),
}  # fmt: skip


def case(name: str) -> tuple[Situation, date]:
    stage, said, today = ASKED[name]
    return situation(stage, **said), date.fromisoformat(today)


@pytest.fixture(scope="module")
def browsers() -> dict[str, dict[str, Any]]:
    """The plans of the browser's clock, all of one run."""
    return dict(zip(ASKED, by_javascript(GUIDE, [case(name) for name in ASKED]), strict=True))


@pytest.mark.parametrize("name", ASKED)
def test_both_clocks_have_one_plan_for(name: str, browsers: dict[str, dict[str, Any]]) -> None:
    assert by_python(GUIDE, [case(name)]) == [browsers[name]]
