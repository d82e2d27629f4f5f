/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "pps-search.h"
#include "pps-store-private.h"

/* From version to version, with steps of our own after the program's: it is the way of going that
 * is tested. */

static const char good_step[] = "ALTER TABLE property ADD COLUMN note TEXT NOT NULL DEFAULT 'new';"
                                "CREATE TABLE extra (id TEXT PRIMARY KEY NOT NULL) STRICT;";

static PpsStoreSteps
steps_with (const char *script)
{
  static const char *scripts[16];
  const PpsStoreSteps *own = pps_store_schema_get_steps ();

  g_assert_cmpuint (own->n, <, G_N_ELEMENTS (scripts));
  for (guint i = 0; i < own->n; i++)
    scripts[i] = own->scripts[i];
  scripts[own->n] = script;

  return (PpsStoreSteps){ scripts, own->n + 1 };
}

/* When a script changes, so does the constant in pps-store-schema.c that is compared here. */
static void
test_fingerprints (Fixture *fixture, gconstpointer data)
{
  const PpsStoreSteps *steps = pps_store_schema_get_steps ();

  for (guint version = 1; version <= steps->n; version++)
    {
      g_autoptr (sqlite3) db = NULL;
      g_autofree char *fingerprint = NULL;
      g_autoptr (GError) error = NULL;

      db = pps_store_connection_open (":memory:", "model", NULL, &error);
      g_assert_no_error (error);
      pps_store_schema_make (db, version, steps, "model", &error);
      g_assert_no_error (error);
      fingerprint = pps_store_schema_dup_fingerprint (db, "model", &error);
      g_assert_no_error (error);
      g_assert_cmpstr (pps_store_schema_get_fingerprint (version), ==, fingerprint);
    }
}

static void
test_forward (Fixture *fixture, gconstpointer data)
{
  PpsStoreSteps steps = steps_with (good_step);
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *version = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  static const char all[]
      = "SELECT id || kind || record || field || ifnull (after, '-') FROM change";

  fixture_close (fixture);
  before = raw_read (fixture->path, all);
  fixture->store = pps_store_open_with_steps (fixture->path, 0, &steps, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_ANSWER), ==, 1);
  fixture_close (fixture);

  after = raw_read (fixture->path, all);
  g_assert_cmpstr (after, ==, before);
  version = raw_read (fixture->path, "PRAGMA user_version");
  g_assert_cmpint (atoi (version), ==, steps.n);

  /* A copy of the old one was put beside it, and is sound. */
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  copy = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_assert_nonnull (strstr (copy, " migration.ppscanvas"));
  fixture->store = pps_store_open (copy, 0, &error);
  g_assert_no_error (error);
  fixture_close (fixture);

  /* This program is now too old for it. */
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NEWER);
  g_clear_error (&error);

  /* A new study and one brought here are alike, so it opens again without a step. */
  fixture->store = pps_store_open_with_steps (fixture->path, 0, &steps, &error);
  g_assert_no_error (error);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "CREATE TABLE extra (a TEXT) STRICT; THIS IS NOT SQL;",
    "UPDATE answer SET interview = 'nowhere';",
    "DELETE FROM interview;",
    "INSERT INTO study (id, created) SELECT id, created FROM study;",
  };
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autofree char *before = NULL;

  fixture_close (fixture);
  before = digest_of (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      PpsStoreSteps steps = steps_with (bad[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_null (pps_store_open_with_steps (fixture->path, 0, &steps, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "study.ppscanvas"));
      after = digest_of (fixture->path);
      g_assert_cmpstr (after, ==, before);
    }

  fixture_reopen (fixture);
}

/* A study as an older program left it, rows of every kind in it. */
static void
thaw (Fixture *fixture, guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%u.ppscanvas.gz", version);
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "unit", "store", "frozen", name, NULL);
  g_autoptr (GFile) packed = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GZlibDecompressor) unpack = NULL;
  g_autoptr (GFileInputStream) raw = NULL;
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GFileOutputStream) out = NULL;
  g_autoptr (GError) error = NULL;

  raw = g_file_read (packed, NULL, &error);
  g_assert_no_error (error);
  unpack = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  in = g_converter_input_stream_new (G_INPUT_STREAM (raw), G_CONVERTER (unpack));
  out = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (out), in,
                          G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
}

/* A SELECT of every value of every table that a study of that version has, as one text a row. The
 * index and the session are the program's own. */
static GPtrArray *
list_selects (const char *path)
{
  GPtrArray *selects = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  text = raw_read (path, "SELECT 'SELECT quote (\"' || group_concat (c.name, '\") || quote (\"')"
                         " || '\") FROM ' || t.name || ' ORDER BY rowid'"
                         " FROM sqlite_schema t, pragma_table_info (t.name) c"
                         " WHERE t.type = 'table' AND t.name NOT LIKE 'search%'"
                         " AND t.name NOT IN ('session', 'property') GROUP BY t.name");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0')
        g_ptr_array_add (selects, g_strdup (lines[i]));
    }

  return selects;
}

static char *
read_all (const char *path, GPtrArray *selects)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < selects->len; i++)
    {
      g_autofree char *rows = raw_read (path, g_ptr_array_index (selects, i));

      g_assert_cmpstr (rows, !=, "");
      g_string_append (all, rows);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* Every study that was ever made opens, with every value in it, and can be searched. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  guint newest = pps_store_schema_get_steps ()->n;

  for (guint version = 1; version < newest; version++)
    {
      g_autoptr (GPtrArray) selects = NULL;
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *number = NULL;

      fixture_close (fixture);
      thaw (fixture, version);
      selects = list_selects (fixture->path);
      g_assert_cmpuint (selects->len, >=, 27);
      before = read_all (fixture->path, selects);

      fixture_reopen (fixture);
      fixture_assert_sound (fixture);
      hits = pps_search (fixture->store, "bewaarde", 100, NULL);
      g_assert_cmpuint (hits->len, >=, 5);
      fixture_close (fixture);

      after = read_all (fixture->path, selects);
      g_assert_cmpstr (after, ==, before);
      number = raw_read (fixture->path, "PRAGMA user_version");
      g_assert_cmpint (atoi (number), ==, newest);
    }
}

/* A look brings its private copy forward, and leaves the file. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  PpsStoreSteps steps = steps_with (good_step);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  before = digest_of (fixture->path);
  fixture->store = pps_store_open_with_steps (fixture->path, PPS_STORE_READ_ONLY, &steps, &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_connection_get_text (fixture->store->db, "SELECT count(*) FROM extra",
                                                "", &note, &error));
  g_assert_cmpstr (note, ==, "0");
  fixture_close (fixture);
  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* A table that others refer to is rebuilt, as SQLite's manual says. */
static void
test_rebuild (Fixture *fixture, gconstpointer data)
{
  PpsStoreSteps steps = steps_with (
      "CREATE TABLE new_round (id TEXT PRIMARY KEY NOT NULL, created TEXT NOT NULL,"
      " deleted INTEGER NOT NULL DEFAULT 0, partnership TEXT REFERENCES partnership (id),"
      " name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT "
      "'',"
      " frozen TEXT NOT NULL DEFAULT '', position REAL, phase TEXT NOT NULL DEFAULT '') STRICT;"
      "INSERT INTO new_round SELECT id, created, deleted, partnership, name, kind, date, frozen,"
      " position, phase FROM round;"
      "DROP TABLE round; ALTER TABLE new_round RENAME TO round;"
      "CREATE INDEX round_partnership ON round (partnership);");
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *keys = NULL;

  fixture_close (fixture);
  fixture->store = pps_store_open_with_steps (fixture->path, 0, &steps, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_ROUND), ==, 1);
  g_assert_true (
      pps_store_connection_get_text (fixture->store->db, "PRAGMA foreign_keys", "", &keys, &error));
  g_assert_cmpstr (keys, ==, "1");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/migrate/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("fingerprints", test_fingerprints);
  ADD ("forward", test_forward);
  ADD ("frozen", test_frozen);
  ADD ("failure", test_failure);
  ADD ("look", test_look);
  ADD ("rebuild", test_rebuild);

  return g_test_run ();
}
