"""A page is read once: its title and description by the YAML reader, with every fault in them."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from macros.data.model import Guide
from macros.pages.calls import Call
from macros.pages.page import Page, parsed, read
from macros.plugin import Build


def page(head: str, guide: Guide, body: str = "# Why\n") -> Page:
    return parsed(f"---\n{head}\n---\n{body}", "docs/why.md", guide, {"cite": lambda r, page, first: first})


def told(head: str, guide: Guide) -> list[str]:
    return [str(problem) for problem in page(head, guide).problems]


@pytest.mark.parametrize("title", ["Why follow up", '"Why: follow up"', "'Why'' follow up'", "Why C#", "No", '"Why # for readers"'])
def test_a_title_is_what_yaml_says(title: str, guide: Guide) -> None:
    expected = {"'Why'' follow up'": "Why' follow up"}.get(title, title.strip("\"'"))
    found = page(f"title: {title}\ndescription: Words", guide)
    assert found == Page(expected, (), (), "Words")


def test_what_readers_see_of_a_page_is_what_we_read_and_not_what_older_yaml_makes_of_it() -> None:
    build, mkdocs = Build(), Mock(meta={"title": False, "description": False, "kind": "plain"})
    build.pages = {mkdocs.file.src_uri: Page("No", (), (), "Off")}
    build.on_page_markdown("", page=mkdocs, config=Mock(), files=Mock())
    assert mkdocs.meta == {"title": "No", "description": "Off", "kind": "plain"}


@pytest.mark.parametrize("key", ["title", "description"])
def test_what_a_comment_would_hide_is_told(key: str, guide: Guide) -> None:
    lines = {"title": "Why", "description": "Words", key: "Why # for readers"}
    line = list(lines).index(key) + 2
    assert told("\n".join(f"{name}: {text}" for name, text in lines.items()), guide) == [
        f"docs/why.md:{line}: {key}: readers would not see what follows the #, which begins a comment (found 'Why # for readers'). "
        "Put the whole text in quotes."
    ]


def test_a_comment_on_a_line_of_its_own_hides_nothing(guide: Guide) -> None:
    assert told("# for editors\ntitle: Why\ndescription: Words\nkind: guide # for editors", guide) == []


def test_a_page_without_a_title_or_description_is_told(guide: Guide) -> None:
    assert told("titel: Why\ndescription:", guide) == [
        "docs/why.md:2: title: this key must be there. Add a line 'title: …'.",
        "docs/why.md:3: description: must be text (found nothing). Write words, in quotes if they look like a number or a date.",
        "docs/why.md:2: titel: this key is not known here. Did you mean 'title'?",
    ]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("template: nope.html", "template"),
        ("search: 5", "search"),
        ("search: {exclude: perhaps}", "search.exclude"),
        ("""kind: 'x" onload="y' """, "kind"),
        ("stage: nope", "stage"),
        ("stage: 5", "stage"),
        ("stage: [a]", "stage"),
        ("hide: [toc]", "hide"),
        ("render_macros: false", "render_macros"),
    ],
)
def test_what_mkdocs_or_a_template_would_stumble_over_is_refused(line: str, field: str, guide: Guide) -> None:
    (said,) = told(f"title: Why\ndescription: Words\n{line}", guide)
    assert said.startswith(f"docs/why.md:4: {field}: ")


def test_lists_in_lists_have_an_end(guide: Guide) -> None:
    """Python-Markdown ends in a traceback where they are nested some hundred deep."""
    body = "".join("    " * depth + "- a\n" for depth in range(17))
    (problem,) = page("title: Why\ndescription: Words", guide, body).problems
    assert (problem.line, problem.cure) == (21, "Flatten the list that it is in.")


@pytest.mark.parametrize("title", ["5", "2026-11-24", "[a]", "0x" + "f" * 6000, '"a\u202eb"', '""', "x" * 121])
def test_a_title_must_be_words(title: str, guide: Guide) -> None:
    (said,) = told(f"title: {title}\ndescription: Words", guide)
    assert said.startswith("docs/why.md:2: title: ")


def test_a_hole_in_a_title_is_filled(guide: Guide) -> None:
    changed = guide.rules["second-message"].model_copy(
        update={"wait": guide.rules["second-message"].wait.model_copy(update={"default": 9})}
    )
    guide = guide.model_copy(update={"rules": {**guide.rules, "second-message": changed}})
    assert page("title: Wait {second-message}\ndescription: Words", guide).title == "Wait nine working days"


def test_a_hole_that_nothing_fills_is_told(guide: Guide) -> None:
    (fault,) = told("title: Why\ndescription: Wait {second-mesage}", guide)
    assert fault.startswith("docs/why.md:3: description: there is no rule 'second-mesage'")


def test_calls_and_their_faults_are_told_with_those_of_the_head(guide: Guide) -> None:
    found = page("titel: Why\ndescription: Words", guide, '{{ cite("a") }}\n{{ cite() }}\n')
    assert found.calls == (Call(5, "cite", ("a",)),)
    assert [problem.line for problem in found.problems] == [2, 2, 6]


def test_a_file_that_cannot_be_read_is_told_and_nothing_else(guide: Guide, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"---\n\xff\n---\n")
    found = read(tmp_path / "a.md", "docs/a.md", guide, {})
    assert [problem.rule for problem in found.problems] == ["the file must be UTF-8 text"]
