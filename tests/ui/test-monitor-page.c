/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pps-monitor-page.h"
#include "pps-sheet-panel.h"
#include "ui-study.h"

/* The monitor on screen: the sheet that is printed, and behind it the marks that it rests on. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsMonitorPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_MONITOR_PAGE (pps_monitor_page_new (fixture->study.workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (fixture->page), fixture->study.partnership);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static PpsSheet *
get_sheet (Fixture *fixture)
{
  return pps_layout_get_sheet (
      pps_sheet_view_get_layout (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page))));
}

/* In the order of the product: who was heard comes first, what was agreed last. */
static void
test_panels (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[]
      = { "heard",   "agreement", "differences", "giving",    "involvement",
          "results", "money",     "lessons",     "agreements" };
  PpsSheet *sheet = get_sheet (fixture);

  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_BOARD);
  g_assert_cmpuint (pps_sheet_get_n_panels (sheet), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (pps_sheet_get_panel (sheet, i)->id, ==, ids[i]);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (pps_monitor_page_get_choice (fixture->page), 1);
  ui_settle (GTK_WIDGET (fixture->page));
  g_assert_cmpuint (pps_sheet_get_n_panels (get_sheet (fixture)), ==, 2);
  g_assert_cmpstr (pps_sheet_get_panel (get_sheet (fixture), 0)->id, ==, "marks");
  g_assert_cmpstr (pps_sheet_get_panel (get_sheet (fixture), 1)->id, ==, "themes");
}

/* All partnerships of the study, also where nothing was counted yet. */
static void
test_multiples (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (pps_monitor_page_get_choice (fixture->page), 2);
  ui_settle (GTK_WIDGET (fixture->page));
  g_assert_cmpstr (pps_sheet_get_panel (get_sheet (fixture), 0)->id, ==, "none");
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function)                                                                        \
  g_test_add ("/monitor-page/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("panels", test_panels);
  ADD ("marks", test_marks);
  ADD ("multiples", test_multiples);
#undef ADD

  return g_test_run ();
}
