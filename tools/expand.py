"""Writes the pages with every macro filled in, and all that they lead to: `python -m tools.expand FOLDER`, without any engine.

CONFIG names the settings of an office's edition, as it does for make.
The way out if no program that we could move to runs hooks or macros (maintainers/adr/0001): what stands in FOLDER is Markdown,
files, and settings without plugins, and whatever builds a site from Markdown with HTML in it builds this. What our template
and its steps after Markdown add, it hasn't: the ADR lists it.
"""

import os
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from macros.data.faults import DataError
from macros.data.frontmatter import parted
from macros.exports import files as exported
from macros.pages import generated, settings, uses
from macros.pages.calls import Macro
from macros.pages.career_macros import KIT_MACROS
from macros.pages.macros import PAGE_MACROS
from macros.pages.page import Page, address, parsed, read_all
from macros.pages.renderer import Renderer
from macros.sources import opened

ROOT = Path(__file__).parent.parent
MACROS: dict[str, Macro] = {macro.__name__: macro for macro in (*PAGE_MACROS, *KIT_MACROS)}
KEPT = ("site_name", "site_description", "copyright", "markdown_extensions", "not_in_nav", "nav")  # of mkdocs.yml: what needs no plugin


def filled(text: str, page: Page, uri: str, r: Renderer) -> str:
    """A page's Markdown with its macros filled in; of its head, what any engine knows."""
    env = Environment(undefined=StrictUndefined)
    at = address(uri)
    for name, macro in MACROS.items():
        env.globals[name] = lambda *args, macro=macro: macro(r, at, *args)
    head = yaml.safe_dump({"title": page.title, "description": page.description}, allow_unicode=True, sort_keys=False)
    return f"---\n{head}---\n{env.from_string(parted(text, uri).body).render()}\n"


def pages(r: Renderer, docs: Path) -> dict[str, str]:
    """Every page by its path: those that somebody wrote, and those that follow from the data."""
    read, problems = read_all(docs, r, MACROS)
    if problems:
        raise DataError(problems)
    texts = {uri: (docs / uri).read_text(encoding="utf-8") for uri in read} | generated.generated(r.guide)
    known = {uri: read.get(uri) or parsed(text, uri, r.guide, MACROS) for uri, text in texts.items()}
    r.uses = uses.uses(r.guide, {address(uri): page for uri, page in known.items()})
    return {uri: filled(text, known[uri], uri, r) for uri, text in texts.items()}


def settled(file: Path) -> dict[str, Any]:
    """A settings file, on top of the one that it inherits from, as MkDocs joins them."""
    own: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    parent = own.pop("INHERIT", None)
    base = settled(file.parent / parent) if parent else {}
    joined = {key: {**base[key], **value} for key, value in own.items() if isinstance(value, dict) and isinstance(base.get(key), dict)}
    return {**base, **own, **joined}


def written(folder: Path, file: Path) -> None:
    """Fill a folder that is not there yet, from a settings file: the guide's own, or that of an office's edition."""
    if folder.exists():
        raise FileExistsError(f"{folder} is there already. Name a folder that is not there yet.")
    config = settled(file)
    docs = file.parent / config["docs_dir"]
    sources = opened(config, file.parent, docs, os.environ)
    r = Renderer(sources.guide, sources.site._replace(offline=False))
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns("*.md", "js", "css"))
    year = datetime.fromtimestamp(int(sources.settings.epoch or time.time()), UTC).year
    files: dict[str, str | bytes] = {**pages(r, docs)}
    prints = exported.sheets(r, sources.logo)
    files |= exported.files(r, docs / "assets", year, sources.logo, prints).content
    files |= exported.printed(r, prints, sources.fonts).content
    for path, content in files.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    plain = {key: config[key] for key in KEPT} | {"site_url": sources.settings.url, "theme": {"name": "material", "font": False}}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    try:
        written(Path(sys.argv[1] if len(sys.argv) > 1 else "expanded"), ROOT / (os.environ.get("CONFIG") or "mkdocs.yml"))
    except (DataError, settings.SettingsError, FileExistsError) as error:
        sys.exit(str(error))
