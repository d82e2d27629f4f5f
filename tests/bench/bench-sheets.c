/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-bench.h"
#include "pps-presenter.h"
#include "sheet-list.h"

/* bench-sheets CLI FLOOR: one canvas and the perspectives table as whole processes. Ours opens the
 * study, gathers the findings, lays them out and writes a tagged file, which is on the disk before
 * the program ends. The floor, FLOOR, gets the finished sheet as a list, words with their places,
 * and draws it; see there. */

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
         const char *list,
         const char *format,
         const char *dpi,
         double aim)
{
  g_autofree char *what = g_strdup_printf ("%s to %s%s%s", sheet, format, dpi != NULL ? " " : "",
                                           dpi != NULL ? dpi : "");
  g_autofree char *out = g_strdup_printf ("%s/ours.%s", bench->folder, format);
  g_autofree char *floor_out = g_strdup_printf ("%s/floor.%s", bench->folder, format);
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) floor = pps_series_new ();

  /* The first of each warms the caches of the machine. */
  for (int i = 0; i <= N_RUNS; i++)
    {
      double mine = pps_bench_run ((const char *[]){
          bench->cli, "render", bench->study, "--sheet", sheet, "--partnership", partnership,
          "--dpi", dpi != NULL ? dpi : "150", "--output", out, NULL });
      double least = pps_bench_run ((const char *[]){ bench->floor, list, floor_out, dpi, NULL });

      if (i == 0)
        continue;
      pps_series_add (ours, mine);
      pps_series_add (floor, least);
    }
  pps_bench_print_ratio (what, ours, floor, aim);
}

static PpsRecord *
find_partnership (PpsWorkspace *workspace, const char *name)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *partnership = pps_query_get (all, i);

      if (g_strcmp0 (pps_record_get_text (partnership, "name"), name) == 0)
        return g_object_ref (partnership);
    }

  g_error ("There is no %s", name);
}

static void
write_list (const Bench *bench, gboolean is_table, const char *partnership, const char *path)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  const PpsPresentOptions options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_open (bench->study, PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsRecord) record = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  g_autofree char *list = NULL;

  g_assert_no_error (error);
  record = find_partnership (workspace, partnership);
  sheet = is_table ? pps_present_perspectives (workspace, PPS_PARTNERSHIP (record), &options)
                   : pps_present_canvas (workspace, PPS_PARTNERSHIP (record), &options);
  layout = pps_layout_new (sheet, &setup);
  list = sheet_list_new (layout);
  g_file_set_contents (path, list, -1, &error);
  g_assert_no_error (error);
}

static void
compare_sheet (const Bench *bench, const char *sheet, const char *partnership)
{
  g_autofree char *list = g_build_filename (bench->folder, "sheet.list", NULL);

  write_list (bench, g_str_equal (sheet, "perspectives"), partnership, list);
  compare (bench, sheet, partnership, list, "pdf", NULL, 1.0);
  compare (bench, sheet, partnership, list, "png", "150", 0.4);
  compare (bench, sheet, partnership, list, "png", "300", 0.25);
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
