"""Which sample the clock picks: whoever goes through an agency writes to the agency, and nobody else's sample slips in."""

from datetime import timedelta

import pytest

from macros.clock.schedule import plan
from macros.clock.told import Situation
from macros.data.situations import Stage
from tests.live import live
from tests.told import D


def cases(stage: Stage) -> list[str | None]:
    """The cases of a situation; one without a name where it has none."""
    return [case.id for case in stage.cases] or [None]


GUIDE = live()
ON = D("2026-09-01")
COURSES = [(stage, case) for stage in GUIDE.stages.values() for case in cases(stage)]
WITH_EMPLOYER = [(stage, case) for stage, case in COURSES if stage.gate != "none"]


def name(course: object) -> str:
    """A situation, and its case where it has one."""
    return course.id if isinstance(course, Stage) else str(course)


@pytest.mark.parametrize(("stage", "case"), WITH_EMPLOYER, ids=name)
def test_through_an_agency_every_message_goes_to_the_agency(stage: Stage, case: str | None) -> None:
    course = stage.course(case)
    told = Situation(stage.id, ON, region=None, gates=frozenset({"agency"}), case=case)
    dated = told._replace(by=ON + timedelta(days=30)) if course.by else told
    for said in (told, dated):
        for days in range(0, 120, 7):
            answer = plan(GUIDE, said, today=ON + timedelta(days=days), holidays=(2025, 2029))
            if answer.message and answer.rule != "keep-in-touch":  # that goes to whoever one met
                words = GUIDE.messages[answer.message]
                assert words.need == "agency" or "agency" in f"{words.title} {words.use_when} {words.body}".lower(), answer.message
