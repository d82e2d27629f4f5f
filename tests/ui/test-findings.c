/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"
#include "pps-edit-freeze.h"
#include "pps-finding-details.h"
#include "pps-finding-row.h"
#include "pps-passage-row.h"
#include "pps-tag-row.h"
#include "ui-workbench.h"

/* Findings beneath the words: what they rest on, and what is done with them. */

/* A finding says what it rests on: nothing, words, or words that are not there any more. */
static void
test_evidence (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) bare = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Krapte");
  PpsWordsView *words = ui_workbench_find_words (fixture, "W", fixture->study.employers);
  PpsWordsView *others = ui_workbench_find_words (fixture, "O", fixture->study.government);
  g_autoptr (PpsInterview) interview = NULL;
  PpsFindingRow *row;

  ui_settle (fixture->window);
  row = ui_workbench_find_row (fixture, bare);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "Rests on no words"));

  /* Words of another group are as good. */
  pps_finding_board_choose (fixture->board, pps_record_get_id (PPS_RECORD (bare)), FALSE);
  ui_select (pps_words_view_get_text_view (words), "té weinig");
  ui_press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return,
            GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_select (pps_words_view_get_text_view (others), "vacatures");
  ui_press (GTK_WIDGET (pps_words_view_get_text_view (others)), GDK_KEY_Return,
            GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, bare), ==, 2);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 1);
  g_assert_null (ui_find_label (GTK_WIDGET (row), "Rests on no words"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "“té weinig” +1"));

  interview = pps_workspace_lookup (
      fixture->study.workspace, PPS_TYPE_INTERVIEW,
      pps_record_get_text (PPS_RECORD (fixture->study.employers), "interview"));
  pps_edit_answer_text (fixture->study.workspace, interview, "pane." UI_STUDY_PANE,
                        "Iets heel anders.", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, bare), ==, 2);
  g_assert_nonnull (
      ui_find_label (GTK_WIDGET (row), "Words it stood on are no longer in the answer"));

  /* Asked for, each passage in turn: the lost one as a sentence, the other as a selection. */
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.words", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.words", NULL);
  ui_settle (fixture->window);
  g_assert_true (gtk_text_buffer_get_has_selection (
      gtk_text_view_get_buffer (pps_words_view_get_text_view (others))));
}

static void
pick (UiWorkbench *fixture, PpsFinding *finding)
{
  ui_press (GTK_WIDGET (pps_finding_row_get_text_view (ui_workbench_find_row (fixture, finding))),
            GDK_KEY_space, GDK_CONTROL_MASK);
}

static GtkWidget *
step (UiWorkbench *fixture, GtkWidget *row)
{
  GtkWidget *focus;

  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, row));

  return focus;
}

/* In the order in which it is read: the tick, the wording, its words, and what can be done. */
static void
test_tab (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Krapte");
  g_autoptr (PpsEvidence) evidence = pps_edit_add_passage (fixture->study.workspace, finding,
                                                           fixture->study.government, 0, 4, NULL);
  GtkWidget *row;

  ui_settle (fixture->window);
  row = GTK_WIDGET (ui_workbench_find_row (fixture, finding));
  pick (fixture, finding);
  ui_settle (fixture->window);
  gtk_widget_grab_focus (ui_find_of_type (row, GTK_TYPE_CHECK_BUTTON));
  g_assert_true (GTK_IS_TEXT_VIEW (step (fixture, row)));
  g_assert_true (GTK_IS_BUTTON (step (fixture, row)));
  g_assert_true (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (step (fixture, row))));
}

static void
test_drop_words (UiWorkbench *fixture, gconstpointer data)
{
  PpsWordsView *words = ui_workbench_find_words (fixture, "W", fixture->study.employers);
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
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 0);

  ui_select (pps_words_view_get_text_view (words), "té weinig");
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &dropped);
  ui_settle (fixture->window);
  g_assert_true (dropped);
  finding = ui_workbench_get_finding (fixture, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "té weinig");
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, finding), ==, 1);
}

/* A wording that is in the study is taken back there, also while somebody is in it. */
static void
test_undo_wording (UiWorkbench *fixture, gconstpointer data)
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
  ui_press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  g_assert_false (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (view)));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  words = ui_dup_words (view);
  g_assert_cmpstr (words, ==, "Te weinig mensen");
}

/* Two picked findings become one that rests on the words of both; undo makes them two again. */
static void
test_merge (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) one
      = pps_edit_find_words (workspace, fixture->study.government, 0, 3, NULL);
  g_autoptr (PpsFinding) two
      = pps_edit_find_words (workspace, fixture->study.employers, 4, 11, NULL);

  ui_settle (fixture->window);
  pick (fixture, one);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.merge", NULL);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
  pick (fixture, two);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.merge", NULL);
  ui_settle (fixture->window);

  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 1);
  g_assert_true (ui_workbench_get_finding (fixture, 0) == one);
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, one), ==, 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (one), "stakeholder-group"), ==, "");

  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, two), ==, 1);
}

/* What is merged, brought back and merged again leaves no tick behind. */
static void
test_ticks (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) a = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Een");
  g_autoptr (PpsFinding) b = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Twee");

  ui_settle (fixture->window);
  pick (fixture, a);
  pick (fixture, b);
  ui_settle (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.merge", NULL);
  ui_settle (fixture->window);
  g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, a)));

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (pps_edit_undo (workspace, NULL));
      ui_settle (fixture->window);
      g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, a)));
      g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, b)));
      g_assert_true (pps_edit_redo (workspace, NULL));
      ui_settle (fixture->window);
    }

  /* What was picked and went by another act is not picked when it comes back. */
  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  pick (fixture, a);
  pick (fixture, b);
  g_assert_true (pps_edit_redo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, a)));
  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, b)));
}

static void
test_split (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig monteurs, niemand reageert");
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  ui_settle (fixture->window);
  buffer = gtk_text_view_get_buffer (
      pps_finding_row_get_text_view (ui_workbench_find_row (fixture, finding)));
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, 20);
  gtk_text_buffer_place_cursor (buffer, &caret);
  gtk_widget_activate_action (GTK_WIDGET (ui_workbench_find_row (fixture, finding)),
                              "finding.split", NULL);
  ui_settle (fixture->window);

  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Te weinig monteurs,");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (ui_workbench_get_finding (fixture, 1)), "text"),
                   ==, "niemand reageert");

  g_assert_true (pps_edit_undo (workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 1);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Te weinig monteurs, niemand reageert");
}

static void
test_several (UiWorkbench *fixture, gconstpointer data)
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
  g_assert_false (pps_finding_row_is_picked (ui_workbench_find_row (fixture, one)));

  pick (fixture, one);
  pick (fixture, two);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.remove", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 0);

  /* Both in one step. */
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
}

/* In a frozen round nothing is done to what was picked, the reason is told, and it stays picked. */
static void
test_frozen (UiWorkbench *fixture, gconstpointer data)
{
  static const char *const names[] = { "merge", "status", "star", "remove" };
  const char *const arguments[] = { NULL, "'disputed'", "true", NULL };
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) one = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Een");
  g_autoptr (PpsFinding) two = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Twee");
  g_autoptr (PpsSnapshot) snapshot = NULL;
  const char *round = pps_record_get_id (PPS_RECORD (fixture->study.round));

  g_assert_true (pps_edit_set_text (workspace, one, "round", round, NULL));
  g_assert_true (pps_edit_set_text (workspace, two, "round", round, NULL));
  snapshot = pps_edit_freeze_round (workspace, fixture->study.round, "", "", NULL);
  g_assert_nonnull (snapshot);
  ui_settle (fixture->window);
  pick (fixture, one);
  pick (fixture, two);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *action = g_strdup_printf ("board.%s", names[i]);
      GVariant *argument = arguments[i] == NULL ? NULL : g_variant_new_parsed (arguments[i]);

      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->board), action, argument);
      ui_settle (fixture->window);
      g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
      g_assert_cmpstr (pps_record_get_text (PPS_RECORD (one), "status"), ==, "draft");
      g_assert_true (pps_finding_row_is_picked (ui_workbench_find_row (fixture, one)));
    }
}

/* What is said of a finding is said in place, and shown on its line. */
static void
test_details (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  PpsFindingRow *row;
  GtkWidget *passage;

  ui_settle (fixture->window);
  row = ui_workbench_find_row (fixture, finding);
  g_assert_null (ui_find_of_type (GTK_WIDGET (row), PPS_TYPE_FINDING_DETAILS));
  pps_finding_row_show_details (row, TRUE);
  ui_settle (fixture->window);
  passage = ui_find_of_type (GTK_WIDGET (row), PPS_TYPE_PASSAGE_ROW);
  g_assert_nonnull (ui_find_label (passage, UI_STUDY_WORDS));

  pps_tag_row_add (PPS_TAG_ROW (ui_find_of_type (GTK_WIDGET (row), PPS_TYPE_TAG_ROW)), "krapte");
  g_assert_true (pps_edit_set_amount (fixture->study.workspace, finding, "12500", "euro", NULL));
  gtk_widget_activate_action (GTK_WIDGET (row), "finding.star", NULL);
  pps_finding_board_update (fixture->board);
  ui_settle (fixture->window);
  g_assert_true (pps_record_get_boolean (PPS_RECORD (finding), "starred"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "Draft · 12,500 euro · #krapte"));

  gtk_widget_activate_action (passage, "passage.remove", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_evidence (fixture, finding), ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/findings/" name, UiWorkbench, NULL, ui_workbench_set_up, test,                     \
              ui_workbench_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

  ADD ("evidence", test_evidence);
  ADD ("drop-words", test_drop_words);
  ADD ("undo-wording", test_undo_wording);
  ADD ("merge", test_merge);
  ADD ("tab", test_tab);
  ADD ("ticks", test_ticks);
  ADD ("split", test_split);
  ADD ("several", test_several);
  ADD ("frozen", test_frozen);
  ADD ("details", test_details);

  return g_test_run ();
}
