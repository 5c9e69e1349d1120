"""What stands in a menu leads somewhere, and runs nothing."""

import pytest

from macros.pages import nav


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JavaScript:alert(1)", "\tjava\nscript:alert(1)", "data:text/html,x", "https://[/"]
)
def test_an_entry_that_would_run_something_is_refused_however_deep_it_stands(target: str) -> None:
    (problem,) = nav.problems(["index.md", {"More": [{"Evil": target}]}])
    assert str(problem).startswith("mkdocs.yml: nav: an entry of the menu must be a page's file or a web address (found '")


def test_pages_and_addresses_are_let_be() -> None:
    entries = ["index.md", {"Guides": ["when/index.md", {"Office": "https://careers.example.edu/"}, {"Write": "mailto:a@b.example"}]}]
    assert list(nav.problems(entries)) == []
    assert list(nav.problems(None)) == []
