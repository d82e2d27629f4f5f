/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-details.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-findings.h"
#include "pps-field-draft.h"
#include "pps-field-row.h"
#include "pps-history-view.h"
#include "pps-may-edit.h"
#include "pps-member-check-row.h"
#include "pps-passage-row.h"
#include "pps-tag-row.h"

/* The attributes of a finding. Each row writes its own field. */

struct _PpsFindingDetails
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsFinding *finding;
  PpsQuery *evidence;
  PpsQuery *asked;

  GtkWidget *passages;
  GtkWidget *checks;
  GtkWidget *fields;
  GtkWidget *history;
};

G_DEFINE_FINAL_TYPE (PpsFindingDetails, pps_finding_details, GTK_TYPE_WIDGET)

enum
{
  WORDS_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
passage_activated_cb (PpsFindingDetails *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[WORDS_ASKED], 0,
                 pps_passage_row_get_evidence (PPS_PASSAGE_ROW (row)));
}

static GtkWidget *
make_passage_cb (gpointer item, gpointer user_data)
{
  return pps_passage_row_new (PPS_FINDING_DETAILS (user_data)->workspace, item);
}

static void
show_passages (PpsFindingDetails *self)
{
  gtk_widget_set_visible (self->passages, pps_query_get_n (self->evidence) > 0);
}

static GtkWidget *
make_check_cb (gpointer item, gpointer user_data)
{
  return pps_member_check_row_new (PPS_FINDING_DETAILS (user_data)->workspace, item);
}

static void
show_checks (PpsFindingDetails *self)
{
  gtk_widget_set_visible (self->checks, pps_query_get_n (self->asked) > 0);
}

/* The words of the file as those of the screen, with "not said" before them. */
static GtkWidget *
make_choice (PpsFindingDetails *self,
             const char *field,
             const char *title,
             const char *kind,
             const char *const *words)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (values, (gpointer) "");
  g_ptr_array_add (names, (gpointer) _ ("Not said"));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_ptr_array_add (values, (gpointer) words[i]);
      g_ptr_array_add (names,
                       (gpointer) pps_describe_word (kind, words[i], pps_describe_language ()));
    }
  g_ptr_array_add (values, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (self->workspace, PPS_RECORD (self->finding), field, title,
                                  (const char *const *) values->pdata,
                                  (const char *const *) names->pdata);
}

static GtkWidget *
make_organisation (PpsFindingDetails *self)
{
  PpsRecord *record = PPS_RECORD (self->finding);
  g_autoptr (PpsQuery) organisations
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-organisations",
                       pps_record_get_text (record, "partnership"), NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (values, (gpointer) "");
  g_ptr_array_add (names, (gpointer) _ ("Not said"));
  for (guint i = 0; i < pps_query_get_n (organisations); i++)
    {
      PpsRecord *organisation = pps_query_get (organisations, i);

      g_ptr_array_add (values, (gpointer) pps_record_get_id (organisation));
      g_ptr_array_add (names, (gpointer) pps_record_get_text (organisation, "name"));
    }
  g_ptr_array_add (values, NULL);
  g_ptr_array_add (names, NULL);

  return pps_field_row_new_combo (self->workspace, record, "organisation", _ ("Partner"),
                                  (const char *const *) values->pdata,
                                  (const char *const *) names->pdata);
}

/* An amount that is typed where no kind was chosen is one in euros. */
static gboolean
write_amount (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  const char *kind = pps_record_get_text (record, "amount-kind");

  if (*text != '\0' && (*kind == '\0' || g_str_equal (kind, "unknown")))
    kind = "euro";

  return pps_edit_set_amount (workspace, record, text, kind, error);
}

static GtkWidget *
make_amount (PpsFindingDetails *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Amount"));
  pps_field_draft_attach_amount (row, self->workspace, PPS_RECORD (self->finding), "amount",
                                 write_amount);
  pps_may_edit_follow (self->workspace, self->finding, row,
                       (PpsMayEditTell) gtk_editable_set_editable);

  return row;
}

static void
add_fields (PpsFindingDetails *self)
{
  static const char *const statuses[] = { "draft", "shown", "confirmed", "disputed", NULL };
  static const char *const interests[] = { "own", "shared", NULL };
  static const char *const directions[] = { "brings", "gets", NULL };
  static const char *const amounts[] = { "euro", "hours", "goods", "unknown", NULL };
  PpsRecord *record = PPS_RECORD (self->finding);
  GtkListBox *list = GTK_LIST_BOX (self->fields);

  gtk_list_box_append (list, pps_tag_row_new (self->workspace, record, "finding-tags"));
  gtk_list_box_append (list, make_choice (self, "status", _ ("Status"), "status", statuses));
  gtk_list_box_append (list, make_choice (self, "interest", _ ("Interest"), "interest", interests));
  gtk_list_box_append (
      list, make_choice (self, "direction", _ ("Brings or gets"), "direction", directions));
  gtk_list_box_append (list, make_organisation (self));
  gtk_list_box_append (list, make_amount (self));
  gtk_list_box_append (list, make_choice (self, "amount-kind", _ ("Amount in"), "amount", amounts));
  gtk_list_box_append (list, pps_field_row_new_text (self->workspace, record, "memo", _ ("Memo")));
  gtk_list_box_append (list, pps_field_row_new_text (self->workspace, record, "source",
                                                     _ ("Source, where it is a publication")));
}

static GtkWidget *
make_list (PpsFindingDetails *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (list, GTK_WIDGET (self));

  return list;
}

static void
pps_finding_details_dispose (GObject *object)
{
  PpsFindingDetails *self = PPS_FINDING_DETAILS (object);

  g_clear_pointer (&self->passages, gtk_widget_unparent);
  g_clear_pointer (&self->checks, gtk_widget_unparent);
  g_clear_pointer (&self->fields, gtk_widget_unparent);
  g_clear_pointer (&self->history, gtk_widget_unparent);
  g_clear_object (&self->evidence);
  g_clear_object (&self->asked);
  g_clear_object (&self->finding);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_finding_details_parent_class)->dispose (object);
}

static void
pps_finding_details_class_init (PpsFindingDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_finding_details_dispose;

  /**
   * PpsFindingDetails::words-asked:
   * @evidence: the passage to go to
   */
  signals[WORDS_ASKED] = g_signal_new ("words-asked", PPS_TYPE_FINDING_DETAILS, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, PPS_TYPE_EVIDENCE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingdetails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_finding_details_init (PpsFindingDetails *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  self->passages = make_list (self, _ ("The words this finding rests on"));
  self->checks = make_list (self, _ ("What respondents said of this finding"));
  self->fields = make_list (self, _ ("All about a finding"));
  g_signal_connect_object (self->passages, "row-activated", G_CALLBACK (passage_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_finding_details_new (PpsWorkspace *workspace, PpsFinding *finding)
{
  PpsFindingDetails *self = g_object_new (PPS_TYPE_FINDING_DETAILS, NULL);

  self->workspace = g_object_ref (workspace);
  self->finding = g_object_ref (finding);
  self->evidence = pps_query_new (pps_workspace_get_store (workspace), "finding-evidence",
                                  pps_record_get_id (PPS_RECORD (finding)), NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->passages), G_LIST_MODEL (self->evidence),
                           make_passage_cb, self, NULL);
  g_signal_connect_object (self->evidence, "items-changed", G_CALLBACK (show_passages), self,
                           G_CONNECT_SWAPPED);
  show_passages (self);
  self->asked = pps_query_new (pps_workspace_get_store (workspace), "finding-member-checks",
                               pps_record_get_id (PPS_RECORD (finding)), NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->checks), G_LIST_MODEL (self->asked), make_check_cb,
                           self, NULL);
  g_signal_connect_object (self->asked, "items-changed", G_CALLBACK (show_checks), self,
                           G_CONNECT_SWAPPED);
  show_checks (self);
  add_fields (self);
  self->history = pps_history_button_new (workspace, PPS_RECORD (finding));
  gtk_widget_set_parent (self->history, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
