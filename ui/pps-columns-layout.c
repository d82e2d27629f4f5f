/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-columns-layout.h"

/* Columns of one width. How many there are on a line follows from the width alone, and not from
 * what stands in them, so that a table of such rows is a table. */

#define SPACING 6
#define NARROWEST 118

struct _PpsColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsColumnsLayout, pps_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

static int
find_widest (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }

  return widest;
}

static gboolean
fits (int n, int width)
{
  return n * NARROWEST + (n - 1) * SPACING <= width;
}

/* The most columns that are wide enough; three of four would leave one alone. */
static int
count_columns (int n, int width)
{
  if (n <= 1 || fits (n, width))
    return MAX (n, 1);

  return fits (2, width) ? 2 : 1;
}

/* Goes over the lines; allocates where @allocate. Returns the height of all of them. */
static int
lay_lines (GtkWidget *widget, int width, gboolean allocate)
{
  int n_columns = count_columns (count_children (widget), width);
  int column_width = MAX (find_widest (widget), (width - (n_columns - 1) * SPACING) / n_columns);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int line_height = 0;
  int column = 0;
  int y = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int x = column * (column_width + SPACING);
      int height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &height, NULL, NULL);
      if (allocate)
        gtk_widget_size_allocate (
            child, &(GtkAllocation){ rtl ? width - x - column_width : x, y, column_width, height },
            -1);
      line_height = MAX (line_height, height);
      if (++column == n_columns)
        {
          y += line_height + SPACING;
          line_height = column = 0;
        }
    }

  return column > 0 ? y + line_height : MAX (y - SPACING, 0);
}

static GtkSizeRequestMode
pps_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pps_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  int n = count_children (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = find_widest (widget);
      *natural = MAX (n, 1) * MAX (*minimum, NARROWEST) + (MAX (n, 1) - 1) * SPACING;
    }
  else
    {
      *minimum = *natural
          = lay_lines (widget, for_size >= 0 ? for_size : n * (NARROWEST + SPACING), FALSE);
    }
}

static void
pps_columns_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_lines (widget, width, TRUE);
}

static void
pps_columns_layout_class_init (PpsColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pps_columns_layout_get_request_mode;
  manager_class->measure = pps_columns_layout_measure;
  manager_class->allocate = pps_columns_layout_allocate;
}

static void
pps_columns_layout_init (PpsColumnsLayout *self)
{
}
