"""Packages for course systems, held to the rules of Common Cartridge 1.1 that importers look at."""

import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.data.model import Guide
from macros.pages import filenames, places

from ..conftest import ROOT, SITE_URL

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
LINK = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
FIRST = 500  # bytes in which Moodle looks for the standard's name
NAME = re.compile(r"[A-Za-z_][\w.-]*")  # what XML takes as an identifier


@pytest.fixture(scope="module")
def packages(site: Path, guide: Guide) -> dict[str, zipfile.ZipFile]:
    """Every package by its situation; the one with all of them has none."""
    return {stage: zipfile.ZipFile(io.BytesIO((site / filenames.course(stage)).read_bytes())) for stage in ("", *guide.stages)}


def manifests(packages: dict[str, zipfile.ZipFile]) -> Iterator[tuple[str, ET.Element]]:
    for stage, package in packages.items():
        yield stage, ET.fromstring(package.read("imsmanifest.xml"))


def test_there_is_one_for_everything_and_one_for_each_situation(site: Path, packages: dict[str, zipfile.ZipFile]) -> None:
    assert {f"course/{file.name}" for file in (site / "course").iterdir()} == {filenames.course(stage) for stage in packages}


def test_it_says_in_its_first_bytes_what_it_is(packages: dict[str, zipfile.ZipFile]) -> None:
    for stage, package in packages.items():
        assert package.namelist()[0] == "imsmanifest.xml", stage
        assert b"imsccv1p1/imscp_v1p1" in package.read("imsmanifest.xml")[:FIRST], stage


def test_metadata_and_organization_are_as_the_standard_wants(guide: Guide, packages: dict[str, zipfile.ZipFile]) -> None:
    for stage, manifest in manifests(packages):
        assert manifest.findtext(f"{CP}metadata/{CP}schema") == "IMS Common Cartridge"
        assert manifest.findtext(f"{CP}metadata/{CP}schemaversion") == "1.1.0"
        title = manifest.findtext(f"{CP}metadata/{LOM}lom/{LOM}general/{LOM}title/{LOM}string") or ""
        assert title.startswith("The Follow-Up Guide"), stage
        assert not stage or guide.stages[stage].title in title, stage
        (organization,) = manifest.findall(f"{CP}organizations/{CP}organization")
        assert organization.get("structure") == "rooted-hierarchy", stage
        (root,) = organization.findall(f"{CP}item")
        assert root.find(f"{CP}title") is None, stage  # the root stands for the package itself
        assert [item for item in root.iter(f"{CP}item") if item is not root and not item.findtext(f"{CP}title")] == [], stage
    assert len({manifest.get("identifier") for _, manifest in manifests(packages)}) == len(packages)


def test_every_file_is_a_resource_and_every_resource_a_file(packages: dict[str, zipfile.ZipFile]) -> None:
    for stage, manifest in manifests(packages):
        resources = list(manifest.iter(f"{CP}resource"))
        files = [file.get("href", "") for file in manifest.iter(f"{CP}file")]
        assert sorted(files) == sorted(set(packages[stage].namelist()) - {"imsmanifest.xml"}), stage
        assert {resource.get("type") for resource in resources} == {"webcontent", "imswl_xmlv1p1"}, stage
        assert all((resource.get("href") in files) == (resource.get("type") == "webcontent") for resource in resources), stage
        named = [item.get("identifierref", "") for item in manifest.iter(f"{CP}item") if item.get("identifierref")]
        assert sorted(named) == sorted(resource.get("identifier", "") for resource in resources), stage
        idents = [element.get("identifier", "") for element in manifest.iter() if "identifier" in element.attrib]
        assert len(set(idents)) == len(idents), stage
        assert all(NAME.fullmatch(ident) for ident in idents), stage


def test_links_lead_to_live_pages(site: Path, packages: dict[str, zipfile.ZipFile]) -> None:
    for stage, package in packages.items():
        links = [ET.fromstring(package.read(name)) for name in package.namelist() if name.startswith("links/")]
        assert links, stage
        for link in links:
            address = link.find(f"{LINK}url")
            assert link.findtext(f"{LINK}title"), stage
            assert address is not None, stage
            path = address.get("href", "").removeprefix(SITE_URL)
            assert (site / path / "index.html").is_file(), address.get("href")


def test_pages_run_nothing_and_load_nothing(guide: Guide, packages: dict[str, zipfile.ZipFile]) -> None:
    package = packages[""]
    pages = [name for name in package.namelist() if name.endswith(".html")]
    assert len(pages) == sum(1 for sheet in places.sheets(guide) if not sheet.drawn)
    for name in pages:
        text = package.read(name).decode()
        assert not re.search(r"<(script|link|img|iframe|form)\b|\son\w+=|\ssrc=", text), name
        assert {address for address in re.findall(r'href="([^"]*)"', text) if not address.startswith("https://")} == set(), name
        assert text.count("<h1>") == 1, name


def test_without_the_sites_address_a_sentence_says_what_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.cartridge", str(tmp_path / "dist")]
    done = subprocess.run(command, cwd=ROOT, env={"PATH": ""}, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("SITE_URL: ")
    assert not (tmp_path / "dist").exists()
