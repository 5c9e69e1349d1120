"""Three quite different readers, and what each would type into the gaps of a sample.

A sentence must read well with all of them: a first name and a title, a short phrase, a long one and half a sentence,
a day that is a word, a weekday and a date.
"""

import re
from collections.abc import Mapping

DATES = {"on": ("yesterday", "on Friday", "on 3 November"), "bare": ("tomorrow", "Friday", "3 December")}
# Dates that lie on one side of today, or beside another date in the same sample.
OWN_DATES = {
    "coming date": ("tomorrow", "on Friday", "on 3 December"),
    "date they gave": ("20 November", "Friday", "3 November"),
    "date you ask for": ("Monday", "the end of next week", "10 December"),
}
TEXTS = {
    "your name": ("Sam Reed", "Dr Ana Lopes", "Li"),
    "their name": ("Alex", "Ms Khan", "Professor de Vries"),
    "role": ("Library Assistant", "Senior Water Engineer", "Head of People and Culture"),
    "company": ("the city library", "Example Water", "The Example Group"),
    "reference number": ("2026-117", "LA/44", "8841"),
    "something you talked about": (
        "the evening reading group",
        "your plans to bring three offices together",
        "how new people learn the job",
    ),
    "one point of fit": (
        "my two years running a public desk",
        "my fluent Spanish",
        "my experience with old data and small budgets",
    ),
    "event": ("the spring job fair", "the open day", "Example Tech Week"),
    "other name": ("Jo", "Dr Berg", "Maria Silva"),
    "news": ("I've finished my first-aid course", "they offered me the job, and I start in May", "it didn't work out this time"),
    "your next step": ("join the local group", "take the evening course", "rewrite my first page"),
    "your reason": ("I've accepted a job closer to home", "the hours don't work for my family", "I've decided to stay where I am"),
    "what you need": ("the interview questions in writing", "a screen reader from the first day", "two weeks off in August"),
    "where you worked together": ("at the city library", "on the night team in 2024", "in Dr Berg's lab"),
    "what they can speak about": ("how I trained the new volunteers", "my work on the water survey", "our first year with the new system"),
    "agreed time": ("2 pm", "10:30 your time", "noon"),
    "new time": ("2:15 pm", "10:45", "12:30"),
    "your times": ("Tuesday morning, Wednesday after 2 pm or any time on Thursday", "Monday at 10 am or 3 pm", "any afternoon next week"),
    "days you can work": ("from Monday to Thursday next week", "every morning", "on Saturday and Sunday"),
    "kind of test": ("online test", "take-home assignment", "recorded video interview"),
    "phone number": ("555 0117", "+44 20 7946 0018", "+1 416 555 0142"),
}


def fillings(placeholders: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    """The three sets of words, each with something for every placeholder of the vocabulary."""

    def of(name: str, given: Mapping[str, str]) -> tuple[str, ...]:
        if given["kind"] == "date":
            return OWN_DATES.get(name, DATES[given.get("form", "on")])
        return TEXTS.get(name, (given["example"],) * 3)

    words = {name: of(name, given) for name, given in placeholders.items()}
    return [{name: words[name][reader] for name in words} for reader in range(3)]


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text as one reader would send it."""
    return re.sub(r"\[([^\[\]]+)\]", lambda gap: words.get(gap[1], gap[0]), text)
