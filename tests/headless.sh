#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# headless.sh COMMAND [ARGUMENT]...
#
# Runs COMMAND on a screen, a session bus and a home of its own, which are gone when it ends. Any number can run side by side.
# What is already set in the environment is kept: a test can ask for another GTK_A11Y, GSETTINGS_BACKEND or PPS_SCREEN.

set -eu

if [ $# -eq 0 ]; then
  echo "Usage: headless.sh COMMAND [ARGUMENT]..." >&2
  exit 2
fi

place=$(mktemp -d "${TMPDIR:-/tmp}/pps-headless.XXXXXX")
screen=
trap 'if [ -n "$screen" ]; then kill "$screen" 2>/dev/null && wait "$screen" 2>/dev/null; fi; rm -rf "$place"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

export HOME="$place/home"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_STATE_HOME="$HOME/.local/state"
export XDG_CACHE_HOME="$HOME/.cache" XDG_RUNTIME_DIR="$place/run"
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# Without this the letter of the screen is whatever fontconfig calls Sans on this machine.
printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=false\n' > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini"

# The screen tells its number through the pipe once it listens, and stays when its last client leaves.
mkfifo "$place/number"
Xvfb -displayfd 3 -screen 0 "${PPS_SCREEN:-1400x1000x24}" -nolisten tcp -noreset \
  3>"$place/number" >"$place/screen.log" 2>&1 &
screen=$!
if ! read -r number <"$place/number"; then
  echo "headless.sh: Xvfb does not start:" >&2
  cat "$place/screen.log" >&2
  exit 1
fi

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XAUTHORITY
export DISPLAY=":$number" GDK_BACKEND=x11
export GSK_RENDERER="${GSK_RENDERER:-cairo}" GDK_DEBUG="${GDK_DEBUG:-gl-disable}"
export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-memory}"
export LC_ALL="${LC_ALL:-C.UTF-8}" TZ="${TZ:-UTC}"

# What the services of the session print is not the command's output.
exec 4>&1
code=0
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" >&2 || code=$?
exit $code
