/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

/* Sheets to try layouts on. */

/* The canvas of the study in a file of data/samples, or of none: blank. The groups may be told
 * apart by a set of letters. */
PpsSheet *sheet_samples_load_canvas (const char *path, const char *language);

/* The perspectives table of such a file, with themes as columns. */
PpsSheet *sheet_samples_load_table (const char *path, const char *language);

/* Made-up words in every place, more of them with a higher level; the same for the same seed. */
PpsSheet *sheet_samples_make_random (guint32 seed, guint level);

/* Signs on panes and lines of a number of small canvases, or of one canvas that is not small where
 * there are none. */
PpsSheet *sheet_samples_make_signed (guint32 seed, guint n_parts, guint level);

/* What bites: one of a number of named sheets, NULL after the last. */
PpsSheet *sheet_samples_make_hard (guint index, const char **name);
