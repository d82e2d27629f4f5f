#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-signs.sh TREE: our own words have the quotes, dashes and ellipses of their language
# (canvas/LAYOUT.md); those of users are never touched.

. "$(dirname "$0")/../tap.sh"

cd "$1"

# Dutch of the screen and of the command line, without what names an option.
awk '/^#/ { next } /^msgid/ { on = 0 } /^msgstr/ { on = 1; sub (/^msgstr(\[[0-9]\])? /, "") } on' \
  po/nl.po >"$scratch/screen"
# Words of the canvas and of the guides: what stands between tags.
sed 's/<[^>]*>/\n/g' questionnaires/canvas.xml questionnaires/guides/*.xml >"$scratch/questions"
# Dutch and English that sheets say of themselves.
grep -hE '^ .*"' app/*presenter*.c app/pps-footnotes.c canvas/pps-layout-*.c canvas/pps-overflow.c \
  canvas/pps-marks.c canvas/pps-frame.c >"$scratch/sheets"

# has_no PATTERN: says where it stands in our words.
has_no () {
  grep -nE "$1" "$scratch/screen" "$scratch/questions" "$scratch/sheets" >"$scratch/found" || true
  cut -c 1-200 "$scratch/found"
  test ! -s "$scratch/found"
}

holds "There are words to read" test -s "$scratch/screen" -a -s "$scratch/questions" -a -s "$scratch/sheets"
holds "No apostrophe within a word is straight" has_no "[[:alpha:]]'[[:alpha:]]"
holds "No quote is straight" has_no "\\\\\"[[:alpha:]]|[[:alpha:]]\\\\\""
holds "No ellipsis is three dots" has_no '[[:alpha:]]\.\.\.'
holds "No dash is a hyphen" has_no '[[:alpha:]] - [[:alpha:]]'

done_testing
