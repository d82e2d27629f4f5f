/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-drag.h"

#include <glib/gi18n-lib.h>

#include "pps-edit.h"
#include "pps-may-edit.h"
#include "pps-page-picture.h"
#include "pps-sheet-box.h"
#include "pps-sheet-desk.h"
#include "pps-window.h"

/* Dragging on the canvas. Boxes are widgets within each other as on the sheet: what is under the
 * pointer is in a line, and in a pane. What is dragged is seen as it stands on the sheet, and the
 * pane it would go to lights up. */

#define DRAG "pps-canvas-drag"

typedef struct
{
  GtkWidget *over; /* (nullable): weak */
} Drag;

static PpsSheetBox *
find_box (GtkWidget *widget, PpsBoxKind kind)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const PpsBox *box
          = PPS_IS_SHEET_BOX (widget) ? pps_sheet_box_get_box (PPS_SHEET_BOX (widget)) : NULL;

      if (box != NULL && box->kind == kind)
        return PPS_SHEET_BOX (widget);
    }

  return NULL;
}

static const char *
get_ref (PpsSheetBox *box)
{
  return box != NULL ? pps_sheet_box_get_box (box)->ref : NULL;
}

static GtkWidget *
pick (gpointer controller, double x, double y)
{
  return gtk_widget_pick (gtk_event_controller_get_widget (controller), x, y, GTK_PICK_DEFAULT);
}

static void
set_icon (PpsSheetPage *page, GtkDragSource *source, PpsSheetBox *line)
{
  PpsSheetView *view = pps_sheet_page_get_view (page);
  g_autoptr (GdkTexture) icon
      = pps_page_picture_new_box (pps_sheet_view_get_layout (view), pps_sheet_box_get_index (line),
                                  pps_sheet_desk_get_zoom (pps_sheet_view_get_desk (view)));

  gtk_drag_source_set_icon (source, GDK_PAINTABLE (icon), 0, 0);
}

static GdkContentProvider *
prepare_cb (PpsSheetPage *page, double x, double y, GtkDragSource *source)
{
  PpsSheetBox *line = find_box (pick (source, x, y), PPS_BOX_LINE);
  g_autoptr (PpsFinding) finding = NULL;

  if (get_ref (line) != NULL)
    finding = pps_workspace_lookup (pps_sheet_page_get_workspace (page), PPS_TYPE_FINDING,
                                    get_ref (line));
  if (finding == NULL || !pps_may_edit (pps_sheet_page_get_workspace (page), finding))
    return NULL;

  set_icon (page, source, line);

  return gdk_content_provider_new_typed (PPS_TYPE_FINDING, finding);
}

static GdkDragAction
motion_cb (PpsSheetPage *page, double x, double y, GtkDropTarget *target)
{
  return pps_canvas_drag_point (page, pick (target, x, y)) ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (PpsSheetPage *page)
{
  pps_canvas_drag_point (page, NULL);
}

static gboolean
drop_cb (PpsSheetPage *page, const GValue *value, double x, double y, GtkDropTarget *target)
{
  pps_canvas_drag_point (page, NULL);

  return pps_canvas_drag_drop (page, g_value_get_object (value), pick (target, x, y));
}

static void
drag_free (gpointer data)
{
  Drag *drag = data;

  g_clear_weak_pointer (&drag->over);
  g_free (drag);
}

void
pps_canvas_drag_add (PpsSheetPage *page)
{
  GtkWidget *view = GTK_WIDGET (pps_sheet_page_get_view (page));
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PPS_TYPE_FINDING, GDK_ACTION_MOVE);

  g_return_if_fail (PPS_IS_SHEET_PAGE (page));

  g_object_set_data_full (G_OBJECT (page), DRAG, g_new0 (Drag, 1), drag_free);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}

gboolean
pps_canvas_drag_point (PpsSheetPage *page, GtkWidget *box)
{
  PpsSheetBox *pane = find_box (box, PPS_BOX_PANE);
  Drag *drag;

  g_return_val_if_fail (PPS_IS_SHEET_PAGE (page), FALSE);

  drag = g_object_get_data (G_OBJECT (page), DRAG);
  if (drag->over != NULL)
    gtk_widget_unset_state_flags (drag->over, GTK_STATE_FLAG_DROP_ACTIVE);
  g_set_weak_pointer (&drag->over, (GtkWidget *) pane);
  if (drag->over != NULL)
    gtk_widget_set_state_flags (drag->over, GTK_STATE_FLAG_DROP_ACTIVE, FALSE);

  return pane != NULL;
}

gboolean
pps_canvas_drag_drop (PpsSheetPage *page, PpsFinding *finding, GtkWidget *box)
{
  const char *pane = get_ref (find_box (box, PPS_BOX_PANE));
  PpsRecord *record = PPS_RECORD (finding);
  g_autoptr (GError) error = NULL;

  if (pane == NULL || g_strcmp0 (pane, pps_record_get_text (record, "pane")) == 0)
    return FALSE;

  if (!pps_edit_move_finding (pps_sheet_page_get_workspace (page), finding, pane,
                              pps_record_get_text (record, "stakeholder-group"), NULL, &error))
    {
      pps_window_report (GTK_WIDGET (page), error);
      return FALSE;
    }

  pps_window_toast_undo (GTK_WIDGET (page), _ ("Finding moved"));

  return TRUE;
}
