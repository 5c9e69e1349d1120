"""What others made comes with the notice that their licence asks for: in the repository, on the site, in the copy for a folder."""

from pathlib import Path

import pytest

from tests.conftest import ROOT

VENDOR = ROOT / "docs/assets/vendor"


@pytest.mark.parametrize("script", sorted(path.name for path in VENDOR.glob("*.js")))
def test_a_script_of_others_has_its_permission_notice_beside_it(script: str, site: Path) -> None:
    notice = Path(script).with_suffix(".txt").name
    assert notice in (VENDOR / script).read_text(encoding="utf-8").partition("*/")[0], "the script names its notice"
    for folder in (VENDOR, site / "assets/vendor"):
        text = (folder / notice).read_text(encoding="utf-8")
        assert text.startswith("Copyright")
        assert "Permission is hereby granted" in text
        assert "WITHOUT WARRANTY OF ANY KIND" in text


def test_there_is_such_a_script() -> None:
    assert list(VENDOR.glob("*.js"))
