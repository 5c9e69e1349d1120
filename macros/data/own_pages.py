"""The shapes of what the data says of the site's own pages: when their facts were checked, and where they have moved."""

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from .shapes import ADDRESS, PAGE, PLACE, Shape

PageAddress = Annotated[str, StringConstraints(pattern=PAGE)]
Place = Annotated[str, StringConstraints(pattern=PLACE)]
Address = Annotated[str, StringConstraints(pattern=ADDRESS)]


class Reviews(Shape):
    """When the facts were last checked: for the whole guide, and for pages checked since."""

    default: date
    pages: dict[PageAddress, date] = {}


class Moved(Shape):
    """Promised addresses that have changed: the old one leads to the new one for ever."""

    pages: dict[PageAddress, Address]
    anchors: dict[Place, Address]
