/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-drag.h"

#include <glib/gi18n-lib.h>

#include "pps-edit.h"
#include "pps-may-edit.h"
#include "pps-sheet-box.h"
#include "pps-window.h"

/* Dragging on the canvas. Boxes are widgets within each other as on the sheet: what is under the
 * pointer is in a line, and in a pane. */

static const PpsBox *
find_box (GtkWidget *widget, PpsBoxKind kind)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const PpsBox *box
          = PPS_IS_SHEET_BOX (widget) ? pps_sheet_box_get_box (PPS_SHEET_BOX (widget)) : NULL;

      if (box != NULL && box->kind == kind)
        return box;
    }

  return NULL;
}

static GtkWidget *
pick (GtkEventController *controller, double x, double y)
{
  return gtk_widget_pick (gtk_event_controller_get_widget (controller), x, y, GTK_PICK_DEFAULT);
}

static GdkContentProvider *
prepare_cb (PpsSheetPage *page, double x, double y, GtkDragSource *source)
{
  const PpsBox *line = find_box (pick (GTK_EVENT_CONTROLLER (source), x, y), PPS_BOX_LINE);
  g_autoptr (PpsFinding) finding = NULL;

  if (line != NULL && line->ref != NULL)
    finding
        = pps_workspace_lookup (pps_sheet_page_get_workspace (page), PPS_TYPE_FINDING, line->ref);

  return finding != NULL && pps_may_edit (pps_sheet_page_get_workspace (page), finding)
             ? gdk_content_provider_new_typed (PPS_TYPE_FINDING, finding)
             : NULL;
}

static gboolean
drop_cb (PpsSheetPage *page, const GValue *value, double x, double y, GtkDropTarget *target)
{
  return pps_canvas_drag_drop (page, g_value_get_object (value),
                               pick (GTK_EVENT_CONTROLLER (target), x, y));
}

void
pps_canvas_drag_add (PpsSheetPage *page)
{
  GtkWidget *view = GTK_WIDGET (pps_sheet_page_get_view (page));
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PPS_TYPE_FINDING, GDK_ACTION_MOVE);

  g_return_if_fail (PPS_IS_SHEET_PAGE (page));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}

gboolean
pps_canvas_drag_drop (PpsSheetPage *page, PpsFinding *finding, GtkWidget *box)
{
  const PpsBox *pane = find_box (box, PPS_BOX_PANE);
  PpsRecord *record = PPS_RECORD (finding);
  g_autoptr (GError) error = NULL;

  if (pane == NULL || g_strcmp0 (pane->ref, pps_record_get_text (record, "pane")) == 0)
    return FALSE;

  if (!pps_edit_move_finding (pps_sheet_page_get_workspace (page), finding, pane->ref,
                              pps_record_get_text (record, "stakeholder-group"), NULL, &error))
    {
      pps_window_report (GTK_WIDGET (page), error);
      return FALSE;
    }

  pps_window_toast_undo (GTK_WIDGET (page), _ ("Finding moved"));

  return TRUE;
}
