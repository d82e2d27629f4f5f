/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-zoom.h"

#include <math.h>

/* Zooming by hand. A gesture is two fingers or the wheel; what it does to the desk is the desk's.
 */

#define WHEEL_STEP 1.1

/* The place on the desk that an event points at; its corner where that cannot be told. */
static graphene_point_t
find_place (PpsSheetDesk *desk, GdkEvent *event)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (desk));
  graphene_point_t place = GRAPHENE_POINT_INIT (0, 0);
  graphene_point_t there;
  double x;
  double y;
  double shift_x;
  double shift_y;

  if (event == NULL || native == NULL || !gdk_event_get_position (event, &x, &y))
    return place;

  gtk_native_get_surface_transform (native, &shift_x, &shift_y);
  there = GRAPHENE_POINT_INIT ((float) (x - shift_x), (float) (y - shift_y));
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (desk), &there, &place))
    return GRAPHENE_POINT_INIT (0, 0);

  return place;
}

static gboolean
scroll_cb (PpsSheetDesk *desk, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  graphene_point_t place;

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0.0)
    return FALSE;

  place = find_place (desk, gtk_event_controller_get_current_event (controller));
  pps_sheet_desk_zoom_to (desk,
                          pps_sheet_desk_get_zoom (desk) * pow (WHEEL_STEP, -CLAMP (dy, -3.0, 3.0)),
                          place.x, place.y);

  return TRUE;
}

/* The scale of a pinch counts from where it began. */
typedef struct
{
  PpsSheetDesk *desk;
  double from;
} Pinch;

static void
pinch_begin_cb (Pinch *pinch)
{
  pinch->from = pps_sheet_desk_get_zoom (pinch->desk);
}

static void
pinch_cb (Pinch *pinch, double scale, GtkGesture *gesture)
{
  double x = 0;
  double y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  pps_sheet_desk_zoom_to (pinch->desk, pinch->from * scale, x, y);
}

static void
free_pinch (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
pps_sheet_zoom_attach (PpsSheetDesk *desk)
{
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *zoom = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());
  Pinch *pinch = g_new0 (Pinch, 1);

  g_return_if_fail (PPS_IS_SHEET_DESK (desk));

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), desk);
  gtk_widget_add_controller (GTK_WIDGET (desk), scroll);

  pinch->desk = desk;
  gtk_event_controller_set_propagation_phase (zoom, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (pinch_begin_cb), pinch);
  g_signal_connect_data (zoom, "scale-changed", G_CALLBACK (pinch_cb), pinch, free_pinch,
                         G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (desk), zoom);
}
