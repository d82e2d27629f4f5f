/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export-form.h"
#include "pps-purpose-group.h"

/* What the files of the form share. */

G_BEGIN_DECLS

struct _PpsExportForm
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsFrozen *frozen;  /* (nullable): borrowed */
  GPtrArray *entries; /* of const PpsSheetEntry: those that are offered */
  PpsQuery *all;      /* partnerships */
  PpsQuery *rounds;
  PpsQuery *respondents;
  GStrv letters; /* what the last sheet was asked for */
  GStrv panes_out;
  gboolean updating;

  GtkWidget *box;
  AdwComboRow *sheet;
  PpsTickRow *chapters;
  PpsTickRow *partnerships;
  AdwComboRow *round;
  AdwComboRow *compare;
  AdwComboRow *respondent;
  AdwComboRow *asked; /* the group that a guide is for */
  AdwComboRow *kind;  /* of round, where no round tells it */
  PpsTickRow *groups;
  PpsTickRow *panes;
  GtkWidget *shared_row;
  GtkSwitch *shared;
  GtkWidget *small_row;
  GtkSwitch *small;
  GtkWidget *theme_row;
  GtkSwitch *by_theme;
  GtkWidget *footnotes_row;
  GtkSwitch *footnotes;
  PpsPurposeGroup *purpose;
  AdwComboRow *language;
  GtkWidget *matrix_place;
  GtkWidget *matrix;
  PpsPaperGroup *paper;
};

extern const char *const pps_export_form_kinds[3];

/* Several sheets in one document. */
extern const PpsSheetEntry pps_export_form_report;

/* Running text. */
extern const PpsSheetEntry pps_export_form_year_report;

/* Returns: what is chosen among the sheets */
const PpsSheetEntry *pps_export_form_get_entry (PpsExportForm *self);

gboolean pps_export_form_takes (PpsExportForm *self, PpsSheetTakes what);

/* Returns: (nullable): what is chosen in a list; the first of the list is none where @offset is 1
 */
gpointer pps_export_form_get_chosen (AdwComboRow *row, PpsQuery *from, guint offset);

/* Returns: (nullable): the round that the sheet is kept to */
PpsRound *pps_export_form_get_round (PpsExportForm *self);

/* Returns: whether it is among @words; @otherwise where there are none */
gboolean pps_export_form_is_in (GStrv words, const char *word, gboolean otherwise);

G_END_DECLS
