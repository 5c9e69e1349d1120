"""Two builds of the same sources are the same bytes: pages, PDFs, feed and sitemap, in whatever folder, zone and order."""

from pathlib import Path

from tests.build import project
from tests.conftest import build


def test_a_build_elsewhere_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """The other build has made nothing before, stands in a folder with a long name, and reads dictionaries in another order."""
    elsewhere = project.copy(tmp_path / "another folder, far away" / "guide", made=False)
    done = build(elsewhere, tmp_path / "built" / "guide", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LANG="de_DE.UTF-8")
    assert done.returncode == 0, done.stderr
    one, other = project.contents(site), project.contents(tmp_path / "built" / "guide")
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    assert any(path.endswith(".pdf") for path in one)
    assert {"sitemap.xml.gz", "data/guide.json", "search/index.js"} <= one.keys()
