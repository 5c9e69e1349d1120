#!/bin/sh
# Whether the browser's clock still gives the plans that it gave: Stryker asks this about each change that it makes.
# GIVEN is a folder of cases and their plans (tests/unit/clock/given.py); the few cases that tell most come first.
set -eu
for given in "$GIVEN"/*.json; do
  node --require ./tools/stryker/process.js tests/unit/clock/plans.js < "$given" | cmp -s - "${given%.json}.plans"
done
