/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-form-files.h"

#include <glib/gi18n-lib.h>

#include "pps-application.h"
#include "pps-member-file.h"
#include "pps-member-forms.h"
#include "pps-window.h"

/* A question is open while its dialog is; who asked may be gone when the answer comes. */

typedef struct
{
  GtkFileChooserNative *dialog;
  GtkWidget *widget; /* weak */
  GtkApplication *application;
  PpsWorkspace *workspace;
  PpsRound *round;
} Question;

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->widget);
  g_clear_object (&question->application);
  g_clear_object (&question->workspace);
  g_clear_object (&question->round);
  g_object_unref (question->dialog);
  g_free (question);
}

static Question *
ask (GtkWidget *widget,
     const char *title,
     const char *accept,
     GtkFileChooserAction action,
     GCallback answered)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  Question *question = g_new0 (Question, 1);

  question->dialog = gtk_file_chooser_native_new (
      title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept, _ ("_Cancel"));
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ ("Forms of a member check"));
      gtk_file_filter_add_pattern (filter, "*" PPS_MEMBER_FILE_SUFFIX);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (question->dialog), filter);
    }
  g_set_weak_pointer (&question->widget, widget);
  g_signal_connect (question->dialog, "response", answered, question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->dialog));

  return question;
}

static char *
take_path (Question *question, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && question->widget != NULL)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->dialog));

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
fill_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *path = take_path (question, response);

  if (path != NULL)
    pps_application_open_path (PPS_APPLICATION (question->application), path);
  question_free (question);
}

static void
write_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *path = take_path (question, response);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (path != NULL
      && pps_member_forms_write (question->workspace, question->round, NULL, path, &n, &error))
    {
      g_autofree char *told
          = g_strdup_printf (ngettext ("%u form written", "%u forms written", n), n);

      pps_window_toast (question->widget,
                        n > 0 ? told : _ ("No finding of this round rests on words of anybody"));
    }
  else if (error != NULL)
    pps_window_report (question->widget, error);
  question_free (question);
}

static void
read_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *path = take_path (question, response);
  g_autoptr (GError) error = NULL;
  PpsMemberReport report;

  if (path != NULL && pps_member_forms_read (question->workspace, path, &report, &error))
    {
      g_autofree char *told = g_strdup_printf (
          _ ("Right: %u. Otherwise: %u. Take out: %u. Not answered: %u."), report.n_agreed,
          report.n_corrected, report.n_removed, report.n_open + report.n_unknown);

      pps_window_toast (question->widget, told);
    }
  else if (error != NULL)
    pps_window_report (question->widget, error);
  question_free (question);
}

void
pps_form_files_fill (GtkApplication *application, GtkWindow *window)
{
  if (window == NULL)
    return;

  ask (GTK_WIDGET (window), _ ("Fill in a form"), _ ("_Open"), GTK_FILE_CHOOSER_ACTION_OPEN,
       G_CALLBACK (fill_cb))
      ->application
      = g_object_ref (application);
}

void
pps_form_files_write (GtkWidget *widget, PpsWorkspace *workspace, PpsRound *round)
{
  Question *question = ask (widget, _ ("Where the forms go"), _ ("_Choose"),
                            GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, G_CALLBACK (write_cb));

  question->workspace = g_object_ref (workspace);
  question->round = g_object_ref (round);
}

void
pps_form_files_read (GtkWidget *widget, PpsWorkspace *workspace)
{
  Question *question = ask (widget, _ ("Read a form that came back"), _ ("_Open"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, G_CALLBACK (read_cb));

  question->workspace = g_object_ref (workspace);
}
