/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"
#include "pps-finding-details.h"
#include "pps-passage-row.h"
#include "pps-shared-view.h"
#include "pps-tag-row.h"
#include "pps-workbench-page.h"
#include "ui-study.h"

/* The workbench: the words of all groups side by side, and findings made of them. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsWorkbenchPage *page;
  PpsFindingBoard *board;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_WORKBENCH_PAGE (pps_workbench_page_new (fixture->study.workspace));
  fixture->board = pps_workbench_page_get_board (fixture->page);
  pps_workbench_page_open (fixture->page, fixture->study.partnership, UI_STUDY_PANE);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static PpsWordsView *
find_words (Fixture *fixture, const char *letter, PpsAnswer *answer)
{
  return pps_answer_column_find (pps_workbench_page_get_column (fixture->page, letter),
                                 pps_record_get_id (PPS_RECORD (answer)));
}

/* Presses a key where the controllers of @widget get it. */
static void
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return;
    }
}

static void
select_words (PpsWordsView *words, const char *wanted)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (pps_words_view_get_text_view (words));
  GtkTextIter begin;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, wanted, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static PpsFinding *
get_finding (Fixture *fixture, guint index)
{
  GtkWidget *row
      = gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (fixture->board)));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return pps_finding_row_get_finding (PPS_FINDING_ROW (row));
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Every group has a column, also one that is silent; and there are three ways to be silent. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsInterview) schools
      = pps_edit_add_interview (workspace, fixture->study.round, "S", NULL, NULL);
  g_autoptr (PpsInterview) leader
      = pps_edit_add_interview (workspace, fixture->study.round, "P", NULL, NULL);

  pps_edit_start_interview (workspace, schools, NULL);
  pps_edit_answer_text (workspace, schools, "pane.costs", "Veel", NULL);
  ui_settle (fixture->window);

  g_assert_nonnull (find_words (fixture, "O", fixture->study.government));
  g_assert_nonnull (find_words (fixture, "W", fixture->study.employers));
  g_assert_null (find_words (fixture, "S", fixture->study.employers));
  g_assert_nonnull (find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "S")),
                                "This group was heard, but not about this pane."));
  g_assert_nonnull (find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "P")),
                                "Nobody of this group was heard in this round."));

  pps_edit_answer_state (workspace, schools, "pane." UI_STUDY_PANE, "does-not-know", NULL);
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "S")),
                                "Does not know"));
}

/* The newest round stands open, older ones are folded, and made when they are unfolded. */
static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsRound) later = pps_edit_add_round (workspace, fixture->study.partnership, "2024",
                                                   "evaluation", "2024", NULL);
  g_autoptr (PpsInterview) interview = pps_edit_add_interview (workspace, later, "W", NULL, NULL);
  g_autoptr (PpsAnswer) answer = NULL;
  PpsAnswerColumn *column = pps_workbench_page_get_column (fixture->page, "W");

  pps_edit_answer_text (workspace, interview, "pane." UI_STUDY_PANE, "Nu vijf monteurs.", NULL);
  ui_settle (fixture->window);
  answer = pps_edit_find_answer (workspace, interview, "pane." UI_STUDY_PANE);

  g_assert_true (find_words (fixture, "W", answer) == pps_answer_column_get_first (column));
  g_assert_nonnull (find_label (GTK_WIDGET (column), "2020 (1)"));
  g_assert_false (find_label (GTK_WIDGET (column), "2020") != NULL);

  pps_workbench_page_show_words (fixture->page,
                                 pps_record_get_id (PPS_RECORD (fixture->study.employers)), 4, 11);
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (column), "2020"));
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  PpsWordsView *words = find_words (fixture, "W", fixture->study.employers);
  PpsFinding *finding;

  select_words (words, "té weinig");
  press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return, GDK_CONTROL_MASK);
  ui_settle (fixture->window);

  finding = get_finding (fixture, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "té weinig");
  g_assert_true (pps_finding_board_get_chosen (fixture->board) == finding);

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_null (
      gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (fixture->board))));
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "workbench.next", NULL);
  g_assert_cmpstr (pps_workbench_page_get_pane (fixture->page), ==, "solution");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "workbench.previous", NULL);
  g_assert_cmpstr (pps_workbench_page_get_pane (fixture->page), ==, UI_STUDY_PANE);

  /* Before the first comes what is parked. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "workbench.previous", NULL);
  g_assert_cmpstr (pps_workbench_page_get_pane (fixture->page), ==, "");
  ui_settle (fixture->window);
}

/* Where there is no room the columns stand below each other, and nothing asks for more. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  PpsWorkbenchPage *page = PPS_WORKBENCH_PAGE (pps_workbench_page_new (fixture->study.workspace));
  graphene_rect_t first;
  graphene_rect_t second;
  int minimum;

  pps_workbench_page_open (page, fixture->study.partnership, UI_STUDY_PANE);
  window = ui_show (GTK_WIDGET (page), 360, 640);
  ui_settle (window);
  ui_settle (window);

  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pps_workbench_page_get_column (page, "O")),
                                            GTK_WIDGET (page), &first));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pps_workbench_page_get_column (page, "W")),
                                            GTK_WIDGET (page), &second));
  g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height);
  gtk_window_destroy (GTK_WINDOW (window));
}

static PpsFindingRow *
find_row (Fixture *fixture, PpsFinding *finding)
{
  PpsFindingRow *row
      = pps_finding_board_find_row (fixture->board, pps_record_get_id (PPS_RECORD (finding)));

  g_assert_nonnull (row);

  return row;
}

static guint
count_evidence (Fixture *fixture, PpsFinding *finding)
{
  g_autoptr (PpsQuery) evidence
      = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "finding-evidence",
                       pps_record_get_id (PPS_RECORD (finding)), NULL);

  return pps_query_get_n (evidence);
}

static guint
count_findings (Fixture *fixture)
{
  g_autoptr (GListModel) rows
      = gtk_widget_observe_children (GTK_WIDGET (pps_finding_board_get_findings (fixture->board)));

  return g_list_model_get_n_items (rows);
}

static GtkWidget *
find_of_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A finding says what it rests on: nothing, words, or words that are not there any more. */
static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) bare = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Krapte");
  PpsWordsView *words = find_words (fixture, "W", fixture->study.employers);
  PpsWordsView *others = find_words (fixture, "O", fixture->study.government);
  g_autoptr (PpsInterview) interview = NULL;
  PpsFindingRow *row;

  ui_settle (fixture->window);
  row = find_row (fixture, bare);
  g_assert_nonnull (find_label (GTK_WIDGET (row), "Rests on no words"));

  /* Words of another group are as good. */
  pps_finding_board_choose (fixture->board, pps_record_get_id (PPS_RECORD (bare)), FALSE);
  select_words (words, "té weinig");
  press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return,
         GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  select_words (others, "vacatures");
  press (GTK_WIDGET (pps_words_view_get_text_view (others)), GDK_KEY_Return,
         GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_settle (fixture->window);
  g_assert_cmpuint (count_evidence (fixture, bare), ==, 2);
  g_assert_cmpuint (count_findings (fixture), ==, 1);
  g_assert_null (find_label (GTK_WIDGET (row), "Rests on no words"));
  g_assert_nonnull (find_label (GTK_WIDGET (row), "“té weinig” +1"));

  interview = pps_workspace_lookup (
      fixture->study.workspace, PPS_TYPE_INTERVIEW,
      pps_record_get_text (PPS_RECORD (fixture->study.employers), "interview"));
  pps_edit_answer_text (fixture->study.workspace, interview, "pane." UI_STUDY_PANE,
                        "Iets heel anders.", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (count_evidence (fixture, bare), ==, 2);
  g_assert_nonnull (find_label (GTK_WIDGET (row), "Words it stood on are no longer in the answer"));

  /* Asked for, each passage in turn: the lost one as a sentence, the other as a selection. */
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.words", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.words", NULL);
  ui_settle (fixture->window);
  g_assert_true (gtk_text_buffer_get_has_selection (
      gtk_text_view_get_buffer (pps_words_view_get_text_view (others))));
}

static void
test_drop_words (Fixture *fixture, gconstpointer data)
{
  PpsWordsView *words = find_words (fixture, "W", fixture->study.employers);
  PpsFinding *finding;
  GtkWidget *area = GTK_WIDGET (fixture->board);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (area);
  g_autoptr (GtkEventController) target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && target == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        target = g_object_ref (controller);
    }
  g_assert_nonnull (target);

  /* Text from elsewhere is no evidence. */
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "té weinig");
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &dropped);
  g_assert_false (dropped);
  g_assert_cmpuint (count_findings (fixture), ==, 0);

  select_words (words, "té weinig");
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &dropped);
  ui_settle (fixture->window);
  g_assert_true (dropped);
  finding = get_finding (fixture, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "té weinig");
  g_assert_cmpuint (count_evidence (fixture, finding), ==, 1);
}

static void
pick (Fixture *fixture, PpsFinding *finding)
{
  press (GTK_WIDGET (pps_finding_row_get_text_view (find_row (fixture, finding))), GDK_KEY_space,
         GDK_CONTROL_MASK);
}

/* Two picked findings become one that rests on the words of both; undo makes them two again. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) one
      = pps_edit_find_words (workspace, fixture->study.government, 0, 3, NULL);
  g_autoptr (PpsFinding) two
      = pps_edit_find_words (workspace, fixture->study.employers, 4, 11, NULL);

  ui_settle (fixture->window);
  pick (fixture, one);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.merge", NULL);
  g_assert_cmpuint (count_findings (fixture), ==, 2);
  pick (fixture, two);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.merge", NULL);
  ui_settle (fixture->window);

  g_assert_cmpuint (count_findings (fixture), ==, 1);
  g_assert_true (get_finding (fixture, 0) == one);
  g_assert_cmpuint (count_evidence (fixture, one), ==, 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (one), "stakeholder-group"), ==, "");

  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (count_findings (fixture), ==, 2);
  g_assert_cmpuint (count_evidence (fixture, two), ==, 1);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig monteurs, niemand reageert");
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  ui_settle (fixture->window);
  buffer = gtk_text_view_get_buffer (pps_finding_row_get_text_view (find_row (fixture, finding)));
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, 20);
  gtk_text_buffer_place_cursor (buffer, &caret);
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, finding)), "finding.split", NULL);
  ui_settle (fixture->window);

  g_assert_cmpuint (count_findings (fixture), ==, 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Te weinig monteurs,");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (get_finding (fixture, 1)), "text"), ==,
                   "niemand reageert");

  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (count_findings (fixture), ==, 1);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Te weinig monteurs, niemand reageert");
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) one = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Een");
  g_autoptr (PpsFinding) two = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Twee");

  ui_settle (fixture->window);
  pick (fixture, one);
  pick (fixture, two);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.status", "s", "disputed");
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (one), "status"), ==, "disputed");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (two), "status"), ==, "disputed");
  g_assert_false (pps_finding_row_is_picked (find_row (fixture, one)));

  pick (fixture, one);
  pick (fixture, two);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.remove", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (count_findings (fixture), ==, 0);

  /* Both in one step. */
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (count_findings (fixture), ==, 2);
}

/* What is said of a finding is said in place, and shown on its line. */
static void
test_details (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  PpsFindingRow *row;
  GtkWidget *passage;

  ui_settle (fixture->window);
  row = find_row (fixture, finding);
  g_assert_null (find_of_type (GTK_WIDGET (row), PPS_TYPE_FINDING_DETAILS));
  pps_finding_row_show_details (row, TRUE);
  ui_settle (fixture->window);
  passage = find_of_type (GTK_WIDGET (row), PPS_TYPE_PASSAGE_ROW);
  g_assert_nonnull (find_label (passage, UI_STUDY_WORDS));

  pps_tag_row_add (PPS_TAG_ROW (find_of_type (GTK_WIDGET (row), PPS_TYPE_TAG_ROW)), "krapte");
  g_assert_true (pps_edit_set_amount (fixture->study.workspace, finding, "12500", "euro", NULL));
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.star", NULL);
  pps_finding_board_update (fixture->board);
  ui_settle (fixture->window);
  g_assert_true (pps_record_get_boolean (PPS_RECORD (finding), "starred"));
  g_assert_nonnull (find_label (GTK_WIDGET (row), "Draft · 12,500 euro · #krapte"));

  gtk_widget_activate_action (passage, "passage.remove", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (count_evidence (fixture, finding), ==, 0);
}

/* Declined, a pair is not proposed again; shared, it is one finding, until that is undone. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) a
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Een tekort aan monteurs");
  g_autoptr (PpsFinding) b
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Groot tekort aan monteurs");
  g_autoptr (PpsFinding) c
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "S", "Er is tekort aan monteurs");
  GtkWidget *view = find_of_type (GTK_WIDGET (fixture->page), PPS_TYPE_SHARED_VIEW);
  GtkWidget *button;

  ui_settle (fixture->window);
  g_assert_nonnull (find_label (view, "Perhaps shared (3)"));
  g_assert_null (find_label (view, "Not shared"));
  g_assert_true (gtk_widget_activate (find_of_type (view, GTK_TYPE_EXPANDER)));
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (view, "Same words: monteurs, tekort"));

  /* The focus goes on to the next. */
  button = gtk_widget_get_ancestor (find_label (view, "Not shared"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (view, "Perhaps shared (2)"));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), view));
  g_assert_nonnull (find_label (view, "Told apart (1)"));

  button = gtk_widget_get_ancestor (find_label (view, "Make shared"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_cmpuint (count_findings (fixture), ==, 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (get_finding (fixture, 0)), "stakeholder-group"),
                   ==, "");

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (view, "Perhaps shared (2)"));

  /* Another day one thinks better of it. */
  gtk_expander_set_expanded (GTK_EXPANDER (gtk_widget_get_ancestor (
                                 find_label (view, "Told apart (1)"), GTK_TYPE_EXPANDER)),
                             TRUE);
  ui_settle (fixture->window);
  button = gtk_widget_get_ancestor (find_label (view, "Propose again"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (view, "Perhaps shared (3)"));
  g_assert_null (find_label (view, "Told apart (1)"));
}

#define ADD(name, test) g_test_add ("/workbench/" name, Fixture, NULL, set_up, test, tear_down)

static gboolean
tab_to_board (Fixture *fixture)
{
  for (guint i = 0; i < 8; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->board)))
        return TRUE;
    }

  return FALSE;
}

/* From words on to findings, also past groups that said nothing. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  pps_words_view_show_words (find_words (fixture, "W", fixture->study.employers), 0, 3);
  g_assert_true (tab_to_board (fixture));

  pps_workbench_page_open (fixture->page, fixture->study.partnership, "costs");
  ui_settle (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (tab_to_board (fixture));
}

/* A wording that is in the study is taken back there, also while somebody is in it. */
static void
test_undo_wording (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Te weinig mensen");
  GtkWidget *row;
  GtkTextView *view;
  g_autofree char *words = NULL;

  ui_settle (fixture->window);
  row = gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (fixture->board)));
  view = pps_finding_row_get_text_view (PPS_FINDING_ROW (row));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "Veel ", -1);
  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  g_assert_false (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (view)));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  words = ui_dup_words (view);
  g_assert_cmpstr (words, ==, "Te weinig mensen");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

  ADD ("columns", test_columns);
  ADD ("tab", test_tab);
  ADD ("rounds", test_rounds);
  ADD ("find", test_find);
  ADD ("evidence", test_evidence);
  ADD ("drop-words", test_drop_words);
  ADD ("undo-wording", test_undo_wording);
  ADD ("merge", test_merge);
  ADD ("split", test_split);
  ADD ("several", test_several);
  ADD ("details", test_details);
  ADD ("shared", test_shared);
  ADD ("steps", test_steps);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
