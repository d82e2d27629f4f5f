/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-findings.h"
#include "pps-edit-member-check.h"
#include "pps-edit-shared.h"
#include "pps-edit-tag.h"
#include "pps-shared.h"

/* Two findings into one, one into two, many at once, and the passages they rest on. Whatever is
 * done, no evidence is lost; and what is undone leaves the study as it was. */

typedef struct
{
  Study study;
  PpsFinding *a; /* of the employers, in solution, with evidence, tag and memo */
  PpsFinding *b; /* of the government, in solution */
  PpsFinding *c; /* of the employers, in costs */
} Findings;

static GPtrArray *
list (gpointer first, gpointer second)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, first);
  if (second != NULL)
    g_ptr_array_add (records, second);

  return records;
}

static PpsEvidence *
add_passage (Findings *fixture, PpsFinding *finding, guint start, guint end)
{
  g_autoptr (GError) error = NULL;
  PpsEvidence *evidence = pps_edit_add_passage (fixture->study.workspace, finding,
                                                fixture->study.answer, start, end, &error);

  g_assert_no_error (error);

  return evidence;
}

static void
tag (Findings *fixture, PpsFinding *finding, const char *name)
{
  g_autoptr (GPtrArray) records = list (finding, NULL);

  g_assert_true (pps_edit_tag (fixture->study.workspace, records, name, NULL));
}

static void
set_up (Findings *fixture, gconstpointer unused)
{
  Study *study = &fixture->study;

  study_set_up (study, NULL);
  fixture->a = study_add_finding (study, study->round, "solution", "W", "a");
  fixture->b = study_add_finding (study, study->round, "solution", "O", "b");
  fixture->c = study_add_finding (study, study->round, "costs", "W", "c");
  g_object_unref (add_passage (fixture, fixture->a, 0, 7));
  g_object_unref (add_passage (fixture, fixture->b, 0, 7));
  g_object_unref (add_passage (fixture, fixture->b, 28, 31));
  tag (fixture, fixture->a, "opleiden");
  tag (fixture, fixture->b, "Opleiden");
  tag (fixture, fixture->b, "tekort");
  g_assert_true (pps_edit_set_text (study->workspace, fixture->a, "memo", "eerste", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, fixture->b, "memo", "tweede", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, fixture->b, "direction", "gets", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, fixture->a, "status", "confirmed", NULL));
}

static void
tear_down (Findings *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->a);
  g_clear_object (&fixture->b);
  g_clear_object (&fixture->c);
  study_tear_down (&fixture->study, NULL);
}

static guint
count (Findings *fixture, const char *query, gpointer record)
{
  return study_count (&fixture->study, query, pps_record_get_id (record));
}

/* The texts of the findings of a pane, in order. */
static void
assert_order (Findings *fixture, const char *pane, const char *expected)
{
  g_autoptr (PpsQuery) findings = NULL;
  g_autoptr (GString) order = g_string_new (NULL);

  findings = pps_query_new (fixture->study.store, "partnership-findings",
                            pps_record_get_id (PPS_RECORD (fixture->study.partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"), pane))
        g_string_append (order, pps_record_get_text (finding, "text"));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
merge (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GError) error = NULL;

  pps_edit_merge_findings (study->workspace, fixture->a, fixture->b, &error);
  g_assert_no_error (error);
}

static void
test_merge (Findings *fixture, gconstpointer unused)
{
  PpsRecord *a = PPS_RECORD (fixture->a);
  PpsRecord *b = PPS_RECORD (fixture->b);

  study_assert_undone (&fixture->study, merge);

  /* Words that both rest on are one passage; the rest is there in full. */
  g_assert_cmpuint (count (fixture, "finding-evidence", a), ==, 2);
  g_assert_cmpuint (count (fixture, "finding-tags", a), ==, 2);
  assert_text (a, "text", "a");
  assert_text (a, "stakeholder-group", "");
  assert_text (a, "memo", "eerste\ntweede");
  assert_text (a, "direction", "gets");
  assert_text (a, "status", "draft");
  g_assert_true (pps_record_is_deleted (b));
  assert_text (b, "merged-into", pps_record_get_id (a));
  g_assert_cmpuint (count (fixture, "finding-evidence", b), ==, 0);
}

static void
share (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GError) error = NULL;

  pps_edit_share_findings (study->workspace, fixture->a, fixture->b, &error);
  g_assert_no_error (error);
}

/* Shared: nobody's in particular, with all it rests on, and how each group put it. */
static void
test_share (Findings *fixture, gconstpointer unused)
{
  PpsRecord *a = PPS_RECORD (fixture->a);
  PpsRecord *b = PPS_RECORD (fixture->b);

  study_assert_undone (&fixture->study, share);

  g_assert_cmpuint (count (fixture, "finding-evidence", a), ==, 2);
  g_assert_cmpuint (count (fixture, "finding-tags", a), ==, 2);
  assert_text (a, "stakeholder-group", "");
  assert_text (a, "text", "a");
  assert_text (a, "memo", "eerste\ntweede\nW: a\nO: b");
  g_assert_true (pps_record_is_deleted (b));
  assert_text (b, "merged-into", pps_record_get_id (a));
}

static void
tell_apart (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GError) error = NULL;

  pps_edit_tell_apart (study->workspace, fixture->a, fixture->b, &error);
  g_assert_no_error (error);
}

static guint
count_proposals (Study *study)
{
  g_autoptr (GPtrArray) proposals
      = pps_shared_list (study->workspace, study->partnership, study->round, "solution", 10);

  return proposals->len;
}

/* What was told apart is not proposed again, also tomorrow; where one goes up in a third it says
 * nothing any more. */
static void
test_tell_apart (Findings *fixture, gconstpointer unused)
{
  Study *study = &fixture->study;

  g_assert_cmpuint (count_proposals (study), ==, 1);
  study_assert_undone (study, tell_apart);
  g_assert_cmpuint (count_proposals (study), ==, 0);
  tell_apart (study);
  g_assert_cmpuint (count (fixture, "finding-distinctions", fixture->a), ==, 1);
  g_assert_cmpuint (count (fixture, "finding-distinctions", fixture->b), ==, 1);

  g_assert_true (pps_edit_merge_findings (study->workspace, fixture->c, fixture->b, NULL));
  g_assert_cmpuint (count (fixture, "finding-distinctions", fixture->a), ==, 0);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpuint (count (fixture, "finding-distinctions", fixture->a), ==, 1);

  g_clear_object (&fixture->a);
  g_clear_object (&fixture->b);
  g_clear_object (&fixture->c);
  study_close (study);
  study_open (study, 0);
  g_assert_cmpuint (count_proposals (study), ==, 0);
}

static void
test_merge_rounds (Findings *fixture, gconstpointer unused)
{
  Study *study = &fixture->study;
  g_autoptr (PpsRound) later = NULL;
  g_autoptr (PpsFinding) other = NULL;
  g_autoptr (GError) error = NULL;

  later = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "", NULL);
  other = study_add_finding (study, later, "solution", "W", "later");
  g_assert_false (pps_edit_merge_findings (study->workspace, fixture->a, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_false (pps_record_is_deleted (PPS_RECORD (other)));
}

/* STUDY_WORDS in two: a sentence for each part, with a capital and a line of its own. */
static void
split (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (PpsFinding) rest = NULL;
  g_autoptr (GError) error = NULL;

  rest = pps_edit_split_finding (study->workspace, fixture->c, "Er zijn te weinig\nmonteurs",
                                 "Wij leiden ze zelf op", &error);
  g_assert_no_error (error);
}

/* The words that a finding rests on, joined, in the order in which they were added. */
static void
assert_passages (Findings *fixture, gpointer finding, const char *expected)
{
  g_autoptr (PpsQuery) evidence
      = pps_query_new (fixture->study.store, "finding-evidence", pps_record_get_id (finding), NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "|" : "",
                            pps_record_get_text (pps_query_get (evidence, i), "text"));
  g_assert_cmpstr (words->str, ==, expected);
}

/* Returns: (transfer full): the finding of the study that says @text */
static PpsRecord *
find_text (Study *study, const char *text)
{
  g_autoptr (PpsQuery) all = pps_query_new (study->store, "all-findings", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *finding = pps_query_get (all, i);

      if (g_str_equal (pps_record_get_text (finding, "text"), text))
        return g_object_ref (finding);
    }
  g_assert_not_reached ();
}

/* One that was agreed to, and one that is still to be answered. */
static void
check_with_members (Findings *fixture)
{
  Study *study = &fixture->study;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) checks
          = pps_edit_make_member_checks (study->workspace, study->employer, study->round, NULL);

      g_assert_nonnull (checks);
      for (guint j = 0; i == 0 && j < checks->len; j++)
        g_assert_true (pps_edit_answer_member_check (
            study->workspace, g_ptr_array_index (checks, j), "agree", "", NULL));
    }
}

/* Words of the first part, of the second, of both, and of what was said in our own words. */
static void
test_split (Findings *fixture, gconstpointer unused)
{
  g_autoptr (PpsFinding) behind = NULL;
  g_autoptr (PpsRecord) rest = NULL;
  Study *study = &fixture->study;

  g_assert_true (pps_edit_set_text (study->workspace, fixture->c, "direction", "gets", NULL));
  tag (fixture, fixture->c, "tekort");
  g_object_unref (add_passage (fixture, fixture->c, 0, 26));
  g_object_unref (add_passage (fixture, fixture->c, 32, 49));
  g_object_unref (add_passage (fixture, fixture->c, 0, 50));
  g_object_unref (add_passage (fixture, fixture->c, 18, 31));
  check_with_members (fixture);
  behind = study_add_finding (study, study->round, "costs", "W", "z");
  study_assert_undone (study, split);
  assert_order (fixture, "costs", "Er zijn te weinig\nmonteursWij leiden ze zelf opz");

  rest = find_text (study, "Wij leiden ze zelf op");
  assert_text (rest, "stakeholder-group", "W");
  assert_text (rest, "direction", "gets");
  assert_text (rest, "status", "confirmed");
  g_assert_cmpuint (count (fixture, "finding-tags", rest), ==, 1);
  g_assert_cmpuint (count (fixture, "finding-member-checks", fixture->c), ==, 2);
  g_assert_cmpuint (count (fixture, "finding-member-checks", rest), ==, 1);
  assert_passages (fixture, fixture->c, "Er zijn te weinig monteurs|" STUDY_WORDS "|monteurs. Wij");
  assert_passages (fixture, rest, "leiden ze zelf op|" STUDY_WORDS "|monteurs. Wij");
}

static void
test_split_blank (Findings *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pps_edit_split_finding (fixture->study.workspace, fixture->a, "a", " \n", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  assert_text (fixture->a, "text", "a");
}

static void
move_both (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GPtrArray) both = list (fixture->b, fixture->a);

  g_assert_true (pps_edit_move_findings (study->workspace, both, "costs", "S", fixture->c, NULL));
}

static void
test_move (Findings *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) one = list (fixture->c, NULL);
  Study *study = &fixture->study;

  study_assert_undone (study, move_both);
  assert_order (fixture, "costs", "bac");
  assert_order (fixture, "solution", "");
  assert_text (fixture->a, "stakeholder-group", "S");
  assert_text (fixture->b, "stakeholder-group", "S");
  assert_text (fixture->c, "stakeholder-group", "W");

  /* To the same pane: a new order. */
  g_assert_true (pps_edit_move_findings (study->workspace, one, "costs", NULL, fixture->b, NULL));
  assert_order (fixture, "costs", "cba");
  g_assert_true (pps_edit_move_findings (study->workspace, one, "costs", NULL, NULL, NULL));
  assert_order (fixture, "costs", "bac");
  assert_text (fixture->c, "stakeholder-group", "W");

  /* The group alone, where they stand. */
  g_assert_true (pps_edit_move_findings (study->workspace, one, NULL, "", NULL, NULL));
  assert_order (fixture, "costs", "bac");
  assert_text (fixture->c, "stakeholder-group", "");
}

static void
star (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GPtrArray) both = list (fixture->a, fixture->c);

  g_assert_true (pps_edit_star_findings (study->workspace, both, TRUE, NULL));
}

static void
confirm (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GPtrArray) both = list (fixture->b, fixture->c);

  g_assert_true (pps_edit_set_findings (study->workspace, both, "status", "confirmed", NULL));
}

static void
remove_both (Study *study)
{
  Findings *fixture = (Findings *) study;
  g_autoptr (GPtrArray) both = list (fixture->a, fixture->b);

  g_assert_true (pps_edit_remove_findings (study->workspace, both, NULL));
}

static void
set_amount (Study *study)
{
  Findings *fixture = (Findings *) study;

  g_assert_true (pps_edit_set_amount (study->workspace, fixture->c, "12,5", "hours", NULL));
}

static void
add_words (Study *study)
{
  g_object_unref (add_passage ((Findings *) study, ((Findings *) study)->c, 28, 50));
}

static void
move_words (Study *study)
{
  g_autoptr (PpsRecord) evidence = study_get (
      study, "finding-evidence", pps_record_get_id (PPS_RECORD (((Findings *) study)->a)), 0);

  g_assert_true (pps_edit_move_passage (study->workspace, PPS_EVIDENCE (evidence), 28, 31, NULL));
}

static void
remove_words (Study *study)
{
  g_autoptr (PpsRecord) evidence = study_get (
      study, "finding-evidence", pps_record_get_id (PPS_RECORD (((Findings *) study)->a)), 0);

  g_assert_true (pps_edit_remove_passage (study->workspace, PPS_EVIDENCE (evidence), NULL));
}

static void
test_many (Findings *fixture, gconstpointer unused)
{
  Study *study = &fixture->study;
  double amount;

  study_assert_undone (study, star);
  g_assert_true (pps_record_get_boolean (PPS_RECORD (fixture->a), "starred"));
  study_assert_undone (study, confirm);
  assert_text (fixture->c, "status", "confirmed");
  study_assert_undone (study, set_amount);
  g_assert_true (pps_record_get_real (PPS_RECORD (fixture->c), "amount", &amount));
  g_assert_cmpfloat (amount, ==, 12.5);
  study_assert_undone (study, remove_both);
  assert_order (fixture, "solution", "");
}

static void
test_amount (Findings *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = fixture->study.workspace;

  g_assert_false (pps_edit_set_amount (workspace, fixture->c, "veel", "euro", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_text (fixture->c, "amount-kind", "");

  g_assert_true (pps_edit_set_amount (workspace, fixture->c, "5", "euro", NULL));
  g_assert_true (pps_edit_set_amount (workspace, fixture->c, "5", "unknown", NULL));
  g_assert_false (pps_record_get_real (PPS_RECORD (fixture->c), "amount", NULL));
}

static void
test_passages (Findings *fixture, gconstpointer unused)
{
  g_autoptr (PpsEvidence) again = NULL;
  g_autoptr (GError) error = NULL;
  Study *study = &fixture->study;

  study_assert_undone (study, add_words);
  g_assert_cmpuint (count (fixture, "finding-evidence", fixture->c), ==, 1);
  again = add_passage (fixture, fixture->c, 27, 60);
  g_assert_cmpuint (count (fixture, "finding-evidence", fixture->c), ==, 1);
  g_assert_null (pps_edit_add_passage (study->workspace, fixture->c, study->answer, 7, 8, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);

  study_assert_undone (study, move_words);
  study_assert_undone (study, remove_words);
  g_assert_cmpuint (count (fixture, "finding-evidence", fixture->a), ==, 0);
}

/* A link that leads nowhere would be one more than the file can bear: half of many is nothing. */
static void
test_all_or_nothing (Findings *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) both = list (fixture->a, fixture->c);
  g_autofree char *before = study_dump_open (&fixture->study);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      pps_edit_set_findings (fixture->study.workspace, both, "organisation", "nowhere", &error));
  g_assert_nonnull (error);
  after = study_dump_open (&fixture->study);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name, test) g_test_add ("/edit-findings/" name, Findings, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("merge", test_merge);
  ADD ("share", test_share);
  ADD ("tell-apart", test_tell_apart);
  ADD ("merge-rounds", test_merge_rounds);
  ADD ("split", test_split);
  ADD ("split-blank", test_split_blank);
  ADD ("move", test_move);
  ADD ("many", test_many);
  ADD ("amount", test_amount);
  ADD ("passages", test_passages);
  ADD ("all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
