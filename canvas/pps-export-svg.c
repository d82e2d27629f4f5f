/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-private.h"
#include "pps-markup.h"

#include <math.h>
#include <string.h>

/* Pages as SVG 1.1 with the words as words: what cairo would write is outlines, that no search
 * finds and no editor can reword. Every line of type stands where the layout has it. A word that is
 * broken over two lines stays one word in the text of the file: its hyphen is a text of its own,
 * which is hidden from screen readers. */

static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", number);
  end = buffer + strlen (buffer);

  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  g_string_append (out, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
append_attribute (GString *out, const char *name, double number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_colour (GString *out, const char *name, guint colour)
{
  g_string_append_printf (out, " %s=\"#%06x\"", name, colour & 0xffffff);
}

static void
append_point (GString *out, double x, double y)
{
  append_number (out, x);
  g_string_append_c (out, ',');
  append_number (out, y);
  g_string_append_c (out, ' ');
}

static void
append_paint (GString *out, const PpsShape *shape)
{
  if (shape->stroke > 0)
    {
      g_string_append (out, " fill=\"none\"");
      append_colour (out, "stroke", shape->colour);
      append_attribute (out, "stroke-width", shape->stroke);
    }
  else
    {
      append_colour (out, "fill", shape->colour);
    }

  g_string_append (out, "/>\n");
}

static void
append_rectangle (GString *out, const PpsShape *shape)
{
  g_string_append (out, "<rect");
  append_attribute (out, "x", shape->x);
  append_attribute (out, "y", shape->y);
  append_attribute (out, "width", shape->width);
  append_attribute (out, "height", shape->height);
  if (shape->kind == PPS_SHAPE_ROUNDED)
    append_attribute (out, "rx", MIN (shape->radius, MIN (shape->width, shape->height) / 2));
  append_paint (out, shape);
}

static void
append_shape (GString *out, const PpsShape *shape)
{
  switch (shape->kind)
    {
    case PPS_SHAPE_RECTANGLE:
    case PPS_SHAPE_ROUNDED:
      append_rectangle (out, shape);
      break;

    case PPS_SHAPE_LINE:
      g_string_append (out, "<line");
      append_attribute (out, "x1", shape->x);
      append_attribute (out, "y1", shape->y);
      append_attribute (out, "x2", shape->x + shape->width);
      append_attribute (out, "y2", shape->y + shape->height);
      append_paint (out, shape);
      break;

    case PPS_SHAPE_CIRCLE:
      g_string_append (out, "<ellipse");
      append_attribute (out, "cx", shape->x + shape->width / 2);
      append_attribute (out, "cy", shape->y + shape->height / 2);
      append_attribute (out, "rx", shape->width / 2);
      append_attribute (out, "ry", shape->height / 2);
      append_paint (out, shape);
      break;

    case PPS_SHAPE_CHECK:
      g_string_append (out, "<polyline stroke-linecap=\"round\" points=\"");
      append_point (out, shape->x, shape->y + 0.55 * shape->height);
      append_point (out, shape->x + 0.36 * shape->width, shape->y + 0.92 * shape->height);
      append_point (out, shape->x + shape->width, shape->y + 0.1 * shape->height);
      g_string_append_c (out, '"');
      append_paint (out, shape);
      break;

    default:
      break;
    }
}

/* The title is in the display cut of Inter; what another font had to help out with, the viewer
 * finds for itself. */
static void
append_family (GString *out, const PpsTextLine *line)
{
  if (line->face == PPS_FACE_DISPLAY)
    g_string_append (out, " font-family=\"Inter Display, Inter, sans-serif\"");
}

static void
append_style (GString *out, const PpsTextLine *line)
{
  append_family (out, line);
  append_attribute (out, "font-size", line->size);
  if (line->weight != PANGO_WEIGHT_NORMAL)
    g_string_append_printf (out, " font-weight=\"%d\"", (int) line->weight);
  if (line->italic)
    g_string_append (out, " font-style=\"italic\"");
  append_colour (out, "fill", line->colour);
}

static void
append_hyphen (GString *out, const PpsTextLine *line)
{
  g_string_append (out, "<text class=\"hyphen\" aria-hidden=\"true\" text-anchor=\"end\"");
  append_style (out, line);
  append_attribute (out, "x", line->x + line->width);
  append_attribute (out, "y", line->baseline);
  g_string_append (out, ">-</text>\n");
}

static gboolean
has_same_style (const PpsTextLine *one, const PpsTextLine *other)
{
  return fabs (one->size - other->size) < 0.001 && one->weight == other->weight
         && one->italic == other->italic && one->colour == other->colour;
}

static void
append_words (GString *out, const PpsTextLine *line, gboolean is_last)
{
  g_autofree char *words = g_strchomp (g_strdup (line->text));

  if (line->has_hyphen)
    {
      if (g_str_has_suffix (words, "\xe2\x80\x90"))
        words[strlen (words) - 3] = '\0';
      else if (g_str_has_suffix (words, "-"))
        words[strlen (words) - 1] = '\0';
    }

  g_string_append (out, "<tspan");
  append_attribute (out, "x", line->x);
  append_attribute (out, "y", line->baseline);
  g_string_append_c (out, '>');
  pps_markup_append (out, words);
  g_string_append (out, !is_last && !line->word_goes_on ? " </tspan>" : "</tspan>");
}

/* Lines in one style, from @first on, are one text. Gives the line after them. */
static guint
append_text (GString *out, const GArray *lines, guint first)
{
  const PpsTextLine *line = &g_array_index (lines, PpsTextLine, first);
  guint end = first + 1;

  while (end < lines->len && has_same_style (line, &g_array_index (lines, PpsTextLine, end)))
    end++;

  g_string_append (out, "<text");
  append_style (out, line);
  g_string_append_c (out, '>');
  for (guint i = first; i < end; i++)
    append_words (out, &g_array_index (lines, PpsTextLine, i), i + 1 == end);
  g_string_append (out, "</text>\n");

  for (guint i = first; i < end; i++)
    {
      if (g_array_index (lines, PpsTextLine, i).has_hyphen)
        append_hyphen (out, &g_array_index (lines, PpsTextLine, i));
    }

  return end;
}

/* Opens the group of a box. */
static void
append_group (
    GString *out, const PpsExportJob *job, const PpsBox *box, char **ids, GHashTable *used)
{
  static const char *const classes[] = {
    [PPS_BOX_TITLE] = "title",
    [PPS_BOX_SUBTITLE] = "subtitle",
    [PPS_BOX_HEARD] = "heard",
    [PPS_BOX_PANE] = "pane",
    [PPS_BOX_PANE_TITLE] = "pane-title",
    [PPS_BOX_PANE_QUESTION] = "pane-question",
    [PPS_BOX_LINE] = "line",
    [PPS_BOX_CONTINUED] = "continued",
    [PPS_BOX_TABLE] = "table",
    [PPS_BOX_ROW] = "row",
    [PPS_BOX_COLUMN_HEAD] = "column-head",
    [PPS_BOX_ROW_HEAD] = "row-head",
    [PPS_BOX_CELL] = "cell",
    [PPS_BOX_LEGEND] = "legend",
    [PPS_BOX_NOTES] = "notes",
    [PPS_BOX_CREDIT] = "credit",
    [PPS_BOX_PAGE_NUMBER] = "page-number",
    [PPS_BOX_APPENDIX_TITLE] = "appendix-title",
    [PPS_BOX_SECTION] = "section",
    [PPS_BOX_SECTION_TITLE] = "section-title",
    [PPS_BOX_ENTRY] = "entry",
    [PPS_BOX_TEXT] = "text",
    [PPS_BOX_DECORATION] = "decoration",
    [PPS_BOX_SIGN] = "sign",
    [PPS_BOX_PART] = "part",
    [PPS_BOX_PART_TITLE] = "part-title",
  };
  static const char *const roles[] = {
    [PPS_BOX_TITLE] = "heading\" aria-level=\"1",
    [PPS_BOX_PANE] = "group",
    [PPS_BOX_PANE_TITLE] = "heading\" aria-level=\"2",
    [PPS_BOX_TABLE] = "table",
    [PPS_BOX_ROW] = "row",
    [PPS_BOX_COLUMN_HEAD] = "columnheader",
    [PPS_BOX_ROW_HEAD] = "rowheader",
    [PPS_BOX_CELL] = "cell",
    [PPS_BOX_APPENDIX_TITLE] = "heading\" aria-level=\"2",
    [PPS_BOX_SECTION] = "group",
    [PPS_BOX_SECTION_TITLE] = "heading\" aria-level=\"3",
    [PPS_BOX_DECORATION] = "presentation\" aria-hidden=\"true",
    [PPS_BOX_SIGN] = "img",
    [PPS_BOX_PART] = "group",
    [PPS_BOX_PART_TITLE] = "heading\" aria-level=\"2",
  };
  const char *role = roles[box->kind];

  g_string_append_printf (out, "<g class=\"%s\"", classes[box->kind]);
  if (role != NULL)
    g_string_append_printf (out, " role=\"%s\"", role);

  for (guint i = 0; box->kind == PPS_BOX_PANE && box->ref != NULL && ids[i] != NULL; i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (job->sheet, i);

      if (!g_str_equal (pane->id, box->ref) || g_hash_table_contains (used, ids[i]))
        continue;

      g_hash_table_add (used, ids[i]);
      g_string_append_printf (out, " id=\"%s\"", ids[i]);
      pps_markup_append_element (out, " aria-label=\"", pane->title, "\"");
      break;
    }

  if (box->kind == PPS_BOX_SIGN)
    pps_markup_append_element (out, " aria-label=\"", box->text, "\"");
  g_string_append (out, ">\n");
  if (box->kind == PPS_BOX_SIGN)
    pps_markup_append_element (out, "<title>", box->text, "</title>\n");
  if (box->kind == PPS_BOX_LINE || box->kind == PPS_BOX_ENTRY)
    pps_markup_append_element (out, "<title>", box->label, "</title>\n");
}

static void
append_head (GString *out, const PpsExportJob *job)
{
  double width;
  double height;

  pps_layout_get_page_size (job->layout, &width, &height);

  g_string_append (out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"document\" "
                   "aria-labelledby=\"title desc\" xml:space=\"preserve\" "
                   "stroke-linejoin=\"round\" font-family=\"Inter, sans-serif\"");
  pps_markup_append_element (out, " lang=\"", pps_sheet_get_language (job->sheet), "\"");
  pps_markup_append_element (out, " xml:lang=\"", pps_sheet_get_language (job->sheet), "\"");
  g_string_append (out, " width=\"");
  append_number (out, width / 72 * 25.4);
  g_string_append (out, "mm\" height=\"");
  append_number (out, height / 72 * 25.4);
  g_string_append (out, "mm\" viewBox=\"0 0 ");
  append_number (out, width);
  g_string_append_c (out, ' ');
  append_number (out, height);
  g_string_append (out, "\">\n<title id=\"title\">");
  pps_markup_append (out, pps_sheet_get_title (job->sheet));
  g_string_append (out, "</title>\n<desc id=\"desc\">");
  pps_markup_append (out, pps_sheet_get_subtitle (job->sheet));
  g_string_append (
      out, "</desc>\n<rect class=\"paper\" aria-hidden=\"true\" width=\"100%\" height=\"100%\" "
           "fill=\"#ffffff\"/>\n");
}

static void
append_page (GString *out, const PpsExportJob *job, guint page)
{
  g_auto (GStrv) ids = pps_export_job_dup_ids (job);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));

  append_head (out, job);

  for (guint i = 0; i < pps_layout_get_n_boxes (job->layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (job->layout, i);
      int index = (int) i;

      if (box->page != page)
        continue;

      for (; open->len > 0 && g_array_index (open, int, open->len - 1) != box->parent;
           g_array_set_size (open, open->len - 1))
        g_string_append (out, "</g>\n");

      append_group (out, job, box, ids, used);
      g_array_append_val (open, index);

      for (guint j = 0; j < box->shapes->len; j++)
        append_shape (out, &g_array_index (box->shapes, PpsShape, j));
      for (guint j = 0; j < box->lines->len;)
        j = append_text (out, box->lines, j);
    }

  for (guint i = 0; i < open->len; i++)
    g_string_append (out, "</g>\n");
  g_string_append (out, "</svg>\n");
}

gboolean
pps_export_svg (const PpsExportJob *job, GError **error)
{
  guint n_pages = pps_layout_get_n_pages (job->layout);

  for (guint page = 0; page < n_pages; page++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *path = pps_export_job_dup_page_path (job, page);

      append_page (out, job, page);

      if (!pps_output_add (job->output, path, out->str, out->len, error)
          || !pps_export_job_step (job, (page + 1.0) / (n_pages + 1), error))
        return FALSE;
    }

  return TRUE;
}
