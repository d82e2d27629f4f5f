/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <sys/resource.h>
#include <time.h>

#include "pps-answer-view.h"
#include "pps-edit.h"
#include "pps-interview-jump.h"
#include "pps-interview-page.h"
#include "pps-interview-rail.h"
#include "pps-key-row.h"
#include "pps-mark-row.h"
#include "pps-probe-list.h"
#include "pps-question-view.h"
#include "pps-ui.h"
#include "test-folder.h"
#include "ui-study.h"

/* The interview page in a window of its own, on a fresh study, driven through its widgets and
 * actions. */

#define PANE "pane.social-problem"
#define NEXT_PANE "pane.solution"

typedef struct
{
  char *dir;
  char *path;
  PpsWorkspace *workspace;
  PpsInterview *interview;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
show_page (Fixture *fixture, const char *question)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  fixture->page = pps_interview_page_new (fixture->workspace);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, question);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->page);
  ui_run_pending ();
}

static void
close_page (Fixture *fixture)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  fixture->page = NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) earlier = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) before = NULL;

  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "a.ppscanvas", NULL);
  fixture->workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (fixture->workspace, "NexTechnician", &error);
  g_assert_no_error (error);
  earlier = pps_edit_add_round (fixture->workspace, partnership, "2019", "design", "2019", &error);
  g_assert_no_error (error);
  round = pps_edit_add_round (fixture->workspace, partnership, "2020", "running", "2020", &error);
  g_assert_no_error (error);
  before = pps_edit_add_interview (fixture->workspace, earlier, "W", NULL, &error);
  g_assert_no_error (error);
  pps_edit_answer_text (fixture->workspace, before, PANE, "What we said then", &error);
  g_assert_no_error (error);
  fixture->interview = pps_edit_add_interview (fixture->workspace, round, "W", NULL, &error);
  g_assert_no_error (error);

  show_page (fixture, PANE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_page (fixture);
  g_clear_object (&fixture->interview);
  g_clear_object (&fixture->workspace);
  test_folder_remove (fixture->dir);
  g_free (fixture->path);
}

/* The first mapped widget of @type with @css_class, if that is given, under @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *css_class)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, css_class);

  return found;
}

static GtkWidget *
find_answer (Fixture *fixture)
{
  return pps_question_view_get_answer (
      PPS_QUESTION_VIEW (find (fixture->page, PPS_TYPE_QUESTION_VIEW, NULL)));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
type_text (GtkWidget *view, const char *text)
{
  g_signal_emit_by_name (view, "insert-at-cursor", text);
}

static char *
dup_shown (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  ui_run_pending ();
}

static void
press_digit (Fixture *fixture, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);
  gboolean handled;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  ui_run_pending ();
}

static char *
dup_field (Fixture *fixture, const char *question, const char *field)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, question);

  return g_strdup (answer != NULL ? pps_record_get_text (PPS_RECORD (answer), field) : "");
}

static void
assert_field (Fixture *fixture, const char *question, const char *field, const char *expected)
{
  g_autofree char *text = dup_field (fixture, question, field);

  g_assert_cmpstr (text, ==, expected);
}

static int
get_mark (Fixture *fixture, const char *question)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, question);
  gint64 mark;

  return answer != NULL && pps_record_get_integer (PPS_RECORD (answer), "mark", &mark) ? (int) mark
                                                                                       : -1;
}

static const char *
get_place (Fixture *fixture)
{
  return pps_record_get_text (PPS_RECORD (fixture->interview), "question");
}

/* As after a kill: the study opened again from the disk, the page as it comes up. */
static void
start_again (Fixture *fixture)
{
  g_autofree char *id = g_strdup (pps_record_get_id (PPS_RECORD (fixture->interview)));
  g_autoptr (GError) error = NULL;

  close_page (fixture);
  ui_run_pending ();
  g_clear_object (&fixture->interview);
  pps_store_close (pps_workspace_get_store (fixture->workspace));
  g_clear_object (&fixture->workspace);

  fixture->workspace = pps_workspace_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  fixture->interview = pps_workspace_lookup (fixture->workspace, PPS_TYPE_INTERVIEW, id);
  g_assert_nonnull (fixture->interview);
  show_page (fixture, NULL);
}

typedef struct
{
  Fixture *fixture;
  const char *question;
  const char *field;
  const char *expected;
} Expected;

static gboolean
is_on_disk (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = dup_field (expected->fixture, expected->question, expected->field);

  return g_str_equal (text, expected->expected);
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  Expected expected = { fixture, PANE, "text", "Seven vacancies" };
  gint64 start = g_get_monotonic_time ();

  g_assert_true (get_focus (fixture) == find_answer (fixture));
  type_text (find_answer (fixture), "Seven vacancies");
  assert_field (fixture, PANE, "text", "");

  ui_wait_until (is_on_disk, &expected);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 600 * G_TIME_SPAN_MILLISECOND);
  assert_field (fixture, PANE, "state", "answered");
}

static gboolean
type_on_cb (gpointer data)
{
  type_text (data, "x");

  return G_SOURCE_CONTINUE;
}

static gboolean
is_something_on_disk (gpointer data)
{
  g_autofree char *text = dup_field (data, PANE, "text");

  return *text != '\0';
}

static void
test_typing_on (Fixture *fixture, gconstpointer data)
{
  guint id = g_timeout_add (100, type_on_cb, find_answer (fixture));

  ui_wait_until (is_something_on_disk, fixture);
  g_source_remove (id);
}

static void
test_leaving_saves (Fixture *fixture, gconstpointer data)
{
  type_text (find_answer (fixture), "first");
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  assert_field (fixture, PANE, "text", "first");

  type_text (find_answer (fixture), " second");
  act (fixture, "interview.next");
  assert_field (fixture, PANE, "text", "first second");

  type_text (find_answer (fixture), "third");
  gtk_widget_set_visible (fixture->page, FALSE);
  assert_field (fixture, NEXT_PANE, "text", "third");
  gtk_widget_set_visible (fixture->page, TRUE);

  type_text (find_answer (fixture), " fourth");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  assert_field (fixture, NEXT_PANE, "text", "third fourth");

  type_text (find_answer (fixture), " fifth");
  close_page (fixture);
  assert_field (fixture, NEXT_PANE, "text", "third fourth fifth");
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  act (fixture, "interview.next");
  act (fixture, "interview.next");
  type_text (find_answer (fixture), "Kept é 😀");
  start_again (fixture);

  g_assert_cmpstr (get_place (fixture), ==, "pane.alternatives");
  text = dup_shown (find_answer (fixture));
  g_assert_cmpstr (text, ==, "Kept é 😀");
  g_assert_true (get_focus (fixture) == find_answer (fixture));
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  GtkWidget *key;

  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  assert_field (fixture, PANE, "state", "declines");
  g_assert_cmpstr (
      pps_key_row_get_picked (PPS_KEY_ROW (find (fixture->page, PPS_TYPE_KEY_ROW, NULL))), ==,
      "declines");

  /* A key that is down comes up again. */
  key = find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "key");
  g_signal_emit_by_name (key, "clicked");
  assert_field (fixture, PANE, "state", "answered");
  g_signal_emit_by_name (key, "clicked");
  assert_field (fixture, PANE, "state", "");

  /* The user's state stands, whatever was being typed. */
  type_text (find_answer (fixture), "a word");
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "does-not-know");
  assert_field (fixture, PANE, "state", "does-not-know");
  assert_field (fixture, PANE, "text", "a word");
}

static void
test_mark (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find (fixture->page, PPS_TYPE_MARK_ROW, NULL);
  GtkWidget *reason;

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 4);
  ui_run_pending ();
  g_assert_cmpint (get_mark (fixture, PANE), ==, 4);
  g_assert_null (find (row, PPS_TYPE_ANSWER_VIEW, "reason"));

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 2);
  ui_run_pending ();
  g_assert_cmpint (get_mark (fixture, PANE), ==, 2);
  reason = find (row, PPS_TYPE_ANSWER_VIEW, "reason");
  g_assert_nonnull (reason);
  type_text (reason, "Nobody counts");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  assert_field (fixture, PANE, "mark-reason", "Nobody counts");

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 0);
  g_assert_cmpint (get_mark (fixture, PANE), ==, 0);
}

static void
test_digits (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (find_answer (fixture));
  press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (get_mark (fixture, PANE), ==, -1);

  /* Among the states a digit is a state, as it stands on the keys. */
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (get_focus (fixture)));
  press_digit (fixture, GDK_KEY_3);
  assert_field (fixture, PANE, "state", "does-not-know");
  g_assert_cmpint (get_mark (fixture, PANE), ==, -1);

  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (get_mark (fixture, PANE), ==, 3);
  press_digit (fixture, GDK_KEY_KP_5);
  g_assert_cmpint (get_mark (fixture, PANE), ==, 5);
  press_digit (fixture, GDK_KEY_9);
  g_assert_cmpint (get_mark (fixture, PANE), ==, 5);
}

static void
test_probes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *probes = find (fixture->page, PPS_TYPE_PROBE_LIST, NULL);
  GtkCheckButton *second
      = GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (probes)));

  gtk_check_button_set_active (second, TRUE);
  assert_field (fixture, PANE, "probes", PANE ".2");
  start_again (fixture);
  probes = find (fixture->page, PPS_TYPE_PROBE_LIST, NULL);
  second = GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (probes)));
  g_assert_true (gtk_check_button_get_active (second));
  gtk_check_button_set_active (second, FALSE);
  assert_field (fixture, PANE, "probes", "");
}

/* What is shown then is why, and nothing of the interview before; that one can be opened again. */
static void
test_unreadable_guide (Fixture *fixture, gconstpointer data)
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
  status = find (fixture->page, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_nonnull (status);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), !=, "");
  g_assert_null (find (fixture->page, PPS_TYPE_ANSWER_VIEW, NULL));
  act (fixture, "interview.jump");
  act (fixture, "interview.next");
  act (fixture, "interview.save");

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, PANE);
  ui_run_pending ();
  g_assert_null (find (fixture->page, ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_nonnull (find (fixture->page, PPS_TYPE_ANSWER_VIEW, NULL));
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  GtkWidget *note;

  act (fixture, "interview.notes");
  note = find (fixture->page, PPS_TYPE_ANSWER_VIEW, "note");
  g_assert_nonnull (note);
  type_text (note, "He hesitates");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  assert_field (fixture, PANE, "note", "He hesitates");
  assert_field (fixture, PANE, "text", "");

  g_assert_nonnull (find (fixture->page, GTK_TYPE_LABEL, "earlier-words"));
  g_assert_cmpstr (
      gtk_label_get_text (GTK_LABEL (find (fixture->page, GTK_TYPE_LABEL, "earlier-words"))), ==,
      "What we said then");

  act (fixture, "interview.next");
  g_assert_null (find (fixture->page, GTK_TYPE_LABEL, "earlier-words"));
}

static void
test_moving (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rail = find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);

  act (fixture, "interview.next");
  g_assert_cmpstr (get_place (fixture), ==, NEXT_PANE);
  act (fixture, "interview.previous");
  act (fixture, "interview.previous");
  g_assert_cmpstr (get_place (fixture), ==, "opening.since");

  g_signal_emit_by_name (rail, "stop-chosen", 18u, TRUE);
  ui_run_pending ();
  g_assert_cmpstr (get_place (fixture), ==, "pane.surplus");
  g_assert_true (get_focus (fixture) == find_answer (fixture));

  /* Going over the rows leaves the focus where it is. */
  gtk_widget_grab_focus (rail);
  g_signal_emit_by_name (rail, "stop-chosen", 17u, FALSE);
  ui_run_pending ();
  g_assert_cmpstr (get_place (fixture), ==, "pane.financial-support");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), rail));
}

static void
test_jump (Fixture *fixture, gconstpointer data)
{
  GtkWidget *jump;
  GtkWidget *search;

  act (fixture, "interview.jump");
  jump = find (fixture->page, PPS_TYPE_INTERVIEW_JUMP, NULL);
  g_assert_nonnull (jump);
  search = find (jump, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "KANAL");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_run_pending ();
  g_assert_cmpstr (get_place (fixture), ==, "pane.channels");

  /* The other language finds it too. */
  act (fixture, "interview.jump");
  gtk_editable_set_text (GTK_EDITABLE (search), "ten less");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_run_pending ();
  g_assert_cmpstr (get_place (fixture), ==, "lesson.1");
}

static void
test_statements (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, "lesson.3");
  ui_run_pending ();
  g_assert_true (GTK_IS_TOGGLE_BUTTON (get_focus (fixture)));
  press_digit (fixture, GDK_KEY_4);
  g_assert_cmpint (get_mark (fixture, "lesson.3"), ==, 4);
  g_assert_cmpint (get_mark (fixture, "lesson.1"), ==, -1);

  /* One step of Tab is one statement. */
  row = gtk_widget_get_ancestor (get_focus (fixture), PPS_TYPE_MARK_ROW);
  gtk_widget_child_focus (gtk_widget_get_parent (row), GTK_DIR_TAB_FORWARD);
  ui_run_pending ();
  g_assert_cmpstr (get_place (fixture), ==, "lesson.4");
  press_digit (fixture, GDK_KEY_0);
  g_assert_cmpint (get_mark (fixture, "lesson.4"), ==, 0);

  start_again (fixture);
  row = gtk_widget_get_ancestor (get_focus (fixture), PPS_TYPE_MARK_ROW);
  g_assert_cmpstr (pps_mark_row_get_question (PPS_MARK_ROW (row)), ==, "lesson.4");
}

static gboolean
is_flagged (Fixture *fixture)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, PANE);

  return answer != NULL && pps_record_get_boolean (PPS_RECORD (answer), "flagged");
}

static void
test_flag (Fixture *fixture, gconstpointer data)
{
  GtkWidget *toggle = find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "flag");

  act (fixture, "interview.flag");
  g_assert_true (is_flagged (fixture));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  act (fixture, "interview.next");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  act (fixture, "interview.previous");
  act (fixture, "interview.flag");
  g_assert_false (is_flagged (fixture));
}

static gboolean
shows (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = dup_shown (find_answer (expected->fixture));

  return g_str_equal (text, expected->expected);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_answer (fixture)));
  Expected expected = { fixture, PANE, "text", "" };
  g_autoptr (GError) error = NULL;

  type_text (find_answer (fixture), "said");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_run_pending ();
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  act (fixture, "interview.next");
  act (fixture, "interview.previous");
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_answer (fixture))) == buffer);
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));

  /* The study's undo comes into the text, but not into words that are being typed. */
  pps_edit_answer_text (fixture->workspace, fixture->interview, PANE, "said twicé, said", &error);
  g_assert_no_error (error);
  expected.expected = "said twicé, said";
  ui_wait_until (shows, &expected);
  pps_edit_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  expected.expected = "said";
  ui_wait_until (shows, &expected);

  gtk_text_buffer_set_text (buffer, "being typed", -1);
  pps_edit_answer_text (fixture->workspace, fixture->interview, PANE, "outside", &error);
  g_assert_no_error (error);
  ui_run_pending ();
  expected.expected = "being typed";
  g_assert_true (shows (&expected));
}

static gboolean
failure_is_told (gpointer data)
{
  GtkWidget *box = find (data, GTK_TYPE_BOX, "failure");

  return box != NULL;
}

static gboolean
no_failure_is_told (gpointer data)
{
  return !failure_is_told (data);
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit none;
  Expected expected = { fixture, PANE, "text", "not lost" };

  /* A full disk: no file can grow. */
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  none = before;
  none.rlim_cur = 0;
  setrlimit (RLIMIT_FSIZE, &none);
  type_text (find_answer (fixture), "not lost");
  ui_wait_until (failure_is_told, fixture->page);
  g_assert_true (shows (&expected));

  /* The question is left and the words are still owed. */
  act (fixture, "interview.next");
  setrlimit (RLIMIT_FSIZE, &before);
  act (fixture, "interview.save");
  assert_field (fixture, PANE, "text", "not lost");
  ui_wait_until (no_failure_is_told, fixture->page);
}

static void
test_finish (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "running");
  type_text (find_answer (fixture), "last words");
  act (fixture, "interview.finish");
  assert_field (fixture, PANE, "text", "last words");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "done");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (find_answer (fixture))));
  press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (get_mark (fixture, PANE), ==, -1);

  act (fixture, "interview.continue");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "state"), ==, "running");
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (find_answer (fixture))));
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkWidget *lead = find (fixture->page, GTK_TYPE_LABEL, "lead");
  g_autofree char *dutch = g_strdup (gtk_label_get_text (GTK_LABEL (lead)));

  act (fixture, "interview.switch-language");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lead)), !=, dutch);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "language"), ==, "en");
  gtk_widget_activate_action (fixture->page, "interview.language", "s", "nl");
  ui_run_pending ();
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (lead)), ==, dutch);
}

static void
test_cycle (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rail = find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);

  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (gtk_widget_has_css_class (get_focus (fixture), "note"));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), rail));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", TRUE);
  ui_run_pending ();
  g_assert_true (get_focus (fixture) == find_answer (fixture));
  gtk_widget_activate_action (fixture->page, "interview.cycle", "b", FALSE);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), rail));
}

/* Tab goes through the rail in one step, and nowhere in the interview. */
static void
test_tab_by_rail (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rail = find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);
  g_autofree char *place = g_strdup (get_place (fixture));

  gtk_widget_grab_focus (rail);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  ui_run_pending ();
  g_assert_nonnull (get_focus (fixture));
  g_assert_false (gtk_widget_is_ancestor (get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  ui_run_pending ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), rail));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  ui_run_pending ();
  g_assert_false (gtk_widget_is_ancestor (get_focus (fixture), rail));
  g_assert_cmpstr (get_place (fixture), ==, place);
}

/* The key that shows a side goes into it; the key that hides it goes back to the answer. */
static void
test_focus_in_sides (Fixture *fixture, gconstpointer data)
{
  act (fixture, "interview.notes");
  g_assert_true (gtk_widget_has_css_class (get_focus (fixture), "note"));
  act (fixture, "interview.notes");
  g_assert_true (get_focus (fixture) == find_answer (fixture));

  gtk_widget_grab_focus (find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL));
  act (fixture, "interview.rail");
  g_assert_true (get_focus (fixture) == find_answer (fixture));
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
test_whole_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 5000)
    g_string_append (text, "We found two people whom we would never have found. ");
  type_text (find_answer (fixture), text->str);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  start_again (fixture);
  ui_wait_until (shows_all_words, find_answer (fixture));

  /* The next one is short, and the one after that is this one again. */
  act (fixture, "interview.next");
  act (fixture, "interview.previous");
  ui_wait_until (shows_all_words, find_answer (fixture));
}

/* A key in a text of 100,000 characters, drawn, takes no time that anybody sees; nor does its save.
 * Counted in time of the processor, as others run beside this. */
static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *answer = find_answer (fixture);
  double key;
  double save;
  clock_t start;

  while (text->len < 100000)
    g_string_append (
        text,
        "We found two people whom we would never have found. Our mechanics are proud of it.\n");
  type_text (answer, text->str);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  for (guint i = 0; i < 10; i++)
    gtk_test_widget_wait_for_draw (fixture->window);

  start = clock ();
  for (guint i = 0; i < 20; i++)
    {
      type_text (answer, "x");
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

static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; pps_interview_page_shortcuts[i].title != NULL; i++)
    {
      g_assert_nonnull (pps_interview_page_shortcuts[i].accelerator);
      g_assert_true (
          g_hash_table_add (seen, (gpointer) pps_interview_page_shortcuts[i].accelerator));
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 8);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/interview-page/typing", test_typing },
    { "/interview-page/typing-on", test_typing_on },
    { "/interview-page/leaving-saves", test_leaving_saves },
    { "/interview-page/reopen", test_reopen },
    { "/interview-page/state", test_state },
    { "/interview-page/mark", test_mark },
    { "/interview-page/digits", test_digits },
    { "/interview-page/probes", test_probes },
    { "/interview-page/note", test_note },
    { "/interview-page/unreadable-guide", test_unreadable_guide },
    { "/interview-page/moving", test_moving },
    { "/interview-page/jump", test_jump },
    { "/interview-page/statements", test_statements },
    { "/interview-page/flag", test_flag },
    { "/interview-page/undo", test_undo },
    { "/interview-page/failure", test_failure },
    { "/interview-page/finish", test_finish },
    { "/interview-page/language", test_language },
    { "/interview-page/cycle", test_cycle },
    { "/interview-page/tab-by-rail", test_tab_by_rail },
    { "/interview-page/focus-in-sides", test_focus_in_sides },
    { "/interview-page/whole-answer", test_whole_answer },
    { "/interview-page/long-text", test_long_text },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/interview-page/shortcuts", test_shortcuts);

  return g_test_run ();
}
