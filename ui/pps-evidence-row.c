/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-evidence-row.h"

#include <glib/gi18n.h>

#include "pps-file-question.h"
#include "pps-window.h"

/* The name of the file, and what can be done with it. What is saved elsewhere is not encrypted any
 * more, which is said. */

struct _PpsEvidenceRow
{
  AdwActionRow parent_instance;

  char *respondent;
  PpsKeys *keys;
  GtkWidget *attach;
  GtkWidget *save;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (PpsEvidenceRow, pps_evidence_row, ADW_TYPE_ACTION_ROW)

static const char *
get_name (PpsEvidenceRow *self)
{
  return self->keys != NULL ? pps_keys_get_attached (self->keys, self->respondent) : NULL;
}

static void
update (PpsEvidenceRow *self)
{
  const char *name = get_name (self);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               name != NULL ? name : _ ("None. At most 2 MB, kept encrypted."));
  gtk_widget_set_visible (self->attach, name == NULL);
  gtk_widget_set_visible (self->save, name != NULL);
  gtk_widget_set_visible (self->remove, name != NULL);
}

static void
attach_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  pps_evidence_row_attach (PPS_EVIDENCE_ROW (widget), path);
}

static void
attach_cb (PpsEvidenceRow *self)
{
  const PpsFileQuestion question = {
    _ ("Scan of the consent"), _ ("_Attach"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, NULL
  };

  if (self->keys == NULL)
    return;
  pps_keys_touch (self->keys);
  pps_file_question_ask (GTK_WIDGET (self), &question, attach_chosen_cb, NULL);
}

static void
save_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  PpsEvidenceRow *self = PPS_EVIDENCE_ROW (widget);
  g_autoptr (GError) error = NULL;

  if (self->keys == NULL)
    return;
  if (pps_keys_save_attached (self->keys, self->respondent, path, &error))
    pps_window_toast (widget, _ ("The scan is saved. There it is not encrypted."));
  else
    pps_window_report (widget, error);
}

static void
save_cb (PpsEvidenceRow *self)
{
  g_autofree char *name = g_strdup (get_name (self));
  const PpsFileQuestion question
      = { _ ("Scan of the consent"), _ ("_Save"), GTK_FILE_CHOOSER_ACTION_SAVE, name, NULL, NULL };

  if (name != NULL)
    pps_file_question_ask (GTK_WIDGET (self), &question, save_chosen_cb, NULL);
}

static void
remove_cb (PpsEvidenceRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->keys == NULL)
    return;
  if (!pps_keys_forget_attached (self->keys, self->respondent, &error))
    pps_window_report (GTK_WIDGET (self), error);
  update (self);
  gtk_widget_grab_focus (self->attach);
}

static GtkWidget *
add_button (PpsEvidenceRow *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}

static void
pps_evidence_row_dispose (GObject *object)
{
  PpsEvidenceRow *self = PPS_EVIDENCE_ROW (object);

  g_clear_object (&self->keys);

  G_OBJECT_CLASS (pps_evidence_row_parent_class)->dispose (object);
}

static void
pps_evidence_row_finalize (GObject *object)
{
  g_free (PPS_EVIDENCE_ROW (object)->respondent);

  G_OBJECT_CLASS (pps_evidence_row_parent_class)->finalize (object);
}

static void
pps_evidence_row_class_init (PpsEvidenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_evidence_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_evidence_row_finalize;
}

static void
pps_evidence_row_init (PpsEvidenceRow *self)
{
  const char *title = _ ("Scan of the consent");

  /* The name of a file is data. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->attach = add_button (self, _ ("Attach…"), G_CALLBACK (attach_cb));
  self->save = add_button (self, _ ("Save…"), G_CALLBACK (save_cb));
  self->remove = add_button (self, _ ("Take out"), G_CALLBACK (remove_cb));
}

GtkWidget *
pps_evidence_row_new (const char *respondent)
{
  PpsEvidenceRow *self = g_object_new (PPS_TYPE_EVIDENCE_ROW, NULL);

  self->respondent = g_strdup (respondent);
  update (self);

  return GTK_WIDGET (self);
}

void
pps_evidence_row_show (PpsEvidenceRow *self, PpsKeys *keys)
{
  g_return_if_fail (PPS_IS_EVIDENCE_ROW (self));

  g_set_object (&self->keys, keys);
  gtk_widget_set_visible (GTK_WIDGET (self), keys != NULL);
  update (self);
}

void
pps_evidence_row_attach (PpsEvidenceRow *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_EVIDENCE_ROW (self));

  if (self->keys == NULL)
    return;
  if (!pps_keys_attach (self->keys, self->respondent, path, &error))
    pps_window_report (GTK_WIDGET (self), error);
  update (self);
}
