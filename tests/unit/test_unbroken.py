"""A short word with a hyphen stays whole in a title, and nothing else changes."""

import pytest

from macros.pages.markup import unbroken


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<h2 id=a-b>A thank-you</h2>", '<h2 id=a-b>A <span class="whole">thank-you</span></h2>'),
        ("<h2>A <a href=x-y>no-show</a></h2>", '<h2>A <a href=x-y><span class="whole">no-show</span></a></h2>'),
        ("<h3>One</h3><p>A thank-you</p><h3>Two</h3>", "<h3>One</h3><p>A thank-you</p><h3>Two</h3>"),
        ("<h1>State-of-the-art</h1>", "<h1>State-of-the-art</h1>"),  # a long one may have to break
        ("<h1>Counterproposal-ready</h1>", "<h1>Counterproposal-ready</h1>"),
        ("<h1>2024-25</h1>", "<h1>2024-25</h1>"),
    ],
)
def test_a_short_word_stays_whole_in_a_title(html: str, shown: str) -> None:
    assert unbroken(html) == shown
