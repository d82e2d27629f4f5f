/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-sample.h"
#include "export-samples.h"

#include <string.h>

/* The twins in text: HTML and Markdown. */

/* Every element that opens closes, in order; void ones do not. */
static void
assert_balanced (const char *html)
{
  static const char *const empty[] = { "meta", "br", "!DOCTYPE", NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = strchr (html, '<'); at != NULL; at = strchr (at + 1, '<'))
    {
      gboolean closes = at[1] == '/';
      const char *name = at + (closes ? 2 : 1);
      g_autofree char *tag = g_strndup (name, strcspn (name, " >\n"));

      if (g_strv_contains (empty, tag))
        continue;

      if (!closes)
        {
          g_ptr_array_add (open, g_steal_pointer (&tag));
          continue;
        }

      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (tag, ==, g_ptr_array_index (open, open->len - 1));
      g_ptr_array_set_size (open, (int) open->len - 1);
    }

  g_assert_cmpuint (open->len, ==, 0);
}

static char *
export_text (Place *place, PpsSheet *sheet, const char *name)
{
  g_auto (GStrv) paths = place_export (place, sheet, name, 96);

  return place_dup_contents (place, name, NULL);
}

static void
test_html_canvas (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 30);
  g_autofree char *html = export_text (place, sheet, "x.html");

  assert_balanced (html);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"nl\">"));
  g_assert_nonnull (strstr (html, "<title>Startplein Techniek</title>"));
  g_assert_cmpuint (count_words (html, "<h1"), ==, 1);
  g_assert_cmpuint (count_words (html, "<h2"), ==, 18);
  g_assert_cmpuint (count_words (html, "bevinding"), ==, 18 * 30);
  g_assert_nonnull (strstr (
      html, "<section id=\"pane-key-activities\" aria-labelledby=\"pane-key-activities-title\">"));
  g_assert_nonnull (strstr (html, "<b>Werkgevers</b>: bevinding"));
  g_assert_nonnull (strstr (html, "<b>gedeeld</b>: bevinding"));
  g_assert_nonnull (strstr (html, "<p>O 2 · W 3 · S 1 · P 1</p>"));
  g_assert_nonnull (strstr (html, "border-color:#d55e00"));
  g_assert_nonnull (strstr (html, "Een gespreksstuk, geen meting."));
  g_assert_null (strstr (html, "http:"));
  g_assert_null (strstr (html, "https:"));
}

static void
test_html_grey (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("en", 1);
  g_autofree char *html = NULL;

  place->setup.grey = TRUE;
  html = export_text (place, sheet, "x.html");
  g_assert_null (strstr (html, "border-color:#"));
  g_assert_nonnull (strstr (html, "<b>shared</b>: "));
}

static void
test_html_table (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *html = export_text (place, sheet, "x.html");

  assert_balanced (html);
  g_assert_cmpuint (count_words (html, "<th scope=\"col\""), ==, 2);
  g_assert_cmpuint (count_words (html, "<th scope=\"row\""), ==, 3);
  g_assert_cmpuint (count_words (html, "<td>"), ==, 1 + 6);
}

/* All that is drawn on a board stands in the words of a table, and nothing drawn is needed. */
static void
test_html_board (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = board_sample_make ();
  g_autofree char *html = export_text (place, sheet, "x.html");

  assert_balanced (html);
  g_assert_cmpuint (count_words (html, "<h1"), ==, 1);
  g_assert_cmpuint (count_words (html, "<h2"), ==, 4);
  g_assert_nonnull (strstr (html, "<section aria-labelledby=\"panel-4\">"));
  g_assert_cmpuint (count_words (html, "<table"), ==, 3);
  g_assert_nonnull (strstr (html, "aantal / doel"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\" dir=\"auto\">Looptijd (jaar)</th>"));
  g_assert_nonnull (strstr (html, ">2.700 / 3.000<"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\" dir=\"auto\">Bedrijven in de regio (W)</th>"));
  g_assert_nonnull (strstr (html, "Bron: jaarverslag"));
  g_assert_nonnull (strstr (html, "Nog niets afgesproken."));
  g_assert_null (strstr (html, "<svg"));
}

static void
test_html_hostile (Place *place, gconstpointer data)
{
  for (guint kind = 0; kind < 2; kind++)
    {
      g_autoptr (PpsSheet) sheet
          = sample_saying (kind == 0 ? PPS_SHEET_CANVAS : PPS_SHEET_TABLE, HOSTILE);
      g_autofree char *html = export_text (place, sheet, "x.html");

      assert_balanced (html);
      g_assert_null (strstr (html, "<script"));
      g_assert_null (strstr (html, "-->"));
      g_assert_null (strstr (html, "\x01"));
      g_assert_cmpuint (count_words (html, "</style>"), ==, 1);
      g_assert_nonnull (strstr (
          html, "&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#39; &amp; &amp;amp; ]]&gt;"));
      g_assert_nonnull (strstr (html, "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"));
      g_assert_true (g_utf8_validate (html, -1, NULL));
    }
}

static void
test_markdown_canvas (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 30);
  g_autofree char *text = export_text (place, sheet, "x.md");

  g_assert_true (g_str_has_prefix (text, "# Startplein Techniek\n\nCanvas van alle partijen"));
  g_assert_cmpuint (count_words (text, "\n## "), ==, 18);
  g_assert_cmpuint (count_words (text, "bevinding"), ==, 18 * 30);
  g_assert_nonnull (strstr (text, "\n- **Werkgevers**: bevinding"));
  g_assert_nonnull (strstr (text, "\n- **gedeeld**: bevinding"));
}

static void
test_markdown_table (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *text = export_text (place, sheet, "x.md");

  g_assert_nonnull (strstr (
      text, "|  | Wat is de waardepropositie? | Voor wie? |\n|---|---|---|\n| Overheid | "));
  g_assert_nonnull (strstr (text, "Oplossing<br>**Overheid**: scholing op maat |  |\n"));
}

static void
test_markdown_escapes (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *escaped;
  } cases[] = {
    { "*a* _b_ `c` [d](e)", ": \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)\n" },
    { "1. a", ": 1\\. a\n" },
    { "- a\n+ b\n=== c", ": \\- a\\\n  \\+ b\\\n  \\=== c\n" },
    { "<b>&amp;</b> | x", ": \\<b\\>\\&amp;\\</b\\> \\| x\n" },
    { "http://a www.b.nl c@d", ": http\\://a www\\.b.nl c\\@d\n" },
    { "a\n\n\n    b", ": a\\\n  b\n" },
    { "3,5 - 4 = 1. Ja!", ": 3,5 - 4 = 1. Ja\\!\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PpsSheet) sheet = sample_saying (PPS_SHEET_CANVAS, cases[i].text);
      g_autofree char *text = export_text (place, sheet, "x.md");

      if (strstr (text, cases[i].escaped) == NULL)
        g_error ("%s is not in %s", cases[i].escaped, text);
    }
}

/* A sheet of two small canvases with signs on a pane and on lines. */
static PpsSheet *
make_signed (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");

  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 1);
  pps_sheet_builder_add_group (builder, "W", "Werkgevers", 0xd55e00, 1);
  for (int part = 0; part < 2; part++)
    {
      guint pane;

      pps_sheet_builder_add_part (builder, "", part == 0 ? "Deel een" : "Deel twee", "1 gehoord",
                                  part);
      pane = pps_sheet_builder_add_pane (builder, "costs", 9, "Kosten", "", 0, 0, 6, 6, 6);
      pps_sheet_builder_sign_pane (builder, pane, PPS_SIGN_PARTLY);
      pps_sheet_builder_add_line (builder, pane, "a", PPS_LINE_PLAIN, part, "uren");
      pps_sheet_builder_sign_line (builder, pane, PPS_SIGN_NEW);
      pps_sheet_builder_add_line (builder, pane, "b", PPS_LINE_MORE, part, "geld");
      pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_SILENT, -1, "W: weet het niet");
      pps_sheet_builder_sign_line (builder, pane, PPS_SIGN_DOES_NOT_KNOW);
      pps_sheet_builder_add_pane (builder, "partners", 1, "Partners", "", 0, 0, 0, 6, 6);
    }

  return pps_sheet_builder_end (builder);
}

/* Signs are words in a text, and canvases on one sheet stand one after the other. */
static void
test_signs (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_signed ();
  g_autofree char *text = export_text (place, sheet, "x.md");
  g_autofree char *html = export_text (place, sheet, "x.html");
  const char *second = strstr (text, "\n## Deel twee\n\n1 gehoord\n\n### 1\\. Partners\n");

  g_assert_nonnull (second);
  g_assert_nonnull (strstr (text, "\n### 9\\. Kosten\n\nOvereenstemming: **deels eens**\n"));
  g_assert_true (strstr (text, "\n### 9\\. Kosten\n") < second);
  g_assert_cmpuint (count_words (text, "- **Werkgevers**: *nieuw*: uren\n"), ==, 1);
  g_assert_cmpuint (count_words (text, "- **Overheid**: geld\n"), ==, 1);
  g_assert_cmpuint (count_words (text, "- W: weet het niet\n"), ==, 2);

  assert_balanced (html);
  g_assert_cmpuint (count_words (html, "<h2"), ==, 2);
  g_assert_cmpuint (count_words (html, "<h3"), ==, 4);
  g_assert_cmpuint (count_words (html, "≈ deels eens</span>"), ==, 2);
  g_assert_cmpuint (count_words (html, "<i>nieuw</i>: uren"), ==, 2);
  g_assert_cmpuint (count_words (html, "id=\"pane-costs\""), ==, 1);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/export-text/" name, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("html/canvas", test_html_canvas);
  ADD ("html/grey", test_html_grey);
  ADD ("html/table", test_html_table);
  ADD ("html/board", test_html_board);
  ADD ("html/hostile", test_html_hostile);
  ADD ("markdown/canvas", test_markdown_canvas);
  ADD ("markdown/table", test_markdown_table);
  ADD ("markdown/escapes", test_markdown_escapes);

  ADD ("signs", test_signs);

  return g_test_run ();
}
