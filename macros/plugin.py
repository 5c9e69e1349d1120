"""The one place that meets MkDocs: a build reads the data first, adds generated pages and files, and answers templates.

`entry.py` makes one `Build` for each run of MkDocs and hands its events over; `mkdocs serve` keeps it for all its builds.
"""

import gc
import logging
import os
import time
from collections.abc import Callable, Set
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial, wraps
from pathlib import Path
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load
from mkdocs_macros.plugin import MacrosPlugin

from .data.faults import DataError, PageError
from .data.model import Guide
from .exports import files as exported
from .exports import headers, moved, search, target
from .exports.pdf import Printed
from .live import Live
from .pages import fold, folder, generated, moves, nav, places, settings, uses
from .pages.calls import Macro
from .pages.career_macros import KIT_MACROS
from .pages.macros import PAGE_MACROS
from .pages.markup import unbroken
from .pages.page import Page, address, parsed, read_all
from .pages.renderer import Renderer, UnknownNameError
from .pages.site import Site
from .pages.verbatim import Verbatim
from .sources import ROOT, Sources, opened

UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/js/", "assets/css/")  # the theme's, and parts
LATER = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/index.js", "search/search_index.json")  # made when all else is there
MACROS = {macro.__name__: macro for macro in (*PAGE_MACROS, *KIT_MACROS)}
FOLDS: dict[str, Callable[[str], str]] = {"messages": fold.samples, "checklist": str}  # the kinds of a situation's pages that are no guide
ASIDE = ThreadPoolExecutor(1)  # prints while pages are written: of two threads there, the pages' own would have to wait
LOG = logging.getLogger("mkdocs.plugins.macros.plugin")  # below MkDocs' own, so that its window shows it


def named(config: MkDocsConfig) -> bool:
    """Whether the command or the settings name the folder of the site; SITE_DIR counts only where neither does."""
    command = click.get_current_context(silent=True)
    with open(config.config_file_path, encoding="utf-8") as file:
        return bool(command and command.params.get("site_dir")) or "site_dir" in yaml_load(file)


class Build:
    """What one run of MkDocs knows. Everything but `live` is made anew in `on_config`, which begins each build."""

    live: Live | None = None
    sources: Sources
    guide: Guide
    site: Site
    renderer: Renderer
    verbatim: Verbatim
    pages: dict[str, Page]
    assets: dict[str, str]
    copied: dict[str, str]
    printed: "Future[Printed]"

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """While an editor writes, what is wrong is shown in the browser; a single build is done as quickly as it can be."""
        if command == "serve":
            self.live = Live()
            self.live.start()
        else:
            gc.disable()  # a single build ends before its cycles matter: 15 MB more, and a fourteenth of its time less

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
        """The server tells in the browser what is wrong."""
        if self.live:
            self.live.serve(server)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """MkDocs shows this in its window only."""
        if self.live and isinstance(error, PluginError):
            self.live.told = str(error)

    def on_config(self, config: MkDocsConfig) -> None:
        """Read data and pages before MkDocs empties the last good site: whatever is broken leaves it whole."""
        docs = Path(config.docs_dir)
        beside = Path(os.path.abspath(config.config_file_path)).parent  # as MkDocs writes it: without .. in it
        try:
            if problems := [*settings.lacking(config.plugins, config.theme.dirs), *nav.problems(config.nav)]:
                raise settings.SettingsError(problems)
            self.sources = opened(config, beside, docs, os.environ)
        except DataError as error:
            raise PluginError(str(error)) from None
        own = self.sources.settings
        config.site_url, config.use_directory_urls = own.url, config.use_directory_urls and not own.offline
        if not own.epoch:
            os.environ.pop("SOURCE_DATE_EPOCH", None)  # an empty one is none; MkDocs would end in a traceback
        if Path(config.site_dir) == beside / "site" and not named(config):
            config.site_dir = os.path.normpath(beside / (os.environ.get("SITE_DIR") or "site"))
        self.guide, self.site = self.sources.guide, self.sources.site
        self.renderer, self.verbatim = Renderer(self.guide, self.site), Verbatim()
        config.extra["site"] = self.site
        if strays := list(folder.problems(docs)):
            raise PluginError(str(PageError(strays)))  # nothing of it may be read
        self.pages, problems = read_all(docs, self.renderer, MACROS)
        addresses = {f"/{address(path)}" for path in (*self.pages, *generated.generated(self.guide))}
        problems += moves.problems(self.guide, addresses, f"{self.sources.data.name}/moved.yml")
        if problems and self.live:
            LOG.error(str(PageError(problems)))  # the rest of the site goes on
        elif problems:
            raise PluginError(str(PageError(problems)))
        self.register_macros(config)
        self.check_target(config)

    def register_macros(self, config: MkDocsConfig) -> None:
        """Hand our macros to mkdocs-macros; each gets the page that calls it."""
        plugin = config.plugins["macros"]
        assert isinstance(plugin, MacrosPlugin)
        if self.live:
            plugin.config["on_error_fail"] = False  # or the first typo would end the server
        plugin.register_macros({name: self.bound(macro, plugin) for name, macro in MACROS.items()})

    def bound(self, macro: Macro, plugin: MacrosPlugin) -> Macro:
        """A macro that knows the page that calls it; a name that does not exist ends the build with a sentence."""

        @wraps(macro)
        def call(*args: str) -> str:
            page: MkDocsPage = plugin.page
            try:
                return self.verbatim.marked(macro(self.renderer, page.url, *args))
            except UnknownNameError as error:
                raise PluginError(f"docs/{page.file.src_uri}: {macro.__name__}(): {error}") from None

        return call

    def check_target(self, config: MkDocsConfig) -> None:
        """MkDocs is about to empty its target: not if that holds anything but an earlier build."""
        sources = (ROOT, ROOT / "macros", self.sources.data, Path(config.docs_dir), *(Path(folder) for folder in config.theme.dirs))
        if said := target.fault(Path(config.site_dir), sources, whole=False):
            raise PluginError(f"mkdocs.yml: site_dir (SITE_DIR): {said}")

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Everything is in order: from here on the target is ours."""
        target.begin(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the theme's scripts and styles that our templates do not use; add the generated pages and files."""
        for file in list(files):
            if file.src_uri.startswith(UNUSED):
                files.remove(file)
        self.copied = {file.dest_uri: file.src_uri for file in files}
        markdown = generated.generated(self.guide)
        for path, text in markdown.items():
            files.append(File.generated(config, path, content=text))
            self.pages[path] = parsed(text, path, self.guide, MACROS)
        documents = {address(file.src_uri): file for file in files if file.is_documentation_page()}
        self.site.routes.update({path: file.url for path, file in documents.items()})
        self.renderer.uses = uses.uses(self.guide, {path: self.pages[file.src_uri] for path, file in documents.items()})
        try:
            parts, own = Path(config.docs_dir) / "assets", self.sources
            prints = exported.sheets(self.renderer, own.logo)
            self.printed = ASIDE.submit(exported.printed, self.renderer, prints, own.fonts)
            content, self.assets = exported.files(self.renderer, parts, self.year(), own.logo, prints)
        except DataError as error:
            raise PluginError(str(error)) from None
        if not self.site.offline:
            content["_headers"] = headers.netlify(documents, self.assets.values(), self.site.url)
        for path, made_of in content.items():
            files.append(File.generated(config, path, content=made_of))
        self.check_free({*LATER, *content, *(files.src_uris[path].dest_uri for path in markdown)})
        return files

    def check_free(self, made: Set[str]) -> None:
        """What is made stands nowhere where a file of the pages' folder does."""
        if taken := [folder.taken(self.copied[path], path) for path in made & self.copied.keys()]:
            raise PluginError(str(PageError(taken)))

    def year(self) -> int:
        """The year around which holidays are written: of the commit where it is known, so that builds repeat."""
        return datetime.fromtimestamp(int(self.sources.settings.epoch or time.time()), UTC).year

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """A page's title and description as we read them: with their holes filled, and `No` is a word and not false."""
        read = self.pages[page.file.src_uri]
        if not read.problems:  # an editor sees the rest of the site go on
            page.meta.update(title=read.title, description=read.description)
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """The HTML of macros comes back into the page, and links may lead to its ids."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | self.verbatim.ids(html)
        return self.verbatim.filled(html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """What every template may ask; the page that is not found stands at no address, so its links begin at the site's root."""
        env.autoescape = True  # names, titles and addresses come from settings and pages; what is HTML already says so
        root = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
        env.globals["link"] = lambda target: root + self.site.link(target, "").removeprefix("./")
        env.globals["root"] = root
        env.globals["asset"] = lambda path: root + self.assets[path]
        env.globals["policy"] = "" if self.site.offline or self.live else headers.policy(self.site.url)
        env.filters |= {"day": self.renderer.say.day, "unbroken": unbroken}
        return env

    def on_page_context(self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """What our templates ask of the page: its own address, and links in either form of the site."""
        path = f"/{address(page.file.src_uri)}"
        folds = FOLDS.get(page.meta.get("kind", ""), fold.guide) if page.meta.get("stage") else fold.marked
        page.content = moved.mended(self.renderer, path, page.url, folds(page.content or ""))
        ours = {
            "address": path,
            "reviewed": self.guide.reviewed(path),
            "oembed": self.oembed(path),
            "root": self.site.root(page.url),
            "link": partial(self.site.link, page=page.url),
            "asset": lambda target: self.site.link(self.assets[target], page.url),
            "macro": lambda name, *args: Markup(MACROS[name](self.renderer, page.url, *args)),
        }
        return {**context, **ours}  # type: ignore[typeddict-item]  # MkDocs' own keys, and ours

    def oembed(self, path: str) -> str:
        """Where other sites learn how to show a page; empty for one that has no frame, and where the site has no address."""
        frame = places.framed(self.guide).get(path)
        return self.site.absolute(frame.oembed) if frame and self.site.url and not self.site.offline else ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add what was printed meanwhile; turn the search index into a script, which also loads from a folder; list what was written."""
        site = Path(config.site_dir)
        try:
            made = self.printed.result()
        except DataError as error:
            raise PluginError(str(error)) from None
        self.check_free(made.content.keys())
        for path, content in made.content.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
        for sentence in made.said:
            LOG.info(sentence)
        search.publish(site, self.guide)
        target.finish(site)
