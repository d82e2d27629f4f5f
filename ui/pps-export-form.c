/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-form-private.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-table.h"
#include "pps-group-name.h"
#include "pps-paper-group.h"
#include "pps-purpose-group.h"

/* The rows, which of them are shown, and what they ask of a presenter. A list of ticks that was
 * never touched asks for nothing: the sheet is then as it was kept. */

G_DEFINE_FINAL_TYPE (PpsExportForm, pps_export_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is shown */

/* Partnerships are a table, unless they are small canvases. */
static gboolean
has_grid (PpsExportForm *self)
{
  return pps_export_form_takes (self, PPS_SHEET_TAKES_GRID)
         && (!pps_export_form_takes (self, PPS_SHEET_TAKES_FOLDING)
             || gtk_switch_get_active (self->small));
}

static void
update_rows (PpsExportForm *self)
{
  const PpsSheetEntry *entry = pps_export_form_get_entry (self);
  PpsRound *round = pps_export_form_get_round (self);
  gboolean by_group = pps_export_form_takes (self, PPS_SHEET_TAKES_GROUPS)
                      || pps_export_form_takes (self, PPS_SHEET_TAKES_ROWS);

  gtk_widget_set_visible (GTK_WIDGET (self->round),
                          self->frozen == NULL
                              && pps_export_form_takes (self, PPS_SHEET_TAKES_ROUND)
                              && pps_query_get_n (self->rounds) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->compare),
                          round != NULL && pps_export_form_takes (self, PPS_SHEET_TAKES_COMPARE)
                              && pps_query_get_n (self->rounds) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->respondent),
                          entry->about == PPS_SHEET_ABOUT_RESPONDENT);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), entry->about == PPS_SHEET_ABOUT_GROUP);
  gtk_widget_set_visible (GTK_WIDGET (self->kind),
                          pps_export_form_takes (self, PPS_SHEET_TAKES_KIND) && round == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->groups),
                          by_group && !gtk_switch_get_active (self->shared));
  gtk_widget_set_visible (self->shared_row,
                          by_group && !pps_export_form_takes (self, PPS_SHEET_TAKES_ROWS)
                              && !pps_export_form_takes (self, PPS_SHEET_TAKES_FILTER));
  gtk_widget_set_visible (GTK_WIDGET (self->panes),
                          pps_export_form_takes (self, PPS_SHEET_TAKES_PANES));
  gtk_widget_set_visible (self->small_row, pps_export_form_takes (self, PPS_SHEET_TAKES_SMALL));
  gtk_widget_set_visible (self->theme_row,
                          pps_export_form_takes (self, PPS_SHEET_TAKES_FOLDING)
                              && !pps_export_form_takes (self, PPS_SHEET_TAKES_FILTER)
                              && !gtk_switch_get_active (self->small));
  gtk_widget_set_visible (self->footnotes_row,
                          pps_export_form_takes (self, PPS_SHEET_TAKES_FOOTNOTES));
  gtk_widget_set_visible (self->matrix_place, pps_export_form_takes (self, PPS_SHEET_TAKES_FILTER));
  gtk_widget_set_visible (GTK_WIDGET (self->chapters), entry == &pps_export_form_report);
  gtk_widget_set_visible (GTK_WIDGET (self->partnerships),
                          entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS);
  pps_paper_group_set_report (self->paper, entry == &pps_export_form_report);
  pps_paper_group_set_grid (self->paper, has_grid (self));
  gtk_widget_set_visible (GTK_WIDGET (self->paper), entry != &pps_export_form_year_report);
}

/* What is kept of the table says which of its rows and panes are ticked at first. */
static GStrv
split_kept (PpsExportForm *self, const char *field)
{
  g_autoptr (PpsTableSetting) kept = NULL;

  if (!pps_export_form_takes (self, PPS_SHEET_TAKES_ROWS))
    return NULL;
  if (self->frozen == NULL)
    kept = pps_edit_find_table (self->workspace, self->partnership,
                                pps_export_form_get_round (self));
  else if (pps_frozen_get_table (self->frozen) != NULL)
    kept = g_object_ref (pps_frozen_get_table (self->frozen));

  return kept != NULL && pps_record_has_text (PPS_RECORD (kept), field)
             ? g_strsplit (pps_record_get_text (PPS_RECORD (kept), field), " ", -1)
             : NULL;
}

/* The rows of a table stand in the order that was kept, and those it does not have behind them. */
static void
fill_groups (PpsExportForm *self)
{
  gboolean rows = pps_export_form_takes (self, PPS_SHEET_TAKES_ROWS);
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_auto (GStrv) kept = split_kept (self, "row-order");
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    g_ptr_array_add (letters, kept[i]);
  if (rows && !pps_export_form_is_in (kept, "-", FALSE))
    g_ptr_array_add (letters, (gpointer) "-");
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      if (!pps_export_form_is_in (kept, letter, FALSE))
        g_ptr_array_add (letters, (gpointer) letter);
    }

  pps_tick_row_clear (self->groups);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->groups),
                                 rows ? _ ("Rows") : _ ("Stakeholder groups"));
  for (guint i = 0; i < letters->len; i++)
    {
      const char *letter = g_ptr_array_index (letters, i);

      pps_tick_row_add (self->groups, letter,
                        g_str_equal (letter, "-") ? _ ("Shared")
                                                  : pps_group_name_get (self->workspace, letter),
                        pps_export_form_is_in (kept, letter, !rows || !g_str_equal (letter, "P")));
    }
}

/* Which groups were chosen is of the study, and holds for another sheet. */
static void
refill_groups (PpsExportForm *self)
{
  g_auto (GStrv) in = pps_tick_row_list_chosen (self->groups, TRUE);
  g_auto (GStrv) out = pps_tick_row_list_chosen (self->groups, FALSE);

  fill_groups (self);
  for (guint i = 0; in[i] != NULL; i++)
    pps_tick_row_choose (self->groups, in[i], TRUE);
  for (guint i = 0; out[i] != NULL; i++)
    pps_tick_row_choose (self->groups, out[i], FALSE);
}

static void
fill_panes (PpsExportForm *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_auto (GStrv) hidden = split_kept (self, "hidden-panes");

  pps_tick_row_clear (self->panes);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);

      pps_tick_row_add (self->panes, pane->id,
                        pps_bilingual_get (&pane->name, pps_describe_language ()),
                        !pps_export_form_is_in (hidden, pane->id, FALSE));
    }
}

static void
changed_cb (PpsExportForm *self)
{
  if (self->updating || self->entries->len == 0)
    return;

  update_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Another sheet, or another round, has other rows and panes. */
static void
other_sheet_cb (PpsExportForm *self)
{
  if (self->updating || self->entries->len == 0)
    return;

  self->updating = TRUE;
  pps_paper_group_set_on_a_table (self->paper, pps_export_form_get_entry (self)->on_a_table);
  /* A year report goes to others, unless it is told otherwise. */
  if (pps_export_form_is_year_report (self))
    pps_purpose_group_set_purpose (self->purpose, PPS_PURPOSE_PUBLIC);
  refill_groups (self);
  fill_panes (self);
  self->updating = FALSE;
  changed_cb (self);
}

/* The object */

static void
pps_export_form_dispose (GObject *object)
{
  PpsExportForm *self = PPS_EXPORT_FORM (object);

  self->updating = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->all);
  g_clear_object (&self->rounds);
  g_clear_object (&self->respondents);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->letters, g_strfreev);
  g_clear_pointer (&self->panes_out, g_strfreev);

  G_OBJECT_CLASS (pps_export_form_parent_class)->dispose (object);
}

static void
pps_export_form_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_EXPORT_FORM (object)->entries);

  G_OBJECT_CLASS (pps_export_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, box);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, sheet);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, chapters);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, partnerships);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, round);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, compare);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, respondent);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, asked);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, kind);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, panes);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, shared_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, shared);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, small_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, small);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, footnotes_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, theme_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, by_theme);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, footnotes);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, purpose);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, language);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, matrix_place);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, paper);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_sheet_cb);
}

static void
pps_export_form_class_init (PpsExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_export_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_export_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_EXPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PPS_TYPE_PAPER_GROUP);
  g_type_ensure (PPS_TYPE_PURPOSE_GROUP);
  g_type_ensure (PPS_TYPE_TICK_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-export-form.ui");
  bind_children (widget_class);
}

static void
pps_export_form_init (PpsExportForm *self)
{
  self->entries = g_ptr_array_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

/* Filling */

static void
fill_names (AdwComboRow *row, PpsQuery *records, const char *field, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (names, none);
  for (guint i = 0; i < pps_query_get_n (records); i++)
    gtk_string_list_append (names, pps_record_get_text (pps_query_get (records, i), field));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/* Whom a guide is for, and the kinds of round that its questions are worded for. */
static void
fill_asked (PpsExportForm *self)
{
  const char *language = pps_describe_language ();
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (GtkStringList) kind_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pps_export_form_kinds); i++)
    gtk_string_list_append (kind_names,
                            pps_describe_word ("round", pps_export_form_kinds[i], language));
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    gtk_string_list_append (
        names, pps_group_name_get (self->workspace,
                                   pps_record_get_text (pps_query_get (groups, i), "letter")));
  adw_combo_row_set_model (self->asked, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_names));
}

static gboolean
can_offer (PpsExportForm *self, const PpsSheetEntry *entry)
{
  if (self->frozen != NULL)
    return pps_sheet_entry_takes (entry, PPS_SHEET_TAKES_FROZEN);

  return entry->about != PPS_SHEET_ABOUT_RESPONDENT || pps_query_get_n (self->respondents) > 0;
}

static void
fill_sheets (PpsExportForm *self, const char *sheet)
{
  const PpsSheetEntry *const documents[]
      = { &pps_export_form_report, &pps_export_form_year_report };
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);

      if (!can_offer (self, entry))
        continue;
      if (g_strcmp0 (entry->name, sheet) == 0)
        selected = self->entries->len;
      g_ptr_array_add (self->entries, (gpointer) entry);
      gtk_string_list_append (titles, _ (entry->title));
    }
  for (guint i = 0; self->frozen == NULL && i < G_N_ELEMENTS (documents); i++)
    {
      if (g_strcmp0 (documents[i]->name, sheet) == 0)
        selected = self->entries->len;
      g_ptr_array_add (self->entries, (gpointer) documents[i]);
      gtk_string_list_append (titles, _ (documents[i]->title));
    }
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->sheet, selected);
}

/* Those of a report are ticked that always have something to show. */
static void
fill_chapters (PpsExportForm *self)
{
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_get (i);

      if (pps_present_report_takes (entry->name))
        pps_tick_row_add (self->chapters, entry->name, _ (entry->title),
                          !g_str_equal (entry->name, "rounds"));
    }
}

static void
fill_partnerships (PpsExportForm *self)
{
  for (guint i = 0; i < pps_query_get_n (self->all); i++)
    {
      PpsRecord *partnership = pps_query_get (self->all, i);

      pps_tick_row_add (self->partnerships, pps_record_get_id (partnership),
                        pps_record_get_text (partnership, "name"), TRUE);
    }
}

void
pps_export_form_fill (PpsExportForm *self,
                      PpsWorkspace *workspace,
                      PpsPartnership *partnership,
                      const char *sheet)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (partnership));
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");

  g_return_if_fail (PPS_IS_EXPORT_FORM (self));
  g_return_if_fail (self->workspace == NULL);

  self->updating = TRUE;
  self->workspace = g_object_ref (workspace);
  self->partnership = g_object_ref (partnership);
  self->all = pps_query_new (store, "partnerships", NULL);
  self->rounds = pps_query_new (store, "partnership-rounds", id, NULL);
  self->respondents = pps_query_new (store, "partnership-respondents", id, NULL);
  fill_names (self->round, self->rounds, "name", _ ("All rounds"));
  fill_names (self->compare, self->rounds, "name", _ ("With nothing"));
  fill_names (self->respondent, self->respondents, "code", NULL);
  fill_asked (self);
  self->matrix = pps_matrix_choice_new (workspace);
  g_signal_connect_object (self->matrix, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->matrix_place), self->matrix);
  adw_combo_row_set_selected (self->language, g_str_equal (language, "en") ? 1 : 0);
  fill_chapters (self);
  fill_partnerships (self);
  fill_sheets (self, sheet);
  self->updating = FALSE;
  other_sheet_cb (self);
}

void
pps_export_form_set_round (PpsExportForm *self, PpsRound *round)
{
  g_return_if_fail (PPS_IS_EXPORT_FORM (self));

  for (guint i = 0; i < pps_query_get_n (self->rounds); i++)
    {
      if (pps_query_get (self->rounds, i) == (gpointer) round)
        adw_combo_row_set_selected (self->round, i + 1);
    }
}

void
pps_export_form_set_groups (PpsExportForm *self, const char *const *letters, gboolean shared)
{
  PpsQuery *groups;

  g_return_if_fail (PPS_IS_EXPORT_FORM (self));

  gtk_switch_set_active (self->shared, shared);
  groups = pps_workspace_get_groups (self->workspace);
  for (guint i = 0; letters != NULL && i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      pps_tick_row_choose (self->groups, letter, g_strv_contains (letters, letter));
    }
}

void
pps_export_form_set_frozen (PpsExportForm *self, PpsFrozen *frozen)
{
  const char *sheet;

  g_return_if_fail (PPS_IS_EXPORT_FORM (self));

  sheet = pps_export_form_get_entry (self)->name;
  self->updating = TRUE;
  self->frozen = frozen;
  fill_sheets (self, sheet);
  self->updating = FALSE;
  other_sheet_cb (self);
}

char *
pps_export_form_dup_name (PpsExportForm *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  name = g_strdup_printf ("%s - %s", pps_record_get_text (PPS_RECORD (self->partnership), "name"),
                          _ (pps_export_form_get_entry (self)->title));

  return g_strdelimit (g_steal_pointer (&name), "/\\", '-');
}

PpsPaperGroup *
pps_export_form_get_paper (PpsExportForm *self)
{
  return self->paper;
}

AdwComboRow *
pps_export_form_get_sheet (PpsExportForm *self)
{
  return self->sheet;
}

PpsTickRow *
pps_export_form_get_chapters (PpsExportForm *self)
{
  return self->chapters;
}

PpsTickRow *
pps_export_form_get_partnerships (PpsExportForm *self)
{
  return self->partnerships;
}

PpsTickRow *
pps_export_form_get_groups (PpsExportForm *self)
{
  return self->groups;
}

PpsTickRow *
pps_export_form_get_panes (PpsExportForm *self)
{
  return self->panes;
}

AdwComboRow *
pps_export_form_get_respondent (PpsExportForm *self)
{
  return self->respondent;
}

GtkSwitch *
pps_export_form_get_small (PpsExportForm *self)
{
  return self->small;
}

GtkSwitch *
pps_export_form_get_by_theme (PpsExportForm *self)
{
  return self->by_theme;
}

AdwComboRow *
pps_export_form_get_compare (PpsExportForm *self)
{
  return self->compare;
}

PpsMatrixChoice *
pps_export_form_get_matrix (PpsExportForm *self)
{
  return PPS_MATRIX_CHOICE (self->matrix);
}
