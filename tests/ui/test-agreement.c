/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreement-page.h"
#include "pps-agreement-row.h"
#include "pps-edit-freeze.h"
#include "pps-edit-judgement.h"
#include "ui-study.h"

/* The list of agreement: judged by keys, with who said what beside it. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsAgreementPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_AGREEMENT_PAGE (pps_agreement_page_new (fixture->study.workspace));
  pps_agreement_page_open (fixture->page, fixture->study.partnership, NULL);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 900, 800);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static GtkWidget *
get_row (Fixture *fixture, int index)
{
  return GTK_WIDGET (
      gtk_list_box_get_row_at_index (pps_agreement_page_get_list (fixture->page), index));
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_strstr_len (gtk_label_get_label (GTK_LABEL (widget)), -1, text) != NULL)
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

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Presses a key where the shortcuts of @widget get it. */
static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static void
assert_verdict (Fixture *fixture, const char *expected)
{
  g_autoptr (PpsPaneJudgement) judgement
      = pps_edit_find_judgement (fixture->study.workspace, fixture->study.round, UI_STUDY_PANE);

  g_assert_cmpstr (judgement != NULL ? pps_record_get_text (PPS_RECORD (judgement), "verdict") : "",
                   ==, expected);
}

/* A digit judges the pane that has the focus; nought takes it back. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const char *const verdicts[] = { "agree", "partly", "disagree", "not-enough-heard" };
  GtkWidget *row = get_row (fixture, 0);

  g_assert_cmpstr (pps_agreement_row_get_pane (PPS_AGREEMENT_ROW (row)), ==, UI_STUDY_PANE);
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_assert_true (press (row, GDK_KEY_1 + i));
      assert_verdict (fixture, verdicts[i]);
      ui_settle (fixture->window);
    }
  g_assert_true (row == get_row (fixture, 0));
  g_assert_nonnull (find_label (row, "Not enough heard"));

  g_assert_true (press (row, GDK_KEY_0));
  assert_verdict (fixture, "");
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (row, "Not judged yet"));
}

/* A reason is asked for once there is something to give one for, and stays with another verdict. */
static void
test_reason (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 0);
  g_autoptr (PpsPaneJudgement) judgement = NULL;

  g_assert_null (find_entry (row));
  press (row, GDK_KEY_1);
  ui_settle (fixture->window);
  g_assert_nonnull (find_entry (row));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (row)), "Allen noemen krapte");
  press (row, GDK_KEY_2);

  judgement
      = pps_edit_find_judgement (fixture->study.workspace, fixture->study.round, UI_STUDY_PANE);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (judgement), "verdict"), ==, "partly");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (judgement), "reason"), ==,
                   "Allen noemen krapte");
}

/* Each kind of silence has its own word. */
static void
test_silences (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  GtkWidget *row = get_row (fixture, 0);
  g_autoptr (PpsInterview) school
      = pps_edit_add_interview (workspace, fixture->study.round, "S", NULL, NULL);

  g_assert_true (pps_edit_start_interview (workspace, school, NULL));
  g_assert_true (
      pps_edit_answer_state (workspace, school, "pane." UI_STUDY_PANE, "does-not-know", NULL));
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (row, "does not know"));
  g_assert_nonnull (find_label (row, "not asked"));
  g_assert_null (find_label (row, "nothing said"));

  g_assert_true (
      pps_edit_answer_state (workspace, school, "pane." UI_STUDY_PANE, "declines", NULL));
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (row, "nothing said"));
  g_assert_null (find_label (row, "does not know"));
}

static void
pane_chosen_cb (PpsAgreementPage *page, const char *pane, char **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (pane);
}

/* Enter on a row asks for the pane. */
static void
test_pane (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = NULL;

  g_signal_connect (fixture->page, "pane-chosen", G_CALLBACK (pane_chosen_cb), &chosen);
  g_signal_emit_by_name (get_row (fixture, 1), "activate");
  g_assert_cmpstr (chosen, ==,
                   pps_agreement_row_get_pane (PPS_AGREEMENT_ROW (get_row (fixture, 1))));
}

/* A frozen round is not judged any more. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 0);
  g_autoptr (PpsSnapshot) snapshot = pps_edit_freeze_round (
      fixture->study.workspace, fixture->study.round, "Tussenstand", "", NULL);

  g_assert_nonnull (snapshot);
  ui_settle (fixture->window);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->page), "This round is frozen"));
  g_assert_false (press (row, GDK_KEY_1));
  assert_verdict (fixture, "");
}

#define add(path, test) g_test_add ("/ui/agreement/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  add ("keys", test_keys);
  add ("reason", test_reason);
  add ("silences", test_silences);
  add ("pane", test_pane);
  add ("frozen", test_frozen);

  return g_test_run ();
}
