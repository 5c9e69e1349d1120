"""Changes the code sign by sign and asks whether a test turns red (`make mutants`). Nine of ten changes must be noticed.

Python by mutmut, in an environment of its own; the browser's clock by Stryker, with the answers of the agreement test. It takes
half an hour on two cores, so it runs every week and by hand: `python tools/mutants.py FOLDER`.
"""

import os
import re
import subprocess
import sys
import venv
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINNED = ("requirements.txt", "requirements-mutants.txt")
ENOUGH = 0.9
# A test that never ends has noticed; so has a run that can't begin, because the data can no longer be read (suspicious).
NOTICED = ("killed", "timeout", "suspicious")
LINE = re.compile(r"^\s*(?P<file>[\w.]+)\.[^.]*__mutmut_\d+: (?P<outcome>[\w ]+)$")


def installed(folder: Path) -> Path:
    """The programs of an environment with everything that tests and mutmut need."""
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    for name in PINNED:
        command = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(ROOT / name)]
        subprocess.run(command, check=True)
    return programs


def counted(results: str) -> dict[str, Counter[str]]:
    """How many changes of each file were noticed (killed), or not (survived, no tests), from mutmut's list."""
    found: dict[str, Counter[str]] = {}
    for line in results.splitlines():
        if match := LINE.match(line):
            found.setdefault(match["file"], Counter())[match["outcome"]] += 1
    return found


def table(found: dict[str, Counter[str]]) -> tuple[list[str], float]:
    """A line for each file, and the share of all changes that were noticed."""
    lines, noticed, every = [], 0, 0
    for file, outcomes in sorted(found.items()):
        killed, total = sum(outcomes[one] for one in NOTICED), sum(outcomes.values())
        lines.append(f"{file:<32}{killed:>5} of {total:<5} {killed / total:.0%}   {dict(outcomes)}")
        noticed, every = noticed + killed, every + total
    return lines, noticed / every if every else 0


def clock(programs: Path, given: Path) -> bool:
    """Whether enough changes of the browser's clock are noticed; Stryker prints its own table."""
    subprocess.run(["npm", "ci", "--prefix", "tools/stryker", "--no-audit", "--no-fund"], cwd=ROOT, check=True)
    subprocess.run([str(programs / "python"), "-m", "tests.unit.clock.given", str(given)], cwd=ROOT, check=True)
    stryker = ["tools/stryker/node_modules/.bin/stryker", "run", "tools/stryker/stryker.json"]
    return subprocess.run(stryker, cwd=ROOT, env={**os.environ, "GIVEN": str(given)}).returncode == 0


def main(folder: Path) -> int:
    """Try all changes, print the tables and what lives; 1 if too many live."""
    programs = installed(folder / "python")
    tried = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    browser = clock(programs, folder / "given")
    subprocess.run([str(programs / "mutmut"), "run"], cwd=ROOT, env=tried, check=True)
    asked = [str(programs / "mutmut"), "results", "--all", "true"]
    results = subprocess.run(asked, cwd=ROOT, env=tried, check=True, capture_output=True, text=True).stdout
    lines, share = table(counted(results))
    lives = [line.strip() for line in results.splitlines() if line.endswith((": survived", ": no tests"))]
    print("\n".join([*lives, "", *lines, f"{share:.0%} noticed. To see one: mutmut show NAME"]))
    return int(share < ENOUGH or not browser)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
