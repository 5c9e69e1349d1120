"""The office's picture is only a picture: what is none, is too large, or does more than draw, is refused with a sentence."""

from pathlib import Path

import pytest

from macros.data.faults import DataError
from macros.exports import logo

ROOT = Path(__file__).parents[2]
NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"'
PLAIN = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    f'<svg {NAMESPACES}><style>.a{{fill:url(#b)}}</style><path class="a" style="fill:url(#b)" d="M0 0"/>'
    '<use xlink:href="#c"/><image href="data:image/png;base64,AA=="/><title>An on-site office</title></svg>'
)


def read(folder: Path, path: str = "logo.svg") -> logo.Logo:
    return logo.read(path, [folder])


def refusal(folder: Path, path: str = "logo.svg") -> str:
    with pytest.raises(DataError) as caught:
        read(folder, path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.field) == ("mkdocs.yml", "extra.institution.logo")
    return str(problem)


@pytest.mark.parametrize(
    ("data", "kind"),
    [(PLAIN.encode(), "svg"), (b"\x89PNG\r\n\x1a\n...", "png"), (b"\xff\xd8\xff...", "jpg"), (b"GIF89a...", "gif")],
)
def test_a_picture_gets_the_ending_of_what_it_is(tmp_path: Path, data: bytes, kind: str) -> None:
    (tmp_path / "logo.html").write_bytes(data)
    assert read(tmp_path, "logo.html") == (data, kind)


def test_the_examples_picture_is_one() -> None:
    assert read(ROOT / "examples/institution", "assets/logo.svg").kind == "svg"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        '<script href="#a"/>',
        "<h:script>alert(1)</h:script>",
        '<h:img src="#"/>',
        '<g onload="alert(1)"/>',
        '<g ONCLICK="alert(1)"/>',
        "<foreignObject/>",
        '<set attributeName="href" to="x"/>',
        '<animate attributeName="href" values="x"/>',
        '<a href="javascript:alert(1)"/>',
        '<a xlink:href="&#106;avascript:alert(1)"/>',
        '<a href="https://elsewhere.example/"/>',
        '<use href="other.svg#a"/>',
        '<image href="//elsewhere.example/a.png"/>',
        '<image href="data:image/svg+xml;base64,AA=="/>',
        '<rect fill="url(https://elsewhere.example/#a)"/>',
        "<rect style=\"fill:url('//elsewhere.example')\"/>",
        '<style>@import "a.css";</style>',
        "<style>a{fill:u<!-- -->rl(a.svg)}</style>",
        "<style>a{fill:\\75rl(a)}</style>",
        "<?xml-stylesheet href='a.css'?>",
        "<g>" * 100 + "</g>" * 100,
        '<g id="a"/>' + '<use href="#a"/>' * 21,
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(f"<svg {NAMESPACES}>{inside}</svg>", encoding="utf-8")
    assert "an SVG may only draw: " in refusal(tmp_path)


@pytest.mark.parametrize(
    "text",
    ['<!DOCTYPE svg [<!ENTITY a "b">]>' + PLAIN.partition('svg11.dtd">')[2], "<html/>", "<svg/>", f'<html xmlns="x">{PLAIN[-40:]}'],
)
def test_what_is_no_svg_from_its_first_element_on_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "logo.svg").write_text(text, encoding="utf-8")
    refusal(tmp_path)


@pytest.mark.parametrize("data", [b"", b"RIFF....WEBP", b"%PDF-1.7", b"\x1f\x8b\x08", b"<svg"])
def test_another_kind_of_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "logo.svg").write_bytes(data)
    assert "no SVG, PNG, JPEG or GIF" in refusal(tmp_path)


def test_a_large_picture_is_refused_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(b"GIF89a" + b"." * 200_000)
    assert "200,000 bytes at the most" in refusal(tmp_path)
    assert "this has 200,006" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x01\0\0\0\0", "png"),
        (b"GIF89a\x30\x75\x30\x75\0\0\0", "gif"),
        (b"\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x11\x08\x75\x30\x75\x30\x03", "jpg"),
    ],
)
def test_a_small_file_that_unpacks_into_a_huge_picture_is_refused(tmp_path: Path, data: bytes, kind: str) -> None:
    assert logo.pixels(data, kind) == 30_000 * 30_000
    (tmp_path / "logo.svg").write_bytes(data)
    assert "4,000,000 pixels at the most; this has 900,000,000" in refusal(tmp_path)


@pytest.mark.parametrize(
    "path", ["none.svg", "../logo.svg", "a\0b.svg", "n" * 300 + ".svg", "circle.svg", "dangling.svg", "out.svg", ".", "#?"]
)
def test_a_path_that_leads_nowhere_or_out_is_refused(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    (tmp_path / "logo.svg").write_text(PLAIN, encoding="utf-8")
    (folder / "circle.svg").symlink_to("circle.svg")
    (folder / "dangling.svg").symlink_to("gone.svg")
    (folder / "out.svg").symlink_to(tmp_path / "logo.svg")
    refusal(folder, path)
