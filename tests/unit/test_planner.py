"""What the planner's scripts are given: it cannot leave its script, and no file's name tells what a reader chose."""

import json

from macros.data.model import Guide
from macros.exports import planner
from macros.pages.site import Site

FULL = Site("The Follow-Up Guide", "https://follow-up.example/guide")
YEAR = 2026


def parsed(script: str) -> dict[str, object]:
    start = "FollowUp.learn("
    assert script.startswith(start)
    assert script.endswith(");\n")
    data: dict[str, object] = json.loads(script[len(start) : -3])
    return data


def test_the_planners_data_cannot_leave_its_script(guide: Guide) -> None:
    hostile = guide.messages["thank-you"].model_copy(update={"body": "</script><!-- \u2028\u2029 'quoted' \\ \""})
    script = planner.scripts(guide.model_copy(update={"messages": {**guide.messages, "thank-you": hostile}}), FULL, YEAR)[planner.WORDS]
    assert "<" not in script
    assert not {"\u2028", "\u2029"} & set(script)
    assert parsed(script)["messages"]["thank-you"]["body"] == hostile.body  # type: ignore[index]


def test_no_name_of_a_script_tells_what_a_reader_chose(guide: Guide) -> None:
    """A server sees which files are asked for: each holds the words of all situations, or the holidays of all places, or only code."""
    names = {path: path.replace(".js", ".v1.js") for path in planner.COME.values()}
    data = parsed(planner.script(guide, YEAR, names))
    assert data["files"] == {name: names[path] for name, path in planner.COME.items()}
    assert set(planner.scripts(guide, FULL, YEAR)) == {planner.WORDS, planner.PLACES} < set(names)


def test_a_link_in_the_planners_data_starts_at_the_sites_root(guide: Guide) -> None:
    data = planner.words_of(guide, FULL)
    assert data["messages"]["thank-you"]["url"] == "messages/interview/#thank-you"
