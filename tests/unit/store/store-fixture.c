/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "pps-record-kinds.h"
#include "test-folder.h"

/* What the tests of the store share. */

void
fixture_set_up_folder (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "study.ppscanvas", NULL);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up_folder (fixture, data);
  fixture->store = pps_store_create (fixture->path, &error);
  g_assert_no_error (error);
}

void
fixture_close (Fixture *fixture)
{
  if (fixture->store != NULL)
    pps_store_close (fixture->store);
  g_clear_object (&fixture->store);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  fixture->store = pps_store_open (fixture->path, 0, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_close (fixture);
  test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

gpointer
fixture_add (Fixture *fixture, GType type, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  gpointer record;

  pps_store_begin (fixture->store, "add", &error);
  g_assert_no_error (error);
  record = pps_store_add (fixture->store, type, &error);
  g_assert_no_error (error);
  pps_store_write_text (fixture->store, record, field, text, &error);
  g_assert_no_error (error);
  pps_store_commit (fixture->store, &error);
  g_assert_no_error (error);

  return record;
}

void
fixture_write_text (Fixture *fixture, gpointer record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  pps_store_begin (fixture->store, "reword", &error);
  g_assert_no_error (error);
  pps_store_write_text (fixture->store, record, field, text, &error);
  g_assert_no_error (error);
  pps_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

void
fixture_remove (Fixture *fixture, gpointer record)
{
  g_autoptr (GError) error = NULL;

  pps_store_begin (fixture->store, "remove", &error);
  g_assert_no_error (error);
  pps_store_remove (fixture->store, record, &error);
  g_assert_no_error (error);
  pps_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

void
fixture_assert_sound (Fixture *fixture)
{
  g_autoptr (GPtrArray) wrong = pps_store_check (fixture->store);

  g_assert_cmpuint (wrong->len, ==, 0);
}

static void
write_field (Fixture *fixture, PpsRecord *record, const PpsField *field, GHashTable *records)
{
  g_autoptr (GError) error = NULL;
  PpsRecord *target;

  switch (field->type)
    {
    case PPS_FIELD_TEXT:
      pps_store_write_text (fixture->store, record, field->name, field->name, &error);
      break;
    case PPS_FIELD_TIME:
      pps_store_write_text (fixture->store, record, field->name, "2026-01-02T03:04:05Z", &error);
      break;
    case PPS_FIELD_REFERENCE:
      target = g_hash_table_lookup (records, field->target);
      g_assert_nonnull (target);
      pps_store_write_text (fixture->store, record, field->name, pps_record_get_id (target),
                            &error);
      break;
    case PPS_FIELD_INTEGER:
      pps_store_write_integer (fixture->store, record, field->name, 3, &error);
      break;
    case PPS_FIELD_REAL:
      pps_store_write_real (fixture->store, record, field->name, 1.5, &error);
      break;
    case PPS_FIELD_BOOLEAN:
      pps_store_write_boolean (fixture->store, record, field->name, TRUE, &error);
      break;
    default:
      g_assert_not_reached ();
    }

  g_assert_no_error (error);
}

GHashTable *
fixture_fill (Fixture *fixture)
{
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GError) error = NULL;

  pps_store_begin (fixture->store, "fill", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      PpsRecord *record = pps_store_add (fixture->store, pps_record_kinds_get_type (i), &error);
      PpsRecordClass *klass;
      const PpsField *fields;
      guint n;

      g_assert_no_error (error);
      klass = PPS_RECORD_GET_CLASS (record);
      g_hash_table_insert (records, (gpointer) pps_record_class_get_table (klass), record);
      fields = pps_record_class_get_fields (klass, &n);
      for (guint j = 0; j < n; j++)
        write_field (fixture, record, &fields[j], records);
    }

  pps_store_commit (fixture->store, &error);
  g_assert_no_error (error);

  return records;
}

sqlite3 *
raw_open (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  return db;
}

void
raw_run (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static int
row_cb (void *user_data, int n, char **values, char **names)
{
  g_string_append_printf (user_data, "%s\n", values[0] != NULL ? values[0] : "NULL");

  return 0;
}

char *
raw_read (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);
  GString *text = g_string_new (NULL);
  char *message = NULL;

  sqlite3_exec (db, sql, row_cb, text, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);

  return g_string_free (text, FALSE);
}

char *
digest_of (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guint8 *) contents, length);
}

char *
child_says (const char *verb, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  char *said = NULL;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, STORE_CHILD, verb, path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (child));

  return said;
}

static void
emission_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  GString *emissions = user_data;

  if (emissions->len > 0)
    g_string_append (emissions, ", ");

  if (removed == 1 && added == 0)
    {
      g_string_append_printf (emissions, "-%u", position);
    }
  else if (removed == 0 && added == 1)
    {
      g_string_append_printf (emissions, "+%u", position);
    }
  else
    {
      g_string_append_printf (emissions, "%u", position);
      if (removed > 0)
        g_string_append_printf (emissions, "-%u", removed);
      if (added > 0)
        g_string_append_printf (emissions, "+%u", added);
    }
}

static void
free_emissions (gpointer data)
{
  g_string_free (data, TRUE);
}

GString *
record_emissions (GListModel *list)
{
  GString *emissions = g_string_new (NULL);

  g_signal_connect (list, "items-changed", G_CALLBACK (emission_cb), emissions);
  g_object_set_data_full (G_OBJECT (list), "emissions", emissions, free_emissions);

  return emissions;
}

static void
validate_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  GPtrArray *shadow = user_data;

  g_assert_cmpuint (position + removed, <=, shadow->len);
  g_assert_cmpuint (removed + added, >, 0);
  if (removed > 0)
    g_ptr_array_remove_range (shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow, position + i, g_list_model_get_item (list, position + i));

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, shadow->len);
  for (guint i = 0; i < shadow->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_assert_true (item == g_ptr_array_index (shadow, i));
      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (item, g_list_model_get_item_type (list)));
    }
  g_assert_null (g_list_model_get_item (list, shadow->len));
}

void
validate_list (GListModel *list)
{
  GPtrArray *shadow = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (shadow, g_list_model_get_item (list, i));

  g_signal_connect (list, "items-changed", G_CALLBACK (validate_cb), shadow);
  g_object_set_data_full (G_OBJECT (list), "shadow", shadow, (GDestroyNotify) g_ptr_array_unref);
}
