/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pps-application.h"
#include "pps-edit-freeze.h"
#include "pps-edit.h"
#include "pps-partnership-page.h"
#include "pps-sheet-page.h"
#include "ui-find.h"
#include "ui-study.h"

/* The pages of a partnership at any width, and the keys that lead to them. */

static const char *const names[]
    = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsPartnershipPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_PARTNERSHIP_PAGE (pps_partnership_page_new (fixture->study.workspace));
}

static void
show (Fixture *fixture, int width, const char *page)
{
  pps_partnership_page_open (fixture->page, fixture->study.partnership, page);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), width, 700);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static GtkWidget *
get_header (Fixture *fixture)
{
  GtkWidget *squeezer = ui_find_of_type (fixture->window, ADW_TYPE_SQUEEZER);

  return adw_squeezer_get_visible_child (ADW_SQUEEZER (squeezer));
}

static gboolean
cuts_a_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (cuts_a_title (child))
        return TRUE;
    }

  return FALSE;
}

/* Six words do not fit a narrow header: there a menu leads to the pages, and says which it is. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu;

  show (fixture, 360, "perspectives");
  menu = get_header (fixture);
  g_assert_true (GTK_IS_MENU_BUTTON (menu));
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL, "Perspectives");
  g_assert_nonnull (ui_find_label (menu, "Perspectives"));
  g_assert_cmpint (g_menu_model_get_n_items (g_menu_model_get_item_link (
                       gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (menu)), 0, "section")),
                   ==, G_N_ELEMENTS (names));

  pps_partnership_page_open (fixture->page, fixture->study.partnership, "matrix");
  ui_settle (fixture->window);
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL, "Matrix");
}

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  show (fixture, 720, "canvas");
  g_assert_false (GTK_IS_MENU_BUTTON (get_header (fixture)));
  g_assert_false (cuts_a_title (get_header (fixture)));
}

/* Each page of a partnership has a key of its own, in the order in which they stand. */
static void
test_keys (void)
{
  g_autoptr (PpsApplication) application = pps_application_new ();
  g_autoptr (GBytes) ui = g_resources_lookup_data (
      "/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page('%s')", names[i]);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);
      g_auto (GStrv) keys
          = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

      g_assert_cmpuint (g_strv_length (keys), ==, 1);
      g_assert_cmpstr (keys[0], ==, key);
      g_assert_nonnull (g_strstr_len (g_bytes_get_data (ui, NULL), g_bytes_get_size (ui), action));
    }
}

/* The window of shortcuts stands on a small screen. */
static void
test_shortcuts (void)
{
  static const char *const sections[] = { "study", "findings", "interview" };
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      int least;

      g_object_set (window, "section-name", sections[i], NULL);
      gtk_window_present (GTK_WINDOW (window));
      ui_settle (window);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: at least %d wide", sections[i], least);
      g_assert_cmpint (least, <=, 1000);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How far a widget reaches to the right, in the window. */
static double
measure_right (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));

  return bounds.origin.x + bounds.size.width;
}

static void
assert_within (GtkWidget *widget, GtkWidget *window, double right)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child) || GTK_IS_POPOVER (child))
        continue;
      g_assert_cmpfloat (measure_right (child, window), <=, right + 0.5);
      assert_within (child, window, right);
    }
}

/* Nothing of the bar above a sheet is cut off, whatever its rounds are called, beside a panel and
 * in the narrowest window. */
static void
test_bar (Fixture *fixture, gconstpointer data)
{
  static const char *const sheets[] = { "canvas", "perspectives", "matrix" };
  const int width = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;

  pps_edit_set_text (fixture->study.workspace, PPS_RECORD (fixture->study.round), "name",
                     "Tussentijdse evaluatie met alle partijen aan tafel in het najaar", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      PpsSheetPage *page;
      GtkWidget *bar;

      if (fixture->window == NULL)
        show (fixture, width, sheets[i]);
      pps_partnership_page_open (fixture->page, fixture->study.partnership, sheets[i]);
      page = PPS_SHEET_PAGE (pps_partnership_page_get_shown (fixture->page));
      bar = GTK_WIDGET (pps_sheet_page_get_bar (page));
      gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_of_type (bar, GTK_TYPE_DROP_DOWN)), 1);
      pps_sheet_page_reveal_panel (page, TRUE);
      ui_settle (fixture->window);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, width);
      assert_within (bar, fixture->window, width);
    }
}

static GtkWidget *
find_frozen (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "round-frozen") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_frozen (child);

  return found;
}

/* That a round is frozen is said in lines that can be read, beside a panel as well. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsSnapshot) snapshot
      = pps_edit_freeze_round (fixture->study.workspace, fixture->study.round, "", "", NULL);
  PpsSheetPage *page;
  GtkWidget *bar;
  GtkWidget *frozen;

  show (fixture, GPOINTER_TO_INT (data), "matrix");
  page = PPS_SHEET_PAGE (pps_partnership_page_get_shown (fixture->page));
  bar = GTK_WIDGET (pps_sheet_page_get_bar (page));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_of_type (bar, GTK_TYPE_DROP_DOWN)), 1);
  pps_sheet_page_reveal_panel (page, TRUE);
  ui_settle (fixture->window);
  frozen = find_frozen (GTK_WIDGET (page));
  g_assert_nonnull (frozen);
  g_assert_true (gtk_widget_get_mapped (frozen));
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (frozen)), >, 200);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/pages/narrow", NULL, test_narrow);
  ADD ("/pages/wide", NULL, test_wide);
  ADD ("/pages/bar/narrow", GINT_TO_POINTER (360), test_bar);
  ADD ("/pages/bar/beside-panel", GINT_TO_POINTER (715), test_bar);
  ADD ("/pages/frozen/narrow", GINT_TO_POINTER (360), test_frozen);
  ADD ("/pages/frozen/beside-panel", GINT_TO_POINTER (715), test_frozen);
#undef ADD
  g_test_add_func ("/pages/keys", test_keys);
  g_test_add_func ("/pages/shortcuts", test_shortcuts);

  return g_test_run ();
}
