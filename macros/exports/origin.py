"""Where the words on a sheet come from: the file and the field that an editor can change."""

from collections.abc import Iterator

from ..data.model import Guide
from ..data.shapes import Shape
from ..pages.site import Institution, Site

Path_ = tuple[str, ...]


def texts(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text inside a value, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Shape | Institution):
        yield from (found for name, inner in value for found in texts(inner, (*path, name)))
    elif isinstance(value, dict):
        yield from (found for name, inner in value.items() for found in texts(inner, (*path, str(name))))
    elif isinstance(value, list | tuple):
        yield from (found for inner in value for found in texts(inner, path))


def origin(words: str, guide: Guide, site: Site) -> tuple[str, str] | None:
    """The file and the field that say some words, or nothing where they are put together from several."""
    if words in site.name:
        return "mkdocs.yml", "site_name"
    for path, text in texts(site.institution, ("extra", "institution")):
        if words in text:
            return "mkdocs.yml", ".".join(path)
    for (kind, *rest), text in texts(guide):
        if words in text:
            return place(guide, kind, rest)
    return None


def place(guide: Guide, kind: str, path: list[str]) -> tuple[str, str]:
    """The data file that holds an entry, and what an editor calls the field."""
    ident, field = path[0], ".".join(path[1:])
    if kind == "messages":
        return f"data/messages/{guide.messages[ident].stage}/{ident}.md", field
    if kind == "words":
        return f"data/words/{ident}.yml", field
    return f"data/{kind.replace('_', '-')}.yml", f"{ident} → {field}"
