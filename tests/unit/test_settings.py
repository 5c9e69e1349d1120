"""What mkdocs.yml and the environment say of the site is refused in a sentence, or harmless wherever it is printed."""

from typing import Any

import pytest

from macros.pages import settings
from tests.conftest import ROOT

MOMENT = {"SOURCE_DATE_EPOCH": "1795305600"}
GOOD: dict[str, Any] = {"name": "The Guide", "url": "https://follow-up.example/guide/", "extra": {}, "environment": MOMENT}


def refusal(**changed: Any) -> str:
    with pytest.raises(settings.SettingsError) as caught:
        settings.read(**{**GOOD, **changed})
    (problem,) = caught.value.problems
    assert problem.cure
    return f"{problem.file}: {problem.field}"


def test_settings_that_are_right_are_used() -> None:
    extra = {"repo": "https://git.example.org/~office/guide+1", "contact": "office+guide@careers.example.edu", "offline": "true"}
    found = settings.read("Guide & <b>", "http://bücher.example:8000/a/", extra, {})
    assert (found.name, found.contact, found.offline, found.institution) == ("Guide & <b>", extra["contact"], True, None)
    assert settings.read("Guide", None, {}, {}).url == ""


@pytest.mark.parametrize("name", ["", " ", 5, None, "a\u202eb", "x" * 81])
def test_a_name_of_the_site_that_cannot_be_printed_is_refused(name: object) -> None:
    assert refusal(name=name) == "mkdocs.yml: site_name"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?x=1",
        "https://a.example/#b",
        'https://a.example/"><script>',
        "https://a.example/'",
        "https://a.example/a b/",
        "javascript:alert(1)",
        "https://me:secret@a.example/",
        "//a.example/",
        "https://a.example//b/",
        "https://a.example/%zz/",
        "https://" + "a" * 200 + "/",
        5,
    ],
)
def test_an_address_of_the_site_that_is_more_than_an_address_is_refused(url: object) -> None:
    assert refusal(url=url) == "mkdocs.yml: site_url (SITE_URL)"


@pytest.mark.parametrize(
    "repo",
    [
        5,
        pytest.param(16**6000, id="thousands of digits"),
        ["a"],
        "javascript:alert(1)",
        "git@a.example:b",
        "https://a.example/?b",
        'https://a.example/"x',
    ],
)
def test_a_projects_address_that_is_no_web_address_is_refused(repo: object) -> None:
    assert refusal(extra={"repo": repo}) == "mkdocs.yml: extra.repo (REPO_URL)"


@pytest.mark.parametrize("contact", [5, "office", "a@b.example?subject=x", "<b>@a.example", "a@b.example, c@d.example"])
def test_a_contact_that_is_no_email_address_is_refused(contact: object) -> None:
    assert refusal(extra={"contact": contact}) == "mkdocs.yml: extra.contact (CONTACT_EMAIL)"


@pytest.mark.parametrize(
    ("field", "value"),
    [("answers_within_days", 400), ("answers_within_days", "soon"), ("answers_within_days", True), ("assessed", "last year")],
)
def test_a_promise_that_is_no_number_and_no_day_is_refused(field: str, value: object) -> None:
    assert refusal(extra={field: value}) == f"mkdocs.yml: extra.{field} ({field.upper()})"


def test_who_answers_and_how_soon_may_come_from_the_environment() -> None:
    found = settings.read("Guide", None, {}, {"ANSWERS_WITHIN_DAYS": "5", "ASSESSED": "2026-11-20"})
    assert (found.answers_within_days, str(found.assessed)) == (5, "2026-11-20")


@pytest.mark.parametrize(
    ("office", "field"),
    [
        ("Careers", ""),
        ({"name": 5}, ".name"),
        ({"name": "x" * 121}, ".name"),
        ({"name": "a\u202eb"}, ".name"),
        ({"name": "Careers", "nmae": "x"}, ".nmae"),
        ({"name": "Careers", "url": "javascript:alert(1)"}, ".url"),
        ({"name": "Careers", "url": 'https://a.example/"onclick="x'}, ".url"),
        ({"name": "Careers", "logo": 5}, ".logo"),
        ({"name": "Careers", "note": ["x"]}, ".note"),
    ],
)
def test_an_office_with_a_mistake_is_refused_with_its_field(office: object, field: str) -> None:
    assert refusal(extra={"institution": office}) == f"mkdocs.yml: extra.institution{field}"


def test_lines_of_an_offices_name_are_joined() -> None:
    office = settings.read(**{**GOOD, "extra": {"institution": {"name": "Careers\nService"}}}).institution
    assert office is not None
    assert office.name == "Careers Service"


@pytest.mark.parametrize(("field", "value"), [("data_dir", 5), ("data_dir", ["x"]), ("data_dir", "a\0b"), ("offline", "perhaps")])
def test_other_settings_of_the_wrong_kind_are_refused(field: str, value: object) -> None:
    assert refusal(extra={field: value}).startswith(f"mkdocs.yml: extra.{field}")


@pytest.mark.parametrize("epoch", ["abc", "-1", "5.0", "1_000", "9" * 5000, "9" * 10, "٣"])
def test_a_moment_that_is_no_number_of_seconds_is_refused(epoch: str) -> None:
    assert refusal(environment={"SOURCE_DATE_EPOCH": epoch}) == "the environment: SOURCE_DATE_EPOCH"


def test_what_a_file_leaves_out_comes_from_the_environment_as_text() -> None:
    environment = {"SITE_URL": "https://a.example/", "REPO_URL": "https://b.example/c", "CONTACT_EMAIL": "d@e.example", "OFFLINE": "true"}
    found = settings.read("Guide", None, {}, environment)
    assert (found.repo, found.contact, found.offline) == (environment["REPO_URL"], environment["CONTACT_EMAIL"], True)
    assert settings.read("Guide", None, {}, {"SITE_URL": "https://a.example/"}).url == "https://a.example/"
    assert settings.read("Guide", None, {"contact": "own@a.example"}, environment).contact == "own@a.example"


def test_a_copy_for_a_folder_has_no_address_whatever_says_one() -> None:
    assert settings.read("Guide", "https://a.example/", {"offline": True}, {"SITE_URL": "https://b.example/"}).url == ""


@pytest.mark.parametrize("value", ["9" * 5000, "0x" + "f" * 6000, "190:20:30", "2026-11-25", "[", "yes: no"])
@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL", "CONTACT_EMAIL", "OFFLINE"])
def test_a_variable_that_yaml_would_read_as_something_else_is_refused_as_text(name: str, value: str) -> None:
    assert f"({name})" in refusal(url=None, environment={name: value})


@pytest.mark.parametrize(
    ("plugins", "folder", "fields"),
    [
        (["material/search", "macros"], "overrides", []),
        (["search"], "overrides", ["plugins"]),
        (["macros"], "docs", ["plugins", "theme.custom_dir"]),
    ],
)
def test_an_edition_has_our_plugins_and_templates(plugins: list[str], folder: str, fields: list[str]) -> None:
    assert [problem.field for problem in settings.lacking(plugins, [str(ROOT / folder)])] == fields
