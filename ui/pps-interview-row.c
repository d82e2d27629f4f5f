/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-interview-fields.h"
#include "pps-letter-chip.h"
#include "pps-permission.h"
#include "pps-progress-strip.h"
#include "pps-progress.h"
#include "pps-record-row.h"
#include "pps-when.h"

/* One interview as a line. Going to it is an action of the window. */

struct _PpsInterviewRow
{
  GtkListBoxRow parent_instance;

  PpsLetterChip *chip;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *consent_place;
  GtkLabel *consent;
  GtkBox *progress;
  GtkLabel *count;
  GtkButton *go;
  GtkToggleButton *edit;
  GtkListBox *fields;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  PpsQuery *respondents;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PpsInterviewRow, pps_interview_row, GTK_TYPE_LIST_BOX_ROW)

static char *
write_title (PpsInterviewRow *self)
{
  g_autoptr (GString) title = NULL;

  if (pps_query_get_n (self->respondents) == 0)
    return pps_describe_interview (self->workspace, self->interview, pps_describe_language ());

  title = g_string_new (NULL);
  for (guint i = 0; i < pps_query_get_n (self->respondents); i++)
    {
      PpsRecord *respondent = pps_query_get (self->respondents, i);
      const char *role = pps_record_get_text (respondent, "role");

      g_string_append_printf (title, "%s%s%s%s", i > 0 ? ", " : "",
                              pps_record_get_text (respondent, "code"), *role != '\0' ? " " : "",
                              role);
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* When it is planned, with the time of day where that is known; else when it was held. */
static char *
write_when (PpsRecord *record, const char *language)
{
  gboolean planned = g_strcmp0 (pps_record_get_text (record, "state"), "planned") == 0;
  const char *when = pps_record_get_text (record, planned ? "planned" : "started");
  g_autofree char *day = pps_describe_date (when, language);
  g_autofree char *moment = planned ? pps_when_write_moment (when) : NULL;
  const char *time = moment != NULL ? strchr (moment, ' ') : NULL;

  return g_strconcat (day, time, NULL);
}

static char *
write_detail (PpsInterviewRow *self)
{
  PpsRecord *record = PPS_RECORD (self->interview);
  const char *language = pps_describe_language ();
  const char *medium = pps_record_get_text (record, "medium");
  GString *detail = g_string_new (NULL);
  g_autofree char *when = write_when (record, language);

  pps_describe_append (
      detail, " · ",
      pps_workspace_get_group_name (self->workspace,
                                    pps_record_get_text (record, "stakeholder-group"), language));
  pps_describe_append (
      detail, " · ",
      pps_describe_word ("interview", pps_record_get_text (record, "state"), language));
  pps_describe_append (detail, " · ", when);
  pps_describe_append (detail, " · ", pps_record_get_text (record, "place"));
  if (*medium != '\0' && !g_str_equal (medium, "on-site"))
    pps_describe_append (detail, " · ", pps_describe_word ("medium", medium, language));

  return g_string_free (detail, FALSE);
}

static void
show_button (PpsInterviewRow *self)
{
  const char *state = pps_record_get_text (PPS_RECORD (self->interview), "state");
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
                      && !pps_edit_is_interview_frozen (self->workspace, self->interview);
  gboolean planned = g_strcmp0 (state, "planned") == 0 && writable;
  gboolean running = g_strcmp0 (state, "running") == 0 && writable;

  gtk_button_set_label (self->go, planned ? _ ("Start") : running ? _ ("Go on") : _ ("Open"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go),
                                  planned ? "win.start-interview" : "win.open-interview");
  if (planned || running)
    gtk_widget_add_css_class (GTK_WIDGET (self->go), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->go), "suggested-action");

  gtk_widget_set_visible (GTK_WIDGET (self->edit), writable);
  if (!writable)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit), FALSE);
}

static void
name_button (PpsInterviewRow *self)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_button_get_label (self->go),
                                           gtk_label_get_text (self->title));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* There is one in each row: which is told. */
static void
name_edit_button (PpsInterviewRow *self)
{
  g_autofree char *name
      = g_strdup_printf (_ ("Edit the interview: %s"), gtk_label_get_text (self->title));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Of an interview that is still to be held it is no news that consent is missing. */
static void
show_consent (PpsInterviewRow *self)
{
  PpsConsentState state = pps_permission_get_state (self->workspace, self->interview);
  gboolean planned
      = g_str_equal (pps_record_get_text (PPS_RECORD (self->interview), "state"), "planned");

  gtk_label_set_text (self->consent, state == PPS_CONSENT_WITHDRAWN ? _ ("Consent withdrawn")
                                                                    : _ ("Consent missing"));
  gtk_widget_set_visible (self->consent_place, state == PPS_CONSENT_WITHDRAWN
                                                   || (state == PPS_CONSENT_MISSING && !planned));
}

static void
update (PpsInterviewRow *self)
{
  g_autofree char *title = write_title (self);
  g_autofree char *detail = write_detail (self);
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  guint n_done, n_panes;

  pps_progress_of_interview (self->workspace, self->interview, &n_done, &n_panes);
  count = g_strdup_printf ("%u/%u", n_done, n_panes);
  name = g_strdup_printf (_ ("%s, %s, %u of %u panes"), title, detail, n_done, n_panes);

  pps_letter_chip_set_group (
      self->chip, self->workspace,
      pps_record_get_text (PPS_RECORD (self->interview), "stakeholder-group"));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_consent (self);
  show_button (self);
  name_button (self);
  name_edit_button (self);
}

static gboolean
idle_cb (gpointer user_data)
{
  PpsInterviewRow *self = user_data;

  self->idle = 0;
  if (!pps_record_is_deleted (PPS_RECORD (self->interview)))
    update (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PpsInterviewRow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
edit_toggled_cb (PpsInterviewRow *self)
{
  gboolean editing = gtk_toggle_button_get_active (self->edit);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->fields, 0);

  if (editing && first == NULL)
    pps_interview_fields_fill (self->fields, self->workspace, self->interview);

  /* A click between the fields is not one on the interview. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !editing);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsInterviewRow *self = PPS_INTERVIEW_ROW (widget);
  g_autofree char *message
      = g_strdup_printf (_ ("The interview “%s” was removed"), gtk_label_get_text (self->title));

  pps_record_row_remove (widget, self->workspace, PPS_RECORD (self->interview), message);
}

static void
pps_interview_row_dispose (GObject *object)
{
  PpsInterviewRow *self = PPS_INTERVIEW_ROW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->respondents);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_interview_row_parent_class)->dispose (object);
}

static void
pps_interview_row_class_init (PpsInterviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interview_row_dispose;
  g_type_ensure (PPS_TYPE_LETTER_CHIP);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, chip);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, title);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, detail);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, consent_place);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, consent);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, progress);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, count);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, go);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, edit);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRow, fields);
  gtk_widget_class_bind_template_callback (widget_class, edit_toggled_cb);
  gtk_widget_class_install_action (widget_class, "interview-row.remove", NULL, remove_cb);
}

static void
pps_interview_row_init (PpsInterviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_interview_row_new (PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsInterviewRow *self = g_object_new (PPS_TYPE_INTERVIEW_ROW, NULL);
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (interview));

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->respondents = pps_query_new (store, "interview-respondents", id, NULL);
  gtk_box_prepend (self->progress, pps_progress_strip_new (workspace, interview));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-interview");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "s", id);

  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->respondents, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

PpsInterview *
pps_interview_row_get_interview (PpsInterviewRow *self)
{
  g_return_val_if_fail (PPS_IS_INTERVIEW_ROW (self), NULL);

  return self->interview;
}

void
pps_interview_row_edit (PpsInterviewRow *self)
{
  GtkListBoxRow *when;

  g_return_if_fail (PPS_IS_INTERVIEW_ROW (self));

  gtk_toggle_button_set_active (self->edit, TRUE);
  when = gtk_list_box_get_row_at_index (self->fields, 1);
  if (when != NULL)
    pps_record_row_focus (GTK_WIDGET (when));
}
