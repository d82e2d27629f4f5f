/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-retention-group.h"

#include <glib/gi18n.h>

#include "pps-account.h"
#include "pps-describe.h"
#include "pps-edit-retention.h"
#include "pps-file-question.h"
#include "pps-retention-list.h"
#include "pps-window.h"

/* A row for each kind of data, which says how it stands and unfolds to be changed. */

struct _PpsRetentionGroup
{
  AdwPreferencesGroup parent_instance;

  PpsWorkspace *workspace;
  PpsQuery *terms;
  GPtrArray *rows; /* (element-type Term) */
};

G_DEFINE_FINAL_TYPE (PpsRetentionGroup, pps_retention_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  PpsRetentionGroup *group;
  const char *kind;
  GtkWidget *row;
  GtkWidget *due;
  GtkWidget *until;
  GtkWidget *note;
} Term;

static void
show_term (Term *term)
{
  const char *language = pps_describe_language ();
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (term->group->workspace));
  g_autoptr (PpsRetention) retention = pps_retention_find (term->group->workspace, term->kind);
  PpsRecord *record = retention != NULL ? PPS_RECORD (retention) : NULL;
  const char *until = record != NULL ? pps_record_get_text (record, "until") : "";
  g_autofree char *date = pps_describe_date (until, language);
  g_autofree char *state = NULL;

  if (record != NULL && pps_record_has_text (record, "done"))
    {
      g_autofree char *day = pps_describe_date (pps_record_get_text (record, "done"), language);

      state = g_strdup_printf (_ ("Destroyed: %s"), day);
    }
  else
    state = *until != '\0' ? g_strdup_printf (_ ("Until %s"), date) : g_strdup (_ ("No term yet"));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (term->row), state);
  gtk_widget_set_visible (term->due, pps_retention_is_due (retention, now));
  if (!gtk_widget_has_focus (term->until))
    gtk_editable_set_text (GTK_EDITABLE (term->until), until);
}

static void
show_all (PpsRetentionGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_term (g_ptr_array_index (self->rows, i));
}

static void
until_cb (Term *term)
{
  g_autoptr (GError) error = NULL;

  if (!pps_edit_set_retention (term->group->workspace, term->kind,
                               gtk_editable_get_text (GTK_EDITABLE (term->until)), &error))
    pps_window_report (term->row, error);
  show_term (term);
}

static void
note_cb (Term *term)
{
  g_autoptr (GError) error = NULL;

  if (pps_edit_put_down_destroyed (term->group->workspace, term->kind,
                                   gtk_editable_get_text (GTK_EDITABLE (term->note)), &error))
    gtk_editable_set_text (GTK_EDITABLE (term->note), "");
  else
    pps_window_report (term->row, error);
  show_term (term);
}

static GtkWidget *
make_entry (Term *term, const char *title, GCallback applied)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_swapped (entry, "apply", applied, term);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (term->row), entry);

  return entry;
}

static void
add_term (PpsRetentionGroup *self, const char *kind)
{
  Term *term = g_new0 (Term, 1);
  const char *name = pps_retention_get_name (kind, pps_describe_language ());

  term->group = self;
  term->kind = kind;
  term->row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (term->row), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (term->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  term->due = gtk_label_new (_ ("Due"));
  gtk_widget_add_css_class (term->due, "error");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (term->row), term->due);
  term->until
      = make_entry (term, _ ("Keep until: a day, a month or a year"), G_CALLBACK (until_cb));
  term->note = make_entry (term, _ ("Destroyed: by whom and how"), G_CALLBACK (note_cb));
  g_ptr_array_add (self->rows, term);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), term->row);
}

static void
report_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  PpsRetentionGroup *self = PPS_RETENTION_GROUP (widget);
  g_autoptr (PpsSheet) sheet = pps_retention_present (self->workspace, pps_describe_language ());
  g_autoptr (GError) error = NULL;

  if (pps_account_write (sheet, path, &error))
    pps_window_toast (widget, _ ("The report is written."));
  else
    pps_window_report (widget, error);
}

static void
report_cb (PpsRetentionGroup *self)
{
  g_autofree char *name = g_strconcat (_ ("Destruction report"), ".pdf", NULL);
  const PpsFileQuestion question = {
    _ ("Destruction report"), _ ("_Export"), GTK_FILE_CHOOSER_ACTION_SAVE, name, NULL, ".pdf"
  };

  pps_file_question_ask (GTK_WIDGET (self), &question, report_chosen_cb, NULL);
}

static void
pps_retention_group_dispose (GObject *object)
{
  PpsRetentionGroup *self = PPS_RETENTION_GROUP (object);

  if (self->terms != NULL)
    g_signal_handlers_disconnect_by_data (self->terms, self);
  g_clear_object (&self->terms);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_retention_group_parent_class)->dispose (object);
}

static void
pps_retention_group_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_RETENTION_GROUP (object)->rows);

  G_OBJECT_CLASS (pps_retention_group_parent_class)->finalize (object);
}

static void
pps_retention_group_class_init (PpsRetentionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_retention_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_retention_group_finalize;
}

static void
pps_retention_group_init (PpsRetentionGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("How long it is kept"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("What you promised respondents. When a term is over "
                                            "you destroy the data and put down how; "
                                            "the report shows it."));
}

GtkWidget *
pps_retention_group_new (PpsWorkspace *workspace)
{
  PpsRetentionGroup *self = g_object_new (PPS_TYPE_RETENTION_GROUP, NULL);
  GtkWidget *report = adw_action_row_new ();

  self->workspace = g_object_ref (workspace);
  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    add_term (self, pps_retention_get_kind (i));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (report), _ ("Destruction report…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (report), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Destruction report…"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (report),
                             gtk_image_new_from_icon_name ("document-save-as-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (report), TRUE);
  g_signal_connect_swapped (report, "activated", G_CALLBACK (report_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), report);

  self->terms = pps_query_new (pps_workspace_get_store (workspace), "retentions", NULL);
  g_signal_connect_swapped (self->terms, "items-changed", G_CALLBACK (show_all), self);
  show_all (self);

  return GTK_WIDGET (self);
}
