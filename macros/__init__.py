"""Registers the guide's macros with mkdocs-macros; what they do stands in `pages/macros.py` and `pages/career_macros.py`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from . import plugin
from .pages.career_macros import KIT_MACROS
from .pages.macros import PAGE_MACROS
from .pages.renderer import UnknownNameError

Macro = Callable[..., str]


def bound(macro: Macro, env: Any) -> Macro:
    """A macro that knows the page that calls it; a name that does not exist ends the build with a sentence."""

    @wraps(macro)
    def call(*args: Any) -> str:
        try:
            return macro(plugin.state.renderer, env.page.url, *args)
        except UnknownNameError as error:
            raise plugin.refuse(f"docs/{env.page.file.src_uri}: {macro.__name__}(): {error}") from None

    return call


def define_env(env: Any) -> None:
    """mkdocs-macros calls this once a build."""
    for macro in (*PAGE_MACROS, *KIT_MACROS):
        env.macro(bound(macro, env), macro.__name__)
