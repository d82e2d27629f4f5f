/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "export-samples.h"
#include "odt-reader.h"
#include "pps-document.h"

/* A document as OpenDocument text: all its words, in the structure that a reader who does not see
 * it goes by. */

static PpsDocument *
make_document (const char *said)
{
  const guint shares[] = { 1, 2 };
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_LANDSCAPE, FALSE, 0 };
  PpsDocument *document = pps_document_new ("nl", "en", said, "De auteur", "Een onderwerp");
  g_autoptr (PpsSheet) canvas = sample_canvas ("nl", 1);

  pps_document_add_words (document, PPS_DOCUMENT_TITLE, said);
  pps_document_add_contents (document, "Inhoud");
  pps_document_add_heading (document, 1, "Feiten");
  pps_document_add_words (document, PPS_DOCUMENT_BODY, "Eerste regel\nTweede  regel\tverder");
  pps_document_begin_table (document, said, shares, G_N_ELEMENTS (shares));
  pps_document_add_row (document);
  pps_document_add_cell (document, "Kop", PPS_TONE_PLAIN);
  pps_document_add_row (document);
  pps_document_add_cell (document, said, PPS_TONE_WARN);
  pps_document_add_cell (document, "b", PPS_TONE_PLAIN);
  pps_document_add_words (document, PPS_DOCUMENT_ITEM, "een");
  pps_document_add_words (document, PPS_DOCUMENT_ITEM, "twee");
  pps_document_add_words (document, PPS_DOCUMENT_QUOTE, said);
  pps_document_add_picture (document, canvas, &setup, "Het canvas", said);
  pps_document_add_heading (document, 2, "In woorden");
  pps_document_add_sheet (document, canvas);

  return document;
}

static char *
write_document (Place *place, const char *said, const char *name)
{
  g_autoptr (PpsDocument) document = make_document (said);
  char *path = place_dup_path (place, name);
  g_autoptr (GError) error = NULL;

  pps_document_export_odt (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

#define assert_text(part, xpath, expected)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = odt_dup_text (odt, part, xpath);                                      \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

#define assert_n(xpath, n) g_assert_cmpuint (odt_count (odt, "content.xml", xpath), ==, n)

static void
test_structure (Place *place, gconstpointer data)
{
  g_autofree char *path = write_document (place, "Wat er is gezegd", "verslag.odt");
  g_autoptr (Odt) odt = odt_read (path);

  assert_text ("meta.xml", "//dc:title", "Wat er is gezegd");
  assert_text ("meta.xml", "//dc:creator", "De auteur");
  assert_text ("meta.xml", "//dc:language", "nl-NL");
  assert_text ("content.xml", "//text:h[@text:outline-level='1'][1]", "Feiten");
  assert_n ("//text:h", 3);
  assert_n ("//text:table-of-content//text:a[starts-with(@xlink:href,'#heading-')]", 3);
  assert_n ("//text:h/text:bookmark[@text:name='heading-3']", 1);
  assert_n ("//text:p[text()='Eerste regel']", 1);
  assert_n ("//text:p[text:s and text:tab]", 1);
  /* A head that is told again on each page; a cell that was not given is there. */
  assert_n ("//table:table", 2);
  assert_n ("//table:table/table:table-header-rows/table:table-row", 2);
  assert_n ("//table:table[1]//table:table-cell", 4);
  assert_text ("content.xml", "//table:table[1]/table:title", "Wat er is gezegd");
  assert_n ("//text:list", 1);
  assert_n ("//text:list/text:list-item", 2);
  assert_n ("//draw:frame[svg:title='Het canvas'][svg:desc='Wat er is gezegd']/draw:image", 1);
  g_assert_cmpuint (odt_count (odt, "styles.xml",
                               "//style:default-style/style:text-properties"
                               "[@fo:language='nl'][@fo:country='NL']"),
                    ==, 1);
  g_assert_cmpuint (odt_count (odt, "styles.xml",
                               "//style:style[@style:name='Table_20_Contents']"
                               "/style:text-properties[@fo:language='en']"),
                    ==, 1);
}

/* Each style that the content names is there, or a reader would make up its own. */
static void
test_styles (Place *place, gconstpointer data)
{
  g_autofree char *path = write_document (place, "x", "stijlen.odt");
  g_autoptr (Odt) odt = odt_read (path);
  GBytes *content = odt_get_entry (odt, "content.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_auto (GStrv) pieces = g_strsplit (text, ":style-name=\"", -1);

  g_assert_cmpuint (g_strv_length (pieces), >, 20);
  for (guint i = 1; pieces[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (pieces[i], strcspn (pieces[i], "\""));
      g_autofree char *xpath = g_strdup_printf ("//*[@style:name='%s']", name);

      if (odt_count (odt, "content.xml", xpath) + odt_count (odt, "styles.xml", xpath) != 1)
        g_error ("no style %s, or several", name);
    }
}

/* All that the sheet says stands in the text beside its picture. */
static void
test_twin (Place *place, gconstpointer data)
{
  g_autofree char *path = write_document (place, "x", "woorden.odt");
  g_autoptr (Odt) odt = odt_read (path);
  g_autofree char *text = odt_dup_text (odt, "content.xml", "//office:text");
  g_autoptr (PpsSheet) canvas = sample_canvas ("nl", 1);

  for (guint i = 0; i < pps_sheet_get_n_panes (canvas); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (canvas, i);

      g_assert_nonnull (strstr (text, pane->title));
      for (guint j = 0; j < pane->lines->len; j++)
        g_assert_nonnull (
            strstr (text, ((PpsSheetLine *) g_ptr_array_index (pane->lines, j))->text));
    }
}

/* Words are data, whatever they look like. */
static void
test_hostile (Place *place, gconstpointer data)
{
  g_autofree char *path = write_document (place, HOSTILE, "vijandig.odt");
  g_autoptr (Odt) odt = odt_read (path);
  g_autofree char *title = odt_dup_text (odt, "content.xml", "//text:p[1]");
  g_autofree char *meta = odt_dup_text (odt, "meta.xml", "//dc:title");

  g_assert_true (g_str_has_prefix (title, "<script>alert(1)</script> \" ' & &amp; ]]> -->"));
  g_assert_true (g_str_has_prefix (meta, "<script>alert(1)</script> \" ' & &amp; ]]> -->"));
  g_assert_null (strpbrk (title, "\x01\x1b\x7f"));
  assert_n ("//script", 0);
}

static void
test_same_bytes (Place *place, gconstpointer data)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1600000000", TRUE);
  one = write_document (place, "x", "een.odt");
  two = write_document (place, "x", "twee.odt");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_free (run_program ("cmp", one, two, NULL));
  {
    g_autoptr (Odt) odt = odt_read (one);

    assert_text ("meta.xml", "//dc:date", "2020-09-13T12:26:40Z");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/document/" name, Place, NULL, place_set_up, test, place_tear_down)
  ADD ("structure", test_structure);
  ADD ("styles", test_styles);
  ADD ("twin", test_twin);
  ADD ("hostile", test_hostile);
  ADD ("same-bytes", test_same_bytes);
#undef ADD

  return g_test_run ();
}
