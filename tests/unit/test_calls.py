"""What a page may call, and what is said of what it may not; each fault with its line."""

from collections.abc import Callable

import pytest

from macros.data.faults import Problem
from macros.pages.calls import Call, calls


def one(r: object, page: str, word: str) -> str:
    """A macro that wants one word."""
    return word


def any_number(r: object, page: str, *words: str) -> str:
    """A macro that wants any number of words."""
    return " ".join(words)


MACROS: dict[str, Callable[..., str]] = {"one": one, "any_number": any_number}


def read(text: str) -> list[Call | Problem]:
    return list(calls("docs/why.md", text, MACROS))


@pytest.mark.parametrize("call", ["{{ one('a') }}", '{{ one("a") }}', "{{one( 'a' )}}", '{{\n  one("a")\n}}', '{{- one("a") -}}'])
def test_a_call_is_read_however_it_is_written(call: str) -> None:
    assert [(found.name, found.args) for found in read(f"Before {call} after.") if isinstance(found, Call)] == [("one", ("a",))]


def test_calls_come_in_their_order_with_their_lines() -> None:
    assert read('x\n{{ any_number() }} {{ one("b") }}\n\n{{ any_number("c", \'d\') }}') == [
        Call(2, "any_number", ()),
        Call(2, "one", ("b",)),
        Call(4, "any_number", ("c", "d")),
    ]


def test_a_page_without_calls_has_none() -> None:
    assert read("{ #anchor } and {no-date-given}\n") == []


FAULTS = {
    "{{ page.title }}": "docs/why.md:2: a page may only call macros by name. ",
    "{{ nothing }}": "docs/why.md:2: a page may only call macros by name (found 'nothing'). ",
    "{% if a %}b{% endif %}": "docs/why.md:2: a page may only call macros by name. ",
    "{{ ome('a') }}": "docs/why.md:2: there is no such macro (found 'ome'). Did you mean 'one'?",
    "{{ one(a) }}": "docs/why.md:2: one: a macro takes words in quotes and nothing else. ",
    "{{ one(word='a') }}": "docs/why.md:2: one: a macro takes words in quotes and nothing else. ",
    "{{ one() }}": "docs/why.md:2: one: this macro is given too much or too little: missing a required argument: 'word' (found 0 given). ",
    "{{ one('a', 'b') }}": "docs/why.md:2: one: this macro is given too much or too little: too many positional arguments",
    "{{ one( }}": "docs/why.md:2: this is not a macro call: unexpected '}', expected ')'. ",
}  # fmt: skip


@pytest.mark.parametrize("text", FAULTS)
def test_what_no_page_may_call_is_told_with_its_line_and_cure(text: str) -> None:
    (fault,) = read(f"first line\n{text}\nlast line")
    assert str(fault).startswith(FAULTS[text])


UNCLOSED = {
    "it ends with the page": 'x\n{{ one("abc) }}\n\nmore words\n',
    "the next quote stands in the prose": 'x\n{{ one("abc) }}\n\nmore "words"\n',
    "the next quote stands in another call": 'x\n{{ one("abc) }}\n\n{{ one("b") }}\n',
    "the next quote stands on the same line": 'x\n{{ one("abc) }} more "words"\n',
    "single quotes": "x\n{{ one('abc) }}\n\ndon't and won't\n",
    "both are of different kinds": "x\n{{ one(\"abc') }}\n\nmore\n",
}


@pytest.mark.parametrize("case", UNCLOSED)
def test_an_unclosed_quote_is_told_where_it_began(case: str) -> None:
    (fault,) = read(UNCLOSED[case])
    assert str(fault).startswith("docs/why.md:2: a quote begins here and is not closed in its call (found ")
    assert "abc" in str(fault)
    assert str(fault).endswith("Close it with the same quote.")
