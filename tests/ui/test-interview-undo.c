/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-jump.h"
#include "ui-interview.h"

/* Undo and redo on the interview page: in the order in which things were done, over its questions,
 * and word by word where they were typed last. */

static void
type_and_save (UiInterview *fixture, const char *text)
{
  ui_type (ui_interview_find_answer (fixture), text);
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
}

static void
mark (UiInterview *fixture, int mark)
{
  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", mark);
  ui_run_pending ();
}

static void
step (UiInterview *fixture, const char *action)
{
  ui_interview_act (fixture, action);
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
}

static void
undo (UiInterview *fixture)
{
  step (fixture, "interview.undo");
}

static void
redo (UiInterview *fixture)
{
  step (fixture, "interview.redo");
}

static void
assert_shown (UiInterview *fixture, const char *expected)
{
  g_autofree char *shown = ui_dup_words (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_verb (UiInterview *fixture, const char *expected)
{
  g_autofree char *verb = pps_store_dup_undo_verb (pps_workspace_get_store (fixture->workspace));

  g_assert_cmpstr (verb, ==, expected);
}

/* The words go as they came, and do not come back by one undo more. */
static void
test_typing (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));

  type_and_save (fixture, "one");
  type_and_save (fixture, " two");
  type_and_save (fixture, " three 🙂");
  for (guint i = 0; i < 20 && gtk_text_buffer_get_char_count (buffer) > 0; i++)
    {
      char *shown;

      undo (fixture);
      shown = ui_dup_words (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
      g_assert_true (g_hash_table_add (seen, shown));
      ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", shown);
    }
  assert_shown (fixture, "");
  assert_verb (fixture, "start-interview");

  undo (fixture);
  assert_shown (fixture, "");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "running");

  for (guint i = 0; i < 20 && gtk_text_buffer_get_can_redo (buffer); i++)
    redo (fixture);
  assert_shown (fixture, "one two three 🙂");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "one two three 🙂");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

/* Steps of the text lie between saves; in the end nothing of them is left to undo. */
static void
test_between_saves (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (answer));

  mark (fixture, 2);
  ui_type (answer, "one");
  ui_type (answer, " two");
  type_and_save (fixture, " three");
  undo (fixture);
  assert_shown (fixture, "one two");
  ui_type (answer, " four");
  type_and_save (fixture, " five");
  for (guint i = 0; i < 20 && gtk_text_buffer_get_can_undo (buffer); i++)
    undo (fixture);
  assert_shown (fixture, "");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "");
  assert_verb (fixture, "mark");

  undo (fixture);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);
  assert_shown (fixture, "");
}

/* Taken back in two goes, with a save in between, words come back by one redo, and no redo more
 * takes them away again. */
static void
test_in_two_goes (UiInterview *fixture, gconstpointer data)
{
  type_and_save (fixture, "said first");
  ui_interview_act (fixture, "interview.next");
  ui_run_pending ();
  ui_type (ui_interview_find_answer (fixture), "one");
  type_and_save (fixture, " two");

  undo (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "one");
  undo (fixture);
  assert_shown (fixture, "");
  undo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);

  redo (fixture);
  assert_shown (fixture, "said first");
  for (guint i = 0; i < 3; i++)
    {
      redo (fixture);
      g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
      assert_shown (fixture, "one two");
    }
}

/* What was never saved is never put down. */
static void
test_unsaved (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), "never mind");
  while (gtk_text_buffer_get_can_undo (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)))))
    ui_interview_act (fixture, "interview.undo");
  ui_interview_act (fixture, "interview.save");
  assert_shown (fixture, "");
  g_assert_null (pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE));
}

/* What was done last goes first, also while the cursor stands in words that were typed before. */
static void
test_order (UiInterview *fixture, gconstpointer data)
{
  type_and_save (fixture, "said");
  mark (fixture, 4);
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  ui_run_pending ();

  undo (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "answered");
  undo (fixture);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);
  assert_shown (fixture, "said");
  undo (fixture);
  assert_shown (fixture, "");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

static void
test_across_questions (UiInterview *fixture, gconstpointer data)
{
  type_and_save (fixture, "said first");
  ui_interview_act (fixture, "interview.next");
  mark (fixture, 4);
  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.next");

  undo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_NEXT_PANE), ==, -1);
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));

  undo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
  assert_shown (fixture, "");
  undo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);

  ui_interview_act (fixture, "interview.review");
  redo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
  assert_shown (fixture, "said first");
  redo (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_NEXT_PANE), ==, 4);
  redo (fixture);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_NEXT_PANE), ==, 4);
}

/* A look at the question in the other language is no step, and leaves redo as it was. */
static void
test_language (UiInterview *fixture, gconstpointer data)
{
  mark (fixture, 4);
  ui_interview_act (fixture, "interview.switch-language");
  ui_run_pending ();
  assert_verb (fixture, "mark");
  undo (fixture);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  ui_interview_act (fixture, "interview.switch-language");
  ui_run_pending ();
  redo (fixture);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 4);
}

/* One key takes back all of what one key did. */
static void
test_one_step (UiInterview *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  GtkTextIter start;
  GtkTextIter end;

  ui_interview_act (fixture, "interview.same");
  assert_shown (fixture, "What we said then");
  undo (fixture);
  assert_shown (fixture, "");
  redo (fixture);
  assert_shown (fixture, "What we said then");

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  ui_interview_act (fixture, "interview.send");
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (PPS_IS_INTERVIEW_JUMP (child) && gtk_widget_get_mapped (child))
        g_signal_emit_by_name (ui_find (child, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
    }
  ui_run_pending ();
  assert_shown (fixture, "");
  undo (fixture);
  assert_shown (fixture, "What we said then");
  g_assert_null (ui_find (fixture->page, GTK_TYPE_BOX, "parked-ways"));
}

/* What was done outside the interview is not seen here, and stays. */
static void
test_outside (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (PpsPartnership) partnership
      = pps_workspace_lookup (fixture->workspace, PPS_TYPE_PARTNERSHIP,
                              pps_record_get_text (PPS_RECORD (fixture->interview), "partnership"));
  g_autoptr (PpsFinding) finding = NULL;

  type_and_save (fixture, "said");
  ui_interview_act (fixture, "interview.next");
  finding = pps_edit_add_finding (fixture->workspace, partnership, NULL, "solution", "W", "Found",
                                  NULL);
  undo (fixture);
  g_assert_false (pps_record_is_deleted (PPS_RECORD (finding)));
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "said");
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-undo/typing", test_typing);
  ui_interview_add ("/interview-undo/between-saves", test_between_saves);
  ui_interview_add ("/interview-undo/in-two-goes", test_in_two_goes);
  ui_interview_add ("/interview-undo/unsaved", test_unsaved);
  ui_interview_add ("/interview-undo/order", test_order);
  ui_interview_add ("/interview-undo/across-questions", test_across_questions);
  ui_interview_add ("/interview-undo/language", test_language);
  ui_interview_add ("/interview-undo/one-step", test_one_step);
  ui_interview_add ("/interview-undo/outside", test_outside);

  return g_test_run ();
}
