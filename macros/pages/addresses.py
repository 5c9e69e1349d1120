"""How each permanent address is written, once: `places` says which there are."""

REPORT = "/for-career-services/accessibility-report/"


def guide(stage: str) -> str:
    """A situation's guide."""
    return f"/when/{stage}/"


def rule(stage: str, rule: str) -> str:
    """A step of a situation's guide."""
    return f"{guide(stage)}#{rule}"


def checklist(stage: str = "") -> str:
    """The checklist of a situation, or the whole one."""
    return f"/checklist/{stage}/" if stage else "/checklist/"


def samples(stage: str) -> str:
    """The samples of a situation."""
    return f"/messages/{stage}/"


def sample(stage: str, message: str) -> str:
    """One sample, among those of its situation."""
    return f"{samples(stage)}#{message}"


def sample_text(message: str) -> str:
    """The words of one sample as plain text."""
    return f"/messages/{message}.txt"


def question(ident: str) -> str:
    """A question with its answer."""
    return f"/questions/#{ident}"


def region(code: str) -> str:
    """What differs in a country."""
    return f"/regions/#{code.lower()}"


def source(ident: str) -> str:
    """A source, with what it found."""
    return f"/sources/#{ident}"


def change(ident: str) -> str:
    """Something that changed for those who use the guide."""
    return f"/changes/#{ident}"


def frame(shows: str) -> str:
    """The slim page of a checklist or of the planner, by the address of what it shows."""
    return f"/embed{shows}"


def sample_frame(message: str) -> str:
    """The slim page of one sample."""
    return f"/embed/message/{message}/"


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url
