/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "pps-bench.h"
#include "pps-edit.h"

/* One durable answer, with its change log and its index, against the least that could make anything
 * durable: 4 KiB and fsync. The block is appended, as words that are added to a file must be; a
 * block that is written over in place, where the file system has nothing to note, is told beside
 * it. */

#define N_RUNS 300
#define BLOCK 4096

static const char *const sentence
    = "Wij zien dat mensen die hier beginnen na een half jaar nog altijd met plezier naar het werk "
      "komen, en dat had ik vooraf "
      "niet gedacht; de leermeester maakt daarin het verschil. Ronde %d.";

static PpsInterview *
prepare (PpsWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership = pps_edit_add_partnership (workspace, "Meting", &error);
  g_autoptr (PpsRound) round
      = pps_edit_add_round (workspace, partnership, "Nulmeting", "running", "2026", &error);
  PpsInterview *interview = pps_edit_add_interview (workspace, round, "W", NULL, &error);

  g_assert_no_error (error);

  return interview;
}

static double
measure_answer (PpsWorkspace *workspace, PpsInterview *interview, int i)
{
  g_autofree char *text = g_strdup_printf (sentence, i);
  g_autoptr (GError) error = NULL;
  double start = pps_bench_now ();
  double end;

  pps_edit_answer_text (workspace, interview, "pane.social-value", text, &error);
  end = pps_bench_now ();
  g_assert_no_error (error);

  /* What the screen would do next is not part of it. */
  pps_store_flush (pps_workspace_get_store (workspace));

  return end - start;
}

static double
measure_block (int fd, int i, int offset)
{
  char block[BLOCK];
  double start;

  memset (block, 'a' + i % 26, BLOCK);
  start = pps_bench_now ();
  if (pwrite (fd, block, BLOCK, offset) != BLOCK || fsync (fd) != 0)
    g_error ("%s", g_strerror (errno));

  return pps_bench_now () - start;
}

int
main (void)
{
  g_autofree char *folder = pps_bench_make_folder ();
  g_autofree char *study = g_build_filename (folder, "study.ppscanvas", NULL);
  g_autofree char *file = g_build_filename (folder, "block", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (study, "Meting", "nl", &error);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsSeries) ours = pps_series_new ();
  g_autoptr (PpsSeries) appended = pps_series_new ();
  g_autoptr (PpsSeries) in_place = pps_series_new ();
  int fd = open (file, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  g_assert_no_error (error);
  g_assert_cmpint (fd, >=, 0);
  interview = prepare (workspace);
  measure_block (fd, 0, 0);
  measure_answer (workspace, interview, 0);

  for (int i = 1; i <= N_RUNS; i++)
    {
      pps_series_add (ours, measure_answer (workspace, interview, i));
      pps_series_add (appended, measure_block (fd, i, i * BLOCK));
      pps_series_add (in_place, measure_block (fd, i, 0));
    }
  pps_bench_print_ratio ("one durable answer", ours, appended, 5);
  pps_bench_print_ratio ("... against a block in place", ours, in_place, 0);

  close (fd);
  pps_store_close (pps_workspace_get_store (workspace));
  pps_bench_remove_folder (folder);

  return 0;
}
