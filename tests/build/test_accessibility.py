"""What the accessibility report says of the whole site, looked for in what is shipped; and that page and Word file say the same."""

import re
from html import unescape
from pathlib import Path

import docx

from macros.data.model import Guide
from macros.pages import addresses, filenames

MEDIA = re.compile(r"<(?:audio|video|object|embed|track)\b")
PRESSED = re.compile(r'\.key\s*[!=]==\s*"([^"]+)"|accesskey|\bkey(?:press|Code)\b|\.code\s*===')
OURS = {"Escape", "follow-up-guide/forget"}  # closes what is open; and no key at all, but a name in the browser's storage


def test_nothing_plays_sound_or_video(site: Path) -> None:
    assert [path for path in site.rglob("*.html") if MEDIA.search(path.read_text(encoding="utf-8"))] == []
    assert [path for path in site.rglob("*") if path.suffix in (".mp3", ".mp4", ".webm", ".ogg", ".wav", ".m4a")] == []


def test_no_single_key_does_anything(site: Path) -> None:
    files = [path for pattern in ("*.js", "*.html") for path in site.rglob(pattern) if "vendor" not in path.parts]
    found = {match[1] or match[0] for path in files for match in PRESSED.finditer(path.read_text(encoding="utf-8"))}
    assert found <= OURS


def test_page_and_word_file_say_the_same(site: Path, guide: Guide) -> None:
    report = guide.accessibility
    page = unescape((site / addresses.REPORT.strip("/") / "index.html").read_text(encoding="utf-8")).replace("’", "'")
    document = docx.Document(str(site / filenames.REPORT))
    rows = [[cell.text.replace("’", "'") for cell in row.cells] for table in document.tables for row in table.rows]
    for one in (one for table in report.tables for one in table.criteria):
        (row,) = (row for row in rows if row[0].startswith(f"{one.id} "))
        assert row[0] == f"{one.id} {one.name}"
        assert report.results[one.pages] in row[1]
        assert row[2] == (one.remark or "")
        assert f"<strong>{one.id}</strong>" in page
        assert (one.remark or "") in page
    assert document.core_properties.title == report.title
    assert len(document.tables) == len(report.tables) + 1
