"""The folder of the pages holds what it seems to hold: no links out of it, no pages under another name."""

import os
from pathlib import Path

import pytest

from macros.pages import folder
from tests.conftest import ROOT


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "docs/when").mkdir(parents=True)
    (tmp_path / "docs/when/index.md").touch()
    return tmp_path / "docs"


def told(docs: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.rule) for problem in folder.problems(docs)]


def test_our_own_folder_is_in_order() -> None:
    assert told(ROOT / "docs") == []


def test_a_link_inside_the_folder_and_hidden_files_are_let_be(docs: Path) -> None:
    (docs / "same.md").symlink_to("when/index.md")
    (docs / ".hidden").symlink_to("/nowhere")
    assert told(docs) == []


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("../secret/key.txt", "would be published"),
        ("../secret", "would be published"),
        ("/etc/hostname", "would be published"),
        ("gone.txt", "leads nowhere"),
        ("link", "leads nowhere"),
        ("..", "would be published"),
        ("when", "may hold the link itself"),
        (".", "may hold the link itself"),
    ],
)
def test_a_link_that_leads_out_or_nowhere_is_refused(docs: Path, target: str, rule: str) -> None:
    (docs / "link").symlink_to(target)
    ((file, said),) = told(docs)
    assert file == "docs/link"
    assert rule in said


def test_a_pipe_is_refused_before_anybody_waits_for_its_end(docs: Path) -> None:
    os.mkfifo(docs / "pipe.md")
    assert told(docs) == [("docs/pipe.md", "this is no plain file")]


@pytest.mark.parametrize("name", ["more.markdown", "more.MD", "more.mkd", "README.md", "readme.md"])
def test_a_page_under_another_name_is_refused(docs: Path, name: str) -> None:
    (docs / "when" / name).touch()
    ((file, said),) = told(docs)
    assert file == f"docs/when/{name}"
    assert "must end in .md" in said


@pytest.mark.parametrize("name", [b"a\nb.md", b"a\x1bb.txt", b"a\xffb.txt"])
def test_a_name_that_cannot_be_printed_is_refused(docs: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(docs) + b"/" + name)).touch()
    ((_, said),) = told(docs)
    assert "plain letters" in said
