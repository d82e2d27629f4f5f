/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-consent-block.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-consent.h"
#include "pps-field-row.h"
#include "pps-key-row.h"
#include "pps-window.h"

/* The consent of one respondent. There is nothing in the study until the first key or tick; letter
 * and date are asked from then on, already filled in as far as that can be guessed. It speaks the
 * language of the screen: it is the interviewer's. */

struct _PpsConsentBlock
{
  GtkWidget parent_instance;

  GtkLabel *who;
  GtkWidget *status_place;
  GtkImage *status_icon;
  GtkLabel *status;
  PpsKeyRow *form;
  GtkWidget *permissions;
  GtkListBox *facts;
  GtkLabel *elsewhere; /* that it was withdrawn for another interview */
  GtkButton *withdraw;
  GtkWidget *withdraw_all;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  PpsRespondent *respondent; /* NULL where nobody is named */
  PpsConsent *consent;       /* NULL while there is none; its rows are in the facts */
  GtkWidget *checks[PPS_N_PERMISSIONS];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsConsentBlock, pps_consent_block, GTK_TYPE_WIDGET)

static const char *const permission_names[] = {
  [PPS_PERMISSION_TAKE_PART] = N_ ("Takes part in this interview"),
  [PPS_PERMISSION_QUOTE_BY_ROLE] = N_ ("Words may be quoted, with the role"),
  [PPS_PERMISSION_QUOTE_BY_NAME] = N_ ("Words may be quoted, with the name"),
  [PPS_PERMISSION_REUSE] = N_ ("Answers may be used again in other research"),
  [PPS_PERMISSION_SHARE_WITHIN] = N_ ("Answers may be shared within the PPS"),
  [PPS_PERMISSION_SHARE_OUTSIDE] = N_ ("Answers may be shared outside the PPS"),
};

static const char *
name_missing (const char *field)
{
  if (g_str_equal (field, "form"))
    return _ ("how it was given");
  if (g_str_equal (field, "letter-version"))
    return _ ("letter version");
  if (g_str_equal (field, "given"))
    return _ ("date");

  return _ ("permission to take part");
}

static char *
write_missing (PpsConsentBlock *self)
{
  g_autofree const char **missing = pps_permission_list_missing (self->consent);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; missing[i] != NULL; i++)
    pps_describe_append (names, ", ", name_missing (missing[i]));

  /* Translators: %s is a list of what is missing: “letter version, date”. */
  return g_strdup_printf (_ ("Consent is missing: %s"), names->str);
}

static char *
write_status (PpsConsentBlock *self, PpsConsentState state)
{
  const char *field = state == PPS_CONSENT_WITHDRAWN ? "withdrawn" : "given";
  g_autofree char *date = NULL;

  if (state == PPS_CONSENT_MISSING)
    return write_missing (self);

  date = pps_describe_date (pps_record_get_text (PPS_RECORD (self->consent), field),
                            pps_describe_language ());

  return state == PPS_CONSENT_WITHDRAWN ? g_strdup_printf (
             _ ("Consent was withdrawn on %s: nothing of it holds any more"), date)
                                        : g_strdup_printf (_ ("Consent was given: %s"), date);
}

static void
show_status (PpsConsentBlock *self)
{
  PpsConsentState state
      = pps_permission_get_state_of (self->workspace, self->interview, self->respondent);
  g_autofree char *status = write_status (self, state);
  gboolean given = state == PPS_CONSENT_GIVEN;

  gtk_label_set_text (self->status, status);
  gtk_image_set_from_icon_name (self->status_icon,
                                given ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (self->status_place, given ? "error" : "success");
  gtk_widget_add_css_class (self->status_place, given ? "success" : "error");
}

static void
fill_facts (PpsConsentBlock *self)
{
  PpsRecord *record = PPS_RECORD (self->consent);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (row));

  if (record == NULL)
    return;

  gtk_list_box_append (self->facts,
                       pps_field_row_new_entry (self->workspace, record, "letter-version",
                                                _ ("Version of the letter")));
  gtk_list_box_append (self->facts, pps_field_row_new_date (self->workspace, record, "given",
                                                            _ ("Given on (2026-12-03)")));
}

static void
show_permissions (PpsConsentBlock *self, gboolean withdrawn)
{
  for (guint i = 0; i < PPS_N_PERMISSIONS; i++)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (self->checks[i]),
        self->consent != NULL
            && pps_record_get_boolean (PPS_RECORD (self->consent), pps_permission_get_field (i)));

  if (withdrawn)
    gtk_widget_add_css_class (self->permissions, "withdrawn");
  else
    gtk_widget_remove_css_class (self->permissions, "withdrawn");
}

/* Who took consent back for another interview may mean this one too; and the other way around. */
static void
show_elsewhere (PpsConsentBlock *self, gboolean withdrawn, gboolean writable)
{
  guint n = 0;
  guint n_given = 0;
  guint n_withdrawn = 0;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (self->respondent != NULL)
    {
      pps_permission_count (self->workspace, self->respondent, &n, &n_given, &n_withdrawn);
      day = pps_permission_find_withdrawal (self->workspace, self->respondent);
    }
  if (!withdrawn && day != NULL)
    {
      g_autofree char *date = pps_describe_date (day, pps_describe_language ());

      /* Translators: %s is a date. */
      text = g_strdup_printf (_ ("Withdrawn for another interview on %s"), date);
    }

  gtk_label_set_text (self->elsewhere, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere), text != NULL);
  gtk_widget_set_visible (self->withdraw_all, withdrawn && writable && n_withdrawn < n);
}

void
pps_consent_block_follow (PpsConsentBlock *self)
{
  gboolean writable;
  gboolean withdrawn;
  g_autoptr (PpsConsent) consent = NULL;

  g_return_if_fail (PPS_IS_CONSENT_BLOCK (self));

  writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  consent = pps_permission_find_consent (self->workspace, self->interview, self->respondent);
  if (g_set_object (&self->consent, consent))
    fill_facts (self);
  withdrawn = consent != NULL && pps_record_has_text (PPS_RECORD (consent), "withdrawn");

  self->updating = TRUE;
  pps_key_row_set_picked (
      self->form, consent != NULL ? pps_record_get_text (PPS_RECORD (consent), "form") : "");
  show_permissions (self, withdrawn);
  show_status (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), writable && !withdrawn);
  gtk_widget_set_sensitive (self->permissions, writable && !withdrawn);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), consent != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->facts), writable && !withdrawn);
  gtk_button_set_label (self->withdraw,
                        withdrawn ? _ ("Not withdrawn after all") : _ ("Withdraw consent"));
  gtk_widget_set_visible (GTK_WIDGET (self->withdraw), consent != NULL && writable);
  show_elsewhere (self, withdrawn, writable);
  self->updating = FALSE;
}

/* Tells what became of an edit, and shows what stands in the study. */
static void
end_edit (PpsConsentBlock *self, gboolean done, const GError *error)
{
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.consent-saved", NULL);
  else
    pps_window_report (GTK_WIDGET (self), error);

  pps_consent_block_follow (self);
}

static void
form_picked_cb (PpsConsentBlock *self, const char *form)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->updating)
    return;

  done = pps_edit_consent_form (self->workspace, self->interview, self->respondent, form, &error);
  end_edit (self, done, error);
}

static void
permission_toggled_cb (PpsConsentBlock *self, GtkCheckButton *check)
{
  PpsPermission permission = 0;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->updating)
    return;

  while (self->checks[permission] != GTK_WIDGET (check))
    permission++;
  done = pps_edit_consent_permission (self->workspace, self->interview, self->respondent,
                                      permission, gtk_check_button_get_active (check), &error);
  end_edit (self, done, error);
}

static void
withdraw_cb (PpsConsentBlock *self)
{
  gboolean withdrawn = pps_record_has_text (PPS_RECORD (self->consent), "withdrawn");
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = withdrawn ? pps_edit_restore_consent (self->workspace, self->consent, &error)
                   : pps_edit_withdraw_consent (self->workspace, self->consent, &error);
  end_edit (self, done, error);
  if (done && !withdrawn)
    pps_window_toast_undo (GTK_WIDGET (self), _ ("The consent was withdrawn"));
}

static void
withdraw_all_cb (PpsConsentBlock *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pps_edit_withdraw_respondent (self->workspace, self->respondent, &error);

  end_edit (self, done, error);
  if (done)
    pps_window_toast_undo (GTK_WIDGET (self), _ ("The consent was withdrawn for all interviews"));
}

static void
show_who (PpsConsentBlock *self)
{
  PpsRecord *respondent = PPS_RECORD (self->respondent);
  g_autoptr (GString) who = g_string_new (NULL);

  if (respondent != NULL)
    {
      pps_describe_append (who, "", pps_record_get_text (respondent, "code"));
      pps_describe_append (who, " · ", pps_record_get_text (respondent, "role"));
    }
  else
    {
      g_string_append (who, _ ("Everybody in this interview"));
    }

  gtk_label_set_text (self->who, who->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->permissions), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  who->str, -1);
}

static void
pps_consent_block_dispose (GObject *object)
{
  PpsConsentBlock *self = PPS_CONSENT_BLOCK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->consent);
  g_clear_object (&self->respondent);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_consent_block_parent_class)->dispose (object);
}

static void
pps_consent_block_class_init (PpsConsentBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_consent_block_dispose;
  g_type_ensure (PPS_TYPE_KEY_ROW);

  gtk_widget_class_set_css_name (widget_class, "consentblock");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-consent-block.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, who);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, status_place);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, status);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, form);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, permissions);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, facts);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, withdraw);
  gtk_widget_class_bind_template_child (widget_class, PpsConsentBlock, withdraw_all);
  gtk_widget_class_bind_template_callback (widget_class, form_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_all_cb);
}

static void
pps_consent_block_init (PpsConsentBlock *self)
{
  static const char *const forms[] = { "signed", "spoken", "mail" };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->form), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How consent was given"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    pps_key_row_add (self->form, forms[i],
                     pps_describe_word ("consent", forms[i], pps_describe_language ()), NULL, NULL,
                     NULL);

  for (guint i = 0; i < PPS_N_PERMISSIONS; i++)
    {
      self->checks[i] = gtk_check_button_new_with_label (_ (permission_names[i]));
      gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (self->checks[i])), TRUE);
      gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (self->checks[i])), 0);
      g_signal_connect_swapped (self->checks[i], "toggled", G_CALLBACK (permission_toggled_cb),
                                self);
      gtk_box_append (GTK_BOX (self->permissions), self->checks[i]);
    }
}

GtkWidget *
pps_consent_block_new (PpsWorkspace *workspace, PpsInterview *interview, PpsRespondent *respondent)
{
  PpsConsentBlock *self = g_object_new (PPS_TYPE_CONSENT_BLOCK, NULL);

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->respondent = respondent != NULL ? g_object_ref (respondent) : NULL;
  show_who (self);
  pps_consent_block_follow (self);

  return GTK_WIDGET (self);
}
