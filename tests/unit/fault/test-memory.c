/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-work.h"

#include <stdlib.h>

#include "pps-store-private.h"

/* The nth allocation of SQLite fails, once or for good, in every act and while a study is opened.
 * Each time the act was done or it was not, with a sentence, and it can be done again.
 *
 * PPS_EVERY says how many allocations are passed over at most; 0 tries each one.
 */

#define PASS_OVER 250
#define N_ACTS 4

static sqlite3_mem_methods real;
static guint countdown;
static gboolean all_that_follow;
static gboolean failed;

static gboolean
runs_out (void)
{
  if (failed && all_that_follow)
    return TRUE;
  if (countdown == 0 || --countdown > 0)
    return FALSE;

  failed = TRUE;

  return TRUE;
}

static void *
allocate (int n)
{
  return runs_out () ? NULL : real.xMalloc (n);
}

static void *
reallocate (void *old, int n)
{
  return runs_out () ? NULL : real.xRealloc (old, n);
}

static void
fail (guint nth, gboolean for_good)
{
  countdown = nth;
  all_that_follow = for_good;
  failed = FALSE;
}

static guint
step_on (void)
{
  const char *every = g_getenv ("PPS_EVERY");
  int most = every != NULL ? (int) strtol (every, NULL, 10) : PASS_OVER;

  return 1 + (most > 0 ? (guint) g_test_rand_int_range (0, most + 1) : 0);
}

static void
assert_sentence (const char *where, guint nth, const GError *error)
{
  g_assert_nonnull (error);
  if (!g_str_has_suffix (error->message, ".") || error->domain != PPS_STORE_ERROR
      || error->code == PPS_STORE_ERROR_CORRUPT || error->code == PPS_STORE_ERROR_NOT_A_STUDY)
    g_error ("%s, allocation %u: %s", where, nth, error->message);
}

static gint64
count_done (Study *study)
{
  return fault_work_get_progress (study) + fault_work_count_backups (study);
}

static guint
try_acts (const FaultWork *work, Study *study, gboolean for_good)
{
  guint n_failures = 0;
  guint done = 0;
  guint nth = 1;

  while (done < MIN (work->n_steps, N_ACTS))
    {
      gint64 before = count_done (study);
      g_autoptr (GError) error = NULL;
      gboolean ran_out;
      gboolean ok;

      fail (nth, for_good);
      ok = work->step (study, done, &error);
      ran_out = failed;
      fail (0, FALSE);

      if (!ran_out)
        g_assert_no_error (error);
      if (!ok)
        assert_sentence (work->name, nth, error);
      g_clear_error (&error);
      g_assert_true (pps_store_is_usable (study->store, &error));
      pps_store_take_unread (study->store, NULL);
      /* Where memory is gone for good nobody could look whether a commit came through. */
      if (!ok && for_good)
        before = MAX (before, MIN (count_done (study), before + 1));
      g_assert_cmpint (count_done (study), ==, before + ok);

      n_failures += ran_out;
      done += ok;
      nth = ran_out ? nth + step_on () : 1;
    }

  return n_failures;
}

static guint
try_opening (const FaultWork *work, Study *study, gboolean for_good)
{
  gboolean ran_out = TRUE;
  guint n_failures = 0;

  for (guint nth = 1; ran_out; nth += work->old > 0 ? 40 * step_on () : step_on ())
    {
      g_autoptr (GError) error = NULL;
      gboolean ok;

      fail (nth, for_good);
      ok = fault_work_open (work, study, &error);
      ran_out = failed;
      if (ok)
        study_close (study);
      fail (0, FALSE);

      g_assert_true (ok || ran_out);
      if (!ok)
        assert_sentence ("opening", nth, error);
      n_failures += ran_out;
    }

  return n_failures;
}

static void
test_acts (gconstpointer data)
{
  const FaultWork *work = data;
  Study study = { 0 };
  g_autoptr (GBytes) start = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failures = 0;

  fault_work_set_up (work, &study);
  start = study_read (&study);
  for (guint for_good = 0; for_good < 2; for_good++)
    {
      fault_work_restore (&study, start);
      n_failures += try_opening (work, &study, for_good);
      fault_work_open (work, &study, &error);
      g_assert_no_error (error);
      n_failures += try_acts (work, &study, for_good);
      study_close (&study);
      fault_work_open (work, &study, &error);
      g_assert_no_error (error);
      fault_work_assert_sound (work, &study);
      study_close (&study);
    }
  g_test_message ("%u failures", n_failures);
  g_assert_cmpuint (n_failures, >, 10);
  study_tear_down (&study, NULL);
}

/* Without memory that is set aside for small things, so that each allocation comes by. */
static void
take_over_memory (void)
{
  sqlite3_mem_methods ours;

  sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real);
  ours = real;
  ours.xMalloc = allocate;
  ours.xRealloc = reallocate;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours), ==, SQLITE_OK);
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

int
main (int argc, char *argv[])
{
  take_over_memory ();
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < fault_n_works; i++)
    {
      g_autofree char *name = g_strdup_printf ("/memory/%s", fault_works[i].name);

      g_test_add_data_func (name, &fault_works[i], test_acts);
    }

  return g_test_run ();
}
