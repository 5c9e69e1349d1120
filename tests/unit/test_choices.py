"""Steps as one ticks them, and the whole checklist."""

from macros.data.model import Guide
from macros.pages import choices
from macros.pages.macros import checklist
from macros.pages.renderer import Renderer
from macros.pages.site import Site


def names(found: list[choices.Choice]) -> list[list[str]]:
    return [[rule.id for rule in choice] for choice in found]


def test_what_holds_with_a_date_and_without_is_one_choice(guide: Guide) -> None:
    rules = guide.rules
    dated, undated, asked = (rules[name] for name in ("date-passed", "no-date-given", "second-message"))
    assert (dated.needs, undated.needs, asked.needs) == ("date", "no date", None)
    assert names(choices.of([dated, undated, asked])) == [["date-passed", "no-date-given"], ["second-message"]]
    assert names(choices.of([dated, asked, undated])) == [["date-passed"], ["second-message"], ["no-date-given"]]
    assert names(choices.of([undated, dated])) == [["no-date-given"], ["date-passed"]]


def test_the_whole_checklist_names_a_shared_stop_once_and_one_of_its_own_where_it_holds(guide: Guide) -> None:
    (stop,) = choices.stops(guide)
    for stage in guide.stages.values():
        kept = [rule for choice in choices.whole(guide, stage.id) for rule in choice if rule.action == "stop"]
        assert kept == [rule for rule in guide.rules_of(stage.id) if rule.action == "stop" and rule != stop], stage.id


def test_many_situations_are_set_in_smaller_type(guide: Guide) -> None:
    few = guide.model_copy(update={"stages": dict(list(guide.stages.items())[:10])})
    more = {f"new-{n}": guide.stages["interview"].model_copy(update={"id": f"new-{n}"}) for n in range(6)}
    grown = guide.model_copy(update={"stages": {**guide.stages, **more}})
    sizes = ["checklist--dense" in checklist(Renderer(one, Site("The Follow-Up Guide")), "checklist/") for one in (few, grown)]
    assert sizes == [False, True]
