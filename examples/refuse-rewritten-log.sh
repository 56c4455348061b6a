#!/bin/sh
# Refuses a commit that rewrites the transparency log of a repository: the log must be whole and continue
# the one of the commit before. With a pull request, the commit before is the branch it goes to.
#
#   sh refuse-rewritten-log.sh <commit before> <folder of the log> <verifier key of the log>
#
# IQCHAINS names the command, "iqchains" where nothing is named.
set -eu
before=$1 folder=$2 vkey=$3
old=$(mktemp)
trap 'rm -f "$old"' EXIT
if ! git cat-file -e "$before:$folder/checkpoint" 2>/dev/null; then
  echo "$folder: no log in $before, nothing to continue"
  exit 0
fi
git show "$before:$folder/checkpoint" > "$old"
${IQCHAINS:-iqchains} log continues "$old" --log "$folder" --vkey "$vkey"
