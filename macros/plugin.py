"""The one place that meets MkDocs' events: reads the data before a build, adds generated files, nothing else."""

import logging
import os
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from .data.faults import DataError, PageError, Problem
from .data.holes import fill
from .data.load import load_guide
from .exports import files as exported
from .exports import headers, logo, moved, search, target
from .pages import generated, settings, uses
from .pages.calls import Call
from .pages.career_macros import KIT_MACROS
from .pages.macros import PAGE_MACROS
from .pages.page import HEAD, parsed, read
from .pages.renderer import Renderer, UnknownNameError
from .pages.site import Institution, Site

UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/js/", "assets/css/")  # the theme's, and parts
ROOT = Path(__file__).parent.parent
MACROS = {macro.__name__: macro for macro in (*PAGE_MACROS, *KIT_MACROS)}
LOG = logging.getLogger("mkdocs.plugins.macros.plugin")  # below MkDocs' own, so that its window shows it
state: Any = SimpleNamespace(live=False)  # one build at a time: MkDocs gives hooks no object of their own


def refuse(sentence: str) -> PluginError:
    """An error that MkDocs prints without a traceback."""
    return PluginError(sentence)


def picture(office: Institution | None, folders: Iterable[Path]) -> logo.Logo | None:
    """The office's picture; one that can't be used ends the build with a sentence."""
    if not office or not office.logo:
        return None
    try:
        return logo.read(office.logo, folders)
    except DataError as error:
        raise refuse(str(error)) from None


def base_year() -> int:
    """The year around which holidays are written: of the commit where it is known, so that builds repeat."""
    return datetime.fromtimestamp(int(state.settings.epoch or time.time()), UTC).year


def on_startup(command: str, dirty: bool) -> None:
    """While an editor writes, MkDocs puts an inline script into each page that reloads it: our own policy would stop it."""
    state.live = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read the data before MkDocs empties the last good site: broken data leaves it whole."""
    try:
        own = settings.read(config.site_name, config.site_url, config.extra, os.environ.get("SOURCE_DATE_EPOCH", ""))
        state.settings, state.data = own, Path(own.data_dir or ROOT / "data")
        state.guide = load_guide(state.data)
    except DataError as error:
        raise refuse(str(error)) from None
    state.site = Site(own.name, own.url.rstrip("/"), own.repo.rstrip("/"), own.contact, own.institution, offline=own.offline)
    state.logo = picture(state.site.institution, (Path(config.config_file_path).parent, Path(config.docs_dir)))
    config.extra["site"] = state.site
    config.extra["guide"] = state.guide
    if state.live:
        config.plugins["macros"].config["on_error_fail"] = False  # or the first typo would end the server
    check_pages(Path(config.docs_dir))
    check_target(config)


def check_target(config: MkDocsConfig) -> None:
    """MkDocs is about to empty its target: not if that holds anything but an earlier build."""
    sources = (ROOT, ROOT / "macros", state.data, Path(config.docs_dir), *(Path(folder) for folder in config.theme.dirs))
    if said := target.fault(Path(config.site_dir), sources, whole=False):
        raise refuse(f"mkdocs.yml: site_dir (SITE_DIR): {said}")


def on_pre_build(config: MkDocsConfig) -> None:
    """Everything is in order: from here on the target is ours."""
    target.begin(Path(config.site_dir))


def check_pages(docs: Path) -> None:
    """Tell every mistake in the pages, before anything is emptied; while an editor writes, the rest of the site goes on."""
    renderer = Renderer(state.guide, state.site)
    state.pages = {}
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        page = read(path, f"docs/{uri}", state.guide, MACROS)
        failed = {call: fault for call in page.calls if (fault := refused(f"docs/{uri}", renderer, call))}
        state.pages[uri] = page._replace(calls=tuple(call for call in page.calls if call not in failed))
        problems += [*page.problems, *failed.values()]
    if problems and state.live:
        LOG.error(str(PageError(problems)))
    elif problems:
        raise refuse(str(PageError(problems)))


def refused(file: str, renderer: Renderer, call: Call) -> Problem | None:
    """What a macro says against the words that a page gives it; a call without words can't name what does not exist."""
    try:
        if call.args:
            MACROS[call.name](renderer, "", *call.args)
    except UnknownNameError as error:
        return Problem(file, call.line, call.name, "", error.rule, error.cure)
    return None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's scripts and styles that our templates do not use; add the generated pages and files."""
    for file in list(files):
        if file.src_uri.startswith(UNUSED):
            files.remove(file)
    for path, markdown in generated.generated(state.guide).items():
        files.append(File.generated(config, path, content=markdown))
        state.pages[path] = parsed(markdown, path, state.guide, MACROS)
    documents = [file for file in files if file.is_documentation_page()]
    routes = {address(file): file.url for file in documents}
    state.site = state.site._replace(routes=routes)
    config.extra["site"] = state.site
    state.renderer = Renderer(state.guide, state.site)
    state.renderer.uses = uses.uses(state.guide, {address(file): state.pages[file.src_uri] for file in documents})
    try:
        content, state.assets = exported.files(state.guide, state.site, Path(config.docs_dir) / "assets", base_year(), state.logo)
    except DataError as error:
        raise refuse(str(error)) from None
    if not state.site.offline:
        content["_headers"] = headers.netlify(routes, state.assets.values(), state.site.url)
    for path, text in content.items():
        files.append(File.generated(config, path, content=text))
    return files


def address(file: File) -> str:
    """The address that readers see, whatever the file is called on disk: when/interview/."""
    path = file.src_uri.removesuffix(".md")
    if path == "index":
        return ""
    return path.removesuffix("/index") + "/"


def on_page_markdown(markdown: str, page: Any, config: MkDocsConfig, files: Files) -> str:
    """Fill the holes of a page's title and description; a page's text has a macro for it."""
    for key in HEAD:
        if isinstance(page.meta.get(key), str):
            page.meta[key] = fill(state.guide, page.meta[key])
    return markdown


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """What every template may ask; the page that is not found stands at no address, so its links begin at the site's root."""
    env.autoescape = True  # names, titles and addresses come from settings and pages; what is HTML already says so
    root = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
    env.globals["link"] = lambda target: root + state.site.link(target, "").removeprefix("./")
    env.globals["root"] = root
    env.globals["asset"] = lambda path: root + state.assets[path]
    env.globals["policy"] = "" if state.site.offline or state.live else headers.CSP
    env.filters["day"] = state.renderer.say.day
    return env


def on_page_context(context: Any, page: Any, config: MkDocsConfig, nav: Any) -> Any:
    """What our templates ask of the page: its own address, and links in either form of the site."""
    path = address(page.file)
    context["address"] = f"/{path}"
    context["reviewed"] = state.guide.reviewed(f"/{path}")
    context["root"] = state.site.root(page.url)
    context["link"] = lambda target: state.site.link(target, page.url)
    context["asset"] = lambda target: state.site.link(state.assets[target], page.url)
    page.content = moved.mended(state.renderer, f"/{path}", page.url, page.content)
    context["macro"] = lambda name, *args: Markup(MACROS[name](state.renderer, page.url, *args))
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Turn the search index into a script, which also loads from a folder without a server; list what was written."""
    search.publish(Path(config.site_dir), state.guide)
    target.finish(Path(config.site_dir))
