/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-file-question.h"

#include <glib/gi18n.h>

/* A file dialog for whoever needs one file. It lives until it is answered. */

typedef struct
{
  GtkFileChooserNative *dialog;
  GtkWidget *widget; /* weak */
  char *suffix;
  PpsFileAnswer answer;
  gpointer user_data;
} Asked;

static void
asked_free (Asked *asked)
{
  g_clear_weak_pointer (&asked->widget);
  g_object_unref (asked->dialog);
  g_free (asked->suffix);
  g_free (asked);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT && asked->widget != NULL)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL && asked->suffix != NULL && !g_str_has_suffix (path, asked->suffix)
      && gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      g_autofree char *bare = g_steal_pointer (&path);

      path = g_strconcat (bare, asked->suffix, NULL);
    }
  if (path != NULL)
    asked->answer (asked->widget, path, asked->user_data);
  asked_free (asked);
}

void
pps_file_question_ask (GtkWidget *widget,
                       const PpsFileQuestion *question,
                       PpsFileAnswer answer,
                       gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Asked *asked = g_new0 (Asked, 1);

  asked->dialog = gtk_file_chooser_native_new (question->title,
                                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               question->action, question->accept, _ ("_Cancel"));
  if (question->kind != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_autofree char *pattern = g_strconcat ("*", question->suffix, NULL);

      gtk_file_filter_set_name (filter, question->kind);
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (asked->dialog), filter);
    }
  if (question->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (asked->dialog), question->name);

  asked->suffix = g_strdup (question->suffix);
  asked->answer = answer;
  asked->user_data = user_data;
  g_set_weak_pointer (&asked->widget, widget);
  g_signal_connect (asked->dialog, "response", G_CALLBACK (response_cb), asked);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asked->dialog));
}
