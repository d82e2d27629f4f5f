/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-edit.h"
#include "pps-soft-breaks.h"
#include "ui-interview.h"

/* Long answers, answers in other writings, and what is pasted from elsewhere: what is saved is what
 * was typed, to the byte. */

static GtkTextBuffer *
get_buffer (UiInterview *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
}

/* One paragraph of words that are all different, with what other writings bring along. */
static char *
make_paragraph (gsize length)
{
  static const char *const others[]
      = { "👩\xe2\x80\x8d🔧", "cafe\xcc\x81", "שלום", "مرحبا", "ĳ", "end." };
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < length; i++)
    g_string_append_printf (text, "word%u %s ", i, others[i % G_N_ELEMENTS (others)]);

  return g_string_free (text, FALSE);
}

static void
save (UiInterview *fixture)
{
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_run_pending ();
}

static guint
count_lines (UiInterview *fixture)
{
  return gtk_text_buffer_get_line_count (get_buffer (fixture));
}

static void
test_paragraph (UiInterview *fixture, gconstpointer data)
{
  g_autofree char *text = make_paragraph (100000);
  g_autofree char *more = g_strconcat (text, "and more", NULL);
  g_autofree char *changed = NULL;
  GtkTextIter iter;

  ui_type (ui_interview_find_answer (fixture), text);
  ui_run_pending ();
  g_assert_cmpuint (count_lines (fixture), >, 20);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==,
                   g_utf8_strlen (text, -1));
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", text);

  /* The cursor stood at the end, and stands there. */
  ui_type (ui_interview_find_answer (fixture), "and more");
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", more);

  /* Opened again, with a letter put before each break and one break taken out. */
  ui_interview_start_again (fixture);
  g_assert_cmpuint (count_lines (fixture), >, 20);
  for (guint i = 0; i + 1 < count_lines (fixture); i++)
    {
      gtk_text_buffer_get_iter_at_line (get_buffer (fixture), &iter, i);
      gtk_text_iter_forward_to_line_end (&iter);
      gtk_text_buffer_insert (get_buffer (fixture), &iter, "!", -1);
    }
  gtk_text_buffer_get_iter_at_line (get_buffer (fixture), &iter, 1);
  gtk_text_buffer_backspace (get_buffer (fixture), &iter, TRUE, TRUE);
  save (fixture);
  changed = ui_interview_dup_field (fixture, UI_INTERVIEW_PANE, "text");
  g_assert_null (strstr (changed, "\xe2\x80\xa9"));
  g_assert_null (strchr (changed, '\n'));
  g_assert_cmpuint (strlen (changed), ==, strlen (more) + count_lines (fixture) - 1);
}

/* What was in a study before: its own separators are no breaks of ours. */
static void
test_verbatim (UiInterview *fixture, gconstpointer data)
{
  g_autofree char *paragraph = make_paragraph (9000);
  g_autofree char *text = g_strconcat (paragraph, "\xe2\x80\xa9", paragraph, NULL);
  g_autofree char *longer = g_strconcat (text, "x", NULL);
  g_autoptr (GError) error = NULL;

  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, text, &error);
  g_assert_no_error (error);
  ui_run_pending ();
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  ui_type (ui_interview_find_answer (fixture), "x");
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", longer);
}

/* An evidence or a quote counts characters: a break is one, as the space was. */
static void
test_undo_of_breaks (void)
{
  char text[] = "a\xe2\x80\xa9\xe2\x80\xa9"
                "b\xe2\x80\xa9";

  g_assert_cmpstr (pps_soft_breaks_undo (text), ==, "a  b ");
}

static void
test_million (UiInterview *fixture, gconstpointer data)
{
  g_autofree char *text = make_paragraph (1024 * 1024);

  ui_type (ui_interview_find_answer (fixture), text);
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", text);
}

/* Stands for a key: its turn comes when those of the keyboard do. */
static gboolean
key_cb (gpointer data)
{
  UiInterview *fixture = data;

  g_assert_cmpuint (count_lines (fixture), >, 20);
  g_object_set_data (G_OBJECT (get_buffer (fixture)), "pressed", fixture);

  return G_SOURCE_REMOVE;
}

/* Keys that wait while a long page is pasted would each lay out the page as one paragraph. */
static void
test_at_once (UiInterview *fixture, gconstpointer data)
{
  g_autofree char *text = make_paragraph (100000);
  GtkTextBuffer *buffer = get_buffer (fixture);

  g_idle_add_full (GDK_PRIORITY_EVENTS, key_cb, fixture, NULL);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  while (g_object_get_data (G_OBJECT (buffer), "pressed") == NULL)
    g_main_context_iteration (NULL, TRUE);
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", text);
}

static gboolean
has_words (gpointer data)
{
  return gtk_text_buffer_get_char_count (get_buffer (data)) > 0;
}

static void
paste (UiInterview *fixture, const char *text)
{
  GtkWidget *view = ui_interview_find_answer (fixture);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), text);
  g_signal_emit_by_name (view, "paste-clipboard");
  ui_wait_until (has_words, fixture);
}

static void
test_paste (UiInterview *fixture, gconstpointer data)
{
  paste (fixture, "Onze\xc2\xa0punten:\r\n\xef\x82\xb7\tzij\xc2\xad"
                  "instroom\r\n\xc2\xb7\tgeld\r\n\r\n\r\n👩\xe2\x80\x8d🔧 café\r");
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text",
                             "Onze punten:\n• zijinstroom\n• geld\n\n👩\xe2\x80\x8d🔧 café\n");
}

static GtkGesture *
find_middle_button (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_MIDDLE)
        return GTK_GESTURE (controller);
    }

  return NULL;
}

static gboolean
has_pasted (gpointer view)
{
  g_autofree char *words = ui_dup_words (view);

  return strstr (words, "Onze") != NULL;
}

/* With the middle button too, and what was selected is not replaced. */
static void
test_paste_primary (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *view = ui_interview_find_answer (fixture);
  GtkGesture *middle = find_middle_button (view);
  g_autofree char *words = NULL;

  g_assert_nonnull (middle);
  ui_type (view, " einde");
  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (view), "Onze\xc2\xa0punten\xc2\xad");
  g_signal_emit_by_name (middle, "pressed", 1, 1.0, 1.0);
  ui_wait_until (has_pasted, view);
  words = ui_dup_words (GTK_TEXT_VIEW (view));
  g_assert_cmpstr (words, ==, "Onze punten einde");
}

static void
take_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *view = ui_interview_find_answer (fixture);
  g_autofree char *text = make_paragraph (20000);
  g_autofree char *copied = NULL;

  ui_type (view, text);
  ui_run_pending ();
  g_assert_cmpuint (count_lines (fixture), >, 2);
  g_signal_emit_by_name (view, "select-all", TRUE);
  g_signal_emit_by_name (view, "copy-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (view), NULL, take_text_cb, &copied);
  ui_wait_until (is_there, &copied);
  g_assert_cmpstr (copied, ==, text);

  g_signal_emit_by_name (view, "cut-clipboard");
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (fixture)), ==, 0);
  g_signal_emit_by_name (view, "paste-clipboard");
  ui_wait_until (has_words, fixture);
  save (fixture);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", text);
}

int
main (int argc, char *argv[])
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-long/paragraph", test_paragraph);
  ui_interview_add ("/interview-long/at-once", test_at_once);
  ui_interview_add ("/interview-long/verbatim", test_verbatim);
  g_test_add_func ("/interview-long/undo-of-breaks", test_undo_of_breaks);
  ui_interview_add ("/interview-long/million", test_million);
  ui_interview_add ("/interview-long/paste", test_paste);
  ui_interview_add ("/interview-long/paste-primary", test_paste_primary);
  ui_interview_add ("/interview-long/copy", test_copy);

  return g_test_run ();
}
