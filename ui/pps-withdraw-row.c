/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-withdraw-row.h"

#include <glib/gi18n.h>

#include "pps-edit-consent.h"
#include "pps-window.h"

/* Consent is asked in each interview; here is where it is taken back when somebody calls and wants
 * no part of any of it. It follows the study, for that may happen in an interview too. */

struct _PpsWithdrawRow
{
  AdwActionRow parent_instance;

  GtkButton *button;

  PpsWorkspace *workspace;
  PpsRespondent *respondent;
  PpsQuery *interviews;
  PpsQuery *consents;
  gboolean withdrawn; /* for all */
};

G_DEFINE_FINAL_TYPE (PpsWithdrawRow, pps_withdraw_row, ADW_TYPE_ACTION_ROW)

static char *
write_subtitle (guint n, guint n_given, guint n_withdrawn)
{
  if (n_withdrawn > 0)
    /* Translators: so many interviews of so many. */
    return g_strdup_printf (_ ("Withdrawn for %u of %u interviews"), n_withdrawn, n);

  /* Translators: so many interviews of so many. */
  return g_strdup_printf (_ ("Given for %u of %u interviews"), n_given, n);
}

static void
follow (PpsWithdrawRow *self)
{
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  g_autofree char *subtitle = NULL;
  guint n, n_given, n_withdrawn;

  pps_permission_count (self->workspace, self->respondent, &n, &n_given, &n_withdrawn);
  subtitle = write_subtitle (n, n_given, n_withdrawn);
  self->withdrawn = n_withdrawn == n;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_button_set_label (self->button,
                        self->withdrawn ? _ ("Not withdrawn after all") : _ ("Withdraw consent"));
  gtk_widget_set_visible (GTK_WIDGET (self->button), writable);
  if (n_withdrawn > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
clicked_cb (PpsWithdrawRow *self)
{
  gboolean withdraw = !self->withdrawn;
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = withdraw ? pps_edit_withdraw_respondent (self->workspace, self->respondent, &error)
                  : pps_edit_restore_respondent (self->workspace, self->respondent, &error);
  if (!done)
    pps_window_report (GTK_WIDGET (self), error);
  else if (withdraw)
    pps_window_toast_undo (GTK_WIDGET (self), _ ("The consent was withdrawn for all interviews"));
  follow (self);
}

static void
pps_withdraw_row_dispose (GObject *object)
{
  PpsWithdrawRow *self = PPS_WITHDRAW_ROW (object);

  g_clear_object (&self->consents);
  g_clear_object (&self->interviews);
  g_clear_object (&self->respondent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_withdraw_row_parent_class)->dispose (object);
}

static void
pps_withdraw_row_class_init (PpsWithdrawRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_withdraw_row_dispose;
}

static void
pps_withdraw_row_init (PpsWithdrawRow *self)
{
  GtkWidget *button = gtk_button_new ();

  self->button = GTK_BUTTON (button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Consent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static PpsQuery *
ask (PpsWithdrawRow *self, const char *name)
{
  PpsQuery *query = pps_query_new (pps_workspace_get_store (self->workspace), name,
                                   pps_record_get_id (PPS_RECORD (self->respondent)), NULL);

  g_signal_connect_object (query, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);

  return query;
}

GtkWidget *
pps_withdraw_row_new (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  PpsWithdrawRow *self = g_object_new (PPS_TYPE_WITHDRAW_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->respondent = g_object_ref (respondent);
  self->interviews = ask (self, "respondent-interviews");
  self->consents = ask (self, "respondent-consents");
  /* A consent that changes is the same item: look again whenever this comes into sight. */
  g_signal_connect (self, "map", G_CALLBACK (follow), NULL);
  follow (self);

  return GTK_WIDGET (self);
}
