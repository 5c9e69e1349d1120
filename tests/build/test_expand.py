"""The pages can leave MkDocs: every macro filled in, beside the files that any build ships (tools/expand.py)."""

import re
import sys
from pathlib import Path

import pytest

from tests.build import project
from tests.conftest import DATE, ROOT, SITE_URL

MADE = re.compile(
    r"(^|/)index\.html$|^(404\.html|_headers|\.follow-up-guide-build|sitemap\.xml(\.gz)?|search/.*)$"
)  # by an engine or for a host


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("expanded") / "guide"
    settings = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": DATE}
    done = project.run([sys.executable, "-m", "tools.expand", str(folder)], ROOT, **settings)
    assert done.returncode == 0, done.stderr
    assert "plugins" not in (folder / "mkdocs.yml").read_text(encoding="utf-8")
    return folder / "docs"


def test_every_page_is_there_and_no_macro_is_left(docs: Path, site: Path) -> None:
    written = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    assert {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")} < written
    assert "messages/interview.md" in written
    assert [path for path in written if "{{" in (docs / path).read_text(encoding="utf-8")] == []
    assert "within a day" in (docs / "when/interview.md").read_text(encoding="utf-8")


def test_every_other_file_is_what_a_build_ships_to_the_byte(docs: Path, site: Path) -> None:
    shipped = project.contents(site)
    written = {path: content for path, content in project.contents(docs).items() if not path.endswith(".md")}
    assert [path for path in shipped if not MADE.search(path) and path not in written] == []
    assert [path for path, content in written.items() if shipped.get(path) != content] == []


def test_an_offices_edition_keeps_its_name(tmp_path: Path) -> None:
    settings = {"CONFIG": "examples/institution/mkdocs.yml", "SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": DATE}
    done = project.run([sys.executable, "-m", "tools.expand", str(tmp_path / "guide")], ROOT, **settings)
    assert done.returncode == 0, done.stderr
    assert "Example University Careers Service" in (tmp_path / "guide/docs/embed/planner/index.html").read_text(encoding="utf-8")


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    done = project.run([sys.executable, "-m", "tools.expand", str(tmp_path)], ROOT)
    assert done.returncode == 1
    assert done.stderr.strip() == f"{tmp_path} is there already. Name a folder that is not there yet."
