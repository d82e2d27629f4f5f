/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-desk.h"

#include <math.h>

#include "pps-sheet-grid.h"
#include "pps-sheet-painter.h"
#include "pps-sheet-places.h"
#include "pps-sheet-zoom.h"

/* Pages on a desk. It owns the zoom and the scrolled place, and puts the boxes over what is
 * painted. What a box means is not known here. */

#define LEAST_ZOOM (0.1 * PPS_SHEET_ACTUAL_SIZE)
#define MOST_ZOOM (8.0 * PPS_SHEET_ACTUAL_SIZE)

struct _PpsSheetDesk
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by orientation */
  GtkScrollablePolicy policies[2];

  PpsLayout *layout;
  PpsSheetBoxes *boxes;
  PpsSheetPainter *painter;

  double zoom;
  gboolean fit;
  gboolean allocating;

  /* What is to stay in place at the next allocation, and where. */
  PpsSheetAnchor anchor;
  double anchor_x;
  double anchor_y;
};

enum
{
  PROP_ZOOM = 1,
  PROP_FIT,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  BOX_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PpsSheetDesk,
                               pps_sheet_desk,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static PpsSheetPlaces
get_places (PpsSheetDesk *self)
{
  return (PpsSheetPlaces){ self->layout, self->zoom, gtk_widget_get_width (GTK_WIDGET (self)) };
}

static int
get_scroll (PpsSheetDesk *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) round (gtk_adjustment_get_value (adjustment)) : 0;
}

/* Remembers what lies at a place of the widget, so that it lies there again once the zoom is
 * another. */
static void
set_anchor (PpsSheetDesk *self, double x, double y)
{
  PpsSheetPlaces places = get_places (self);

  if (self->layout == NULL || self->anchor.set)
    return;

  pps_sheet_places_find (&places, x + get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                         y + get_scroll (self, GTK_ORIENTATION_VERTICAL), &self->anchor);
  self->anchor_x = x;
  self->anchor_y = y;
}

static void
change_zoom (PpsSheetDesk *self, double zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  pps_sheet_boxes_set_zoom (self->boxes, zoom);
  pps_sheet_painter_zoom (self->painter);
  g_object_notify (G_OBJECT (self), "zoom");
}

static void
set_fit (PpsSheetDesk *self, gboolean fit)
{
  if (self->fit == fit)
    return;

  self->fit = fit;
  g_object_notify (G_OBJECT (self), "fit");
}

/* Scrolling. What changes how far can be scrolled asks for a resize, and not just for an
 * allocation: the scrolled window must be under way when its bars come or go. */

static void
value_changed_cb (PpsSheetDesk *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (PpsSheetDesk *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_clear_object (&self->adjustments[orientation]);

  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure (PpsSheetDesk *self, GtkOrientation orientation, double value, int content, int size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (content, size);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - size), 0, upper, size * 0.1,
                              size * 0.9, size);
}

static void
configure_adjustments (PpsSheetDesk *self, int width, int height)
{
  PpsSheetPlaces places = get_places (self);
  double x = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_scroll (self, GTK_ORIENTATION_VERTICAL);
  int content_width = 0;
  int content_height = 0;

  if (self->layout != NULL)
    {
      pps_sheet_places_get_content (&places, &content_width, &content_height);
      if (self->anchor.set)
        {
          pps_sheet_places_get_point (&places, &self->anchor, &x, &y);
          x = round (x - self->anchor_x);
          y = round (y - self->anchor_y);
        }
    }
  self->anchor.set = FALSE;

  configure (self, GTK_ORIENTATION_HORIZONTAL, x, content_width, width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, content_height, height);
}

static void
allocate_boxes (PpsSheetDesk *self)
{
  PpsSheetPlaces places = get_places (self);
  int scroll_x = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  int scroll_y = get_scroll (self, GTK_ORIENTATION_VERTICAL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const PpsBox *box = pps_sheet_box_get_box (PPS_SHEET_BOX (child));
      GdkRectangle area;
      GdkRectangle page;

      pps_sheet_places_get_page (&places, box->page, &page);
      pps_sheet_box_get_area (box, self->zoom, &area);
      area.x += page.x - scroll_x;
      area.y += page.y - scroll_y;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
pps_sheet_desk_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (widget);

  self->allocating = TRUE;
  if (self->layout != NULL && self->fit)
    {
      PpsSheetPlaces places = get_places (self);
      double zoom = CLAMP (pps_sheet_places_get_fitting_zoom (&places), LEAST_ZOOM, MOST_ZOOM);

      if (zoom != self->zoom)
        set_anchor (self, width / 2.0, 0.0);
      change_zoom (self, zoom);
    }
  configure_adjustments (self, width, height);
  if (self->layout != NULL)
    allocate_boxes (self);
  self->allocating = FALSE;

  gtk_widget_queue_draw (widget);
}

static void
pps_sheet_desk_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 480;
}

static void
pps_sheet_desk_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (widget);
  PpsSheetPlaces places = get_places (self);

  if (self->layout == NULL)
    return;

  pps_sheet_painter_snapshot (self->painter, snapshot, &places,
                              get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                              get_scroll (self, GTK_ORIENTATION_VERTICAL));
  GTK_WIDGET_CLASS (pps_sheet_desk_parent_class)->snapshot (widget, snapshot);
}

/* Boxes */

static void
box_activated_cb (PpsSheetDesk *self, PpsSheetBox *box)
{
  g_signal_emit (self, signals[BOX_ACTIVATED], 0, box);
}

static void
box_focus_cb (PpsSheetDesk *self, GParamSpec *pspec, PpsSheetBox *box)
{
  if (gtk_widget_has_focus (GTK_WIDGET (box)) && !self->allocating)
    pps_sheet_desk_scroll_to (self, box);
}

static void
box_added_cb (PpsSheetBox *box, gpointer user_data)
{
  g_signal_connect_object (box, "activated", G_CALLBACK (box_activated_cb), user_data,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (box, "notify::has-focus", G_CALLBACK (box_focus_cb), user_data,
                           G_CONNECT_SWAPPED);
}

/* Tab goes in reading order, which GTK cannot know: it would go by height. */
static gboolean
pps_sheet_desk_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (widget);
  PpsSheetBox *focus = pps_sheet_boxes_get_focus (self->boxes);
  guint n = pps_sheet_boxes_get_n (self->boxes);

  if (n == 0)
    return FALSE;
  if (focus != NULL)
    focus = pps_sheet_boxes_get_neighbour (self->boxes, focus, direction);
  else
    focus = pps_sheet_boxes_get (self->boxes, direction == GTK_DIR_TAB_BACKWARD ? n - 1 : 0);

  return focus != NULL && gtk_widget_grab_focus (GTK_WIDGET (focus));
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (widget);
  PpsSheetBox *focus = pps_sheet_boxes_get_focus (self->boxes);

  if (focus != NULL)
    focus = pps_sheet_grid_get_end (self->boxes, self->layout, focus,
                                    (PpsSheetEnd) g_variant_get_int32 (parameter));
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (focus));
}

static gboolean
pps_sheet_desk_grab_focus (GtkWidget *widget)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (widget);

  return pps_sheet_boxes_get_n (self->boxes) > 0
         && gtk_widget_grab_focus (GTK_WIDGET (pps_sheet_boxes_get (self->boxes, 0)));
}

/* Beneath the scrolled window, which would take these keys for itself. */
static void
install_ends (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    PpsSheetEnd end;
  } keys[] = {
    { GDK_KEY_Home, 0, PPS_SHEET_ROW_START },
    { GDK_KEY_KP_Home, 0, PPS_SHEET_ROW_START },
    { GDK_KEY_End, 0, PPS_SHEET_ROW_END },
    { GDK_KEY_KP_End, 0, PPS_SHEET_ROW_END },
    { GDK_KEY_Home, GDK_CONTROL_MASK, PPS_SHEET_START },
    { GDK_KEY_KP_Home, GDK_CONTROL_MASK, PPS_SHEET_START },
    { GDK_KEY_End, GDK_CONTROL_MASK, PPS_SHEET_END },
    { GDK_KEY_KP_End, GDK_CONTROL_MASK, PPS_SHEET_END },
  };

  gtk_widget_class_install_action (widget_class, "desk.end", "i", end_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, "desk.end",
                                         "i", keys[i].end);
}

/* The object */

static void
pps_sheet_desk_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_FIT:
      g_value_set_boolean (value, self->fit);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pps_sheet_desk_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pps_sheet_desk_dispose (GObject *object)
{
  PpsSheetDesk *self = PPS_SHEET_DESK (object);

  g_clear_pointer (&self->painter, pps_sheet_painter_free);
  g_clear_pointer (&self->boxes, pps_sheet_boxes_free);
  g_clear_pointer (&self->layout, pps_layout_unref);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (pps_sheet_desk_parent_class)->dispose (object);
}

static void
pps_sheet_desk_class_init (PpsSheetDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_sheet_desk_get_property;
  object_class->set_property = pps_sheet_desk_set_property;
  object_class->dispose = pps_sheet_desk_dispose;
  widget_class->measure = pps_sheet_desk_measure;
  widget_class->size_allocate = pps_sheet_desk_size_allocate;
  widget_class->snapshot = pps_sheet_desk_snapshot;
  widget_class->focus = pps_sheet_desk_focus;
  widget_class->grab_focus = pps_sheet_desk_grab_focus;

  g_object_class_install_property (object_class, PROP_ZOOM,
                                   g_param_spec_double ("zoom", NULL, NULL, LEAST_ZOOM, MOST_ZOOM,
                                                        PPS_SHEET_ACTUAL_SIZE,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_FIT,
      g_param_spec_boolean ("fit", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  install_ends (widget_class);

  /**
   * PpsSheetDesk::box-activated:
   * @box: which
   */
  signals[BOX_ACTIVATED] = g_signal_new ("box-activated", PPS_TYPE_SHEET_DESK, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, PPS_TYPE_SHEET_BOX);

  gtk_widget_class_set_css_name (widget_class, "sheetdesk");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_sheet_desk_init (PpsSheetDesk *self)
{
  self->zoom = PPS_SHEET_ACTUAL_SIZE;
  self->fit = TRUE;
  self->boxes = pps_sheet_boxes_new (GTK_WIDGET (self), box_added_cb, self);
  self->painter = pps_sheet_painter_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  pps_sheet_zoom_attach (self);
}

GtkWidget *
pps_sheet_desk_new (void)
{
  return g_object_new (PPS_TYPE_SHEET_DESK, NULL);
}

void
pps_sheet_desk_set_layout (PpsSheetDesk *self, PpsLayout *layout)
{
  g_return_if_fail (PPS_IS_SHEET_DESK (self));

  if (self->layout == layout)
    return;

  if (layout != NULL)
    pps_layout_ref (layout);
  pps_sheet_painter_forget (self->painter);
  g_clear_pointer (&self->layout, pps_layout_unref);
  self->layout = layout;
  self->anchor.set = FALSE;
  pps_sheet_boxes_set_layout (self->boxes, layout);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      layout != NULL ? pps_sheet_get_title (pps_layout_get_sheet (layout)) : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

PpsLayout *
pps_sheet_desk_get_layout (PpsSheetDesk *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_DESK (self), NULL);

  return self->layout;
}

PpsSheetBoxes *
pps_sheet_desk_get_boxes (PpsSheetDesk *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_DESK (self), NULL);

  return self->boxes;
}

double
pps_sheet_desk_get_zoom (PpsSheetDesk *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_DESK (self), 1.0);

  return self->zoom;
}

void
pps_sheet_desk_zoom_to (PpsSheetDesk *self, double zoom, double x, double y)
{
  g_return_if_fail (PPS_IS_SHEET_DESK (self));

  set_fit (self, FALSE);
  set_anchor (self, x, y);
  change_zoom (self, CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
pps_sheet_desk_get_fit (PpsSheetDesk *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_DESK (self), FALSE);

  return self->fit;
}

void
pps_sheet_desk_set_fit (PpsSheetDesk *self, gboolean fit)
{
  g_return_if_fail (PPS_IS_SHEET_DESK (self));

  set_fit (self, fit);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_span (GtkAdjustment *adjustment, double start, double end)
{
  const double air = 16.0;

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (
        adjustment, start - air,
        MIN (end + air, start - air + gtk_adjustment_get_page_size (adjustment)));
}

void
pps_sheet_desk_scroll_to (PpsSheetDesk *self, PpsSheetBox *box)
{
  const PpsBox *source;
  PpsSheetPlaces places;
  GdkRectangle page;
  GdkRectangle area;

  g_return_if_fail (PPS_IS_SHEET_DESK (self));
  g_return_if_fail (PPS_IS_SHEET_BOX (box));

  source = pps_sheet_box_get_box (box);
  if (source == NULL || self->layout == NULL)
    return;

  places = get_places (self);
  pps_sheet_places_get_page (&places, source->page, &page);
  pps_sheet_box_get_area (source, self->zoom, &area);
  show_span (self->adjustments[GTK_ORIENTATION_HORIZONTAL], page.x + area.x,
             page.x + area.x + area.width);
  show_span (self->adjustments[GTK_ORIENTATION_VERTICAL], page.y + area.y,
             page.y + area.y + area.height);
}
