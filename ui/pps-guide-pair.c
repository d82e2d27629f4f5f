/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-pair.h"

/* Two languages of one text. It knows only their sizes. */

#define SPACING 18
#define ENOUGH 520

struct _PpsGuidePair
{
  GtkWidget parent_instance;

  GtkWidget *children[2];
};

G_DEFINE_FINAL_TYPE (PpsGuidePair, pps_guide_pair, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pps_guide_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_half (int width)
{
  return (width - SPACING) / 2;
}

static void
pps_guide_pair_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PpsGuidePair *self = PPS_GUIDE_PAIR (widget);
  gboolean wide = for_size < 0 || for_size >= ENOUGH;
  int least[2], most[2];

  for (guint i = 0; i < 2; i++)
    gtk_widget_measure (self->children[i], orientation,
                        orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0 ? -1
                        : wide ? get_half (for_size)
                               : for_size,
                        &least[i], &most[i], NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (least[0], least[1]);
      *natural = MAX (*minimum, ENOUGH);
    }
  else
    {
      *minimum = wide ? MAX (least[0], least[1]) : least[0] + SPACING / 2 + least[1];
      *natural = wide ? MAX (most[0], most[1]) : most[0] + SPACING / 2 + most[1];
    }
}

static void
pps_guide_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsGuidePair *self = PPS_GUIDE_PAIR (widget);
  gboolean wide = width >= ENOUGH;
  GtkAllocation place = { 0, 0, wide ? get_half (width) : width, height };
  int first;

  if (!wide)
    {
      gtk_widget_measure (self->children[0], GTK_ORIENTATION_VERTICAL, width, &first, NULL, NULL,
                          NULL);
      place.height = first;
    }
  gtk_widget_size_allocate (self->children[0], &place, -1);

  if (wide)
    place.x = width - place.width;
  else
    {
      place.y = place.height + SPACING / 2;
      place.height = MAX (height - place.y, 0);
    }
  gtk_widget_size_allocate (self->children[1], &place, -1);
}

static void
pps_guide_pair_dispose (GObject *object)
{
  PpsGuidePair *self = PPS_GUIDE_PAIR (object);

  g_clear_pointer (&self->children[0], gtk_widget_unparent);
  g_clear_pointer (&self->children[1], gtk_widget_unparent);

  G_OBJECT_CLASS (pps_guide_pair_parent_class)->dispose (object);
}

static void
pps_guide_pair_class_init (PpsGuidePairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_guide_pair_dispose;
  widget_class->get_request_mode = pps_guide_pair_get_request_mode;
  widget_class->measure = pps_guide_pair_measure;
  widget_class->size_allocate = pps_guide_pair_size_allocate;
}

static void
pps_guide_pair_init (PpsGuidePair *self)
{
}

GtkWidget *
pps_guide_pair_new (GtkWidget *first, GtkWidget *second)
{
  PpsGuidePair *self = g_object_new (PPS_TYPE_GUIDE_PAIR, NULL);

  self->children[0] = first;
  self->children[1] = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
