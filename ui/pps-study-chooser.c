/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-study-chooser.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-seal.h"
#include "pps-window.h"

/* The two file dialogs of studies. Neither the dialog nor this file opens what is chosen: only the
 * store does. */

#define SUFFIX ".ppscanvas"

typedef struct
{
  PpsApplication *application;
  GtkFileChooserNative *dialog;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->dialog);
  g_object_unref (question->application);
  g_free (question);
}

static void
ask (PpsApplication *application, GtkFileChooserNative *dialog, GCallback answered)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Studies"));
  gtk_file_filter_add_pattern (filter, "*" SUFFIX);
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_OPEN)
    gtk_file_filter_add_pattern (filter, "*" PPS_SEAL_SUFFIX);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);

  question->application = g_object_ref (application);
  question->dialog = dialog;
  g_signal_connect (dialog, "response", answered, question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static char *
take_path (Question *question, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->dialog));

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
opened_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *path = take_path (question, response);

  if (path != NULL)
    pps_application_open_path (question->application, path);
  question_free (question);
}

static char *
name_study (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return name;
}

static void
create_study (PpsApplication *application, GtkWindow *parent, const char *path)
{
  g_autofree char *name = name_study (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;

  workspace = pps_workspace_create (path, name, pps_describe_language (), &error);
  if (workspace == NULL)
    {
      pps_window_report (GTK_WIDGET (parent), error);
      return;
    }

  pps_store_close (pps_workspace_get_store (workspace));
  pps_application_open_path (application, path);
}

static void
created_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *path = take_path (question, response);

  if (path != NULL)
    {
      g_autofree char *full
          = g_str_has_suffix (path, SUFFIX) ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);

      create_study (question->application, gtk_native_dialog_get_transient_for (dialog), full);
    }
  question_free (question);
}

void
pps_study_chooser_create (PpsApplication *application, GtkWindow *parent)
{
  GtkFileChooserNative *dialog;
  g_autofree char *name = g_strconcat (_ ("Study"), SUFFIX, NULL);

  g_return_if_fail (PPS_IS_APPLICATION (application));

  dialog = gtk_file_chooser_native_new (_ ("New study"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Create"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (application, dialog, G_CALLBACK (created_cb));
}

void
pps_study_chooser_open (PpsApplication *application, GtkWindow *parent)
{
  g_return_if_fail (PPS_IS_APPLICATION (application));

  ask (application,
       gtk_file_chooser_native_new (_ ("Open a study"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                    _ ("_Open"), _ ("_Cancel")),
       G_CALLBACK (opened_cb));
}
