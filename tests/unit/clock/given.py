"""Writes what the browser's clock is asked, and what it answers: `python -m tests.unit.clock.given FOLDER`.

`make mutants` changes the clock and compares. That these answers are right is for test_agreement.py and its neighbours to say.
"""

import sys
from pathlib import Path

from tests.unit.clock import test_both, test_old_links
from tests.unit.clock.test_agreement import EDGES, GUIDES, answered, asked, drawn, edge
from tests.unit.clock.test_dates import TEXTS

NAMED = {"small": [*map(test_both.case, test_both.ASKED), *map(edge, EDGES), *map(test_old_links.case, test_old_links.CASES)]}
PARTS = {"1": slice(0, 80), "2": slice(60, None)}  # the first part finds most changes in a moment

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, guide in GUIDES.items():
        cases = NAMED.get(name, []) + drawn(guide, 400)
        for part, some in PARTS.items():
            question = asked(guide, cases[some], TEXTS)
            (folder / f"{part}-{name}.json").write_text(question, encoding="utf-8")
            (folder / f"{part}-{name}.plans").write_text(answered(question), encoding="utf-8")
