/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-answer-view.h"
#include "pps-history-view.h"
#include "pps-interview-jump.h"
#include "pps-interview-jump.h"
#include "pps-interview-rail.h"
#include "pps-question-view.h"
#include "pps-mark-row.h"
#include "ui-interview.h"

/* The interview page itself: where it goes, what the keys reach, and when it is read only. */

/* What is shown then is why, and nothing of the interview before; that one can be opened again. */
static void
test_unreadable_guide (UiInterview *fixture, gconstpointer data)
{
  PpsStore *store = pps_workspace_get_store (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuideVersion) guide = NULL;
  g_autoptr (PpsInterview) other = NULL;
  g_autoptr (PpsRound) round
      = pps_workspace_lookup (fixture->workspace, PPS_TYPE_ROUND,
                              pps_record_get_text (PPS_RECORD (fixture->interview), "round"));
  GtkWidget *status;

  other = pps_edit_add_interview (fixture->workspace, round, "O", NULL, &error);
  g_assert_no_error (error);
  guide = pps_workspace_lookup (fixture->workspace, PPS_TYPE_GUIDE_VERSION,
                                pps_record_get_text (PPS_RECORD (other), "guide-version"));
  pps_edit_set_text (fixture->workspace, guide, "xml", "<guide", &error);
  g_assert_no_error (error);
  pps_store_flush (store);

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), other, NULL);
  ui_run_pending ();
  status = ui_find (fixture->page, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_nonnull (status);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), !=, "");
  g_assert_null (ui_find (fixture->page, PPS_TYPE_ANSWER_VIEW, NULL));
  ui_interview_act (fixture, "interview.jump");
  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.save");

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview,
                           UI_INTERVIEW_PANE);
  ui_run_pending ();
  g_assert_null (ui_find (fixture->page, ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_nonnull (ui_find (fixture->page, PPS_TYPE_ANSWER_VIEW, NULL));
}

static void
test_moving (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *rail = ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);

  ui_interview_act (fixture, "interview.next");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
  ui_interview_act (fixture, "interview.previous");
  ui_interview_act (fixture, "interview.previous");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "opening.since");

  g_signal_emit_by_name (rail, "stop-chosen", 19u, TRUE);
  ui_run_pending ();
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.surplus");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));

  /* Going over the rows leaves the focus where it is. */
  gtk_widget_grab_focus (rail);
  g_signal_emit_by_name (rail, "stop-chosen", 18u, FALSE);
  ui_run_pending ();
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.financial-support");
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
}

static void
test_jump (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *jump;
  GtkWidget *search;

  ui_interview_act (fixture, "interview.jump");
  jump = ui_find (fixture->page, PPS_TYPE_INTERVIEW_JUMP, NULL);
  g_assert_nonnull (jump);
  search = ui_find (jump, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "KANAL");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_run_pending ();
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.channels");

  /* The other language finds it too. */
  ui_interview_act (fixture, "interview.jump");
  gtk_editable_set_text (GTK_EDITABLE (search), "ten less");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_run_pending ();
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "lesson.1");
}

static void
test_statements (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *row;

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, "lesson.3");
  ui_run_pending ();
  g_assert_true (GTK_IS_TOGGLE_BUTTON (ui_interview_get_focus (fixture)));
  ui_interview_press_digit (fixture, GDK_KEY_4);
  g_assert_cmpint (ui_interview_get_mark (fixture, "lesson.3"), ==, 4);
  g_assert_cmpint (ui_interview_get_mark (fixture, "lesson.1"), ==, -1);

  /* One step of Tab is one statement. */
  row = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_MARK_ROW);
  gtk_widget_child_focus (gtk_widget_get_parent (row), GTK_DIR_TAB_FORWARD);
  ui_run_pending ();
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "lesson.4");
  ui_interview_press_digit (fixture, GDK_KEY_0);
  g_assert_cmpint (ui_interview_get_mark (fixture, "lesson.4"), ==, 0);

  ui_interview_start_again (fixture);
  row = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_MARK_ROW);
  g_assert_cmpstr (pps_mark_row_get_question (PPS_MARK_ROW (row)), ==, "lesson.4");
}

static void
test_finish (UiInterview *fixture, gconstpointer data)
{
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "running");
  ui_type (ui_interview_find_answer (fixture), "last words");
  ui_interview_act (fixture, "interview.finish");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "last words");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "done");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_interview_find_answer (fixture))));
  ui_interview_press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  ui_interview_act (fixture, "interview.unlock");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "running");
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_interview_find_answer (fixture))));
}

static void
test_language (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *lead = ui_find (fixture->page, GTK_TYPE_LABEL, "lead");
  g_autofree char *dutch = g_strdup (gtk_label_get_text (GTK_LABEL (lead)));

  ui_interview_act (fixture, "interview.switch-language");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lead)), !=, dutch);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "language"), ==, "en");
  gtk_widget_activate_action (fixture->page, "interview.language", "s", "nl");
  ui_run_pending ();
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lead)), ==, dutch);
}

static void
test_cycle (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *rail = ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);

  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (gtk_widget_has_css_class (ui_interview_get_focus (fixture), "note"));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", FALSE);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
}

/* Tab goes through the rail in one step, and nowhere in the interview. */
static void
test_tab_by_rail (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *rail = ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);
  g_autofree char *place = g_strdup (ui_interview_get_place (fixture));

  gtk_widget_grab_focus (rail);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  ui_run_pending ();
  g_assert_nonnull (ui_interview_get_focus (fixture));
  g_assert_false (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  ui_run_pending ();
  g_assert_false (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), rail));
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, place);
}

/* Who jumps to a question from the head of the page goes on from its answer. */
static void
test_tab_after_jump (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *view = ui_find (fixture->page, PPS_TYPE_QUESTION_VIEW, NULL);
  GtkWidget *popover;
  GtkWidget *search;

  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  while (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), view))
    gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  ui_settle (fixture->page);
  ui_interview_act (fixture, "interview.jump");
  ui_settle (fixture->page);
  popover = ui_find (fixture->page, PPS_TYPE_INTERVIEW_JUMP, NULL);
  search = ui_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), popover));
  gtk_editable_set_text (GTK_EDITABLE (search), "oplossing");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_settle (fixture->page);
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));

  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), view));
}

/* The key that shows a side goes into it; the key that hides it goes back to the answer. */
static void
test_focus_in_sides (UiInterview *fixture, gconstpointer data)
{
  ui_interview_act (fixture, "interview.notes");
  g_assert_true (gtk_widget_has_css_class (ui_interview_get_focus (fixture), "note"));
  ui_interview_act (fixture, "interview.notes");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));

  gtk_widget_grab_focus (ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL));
  ui_interview_act (fixture, "interview.rail");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

/* The history of an answer, when it is closed, leaves one in the answer. */
static void
test_focus_after_history (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *history;

  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture))), "Te weinig",
      -1);
  ui_interview_act (fixture, "interview.save");
  ui_interview_act (fixture, "interview.history");
  history = ui_find (fixture->page, PPS_TYPE_HISTORY_VIEW, NULL);
  g_assert_nonnull (history);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (history, GTK_TYPE_POPOVER)));
  ui_run_pending ();
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

/* Keys as GTK writes them; a range of them stands for each. */
static void
add_keys (GHashTable *keys, const char *accelerators)
{
  g_auto (GStrv) words = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *range = strstr (words[i], "1...5");

      for (guint digit = 1; digit <= (range != NULL ? 5 : 1); digit++)
        {
          g_autofree char *word
              = range != NULL
                    ? g_strdup_printf ("%.*s%u", (int) (range - words[i]), words[i], digit)
                    : g_strdup (words[i]);
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (word);

          g_assert_nonnull (trigger);
          g_hash_table_add (keys, gtk_shortcut_trigger_to_string (trigger));
        }
    }
}

static void
add_listed (GtkWidget *widget, GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerator = NULL;

      g_object_get (widget, "accelerator", &accelerator, NULL);
      if (accelerator != NULL)
        add_keys (keys, accelerator);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_listed (child, keys);
}

/* Every key that the page takes stands in the window of shortcuts. */
static void
test_shortcuts (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  add_listed (overlay, listed);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) keys = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (keys) && j < g_list_model_get_n_items (keys); j++)
        {
          g_autoptr (GtkShortcut) key = g_list_model_get_item (keys, j);
          g_autofree char *accelerator
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (key));

          n++;
          if (strstr (accelerator, "KP_") == NULL && !g_hash_table_contains (listed, accelerator))
            g_error ("%s is not listed", accelerator);
        }
    }
  g_assert_cmpuint (n, >, 20);

  gtk_window_destroy (GTK_WINDOW (overlay));
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-page/unreadable-guide", test_unreadable_guide);
  ui_interview_add ("/interview-page/moving", test_moving);
  ui_interview_add ("/interview-page/jump", test_jump);
  ui_interview_add ("/interview-page/statements", test_statements);
  ui_interview_add ("/interview-page/finish", test_finish);
  ui_interview_add ("/interview-page/language", test_language);
  ui_interview_add ("/interview-page/cycle", test_cycle);
  ui_interview_add ("/interview-page/tab-by-rail", test_tab_by_rail);
  ui_interview_add ("/interview-page/tab-after-jump", test_tab_after_jump);
  ui_interview_add ("/interview-page/focus-in-sides", test_focus_in_sides);
  ui_interview_add ("/interview-page/focus-after-history", test_focus_after_history);
  ui_interview_add ("/interview-page/shortcuts", test_shortcuts);

  return g_test_run ();
}
