/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "pps-bench.h"
#include "pps-sample.h"
#include "pps-search.h"

/* A word searched in a made-up study of 100,000 answers: the first 50 hits and how many there are
 * in all, as the search page asks. */

#define N_PARTNERSHIPS 200
#define N_ANSWERS 100000
#define N_HITS 50
#define N_RUNS 21

static void
measure (PpsStore *store, const char *text)
{
  g_autoptr (PpsSeries) series = pps_series_new ();
  guint n_found = 0;

  for (int i = 0; i < N_RUNS; i++)
    {
      double start = pps_bench_now ();
      g_autoptr (GPtrArray) hits = pps_search (store, text, N_HITS, &n_found);

      pps_series_add (series, pps_bench_now () - start);
    }
  g_print ("search “%s” %*s%9.2f ms   %u found\n", text, 24 - (int) g_utf8_strlen (text, -1), "",
           pps_series_get_median (series), n_found);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  double start = pps_bench_now ();

  setlocale (LC_ALL, "");
  pps_sample_create_fictional (study, N_PARTNERSHIPS, N_ANSWERS, 1, &error);
  g_assert_no_error (error);
  g_print ("%-34s %9.0f ms\n", "making 100,000 answers", pps_bench_now () - start);

  start = pps_bench_now ();
  workspace = pps_workspace_open (study, 0, &error);
  g_assert_no_error (error);
  g_print ("%-34s %9.2f ms\n", "opening them", pps_bench_now () - start);

  for (int i = 1; i < argc; i++)
    measure (pps_workspace_get_store (workspace), argv[i]);

  pps_store_close (pps_workspace_get_store (workspace));
  pps_bench_remove_folder (folder);

  return 0;
}
