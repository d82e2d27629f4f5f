/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-take-over-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-take-over.h"
#include "pps-letter-chip.h"
#include "pps-window.h"

/* What still holds of the last round. The list is made when it is unfolded; a line goes from it
 * when it is taken over. */

typedef struct
{
  GtkWidget *row;
  PpsWorkspace *workspace;
  PpsRound *round;
  GPtrArray *left;
  guint n_left;
  gboolean filled;
} TakeOver;

static void
take_over_free (gpointer user_data)
{
  TakeOver *self = user_data;

  g_object_unref (self->workspace);
  g_object_unref (self->round);
  g_ptr_array_unref (self->left);
  g_free (self);
}

static void
show_count (TakeOver *self)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u finding not taken over", "%u findings not taken over", self->n_left),
      self->n_left);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->row), count);
}

static void
clicked_cb (GtkWidget *button, gpointer user_data)
{
  TakeOver *self = user_data;
  GtkWidget *line = g_object_get_data (G_OBJECT (button), "line");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsFinding) copy = pps_edit_take_over (
      self->workspace, g_object_get_data (G_OBJECT (button), "finding"), self->round, &error);

  if (copy == NULL)
    {
      pps_window_report (self->row, error);
      return;
    }

  self->n_left--;
  show_count (self);
  /* The focus goes on to the next line, rather than nowhere. */
  gtk_widget_child_focus (self->row, GTK_DIR_TAB_FORWARD);
  pps_window_toast_undo (self->row, _ ("Taken over into this round"));
  adw_expander_row_remove (ADW_EXPANDER_ROW (self->row), line);
}

static void
add_line (TakeOver *self, PpsRecord *finding)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *chip = pps_letter_chip_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Still holds"));
  const PpsPane *pane = pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace),
                                                         pps_record_get_text (finding, "pane"));
  const char *text = pps_record_get_text (finding, "text");
  g_autofree char *name = g_strdup_printf (_ ("Still holds: %s"), text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
  if (pane != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (line),
                                 pps_bilingual_get (&pane->name, pps_describe_language ()));
  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace,
                             pps_record_get_text (finding, "stakeholder-group"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), chip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "line", line);
  g_object_set_data_full (G_OBJECT (button), "finding", g_object_ref (finding), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), line);
}

static void
expanded_cb (TakeOver *self)
{
  if (self->filled)
    return;

  self->filled = TRUE;
  for (guint i = 0; i < self->left->len; i++)
    add_line (self, g_ptr_array_index (self->left, i));
}

GtkWidget *
pps_take_over_row_new (PpsWorkspace *workspace, PpsRound *round)
{
  g_autoptr (GPtrArray) left = pps_take_over_list (workspace, round);
  TakeOver *self;

  if (left->len == 0)
    return NULL;

  self = g_new0 (TakeOver, 1);
  self->row = adw_expander_row_new ();
  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);
  self->n_left = left->len;
  self->left = g_steal_pointer (&left);
  g_object_set_data_full (G_OBJECT (self->row), "pps-take-over", self, take_over_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 _ ("What still holds of the last round"));
  show_count (self);
  g_signal_connect_swapped (self->row, "notify::expanded", G_CALLBACK (expanded_cb), self);

  return self->row;
}
