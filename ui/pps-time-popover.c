/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-time-popover.h"

#include <glib/gi18n.h>

#include "pps-course.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-lock.h"
#include "pps-edit.h"
#include "pps-field-draft.h"
#include "pps-record-kinds.h"
#include "pps-window.h"

/* The clock, opened. It counts nothing: the page tells it the time each second, and it shows that
 * only while somebody looks. The list of noted times is that of the study. */

struct _PpsTimePopover
{
  GtkPopover parent_instance;

  GtkLabel *total;
  GtkLabel *here;
  GtkDropDown *planned;
  GtkWidget *marks_place;
  GtkListBox *marks;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  PpsQuery *mark_list;
  int elapsed;
  char *question;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsTimePopover, pps_time_popover, GTK_TYPE_POPOVER)

static const int lengths[] = { 0, 30, 45, 60, 75, 90, 120 };

static char *
dup_length (int seconds)
{
  if (seconds < 60)
    /* Translators: seconds that a question was open. */
    return g_strdup_printf (_ ("%d s"), seconds);
  if (seconds < 60 * 60)
    return g_strdup_printf (_ ("%d min"), seconds / 60);

  return g_strdup_printf (_ ("%d h %02d min"), seconds / 3600, seconds / 60 % 60);
}

static int
get_planned (PpsTimePopover *self)
{
  gint64 minutes = 0;

  if (self->interview != NULL)
    pps_record_get_integer (PPS_RECORD (self->interview), "planned-minutes", &minutes);

  return (int) CLAMP (minutes, 0, 24 * 60);
}

static int
get_seconds_here (PpsTimePopover *self)
{
  g_autoptr (GPtrArray) times
      = pps_course_list_times (self->workspace, self->interview, self->elapsed);

  for (guint i = 0; i < times->len; i++)
    {
      PpsQuestionTime *time = times->pdata[i];

      if (g_strcmp0 (time->question, self->question) == 0)
        return time->seconds;
    }

  return 0;
}

static void
show_time (PpsTimePopover *self)
{
  g_autofree char *elapsed = dup_length (self->elapsed);
  g_autofree char *planned = dup_length (get_planned (self) * 60);
  g_autofree char *here = NULL;
  g_autofree char *total = NULL;
  g_autofree char *question = NULL;

  if (self->interview == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  here = dup_length (get_seconds_here (self));
  question = g_strdup_printf (_ ("With this question: %s"), here);
  total = get_planned (self) > 0
              /* Translators: how long an interview lasts, and how long it was to last. */
              ? g_strdup_printf (_ ("%s of %s"), elapsed, planned)
              : g_strdup (elapsed);
  gtk_label_set_text (self->total, total);
  gtk_label_set_text (self->here, question);
}

/* A length that somebody else put down stands in the list too. */
static void
show_planned (PpsTimePopover *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int planned = get_planned (self);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *name = i == 0 ? g_strdup (_ ("Not set")) : dup_length (lengths[i] * 60);

      gtk_string_list_append (names, name);
      if (lengths[i] == planned)
        selected = i;
    }
  if (planned > 0 && selected == 0)
    {
      g_autofree char *name = dup_length (planned * 60);

      selected = G_N_ELEMENTS (lengths);
      gtk_string_list_append (names, name);
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->planned),
                            !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
                                && !pps_edit_is_locked (self->interview));
  self->updating = TRUE;
  gtk_drop_down_set_model (self->planned, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->planned, selected);
  self->updating = FALSE;
}

static void
planned_cb (PpsTimePopover *self)
{
  guint selected = gtk_drop_down_get_selected (self->planned);
  g_autoptr (GError) error = NULL;

  if (self->updating || self->interview == NULL || selected >= G_N_ELEMENTS (lengths))
    return;

  if (!pps_edit_plan_minutes (self->workspace, self->interview, lengths[selected], &error))
    pps_window_report (GTK_WIDGET (self), error);
  show_time (self);
}

static void
course_clicked_cb (PpsTimePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
copy_cb (GtkButton *button)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (button));

  gdk_clipboard_set_text (clipboard, gtk_button_get_label (button));
  pps_window_toast (GTK_WIDGET (button), _ ("Time copied"));
}

static void
remove_cb (PpsTimePopover *self, GtkWidget *button)
{
  PpsRecord *mark = g_object_get_data (G_OBJECT (button), "mark");
  g_autoptr (GError) error = NULL;

  if (!pps_edit_remove (self->workspace, mark, &error))
    pps_window_report (GTK_WIDGET (self), error);
  else
    pps_window_toast_undo (GTK_WIDGET (self), _ ("Noted time removed"));
}

static GtkWidget *
make_time_button (const char *time, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (time);
  /* Translators: %s is a time, as 00:12:03. */
  g_autofree char *name = g_strdup_printf (_ ("Copy %s"), time);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);

  return button;
}

static GtkWidget *
make_note (PpsTimePopover *self, PpsRecord *mark, const char *time)
{
  GtkWidget *entry = gtk_entry_new ();
  /* Translators: %s is a time, as 00:12:03. */
  g_autofree char *name = g_strdup_printf (_ ("Note at %s"), time);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Note"));
  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  pps_field_draft_attach (entry, self->workspace, mark, "detail");

  return entry;
}

static GtkWidget *
make_remove (PpsTimePopover *self, PpsRecord *mark, const char *time)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a time, as 00:12:03. */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), time);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pps-quiet");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "mark", g_object_ref (mark), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_mark (gpointer item, gpointer user_data)
{
  PpsTimePopover *self = user_data;
  PpsRecord *mark = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *offset = pps_course_dup_offset (self->interview, PPS_EVENT (mark));
  g_autofree char *clock = pps_course_dup_clock (PPS_EVENT (mark));
  g_autofree char *about
      = pps_course_dup_question (self->workspace, self->interview,
                                 pps_record_get_text (mark, "question"), pps_describe_language ());
  /* Translators: a time of day, and a question: "14:03:12, Partners". */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s, %s"), clock, about);
  const char *time = *offset != '\0' ? offset : clock;

  gtk_box_append (GTK_BOX (box), make_time_button (time, tooltip));
  gtk_box_append (GTK_BOX (box), make_note (self, mark, time));
  if (!pps_store_is_read_only (pps_workspace_get_store (self->workspace)))
    gtk_box_append (GTK_BOX (box), make_remove (self, mark, time));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return row;
}

static void
show_marks (PpsTimePopover *self)
{
  gtk_widget_set_visible (self->marks_place,
                          self->mark_list != NULL && pps_query_get_n (self->mark_list) > 0);
}

static void
pps_time_popover_show (GtkWidget *widget)
{
  PpsTimePopover *self = PPS_TIME_POPOVER (widget);

  GTK_WIDGET_CLASS (pps_time_popover_parent_class)->show (widget);

  if (self->interview != NULL)
    show_planned (self);
  show_time (self);
}

static void
forget (PpsTimePopover *self)
{
  gtk_list_box_bind_model (self->marks, NULL, NULL, NULL, NULL);
  if (self->mark_list != NULL)
    g_signal_handlers_disconnect_by_data (self->mark_list, self);
  g_clear_object (&self->mark_list);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);
}

static void
pps_time_popover_dispose (GObject *object)
{
  PpsTimePopover *self = PPS_TIME_POPOVER (object);

  if (self->interview != NULL)
    forget (self);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (pps_time_popover_parent_class)->dispose (object);
}

static void
pps_time_popover_class_init (PpsTimePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_time_popover_dispose;
  widget_class->show = pps_time_popover_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-time-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsTimePopover, total);
  gtk_widget_class_bind_template_child (widget_class, PpsTimePopover, here);
  gtk_widget_class_bind_template_child (widget_class, PpsTimePopover, planned);
  gtk_widget_class_bind_template_child (widget_class, PpsTimePopover, marks_place);
  gtk_widget_class_bind_template_child (widget_class, PpsTimePopover, marks);
  gtk_widget_class_bind_template_callback (widget_class, course_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, planned_cb);
}

static void
pps_time_popover_init (PpsTimePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_drop_down_name (self->planned, _ ("Planned time"));
}

void
pps_time_popover_take_up (PpsTimePopover *self, PpsWorkspace *workspace, PpsInterview *interview)
{
  g_return_if_fail (PPS_IS_TIME_POPOVER (self));

  if (self->interview == interview)
    return;

  forget (self);
  if (interview == NULL)
    return;

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->mark_list = pps_query_new (pps_workspace_get_store (workspace), "interview-audio-marks",
                                   pps_record_get_id (PPS_RECORD (interview)), NULL);
  g_signal_connect_object (self->mark_list, "items-changed", G_CALLBACK (show_marks), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->marks, G_LIST_MODEL (self->mark_list), make_mark, self, NULL);
  show_marks (self);
}

void
pps_time_popover_set_time (PpsTimePopover *self, int elapsed, const char *question)
{
  g_return_if_fail (PPS_IS_TIME_POPOVER (self));

  self->elapsed = elapsed;
  if (g_strcmp0 (self->question, question) != 0)
    {
      g_free (self->question);
      self->question = g_strdup (question);
    }
  show_time (self);
}
