/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <string.h>

#include "pps-id.h"
#include "pps-record-kinds.h"

/* What is written stands in the file, in the log and in the object; what is refused stands nowhere.
 */

static const char *
expected_text (const PpsField *field, GHashTable *records)
{
  switch (field->type)
    {
    case PPS_FIELD_TEXT:
      return field->name;
    case PPS_FIELD_TIME:
      return "2026-01-02T03:04:05Z";
    case PPS_FIELD_REFERENCE:
      return pps_record_get_id (g_hash_table_lookup (records, field->target));
    case PPS_FIELD_INTEGER:
      return "3";
    case PPS_FIELD_REAL:
      return "1.5";
    case PPS_FIELD_BOOLEAN:
    default:
      return "1";
    }
}

static void
assert_object (PpsRecord *record, const PpsField *field, GHashTable *records)
{
  gint64 integer;
  double real;

  switch (field->type)
    {
    case PPS_FIELD_INTEGER:
      g_assert_true (pps_record_get_integer (record, field->name, &integer));
      g_assert_cmpint (integer, ==, 3);
      break;
    case PPS_FIELD_REAL:
      g_assert_true (pps_record_get_real (record, field->name, &real));
      g_assert_cmpfloat (real, ==, 1.5);
      break;
    case PPS_FIELD_BOOLEAN:
      g_assert_true (pps_record_get_boolean (record, field->name));
      break;
    case PPS_FIELD_TEXT:
    case PPS_FIELD_TIME:
    case PPS_FIELD_REFERENCE:
    default:
      g_assert_cmpstr (pps_record_get_text (record, field->name), ==,
                       expected_text (field, records));
    }
}

static void
assert_row (Fixture *fixture, PpsRecord *record, const PpsField *field, GHashTable *records)
{
  const char *table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
  g_autofree char *sql = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = g_strdup_printf ("%s\n", expected_text (field, records));

  sql = g_strdup_printf ("SELECT \"%s\" FROM %s WHERE id = '%s'", field->column, table,
                         pps_record_get_id (record));
  found = raw_read (fixture->path, sql);
  g_assert_cmpstr (found, ==, expected);
}

/* Every field of every kind. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  GHashTableIter iter;
  gpointer record;

  fixture_close (fixture);

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      const PpsField *fields;
      guint n;

      fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n);
      for (guint i = 0; i < n; i++)
        {
          assert_object (record, &fields[i], records);
          assert_row (fixture, record, &fields[i], records);
        }
    }

  fixture_reopen (fixture);

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      g_autoptr (PpsRecord) again = NULL;
      const PpsField *fields;
      guint n;

      again = pps_store_lookup (fixture->store, G_OBJECT_TYPE (record), pps_record_get_id (record));
      g_assert_nonnull (again);
      g_assert_true (again != record);
      fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (again), &n);
      for (guint i = 0; i < n; i++)
        assert_object (again, &fields[i], records);
    }
}

static void
test_identity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record
      = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "Bouw & Co <b>");
  g_autofree char *id = g_strdup (pps_record_get_id (record));
  PpsRecord *again;

  again = pps_store_lookup (fixture->store, PPS_TYPE_PARTNERSHIP, id);
  g_assert_true (again == record);
  g_object_unref (again);

  g_assert_null (pps_store_lookup (fixture->store, PPS_TYPE_FINDING, id));
  g_assert_null (pps_store_lookup (fixture->store, PPS_TYPE_PARTNERSHIP, NULL));

  /* Nobody holds it, so it is read again. */
  g_clear_object (&record);
  record = pps_store_lookup (fixture->store, PPS_TYPE_PARTNERSHIP, id);
  g_assert_cmpstr (pps_record_get_text (record, "name"), ==, "Bouw & Co <b>");
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_PARTNERSHIP), ==, 1);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "before");
  g_autoptr (PpsRecord) added = NULL;
  g_autoptr (PpsRecord) found = NULL;
  g_autoptr (GError) error = NULL;

  /* Objects change only after the commit. */
  g_assert_true (pps_store_begin (fixture->store, "reword", &error));
  g_assert_true (pps_store_write_text (fixture->store, record, "text", "after", &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "before");
  added = pps_store_add (fixture->store, PPS_TYPE_FINDING, &error);
  found = pps_store_lookup (fixture->store, PPS_TYPE_FINDING, pps_record_get_id (added));
  g_assert_true (found == added);
  g_assert_true (pps_store_commit (fixture->store, &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "after");

  /* A rollback leaves them as they were. */
  g_assert_true (pps_store_begin (fixture->store, "reword", &error));
  g_assert_true (pps_store_write_text (fixture->store, record, "text", "never", &error));
  pps_store_rollback (fixture->store);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "after");
  g_assert_no_error (error);
}

static void
test_rolled_back_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) dead = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_store_begin (fixture->store, "add", &error));
  dead = pps_store_add (fixture->store, PPS_TYPE_FINDING, &error);
  pps_store_rollback (fixture->store);

  g_assert_true (pps_record_is_deleted (dead));
  g_assert_null (pps_store_lookup (fixture->store, PPS_TYPE_FINDING, pps_record_get_id (dead)));
  g_assert_true (pps_store_begin (fixture->store, "reword", &error));
  g_assert_false (pps_store_write_text (fixture->store, dead, "text", "x", &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
  pps_store_rollback (fixture->store);
}

typedef gboolean (*Attempt) (PpsStore *store, gpointer record, GError **error);

static gboolean
write_bad_text (PpsStore *store, gpointer record, GError **error)
{
  return pps_store_write_text (store, record, "text", "caf\xe9", error);
}

static gboolean
write_orphan (PpsStore *store, gpointer record, GError **error)
{
  g_autofree char *id = pps_id_new ();

  return pps_store_write_text (store, record, "round", id, error);
}

static gboolean
write_infinity (PpsStore *store, gpointer record, GError **error)
{
  return pps_store_write_real (store, record, "position", G_MAXDOUBLE * 2, error);
}

static gboolean
write_absent_text (PpsStore *store, gpointer record, GError **error)
{
  return pps_store_write_absent (store, record, "text", error);
}

static gboolean
write_text_into_boolean (PpsStore *store, gpointer record, GError **error)
{
  return pps_store_write_text (store, record, "starred", "yes", error);
}

static gboolean
write_text_into_deleted (PpsStore *store, gpointer record, GError **error)
{
  return pps_store_write_text (store, record, "deleted", "yes", error);
}

static gboolean
write_too_long (PpsStore *store, gpointer record, GError **error)
{
  g_autofree char *text = g_strnfill (21 * 1000 * 1000, 'x');

  return pps_store_write_text (store, record, "text", text, error);
}

/* A refused write leaves file and object alone, and the edit goes on. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const Attempt attempts[] = {
    write_bad_text,          write_orphan,   write_infinity,          write_absent_text,
    write_text_into_boolean, write_too_long, write_text_into_deleted,
  };
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "as it was");
  g_autofree char *changes = NULL;
  g_autofree char *rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) refusal = NULL;

      g_assert_true (pps_store_begin (fixture->store, "reword", &error));
      g_assert_false (attempts[i](fixture->store, record, &refusal));
      g_assert_error (refusal, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
      g_assert_nonnull (strstr (refusal->message, "study.ppscanvas"));
      g_assert_true (pps_store_commit (fixture->store, &error));
      g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "as it was");
      g_assert_null (pps_record_get_text (record, "round"));
      g_assert_false (pps_record_get_boolean (record, "starred"));
    }

  fixture_close (fixture);
  changes = raw_read (fixture->path, "SELECT count(*) FROM change");
  g_assert_cmpstr (changes, ==, "2\n");
  rows = raw_read (fixture->path, "SELECT text || '|' || ifnull (round, '-') FROM finding");
  g_assert_cmpstr (rows, ==, "as it was|-\n");
}

/* Who, when, what, and which change it stands on. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *edits = NULL;
  g_autofree char *changes = NULL;

  pps_store_set_author (fixture->store, "AB");
  record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");
  fixture_write_text (fixture, record, "text", "two");
  fixture_write_text (fixture, record, "text", "two");

  g_assert_true (pps_store_begin (fixture->store, "move", &error));
  g_assert_true (pps_store_write_real (fixture->store, record, "position", 2, &error));
  g_assert_true (pps_store_write_absent (fixture->store, record, "position", &error));
  g_assert_true (pps_store_remove (fixture->store, record, &error));
  g_assert_true (pps_store_commit (fixture->store, &error));
  fixture_close (fixture);

  edits = raw_read (fixture->path, "SELECT verb || ' ' || author || ' ' || sequence || ' ' ||"
                                   " (length (device) = 16) FROM edit ORDER BY sequence");
  g_assert_cmpstr (edits, ==, "add AB 1 1\nreword AB 2 1\nmove AB 3 1\n");

  changes = raw_read (fixture->path,
                      "SELECT id || ' ' || kind || ' ' || field || ' ' || ifnull (before, '-') ||"
                      " '>' || CASE field WHEN 'created' THEN 'now' ELSE ifnull (after, '-') END"
                      " || ' ' || ifnull (replaces, '-') FROM change ORDER BY id");
  g_assert_cmpstr (changes, ==,
                   "1 finding created ->now -\n2 finding text >one -\n3 finding text one>two 2\n"
                   "4 finding position ->2.0 -\n5 finding position 2.0>- 4\n"
                   "6 finding deleted 0>1 -\n");
}

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

/* Nothing depends on the order of the clock. */
static void
test_clock (Fixture *fixture, gconstpointer data)
{
  gint64 now = G_GINT64_CONSTANT (1767323045) * G_USEC_PER_SEC;
  g_autoptr (PpsRecord) first = NULL;
  g_autoptr (PpsRecord) second = NULL;
  g_autofree char *verbs = NULL;

  pps_store_set_clock (fixture->store, clock_cb, &now);
  first = fixture_add (fixture, PPS_TYPE_FINDING, "text", "first");
  g_assert_cmpstr (pps_record_get_created (first), ==, "2026-01-02T03:04:05Z");

  now -= G_GINT64_CONSTANT (10) * 365 * 86400 * G_USEC_PER_SEC;
  second = fixture_add (fixture, PPS_TYPE_FINDING, "text", "second");
  fixture_write_text (fixture, first, "text", "third");
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_cmpstr (pps_record_get_text (first, "text"), ==, "first");
  fixture_close (fixture);

  verbs
      = raw_read (fixture->path, "SELECT verb || (undoes IS NOT NULL) FROM edit ORDER BY sequence");
  g_assert_cmpstr (verbs, ==, "add0\nadd0\nreword0\nreword1\n");
}

static void
count_cb (GObject *object, gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
notify_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  PpsRecord *other = user_data;

  /* All objects are as the file is when the first of them tells. */
  g_assert_cmpstr (pps_record_get_text (other, "text"), ==, "new");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (object), "text"), ==, "new");
}

static void
test_announce (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) one = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");
  g_autoptr (PpsRecord) two = fixture_add (fixture, PPS_TYPE_FINDING, "text", "two");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n);
  g_signal_connect (one, "notify::text", G_CALLBACK (notify_cb), two);
  g_signal_connect (two, "notify::text", G_CALLBACK (notify_cb), one);

  g_assert_true (pps_store_begin (fixture->store, "reword", &error));
  g_assert_true (pps_store_write_text (fixture->store, one, "text", "new", &error));
  g_assert_true (pps_store_write_text (fixture->store, two, "text", "new", &error));
  g_assert_true (pps_store_commit (fixture->store, &error));
  g_assert_cmpuint (n, ==, 1);

  /* An edit that does nothing is none. */
  g_assert_true (pps_store_begin (fixture->store, "reword", &error));
  g_assert_true (pps_store_commit (fixture->store, &error));
  g_assert_cmpuint (n, ==, 1);
}

/* No UNIQUE on human names. */
static void
test_equal_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) one = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "Techniek");
  g_autoptr (PpsRecord) two = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "Techniek");

  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_PARTNERSHIP), ==, 2);
}

/* Tables are strict, keys explicit, and a removed record stays as a tombstone. */
static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autofree char *loose = NULL;
  g_autofree char *rows = NULL;
  PpsRecord *partnership = g_hash_table_lookup (records, "partnership");

  fixture_remove (fixture, partnership);
  g_assert_true (pps_record_is_deleted (partnership));
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_PARTNERSHIP), ==, 0);
  fixture_close (fixture);

  loose = raw_read (fixture->path,
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
                    " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'");
  g_assert_cmpstr (loose, ==, "");
  rows = raw_read (fixture->path, "SELECT deleted FROM partnership");
  g_assert_cmpstr (rows, ==, "1\n");
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "x");
  g_autoptr (GError) error = NULL;

  pps_store_close (fixture->store);
  g_assert_false (pps_store_begin (fixture->store, "add", &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_assert_null (pps_store_lookup (fixture->store, PPS_TYPE_FINDING, pps_record_get_id (record)));
  g_assert_false (pps_store_can_undo (fixture->store));
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_FINDING), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/write/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("fields", test_fields);
  ADD ("identity", test_identity);
  ADD ("edit", test_edit);
  ADD ("rolled-back-record", test_rolled_back_record);
  ADD ("refused", test_refused);
  ADD ("log", test_log);
  ADD ("clock", test_clock);
  ADD ("announce", test_announce);
  ADD ("equal-names", test_equal_names);
  ADD ("tables", test_tables);
  ADD ("closed", test_closed);

  return g_test_run ();
}
