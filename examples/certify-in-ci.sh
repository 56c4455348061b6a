#!/usr/bin/env bash
# Certifies a node in any CI, writes JUnit, and ends with the exit code of `iqchains certify`.
#
#   NODE_URL=https://node.example/v1 REQUIRE_TIER=iq-text-55 bash certify-in-ci.sh
#
# IQCHAINS_COMMAND starts the program (default: npx iq-chains); IQCHAINS_API_KEY is the key of the node. SUITE, TIERS,
# MODEL, DEADLINE (minutes) and CONCURRENCY are as the options of the command. FOLDER gets reports/, keys/ and junit.xml.
set -uo pipefail

: "${NODE_URL:?the URL of the node}"
folder=${FOLDER:-iqchains}
read -ra iqchains <<<"${IQCHAINS_COMMAND:-npx iq-chains}"
places=(--runs "$folder/runs")
options=(--reports "$folder/reports" --keys "$folder/keys" --deadline "${DEADLINE:-30}" --concurrency "${CONCURRENCY:-4}")
[ -n "${REQUIRE_TIER:-}" ] && options+=(--require-tier "$REQUIRE_TIER")
[ -n "${SUITE:-}" ] && options+=(--suite "$SUITE")
[ -n "${TIERS:-}" ] && options+=(--tiers "$TIERS")
[ -n "${MODEL:-}" ] && options+=(--model "$MODEL")

mkdir -p "$folder"
"${iqchains[@]}" certify "$NODE_URL" "${places[@]}" "${options[@]}" --json >"$folder/events.jsonl"
code=$?

# Without a run, as at a node that is not there, there is nothing to report: the exit code tells.
run=$(sed -nE 's/^\{"event":"(started|continued|resumed)".*"run":"([^"]+)".*$/\2/p' "$folder/events.jsonl" | head -n 1)
if [ -n "$run" ]; then
  "${iqchains[@]}" report "$run" "${places[@]}" --format junit >"$folder/junit.xml"
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] && "${iqchains[@]}" report "$run" "${places[@]}" --format md >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'exit-code=%s\njunit=%s\nreports=%s\n' "$code" "$folder/junit.xml" "$folder/reports" >>"$GITHUB_OUTPUT"
fi
exit "$code"
