"""An office's name on everything, without touching our files; and one mended message that reaches every surface."""

import json
import re
import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
import yaml

from macros.exports import target

from ..conftest import ROOT, build
from .pdftext import letters, squeezed
from .project import asset

EXAMPLE = ROOT / "examples" / "institution"
NAME = "Example University Careers Service"
LINES = ("url", "logo", "note", "contact")  # of the example: an office writes its own, or leaves them out
HOSTILE = '<img src=x onerror=alert(1)> "Office" & {{ 7*7 }} #panic() ' + "N" * 50
REWORDED = "This sentence was mended for [their name] in one place."


def example() -> str:
    """The example's settings, for another folder."""
    return (EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8").replace("../../", f"{ROOT.as_posix()}/")


def full() -> str:
    """The example's settings with every line in use, for another folder."""
    settings, used = re.subn(rf"^    # ({'|'.join(LINES)}):", r"    \1:", example(), flags=re.MULTILINE)
    assert used == len(LINES)
    return settings


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example with every line in use."""
    folder = tmp_path_factory.mktemp("branded")
    shutil.copytree(EXAMPLE / "assets", folder / "assets")
    (folder / "mkdocs.yml").write_text(full(), encoding="utf-8")
    done = build(folder, folder / "site")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example with nothing changed but its name, which is hostile; and one message re-worded, in data of its own."""
    folder = tmp_path_factory.mktemp("mended")
    shutil.copytree(ROOT / "data", folder / "data")
    sample = folder / "data/messages/interview/thank-you.md"
    head, _, body = sample.read_text(encoding="utf-8").rpartition("\n---\n")
    sample.write_text(f"{head}\n---\n{body.replace('Kind regards', REWORDED + chr(10) * 2 + 'Kind regards', 1)}", encoding="utf-8")
    shutil.copytree(EXAMPLE / "assets", folder / "assets")
    settings = example().replace(NAME, json.dumps(HOSTILE)).replace("extra:\n", f"extra:\n  data_dir: {folder}/data\n")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = build(folder, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_their_name_is_on_pages_frames_and_paper(branded: Path) -> None:
    for page in ("index.html", "when/interview/index.html", "embed/message/thank-you/index.html", "embed/planner/index.html"):
        assert NAME in (branded / page).read_text(encoding="utf-8"), page
    for sheet in ("checklist-a4", "checklist-interview-letter", "messages-interview-a4", "effective-follow-up-letter"):
        text = letters(branded / f"handouts/{sheet}.pdf")
        assert squeezed(NAME) in text, sheet
        assert "careers@example.edu" in text, sheet
        assert "Giventoyouby" not in text, sheet
    assert (branded / asset(branded, "assets/office.svg")).read_bytes() == (EXAMPLE / "assets/logo.svg").read_bytes()


def test_who_writes_only_a_name_says_nothing_else(mended: Path, site: Path) -> None:
    """Opening hours and an address that no office has stood on its every page."""
    told = yaml.safe_load(full().partition("INHERIT")[2].partition("docs_dir")[0].partition("\n")[2])["extra"]["institution"]
    for line in ("note", "contact"):
        for file in mended.rglob("*.html"):
            assert told[line] not in file.read_text(encoding="utf-8"), f"{line} in {file}"
        assert squeezed(told[line]) not in letters(mended / "handouts/checklist-interview-a4.pdf")
    page = "when/interview/index.html"
    assert told["url"] not in (mended / page).read_text(encoding="utf-8")
    assert not list(mended.rglob("office.*"))


def test_without_a_name_paper_has_room_for_one(site: Path) -> None:
    assert "Giventoyouby" in letters(site / "handouts/checklist-interview-a4.pdf")


def test_the_rest_of_the_site_is_as_ours(site: Path, branded: Path) -> None:
    """What has no name on it is the same bytes."""
    loaded = (asset(site, "assets/site.css"), asset(site, "assets/js/data.js"))
    for path in (*loaded, "messages/thank-you.txt", "data/guide.json", "embed.js", "qr/when-interview.svg"):
        assert (branded / path).read_bytes() == (site / path).read_bytes(), path
    listed = [{p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()} for root in (site, branded)]
    assert listed[1] - listed[0] == {asset(branded, "assets/office.svg")}
    assert listed[0] <= listed[1]


def test_a_hostile_name_stays_text(mended: Path) -> None:
    said = escape(HOSTILE, quote=False)
    for file in [mended / "index.html", *(mended / "embed").rglob("index.html")]:
        html = file.read_text(encoding="utf-8")
        assert "<img src=x" not in html, file
        assert said in html.replace("&#34;", '"').replace("&quot;", '"'), file
    assert squeezed(HOSTILE) in letters(mended / "handouts/checklist-interview-a4.pdf").replace("\u200b", "").replace("“", '"').replace(
        "”", '"'
    )


def test_a_mended_message_reaches_every_surface_in_one_build(mended: Path, site: Path) -> None:
    def plain(text: str) -> str:
        return squeezed(re.sub(r"<[^>]+>", "", text))

    surfaces: dict[str, Callable[[Path], str]] = {
        "messages/interview/index.html": lambda file: plain(file.read_text(encoding="utf-8")),
        "when/interview/index.html": lambda file: plain(file.read_text(encoding="utf-8")),
        "embed/message/thank-you/index.html": lambda file: plain(file.read_text(encoding="utf-8")),
        "messages/thank-you.txt": lambda file: squeezed(file.read_text(encoding="utf-8")),
        "data/guide.json": lambda file: squeezed(file.read_text(encoding="utf-8")),
        "assets/planner/words.js": lambda file: squeezed(file.read_text(encoding="utf-8")),
        "handouts/messages-interview-a4.pdf": letters,
        "handouts/messages-interview-letter.pdf": letters,
    }
    for path, read in surfaces.items():
        one, other = (root / (asset(root, path) if path.endswith(".js") else path) for root in (mended, site))
        assert squeezed(REWORDED) in read(one), path
        assert squeezed(REWORDED) not in read(other), path


def test_a_logo_that_cannot_be_used_ends_the_build_with_a_sentence_and_leaves_the_last_site(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(full().replace("assets/logo.svg", "assets/none.svg"), encoding="utf-8")
    target.begin(tmp_path / "site")
    (tmp_path / "site/index.html").touch()
    done = build(tmp_path, tmp_path / "site")
    assert done.returncode != 0
    assert "mkdocs.yml: extra.institution.logo: there is no file assets/none.svg" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "site/index.html").is_file()
