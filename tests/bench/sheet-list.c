/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-list.h"

#include <string.h>

/* What a plain program must be told to draw the same sheet. Lines of type become paragraphs again:
 * how they are broken is for Pango. */

static const char *
get_tag (PpsBoxKind kind)
{
  switch (kind)
    {
    case PPS_BOX_TITLE:
      return "H1";
    case PPS_BOX_PANE:
      return "Sect";
    case PPS_BOX_PANE_TITLE:
      return "H2";
    case PPS_BOX_LINE:
      return "LI";
    case PPS_BOX_TABLE:
      return "Table";
    case PPS_BOX_ROW:
      return "TR";
    case PPS_BOX_COLUMN_HEAD:
    case PPS_BOX_ROW_HEAD:
      return "TH";
    case PPS_BOX_CELL:
      return "TD";
    case PPS_BOX_PAGE_NUMBER:
    case PPS_BOX_DECORATION:
      return NULL;
    default:
      return "P";
    }
}

static void
append_number (GString *list, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (list, " %s", g_ascii_formatd (digits, sizeof digits, "%.3f", number));
}

static void
append_shape (GString *list, const PpsShape *shape)
{
  g_string_append_printf (list, "%c %06x", shape->kind == PPS_SHAPE_LINE ? 'l' : 'r',
                          shape->colour);
  append_number (list, shape->stroke);
  append_number (list, shape->x);
  append_number (list, shape->y);
  append_number (list, shape->width);
  append_number (list, shape->height);
  g_string_append_c (list, '\n');
}

static gboolean
goes_on (const PpsTextLine *line, const PpsTextLine *next)
{
  return next->size == line->size && next->weight == line->weight && next->x == line->x
         && next->baseline > line->baseline;
}

/* Returns: the index of the first line that is not of the paragraph */
static guint
append_paragraph (GString *list, const PpsBox *box, guint first)
{
  const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, first);
  guint i = first;

  g_string_append_printf (list, "w %s %d %d",
                          box->kind == PPS_BOX_TITLE && line->size > 14 ? "Inter_Display" : "Inter",
                          line->weight, line->italic);
  append_number (list, line->size);
  g_string_append_printf (list, " %06x", line->colour);
  append_number (list, line->x);
  append_number (list, line->baseline);
  append_number (list, MAX (box->x + box->width - line->x, line->width + 1));
  g_string_append_c (list, ' ');
  do
    {
      line = &g_array_index (box->lines, PpsTextLine, i);
      g_string_append (list, line->text);
      if (line->word_goes_on && g_str_has_suffix (line->text, "-"))
        g_string_truncate (list, list->len - 1);
      else if (!line->word_goes_on)
        g_string_append_c (list, ' ');
      i++;
    }
  while (i < box->lines->len && goes_on (line, &g_array_index (box->lines, PpsTextLine, i)));
  g_string_append_c (list, '\n');

  return i;
}

/* The last paragraph of a finding is its body, what stands before it its label. */
static void
append_box (GString *list, const PpsBox *box)
{
  gboolean is_item = box->kind == PPS_BOX_LINE;

  for (guint i = 0; i < box->shapes->len; i++)
    append_shape (list, &g_array_index (box->shapes, PpsShape, i));
  for (guint i = 0; i < box->lines->len;)
    {
      const char *part = i == 0 && box->label != NULL ? "Lbl" : "LBody";

      if (is_item)
        g_string_append_printf (list, "( %s\n", part);
      i = append_paragraph (list, box, i);
      if (is_item)
        g_string_append_printf (list, ") %s\n", part);
    }
}

static void
close_tags (GString *list, GPtrArray *open, guint n_left)
{
  while (open->len > n_left)
    {
      g_string_append_printf (list, ") %s\n", (char *) g_ptr_array_index (open, open->len - 1));
      g_ptr_array_set_size (open, open->len - 1);
    }
}

char *
sheet_list_new (PpsLayout *layout)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new (); /* names of tags */
  g_autofree guint *depths = g_new0 (guint, pps_layout_get_n_boxes (layout));
  double width;
  double height;
  guint page = 0;

  pps_layout_get_page_size (layout, &width, &height);
  append_number (list, width);
  append_number (list, height);
  g_string_append (list, "\n( Document\n");
  g_ptr_array_add (open, (char *) "Document");

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);
      const char *tag = get_tag (box->kind);
      guint depth = box->parent < 0 ? 1 : depths[box->parent];

      /* Findings that follow one another are one list. */
      if (box->kind == PPS_BOX_LINE && open->len > depth
          && g_str_equal (g_ptr_array_index (open, depth), "L") && box->page == page)
        depth++;
      if (tag != NULL)
        close_tags (list, open, depth);
      if (box->page > page)
        {
          close_tags (list, open, 1);
          g_string_append (list, "p\n");
          page = box->page;
        }
      if (box->kind == PPS_BOX_LINE && !g_str_equal (g_ptr_array_index (open, open->len - 1), "L"))
        {
          g_string_append (list, "( L\n");
          g_ptr_array_add (open, (char *) "L");
        }
      if (tag != NULL)
        {
          g_string_append_printf (list, "( %s\n", tag);
          g_ptr_array_add (open, (char *) tag);
        }
      depths[i] = open->len;
      append_box (list, box);
    }
  close_tags (list, open, 0);
  g_string_append (list, "p\n");

  return g_string_free (list, FALSE);
}
