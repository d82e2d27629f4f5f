/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"
#include "pdf-checker.h"
#include "sheet-samples.h"

#include <string.h>

/* PDFs, read back with poppler and qpdf. */

static const char *program; /* this one, to export in another process */

static char *
export_pdf (Place *place, PpsSheet *sheet)
{
  g_auto (GStrv) paths = place_export (place, sheet, "x.pdf", 96);
  g_autofree char *checked = run_program ("qpdf", "--check", paths[0], NULL);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
  g_free (pdf_checker_check (paths[0]));
  return g_strdup (paths[0]);
}

static guint
count_pages (const char *path)
{
  g_autofree char *printed = run_program ("qpdf", "--show-npages", path, NULL);

  return (guint) atoi (printed);
}

static void
remove_spaces (GString *text)
{
  g_string_replace (text, " ", "", 0);
}

static void
test_info (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *info = run_program ("pdfinfo", path, NULL);
  g_autofree char *xmp = run_program ("pdfinfo", "-meta", path, NULL);
  g_autofree char *root = run_program ("qpdf", "--json", "--json-key=qpdf", path, NULL);

  g_assert_nonnull (strstr (info, "Startplein Techniek\n"));
  g_assert_nonnull (strstr (info, "Canvas van alle partijen · meting 2\n"));
  g_assert_nonnull (strstr (info, "Lectoraat\n"));
  g_assert_nonnull (strstr (info, "PPS Canvas"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Metadata Stream: yes"));
  g_assert_nonnull (strstr (info, "JavaScript:      no"));
  g_assert_nonnull (strstr (info, "1190.55 x 841.89 pts (A3)"));

  g_assert_nonnull (strstr (xmp, "<dc:language><rdf:Bag><rdf:li>nl</rdf:li>"));
  g_assert_nonnull (strstr (xmp, ">Startplein Techniek<"));
  g_assert_nonnull (strstr (xmp, "<xmp:CreateDate>2"));
  g_assert_nonnull (strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"));

  g_assert_nonnull (strstr (root, "\"/Lang\": \"u:nl\""));
  g_assert_nonnull (strstr (root, "\"/DisplayDocTitle\": true"));
}

static void
test_structure (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *tree = run_program ("pdfinfo", "-struct", path, NULL);
  g_autofree char *objects = run_program ("qpdf", "--json", "--json-key=qpdf", path, NULL);

  g_assert_true (g_str_has_prefix (tree, "Document\n  H1"));
  g_assert_cmpuint (count_words (tree, "Document"), ==, 1);
  g_assert_cmpuint (count_words (tree, "\n  Sect"), ==, 18);
  g_assert_cmpuint (count_words (tree, "\n    H2"), ==, 18);
  g_assert_cmpuint (count_words (tree, "\n    L "), ==, 18);
  g_assert_cmpuint (count_words (tree, "\n      LI"), ==, 18 * 3);
  g_assert_cmpuint (count_words (tree, "Lbl"), ==, 18 * 3);
  g_assert_cmpuint (count_words (tree, "LBody"), ==, 18 * 3);

  /* What a letter stands for, and what the mark of what is shared. */
  g_assert_cmpuint (count_words (objects, "\"/E\": \"u:Werkgevers\""), ==, 18);
  g_assert_cmpuint (count_words (objects, "\"/Alt\": \"u:gedeeld\""), ==, 18);
}

static void
test_table (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *tree = run_program ("pdfinfo", "-struct", path, NULL);
  g_autofree char *objects = run_program ("qpdf", "--json", "--json-key=qpdf", path, NULL);

  g_assert_cmpuint (count_words (tree, "Table"), ==, 1);
  g_assert_cmpuint (count_words (tree, "TR"), ==, 4);
  g_assert_cmpuint (count_words (tree, "TD"), ==, 6 + 1); /* the corner is one too */
  g_assert_cmpuint (count_words (objects, "\"/Scope\": \"/Column\""), >=, 2);
  g_assert_cmpuint (count_words (objects, "\"/Scope\": \"/Row\""), ==, 3);
}

/* Rows that break over pages, and heads that stand on each: one table all the same, in which
 * everything is said once and in order. */
static void
test_one_table (Place *place, gconstpointer data)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "nl");
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  pps_sheet_builder_set_title (builder, "Tabel");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("kop%u", i);

      pps_sheet_builder_add_column (builder, "", title, i);
      g_string_append (expected, title);
    }
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *title = g_strdup_printf ("rij%u", i);

      pps_sheet_builder_add_row (builder, "", title, -1);
      g_string_append (expected, title);
      for (guint j = 0; j < 4; j++)
        {
          g_autoptr (GString) words = g_string_new (NULL);

          for (guint k = 0; k < (i % 3 == 1 ? 300 : 40) / (j + 1); k++)
            g_string_append_printf (words, "%s%u.%u.%u", k > 0 ? " " : "", i, j, k);
          pps_sheet_builder_add_cell_line (builder, i, j, "", PPS_LINE_PLAIN, -1, words->str);
          g_string_append (expected, words->str);
        }
    }
  sheet = pps_sheet_builder_end (builder);
  place->setup.paper = PPS_PAPER_A4;
  path = export_pdf (place, sheet);
  g_assert_cmpuint (count_pages (path), >, 2);
  g_assert_cmpuint (pdf_checker_count (path, "Table"), ==, 1);
  g_assert_cmpuint (pdf_checker_count (path, "TR"), ==, 1 + 9);
  g_assert_cmpuint (pdf_checker_count (path, "TH"), ==, 4 + 9);
  text = pdf_checker_check (path);
  remove_spaces (expected);
  {
    g_autoptr (GString) told = g_string_new (text);

    remove_spaces (told);
    if (strstr (told->str, expected->str) == NULL)
      g_error ("expected %s\ngot %s", expected->str, told->str);
  }
}

/* More columns than a page is wide: further pages have further cells of the same rows. */
static void
test_wide_table (Place *place, gconstpointer data)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  pps_sheet_builder_set_title (builder, "Breed");
  for (guint i = 0; i < 18; i++)
    pps_sheet_builder_add_column (builder, "", "Kop", i);
  for (guint i = 0; i < 3; i++)
    {
      pps_sheet_builder_add_row (builder, "", "Rij", -1);
      for (guint j = 0; j < 18; j++)
        pps_sheet_builder_add_cell_line (builder, i, j, "", PPS_LINE_PLAIN, -1, "woord");
    }
  sheet = pps_sheet_builder_end (builder);
  place->setup.paper = PPS_PAPER_A4;
  path = export_pdf (place, sheet);
  g_assert_cmpuint (count_pages (path), >, 1);
  text = pdf_checker_check (path);
  g_assert_cmpuint (pdf_checker_count (path, "Table"), ==, 1);
  g_assert_cmpuint (pdf_checker_count (path, "TR"), ==, 1 + 3);
  g_assert_cmpuint (pdf_checker_count (path, "TH"), ==, 18 + 3);
  g_assert_cmpuint (pdf_checker_count (path, "TD"), ==, 1 + 3 * 18);
  g_assert_cmpuint (count_words (text, "Rij"), ==, 3);
}

static void
test_outline (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 60);
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *outlines = run_program ("qpdf", "--json", "--json-key=outlines", path, NULL);
  g_autofree char *labels = run_program ("qpdf", "--json", "--json-key=pagelabels", path, NULL);

  g_assert_cmpuint (count_pages (path), >, 1);
  g_assert_nonnull (strstr (outlines, "\"title\": \"Startplein Techniek\""));
  g_assert_nonnull (strstr (outlines, "\"title\": \"Kernactiviteiten\""));
  g_assert_nonnull (strstr (outlines, "\"title\": \"pagina 2\""));
  g_assert_nonnull (strstr (labels, "\"index\": 0"));
}

/* Every finding is there, and every broken word is found whole. */
static void
test_text (Place *place, gconstpointer data)
{
  static const guint n_lines[] = { 3, 12, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (n_lines); i++)
    {
      g_autoptr (PpsSheet) sheet = sample_canvas ("nl", n_lines[i]);
      g_autofree char *path = export_pdf (place, sheet);
      g_autofree char *text = run_program ("pdftotext", path, "-", NULL);

      g_assert_cmpuint (count_words (text, "bevinding"), ==, 18 * n_lines[i]);
      g_assert_cmpuint (count_words (text, "samenwerkingspartners"), ==, 18 * n_lines[i]);
      g_assert_cmpuint (count_words (text, "ontwikkelkosten"), ==, 18 * n_lines[i]);
      g_assert_null (strstr (text, "\xc2\xad"));
    }
}

static void
test_long_paragraph (Place *place, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (words, "woord%04u ", i);

  sheet = sample_saying (PPS_SHEET_TABLE, words->str);
  path = export_pdf (place, sheet);
  text = run_program ("pdftotext", path, "-", NULL);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("woord%04u", i);

      g_assert_nonnull (strstr (text, word));
    }
}

/* Without what lines put in: spaces, and hyphens. */
static char *
dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_isspace (character) && character != '-')
        g_string_append_unichar (letters, character);
    }

  return g_string_free (letters, FALSE);
}

/* The text in the order of the structure is that of the sheet, whatever fonts it takes. */
static void
test_reading_order (Place *place, gconstpointer data)
{
  static const char *const sayings[] = {
    "Zij-instromers winnen voor een opleiding, en behouden voor het bedrijf",
    "Één café, naïef: €\302\2405, 1x2 -> (AB) fi ffi ½ … “ja”",
    "e\314\201\314\240 met twee tekens op één letter, ook als dat een lange regel wordt",
    "emoji 😀 en 👩‍🔧 tussen woorden",
    "日本語 en 한국어",
    "Ελλάδα, Россия",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    {
      g_autoptr (PpsSheet) sheet = sample_saying (PPS_SHEET_CANVAS, sayings[i]);
      g_auto (GStrv) paths = place_export (place, sheet, "order.pdf", 96);
      g_autofree char *text = pdf_checker_check (paths[0]);
      g_autofree char *letters = dup_letters (text);
      g_autofree char *expected = dup_letters (sayings[i]);

      /* Title, subtitle, pane, question, finding, legend, notes, credit. */
      if (count_words (letters, expected) != 8)
        g_error ("%s: %s", expected, letters);
    }
}

/* The whole of a paragraph is in the structure, which poppler reads up to the first span inside it.
 */
static void
test_structure_text (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *text = run_program ("pdfinfo", "-struct-text", path, NULL);

  g_assert_cmpuint (count_words (text, "bevinding"), ==, 18 * 3);
  g_assert_cmpuint (count_words (text, "kosten"), >=, 18 * 3);
}

/* Signs and small canvases keep the rules of the structure, whatever stands on them. */
static void
test_signed (Place *place, gconstpointer data)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (seed, seed, 4);
      g_autofree char *path = NULL;

      place->setup.orientation = seed % 2 == 0 ? PPS_LANDSCAPE : PPS_PORTRAIT;
      path = export_pdf (place, sheet);
      g_assert_cmpuint (count_pages (path), >=, 1);
    }
}

/* A symbol has words in its place, and a canvas of several a heading and an entry of its own. */
static void
test_sign (Place *place, gconstpointer data)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *path = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *objects = NULL;
  g_autofree char *outlines = NULL;

  pps_sheet_builder_set_title (builder, "Partijen vergeleken");
  pps_sheet_builder_add_group (builder, "W", "Werkgevers", 0xd55e00, 1);
  for (guint i = 0; i < 2; i++)
    {
      guint pane;

      pps_sheet_builder_add_part (builder, "", i == 0 ? "Deel een" : "Deel twee", NULL, -1);
      pane = pps_sheet_builder_add_pane (builder, "costs", 9, "Kosten", "", 0, 0, 0, 6, 6);
      pps_sheet_builder_sign_pane (builder, pane, PPS_SIGN_PARTLY);
      pps_sheet_builder_add_line (builder, pane, "a", PPS_LINE_PLAIN, 0, "uren");
      pps_sheet_builder_sign_line (builder, pane, PPS_SIGN_NEW);
      pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_SILENT, -1, "O: weet het niet");
      pps_sheet_builder_sign_line (builder, pane, PPS_SIGN_DOES_NOT_KNOW);
      pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_SILENT, -1, "S: niet gevraagd");
      pps_sheet_builder_sign_line (builder, pane, PPS_SIGN_NOT_ASKED);
    }
  sheet = pps_sheet_builder_end (builder);
  path = export_pdf (place, sheet);
  tree = run_program ("pdfinfo", "-struct", path, NULL);
  objects = run_program ("qpdf", "--json", "--json-key=qpdf", path, NULL);
  outlines = run_program ("qpdf", "--json", "--json-key=outlines", path, NULL);

  g_assert_cmpuint (count_words (tree, "\n  Sect"), ==, 2);
  g_assert_cmpuint (count_words (tree, "\n    H2"), ==, 2);
  g_assert_cmpuint (count_words (tree, "\n      H3"), ==, 2);
  g_assert_cmpuint (count_words (objects, "\"/ActualText\": \"u:deels eens\""), ==, 2);
  g_assert_cmpuint (count_words (objects, "\"/E\": \"u:Werkgevers, nieuw\""), ==, 2);
  g_assert_cmpuint (count_words (objects, "\"/E\": \"u:weet het niet\""), ==, 2);
  g_assert_cmpuint (count_words (objects, "\"/Alt\": \"u:niet gevraagd\""), ==, 2);
  g_assert_nonnull (strstr (outlines, "\"title\": \"Deel twee\""));
}

/* A guide is panes without a grid, over pages. */
static void
test_guide (Place *place, gconstpointer data)
{
  static const PpsLineStyle styles[] = { PPS_LINE_LEAD, PPS_LINE_PROBE, PPS_LINE_STATEMENT };
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_GUIDE, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *path = NULL;

  pps_sheet_builder_set_title (builder, "Gespreksleidraad");
  for (guint i = 0; i < 12; i++)
    {
      guint pane = pps_sheet_builder_add_pane (builder, "a", i, "Vak", "", 0, 0, 0, 0, 0);

      for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
        pps_sheet_builder_add_line (builder, pane, "", styles[j], -1,
                                    "Wat gebeurt er in de regio?");
    }
  sheet = pps_sheet_builder_end (builder);
  place->setup = (PpsPageSetup){ .paper = PPS_PAPER_A4, .orientation = PPS_PORTRAIT };
  path = export_pdf (place, sheet);
  g_assert_cmpuint (count_pages (path), >, 1);
}

static void
test_fonts (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_autofree char *path = export_pdf (place, sheet);
  g_autofree char *fonts = run_program ("pdffonts", path, NULL);
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
  guint n = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      g_assert_nonnull (strstr (lines[i], "+Inter"));
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    }

  g_assert_cmpuint (n, >, 0);
}

static void
test_same (Place *place, gconstpointer data)
{
  static const char *const zones[] = { "TZ=UTC", "TZ=Pacific/Kiritimati" };
  g_autofree char *first = NULL;
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = place_dup_path (place, "same.pdf");
      g_autofree char *printed = run_program ("env", "SOURCE_DATE_EPOCH=1700000000", zones[i],
                                              program, "--write", place->folder, NULL);
      gsize other_length;
      g_autofree char *other = place_dup_contents (place, "same.pdf", &other_length);
      g_autofree char *info = run_program ("pdfinfo", "-isodates", path, NULL);

      g_assert_nonnull (strstr (info, "2023-11-14T22:13:20Z"));

      if (first == NULL)
        {
          first = g_steal_pointer (&other);
          length = other_length;
        }
      else
        {
          g_assert_cmpmem (first, length, other, other_length);
        }
    }
}

static void
test_hostile (Place *place, gconstpointer data)
{
  for (guint kind = 0; kind < 2; kind++)
    {
      g_autoptr (PpsSheet) sheet = sample_saying (kind == 0 ? PPS_SHEET_CANVAS : PPS_SHEET_TABLE,
                                                  "() \\ >> endobj <<" HOSTILE);
      g_autofree char *path = export_pdf (place, sheet);
      g_autofree char *text = run_program ("pdftotext", path, "-", NULL);
      g_autofree char *xmp = run_program ("pdfinfo", "-meta", path, NULL);
      g_autofree char *file = place_dup_path (place, "x.xml");

      g_assert_nonnull (strstr (text, "<script>alert(1)</script>"));
      g_assert_nonnull (strstr (xmp, "&lt;script&gt;"));
      g_assert_true (g_file_set_contents (file, xmp, -1, NULL));
      g_free (run_program ("xmllint", "--noout", "--nonet", file, NULL));
    }
}

static int
write_same (const char *folder)
{
  Place place = { .folder = (char *) folder,
                  .setup = { .paper = PPS_PAPER_A3, .orientation = PPS_LANDSCAPE } };
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 12);

  g_strfreev (place_export (&place, sheet, "same.pdf", 96));
  return 0;
}

#define ADD(name, test)                                                                            \
  g_test_add ("/export-pdf/" name, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  program = argv[0];

  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_same (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("info", test_info);
  ADD ("structure", test_structure);
  ADD ("table", test_table);
  ADD ("one-table", test_one_table);
  ADD ("wide-table", test_wide_table);
  ADD ("outline", test_outline);
  ADD ("text", test_text);
  ADD ("long-paragraph", test_long_paragraph);
  ADD ("reading-order", test_reading_order);
  ADD ("structure-text", test_structure_text);
  ADD ("signed", test_signed);
  ADD ("sign", test_sign);
  ADD ("guide", test_guide);
  ADD ("fonts", test_fonts);
  ADD ("same", test_same);
  ADD ("hostile", test_hostile);

  return g_test_run ();
}
