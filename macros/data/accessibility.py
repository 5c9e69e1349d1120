"""The shape of accessibility.yml: what was tested, by which means, and what came out, criterion by criterion."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from .code_holes import holes
from .shapes import Id, Shape, Text

Result = Literal["supports", "partly", "not-supported", "not-applicable", "not-evaluated"]
Number = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)+$")]
Proof = Annotated[str, StringConstraints(pattern=r"^tests/[a-z_/]+\.py::test_[a-z0-9_]+$")]


class Criterion(Shape):
    """One criterion: the result for pages, and for documents where it speaks of them; `proof` names our tests of it."""

    id: Number
    name: Text
    pages: Result
    documents: Result | None = None
    remark: Text | None = None
    proof: list[Proof] = []


class CriteriaTable(Shape):
    """Criteria that stand together."""

    id: Id
    title: Text
    criteria: Annotated[list[Criterion], Field(min_length=1)]


class Chapter(Shape):
    """A chapter that is answered as a whole."""

    id: Id
    title: Text
    result: Result
    remark: Text


class ReportLabels(Shape):
    """The words around the tables."""

    product: Text
    day: Text
    criterion: Text
    result: Text
    remark: Text
    pages: Text
    documents: Text
    chapter: Text
    whole: Text
    count: Text
    word: Text


class Accessibility(Shape):
    """The whole report."""

    day: date
    title: Text
    description: Text
    results: dict[Result, Text]
    labels: ReportLabels
    product: Annotated[Text, AfterValidator(holes("site"))]
    methods: Annotated[list[Text], Field(min_length=1)]
    aaa: Text
    source: Text
    chapters: list[Chapter]
    tables: Annotated[list[CriteriaTable], Field(min_length=1)]

    def count(self, result: Result) -> int:
        """How many criteria have a result, for pages."""
        return sum(one.pages == result for table in self.tables for one in table.criteria)
