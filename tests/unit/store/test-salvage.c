/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-store-salvage.h"

/* A damaged study: what can be read comes into a new one, and the damaged one stays as it was. */

#define N_INTERVIEWS 12
#define N_ANSWERS 10
#define N_FLIPPED 200
#define PAGE 4096

typedef struct
{
  Fixture base;
  char *broken; /* its path */
  char *target;
  guint8 *bytes;
  gsize length;
} Broken;

static void
add_answers (Fixture *fixture, PpsRecord *interview, GRand *chance)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      g_autoptr (PpsAnswer) answer = pps_store_add (fixture->store, PPS_TYPE_ANSWER, &error);
      g_autoptr (GString) words = g_string_new ("Er zijn te weinig monteurs.");
      guint n = g_rand_int_range (chance, 1, 120);

      for (guint j = 0; j < n; j++)
        g_string_append_printf (words, " woord%d", g_rand_int_range (chance, 0, 900));

      g_assert_no_error (error);
      pps_store_write_text (fixture->store, answer, "interview", pps_record_get_id (interview),
                            &error);
      pps_store_write_text (fixture->store, answer, "text", words->str, &error);
      pps_store_write_text (fixture->store, answer, "state", "answered", &error);
      g_assert_no_error (error);
    }
}

/* Closed, as it lies on a disk. */
static void
broken_set_up (Broken *broken, gconstpointer data)
{
  Fixture *fixture = &broken->base;
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  g_autoptr (PpsStudy) study = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  pps_store_hurry (fixture->store);
  study = fixture_add (fixture, PPS_TYPE_STUDY, "name", "Onderzoek");
  for (guint i = 0; i < N_INTERVIEWS; i++)
    {
      g_autoptr (PpsRecord) interview = NULL;

      g_assert_true (pps_store_begin (fixture->store, "add", &error));
      interview = pps_store_add (fixture->store, PPS_TYPE_INTERVIEW, &error);
      add_answers (fixture, interview, chance);
      g_assert_true (pps_store_commit (fixture->store, &error));
      g_assert_no_error (error);
    }
  g_clear_object (&study);
  fixture_close (fixture);

  broken->broken = g_build_filename (fixture->folder, "broken.ppscanvas", NULL);
  broken->target = g_build_filename (fixture->folder, "salvaged.ppscanvas", NULL);
  g_assert_true (
      g_file_get_contents (fixture->path, (char **) &broken->bytes, &broken->length, &error));
  g_assert_no_error (error);
}

static void
broken_tear_down (Broken *broken, gconstpointer data)
{
  g_free (broken->broken);
  g_free (broken->target);
  g_free (broken->bytes);
  fixture_tear_down (&broken->base, data);
}

/* Writes what is broken, salvages it, and looks that nothing happened to it. */
static gboolean
salvage (Broken *broken, gsize length, PpsSalvaged *salvaged)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean done;

  g_assert_true (g_file_set_contents_full (broken->broken, (const char *) broken->bytes, length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  before = digest_of (broken->broken);
  done = pps_store_salvage (broken->broken, broken->target, salvaged, &error);
  after = digest_of (broken->broken);
  g_assert_cmpstr (before, ==, after);

  if (!done)
    {
      g_assert_true (error->domain == PPS_STORE_ERROR);
      g_assert_nonnull (strstr (error->message, "broken.ppscanvas"));
      g_assert_false (g_file_test (broken->target, G_FILE_TEST_EXISTS));
    }

  return done;
}

static PpsStore *
open_target (Broken *broken)
{
  g_autoptr (GError) error = NULL;
  PpsStore *store = pps_store_open (broken->target, PPS_STORE_READ_ONLY, &error);

  g_assert_no_error (error);

  return store;
}

static void
test_sound (Broken *broken, gconstpointer data)
{
  g_autofree char *asked
      = g_strdup ("SELECT id || text || state || interview FROM answer ORDER BY id");
  g_autoptr (PpsStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PpsSalvaged salvaged;

  g_assert_true (salvage (broken, broken->length, &salvaged));
  g_assert_cmpuint (salvaged.whole, ==, 1 + N_INTERVIEWS + N_INTERVIEWS * N_ANSWERS);
  g_assert_cmpuint (salvaged.partly + salvaged.rebuilt + salvaged.loose, ==, 0);

  before = raw_read (broken->base.path, asked);
  after = raw_read (broken->target, asked);
  g_assert_cmpstr (before, ==, after);
  store = open_target (broken);
  g_assert_false (pps_store_can_undo (store));

  /* Never over something. */
  g_assert_false (pps_store_salvage (broken->broken, broken->base.path, &salvaged, NULL));
}

/* Pages of answers are gone; what they held is made again from the history. */
static void
test_pages (Broken *broken, gconstpointer data)
{
  g_autofree char *pages = NULL;
  g_auto (GStrv) numbers = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PpsSalvaged salvaged;

  before = raw_read (broken->base.path, "SELECT id || text FROM answer ORDER BY id");
  pages = raw_read (broken->base.path,
                    "SELECT pageno FROM dbstat WHERE name = 'answer' AND pagetype = 'leaf'");
  numbers = g_strsplit (pages, "\n", -1);
  g_assert_cmpuint (g_strv_length (numbers), >, 10);
  for (guint i = 3; i < 8; i++)
    memset (broken->bytes + (atoi (numbers[i]) - 1) * PAGE, 0, PAGE);

  g_assert_true (salvage (broken, broken->length, &salvaged));
  g_assert_cmpuint (salvaged.whole, >, N_INTERVIEWS * N_ANSWERS / 2);
  g_assert_cmpuint (salvaged.rebuilt, >, 5);
  after = raw_read (broken->target, "SELECT id || text FROM answer ORDER BY id");
  g_assert_cmpstr (before, ==, after);
}

/* Without a history it is as much as can be read. */
static void
test_no_history (Broken *broken, gconstpointer data)
{
  g_autofree char *root = NULL;
  g_autofree char *leaf = NULL;
  g_autoptr (PpsStore) store = NULL;
  PpsSalvaged salvaged;

  root = raw_read (broken->base.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'change'");
  leaf = raw_read (broken->base.path,
                   "SELECT max (pageno) FROM dbstat WHERE name = 'answer' AND pagetype = 'leaf'");
  memset (broken->bytes + (atoi (root) - 1) * PAGE, 0, PAGE);
  memset (broken->bytes + (atoi (leaf) - 1) * PAGE, 0, PAGE);

  g_assert_true (salvage (broken, broken->length, &salvaged));
  g_assert_cmpuint (salvaged.rebuilt, ==, 0);
  store = open_target (broken);
  g_assert_cmpuint (pps_store_count (store, PPS_TYPE_ANSWER), >, N_INTERVIEWS * N_ANSWERS * 9 / 10);
  g_assert_cmpuint (pps_store_count (store, PPS_TYPE_ANSWER), <, N_INTERVIEWS * N_ANSWERS);
}

/* The end did not arrive. */
static void
test_cut_off (Broken *broken, gconstpointer data)
{
  g_autoptr (PpsStore) store = NULL;
  PpsSalvaged salvaged;

  g_assert_true (salvage (broken, broken->length / 3 * 2 + 100, &salvaged));
  store = open_target (broken);
  g_assert_cmpuint (pps_store_count (store, PPS_TYPE_ANSWER), >, N_INTERVIEWS * N_ANSWERS / 5);
  g_clear_object (&store);
}

/* What is no study any more is refused, whatever is asked. */
static void
test_nothing (Broken *broken, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PpsSalvaged salvaged;

  g_assert_false (salvage (broken, 0, &salvaged));
  g_assert_false (salvage (broken, PAGE, &salvaged));
  memset (broken->bytes, 0, PAGE);
  g_assert_false (salvage (broken, broken->length, &salvaged));
  g_assert_false (pps_store_salvage ("/nowhere", broken->target, &salvaged, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
}

static void
assert_well (Broken *broken)
{
  g_autoptr (PpsStore) store = open_target (broken);
  g_autoptr (GPtrArray) wrong = pps_store_check (store);

  g_assert_cmpuint (wrong->len, ==, 0);
}

/* Bits that turned over, one to forty of them, also where SQLite keeps its own accounts. */
static void
test_flipped (Broken *broken, gconstpointer data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (20261123);
  g_autofree guint8 *sound = g_memdup2 (broken->bytes, broken->length);
  guint n_salvaged = 0;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_FLIPPED; i++)
    {
      guint n = g_rand_int_range (chance, 1, 41);
      PpsSalvaged salvaged;

      memcpy (broken->bytes, sound, broken->length);
      for (guint j = 0; j < n; j++)
        {
          gsize where = g_rand_int_range (chance, 0, broken->length);

          /* Half of them where a page begins: that is where a page says what it is. */
          if (j % 2 == 1)
            where = where / PAGE * PAGE + where % 12;
          broken->bytes[where] ^= 1 << g_rand_int_range (chance, 0, 8);
        }

      if (salvage (broken, broken->length, &salvaged))
        {
          /* Salvaging refuses by itself what is not well; that it does is looked at now and then.
           */
          if (n_salvaged++ % 4 == 0)
            assert_well (broken);
          g_assert_cmpint (g_unlink (broken->target), ==, 0);
        }
      else
        {
          g_assert_null (pps_store_open (broken->broken, PPS_STORE_READ_ONLY, NULL));
        }
    }

  g_test_message ("%u of %u salvaged; %.1f s", n_salvaged, N_FLIPPED,
                  (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpuint (n_salvaged, >, N_FLIPPED * 8 / 10);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/salvage/" name, Broken, NULL, broken_set_up, function, broken_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sound", test_sound);
  ADD ("pages", test_pages);
  ADD ("no-history", test_no_history);
  ADD ("cut-off", test_cut_off);
  ADD ("nothing", test_nothing);
  ADD ("flipped", test_flipped);

  return g_test_run ();
}
