"""What has changed, as it is shipped: a page, an Atom feed by the rules of RFC 4287, and the part of the data's feed."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from macros.data.model import Guide
from macros.exports import feed

from ..conftest import SITE_URL

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


@pytest.fixture(scope="module")
def atom(site: Path) -> ET.Element:
    return ET.fromstring((site / "changes.xml").read_bytes())


def text(parent: ET.Element, name: str) -> str:
    """The text of the one element of a name (RFC 4287 wants no second id, title or updated)."""
    (found,) = parent.findall(f"{ATOM}{name}")
    assert found.text
    return found.text


def link(parent: ET.Element, rel: str) -> str:
    (found,) = [one.attrib["href"] for one in parent.findall(f"{ATOM}link") if one.get("rel") == rel]
    return found


def test_the_feed_has_what_the_standard_wants(atom: ET.Element) -> None:
    assert atom.tag == f"{ATOM}feed"
    assert text(atom, "id") == link(atom, "self") == f"{SITE_URL}changes.xml"
    assert text(atom, "title")
    assert MOMENT.fullmatch(text(atom, "updated"))
    assert all(text(author, "name") for author in atom.findall(f"{ATOM}author"))
    assert len(atom.findall(f"{ATOM}author")) == 1


def test_each_entry_has_what_the_standard_wants(atom: ET.Element, guide: Guide) -> None:
    entries = atom.findall(f"{ATOM}entry")
    ids = [text(entry, "id") for entry in entries]
    assert ids == [f"{SITE_URL}changes/#{ident}" for ident in guide.changes]
    for entry in entries:
        assert link(entry, "alternate") == text(entry, "id")
        assert text(entry, "title")
        assert MOMENT.fullmatch(text(entry, "updated"))
        assert entry.findall(f"{ATOM}content")[0].attrib == {"type": "text"}
        assert text(entry, "content")
    assert text(atom, "updated") == max(text(entry, "updated") for entry in entries), "the feed is as new as its newest entry"


def test_each_entry_stands_on_its_page_with_what_to_do(site: Path, guide: Guide) -> None:
    page = (site / "changes/index.html").read_text(encoding="utf-8")
    places = [page.index(f'id="{ident}"') for ident in guide.changes]
    assert places == sorted(places)
    assert page.count(f"{guide.words.pages.changes_todo}:") == len(guide.changes)


@pytest.mark.parametrize("path", ["for-career-services/", "changes/"])
def test_a_reader_finds_the_feed_from_the_page(site: Path, path: str) -> None:
    page = (site / path / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<link rel="alternate" type="application/atom\+xml" href="[./guide]*/changes\.xml">', page)


def test_the_data_tells_its_own_changes(site: Path, guide: Guide) -> None:
    told = json.loads((site / "data/guide.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in told["changes"]] == [change.id for change in guide.changes.values() if "feed" in change.concerns]
    assert told["changes"][0]["version"] == feed.VERSION, "a new version has its entry in data/changes.yml"
