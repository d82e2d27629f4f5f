/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-clipboard.h"

#include <glib/gi18n.h>

#include "pps-clean-text.h"
#include "pps-soft-breaks.h"
#include "pps-window.h"

/* Bytes are taken from the clipboard rather than the text that GTK makes of them: that ends at a
 * NUL, without a word. */

#define MOST_BYTES (8 * 1024 * 1024)

typedef struct
{
  GtkTextView *view;
  GtkTextMark *place; /* (nullable): NULL for where the caret is, over what is selected */
} Paste;

static Paste *
paste_new (GtkTextView *view, const GtkTextIter *place)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->view = g_object_ref (view);
  if (place != NULL)
    paste->place = g_object_ref (
        gtk_text_buffer_create_mark (gtk_text_view_get_buffer (view), NULL, place, FALSE));

  return paste;
}

static void
paste_free (Paste *paste)
{
  if (paste->place != NULL && !gtk_text_mark_get_deleted (paste->place))
    gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (paste->place), paste->place);
  g_clear_object (&paste->place);
  g_object_unref (paste->view);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
insert (Paste *paste, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (paste->view);
  GtkTextIter place;

  /* The view may show another text by now. */
  if (paste->place != NULL && gtk_text_mark_get_buffer (paste->place) != buffer)
    return;

  if (paste->place != NULL)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &place, paste->place);
      gtk_text_buffer_place_cursor (buffer, &place);
    }
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
tell (Paste *paste, const char *sentence)
{
  pps_window_toast (GTK_WIDGET (paste->view), sentence);
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GOutputStream *output = G_OUTPUT_STREAM (source);
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;

  if (g_output_stream_splice_finish (output, result, &error) < 0)
    {
      g_debug ("Not pasted: %s", error->message);
      tell (paste, _ ("What is on the clipboard cannot be read."));
      return;
    }

  size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output));
  if (size > MOST_BYTES)
    {
      tell (paste, _ ("What is on the clipboard is too long to be pasted."));
      return;
    }

  text = pps_clean_text (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (output)), size);
  if (gtk_text_view_get_editable (paste->view))
    insert (paste, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GError) error = NULL;

  input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (input == NULL)
    {
      g_debug ("Not pasted: %s", error->message);
      /* With the middle button nobody asks for a clipboard by name. */
      if (paste->place == NULL)
        tell (paste, _ ("There is no text on the clipboard."));
      return;
    }

  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&paste));
}

static void
begin (GdkClipboard *clipboard, Paste *paste)
{
  static const char *types[] = { "text/plain;charset=utf-8", "text/plain", NULL };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, paste);
}

void
pps_clipboard_copy (GtkTextView *view, gboolean cut)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = pps_soft_breaks_undo (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
  if (cut)
    gtk_text_buffer_delete_selection (buffer, TRUE, gtk_text_view_get_editable (view));
}

void
pps_clipboard_paste (GtkTextView *view)
{
  if (gtk_text_view_get_editable (view))
    begin (gtk_widget_get_clipboard (GTK_WIDGET (view)), paste_new (view, NULL));
}

void
pps_clipboard_paste_primary (GtkTextView *view, const GtkTextIter *place)
{
  if (gtk_text_view_get_editable (view))
    begin (gtk_widget_get_primary_clipboard (GTK_WIDGET (view)), paste_new (view, place));
}
