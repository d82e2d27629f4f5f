/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-form-private.h"

#include <glib/gi18n-lib.h>

/* What the rows of the form ask of a presenter. */

const char *const pps_export_form_kinds[3] = { "design", "running", "evaluation" };

/* Several sheets in one document stand behind those of the catalogue. */
const PpsSheetEntry pps_export_form_report = {
  .name = "report",
  .title = N_ ("Report of several sheets"),
  .about = PPS_SHEET_ABOUT_PARTNERSHIP,
  .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_COMPARE | PPS_SHEET_TAKES_GROUPS
           | PPS_SHEET_TAKES_FOOTNOTES | PPS_SHEET_TAKES_GRID,
};

/* Running text with sheets in it, to go on with. */
const PpsSheetEntry pps_export_form_year_report = {
  .name = "year-report",
  .title = N_ ("Year report for a word processor"),
  .about = PPS_SHEET_ABOUT_PARTNERSHIP,
  .takes = PPS_SHEET_TAKES_ROUND | PPS_SHEET_TAKES_COMPARE,
};

const PpsSheetEntry *
pps_export_form_get_entry (PpsExportForm *self)
{
  guint selected = adw_combo_row_get_selected (self->sheet);

  return g_ptr_array_index (self->entries, MIN (selected, self->entries->len - 1));
}

gboolean
pps_export_form_takes (PpsExportForm *self, PpsSheetTakes what)
{
  return pps_sheet_entry_takes (pps_export_form_get_entry (self), what);
}

gpointer
pps_export_form_get_chosen (AdwComboRow *row, PpsQuery *from, guint offset)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION || selected < offset
      || selected - offset >= pps_query_get_n (from))
    return NULL;

  return pps_query_get (from, selected - offset);
}

PpsRound *
pps_export_form_get_round (PpsExportForm *self)
{
  return self->frozen != NULL ? pps_frozen_get_round (self->frozen)
                              : pps_export_form_get_chosen (self->round, self->rounds, 1);
}

gboolean
pps_export_form_is_in (GStrv words, const char *word, gboolean otherwise)
{
  return words != NULL ? g_strv_contains ((const char *const *) words, word) : otherwise;
}

static void
read_groups (PpsExportForm *self, PpsPresentOptions *options)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  g_clear_pointer (&self->letters, g_strfreev);
  if (pps_export_form_get_entry (self)->about == PPS_SHEET_ABOUT_GROUP)
    {
      PpsRecord *group = pps_export_form_get_chosen (self->asked, groups, 0);

      self->letters = g_new0 (char *, 2);
      self->letters[0] = g_strdup (group != NULL ? pps_record_get_text (group, "letter") : "");
      options->groups = (const char *const *) self->letters;
      return;
    }

  options->shared_only
      = gtk_widget_get_visible (self->shared_row) && gtk_switch_get_active (self->shared);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->groups))
      || !pps_tick_row_is_touched (self->groups))
    return;

  self->letters = pps_tick_row_list (self->groups, TRUE);
  if (pps_export_form_takes (self, PPS_SHEET_TAKES_ROWS))
    options->rows = (const char *const *) self->letters;
  else
    options->groups = (const char *const *) self->letters;
}

static void
read_options (PpsExportForm *self, PpsPresentOptions *options)
{
  *options = (PpsPresentOptions){
    .language = adw_combo_row_get_selected (self->language) == 1 ? "en" : "nl",
    .round = pps_export_form_get_round (self),
    .frozen = self->frozen,
    .small
    = pps_export_form_takes (self, PPS_SHEET_TAKES_SMALL) && gtk_switch_get_active (self->small),
    .by_theme = gtk_widget_get_visible (self->theme_row) && gtk_switch_get_active (self->by_theme),
    .purpose = pps_purpose_group_get_purpose (self->purpose),
    .footnotes
    = gtk_widget_get_visible (self->footnotes_row) && gtk_switch_get_active (self->footnotes),
  };

  read_groups (self, options);
  if (gtk_widget_get_visible (GTK_WIDGET (self->compare)))
    options->compare = pps_export_form_get_chosen (self->compare, self->rounds, 1);
  if (pps_export_form_takes (self, PPS_SHEET_TAKES_FILTER))
    pps_matrix_choice_read (PPS_MATRIX_CHOICE (self->matrix), options);
  g_clear_pointer (&self->panes_out, g_strfreev);
  if (pps_export_form_takes (self, PPS_SHEET_TAKES_PANES) && pps_tick_row_is_touched (self->panes))
    {
      self->panes_out = pps_tick_row_list (self->panes, FALSE);
      options->without = (const char *const *) self->panes_out;
    }
}

/* Whom the sheet is about, as it is ticked where there can be several. */
static GPtrArray *
list_partnerships (PpsExportForm *self)
{
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ticked = NULL;

  if (pps_export_form_get_entry (self)->about != PPS_SHEET_ABOUT_PARTNERSHIPS)
    {
      g_ptr_array_add (listed, g_object_ref (self->partnership));
      return listed;
    }

  ticked = pps_tick_row_list (self->partnerships, TRUE);
  for (guint i = 0; i < pps_query_get_n (self->all); i++)
    {
      PpsRecord *partnership = pps_query_get (self->all, i);

      if (pps_export_form_is_in (ticked, pps_record_get_id (partnership), FALSE))
        g_ptr_array_add (listed, g_object_ref (partnership));
    }

  return listed;
}

/* Returns: (nullable): the sheet that is looked at; of a report its first. */
static const PpsSheetEntry *
get_shown (PpsExportForm *self)
{
  g_auto (GStrv) chapters = NULL;

  if (pps_export_form_is_year_report (self))
    return pps_sheet_catalogue_find ("canvas");
  if (!pps_export_form_is_report (self))
    return pps_export_form_get_entry (self);

  chapters = pps_tick_row_list (self->chapters, TRUE);

  return pps_sheet_catalogue_find (chapters[0]);
}

static void
read_all (PpsExportForm *self, PpsPresentOptions *options)
{
  read_options (self, options);
  pps_purpose_group_tell (self->purpose, self->workspace, self->partnership,
                          pps_sheet_entry_asks_purpose (pps_export_form_get_entry (self)) ? options
                                                                                          : NULL);
}

PpsSheet *
pps_export_form_make_sheet (PpsExportForm *self, GError **error)
{
  const PpsSheetEntry *entry;
  guint kind;
  PpsPresentOptions options;
  g_autoptr (GPtrArray) partnerships = NULL;
  PpsSheetSubject subject = { NULL };

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  entry = get_shown (self);
  partnerships = list_partnerships (self);
  if (entry == NULL || partnerships->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           entry == NULL ? _ ("Choose at least one sheet.")
                                         : _ ("Choose at least one PPS."));
      return NULL;
    }

  kind = adw_combo_row_get_selected (self->kind);
  subject.partnerships = partnerships;
  subject.respondent = pps_export_form_get_chosen (self->respondent, self->respondents, 0);
  subject.kind = pps_export_form_kinds[MIN (kind, G_N_ELEMENTS (pps_export_form_kinds) - 1)];
  read_all (self, &options);

  return entry->present (self->workspace, &subject, &options, error);
}

gboolean
pps_export_form_is_report (PpsExportForm *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), FALSE);

  return pps_export_form_get_entry (self) == &pps_export_form_report;
}

PpsReport *
pps_export_form_make_report (PpsExportForm *self, GError **error)
{
  PpsPageSetup setup;
  PpsPresentOptions options;
  g_auto (GStrv) chapters = NULL;

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  setup = pps_paper_group_get_setup (self->paper);
  chapters = pps_tick_row_list (self->chapters, TRUE);
  read_all (self, &options);

  return pps_present_report (self->workspace, self->partnership, &options, &setup,
                             (const char *const *) chapters, error);
}

gboolean
pps_export_form_is_year_report (PpsExportForm *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), FALSE);

  return pps_export_form_get_entry (self) == &pps_export_form_year_report;
}

PpsDocument *
pps_export_form_make_document (PpsExportForm *self)
{
  PpsPresentOptions options;

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  read_all (self, &options);

  return pps_present_year_report (self->workspace, self->partnership, &options);
}

GPtrArray *
pps_export_form_list_layouts (PpsExportForm *self, GError **error)
{
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsReport) report = NULL;
  PpsPageSetup setup;
  GPtrArray *layouts;

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  sheet = pps_export_form_make_sheet (self, error);
  if (sheet == NULL)
    return NULL;
  if (pps_export_form_is_report (self))
    {
      report = pps_export_form_make_report (self, error);

      return report != NULL ? pps_report_list_layouts (report) : NULL;
    }

  setup = pps_paper_group_get_setup (self->paper);
  layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_layout_unref);
  g_ptr_array_add (layouts, pps_layout_new (sheet, &setup));

  return layouts;
}
