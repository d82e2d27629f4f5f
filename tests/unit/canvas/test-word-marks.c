/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"
#include "pdf-checker.h"
#include "pps-line-part.h"

#include <string.h>

/* Words that changed are struck and underlined where they stand, whatever sets them and wherever
 * their lines end. */

typedef struct
{
  const char *text;
  const char *gone;
  const char *now;
} Change;

static const Change changes[] = {
  { "betaalt [was: twee] [nu: drie] coaches", "twee", "drie" },
  { "  betaalt \n [was:  twee of drie  volle\tjaren lang begeleidingsmedewerkers] [nu: wat]",
    "twee of drie  volle\tjaren lang begeleidingsmedewerkers", "wat" },
  { "[was: een 🎉 feest] [nu: een borrel met arbeidsmarktkrapteproblematiek]", "een 🎉 feest",
    "een borrel met arbeidsmarktkrapteproblematiek" },
  { "[was: € 5000] [nu: € 7000]", "€ 5000", "€ 7000" },
};

static void
mark (PpsSheetBuilder *builder, const char *text, const char *words, gboolean is_new)
{
  const char *from = strstr (text, is_new ? "[nu:" : "[was:");
  guint start = (guint) (strstr (from, words) - text);

  pps_sheet_builder_mark_words (builder, is_new, start, start + (guint) strlen (words));
}

/* @n_columns: the more, the narrower */
static PpsSheet *
make_sheet (const Change *change, guint n_columns, gboolean in_appendix)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");

  pps_sheet_builder_set_title (builder, "Toen en nu");
  pps_sheet_builder_set_grid (builder, n_columns, 1, 0);
  pps_sheet_builder_add_pane (builder, "een", 1, "Vak", "", 0, 0, 0, 1, 1);
  if (in_appendix)
    {
      pps_sheet_builder_set_appendix_title (builder, "Wijzigingen");
      pps_sheet_builder_add_section_line (builder,
                                          pps_sheet_builder_add_section (builder, "een", "Vak", 0),
                                          "regel", PPS_LINE_SHARED, -1, change->text);
    }
  else
    pps_sheet_builder_add_line (builder, 0, "regel", PPS_LINE_PLAIN, -1, change->text);
  mark (builder, change->text, change->gone, FALSE);
  mark (builder, change->text, change->now, TRUE);

  return pps_sheet_builder_end (builder);
}

static void
append_letters (GString *letters, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        g_string_append_unichar (letters, g_utf8_get_char (at));
    }
}

/* A line is drawn for each part, through it or beneath it, as wide as it is. */
static void
check_stroke (const PpsBox *box, guint index)
{
  const PpsLinePart *part = &g_array_index (box->parts, PpsLinePart, index);
  const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, part->line);
  const PpsShape *shape
      = &g_array_index (box->shapes, PpsShape, box->shapes->len - box->parts->len + index);
  double left, right;

  pps_line_part_get_extent (line, part->start, part->end, &left, &right);
  g_assert_cmpfloat (right, >, left);
  g_assert_cmpfloat (left, >=, line->x - 0.01);
  g_assert_cmpfloat (right, <=, line->x + line->width + 0.01);
  g_assert_cmpint (shape->kind, ==, PPS_SHAPE_LINE);
  g_assert_cmpfloat_with_epsilon (shape->x, left, 0.01);
  g_assert_cmpfloat_with_epsilon (shape->width, right - left, 0.01);
  if (part->kind == PPS_LINE_PART_GONE)
    g_assert_cmpfloat (shape->y, <, line->baseline);
  else
    g_assert_cmpfloat (shape->y, >, line->baseline);
}

static void
check_marks (const Change *change, guint n_columns, gboolean in_appendix)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, TRUE, 0 };
  g_autoptr (PpsSheet) sheet = make_sheet (change, n_columns, in_appendix);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
  g_autoptr (GString) gone = g_string_new (NULL);
  g_autoptr (GString) now = g_string_new (NULL);
  g_autoptr (GString) meant_gone = g_string_new (NULL);
  g_autoptr (GString) meant_now = g_string_new (NULL);

  append_letters (meant_gone, change->gone, strlen (change->gone));
  append_letters (meant_now, change->now, strlen (change->now));
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      for (guint j = 0; box->parts != NULL && j < box->parts->len; j++)
        {
          const PpsLinePart *part = &g_array_index (box->parts, PpsLinePart, j);
          const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, part->line);
          gsize length = part->end - part->start;

          g_assert_cmpuint (part->end, <=, strlen (line->text));
          append_letters (part->kind == PPS_LINE_PART_NEW ? now : gone, line->text + part->start,
                          length);
          check_stroke (box, j);
        }
    }
  g_assert_cmpstr (gone->str, ==, meant_gone->str);
  g_assert_cmpstr (now->str, ==, meant_now->str);
}

static void
test_layout (Place *place, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    for (guint n_columns = 1; n_columns <= 16; n_columns *= 2)
      {
        check_marks (&changes[i], n_columns, FALSE);
        check_marks (&changes[i], n_columns, TRUE);
      }
}

/* The words are all there, in order, and those that changed are of elements of their own. */
static void
test_pdf (Place *place, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PpsSheet) sheet = make_sheet (&changes[0], 4, i == 1);
      g_auto (GStrv) paths = place_export (place, sheet, "x.pdf", 96);
      g_autofree char *text = pdf_checker_check (paths[0]);
      g_autofree char *objects = run_program ("qpdf", "--json", "--json-key=qpdf", paths[0], NULL);

      g_assert_nonnull (strstr (text, "betaalt [was: twee] [nu: drie] coaches"));
      g_assert_cmpuint (pdf_checker_count (paths[0], "Span"), ==, 2);
      g_assert_cmpuint (count_words (objects, "\"/TextDecorationType\": \"/LineThrough\""), ==, 1);
      g_assert_cmpuint (count_words (objects, "\"/TextDecorationType\": \"/Underline\""), ==, 1);
    }
}

static void
test_text (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_sheet (&changes[0], 1, FALSE);
  g_auto (GStrv) html = place_export (place, sheet, "x.html", 96);
  g_auto (GStrv) markdown = place_export (place, sheet, "x.md", 96);
  g_autofree char *page = place_dup_contents (place, "x.html", NULL);
  g_autofree char *plain = place_dup_contents (place, "x.md", NULL);

  g_assert_nonnull (strstr (page, "betaalt [was: <del>twee</del>] [nu: <ins>drie</ins>] coaches<"));
  g_assert_nonnull (
      strstr (plain, "- betaalt \\[was: ~~twee~~\\] \\[nu: <ins>drie</ins>\\] coaches\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/word-marks/" name, Place, NULL, place_set_up, test, place_tear_down)
  ADD ("layout", test_layout);
  ADD ("pdf", test_pdf);
  ADD ("text", test_text);
#undef ADD

  return g_test_run ();
}
