/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <string.h>

/* The check says what is wrong, and nothing where nothing is. */

static void
assert_told (Fixture *fixture, const char *sql, const char *word)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  raw_run (fixture->path, sql);
  before = digest_of (fixture->path);
  fixture->store = pps_store_open (fixture->path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  sentences = pps_store_check (fixture->store);
  g_assert_cmpuint (sentences->len, >, 0);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (all, "%s\n", (const char *) g_ptr_array_index (sentences, i));
  g_test_message ("%s", all->str);
  g_assert_nonnull (strstr (all->str, word));
  fixture_close (fixture);
  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words"));
  fixture_close (fixture);

  assert_told (fixture, "UPDATE answer SET interview = 'nowhere'",
               "refer to rows of table interview");
  assert_told (fixture, "UPDATE answer SET interview = NULL, state = 'perhaps'", "“perhaps”");
  assert_told (fixture, "UPDATE answer SET state = '', mark = 9", "mark 9");
  assert_told (fixture, "UPDATE answer SET mark = NULL, text = 'other'", "does not know the words");
  assert_told (fixture, "UPDATE answer SET text = 'words', question = CAST (x'ff' AS TEXT)",
               "not proper text");
  assert_told (fixture, "UPDATE answer SET question = ''; UPDATE search_text SET words = 'x'",
               "search index");
  assert_told (fixture, "INSERT INTO tag (id, created) VALUES ('not an id', '')", "“not an id”");
}

static void
test_right (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  g_autoptr (GPtrArray) sentences = NULL;

  fixture_write_text (fixture, record, "state", "answered");
  sentences = pps_store_check (fixture->store);
  g_assert_cmpuint (sentences->len, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/check/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("wrong", test_wrong);
  ADD ("right", test_right);

  return g_test_run ();
}
