/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export.h"

/* Sheets to export, a folder to export to, and programs that read the files back. */

#define SAMPLE_GROUPS 4

typedef struct
{
  char *folder;
  PpsPageSetup setup;
} Place;

void place_set_up (Place *place, gconstpointer data);
void place_tear_down (Place *place, gconstpointer data);

char *place_dup_path (Place *place, const char *name);
guint place_count_files (Place *place);
char *place_dup_contents (Place *place, const char *name, gsize *length);

/* 18 panes on the grid, with @n_lines findings in each; @words findings in words. */
PpsSheet *sample_canvas (const char *language, guint n_lines);
PpsSheet *sample_table (void);

/* One pane, or one cell, in which everything says @text. */
PpsSheet *sample_saying (PpsSheetKind kind, const char *text);

/* Exports, expecting that it can be done. */
char **place_export (Place *place, PpsSheet *sheet, const char *name, double dpi);

/* Runs a program, which must exit with 0; gives what it prints. */
char *run_program (const char *program, ...) G_GNUC_NULL_TERMINATED;

guint count_words (const char *text, const char *word);

#define HOSTILE                                                                                    \
  "<script>alert(1)</script> \" ' & &amp; ]]> --> <!-- </style> {{x}} "                            \
  "\x01\x1b\x7f\xc2\x85\xef\xbf\xbf "                                                              \
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae"                                                  \
  "abc \xf0\x9f\x98\x80 \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85"
