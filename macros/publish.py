"""Everything that leaves the site besides its pages, by path: one call for whoever writes the files."""

from . import embeds, feeds, handouts, kit, pdf, planner_data
from .model import Guide
from .site import Site


def files(guide: Guide, site: Site, base_year: int) -> dict[str, str | bytes]:
    """Path on the site -> content. Holidays are listed for the years around `base_year`."""
    data = planner_data.script(guide, site, base_year)
    return {
        **feeds.files(guide, site),
        "assets/js/data.js": data,
        **embeds.files(guide, site, data),
        **kit.files(guide, site),
        **pdf.files(handouts.all_of(guide, site)),
    }
