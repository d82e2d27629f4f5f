/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search-page.h"
#include "ui-study.h"

/* Searching: what is marked, and where is searched. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsSearchPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_SEARCH_PAGE (pps_search_page_new (fixture->study.workspace));
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 900, 700);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *id)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
      const char *found = NULL;

      if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE ("(ssuu)")))
        g_variant_get_child (target, 0, "&s", &found);
      if (g_strcmp0 (found, id) == 0)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, id);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static gboolean
is_found (Fixture *fixture, gpointer record)
{
  ui_settle (fixture->window);

  return find_row (GTK_WIDGET (fixture->page), pps_record_get_id (record)) != NULL;
}

static void
choose (Fixture *fixture, PpsFacet facet, const char *value)
{
  pps_search_filters_choose (pps_search_page_get_filters (fixture->page), facet, value);
}

static GtkDropDown *
get_choice (Fixture *fixture, PpsFacet facet)
{
  GtkWidget *child
      = gtk_widget_get_first_child (GTK_WIDGET (pps_search_page_get_filters (fixture->page)));

  for (guint i = 0; i < facet; i++)
    child = gtk_widget_get_next_sibling (child);

  return GTK_DROP_DOWN (child);
}

/* Each word that was meant, in the form it has, by bytes of text with more than ASCII. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkLabel *excerpt;
  PangoAttrIterator *runs;
  g_autoptr (GString) bold = g_string_new (NULL);

  pps_search_page_search (fixture->page, "monteurs te");
  ui_settle (fixture->window);
  row = find_row (GTK_WIDGET (fixture->page),
                  pps_record_get_id (PPS_RECORD (fixture->study.employers)));
  g_assert_nonnull (row);
  excerpt = GTK_LABEL (
      gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))));
  runs = pango_attr_list_get_iterator (gtk_label_get_attributes (excerpt));
  do
    {
      int start;
      int end;

      pango_attr_iterator_range (runs, &start, &end);
      if (pango_attr_iterator_get (runs, PANGO_ATTR_WEIGHT) == NULL)
        continue;

      g_assert_nonnull (pango_attr_iterator_get (runs, PANGO_ATTR_UNDERLINE));
      g_string_append_len (bold, gtk_label_get_text (excerpt) + start, end - start);
      g_string_append_c (bold, '|');
    }
  while (pango_attr_iterator_next (runs));
  pango_attr_iterator_destroy (runs);

  g_assert_true (g_str_has_prefix (bold->str, "monteur|té|"));
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  UiStudy *study = &fixture->study;
  g_autoptr (PpsFinding) finding = ui_study_add (study, UI_STUDY_PANE, "W", "Monteur gezocht");

  pps_search_page_search (fixture->page, "monteur");
  g_assert_true (is_found (fixture, study->employers));
  g_assert_true (is_found (fixture, finding));

  choose (fixture, PPS_FACET_KIND, "finding");
  g_assert_false (is_found (fixture, study->employers));
  g_assert_true (is_found (fixture, finding));

  choose (fixture, PPS_FACET_STATE, "confirmed");
  g_assert_false (is_found (fixture, finding));

  pps_search_filters_clear (pps_search_page_get_filters (fixture->page));
  g_assert_true (is_found (fixture, study->employers));

  choose (fixture, PPS_FACET_GROUP, "O");
  g_assert_false (is_found (fixture, study->employers));
  g_assert_false (is_found (fixture, finding));
}

/* Without words everything that stands there. */
static void
test_only_filters (Fixture *fixture, gconstpointer data)
{
  pps_search_page_search (fixture->page, "");
  g_assert_false (is_found (fixture, fixture->study.employers));

  choose (fixture, PPS_FACET_GROUP, "W");
  g_assert_true (is_found (fixture, fixture->study.employers));
  g_assert_false (is_found (fixture, fixture->study.government));
}

/* Rounds are those of a partnership, states those of a kind; nothing to choose is not shown. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  PpsSearchFilter filter;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_choice (fixture, PPS_FACET_ROUND))));
  choose (fixture, PPS_FACET_PARTNERSHIP,
          pps_record_get_id (PPS_RECORD (fixture->study.partnership)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_choice (fixture, PPS_FACET_ROUND))));
  choose (fixture, PPS_FACET_ROUND, pps_record_get_id (PPS_RECORD (fixture->study.round)));
  g_assert_true (is_found (fixture, fixture->study.employers));

  choose (fixture, PPS_FACET_KIND, "respondent");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_choice (fixture, PPS_FACET_STATE))));

  /* A round of a partnership that is not chosen any more is not chosen either. */
  choose (fixture, PPS_FACET_PARTNERSHIP, NULL);
  g_assert_true (pps_search_filters_fill (pps_search_page_get_filters (fixture->page), &filter));
  g_assert_null (filter.round);
  g_assert_cmpstr (filter.kind, ==, "respondent");
}

static gboolean
press_down (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
    }

  return handled;
}

/* Down leads from the words and the filters to the first hit. */
static void
test_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show = g_simple_action_new ("show-words", G_VARIANT_TYPE ("(ssuu)"));
  GtkWidget *focus;
  GtkWidget *entry;

  /* A hit that leads nowhere cannot be gone to. */
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  pps_search_page_search (fixture->page, "monteur");
  ui_settle (fixture->window);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  entry = gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  g_assert_true (press_down (entry));
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (GTK_ROOT (fixture->window))));

  gtk_widget_grab_focus (GTK_WIDGET (get_choice (fixture, PPS_FACET_KIND)));
  g_assert_true (press_down (
      gtk_widget_get_parent (GTK_WIDGET (pps_search_page_get_filters (fixture->page)))));
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/search-page/marks", test_marks);
  ADD ("/search-page/filters", test_filters);
  ADD ("/search-page/only-filters", test_only_filters);
  ADD ("/search-page/choices", test_choices);
  ADD ("/search-page/down", test_down);
#undef ADD

  return g_test_run ();
}
