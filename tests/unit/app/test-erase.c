/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-consent.h"
#include "pps-edit-findings.h"
#include "pps-edit-freeze.h"
#include "pps-edit-quote.h"
#include "pps-edit-same.h"
#include "pps-edit-table.h"
#include "pps-erase.h"
#include "pps-frozen.h"

/* Who is erased is in no byte of the study and its backups, and who is not is still there. */

#define SENTINEL "Schildwachtzevenblad"
#define WORDS "De " SENTINEL " bloeit alleen waar niemand kijkt"

static guint
count_bytes (const char *folder, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_bytes (path, words);
      else if (g_file_get_contents (path, &bytes, &length, NULL))
        n += memmem (bytes, length, words, strlen (words)) != NULL;
    }

  return n;
}

/* The sentinel in every place where words of a respondent can come to stand. */
static void
spread (Study *study)
{
  guint n = (guint) g_utf8_strlen (WORDS, -1);
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, WORDS, &error));
  g_assert_no_error (error);
  g_assert_true (pps_edit_set_text (study->workspace, study->answer, "note", WORDS, NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->employer, "note", WORDS, NULL));
  g_assert_true (
      pps_edit_set_text (study->workspace, study->interview, "impressions", WORDS, NULL));
  pps_edit_toggle_quote (study->workspace, study->answer, 0, n, &quote, &error);
  g_assert_no_error (error);
  finding = study_add_finding (study, study->round, STUDY_PANE, "W", WORDS);
  evidence = pps_edit_add_passage (study->workspace, finding, study->answer, 0, n, &error);
  g_assert_no_error (error);
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", WORDS, NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", "weer anders", NULL));
  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, NULL, "W", "value",
                                         "Zo: " WORDS ".", &error));
  g_assert_no_error (error);
  g_assert_true (pps_edit_consent_form (study->workspace, study->interview, study->employer,
                                        "signed", &error));
  snapshot = pps_edit_freeze_round (study->workspace, study->round, "Vast", "sein", &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_keep_backup (study->store, "daily", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_bytes (study->folder, SENTINEL), ==, 2);
}

static void
test_erase (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) other
      = study_add_finding (study, NULL, "costs", "O", "Van iemand anders, en die blijft");
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (PpsErasure) again = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (pps_record_get_id (PPS_RECORD (study->employer)));

  spread (study);
  erasure = pps_erase_respondent (study->workspace, study->employer, "toestemming ingetrokken",
                                  FALSE, NULL, &backups, &error);
  g_assert_no_error (error);
  assert_text (erasure, "code", "W1");
  assert_text (erasure, "ground", "toestemming ingetrokken");
  g_assert_nonnull (strstr (pps_record_get_text (PPS_RECORD (erasure), "report"), "\"answer\":1"));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_nonnull (((PpsErased *) g_ptr_array_index (backups, 0))->report);

  study_close (study);
  g_assert_cmpuint (count_bytes (study->folder, SENTINEL), ==, 0);
  g_assert_cmpuint (count_bytes (study->folder, "schildwachtzevenblad"), ==, 0);
  g_assert_cmpuint (count_bytes (study->folder, "HR-manager"), ==, 0);
  g_assert_cmpuint (count_bytes (study->folder, id), ==, 0);
  g_assert_cmpuint (count_bytes (study->folder, "iemand anders, en die blijft"), ==, 2);
}

/* What stays may have been worded by who goes when it was frozen, also where it is somebody else's
 * words by now. */
static void
test_snapshot (Study *study, gconstpointer unused)
{
  guint n = (guint) g_utf8_strlen (WORDS, -1);
  g_autoptr (PpsFinding) stays
      = study_add_finding (study, study->round, "costs", "O", "Een ander, en die blijft");
  g_autoptr (PpsInterview) interview
      = pps_edit_add_interview (study->workspace, study->round, "O", NULL, NULL);
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsEvidence) other = NULL;
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (PpsFrozen) frozen = NULL;
  g_autoptr (PpsSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_edit_answer_text (study->workspace, interview, STUDY_QUESTION,
                                       "Ook wij zien het gebeuren", &error));
  answer = pps_edit_find_answer (study->workspace, interview, STUDY_QUESTION);
  other = pps_edit_add_passage (study->workspace, study->finding, answer, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, WORDS, NULL));
  g_object_unref (
      pps_edit_add_passage (study->workspace, study->finding, study->answer, 0, n, &error));
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", WORDS, NULL));
  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W",
                                         "value", "Zo: " WORDS, NULL));
  snapshot = pps_edit_freeze_round (study->workspace, study->round, "Toen", "", &error);
  g_assert_no_error (error);
  g_assert_true (pps_edit_unfreeze_round (study->workspace, study->round, NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", "Anders", NULL));
  g_assert_true (pps_edit_set_cell_text (study->workspace, study->partnership, study->round, "W",
                                         "value", "Ook anders", NULL));

  erasure = pps_erase_respondent (study->workspace, study->employer, "op verzoek", FALSE, NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&snapshot);
  snapshot = pps_frozen_find (study->workspace, study->partnership, "Toen");
  frozen = pps_frozen_new (snapshot, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_frozen_get_findings (frozen)->len, ==, 1);
  assert_text (g_ptr_array_index (pps_frozen_get_findings (frozen), 0), "text",
               "Een ander, en die blijft");
  g_clear_pointer (&frozen, pps_frozen_free);
  study_close (study);
  g_assert_cmpuint (count_bytes (study->folder, SENTINEL), ==, 0);
}

/* What is left is a study like any other. */
static void
test_sound (Study *study, gconstpointer unused)
{
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (PpsWorkspace) again = NULL;
  g_autoptr (GError) error = NULL;

  spread (study);
  erasure = pps_erase_respondent (study->workspace, study->employer, "termijn voorbij", FALSE, NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  study_close (study);

  again = pps_workspace_open (study->path, 0, &error);
  g_assert_no_error (error);
  wrong = pps_store_check (pps_workspace_get_store (again));
  for (guint i = 0; i < wrong->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (wrong, i));
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_cmpuint (pps_store_count (pps_workspace_get_store (again), PPS_TYPE_ERASURE), ==, 1);
  g_assert_cmpuint (pps_store_count (pps_workspace_get_store (again), PPS_TYPE_RESPONDENT), ==, 1);
  g_assert_cmpuint (pps_store_count (pps_workspace_get_store (again), PPS_TYPE_INTERVIEW), ==, 0);
  while (pps_store_can_undo (pps_workspace_get_store (again)))
    g_assert_true (pps_edit_undo (again, &error));
  pps_store_close (pps_workspace_get_store (again));
  g_assert_cmpuint (count_bytes (study->folder, SENTINEL), ==, 0);
}

/* What the researcher wrote with somebody's words stays, and is pointed out. */
static void
test_mentions (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLesson) lesson
      = pps_edit_add_lesson (study->workspace, study->partnership, "Geleerd: " STUDY_WORDS, NULL);
  g_autoptr (PpsLesson) other
      = pps_edit_add_lesson (study->workspace, study->partnership, "Iets heel anders", NULL);
  g_autoptr (GPtrArray) mentions = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_nonnull (lesson);
  mentions = pps_erase_list_mentions (study->workspace, study->employer);
  g_assert_cmpuint (mentions->len, ==, 1);
  g_assert_true (g_ptr_array_index (mentions, 0) == (gpointer) lesson);
  none = pps_erase_list_mentions (study->workspace, study->government);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Whose words are whose in an interview with two is not kept. */
static void
test_joint (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GPtrArray) joint = NULL;
  g_autoptr (PpsRespondent) second
      = pps_edit_add_respondent (study->workspace, study->partnership, NULL, "W", "Eigenaar", NULL);
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, study->employer);
  g_ptr_array_add (both, second);
  g_assert_true (pps_edit_set_respondents (study->workspace, study->interview, both, NULL));
  pps_store_flush (study->store);
  joint = pps_erase_list_joint (study->workspace, study->employer);
  g_assert_cmpuint (joint->len, ==, 1);
  erasure = pps_erase_respondent (study->workspace, study->employer, "op verzoek", FALSE, NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_ANSWER), ==, 1);
  g_clear_object (&erasure);
  erasure = pps_erase_respondent (study->workspace, second, "op verzoek", TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (study->store, PPS_TYPE_ANSWER), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(name, test)                                                                       \
  g_test_add ("/erase/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD_TEST ("erase", test_erase);
  ADD_TEST ("snapshot", test_snapshot);
  ADD_TEST ("sound", test_sound);
  ADD_TEST ("joint", test_joint);
  ADD_TEST ("mentions", test_mentions);

  return g_test_run ();
}
