#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-translations.sh TREE: everything the program says, it says in Dutch too.

. "$(dirname "$0")/../tap.sh"

cd "$1"

lists_every_file () {
  tests/tools/list-translatable.sh | diff po/POTFILES.in -
}

extract () {
  xgettext --files-from=po/POTFILES.in --from-code=UTF-8 --output="$scratch/pps-canvas.pot" \
    --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3
}

is_complete () {
  msgcmp "po/$1.po" "$scratch/pps-canvas.pot"
}

holds "po/POTFILES.in names every file with text, as tests/tools/list-translatable.sh does" lists_every_file
holds "The text can be taken out" extract
while read -r language; do
  holds "po/$language.po is well-formed, to the last placeholder" msgfmt --check --output-file=/dev/null "po/$language.po"
  holds "po/$language.po says everything" is_complete "$language"
done < po/LINGUAS

done_testing
