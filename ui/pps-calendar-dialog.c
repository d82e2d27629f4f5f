/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-calendar-dialog.h"

#include <glib/gi18n.h>

#include "pps-calendar.h"
#include "pps-describe.h"
#include "pps-window.h"

/* Where a calendar goes to. The question holds on to what it is about until it is answered. */

typedef struct
{
  GtkWidget *widget;
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_object_unref (question->workspace);
  g_object_unref (question->partnership);
  g_clear_object (&question->round);
  g_free (question);
}

gboolean
pps_calendar_dialog_save (GtkWidget *any_descendant,
                          PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          PpsRound *round,
                          const char *path)
{
  PpsRecord *of = round != NULL ? PPS_RECORD (round) : PPS_RECORD (partnership);
  g_autoptr (PpsQuery) interviews = pps_query_new (
      pps_workspace_get_store (workspace),
      round != NULL ? "round-interviews" : "partnership-interviews", pps_record_get_id (of), NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  guint n = pps_calendar_save (workspace, interviews, pps_describe_language (), path, &error);

  if (n == 0)
    {
      pps_window_report (any_descendant, error);
      return FALSE;
    }

  message = g_strdup_printf (ngettext ("%u interview is in “%s”", "%u interviews are in “%s”", n),
                             n, name);
  pps_window_toast (any_descendant, message);

  return TRUE;
}

static void
response_cb (GtkFileChooserNative *chooser, int response, Question *question)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL
      && gtk_widget_get_root (question->widget) != NULL)
    pps_calendar_dialog_save (question->widget, question->workspace, question->partnership,
                              question->round, path);

  g_object_unref (chooser);
}

void
pps_calendar_dialog_ask (GtkWidget *any_descendant,
                         PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         PpsRound *round)
{
  GtkFileChooserNative *chooser;
  Question *question = g_new0 (Question, 1);
  g_autofree char *name
      = g_strdup_printf ("%s.ics", pps_record_get_text (PPS_RECORD (partnership), "name"));

  question->widget = g_object_ref (any_descendant);
  question->workspace = g_object_ref (workspace);
  question->partnership = g_object_ref (partnership);
  question->round = round != NULL ? g_object_ref (round) : NULL;

  chooser = gtk_file_chooser_native_new (_ ("Save the calendar"),
                                         GTK_WINDOW (gtk_widget_get_root (any_descendant)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\", '-'));
  g_object_set_data_full (G_OBJECT (chooser), "pps-question", question, question_free);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
