/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-course-window.h"

#include <glib/gi18n.h>

#include "pps-course.h"
#include "pps-describe.h"

/* A table of the events of an interview. The list follows the study; how long each question took is
 * that of the moment in which the window was opened. */

struct _PpsCourseWindow
{
  AdwWindow parent_instance;

  GtkColumnView *events;
  AdwPreferencesGroup *times;
  AdwToastOverlay *toasts;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (PpsCourseWindow, pps_course_window, ADW_TYPE_WINDOW)

static char *
dup_clock (PpsCourseWindow *self, PpsEvent *event)
{
  g_autofree char *clock = pps_course_dup_clock (event);
  g_autofree char *offset = pps_course_dup_offset (self->interview, event);

  return *offset != '\0' ? g_strdup_printf ("%s  (%s)", clock, offset) : g_steal_pointer (&clock);
}

static char *
dup_kind (PpsCourseWindow *self, PpsEvent *event)
{
  return g_strdup (pps_describe_word ("event", pps_record_get_text (PPS_RECORD (event), "kind"),
                                      pps_describe_language ()));
}

static char *
dup_question (PpsCourseWindow *self, PpsEvent *event)
{
  return pps_course_dup_question (self->workspace, self->interview,
                                  pps_record_get_text (PPS_RECORD (event), "question"),
                                  pps_describe_language ());
}

static char *
dup_detail (PpsCourseWindow *self, PpsEvent *event)
{
  return pps_course_dup_detail (event, pps_describe_language ());
}

typedef char *(*DupCell) (PpsCourseWindow *self, PpsEvent *event);

static const struct
{
  const char *title;
  DupCell dup;
  gboolean expand;
} columns[] = {
  { N_ ("Time (since the start)"), dup_clock, FALSE },
  { N_ ("What"), dup_kind, FALSE },
  { N_ ("Subject"), dup_question, FALSE },
  { N_ ("Detail"), dup_detail, TRUE },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, DupCell dup)
{
  PpsCourseWindow *self = g_object_get_data (G_OBJECT (factory), "window");
  g_autofree char *text = dup (self, gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_columns (PpsCourseWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "window", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), columns[i].dup);
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->events, column);
    }
}

static void
add_times (PpsCourseWindow *self, int elapsed)
{
  g_autoptr (GPtrArray) times = pps_course_list_times (self->workspace, self->interview, elapsed);

  for (guint i = 0; i < times->len; i++)
    {
      PpsQuestionTime *time = times->pdata[i];
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *name = pps_course_dup_question (self->workspace, self->interview,
                                                       time->question, pps_describe_language ());
      g_autofree char *text = g_strdup_printf ("%d:%02d:%02d", time->seconds / 3600,
                                               time->seconds / 60 % 60, time->seconds % 60);
      g_autofree char *spoken = g_strdup_printf ("%s, %s", name, text);
      GtkWidget *label = gtk_label_new (text);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
      adw_preferences_group_add (self->times, row);
    }
}

static char *
dup_csv (PpsCourseWindow *self)
{
  return pps_course_write_csv (self->workspace, self->interview, pps_describe_language ());
}

static void
tell (PpsCourseWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCourseWindow *self = PPS_COURSE_WINDOW (widget);
  g_autofree char *csv = dup_csv (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
  tell (self, _ ("Table copied"));
}

static void
chosen_cb (PpsCourseWindow *self, int response)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      csv = dup_csv (self);
      if (g_file_replace_contents (file, csv, strlen (csv), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                   NULL, &error))
        tell (self, _ ("Table saved"));
      else
        tell (self, error->message);
    }
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCourseWindow *self = PPS_COURSE_WINDOW (widget);

  if (self->chooser != NULL)
    return;

  self->chooser
      = gtk_file_chooser_native_new (_ ("Save the course of the interview"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: name of a file. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _ ("course.csv"));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
pps_course_window_dispose (GObject *object)
{
  PpsCourseWindow *self = PPS_COURSE_WINDOW (object);

  if (self->events != NULL)
    gtk_column_view_set_model (self->events, NULL);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_course_window_parent_class)->dispose (object);
}

static void
pps_course_window_class_init (PpsCourseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_course_window_dispose;

  gtk_widget_class_install_action (widget_class, "course.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "course.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "course.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "course.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-course-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsCourseWindow, events);
  gtk_widget_class_bind_template_child (widget_class, PpsCourseWindow, times);
  gtk_widget_class_bind_template_child (widget_class, PpsCourseWindow, toasts);
}

static void
pps_course_window_init (PpsCourseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PpsCourseWindow *
pps_course_window_new (GtkWindow *parent,
                       PpsWorkspace *workspace,
                       PpsInterview *interview,
                       int elapsed)
{
  PpsCourseWindow *self = g_object_new (PPS_TYPE_COURSE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkSelectionModel) model = NULL;
  PpsQuery *events;

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  events = pps_query_new (pps_workspace_get_store (workspace), "interview-events",
                          pps_record_get_id (PPS_RECORD (interview)), NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (events)));
  add_columns (self);
  gtk_column_view_set_model (self->events, model);
  add_times (self, elapsed);

  return self;
}
