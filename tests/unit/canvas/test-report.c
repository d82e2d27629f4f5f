/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "export-samples.h"
#include "pdf-checker.h"
#include "pps-report.h"

/* Several sheets in one document: nothing of them is lost, and pages are numbered through. */

static PpsReport *
make_report (Place *place)
{
  const PpsPageSetup upright = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE, 0 };
  g_autoptr (PpsSheet) canvas = sample_canvas ("nl", 9);
  g_autoptr (PpsSheet) table = sample_table ();
  PpsReport *report = pps_report_new ("nl");

  pps_report_add (report, canvas, &place->setup, "Het canvas", "Alle vensters bij elkaar");
  pps_report_add (report, table, &upright, "De tabel", "Vier vragen");

  return report;
}

static char *export(Place *place, const char *name)
{
  g_autoptr (PpsReport) report = make_report (place);
  char *path = place_dup_path (place, name);
  g_autoptr (GError) error = NULL;

  pps_report_export_pdf (report, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

/* What each sheet says by itself, it says in the report; the contents name it with its page. */
static void
test_text (Place *place, gconstpointer data)
{
  g_autofree char *path = export(place, "rapport.pdf");
  g_autofree char *text = pdf_checker_check (path);
  g_autoptr (PpsSheet) table = sample_table ();
  g_auto (GStrv) alone = place_export (place, table, "tabel.pdf", 150);
  g_autofree char *alone_text = pdf_checker_check (alone[0]);
  g_auto (GStrv) words = g_strsplit (alone_text, " ", -1);
  const char *contents = strstr (text, "Inhoud");

  g_assert_nonnull (contents);
  g_assert_true (strstr (contents, "Het canvas") < strstr (contents, "De tabel"));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_nonnull (strstr (text, words[i]));
}

static void
test_pages (Place *place, gconstpointer data)
{
  g_autofree char *path = export(place, "rapport.pdf");
  g_autofree char *info = run_program ("pdfinfo", path, NULL);
  guint n_pages = (guint) g_ascii_strtoull (strstr (info, "Pages:") + strlen ("Pages:"), NULL, 10);
  g_autofree char *contents = run_program ("pdftotext", "-f", "1", "-l", "1", path, "-", NULL);
  g_autofree char *last = g_strdup_printf ("%u", n_pages);
  g_autofree char *end = run_program ("pdftotext", "-f", last, "-l", last, path, "-", NULL);
  g_autofree char *size = run_program ("pdfinfo", "-f", last, "-l", last, path, NULL);

  /* The contents, the canvas on a page or more, the table on the last, which is upright. */
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_nonnull (strstr (contents, last));
  g_assert_nonnull (strstr (end, last));
  g_assert_null (strstr (end, " / "));
  g_assert_nonnull (strstr (size, "595.276 x 841.89"));
}

static void
test_same_bytes (Place *place, gconstpointer data)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1600000000", TRUE);
  one = export(place, "een.pdf");
  two = export(place, "twee.pdf");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_free (run_program ("cmp", one, two, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/report/" name, Place, NULL, place_set_up, test, place_tear_down)
  ADD ("text", test_text);
  ADD ("pages", test_pages);
  ADD ("same-bytes", test_same_bytes);
#undef ADD

  return g_test_run ();
}
