/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-salvage-group.h"

#include <glib/gi18n.h>

#include "pps-salvage.h"
#include "pps-study-state.h"
#include "pps-window.h"

/* One row to begin with. Then a table of two columns, what was salvaged and the newest backup, each
 * with its button at the foot. */

struct _PpsSalvageGroup
{
  AdwPreferencesGroup parent_instance;

  char *study;
  char *target;      /* (nullable): what was salvaged */
  PpsBackup *backup; /* (nullable): the newest sound one */
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (PpsSalvageGroup, pps_salvage_group, ADW_TYPE_PREFERENCES_GROUP)

static void
open_cb (PpsSalvageGroup *self)
{
  g_autofree char *target = g_strdup (self->target);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-study", "^ay", target);
}

static void
restore_cb (PpsSalvageGroup *self)
{
  GVariant *paths[] = {
    g_variant_new_bytestring (self->study),
    g_variant_new_bytestring (self->backup->path),
  };

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.restore-backup",
                                      g_variant_new_tuple (paths, G_N_ELEMENTS (paths)));
}

static GtkWidget *
put_label (GtkWidget *grid, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (label, column > 0);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  if (column == 0 || row == 0)
    gtk_widget_add_css_class (label, row == 0 ? "heading" : "dim-label");
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);

  return label;
}

static void
put_state (GtkWidget *grid, PpsStudyState *state, int column)
{
  const guint numbers[]
      = { state->partnerships, state->interviews, state->answers, state->findings };
  g_autofree char *when = pps_study_state_describe_change (state);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", numbers[i]);

      put_label (grid, number, column, i + 1);
    }
  put_label (grid, when, column, G_N_ELEMENTS (numbers) + 1);
}

static GtkWidget *
put_button (PpsSalvageGroup *self, GtkWidget *grid, const char *label, int column, GCallback act)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect_swapped (button, "clicked", act, self);
  gtk_grid_attach (GTK_GRID (grid), button, column, 6, 1, 1);

  return button;
}

static GtkWidget *
make_table (PpsSalvageGroup *self, PpsStudyState *salvaged, PpsStudyState *backup)
{
  const char *const heads[]
      = { _ ("PPS’en"), _ ("Interviews"), _ ("Answers"), _ ("Findings"), _ ("Last change") };
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *open;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put_label (grid, heads[i], 0, i + 1);

  put_label (grid, _ ("Salvaged"), 1, 0);
  put_state (grid, salvaged, 1);
  open = put_button (self, grid, _ ("Open"), 1, G_CALLBACK (open_cb));
  if (backup != NULL)
    {
      put_label (grid, _ ("Newest backup"), 2, 0);
      put_state (grid, backup, 2);
      put_button (self, grid, _ ("Put back"), 2, G_CALLBACK (restore_cb));
    }
  gtk_widget_add_css_class (open, "suggested-action");

  return grid;
}

static void
show_choice (PpsSalvageGroup *self, const PpsSalvaged *salvaged, const char *aside)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStudyState) state = pps_study_state_read (self->target, &error);
  g_autoptr (PpsStudyState) backup = NULL;
  g_autofree char *sentence = pps_salvage_describe (salvaged);
  g_autofree char *name = g_filename_display_basename (self->target);
  g_autofree char *aside_name = aside != NULL ? g_filename_display_basename (aside) : NULL;
  g_autoptr (GString) text = g_string_new (sentence);
  g_autofree char *escaped = NULL;
  GtkWidget *card;
  GtkWidget *table;

  if (state == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("It is saved as “%s”."), name);
  if (aside_name != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("A copy of the damaged file is “%s”."), aside_name);
    }
  escaped = g_markup_escape_text (text->str, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);

  backup = pps_study_state_find_backup (self->study, &self->backup);
  table = make_table (self, state, backup);
  gtk_widget_set_margin_top (table, 15);
  gtk_widget_set_margin_bottom (table, 15);
  gtk_widget_set_margin_start (table, 15);
  gtk_widget_set_margin_end (table, 15);
  card = adw_bin_new ();
  gtk_widget_add_css_class (card, "card");
  adw_bin_set_child (ADW_BIN (card), table);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->begin);
  self->begin = NULL;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), card);
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
begin_cb (PpsSalvageGroup *self)
{
  g_autofree char *target = pps_salvage_dup_target (self->study);
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  PpsSalvaged salvaged;

  if (!pps_salvage (self->study, target, &salvaged, &aside, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  self->target = g_steal_pointer (&target);
  show_choice (self, &salvaged, aside);
}

static void
pps_salvage_group_finalize (GObject *object)
{
  PpsSalvageGroup *self = PPS_SALVAGE_GROUP (object);

  g_free (self->study);
  g_free (self->target);
  g_clear_pointer (&self->backup, pps_backup_free);

  G_OBJECT_CLASS (pps_salvage_group_parent_class)->finalize (object);
}

static void
pps_salvage_group_class_init (PpsSalvageGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pps_salvage_group_finalize;
}

static void
pps_salvage_group_init (PpsSalvageGroup *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Salvage"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What can still be read"));
  self->begin = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->begin), _ ("Into a new study"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self->begin),
      _ ("Then you see what there is beside the newest backup, and choose. The damaged file stays "
         "as it is."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->begin), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (begin_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->begin), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->begin);
}

GtkWidget *
pps_salvage_group_new (const char *study)
{
  PpsSalvageGroup *self = g_object_new (PPS_TYPE_SALVAGE_GROUP, NULL);

  self->study = g_strdup (study);

  return GTK_WIDGET (self);
}
