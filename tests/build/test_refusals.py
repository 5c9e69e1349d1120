"""Broken copies of the project are refused, each with a sentence that an editor can act on, and without a traceback."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build import project
from tests.conftest import build

GOOD = "<h1>The last good site</h1>"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project.copy(tmp_path_factory.mktemp("refused") / "guide")


@pytest.fixture
def files(copied: Path) -> Iterator[Path]:
    """The copy; what a test changes in it is put back."""
    before = {
        path: path.read_bytes() for folder in ("docs", "data", "overrides") for path in (copied / folder).rglob("*.*") if path.is_file()
    }
    config = (copied / "mkdocs.yml").read_bytes()
    yield copied
    (copied / "mkdocs.yml").write_bytes(config)
    for path in (path for folder in ("docs", "data", "overrides") for path in (copied / folder).rglob("*.*") if path.is_file()):
        if path not in before:
            path.unlink()
    for path, content in before.items():
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


def add(files: Path, name: str, words: str) -> None:
    path = files / name
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")


def change(files: Path, name: str, old: str, new: str) -> None:
    text = (files / name).read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {name}: mend this test"
    (files / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def refused(files: Path, tmp_path: Path, **environment: str) -> str:
    """What the build says when it refuses; the last good site must be there still, whole."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(GOOD, encoding="utf-8")
    done = build(files, site, **environment)
    said = done.stdout + done.stderr
    assert done.returncode != 0, "the build went through"
    assert "Traceback" not in said
    assert [path.name for path in site.iterdir()] == ["index.html"], "the last good site was touched"
    assert (site / "index.html").read_text(encoding="utf-8") == GOOD
    return said


def test_every_mistake_in_macro_calls_is_told_at_once(files: Path, tmp_path: Path) -> None:
    calls = [
        'decisions("interview")',
        'message("thank-yuo")',
        "nothing",
        "cite()",
        'rules("intervew")',
        'cite("nope", "nace-cycle-times-2023")',
    ]
    add(files, "docs/why.md", "".join(f"\n{{{{ {call} }}}}\n" for call in calls))
    add(files, "docs/about.md", "\n{% for a in b %}{{ cite( }}\n")
    said = refused(files, tmp_path)
    lines = [line.strip() for line in said.splitlines() if "docs/" in line]
    assert [re.sub(r":\d+:", ":", line) for line in lines] == [
        "docs/about.md: this is not a macro call: unexpected '}', expected ')'. Write it like {{ cite(\"some-source\") }}, or take it out.",
        "docs/why.md: there is no such macro (found 'decisions'). Did you mean 'decision'?",
        "docs/why.md: message: there is no message 'thank-yuo'. Did you mean 'thank-you'?",
        "docs/why.md: a page may only call macros by name (found 'nothing'). Write it like {{ cite(\"some-source\") }}, or take it out.",
        "docs/why.md: cite: this macro is given too much or too little: missing a required argument: 'first' (found 0 given). "
        'Write it like {{ cite("some-source") }}, or take it out.',
        "docs/why.md: rules: there is no situation 'intervew'. Did you mean 'interview'?",
    ] + [re.sub(r":\d+:", ":", line) for line in lines if "'nope'. No name comes near it. All " in line]
    assert "The pages have 7 problems:" in said
    text = (files / "docs/why.md").read_text(encoding="utf-8").splitlines()
    at = int(next(line for line in lines if "decisions" in line).split(":")[1])
    assert "decisions" in text[at - 1], "the line is the file's own"


@pytest.mark.parametrize(
    "call", ["{{ page.title }}", "{% if true %}a{% endif %}", "{{ 7 * 7 }}", "{{ cite(page) }}", "{{ undefined_name }}"]
)
def test_a_page_holds_no_logic(call: str, files: Path, tmp_path: Path) -> None:
    add(files, "docs/why.md", f"\n{call}\n")
    assert "docs/why.md:" in refused(files, tmp_path)


def test_broken_data_is_refused_with_all_its_sentences(files: Path, tmp_path: Path) -> None:
    change(files, "data/stages.yml", "title: You've applied", "titel: You've applied")
    change(files, "data/rules.yml", "messages: [referral-ask]", "messages: [referral-aks]")
    said = refused(files, tmp_path)
    for sentence in (
        "The data has 3 problems:",
        "data/rules.yml:",
        "referral → messages: must be the file name of a message (found 'referral-aks'). Did you mean 'referral-ask'?",
        "data/stages.yml:5: applied → title: this key must be there. Add a line 'title: …'.",
        "data/stages.yml:6: applied → titel: this key is not known here. Did you mean 'title'?",
    ):
        assert sentence in said


def test_a_page_that_is_not_utf_8_is_refused(files: Path, tmp_path: Path) -> None:
    (files / "docs/why.md").write_bytes((files / "docs/why.md").read_bytes() + b"\xff\n")
    assert "the file must be UTF-8 text" in refused(files, tmp_path)


def test_a_link_out_of_the_folder_of_the_pages_is_refused(files: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").touch()
    (files / "docs/assets/note.txt").symlink_to(tmp_path / "secret.txt")
    assert "docs/assets/note.txt: this is a link out of the folder of the pages" in refused(files, tmp_path)


def test_a_page_without_a_title_or_with_a_head_that_is_no_yaml_is_refused(files: Path, tmp_path: Path) -> None:
    change(files, "docs/why.md", "title: Why follow up", "titel: Why follow up")
    change(files, "docs/about.md", "title: ", "title: a: ")
    said = refused(files, tmp_path)
    assert "docs/why.md:2: title: this key must be there" in said
    assert "docs/about.md:2: this is not YAML" in said


def test_an_institution_with_a_typing_mistake_is_refused(files: Path, tmp_path: Path) -> None:
    change(files, "mkdocs.yml", "extra: {}\n", "extra:\n  institution:\n    nmae: Careers\n    url: nowhere\n")
    said = refused(files, tmp_path)
    assert "mkdocs.yml: extra.institution.nmae" in said
    assert "mkdocs.yml: extra.institution.url" in said


def test_a_character_that_no_handout_can_print_is_refused(files: Path, tmp_path: Path) -> None:
    add(files, "data/messages/interview/thank-you.md", "\N{PARTY POPPER}\n")
    done = build(files, tmp_path / "site")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "the handout cannot be printed" in said
    assert "Traceback" not in said


def test_dead_links_dead_anchors_and_pages_outside_the_navigation_are_refused_one_by_one(files: Path, tmp_path: Path) -> None:
    """One build for all of them, because MkDocs counts: each is a warning, and one warning is enough to refuse."""
    links = ["nowhere.md", "why.md#nowhere", "sources.md#nowhere", "/absolute/", "messages/interview.md#nowhere", "assets/none.png"]
    add(files, "docs/why.md", "".join(f"\n[words]({link})\n" for link in links))
    (files / "docs/extra.md").write_text("---\ntitle: Extra\ndescription: More\n---\n# Extra\n", encoding="utf-8")
    change(files, "mkdocs.yml", "when/interview.md", "when/intervew.md")
    done = build(files, tmp_path / "site")
    said = done.stdout + done.stderr
    for sentence in (
        'not included in the "nav" configuration:\n  - extra.md\n  - when/interview.md',
        "A reference to 'when/intervew.md' is included in the 'nav' configuration, which is not found",
        "contains a link 'nowhere.md', but the target is not found",
        "contains a link 'assets/none.png', but the target is not found",
        "contains a link 'why.md#nowhere', but there is no such anchor",
        "contains a link 'sources.md#nowhere', but the doc 'sources.md' does not contain an anchor '#nowhere'",
        "contains a link 'messages/interview.md#nowhere', but the doc 'messages/interview.md' does not contain an anchor '#nowhere'",
        "contains an absolute link '/absolute/'",
    ):
        assert sentence in said
    assert done.returncode == 1
    assert "Aborted with 8 warnings in strict mode!" in said
    assert "Traceback" not in said


def test_a_file_that_would_take_the_place_of_a_made_one_is_refused(files: Path, tmp_path: Path) -> None:
    names = ("data/guide.json", "checklist/interview.md", "_headers", "404.html", "sitemap.xml", "search/index.js")
    for name in names:
        (files / "docs" / name).parent.mkdir(exist_ok=True)
        (files / "docs" / name).write_text("---\ntitle: X\ndescription: Y\n---\n# X\n", encoding="utf-8")
    done = build(files, tmp_path / "site")
    (files / "docs/_headers").unlink()  # the copy is put back by names with a dot
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    for name in names:
        assert f"docs/{name}: the guide makes " in done.stderr


@pytest.mark.parametrize("old", ["/embed/planner/", "/why/"])
def test_an_address_that_moved_must_be_free(files: Path, tmp_path: Path, old: str) -> None:
    (files / "data/moved.yml").write_text(f'pages: {{"{old}": "/planner/"}}\nanchors: {{}}\n', encoding="utf-8")
    done = build(files, tmp_path / "site")
    assert done.returncode != 0
    assert "data/moved.yml: pages: something stands at this address" in done.stderr
