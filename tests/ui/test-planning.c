/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-calendar-dialog.h"
#include "pps-interview-row.h"
#include "pps-interviews-page.h"
#include "pps-plan-popover.h"
#include "pps-round-matrix.h"
#include "pps-round-section.h"
#include "pps-round-plan.h"
#include "ui-interview.h"

/* Planning a round: the matrix of who is to be heard, the popover, and the calendar. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  GtkWidget *section;
  PpsRespondent *school;
} Fixture;

/* A row whose action is nowhere cannot be used. */
static GSimpleActionGroup *
make_window_actions (void)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open-interview", G_VARIANT_TYPE_STRING);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (open));

  return group;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = make_window_actions ();

  ui_study_open (&fixture->study);
  fixture->school = pps_edit_add_respondent (fixture->study.workspace, fixture->study.partnership,
                                             NULL, "S", "Teamleider", NULL);
  pps_store_flush (pps_workspace_get_store (fixture->study.workspace));
  fixture->section = pps_round_section_new (fixture->study.workspace, fixture->study.round);
  gtk_widget_insert_action_group (fixture->section, "win", G_ACTION_GROUP (actions));
  fixture->window = ui_show (fixture->section, 700, 800);
  ui_run_pending ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->school);
  ui_study_close (&fixture->study);
}

static GtkWidget *
find_cell (Fixture *fixture, const char *css_class)
{
  return ui_find (ui_find (fixture->section, PPS_TYPE_ROUND_MATRIX, NULL), GTK_TYPE_BUTTON,
                  css_class);
}

static GtkWidget *
find_popover (Fixture *fixture)
{
  return ui_find (fixture->section, PPS_TYPE_PLAN_POPOVER, NULL);
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_run_pending ();
}

static PpsInterview *
find_planned (Fixture *fixture)
{
  g_autoptr (PpsQuery) interviews
      = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "round-group-interviews",
                       pps_record_get_id (PPS_RECORD (fixture->study.round)), "S", NULL);

  return pps_query_get_n (interviews) > 0 ? g_object_ref (pps_query_get (interviews, 0)) : NULL;
}

static void
type (GtkWidget *popover, const char *name, const char *text)
{
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (popover, PPS_TYPE_PLAN_POPOVER, name)), text);
}

static void
press_plan (GtkWidget *popover)
{
  click (GTK_WIDGET (gtk_widget_get_template_child (popover, PPS_TYPE_PLAN_POPOVER, "plan")));
}

/* A cell that is to plan begins the plan of that respondent; the plan is one edit. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsQuery) heard = NULL;

  click (find_cell (fixture, "to-plan"));
  popover = find_popover (fixture);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_root_get_focus (GTK_ROOT (fixture->window)),
      GTK_WIDGET (gtk_widget_get_template_child (popover, PPS_TYPE_PLAN_POPOVER, "when"))));
  type (popover, "when", "2026-12-03 14:00");
  type (popover, "place", "School");
  type (popover, "interviewer", "EA");
  press_plan (popover);

  interview = find_planned (fixture);
  g_assert_nonnull (interview);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (interview), "place"), ==, "School");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (interview), "interviewer"), ==, "EA");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (interview), "medium"), ==, "on-site");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (interview), "planned"), ==,
                   "2026-12-03T14:00:00Z");
  heard = pps_query_new (pps_workspace_get_store (fixture->study.workspace),
                         "interview-respondents", pps_record_get_id (PPS_RECORD (interview)), NULL);
  g_assert_cmpuint (pps_query_get_n (heard), ==, 1);
  g_assert_true (pps_query_get (heard, 0) == (gpointer) fixture->school);

  /* And the matrix shows it. */
  g_assert_nonnull (find_cell (fixture, "planned"));
}

/* What cannot be read is not planned, and stays to be mended. */
static void
test_wrong_moment (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  click (find_cell (fixture, "to-plan"));
  popover = find_popover (fixture);
  type (popover, "when", "ooit");
  press_plan (popover);
  g_assert_null (find_planned (fixture));
  g_assert_true (find_popover (fixture) == popover);

  /* It is told where it can be mended, until somebody does. */
  g_assert_nonnull (ui_find (popover, GTK_TYPE_LABEL, "error"));
  type (popover, "when", "2026-12-03 14:00");
  g_assert_null (ui_find (popover, GTK_TYPE_LABEL, "error"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_run_pending ();
}

/* A length has a unit, and is typed with it or without. What was said of the last interview holds
 * for the next one. */
static void
test_length (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsInterview) interview = NULL;
  gint64 minutes = 0;
  GtkWidget *popover;
  GtkEditable *length;

  click (find_cell (fixture, "to-plan"));
  popover = find_popover (fixture);
  length = GTK_EDITABLE (gtk_widget_get_template_child (popover, PPS_TYPE_PLAN_POPOVER, "minutes"));
  g_assert_cmpstr (gtk_editable_get_text (length), ==, "60 min");
  gtk_editable_set_text (length, "90");
  gtk_spin_button_update (GTK_SPIN_BUTTON (length));
  g_assert_cmpstr (gtk_editable_get_text (length), ==, "90 min");
  type (popover, "when", "2026-12-03 14:00");
  type (popover, "interviewer", "EA");
  press_plan (popover);
  interview = find_planned (fixture);
  g_assert_true (pps_record_get_integer (PPS_RECORD (interview), "planned-minutes", &minutes));
  g_assert_cmpint (minutes, ==, 90);

  click (find_cell (fixture, "to-plan"));
  popover = find_popover (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_template_child (
                       popover, PPS_TYPE_PLAN_POPOVER, "interviewer"))),
                   ==, "EA");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_run_pending ();
}

/* A talk without a day yet lasts as long as the form said. */
static void
test_length_without_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsInterview) interview = NULL;
  gint64 minutes = 0;

  click (find_cell (fixture, "to-plan"));
  press_plan (find_popover (fixture));
  interview = find_planned (fixture);
  g_assert_true (pps_record_get_integer (PPS_RECORD (interview), "planned-minutes", &minutes));
  g_assert_cmpint (minutes, ==, 60);
}

static gboolean
is_in_plan (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, PPS_TYPE_INTERVIEW_ROW) != NULL
         && gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW) != NULL;
}

/* A cell that is planned leads to what was planned. */
static void
test_show_plan (Fixture *fixture, gconstpointer data)
{
  click (find_cell (fixture, "planned"));
  ui_wait_until (is_in_plan, fixture->window);
}

/* Every cell can be come to by keyboard, and has a name. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *matrix = ui_find (fixture->section, PPS_TYPE_ROUND_MATRIX, NULL);
  g_autoptr (GPtrArray) cells
      = pps_round_plan_list (fixture->study.workspace, fixture->study.round);
  guint n = 0;

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (matrix)), ==,
                   GTK_ACCESSIBLE_ROLE_TABLE);
  while (gtk_widget_child_focus (matrix, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

      g_assert_true (GTK_IS_BUTTON (focus));
      gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           gtk_widget_get_tooltip_text (focus));
      n++;
    }
  g_assert_cmpuint (n, ==, cells->len);
}

static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->study.dir, "plan.ics", NULL);

  click (find_cell (fixture, "to-plan"));
  type (find_popover (fixture), "when", "2026-12-03 14:00");
  press_plan (find_popover (fixture));
  g_assert_true (pps_calendar_dialog_save (fixture->section, fixture->study.workspace,
                                           fixture->study.partnership, fixture->study.round, path));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static GtkWidget *
get_focused_section (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, PPS_TYPE_ROUND_SECTION) : NULL;
}

/* A section gets its focus a frame after its place. */
static gboolean
is_last_focused (gpointer data)
{
  GtkWidget *section = get_focused_section (data);

  return section != NULL && gtk_widget_get_next_sibling (section) == NULL;
}

/* The last of several rounds begins below what is in sight. */
static void
test_new_round (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = pps_interviews_page_new (fixture->study.workspace);
  GtkWidget *window;
  GtkWidget *section;
  g_autoptr (PpsRound) round = NULL;
  graphene_rect_t bounds = { 0 };

  pps_interviews_page_set_partnership (PPS_INTERVIEWS_PAGE (page), fixture->study.partnership);
  window = ui_show (page, 700, 500);
  ui_settle (page);
  round = pps_edit_add_round (fixture->study.workspace, fixture->study.partnership, "Later",
                              "evaluation", "2027", NULL);
  pps_store_flush (pps_workspace_get_store (fixture->study.workspace));
  pps_interviews_page_focus_round (PPS_INTERVIEWS_PAGE (page), round);
  ui_wait_until (is_last_focused, window);
  ui_settle (page);

  section = get_focused_section (window);
  g_assert_true (gtk_widget_compute_bounds (section, page, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (page));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/planning/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("plan", test_plan);
  ADD ("wrong-moment", test_wrong_moment);
  ADD ("length", test_length);
  ADD ("length-without-day", test_length_without_day);
  ADD ("show-plan", test_show_plan);
  ADD ("keyboard", test_keyboard);
  ADD ("calendar", test_calendar);
  ADD ("new-round", test_new_round);
#undef ADD

  return g_test_run ();
}
