/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-bench.h"

/* bench-sheets CLI FLOOR: one canvas and the perspectives table as whole processes. Ours opens the
 * study, gathers the findings, lays them out and writes a tagged file. The floor, FLOOR, draws the
 * words of that same file, which it gets as plain text, with the same fonts in reach; its PDF is
 * tagged too, its PNG is cairo's own. */

#define N_RUNS 11

typedef struct
{
  const char *cli;
  const char *floor;
  const char *folder;
  const char *study;
} Bench;

static void
compare (const Bench *bench,
         const char *sheet,
         const char *partnership,
         const char *text,
         const char *format,
         double aim)
{
  g_autofree char *what = g_strdup_printf ("%s to %s", sheet, format);
  g_autofree char *out = g_strdup_printf ("%s/ours.%s", bench->folder, format);
  g_autofree char *floor_out = g_strdup_printf ("%s/floor.%s", bench->folder, format);
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) floor = pps_series_new ();

  /* The first of each warms the caches of the machine. */
  for (int i = 0; i <= N_RUNS; i++)
    {
      double mine = pps_bench_run ((const char *[]){ bench->cli, "render", bench->study, "--sheet",
                                                     sheet, "--partnership", partnership, "--dpi",
                                                     "150", "--output", out, NULL });
      double least = pps_bench_run ((const char *[]){ bench->floor, text, floor_out, NULL });

      if (i == 0)
        continue;
      pps_series_add (ours, mine);
      pps_series_add (floor, least);
    }
  pps_bench_print_ratio (what, ours, floor, aim);
}

static void
compare_sheet (const Bench *bench, const char *sheet, const char *partnership)
{
  g_autofree char *pdf = g_build_filename (bench->folder, "text.pdf", NULL);
  g_autofree char *text = g_build_filename (bench->folder, "text.txt", NULL);

  pps_bench_run ((const char *[]){ bench->cli, "render", bench->study, "--sheet", sheet,
                                   "--partnership", partnership, "--output", pdf, NULL });
  pps_bench_run ((const char *[]){ "pdftotext", pdf, text, NULL });
  compare (bench, sheet, partnership, text, "pdf", 1.2);
  compare (bench, sheet, partnership, text, "png", 1.2);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "sample.ppscanvas", NULL);
  Bench bench = { argv[1], argv[2], folder, study };

  g_assert_cmpint (argc, ==, 3);
  pps_bench_run ((const char *[]){ bench.cli, "sample", study, NULL });
  compare_sheet (&bench, "canvas", "NexTechnician");
  compare_sheet (&bench, "perspectives", "Perspectieven (vier praktijkvoorbeelden)");
  pps_bench_remove_folder (folder);

  return 0;
}
