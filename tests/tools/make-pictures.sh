#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the pictures of the README, in data/pictures, with the program in build/.

set -eu
cd "$(dirname "$0")/../.."

place=$(mktemp -d "${TMPDIR:-/tmp}/pps-pictures.XXXXXX")
trap 'rm -rf "$place"' EXIT

export PPS_CANVAS="$PWD/build/ui/pps-canvas" GSETTINGS_SCHEMA_DIR="$PWD/build/data" FONTCONFIG_FILE="$PWD/build/tests/fonts.conf"
export LANGUAGE=nl PPS_SCREEN=1000x700x24
cli=build/app/cli/pps-canvas-cli
drive=build/tests/tools/drive

# A picture without the edge that a window has where nobody manages it, in as few colours as do.
save () {
  convert "$1" $3 -strip -dither None -colors 256 "PNG8:data/pictures/$2"
}

mkdir -p data/pictures
"$cli" sample "$place/cases.ppscanvas" >/dev/null
"$cli" sample "$place/fictional.ppscanvas" --kind fictional --partnerships 3 --seed 7 >/dev/null

tests/headless.sh "$drive" "$place/cases.ppscanvas" \
  tab Canvas rest 3 picture "$place/canvas.png"

# From planning to the fourth pane, with consent on the way.
tests/headless.sh "$drive" "$place/fictional.ppscanvas" \
  tab Gesprekken go 'Gesprek plannen' press Tab go 'Gesprek plannen' press Return await 'Partij: *' \
  go 'Gesprek plannen' press Return rest 1 go 'Beginnen: O1*' press Return \
  await Ondertekend press space go 'Doet mee*' press space press ctrl+j rest 0.5 type 'Sociaal probleem' press Return rest 1 \
  type 'Er is veel werk in de techniek, maar de weg erheen is lang.' press alt+Down rest 1 \
  type 'Een vaste leermeester per ploeg. Dat werkt beter dan een cursus.' press alt+Down rest 1 press alt+2 press alt+Down rest 1 \
  type 'Mensen die al jaren thuis zaten, hebben weer collega’s. Je ziet dat ze plannen maken.' \
  press ctrl+4 rest 3 picture "$place/interview.png"

"$cli" render "$place/cases.ppscanvas" --sheet perspectives --partnership 'Perspectieven (vier praktijkvoorbeelden)' \
  --lang nl --dpi 144 --output "$place/perspectives.png" >/dev/null

save "$place/canvas.png" canvas.png '-shave 5x5'
save "$place/interview.png" interview.png '-shave 5x5'
save "$place/perspectives.png" perspectives.png '-resize 50%'
ls -l data/pictures
