"""A build replaces nothing but an earlier build: whoever names a folder by mistake loses nothing."""

import sys
from pathlib import Path

import pytest

from macros.exports import target
from tests.build import project
from tests.conftest import build


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """A project, and a folder in it that holds nothing but sources."""
    folder = tmp_path / "project" / "docs"
    folder.mkdir(parents=True)
    return [tmp_path / "project", folder]


def built(folder: Path) -> Path:
    """A finished build."""
    target.begin(folder)
    (folder / "when").mkdir()
    (folder / "when/index.html").write_text("page", encoding="utf-8")
    target.finish(folder)
    return folder


def test_a_folder_that_is_missing_empty_or_ours_may_be_replaced(tmp_path: Path, sources: list[Path]) -> None:
    (tmp_path / "empty").mkdir()
    ours = built(tmp_path / "ours")
    (ours / "when/index.html.gz").write_bytes(b"as make squeeze leaves it")
    (tmp_path / "link").symlink_to(ours)
    target.begin(tmp_path / "cut off")
    (tmp_path / "cut off/half a page").touch()
    for name in ("missing", "empty", "ours", "link", "cut off", "project/site"):
        for whole in (True, False):
            assert target.fault(tmp_path / name, sources, whole) == "", name


@pytest.mark.parametrize("name", ["thesis.txt", "when/thesis.txt", "when/deeper/thesis.txt", "x.gz"])
def test_a_file_that_no_build_wrote_keeps_its_folder(tmp_path: Path, sources: list[Path], name: str) -> None:
    for folder in (tmp_path / "mine", built(tmp_path / "ours")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
        for whole in (True, False):
            assert f"such as '{name}'" in target.fault(folder, sources, whole)


def test_an_empty_folder_in_it_keeps_a_folder(tmp_path: Path, sources: list[Path]) -> None:
    (tmp_path / "mine/plans").mkdir(parents=True)
    assert "such as 'plans'" in target.fault(tmp_path / "mine", sources, whole=False)


def test_a_link_that_no_build_made_keeps_its_folder(tmp_path: Path, sources: list[Path]) -> None:
    ours = built(tmp_path / "ours")
    (ours / "pictures").symlink_to(tmp_path)
    assert "such as 'pictures'" in target.fault(ours, sources, whole=True)


def test_hidden_files_stay_when_a_folder_is_emptied_and_keep_one_that_is_exchanged(tmp_path: Path, sources: list[Path]) -> None:
    for folder in (built(tmp_path / "ours"), tmp_path / "cut off"):
        target.begin(folder)
        (folder / ".git").mkdir()
        (folder / ".git/HEAD").touch()
        assert target.fault(folder, sources, whole=False) == ""
        assert "such as '.git/HEAD'" in target.fault(folder, sources, whole=True)


def test_a_list_that_another_program_left_is_not_ours(tmp_path: Path, sources: list[Path]) -> None:
    (tmp_path / target.MARK).write_text("something\nthesis.txt\n", encoding="utf-8")
    (tmp_path / "thesis.txt").touch()
    assert target.fault(tmp_path, [tmp_path / "project"], whole=False).startswith(f"{tmp_path} is, or holds")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "thesis.txt").rename(tmp_path / "elsewhere/thesis.txt")
    (tmp_path / target.MARK).rename(tmp_path / "elsewhere" / target.MARK)
    assert "holds what no build" in target.fault(tmp_path / "elsewhere", sources, whole=False)


@pytest.mark.parametrize("name", ["project", "project/docs", ".", "project/docs/new", "link"])
def test_what_is_holds_or_lies_in_the_sources_is_never_replaced(tmp_path: Path, sources: list[Path], name: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "project/docs")
    assert "what the guide is built from" in target.fault(tmp_path / name, sources, whole=True)


def test_what_is_no_folder_or_a_circle_of_links_is_told(tmp_path: Path, sources: list[Path]) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("file", "circle"):
        assert "cannot be looked into" in target.fault(tmp_path / name, sources, whole=True), name


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project.copy(tmp_path_factory.mktemp("target") / "guide")


@pytest.mark.parametrize("name", ["mine", "docs", ".", "", "mine/../mine", "link"])
def test_make_build_refuses_a_folder_of_somebody_elses(copied: Path, name: str) -> None:
    (copied / "mine").mkdir(exist_ok=True)
    (copied / "mine/thesis.txt").write_text("x", encoding="utf-8")
    if not (copied / "link").is_symlink():
        (copied / "link").symlink_to("mine")
    before = project.contents(copied)
    done = project.run(project.make("build", f"SITE={name}"), copied)
    assert done.returncode != 0
    assert "SITE: " in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: before[path] for path in before if "__pycache__" not in path}.items() <= project.contents(copied).items()


def test_mkdocs_refuses_it_too_where_the_folder_is_set_by_hand(copied: Path) -> None:
    (copied / "own").mkdir()
    (copied / "own/thesis.txt").write_text("x", encoding="utf-8")
    done = build(copied, copied / "own")
    assert done.returncode != 0
    assert "site_dir (SITE_DIR): " in done.stderr
    assert "such as 'thesis.txt'" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (copied / "own").iterdir()] == ["thesis.txt"]


def test_a_folder_named_at_the_command_comes_before_the_environment_and_data_lie_beside_the_settings(copied: Path, tmp_path: Path) -> None:
    settings = copied / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("extra: {}", "extra: {data_dir: data}"), encoding="utf-8")
    (copied / "site").mkdir()
    (copied / "site/thesis.txt").write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(settings), "-d", "site"]
    done = project.run(command, tmp_path, SITE_DIR=str(tmp_path / "other"))
    assert done.returncode != 0
    assert f"site_dir (SITE_DIR): {copied / 'site'} holds what no build of the guide wrote" in done.stderr


def test_nothing_is_squeezed_where_no_build_stands(copied: Path) -> None:
    done = project.run(project.make("squeeze", "SITE=docs"), copied)
    assert done.returncode != 0
    assert not list(copied.rglob("*.gz"))


def test_a_site_lists_what_it_holds(site: Path) -> None:
    listed = (site / target.MARK).read_text(encoding="utf-8").splitlines()[1:]
    assert listed == sorted(name for name in project.contents(site) if not name.startswith("."))
