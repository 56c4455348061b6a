#!/usr/bin/env bash
# Installs the PostgreSQL of the system, with which a fleet is tested; does nothing where there is one. Nothing
# of it is started: the tests start their own, as an unprivileged user.
set -euo pipefail
if command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
  echo 'PostgreSQL is there'
  exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
if command -v apt-get >/dev/null; then
  "${as_root[@]}" apt-get update -qq
  # Debian would make a cluster and start it.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common
  "${as_root[@]}" sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
elif command -v apk >/dev/null; then
  "${as_root[@]}" apk add --no-cache postgresql
else
  echo 'install PostgreSQL, then name the folder of its programs: IQCHAINS_POSTGRES=/path/to/bin' >&2
  exit 1
fi
