"""Writes what the browser's clock is asked, and what it answers: `python -m tests.unit.clock.given FOLDER`.

`make mutants` changes the clock and compares. That these answers are right is for test_agreement.py to say.
"""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.unit.clock.test_agreement import GUIDES, asked, drawn

PARTS = {"1": slice(0, 60), "2": slice(60, 400)}  # the first part finds most changes in a moment

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, guide in GUIDES.items():
        cases = drawn(guide, 400)
        for part, some in PARTS.items():
            question = asked(guide, cases[some])
            (folder / f"{part}-{name}.json").write_text(question, encoding="utf-8")
            command = ["node", "tests/unit/clock/plans.js"]
            answer = subprocess.run(command, cwd=ROOT, input=question, capture_output=True, text=True, check=True).stdout
            (folder / f"{part}-{name}.plans").write_text(answer, encoding="utf-8")
