/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pps-edit-tag.h"
#include "pps-tag-page.h"
#include "ui-study.h"

/* Themes: found, merged, taken away, and what carries them. */

typedef struct
{
  UiStudy study;
  PpsFinding *one;
  PpsFinding *two;
  GtkWidget *window;
  PpsTagPage *page;
} Fixture;

static void
put (Fixture *fixture, PpsFinding *finding, const char *name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, finding);
  pps_edit_tag (fixture->study.workspace, records, name, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->one = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Bus te vroeg");
  fixture->two = ui_study_add (&fixture->study, "costs", "O", "Reiskosten");
  put (fixture, fixture->one, "Vervoer & <reis>");
  put (fixture, fixture->two, "Geld");
  fixture->page = PPS_TAG_PAGE (pps_tag_page_new (fixture->study.workspace));
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 800, 600);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->one);
  g_clear_object (&fixture->two);
  ui_study_close (&fixture->study);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  ui_settle (fixture->window);

  return has_label (GTK_WIDGET (fixture->page), text);
}

static PpsTag *
open_tag (Fixture *fixture, const char *name)
{
  PpsTag *tag = pps_tag_find (fixture->study.workspace, name);

  g_assert_nonnull (tag);
  pps_tag_page_open (fixture->page, tag);

  return tag;
}

static void
test_carries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsTag) tag = NULL;

  g_assert_true (shows (fixture, "Vervoer & <reis>"));
  tag = open_tag (fixture, "Geld");
  g_assert_true (shows (fixture, "Reiskosten"));
  g_assert_false (shows (fixture, "Bus te vroeg"));
}

/* What carried the other carries this one; one step takes it back. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsTag) tag = open_tag (fixture, "Geld");
  g_autoptr (PpsTag) other = pps_tag_find (fixture->study.workspace, "Vervoer & <reis>");

  pps_tag_view_merge (pps_tag_page_get_view (fixture->page), other);
  g_assert_true (shows (fixture, "Bus te vroeg"));
  g_assert_true (shows (fixture, "Reiskosten"));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  g_assert_false (shows (fixture, "Bus te vroeg"));
}

/* Then the list is shown again, without it. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsTag) tag = open_tag (fixture, "Geld");

  pps_tag_view_remove (pps_tag_page_get_view (fixture->page));
  g_assert_null (pps_tag_page_get_view (fixture->page));
  g_assert_false (pps_tag_is_on (fixture->study.workspace, tag, fixture->two));
  g_assert_true (shows (fixture, "Vervoer & <reis>"));
  g_assert_false (shows (fixture, "Geld"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/tag-page/carries", test_carries);
  ADD ("/tag-page/merge", test_merge);
  ADD ("/tag-page/remove", test_remove);
#undef ADD

  return g_test_run ();
}
