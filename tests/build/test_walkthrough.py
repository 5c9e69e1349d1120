"""Somebody new follows maintainers/walk-through.md to the letter, in a copy of the project: it builds and holds."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build import project
from tests.conftest import ROOT, SITE_URL

PAGE = ROOT / "maintainers" / "walk-through.md"
STEP = re.compile(
    r"^(?:(?P<how>Create|Add at the end of|In) `(?P<file>[^`]+)`(?:, under the line `(?P<line>[^`]+)`)?\n\n)?"
    r"```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def follow(folder: Path, step: re.Match[str]) -> None:
    """Do what one step says."""
    if not step["how"]:
        assert step["kind"] == "sh", f"This block says nowhere what to do with it:\n{step['text']}"
        for line in step["text"].splitlines():
            program, *tasks = line.split()
            assert program == "make"
            done = project.run([*project.make(tasks[0]), *tasks[1:]], folder, SITE_URL=SITE_URL)
            assert done.returncode == 0, done.stderr
        return
    file = folder / step["file"]
    if step["how"] == "Create":
        assert not file.exists()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step["text"], encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    if step["line"]:
        assert text.count(f"{step['line']}\n") == 1, f"{step['file']} has no line {step['line']!r}"
        text = text.replace(f"{step['line']}\n", f"{step['line']}\n{step['text']}")
    else:
        text += step["text"]
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project.copy(tmp_path_factory.mktemp("walk") / "guide")
    for name in ("tests", ".vscode"):
        shutil.copytree(ROOT / name, folder / name, ignore=project.NO_CACHES)
    steps = list(STEP.finditer(PAGE.read_text(encoding="utf-8")))
    assert len(steps) == 11, "Every block of the page is a step"
    for step in steps:
        follow(folder, step)
    return folder


def test_the_new_situation_is_on_every_surface(followed: Path) -> None:
    site = followed / "site"
    for path in (
        "when/work-trial/index.html",
        "checklist/work-trial/index.html",
        "messages/work-trial/index.html",
        "messages/trial-phone.txt",
        "embed/checklist/work-trial/index.html",
        "embed/message/trial-status/index.html",
        "handouts/checklist-work-trial-a4.pdf",
        "handouts/messages-work-trial-letter.pdf",
    ):
        assert (site / path).is_file(), path
    assert '"trial-status"' in (site / "data/guide.json").read_text(encoding="utf-8")
    assert '"work-trial"' in (site / project.asset(site, "assets/js/data.js")).read_text(encoding="utf-8")
    assert "when/work-trial/" in (site / "index.html").read_text(encoding="utf-8")
    assert "when/work-trial/" in (site / "search/index.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "checks",
    [
        ["tests/data", "tests/links", "tests/build/test_permalinks.py", "tests/build/test_prose.py"],
        [
            "tests/unit/test_schemas.py",
            "tests/unit/test_load.py",
            "tests/unit/test_sentences.py",
            "tests/unit/clock/test_gates.py",
        ],
        ["tests/print/test_print.py", "-k", "is_one_page and (checklist/work-trial/ or checklist/])"],
    ],
    ids=["what an editor runs", "units", "paper"],
)
def test_it_may_stay(followed: Path, checks: list[str]) -> None:
    command = [sys.executable, "-m", "pytest", "-q", *checks]
    kept = {key: value for key, value in os.environ.items() if key != "CI"}  # a copy has no history, so one test is skipped in it
    kept |= {"BUILT_SITE": str(followed / "site"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=followed, env=kept, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
