/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-form.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-table.h"
#include "pps-group-name.h"
#include "pps-purpose-group.h"

/* The rows, which of them are shown, and what they ask of a presenter. A list of ticks that was
 * never touched asks for nothing: the sheet is then as it was kept. */

struct _PpsExportForm
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsFrozen *frozen;  /* (nullable): borrowed */
  GPtrArray *entries; /* of const PpsSheetEntry: those that are offered */
  PpsQuery *rounds;
  PpsQuery *respondents;
  GStrv letters; /* what the last sheet was asked for */
  GStrv panes_out;
  gboolean updating;
  gboolean on_a_table; /* paper and orientation are those for a table */

  GtkWidget *box;
  AdwComboRow *sheet;
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
  GtkWidget *footnotes_row;
  GtkSwitch *footnotes;
  PpsPurposeGroup *purpose;
  AdwComboRow *language;
  GtkWidget *matrix_place;
  GtkWidget *matrix;
  AdwComboRow *format;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  GtkWidget *grey_row;
  GtkSwitch *grey;
  GtkWidget *dpi_row;
  GtkSpinButton *dpi;
};

G_DEFINE_FINAL_TYPE (PpsExportForm, pps_export_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const kinds[] = { "design", "running", "evaluation" };

static const PpsSheetEntry *
get_entry (PpsExportForm *self)
{
  guint selected = adw_combo_row_get_selected (self->sheet);

  return g_ptr_array_index (self->entries, MIN (selected, self->entries->len - 1));
}

static gboolean
takes (PpsExportForm *self, PpsSheetTakes what)
{
  return pps_sheet_entry_takes (get_entry (self), what);
}

/* Returns: (nullable): what is chosen in a list; the first of the list is none where @offset is 1
 */
static gpointer
get_chosen (AdwComboRow *row, PpsQuery *from, guint offset)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION || selected < offset
      || selected - offset >= pps_query_get_n (from))
    return NULL;

  return pps_query_get (from, selected - offset);
}

static PpsRound *
get_round (PpsExportForm *self)
{
  return self->frozen != NULL ? pps_frozen_get_round (self->frozen)
                              : get_chosen (self->round, self->rounds, 1);
}

/* What is shown */

static void
update_rows (PpsExportForm *self)
{
  const PpsSheetEntry *entry = get_entry (self);
  PpsRound *round = get_round (self);
  gboolean on_paper = pps_export_form_get_format (self) <= PPS_EXPORT_SVG;
  gboolean by_group = takes (self, PPS_SHEET_TAKES_GROUPS) || takes (self, PPS_SHEET_TAKES_ROWS);

  gtk_widget_set_visible (GTK_WIDGET (self->round), self->frozen == NULL
                                                        && takes (self, PPS_SHEET_TAKES_ROUND)
                                                        && pps_query_get_n (self->rounds) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), round != NULL
                                                          && takes (self, PPS_SHEET_TAKES_COMPARE)
                                                          && pps_query_get_n (self->rounds) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->respondent),
                          entry->about == PPS_SHEET_ABOUT_RESPONDENT);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), entry->about == PPS_SHEET_ABOUT_GROUP);
  gtk_widget_set_visible (GTK_WIDGET (self->kind),
                          takes (self, PPS_SHEET_TAKES_KIND) && round == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->groups),
                          by_group && !gtk_switch_get_active (self->shared));
  gtk_widget_set_visible (self->shared_row, by_group && !takes (self, PPS_SHEET_TAKES_ROWS)
                                                && !takes (self, PPS_SHEET_TAKES_FILTER));
  gtk_widget_set_visible (GTK_WIDGET (self->panes), takes (self, PPS_SHEET_TAKES_PANES));
  gtk_widget_set_visible (self->small_row, takes (self, PPS_SHEET_TAKES_SMALL));
  gtk_widget_set_visible (self->footnotes_row, takes (self, PPS_SHEET_TAKES_FOOTNOTES));
  gtk_widget_set_visible (self->matrix_place, takes (self, PPS_SHEET_TAKES_FILTER));
  gtk_widget_set_visible (GTK_WIDGET (self->paper), on_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation), on_paper);
  gtk_widget_set_visible (self->grey_row, on_paper);
  gtk_widget_set_visible (self->dpi_row, pps_export_form_get_format (self) == PPS_EXPORT_PNG);
}

/* What is kept of the table says which of its rows and panes are ticked at first. */
static GStrv
split_kept (PpsExportForm *self, const char *field)
{
  g_autoptr (PpsTableSetting) kept = NULL;

  if (!takes (self, PPS_SHEET_TAKES_ROWS))
    return NULL;
  if (self->frozen == NULL)
    kept = pps_edit_find_table (self->workspace, self->partnership, get_round (self));
  else if (pps_frozen_get_table (self->frozen) != NULL)
    kept = g_object_ref (pps_frozen_get_table (self->frozen));

  return kept != NULL && pps_record_has_text (PPS_RECORD (kept), field)
             ? g_strsplit (pps_record_get_text (PPS_RECORD (kept), field), " ", -1)
             : NULL;
}

static gboolean
is_in (GStrv words, const char *word, gboolean otherwise)
{
  return words != NULL ? g_strv_contains ((const char *const *) words, word) : otherwise;
}

/* The rows of a table stand in the order that was kept, and those it does not have behind them. */
static void
fill_groups (PpsExportForm *self)
{
  gboolean rows = takes (self, PPS_SHEET_TAKES_ROWS);
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_auto (GStrv) kept = split_kept (self, "row-order");
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    g_ptr_array_add (letters, kept[i]);
  if (rows && !is_in (kept, "-", FALSE))
    g_ptr_array_add (letters, (gpointer) "-");
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      if (!is_in (kept, letter, FALSE))
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
                        is_in (kept, letter, !rows || !g_str_equal (letter, "P")));
    }
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
                        !is_in (hidden, pane->id, FALSE));
    }
}

/* What is written on lies on a table; the others hang on a wall. */
static void
follow_paper (PpsExportForm *self)
{
  gboolean on_a_table = get_entry (self)->on_a_table;

  if (on_a_table == self->on_a_table)
    return;

  self->on_a_table = on_a_table;
  adw_combo_row_set_selected (self->paper, on_a_table ? PPS_PAPER_A4 : PPS_PAPER_A3);
  adw_combo_row_set_selected (self->orientation, on_a_table ? PPS_PORTRAIT : PPS_LANDSCAPE);
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
  follow_paper (self);
  fill_groups (self);
  fill_panes (self);
  self->updating = FALSE;
  changed_cb (self);
}

/* What is asked for */

static void
read_groups (PpsExportForm *self, PpsPresentOptions *options)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  g_clear_pointer (&self->letters, g_strfreev);
  if (get_entry (self)->about == PPS_SHEET_ABOUT_GROUP)
    {
      PpsRecord *group = get_chosen (self->asked, groups, 0);

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
  if (takes (self, PPS_SHEET_TAKES_ROWS))
    options->rows = (const char *const *) self->letters;
  else
    options->groups = (const char *const *) self->letters;
}

static void
read_options (PpsExportForm *self, PpsPresentOptions *options)
{
  *options = (PpsPresentOptions){
    .language = adw_combo_row_get_selected (self->language) == 1 ? "en" : "nl",
    .round = get_round (self),
    .frozen = self->frozen,
    .small = takes (self, PPS_SHEET_TAKES_SMALL) && gtk_switch_get_active (self->small),
    .purpose = pps_purpose_group_get_purpose (self->purpose),
    .footnotes
    = gtk_widget_get_visible (self->footnotes_row) && gtk_switch_get_active (self->footnotes),
  };

  read_groups (self, options);
  if (gtk_widget_get_visible (GTK_WIDGET (self->compare)))
    options->compare = get_chosen (self->compare, self->rounds, 1);
  if (takes (self, PPS_SHEET_TAKES_FILTER))
    pps_matrix_choice_read (PPS_MATRIX_CHOICE (self->matrix), options);
  g_clear_pointer (&self->panes_out, g_strfreev);
  if (takes (self, PPS_SHEET_TAKES_PANES) && pps_tick_row_is_touched (self->panes))
    {
      self->panes_out = pps_tick_row_list (self->panes, FALSE);
      options->without = (const char *const *) self->panes_out;
    }
}

/* A sheet about several partnerships is about all of the study. */
static GPtrArray *
list_partnerships (PpsExportForm *self)
{
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all = NULL;

  if (get_entry (self)->about != PPS_SHEET_ABOUT_PARTNERSHIPS)
    {
      g_ptr_array_add (listed, g_object_ref (self->partnership));
      return listed;
    }

  all = pps_query_new (pps_workspace_get_store (self->workspace), "partnerships", NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    g_ptr_array_add (listed, g_object_ref (pps_query_get (all, i)));

  return listed;
}

PpsSheet *
pps_export_form_make_sheet (PpsExportForm *self, GError **error)
{
  guint kind;
  PpsPresentOptions options;
  g_autoptr (GPtrArray) partnerships = NULL;
  PpsSheetSubject subject = { NULL };

  g_return_val_if_fail (PPS_IS_EXPORT_FORM (self), NULL);

  kind = adw_combo_row_get_selected (self->kind);
  partnerships = list_partnerships (self);
  subject.partnerships = partnerships;
  subject.respondent = get_chosen (self->respondent, self->respondents, 0);
  subject.kind = kinds[MIN (kind, G_N_ELEMENTS (kinds) - 1)];
  read_options (self, &options);
  pps_purpose_group_tell (self->purpose, self->workspace, self->partnership,
                          takes (self, PPS_SHEET_TAKES_GROUPS) ? &options : NULL);

  return get_entry (self)->present (self->workspace, &subject, &options, error);
}

/* The object */

static void
pps_export_form_dispose (GObject *object)
{
  PpsExportForm *self = PPS_EXPORT_FORM (object);

  self->updating = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
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
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, footnotes);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, purpose);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, language);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, matrix_place);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, format);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, paper);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, orientation);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, grey_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, grey);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportForm, dpi);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dpi), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dots per inch"), -1);
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

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (kind_names, pps_describe_word ("round", kinds[i], language));
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
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->sheet, selected);
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
pps_export_form_set_frozen (PpsExportForm *self, PpsFrozen *frozen)
{
  const char *sheet;

  g_return_if_fail (PPS_IS_EXPORT_FORM (self));

  sheet = get_entry (self)->name;
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
                          _ (get_entry (self)->title));

  return g_strdelimit (g_steal_pointer (&name), "/\\", '-');
}

PpsPageSetup
pps_export_form_get_setup (PpsExportForm *self)
{
  return (PpsPageSetup){
    .paper = MIN (adw_combo_row_get_selected (self->paper), PPS_PAPER_A0),
    .orientation
    = adw_combo_row_get_selected (self->orientation) == 1 ? PPS_PORTRAIT : PPS_LANDSCAPE,
    .grey = gtk_switch_get_active (self->grey),
  };
}

PpsExportFormat
pps_export_form_get_format (PpsExportForm *self)
{
  return MIN (adw_combo_row_get_selected (self->format), PPS_EXPORT_MARKDOWN);
}

double
pps_export_form_get_dpi (PpsExportForm *self)
{
  return gtk_spin_button_get_value (self->dpi);
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
