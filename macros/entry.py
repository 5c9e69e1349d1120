"""MkDocs loads this file by its path; it hands the events over to `plugin.py`, which is a module of a package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from macros.plugin import on_config, on_env, on_files, on_page_context, on_page_markdown, on_post_build, on_pre_build, on_startup

__all__ = ["on_config", "on_env", "on_files", "on_page_context", "on_page_markdown", "on_post_build", "on_pre_build", "on_startup"]
