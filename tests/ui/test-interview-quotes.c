/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-quote.h"
#include "pps-key-row.h"
#include "pps-question-view.h"
#include "pps-quote-list.h"
#include "pps-quote-row.h"
#include "ui-interview.h"

/* Key quotes on the interview page: marked by a key, seen in the text and beneath it, permitted by
 * a digit. */

#define WORDS "Eén 🙂 monteur, מעט מדי, is te weinig."

static void
select_words (UiInterview *fixture, int start, int end)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

/* What is tinted in the text. */
static char *
dup_tinted (UiInterview *fixture)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "quote");
  g_autoptr (GString) tinted = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    {
      if (gtk_text_iter_has_tag (&iter, tag))
        g_string_append_unichar (tinted, gtk_text_iter_get_char (&iter));
    }
  while (gtk_text_iter_forward_char (&iter));

  return g_string_free (g_steal_pointer (&tinted), FALSE);
}

static void
assert_tinted (UiInterview *fixture, const char *expected)
{
  g_autofree char *tinted = dup_tinted (fixture);

  g_assert_cmpstr (tinted, ==, expected);
}

static GtkWidget *
find_row (UiInterview *fixture)
{
  return ui_find (fixture->page, PPS_TYPE_QUOTE_ROW, NULL);
}

static void
assert_permission (UiInterview *fixture, const char *expected)
{
  PpsQuote *quote = pps_quote_row_get_quote (PPS_QUOTE_ROW (find_row (fixture)));
  PpsKeyRow *keys = PPS_KEY_ROW (ui_find (find_row (fixture), PPS_TYPE_KEY_ROW, NULL));

  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (quote), "permission"), ==, expected);
  g_assert_cmpstr (pps_key_row_get_picked (keys), ==, expected);
}

static void
test_mark (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (answer));

  /* Nothing is selected: nothing happens, and nothing is there to see. */
  ui_interview_act (fixture, "interview.quote");
  g_assert_null (ui_find (fixture->page, PPS_TYPE_QUOTE_LIST, NULL));

  /* Words that are not saved yet. */
  ui_type (answer, WORDS);
  select_words (fixture, 4, 14);
  ui_interview_act (fixture, "interview.quote");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", WORDS);
  assert_tinted (fixture, "🙂 monteur,");
  g_assert_nonnull (find_row (fixture));

  /* The next key is no replacement, and the tint goes along with what is typed. */
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
  select_words (fixture, 0, 0);
  ui_type (answer, "Nou, ");
  assert_tinted (fixture, "🙂 monteur,");
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
  assert_tinted (fixture, "🙂 monteur,");

  ui_interview_start_again (fixture);
  assert_tinted (fixture, "🙂 monteur,");

  select_words (fixture, 11, 15);
  ui_interview_act (fixture, "interview.quote");
  assert_tinted (fixture, "");
  g_assert_null (find_row (fixture));
}

static void
test_permission (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);

  ui_type (answer, WORDS);
  select_words (fixture, 0, 3);
  ui_interview_act (fixture, "interview.quote");
  assert_permission (fixture, "");

  /* From the words to their permission and back by one key. */
  select_words (fixture, 2, 2);
  ui_interview_act (fixture, "interview.quote");
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), find_row (fixture)));
  ui_interview_press_digit (fixture, GDK_KEY_2);
  assert_permission (fixture, "role");
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);
  ui_interview_press_digit (fixture, GDK_KEY_3);
  assert_permission (fixture, "name");
  ui_interview_press_digit (fixture, GDK_KEY_1);
  assert_permission (fixture, "none");
  ui_interview_press_digit (fixture, GDK_KEY_0);
  assert_permission (fixture, "");
  ui_interview_act (fixture, "interview.quote");
  g_assert_true (ui_interview_get_focus (fixture) == answer);
}

static void
test_words_gone (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (answer));
  GtkWidget *words;

  ui_type (answer, WORDS);
  select_words (fixture, 0, 14);
  ui_interview_act (fixture, "interview.quote");
  g_assert_null (ui_find (find_row (fixture), GTK_TYPE_LABEL, "quote-gone"));

  gtk_text_buffer_set_text (buffer, "Iets anders", -1);
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
  g_assert_nonnull (ui_find (find_row (fixture), GTK_TYPE_LABEL, "quote-gone"));
  words = ui_find (find_row (fixture), GTK_TYPE_BUTTON, "quote-words");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (words)))), ==,
                   "“Eén 🙂 monteur,”");

  /* It goes when the user says so, and the focus has a place. */
  g_signal_emit_by_name (gtk_widget_get_next_sibling (words), "clicked");
  ui_run_pending ();
  g_assert_null (find_row (fixture));
  g_assert_true (ui_interview_get_focus (fixture) == answer);
}

static void
test_show (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (answer));
  GtkWidget *words;
  GtkTextIter start;
  GtkTextIter end;

  ui_type (answer, WORDS);
  select_words (fixture, 4, 13);
  ui_interview_act (fixture, "interview.quote");
  g_signal_emit_by_name (ui_find (find_row (fixture), GTK_TYPE_BUTTON, "quote-words"), "clicked");
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 13);

  /* Another question has its own. */
  ui_interview_act (fixture, "interview.next");
  g_assert_null (find_row (fixture));
  ui_interview_act (fixture, "interview.previous");
  g_assert_nonnull (find_row (fixture));

  ui_interview_act (fixture, "interview.finish");
  words = ui_find (find_row (fixture), GTK_TYPE_BUTTON, "quote-words");
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_next_sibling (words)));

  /* How it may be quoted is also asked afterwards. */
  pps_question_view_enter_quote (
      PPS_QUESTION_VIEW (ui_find (fixture->page, PPS_TYPE_QUESTION_VIEW, NULL)), 5);
  ui_interview_press_digit (fixture, GDK_KEY_2);
  assert_permission (fixture, "role");
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-quotes/mark", test_mark);
  ui_interview_add ("/interview-quotes/permission", test_permission);
  ui_interview_add ("/interview-quotes/words-gone", test_words_gone);
  ui_interview_add ("/interview-quotes/show", test_show);

  return g_test_run ();
}
