/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-edit-findings.h"
#include "pps-edit-freeze.h"
#include "pps-edit-judgement.h"
#include "pps-edit-tag.h"
#include "pps-overview-page.h"
#include "pps-tag-row.h"
#include "ui-workbench.h"

/* The workbench: the words of all groups side by side, and findings made of them. */

static gboolean
tab_to_board (UiWorkbench *fixture)
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

/* Every group has a column, also one that is silent; and there are three ways to be silent. */
static void
test_columns (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsInterview) schools
      = pps_edit_add_interview (workspace, fixture->study.round, "S", NULL, NULL);
  g_autoptr (PpsInterview) leader
      = pps_edit_add_interview (workspace, fixture->study.round, "P", NULL, NULL);

  pps_edit_start_interview (workspace, schools, NULL);
  pps_edit_answer_text (workspace, schools, "pane.costs", "Veel", NULL);
  ui_settle (fixture->window);

  g_assert_nonnull (ui_workbench_find_words (fixture, "O", fixture->study.government));
  g_assert_nonnull (ui_workbench_find_words (fixture, "W", fixture->study.employers));
  g_assert_null (ui_workbench_find_words (fixture, "S", fixture->study.employers));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "S")),
                                   "This group was heard, but not about this pane."));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "P")),
                                   "Nobody of this group was heard in this round."));

  pps_edit_answer_state (workspace, schools, "pane." UI_STUDY_PANE, "does-not-know", NULL);
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (pps_workbench_page_get_column (fixture->page, "S")),
                                   "Does not know"));
}

/* From words on to findings, also past groups that said nothing. */
static void
test_tab (UiWorkbench *fixture, gconstpointer data)
{
  pps_words_view_show_words (ui_workbench_find_words (fixture, "W", fixture->study.employers), 0,
                             3);
  g_assert_true (tab_to_board (fixture));

  pps_workbench_page_open (fixture->page, fixture->study.partnership, "costs");
  ui_settle (fixture->window);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (tab_to_board (fixture));
}

/* The newest round stands open, older ones are folded, and made when they are unfolded. */
static void
test_rounds (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsRound) later = pps_edit_add_round (workspace, fixture->study.partnership, "2024",
                                                   "evaluation", "2024", NULL);
  g_autoptr (PpsInterview) interview = pps_edit_add_interview (workspace, later, "W", NULL, NULL);
  g_autoptr (PpsAnswer) answer = NULL;
  PpsAnswerColumn *column = pps_workbench_page_get_column (fixture->page, "W");
  GtkWidget *fold;

  pps_edit_answer_text (workspace, interview, "pane." UI_STUDY_PANE, "Nu vijf monteurs.", NULL);
  ui_settle (fixture->window);
  answer = pps_edit_find_answer (workspace, interview, "pane." UI_STUDY_PANE);

  g_assert_true (ui_workbench_find_words (fixture, "W", answer)
                 == pps_answer_column_get_first (column));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (column), "2020 (1)"));
  g_assert_false (ui_find_label (GTK_WIDGET (column), "2020") != NULL);

  /* Nothing complains where the focus goes past a round that is folded. */
  fold = ui_find_of_type (GTK_WIDGET (column), GTK_TYPE_EXPANDER);
  g_assert_true (gtk_widget_grab_focus (fold));
  g_assert_false (gtk_widget_child_focus (fold, GTK_DIR_TAB_FORWARD));

  pps_workbench_page_show_words (fixture->page,
                                 pps_record_get_id (PPS_RECORD (fixture->study.employers)), 4, 11);
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (column), "2020"));
}

static void
test_find (UiWorkbench *fixture, gconstpointer data)
{
  PpsWordsView *words = ui_workbench_find_words (fixture, "W", fixture->study.employers);
  PpsFinding *finding;

  ui_select (pps_words_view_get_text_view (words), "té weinig");
  ui_press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return, GDK_CONTROL_MASK);
  ui_settle (fixture->window);

  finding = ui_workbench_get_finding (fixture, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "té weinig");
  g_assert_true (pps_finding_board_get_chosen (fixture->board) == finding);

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_null (
      gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (fixture->board))));
}

static void
test_steps (UiWorkbench *fixture, gconstpointer data)
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
test_narrow (UiWorkbench *fixture, gconstpointer data)
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

/* Words bear themes as findings do, by one key. */
static void
test_themes (UiWorkbench *fixture, gconstpointer data)
{
  PpsWordsView *words = ui_workbench_find_words (fixture, "W", fixture->study.employers);
  GtkWidget *row;
  g_autoptr (PpsQuery) tags
      = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "answer-tags",
                       pps_record_get_id (PPS_RECORD (fixture->study.employers)), NULL);

  g_assert_null (ui_find_label (GTK_WIDGET (words), "#krapte"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (words), "words.themes", NULL));
  ui_settle (fixture->window);
  row = ui_find_of_type (GTK_WIDGET (words), PPS_TYPE_TAG_ROW);
  g_assert_nonnull (row);
  pps_tag_row_add (PPS_TAG_ROW (row), "krapte");
  ui_settle (fixture->window);
  g_assert_cmpuint (pps_query_get_n (tags), ==, 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (words), "#krapte"));

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (row, GTK_TYPE_POPOVER)));
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_null (ui_find_label (GTK_WIDGET (words), "#krapte"));
}

/* A lesson is found by its words, and bears its themes, pane and phase where it stands. */
static void
test_lesson (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *row;
  PpsRecord *lesson;
  graphene_rect_t place;

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (lessons, pps_edit_add_lesson (workspace, fixture->study.partnership,
                                                   i == 19 ? "Begin klein" : "Anders", NULL));
  lesson = g_ptr_array_index (lessons, 19);
  g_assert_true (pps_edit_tag (workspace, lessons, "krapte", NULL));

  page = pps_overview_page_new (workspace);
  window = ui_show (page, 900, 600);
  pps_overview_page_set_partnership (PPS_OVERVIEW_PAGE (page), fixture->study.partnership);
  ui_settle (window);
  pps_overview_page_focus_record (PPS_OVERVIEW_PAGE (page), lesson);
  ui_settle (window);
  row = ui_find_around (page, "Begin klein", ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (ui_find_around (row, "#krapte", GTK_TYPE_BUTTON));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), row));
  g_assert_true (
      gtk_widget_compute_bounds (gtk_window_get_focus (GTK_WINDOW (window)), page, &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, 600);

  g_assert_true (pps_edit_set_text (workspace, lesson, "phase", "start-up", NULL));
  g_assert_true (pps_edit_set_text (workspace, lesson, "pane", UI_STUDY_PANE, NULL));
  g_assert_true (
      g_str_has_suffix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), " · Start-up"));
  ui_click (row, "Remove this lesson");
  g_assert_true (pps_record_is_deleted (lesson));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkDropDown *
find_verdict (UiWorkbench *fixture)
{
  GtkWidget *down
      = ui_find_around (GTK_WIDGET (fixture->page), "Not judged yet", GTK_TYPE_DROP_DOWN);

  g_assert_nonnull (down);

  return GTK_DROP_DOWN (down);
}

/* A pane is judged where its words stand, with the same verdict as in the list of agreement; the
 * reason belongs to its pane, also when the next one is gone to while it is typed. */
static void
test_verdict (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  PpsRound *round = fixture->study.round;
  GtkDropDown *down = find_verdict (fixture);
  g_autoptr (PpsPaneJudgement) judgement = NULL;
  GtkWidget *place;
  GtkWidget *reason;

  gtk_drop_down_set_selected (down, 3);
  ui_settle (fixture->window);
  judgement = pps_edit_find_judgement (workspace, round, UI_STUDY_PANE);
  g_assert_nonnull (judgement);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (judgement), "verdict"), ==, "disagree");

  place = gtk_widget_get_next_sibling (gtk_widget_get_parent (GTK_WIDGET (down)));
  reason = gtk_widget_get_first_child (place);
  g_assert_true (GTK_IS_ENTRY (reason));
  g_assert_true (gtk_widget_get_mapped (reason));
  gtk_widget_grab_focus (reason);
  gtk_editable_set_text (GTK_EDITABLE (reason), "Over de oor");
  pps_workbench_page_save (fixture->page);
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_get_state_flags (reason) & GTK_STATE_FLAG_FOCUS_WITHIN);
  gtk_editable_set_text (GTK_EDITABLE (reason), "Over de oorzaak");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "workbench.next", NULL);
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (judgement), "reason"), ==, "Over de oorzaak");
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 0);
  g_assert_false (gtk_widget_get_mapped (place));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "workbench.previous", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 3);
  g_assert_true (gtk_widget_get_mapped (place));
}

/* What is frozen is judged no more, and says so; what is parked was said in no pane. */
static void
test_verdict_frozen (UiWorkbench *fixture, gconstpointer data)
{
  GtkDropDown *down = find_verdict (fixture);
  g_autoptr (PpsSnapshot) snapshot = pps_edit_freeze_round (
      fixture->study.workspace, fixture->study.round, "Tussenstand", "", NULL);

  g_assert_nonnull (snapshot);
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (down)));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (down)), "frozen"));

  pps_workbench_page_open (fixture->page, fixture->study.partnership, "");
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (down)));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/workbench/" name, UiWorkbench, NULL, ui_workbench_set_up, test,                    \
              ui_workbench_tear_down)

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
  ADD ("themes", test_themes);
  ADD ("lesson", test_lesson);
  ADD ("verdict", test_verdict);
  ADD ("verdict-frozen", test_verdict_frozen);
  ADD ("steps", test_steps);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
