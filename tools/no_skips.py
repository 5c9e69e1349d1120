"""Fails if a test was skipped: `python tools/no_skips.py report.xml`. On the machine that decides, nothing may be left out."""

import sys
import xml.etree.ElementTree as ET

if __name__ == "__main__":
    skipped = [
        f"{case.get('classname')}.{case.get('name')}: {mark.get('message')}"
        for case in ET.parse(sys.argv[1]).iter("testcase")
        for mark in case.iter("skipped")
        if mark.get("type") != "pytest.xfail"  # tried, and known to fail: that is an answer
    ]
    print("\n".join(["Nothing may be skipped here:", *skipped]) if skipped else "No test was skipped.")
    sys.exit(bool(skipped))
