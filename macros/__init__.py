"""Registers the guide's macros with mkdocs-macros; what they do stands in `render_page.py` and `render_kit.py`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from . import hook, render, render_kit, render_page

Macro = Callable[..., str]


def bound(macro: Macro, env: Any) -> Macro:
    """A macro that knows the page that calls it; a name that does not exist ends the build with a sentence."""

    @wraps(macro)
    def call(*args: Any) -> str:
        try:
            return macro(hook.state.renderer, env.page.url, *args)
        except render.UnknownNameError as error:
            raise hook.refuse(f"docs/{env.page.file.src_uri}: {macro.__name__}(): {error}") from None

    return call


def define_env(env: Any) -> None:
    """mkdocs-macros calls this once a build."""
    for macro in (*render_page.PAGE_MACROS, *render_kit.KIT_MACROS):
        env.macro(bound(macro, env), macro.__name__)
