"""Turns pydantic's errors into sentences for an editor who does not program."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from . import shapes
from .faults import Path_, Place, Problem, shown, suggestion

PATTERNS = {
    shapes.ID: ("must be small letters and digits, with single hyphens between", "Write it like thank-you."),
    shapes.CODE: ("must be a country's code, or the code of a part of one", "Write it like GB or CA-ON."),
    shapes.COUNTRY: ("must be a country's code, or international", "Write it like GB."),
    shapes.WEB: ("must be a web address", "Write all of it, from https:// on, without spaces."),
    shapes.PAGE: ("must be the address of a page, from the site's root on", "Write it like /when/interview/."),
    shapes.PLACE: ("must be the address of a place on a page", "Write it like /when/interview/#thank-you."),
    shapes.ADDRESS: ("must be an address on this site", "Write it like /when/interview/ or /when/interview/#thank-you."),
    shapes.MONTH_DAY: ("must be a month and a day", 'Write it in quotes, like "12-21".'),
    shapes.VERSION: ("must be a version of the feed", 'Write it in quotes, like "1.2".'),
    shapes.NAME: ("must be small letters, digits and spaces", "Write it like date applied."),
}
SIMPLE = {
    "string_type": ("must be text", "Write words, in quotes if they look like a number or a date."),
    "dict_type": ("must be 'key: value' lines", "Write one per line, each indented by two spaces more."),
    "model_type": ("must be 'key: value' lines", "Write one per line, each indented by two spaces more."),
    "list_type": ("must be a list", "Write it as [one, two], or one per line, each after a hyphen."),
    "bool_type": ("must be true or false", "Write true or false, without quotes."),
    "bool_parsing": ("must be true or false", "Write true or false, without quotes."),
    "int_type": ("must be a whole number", "Write digits, without quotes."),
    "int_parsing": ("must be a whole number", "Write digits, without quotes."),
    "int_parsing_size": ("must be a whole number", "Write digits, without quotes."),
    "int_from_float": ("must be a whole number", "Write it without a decimal point."),
    "float_type": ("must be a number", "Write digits, without quotes."),
    "float_parsing": ("must be a number", "Write digits, without quotes."),
    "finite_number": ("must be a number", "Write digits, without quotes."),
    "date_type": ("must be a date", "Write it as 2026-11-30, without quotes."),
    "date_parsing": ("must be a date", "Write it as 2026-11-30, without quotes."),
    "date_from_datetime_parsing": ("must be a date", "Write it as 2026-11-30, without quotes."),
    "date_from_datetime_inexact": ("must be a date without a time", "Write it as 2026-11-30, without quotes."),
    "string_unicode": ("must not hold half a character", "Delete it and type the words anew."),
    "invalid_key": ("a key must be text", "Put it in quotes."),
}


def described(error: Any, kind: Any, place: Place, entry: object = None) -> Problem:
    """One pydantic error with its line, field, value and cure; `place` is where the checked value stands."""
    inside: Path_ = tuple(part for part in error["loc"] if "[" not in str(part))  # pydantic's own marks: [key], list[…]
    field = ".".join(str(part) for part in inside if not isinstance(part, int))
    if place.root and isinstance(place.root[0], int):
        named = entry.get("id", entry.get("code")) if isinstance(entry, dict) else None
        field = " → ".join(filter(None, [" ".join(str(named or f"entry {place.root[0] + 1}").split()), field]))
    rule, cure = ruled(error, kind, inside)
    value = "" if error["type"] in ("extra_forbidden", "missing") else shown(error["input"])
    return Problem(place.file, place.line(inside), f"{field:.120}" or "the file", value, rule, cure)


def ruled(error: Any, kind: Any, path: Path_) -> tuple[str, str]:
    """The rule that a value breaks, and what cures it."""
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return "this key is not known here", suggestion(path[-1], known_keys(kind))
        case "missing":
            return "this key must be there", f"Add a line '{path[-1]}: …'."
        case "string_pattern_mismatch":
            return PATTERNS[context["pattern"]]
        case "literal_error":
            words = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
            return "must be one of a few words", suggestion(error["input"], words)
        case "string_too_short" | "too_short":
            return "must not be empty", "Write at least one."
        case "string_too_long" | "too_long":
            return f"may have {context['max_length']:,} characters at the most; this has {len(error['input']):,}", "Shorten it."
        case "greater_than_equal" | "greater_than" | "less_than_equal" | "less_than":
            sign, bound = next(iter(context.items()))
            words_ = {"ge": "at least", "gt": "more than", "le": "at the most", "lt": "less than"}
            return f"must be {words_[sign]} {bound:g}", "Change the number."
        case "value_error":
            rule, cure = context["error"].args
            return rule, cure
        case simple if simple in SIMPLE:
            return SIMPLE[simple]
    return error["msg"][0].lower() + error["msg"][1:], "Change the value to fit."


@cache
def known_keys(kind: Any) -> list[str]:
    """All keys that a shape and the shapes inside it know, for a 'did you mean'."""
    schema = TypeAdapter(kind).json_schema()
    shapes = [schema, *schema.get("$defs", {}).values()]
    return sorted({key for shape in shapes for key in shape.get("properties", {})})
