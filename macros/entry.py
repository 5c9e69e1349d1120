"""MkDocs loads this file by its path, and takes the events of one build from it; what they do stands in `plugin.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from macros.plugin import Build

build = Build()
on_startup = build.on_startup
on_serve = build.on_serve
on_build_error = build.on_build_error
on_config = build.on_config
on_pre_build = build.on_pre_build
on_files = build.on_files
on_page_markdown = build.on_page_markdown
on_page_content = build.on_page_content
on_env = build.on_env
on_page_context = build.on_page_context
on_post_build = build.on_post_build
