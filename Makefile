# mediaorg: `make` alone says what can be made. Needs Python 3.11 or newer and make, nothing else.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LOCK := requirements/dev.txt
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
# The first that runs and is new enough: a `python3` may be too old, a launcher may be there without its Python.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$python"; break; }; done)

##@ Look
.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: demo
demo: $(READY) ## a sound organisation, then the same with a handoff torn out (MEDIAORG_LANG=zh 看中文)
	@tools/demo.sh $(BIN)/mediaorg

##@ Work
.PHONY: setup
setup: $(READY) ## make .venv with everything pinned (the other targets do it by themselves)

$(READY): pyproject.toml $(LOCK)
	@if ! $(BIN)/python -c '$(NEW_ENOUGH)' 2>/dev/null; then \
		test -n "$(PYTHON)" || { echo "mediaorg needs Python 3.11 or newer with venv: make PYTHON=/path/to/python3.11" >&2; exit 1; }; \
		echo "making $(VENV) with $(PYTHON)"; \
		"$(PYTHON)" -m venv --clear $(VENV); \
	fi
	@echo "installing $(LOCK)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r $(LOCK)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: test
test: $(READY) ## the tests, with coverage (PYTEST_ARGS="--no-cov -k loop" for some of them)
	$(BIN)/python -m pytest --cov --numprocesses auto --dist worksteal $(PYTEST_ARGS)

.PHONY: check
check: lint types floors ## what every change must pass besides the tests: lint, types, floors

.PHONY: lint
lint: $(READY) ## ruff: faults and format; yamllint: the layout of specs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/yamllint --strict specs

.PHONY: format
format: $(READY) ## let ruff repair what it can
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

.PHONY: types
types: $(READY) ## mypy, strict
	$(BIN)/mypy

.PHONY: floors
floors: $(READY) ## import-linter: who may import whom
	$(BIN)/lint-imports --no-logo

.PHONY: rule
rule: $(READY) ## the files of a new rule: make rule FAMILY=loops NAME=loop-too-slow
	@test -n "$(FAMILY)" && test -n "$(NAME)" || { echo "usage: make rule FAMILY=loops NAME=loop-too-slow" >&2; exit 2; }
	$(BIN)/python tools/new_rule.py $(FAMILY) $(NAME)

.PHONY: docs
docs: $(READY) ## the documentation as a site, both languages: build/site/index.html
	$(BIN)/python -m docs.generate build/docs
	@rm -rf build/site && mkdir -p build/site && cp docs/index.html build/site/
	@for lang in en zh; do \
		NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file build/docs/mkdocs.$$lang.yml > build/docs/$$lang.log 2>&1 \
			|| { cat build/docs/$$lang.log; exit 1; }; \
	done
	@echo "build/site/index.html"

##@ Measure
.PHONY: bench
bench: $(READY) ## speed and memory against yardsticks of the same run, as one table
	$(BIN)/python -m tests.benchmarks

.PHONY: bench-diff
bench-diff: $(READY) ## which changes are found when organisations are reorganised: precision and recall by kind
	$(BIN)/python -m tests.benchmarks.differences

.PHONY: bench-meaning
bench-meaning: $(READY) ## how well duties of one meaning are found: precision and recall
	$(BIN)/python -m tests.benchmarks.meaning

##@ Keep
.PHONY: lock
lock: $(READY) ## pin the development dependencies anew (LOCK_ARGS=--upgrade to move them)
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --extra dev --strip-extras --no-allow-unsafe \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
		$(LOCK_ARGS) --output-file $(LOCK) pyproject.toml

.PHONY: clean
clean: ## remove .venv and whatever tools have left
	rm -rf $(VENV) build dist .coverage coverage.xml htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
