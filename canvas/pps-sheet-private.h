/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-panel.h"

G_BEGIN_DECLS

/* Only the builder writes these fields, and only before it hands the sheet out. */
struct _PpsSheet
{
  gatomicrefcount ref_count;
  PpsSheetKind kind;
  char *language;
  char *words_language;
  char *title;
  char *subtitle;
  char *credit;
  char *author;
  char *notes;
  char *appendix_title;
  guint n_columns;
  guint n_rows;
  guint fold;
  GPtrArray *groups;   /* of PpsSheetGroup */
  GPtrArray *parts;    /* of PpsSheetPart */
  GPtrArray *panes;    /* of PpsSheetPane */
  GPtrArray *columns;  /* of PpsSheetColumn */
  GPtrArray *rows;     /* of PpsSheetRow */
  GPtrArray *sections; /* of PpsSheetSection */
  GPtrArray *panels;   /* of PpsSheetPanel */
};

PpsSheet *pps_sheet_new (PpsSheetKind kind, const char *language);

/* The sheet that a builder makes. */
PpsSheet *pps_sheet_builder_get_sheet (PpsSheetBuilder *self);

void pps_sheet_panel_free (PpsSheetPanel *panel);
void pps_sheet_line_free (PpsSheetLine *line);

G_END_DECLS
