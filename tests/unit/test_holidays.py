"""The planner's public holidays, as the browser reads them, are those of the clock."""

from datetime import date, timedelta

from macros.data import workdays
from macros.data.model import Guide
from macros.exports import holidays

YEAR = 2026


def decoded(sets: dict[str, dict[str, dict[str, str]]], code: str) -> set[date]:
    """Holidays as the browser reads them: the country's, with what the part adds and without what it drops."""

    def days(by_year: dict[str, str]) -> set[date]:
        return {date(int(year), int(d[:2]), int(d[2:])) for year, listed in by_year.items() for d in listed.split()}

    own = days(sets[code.partition("-")[0]]["days"])
    part = sets[code] if "-" in code else {}
    return own - days(part.get("drop", {})) | days(part.get("add", {}))


def test_the_planners_holidays_are_those_of_the_clock(guide: Guide) -> None:
    data = holidays.places_of(guide, YEAR)
    first, last = data["holidays"]["first"], data["holidays"]["last"]
    assert (first, last) == (YEAR - 1, YEAR + 2)
    codes = [code for own in guide.regions for code in (own, *(part["code"] for part in data["parts"].get(own, [])))]
    assert {"GB-SCT", "CA-ON", "AU-VIC"} < set(codes)
    days = [date(first, 1, 1) + timedelta(n) for n in range((date(last, 12, 31) - date(first, 1, 1)).days + 1)]
    for code in codes:
        clock, free = workdays.Workdays(code, first, last), decoded(data["holidays"]["sets"], code)
        weekend = data["holidays"]["sets"][code.partition("-")[0]]["weekend"]
        wrong = [day for day in days if clock.is_working(day) == (day in free or day.weekday() in weekend)]
        assert wrong == [], code
