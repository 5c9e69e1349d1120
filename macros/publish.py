"""Everything that leaves the site besides its pages, by path: one call for whoever writes the files."""

from . import feeds, handouts, pdf, planner_data
from .model import Guide
from .site import Site


def files(guide: Guide, site: Site, base_year: int) -> dict[str, str | bytes]:
    """Path on the site -> content. Holidays are listed for the years around `base_year`."""
    return {
        **feeds.files(guide, site),
        "assets/js/data.js": planner_data.script(guide, site, base_year),
        **pdf.files(handouts.all_of(guide, site)),
    }
