/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include <glib/gi18n-lib.h>

#include "pps-edit.h"
#include "pps-place-picker.h"
#include "pps-window.h"

/* Where a finding stands: higher or lower among those of its group, or in another place. The order
 * of findings is that of the study, so the row looks up its neighbours there. */

/* Findings that stand in the same pane and are of the same group, in their order. */
static GPtrArray *
list_siblings (PpsFindingRow *self)
{
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) findings = NULL;

  findings = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-findings",
                            pps_finding_row_get_text (self, "partnership"), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"),
                       pps_finding_row_get_text (self, "pane"))
          && g_str_equal (pps_record_get_text (finding, "stakeholder-group"),
                          pps_finding_row_get_text (self, "stakeholder-group"))
          && g_strcmp0 (pps_record_get_text (finding, "round"),
                        pps_finding_row_get_text (self, "round"))
                 == 0)
        g_ptr_array_add (siblings, g_object_ref (finding));
    }

  return siblings;
}

static void
move_by (PpsFindingRow *self, int by)
{
  g_autoptr (GPtrArray) siblings = list_siblings (self);
  g_autoptr (GError) error = NULL;
  PpsFinding *before = NULL;
  guint index;

  if (!g_ptr_array_find (siblings, self->finding, &index) || (by < 0 && index == 0)
      || (by > 0 && index + 1 == siblings->len))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (by < 0)
    before = g_ptr_array_index (siblings, index - 1);
  else if (index + 2 < siblings->len)
    before = g_ptr_array_index (siblings, index + 2);

  pps_finding_row_save (self);
  if (!pps_edit_move_finding (self->workspace, self->finding,
                              pps_finding_row_get_text (self, "pane"),
                              pps_finding_row_get_text (self, "stakeholder-group"), before, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_by (PPS_FINDING_ROW (widget), g_str_equal (action, "finding.up") ? -1 : 1);
}

static void
picked_cb (PpsFindingRow *self, const char *pane, const char *group)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (pane, pps_finding_row_get_text (self, "pane"))
      && g_str_equal (group, pps_finding_row_get_text (self, "stakeholder-group")))
    return;

  pps_finding_row_save (self);
  if (!pps_edit_move_finding (self->workspace, self->finding, pane, group, NULL, &error))
    pps_window_report (GTK_WIDGET (self), error);
  else
    pps_window_toast_undo (GTK_WIDGET (self), _ ("Finding moved"));
}

static void
picker_closed_cb (PpsFindingRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
point_picker (PpsFindingRow *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->menu_button, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->picker),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);

  if (self->picker == NULL)
    {
      self->picker = pps_place_picker_new (self->workspace);
      /* Not under the menu button, which would send Tab past it. */
      gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
      g_signal_connect_object (self->picker, "closed", G_CALLBACK (picker_closed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                               G_CONNECT_SWAPPED);
    }
  pps_finding_row_update_picker (self);
  point_picker (self);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

void
pps_finding_row_update_picker (PpsFindingRow *self)
{
  if (self->picker != NULL)
    pps_place_picker_set_place (PPS_PLACE_PICKER (self->picker),
                                pps_finding_row_get_text (self, "pane"),
                                pps_finding_row_get_text (self, "stakeholder-group"));
}

void
pps_finding_row_install_moves (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finding.up", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "finding.down", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "finding.move", NULL, move_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "finding.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "finding.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "finding.move",
                                       NULL);
}
