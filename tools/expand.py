"""Writes the pages with every macro filled in, and all that they lead to: `python -m tools.expand FOLDER`, without any engine.

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
from macros.data.load import load_guide
from macros.exports import files as exported
from macros.exports.fonts import Fonts
from macros.pages import generated, settings, uses
from macros.pages.calls import Macro
from macros.pages.career_macros import KIT_MACROS
from macros.pages.macros import PAGE_MACROS
from macros.pages.page import Page, address, parsed, read_all
from macros.pages.renderer import Renderer
from macros.pages.site import Site

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


def written(folder: Path) -> None:
    """Fill a folder that is not there yet, with the guide's own settings; those of an edition (CONFIG) are not read."""
    if folder.exists():
        raise FileExistsError(f"{folder} is there already. Name a folder that is not there yet.")
    config: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    own = settings.read(config["site_name"], "", config["extra"], os.environ)
    site = Site(own.name, own.url.rstrip("/"), own.repo.rstrip("/"), own.contact, None, {}, False, own.answers_within_days, own.assessed)
    r = Renderer(load_guide(ROOT / "data"), site)
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("*.md", "js", "css"))
    year = datetime.fromtimestamp(int(own.epoch or time.time()), UTC).year
    files: dict[str, str | bytes] = {**pages(r, ROOT / "docs")}
    files |= exported.files(r, ROOT / "docs" / "assets", year, None, Fonts()).content
    for path, content in files.items():
        file = docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    plain = {key: config[key] for key in KEPT} | {"site_url": own.url, "theme": {"name": "material", "font": False}}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    try:
        written(Path(sys.argv[1] if len(sys.argv) > 1 else "expanded"))
    except (DataError, settings.SettingsError, FileExistsError) as error:
        sys.exit(str(error))
