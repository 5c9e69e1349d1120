"""The accessibility report says no more than tests prove, and what nobody has tested it calls so."""

import re
from datetime import date, timedelta

import pytest

from macros.data.accessibility import Criterion
from tests.conftest import ROOT
from tests.data import neutral
from tests.live import live

REPORT = live().accessibility
CRITERIA = [one for table in REPORT.tables for one in table.criteria]
LEVELS = {"wcag-a": 32, "wcag-aa": 24}  # criteria of WCAG 2.2, with 4.1.1, which it no longer asks for
A_YEAR = timedelta(days=365)

each = pytest.mark.parametrize("one", CRITERIA, ids=lambda one: one.id)


def results(one: Criterion) -> set[str | None]:
    return {one.pages, one.documents}


@each
def test_every_test_that_is_named_is_there(one: Criterion) -> None:
    for proof in one.proof:
        path, name = proof.split("::")
        assert re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), proof


@each
def test_what_supports_names_its_proof(one: Criterion) -> None:
    assert "supports" not in results(one) or one.proof


@each
def test_what_is_not_perfect_says_what_is_missing(one: Criterion) -> None:
    assert not results(one) & {"partly", "not-supported", "not-applicable"} or one.remark or one.pages == "not-evaluated"


@each
def test_what_nobody_tested_names_no_test_of_its_result(one: Criterion) -> None:
    assert one.pages != "not-evaluated" or not one.proof or one.remark


def test_the_tables_are_whole_and_no_criterion_stands_twice() -> None:
    assert {table.id: len(table.criteria) for table in REPORT.tables if table.id in LEVELS} == LEVELS
    ids = [one.id for one in CRITERIA]
    assert len(set(ids)) == len(ids)


def test_every_result_has_its_words_and_a_report_without_a_fault_would_not_be_true() -> None:
    assert set(REPORT.results) == {"supports", "partly", "not-supported", "not-applicable", "not-evaluated"}
    assert REPORT.count("not-evaluated")
    assert REPORT.count("partly")


def test_our_own_words_are_neutral_english() -> None:
    said = [*REPORT.methods, REPORT.product, *(one.remark or "" for one in CRITERIA), *(chapter.remark for chapter in REPORT.chapters)]
    assert not list(neutral.words(" ".join(said)))


@pytest.mark.weekly
def test_the_report_is_not_older_than_a_year() -> None:
    assert date.today() - REPORT.day <= A_YEAR, "Go through data/accessibility.yml line by line, and then change its day"
