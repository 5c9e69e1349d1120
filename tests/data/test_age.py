"""What age does to a guide that nobody touches: facts that nobody has read for long, years without known holidays.

These depend on the day on purpose, and so no change has to pass them: `make weekly` tells whoever looks after the guide.
"""

from datetime import date, timedelta

import pytest

from macros.data.model import Guide
from macros.data.workdays import public_holidays

pytestmark = pytest.mark.weekly
STALE = timedelta(days=548)  # 18 months
AHEAD = 2  # a plan made today may reach so many years


def test_no_page_was_last_reviewed_more_than_18_months_ago(guide: Guide) -> None:
    reviewed = {"the guide": guide.reviews.default, **guide.reviews.pages}
    old = {page: str(day) for page, day in reviewed.items() if date.today() - day > STALE}
    assert not old, "Read their facts again, and note the day in data/reviews.yml"


def test_the_holidays_of_every_region_are_known_for_the_years_ahead(guide: Guide) -> None:
    now = date.today().year
    holes = [(code, year) for code in guide.regions for year in range(now, now + AHEAD + 1) if not public_holidays(code, year, year)]
    assert not holes, "Update the package holidays in requirements.in; then `make lock`"
