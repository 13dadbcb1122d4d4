#!/usr/bin/env bash
# Installs and starts SecantusDB, a MongoDB-compatible server that presents itself as a replica set (docs/databases.md).
# For tests alone: it listens on this machine only, on a free port, without a password, and keeps its data in FOLDER.
#
#   start-mongodb.sh FOLDER    prints the server's URL; its process id is in FOLDER/pid
set -euo pipefail

version=0.7.0b3
fail() { echo "start-mongodb: $*" >&2; exit 1; }

[ $# -eq 1 ] || fail 'usage: start-mongodb.sh FOLDER'
mkdir -p "$1" && cd "$1"
log=$PWD/log
python=$PWD/venv/bin/python

python3 -m venv venv >"$log" 2>&1 || fail "python3 cannot make a venv; on Debian install python3-venv ($log)"
"$python" -m pip install --quiet --no-input --disable-pip-version-check --only-binary=:all: \
  "secantusdb==$version" pymongo==4.20.0 >>"$log" 2>&1 || fail "pip could not install secantusdb $version ($log)"

touch empty.toml && mkdir -p data

# What a killed process was writing stays locked until the server gives its transaction up, and tests wait for that. By
# itself the server does so after 60 seconds, as MongoDB does; there, too, it can be set (transactionLifetimeLimitSeconds).
setsid "$python" -I -c '
from secantus import cli
cli.SecantusDBServer.__init__.__kwdefaults__["transaction_lifetime_seconds"] = 10
cli.main()' --config "$PWD/empty.toml" --host 127.0.0.1 --port 0 --storage-path "$PWD/data" \
  </dev/null >>"$log" 2>&1 &
echo $! >pid

for _ in $(seq 300); do
  kill -0 "$(cat pid)" 2>/dev/null || fail "the server ended while it started: $(tail -n 1 "$log")"
  port=$(sed -nE 's/.* listening on 127\.0\.0\.1:([0-9]+).*/\1/p' "$log" | tail -n 1)
  url="mongodb://127.0.0.1:$port/?replicaSet=secantus"
  if [ -n "$port" ] && "$python" -I -c '
import sys
from pymongo import MongoClient
MongoClient(sys.argv[1], serverSelectionTimeoutMS=2000).admin.command("ping")' "$url" 2>>"$log"; then
    echo "$url"
    exit 0
  fi
  sleep 0.2
done
fail "the server did not answer within a minute ($log)"
