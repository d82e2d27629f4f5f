/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-form-window.h"
#include "pps-member-file.h"
#include "test-folder.h"
#include "ui-find.h"
#include "ui-study.h"

/* A form of a member check, filled in without a study. */

static GtkWidget *
find (GtkWidget *widget, GType type, const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (label == NULL
          || g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_fill (void)
{
  static const char text[]
      = "{\"format\":\"pps-canvas-member-check\",\"version\":1,\"study\":\"s\",\"language\":\"nl\","
        "\"partnership\":\"NexTechnician\",\"round\":\"2020\",\"respondent\":\"W1\",\"sent\":\"\","
        "\"items\":[{\"id\":\"a\",\"pane_name\":\"Kosten\",\"finding\":\"<b>duur</b> %s\","
        "\"words\":[\"<b>duur</b> %s\",\"Dat kost <i>veel</i>\"],"
        "\"answer\":\"\",\"correction\":\"\"}]}";
  g_autofree char *dir = test_folder_new ();
  g_autofree char *path = g_build_filename (dir, "W1.ppsform", NULL);
  g_autoptr (PpsMemberFile) form = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  GtkWidget *words;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  window = pps_form_window_new (path, &error);
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (ui_is_mapped, window);
  /* What they said once is there, unless the finding says it word for word. */
  g_assert_nonnull (ui_find_label (window, "You said: “Dat kost <i>veel</i>”"));
  g_assert_null (ui_find_label (window, "You said: “<b>duur</b> %s”"));
  words = find (window, GTK_TYPE_ENTRY, NULL);
  g_assert_false (gtk_widget_get_visible (words));

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (find (window, GTK_TYPE_CHECK_BUTTON, "Otherwise, namely…")), TRUE);
  g_assert_true (gtk_widget_get_visible (words));
  gtk_editable_set_text (GTK_EDITABLE (words), "Niet duur");
  gtk_window_close (GTK_WINDOW (window));
  ui_run_pending ();

  form = pps_member_file_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pps_member_file_get_item (form, 0)->answer, ==, "correct");
  g_assert_cmpstr (pps_member_file_get_item (form, 0)->words, ==, "Niet duur");
  g_assert_cmpstr (pps_member_file_get_item (form, 0)->finding, ==, "<b>duur</b> %s");
  test_folder_remove (dir);
  dir = NULL;
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  g_test_add_func ("/ui/form-window/fill", test_fill);

  return g_test_run ();
}
