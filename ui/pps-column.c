/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-column.h"

/* A scrolled window around a clamp, with two things that GTK's own lacks. A viewport scrolls to the
 * focused widget, and a text of three screens would jump to its end at a click: here the cursor
 * counts. And the natural width is one number, whatever the words are, so that the flap around it
 * folds at one width. */

#define NATURAL_WIDTH 480
#define WIDEST 720
#define MARGIN 24

struct _PpsColumn
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *clamp;
  GtkWidget *viewport;
  GtkTextBuffer *buffer;
  GtkWidget *root;
  guint tick_id;
};

static void pps_column_buildable_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_FINAL_TYPE_WITH_CODE (PpsColumn,
                               pps_column,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      pps_column_buildable_init))

static void
scroll_to (PpsColumn *self, double top, double bottom)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  gtk_adjustment_clamp_page (adjustment, top - MARGIN, bottom + MARGIN);
}

static gboolean
scroll_to_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PpsColumn *self = PPS_COLUMN (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  self->tick_id = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->clamp)
      || !gtk_widget_compute_bounds (focus, self->clamp, &bounds))
    return G_SOURCE_REMOVE;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GdkRectangle cursor;

      gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (focus), NULL, &cursor, NULL);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (focus), GTK_TEXT_WINDOW_WIDGET,
                                             cursor.x, cursor.y, &cursor.x, &cursor.y);
      scroll_to (self, bounds.origin.y + cursor.y, bounds.origin.y + cursor.y + cursor.height);
    }
  else
    {
      scroll_to (self, bounds.origin.y, bounds.origin.y + bounds.size.height);
    }

  return G_SOURCE_REMOVE;
}

/* In the next frame: by then the text has grown with the key that was typed. */
static void
scroll_soon (PpsColumn *self)
{
  if (self->tick_id == 0)
    self->tick_id
        = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_focus_cb, NULL, NULL);
}

static void
stay (PpsColumn *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static void
forget_text (PpsColumn *self)
{
  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_func (self->buffer, scroll_soon, self);
  g_clear_object (&self->buffer);
}

static void
focus_moved_cb (PpsColumn *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->root));

  forget_text (self);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->clamp))
    return;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
      g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (scroll_soon),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->buffer, "changed", G_CALLBACK (scroll_soon), self,
                               G_CONNECT_SWAPPED);
    }
  scroll_soon (self);
}

static void
pps_column_root (GtkWidget *widget)
{
  PpsColumn *self = PPS_COLUMN (widget);

  GTK_WIDGET_CLASS (pps_column_parent_class)->root (widget);

  self->root = GTK_WIDGET (gtk_widget_get_root (widget));
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
pps_column_unroot (GtkWidget *widget)
{
  PpsColumn *self = PPS_COLUMN (widget);

  forget_text (self);
  stay (self);
  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (pps_column_parent_class)->unroot (widget);
}

static void
pps_column_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  PpsColumn *self = PPS_COLUMN (widget);

  gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
pps_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (PPS_COLUMN (widget)->scrolled, &(GtkAllocation){ 0, 0, width, height },
                            -1);
}

static void
pps_column_dispose (GObject *object)
{
  g_clear_pointer (&PPS_COLUMN (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_column_parent_class)->dispose (object);
}

static void
pps_column_class_init (PpsColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_column_dispose;
  widget_class->root = pps_column_root;
  widget_class->unroot = pps_column_unroot;
  widget_class->measure = pps_column_measure;
  widget_class->size_allocate = pps_column_size_allocate;
}

static void
pps_column_init (PpsColumn *self)
{
  self->clamp
      = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDEST, "tightening-threshold", WIDEST, NULL);
  self->viewport
      = g_object_new (GTK_TYPE_VIEWPORT, "scroll-to-focus", FALSE, "child", self->clamp, NULL);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "focusable", FALSE, "hscrollbar-policy",
                                 GTK_POLICY_NEVER, "child", self->viewport, NULL);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
pps_column_add_child (GtkBuildable *buildable,
                      GtkBuilder *builder,
                      GObject *child,
                      const char *type)
{
  PpsColumn *self = PPS_COLUMN (buildable);

  if (GTK_IS_WIDGET (child) && self->clamp != NULL)
    pps_column_set_child (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
pps_column_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = pps_column_add_child;
}

PpsColumn *
pps_column_new_around (GtkWidget *child, int widest, int tightens)
{
  PpsColumn *self = g_object_new (PPS_TYPE_COLUMN, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), widest);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), tightens);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  pps_column_set_child (self, clamp);

  return self;
}

void
pps_column_set_child (PpsColumn *self, GtkWidget *child)
{
  g_return_if_fail (PPS_IS_COLUMN (self));

  adw_clamp_set_child (ADW_CLAMP (self->clamp), child);
}

void
pps_column_scroll_to_top (PpsColumn *self)
{
  g_return_if_fail (PPS_IS_COLUMN (self));

  stay (self);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}
