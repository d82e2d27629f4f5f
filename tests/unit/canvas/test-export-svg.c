/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"

#include <string.h>

/* SVG, parsed, and its words put together again. */

typedef struct
{
  GString *words; /* of all texts but hyphens */
  guint n_hyphens;
  guint n_panes;
  gboolean in_text;
} Reading;

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **keys,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reading *reading = user_data;
  gboolean is_hyphen = FALSE;

  g_assert_cmpstr (name, !=, "script");

  for (guint i = 0; keys[i] != NULL; i++)
    {
      is_hyphen |= g_str_equal (keys[i], "class") && g_str_equal (values[i], "hyphen");
      reading->n_panes += g_str_equal (keys[i], "class") && g_str_equal (values[i], "pane") ? 1 : 0;
      g_assert_false (g_str_has_prefix (keys[i], "on") || g_str_has_suffix (keys[i], "href"));
    }

  if (g_str_equal (name, "text"))
    {
      reading->in_text = !is_hyphen;
      reading->n_hyphens += is_hyphen ? 1 : 0;
      g_string_append_c (reading->words, '\n');
    }
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "text"))
    reading->in_text = FALSE;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Reading *reading = user_data;

  if (reading->in_text)
    g_string_append_len (reading->words, text, (gssize) length);
}

static void
read_svg (const char *path, Reading *reading)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reading, NULL);
  g_autofree char *printed = run_program ("xmllint", "--noout", "--nonet", path, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_markup_parse_context_parse (context, contents, (gssize) length, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
}

/* Words that the page breaks are whole, and every finding is on one of the pages. */
static void
test_words (Place *place, gconstpointer data)
{
  static const guint n_lines[] = { 3, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (n_lines); i++)
    {
      g_autoptr (PpsSheet) sheet = sample_canvas ("nl", n_lines[i]);
      g_auto (GStrv) paths = place_export (place, sheet, "x.svg", 96);
      g_autoptr (GString) words = g_string_new (NULL);
      Reading reading = { .words = words };

      for (guint j = 0; paths[j] != NULL; j++)
        read_svg (paths[j], &reading);

      g_assert_cmpuint (reading.n_hyphens, >, 0);
      g_assert_cmpuint (reading.n_panes, >=, 18);
      g_assert_cmpuint (count_words (words->str, "bevinding"), ==, 18 * n_lines[i]);
      g_assert_cmpuint (count_words (words->str, "arbeidsmarktregio en"), ==, 18 * n_lines[i]);
      g_assert_nonnull (strstr (words->str, "Startplein Techniek"));
    }
}

static void
test_form (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 1);
  g_auto (GStrv) paths = place_export (place, sheet, "x.svg", 96);
  g_autofree char *svg = place_dup_contents (place, "x.svg", NULL);

  g_assert_nonnull (strstr (svg, "width=\"420mm\" height=\"297mm\""));
  g_assert_nonnull (strstr (svg, "lang=\"nl\" xml:lang=\"nl\""));
  g_assert_nonnull (strstr (svg, "<title id=\"title\">Startplein Techniek</title>"));
  g_assert_nonnull (strstr (svg, "id=\"pane-key-activities\" aria-label=\"Kernactiviteiten\""));
  g_assert_nonnull (strstr (svg, "font-family=\"Inter"));
}

static void
test_hostile (Place *place, gconstpointer data)
{
  for (guint kind = 0; kind < 2; kind++)
    {
      g_autoptr (PpsSheet) sheet
          = sample_saying (kind == 0 ? PPS_SHEET_CANVAS : PPS_SHEET_TABLE, HOSTILE);
      g_auto (GStrv) paths = place_export (place, sheet, "x.svg", 96);
      g_autoptr (GString) words = g_string_new (NULL);
      Reading reading = { .words = words };

      read_svg (paths[0], &reading);
      g_assert_nonnull (strstr (words->str, "<script>"));
      g_assert_nonnull (strstr (words->str, "&amp;"));
      g_assert_nonnull (strstr (words->str, "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"));
    }
}

#define ADD(name, test)                                                                            \
  g_test_add ("/export-svg/" name, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  ADD ("form", test_form);
  ADD ("hostile", test_hostile);

  return g_test_run ();
}
