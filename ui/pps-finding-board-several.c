/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-board-private.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-findings.h"
#include "pps-place-picker.h"
#include "pps-window.h"

/* Several findings at once. As long as one is picked every row has a box to tick, and the bar says
 * what can be done. */

static void
add_picked (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  if (pps_finding_row_is_picked (row))
    g_ptr_array_add (user_data, g_object_ref (pps_finding_row_get_finding (row)));
}

GPtrArray *
pps_finding_board_list_picked (PpsFindingBoard *self)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  pps_finding_board_visit_rows (self, add_picked, picked);

  return picked;
}

static void
set_picking (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  pps_finding_row_set_picking (row, GPOINTER_TO_INT (user_data));
}

void
pps_finding_board_update_picked (PpsFindingBoard *self)
{
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  g_autofree char *label
      = g_strdup_printf (ngettext ("%u chosen", "%u chosen", picked->len), picked->len);

  pps_finding_board_visit_rows (self, set_picking, GINT_TO_POINTER (picked->len > 0));
  gtk_label_set_label (self->picked_label, label);
  gtk_widget_set_visible (self->picked_bar, picked->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.merge", picked->len == 2);
}

static void
unpick (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  pps_finding_row_set_picked (row, FALSE);
}

/* Where one that was picked is gone, as by a redo, what was picked is not what is meant any more.
 */
void
pps_finding_board_drop_picked (PpsFindingBoard *self, guint n_before)
{
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);

  if (picked->len < n_before)
    pps_finding_board_visit_rows (self, unpick, NULL);
  pps_finding_board_update_picked (self);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_finding_board_visit_rows (PPS_FINDING_BOARD (widget), unpick, NULL);
}

/* What was done is done to what was picked, and then it is over. The caller has done it before it
 * calls, for arguments are evaluated in any order and @error would be read too early. */
static void
finish (PpsFindingBoard *self, gboolean done, const GError *error, const char *message)
{
  if (!done)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_finding_board_visit_rows (self, unpick, NULL);
  pps_window_toast_undo (GTK_WIDGET (self), message);
}

/* The one that is worked on stays, if it is one of the two; else the upper one. */
static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (widget);
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  PpsFinding *chosen = pps_finding_board_get_chosen (self);
  g_autofree char *stays = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;
  guint first;

  if (picked->len != 2)
    return;

  pps_finding_board_save (self);
  first = g_ptr_array_index (picked, 1) == chosen;
  stays = g_strdup (pps_record_get_id (g_ptr_array_index (picked, first)));
  done = pps_edit_merge_findings (self->workspace, g_ptr_array_index (picked, first),
                                  g_ptr_array_index (picked, 1 - first), &error);
  finish (self, done, error, _ ("Findings merged"));
  pps_finding_board_choose (self, stays, FALSE);
}

static void
picked_cb (PpsFindingBoard *self, const char *pane, const char *group)
{
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  gboolean other_pane = g_strcmp0 (pane, self->pane) != 0;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (picked->len == 0)
    return;

  pps_finding_board_save (self);
  done = pps_edit_move_findings (self->workspace, picked, other_pane ? pane : NULL,
                                 other_pane ? NULL : group, NULL, &error);
  finish (self, done, error, _ ("Findings moved"));
}

/* A pane or a group is asked for, and no place is the present one of all: a new picker has no group
 * pressed. */
static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (widget);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  self->picker = pps_place_picker_new (self->workspace);
  gtk_widget_set_parent (self->picker, self->move_button);
  pps_place_picker_set_place (PPS_PLACE_PICKER (self->picker), self->pane, "-");
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
status_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (widget);
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  g_autoptr (GError) error = NULL;
  gboolean done = pps_edit_set_findings (self->workspace, picked, "status",
                                         g_variant_get_string (parameter, NULL), &error);

  finish (self, done, error, _ ("Status of the findings changed"));
}

static void
star_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (widget);
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  gboolean starred = g_variant_get_boolean (parameter);
  g_autoptr (GError) error = NULL;
  gboolean done = pps_edit_star_findings (self->workspace, picked, starred, &error);

  finish (self, done, error, starred ? _ ("Findings starred") : _ ("Stars taken away"));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (widget);
  g_autoptr (GPtrArray) picked = pps_finding_board_list_picked (self);
  g_autoptr (GError) error = NULL;
  gboolean done = pps_edit_remove_findings (self->workspace, picked, &error);

  finish (self, done, error, _ ("Findings removed"));
}

void
pps_finding_board_init_several (PpsFindingBoard *self)
{
  static const char *const statuses[] = { "draft", "shown", "confirmed", "disputed" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *action = g_strdup_printf ("board.status::%s", statuses[i]);

      g_menu_append (self->statuses,
                     pps_describe_word ("status", statuses[i], pps_describe_language ()), action);
    }
}

void
pps_finding_board_install_several (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "board.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "board.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "board.status", "s", status_cb);
  gtk_widget_class_install_action (widget_class, "board.star", "b", star_cb);
  gtk_widget_class_install_action (widget_class, "board.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "board.merge", NULL);
}
