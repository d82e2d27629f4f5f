/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-export-job.h"
#include "pps-group-name.h"
#include "pps-guide-presenter.h"
#include "pps-layout.h"
#include "pps-page-picture.h"
#include "pps-matrix.h"
#include "pps-presenter.h"
#include "pps-purpose-group.h"
#include "pps-window.h"

/* The dialog makes the sheet on the main thread, where the study is, and gives the frozen sheet
 * away to be written. */

#define PREVIEW_WIDTH 640
#define PROGRESS_MS 80

struct _PpsExportDialog
{
  AdwWindow parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsQuery *round_query;
  PpsExportJob *job;
  GtkFileChooserNative *chooser;
  char *last_path;
  char *letters[2];
  guint preview_id;
  guint progress_id;
  gboolean updating;
  gboolean on_a_table; /* paper and orientation are those for a guide */

  AdwToastOverlay *toasts;
  AdwToast *result;
  GtkWidget *form;
  GtkPicture *preview;
  GtkProgressBar *progress;
  GtkLabel *cancel_label;
  AdwComboRow *sheet;
  AdwComboRow *round;
  AdwComboRow *group;
  AdwComboRow *asked; /* the group that a guide is for */
  AdwComboRow *kind;  /* of round, where no round tells it */
  GtkWidget *lead_row;
  GtkSwitch *lead;
  GtkWidget *small_row;
  GtkSwitch *small;
  PpsPurposeGroup *purpose;
  AdwComboRow *language;
  AdwComboRow *format;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  GtkWidget *grey_row;
  GtkSwitch *grey;
  GtkWidget *dpi_row;
  GtkSpinButton *dpi;
};

G_DEFINE_FINAL_TYPE (PpsExportDialog, pps_export_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_LAST_PATH = 1,
};

/* In the order of the list in the template. */
static const char *const sheet_names[]
    = { "canvas", "stakeholders", "perspectives", "matrix", "blank", "guide" };

static const struct
{
  const char *ending;
  gboolean on_paper;
} formats[] = {
  [PPS_EXPORT_PDF] = { "pdf", TRUE },      [PPS_EXPORT_PNG] = { "png", TRUE },
  [PPS_EXPORT_SVG] = { "svg", TRUE },      [PPS_EXPORT_HTML] = { "html", FALSE },
  [PPS_EXPORT_MARKDOWN] = { "md", FALSE },
};

static const char *
get_sheet_name (PpsExportDialog *self)
{
  return sheet_names[MIN (adw_combo_row_get_selected (self->sheet),
                          G_N_ELEMENTS (sheet_names) - 1)];
}

static PpsExportFormat
get_format (PpsExportDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->format), G_N_ELEMENTS (formats) - 1);
}

static PpsPageSetup
get_setup (PpsExportDialog *self)
{
  return (PpsPageSetup){
    .paper = MIN (adw_combo_row_get_selected (self->paper), PPS_PAPER_A0),
    .orientation
    = adw_combo_row_get_selected (self->orientation) == 1 ? PPS_PORTRAIT : PPS_LANDSCAPE,
    .grey = gtk_switch_get_active (self->grey),
  };
}

static PpsRound *
get_round (PpsExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->round);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION
      || selected > pps_query_get_n (self->round_query))
    return NULL;

  return pps_query_get (self->round_query, selected - 1);
}

static gboolean
is_of_guide (PpsExportDialog *self)
{
  return g_str_equal (get_sheet_name (self), "guide");
}

/* Of a group of the study, so that it cannot fail. */
static PpsSheet *
make_guide (PpsExportDialog *self, PpsPresentOptions *options)
{
  static const char *const kinds[] = { "design", "running", "evaluation" };
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  guint group = MIN (adw_combo_row_get_selected (self->asked), pps_query_get_n (groups) - 1);
  guint kind = MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1);

  self->letters[0] = (char *) pps_record_get_text (pps_query_get (groups, group), "letter");
  options->groups = (const char *const *) self->letters;

  return pps_present_guide (self->workspace, self->partnership, options, kinds[kind], NULL);
}

static PpsSheet *
make_sheet (PpsExportDialog *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  guint group = adw_combo_row_get_selected (self->group);
  PpsPresentOptions options = {
    .language = adw_combo_row_get_selected (self->language) == 1 ? "en" : "nl",
    .round = get_round (self),
    .shared_only = group == 1,
    .with_lead = gtk_switch_get_active (self->lead),
    .small = gtk_switch_get_active (self->small),
    .purpose = pps_purpose_group_get_purpose (self->purpose),
  };

  if (is_of_guide (self))
    {
      pps_purpose_group_tell (self->purpose, self->workspace, self->partnership, NULL);
      return make_guide (self, &options);
    }

  if (group >= 2 && group - 2 < pps_query_get_n (groups))
    {
      self->letters[0] = (char *) pps_record_get_text (pps_query_get (groups, group - 2), "letter");
      options.groups = (const char *const *) self->letters;
    }

  pps_purpose_group_tell (self->purpose, self->workspace, self->partnership,
                          g_str_equal (get_sheet_name (self), "blank") ? NULL : &options);
  if (g_str_equal (get_sheet_name (self), "stakeholders"))
    return pps_present_stakeholders (self->workspace, self->partnership, &options);
  if (g_str_equal (get_sheet_name (self), "perspectives"))
    return pps_present_perspectives (self->workspace, self->partnership, &options);
  if (g_str_equal (get_sheet_name (self), "matrix"))
    return pps_present_matrix (self->workspace, self->partnership, &options);
  if (g_str_equal (get_sheet_name (self), "blank"))
    return pps_present_blank (self->workspace, self->partnership, &options);

  return pps_present_canvas (self->workspace, self->partnership, &options);
}

/* Preview */

static void
preview_cb (gpointer data)
{
  PpsExportDialog *self = data;
  PpsPageSetup setup = get_setup (self);
  g_autoptr (PpsSheet) sheet = make_sheet (self);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *words = NULL;
  guint n_pages = pps_layout_get_n_pages (layout);

  self->preview_id = 0;
  texture = pps_page_picture_new (layout, 0,
                                  PREVIEW_WIDTH * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));

  words = g_strdup_printf (
      ngettext ("Preview of the only page", "Preview of the first of %u pages", n_pages), n_pages);
  gtk_picture_set_alternative_text (self->preview, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->preview), words);
}

static void
update_rows (PpsExportDialog *self)
{
  gboolean on_paper = formats[get_format (self)].on_paper;
  gboolean is_table = g_str_equal (get_sheet_name (self), "perspectives");
  gboolean is_blank = g_str_equal (get_sheet_name (self), "blank");
  gboolean is_guide = is_of_guide (self);

  gtk_widget_set_visible (GTK_WIDGET (self->round),
                          !is_blank && pps_query_get_n (self->round_query) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->group), !is_blank && !is_guide);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), is_guide);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), is_guide && get_round (self) == NULL);
  gtk_widget_set_visible (self->lead_row, is_table);
  gtk_widget_set_visible (self->small_row, g_str_equal (get_sheet_name (self), "stakeholders"));
  gtk_widget_set_visible (GTK_WIDGET (self->paper), on_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->orientation), on_paper);
  gtk_widget_set_visible (self->grey_row, on_paper);
  gtk_widget_set_visible (self->dpi_row, get_format (self) == PPS_EXPORT_PNG);
}

/* A guide is written on, on a table; the others hang on a wall. */
static void
follow_sheet (PpsExportDialog *self)
{
  gboolean guide = is_of_guide (self);

  if (guide == self->on_a_table)
    return;

  self->on_a_table = guide;
  self->updating = TRUE;
  adw_combo_row_set_selected (self->paper, guide ? PPS_PAPER_A4 : PPS_PAPER_A3);
  adw_combo_row_set_selected (self->orientation, guide ? PPS_PORTRAIT : PPS_LANDSCAPE);
  self->updating = FALSE;
}

static void
changed_cb (PpsExportDialog *self)
{
  if (self->updating || self->workspace == NULL)
    return;

  follow_sheet (self);
  update_rows (self);
  if (self->preview_id == 0)
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
  gtk_widget_set_sensitive (self->form, !busy);
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
  if (pps_export_format_find (path, format))
    return g_strdup (path);

  *format = get_format (self);

  return g_strdup_printf ("%s.%s", path, formats[*format].ending);
}

void
pps_export_dialog_export (PpsExportDialog *self, const char *path)
{
  PpsPageSetup setup;
  PpsExportFormat format;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *complete = NULL;

  g_return_if_fail (PPS_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->job == NULL);

  setup = get_setup (self);
  hide_result (self);
  sheet = make_sheet (self);
  complete = complete_path (self, path, &format);
  self->job = pps_export_job_start (sheet, &setup, format, gtk_spin_button_get_value (self->dpi),
                                    complete, done_cb, self);
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
  GtkStringObject *sheet = adw_combo_row_get_selected_item (self->sheet);
  const char *partnership = pps_record_get_text (PPS_RECORD (self->partnership), "name");
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s - %s.%s", partnership, gtk_string_object_get_string (sheet),
                          formats[get_format (self)].ending);

  return g_strdelimit (g_steal_pointer (&name), "/\\", '-');
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
  g_clear_object (&self->round_query);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->last_path, g_free);

  G_OBJECT_CLASS (pps_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, cancel_label);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, round);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, lead);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, small_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, small);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, grey_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, grey);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, PpsExportDialog, dpi);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pps_export_dialog_class_init (PpsExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_export_dialog_get_property;
  object_class->dispose = pps_export_dialog_dispose;
  g_object_class_install_property (object_class, PROP_LAST_PATH,
                                   g_param_spec_string ("last-path", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);

  g_type_ensure (PPS_TYPE_PURPOSE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-export-dialog.ui");
  bind_children (widget_class);
}

/* Rows of libadwaita 1.2 do not pass their titles on to what a screen reader hears. */
/* A row with a title names itself and what it activates. */
static void
name_rows (PpsExportDialog *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dpi), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dots per inch"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
}

static void
pps_export_dialog_init (PpsExportDialog *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  name_rows (self);
}

static void
fill_rounds (PpsExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("All rounds"));
  for (guint i = 0; i < pps_query_get_n (self->round_query); i++)
    gtk_string_list_append (names,
                            pps_record_get_text (pps_query_get (self->round_query, i), "name"));
  adw_combo_row_set_model (self->round, G_LIST_MODEL (names));
}

/* Whom a guide is for, and the kinds of round that its questions are worded for. */
static void
fill_asked (PpsExportDialog *self, PpsQuery *groups)
{
  const char *language = pps_describe_language ();
  const char *kinds[] = { pps_describe_word ("round", "design", language),
                          pps_describe_word ("round", "running", language),
                          pps_describe_word ("round", "evaluation", language), NULL };
  g_autoptr (GtkStringList) kind_names = gtk_string_list_new (kinds);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    gtk_string_list_append (
        names, pps_group_name_get (self->workspace,
                                   pps_record_get_text (pps_query_get (groups, i), "letter")));
  adw_combo_row_set_model (self->asked, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_names));
}

static void
fill_groups (PpsExportDialog *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Everybody"));
  gtk_string_list_append (names, _ ("Shared only"));
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    gtk_string_list_append (
        names, pps_group_name_get (self->workspace,
                                   pps_record_get_text (pps_query_get (groups, i), "letter")));
  adw_combo_row_set_model (self->group, G_LIST_MODEL (names));
  fill_asked (self, groups);
}

PpsExportDialog *
pps_export_dialog_new (GtkWindow *parent,
                       PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const char *sheet)
{
  PpsExportDialog *self = g_object_new (PPS_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");

  self->updating = TRUE;
  self->workspace = g_object_ref (workspace);
  self->partnership = g_object_ref (partnership);
  self->round_query = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                                     pps_record_get_id (PPS_RECORD (partnership)), NULL);
  fill_rounds (self);
  fill_groups (self);
  adw_combo_row_set_selected (self->language, g_str_equal (language, "en") ? 1 : 0);
  for (guint i = 0; i < G_N_ELEMENTS (sheet_names); i++)
    {
      if (g_strcmp0 (sheet_names[i], sheet) == 0)
        adw_combo_row_set_selected (self->sheet, i);
    }
  self->updating = FALSE;
  changed_cb (self);

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

  for (guint i = 0; i < pps_query_get_n (self->round_query); i++)
    {
      if (pps_query_get (self->round_query, i) == (gpointer) round)
        adw_combo_row_set_selected (self->round, i + 1);
    }
}
