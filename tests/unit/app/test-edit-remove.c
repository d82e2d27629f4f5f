/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

/* What goes with what is removed, and what stays. */

/* One record of each kind that hangs under the partnership, and deeper. */
static void
hang_more (Study *study)
{
  static const struct
  {
    const char *table;
    const char *field;
    guint under; /* partnership, round, interview, answer, finding, respondent */
  } more[] = {
    { "agreement", "partnership", 0 },
    { "agreement", "round", 1 },
    { "pane_judgement", "partnership", 0 },
    { "pane_judgement", "round", 1 },
    { "indicator", "partnership", 0 },
    { "indicator", "round", 1 },
    { "lesson", "partnership", 0 },
    { "lesson", "round", 1 },
    { "cell_text", "partnership", 0 },
    { "cell_text", "round", 1 },
    { "snapshot", "round", 1 },
    { "characteristic", "partnership", 0 },
    { "consent", "interview", 2 },
    { "event", "interview", 2 },
    { "quote", "answer", 3 },
    { "line_item", "answer", 3 },
    { "tagging", "answer", 3 },
    { "tagging", "finding", 4 },
    { "consent", "respondent", 5 },
  };
  PpsRecord *parents[] = {
    PPS_RECORD (study->partnership), PPS_RECORD (study->round),   PPS_RECORD (study->interview),
    PPS_RECORD (study->answer),      PPS_RECORD (study->finding), PPS_RECORD (study->employer),
  };

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autoptr (PpsRecord) record
          = pps_store_add (study->store, pps_record_kinds_find (more[i].table), NULL);

      g_assert_true (pps_store_write_text (study->store, record, more[i].field,
                                           pps_record_get_id (parents[more[i].under]), NULL));
    }
  g_assert_true (pps_store_commit (study->store, NULL));
}

static const char *const kept_kinds[] = { "study", "stakeholder_group", "guide_version", NULL };

/* A partnership leaves nothing behind that nobody can see any more. */
static void
test_remove_all (Study *study, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  hang_more (study);
  study_close (study);
  before = study_dump (study);

  study_open (study, 0);
  g_assert_true (pps_edit_remove (study->workspace, study->partnership, NULL));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (study->partnership)));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (study->answer)));
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (pps_record_kinds_get_type (i));
      const char *table = pps_record_class_get_table (PPS_RECORD_CLASS (klass));

      g_test_message ("%s", table);
      if (!g_strv_contains (kept_kinds, table))
        g_assert_cmpuint (pps_store_count (study->store, pps_record_kinds_get_type (i)), ==, 0);
    }
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_false (pps_record_is_deleted (PPS_RECORD (study->answer)));
  study_close (study);
  after = study_dump (study);
  g_assert_cmpstr (before, ==, after);
}

/* Words that are gone leave the finding, and its evidence keeps what was said. */
static void
test_remove_interview (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRecord) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);

  g_assert_true (pps_edit_remove (study->workspace, study->interview, NULL));
  g_assert_cmpuint (study_count (study, "all-findings", NULL), ==, 1);
  g_assert_false (pps_record_is_deleted (evidence));
  assert_text (evidence, "text", "te weinig monteurs");
  g_assert_cmpuint (study_count (study, "all-respondents", NULL), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/edit/remove-all", test_remove_all);
  ADD ("/edit/remove-interview", test_remove_interview);
#undef ADD

  return g_test_run ();
}
