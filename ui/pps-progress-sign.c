/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-progress-sign.h"

#include <glib/gi18n.h>

/* A sign of 16 pixels in the colour of the style. It is drawn, as no font and no icon theme has all
 * of them alike. */

#define SIZE 16

struct _PpsProgressSign
{
  GtkWidget parent_instance;

  PpsProgress progress;
};

G_DEFINE_FINAL_TYPE (PpsProgressSign, pps_progress_sign, GTK_TYPE_WIDGET)

static void
draw_sign (cairo_t *cr, PpsProgress progress)
{
  switch (progress)
    {
    case PPS_PROGRESS_COMPLETE:
      cairo_move_to (cr, 3, 8.5);
      cairo_line_to (cr, 6.5, 12);
      cairo_line_to (cr, 13, 4.5);
      cairo_stroke (cr);
      break;

    case PPS_PROGRESS_SKIPPED:
      cairo_move_to (cr, 4, 8);
      cairo_line_to (cr, 12, 8);
      cairo_stroke (cr);
      break;

    case PPS_PROGRESS_BEGUN:
      cairo_arc (cr, 8, 8, 2.5, 0, 2 * G_PI);
      cairo_fill (cr);
      break;

    case PPS_PROGRESS_FLAGGED:
      cairo_move_to (cr, 4.5, 2.5);
      cairo_line_to (cr, 4.5, 14);
      cairo_stroke (cr);
      cairo_move_to (cr, 4.5, 3);
      cairo_line_to (cr, 13, 3);
      cairo_line_to (cr, 10.5, 6);
      cairo_line_to (cr, 13, 9);
      cairo_line_to (cr, 4.5, 9);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;

    case PPS_PROGRESS_UNTOUCHED:
    default:
      break;
    }
}

static void
pps_progress_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PpsProgressSign *self = PPS_PROGRESS_SIGN (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;
  GdkRGBA colour;

  if (self->progress == PPS_PROGRESS_UNTOUCHED)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, (width - SIZE) / 2, (height - SIZE) / 2);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_sign (cr, self->progress);
  cairo_destroy (cr);
}

static void
pps_progress_sign_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
pps_progress_sign_class_init (PpsProgressSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = pps_progress_sign_measure;
  widget_class->snapshot = pps_progress_sign_snapshot;
  gtk_widget_class_set_css_name (widget_class, "progress-sign");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pps_progress_sign_init (PpsProgressSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pps_progress_sign_get_text (self->progress), -1);
}

GtkWidget *
pps_progress_sign_new (void)
{
  return g_object_new (PPS_TYPE_PROGRESS_SIGN, NULL);
}

PpsProgress
pps_progress_sign_get_progress (PpsProgressSign *self)
{
  g_return_val_if_fail (PPS_IS_PROGRESS_SIGN (self), PPS_PROGRESS_UNTOUCHED);

  return self->progress;
}

void
pps_progress_sign_set_progress (PpsProgressSign *self, PpsProgress progress)
{
  static const char *classes[] = { "untouched", "begun", "complete", "skipped", "flagged" };

  g_return_if_fail (PPS_IS_PROGRESS_SIGN (self));

  if (self->progress == progress)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->progress]);
  self->progress = progress;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[progress]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pps_progress_sign_get_text (progress), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
pps_progress_sign_get_text (PpsProgress progress)
{
  switch (progress)
    {
    case PPS_PROGRESS_BEGUN:
      return _ ("begun");
    case PPS_PROGRESS_COMPLETE:
      return _ ("complete");
    case PPS_PROGRESS_SKIPPED:
      return _ ("skipped");
    case PPS_PROGRESS_FLAGGED:
      return _ ("flagged");
    case PPS_PROGRESS_UNTOUCHED:
    default:
      return _ ("untouched");
    }
}
