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


def test_a_page_folds_what_it_marks_up_to_the_next_heading_of_that_level() -> None:
    html = '<h2 id="a">A</h2><p>x</p>\n<h3 class="fold" id="b">B</h3>\n<p>1</p>\n<h4 id="c">C</h4><h3 id="d">D</h3><p>2</p>'
    assert fold.marked(html) == (
        '<h2 id="a">A</h2><p>x</p>\n<details class="fold"><summary><h3 class="fold" id="b">B</h3></summary>\n'
        '<p>1</p>\n<h4 id="c">C</h4>\n</details>\n<h3 id="d">D</h3><p>2</p>'
    )


def test_a_line_below_a_folded_heading_stays_in_sight() -> None:
    html = '<h2 class="fold" id="a">A</h2>\n<p class="fold__line">In short</p>\n<p>More</p><p class="fold__line">Not this</p>'
    assert fold.marked(html) == (
        '<details class="fold"><summary><h2 class="fold" id="a">A</h2> <span class="fold__line">In short</span></summary>\n'
        '<p>More</p><p class="fold__line">Not this</p>\n</details>\n'
    )


def test_a_fold_may_lie_in_a_fold() -> None:
    html = '<h2 class="fold" id="a">A</h2>\n<p>x</p>\n<h3 class="fold" id="b">B</h3>\n<p>1</p>\n<h2 id="c">C</h2>'
    assert fold.marked(html) == (
        '<details class="fold"><summary><h2 class="fold" id="a">A</h2></summary>\n<p>x</p>\n'
        '<details class="fold"><summary><h3 class="fold" id="b">B</h3></summary>\n<p>1</p>\n</details>\n</details>\n'
        '<h2 id="c">C</h2>'
    )
