/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"
#include "pdf-checker.h"
#include "pdf-reader.h"
#include "pps-report.h"

#include <string.h>

/* From the number behind a finding to its passage and back, from the contents to a sheet. */

#define N_NOTES 60

/* A pane of findings, and an appendix that goes over pages. @emoji: in every finding, so that Pango
 * sets it. */
static PpsSheet *
make_sheet (const char *emoji)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  guint section;

  pps_sheet_builder_set_title (builder, "Noten");
  pps_sheet_builder_set_grid (builder, 2, 1, 0);
  for (guint i = 0; i < 2; i++)
    {
      pps_sheet_builder_add_pane (builder, i == 0 ? "een" : "twee", i + 1, "Vak", "Vraag?", 0, i, 0,
                                  1, 1);
      for (guint j = 0; j < N_NOTES / 2; j++)
        {
          g_autofree char *text = g_strdup_printf ("bevinding%s nummer %u", emoji, j);

          pps_sheet_builder_add_line (builder, i, "", PPS_LINE_PLAIN, -1, text);
          pps_sheet_builder_set_note (builder, i * N_NOTES / 2 + j + 1);
        }
    }

  pps_sheet_builder_set_appendix_title (builder, "Waar het op rust");
  section = pps_sheet_builder_add_section (builder, "een", "Vak", 0);
  for (guint i = 1; i <= N_NOTES; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *text = g_strdup_printf ("passage %c van noot %u", 'a' + j, i);

        pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_PLAIN, -1, text);
        pps_sheet_builder_set_note (builder, i);
      }

  return pps_sheet_builder_end (builder);
}

/* Every link of a document: calls for each with its words, where it stands, and to where. */
typedef void (*LinkFunc) (
    const char *says, int page, const double *area, int to_page, double to_y, gpointer data);

static int
find_page (PdfReader *reader, JsonArray *pages, JsonNode *page)
{
  for (guint i = 0; i < json_array_get_length (pages); i++)
    {
      if (pdf_reader_follow (reader, json_array_get_element (pages, i)) == page)
        return (int) i;
    }

  return -1;
}

static void
each_link (const char *path, LinkFunc func, gpointer data)
{
  g_autoptr (PdfReader) reader = pdf_reader_new (path);
  JsonNode *root = pdf_reader_get (reader, pdf_reader_get_trailer (reader), "/Root");
  JsonArray *pages = json_node_get_array (
      pdf_reader_get (reader, pdf_reader_get (reader, root, "/Pages"), "/Kids"));

  for (guint i = 0; i < json_array_get_length (pages); i++)
    {
      JsonNode *page = pdf_reader_follow (reader, json_array_get_element (pages, i));
      JsonNode *links = pdf_reader_get (reader, page, "/Annots");

      for (guint j = 0; links != NULL && j < json_array_get_length (json_node_get_array (links));
           j++)
        {
          JsonNode *link
              = pdf_reader_follow (reader, json_array_get_element (json_node_get_array (links), j));
          JsonArray *to = json_node_get_array (pdf_reader_get (reader, link, "/Dest"));
          JsonArray *rect = json_node_get_array (pdf_reader_get (reader, link, "/Rect"));
          double area[4];

          for (guint k = 0; k < 4; k++)
            area[k] = json_array_get_double_element (rect, k);
          func (
              pdf_reader_get_string (reader, link, "/Contents"), (int) i, area,
              find_page (reader, pages, pdf_reader_follow (reader, json_array_get_element (to, 0))),
              json_array_get_double_element (to, 3), data);
        }
    }
}

typedef struct
{
  PpsLayout *layout;
  guint n_notes;
  guint n_findings;
} Seen;

static const PpsBox *
find_box (PpsLayout *layout, PpsBoxKind kind, guint note)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      if (box->kind == kind && box->note == note)
        return box;
    }

  g_error ("there is no note %u", note);
}

/* It can be clicked in one box, and leads to the top of the other. */
static void
see_link (const char *says, int page, const double *area, int to_page, double to_y, gpointer data)
{
  Seen *seen = data;
  gboolean is_call = g_str_has_prefix (says, "Naar noot ");
  guint note = (guint) g_ascii_strtoull (strrchr (says, ' ') + 1, NULL, 10);
  const PpsBox *from = find_box (seen->layout, is_call ? PPS_BOX_LINE : PPS_BOX_ENTRY, note);
  const PpsBox *to = find_box (seen->layout, is_call ? PPS_BOX_ENTRY : PPS_BOX_LINE, note);
  double height;

  pps_layout_get_page_size (seen->layout, NULL, &height);
  if (!is_call)
    g_assert_true (g_str_has_prefix (says, "Naar de bevinding van noot "));
  seen->n_notes += is_call ? 1 : 0;
  seen->n_findings += is_call ? 0 : 1;

  g_assert_cmpint (page, ==, (int) from->page);
  g_assert_cmpint (to_page, ==, (int) to->page);
  g_assert_cmpfloat (ABS (to_y - (height - to->y)), <, 0.01);
  g_assert_cmpfloat (height - (area[1] + area[3]) / 2, >, from->y);
  g_assert_cmpfloat (height - (area[1] + area[3]) / 2, <, from->y + from->height);
  g_assert_cmpfloat ((area[0] + area[2]) / 2, >, from->x);
  g_assert_cmpfloat ((area[0] + area[2]) / 2, <, from->x + from->width);
  g_assert_cmpfloat (area[2] - area[0], <, from->width);
}

static void
check_notes (Place *place, const char *emoji)
{
  g_autoptr (PpsSheet) sheet = make_sheet (emoji);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &place->setup);
  g_auto (GStrv) paths = place_export (place, sheet, "noten.pdf", 96);
  g_autofree char *text = pdf_checker_check (paths[0]);
  Seen seen = { layout, 0, 0 };

  each_link (paths[0], see_link, &seen);
  g_assert_cmpuint (seen.n_notes, ==, N_NOTES);
  g_assert_cmpuint (seen.n_findings, ==, N_NOTES);
  g_assert_cmpuint (pdf_checker_count (paths[0], "Reference"), ==, N_NOTES);
  g_assert_cmpuint (pdf_checker_count (paths[0], "Note"), >=, N_NOTES);
  g_assert_nonnull (strstr (text, "nummer 9¹⁰"));
}

static void
test_notes (Place *place, gconstpointer data)
{
  check_notes (place, "");
}

/* The number is found on a line that Pango set, too. */
static void
test_shaped (Place *place, gconstpointer data)
{
  check_notes (place, " 🎉");
}

/* A number that nothing is a note of leads nowhere, and is there all the same. */
static void
test_none (Place *place, gconstpointer data)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_auto (GStrv) paths = NULL;
  g_autofree char *text = NULL;

  pps_sheet_builder_set_title (builder, "Zonder");
  pps_sheet_builder_set_grid (builder, 1, 1, 0);
  pps_sheet_builder_add_pane (builder, "een", 1, "Vak", "", 0, 0, 0, 1, 1);
  pps_sheet_builder_add_line (builder, 0, "", PPS_LINE_PLAIN, -1, "bevinding");
  pps_sheet_builder_set_note (builder, 7);
  sheet = pps_sheet_builder_end (builder);
  paths = place_export (place, sheet, "zonder.pdf", 96);
  text = pdf_checker_check (paths[0]);

  g_assert_nonnull (strstr (text, "bevinding⁷"));
  g_assert_cmpuint (pdf_checker_count (paths[0], "Link"), ==, 0);
}

static void
see_contents (
    const char *says, int page, const double *area, int to_page, double to_y, gpointer data)
{
  GHashTable *seen = data;

  if (!g_str_has_prefix (says, "Naar pagina "))
    return;
  g_assert_cmpint (page, ==, 0);
  g_assert_cmpint ((int) g_ascii_strtoull (says + strlen ("Naar pagina "), NULL, 10), ==,
                   to_page + 1);
  g_assert_cmpfloat (to_y, >, 500);
  g_hash_table_insert (seen, g_strdup (says),
                       GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (seen, says)) + 1));
}

/* The name of a sheet leads to it, and so does its page; a note of a later sheet stays in it. */
static void
test_contents (Place *place, gconstpointer data)
{
  const PpsPageSetup upright = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE, 0 };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PpsSheet) canvas = sample_canvas ("nl", 3);
  g_autoptr (PpsSheet) notes = make_sheet ("");
  g_autoptr (PpsReport) report = pps_report_new ("nl");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = place_dup_path (place, "rapport.pdf");

  pps_report_add (report, canvas, &place->setup, "Het canvas", "Alle vensters bij elkaar");
  pps_report_add (report, notes, &upright, "De noten", "Waar het op rust");
  pps_report_export_pdf (report, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_free (pdf_checker_check (path));

  each_link (path, see_contents, seen);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (seen, "Naar pagina 2: Het canvas")), ==,
                   2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (seen, "Naar pagina 3: De noten")), ==, 2);
  g_assert_cmpuint (pdf_checker_count_links (path, "Naar noot"), ==, N_NOTES);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/pdf-links/" name, Place, NULL, place_set_up, test, place_tear_down)
  ADD ("notes", test_notes);
  ADD ("shaped", test_shaped);
  ADD ("none", test_none);
  ADD ("contents", test_contents);
#undef ADD

  return g_test_run ();
}
