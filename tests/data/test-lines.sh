#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-lines.sh TREE: the C sources keep to 100 columns, and have no tabs and no spaces at the end
# of a line.

. "$(dirname "$0")/../tap.sh"

cd "$1"

# finds_no PATTERN: says where it stands in the sources.
finds_no () {
  find app canvas questionnaires tests ui -name '*.[ch]' -exec grep -nE "$1" {} + >"$scratch/found" || true
  cut -c 1-160 "$scratch/found"
  test ! -s "$scratch/found"
}

tab=$(printf '\t')

holds "No line is longer than 100 columns" finds_no '^.{101}'
holds "No line has a tab" finds_no "$tab"
holds "No line ends in a space" finds_no ' $'

done_testing
