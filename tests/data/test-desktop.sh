#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-desktop.sh SOURCE-DATA BUILD-DATA CLI: what a desktop is told about the program is valid, and it knows a study when it sees one.

. "$(dirname "$0")/../tap.sh"

source=$1
build=$2
cli=$3
id=io.github.pps_canvas.PpsCanvas

content_type () {
  gio info -a standard::content-type "$1" | sed -n 's/^ *standard::content-type: //p'
}

is_study () {
  test "$(content_type "$1")" = application/x-ppscanvas || { content_type "$1"; false; }
}

is_not_study () {
  ! is_study "$1"
}

says_dutch () {
  grep -q '^Comment\[nl\]=' "$build/$id.desktop" &&
    grep -q '<summary xml:lang="nl">' "$build/$id.metainfo.xml" &&
    grep -q '<comment xml:lang="nl">' "$build/$id.xml"
}

holds "The desktop file is valid" desktop-file-validate "$build/$id.desktop"
holds "The metainfo is valid" appstreamcli validate --no-net "$build/$id.metainfo.xml"
holds "The type is well-formed" xmllint --noout "$build/$id.xml"
holds "Each of them speaks Dutch" says_dutch
holds "The settings schema is valid" glib-compile-schemas --strict --dry-run "$source"

export XDG_DATA_HOME="$scratch/share"
mkdir -p "$XDG_DATA_HOME/mime/packages"
cp "$build/$id.xml" "$XDG_DATA_HOME/mime/packages"
holds "The database of types takes the type" update-mime-database "$XDG_DATA_HOME/mime"

is_form () {
  echo '{"format": "pps-canvas-member-check"}' > "$scratch/W1.ppsform"
  test "$(content_type "$scratch/W1.ppsform")" = application/x-ppsform &&
    grep -q '^MimeType=.*application/x-ppsform;' "$build/$id.desktop"
}

holds "A form is known by its name, and opened with the program" is_form

is_archive () {
  printf 'age-encryption.org/v1\n-> scrypt' > "$scratch/sealed"
  cp "$scratch/sealed" "$scratch/study.age"
  test "$(content_type "$scratch/sealed")" = application/x-age-encrypted &&
    test "$(content_type "$scratch/study.age")" = application/x-age-encrypted &&
    grep -q '^MimeType=.*application/x-age-encrypted;' "$build/$id.desktop"
}

holds "A sealed archive is known by its name and by its contents, and opened with the program" is_archive

holds "A study is made" "$cli" new "$scratch/a.ppscanvas"
cp "$scratch/a.ppscanvas" "$scratch/without-suffix"
: > "$scratch/empty.ppscanvas"
sqlite3 "$scratch/database" 'CREATE TABLE t (a); INSERT INTO t VALUES (1);'
holds "A study is known by its suffix" is_study "$scratch/a.ppscanvas"
holds "A study is known by its contents" is_study "$scratch/without-suffix"
holds "Another database is not taken for one" is_not_study "$scratch/database"

done_testing
