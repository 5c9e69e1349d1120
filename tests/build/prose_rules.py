"""The rules for prose, as pure checks. Each yields one sentence per problem: the words, and the cure.

Spelling is a closed list of American forms and not a dictionary. A dictionary would need the name of each university
and firm that we cite, and would still accept "program" or "resume". The list refuses what an editor is likely to
slip into, and `words.txt` holds the words that only look American.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import textstat

from tests.build.prose import Page
from tests.data import neutral

ACCEPTED = {line for line in (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split("\n") if line and line[0] != "#"}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

# What not to write → what to write.
AMERICAN = {
    r"\w{3,}[iy]z(?:e[sdr]?|ing|ations?|ational)\b": "write -ise, -isation or -yse",
    r"(?:behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum)ors?(?:able|ed|ing|ful|ite|ites|hood)?\b": "write -our",
    r"(?:cent|theat|fib|lit)ers?\b|centered\b": "write -re",
    r"(?:cancel|travel|label|model|counsel|signal|level)(?:ed|ing|ers?|ors?)\b": "double the l",
    r"(?:skill|will)ful(?:ly)?\b|fulfills?\b|enrolls?\b|enrollments?\b|fulfillment\b": "write skilful, wilful, fulfil, enrol",
    r"(?:defens|offens|pretens)es?\b": "write -ce",
    r"(?:catalog|dialog|analog)s?\b": "write -ogue",
    r"resumes?\b": "write résumé, or 'start again' for the verb",
    r"(?:gray|gotten|math|acknowledgment|inquiry|inquiries|cell phones?|zip code|program of)\b": "write the British word",
    rf"(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?\b(?! (?:{MONTHS}))": "put the day before the month",
}
BANNED = {
    r"(?:just|simply|obviously|always|of course|please note)\b": "cut the word",
    r"(?:touch(?:ing)? base|circl(?:e|ing) back|reach(?:ing)? out)\b": "say it in plain words",
    r"(?:the )?(?:dream job|perfect fit|job hunters?)\b": "say it calmly",
}
TWICE = {r"(?P<twice>\w+) (?P=twice)\b": "take the doubled word out"}
# Figures that are passed on without a source, or that misquote one. See "Never cite" on the sources page.
NEVER_CITE = {
    r"20\s?(?:%|per ?cent) more likely": "the survey found 22% less likely without a note",
    r"86\s?(?:%|per ?cent) of (?:all |the |US |hiring |HR )*(?:managers|employers|recruiters)\b(?! accept)": "it is 86% of a group of 22%",
    r"(?:1|one) in (?:5|five)\b[^.]{0,60}(?:dismiss|drop|reject|rule)": "it is 16%",
    r"91\s?(?:%|per ?cent) of (?:all |the |US )*recruiters": "it was HR managers, who called it helpful, in 2012",
    r"SHRM|Society for Human Resource Management": "no source was found",
    r"HBR|Harvard Business Review": "no source was found",
}


def found(text: str, forms: dict[str, str], flags: int = re.IGNORECASE) -> Iterator[str]:
    """Every match of a list of forms, with the words around it and the cure."""
    for form, cure in forms.items():
        for match in re.finditer(rf"(?<!\w)(?:{form})", text, flags):
            if match[0].lower() not in ACCEPTED:
                yield f"“…{text[max(0, match.start() - 25) : match.end() + 15].strip()}…”: {cure}"


def spelling(page: Page) -> Iterator[str]:
    """British spelling in all that we write ourselves."""
    yield from found(page.words("own", "data", "label"), AMERICAN)


def both_sides(page: Page) -> Iterator[str]:
    """No word that only one side of the Atlantic says (data/words/neutral.yml)."""
    yield from neutral.words(f"{page.title}. {page.description} {page.words('own', 'data', 'label')}")


def banned(page: Page) -> Iterator[str]:
    """The words that talk down, promise or shout."""
    prose = page.words("own", "data")
    yield from found(f"{prose} {page.words('label')}", BANNED)
    yield from found(prose, TWICE)
    for sentence in re.findall(r"[^.?!]*!", prose):
        yield f"“{sentence.strip()[-60:]}”: no exclamation marks"


def never_cite(text: str) -> Iterator[str]:
    """Misquoted figures, wherever they stand."""
    yield from found(text, NEVER_CITE, 0)


def grade(page: Page) -> float | None:
    """The reading grade (Flesch-Kincaid) of a page's sentences; None where there is too little to measure."""
    text = page.sentences("own", "data")
    return float(textstat.flesch_kincaid_grade(text)) if len(text.split()) >= 60 else None


def length(page: Page) -> Iterator[str]:
    """Guides and concepts are as long as editorial rules say, without what data adds."""
    count = len(page.words("own").split())
    least, most = allowed(page.address)
    if not least <= count <= most:
        yield f"{count} words of its own: write {least} to {most}"


def allowed(address: str) -> tuple[int, int]:
    """The least and most words of a page, by its kind."""
    if re.fullmatch(r"when/[^/]+/", address):
        return 350, 650
    if address.startswith("how/") or address in {"why/", "when-not-to/"}:
        return 500, 1000
    return 0, 10_000


def head(page: Page) -> Iterator[str]:
    """One h1, a title, and a description that a search engine can show whole."""
    if len(page.headings) != 1 or not page.headings[0]:
        yield f"{len(page.headings)} main headings {page.headings}: begin the page with one line '# …'"
    if not page.title:
        yield "no title: add `title` to the front matter"
    if not 70 <= len(page.description) <= 160:
        yield f"a description of {len(page.description)} characters: write 70 to 160 in the front matter"
