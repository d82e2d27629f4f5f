# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read in by tests that are shell scripts: each `holds` is one test, told as TAP on stdout; what its command prints follows where it
# fails. $scratch is a folder that is gone afterwards.

set -eu

count=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/pps-test.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# holds SENTENCE COMMAND [ARGUMENT]...
holds () {
  sentence=$1
  shift
  count=$((count + 1))
  if "$@" >"$scratch/said" 2>&1; then
    echo "ok $count - $sentence"
  else
    echo "not ok $count - $sentence"
    sed 's/^/# /' "$scratch/said"
  fi
}

skips () {
  count=$((count + 1))
  echo "ok $count - $1 # SKIP $2"
}

done_testing () {
  echo "1..$count"
}
