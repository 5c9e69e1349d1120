"""What a page needs to know of the site around it: its address, its owner's name, and where a link leads.

Addresses are written as readers see them (/when/interview/#thank-you). `Site.link` turns one into a
relative link that also works in a subfolder, and from a folder on a USB stick.
"""

from datetime import date
from posixpath import relpath
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from ..data.shapes import Url, printable

LICENCE = {"id": "CC-BY-4.0", "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def joined(text: str) -> str:
    """The text as one line."""
    return " ".join(text.split())


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(printable), AfterValidator(joined)]


class Institution(BaseModel):
    """An office's own name on the guide: `extra.institution` in mkdocs.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[Line, Field(max_length=120)]
    url: Annotated[Url, Field(max_length=200)] | None = None
    logo: Line | None = Field(default=None, description="a picture's path beside mkdocs.yml or below docs, such as assets/logo.svg")
    fonts: Line | None = Field(default=None, description="a folder beside mkdocs.yml with fonts for the name's script, for the handouts")
    note: Annotated[Line, Field(max_length=300)] | None = None
    contact: Annotated[Line, Field(max_length=200)] | None = None


class Site(NamedTuple):
    """The site's own facts; an empty address or contact means that links which need it do not appear.

    `routes` maps an address without its slash (when/interview/) to the file that serves it, where they differ.
    """

    name: str
    url: str = ""
    repo: str = ""
    contact: str = ""
    institution: Institution | None = None
    routes: dict[str, str] = {}
    offline: bool = False
    answers_within_days: int | None = None
    assessed: date | None = None

    def link(self, address: str, page: str) -> str:
        """A relative link from a page (its path on the site, when/interview/) to an address (/checklist/#top)."""
        path, hash_, anchor = address.lstrip("/").partition("#")
        target = self.routes.get(path, path)
        folder = page if page.endswith("/") or not page else page.rpartition("/")[0] + "/"
        link = relpath("/" + target, "/" + folder)
        if target.endswith("/") or not target:
            link += "/"
        if link == "./" and hash_:
            link = ""
        return link + hash_ + anchor

    @property
    def credit(self) -> str:
        """The line that the licence asks those who copy to keep."""
        return ", ".join(filter(None, (self.name, self.url, LICENCE["name"])))

    def root(self, page: str) -> str:
        """The way from a page to the folder that holds the site, for scripts that know addresses from there."""
        return relpath("/", "/" + page.rpartition("/")[0]) + "/"

    def absolute(self, address: str) -> str:
        """The full address for paper and other sites; only the path where the site's own address is not known."""
        return self.url.rstrip("/") + address if self.url else address
