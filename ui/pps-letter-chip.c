/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-letter-chip.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* A small square with a letter. It draws itself, since the colour comes from the study and not from
 * a style sheet. */

#define SIDE 18
#define RADIUS 4.0f
#define SHARED_MARK "✓"

struct _PpsLetterChip
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  GdkRGBA colour;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (PpsLetterChip, pps_letter_chip, GTK_TYPE_WIDGET)

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Contrast with white: WCAG 2.1, section 1.4.3. */
static double
contrast_with_white (const GdkRGBA *colour)
{
  double luminance = 0.2126 * linearise (colour->red) + 0.7152 * linearise (colour->green)
                     + 0.0722 * linearise (colour->blue);

  return 1.05 / (luminance + 0.05);
}

static GdkRGBA
darken_for_white_text (GdkRGBA colour)
{
  while (contrast_with_white (&colour) < 4.5)
    {
      colour.red *= 0.96f;
      colour.green *= 0.96f;
      colour.blue *= 0.96f;
    }

  return colour;
}

static void
pps_letter_chip_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PpsLetterChip *self = PPS_LETTER_CHIP (widget);
  int width = 0, height = 0;

  if (self->layout != NULL)
    pango_layout_get_pixel_size (self->layout, &width, &height);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (SIDE, width + 8) : SIDE;
}

static void
pps_letter_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PpsLetterChip *self = PPS_LETTER_CHIP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float top = (float) (gtk_widget_get_height (widget) - SIDE) / 2.0f;
  GskRoundedRect outline;
  GdkRGBA text = { 1, 1, 1, 1 };
  int text_width, text_height;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, top, width, SIDE), RADIUS);
  if (self->filled)
    {
      GdkRGBA ground = darken_for_white_text (self->colour);

      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      const float widths[] = { 1, 1, 1, 1 };
      GdkRGBA edge;

      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
      text.alpha *= 0.6f;
      edge = text;
      edge.alpha *= 0.5f;
      gtk_snapshot_append_border (snapshot, &outline, widths,
                                  (const GdkRGBA[]){ edge, edge, edge, edge });
    }

  if (self->layout == NULL)
    return;

  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((width - (float) text_width) / 2.0f,
                                                top + (SIDE - (float) text_height) / 2.0f));
  gtk_snapshot_append_layout (snapshot, self->layout, &text);
  gtk_snapshot_restore (snapshot);
}

static void
pps_letter_chip_dispose (GObject *object)
{
  g_clear_object (&PPS_LETTER_CHIP (object)->layout);

  G_OBJECT_CLASS (pps_letter_chip_parent_class)->dispose (object);
}

static void
pps_letter_chip_class_init (PpsLetterChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_letter_chip_dispose;
  widget_class->measure = pps_letter_chip_measure;
  widget_class->snapshot = pps_letter_chip_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chip");
}

static void
pps_letter_chip_init (PpsLetterChip *self)
{
  self->filled = TRUE;
  self->colour = (GdkRGBA){ 0.4f, 0.4f, 0.4f, 1 };
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pps_letter_chip_new (void)
{
  return g_object_new (PPS_TYPE_LETTER_CHIP, NULL);
}

void
pps_letter_chip_set_group (PpsLetterChip *self, PpsWorkspace *workspace, const char *letter)
{
  PpsStakeholderGroup *group;
  PangoAttrList *attributes;

  g_return_if_fail (PPS_IS_LETTER_CHIP (self));
  g_return_if_fail (letter != NULL);

  group = pps_workspace_find_group (workspace, letter);
  if (group == NULL
      || !gdk_rgba_parse (&self->colour, pps_record_get_text (PPS_RECORD (group), "colour")))
    self->colour = (GdkRGBA){ 0.4f, 0.4f, 0.4f, 1 };

  g_clear_object (&self->layout);
  self->layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), *letter != '\0' ? letter : SHARED_MARK);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (11 * PANGO_SCALE));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *letter != '\0' ? letter : _ ("Shared"), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
pps_letter_chip_set_filled (PpsLetterChip *self, gboolean filled)
{
  g_return_if_fail (PPS_IS_LETTER_CHIP (self));

  if (self->filled == filled)
    return;

  self->filled = filled;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
