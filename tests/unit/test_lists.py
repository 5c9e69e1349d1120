"""Which field draws from which list is said on the field, and found there wherever a word stands."""

from typing import Annotated

from macros.data.lists import From, Known, country, drawn, needed
from macros.data.shapes import Shape


class Inner(Shape):
    """A shape inside another."""

    unit: Annotated[str, From("units")]


class Outer(Shape):
    """A shape with words in every place where one may stand."""

    free: str
    one: Annotated[str, From("events")]
    maybe: Annotated[str, From("stages")] | None = None
    several: list[Annotated[str, From("sources")]] = []
    inner: Inner | None = None
    listed: list[Inner] = []
    keyed: dict[Annotated[str, From("regions", country)], Inner] = {}
    text: Annotated[str, From("placeholders", str.split)] = ""
    actions: Annotated[dict[str, str], Known(("stop",))] = {}


def test_every_word_from_a_list_is_found_with_its_place() -> None:
    datum = Outer(
        free="f", one="o", maybe="m", several=["a", "b"], inner=Inner(unit="u"), listed=[Inner(unit="v")],
        keyed={"GB-SCT": Inner(unit="w")}, text="x y",
    )  # fmt: skip
    assert list(drawn(datum)) == [
        (("one",), "o", "events"),
        (("maybe",), "m", "stages"),
        (("several",), "a", "sources"),
        (("several",), "b", "sources"),
        (("inner", "unit"), "u", "units"),
        (("listed", 0, "unit"), "v", "units"),
        (("keyed", "GB-SCT"), "GB", "regions"),
        (("keyed", "GB-SCT", "unit"), "w", "units"),
        (("text",), "x", "placeholders"),
        (("text",), "y", "placeholders"),
    ]


def test_what_is_left_out_draws_nothing() -> None:
    assert list(drawn(Outer(free="f", one="o"))) == [(("one",), "o", "events")]


def test_what_code_knows_by_name_is_found() -> None:
    assert list(needed(Outer)) == [("actions", "stop")]
