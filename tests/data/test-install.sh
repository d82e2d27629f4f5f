#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-install.sh BUILD PREFIX: what `meson install` puts down is whole, and works from there.

. "$(dirname "$0")/../tap.sh"

build=$1
id=io.github.pps_canvas.PpsCanvas
root=$scratch/root
prefix=$root$2

exists () {
  test -s "$prefix/$1" || { find "$root" -type f; false; }
}

# Away from the build, which a program may otherwise lean on.
runs () {
  (cd / && env -i PATH=/usr/bin:/bin HOME="$scratch" LC_ALL=C.UTF-8 LANGUAGE=nl LSAN_OPTIONS="${LSAN_OPTIONS-}" XDG_DATA_DIRS="$prefix/share:/usr/share" \
    GSETTINGS_SCHEMA_DIR="$prefix/share/glib-2.0/schemas" GSETTINGS_BACKEND=memory "$prefix/bin/$@")
}

tells () {
  runs "$@" | grep -q '[a-z]'
}

holds "It installs" meson install -C "$build" --no-rebuild --quiet --destdir "$root"
for file in bin/pps-canvas bin/pps-canvas-cli \
    "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" "share/mime/packages/$id.xml" \
    "share/glib-2.0/schemas/$id.gschema.xml" "share/icons/hicolor/scalable/apps/$id.svg" \
    "share/icons/hicolor/symbolic/apps/$id-symbolic.svg" share/locale/nl/LC_MESSAGES/pps-canvas.mo; do
  holds "$file is there" exists "$file"
done
holds "The settings schema compiles where it lies" glib-compile-schemas --strict "$prefix/share/glib-2.0/schemas"
holds "The command line program tells its version" tells pps-canvas-cli --version
holds "The desktop program tells how it is used" tells pps-canvas --help
holds "The sample study is written" runs pps-canvas-cli sample "$scratch/sample.ppscanvas"
holds "The sample study is sound" runs pps-canvas-cli check "$scratch/sample.ppscanvas"
holds "A sheet is drawn" runs pps-canvas-cli render "$scratch/sample.ppscanvas" --sheet canvas --partnership NexTechnician \
  --output "$scratch/sheet.pdf"

done_testing
