"""Checks what MkDocs never looks at: every link, picture, anchor and id of the built HTML, wherever it came from.

Run it by hand on any built site: `python -m tests.links.checker site https://example.org/guide/`.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ADDRESSES = ("href", "src", "poster", "action", "data-href")
NAMES = ("for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage")
LEFTOVERS = re.compile(
    r"\{\{|\{%|\{#|#\}|%\}|\}\}"  # Jinja
    r"|(?<=[a-z0-9,(/] )None\b|(?<=[/=#-])None\b|^\s*None\s*$"  # Python's None, but not a sentence that begins so
    r"|Macro \w+ Error|Undefined|wzxhzdk"  # mkdocs-macros, Jinja's undefined, Python-Markdown's stash
    r"|&(?:amp|lt|gt|quot|#\d+);"  # escaped twice
)
SHOWN = {"code", "textarea", "script", "style"}  # elements that hold code, where the same signs are meant
Problem = tuple[str, str]


class Page(HTMLParser):
    """What one page links to, which ids it has and names, and what is left over in its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.named: list[tuple[str, str]] = []
        self.problems: list[str] = []
        self.stack: list[str] = []
        self.embedded = False
        self.robots = self.moved = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses, ids and the names of other elements."""
        self.stack.append(tag)
        given = {key: value or "" for key, value in attrs}
        for key, value in given.items():
            if key in ADDRESSES:
                self.links.append((f"<{tag} {key}>", value))
            if key == "srcset":
                self.links += [(f"<{tag} srcset>", candidate.split()[0]) for candidate in value.split(",")]
            if key in NAMES:
                self.named += [(key, name) for name in value.split()]
            if LEFTOVERS.search(value):
                self.problems.append(f'left over in <{tag} {key}="{value[:80]}">')
        self.ids += [given["id"]] if "id" in given else []
        if tag == "img" and "alt" not in given:
            self.problems.append(f'<img src={given.get("src")}> has no alt text: write alt, or alt="" if it only decorates')
        if tag == "meta" and given.get("name") == "robots":
            self.robots = given.get("content", "")
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.moved = given.get("content", "").partition("url=")[2]
            self.links.append(("<meta refresh>", self.moved))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while tag in self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Look for what a template or macro left in the text."""
        if not SHOWN & set(self.stack) and (left := LEFTOVERS.search(data)):
            self.problems.append(f"left over in the text: {data[max(0, left.start() - 20) : left.end() + 20].strip()!r}")


class Site:
    """A built site in a folder, and the address under which it will stand."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.base = folder, address if address.endswith("/") else f"{address}/"
        self.pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}

    def problems(self) -> Iterator[Problem]:
        """Every problem of every page, as (page, sentence)."""
        for path, page in self.pages.items():
            name = path.relative_to(self.folder).as_posix()
            yield from ((name, problem) for problem in page.problems)
            yield from ((name, f'id="{ident}" stands {count} times') for ident, count in Counter(page.ids).items() if count > 1)
            yield from ((name, f'{key}="{ident}" names no element') for key, ident in page.named if ident not in page.ids)
            here = urljoin(self.base, name.removesuffix("index.html"))
            for where, link in page.links:
                if problem := self.broken(here, page, link):
                    yield name, f"{where} {link!r}: {problem}"

    def broken(self, here: str, page: Page, link: str) -> str:
        """Why a link leads nowhere; empty if it leads somewhere."""
        if link.startswith(("mailto:", "data:image/", "data:,")):
            return ""
        if not link.strip() or link != link.strip():
            return "is empty or begins or ends with a space"
        target = urlsplit(urljoin(here, link))
        if target.scheme not in ("http", "https") or not target.netloc:
            return "must be a web address, a mail address or a path"
        if not target.geturl().startswith(self.base):
            own = target.netloc == urlsplit(self.base).netloc
            return "leaves the site's folder" if own else "" if "." in target.netloc and " " not in link else "is no address"
        path = self.folder / unquote(target.path.removeprefix(urlsplit(self.base).path))
        path = path / "index.html" if target.path.endswith("/") else path
        if not path.is_file():
            return "the file is not there" if not path.is_dir() else "must end with /"
        anchor = unquote(target.fragment)
        if anchor and "=" not in anchor and path in self.pages and anchor not in self.pages[path].ids:
            return f"#{anchor} is not on that page"
        return ""


if __name__ == "__main__":
    found = [f"{page}: {problem}" for page, problem in Site(Path(sys.argv[1]), sys.argv[2]).problems()]
    sys.exit("\n".join(found))
