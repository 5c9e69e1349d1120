"""While an editor writes, what is wrong stands in the browser in place of the site, until a save mends it.

MkDocs alone ends where the first build fails, and where a later one does it lets the browser wait. This meets its server in
three places: the first build, the builds after it, and the answer that the server gives.
"""

import logging
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from mkdocs.commands import serve as command
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

LOG = logging.getLogger("mkdocs.plugins.macros.live")
PAGE = Path(__file__).parent / "templates" / "live" / "wrong.html"


class Live:
    """A server that goes on, whatever the files hold."""

    def __init__(self) -> None:
        self.server: LiveReloadServer | None = None
        self.told = ""  # by the build, before MkDocs ends it
        self.wrong = ""

    def start(self) -> None:
        """The first build may fail, too."""
        vars(command)["build"] = self.guarded(build)

    def serve(self, server: LiveReloadServer) -> None:
        """From now on the server builds, and answers for what the builds said."""
        vars(command)["build"] = build
        self.server = server
        server.builder = self.guarded(server.builder)
        self.answer()

    def guarded(self, work: Callable[..., None]) -> Callable[..., None]:
        """A build whose fault is told, and ends nothing."""

        def done(*args: Any, **kwargs: Any) -> None:
            self.told = wrong = ""
            try:
                work(*args, **kwargs)
            except (Exception, SystemExit) as error:
                if not self.told and not isinstance(error, SystemExit):
                    LOG.exception("The build ended.")  # nobody foresaw it, so whoever mends it needs its trace
                wrong = self.told or str(error)
            self.wrong = wrong  # only now: while it built, browsers were still told what was wrong before
            self.answer()

        return done

    def answer(self) -> None:
        """Let the server give the site, or in its place what is wrong."""
        if self.server:
            self.server.set_app(self.tell if self.wrong else self.server.serve_request)

    def tell(self, environ: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The page that says what is wrong, at every address; it asks again each second."""
        page = Template(PAGE.read_text(encoding="utf-8")).substitute(said=escape(self.wrong))
        start_response("503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
        return [page.encode()]
