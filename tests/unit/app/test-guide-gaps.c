/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-guide-draft.h"

/* What one language of a guide lacks when it is laid beside the other, from version to version. */

#define SOLUTION "pane.solution"

static PpsGuideDraft *
begin (Study *study, const char *guide)
{
  PpsGuideDraft *draft = pps_guide_draft_new (study->workspace, guide);

  g_assert_nonnull (draft);

  return draft;
}

static void
reword (PpsGuideDraft *draft, const char *question, const char *language, const char *words)
{
  g_autoptr (GError) error = NULL;

  pps_guide_draft_set_text (draft, question, PPS_GUIDE_PART_LEAD, NULL, language, words, &error);
  g_assert_no_error (error);
}

static const PpsGuideText *
lead_of (PpsGuideDraft *draft, const char *question)
{
  return pps_question_draft_find_text (pps_guide_draft_find (draft, question), PPS_GUIDE_PART_LEAD,
                                       NULL);
}

static PpsGuideVersion *
save (PpsGuideDraft *draft)
{
  g_autoptr (GError) error = NULL;
  PpsGuideVersion *version = pps_guide_draft_save (draft, &error);

  g_assert_no_error (error);
  g_assert_nonnull (version);

  return version;
}

static void
test_gaps (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (GError) error = NULL;
  guint n_missing, n_stale;

  reword (draft, SOLUTION, "nl", "Nieuw?");
  {
    g_autoptr (GPtrArray) wrong = pps_store_check (study->store);

    g_assert_cmpuint (wrong->len, ==, 0);
  }
  g_assert_cmpint (pps_guide_text_get_gap (lead_of (draft, SOLUTION)), ==, PPS_TEXT_GAP_EN_STALE);
  pps_guide_draft_count_gaps (draft, &n_missing, &n_stale);
  g_assert_cmpuint (n_stale, ==, 1);
  reword (draft, SOLUTION, "en", "New?");
  g_assert_cmpint (pps_guide_text_get_gap (lead_of (draft, SOLUTION)), ==, PPS_TEXT_GAP_NONE);
  reword (draft, "opening.role", "en", "Only this?");
  g_assert_cmpint (pps_guide_text_get_gap (lead_of (draft, "opening.role")), ==,
                   PPS_TEXT_GAP_NL_STALE);
  reword (draft, SOLUTION, "en", "");
  g_assert_cmpint (pps_guide_text_get_gap (lead_of (draft, SOLUTION)), ==, PPS_TEXT_GAP_EN);
  reword (draft, SOLUTION, "nl", "");
  g_assert_cmpint (pps_guide_text_get_gap (lead_of (draft, SOLUTION)), ==, PPS_TEXT_GAP_BOTH);
  pps_guide_draft_count_gaps (draft, &n_missing, &n_stale);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_cmpuint (n_stale, ==, 1);

  /* A wording for a round may be empty in both. */
  pps_guide_draft_set_text (draft, SOLUTION, PPS_GUIDE_PART_RUNNING, NULL, "nl", "Nu?", &error);
  pps_guide_draft_count_gaps (draft, &n_missing, &n_stale);
  g_assert_cmpuint (n_missing, ==, 2);
  pps_guide_draft_set_text (draft, SOLUTION, PPS_GUIDE_PART_RUNNING, NULL, "nl", "", &error);
  pps_guide_draft_count_gaps (draft, &n_missing, &n_stale);
  g_assert_cmpuint (n_missing, ==, 1);

  /* What is not whole is not saved, and the file stays as it was. */
  g_assert_null (pps_guide_draft_save (draft, &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_MEANING);
  g_clear_error (&error);
  g_assert_true (pps_guide_draft_is_changed (draft));

  reword (draft, SOLUTION, "nl", "Alleen Nederlands?");
  g_assert_true (pps_guide_draft_fill_gaps (draft, &error));
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.en, ==, "Alleen Nederlands?");
  g_object_unref (save (draft));
}

static PpsTextGap
gap_of (PpsGuideDraft *draft)
{
  return pps_guide_text_get_gap (lead_of (draft, SOLUTION));
}

/* A version is no translation: what was behind is so in the next one too, until it is looked at. */
static void
test_stays_behind (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (PpsGuideDraft) again = NULL;
  g_autoptr (GError) error = NULL;

  reword (draft, SOLUTION, "nl", "Nieuw?");
  pps_guide_draft_set_text (draft, "", PPS_GUIDE_PART_TITLE, NULL, "en", "Ours", &error);
  g_object_unref (save (draft));
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_EN_STALE);
  reword (draft, "opening.role", "nl", "Wie bent u?");
  g_object_unref (save (draft));
  g_clear_object (&draft);
  study_close (study);
  study_open (study, 0);
  again = begin (study, "employers");
  g_assert_cmpint (gap_of (again), ==, PPS_TEXT_GAP_EN_STALE);
  g_assert_cmpint (
      pps_guide_text_get_gap (pps_question_draft_get_text (pps_guide_draft_find (again, ""), 0)),
      ==, PPS_TEXT_GAP_NL_STALE);
  g_assert_false (pps_guide_draft_is_changed (again));

  /* More of the same leaves it behind; what follows catches up, at once and in a later version. */
  reword (again, SOLUTION, "nl", "Nog nieuwer?");
  g_assert_cmpint (gap_of (again), ==, PPS_TEXT_GAP_EN_STALE);
  reword (again, SOLUTION, "nl", "Nieuw?");
  reword (again, SOLUTION, "en", "N");
  reword (again, SOLUTION, "en", "New?");
  g_assert_cmpint (gap_of (again), ==, PPS_TEXT_GAP_NONE);
  g_object_unref (save (again));
  g_assert_cmpint (gap_of (again), ==, PPS_TEXT_GAP_NONE);
}

/* A typing error in one language is none in the other: that can be said, and is not asked again. */
static void
test_says_the_same (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (GError) error = NULL;

  reword (draft, SOLUTION, "nl", "Nieuw?");
  g_assert_true (pps_guide_draft_find_same (draft, SOLUTION, PPS_GUIDE_PART_LEAD, NULL, &error));
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_NONE);
  pps_guide_draft_set_text (draft, SOLUTION, PPS_GUIDE_PART_STATEMENT, NULL, "nl", "Zo.", &error);
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_NONE);
  reword (draft, SOLUTION, "nl", "Iets anders?");
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_EN_STALE);
  g_object_unref (save (draft));

  /* It is no change of the guide. */
  g_assert_true (pps_guide_draft_find_same (draft, SOLUTION, PPS_GUIDE_PART_LEAD, NULL, &error));
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_NONE);
  g_assert_false (pps_guide_draft_is_changed (draft));
  reword (draft, "opening.role", "nl", "Wie bent u?");
  g_object_unref (save (draft));
  g_assert_cmpint (gap_of (draft), ==, PPS_TEXT_GAP_NONE);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/app/guide-gaps/gaps", test_gaps);
  ADD ("/app/guide-gaps/stays-behind", test_stays_behind);
  ADD ("/app/guide-gaps/says-the-same", test_says_the_same);
#undef ADD

  return g_test_run ();
}
