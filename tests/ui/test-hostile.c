/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "hostile-study.h"
#include "pps-application.h"
#include "pps-sheet-catalogue.h"
#include "pps-export-dialog.h"
#include "pps-preferences.h"
#include "pps-purpose-group.h"
#include "pps-ui.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-find.h"
#include "ui-study.h"

/* Text is data: a study in which every name is a stranger's goes through every page, menu, popover
 * and window. Whatever took a name for markup or a format would warn, and a warning ends the test;
 * and what stands on the screen has to be the name itself. */

typedef struct
{
  char *folder;
  char *path;
  PpsWindow *window;
  guint n_seen; /* labels that hold a name */
} Hostile;

/* There is one in a process. */
static PpsApplication *application;

static void
set_up (Hostile *hostile, gconstpointer text)
{
  hostile->folder = test_folder_new ();
  hostile->path = g_build_filename (hostile->folder, "study.ppscanvas", NULL);
  hostile_study_make (hostile->path, text);
  hostile->window = pps_window_new (application);
  g_assert_true (pps_window_open (hostile->window, hostile->path, 0));
  gtk_window_present (GTK_WINDOW (hostile->window));
  ui_wait_until (ui_is_mapped, hostile->window);
}

static void
tear_down (Hostile *hostile, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (hostile->window));
  ui_run_pending ();
  test_folder_remove (hostile->folder);
  g_free (hostile->path);
}

/* Nothing of it was taken for anything else: after the formula's end comes what was before it. */
static void
see_label (Hostile *hostile, GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  if (strstr (text, "cmd()") == NULL)
    return;
  hostile->n_seen++;
  if (strstr (text, HOSTILE_NAME) == NULL)
    g_error ("“%s”", text);
}

static void walk (Hostile *hostile, GtkWidget *widget, gboolean opens);

static void
walk_children (Hostile *hostile, GtkWidget *widget, gboolean opens)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      g_autoptr (GtkWidget) kept = g_object_ref (child);

      walk (hostile, child, opens);
      child = gtk_widget_get_parent (kept) == widget ? gtk_widget_get_next_sibling (kept) : NULL;
    }
}

/* Without a screen beneath it GTK finds no place for what pops up. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_compute_bounds (widget, root, &bounds) && bounds.origin.x >= 0
         && bounds.origin.y >= 0 && bounds.origin.x < gtk_widget_get_width (root)
         && bounds.origin.y < gtk_widget_get_height (root);
}

static void
open_menu (Hostile *hostile, GtkMenuButton *button)
{
  GtkPopover *popover;

  gtk_widget_grab_focus (GTK_WIDGET (button));
  ui_run_pending ();
  if (!is_in_sight (GTK_WIDGET (button)))
    return;

  gtk_menu_button_popup (button);
  ui_run_pending ();
  popover = gtk_menu_button_get_popover (button);
  if (popover != NULL)
    walk_children (hostile, GTK_WIDGET (popover), FALSE);
  gtk_menu_button_popdown (button);
  ui_run_pending ();
}

/* Opens what is folded, so that all of it is made and drawn. */
static void
walk (Hostile *hostile, GtkWidget *widget, gboolean opens)
{
  if (GTK_IS_LABEL (widget))
    see_label (hostile, widget);
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  if (GTK_IS_MENU_BUTTON (widget) && opens)
    open_menu (hostile, GTK_MENU_BUTTON (widget));
  walk_children (hostile, widget, opens);
}

/* Every window there is: pages open others. */
static void
see (Hostile *hostile, const char *what)
{
  guint before = hostile->n_seen;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  ui_settle (GTK_WIDGET (hostile->window));
  for (GList *window = windows; window != NULL; window = window->next)
    walk (hostile, window->data, TRUE);
  ui_settle (GTK_WIDGET (hostile->window));
  g_test_message ("%s: %u names", what, hostile->n_seen - before);
}

static void
close_others (Hostile *hostile)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    {
      if (window->data != hostile->window
          && gtk_window_get_transient_for (window->data) == GTK_WINDOW (hostile->window))
        gtk_window_destroy (window->data);
    }
  ui_run_pending ();
}

static void
act (Hostile *hostile, const char *action, GVariant *parameter)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (hostile->window));
  g_autoptr (GVariant) kept = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  if (!gtk_widget_activate_action_variant (focus != NULL ? focus : GTK_WIDGET (hostile->window),
                                           action, kept))
    g_error ("There is no %s here", action);
  ui_run_pending ();
}

/* Returns: (transfer full): the id of the record at @index that a query of the study finds */
static char *
find_id (Hostile *hostile, const char *query, const char *parameter, guint index)
{
  PpsStore *store = pps_workspace_get_store (pps_window_get_workspace (hostile->window));
  g_autoptr (PpsQuery) found = pps_query_new (store, query, parameter, NULL);

  g_assert_cmpuint (pps_query_get_n (found), >, index);

  return g_strdup (pps_record_get_id (pps_query_get (found, index)));
}

/* Returns: (transfer full): the id of the copy of the last round that is frozen */
static char *
find_snapshot (Hostile *hostile)
{
  PpsStore *store = pps_workspace_get_store (pps_window_get_workspace (hostile->window));
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "all-rounds", NULL);

  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      const char *id = pps_record_get_id (pps_query_get (rounds, i - 1));
      g_autoptr (PpsQuery) found = pps_query_new (store, "round-snapshots", id, NULL);

      if (pps_query_get_n (found) > 0)
        return g_strdup (pps_record_get_id (pps_query_get (found, 0)));
    }
  g_assert_not_reached ();
}

static void
test_pages (Hostile *hostile, gconstpointer unused)
{
  static const char *const pages[]
      = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };
  g_autofree char *partnership = find_id (hostile, "partnerships", NULL, 0);
  g_autofree char *tag = find_id (hostile, "tags", NULL, 0);

  act (hostile, "win.open-partnership", g_variant_new_string (partnership));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (hostile, "win.show-page", g_variant_new_string (pages[i]));
      see (hostile, pages[i]);
    }
  act (hostile, "win.search-text", g_variant_new_string ("cmd"));
  see (hostile, "search");
  act (hostile, "win.search-text", g_variant_new_string (HOSTILE_NAME));
  see (hostile, "search for it");
  act (hostile, "win.show-themes", g_variant_new_string (""));
  see (hostile, "themes");
  act (hostile, "win.show-themes", g_variant_new_string (tag));
  see (hostile, "a theme");
  for (guint i = 0; i < 4; i++)
    {
      static const char *const letters[] = { "O", "W", "S", "P" };

      act (hostile, "win.show-guides", g_variant_new_string (letters[i]));
      see (hostile, "guides");
    }
  act (hostile, "win.compare", g_variant_new_string ("partnerships"));
  see (hostile, "compare");
  act (hostile, "win.show-library", NULL);
  see (hostile, "library");
  act (hostile, "win.show-privacy", NULL);
  see (hostile, "privacy");
  g_assert_cmpuint (hostile->n_seen, >, 100);
}

static void
test_findings (Hostile *hostile, gconstpointer unused)
{
  g_autofree char *partnership = find_id (hostile, "partnerships", NULL, 0);
  g_autofree char *round = find_id (hostile, "all-rounds", NULL, 0);
  g_autofree char *snapshot = find_snapshot (hostile);

  act (hostile, "win.open-partnership", g_variant_new_string (partnership));
  act (hostile, "win.open-workbench", g_variant_new ("(ss)", partnership, "social-problem"));
  see (hostile, "workbench");
  act (hostile, "win.open-agreement",
       g_variant_new ("(sss)", partnership, round, "social-problem"));
  see (hostile, "agreement");
  act (hostile, "win.open-frozen", g_variant_new_string (snapshot));
  see (hostile, "frozen");
  g_assert_cmpuint (hostile->n_seen, >, 20);
}

static void
test_interview (Hostile *hostile, gconstpointer unused)
{
  static const char *const actions[]
      = { "interview.consent", "interview.review", "interview.own", "interview.course" };
  g_autofree char *interview = find_id (hostile, "all-interviews", NULL, 5);

  act (hostile, "win.open-interview", g_variant_new_string (interview));
  see (hostile, "interview");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      act (hostile, actions[i], NULL);
      see (hostile, actions[i]);
      close_others (hostile);
    }
  g_assert_cmpuint (hostile->n_seen, >, 20);
}

/* Then it is told who can be recognised, by role and organisation. */
static void
make_public (Hostile *hostile)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    {
      GtkWidget *group = ui_find_of_type (window->data, PPS_TYPE_PURPOSE_GROUP);

      if (group != NULL)
        pps_purpose_group_set_purpose (PPS_PURPOSE_GROUP (group), PPS_PURPOSE_PUBLIC);
    }
  ui_run_pending ();
}

static void
test_windows (Hostile *hostile, gconstpointer unused)
{
  PpsWorkspace *workspace = pps_window_get_workspace (hostile->window);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autofree char *id = find_id (hostile, "partnerships", NULL, 0);

  partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP, id);
  for (guint i = 0; i < pps_sheet_catalogue_get_n (); i++)
    {
      const char *name = pps_sheet_catalogue_get (i)->name;

      pps_export_dialog_present (GTK_WINDOW (hostile->window), workspace, partnership, name);
      make_public (hostile);
      see (hostile, name);
      close_others (hostile);
    }
  pps_window_show_preferences (hostile->window);
  see (hostile, "preferences");
  close_others (hostile);
  pps_window_toast (GTK_WIDGET (hostile->window), HOSTILE_NAME);
  pps_window_toast_undo (GTK_WIDGET (hostile->window), HOSTILE_NAME);
  see (hostile, "toast");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, function)                                                                        \
  g_test_add ("/hostile/" path, Hostile, HOSTILE_NAME, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("findings", test_findings);
  ADD ("interview", test_interview);
  ADD ("windows", test_windows);
#undef ADD

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
