/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-earlier-view.h"
#include "pps-mark-row.h"
#include "ui-interview.h"

/* What was said in the last round, folded beneath the question, and saying it again. */

static GtkWidget *
find_label (UiInterview *fixture, const char *css_class)
{
  return ui_find (fixture->page, GTK_TYPE_LABEL, css_class);
}

static void
test_folded (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);

  /* It does not say before the respondent does. */
  g_assert_nonnull (find_label (fixture, "earlier-title"));
  g_assert_null (find_label (fixture, "earlier-words"));
  ui_interview_act (fixture, "interview.earlier");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_label (fixture, "earlier-words"))), ==,
                   "What we said then");
  g_assert_true (ui_interview_get_focus (fixture) == answer);

  ui_interview_act (fixture, "interview.next");
  g_assert_null (find_label (fixture, "earlier-title"));
  ui_interview_act (fixture, "interview.previous");
  ui_interview_act (fixture, "interview.earlier");
  g_assert_null (find_label (fixture, "earlier-words"));
}

static void
test_same (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  g_assert_null (find_label (fixture, "same"));
  ui_interview_act (fixture, "interview.same");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "What we said then");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "answered");
  text = ui_dup_words (GTK_TEXT_VIEW (answer));
  g_assert_cmpstr (text, ==, "What we said then");
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  said = g_strdup (gtk_label_get_text (GTK_LABEL (find_label (fixture, "same"))));

  /* It is seen when the words are others since, and that it is the same can be taken away. */
  ui_type (answer, "!");
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_label (fixture, "same"))), !=, said);
  ui_interview_act (fixture, "interview.own");
  g_assert_null (find_label (fixture, "same"));
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "What we said then!");
}

/* Words that are being typed stay. */
static void
test_typed_stays (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), "Not saved yet");
  ui_interview_act (fixture, "interview.same");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "Not saved yet");
  g_assert_nonnull (find_label (fixture, "same"));

  ui_interview_act (fixture, "interview.next");
  g_assert_null (find_label (fixture, "same"));
  ui_interview_act (fixture, "interview.same");
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "");
}

static void
add_earlier (UiInterview *fixture, const char *question, int mark)
{
  g_autoptr (PpsQuery) rounds = NULL;
  g_autoptr (PpsInterview) other = NULL;
  g_autoptr (PpsRound) round = NULL;
  const char *partnership = pps_record_get_text (PPS_RECORD (fixture->interview), "partnership");

  rounds = pps_query_new (pps_workspace_get_store (fixture->workspace), "partnership-rounds",
                          partnership, NULL);
  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      if (g_str_equal (pps_record_get_text (pps_query_get (rounds, i), "name"), "2019"))
        round = g_object_ref (pps_query_get (rounds, i));
    }
  other = pps_edit_add_interview (fixture->workspace, round, "W", NULL, NULL);
  pps_edit_answer_mark (fixture->workspace, other, question, mark, NULL);
}

/* Where two spoke, the user says who is repeated. */
static void
test_two (UiInterview *fixture, gconstpointer data)
{
  add_earlier (fixture, UI_INTERVIEW_PANE, 4);
  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.previous");

  ui_interview_act (fixture, "interview.same");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "");
  g_assert_true (gtk_widget_has_css_class (ui_interview_get_focus (fixture), "same-as"));
  g_signal_emit_by_name (ui_interview_get_focus (fixture), "clicked");
  ui_run_pending ();
  g_assert_nonnull (find_label (fixture, "same"));
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

static void
test_statement (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *row;

  add_earlier (fixture, "lesson.3", 4);
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, "lesson.3");
  ui_run_pending ();
  row = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_MARK_ROW);
  g_assert_nonnull (ui_find (row, GTK_TYPE_LABEL, "earlier-mark"));
  ui_interview_act (fixture, "interview.same");
  g_assert_cmpint (ui_interview_get_mark (fixture, "lesson.3"), ==, 4);
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), row));
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-same/folded", test_folded);
  ui_interview_add ("/interview-same/same", test_same);
  ui_interview_add ("/interview-same/typed-stays", test_typed_stays);
  ui_interview_add ("/interview-same/two", test_two);
  ui_interview_add ("/interview-same/statement", test_statement);

  return g_test_run ();
}
