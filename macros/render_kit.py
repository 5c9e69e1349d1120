"""The two macros of the page for career offices: everything one may link to, and everything one may print."""

from .render import Renderer


def career_kit(r: Renderer, page: str) -> str:
    """Address, link, Markdown, embed code, QR code and citation of all that may be linked to."""
    return r.template("kit.html.j2", page)


def handouts(r: Renderer, page: str) -> str:
    """The ready-made PDFs, each with a small picture."""
    return r.template("handouts.html.j2", page)


KIT_MACROS = (career_kit, handouts)
