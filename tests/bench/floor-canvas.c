/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "floor-canvas.h"

#define N_COLUMNS 6
#define N_ROWS 3
#define MARGIN 24.0
#define PADDING 6.0
#define TYPE_SIZE 8.0

static void
draw_box (cairo_t *cr, PangoLayout *layout, double x, double y, double width, double height)
{
  cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);

  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_move_to (cr, x + PADDING, y + PADDING);
  pango_layout_set_width (layout, (width - 2 * PADDING) * PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static PangoLayout *
create_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Inter");

  pango_font_description_set_absolute_size (font, TYPE_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (font);

  return layout;
}

void
floor_canvas_draw (cairo_t *cr, const char *text, double width, double height, gboolean tagged)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  guint n_words = g_strv_length (words);
  guint n_boxes = N_COLUMNS * N_ROWS;
  double box_width = (width - 2 * MARGIN) / N_COLUMNS;
  double box_height = (height - 2 * MARGIN) / N_ROWS;
  g_autoptr (PangoLayout) layout = create_layout (cr);

  for (guint i = 0; i < n_boxes; i++)
    {
      g_autoptr (GString) share = g_string_new (NULL);

      for (guint j = i * n_words / n_boxes; j < (i + 1) * n_words / n_boxes; j++)
        g_string_append_printf (share, "%s ", words[j]);
      pango_layout_set_text (layout, share->str, -1);

      if (tagged)
        cairo_tag_begin (cr, "P", NULL);
      draw_box (cr, layout, MARGIN + i % N_COLUMNS * box_width, MARGIN + i / N_COLUMNS * box_height,
                box_width, box_height);
      if (tagged)
        cairo_tag_end (cr, "P");
    }
}
