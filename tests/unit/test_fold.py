"""What a guide folds and what it leaves open, on a few lines of HTML."""

from macros.pages import fold

GUIDE = '<h1 id="top">T</h1><p>Answer</p><h2 id="when">When</h2><h3 id="rule">R</h3><h2 class="x" id="why">Why</h2><p>So</p>'


def test_only_what_leads_stays_open() -> None:
    assert fold.guide(GUIDE) == (
        '<h1 id="top">T</h1><p>Answer</p><h2 id="when">When</h2><h3 id="rule">R</h3>'
        '<details class="fold"><summary><h2 class="x" id="why">Why</h2></summary>\n<p>So</p>\n</details>\n'
    )


def test_a_page_without_sections_stays_as_it_is() -> None:
    assert fold.guide("<p>One</p>") == fold.samples("<p>One</p>") == "<p>One</p>"


def test_of_samples_the_first_is_open_and_what_stands_between_groups_is_not_folded() -> None:
    html = fold.samples('<h2 id="need-a">A</h2>\n<h3 id="one">1</h3><p>x</p><h2 id="need-b">B</h2>\n<h3 id="two">2</h3><p>y</p>')
    assert html == (
        '<h2 id="need-a">A</h2>\n<details class="fold" open><summary><h3 id="one">1</h3></summary>\n<p>x</p>\n</details>\n'
        '<h2 id="need-b">B</h2>\n<details class="fold"><summary><h3 id="two">2</h3></summary>\n<p>y</p>\n</details>\n'
    )
