"""What the texts for maintainers name exists: files, folders, tests, tasks of the Makefile."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXTS = [*sorted((ROOT / "maintainers").rglob("*.md")), *sorted(ROOT.glob("*.md"))]
MAP = (ROOT / "maintainers/map.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
TASK = re.compile(r"(?:`|^ {4}|[A-Z_]+=\S+ )make ([a-z]+(?: [a-z]+)*)", re.MULTILINE)
named = pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())


@named
def test_links_lead_to_files(text: Path) -> None:
    links = [link for link in LINK.findall(text.read_text(encoding="utf-8")) if "://" not in link]
    dead = [link for link in links if not (text.parent / link).exists()]
    if text.name != "walk-through.md":  # its links are those of the page that it writes
        assert dead == []


@pytest.mark.parametrize(
    "text", [ROOT / "maintainers/map.md", *sorted((ROOT / "maintainers/adr").glob("*.md"))], ids=lambda path: path.name
)
def test_files_and_folders_that_the_map_names_exist(text: Path) -> None:
    folders = "macros|docs|data|tests|tools|overrides|deploy|maintainers|examples"
    told = re.findall(rf"`((?:{folders})/[\w./-]*)`", text.read_text(encoding="utf-8"))
    assert sorted({path for path in told if not (ROOT / path).exists()}) == []


def test_a_name_that_the_map_gives_with_its_file_stands_in_it() -> None:
    """`decide` in `macros/clock/decision.py`, and `Build.on_config` (`macros/plugin.py`)."""
    pairs = re.findall(r"`([A-Za-z_][\w.]*)` (?:in |\()`([\w./-]+\.\w+)`", MAP)
    assert len(pairs) > 5
    inside = {(name, path): (ROOT / path).read_text(encoding="utf-8") for name, path in pairs}
    assert [pair for pair, text in inside.items() if not all(re.search(rf"\b{part}\b", text) for part in pair[0].split("."))] == []


def test_a_file_that_the_map_names_without_its_folder_exists() -> None:
    bare = set(re.findall(r"`(\w+\.(?:py|js|yml|toml|css))`", MAP))
    assert len(bare) > 5
    there = {path.name for folder in ("macros", "tests", "tools", "docs", "data") for path in (ROOT / folder).rglob("*")}
    assert bare - there == set()


@pytest.mark.parametrize("folder", ["clock", "page", "samples", "planner"])
def test_the_map_names_every_script(folder: str) -> None:
    row = re.search(rf"^\| `docs/assets/js/{folder}/` \|(.+)\|[^|]*\|$", MAP, re.MULTILINE)
    assert row
    assert set(re.findall(r"`([\w-]+)`", row[1])) == {path.stem for path in (ROOT / "docs/assets/js" / folder).glob("*.js")}


@named
def test_tasks_are_in_the_makefile(text: Path) -> None:
    tasks = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {task for line in TASK.findall(text.read_text(encoding="utf-8")) for task in line.split()}
    assert told - tasks == set()


def test_make_alone_lists_every_task() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    tasks = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert tasks
    assert set(tasks[1].split()) == set(re.findall(r"^([a-z]+):.*## \w", makefile, re.MULTILINE))


def test_lines_to_type_hold_nothing_else() -> None:
    """A remark beside a command is pasted with it: `set NAME=1   a notice` makes the notice a part of the value."""
    typed = re.findall(r"^    (\S.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(typed) > 5
    assert [line for line in typed if "  " in line.partition(" #")[0].rstrip()] == []


def test_every_fault_names_a_test_that_exists() -> None:
    text = (ROOT / "maintainers/faults.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`((?:unit|data|build|links|browser|print)/test_\w+\.py)`", text))
    assert len(told) > 10
    assert [name for name in sorted(told) if not (ROOT / "tests" / name).is_file()] == []


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    """By default pytest does not look into a folder called build."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = [path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in passed_over)] == []


def test_decisions_are_numbered_without_a_gap_and_dated() -> None:
    decisions = sorted((ROOT / "maintainers/adr").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. "), path.name
        assert re.search(r"^Accepted \w+ \d{4}\.", text, re.MULTILINE), path.name


def test_the_version_is_the_one_that_the_changelog_tells() -> None:
    version = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    told = re.search(r"^## (\S+), \w+ \d{4}$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert told
    assert version[1] == told[1]


def test_the_first_line_of_a_script_says_its_job() -> None:
    """The map sends its readers there."""
    scripts = [path for path in (ROOT / "docs/assets/js").rglob("*.js") if path.parent.name != "vendor"]
    assert len(scripts) > 20
    assert [path.name for path in scripts if not path.read_text(encoding="utf-8").startswith("// ")] == []


@pytest.mark.parametrize(
    "script", [*sorted((ROOT / "tools").glob("*.sh")), ROOT / ".ci/run", ROOT / "Makefile"], ids=lambda path: path.name
)
def test_no_script_closes_a_pipe_on_the_program_before_it(script: str) -> None:
    """`fc-list | grep -q` under pipefail called fonts missing where there were many: grep leaves at the first hit."""
    lines = [line for line in (ROOT / script).read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if re.search(r"\|\s*grep\s+-\w*q", line)]
