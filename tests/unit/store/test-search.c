/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <string.h>

#include "pps-search.h"

/* What is found, and that nothing the user types is syntax. */

static guint
count_hits (Fixture *fixture, const char *text)
{
  guint n;
  g_autoptr (GPtrArray) hits = pps_search (fixture->store, text, 50, &n);

  for (guint i = 0; i < hits->len; i++)
    {
      PpsSearchHit *hit = g_ptr_array_index (hits, i);

      g_assert_true (PPS_IS_RECORD (hit->record));
      g_assert_true (g_utf8_validate (hit->excerpt, -1, NULL));
      g_assert_cmpuint (hit->start, <=, hit->end);
      g_assert_cmpuint (hit->end, <=, strlen (hit->excerpt));
    }

  g_assert_cmpuint (hits->len, ==, n);

  return n;
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) one
      = fixture_add (fixture, PPS_TYPE_FINDING, "text", "Coördinatie van de mobiliteitsregisseur");
  g_autoptr (PpsRecord) two = fixture_add (fixture, PPS_TYPE_ANSWER, "note",
                                           "De regisseur belt elke week; geld is er niet");

  g_assert_cmpuint (count_hits (fixture, "coordinatie"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "COÖRDINATIE"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "mobil"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "mobil van"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "de"), ==, 2);
  g_assert_cmpuint (count_hits (fixture, "de geld"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "geld de"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "\"elke week\""), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "\"week elke\""), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "\"elke wee"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "x"), ==, 0);
}

static void
test_excerpt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strnfill (3000, 'a');
  g_autofree char *text = g_strconcat (before, " één twee\ndrie vier ", before, NULL);
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", text);
  g_autoptr (GPtrArray) hits = pps_search (fixture->store, "drie", 10, NULL);
  PpsSearchHit *hit = g_ptr_array_index (hits, 0);
  g_autofree char *found = g_strndup (hit->excerpt + hit->start, hit->end - hit->start);

  g_assert_true (hit->record == record);
  g_assert_cmpstr (found, ==, "drie");
  g_assert_nonnull (strstr (hit->excerpt, "één twee drie vier"));
}

/* Words of two fields are not read as one sentence. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record
      = fixture_add (fixture, PPS_TYPE_FINDING, "text", "Uren van leermeesters");
  g_autoptr (GPtrArray) hits = NULL;
  PpsSearchHit *hit;

  fixture_write_text (fixture, record, "source", "Jaarverslag, p. 3");
  hits = pps_search (fixture->store, "leermeesters", 10, NULL);
  hit = g_ptr_array_index (hits, 0);

  g_assert_cmpstr (hit->excerpt, ==, "Uren van leermeesters · Jaarverslag, p. 3");
}

/* Words follow every change, also undo, and leave with a tombstone. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "appel");
  g_autoptr (GPtrArray) wrong = NULL;

  fixture_write_text (fixture, record, "text", "peer");
  g_assert_cmpuint (count_hits (fixture, "appel"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "peer"), ==, 1);
  fixture_write_text (fixture, record, "memo", "kers");
  g_assert_cmpuint (count_hits (fixture, "peer kers"), ==, 1);
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_cmpuint (count_hits (fixture, "appel"), ==, 1);
  fixture_remove (fixture, record);
  g_assert_cmpuint (count_hits (fixture, "appel"), ==, 0);
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_cmpuint (count_hits (fixture, "appel"), ==, 1);
  fixture_write_text (fixture, record, "text", "");
  g_assert_cmpuint (count_hits (fixture, "appel"), ==, 0);

  /* Not what was rolled back. */
  g_assert_true (pps_store_begin (fixture->store, "reword", NULL));
  g_assert_true (pps_store_write_text (fixture->store, record, "text", "druif", NULL));
  pps_store_rollback (fixture->store);
  g_assert_cmpuint (count_hits (fixture, "druif"), ==, 0);

  wrong = pps_store_check (fixture->store);
  g_assert_cmpuint (wrong->len, ==, 0);
}

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    " ",
    "\"",
    "\"\"",
    "\"\"\"",
    "*",
    "a*b*",
    "words:NEAR(a b, 3)",
    "NOT",
    "AND OR NOT",
    "a AND",
    "(a",
    "a)",
    "{words} : a",
    "-a",
    "^a",
    "a + b",
    "'; DROP TABLE search; --",
    "\001\002\003",
    "caf\xe9",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xa7",
    "%s%n",
    "a\nb\tc",
    "…",
    "ﬁ ß İ",
  };
  g_autofree char *huge = g_strnfill (200000, 'a');
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", "x\002y\003 a b");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    count_hits (fixture, texts[i]);

  for (guint i = 0; i < 10000; i++)
    g_string_append (many, "\"a\" b ");
  count_hits (fixture, huge);
  count_hits (fixture, many->str);

  g_assert_cmpuint (count_hits (fixture, "NEAR"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "a b"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "y"), ==, 1);
  g_assert_cmpuint (pps_store_count (fixture->store, PPS_TYPE_FINDING), ==, 1);
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  guint n;

  for (guint i = 0; i < 5; i++)
    g_object_unref (fixture_add (fixture, PPS_TYPE_TAG, "name", "thema"));

  hits = pps_search (fixture->store, "thema", 2, &n);
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (n, ==, 5);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/search/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  ADD ("fields", test_fields);
  ADD ("excerpt", test_excerpt);
  ADD ("follows", test_follows);
  ADD ("hostile", test_hostile);
  ADD ("limit", test_limit);

  return g_test_run ();
}
