/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-work.h"

#include <stdlib.h>
#include <string.h>

#include "fault-box.h"
#include "fault-tape.h"
#include "pps-store-private.h"
#include "test-folder.h"

/* The power goes at any moment of any work. The work is done once and remembered; then, for each
 * state, the disk is made anew as it may be left at some moment, and SQLite puts it in order. What
 * comes out is nearly always a study that came out before, so each different one is judged once:
 * whether it holds together, whether all that was said to be saved is in it, and whether the
 * program opens it and finds nothing wrong.
 *
 * PPS_STATES says how many states, PPS_SEED from where the random numbers start.
 */

#define N_STATES 20000
#define N_DOORS 160 /* states that the program itself opens, journal and all */
#define N_LANES 8

/* A study as it came out of some states. */
typedef struct
{
  GBytes *bytes;
  gint64 told; /* the furthest that was said of it */
  gint64 most; /* the least far it could have come */
  gboolean is_backup;
  guint n;
} Outcome;

typedef struct
{
  const FaultWork *work;
  Study *study;
  FaultTape *tape;
  gboolean honest;
  guint n_states;
  guint n_bad;
  guint n_backups;
  GHashTable *outcomes; /* GBytes -> Outcome */
  GMutex mutex;
} Loss;

typedef struct
{
  Loss *loss;
  guint index;
} Lane;

static guint
ask_number (const char *name, guint otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

/* FNV-1a over words rather than bytes; equal ones are compared in full. */
static guint
hash_bytes (gconstpointer key)
{
  gsize n;
  const guint8 *data = g_bytes_get_data ((GBytes *) key, &n);
  guint64 hash = 0xcbf29ce484222325;
  guint64 word;

  for (gsize i = 0; i + sizeof word <= n; i += sizeof word)
    {
      memcpy (&word, data + i, sizeof word);
      hash = (hash ^ word) * 0x100000001b3;
      hash ^= hash >> 29;
    }

  return (guint) (hash ^ (hash >> 32));
}

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;

  g_bytes_unref (outcome->bytes);
  g_free (outcome);
}

/* Takes @bytes. */
static void
note (GHashTable *outcomes, GByteArray *bytes, gint64 told, gint64 most, gboolean is_backup)
{
  g_autoptr (GBytes) key = g_byte_array_free_to_bytes (bytes);
  Outcome *outcome = g_hash_table_lookup (outcomes, key);

  if (outcome == NULL)
    {
      outcome = g_new0 (Outcome, 1);
      outcome->bytes = g_bytes_ref (key);
      outcome->told = told;
      outcome->most = most;
      g_hash_table_insert (outcomes, outcome->bytes, outcome);
    }
  outcome->told = MAX (outcome->told, told);
  outcome->most = MIN (outcome->most, most);
  outcome->is_backup |= is_backup;
  outcome->n++;
}

static gboolean
is_backup (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return strstr (path, ".backups/") != NULL && name[0] != '.';
}

/* Copies that bear the name of one are whole, whenever they were made. */
static guint
note_backups (GHashTable *outcomes, FaultDisk *disk)
{
  guint n = 0;

  for (guint i = 0; i < disk->files->len; i++)
    {
      FaultFile *file = g_ptr_array_index (disk->files, i);

      if (is_backup (file->path))
        {
          note (outcomes, g_byte_array_ref (file->bytes), 0, G_MAXINT64, TRUE);
          n++;
        }
    }

  return n;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

static guint *
draw_cuts (GRand *random, guint n, guint n_operations)
{
  guint *cuts = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    cuts[i] = g_rand_int_range (random, 0, n_operations + 1);
  qsort (cuts, n, sizeof *cuts, compare_numbers);

  return cuts;
}

/* One state. Where a sync did nothing, each is judged at once: no two are equal. */
static gboolean
look_at (Loss *loss, FaultPlay *play, FaultBox *box, GRand *random, GHashTable *outcomes)
{
  g_autoptr (FaultDisk) disk = fault_play_lose_power (play, random);
  g_autofree char *journal = g_strconcat (loss->study->path, "-journal", NULL);
  GByteArray *database = fault_disk_find (disk, loss->study->path);
  gint64 progress;

  if (!fault_box_recover (box, database, fault_disk_find (disk, journal)))
    return FALSE;

  if (!loss->honest)
    {
      progress = fault_box_measure (box, database);
      return progress >= disk->told && progress <= disk->most;
    }

  note (outcomes, g_byte_array_ref (database), disk->told, disk->most, FALSE);

  return note_backups (outcomes, disk) >= disk->n_backups;
}

static void
gather (Loss *loss, GHashTable *outcomes, guint n_bad)
{
  GHashTableIter iter;
  gpointer data;

  g_mutex_lock (&loss->mutex);
  loss->n_bad += n_bad;
  g_hash_table_iter_init (&iter, outcomes);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Outcome *outcome = data;
      Outcome *known = g_hash_table_lookup (loss->outcomes, outcome->bytes);

      if (known == NULL)
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_insert (loss->outcomes, outcome->bytes, outcome);
          continue;
        }
      known->told = MAX (known->told, outcome->told);
      known->most = MIN (known->most, outcome->most);
      known->is_backup |= outcome->is_backup;
      known->n += outcome->n;
    }
  g_mutex_unlock (&loss->mutex);
}

static void
run_lane (gpointer data, gpointer user_data)
{
  Lane *lane = data;
  Loss *loss = lane->loss;
  guint n = loss->n_states / N_LANES;
  g_autofree char *name = g_strdup_printf ("box-%u", lane->index);
  g_autoptr (FaultBox) box = fault_box_new (name);
  g_autoptr (FaultPlay) play = fault_play_new (loss->tape, loss->honest);
  g_autoptr (GRand) random = g_rand_new_with_seed (ask_number ("PPS_SEED", 7) + lane->index);
  g_autoptr (GHashTable) outcomes
      = g_hash_table_new_full (hash_bytes, g_bytes_equal, NULL, free_outcome);
  g_autofree guint *cuts = draw_cuts (random, n, fault_tape_get_n (loss->tape));
  guint n_bad = 0;

  for (guint i = 0; i < n; i++)
    {
      fault_play_go (play, cuts[i]);
      if (!look_at (loss, play, box, random, outcomes))
        n_bad++;
    }
  gather (loss, outcomes, n_bad);
}

/* On all processors; the states are the same on any number of them. */
static void
lose_power (Loss *loss)
{
  GThreadPool *pool = g_thread_pool_new (run_lane, NULL, g_get_num_processors (), FALSE, NULL);
  Lane lanes[N_LANES];

  loss->outcomes = g_hash_table_new_full (hash_bytes, g_bytes_equal, NULL, free_outcome);
  for (guint i = 0; i < N_LANES; i++)
    {
      lanes[i] = (Lane){ loss, i };
      g_thread_pool_push (pool, &lanes[i], NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
}

static void
save (const char *path, const guint8 *data, gsize n)
{
  g_assert_true (g_file_set_contents_full (path, (const char *) data, n, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

/* What the program says of a study: how far it has come. */
static gint64
open_study (const FaultWork *work, const char *path)
{
  Study after = { .path = (char *) path };
  g_autoptr (GError) error = NULL;
  gint64 progress;

  after.workspace = pps_workspace_open (path, 0, &error);
  g_assert_no_error (error);
  after.store = pps_workspace_get_store (after.workspace);
  fault_work_assert_sound (work, &after);
  progress = fault_work_get_progress (&after);
  g_object_unref (after.workspace);

  return progress;
}

static void
judge (Loss *loss, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "after.ppscanvas", NULL);
  g_autoptr (FaultBox) box = fault_box_new ("judge");
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, loss->outcomes);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Outcome *outcome = data;
      GByteArray *database = g_bytes_unref_to_array (g_bytes_ref (outcome->bytes));
      gint64 progress = fault_box_measure (box, database);

      g_assert_cmpint (progress, >=, MAX (0, outcome->told));
      g_assert_cmpint (progress, <=, outcome->most);
      loss->n_backups += outcome->is_backup;

      save (path, database->data, database->len);
      g_assert_cmpint (open_study (loss->work, path) % 1000000, ==, progress % 1000000);
      g_byte_array_unref (database);
    }
}

/* Some as the program finds them after the start, journal and all. */
static void
go_through_door (Loss *loss, const char *folder, guint n_states)
{
  g_autofree char *path = g_build_filename (folder, "door.ppscanvas", NULL);
  g_autofree char *journal_path = g_strconcat (path, "-journal", NULL);
  g_autofree char *journal = g_strconcat (loss->study->path, "-journal", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (FaultPlay) play = fault_play_new (loss->tape, TRUE);
  g_autofree guint *cuts = draw_cuts (random, n_states, fault_tape_get_n (loss->tape));

  for (guint i = 0; i < n_states; i++)
    {
      g_autoptr (FaultDisk) disk = NULL;
      GByteArray *database;
      GByteArray *beside;
      gint64 progress;

      fault_play_go (play, cuts[i]);
      disk = fault_play_lose_power (play, random);
      database = fault_disk_find (disk, loss->study->path);
      beside = fault_disk_find (disk, journal);
      save (path, database->data, database->len);
      if (beside != NULL)
        save (journal_path, beside->data, beside->len);

      progress = open_study (loss->work, path) % 1000000;
      g_assert_cmpint (progress, >=, disk->told % 1000000);
      g_assert_cmpint (progress, <=, disk->most % 1000000);
    }
}

/* Does the work, on a disk that remembers. With @careless SQLite does not wait for the disk. */
static FaultTape *
do_work (const FaultWork *work, Study *study, gboolean careless)
{
  FaultTape *tape = fault_tape_record (study->folder);
  g_autoptr (GError) error = NULL;

  fault_work_open (work, study, &error);
  g_assert_no_error (error);
  if (careless)
    pps_store_connection_run (study->store->db, "PRAGMA synchronous = OFF", "study", &error);
  fault_tape_acknowledge (tape, fault_work_get_progress (study), fault_work_count_backups (study));

  for (guint i = 0; i < work->n_steps; i++)
    {
      work->step (study, i, &error);
      g_assert_no_error (error);
      fault_tape_acknowledge (tape, fault_work_get_progress (study),
                              fault_work_count_backups (study));
    }
  study_close (study);
  fault_tape_stop (tape);

  return tape;
}

/* Nothing that was acknowledged is lost, and nothing is half there. */
static void
test_loss (gconstpointer data)
{
  const FaultWork *work = data;
  guint share = work->old > 0 ? 1 : 3;
  Study study = { 0 };
  Loss loss = { .work = work, .study = &study, .honest = TRUE };
  g_autofree char *folder = test_folder_new ();
  gint64 start = g_get_monotonic_time ();

  fault_work_set_up (work, &study);
  loss.tape = do_work (work, &study, FALSE);
  loss.n_states = ask_number ("PPS_STATES", N_STATES) * share / 20;
  lose_power (&loss);
  judge (&loss, folder);
  go_through_door (&loss, folder, N_DOORS / fault_n_works);

  g_test_message ("%u states at %u moments: %u different studies, %u of them backups; %.1f s",
                  loss.n_states, fault_tape_get_n (loss.tape), g_hash_table_size (loss.outcomes),
                  loss.n_backups, (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC);
  g_assert_cmpuint (loss.n_bad, ==, 0);
  g_assert_cmpuint (g_hash_table_size (loss.outcomes), >, work->n_steps);

  g_hash_table_unref (loss.outcomes);
  fault_tape_free (loss.tape);
  study_tear_down (&study, NULL);
  test_folder_remove (g_steal_pointer (&folder));
}

/* How many of a hundred states are bad where SQLite does not wait, or where the disk lies. */
static guint
count_bad (gboolean careless, gboolean honest)
{
  const FaultWork *work = fault_work_find ("typing");
  Study study = { 0 };
  Loss loss = { .work = work, .study = &study, .honest = honest, .n_states = 400 };

  fault_work_set_up (work, &study);
  loss.tape = do_work (work, &study, careless);
  lose_power (&loss);
  g_hash_table_unref (loss.outcomes);
  fault_tape_free (loss.tape);
  study_tear_down (&study, NULL);

  return loss.n_bad / 4;
}

/* A test that sees nothing would pass as well: with synchronous=OFF, and on a disk that lies about
 * syncs, the same must fail. */
static void
test_control (void)
{
  guint lying = count_bad (FALSE, FALSE);
  guint careless = count_bad (TRUE, FALSE);

  g_test_message ("bad: %u %% without syncs, %u %% on a disk that lies", careless, lying);
  g_assert_cmpuint (careless, >=, 20);
  g_assert_cmpuint (lying, >=, 20);
}

int
main (int argc, char *argv[])
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < fault_n_works; i++)
    {
      g_autofree char *name = g_strdup_printf ("/power-loss/%s", fault_works[i].name);

      g_test_add_data_func (name, &fault_works[i], test_loss);
    }
  g_test_add_func ("/power-loss/control", test_control);

  return g_test_run ();
}
