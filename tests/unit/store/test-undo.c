/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <string.h>

#include "pps-store-private.h"

/* Undo and redo, also after the study was closed. */

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = NULL;
  g_autofree char *verb = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_store_can_undo (fixture->store));
  g_assert_false (pps_store_undo (fixture->store, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");
  fixture_write_text (fixture, record, "text", "two");
  fixture_write_text (fixture, record, "text", "three");
  verb = pps_store_dup_undo_verb (fixture->store);
  g_assert_cmpstr (verb, ==, "reword");

  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "two");
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "one");
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_true (pps_record_is_deleted (record));
  g_assert_false (pps_store_can_undo (fixture->store));

  for (guint i = 0; i < 3; i++)
    g_assert_true (pps_store_redo (fixture->store, &error));
  g_assert_false (pps_store_can_redo (fixture->store));
  g_assert_false (pps_record_is_deleted (record));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "three");

  /* Once more, and something else instead: what was taken back stays so. */
  g_assert_true (pps_store_undo (fixture->store, &error));
  fixture_write_text (fixture, record, "text", "other");
  g_assert_false (pps_store_can_redo (fixture->store));
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "two");
  g_assert_no_error (error);
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");
  g_autoptr (GError) error = NULL;

  fixture_write_text (fixture, record, "text", "two");
  fixture_write_text (fixture, record, "text", "three");
  id = g_strdup (pps_record_get_id (record));
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_clear_object (&record);
  fixture_reopen (fixture);

  record = pps_store_lookup (fixture->store, PPS_TYPE_FINDING, id);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "two");
  g_assert_true (pps_store_can_redo (fixture->store));
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "one");
  g_clear_object (&record);
  fixture_reopen (fixture);

  g_assert_true (pps_store_redo (fixture->store, &error));
  g_assert_true (pps_store_redo (fixture->store, &error));
  g_assert_false (pps_store_can_redo (fixture->store));
  record = pps_store_lookup (fixture->store, PPS_TYPE_FINDING, id);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "three");
  g_assert_no_error (error);
}

/* Every type of field, absent values and tombstones go back and forth. */
static void
test_everything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PpsRecord *answer = g_hash_table_lookup (records, "answer");

  g_assert_true (pps_store_begin (fixture->store, "change", &error));
  g_assert_true (pps_store_write_absent (fixture->store, answer, "mark", &error));
  g_assert_true (pps_store_write_text (fixture->store, answer, "same-as", NULL, &error));
  g_assert_true (pps_store_write_boolean (fixture->store, answer, "flagged", FALSE, &error));
  g_assert_true (
      pps_store_write_text (fixture->store, answer, "text", "é ß 漢 👩‍🔧", &error));
  g_assert_true (pps_store_write_text (fixture->store, answer, "text", "again", &error));
  g_assert_true (pps_store_remove (fixture->store, answer, &error));
  g_assert_true (pps_store_commit (fixture->store, &error));

  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_true (pps_record_get_integer (answer, "mark", NULL));
  g_assert_cmpstr (pps_record_get_text (answer, "same-as"), ==, pps_record_get_id (answer));
  g_assert_true (pps_record_get_boolean (answer, "flagged"));
  g_assert_cmpstr (pps_record_get_text (answer, "text"), ==, "text");
  g_assert_false (pps_record_is_deleted (answer));

  g_assert_true (pps_store_redo (fixture->store, &error));
  g_assert_false (pps_record_get_integer (answer, "mark", NULL));
  g_assert_null (pps_record_get_text (answer, "same-as"));
  g_assert_cmpstr (pps_record_get_text (answer, "text"), ==, "again");
  g_assert_true (pps_record_is_deleted (answer));

  /* The whole study away, and back. */
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_ANSWER), ==, 0);
  g_assert_true (pps_store_redo (fixture->store, &error));
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_ANSWER), ==, 1);
  g_assert_cmpstr (pps_record_get_text (answer, "text"), ==, "text");
  g_assert_no_error (error);
}

/* As after a merge: another hand changed the field, outside the pile of undo. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");
  g_autofree char *id = g_strdup (pps_record_get_id (record));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fixture_write_text (fixture, record, "text", "two");
  g_clear_object (&record);
  fixture_close (fixture);
  raw_run (fixture->path, "UPDATE finding SET text = 'theirs'");
  fixture_reopen (fixture);

  record = pps_store_lookup (fixture->store, PPS_TYPE_FINDING, id);
  g_assert_false (pps_store_undo (fixture->store, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "since"));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "theirs");

  /* Nothing hangs: the next edit is possible. */
  fixture_write_text (fixture, record, "text", "mine");
}

static void
test_other_device (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "one");

  fixture_close (fixture);
  raw_run (fixture->path, "UPDATE edit SET device = 'somebody else'");
  fixture_reopen (fixture);
  g_assert_false (pps_store_can_undo (fixture->store));
}

/* Many edits while typing are many steps, and the pile has an end. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "");
  g_autofree char *id = g_strdup (pps_record_get_id (record));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      fixture_write_text (fixture, record, "text", text);
    }

  g_clear_object (&record);
  fixture_reopen (fixture);
  g_assert_cmpuint (fixture->store->undo_steps->len, ==, 1000);
  g_assert_true (pps_store_undo (fixture->store, &error));
  g_assert_no_error (error);

  record = pps_store_lookup (fixture->store, PPS_TYPE_ANSWER, id);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "1098");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/undo/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps", test_steps);
  ADD ("reopen", test_reopen);
  ADD ("everything", test_everything);
  ADD ("changed-since", test_changed_since);
  ADD ("other-device", test_other_device);
  ADD ("many", test_many);

  return g_test_run ();
}
