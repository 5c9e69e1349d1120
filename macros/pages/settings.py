"""What mkdocs.yml and the environment say of the site, checked before anything is built: it goes into pages and onto paper."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from ..data.faults import DataError, Place, Problem
from ..data.pydantic_errors import described
from ..data.shapes import printable
from .site import Institution, Line

SITE = re.compile(r"https?://[\w.-]+(:\d{1,5})?(/(?:[\w.~-]|%[0-9A-Fa-f]{2})+)*/?")
REPO = re.compile(r"https?://[\w.-]+(:\d{1,5})?(/[\w.~%@+-]+)*/?")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
EPOCH = re.compile(r"[0-9]{1,9}|[1-3][0-9]{9}")  # up to 2096: a .gz knows no day after 2106
FROM = {
    "url": "SITE_URL",
    "repo": "REPO_URL",
    "contact": "CONTACT_EMAIL",
    "answers_within_days": "ANSWERS_WITHIN_DAYS",
    "assessed": "ASSESSED",
    "offline": "OFFLINE",
    "epoch": "SOURCE_DATE_EPOCH",
}
NAMES = {
    "name": "site_name",
    "url": "site_url (SITE_URL)",
    "repo": "extra.repo (REPO_URL)",
    "contact": "extra.contact (CONTACT_EMAIL)",
    "answers_within_days": "extra.answers_within_days (ANSWERS_WITHIN_DAYS)",
    "assessed": "extra.assessed (ASSESSED)",
    "data_dir": "extra.data_dir",
    "offline": "extra.offline (OFFLINE)",
    "institution": "extra.institution",
    "epoch": "SOURCE_DATE_EPOCH",
}


class SettingsError(DataError):
    """The settings can't be used; carries every problem that was found."""

    subject = "The settings have"


def like(pattern: re.Pattern[str], rule: str, cure: str) -> AfterValidator:
    """A check that a text is empty, or is wholly like a pattern."""

    def checked(text: str) -> str:
        if text and not pattern.fullmatch(text):
            raise ValueError(rule, cure)
        return text

    return AfterValidator(checked)


Address = Annotated[str, StringConstraints(max_length=200)]


class Settings(BaseModel):
    """The settings as they are used; an empty one means that what needs it does not appear."""

    model_config = ConfigDict(frozen=True)

    name: Annotated[Line, Field(max_length=80)]
    url: Annotated[
        Address,
        like(SITE, "must be the site's full address, without a query or a place", "Write it like https://careers.example.edu/follow-up/."),
    ]
    repo: Annotated[
        Address, like(REPO, "must be the web address of the project's page", "Write it like https://git.example.org/office/guide.")
    ]
    contact: Annotated[Address, like(MAIL, "must be an email address", "Write it like careers@example.edu.")]
    answers_within_days: Annotated[int, Field(ge=1, le=365)] | None
    assessed: date | None
    data_dir: Annotated[str, StringConstraints(min_length=1), AfterValidator(printable)] | None
    offline: bool
    institution: Institution | None
    epoch: Annotated[str, like(EPOCH, "must be a moment in seconds since 1970, before 2096", "Write digits, or take the variable away.")]


def read(name: object, url: object, extra: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
    """The settings of a build: from mkdocs.yml, and where that says nothing, from the environment, whose values are always text.

    Raises SettingsError with a sentence for each that can't be used.
    """

    def said(field: str, here: object) -> object:
        return here or environment.get(FROM[field], "")

    given = {
        "name": name,
        "url": said("url", url),
        "repo": said("repo", extra.get("repo")),
        "contact": said("contact", extra.get("contact")),
        "answers_within_days": str(said("answers_within_days", extra.get("answers_within_days"))) or None,  # or true is 1
        "assessed": said("assessed", extra.get("assessed")) or None,
        "data_dir": extra.get("data_dir") or None,
        "offline": said("offline", extra.get("offline")) or False,
        "institution": extra.get("institution") or None,
        "epoch": said("epoch", ""),
    }
    try:
        own = Settings.model_validate(given)
        return own.model_copy(update={"url": ""}) if own.offline else own  # a copy for a folder stands at no address
    except ValidationError as error:
        found = [described(one, Institution, Place("mkdocs.yml", {})) for one in error.errors()]
        raise SettingsError(named(problem) for problem in found) from None


def lacking(plugins: Iterable[str], folders: Iterable[str]) -> Iterator[Problem]:
    """The plugins, and the folder of templates, that an edition leaves out and without which no page comes out right."""
    have = {name.rpartition("/")[2] for name in plugins}  # Material's own are called material/search
    for name in ("macros", "search"):
        if name not in have:
            rule, cure = f"the plugin {name} must be among them", "Copy the list from the guide's own mkdocs.yml."
            yield Problem("mkdocs.yml", None, "plugins", "", rule, cure)
    if not any(Path(folder, "partials/searchbox.html").is_file() for folder in folders):
        rule, cure = "must lead to the guide's folder of templates, or to a copy of it", "Write the way from this file to overrides."
        yield Problem("mkdocs.yml", None, "theme.custom_dir", "", rule, cure)


def named(problem: Problem) -> Problem:
    """A problem with the setting's name as whoever builds knows it, and where it is set."""
    name, dot, rest = problem.field.partition(".")
    return problem._replace(file="the environment" if name == "epoch" else problem.file, field=NAMES[name] + dot + rest)
