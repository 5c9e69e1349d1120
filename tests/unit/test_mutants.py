"""What `make mutants` counts, and what it calls too little."""

import pytest

from tools.mutants import counted, table

SAID = """    macros.clock.chain.x_after__mutmut_1: killed
    macros.clock.chain.x_after__mutmut_2: survived
    macros.clock.chain.xǁChainǁstep__mutmut_10: timeout
    macros.clock.chain.x_before__mutmut_7: suspicious
    macros.pages.pictures.x_bar__mutmut_3: no tests
"""


def test_each_change_is_counted_for_its_file() -> None:
    found = counted(SAID)
    assert {file: dict(outcomes) for file, outcomes in found.items()} == {
        "macros.clock.chain": {"killed": 1, "survived": 1, "timeout": 1, "suspicious": 1},
        "macros.pages.pictures": {"no tests": 1},
    }
    lines, share = table(found)
    assert [line.split()[:4] for line in lines] == [["macros.clock.chain", "3", "of", "4"], ["macros.pages.pictures", "0", "of", "1"]]
    assert share == pytest.approx(0.6)


def test_nothing_tried_is_nothing_noticed() -> None:
    assert table({}) == ([], 0)
