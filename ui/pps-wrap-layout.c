/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-wrap-layout.h"

/* Keys as words in a line. A GtkFlowBox would give all of them one width, and its own focus. */

struct _PpsWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (PpsWrapLayout, pps_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_child (GtkWidget *child, int available, int *width, int *height)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, width, NULL, NULL);
  if (available >= 0)
    *width = MAX (minimum, MIN (*width, available));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

/* Goes over the lines; allocates where @allocate. Returns the height of all of them. */
static int
lay_lines (PpsWrapLayout *self, GtkWidget *widget, int available, gboolean allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *line = child;
      int line_height = 0;
      int x = 0;

      for (; child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int width;
          int height;

          if (!gtk_widget_should_layout (child))
            continue;

          measure_child (child, available, &width, &height);
          if (x > 0 && x + width > available)
            break;
          x += width + self->spacing;
          line_height = MAX (line_height, height);
        }

      x = 0;
      for (; allocate && line != child; line = gtk_widget_get_next_sibling (line))
        {
          int width;
          int height;

          if (!gtk_widget_should_layout (line))
            continue;

          measure_child (line, available, &width, &height);
          gtk_widget_size_allocate (
              line, &(GtkAllocation){ rtl ? available - x - width : x, y, width, line_height }, -1);
          x += width + self->spacing;
        }

      if (line_height > 0)
        y += line_height + self->spacing;
    }

  return MAX (0, y - self->spacing);
}

static GtkSizeRequestMode
pps_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pps_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PpsWrapLayout *self = PPS_WRAP_LAYOUT (manager);
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = sum;
    }
  else
    {
      *minimum = *natural = lay_lines (self, widget, for_size >= 0 ? for_size : sum, FALSE);
    }
}

static void
pps_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_lines (PPS_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
pps_wrap_layout_class_init (PpsWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pps_wrap_layout_get_request_mode;
  manager_class->measure = pps_wrap_layout_measure;
  manager_class->allocate = pps_wrap_layout_allocate;
}

static void
pps_wrap_layout_init (PpsWrapLayout *self)
{
  self->spacing = 6;
}

void
pps_wrap_layout_set_spacing (PpsWrapLayout *self, int spacing)
{
  g_return_if_fail (PPS_IS_WRAP_LAYOUT (self));

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
