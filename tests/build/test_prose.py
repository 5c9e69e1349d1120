"""Every built page reads the way that the guide promises: plain, British, calm, and with no misquoted figure."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.build import prose_rules as rules
from tests.build.prose import Page, read_page, read_pages


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Page]:
    """Every page of the built site that a reader can open."""
    return read_pages(site)


def refuse(pages: list[Page], check: Callable[[Page], Iterable[str]]) -> None:
    """Fail with the problems of all pages at once, each under its address."""
    problems = [f"/{page.address}: {problem}" for page in pages for problem in check(page)]
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)  # editors read this: the sentences are all they need


def test_the_pages_are_there(pages: list[Page]) -> None:
    assert {"", "why/", "when-not-to/", "how/", "sources/", "about/"} <= {page.address for page in pages}


def test_every_page_reads_at_grade_10_at_the_most(pages: list[Page]) -> None:
    def hard(page: Page) -> Iterator[str]:
        measured = rules.grade(page)
        if measured and measured > 10:
            yield f"reading grade {measured:.1f}: shorten the sentences and the words"

    refuse(pages, hard)


def test_the_pages_read_at_grade_8_at_the_median(pages: list[Page]) -> None:
    grades = {page.address: measured for page in pages if (measured := rules.grade(page)) is not None}
    worst = sorted(grades, key=lambda address: -grades[address])[:5]
    assert median(grades.values()) <= 8, f"begin with {', '.join(f'/{a} ({grades[a]:.1f})' for a in worst)}"


def test_guides_and_concepts_have_the_length_of_their_kind(pages: list[Page]) -> None:
    refuse(pages, rules.length)


def test_the_spelling_is_british(pages: list[Page]) -> None:
    refuse(pages, rules.spelling)


def test_both_sides_of_the_atlantic_say_the_words(pages: list[Page]) -> None:
    refuse(pages, rules.both_sides)


def test_no_page_uses_a_banned_word(pages: list[Page]) -> None:
    refuse(pages, rules.banned)


def test_every_page_has_one_h1_a_title_and_a_description(pages: list[Page]) -> None:
    refuse(pages, rules.head)


@pytest.mark.parametrize("what", ["title", "description"])
def test_no_two_pages_share_a_title_or_a_description(pages: list[Page], what: str) -> None:
    count = Counter(getattr(page, what) for page in pages)
    refuse(pages, lambda page: [f"{what} “{text}” is used {count[text]} times: make it say what only this page holds"]
           if count[text := getattr(page, what)] > 1 else [])  # fmt: skip


def test_no_misquoted_figure_is_published(site: Path) -> None:
    published = [path for kind in ("html", "txt", "json") for path in site.rglob(f"*.{kind}")]
    problems = [f"{path.relative_to(site)}: {p}" for path in published for p in rules.never_cite(path.read_text(encoding="utf-8"))]
    assert not problems, "\n" + "\n".join(problems)


BAD = """<html><head><title>Bad</title><meta name="description" content="Short."></head><body><h1>Out</h1><main>
<nav>Always</nav><h1>Bad</h1><p>You should simply email the center {cite} on November 12!</p><p>Read the advert.</p>
<article class="message"><p>Just words to send.</p></article><table><tr><td>Favorite</td></tr></table>
<div class="rule"><p>It is is data.</p></div></main></body></html>"""


@pytest.fixture
def bad(tmp_path: Path) -> Page:
    """A page with one sin of each kind, and words of others that must not count."""
    path = tmp_path / "why" / "index.html"
    path.parent.mkdir()
    path.write_text(BAD.replace("{cite}", '<span class="cites">(<a class="cite">Career Center</a>, a survey)</span>'), encoding="utf-8")
    return read_page(path, tmp_path)


def test_the_reader_tells_our_words_from_those_of_others(bad: Page) -> None:
    assert bad.words("own") == "You should simply email the center on November 12! Read the advert."
    assert bad.words("data") == "It is is data."
    assert bad.words("label") == "Bad. Favorite."
    assert bad.sentences("label") == ""
    assert bad.sentences("data") == "It is is data."
    assert "Just words to send." in bad.words("quoted")


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (rules.spelling, ["the center", "November 12", "Favorite"]),
        (rules.banned, ["simply", "is is", "!"]),
        (rules.both_sides, ["advert"]),
        (rules.length, ["12 words"]),
        (rules.head, ["2 main headings", "6 characters"]),
    ],
)
def test_each_check_refuses_a_bad_page(bad: Page, check: Callable[[Page], Iterable[str]], expected: list[str]) -> None:
    problems = list(check(bad))
    assert all(any(words in problem for problem in problems) for words in expected), problems


@pytest.mark.parametrize(
    "text",
    ["20% more likely to get the job", "86% of hiring managers", "one in five dismiss a candidate", "91% of recruiters", "SHRM says"],
)
def test_each_misquoted_figure_is_refused(text: str) -> None:
    assert list(rules.never_cite(text))


def test_the_true_figures_are_not_refused() -> None:
    true = "In that group of 22%, 86% read it as poor follow-through. 86% of US managers accepted handwriting. 16% dropped someone."
    assert not list(rules.never_cite(true))
