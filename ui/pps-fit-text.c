/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-fit-text.h"

#include <glib/gi18n.h>

/* The size follows from the place: of all sizes at which the three texts fit one below the other,
 * the largest. It is sought with layouts of the same attributes as those of the labels, when a
 * place is given; the labels take it after that frame, as they may not ask for another size while
 * they are given one. */

#define SMALLEST 20
#define LARGEST 84

struct _PpsFitText
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *box;
  GtkLabel *labels[3]; /* name, question, note */
  int size;
  int wanted;
  guint apply_id;
};

G_DEFINE_FINAL_TYPE (PpsFitText, pps_fit_text, GTK_TYPE_WIDGET)

static const struct
{
  double scale;
  PangoWeight weight;
  double space; /* above it */
} styles[] = {
  { 0.42, PANGO_WEIGHT_SEMIBOLD, 0 },
  { 1.0, PANGO_WEIGHT_MEDIUM, 0.3 },
  { 0.72, PANGO_WEIGHT_NORMAL, 1.0 },
};

static PangoAttrList *
make_attributes (guint index, int size)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (
      attributes, pango_attr_size_new_absolute ((int) (size * styles[index].scale) * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (styles[index].weight));

  return attributes;
}

static int
get_margin (int width)
{
  return CLAMP (width / 14, 12, 120);
}

static gboolean
is_shown (PpsFitText *self, guint index)
{
  return *gtk_label_get_text (self->labels[index]) != '\0';
}

static int
measure_height (PpsFitText *self, int size, int width)
{
  int height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      g_autoptr (PangoAttrList) attributes = make_attributes (i, size);
      int text_height;

      if (!is_shown (self, i))
        continue;

      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                               gtk_label_get_text (self->labels[i]));
      pango_layout_set_attributes (layout, attributes);
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_get_pixel_size (layout, NULL, &text_height);
      height += text_height + (int) (size * styles[i].space);
    }

  return height;
}

static int
find_size (PpsFitText *self, int width, int height)
{
  int margin = get_margin (width);
  int smallest = SMALLEST;
  int largest = LARGEST;

  while (smallest < largest)
    {
      int size = (smallest + largest + 1) / 2;

      if (measure_height (self, size, MAX (width - 2 * margin, 1)) <= height - 2 * margin)
        smallest = size;
      else
        largest = size - 1;
    }

  return smallest;
}

static void
apply_size (PpsFitText *self)
{
  int margin = get_margin (gtk_widget_get_width (GTK_WIDGET (self)));

  self->size = self->wanted;
  gtk_widget_set_margin_start (self->box, margin);
  gtk_widget_set_margin_end (self->box, margin);
  gtk_widget_set_margin_top (self->box, margin);
  gtk_widget_set_margin_bottom (self->box, margin);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (PangoAttrList) attributes = make_attributes (i, self->size);

      gtk_label_set_attributes (self->labels[i], attributes);
      gtk_widget_set_margin_top (GTK_WIDGET (self->labels[i]),
                                 (int) (self->size * styles[i].space));
    }
}

static gboolean
apply_cb (gpointer data)
{
  PpsFitText *self = data;

  self->apply_id = 0;
  apply_size (self);

  return G_SOURCE_REMOVE;
}

static void
follow_place (PpsFitText *self, int width, int height)
{
  self->wanted = find_size (self, width, height);
  if (self->apply_id == 0)
    self->apply_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_cb, self, NULL);
}

static void
pps_fit_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsFitText *self = PPS_FIT_TEXT (widget);
  int margin = gtk_widget_get_margin_start (self->box);

  gtk_widget_size_allocate (self->scrolled, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (find_size (self, width, height) != self->size || margin != get_margin (width))
    follow_place (self, width, height);
}

static void
pps_fit_text_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (PPS_FIT_TEXT (widget)->scrolled, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = *minimum;
}

static void
pps_fit_text_dispose (GObject *object)
{
  PpsFitText *self = PPS_FIT_TEXT (object);

  g_clear_handle_id (&self->apply_id, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_fit_text_parent_class)->dispose (object);
}

static void
pps_fit_text_class_init (PpsFitTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_fit_text_dispose;
  widget_class->size_allocate = pps_fit_text_size_allocate;
  widget_class->measure = pps_fit_text_measure;

  gtk_widget_class_set_css_name (widget_class, "fittext");
}

static void
pps_fit_text_init (PpsFitText *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Question"), -1);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      self->labels[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_wrap (self->labels[i], TRUE);
      gtk_label_set_wrap_mode (self->labels[i], PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (self->labels[i], 0);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->labels[i]));
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->labels[0]), "dim-label");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);

  self->size = self->wanted = SMALLEST;
  apply_size (self);
}

void
pps_fit_text_show (PpsFitText *self, const char *name, const char *question, const char *note)
{
  const char *texts[] = { name, question, note };
  gboolean changed = FALSE;

  g_return_if_fail (PPS_IS_FIT_TEXT (self));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      changed |= !g_str_equal (gtk_label_get_text (self->labels[i]), texts[i]);
      gtk_label_set_text (self->labels[i], texts[i]);
      gtk_widget_set_visible (GTK_WIDGET (self->labels[i]), *texts[i] != '\0');
    }

  /* A longer note may still fit in the same place, so no place need be given for it. */
  if (changed && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    follow_place (self, gtk_widget_get_width (GTK_WIDGET (self)),
                  gtk_widget_get_height (GTK_WIDGET (self)));
}

int
pps_fit_text_get_size (PpsFitText *self)
{
  g_return_val_if_fail (PPS_IS_FIT_TEXT (self), 0);

  return self->size;
}
