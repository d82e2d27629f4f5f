#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the single tests in the log of `meson test` and says "N passed, N failed".

A test program that speaks TAP counts for each of its tests; one that breaks off counts as one more failure, and what a failing program
printed is shown. A test that was skipped is named, and counts as neither.
"""

import json
import re
import sys

PASSED = {"OK", "EXPECTEDFAIL"}
SHOWN_LINES = 100
POINT = re.compile(r"^(not )?ok\b[^#]*(?:#\s*(skip|todo))?", re.IGNORECASE)


def count_program(entry):
    passed = failed = 0
    skipped = []
    for line in entry.get("stdout", "").splitlines():
        point = POINT.match(line)
        if not point:
            continue
        if point[2] and point[2].lower() == "skip":
            skipped.append(line)
        elif point[1] and not point[2]:
            failed += 1
        else:
            passed += 1
    if entry["result"] == "SKIP" and not skipped:
        skipped.append(entry["name"])
    elif entry["result"] in PASSED:
        passed = passed or int(not skipped)
    elif entry["result"] != "SKIP":
        failed = failed or 1
    return passed, failed, skipped


def show_program(entry):
    print(f"==== {entry['name']}: {entry['result']}")
    for stream in ("stdout", "stderr"):
        lines = entry.get(stream, "").splitlines()
        if len(lines) > SHOWN_LINES:
            print(f"({len(lines) - SHOWN_LINES} lines left out)")
        print(*lines[-SHOWN_LINES:], sep="\n")


def main():
    passed = failed = 0
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            entries = [json.loads(line) for line in log]
    except OSError:
        entries = []
    for entry in entries:
        ok, not_ok, skipped = count_program(entry)
        passed += ok
        failed += not_ok
        if not_ok:
            show_program(entry)
        for line in skipped:
            print(f"Skipped in {entry['name']}: {line}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
