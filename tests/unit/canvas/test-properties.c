/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "export-samples.h"
#include "layout-checks.h"
#include "pdf-checker.h"
#include "pps-export.h"
#include "sheet-generators.h"

/* The program of properties (canvas/LAYOUT.md): what holds for every sheet that a generator makes,
 * on every paper. PPS_SEEDS=1000 in the environment tries more of them. */

#define N_SEEDS 20
#define N_FILES 2

static guint
count_seeds (void)
{
  const char *seeds = g_getenv ("PPS_SEEDS");

  return seeds != NULL ? (guint) g_ascii_strtoull (seeds, NULL, 10) : N_SEEDS;
}

static PpsSheet *
make (const SheetGenerator *generator, guint32 seed, guint level)
{
  GRand *rand = g_rand_new_with_seed (seed);
  PpsSheet *sheet = generator->make (rand, level);

  g_rand_free (rand);

  return sheet;
}

static PpsPageSetup
choose_paper (guint seed)
{
  return (PpsPageSetup){ .paper = (PpsPaper) (seed % 5),
                         .orientation = (PpsOrientation) (seed / 5 % 2),
                         .grey = seed % 3 == 0,
                         .fixed_rows = seed % 4 == 1 };
}

/* No word lost, none clipped, none under the floor, no overlap, the order total; and once more the
 * same. */
static void
test_layout (gconstpointer data)
{
  const SheetGenerator *generator = data;

  for (guint seed = 0; seed < count_seeds (); seed++)
    {
      guint level = seed * 7 / 3 % SHEET_GENERATOR_LEVELS;
      g_autoptr (PpsSheet) sheet = make (generator, seed, level);
      g_autoptr (PpsSheet) again = make (generator, seed, level);
      PpsPageSetup setup = choose_paper (seed);
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
      g_autoptr (PpsLayout) other = pps_layout_new (again, &setup);
      g_autofree char *dump = layout_checks_dump (layout);
      g_autofree char *same = layout_checks_dump (other);

      g_test_message ("%s, seed %u, level %u: %u pages, %g pt", generator->name, seed, level,
                      pps_layout_get_n_pages (layout), pps_layout_get_type_size (layout));
      layout_checks_all (layout);
      g_assert_cmpstr (dump, ==, same);
    }
}

/* What stands on the pages, in the order of the boxes. */
static char *
dup_expected (PpsLayout *layout)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      for (guint j = 0; j < box->lines->len; j++)
        g_string_append (text, g_array_index (box->lines, PpsTextLine, j).text);
    }

  return layout_checks_dup_letters (text->str);
}

/* A sheet whose type Pango had no part in: poppler puts words that run backwards in an order of its
 * own. */
static PpsSheet *
make_plain (const SheetGenerator *generator, const PpsPageSetup *setup, PpsLayout **layout)
{
  for (guint seed = 100; seed < 1000; seed++)
    {
      PpsSheet *sheet = make (generator, seed, 2);

      *layout = pps_layout_new (sheet, setup);
      if (pps_layout_is_for_all_threads (*layout))
        return sheet;
      pps_layout_unref (*layout);
      pps_sheet_unref (sheet);
    }

  g_assert_not_reached ();
}

static void
export_pdf (PpsSheet *sheet, const PpsPageSetup *setup, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_strfreev (pps_export (sheet, setup, PPS_EXPORT_PDF, 150, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* The file: the same bytes for the same sheet, and as accessible as it can be. */
static void
test_file (gconstpointer data)
{
  const SheetGenerator *generator = data;
  g_autofree char *folder = g_dir_make_tmp ("pps-properties-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *other = g_build_filename (folder, "b.pdf", NULL);

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (PpsSheet) sheet = make (generator, 100 + i, 1 + 2 * i);
      PpsPageSetup setup = choose_paper (1 + i);
      g_autofree char *bytes = NULL;
      g_autofree char *same = NULL;
      g_autofree char *structure = NULL;
      gsize length, other_length;

      export_pdf (sheet, &setup, path);
      export_pdf (sheet, &setup, other);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_true (g_file_get_contents (other, &same, &other_length, NULL));
      g_assert_cmpmem (bytes, length, same, other_length);
      structure = pdf_checker_check (path);
      g_assert_cmpuint (strlen (structure), >, 0);
    }
  g_unlink (path);
  g_unlink (other);
  g_rmdir (folder);
}

/* The text of the file, as another program finds it, is that of the sheet in the order of reading.
 */
static void
test_text (gconstpointer data)
{
  const SheetGenerator *generator = data;
  g_autofree char *folder = g_dir_make_tmp ("pps-properties-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  PpsPageSetup setup = { PPS_PAPER_A4, PPS_LANDSCAPE, FALSE };
  g_autoptr (PpsLayout) layout = NULL;
  g_autoptr (PpsSheet) sheet = make_plain (generator, &setup, &layout);
  g_autofree char *expected = dup_expected (layout);
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  export_pdf (sheet, &setup, path);
  text = run_program ("pdftotext", "-raw", path, "-", NULL);
  found = layout_checks_dup_letters (text);
  g_assert_cmpuint (strlen (expected), >, 500);
  g_assert_cmpstr (found, ==, expected);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < sheet_generators_get_n (); i++)
    {
      const SheetGenerator *generator = sheet_generators_get (i);
      g_autofree char *layout = g_strdup_printf ("/properties/layout/%s", generator->name);
      g_autofree char *file = g_strdup_printf ("/properties/file/%s", generator->name);
      g_autofree char *text = g_strdup_printf ("/properties/text/%s", generator->name);

      g_test_add_data_func (layout, generator, test_layout);
      g_test_add_data_func (file, generator, test_file);
      g_test_add_data_func (text, generator, test_text);
    }

  return g_test_run ();
}
