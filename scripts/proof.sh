#!/usr/bin/env bash
# What takes longer than `npm test` may: some thirty minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

# Processes are killed, the package is packed, a fleet loses workers, connections and its database.
vitest run --config test/proof.config.ts
# 5,000 relays to a node with every fault there is: one outcome each, memory flat.
node --expose-gc bench/chaos.ts
node --expose-gc bench/chaos.ts --stream
node --expose-gc bench/mutated-pictures.ts
# Small changes of the sources, each noticed by a test or explained.
node scripts/mutate.ts verdict chains publish history run-lifetime run-pace run-rest run-ask &
others=$!
node scripts/mutate.ts publish-lm-eval run-estimate run-journal
wait "$others"
# Every family of generated items solved by another way.
node scripts/solve-families.ts
# Every case of what `npm test` tries a part of.
IQCHAINS_TRIED=all vitest run $(grep -rl support/tried.ts test --include='*.test.ts')
# Damaged reports and logs, all of them.
IQCHAINS_MUTANTS=all vitest run mutants.test
# A registry killed at twenty moments; forecasts beside real runs.
node bench/registry-kill.ts
node bench/forecasts.ts 12
