/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-findings.h"
#include "pps-evidence.h"

/* The thread from a finding to its words holds while the answer is edited. */

static void
answer (Study *study, const char *text)
{
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, text, NULL));
}

static PpsEvidenceState
get_state (Study *study)
{
  g_autoptr (PpsEvidence) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);

  return pps_evidence_find_state (study->workspace, evidence);
}

static void
test_state (Study *study, gconstpointer unused)
{
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_WHOLE);
  answer (study, "Kijk: er zijn te weinig monteurs in de regio.");
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_WHOLE);
  answer (study, "Kijk: er zijn te weinig goede monteurs in de regio.");
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_CHANGED);
  answer (study, "Kijk: er zijn in de regio.");
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_GONE);

  /* What was chosen is still told. */
  g_assert_cmpuint (
      study_count (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding))), ==,
      1);

  /* Two edits in one save, and words that were cut and are pasted. */
  answer (study, "In de regio is het zo: er zijn te weinig monteurs, zei hij.");
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_WHOLE);
  answer (study, "Te weinig.");
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_GONE);

  for (guint i = 0; i < 5; i++)
    g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_WHOLE);

  g_assert_true (pps_edit_remove (study->workspace, study->answer, NULL));
  g_assert_cmpint (get_state (study), ==, PPS_EVIDENCE_GONE);
}

static void
test_context (Study *study, gconstpointer unused)
{
  g_autoptr (PpsEvidence) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *whole_before = NULL;
  g_autofree char *whole_words = NULL;
  g_autofree char *whole_behind = NULL;

  g_assert_true (pps_evidence_dup_context (evidence, study->answer, 6, &before, &words, &behind));
  g_assert_cmpstr (before, ==, "…zijn ");
  g_assert_cmpstr (words, ==, "te weinig monteurs");
  g_assert_cmpstr (behind, ==, ". Wij…");

  g_assert_true (pps_evidence_dup_context (evidence, study->answer, 99, &whole_before, &whole_words,
                                           &whole_behind));
  g_assert_cmpstr (whole_before, ==, "Er zijn ");
  g_assert_cmpstr (whole_behind, ==, ". Wij leiden ze zelf op.");

  answer (study, "");
  g_assert_false (pps_evidence_dup_context (evidence, study->answer, 6, &before, &words, &behind));
}

/* What stands on either side of every change is known, so whether words outlived it is known too.
 */

static const char *const alphabet[] = { "a", "b", " ", "é", "🙂", "\n", "ij", "€" };

static char *
spell (GArray *letters)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    g_string_append (text, alphabet[g_array_index (letters, guint, i) % 6]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes some letters out and puts others there; says where. */
static void
change_letters (GArray *letters, GRand *random, guint *start, guint *old_end)
{
  guint n_old = g_rand_int_range (random, 0, 6);
  guint n_new = g_rand_int_range (random, 0, 5);

  *start = g_rand_int_range (random, 0, letters->len + 1);
  *old_end = MIN (letters->len, *start + n_old);
  g_array_remove_range (letters, *start, *old_end - *start);
  for (guint i = 0; i < n_new; i++)
    {
      guint letter = g_rand_int (random);

      g_array_insert_val (letters, *start, letter);
    }
}

typedef struct
{
  PpsEvidence *evidence;
  gboolean touched; /* a change went into its words or over their ends */
} Passage;

static guint
get_number (PpsEvidence *evidence, const char *field)
{
  gint64 number = -1;

  g_assert_true (pps_record_get_integer (PPS_RECORD (evidence), field, &number));
  g_assert_cmpint (number, >=, 0);

  return number;
}

static void
check_passage (Study *study, Passage *passage, const char *text)
{
  PpsRecord *record = PPS_RECORD (passage->evidence);
  PpsEvidenceState state = pps_evidence_get_state (passage->evidence, study->answer);
  guint start = get_number (passage->evidence, "start");
  guint end = get_number (passage->evidence, "end");

  g_assert_false (pps_record_is_deleted (record));
  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, g_utf8_strlen (text, -1));
  g_assert_true ((state == PPS_EVIDENCE_GONE) == (start == end));
  if (!passage->touched)
    g_assert_cmpint (state, ==, PPS_EVIDENCE_WHOLE);
  if (state == PPS_EVIDENCE_WHOLE)
    {
      g_autofree char *words = g_utf8_substring (text, start, end);

      g_assert_cmpstr (words, ==, pps_record_get_text (record, "text"));
    }
}

static void
add_passages (Study *study, GArray *passages, guint length, GRand *random)
{
  for (guint i = 0; i < 6; i++)
    {
      guint start = g_rand_int_range (random, 0, length - 2);
      Passage passage = {
        pps_edit_add_passage (study->workspace, study->finding, study->answer, start,
                              start + g_rand_int_range (random, 1, 9), NULL),
        FALSE,
      };

      if (passage.evidence != NULL)
        g_array_append_val (passages, passage);
    }
}

static void
clear_passage (gpointer data)
{
  g_clear_object (&((Passage *) data)->evidence);
}

/* Random edits of a random answer: passages that no change went into stand whole, none is dropped,
 * and taking all of it back brings every one of them back to where it stood. */
static void
test_random (Study *study, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());

  for (guint trial = 0; trial < 20; trial++)
    {
      g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));
      g_autofree char *first = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      guint n_edits = 0;

      g_array_set_clear_func (passages, clear_passage);
      for (guint i = 0; i < 40; i++)
        {
          guint letter = g_rand_int (random);

          g_array_append_val (letters, letter);
        }
      first = spell (letters);
      answer (study, first);
      add_passages (study, passages, 40, random);
      before = study_dump_open (study);

      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *old = spell (letters);
          g_autofree char *text = NULL;
          guint start;
          guint old_end;

          change_letters (letters, random, &start, &old_end);
          text = spell (letters);
          if (g_str_equal (old, text))
            continue;
          for (guint j = 0; j < passages->len; j++)
            {
              Passage *passage = &g_array_index (passages, Passage, j);

              if (get_number (passage->evidence, "end") > start
                  && get_number (passage->evidence, "start") < old_end)
                passage->touched = TRUE;
              if (get_number (passage->evidence, "end") > start
                  && get_number (passage->evidence, "start") < start)
                passage->touched = TRUE;
            }
          answer (study, text);
          n_edits++;
          for (guint j = 0; j < passages->len; j++)
            check_passage (study, &g_array_index (passages, Passage, j), text);
        }

      for (guint i = 0; i < n_edits; i++)
        g_assert_true (pps_edit_undo (study->workspace, NULL));
      after = study_dump_open (study);
      g_assert_cmpstr (after, ==, before);
    }
}

#define ADD(name, test)                                                                            \
  g_test_add ("/evidence/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("state", test_state);
  ADD ("context", test_context);
  ADD ("random", test_random);

  return g_test_run ();
}
