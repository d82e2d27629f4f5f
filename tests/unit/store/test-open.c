/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pps-store-private.h"

/* What is opened, how, and what is refused without a byte of it being changed. */

static void
assert_alone (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_false (g_str_has_suffix (name, ".lock"));
      g_assert_false (g_str_has_prefix (name, "."));
      g_assert_false (g_str_has_suffix (name, "-wal"));
    }
}

static void
assert_refused (Fixture *fixture, PpsStoreError code)
{
  g_autofree char *before = digest_of (fixture->path);
  g_autofree char *after = NULL;

  for (int flags = 0; flags <= PPS_STORE_READ_ONLY; flags++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pps_store_open (fixture->path, flags, &error));
      g_assert_error (error, PPS_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, "study.ppscanvas"));
    }

  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, before);
  assert_alone (fixture);
}

static void
put (Fixture *fixture, const void *contents, gsize length)
{
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
}

static void
test_other_files (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "SQLite format 4, or something like it. Not a study, at any rate.";
  g_autofree guint8 *noise = g_malloc (100000);
  sqlite3 *db;

  put (fixture, "", 0);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  put (fixture, text, 10);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  put (fixture, text, sizeof text);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  for (guint i = 0; i < 100000; i++)
    noise[i] = g_random_int ();
  put (fixture, noise, 100000);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  memcpy (noise, "SQLite format 3", 16);
  put (fixture, noise, 100000);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);

  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "CREATE TABLE t (a); INSERT INTO t VALUES (1)", NULL, NULL, NULL);
  sqlite3_close (db);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);

  /* With a journal beside it that SQLite would play back. */
  {
    g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

    g_assert_true (
        g_file_set_contents (journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and so on", -1, NULL));
    assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
    g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  }
}

static void
test_other_things (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_clear_error (&error);
  g_rmdir (fixture->path);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY);
  g_clear_error (&error);
  g_unlink (fixture->path);

  g_assert_cmpint (symlink ("study.ppscanvas", fixture->path), ==, 0);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "link"));
  g_clear_error (&error);
  g_unlink (fixture->path);

  g_assert_cmpint (symlink ("nowhere", fixture->path), ==, 0);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_assert_null (pps_store_create (fixture->path, NULL));
  assert_alone (fixture);
}

static void
test_symlink (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (PpsStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  fixture_close (fixture);
  g_assert_cmpint (symlink ("study.ppscanvas", link_path), ==, 0);
  store = pps_store_open (link_path, 0, &error);
  g_assert_no_error (error);

  /* One study, one lock, whichever way one came. */
  said = child_says ("open", fixture->path);
  g_assert_true (g_str_has_prefix (said, "4 "));
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  g_autofree char *right = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = 7",
                                            pps_store_schema_get_steps ()->n);
  fixture_close (fixture);

  raw_run (fixture->path, "PRAGMA user_version = 999");
  assert_refused (fixture, PPS_STORE_ERROR_NEWER);
  raw_run (fixture->path, "PRAGMA user_version = 0");
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);
  raw_run (fixture->path, "PRAGMA user_version = -1");
  assert_refused (fixture, PPS_STORE_ERROR_NEWER);
  raw_run (fixture->path, right);
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  raw_run (fixture->path, "PRAGMA application_id = 1347441475; PRAGMA journal_mode = WAL");
  assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
  raw_run (fixture->path, "PRAGMA journal_mode = DELETE");
  fixture_reopen (fixture);
}

static void
damage (Fixture *fixture, const char *whole, gsize length, guint n, GRand *random)
{
  g_autofree char *bytes = g_memdup2 (whole, length);

  for (guint i = 0; i < n; i++)
    bytes[g_rand_int_range (random, PPS_STORE_HEADER_SIZE, length)] = g_rand_int (random);
  put (fixture, bytes, length);
}

/* A damaged study is refused or, where the damage does not show, works; it never crashes or hangs.
 */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *whole = NULL;
  g_autofree guint8 *page = g_malloc (4096);
  gsize length;

  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));

  put (fixture, whole, length - 4096);
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);
  put (fixture, whole, 4096);
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);
  put (fixture, whole, 100);
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (PpsStore) store = NULL;

      damage (fixture, whole, length, 1 << g_rand_int_range (random, 0, 12), random);
      before = digest_of (fixture->path);
      store = pps_store_open (fixture->path, 0, NULL);
      if (store != NULL)
        {
          g_autoptr (GPtrArray) wrong = pps_store_check (store);
          continue;
        }
      after = digest_of (fixture->path);
      g_assert_cmpstr (after, ==, before);
    }
}

static gint64
open_and_close (Fixture *fixture)
{
  gint64 checked;

  fixture_reopen (fixture);
  checked = fixture->store->checked;
  fixture_close (fixture);

  return checked;
}

static char *
find_note (Fixture *fixture)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, fixture->path, -1);

  return g_build_filename (g_get_user_state_dir (), "pps-canvas", "sound", digest, NULL);
}

/* Makes the note say that the study was checked at that time. */
static void
write_checked (Fixture *fixture, gint64 checked)
{
  g_autofree char *path = find_note (fixture);
  g_autofree char *note = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &note, NULL, NULL));
  changed = g_strdup_printf ("%" G_GINT64_FORMAT "%s", checked, strchr (note, ' '));
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
}

/* A study that nobody touched since it was checked and closed here is not read whole again; one
 * that anybody touched, or that was not closed, is. */
static void
test_trust (Fixture *fixture, gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 earlier = now - 3600;
  g_autofree char *whole = NULL;
  g_autofree char *note = NULL;
  gsize length;

  g_object_unref (fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words"));
  fixture_close (fixture);
  write_checked (fixture, earlier);
  g_assert_cmpint (open_and_close (fixture), ==, earlier);
  g_assert_cmpint (open_and_close (fixture), ==, earlier);

  /* Written to by another program that keeps to the rules. */
  raw_run (fixture->path, "UPDATE property SET value = value");
  raw_run (fixture->path, "UPDATE answer SET text = 'other'");
  g_assert_cmpint (open_and_close (fixture), >=, now);

  /* The same bytes, put there anew. */
  write_checked (fixture, earlier);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  put (fixture, whole, length);
  g_assert_cmpint (open_and_close (fixture), >=, now);

  /* A week ago, or from a clock that was wrong. */
  write_checked (fixture, now - 8 * 24 * 3600);
  g_assert_cmpint (open_and_close (fixture), >=, now);
  write_checked (fixture, now + 3600);
  g_assert_cmpint (open_and_close (fixture), <=, now + 60);

  /* No note, and a note that is none. */
  note = find_note (fixture);
  g_assert_cmpint (g_unlink (note), ==, 0);
  g_assert_cmpint (open_and_close (fixture), >=, now);
  g_assert_true (g_file_set_contents (note, "x", -1, NULL));
  g_assert_cmpint (open_and_close (fixture), >=, now);

  /* Damage is found also where a note says that all is well. */
  memset (whole + length / 2, 0xa5, length / 4);
  put (fixture, whole, length);
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);
  put (fixture, whole, length);
  assert_refused (fixture, PPS_STORE_ERROR_CORRUPT);
  g_assert_cmpint (g_unlink (note), ==, 0);
}

/* A hostile schema of any kind is seen before anything is written. */
static void
test_fingerprint (Fixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "CREATE TRIGGER t AFTER UPDATE ON answer BEGIN UPDATE answer SET text = 'x'; END",
    "CREATE VIEW v AS SELECT * FROM answer",
    "CREATE TABLE extra (a)",
    "CREATE INDEX extra ON answer (text)",
    "CREATE VIRTUAL TABLE extra USING fts5 (a)",
    "ALTER TABLE answer ADD COLUMN extra TEXT",
    "ALTER TABLE answer RENAME COLUMN text TO words",
    "DROP INDEX answer_interview",
    "DROP TABLE property",
    "DROP TABLE search",
    "ANALYZE",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', '') WHERE name = 'answer'",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = replace (sql, 'remove_diacritics 2', 'remove_diacritics 1')"
    " WHERE name = 'search'",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'search_config'",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'search_data'",
  };
  g_autofree char *whole = NULL;
  gsize length;

  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      put (fixture, whole, length);
      raw_run (fixture->path, changes[i]);
      assert_refused (fixture, PPS_STORE_ERROR_NOT_A_STUDY);
    }

  put (fixture, whole, length);
  fixture_reopen (fixture);
}

static char *
pragma (PpsStore *store, const char *name)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", name, NULL);
  char *value;

  g_assert_true (pps_store_connection_get_text (store->db, sql, "", &value, NULL));

  return value;
}

static void
test_guards (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *value;
  } pragmas[] = {
    { "locking_mode", "exclusive" },
    { "journal_mode", "truncate" },
    { "synchronous", "2" },
    { "foreign_keys", "1" },
    { "trusted_schema", "0" },
    { "cell_size_check", "1" },
    { "mmap_size", "0" },
    { "temp_store", "2" },
    { "secure_delete", "1" },
    { "application_id", "1347441475" },
    { "encoding", "UTF-8" },
  };
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },        { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autofree char *value = pragma (fixture->store, pragmas[i].name);

      g_test_message ("%s", pragmas[i].name);
      g_assert_cmpstr (value, ==, pragmas[i].value);
    }

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int value = -1;

      sqlite3_db_config (fixture->store->db, options[i].option, -1, &value);
      g_assert_cmpint (value, ==, options[i].value);
    }

  g_assert_cmpint (sqlite3_limit (fixture->store->db, SQLITE_LIMIT_LENGTH, -1), <=, 20000000);
  g_assert_cmpint (sqlite3_limit (fixture->store->db, SQLITE_LIMIT_SQL_LENGTH, -1), <=, 1000000);
  g_assert_cmpint (sqlite3_limit (fixture->store->db, SQLITE_LIMIT_ATTACHED, -1), <=, 1);
}

/* Even if a trigger or a view came in, it would not run; and nothing runs for ever. */
static void
test_hostile_schema (Fixture *fixture, gconstpointer data)
{
  PpsDeadline deadline;
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_object_unref (fixture_add (fixture, PPS_TYPE_ANSWER, "text", "mine"));
  fixture_close (fixture);
  raw_run (fixture->path,
           "CREATE TRIGGER t AFTER UPDATE ON answer BEGIN UPDATE answer SET text = 'theirs'; END;"
           "CREATE VIEW v AS SELECT * FROM answer");

  pps_deadline_set_seconds (&deadline, 60);
  db = pps_store_connection_open (fixture->path, "x", &deadline, &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_connection_run (db, "UPDATE answer SET note = 'x'", "x", &error));
  g_assert_true (pps_store_connection_get_text (db, "SELECT text FROM answer", "x", &text, &error));
  g_assert_cmpstr (text, ==, "mine");
  g_assert_false (pps_store_connection_run (db, "SELECT * FROM v", "x", NULL));
  g_assert_false (pps_store_connection_run (db, "SELECT \"mine\"", "x", NULL));
  g_assert_false (pps_store_connection_run (db, "UPDATE search_data SET block = x''", "x", NULL));

  pps_deadline_set_seconds (&deadline, 0);
  g_assert_false (
      pps_store_connection_run (db,
                                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                " FROM n) SELECT count(*) FROM n",
                                "x", &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_IO);
}

/* Between transactions the study is one file that can be copied and mailed. */
static void
test_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.ppscanvas", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  const char *argv[] = { "cp", fixture->path, copy, NULL };
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "x");
  g_autoptr (PpsStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf st;

  if (g_stat (journal, &st) == 0)
    g_assert_cmpint (st.st_size, ==, 0);

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
  store = pps_store_open (copy, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (store, PPS_TYPE_ANSWER), ==, 1);

  fixture_close (fixture);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_unclean (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows = NULL;

  g_assert_false (pps_store_was_unclean (fixture->store));
  fixture_reopen (fixture);
  g_assert_false (pps_store_was_unclean (fixture->store));
  fixture_close (fixture);
  rows = raw_read (fixture->path, "SELECT count(*) FROM session");
  g_assert_cmpstr (rows, ==, "0\n");

  raw_run (fixture->path, "INSERT INTO session VALUES ('x', 'then', 'us', 'here')");
  fixture_reopen (fixture);
  g_assert_true (pps_store_was_unclean (fixture->store));
  g_assert_cmpuint (pps_store_get_n_unclean (fixture->store), ==, 0);
  fixture_reopen (fixture);
  g_assert_false (pps_store_was_unclean (fixture->store));

  /* What was done in the session that did not end. */
  fixture_close (fixture);
  raw_run (fixture->path, "INSERT INTO session VALUES ('00', 'then', 'us', 'here')");
  raw_run (fixture->path, "INSERT INTO edit (id, at, verb, author, device, sequence)"
                          " VALUES ('01', 'then', 'answer', '', 'us', 1),"
                          " ('02', 'then', 'place', '', 'us', 2)");
  fixture_reopen (fixture);
  g_assert_true (pps_store_was_unclean (fixture->store));
  g_assert_cmpuint (pps_store_get_n_unclean (fixture->store), ==, 1);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "study.ppscanvas", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf st;

  g_assert_cmpint (g_stat (fixture->path, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);

  fixture_close (fixture);
  before = digest_of (fixture->path);
  g_assert_null (pps_store_create (fixture->path, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);
  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, before);

  g_assert_null (pps_store_create (nowhere, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);

  /* The journal of a former study of that name would be played into the new one. */
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  g_assert_null (pps_store_create (fixture->path, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_alone (fixture);
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may do everything");
      return;
    }

  fixture_close (fixture);
  g_chmod (fixture->path, 0400);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_chmod (fixture->folder, 0500);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  fixture->store = pps_store_open (fixture->path, PPS_STORE_READ_ONLY, NULL);
  g_assert_nonnull (fixture->store);
  g_chmod (fixture->folder, 0700);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  g_autofree char *id = g_strdup (pps_record_get_id (record));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = NULL;

  g_clear_object (&record);
  fixture_close (fixture);
  before = digest_of (fixture->path);
  fixture->store = pps_store_open (fixture->path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_is_read_only (fixture->store));
  g_assert_false (pps_store_can_undo (fixture->store));
  record = pps_store_lookup (fixture->store, PPS_TYPE_ANSWER, id);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "words");
  g_assert_false (pps_store_begin (fixture->store, "answer", &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pps_store_undo (fixture->store, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  wrong = pps_store_check (fixture->store);
  g_assert_cmpuint (wrong->len, ==, 0);
  assert_alone (fixture);
  fixture_close (fixture);
  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name, set_up, function)                                                                \
  g_test_add ("/store/open/" name, Fixture, NULL, set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("other-files", fixture_set_up_folder, test_other_files);
  ADD ("other-things", fixture_set_up_folder, test_other_things);
  ADD ("symlink", fixture_set_up, test_symlink);
  ADD ("header", fixture_set_up, test_header);
  ADD ("damage", fixture_set_up, test_damage);
  ADD ("trust", fixture_set_up, test_trust);
  ADD ("fingerprint", fixture_set_up, test_fingerprint);
  ADD ("guards", fixture_set_up, test_guards);
  ADD ("hostile-schema", fixture_set_up, test_hostile_schema);
  ADD ("one-file", fixture_set_up, test_one_file);
  ADD ("unclean", fixture_set_up, test_unclean);
  ADD ("create", fixture_set_up, test_create);
  ADD ("permissions", fixture_set_up, test_permissions);
  ADD ("read-only", fixture_set_up, test_read_only);

  return g_test_run ();
}
