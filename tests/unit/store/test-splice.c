/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "pps-store-log.h"
#include "pps-store-splice.h"
#include "pps-store-steps.h"

/* A change in a long text costs the log the words of the change, and can be taken back and done
 * again, to the byte. */

static char *
make_text (gsize length)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < length; i++)
    g_string_append_printf (text, "zin %u – café 👩\xe2\x80\x8d🔧. ", i);

  return g_string_free (text, FALSE);
}

static char *
put (const char *text, gsize start, gsize end, const char *words)
{
  GString *result = g_string_new (text);

  g_string_erase (result, start, end - start);
  g_string_insert (result, start, words);

  return g_string_free (result, FALSE);
}

/* Any change, at whole characters: there and back. */
static void
test_any_change (void)
{
  static const char *const words[] = { "", "x", "é", "👩\xe2\x80\x8d🔧", "café – café ", "è" };
  g_autofree char *text = make_text (9000);
  gsize n = strlen (text);

  for (int i = 0; i < 500; i++)
    {
      gsize start = g_test_rand_int_range (0, n);
      gsize length = g_test_rand_int_range (0, 40);
      gsize end = MIN (n, start + length);
      g_autofree char *after = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *there = NULL;
      g_autofree char *back = NULL;

      while ((text[start] & 0xc0) == 0x80)
        start--;
      while ((text[end] & 0xc0) == 0x80)
        end++;
      after = put (text, start, end, words[i % G_N_ELEMENTS (words)]);
      g_assert_true (pps_splice_make (text, after, &from, &to));
      g_assert_true (g_utf8_validate (from, -1, NULL) && g_utf8_validate (to, -1, NULL));
      g_assert_cmpuint (strlen (from) + strlen (to), <, 200);
      there = pps_splice_apply (text, from, to);
      g_assert_cmpstr (there, ==, after);
      back = pps_splice_apply (after, to, from);
      g_assert_cmpstr (back, ==, text);
    }
}

static void
test_not_worth_it (void)
{
  g_autofree char *text = make_text (9000);
  g_autofree char *other = g_strreverse (g_strnfill (9000, 'x'));
  char *from = NULL;
  char *to = NULL;

  g_assert_false (pps_splice_make ("short", "shorter", &from, &to));
  g_assert_false (pps_splice_make (NULL, text, &from, &to));
  g_assert_false (pps_splice_make (text, "", &from, &to));
  g_assert_false (pps_splice_make (text, other, &from, &to));
}

/* What stands in a file can be anything. */
static void
test_refused (void)
{
  static const char *const bad[]
      = { "",      "words",   "@",      "@1",      "@1,",
          "@1,2",  "@-1,5:a", "@9,5:a", "@4,5:ab", "@99999999999999999999,5:a",
          "@1,5:x" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (pps_splice_apply ("abcde", bad[i], "@1,5:z"));
  g_assert_null (pps_splice_apply ("abcde", "@1,5:b", "@2,5:z"));
  g_assert_null (pps_splice_apply ("abcde", "@1,5:b", "@1,7:z"));
  g_assert_null (pps_splice_apply ("abcdef", "@1,5:b", "@1,5:z"));
}

static gsize
count_logged (Fixture *fixture)
{
  g_autofree char *sum = NULL;

  fixture_close (fixture);
  sum = raw_read (fixture->path,
                  "SELECT sum (length (CAST (before AS BLOB)) + length (CAST (after AS BLOB)))"
                  " FROM change WHERE field = 'text'");
  fixture_reopen (fixture);

  return strtoul (sum, NULL, 10);
}

static void
test_log (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = make_text (50000);
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", text);
  g_autofree char *id = g_strdup (pps_record_get_id (record));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  gsize before;

  g_clear_object (&record);
  before = count_logged (fixture);
  record = pps_store_lookup (fixture->store, PPS_TYPE_ANSWER, id);
  g_ptr_array_add (states, g_strdup (text));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *words = g_strdup_printf ("“één %u” ", i);

      g_ptr_array_add (states, put (states->pdata[i], 0, 0, words));
      fixture_write_text (fixture, record, "text", states->pdata[i + 1]);
    }
  g_clear_object (&record);
  g_assert_cmpuint (count_logged (fixture) - before, <, 20 * 100);

  /* All the way back and there again, after it was closed. */
  record = pps_store_lookup (fixture->store, PPS_TYPE_ANSWER, id);
  for (guint i = 20; i > 0; i--)
    {
      g_assert_cmpstr (pps_record_get_text (record, "text"), ==, states->pdata[i]);
      g_assert_true (pps_store_undo (fixture->store, NULL));
    }
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, text);
  for (guint i = 0; i < 20; i++)
    g_assert_true (pps_store_redo (fixture->store, NULL));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, states->pdata[20]);
  g_clear_object (&record);
  fixture_assert_sound (fixture);
}

/* Who reads the log reads whole texts. */
static void
test_read (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *first = make_text (9000);
  g_autofree char *second = put (first, 0, 3, "een");
  g_autofree char *third = put (second, 0, 0, "nog ");
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", first);
  g_autoptr (GPtrArray) changes = NULL;
  const PpsStoreChange *change;

  fixture_write_text (fixture, record, "text", second);
  fixture_write_text (fixture, record, "text", third);
  changes = pps_store_list_changes (fixture->store, record);
  change = changes->pdata[changes->len - 1];
  g_assert_cmpstr (change->before, ==, second);
  g_assert_cmpstr (change->after, ==, third);
  change = changes->pdata[changes->len - 2];
  g_assert_cmpstr (change->before, ==, first);
  g_assert_cmpstr (change->after, ==, second);

  g_assert_cmpuint (
      pps_store_count_steps_to (fixture->store, FALSE, change->verb, record, "text", first), ==, 2);
  g_assert_cmpuint (
      pps_store_count_steps_to (fixture->store, FALSE, change->verb, record, "text", second), ==,
      1);
}

/* A text may look like a splice. */
static void
test_looks_like_one (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "@1,5:b");

  fixture_write_text (fixture, record, "text", "@1,5:z");
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "@1,5:b");
  g_assert_true (pps_store_redo (fixture->store, NULL));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "@1,5:z");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/splice/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/splice/any-change", test_any_change);
  g_test_add_func ("/splice/not-worth-it", test_not_worth_it);
  g_test_add_func ("/splice/refused", test_refused);
  ADD ("log", test_log);
  ADD ("read", test_read);
  ADD ("looks-like-one", test_looks_like_one);

  return g_test_run ();
}
