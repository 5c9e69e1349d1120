"""The code of the guide: `entry.py` is what MkDocs loads, `maintainers/map.md` says what stands where."""
