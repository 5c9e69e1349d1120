"""Where the files for paper and for course systems stand on the site."""

REPORT = "handouts/accessibility-report.docx"
SLIDES = "handouts/session-slides.pptx"


def paper(name: str, size: str) -> str:
    """A sheet on one size of paper, to print."""
    return f"handouts/{name}-{size}.pdf"


def word(name: str) -> str:
    """A sheet as a Word file."""
    return f"handouts/{name}.docx"


def picture(name: str) -> str:
    """A sheet's small picture."""
    return f"handouts/{name}.png"


def course(stage: str = "") -> str:
    """The package for course systems: of one situation, or of everything."""
    return f"course/follow-up-guide{'-' * bool(stage)}{stage}.imscc"
