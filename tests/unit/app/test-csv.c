/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "pps-csv.h"

/* Tables from strangers: read as spreadsheets write them, or refused with the place of the slip. */

static PpsCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  PpsCsv *csv = pps_csv_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);

  return csv;
}

static void
assert_refused (const char *bytes, gsize length, const char *charset, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pps_csv_parse (bytes, length, charset, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  if (strstr (error->message, part) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    char separator;
  } tables[] = {
    { "naam;waarde\na;1,5\n", ';' },
    { "naam,waarde\r\na,\"1,5\"\r\n", ',' },
    { "naam\twaarde\na\t1,5", '\t' },
    { "sep=;\r\nnaam;waarde\r\na;1,5\r\n", ';' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (PpsCsv) csv = parse (tables[i].text);

      g_assert_cmpint (pps_csv_get_separator (csv), ==, tables[i].separator);
      g_assert_cmpuint (pps_csv_get_n_columns (csv), ==, 2);
      g_assert_cmpuint (pps_csv_get_n_rows (csv), ==, 1);
      g_assert_cmpstr (pps_csv_get_head (csv, 1), ==, "waarde");
      g_assert_cmpstr (pps_csv_get (csv, 0, 0), ==, "a");
      g_assert_cmpstr (pps_csv_get (csv, 0, 1), ==, "1,5");
      g_assert_cmpuint (pps_csv_get_line (csv, 0), ==, i == 3 ? 3 : 2);
    }
}

static void
test_quoted (void)
{
  g_autoptr (PpsCsv) csv
      = parse ("\xef\xbb\xbfnaam;\"w;\"\"1\"\"\"\r\n\r\n;\r\n\"twee\r\nregels\";x\r\n b ;\r\n");

  g_assert_cmpstr (pps_csv_get_head (csv, 0), ==, "naam");
  g_assert_cmpstr (pps_csv_get_head (csv, 1), ==, "w;\"1\"");
  g_assert_cmpuint (pps_csv_get_n_rows (csv), ==, 2);
  g_assert_cmpstr (pps_csv_get (csv, 0, 0), ==, "twee\r\nregels");
  g_assert_cmpuint (pps_csv_get_line (csv, 0), ==, 4);
  g_assert_cmpstr (pps_csv_get (csv, 1, 0), ==, "b");
  g_assert_cmpuint (pps_csv_get_line (csv, 1), ==, 6);
}

static void
test_letters (void)
{
  static const char old[] = "naam;prijs\r\ncaf\xe9;\x80 5\r\n";
  g_autoptr (PpsCsv) csv = NULL;

  assert_refused (old, strlen (old), NULL, "line 2, column 4:");
  assert_refused (old, strlen (old), "latin-9", "“latin-9”");
  csv = pps_csv_parse (old, strlen (old), "windows-1252", NULL);
  g_assert_nonnull (csv);
  g_assert_cmpstr (pps_csv_get (csv, 0, 0), ==, "café");
  g_assert_cmpstr (pps_csv_get (csv, 0, 1), ==, "€ 5");
}

static void
test_slips (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } slips[] = {
    { "", "line 1, column 1: the first line" },
    { ";;\na;b;c\n", "line 1, column 1: the first line" },
    { "a;b\né \"x\";1\n", "line 2, column 3: a quotation mark stands within" },
    { "a;b\n\"x\"y;1\n", "line 2, column 4: words follow" },
    { "a;b\n1;2\n3;\"open\n\n", "line 3, column 3: a quotation mark opens" },
    { "a;b\n1;2;3\n", "line 2, column 1: there are 3 cells" },
    { "a;b\n1\n", "line 2, column 1: there is 1 cell" },
    { "a;b\n1;\x01\n", "line 2, column 3: a control character" },
    { "a;b\r1;2\r", "line 1, column 4: a control character" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    assert_refused (slips[i].text, strlen (slips[i].text), NULL, slips[i].part);
  assert_refused ("a;b\n1;\0\n", 9, NULL, "line 2, column 3:");
}

static void
test_limits (void)
{
  g_autoptr (GString) wide = g_string_new ("a");
  g_autoptr (GString) tall = g_string_new ("a\n");
  g_autoptr (GString) large = g_string_new ("a\n");
  g_autoptr (GString) whole = g_string_new ("a\n");

  for (guint i = 0; i < PPS_CSV_MAX_COLUMNS; i++)
    g_string_append (wide, ";a");
  assert_refused (wide->str, wide->len, NULL, "more than 200 columns");
  for (guint i = 0; i <= PPS_CSV_MAX_ROWS; i++)
    g_string_append (tall, "1\n");
  assert_refused (tall->str, tall->len, NULL, "more than 20,000 rows");
  for (guint i = 0; i <= PPS_CSV_MAX_CELL; i++)
    g_string_append_c (large, 'x');
  assert_refused (large->str, large->len, NULL, "line 2, column 4097: a cell is longer");
  g_string_set_size (whole, PPS_CSV_MAX_BYTES + 1);
  assert_refused (whole->str, whole->len, NULL, "larger than 8 MiB");
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "cijfers %s.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "a;b\n1\n", -1, NULL));
  g_assert_null (pps_csv_load (path, NULL, &error));
  g_assert_nonnull (strstr (error->message, "cijfers %s.csv"));
  g_assert_nonnull (strstr (error->message, "line 2, column 1"));
  g_clear_error (&error);
  g_assert_null (pps_csv_load ("/dev/zero", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (pps_csv_load (folder, NULL, &error));
  g_assert_nonnull (error);
  g_unlink (path);
  g_rmdir (folder);
}

/* What starts a formula in a spreadsheet gets an apostrophe; all else comes back as it was. */
static void
test_append (void)
{
  static const char *const formulas[] = { "=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1" };
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (PpsCsv) csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autoptr (GString) cell = g_string_new ("a\n");

      pps_csv_append (cell, formulas[i]);
      g_assert_true (g_str_has_prefix (cell->str, "a\n\"'"));
    }

  pps_csv_append (text, "een \"twee\", drie\nvier");
  pps_csv_append (text, "");
  csv = parse (text->str);
  g_assert_cmpstr (pps_csv_get (csv, 0, 0), ==, "een \"twee\", drie\nvier");
  g_assert_cmpstr (pps_csv_get (csv, 0, 1), ==, "");
}

/* The seeds of the fuzz target, and each of them cut off at every byte. */
static void
test_seeds (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", "csv", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      for (gsize i = 0; i <= length; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (PpsCsv) csv
              = pps_csv_parse (bytes, i, i % 2 == 0 ? NULL : "windows-1252", &error);

          g_assert_true ((csv == NULL) == (error != NULL));
        }
      n++;
    }
  g_assert_cmpuint (n, >=, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/csv/read", test_read);
  g_test_add_func ("/app/csv/quoted", test_quoted);
  g_test_add_func ("/app/csv/letters", test_letters);
  g_test_add_func ("/app/csv/slips", test_slips);
  g_test_add_func ("/app/csv/limits", test_limits);
  g_test_add_func ("/app/csv/load", test_load);
  g_test_add_func ("/app/csv/append", test_append);
  g_test_add_func ("/app/csv/seeds", test_seeds);

  return g_test_run ();
}
