#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-lines.sh TREE: the C sources keep to 100 columns, and have no tabs and no spaces at the end
# of a line; the build files name every file of a list once.

. "$(dirname "$0")/../tap.sh"

cd "$1"

# finds_no PATTERN: says where it stands in the sources.
finds_no () {
  find app canvas questionnaires tests ui -name '*.[ch]' -exec grep -nE "$1" {} + >"$scratch/found" || true
  cut -c 1-160 "$scratch/found"
  test ! -s "$scratch/found"
}

# Two branches that add to the same list may well leave an entry twice, and meson does not mind.
names_no_file_twice () {
  find app canvas questionnaires tests ui -name meson.build -exec awk '
    FNR == 1 || /[[(]$/ { split ("", seen) }
    /^ *\047[a-z0-9.-]+\047,$/ && seen[$1]++ { print FILENAME ": " $1 }' {} + >"$scratch/twice"
  grep '\.c$' po/POTFILES.in | sort | uniq -d >>"$scratch/twice"
  grep '<file' ui/ui.gresource.xml | sort | uniq -d >>"$scratch/twice"
  cat "$scratch/twice"
  test ! -s "$scratch/twice"
}

tab=$(printf '\t')

holds "No line is longer than 100 columns" finds_no '^.{101}'
holds "No line has a tab" finds_no "$tab"
holds "No line ends in a space" finds_no ' $'
holds "No list of a build file names a file twice" names_no_file_twice

done_testing
