"""Every pin has its reason beside it, and the pins that hold the site up are the ones that were decided on."""

import re
from pathlib import Path

import pytest

from tools.newest import HELD, LIMITED

ROOT = Path(__file__).parents[2]
IN = (ROOT / "requirements.in").read_text(encoding="utf-8")
LOCKED = (ROOT / "requirements.txt").read_text(encoding="utf-8")
PIN = re.compile(r"^([a-z0-9-]+)([=<>~!]=?\S*)?(?:\s+;[^#]+)?(?:\s+#\s*(.+))?$")


def pins() -> dict[str, tuple[str, str]]:
    lines = [line for line in IN.splitlines() if line.strip() and not line.startswith("#")]
    found = {}
    for line in lines:
        match = PIN.match(line)
        assert match, f"requirements.in: {line!r} is not a name, a version and a reason"
        found[match[1]] = (match[2] or "", match[3] or "")
    return found


@pytest.mark.parametrize("name", pins())
def test_every_direct_dependency_says_what_it_is_for(name: str) -> None:
    assert pins()[name][1], f"requirements.in: say beside {name} what it is for"


@pytest.mark.parametrize("name", pins())
def test_every_direct_dependency_is_pinned(name: str) -> None:
    version = pins()[name][0]
    assert version.startswith("==") or LIMITED.get(name) == version, f"requirements.in: pin {name} exactly, or name its limit here"


@pytest.mark.parametrize("name", HELD)
def test_what_holds_the_site_up_stays_where_it_was_put(name: str) -> None:
    version, reason = HELD[name]
    assert pins()[name][0] == f"=={version}", f"{name} is held at {version}: {reason}"
    assert re.search(rf"^{name}=={re.escape(version)} ", LOCKED, re.MULTILINE), "Run `make lock`"


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-successors.txt", "requirements-mutants.txt"])
def test_every_package_is_checked_against_its_hash(file: str) -> None:
    entries = re.split(r"^(?=[a-z0-9-]+==)", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(entries) > 10
    assert [entry.split(" ")[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("file", sorted(path.name for path in ROOT.glob("requirements*")))
def test_whoever_installs_chooses_where_packages_come_from(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(-i\b|-f\b|--(extra-)?index-url|--find-links|--trusted-host)", text, re.MULTILINE)
    assert "://" not in text


def test_the_lock_holds_every_direct_dependency() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCKED, re.MULTILINE))
    assert set(pins()) - locked == set(), "Run `make lock`"


def test_the_tool_packages_are_pinned_by_their_lock() -> None:
    lock = ROOT / "package-lock.json"
    assert lock.is_file(), "npm ci needs it"
    assert '"resolved"' not in lock.read_text(encoding="utf-8"), "No registry's address may stand in it: omit-lockfile-registry-resolved"
