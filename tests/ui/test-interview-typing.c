/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <sys/resource.h>
#include <time.h>

#include "ui-interview.h"

/* Words typed into the interview page: when they are on disk, and what is shown of them. */

typedef struct
{
  UiInterview *fixture;
  const char *question;
  const char *field;
  const char *expected;
} Expected;

static gboolean
is_on_disk (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text
      = ui_interview_dup_field (expected->fixture, expected->question, expected->field);

  return g_str_equal (text, expected->expected);
}

static void
test_typing (UiInterview *fixture, gconstpointer data)
{
  Expected expected = { fixture, UI_INTERVIEW_PANE, "text", "Seven vacancies" };
  gint64 start = g_get_monotonic_time ();

  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
  ui_type (ui_interview_find_answer (fixture), "Seven vacancies");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "");

  ui_wait_until (is_on_disk, &expected);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 600 * G_TIME_SPAN_MILLISECOND);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "answered");
}

static gboolean
type_on_cb (gpointer data)
{
  ui_type (data, "x");

  return G_SOURCE_CONTINUE;
}

static gboolean
is_something_on_disk (gpointer data)
{
  g_autofree char *text = ui_interview_dup_field (data, UI_INTERVIEW_PANE, "text");

  return *text != '\0';
}

static void
test_typing_on (UiInterview *fixture, gconstpointer data)
{
  guint id = g_timeout_add (100, type_on_cb, ui_interview_find_answer (fixture));

  ui_wait_until (is_something_on_disk, fixture);
  g_source_remove (id);
}

static void
test_leaving_saves (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), "first");
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "first");

  ui_type (ui_interview_find_answer (fixture), " second");
  ui_interview_act (fixture, "interview.next");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "first second");

  ui_type (ui_interview_find_answer (fixture), "third");
  gtk_widget_set_visible (fixture->page, FALSE);
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "third");
  gtk_widget_set_visible (fixture->page, TRUE);

  ui_type (ui_interview_find_answer (fixture), " fourth");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "third fourth");

  ui_type (ui_interview_find_answer (fixture), " fifth");
  ui_interview_close_page (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "third fourth fifth");
}

static void
test_reopen (UiInterview *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.next");
  ui_type (ui_interview_find_answer (fixture), "Kept é 😀");
  ui_interview_start_again (fixture);

  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.alternatives");
  text = ui_dup_words (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  g_assert_cmpstr (text, ==, "Kept é 😀");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

static gboolean
shows (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text
      = ui_dup_words (GTK_TEXT_VIEW (ui_interview_find_answer (expected->fixture)));

  return g_str_equal (text, expected->expected);
}

static void
test_undo (UiInterview *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  Expected expected = { fixture, UI_INTERVIEW_PANE, "text", "" };
  g_autoptr (GError) error = NULL;

  ui_type (ui_interview_find_answer (fixture), "said");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_run_pending ();
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.previous");
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)))
                 == buffer);
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  /* The study's undo comes into the text, but not into words that are being typed. */
  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE,
                        "said twicé, said", &error);
  g_assert_no_error (error);
  expected.expected = "said twicé, said";
  ui_wait_until (shows, &expected);
  pps_edit_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  expected.expected = "said";
  ui_wait_until (shows, &expected);

  gtk_text_buffer_set_text (buffer, "being typed", -1);
  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, "outside",
                        &error);
  g_assert_no_error (error);
  ui_run_pending ();
  expected.expected = "being typed";
  g_assert_true (shows (&expected));
}

static gboolean
failure_is_told (gpointer data)
{
  GtkWidget *box = ui_find (data, GTK_TYPE_BOX, "failure");

  return box != NULL;
}

static gboolean
no_failure_is_told (gpointer data)
{
  return !failure_is_told (data);
}

static void
test_failure (UiInterview *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit none;
  Expected expected = { fixture, UI_INTERVIEW_PANE, "text", "not lost" };

  /* A full disk: no file can grow. */
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  none = before;
  none.rlim_cur = 0;
  setrlimit (RLIMIT_FSIZE, &none);
  ui_type (ui_interview_find_answer (fixture), "not lost");
  ui_wait_until (failure_is_told, fixture->page);
  g_assert_true (shows (&expected));

  /* The question is left and the words are still owed. */
  ui_interview_act (fixture, "interview.next");
  setrlimit (RLIMIT_FSIZE, &before);
  ui_interview_act (fixture, "interview.save");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "not lost");
  ui_wait_until (no_failure_is_told, fixture->page);
}

static gboolean
shows_all_words (gpointer data)
{
  GtkTextView *view = data;
  GdkRectangle last;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);

  return last.y > 100 && gtk_widget_get_height (data) >= last.y + last.height;
}

/* An answer is seen whole when an interview is opened, also before anybody touches it. */
static void
test_whole_answer (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 5000)
    g_string_append (text, "We found two people whom we would never have found. ");
  ui_type (ui_interview_find_answer (fixture), text->str);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_interview_start_again (fixture);
  ui_wait_until (shows_all_words, ui_interview_find_answer (fixture));

  /* The next one is short, and the one after that is this one again. */
  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.previous");
  ui_wait_until (shows_all_words, ui_interview_find_answer (fixture));
}

/* A key in a text of 100,000 characters, drawn, takes no time that anybody sees; nor does its save.
 * Counted in time of the processor, as others run beside this. */
static void
test_long_text (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *answer = ui_interview_find_answer (fixture);
  double key;
  double save;
  clock_t start;

  while (text->len < 100000)
    g_string_append (
        text,
        "We found two people whom we would never have found. Our mechanics are proud of it.\n");
  ui_type (answer, text->str);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  for (guint i = 0; i < 10; i++)
    gtk_test_widget_wait_for_draw (fixture->window);

  start = clock ();
  for (guint i = 0; i < 20; i++)
    {
      ui_type (answer, "x");
      gtk_test_widget_wait_for_draw (fixture->window);
    }
  key = (clock () - start) * 1000.0 / CLOCKS_PER_SEC / 20;

  start = clock ();
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_run_pending ();
  save = (clock () - start) * 1000.0 / CLOCKS_PER_SEC;

  g_test_message ("%.1f ms a key, %.1f ms a save", key, save);
  g_assert_cmpfloat (key, <, 100);
  g_assert_cmpfloat (save, <, 300);
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-typing/typing", test_typing);
  ui_interview_add ("/interview-typing/typing-on", test_typing_on);
  ui_interview_add ("/interview-typing/leaving-saves", test_leaving_saves);
  ui_interview_add ("/interview-typing/reopen", test_reopen);
  ui_interview_add ("/interview-typing/undo", test_undo);
  ui_interview_add ("/interview-typing/failure", test_failure);
  ui_interview_add ("/interview-typing/whole-answer", test_whole_answer);
  ui_interview_add ("/interview-typing/long-text", test_long_text);

  return g_test_run ();
}
