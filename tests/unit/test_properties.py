"""Whatever stands in the data: either the loader refuses it in sentences, or what is rendered is well formed and escaped."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined

from macros.data.faults import DataError
from macros.data.load import load_guide
from macros.data.message import Message
from macros.data.model import Guide
from macros.data.yamlfile import read_yaml
from macros.pages import generated, markup
from macros.pages.macros import PAGE_MACROS
from macros.pages.renderer import Renderer
from macros.pages.site import Site
from tests.live import live
from tests.unit.faulty import DATA, copied

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
EXTENSIONS = ["attr_list", "tables", "sane_lists", "smarty", "toc"]  # as in mkdocs.yml
MACROS: dict[str, Callable[..., str]] = {macro.__name__: macro for macro in PAGE_MACROS}
EVIL = "evil"  # every hostile piece carries this name, so that a live one can be told from an escaped one

HOSTILE = st.sampled_from(
    [
        "<script>evil()</script>", "</script><script>evil()</script>", "<img src=x onerror=evil()>",
        '" onclick="evil()', "' onclick='evil()",
        "</div></article></main>", "<!-- evil", "]]>", "<evil-tag>", "{{ 7 * 7 }}", "{% raw %}", "{# evil #}", "{ #evil onclick=evil() }",
        "{: .evil onclick=evil() }", "[evil](javascript:evil())", "![evil](x)",
        "`evil`", "**evil**", "&lt;evil&gt;", "&evil;", "\\", "|", "~~~",
        "# evil", "- evil", "1. evil", "    evil", "> evil", "\n\n", "\n", "\n# evil\n", "\n</div>\n", "\n- evil\n", "\n<evil-tag>\n", "\t",
        "\u05e9\u05dc\u05d5\u05dd", "\U0001f389", "\u200f", "e\u0301" * 20, "w" * 500, "\u00a0", "%0D%0A",
        "${evil}", "{title}", "http://evil.example/",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(HOSTILE, st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)), min_size=1, max_size=6).map(
    " ".join
)
VALUE = st.one_of(
    TEXT,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.lists(TEXT, max_size=3),
    st.dictionaries(TEXT, TEXT, max_size=2),
)
BOUNDED = settings(max_examples=50, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


class Strict(HTMLParser):
    """Refuses markup that is not nested as it must be, and anything hostile that is alive."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        assert tag not in ("script", "iframe", "object", "evil-tag"), f"<{tag}> is alive"
        for name, value in attrs:
            assert re.fullmatch(r"[a-z][a-z0-9-]*", name), f"<{tag}> has an attribute called {name!r}"
            assert not name.startswith("on"), f"<{tag} {name}> is alive"
            assert not re.match(r"\s*javascript:", value or "", re.IGNORECASE), f"<{tag} {name}={value}> is alive"
            own = name == "class" or (name == "id" and tag != "h1")  # Markdown makes the first heading's id out of its words
            assert not own or EVIL not in (value or ""), f"<{tag} {name}={value}> was taken from the data"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, which must be the last one entered."""
        if tag not in VOID:
            assert self.open, f"</{tag}> closes nothing"
            assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
            self.open.pop()

    def handle_comment(self, data: str) -> None:
        """No comment comes from the data."""
        raise AssertionError(f"a comment is alive: {data}")


def rendered(text: str) -> str:
    """What a macro gives, as Python-Markdown makes a page of it."""
    html: str = markdown.markdown(text, extensions=EXTENSIONS)
    return html


GUIDE = live()
RENDERER = Renderer(GUIDE, Site("The Guide", "https://example.org"))


def renderer(guide: Guide) -> Renderer:
    """One renderer for all examples, because reading its templates takes longer than an example."""
    RENDERER.guide = RENDERER.environment.globals["guide"] = guide
    return RENDERER


def surfaces(guide: Guide, stage: str, message: str) -> list[str]:
    """Everything that prints a situation, its rules and one of its samples."""
    calls: list[tuple[str, tuple[str, ...]]] = [
        ("decision", (stage,)), ("rules", (stage,)), ("region_notes", (stage,)), ("messages", (stage,)),
        ("more_messages", (stage,)), ("checklist", (stage,)), ("message", (message,)), ("fill_form", (stage,)), ("situations", ()),
    ]  # fmt: skip
    return [rendered(MACROS[name](renderer(guide), "when/x/", *args)) for name, args in calls]


@given(text=TEXT)
@BOUNDED
def test_hostile_words_in_a_sample_come_out_as_words(text: str) -> None:
    guide = GUIDE
    try:
        told = Message(
            **{**guide.messages["thank-you"].model_dump(), "title": text, "subject": text, "body": text, "why": text, "use_when": text}
        )
    except ValueError:
        return  # the loader tells an editor the same
    guide = guide.model_copy(update={"messages": {**guide.messages, "thank-you": told}})
    for html in surfaces(guide, "interview", "thank-you"):
        Strict(html)


@given(text=TEXT)
@BOUNDED
def test_hostile_words_in_a_situation_or_rule_come_out_as_words(text: str) -> None:
    guide = GUIDE
    stage, rule = guide.stages["interview"], guide.rules["thank-you"]
    try:
        stage = type(stage)(**{**stage.model_dump(), "title": text, "question": text, "answer": text, "on": text, "by": text})
        rule = type(rule)(**{**rule.model_dump(), "title": text, "checklist": text, "why": text, "disputed": text, "our_default": text})
    except ValueError:
        return
    guide = guide.model_copy(update={"stages": {**guide.stages, "interview": stage}, "rules": {**guide.rules, "thank-you": rule}})
    for html in surfaces(guide, "interview", "thank-you"):
        Strict(html)
    for page in (text for path, text in generated.generated(guide).items() if path.endswith("/interview.md")):
        front, _, body = page.removeprefix("---\n").partition("\n---\n")
        assert set(yaml.safe_load(front)) == {"title", "description", "kind", "stage"}
        html = rendered(Environment(undefined=StrictUndefined).from_string(body).render(dict.fromkeys(MACROS, lambda *args: "")))
        Strict(html)
        assert "49" not in html, "what stands in braces was run"


@given(text=TEXT)
@BOUNDED
def test_hostile_words_in_questions_regions_sources_and_the_gate_come_out_as_words(text: str) -> None:
    guide = GUIDE
    try:
        changed: dict[str, Any] = {}
        for kind, fields in {
            "questions": ("question", "answer"), "regions": ("name", "summary", "text"), "gate": ("when", "instead"),
            "sources": ("title", "publisher", "country", "sample", "finding", "caution", "cite", "strength"), "waits": ("label", "note"),
        }.items():  # fmt: skip
            ident, datum = next(iter(getattr(guide, kind).items()))
            changed[kind] = {**getattr(guide, kind), ident: type(datum)(**{**datum.model_dump(), **dict.fromkeys(fields, text)})}
    except ValueError:
        return
    guide = GUIDE.model_copy(update=changed)
    for macro in ("questions", "regions", "gate", "sources_list", "waits_chart"):
        html = rendered(MACROS[macro](renderer(guide), "x/"))
        Strict(re.sub(r'<script type="application/ld\+json">[^<]*</script>', "", html))


@given(value=VALUE, field=st.sampled_from(["id", "title", "rules", "by", "message", "synonyms", "event", "nonsense"]))
@BOUNDED
def test_any_value_anywhere_is_taken_or_refused_in_sentences(value: Any, field: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = fresh(tmp_path_factory)
    path = data / "stages.yml"
    stages = yaml.safe_load((DATA / "stages.yml").read_text(encoding="utf-8"))
    stages[3][field] = value
    path.write_text(yaml.safe_dump(stages, allow_unicode=True), encoding="utf-8")
    try:
        load_guide(data)
    except DataError as error:
        for problem in error.problems:
            assert problem.rule
            assert problem.cure
            assert len(str(problem)) < 700


def fresh(factory: pytest.TempPathFactory) -> Path:
    """One copy of the data for all examples."""
    folder = factory.getbasetemp() / "properties"
    return folder / "data" if folder.exists() else copied(folder)


@given(raw=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
@settings(max_examples=400, derandomize=True, deadline=None)
def test_any_bytes_are_read_or_refused_in_sentences(raw: bytes) -> None:
    found = read_yaml(raw.decode("utf-8", "replace"), "data/any.yml")
    assert found.problems or found.data is not None or found.lines
    assert all(problem.rule and problem.cure for problem in found.problems)


YAMLISH = st.lists(st.sampled_from([*"-: \n&*!?|>{}[]#'\"%@`,a1~=.", "- a: ", "\n  ", "&x ", "*x", "---\n", "!!int ", "<<: "]), max_size=30)


@given(parts=YAMLISH)
@settings(max_examples=600, derandomize=True, deadline=None)
def test_anything_that_looks_like_yaml_is_read_or_refused_in_sentences(parts: list[str]) -> None:
    found = read_yaml("".join(parts), "data/any.yml")
    assert all(problem.rule and problem.cure for problem in found.problems)


@given(value=st.recursive(st.one_of(st.none(), st.text(), HOSTILE), lambda inner: st.lists(inner, max_size=3), max_leaves=6))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_json_in_a_page_can_never_end_its_script(value: Any) -> None:
    assert not set("<>&") & set(markup.script_json(value))
