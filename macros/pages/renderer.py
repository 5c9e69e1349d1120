"""Model and templates in, Markdown or HTML out: our own Jinja, bound to one guide and one site.

What pages may call stands in `macros.py` and `career_macros.py`.
"""

from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..data.faults import suggestion
from ..data.lists import STANDS
from ..data.message import Message
from ..data.model import Guide
from . import choices, markup
from .phrases import Phrases, sentence
from .places import Target, targets
from .site import Site

TEMPLATES = Path(__file__).parents[1] / "templates"


class UnknownNameError(LookupError):
    """A page asked for something that the data does not hold: the rule that it breaks, and the cure."""

    def __init__(self, rule: str, cure: str) -> None:
        self.rule, self.cure = rule, cure
        super().__init__(f"{rule}. {cure}")


def known(kind: str, name: str, names: Any, where: str = "") -> str:
    """The name itself, or UnknownNameError with the nearest that exists, or where they stand."""
    if name not in names:
        raise UnknownNameError(f"there is no {kind} '{name}'", suggestion(name, names, where))
    return name


def mailto(message: Message) -> str:
    """A mail link with subject and body filled in, line ends as CRLF (RFC 6068, section 5)."""
    body = quote(message.body.replace("\n", "\r\n"), safe="")
    return f"mailto:?subject={quote(message.subject or '', safe='')}&body={body}"


class Renderer:
    """Templates bound to one guide and one site."""

    def __init__(self, guide: Guide, site: Site) -> None:
        self.guide, self.site, self.say = guide, site, Phrases(guide)
        self.uses: dict[str, list[tuple[str, str]]] = {}

    @cached_property
    def environment(self) -> Environment:
        """Our own Jinja: it escapes, and refuses names that are not there (mkdocs-macros' does neither)."""
        env = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        env.filters |= {
            "md": markup.heading,
            "day": self.say.day,
            "sentence": sentence,
            "mailto": mailto,
        }
        env.globals |= {"guide": self.guide, "site": self.site, "v": self.guide.vocabulary, "say": self.say, "choices": choices}
        return env

    @cached_property
    def targets(self) -> dict[str, Target]:
        """Everything with a permanent address, by it: each page asks for its own."""
        return {target.address: target for target in targets(self.guide)}

    def template(self, name: str, page: str, **context: Any) -> str:
        """One template, rendered for the page that stands at a path (when/interview/)."""
        return self.environment.get_template(name).render(page=page, link=lambda address: self.site.link(address, page), **context)

    def stage(self, stage: str) -> str:
        """A situation's id, or UnknownNameError."""
        return known("situation", stage, self.guide.stages, STANDS["stages"])
