/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-bench.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

struct _PpsSeries
{
  GArray *milliseconds;
};

PpsSeries *
pps_series_new (void)
{
  PpsSeries *self = g_new0 (PpsSeries, 1);

  self->milliseconds = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
pps_series_free (PpsSeries *self)
{
  g_array_unref (self->milliseconds);
  g_free (self);
}

void
pps_series_add (PpsSeries *self, double milliseconds)
{
  g_array_append_val (self->milliseconds, milliseconds);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
pps_series_get_median (PpsSeries *self)
{
  guint n = self->milliseconds->len;

  g_assert_cmpuint (n, >, 0);
  g_array_sort (self->milliseconds, compare_numbers);

  return (g_array_index (self->milliseconds, double, (n - 1) / 2)
          + g_array_index (self->milliseconds, double, n / 2))
         / 2;
}

double
pps_bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

double
pps_bench_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  double start = pps_bench_now ();
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                     NULL, NULL, NULL, &said, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s", argv[0], error->message, said);

  return pps_bench_now () - start;
}

double
pps_bench_run_for_memory (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int status;
  GPid pid;

  g_spawn_async (NULL, (char **) argv, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                 NULL, &pid, &error);
  g_assert_no_error (error);
  wait4 (pid, &status, 0, &usage);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return usage.ru_maxrss / 1024.0;
}

char *
pps_bench_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pps-bench.XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
pps_bench_remove_folder (const char *folder)
{
  pps_bench_run ((const char *[]){ "rm", "-rf", "--", folder, NULL });
}

void
pps_bench_print_ratio (const char *what, PpsSeries *ours, PpsSeries *floor, double aim)
{
  double mine = pps_series_get_median (ours);
  double least = pps_series_get_median (floor);

  g_print ("%-34s %9.2f ms   floor %9.2f ms   ratio %5.2f", what, mine, least, mine / least);
  if (aim > 0)
    g_print ("   aim %.2g%s", aim, mine / least > aim ? "   MISSED" : "");
  g_print ("\n");
}
