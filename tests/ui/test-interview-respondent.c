/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-fit-text.h"
#include "pps-respondent-window.h"
#include "ui-interview.h"

/* The window for the respondent: what it shows, what it never shows, and that the talk goes on in
 * the other window. */

static GtkWidget *
find_window (void)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (PPS_IS_RESPONDENT_WINDOW (toplevel))
        return toplevel;
    }

  return NULL;
}

static GtkWidget *
open_window (UiInterview *fixture)
{
  GtkWidget *window;

  ui_interview_act (fixture, "interview.respondent");
  window = find_window ();
  g_assert_nonnull (window);
  ui_wait_until (ui_is_mapped, window);
  ui_settle (window);

  return window;
}

static void
gather (GtkWidget *widget, GString *words)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather (child, words);
}

/* Everything that can be read in the window. */
static char *
dup_words (GtkWidget *window)
{
  GString *words = g_string_new (NULL);

  ui_settle (window);
  gather (window, words);

  return g_string_free (words, FALSE);
}

static gboolean
shows (GtkWidget *window, const char *words)
{
  g_autofree char *all = dup_words (window);

  return strstr (all, words) != NULL;
}

static void
test_shows (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  GtkWidget *window;
  g_autoptr (PpsAnswer) said = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  gboolean active = gtk_window_is_active (GTK_WINDOW (fixture->window));

  gtk_widget_grab_focus (answer);
  window = open_window (fixture);
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  g_assert_true (gtk_window_is_active (GTK_WINDOW (fixture->window)) == active);
  g_assert_true (shows (window, "Sociaal probleem"));

  ui_type (answer, "Wij zoeken monteurs");
  pps_edit_answer_note (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, "Aarzelt sterk",
                        NULL);
  ui_interview_act (fixture, "interview.save");
  ui_settle (window);
  g_assert_true (shows (window, "Wij zoeken monteurs"));
  g_assert_false (shows (window, "Aarzelt"));
  g_assert_false (shows (window, "What we said then"));

  /* What rests on the words stands in their place, as on the canvas. */
  said = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);
  finding = pps_edit_find_words (fixture->workspace, said, 11, 19, NULL);
  ui_settle (fixture->page);
  g_assert_true (shows (window, "monteurs"));
  g_assert_false (shows (window, "Wij zoeken"));

  ui_interview_act (fixture, "interview.next");
  g_assert_true (shows (window, "Oplossing"));
  g_assert_false (shows (window, "monteurs"));
}

static void
test_blank (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *window = open_window (fixture);
  g_autofree char *blank = NULL;

  ui_interview_act (fixture, "interview.respondent");
  blank = dup_words (window);
  g_strstrip (blank);
  g_assert_cmpstr (blank, ==, "");
  ui_interview_act (fixture, "interview.next");
  g_assert_false (shows (window, "Oplossing"));
  ui_interview_act (fixture, "interview.respondent");
  g_assert_true (shows (window, "Oplossing"));

  /* Who leaves the interview leaves nothing on the wall. */
  gtk_widget_set_visible (fixture->page, FALSE);
  g_assert_true (pps_respondent_window_is_blank (PPS_RESPONDENT_WINDOW (window)));
}

static void
test_close (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *window = open_window (fixture);

  gtk_window_close (GTK_WINDOW (window));
  ui_run_pending ();
  g_assert_null (find_window ());
  ui_interview_act (fixture, "interview.next");

  window = open_window (fixture);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  ui_interview_close_page (fixture);
  ui_run_pending ();
  g_assert_null (window);
}

static void
assert_fits (int width, int height, const char *question, const char *note, gboolean whole)
{
  GtkWidget *text = g_object_new (PPS_TYPE_FIT_TEXT, NULL);
  GtkWidget *window = ui_show (text, width, height);
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;

  pps_fit_text_show (PPS_FIT_TEXT (text), "Sociaal probleem", question, note);
  ui_settle (text);
  ui_settle (text);
  scrolled = ui_find (text, GTK_TYPE_SCROLLED_WINDOW, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_test_message ("%d by %d: %d px", width, height, pps_fit_text_get_size (PPS_FIT_TEXT (text)));
  if (whole)
    g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=,
                       gtk_adjustment_get_page_size (adjustment));
  else
    g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                       gtk_adjustment_get_page_size (adjustment));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whole at any size that can hold it; to be scrolled to where none can. */
static void
test_fit (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GString) longer = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append (longer, "Wij zoeken al jaren monteurs voor de arbeidsmarktregio. ");

  assert_fits (1280, 720, "Hoe lukt het u op dit moment om aan technische mensen te komen?", "",
               TRUE);
  assert_fits (1280, 720, "Hoe lukt het u op dit moment om aan technische mensen te komen?",
               longer->str, TRUE);
  assert_fits (700, 500, longer->str, "", TRUE);
  assert_fits (360, 640, "Arbeidsongeschiktheidsverzekeringsmaatschappij?", "", TRUE);
  assert_fits (360, 240, longer->str, longer->str, FALSE);
}

int
main (int argc, char *argv[])
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-respondent/shows", test_shows);
  ui_interview_add ("/interview-respondent/blank", test_blank);
  ui_interview_add ("/interview-respondent/close", test_close);
  ui_interview_add ("/interview-respondent/fit", test_fit);

  return g_test_run ();
}
