/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "pps-export-job.h"
#include "pps-layout.h"
#include "pps-window.h"

/* The dialog makes the sheet on the main thread, where the study is, and gives the frozen sheet
 * away to be written. */

#define PROGRESS_MS 80

struct _PpsExportDialog
{
  AdwWindow parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsFrozen *frozen;
  PpsExportJob *job;
  GtkFileChooserNative *chooser;
  char *last_path;
  guint preview_id;
  guint progress_id;

  AdwToastOverlay *toasts;
  AdwToast *result;
  PpsExportForm *form;
  GtkLabel *trouble;
  PpsExportPreview *preview;
  GtkProgressBar *progress;
  GtkLabel *cancel_label;
};

G_DEFINE_FINAL_TYPE (PpsExportDialog, pps_export_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_LAST_PATH = 1,
};

static const char *const endings[] = {
  [PPS_EXPORT_PDF] = "pdf",   [PPS_EXPORT_PNG] = "png",     [PPS_EXPORT_SVG] = "svg",
  [PPS_EXPORT_HTML] = "html", [PPS_EXPORT_MARKDOWN] = "md",
};

/* Preview */

/* What cannot be drawn says why in place of the picture. */
static void
preview_cb (gpointer data)
{
  PpsExportDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) layouts = pps_export_form_list_layouts (self->form, &error);

  self->preview_id = 0;
  if (layouts != NULL)
    pps_export_preview_show (self->preview, layouts);
  gtk_label_set_label (self->trouble, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), layouts == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), layouts != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file",
                                 layouts != NULL && self->job == NULL);
}

static void
changed_cb (PpsExportDialog *self)
{
  if (self->preview_id == 0 && self->workspace != NULL)
    self->preview_id = g_idle_add_once (preview_cb, self);
}

/* Writing */

static gboolean
progress_cb (gpointer data)
{
  PpsExportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, pps_export_job_get_progress (self->job));

  return G_SOURCE_CONTINUE;
}

static void
set_busy (PpsExportDialog *self, gboolean busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", !busy);
  gtk_label_set_label (self->cancel_label, busy ? _ ("Cancel") : _ ("Close"));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->cancel_label))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->cancel_label), -1);
  gtk_progress_bar_set_fraction (self->progress, 0.0);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (busy)
    self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

static void
hide_result (PpsExportDialog *self)
{
  g_autoptr (AdwToast) result = g_steal_pointer (&self->result);

  if (result != NULL)
    adw_toast_dismiss (result);
}

/* It stays until the next export or the end of the dialog: nobody needs to be quick to open it. */
static void
show_result (PpsExportDialog *self)
{
  g_autofree char *name = g_filename_display_basename (self->last_path);
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is written"), name);
  g_autofree char *title = g_markup_escape_text (sentence, -1);

  hide_result (self);
  self->result = adw_toast_new (title);
  adw_toast_set_button_label (self->result, _ ("Open"));
  adw_toast_set_action_name (self->result, "export.open");
  adw_toast_set_timeout (self->result, 0);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->result));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PpsExportDialog *self = PPS_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = pps_export_job_finish (result, &error);

  g_clear_pointer (&self->job, pps_export_job_free);
  if (self->workspace == NULL)
    return;

  set_busy (self, FALSE);
  if (paths != NULL)
    {
      g_free (self->last_path);
      self->last_path = g_strdup (paths[0]);
      show_result (self);
      g_object_notify (G_OBJECT (self), "last-path");
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pps_window_report (GTK_WIDGET (self), error);
}

/* A file whose name says a format is of that format; else the name gets the ending of what is
 * chosen. */
static char *
complete_path (PpsExportDialog *self, const char *path, PpsExportFormat *format)
{
  if (pps_export_form_is_year_report (self->form))
    return g_str_has_suffix (path, ".odt") ? g_strdup (path) : g_strconcat (path, ".odt", NULL);
  if (pps_export_format_find (path, format)
      && (*format == PPS_EXPORT_PDF || !pps_export_form_is_report (self->form)))
    return g_strdup (path);

  *format = pps_paper_group_get_format (pps_export_form_get_paper (self->form));

  return g_strdup_printf ("%s.%s", path, endings[*format]);
}

static gboolean
make_work (PpsExportDialog *self, PpsExportWork *work, GError **error)
{
  PpsPaperGroup *paper = pps_export_form_get_paper (self->form);

  *work = (PpsExportWork){
    .setup = pps_paper_group_get_setup (paper),
    .dpi = pps_paper_group_get_dpi (paper),
  };
  work->tiled = pps_paper_group_get_tile (paper, &work->tile);
  if (pps_export_form_is_year_report (self->form))
    work->document = pps_export_form_make_document (self->form);
  else if (pps_export_form_is_report (self->form))
    work->report = pps_export_form_make_report (self->form, error);
  else
    work->sheet = pps_export_form_make_sheet (self->form, error);

  return work->document != NULL || work->report != NULL || work->sheet != NULL;
}

void
pps_export_dialog_export (PpsExportDialog *self, const char *path)
{
  PpsExportWork work;
  g_autoptr (GError) error = NULL;
  g_autofree char *complete = NULL;

  g_return_if_fail (PPS_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->job == NULL);

  hide_result (self);
  if (!make_work (self, &work, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  complete = complete_path (self, path, &work.format);
  self->job = pps_export_job_start (&work, complete, done_cb, self);
  set_busy (self, TRUE);
}

static void
response_cb (PpsExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && g_file_peek_path (file) != NULL)
    pps_export_dialog_export (self, g_file_peek_path (file));
}

static char *
suggest_name (PpsExportDialog *self)
{
  g_autofree char *name = pps_export_form_dup_name (self->form);
  PpsExportFormat format = pps_paper_group_get_format (pps_export_form_get_paper (self->form));

  return g_strdup_printf ("%s.%s", name,
                          pps_export_form_is_year_report (self->form) ? "odt" : endings[format]);
}

static void
choose_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsExportDialog *self = PPS_EXPORT_DIALOG (widget);
  g_autofree char *name = suggest_name (self);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (
      _ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsExportDialog *self = PPS_EXPORT_DIALOG (widget);

  if (self->job != NULL)
    pps_export_job_cancel (self->job);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsExportDialog *self = PPS_EXPORT_DIALOG (widget);
  g_autoptr (GFile) file = self->last_path != NULL ? g_file_new_for_path (self->last_path) : NULL;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/* The object */

static void
pps_export_dialog_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_LAST_PATH)
    g_value_set_string (value, PPS_EXPORT_DIALOG (object)->last_path);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pps_export_dialog_dispose (GObject *object)
{
  PpsExportDialog *self = PPS_EXPORT_DIALOG (object);

  g_clear_object (&self->result);
  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->job, pps_export_job_free);
  g_clear_object (&self->chooser);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->last_path, g_free);

  G_OBJECT_CLASS (pps_export_dialog_parent_class)->dispose (object);
}

/* The form reads what is frozen as long as it is there. */
static void
pps_export_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PPS_EXPORT_DIALOG (object)->frozen, pps_frozen_free);

  G_OBJECT_CLASS (pps_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, cancel_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pps_export_dialog_class_init (PpsExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_export_dialog_get_property;
  object_class->dispose = pps_export_dialog_dispose;
  object_class->finalize = pps_export_dialog_finalize;
  g_object_class_install_property (object_class, PROP_LAST_PATH,
                                   g_param_spec_string ("last-path", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);

  g_type_ensure (PPS_TYPE_EXPORT_FORM);
  g_type_ensure (PPS_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-export-dialog.ui");
  bind_children (widget_class);
}

static void
pps_export_dialog_init (PpsExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
}

PpsExportDialog *
pps_export_dialog_new (GtkWindow *parent,
                       PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const char *sheet)
{
  PpsExportDialog *self = g_object_new (PPS_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  self->partnership = g_object_ref (partnership);
  pps_export_form_fill (self->form, workspace, partnership, sheet);

  return self;
}

void
pps_export_dialog_present (GtkWindow *parent,
                           PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const char *sheet)
{
  gtk_window_present (GTK_WINDOW (pps_export_dialog_new (parent, workspace, partnership, sheet)));
}

const char *
pps_export_dialog_get_last_path (PpsExportDialog *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_DIALOG (self), NULL);

  return self->last_path;
}

gboolean
pps_export_dialog_is_busy (PpsExportDialog *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_DIALOG (self), FALSE);

  return self->job != NULL;
}

void
pps_export_dialog_set_round (PpsExportDialog *self, PpsRound *round)
{
  g_return_if_fail (PPS_IS_EXPORT_DIALOG (self));

  pps_export_form_set_round (self->form, round);
}

void
pps_export_dialog_set_snapshot (PpsExportDialog *self, PpsSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_EXPORT_DIALOG (self));
  g_return_if_fail (self->frozen == NULL);

  self->frozen = pps_frozen_new (snapshot, &error);
  if (self->frozen != NULL)
    pps_export_form_set_frozen (self->form, self->frozen);
  else
    pps_window_report (GTK_WIDGET (self), error);
}

PpsExportForm *
pps_export_dialog_get_form (PpsExportDialog *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_DIALOG (self), NULL);

  return self->form;
}

PpsExportPreview *
pps_export_dialog_get_preview (PpsExportDialog *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}
