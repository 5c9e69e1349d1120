"""Working days: every edge named, every date worked out by hand from a calendar."""

from datetime import date

import pytest

from macros.data import workdays
from macros.data.workdays import Workdays

D = date.fromisoformat
ENGLAND = Workdays("GB-ENG", 2025, 2029)
SCOTLAND = Workdays("GB-SCT", 2025, 2029)
NOWHERE = Workdays(None, 2025, 2029)


@pytest.mark.parametrize(
    ("days", "start", "count", "end"),
    [
        pytest.param(NOWHERE, "2026-11-16", 3, "2026-11-19", id="within one week"),
        pytest.param(NOWHERE, "2026-11-19", 0, "2026-11-19", id="no days at all, from a working day"),
        pytest.param(NOWHERE, "2026-11-21", 0, "2026-11-23", id="no days at all, from a Saturday"),
        pytest.param(NOWHERE, "2026-11-20", 1, "2026-11-23", id="spans a weekend"),
        pytest.param(NOWHERE, "2026-11-19", 7, "2026-11-30", id="spans two weekends"),
        pytest.param(NOWHERE, "2026-11-21", 1, "2026-11-23", id="starts on a Saturday"),
        pytest.param(NOWHERE, "2026-11-22", 1, "2026-11-23", id="starts on a Sunday"),
        pytest.param(NOWHERE, "2026-11-22", 5, "2026-11-27", id="starts on a Sunday and ends on a Friday"),
        pytest.param(ENGLAND, "2026-04-02", 1, "2026-04-07", id="spans Good Friday, a weekend and Easter Monday"),
        pytest.param(ENGLAND, "2026-04-03", 1, "2026-04-07", id="starts on a holiday"),
        pytest.param(ENGLAND, "2026-08-28", 1, "2026-09-01", id="would end on a holiday"),
        pytest.param(ENGLAND, "2026-12-24", 1, "2026-12-29", id="spans Christmas and the day given for Boxing Day on a Saturday"),
        pytest.param(ENGLAND, "2026-12-31", 1, "2027-01-04", id="spans the end of the year"),
        pytest.param(SCOTLAND, "2026-12-31", 1, "2027-01-05", id="spans the end of the year where 2 January is a holiday too"),
        pytest.param(NOWHERE, "2026-12-31", 1, "2027-01-01", id="spans the end of the year without a region"),
        pytest.param(NOWHERE, "2028-02-28", 1, "2028-02-29", id="ends on a leap day"),
        pytest.param(NOWHERE, "2028-02-29", 1, "2028-03-01", id="starts on a leap day"),
        pytest.param(NOWHERE, "2027-02-26", 1, "2027-03-01", id="February without a leap day"),
    ],
)
def test_adding_working_days(days: Workdays, start: str, count: int, end: str) -> None:
    assert days.add(D(start), count) == D(end)


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    saint_andrew = D("2026-11-30")
    assert ENGLAND.is_working(saint_andrew)
    assert not SCOTLAND.is_working(saint_andrew)
    assert SCOTLAND.is_working(D("2026-04-06")), "Easter Monday is no holiday in Scotland"
    assert not ENGLAND.is_working(D("2026-04-06"))


def test_a_country_without_a_part_keeps_only_what_all_its_parts_keep() -> None:
    assert Workdays("GB", 2026, 2026).is_working(D("2026-08-31"))
    assert not Workdays("GB", 2026, 2026).is_working(D("2026-05-25"))


def test_observed_days_count_as_holidays() -> None:
    assert not Workdays("US", 2026, 2026).is_working(D("2026-07-03")), "4 July 2026 is a Saturday, kept on the Friday"


def test_a_day_moves_forward_and_never_back() -> None:
    assert ENGLAND.forward(D("2026-12-25")) == D("2026-12-29")
    assert ENGLAND.forward(D("2026-12-29")) == D("2026-12-29")


def test_past_the_last_known_year_only_weekends_count_and_the_day_is_marked() -> None:
    days = Workdays("GB-ENG", 2025, 2026)
    assert not days.known(D("2027-01-01"))
    assert not days.known(D("2024-12-31"))
    assert days.is_working(D("2027-01-01"))
    assert days.known(D("2026-12-31"))


def test_without_a_region_there_is_nothing_to_know() -> None:
    assert Workdays(None, 0, 0).known(D("2099-01-01"))


def test_a_code_that_no_calendar_knows_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        workdays.public_holidays("QQ", 2026, 2026)


def test_the_parts_of_a_country_are_real_codes_in_the_order_of_their_names() -> None:
    found = workdays.parts("GB", 2025, 2029)
    assert {"GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"} == {part.code for part in found}
    assert [part.name for part in found] == sorted(part.name for part in found)


def test_a_part_is_called_by_its_name_and_not_by_a_code() -> None:
    names = {part.code: part.name for part in workdays.parts("FR", 2025, 2029)}
    assert names["FR-971"] == "Guadeloupe"
    assert not [name for name in names.values() if name.isupper()]
