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

/* One form of a word finds the others. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *said;
    const char *typed;
  } pairs[] = {
    { "bedrijven", "bedrijf" },
    { "bedrijf", "bedrijven" },
    { "huizen", "huis" },
    { "scholen", "school" },
    { "school", "scholen" },
    { "brieven", "brief" },
    { "gemeenten", "gemeente" },
    { "kansen", "kans" },
    { "kans", "kansen" },
    { "mensen", "mens" },
    { "leden", "lid" },
    { "vaardigheden", "vaardigheid" },
    { "opleidingen", "opleiding" },
    { "monteurs", "monteur" },
    { "technische", "technisch" },
    { "ideeën", "idee" },
    { "industrieën", "industrie" },
    { "werkt", "werken" },
    { "gewerkt", "werken" },
    { "werken", "werkt" },
    { "loopt", "lopen" },
    { "gefinancierd", "financieren" },
    { "opgeleid", "opleiden" },
    { "geplaatst", "plaatsen" },
    { "Werkgevers", "werkgever" },
    { "zij-instromers", "zij-instromer" },
  };
  static const char *const strangers[][2] = {
    { "hij kan", "kansen" },  { "men zegt", "mensen" },   { "een dief", "dienst" },
    { "markering", "markt" }, { "projector", "project" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_FINDING, "text", pairs[i].said);
      g_autofree char *ended = g_strconcat (pairs[i].typed, " ", NULL);

      g_test_message ("%s finds %s", pairs[i].typed, pairs[i].said);
      g_assert_cmpuint (count_hits (fixture, ended), ==, 1);
      fixture_remove (fixture, record);
    }

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (PpsRecord) record
          = fixture_add (fixture, PPS_TYPE_FINDING, "text", strangers[i][0]);
      g_autofree char *ended = g_strconcat (strangers[i][1], " ", NULL);

      g_test_message ("%s does not find %s", strangers[i][1], strangers[i][0]);
      g_assert_cmpuint (count_hits (fixture, ended), ==, 0);
      fixture_remove (fixture, record);
    }

  /* In a phrase every word is meant as it is. */
  g_object_unref (fixture_add (fixture, PPS_TYPE_FINDING, "text", "kleine bedrijven"));
  g_assert_cmpuint (count_hits (fixture, "kleine bedrijf"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "\"kleine bedrijven\""), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "\"kleine bedrijf\""), ==, 0);
}

/* The excerpt shows the form that was found, and says where it stands. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record
      = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "één twee drie vier vijf");
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *found = NULL;
  PpsSearchHit *hit;

  fixture_write_text (fixture, record, "note", "Vooral de kleine bedrijven, zegt hij");
  hits = pps_search (fixture->store, "bedrijf", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  found = g_strndup (hit->excerpt + hit->start, hit->end - hit->start);
  g_assert_cmpstr (found, ==, "bedrijven");
  g_assert_cmpstr (hit->field, ==, "note");
  g_assert_cmpuint (hit->field_start, ==, strlen ("Vooral de kleine "));
  g_assert_cmpuint (hit->field_end, ==, strlen ("Vooral de kleine bedrijven"));
}

static guint
count_filtered (Fixture *fixture, const char *text, PpsSearchFilter filter)
{
  guint n;
  g_autoptr (GPtrArray) hits = pps_search_filtered (fixture->store, text, &filter, 50, &n);

  g_assert_cmpuint (hits->len, ==, n);

  return n;
}

#define FILTERED(text, ...) count_filtered (fixture, text, (PpsSearchFilter){ __VA_ARGS__ })

static void
refer (Fixture *fixture, gpointer record, const char *field, gpointer target)
{
  fixture_write_text (fixture, record, field, pps_record_get_id (target));
}

/* Where a record stands follows from what it refers to, and changes with it. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) partnership
      = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "Techniek Noord");
  g_autoptr (PpsRecord) other = fixture_add (fixture, PPS_TYPE_PARTNERSHIP, "name", "Zuid");
  g_autoptr (PpsRecord) round = fixture_add (fixture, PPS_TYPE_ROUND, "name", "Eerste");
  g_autoptr (PpsRecord) interview = fixture_add (fixture, PPS_TYPE_INTERVIEW, "note", "rumoer");
  g_autoptr (PpsRecord) answer = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "monteurs");
  g_autoptr (PpsRecord) quote = fixture_add (fixture, PPS_TYPE_QUOTE, "text", "monteurs");
  g_autoptr (PpsRecord) finding = fixture_add (fixture, PPS_TYPE_FINDING, "text", "monteurs");
  g_autoptr (PpsRecord) tag = fixture_add (fixture, PPS_TYPE_TAG, "name", "tekort");
  g_autoptr (PpsRecord) tagging = fixture_add (fixture, PPS_TYPE_TAGGING, "finding", "");
  const char *one = pps_record_get_id (partnership);
  const char *two = pps_record_get_id (other);

  refer (fixture, interview, "partnership", partnership);
  refer (fixture, interview, "round", round);
  fixture_write_text (fixture, interview, "stakeholder-group", "W");
  refer (fixture, answer, "interview", interview);
  refer (fixture, quote, "answer", answer);
  fixture_write_text (fixture, answer, "pane", "key-activities");
  fixture_write_text (fixture, answer, "state", "answered");
  refer (fixture, finding, "partnership", partnership);
  fixture_write_text (fixture, finding, "pane", "costs");
  fixture_write_text (fixture, finding, "status", "disputed");
  refer (fixture, tagging, "tag", tag);
  refer (fixture, tagging, "finding", finding);

  g_assert_cmpuint (FILTERED ("monteur", NULL), ==, 3);
  g_assert_cmpuint (FILTERED ("monteur", .kind = "answer"), ==, 1);
  g_assert_cmpuint (FILTERED ("monteur", .partnership = one), ==, 3);
  g_assert_cmpuint (FILTERED ("monteur", .partnership = two), ==, 0);
  g_assert_cmpuint (FILTERED ("monteur", .round = pps_record_get_id (round)), ==, 2);
  g_assert_cmpuint (FILTERED ("monteur", .group = "W"), ==, 2);
  g_assert_cmpuint (FILTERED ("monteur", .pane = "key-activities"), ==, 2);
  g_assert_cmpuint (FILTERED ("monteur", .pane = "key"), ==, 0);
  g_assert_cmpuint (FILTERED ("monteur", .state = "disputed"), ==, 1);
  g_assert_cmpuint (FILTERED ("monteur", .tag = pps_record_get_id (tag)), ==, 1);
  g_assert_cmpuint (FILTERED ("", .tag = pps_record_get_id (tag)), ==, 1);
  g_assert_cmpuint (FILTERED ("", .partnership = one, .kind = "finding"), ==, 1);
  g_assert_cmpuint (FILTERED ("", NULL), ==, 0);

  /* A facet is no word. */
  g_assert_cmpuint (count_hits (fixture, "kanswer"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "gw"), ==, 0);

  /* The answers and their quotes go where their interview goes, and come back with it. */
  refer (fixture, interview, "partnership", other);
  g_assert_cmpuint (FILTERED ("monteur", .partnership = two), ==, 2);
  fixture_assert_sound (fixture);
  g_assert_true (pps_store_undo (fixture->store, NULL));
  g_assert_cmpuint (FILTERED ("monteur", .partnership = two), ==, 0);

  /* So do quotes with the pane of their answer, and themes. */
  fixture_write_text (fixture, answer, "pane", "costs");
  g_assert_cmpuint (FILTERED ("monteur", .pane = "costs"), ==, 3);
  fixture_remove (fixture, tagging);
  g_assert_cmpuint (FILTERED ("", .tag = pps_record_get_id (tag)), ==, 0);
  fixture_assert_sound (fixture);
}

static const PpsRecord *
find_best (Fixture *fixture, const char *pane)
{
  const PpsSearchFilter filter = { .pane = pane };
  g_autoptr (GPtrArray) hits = pps_search_filtered (fixture->store, "monteur", &filter, 10, NULL);

  g_assert_cmpuint (hits->len, ==, 2);

  return ((PpsSearchHit *) g_ptr_array_index (hits, 0))->record;
}

/* A filter leaves hits out; in what order the others stand it does not change. */
static void
test_rank (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Een monteur zoekt een monteur, want een monteur die een monteur kent blijft langer in dit vak",
    "Elke monteur telt",
  };
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  gconstpointer best;

  for (guint i = 0; i < 40; i++)
    {
      g_ptr_array_add (records,
                       fixture_add (fixture, PPS_TYPE_FINDING, "text",
                                    i < G_N_ELEMENTS (texts) ? texts[i] : "Geen woord hierover"));
      if (i < G_N_ELEMENTS (texts))
        fixture_write_text (fixture, g_ptr_array_index (records, i), "pane", "costs");
    }

  best = find_best (fixture, NULL);
  g_assert_true (best == g_ptr_array_index (records, 0));
  g_assert_true (find_best (fixture, "costs") == best);
  g_ptr_array_unref (records);
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
  ADD ("forms", test_forms);
  ADD ("place", test_place);
  ADD ("filter", test_filter);
  ADD ("rank", test_rank);
  ADD ("fields", test_fields);
  ADD ("excerpt", test_excerpt);
  ADD ("follows", test_follows);
  ADD ("hostile", test_hostile);
  ADD ("limit", test_limit);

  return g_test_run ();
}
