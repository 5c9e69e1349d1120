"""Handouts carry an office's name in any script for which it brings a font; without one, the sentence names what to change."""

import zlib
from base64 import b64decode
from functools import partial
from pathlib import Path

import pytest

from macros.data.faults import DataError
from macros.data.model import Guide
from macros.exports import fonts, handouts, pdf
from macros.exports.fonts import Fonts
from macros.exports.handouts import Handout
from macros.exports.origin import origin
from macros.pages.site import Institution, Site

# A font with one letter, made for this test: a square for the Thai letter ko kai, which the fonts of Typst do not have.
SQUARE = zlib.decompress(b64decode(
    "eNqFUjtPG0EYnN09HwTMIRCkiBLpEBRJgRAJQRSRKCJqJJ8LSxSw4g4bOGPjh2SoUlK6oqOnyC+IgmhSUPAfaCioEUmHnLm9BS4OEp/07c7Mzu7OPSAA"
    "DOEbFPzVYO5j4So4A8R7qhubVV1H3iuSd8kXyvHB1lp8u0N+Sf6mEulQ731dIv7OXqxQyB2KP8TX7JlKtdWRP4kgjji4cW1TY8TwXwmv6k4dDlzyQXJ/"
    "T1ejybXjc/Ib9nS91mzVXbkLqDzXPyDJyt758flkffTLbyh1g/4KabmTJSIFaTXuUX6POamHCMWdOSlbwiiSadIV+d+5Spb4FnJ0vFD9Ry+zAE94Qvnm"
    "IB8XfRbfJDPZ7d2KPcFRmNlJHBxNOk/0eul4m71sxFz98PTc/2lsaiwUXVm6P00deRxbv8DwY1CJAbIUK/4J4xY7GU+O81uLXTreJcmcV1ReY85iCQ8r"
    "FitmDix2Mp4cXWWLXcxguxg1W36w39aNqBCV27FuJEoqzD/BWbuIIiI00eLrCLCPNjQaVArsMlls+IMn65h/Vp3t2/nMV/+3uC6k3K0R/gUbyWSB"
))  # fmt: skip
THAI = "\u0e01"


def office(folder: Path) -> Fonts:
    (folder / "fonts").mkdir()
    (folder / "fonts/square.ttf").write_bytes(SQUARE)
    return fonts.read("fonts", folder)


def sheet(guide: Guide, site: Site) -> Handout:
    return next(one for one in handouts.all_of(guide, site) if one.name == "effective-follow-up")


def made(guide: Guide, site: Site, own: Fonts = Fonts()) -> dict[str, bytes]:  # noqa: B008  # it cannot be changed
    return pdf.files([sheet(guide, site)], own, partial(origin, guide=guide, site=site)).content


def refusal(path: str, beside: Path) -> str:
    with pytest.raises(DataError) as caught:
        fonts.read(path, beside)
    return str(caught.value.problems[0])


def test_a_name_that_no_font_has_is_refused_with_its_field(guide: Guide) -> None:
    site = Site("The Guide", institution=Institution(name="Careers", note=f"Drop in {THAI}"))
    with pytest.raises(DataError) as caught:
        made(guide, site)
    (problem,) = caught.value.problems
    assert (problem.file, problem.field) == ("mkdocs.yml", "extra.institution.note")
    assert f"its fonts have no '{THAI}'" in problem.rule
    assert "extra.institution.fonts" in problem.cure


def test_a_name_in_a_font_that_the_office_brings_is_printed(guide: Guide, tmp_path: Path) -> None:
    site = Site("The Guide", institution=Institution(name=f"Careers {THAI}"))
    found = made(guide, site, office(tmp_path))
    assert b"TestSquare" in b"".join(part for part in found.values() if isinstance(part, bytes) and part.startswith(b"%PDF"))


def test_another_font_is_another_key(tmp_path: Path) -> None:
    before = office(tmp_path)
    (tmp_path / "fonts/square.ttf").write_bytes(SQUARE + b" ")
    assert fonts.read("fonts", tmp_path).key != before.key
    assert pdf.made_from(before) != pdf.made_from(Fonts())


@pytest.mark.parametrize("path", ["none", "../fonts", "empty", "file.ttf", "circle", "n" * 300, "a\0b"])
def test_a_folder_without_fonts_is_refused(path: str, tmp_path: Path) -> None:
    beside = tmp_path / "office"
    (beside / "empty").mkdir(parents=True)
    (beside / "file.ttf").write_bytes(SQUARE)
    (beside / "circle").symlink_to("circle")
    office(tmp_path)
    assert refusal(path, beside).startswith("mkdocs.yml: extra.institution.fonts: ")


def test_fonts_have_a_largest_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(tmp_path)
    monkeypatch.setattr(fonts, "LARGEST", len(SQUARE) - 1)
    assert "bytes at the most" in refusal("fonts", tmp_path)
