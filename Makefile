# Three commands do everything: `make demo`, `make check` while writing, `make test` before handing in.
PYTHON ?= python3
# Processes; what a file of tests makes once stays in one of them. In the order of tests/conftest.py, not the shortest last:
# the shortest files have the dearest tests.
TWO := -n 2 --dist loadfile --no-loadscope-reorder
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
ifdef UV
VENV_NEW = uv venv --quiet --python $(PYTHON) $(VENV)
INSTALL = uv pip install --quiet --python $(BIN)/python -c constraints.txt
else
VENV_NEW = $(PYTHON) -m venv $(VENV)
# Takes minutes: each package is named as it comes; a failure of pip is a failure of make.
SHELL := bash
.SHELLFLAGS := -o pipefail -c
INSTALL = $(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt
NAMES = | sed -u -n 's/^Collecting \([^ (;<>=!~]*\).*/  \1/p; s/^Installing collected packages.*/  installing them/p'
endif
unexport PYTHONDONTWRITEBYTECODE  # images set it; each process then compiles every library anew

.PHONY: demo check unit test test-browser test-rest test-all test-nightly golden screenshots lint bench verdict-bench browser clean

demo: $(VENV)/.installed
	@$(BIN)/outpace demo

# About a minute: the linters, and every test that needs neither a landscape nor a browser.
check: $(VENV)/.test-installed
	@$(MAKE) --no-print-directory -j2 unit lint

unit: $(VENV)/.test-installed
	@$(BIN)/python -m pytest -q -m unit $(TWO)

# The browser tests mostly wait, so the rest and the linters run beside them.
test: $(VENV)/.test-installed browser
	@$(MAKE) --no-print-directory -j2 test-browser test-rest lint

test-browser: $(VENV)/.test-installed
	@$(BIN)/python -m pytest -q -m "not slow" tests/browser

# With the slow ones, about an hour: every control and landscape in the browser, thirty kills, ten imports in a crowd,
# the wheel with all that it needs from the index.
test-all: $(VENV)/.test-installed browser
	@$(BIN)/python -m pytest -q

# Every page of the demo, light and dark, at 1440, 1280 and 390 px, in test-results/.
screenshots: $(VENV)/.test-installed browser
	@$(BIN)/python -m pytest -q tests/browser/test_looks.py -k page_is_drawn

test-rest: $(VENV)/.test-installed
	@$(BIN)/python -m pytest -q -m "not slow" --ignore tests/browser $(TWO)

# The properties with twenty times the examples; say SEED=... to repeat a night.
SEED ?= $(shell date +%Y%m%d)
test-nightly: $(VENV)/.test-installed
	@echo "seed $(SEED)"
	@$(BIN)/python -m pytest -q --ignore tests/browser --hypothesis-profile=nightly --hypothesis-seed=$(SEED)

# After a wanted change of words or drawings: write the golden files anew, then read `git diff`.
golden: $(VENV)/.test-installed
	@$(BIN)/python -m pytest -q tests/app/test_golden.py tests/words --golden

lint: $(VENV)/.test-installed
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(MAKE) --no-print-directory $(VENV)/.sql-linted
	@$(BIN)/lint-imports

# Only the files that changed; a file of SQL is linted for itself. With new rules or a new linter all of them.
RULES := pyproject.toml $(VENV)/.test-installed
$(VENV)/.sql-linted: $(RULES) $(shell find queries -name '*.sql')
	@$(BIN)/sqlfluff lint $(if $(filter $(RULES),$?),queries,$?) --disable-progress-bar
	@touch $@

bench: $(VENV)/.bench-installed
	@$(BIN)/python -m benchmarks

# About fifty minutes: 400 worlds with known truth through the whole product, 220 rough ones, files of real pages.
verdict-bench: $(VENV)/.bench-installed
	@$(BIN)/python -m benchmarks.verdict_bench --seed 9005 --worlds 120
	@$(BIN)/python -m benchmarks.verdict_bench --seed 9006 --worlds 204 --regimes all
	@$(BIN)/python -m benchmarks.rough_worlds --seed 9007 --worlds 140 --regimes all --rules
	@$(BIN)/python -m benchmarks.rough_worlds --seed 9008 --worlds 80
	@$(BIN)/python -m benchmarks.real_files
	@$(BIN)/python -m benchmarks.posts_bench --seed 9105 --worlds 40
	@$(BIN)/python -m benchmarks.posts_bench --seed 9106 --worlds 40 --regimes all

# Browser tests need a Chromium, those of proxies an nginx. On Debian as root they are installed; elsewhere the tests skip
# and say why.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "installing Chromium for the browser tests"; \
		(apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium) >/dev/null 2>&1 || \
			echo "Chromium could not be installed: the browser tests will be skipped"; \
	fi
	@command -v nginx >/dev/null || test -x /usr/sbin/nginx || \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "installing nginx for the tests of proxies"; \
		(apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light) >/dev/null 2>&1 || \
			echo "nginx could not be installed: the tests of proxies will be skipped"; \
	fi

clean:
	@rm -rf $(VENV)

$(BIN)/python:
	@echo "making $(VENV)"
	@$(VENV_NEW)

$(VENV)/.installed: $(BIN)/python pyproject.toml constraints.txt
	@echo "installing outpace (once)"
	@$(INSTALL) -e . $(NAMES)
	@touch $@

$(VENV)/.test-installed: $(VENV)/.installed
	@echo "installing what tests need (once)"
	@$(INSTALL) -e '.[test,lint]' $(NAMES)
	@touch $@

$(VENV)/.bench-installed: $(VENV)/.test-installed
	@echo "installing the peers to measure against (once)"
	@$(INSTALL) -e '.[test,lint,bench]' $(NAMES)
	@touch $@
