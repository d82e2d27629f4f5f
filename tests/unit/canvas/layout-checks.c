/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-checks.h"

#include <string.h>

#include "pps-colour.h"
#include "pps-sheet-panel.h"

#define TOLERANCE 0.05
#define PIECE 60 /* letters: longer words may be parted by a column that ends */

static const PpsBox *
get_box (PpsLayout *layout, guint index)
{
  return pps_layout_get_box (layout, index);
}

/* The letters of a text: what is left when it is broken, hyphenated and spaced in another way. */
static void
append_letters (GString *letters, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character) && character != '-'
          && character != 0xad && character != 0xa0)
        g_string_append_unichar (letters, character);
    }
}

void
layout_checks_inside (PpsLayout *layout)
{
  double width, height;

  pps_layout_get_page_size (layout, &width, &height);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      g_assert_cmpint (box->parent, <, (int) i);
      g_assert_cmpuint (box->page, <, pps_layout_get_n_pages (layout));
      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, width);
      g_assert_cmpfloat (box->y + box->height, <=, height);
      if (i > 0)
        g_assert_cmpuint (box->page, >=, get_box (layout, i - 1)->page);
      for (guint j = 0; j < box->lines->len; j++)
        {
          PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);

          g_assert_cmpfloat (line->x, >=, box->x - TOLERANCE);
          g_assert_cmpfloat (line->x + line->width, <=, box->x + box->width + 0.5 * line->size);
          g_assert_cmpfloat (line->baseline, >=, box->y);
          g_assert_cmpfloat (line->baseline, <=, box->y + box->height);
        }
      if (box->parent >= 0)
        {
          const PpsBox *parent = get_box (layout, box->parent);

          g_assert_cmpuint (box->page, ==, parent->page);
          g_assert_cmpfloat (box->x, >=, parent->x - TOLERANCE);
          g_assert_cmpfloat (box->y, >=, parent->y - TOLERANCE);
          g_assert_cmpfloat (box->x + box->width, <=, parent->x + parent->width + TOLERANCE);
          g_assert_cmpfloat (box->y + box->height, <=, parent->y + parent->height + TOLERANCE);
        }
    }
}

static gboolean
overlap (const PpsBox *one, const PpsBox *other)
{
  return one->x + TOLERANCE < other->x + other->width && other->x + TOLERANCE < one->x + one->width
         && one->y + TOLERANCE < other->y + other->height
         && other->y + TOLERANCE < one->y + one->height;
}

void
layout_checks_siblings (PpsLayout *layout)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      for (guint j = i + 1;
           j < pps_layout_get_n_boxes (layout) && get_box (layout, j)->page == box->page; j++)
        {
          const PpsBox *other = get_box (layout, j);

          if (box->parent == other->parent && box->kind != PPS_BOX_DECORATION
              && other->kind != PPS_BOX_DECORATION && overlap (box, other))
            g_error (
                "boxes %u (kind %d, %g %g %g %g) and %u (kind %d, %g %g %g %g) overlap on page %u",
                i, box->kind, box->x, box->y, box->width, box->height, j, other->kind, other->x,
                other->y, other->width, other->height, box->page);
        }
    }
}

void
layout_checks_pick (PpsLayout *layout)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);
      int picked;

      if (box->kind == PPS_BOX_DECORATION || box->width < 1 || box->height < 1)
        continue;
      picked
          = pps_layout_pick (layout, box->page, box->x + box->width / 2, box->y + box->height / 2);
      while (picked > (int) i)
        picked = get_box (layout, picked)->parent;
      g_assert_cmpint (picked, ==, i);
    }
  g_assert_cmpint (pps_layout_pick (layout, 0, -1, -1), ==, -1);
  g_assert_cmpint (pps_layout_pick (layout, 999999, 10, 10), ==, -1);
}

/* The floor is 7 points on A3, in proportion on other papers, and 6 on any. */
static void
check_floor (PpsLayout *layout)
{
  double width, height;

  pps_layout_get_page_size (layout, &width, &height);
  if (pps_sheet_get_kind (pps_layout_get_sheet (layout)) != PPS_SHEET_GUIDE)
    g_assert_cmpfloat (pps_layout_get_type_size (layout), >=,
                       MAX (6, 7 * MAX (width, height) / (420 * 72 / 25.4)) - 0.01);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      for (guint j = 0; j < box->lines->len; j++)
        {
          const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);

          if (line->weight != PANGO_WEIGHT_SEMIBOLD)
            g_assert_cmpfloat (line->size, >=, 5.99);
        }
    }
}

void
layout_checks_type (PpsLayout *layout)
{
  gboolean is_guide = pps_sheet_get_kind (pps_layout_get_sheet (layout)) == PPS_SHEET_GUIDE;
  double size = pps_layout_get_type_size (layout);

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      for (guint j = 0; j < box->lines->len; j++)
        {
          PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);
          guint ground = PPS_COLOUR_PAPER;

          if (line->colour == PPS_COLOUR_PAPER)
            {
              ground = 0x1000000;
              for (guint k = 0; k < box->shapes->len; k++)
                {
                  PpsShape *shape = &g_array_index (box->shapes, PpsShape, k);

                  if (shape->kind == PPS_SHAPE_ROUNDED && shape->x <= line->x && shape->stroke <= 0
                      && shape->x + shape->width >= line->x + line->width - TOLERANCE
                      && shape->y < line->baseline && line->baseline < shape->y + shape->height)
                    ground = shape->colour;
                }
              g_assert_cmpuint (ground, !=, 0x1000000);
            }
          g_assert_cmpfloat (pps_colour_get_contrast (line->colour, ground), >=, 4.5);
          if (!is_guide && box->kind == PPS_BOX_LINE && j >= box->n_marks)
            g_assert_cmpfloat_with_epsilon (line->size, size, 0.01);
        }
    }
}

static gboolean
is_of_kind (const PpsBox *box, PpsBoxKind kind)
{
  return box->kind == kind || (kind == PPS_BOX_ENTRY && box->kind == PPS_BOX_TEXT)
         || (kind == PPS_BOX_LINE && box->kind == PPS_BOX_PANE_QUESTION);
}

static void
append_superscript (GString *letters, guint number)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%u", number);

  for (const char *digit = plain; *digit != '\0'; digit++)
    g_string_append (letters, digits[*digit - '0']);
}

/* What of a record stands on the pages, in reading order. */
static void
check_words_of_line (PpsLayout *layout, PpsBoxKind kind, const PpsSheetLine *line)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) numbered = g_string_new (NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);

  if (*line->ref == '\0')
    return;

  append_letters (expected, line->text);
  append_letters (numbered, line->text);
  if (line->note > 0 && kind == PPS_BOX_LINE)
    append_superscript (numbered, line->note);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (!is_of_kind (box, kind) || g_strcmp0 (box->ref, line->ref) != 0)
        continue;
      append_letters (told, box->text);
      for (guint j = 0; j < box->lines->len; j++)
        if (j >= box->n_marks)
          append_letters (shown, g_array_index (box->lines, PpsTextLine, j).text);
    }
  g_assert_cmpstr (shown->str, ==, numbered->str);
  /* What goes on elsewhere is told as it stands on the page, number and all. */
  if (!g_str_equal (told->str, numbered->str))
    g_assert_cmpstr (told->str, ==, expected->str);
}

void
layout_checks_words (PpsLayout *layout)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      for (guint j = 0; j < pane->lines->len; j++)
        check_words_of_line (layout, PPS_BOX_LINE, g_ptr_array_index (pane->lines, j));
    }
  if (pps_sheet_get_kind (sheet) == PPS_SHEET_TABLE)
    for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
      {
        const PpsSheetRow *row = pps_sheet_get_row (sheet, i);

        for (guint j = 0; j < row->cells->len; j++)
          {
            GPtrArray *lines = g_ptr_array_index (row->cells, j);

            for (guint k = 0; k < lines->len; k++)
              check_words_of_line (layout, PPS_BOX_LINE, g_ptr_array_index (lines, k));
          }
      }
  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      GPtrArray *lines = pps_sheet_get_section (sheet, i)->lines;

      for (guint j = 0; j < lines->len; j++)
        check_words_of_line (layout, PPS_BOX_ENTRY, g_ptr_array_index (lines, j));
    }
}

/* What a panel says, on its page and on those where it goes on. Words that go on elsewhere are told
 * under the titles of their columns. */
void
layout_checks_panels (PpsLayout *layout)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  g_autoptr (GString) shown = g_string_new (NULL);

  if (pps_sheet_get_n_panels (sheet) == 0)
    return;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      for (guint j = box->n_marks; j < box->lines->len; j++)
        append_letters (shown, g_array_index (box->lines, PpsTextLine, j).text);
    }
  for (guint i = 0; i < pps_sheet_get_n_panels (sheet); i++)
    {
      const PpsSheetPanel *panel = pps_sheet_get_panel (sheet, i);

      for (guint j = 0; j < panel->rows->len; j++)
        {
          const PpsPanelRow *row = g_ptr_array_index (panel->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            {
              g_autoptr (GString) expected = g_string_new (NULL);

              append_letters (expected, ((PpsPanelCell *) g_ptr_array_index (row->cells, k))->text);
              if (expected->len < PIECE && strstr (shown->str, expected->str) == NULL)
                g_error ("“%s” of panel %s is not on paper", expected->str, panel->id);
            }
        }
    }
}

/* A head or foot that does not fit goes on on an overflow page; what is only said again on later
 * pages has no parent. */
static void
check_words_of_kind (PpsLayout *layout, PpsBoxKind kind, const char *text)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);

  append_letters (expected, text != NULL ? text : "");
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (box->kind == kind && (box->page == 0 || box->parent >= 0))
        for (guint j = 0; j < box->lines->len; j++)
          append_letters (shown, g_array_index (box->lines, PpsTextLine, j).text);
    }
  g_assert_cmpstr (shown->str, ==, expected->str);
}

void
layout_checks_frame (PpsLayout *layout)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);

  check_words_of_kind (layout, PPS_BOX_TITLE, pps_sheet_get_title (sheet));
  check_words_of_kind (layout, PPS_BOX_SUBTITLE, pps_sheet_get_subtitle (sheet));
  check_words_of_kind (layout, PPS_BOX_NOTES, pps_sheet_get_notes (sheet));
  check_words_of_kind (layout, PPS_BOX_CREDIT, pps_sheet_get_credit (sheet));
}

/* Panes and what stands in them come in the order of the sheet. */
void
layout_checks_order (PpsLayout *layout)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  guint pane = 0;

  if (pps_sheet_get_kind (sheet) != PPS_SHEET_CANVAS)
    return;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);
      gboolean is_small
          = box->parent >= 0 && get_box (layout, (guint) box->parent)->kind == PPS_BOX_PART;

      /* What goes on stands on later pages, and in no small canvas. */
      if (box->kind != PPS_BOX_PANE || (box->page > 0 && !is_small))
        continue;
      g_assert_cmpuint (pane, <, pps_sheet_get_n_panes (sheet));
      g_assert_cmpstr (box->ref, ==, pps_sheet_get_pane (sheet, pane++)->id);
    }
  g_assert_cmpuint (pane, ==, pps_sheet_get_n_panes (sheet));
}

static gboolean
is_finding (const PpsBox *box)
{
  return (box->kind == PPS_BOX_LINE || box->kind == PPS_BOX_ENTRY || box->kind == PPS_BOX_TEXT)
         && box->ref != NULL;
}

/* Whether a finding stands above it in its column. */
static gboolean
has_above (PpsLayout *layout, guint index)
{
  int parent = get_box (layout, index)->parent;

  for (guint i = index; i > 0 && get_box (layout, i - 1)->parent == parent; i--)
    {
      if (is_finding (get_box (layout, i - 1)))
        return TRUE;
    }

  return FALSE;
}

/* A single line of a finding that goes on elsewhere stands alone only where there is no room for
 * more: at the top of its column. */
void
layout_checks_widows (PpsLayout *layout)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);

  if (pps_sheet_get_kind (pps_layout_get_sheet (layout)) == PPS_SHEET_GUIDE)
    return;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (is_finding (box))
        g_hash_table_insert (
            parts, box->ref,
            GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (parts, box->ref)) + 1));
    }
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (is_finding (box) && box->lines->len - box->n_marks == 1
          && GPOINTER_TO_INT (g_hash_table_lookup (parts, box->ref)) > 1 && has_above (layout, i))
        g_error ("a line of %s stands alone on page %u", box->ref, box->page + 1);
    }
}

void
layout_checks_all (PpsLayout *layout)
{
  layout_checks_inside (layout);
  layout_checks_type (layout);
  check_floor (layout);
  layout_checks_words (layout);
  layout_checks_panels (layout);
  layout_checks_frame (layout);
  layout_checks_order (layout);
  layout_checks_widows (layout);
  layout_checks_pick (layout);
  layout_checks_siblings (layout);
}

char *
layout_checks_dump (PpsLayout *layout)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u pages, %.2f pt\n", pps_layout_get_n_pages (layout),
                          pps_layout_get_type_size (layout));
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      g_string_append_printf (text, "%u %d %d %.4f %.4f %.4f %.4f", box->page, box->kind,
                              box->parent, box->x, box->y, box->width, box->height);
      for (guint j = 0; j < box->lines->len; j++)
        {
          const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);

          g_string_append_printf (text, " | %.4f %.4f %s", line->x, line->baseline, line->text);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

char *
layout_checks_dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  append_letters (letters, text);

  return g_string_free (letters, FALSE);
}
