"""What an editor may change without a test turning red: any wait by one, within its range; one more question, one more source.

A test that holds today's numbers or today's count would end an editor's work with a riddle. Both checks run the unit and data tests
in a copy, and so they belong to the weekly run.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.weekly
WAIT = re.compile(r"wait:\n +default: (?P<default>\d+)\n +min: (?P<min>\d+)\n(?: +max: (?P<max>\d+)\n)?")
QUESTION = """
- id: one-more-question
  number: {number}
  topic: thanks
  question: May one more question be asked?
  answer: |
    Yes. One more question may be asked, and its answer has to be as long as the others are, so that the page stays easy to
    read and nobody has to guess what is meant. This one says nothing that anybody needs to know, because it is made up for
    a test, and it goes away again with the copy of the guide that it stands in.
  stages: [interview]
  sources: [one-more-source]
"""
SOURCE = """
- id: one-more-source
  title: A page
  publisher: A publisher
  year: 2026
  url: https://publisher.example/page
  kind: expert-opinion
  cite: A publisher, 2026
  strength: advice
  country: GB
  sample: null
  finding: It says that one more question may be asked.
  caution: It is made up for this test.
  seen: primary
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The whole project but what was made and installed, which the copy borrows."""
    made = shutil.ignore_patterns("__pycache__", ".git", ".venv", ".cache", ".*_cache", "node_modules", "site", "dist", "mutants")
    folder = shutil.copytree(ROOT, tmp_path / "guide", ignore=made)
    for borrowed in ("node_modules", ".cache"):
        (folder / borrowed).symlink_to(ROOT / borrowed)
    return folder


def holds(folder: Path) -> None:
    """The unit and data tests, and those of the prose, are green in a copy."""
    checks = ["tests/unit", "tests/data", "tests/build/test_prose.py", "tests/build/test_feed.py"]
    kept = {key: value for key, value in os.environ.items() if key not in ("CI", "BUILT_SITE")}  # a copy has no history
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-n0", *checks], cwd=folder, env=kept, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


@pytest.mark.parametrize("by", [1, -1], ids=["one more", "one less"])
def test_every_wait_may_change_within_its_range(copy: Path, by: int) -> None:
    rules = copy / "data/rules.yml"
    changed: list[int] = []

    def moved(match: re.Match[str]) -> str:
        new = int(match["default"]) + by
        if not int(match["min"]) <= new <= int(match["max"] or 366):
            return match[0]
        changed.append(new)
        return match[0].replace(f"default: {match['default']}", f"default: {new}", 1)

    rules.write_text(WAIT.sub(moved, rules.read_text(encoding="utf-8")), encoding="utf-8")
    assert len(changed) > 20, "The waits are written otherwise than this test reads them"
    holds(copy)


def test_a_question_and_a_source_may_be_added(copy: Path) -> None:
    questions, sources = copy / "data/questions.yml", copy / "data/sources.yml"
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text + QUESTION.format(number=text.count("\n- id: ") + 1), encoding="utf-8")
    sources.write_text(sources.read_text(encoding="utf-8") + SOURCE, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "macros.data.schemas"], cwd=copy, check=True)  # as CONTRIBUTING.md says
    holds(copy)
