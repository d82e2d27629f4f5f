/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-quote.h"

#include <string.h>

#include "app-fixture.h"

/* Key quotes: marked, unmarked, permitted, and right while the words around them are edited. */

static void
answer (Study *study, const char *text)
{
  g_autoptr (GError) error = NULL;

  pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, text, &error);
  g_assert_no_error (error);
}

static PpsQuote *
mark (Study *study, const char *words)
{
  const char *text = pps_record_get_text (PPS_RECORD (study->answer), "text");
  const char *at = strstr (text, words);
  guint start = g_utf8_strlen (text, at - text);
  PpsQuote *quote = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (at);
  pps_edit_toggle_quote (study->workspace, study->answer, start, start + g_utf8_strlen (words, -1),
                         &quote, &error);
  g_assert_no_error (error);

  return quote;
}

static guint
count (Study *study)
{
  return study_count (study, "answer-quotes", pps_record_get_id (PPS_RECORD (study->answer)));
}

/* @words: (nullable): what the quote covers, %NULL for words that are gone */
static void
assert_covers (Study *study, PpsQuote *quote, const char *words)
{
  const char *text = pps_record_get_text (PPS_RECORD (study->answer), "text");
  g_autofree char *covered = NULL;
  guint start;
  guint end;

  if (pps_quote_get_span (quote, text, &start, &end))
    covered = g_utf8_substring (text, start, end);
  g_assert_cmpstr (covered, ==, words);
  if (words != NULL)
    assert_text (quote, "text", words);
}

static void
test_toggle (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuote) quote = mark (study, " te weinig monteurs");
  g_autoptr (PpsQuote) wider = NULL;

  assert_covers (study, quote, "te weinig monteurs");
  assert_text (quote, "permission", "");
  g_assert_cmpuint (count (study), ==, 1);

  /* A part of it unmarks it; more than it takes its place, and is to be asked anew. */
  g_assert_null (mark (study, "weinig"));
  g_assert_cmpuint (count (study), ==, 0);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "name", NULL));
  wider = mark (study, "Er zijn te weinig monteurs.");
  g_assert_cmpuint (count (study), ==, 1);
  assert_text (wider, "permission", "");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (quote, "permission", "name");
  g_assert_cmpuint (count (study), ==, 1);
}

static void
test_nothing_selected (Study *study, gconstpointer unused)
{
  static const guint spans[][2] = { { 0, 0 }, { 2, 3 }, { 90, 99 }, { 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pps_edit_toggle_quote (study->workspace, study->answer, spans[i][0],
                                             spans[i][1], NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
  g_assert_cmpuint (count (study), ==, 0);
}

static void
test_permission (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuote) quote = mark (study, "monteurs");

  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "role", NULL));
  assert_text (quote, "permission", "role");
  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "none", NULL));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (quote, "permission", "role");
  g_assert_true (pps_edit_permit_quote (study->workspace, quote, "", NULL));
  assert_text (quote, "permission", "");
}

/* What the answer says is what is quoted; what is gone is shown as it was last, and is there again
 * when the words are. */
static void
test_reworded (Study *study, gconstpointer unused)
{
  g_autoptr (PpsQuote) quote = NULL;

  answer (study, "🙂 מעט מדי e\xcc\x81\xc3\xa9n monteur.");
  quote = mark (study, "e\xcc\x81\xc3\xa9n monteur");
  answer (study, "🙂👍🏽 מעט מדי e\xcc\x81\xc3\xa9n monteur.");
  answer (study, "🙂👍🏽 מעט מדי e\xcc\x81\xc3\xa9n goede monteur.");
  assert_covers (study, quote, "e\xcc\x81\xc3\xa9n goede monteur");
  answer (study, "🙂");
  assert_covers (study, quote, NULL);
  assert_text (quote, "text", "e\xcc\x81\xc3\xa9n goede monteur");
  g_assert_cmpuint (count (study), ==, 1);

  answer (study, "Ja. Er is e\xcc\x81\xc3\xa9n goede monteur. 🙂");
  assert_covers (study, quote, "e\xcc\x81\xc3\xa9n goede monteur");

  /* Cut and pasted elsewhere within one save. */
  answer (study, "E\xcc\x81\xc3\xa9n. Ja. Er is dus wel e\xcc\x81\xc3\xa9n goede monteur");
  assert_covers (study, quote, "e\xcc\x81\xc3\xa9n goede monteur");

  /* Twice is not knowing which. */
  answer (study, "");
  answer (study, "e\xcc\x81\xc3\xa9n goede monteur, e\xcc\x81\xc3\xa9n goede monteur");
  assert_covers (study, quote, NULL);
}

/* Random edits against a model in which each character is a person: no two are the same, so that it
 * is known which of them a quote covered. */

static gunichar
next_letter (void)
{
  /* Latin, combining accents, Hebrew, Arabic, CJK, and beyond the first plane */
  static const struct
  {
    gunichar first;
    gunichar last;
  } ranges[] = { { 0x100, 0x17f },   { 0x300, 0x36f },     { 0x5d0, 0x5ea },    { 0x620, 0x64a },
                 { 0x4e00, 0x9fff }, { 0x1f300, 0x1f64f }, { 0x20000, 0x2a6d6 } };
  static GHashTable *used = NULL;

  if (used == NULL)
    used = g_hash_table_new (NULL, NULL);

  while (TRUE)
    {
      guint range = g_test_rand_int_range (0, G_N_ELEMENTS (ranges));
      gunichar letter
          = g_test_rand_int_range (ranges[range].first, (gint32) ranges[range].last + 1);

      if (g_hash_table_size (used) > 20000)
        g_hash_table_remove_all (used);
      if (g_hash_table_add (used, GUINT_TO_POINTER (letter)))
        return letter;
    }
}

static char *
to_text (GArray *letters)
{
  return g_ucs4_to_utf8 ((gunichar *) letters->data, letters->len, NULL, NULL, NULL);
}

static void
put_letters (GArray *letters, guint at, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gunichar letter = next_letter ();

      g_array_insert_val (letters, at + i, letter);
    }
}

static guint
find_letter (GArray *letters, gunichar letter)
{
  guint place = 0;

  while (place < letters->len && g_array_index (letters, gunichar, place) != letter)
    place++;

  return place;
}

/* What a quote covered: it keeps those that are left, and what was put in between them. What
 * replaces some of its words and no others is its words too. */
static void
model_edit (GArray *covered, GArray *letters, guint at, guint cut, guint put)
{
  guint n = covered->len;
  guint was = n > 0 ? find_letter (letters, g_array_index (covered, gunichar, 0)) : 0;
  gboolean within = cut > 0 && was <= at && at + cut <= was + n;
  guint start = G_MAXUINT;
  guint end = 0;

  g_array_remove_range (letters, at, cut);
  put_letters (letters, at, put);
  for (guint i = 0; i < n; i++)
    {
      guint place = find_letter (letters, g_array_index (covered, gunichar, i));

      if (place == letters->len)
        continue;
      start = MIN (start, place);
      end = MAX (end, place + 1);
    }

  g_array_set_size (covered, 0);
  if (start == G_MAXUINT)
    return;

  if (within && put > 0)
    {
      start = MIN (start, at);
      end = MAX (end, at + put);
    }
  g_array_append_vals (covered, &g_array_index (letters, gunichar, start), end - start);
}

static void
test_random_edits (Study *study, gconstpointer unused)
{
  g_autoptr (GArray) letters = g_array_new (TRUE, FALSE, sizeof (gunichar));

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (GArray) covered = g_array_new (TRUE, FALSE, sizeof (gunichar));
      g_autoptr (PpsQuote) quote = NULL;
      g_autofree char *text = NULL;
      guint start;

      g_array_set_size (letters, 0);
      put_letters (letters, 0, 30);
      text = to_text (letters);
      answer (study, text);
      start = g_test_rand_int_range (0, 29);
      g_array_append_vals (covered, &g_array_index (letters, gunichar, start),
                           g_test_rand_int_range (1, 31 - (gint32) start));
      g_assert_true (pps_edit_toggle_quote (study->workspace, study->answer, start,
                                            start + covered->len, &quote, NULL));

      for (guint i = 0; i < 40; i++)
        {
          guint at = g_test_rand_int_range (0, letters->len + 1);
          guint cut = g_test_rand_int_range (0, MIN (6, letters->len - at) + 1);
          guint put = g_test_rand_int_range (letters->len < 12 ? 4 : 0, 6);
          g_autofree char *after = NULL;
          g_autofree char *expected = NULL;
          g_autofree char *last = g_strdup (pps_record_get_text (PPS_RECORD (quote), "text"));

          model_edit (covered, letters, at, cut, put);
          after = to_text (letters);
          expected = covered->len > 0 ? to_text (covered) : NULL;
          answer (study, after);
          assert_covers (study, quote, expected);
          if (expected == NULL)
            assert_text (quote, "text", last);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/edit-quote/" path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("toggle", test_toggle);
  ADD ("nothing-selected", test_nothing_selected);
  ADD ("permission", test_permission);
  ADD ("reworded", test_reworded);
  ADD ("random-edits", test_random_edits);
#undef ADD

  return g_test_run ();
}
