"""HTML of macros comes through Markdown as it went in, and what is Markdown is read as ever."""

import re

import pytest
from markdown import Markdown

from macros.pages.verbatim import Verbatim

EXTENSIONS = ["attr_list", "tables", "sane_lists", "smarty", "toc"]
SAMPLE = """## A "short" note { #note }

<div class="sample" id="first">
<p>Words -- as they "are" *here*.</p>

<p>After an empty line &amp; more:<br>
# 12, The Street</p>
</div>

### Another { #another }

<p id="second">End.</p>
"""


def read(text: str) -> str:
    """A page after Markdown, without the empty lines, which nobody sees."""
    return re.sub(r"\n+", "\n", Markdown(extensions=EXTENSIONS).convert(text)).strip()


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("Words before.\n\n", "\n\nWords after, *loudly*."), ("1. One\n2. Two\n\n", "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")],
)
def test_a_page_is_the_same_as_if_markdown_had_read_all_of_it(before: str, after: str) -> None:
    verbatim = Verbatim()
    page = before + verbatim.marked(SAMPLE) + after
    assert "<div" not in page, "Markdown is spared"
    assert re.sub(r"\n+", "\n", verbatim.filled(read(page))) == read(before + SAMPLE + after)


def test_headings_stay_for_the_table_of_contents() -> None:
    markdown = Markdown(extensions=EXTENSIONS)
    markdown.convert(Verbatim().marked(SAMPLE))
    [first] = markdown.toc_tokens
    assert (first["id"], [below["id"] for below in first["children"]]) == ("note", ["another"])


@pytest.mark.parametrize("text", ["five working days", '<span class="cite">(Kumar)</span>', "Words first,\n<p>and HTML.</p>", ""])
def test_words_within_a_line_and_markdown_stay(text: str) -> None:
    assert Verbatim().marked(text) == text


def test_what_is_no_html_between_headings_stays() -> None:
    text = "## One { #one }\n\nOnly *words*.\n\n## Two { #two }\n"
    assert Verbatim().marked(text) == text


def test_links_may_lead_to_what_the_page_holds_and_to_nothing_else() -> None:
    verbatim = Verbatim()
    page, other = verbatim.marked(SAMPLE), verbatim.marked('<p id="elsewhere">\nWords.\n</p>')
    assert verbatim.ids(read(page)) == {"first", "second"}
    assert verbatim.ids(read(other)) == {"elsewhere"}


def test_two_pages_keep_apart_and_a_list_may_hold_a_macro() -> None:
    verbatim = Verbatim()
    verbatim.marked(SAMPLE)
    assert verbatim.filled(read(f"- {verbatim.marked('<b>One</b>' + chr(10) + '<i>two</i>').strip()}")) == (
        "<ul>\n<li><b>One</b>\n<i>two</i></li>\n</ul>"
    )
