/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "pps-guide-writer.h"
#include "pps-output.h"
#include "pps-window.h"
#include "pps-xml-reader.h"

/* The two file dialogs of guides. */

#define SUFFIX ".xml"

typedef struct
{
  GtkWidget *widget; /* weak */
  GtkFileChooserNative *dialog;
  PpsGuideFileChosen chosen;
  PpsGuide *guide;
} Question;

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->widget);
  g_clear_pointer (&question->guide, pps_guide_unref);
  g_object_unref (question->dialog);
  g_free (question);
}

static Question *
ask (GtkWidget *widget, GtkFileChooserNative *dialog, GCallback answered)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Interview guides"));
  gtk_file_filter_add_pattern (filter, "*" SUFFIX);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_set_weak_pointer (&question->widget, widget);
  question->dialog = dialog;
  g_signal_connect (dialog, "response", answered, question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));

  return question;
}

static GFile *
take_file (Question *question, int response)
{
  if (response != GTK_RESPONSE_ACCEPT || question->widget == NULL)
    return NULL;

  return gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->dialog));
}

static void
opened_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GFile) file = take_file (question, response);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) xml = file != NULL ? pps_xml_load_bytes (file, &error) : NULL;

  if (xml != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      question->chosen (question->widget, xml, name);
    }
  else if (error != NULL)
    pps_window_report (question->widget, error);
  question_free (question);
}

static void
write_guide (Question *question, const char *path)
{
  g_autofree char *full
      = g_str_has_suffix (path, SUFFIX) ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);
  g_autofree char *name = g_filename_display_basename (full);
  g_autofree char *xml = pps_guide_to_xml (question->guide);
  g_autofree char *told = g_strdup_printf (_ ("Written to “%s”"), name);
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  /* The dialog asked about the name without its end only. */
  if (!g_str_equal (full, path) && g_file_test (full, G_FILE_TEST_EXISTS))
    {
      g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("“%s” is there already. Choose another name; nothing was written."), name);
      pps_window_report (question->widget, error);
      return;
    }

  if (pps_output_add (output, full, xml, strlen (xml), &error)
      && pps_output_commit (output, &error))
    pps_window_toast (question->widget, told);
  else
    pps_window_report (question->widget, error);
}

static void
saved_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GFile) file = take_file (question, response);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    write_guide (question, path);
  question_free (question);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
pps_guide_files_open (GtkWidget *widget, PpsGuideFileChosen chosen)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  question = ask (widget,
                  gtk_file_chooser_native_new (_ ("Import a guide"), get_window (widget),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"),
                                               _ ("_Cancel")),
                  G_CALLBACK (opened_cb));
  question->chosen = chosen;
}

void
pps_guide_files_save (GtkWidget *widget, PpsGuide *guide)
{
  GtkFileChooserNative *dialog;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (guide != NULL);

  name = g_strdup_printf ("%s-%u" SUFFIX, pps_guide_get_id (guide), pps_guide_get_version (guide));
  dialog = gtk_file_chooser_native_new (_ ("Export a guide"), get_window (widget),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (widget, dialog, G_CALLBACK (saved_cb))->guide = pps_guide_ref (guide);
}
