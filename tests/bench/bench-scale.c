/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pps-bench.h"
#include "pps-sample.h"
#include "pps-search.h"

/* What a study costs as it grows: opening it, the answers and findings of one pane with all they
 * rest on, and searching it. Each argument is a number of answers, or a study that is there
 * already. A partnership has a thousand answers, as in a region with many of them. */

#define N_HITS 50
#define N_RUNS 15

/* In ms; with 200,000 answers. */
#define AIM_OPEN 1000.0
#define AIM_PANE 100.0
#define AIM_SEARCH 100.0

static void
tell (const char *what, PpsSeries *series, double aim, const char *remark)
{
  double median = pps_series_get_median (series);

  g_print ("  %-44s %9.2f ms   aim %5.0f   %s%s\n", what, median, aim,
           median <= aim ? "ok" : "MISSED", remark);
}

static PpsWorkspace *
measure_open (const char *path)
{
  g_autoptr (PpsSeries) first = pps_series_new ();
  g_autoptr (PpsSeries) again = pps_series_new ();
  PpsWorkspace *workspace = NULL;

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = pps_bench_now ();

      g_clear_object (&workspace);
      start = pps_bench_now ();
      workspace = pps_workspace_open (path, 0, &error);
      g_assert_no_error (error);
      pps_series_add (i == 0 ? first : again, pps_bench_now () - start);
    }

  g_print ("  %-44s %9.2f ms\n", "opening, checked whole", pps_series_get_median (first));
  tell ("opening again", again, AIM_OPEN, "");

  return workspace;
}

/* As the workbench of a pane reads it: every record, not only how many there are. */
static guint
read_list (PpsQuery *list)
{
  guint length = 0;

  for (guint i = 0; i < pps_query_get_n (list); i++)
    length += strlen (pps_record_get_text (pps_query_get (list, i), "text"));

  return length;
}

static void
read_pane (PpsStore *store, PpsRecord *round, const char *pane)
{
  const char *partnership = pps_record_get_text (round, "partnership");
  g_autoptr (PpsQuery) answers = NULL;
  g_autoptr (PpsQuery) findings = NULL;

  answers = pps_query_new (store, "partnership-pane-answers", partnership, pane, NULL);
  findings
      = pps_query_new (store, "pane-findings", partnership, pps_record_get_id (round), pane, NULL);
  g_assert_cmpuint (read_list (answers), >, 0);
  read_list (findings);

  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      g_autoptr (PpsQuery) evidence = pps_query_new (
          store, "finding-evidence", pps_record_get_id (pps_query_get (findings, i)), NULL);

      read_list (evidence);
    }
}

static void
measure_pane (PpsStore *store)
{
  static const char *const panes[] = { "partners", "solution", "costs", "channels", "funding" };
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "all-rounds", NULL);
  g_autoptr (PpsSeries) series = pps_series_new ();
  guint n = pps_query_get_n (rounds);

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = pps_bench_now ();

      read_pane (store, pps_query_get (rounds, (i * 7919) % n), panes[i % G_N_ELEMENTS (panes)]);
      pps_series_add (series, pps_bench_now () - start);
    }
  tell ("one pane: answers, findings, evidence", series, AIM_PANE, "");
}

static void
measure_search (PpsStore *store, const char *text, const PpsSearchFilter *filter, const char *where)
{
  g_autofree char *what = g_strdup_printf ("search “%s”%s", text, where);
  g_autofree char *remark = NULL;
  g_autoptr (PpsSeries) series = pps_series_new ();
  guint n_found = 0;

  for (int i = 0; i < N_RUNS; i++)
    {
      double start = pps_bench_now ();
      g_autoptr (GPtrArray) hits = pps_search_filtered (store, text, filter, N_HITS, &n_found);

      pps_series_add (series, pps_bench_now () - start);
    }

  remark = g_strdup_printf ("   %u found", n_found);
  tell (what, series, AIM_SEARCH, remark);
}

static void
measure_searches (PpsStore *store)
{
  g_autoptr (PpsQuery) partnerships = pps_query_new (store, "partnerships", NULL);
  PpsSearchFilter one = {
    .partnership = pps_record_get_id (pps_query_get (partnerships, 0)),
  };
  PpsSearchFilter some = { .kind = "finding", .group = "W", .pane = "costs" };

  measure_search (store, "bedrijf", NULL, "");
  measure_search (store, "subsidieaanvragen", NULL, "");
  measure_search (store, "subsidieaanvraag vervoer", NULL, "");
  measure_search (store, "de", NULL, "");
  measure_search (store, "b", NULL, "");
  measure_search (store, "\"op de werkvloer\"", NULL, "");
  measure_search (store, "xyzzy", NULL, "");
  measure_search (store, "de", &one, " in one PPS");
  measure_search (store, "bedrijf", &one, " in one PPS");
  measure_search (store, "werken", &some, " in W's findings on costs");
  measure_search (store, "", &some, "all W's findings on costs");
}

static void
measure (const char *argument, const char *folder)
{
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  gboolean make = g_ascii_isdigit (*argument);
  guint n = make ? strtoul (argument, NULL, 10) : 0;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  PpsStore *store;
  double start = pps_bench_now ();

  if (make)
    pps_sample_create_fictional (study, MAX (1, n / 1000), n, 1, &error);
  g_assert_no_error (error);
  g_print ("%s\n", argument);
  if (make)
    g_print ("  %-44s %9.0f ms\n", "making it", pps_bench_now () - start);

  workspace = measure_open (make ? study : argument);
  store = pps_workspace_get_store (workspace);
  measure_pane (store);
  measure_searches (store);
  pps_store_close (store);
  if (make)
    remove (study);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = pps_bench_make_folder ();

  setlocale (LC_ALL, "");
  for (int i = 1; i < argc; i++)
    measure (argv[i], folder);
  pps_bench_remove_folder (folder);

  return 0;
}
