"""Asks every outside address of the guide whether it still answers: `python -m tools.check_external_links`.

Run on a schedule and by hand, never in the tests: they need no network. Gone (404, 410, no such host) fails; shut or busy
(401, 403, 405, 429, 5xx, no answer in time) is told and passes, because many sites turn machines away that let readers in.
What is known to be odd stands in link_exceptions.toml, with a reason and the day somebody looked at it.
"""

import re
import socket
import sys
import tomllib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

ROOT = Path(__file__).parent.parent
EXCEPTIONS = Path(__file__).with_name("link_exceptions.toml")
ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]}]+[^\s<>\"'`)\]}.,;:*]")
EXAMPLES = re.compile(r"^https?://(([\w.-]+\.)?example(\.\w+)*|127\.0\.0\.1|localhost)([:/]|$)|…")
READER = "Mozilla/5.0 (compatible; FollowUpGuide link check)"
GONE = (404, 410)
AGE = 366  # days after which somebody looks at an exception again


class Answer(NamedTuple):
    """What an address said: `gone` fails the check, any other sentence is told."""

    address: str
    said: str
    gone: bool


def addresses(files: Iterable[Path]) -> list[str]:
    """Every outside address in some files, without its anchor, once each."""
    found = (match.partition("#")[0] for file in files for match in ADDRESS.findall(file.read_text(encoding="utf-8")))
    return sorted({address for address in found if not EXAMPLES.search(address)})


def ask(address: str, seconds: float = 20) -> Answer:
    """Ask for the page, and read none of it."""
    try:
        with urlopen(Request(address, headers={"User-Agent": READER, "Accept": "*/*"}), timeout=seconds):
            return Answer(address, "", False)
    except HTTPError as error:
        error.close()
        return Answer(address, f"{error.code} {error.reason}", error.code in GONE)
    except URLError as error:
        return Answer(address, str(error.reason), isinstance(error.reason, socket.gaierror))
    except (OSError, ValueError) as error:
        return Answer(address, str(error) or type(error).__name__, False)


def excused(today: date) -> tuple[dict[str, str], list[str]]:
    """Address -> reason, and what is wrong with the list itself."""
    told: dict[str, str] = {}
    wrong: list[str] = []
    for entry in tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8")).get("exception", []):
        told[entry["address"]] = entry["reason"]
        if (today - entry["looked"]).days > AGE:
            wrong.append(f"{entry['address']}: nobody has looked since {entry['looked']}. Look again, then change the date or take it out.")
    return told, wrong


def main(today: date) -> int:
    """Ask all, tell what is odd, and return how many are gone."""
    files = [ROOT / "data/sources.yml", *(ROOT / "docs").rglob("*.md"), *(ROOT / "overrides").rglob("*.html"), *ROOT.glob("*.md")]
    wanted = addresses(files)
    reasons, wrong = excused(today)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, [address for address in wanted if address not in reasons]))
    wrong += [f"{address}: an exception that nothing links to. Take it out." for address in sorted(reasons.keys() - set(wanted))]
    wrong += [f"{answer.address}: {answer.said}" for answer in answers if answer.gone]
    for answer in answers:
        if answer.said and not answer.gone:
            print(f"could not tell  {answer.address}: {answer.said}")
    for line in wrong:
        print(f"WRONG           {line}")
    print(f"{len(wanted)} addresses, {len(reasons)} excused, {len(wrong)} wrong.")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(1 if main(date.today()) else 0)
