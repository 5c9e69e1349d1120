# The Follow-Up Guide: every task in one word. `make` alone lists them. Without make (Windows): see README.md.

PYTHON ?= python3
# A checkout that cannot be written still builds: what is made then goes to the user's cache folder.
HERE := $(shell [ -w . ] && echo yes)
AWAY := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/follow-up-guide
VENV ?= $(if $(HERE),.venv,$(AWAY)/venv)
CACHE ?= $(if $(HERE),.cache,$(AWAY))
SITE ?= $(if $(HERE),site,$(AWAY)/site)
DIST ?= $(if $(HERE),dist,$(AWAY)/dist)
ADDRESS ?= 127.0.0.1:8000
WORKERS ?= 2
BIN := $(VENV)/bin
READY := $(VENV)/.installed

# Material 9 prints a notice about MkDocs 2.0 on each build. We know (maintainers/adr/0001), and it would hide real warnings.
export NO_MKDOCS_2_WARNING := 1
# The date of what is built is the commit's, so that two builds of a commit are the same bytes. Without git: the archive's own.
ifeq ($(SOURCE_DATE_EPOCH),)
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || $(PYTHON) -c 'import os; print(int(os.stat("mkdocs.yml").st_mtime))')
endif
export SOURCE_DATE_EPOCH
export SITE
# An office's own edition: make build CONFIG=examples/our-office/mkdocs.yml (a copy of examples/institution)
export CONFIG
ifeq ($(HERE),)
export PYTHONDONTWRITEBYTECODE := 1
endif

.PHONY: help install serve build squeeze check test weekly mutants tools offline cartridge bench picture lock schemas permalinks clean
.DEFAULT_GOAL := help

help: ## list the tasks
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

install: $(READY) ## make the Python environment, with every package checked against its hash

$(READY): requirements.txt
	@PYTHON="$(PYTHON)" tools/setup.sh python
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The guide needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

serve: $(READY) ## build, and show at http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve -f $(or $(CONFIG),mkdocs.yml) --no-strict --dev-addr $(ADDRESS)

# Built aside and exchanged at the end: a build that fails or is interrupted leaves the last site whole. A folder that holds
# anything but a build is refused, because SITE may come from anywhere.
build: $(READY) ## build into site/, strictly
	$(BIN)/python -m tools.swap "$$SITE"

squeeze: ## put a .gz beside each text file of the site, so that nginx need not squeeze it for each reader
	@test -f "$$SITE/.follow-up-guide-build" || { echo "SITE: $$SITE is no build of the guide. Run make build first."; exit 1; }
	find "$$SITE/" -type f \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.txt' -o -name '*.svg' \) -exec gzip -9 -f -k -n {} +

check: $(READY) ## in half a minute: data, pages, links and prose, for whoever edits them
	$(BIN)/pytest -n $(WORKERS) tests/data tests/links tests/build/test_prose.py tests/build/test_permalinks.py tests/unit/test_schemas.py

test: $(READY) tools ## everything: style, types, data, pages, and three browsers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n $(WORKERS)

weekly: $(READY) ## what need not be tried with each change: old facts, and the programs that could follow MkDocs
	$(BIN)/pytest -m weekly

mutants: ## change the code sign by sign, and see whether a test turns red (half an hour)
	$(PYTHON) tools/mutants.py $(CACHE)/mutants

# Browsers and tools of the system; axe and the Nu HTML checker come from npm. Where one can't be had, its tests say so.
tools: $(READY) ## install what the tests need: browsers, and tools of the system and of npm
	@BIN="$(BIN)" tools/setup.sh tests
	@$(MAKE) --no-print-directory node_modules/.installed
node_modules/.installed: package-lock.json
	@if command -v npm >/dev/null; then npm ci --no-audit --no-fund && touch $@; fi

offline: $(READY) ## write dist/follow-up-guide-offline.zip, which works from a folder by double click
	$(BIN)/python -m tools.offline $(DIST)

cartridge: $(READY) ## write dist/follow-up-guide*.imscc, packages for Moodle, Canvas, Blackboard and Brightspace (needs SITE_URL)
	$(BIN)/python -m tools.cartridge $(DIST)

bench: $(READY) ## bytes, requests, key presses, build time, memory and growth
	$(BIN)/python -m tools.bench

picture: build tools ## take README's picture of the home page anew
	$(BIN)/python -m tools.picture "$$SITE"

lock: ## compile the requirements with hashes
	tools/lock.sh $(CACHE)/lock

schemas: $(READY) ## write the JSON Schemas that editors use for the data files
	$(BIN)/python -m macros.data.schemas

permalinks: $(READY) ## promise the addresses of what is new, in data/permalinks.txt
	$(BIN)/python -m tools.permalinks

clean: ## remove what was made; the Python environment stays
	rm -rf site site.new site.old dist mutants .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
