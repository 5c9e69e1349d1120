"""The file `_headers`, as Netlify and Cloudflare read it: rules add up, and the first line of a rule is its path."""

import re
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

import pytest

from macros.exports import headers
from tests.conftest import SITE_URL

Rules = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def rules(site: Path) -> Rules:
    found: Rules = []
    path = ""
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            path = line
        else:
            name, _, value = line.strip().partition(": ")
            found.append((path, name, value))
    return found


def said(rules: Rules, path: str, name: str) -> list[str]:
    return [value for pattern, header, value in rules if header == name and fnmatch(path, pattern)]


def pages(site: Path) -> list[str]:
    return ["/" + file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html")]


def test_every_page_has_one_policy_and_only_embeds_may_be_framed(rules: Rules, site: Path) -> None:
    for page in pages(site):
        expected = headers.policy(SITE_URL) if page.startswith("/embed/") else headers.own_frames(SITE_URL)
        assert said(rules, page, "Content-Security-Policy") == [expected], page


def test_every_file_has_what_all_files_have(rules: Rules, site: Path) -> None:
    for page in [*pages(site), "/handouts/checklist-a4.pdf", "/data/guide.json"]:
        for name, value in headers.ALWAYS.items():
            assert said(rules, page, name) == [value], page


def test_pdfs_carry_no_policy_because_it_would_stop_the_browsers_own_viewer(rules: Rules) -> None:
    assert not said(rules, "/handouts/checklist-a4.pdf", "Content-Security-Policy")


def test_exactly_the_files_with_a_version_in_their_name_are_kept_long(rules: Rules, site: Path) -> None:
    kept = {path for path, name, value in rules if name == "Cache-Control" and value == headers.KEPT_LONG}
    versioned = {f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if re.search(r"\.v[0-9a-f]{10}\.", file.name)}
    assert versioned
    assert kept == versioned


def test_a_version_is_its_files_content(site: Path) -> None:
    for file in site.rglob("*.v*.*"):
        assert f".v{sha256(file.read_bytes()).hexdigest()[:10]}." in file.name


def test_the_rules_stay_within_the_smallest_hosts_limits(rules: Rules) -> None:
    assert len({path for path, _, _ in rules}) <= 100  # Cloudflare Pages
    assert all(len(name) + len(value) < 2000 for _, name, value in rules)
