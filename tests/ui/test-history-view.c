/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pps-history-view.h"
#include "ui-study.h"

/* The history of a finding as it is shown. */

typedef struct
{
  UiStudy study;
  PpsFinding *finding;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Tien <b>monteurs</b> gezocht");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->finding);
  ui_study_close (&fixture->study);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  if (GTK_IS_LABEL (widget) && type == GTK_TYPE_LABEL
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  if (GTK_IS_BUTTON (widget) && type == GTK_TYPE_BUTTON)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
reword (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  pps_edit_set_text (fixture->study.workspace, fixture->finding, "text", text, &error);
  g_assert_no_error (error);
}

static gboolean
has_attribute_at (GtkLabel *label, const char *word, PangoAttrType type)
{
  const char *text = gtk_label_get_text (label);
  PangoAttrIterator *runs = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  int place = (int) (strstr (text, word) - text);
  gboolean has = FALSE;

  do
    {
      int start;
      int end;

      pango_attr_iterator_range (runs, &start, &end);
      if (start <= place && place < end)
        has = pango_attr_iterator_get (runs, type) != NULL;
    }
  while (pango_attr_iterator_next (runs));
  pango_attr_iterator_destroy (runs);

  return has;
}

/* What went is struck through and what came is underlined; markup is no markup. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *window;
  GtkWidget *label;

  reword (fixture, "Elf <b>monteurs</b> gezocht");
  view = pps_history_view_new (fixture->study.workspace, PPS_RECORD (fixture->finding));
  window = ui_show (view, 400, 500);
  label = find (view, GTK_TYPE_LABEL, "Tien Elf <b>monteurs</b> gezocht");
  g_assert_nonnull (label);
  g_assert_true (has_attribute_at (GTK_LABEL (label), "Tien", PANGO_ATTR_STRIKETHROUGH));
  g_assert_true (has_attribute_at (GTK_LABEL (label), "Elf", PANGO_ATTR_UNDERLINE));
  g_assert_false (has_attribute_at (GTK_LABEL (label), "gezocht", PANGO_ATTR_UNDERLINE));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* An older wording comes back as an edit, which can be undone. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  PpsRecord *record = PPS_RECORD (fixture->finding);
  GtkWidget *view;
  GtkWidget *window;
  GtkWidget *button;
  guint n_restored = 0;

  reword (fixture, "Elf monteurs");
  view = pps_history_view_new (fixture->study.workspace, record);
  window = ui_show (view, 400, 500);
  g_signal_connect_swapped (view, "restored", G_CALLBACK (count_cb), &n_restored);
  button = find (view, GTK_TYPE_BUTTON, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_run_pending ();

  g_assert_cmpuint (n_restored, ==, 1);
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "Tien <b>monteurs</b> gezocht");
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "Elf monteurs");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The popover goes with what it was about. */
static void
test_popup (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = ui_show (box, 400, 500);
  PpsHistoryView *view
      = pps_history_popup (box, fixture->study.workspace, PPS_RECORD (fixture->finding));

  ui_wait_until (ui_is_mapped, view);
  g_assert_nonnull (find (GTK_WIDGET (view), GTK_TYPE_LABEL, "Made"));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_run_pending ();
}

/* What is done elsewhere while it stands open is seen there. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *window;

  reword (fixture, "Acht monteurs gezocht");
  view = pps_history_view_new (fixture->study.workspace, PPS_RECORD (fixture->finding));
  window = ui_show (view, 400, 500);
  g_assert_null (find (view, GTK_TYPE_LABEL, "Memo"));
  g_assert_true (
      pps_edit_set_text (fixture->study.workspace, fixture->finding, "memo", "nagaan", NULL));
  ui_settle (window);
  g_assert_nonnull (find (view, GTK_TYPE_LABEL, "Memo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/history-view/words", test_words);
  ADD ("/history-view/follows", test_follows);
  ADD ("/history-view/restore", test_restore);
  ADD ("/history-view/popup", test_popup);
#undef ADD

  return g_test_run ();
}
