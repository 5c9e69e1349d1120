"""A build that is cut off, or fails, leaves the last site whole; the next one clears up after it."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from macros.exports import target
from tests.build import project
from tools.swap import RefusedError, swap


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has been built once."""
    folder = project.copy(tmp_path_factory.mktemp("interrupted") / "guide")
    done = project.run(project.make("build"), folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_build_that_is_killed_half_way_leaves_the_last_site_whole(built: Path) -> None:
    before = project.contents(built / "site")
    page = built / "docs" / "why.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nA new sentence.\n", encoding="utf-8")
    process = subprocess.Popen(
        project.make("build"), cwd=built, env=project.environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    written = built / "site.new"
    while sum(1 for _ in written.rglob("*.html")) < 10:
        assert process.poll() is None, "The build ended before it could be cut off"
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert written.exists()
    assert project.contents(built / "site") == before

    done = project.run(project.make("build"), built)
    assert done.returncode == 0, done.stderr
    assert "A new sentence." in (built / "site/why/index.html").read_text(encoding="utf-8")
    assert not list(built.glob("site.*"))


def test_a_build_on_broken_data_leaves_the_last_site_whole(built: Path) -> None:
    before = project.contents(built / "site")
    rules = built / "data" / "rules.yml"
    kept = rules.read_bytes()
    rules.write_bytes(kept.replace(b"unit: working days", b"unit: working dayz", 1))
    done = project.run(project.make("build"), built)
    rules.write_bytes(kept)
    assert done.returncode != 0
    assert "data/rules.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert project.contents(built / "site") == before


def made(folder: Path, page: str) -> Path:
    """A small build of ours."""
    target.begin(folder)
    (folder / "page").write_text(page, encoding="utf-8")
    target.finish(folder)
    return folder


def test_a_swap_that_was_cut_off_between_its_two_steps_is_undone_by_the_next(tmp_path: Path) -> None:
    made(tmp_path / "site.old", "last")
    made(tmp_path / "site.new", "new")
    swap(tmp_path / "site.new", tmp_path / "site")
    assert (tmp_path / "site" / "page").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_without_a_new_site_keeps_the_old_one(tmp_path: Path) -> None:
    made(tmp_path / "site", "last")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "site.new", tmp_path / "site")
    assert (tmp_path / "site" / "page").read_text() == "last"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_site_is_a_link_the_folder_that_it_leads_to_is_exchanged(tmp_path: Path) -> None:
    made(tmp_path / "server" / "root", "last")
    (tmp_path / "site").symlink_to(tmp_path / "server" / "root")
    swap(made(tmp_path / "server" / "root.new", "new"), tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "server" / "root" / "page").read_text() == "new"
    assert [path.name for path in (tmp_path / "server").iterdir()] == ["root"]


@pytest.mark.parametrize("name", ["site", "site.old"])
def test_a_swap_never_deletes_what_is_somebody_elses(tmp_path: Path, name: str) -> None:
    made(tmp_path / "site", "last")
    made(tmp_path / "site.new", "new")
    (tmp_path / name).mkdir(exist_ok=True)
    (tmp_path / name / "thesis.txt").write_text("x", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"thesis\.txt"):
        swap(tmp_path / "site.new", tmp_path / "site")
    assert (tmp_path / name / "thesis.txt").read_text() == "x"
    assert (tmp_path / "site" / "page").read_text() == "last"
