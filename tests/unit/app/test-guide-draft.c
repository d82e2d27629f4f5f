/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-colour.h"
#include "pps-edit-guide.h"
#include "pps-group-colour.h"
#include "pps-guide-draft.h"
#include "pps-guide-writer.h"
#include "pps-progress.h"

/* Work on a guide, from the first word to a version that interviews are held with, and what the
 * interviews of before keep. */

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

static PpsInterview *
plan (Study *study, const char *group)
{
  g_autoptr (GError) error = NULL;
  PpsInterview *interview
      = pps_edit_add_interview (study->workspace, study->round, group, NULL, &error);

  g_assert_no_error (error);

  return interview;
}

static PpsGuide *
guide_of (Study *study, PpsInterview *interview)
{
  g_autoptr (GError) error = NULL;
  PpsGuide *guide = pps_workspace_get_guide (study->workspace, interview, &error);

  g_assert_no_error (error);

  return guide;
}

/* Nothing changed: what would be saved is what there was. */
static void
test_unchanged (Study *study, gconstpointer unused)
{
  static const char *const letters[] = { "O", "W", "S", "P" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      PpsGuide *guide = pps_guide_get_default (letters[i]);
      g_autoptr (PpsGuideDraft) draft = begin (study, pps_guide_get_id (guide));
      g_autoptr (PpsGuide) built = pps_guide_draft_build (draft);
      g_autofree char *xml = pps_guide_to_xml (built);
      g_autofree char *brought = pps_guide_dup_default_xml (letters[i]);
      g_auto (GStrv) lines = g_strsplit (xml, "\n", 5);
      g_auto (GStrv) brought_lines = g_strsplit (brought, "\n", 5);
      guint n_missing, n_stale;

      g_assert_false (pps_guide_draft_is_changed (draft));
      pps_guide_draft_count_gaps (draft, &n_missing, &n_stale);
      g_assert_cmpuint (n_missing + n_stale, ==, 0);
      g_assert_cmpuint (pps_guide_get_version (built), ==, 2);
      g_assert_cmpuint (pps_guide_get_base (built), ==, 1);
      g_assert_cmpstr (lines[4], ==, brought_lines[4]);
    }
  g_assert_null (pps_guide_draft_new (study->workspace, "nowhere"));
}

static void
test_survives_closing (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");

  reword (draft, SOLUTION, "nl", "Hoe dan?");
  g_assert_true (pps_guide_draft_is_changed (draft));
  g_clear_object (&draft);
  study_close (study);
  study_open (study, 0);

  draft = begin (study, "employers");
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.nl, ==, "Hoe dan?");
  g_assert_true (pps_guide_draft_is_changed (draft));
  /* An interview is not held with work in progress. */
  g_assert_cmpuint (pps_guide_get_version (pps_edit_get_current_guide (study->workspace, "W")), ==,
                    1);
}

/* Each field is undone by itself, and whoever shows the question hears of it. */
static void
test_undo (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  PpsQuestionDraft *question = pps_guide_draft_find (draft, SOLUTION);
  g_autofree char *was = g_strdup (lead_of (draft, SOLUTION)->words.nl);
  guint n_heard = 0;

  g_signal_connect_swapped (question, "changed", G_CALLBACK (g_atomic_int_inc), &n_heard);
  reword (draft, SOLUTION, "nl", "Een?");
  reword (draft, SOLUTION, "en", "Two?");
  reword (draft, SOLUTION, "en", "Two?"); /* says nothing new */
  g_assert_cmpuint (n_heard, ==, 2);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.nl, ==, "Een?");
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.en, !=, "Two?");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.nl, ==, was);
  g_assert_true (pps_guide_draft_find (draft, SOLUTION) == question);
  g_assert_false (pps_guide_draft_is_changed (draft));
  g_assert_cmpuint (n_heard, ==, 4);
  g_assert_true (pps_edit_redo (study->workspace, NULL));
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.nl, ==, "Een?");
}

/* Two versions: the interview of before keeps its questions, the next one gets the new ones, and
 * the answers of both stand in the same pane. */
static void
test_pinned (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (PpsInterview) next = NULL;
  g_autoptr (PpsInterview) later = NULL;
  g_autoptr (PpsGuideVersion) version = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *own = NULL;
  guint n_done, n_panes;

  own = g_strdup (pps_question_draft_get_id (
      pps_guide_draft_add_question (draft, "panes", STUDY_PANE, &error)));
  g_assert_no_error (error);
  reword (draft, own, "nl", "En wat nog meer?");
  reword (draft, own, "en", "And what else?");
  reword (draft, STUDY_QUESTION, "nl", "Heel anders gevraagd?");
  version = save (draft);
  g_assert_cmpuint (study_count (study, "guide-draft", "employers"), ==, 0);
  g_assert_false (pps_guide_draft_is_changed (draft));

  next = plan (study, "W");
  assert_text (next, "guide-version", pps_record_get_id (PPS_RECORD (version)));
  g_assert_null (pps_guide_find_question (guide_of (study, study->interview), own));
  g_assert_cmpstr (
      pps_question_get_lead (
          pps_guide_find_question (guide_of (study, study->interview), STUDY_QUESTION), NULL)
          ->nl,
      !=, "Heel anders gevraagd?");
  g_assert_cmpstr (
      pps_question_get_lead (pps_guide_find_question (guide_of (study, next), STUDY_QUESTION), NULL)
          ->nl,
      ==, "Heel anders gevraagd?");

  /* With an answer to one of the two questions of a pane, the pane is not done. */
  g_assert_true (pps_edit_answer_text (study->workspace, next, own, "Tijd.", &error));
  g_assert_cmpuint (study_count (study, "partnership-answers",
                                 pps_record_get_id (PPS_RECORD (study->partnership))),
                    ==, 2);
  pps_progress_of_interview (study->workspace, next, &n_done, &n_panes);
  g_assert_cmpuint (n_done, ==, 0);
  g_assert_true (pps_edit_answer_text (study->workspace, next, STUDY_QUESTION, "Geld.", &error));
  pps_progress_of_interview (study->workspace, next, &n_done, &n_panes);
  g_assert_cmpuint (n_done, ==, 1);
  pps_progress_of_interview (study->workspace, study->interview, &n_done, &n_panes);
  g_assert_cmpuint (n_done, ==, 1);

  /* The third version does not ask it any more: what was said stays where it was said. */
  g_assert_true (pps_guide_draft_remove_question (draft, own, &error));
  g_object_unref (save (draft));
  later = plan (study, "W");
  g_assert_null (pps_guide_find_question (guide_of (study, later), own));
  g_assert_nonnull (pps_guide_find_question (guide_of (study, next), own));
  g_clear_object (&draft);
  study_close (study);
  study_open (study, 0);
  {
    g_autoptr (PpsQuery) answers
        = pps_query_new (study->store, "partnership-pane-answers",
                         pps_record_get_id (PPS_RECORD (study->partnership)), STUDY_PANE, NULL);

    g_assert_cmpuint (pps_query_get_n (answers), ==, 3);
  }
}

static void
test_save_is_undone (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");

  reword (draft, SOLUTION, "nl", "Nieuw?");
  g_object_unref (save (draft));
  g_assert_cmpuint (pps_guide_draft_get_next_version (draft), ==, 3);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpuint (pps_guide_draft_get_next_version (draft), ==, 2);
  g_assert_cmpstr (lead_of (draft, SOLUTION)->words.nl, ==, "Nieuw?");
  g_assert_true (pps_guide_draft_is_changed (draft));
  g_assert_true (pps_guide_draft_discard (draft, NULL));
  g_assert_false (pps_guide_draft_is_changed (draft));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_guide_draft_is_changed (draft));
}

static guint
place_of (PpsGuideDraft *draft, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (draft)); i++)
    {
      g_autoptr (PpsQuestionDraft) question = g_list_model_get_item (G_LIST_MODEL (draft), i);

      if (g_str_equal (pps_question_draft_get_id (question), id))
        return i;
    }

  return G_MAXUINT;
}

static void
test_own_questions (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "government");
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (draft));

  first = g_strdup (pps_question_draft_get_id (
      pps_guide_draft_add_question (draft, "panes", "solution", &error)));
  second = g_strdup (pps_question_draft_get_id (
      pps_guide_draft_add_question (draft, "panes", "solution", &error)));
  third = g_strdup (
      pps_question_draft_get_id (pps_guide_draft_add_question (draft, "closing", NULL, &error)));
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpuint (place_of (draft, first), ==, place_of (draft, SOLUTION) + 1);
  g_assert_cmpuint (place_of (draft, second), ==, place_of (draft, SOLUTION) + 2);
  g_assert_cmpuint (place_of (draft, third), ==, n + 2);

  g_assert_false (pps_guide_draft_can_move (draft, first, -1));
  g_assert_true (pps_guide_draft_can_move (draft, first, 1));
  g_assert_false (pps_guide_draft_can_move (draft, second, 1));
  g_assert_true (pps_guide_draft_can_move (draft, third, -1));
  g_assert_false (pps_guide_draft_can_move (draft, SOLUTION, 1));
  g_assert_true (pps_guide_draft_move_question (draft, second, -1, &error));
  g_assert_cmpuint (place_of (draft, second), <, place_of (draft, first));
  g_assert_true (pps_guide_draft_move_question (draft, second, 1, &error));
  g_assert_cmpuint (place_of (draft, second), >, place_of (draft, first));
  g_assert_true (pps_guide_draft_move_question (draft, third, -1, &error));
  g_assert_cmpuint (place_of (draft, third), ==, n + 1);

  g_assert_true (pps_guide_draft_remove_question (draft, first, &error));
  g_assert_cmpuint (place_of (draft, first), ==, G_MAXUINT);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpuint (place_of (draft, first), ==, place_of (draft, SOLUTION) + 1);

  reword (draft, first, "nl", "Een?");
  reword (draft, second, "nl", "Twee?");
  reword (draft, third, "nl", "Drie?");
  g_assert_true (pps_guide_draft_fill_gaps (draft, &error));
  g_object_unref (save (draft));
  g_assert_cmpuint (place_of (draft, third), ==, n + 1);
}

static void
test_probes (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (GError) error = NULL;
  PpsQuestionDraft *question = pps_guide_draft_find (draft, "opening.role");
  guint n = pps_question_draft_get_n_texts (question);
  const PpsGuideText *added;
  g_autofree char *probe = NULL;

  g_assert_true (pps_guide_draft_add_probe (draft, "opening.role", &error));
  g_assert_cmpuint (pps_question_draft_get_n_texts (question), ==, n + 1);
  g_assert_false (pps_guide_draft_add_probe (draft, "opening.role", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);

  added = pps_question_draft_get_text (question, n - 2);
  g_assert_cmpint (added->part, ==, PPS_GUIDE_PART_PROBE);
  probe = g_strdup (added->probe);
  g_assert_true (pps_guide_draft_set_text (draft, "opening.role", PPS_GUIDE_PART_PROBE, probe, "nl",
                                           "En verder?", &error));
  g_assert_cmpstr (pps_question_draft_find_text (question, PPS_GUIDE_PART_PROBE, probe)->words.nl,
                   ==, "En verder?");
  g_assert_true (pps_guide_draft_remove_probe (draft, "opening.role", probe, &error));
  g_assert_null (pps_question_draft_find_text (question, PPS_GUIDE_PART_PROBE, probe));
  g_assert_false (pps_guide_draft_is_changed (draft));
}

/* It came to ask something else: the old id is never heard of again in new versions. */
static void
test_renew (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuideVersion) version = NULL;
  PpsQuestionDraft *renewed = pps_guide_draft_renew_question (draft, SOLUTION, &error);
  const char *id = pps_question_draft_get_id (renewed);
  PpsGuide *guide;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (id, SOLUTION "-"));
  g_assert_cmpstr (pps_question_draft_get_pane (renewed), ==, "solution");
  g_assert_null (pps_guide_draft_find (draft, SOLUTION));
  g_assert_true (pps_question_draft_is_new (renewed));
  version = save (draft);
  guide = pps_workspace_get_guide_version (study->workspace, version, &error);
  g_assert_cmpstr (pps_question_get_id (pps_guide_find_pane_question (guide, "solution")), ==, id);
}

static void
test_head (Study *study, gconstpointer unused)
{
  g_autoptr (PpsGuideDraft) draft = begin (study, "employers");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuideVersion) version = NULL;

  g_assert_true (pps_guide_draft_set_text (draft, "", PPS_GUIDE_PART_TITLE, NULL, "nl",
                                           "Voor <bedrijven>", &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (draft)), >, 30);
  version = save (draft);
  assert_text (version, "title", "Voor <bedrijven>");
}

static void
test_group (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStakeholderGroup) group = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  PpsGuide *guide;

  g_assert_null (pps_edit_add_group (study->workspace, "UWV", "UWV", "UWV", "P", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (pps_edit_add_group (study->workspace, "w", "Wie", "Who", "P", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (pps_edit_add_group (study->workspace, "U", "UWV", "", "P", &error));
  g_clear_error (&error);

  group = pps_edit_add_group (study->workspace, "U", "UWV & co", "Benefits agency", "O", &error);
  g_assert_no_error (error);
  pps_store_flush (study->store);
  g_assert_true (pps_workspace_find_group (study->workspace, "U") == group);
  interview = plan (study, "U");
  guide = guide_of (study, interview);
  g_assert_cmpstr (pps_guide_get_group (guide), ==, "U");
  g_assert_cmpstr (pps_guide_get_title (guide)->nl, ==, "Gespreksleidraad UWV & co");
  g_assert_nonnull (pps_guide_find_pane_question (guide, "solution"));
  g_assert_cmpstr (
      pps_question_get_lead (pps_guide_find_pane_question (guide, "solution"), NULL)->nl, ==,
      pps_question_get_lead (pps_guide_find_pane_question (pps_guide_get_default ("O"), "solution"),
                             NULL)
          ->nl);
}

static guint
colour_of (PpsRecord *group)
{
  return g_ascii_strtoull (pps_record_get_text (group, "colour") + 1, NULL, 16);
}

/* Three more groups can be read on white and on dark, and told apart by all eyes. */
static void
test_colours (Study *study, gconstpointer unused)
{
  static const char *const letters[] = { "U", "F", "K" };
  PpsQuery *groups = pps_workspace_get_groups (study->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (PpsStakeholderGroup) group
          = pps_edit_add_group (study->workspace, letters[i], letters[i], letters[i], "P", NULL);
      guint colour = colour_of (PPS_RECORD (group));

      g_assert_cmpfloat (pps_colour_get_contrast (colour, 0xffffff), >=, 3.0);
      g_assert_cmpfloat (pps_colour_get_contrast (colour, 0x1e1e1e), >=, 3.0);
      pps_store_flush (study->store);
    }

  for (guint i = 4; i < pps_query_get_n (groups); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (pps_group_colour_get_distance (colour_of (pps_query_get (groups, i)),
                                                        colour_of (pps_query_get (groups, j))),
                         >, 15.0);
}

static PpsGuideVersion *
import (Study *study, const char *xml, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return pps_edit_import_guide (study->workspace, bytes, "gids.xml", error);
}

static char *
replace (const char *text, const char *find, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, find, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (with, parts);
}

static void
test_import (Study *study, gconstpointer unused)
{
  g_autofree char *xml = pps_guide_dup_default_xml ("W");
  g_autofree char *other = replace (xml, "Hoe lukt het u", "Lukt het u");
  g_autofree char *foreign = replace (other, "id=\"employers\"", "id=\"uwv\"");
  g_autofree char *of_others = replace (foreign, "group=\"W\"", "group=\"U\"");
  g_autofree char *broken = replace (xml, "<nl>Opening</nl>", "<nl/>");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuideVersion) same = NULL;
  g_autoptr (PpsGuideVersion) taken = NULL;
  g_autoptr (PpsGuideVersion) again = NULL;
  g_autoptr (PpsGuideVersion) added = NULL;
  gint64 version;

  g_assert_null (import (study, broken, &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_MEANING);
  g_assert_true (g_str_has_prefix (error->message, "gids.xml, line 14, column 7: "));
  g_clear_error (&error);

  same = import (study, xml, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (study_count (study, "guide-versions", NULL), ==, 1);

  taken = import (study, other, &error);
  g_assert_no_error (error);
  g_assert_true (pps_record_get_integer (PPS_RECORD (taken), "version", &version));
  g_assert_cmpint (version, ==, 2);
  g_assert_cmpuint (pps_guide_get_version (pps_edit_get_current_guide (study->workspace, "W")), ==,
                    2);

  added = import (study, of_others, &error);
  g_assert_no_error (error);
  pps_store_flush (study->store);
  g_assert_nonnull (pps_workspace_find_group (study->workspace, "U"));
  g_assert_cmpstr (pps_guide_get_id (pps_edit_get_current_guide (study->workspace, "U")), ==,
                   "uwv");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/app/guide-draft/unchanged", test_unchanged);
  ADD ("/app/guide-draft/survives-closing", test_survives_closing);
  ADD ("/app/guide-draft/undo", test_undo);
  ADD ("/app/guide-draft/pinned", test_pinned);
  ADD ("/app/guide-draft/save-is-undone", test_save_is_undone);
  ADD ("/app/guide-draft/own-questions", test_own_questions);
  ADD ("/app/guide-draft/probes", test_probes);
  ADD ("/app/guide-draft/renew", test_renew);
  ADD ("/app/guide-draft/head", test_head);
  ADD ("/app/guide-draft/group", test_group);
  ADD ("/app/guide-draft/colours", test_colours);
  ADD ("/app/guide-draft/import", test_import);
#undef ADD

  return g_test_run ();
}
