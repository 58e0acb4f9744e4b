# SPDX-License-Identifier: Apache-2.0
# Every verb of the project. `make` or `make help` lists them. They need npm, make and a Node.js: an older one than 24
# is refused or, on Linux x64, put behind the pinned one of tools/.

NODE := sh scripts/with-node.sh
PRODUCTION := $(NODE) node scripts/install.ts production
DEVELOPMENT := $(NODE) node scripts/install.ts all

# The gates of `make check`, in CI's order. tests/gates/gates.test.ts holds a planted case for each.
GATES := spec-lint drift types lint deps spdx packages licences paths decisions docs-check special-cases commits test

export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

.DEFAULT_GOAL := help
.PHONY: help setup run clean check test smoke newcomer nightly bench sizing chaos routing train-routing replay guardian-coverage guardian-corpus generate tools $(filter-out test,$(GATES))

## Start
help: ## List every verb
	@awk '/^## / { printf "\n%s\n", substr($$0, 4) } \
	  /^[a-z][a-z-]*:.*## / { name = $$0; sub(/:.*/, "", name); sub(/^[^#]*## /, ""); printf "  %-12s %s\n", name, $$0 }' Makefile

setup: ## Install what development needs (every other verb does so by itself when it must)
	@$(DEVELOPMENT)

run: ## Start the server; the first start makes a development key and prints a curl line
	@$(PRODUCTION)
	@exec $(NODE) node server/main.ts

clean: ## Remove what verbs leave behind: test results and coverage, never packages or data
	@rm -rf .tap .nyc_output coverage

## Contract
generate: setup ## Write generated/ from spec/lukhas-openai.yaml
	@$(NODE) node scripts/generate.ts

tools: setup ## Write build/openai_tools.json: the capabilities of manifests/ as OpenAI function tools
	@$(NODE) node scripts/export-openai-tools.ts --manifests manifests --out build/openai_tools.json

spec-lint: setup ## Lint the contract
	@$(NODE) redocly lint --config redocly.yaml spec/lukhas-openai.yaml

drift: setup ## Compare generated/ with what `make generate` would write, file by file
	@$(NODE) node scripts/check-generated.ts

## Quality
check: setup ## Every gate, in the order CI uses: spec-lint, drift, types, lint, deps, …, test
	@$(NODE) node scripts/run-gates.ts $(GATES)

types: setup ## Check the types
	@$(NODE) tsc --noEmit --project tsconfig.json

lint: setup ## Lint the code; VERBOSE=1 shows each warning of the size budgets
	@$(NODE) node scripts/lint.ts

deps: setup ## Check who imports whom (import rules of .dependency-cruiser.cjs)
	@$(NODE) node scripts/check-import-rules.ts

spdx: setup ## Check that every source file carries its licence header
	@$(NODE) node scripts/check-spdx.ts

packages: setup ## Check exact versions and a lock that is whole and free of addresses
	@$(NODE) node scripts/check-packages.ts

licences: setup ## Check the licences of the packages that production needs
	@$(NODE) node scripts/check-licences.ts

paths: setup ## Check that no file names a path of somebody's machine
	@$(NODE) node scripts/check-paths.ts

decisions: setup ## Check that every decision names the check that enforces it
	@$(NODE) node scripts/check-decisions.ts

docs-check: setup ## Check that links, verbs, packages and paths in the documentation exist
	@$(NODE) node scripts/check-docs.ts

special-cases: setup ## Check that no rule of MATRIZ holds the words of a prompt of ours
	@$(NODE) node scripts/check-special-cases.ts

commits: setup ## Check that every commit message is a Conventional Commit
	@$(NODE) node scripts/check-commits.ts

test: setup ## Run every test; FILES="tests/gates/*.test.ts" runs some
	@$(NODE) node scripts/run-tests.ts $(FILES)

## Measure
smoke: setup ## Smoke-test a server it starts, or the one at BASE_URL with API_KEY
	@$(NODE) node scripts/run-tests.ts 'tests/smoke/*.test.ts'

routing: setup ## Route every labelled prompt of evals/routing.jsonl through a server; fails below 97 %
	@$(NODE) node scripts/routing.ts

train-routing: setup ## Learn matriz/intent/statistical-weights.json from the labelled wordings, nothing sealed
	@$(NODE) node scripts/train-routing.ts

replay: setup ## Replay 1,000 recorded runs in a restarted server; fails when one does not come out as it did
	@$(NODE) node scripts/replay.ts

guardian-coverage: setup ## Send a canary through every place of the contract where a text can stand; fails below 100 %
	@$(NODE) node scripts/guardian-coverage.ts

guardian-corpus: setup ## Measure the detectors on 20,000 planted values and 20,000 hard negatives; fails below recall 0.995 or precision 0.99
	@$(NODE) node scripts/guardian-corpus.ts

newcomer: ## Time a first visit: clone, install, start, first streamed byte; fails above 60 s
	@$(NODE) node scripts/newcomer.ts

bench: ## Measure latency, throughput, start-up and memory against a bare proxy
	@$(DEVELOPMENT)
	@$(NODE) node load/bench.ts

sizing: setup ## Measure the bytes that a response takes in SQLite and PostgreSQL, and what is left when it expires
	@$(NODE) node load/measure-size.ts

# How many kills on each store.
KILLS ?= 300

chaos: setup ## Kill servers 300 times under load, on SQLite, then on PostgreSQL; KILLS=15 for fewer
	@$(NODE) node load/chaos/main.ts --kills $(KILLS)
	@$(NODE) node load/chaos/main.ts --kills $(KILLS) --store postgres

nightly: setup ## Run every test with its full number of cases
	@LUKHAS_NIGHTLY=1 $(NODE) node scripts/run-tests.ts $(FILES)
