/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-box.h"

#include <math.h>

/* One box of a layout as a widget. It owns nothing to paint but its focus ring and tints, which are
 * style; it knows its place from the layout, and nothing of records. */

struct _PpsSheetBox
{
  GtkWidget parent_instance;

  PpsLayout *layout;
  guint index;
  double zoom;
  char *name;
};

G_DEFINE_FINAL_TYPE (PpsSheetBox, pps_sheet_box, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
released_cb (PpsSheetBox *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* The sheet decides how large a box is. */
static void
pps_sheet_box_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
pps_sheet_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsSheetBox *self = PPS_SHEET_BOX (widget);
  const PpsBox *box = pps_sheet_box_get_box (self);
  GdkRectangle outer;

  if (box == NULL)
    return;

  pps_sheet_box_get_area (box, self->zoom, &outer);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle area;

      pps_sheet_box_get_area (pps_sheet_box_get_box (PPS_SHEET_BOX (child)), self->zoom, &area);
      area.x -= outer.x;
      area.y -= outer.y;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
pps_sheet_box_dispose (GObject *object)
{
  PpsSheetBox *self = PPS_SHEET_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->layout, pps_layout_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (pps_sheet_box_parent_class)->dispose (object);
}

static void
pps_sheet_box_class_init (PpsSheetBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = pps_sheet_box_dispose;
  widget_class->measure = pps_sheet_box_measure;
  widget_class->size_allocate = pps_sheet_box_size_allocate;

  /**
   * PpsSheetBox::activated:
   *
   * By click, Enter, or a screen reader.
   */
  signals[ACTIVATED] = g_signal_new ("activated", PPS_TYPE_SHEET_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "box.activate", NULL, activate_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "box.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "sheetbox");
}

static void
pps_sheet_box_init (PpsSheetBox *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  self->zoom = 1.0;
}

GtkWidget *
pps_sheet_box_new (PpsBoxKind kind)
{
  GtkAccessibleRole role = kind == PPS_BOX_LINE          ? GTK_ACCESSIBLE_ROLE_LIST_ITEM
                           : kind == PPS_BOX_COLUMN_HEAD ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                           : kind == PPS_BOX_ROW_HEAD    ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                                         : GTK_ACCESSIBLE_ROLE_GROUP;
  GtkWidget *self = g_object_new (PPS_TYPE_SHEET_BOX, "accessible-role", role, NULL);

  gtk_widget_add_css_class (self, kind == PPS_BOX_LINE ? "line" : "pane");

  return self;
}

void
pps_sheet_box_place (
    PpsSheetBox *self, PpsLayout *layout, guint index, const char *name, const char *description)
{
  g_return_if_fail (PPS_IS_SHEET_BOX (self));
  g_return_if_fail (index < pps_layout_get_n_boxes (layout));

  pps_layout_ref (layout);
  g_clear_pointer (&self->layout, pps_layout_unref);
  self->layout = layout;
  self->index = index;
  g_free (self->name);
  self->name = g_strdup (name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
pps_sheet_box_set_zoom (PpsSheetBox *self, double zoom)
{
  g_return_if_fail (PPS_IS_SHEET_BOX (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
pps_sheet_box_set_chosen (PpsSheetBox *self, gboolean chosen)
{
  g_return_if_fail (PPS_IS_SHEET_BOX (self));

  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

const PpsBox *
pps_sheet_box_get_box (PpsSheetBox *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_BOX (self), NULL);

  return self->layout != NULL ? pps_layout_get_box (self->layout, self->index) : NULL;
}

guint
pps_sheet_box_get_index (PpsSheetBox *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_BOX (self), 0);

  return self->index;
}

const char *
pps_sheet_box_get_name (PpsSheetBox *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_BOX (self), NULL);

  return self->name;
}

void
pps_sheet_box_get_area (const PpsBox *box, double zoom, GdkRectangle *area)
{
  area->x = (int) round (box->x * zoom);
  area->y = (int) round (box->y * zoom);
  area->width = MAX (1, (int) round ((box->x + box->width) * zoom) - area->x);
  area->height = MAX (1, (int) round ((box->y + box->height) * zoom) - area->y);
}
