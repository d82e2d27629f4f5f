#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Says which files of the tree hold text to translate, as po/POTFILES.in is to have them:
#
#   tests/tools/list-translatable.sh > po/POTFILES.in

set -eu
cd "$(dirname "$0")/../.."

{
  find data -name '*.in'
  grep -lrE --include='*.c' '\b(_|N_|C_|NC_|ngettext|g_dngettext) ?\(' app canvas questionnaires ui || true
  grep -lrE --include='*.ui' 'translatable="(yes|true)"' ui || true
} | LC_ALL=C sort
