/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-work.h"

#include <stdlib.h>
#include <string.h>

#include "fault-calls.h"
#include "pps-export.h"
#include "pps-presenter.h"
#include "pps-store-private.h"

/* The nth call on a file fails, for every n until none does, in every act and while a study is
 * opened. Each time the act was done or it was not; there is a sentence that does not speak of
 * damage; and the act can be done again.
 *
 * PPS_EVERY says how many calls are passed over at most; 0 tries each one.
 */

#define PASS_OVER 14
#define N_ACTS 5

typedef struct
{
  const FaultWork *work;
  FaultKind kind;
  gboolean for_good;
} Trial;

/* A migration makes some seven hundred calls, and opens the study for each. */
static guint
step_on (const FaultWork *work)
{
  const char *every = g_getenv ("PPS_EVERY");
  int most = work->old > 0 ? 8 * PASS_OVER : PASS_OVER;

  if (every != NULL)
    most = (int) strtol (every, NULL, 10);

  return 1 + (most > 0 ? (guint) g_test_rand_int_range (0, most + 1) : 0);
}

/* A disk that fails is no damage, and has its own words. */
static void
assert_sentence (const Trial *trial, guint nth, const GError *error)
{
  g_assert_nonnull (error);
  if (!g_str_has_suffix (error->message, ".") || error->domain != PPS_STORE_ERROR
      || (error->code != PPS_STORE_ERROR_FULL && error->code != PPS_STORE_ERROR_IO
          && error->code != PPS_STORE_ERROR_OPEN))
    g_error ("%s, %s %u%s: %s", trial->work->name, fault_kind_get_name (trial->kind), nth,
             trial->for_good ? " for good" : "", error->message);
}

static gint64
count_done (Study *study)
{
  return fault_work_get_progress (study) + fault_work_count_backups (study);
}

/* A copy that is whole, of which only its name is not sure, may be there. */
static void
assert_old_or_new (const Trial *trial, gint64 before, gint64 after, gboolean done)
{
  if (!done && trial->kind == FAULT_SYNC && g_str_equal (trial->work->name, "backup"))
    before = MAX (before, MIN (after, before + 1));
  g_assert_cmpint (after, ==, before + done);
}

static void
reopen (const FaultWork *work, Study *study)
{
  g_autoptr (GError) error = NULL;

  study_close (study);
  fault_work_open (work, study, &error);
  g_assert_no_error (error);
  fault_work_assert_sound (work, study);
}

/* Returns: how many times something failed */
static guint
try_acts (const Trial *trial, Study *study)
{
  guint n_failures = 0;
  guint done = 0;
  guint nth = 1;

  while (done < MIN (trial->work->n_steps, N_ACTS))
    {
      gint64 before = count_done (study);
      g_autoptr (GError) error = NULL;
      gboolean failed;
      gboolean ok;

      fault_calls_fail (trial->kind, nth, trial->for_good);
      ok = trial->work->step (study, done, &error);
      failed = fault_calls_has_failed ();
      fault_calls_fail (trial->kind, 0, FALSE);

      g_assert_true (ok || failed);
      if (!ok)
        assert_sentence (trial, nth, error);
      /* The first use after the disk works again settles what was in doubt. */
      g_clear_error (&error);
      g_assert_true (pps_store_is_usable (study->store, &error));
      pps_store_take_unread (study->store, NULL);
      assert_old_or_new (trial, before, count_done (study), ok);

      n_failures += failed;
      done += ok;
      nth = failed ? nth + step_on (trial->work) : 1;
      if (n_failures % 16 == 15)
        reopen (trial->work, study);
    }

  return n_failures;
}

static guint
try_opening (const Trial *trial, Study *study, GBytes *start)
{
  gboolean failed = TRUE;
  guint n_failures = 0;

  for (guint nth = 1; failed; nth += step_on (trial->work))
    {
      g_autoptr (GError) error = NULL;
      gboolean ok;

      fault_calls_fail (trial->kind, nth, trial->for_good);
      ok = fault_work_open (trial->work, study, &error);
      failed = fault_calls_has_failed ();
      if (ok)
        study_close (study);
      fault_calls_fail (trial->kind, 0, FALSE);

      g_assert_true (ok || failed);
      if (!ok)
        assert_sentence (trial, nth, error);
      n_failures += failed;

      /* It opens when the disk works again; then from the beginning. */
      if (trial->work->old == 0 || n_failures % 4 == 0)
        {
          g_clear_error (&error);
          fault_work_open (trial->work, study, &error);
          g_assert_no_error (error);
          fault_work_assert_sound (trial->work, study);
          study_close (study);
        }
      if (trial->work->old > 0)
        fault_work_restore (study, start);
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
  gint64 began = g_get_monotonic_time ();
  guint n_failures = 0;

  fault_work_set_up (work, &study);
  start = study_read (&study);
  fault_calls_watch (study.folder, NULL, NULL);

  for (FaultKind kind = 0; kind < N_FAULTS; kind++)
    {
      for (guint for_good = 0; for_good < 2; for_good++)
        {
          Trial trial = { work, kind, for_good };

          fault_work_restore (&study, start);
          n_failures += try_opening (&trial, &study, start);
          fault_work_open (work, &study, &error);
          g_assert_no_error (error);
          n_failures += try_acts (&trial, &study);
          reopen (work, &study);
          study_close (&study);
        }
    }
  g_test_message ("%u failures; %.1f s", n_failures,
                  (g_get_monotonic_time () - began) / (double) G_USEC_PER_SEC);
  g_assert_cmpuint (n_failures, >, 50);

  fault_calls_watch (NULL, NULL, NULL);
  study_tear_down (&study, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < fault_n_works; i++)
    {
      g_autofree char *name = g_strdup_printf ("/io/%s", fault_works[i].name);

      g_test_add_data_func (name, &fault_works[i], test_acts);
    }

  return g_test_run ();
}
