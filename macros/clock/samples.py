"""Which sample goes with a message: to a consultant, where calls or mail are closed, late, with their date, or as usual."""

from .chain import Chain, Link


def sample_for(chain: Chain, link: Link) -> str:
    """The id of the sample for a message that is next; the situation's own before the one that its rule shares with others."""
    rule, gates = link.rule, chain.given.gates
    own = chain.stage.own.get(rule.id)
    here = own.samples.named() if own else {}
    named = rule.samples.named()
    dated = ["dated"] if chain.given.by else []
    ways = [*(f"agency-{way}" for way in dated), "agency"] if "agency" in gates else []
    if chain.asks(rule):
        ways += [way for way in ("no-calls", "portal") if way in gates]
    elif not chain.waits(rule) and link.window and chain.go(rule) > link.window.latest:
        ways.append("late")
    ways += dated
    found = (listed[way] for way in ways for listed in (here, named) if way in listed)
    return next(found, here.get("usual") or rule.messages[0])
