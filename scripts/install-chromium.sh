#!/usr/bin/env bash
# Installs the Chromium of the system, with which the pages are tested; does nothing where there is one.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then echo "$name is there"; exit 0; fi
done
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
if command -v apt-get >/dev/null; then
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
elif command -v apk >/dev/null; then
  "${as_root[@]}" apk add --no-cache chromium
else
  echo "install Chromium, then name it: IQCHAINS_CHROMIUM=/path/to/chromium" >&2
  exit 1
fi
