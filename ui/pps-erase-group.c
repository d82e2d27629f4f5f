/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-erase-group.h"

#include <glib/gi18n.h>

#include "pps-access.h"
#include "pps-describe.h"
#include "pps-erase.h"
#include "pps-file-question.h"
#include "pps-window.h"

/* A row for each respondent, filled when it is unfolded. To erase takes a ground in words, which is
 * what remains: that is the question before it cannot be undone. */

struct _PpsEraseGroup
{
  AdwPreferencesGroup parent_instance;

  PpsWorkspace *workspace;
  PpsQuery *respondents;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PpsEraseGroup, pps_erase_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  PpsEraseGroup *group;
  PpsRespondent *respondent;
  GtkWidget *row;
  GtkWidget *ground;
  GtkWidget *joint; /* (nullable) */
  GtkWidget *erase;
} Person;

static void
person_free (gpointer data)
{
  Person *person = data;

  g_object_unref (person->respondent);
  g_free (person);
}

static void
typed_cb (Person *person)
{
  g_autofree char *ground = g_strdup (gtk_editable_get_text (GTK_EDITABLE (person->ground)));

  gtk_widget_set_sensitive (person->erase, *g_strstrip (ground) != '\0');
}

/* The study is opened again, and with it this page goes. */
static void
erase_cb (Person *person)
{
  PpsEraseGroup *self = person->group;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  PpsKeyring *keyring = pps_window_get_keyring (GTK_WIDGET (self));
  g_autoptr (PpsWorkspace) workspace = g_object_ref (self->workspace);
  g_autofree char *path
      = PPS_IS_WINDOW (root) ? g_strdup (pps_window_get_path (PPS_WINDOW (root))) : NULL;
  g_autofree char *ground = g_strdup (gtk_editable_get_text (GTK_EDITABLE (person->ground)));
  gboolean joint = person->joint != NULL && gtk_switch_get_active (GTK_SWITCH (person->joint));
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsErasure) erasure = pps_erase_respondent (
      workspace, person->respondent, ground, joint,
      keyring != NULL ? pps_keyring_get_keys (keyring) : NULL, &backups, &error);
  g_autofree char *message = NULL;

  if (erasure == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  message = g_strdup_printf (ngettext ("%s is erased, also from %u backup",
                                       "%s is erased, also from %u backups", backups->len),
                             pps_record_get_text (PPS_RECORD (erasure), "code"), backups->len);
  g_clear_object (&erasure);
  if (!PPS_IS_WINDOW (root))
    return;

  pps_window_open (PPS_WINDOW (root), path, 0);
  pps_window_toast (GTK_WIDGET (root), message);
}

static void
access_chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  Person *person = g_object_get_data (G_OBJECT (widget), "pps-person");
  g_autoptr (GError) error = NULL;

  if (pps_access_write (person->group->workspace, person->respondent, pps_describe_language (),
                        path, &error))
    pps_window_toast (widget, _ ("It is written. It is not encrypted: look it over first, and send "
                                 "it safely."));
  else
    pps_window_report (widget, error);
}

static void
access_cb (GtkWidget *button, Person *person)
{
  const char *suffix = g_object_get_data (G_OBJECT (button), "pps-suffix");
  g_autofree char *name
      = g_strconcat (pps_record_get_text (PPS_RECORD (person->respondent), "code"), suffix, NULL);
  const PpsFileQuestion question = { _ ("All that is kept about a respondent"),
                                     _ ("_Export"),
                                     GTK_FILE_CHOOSER_ACTION_SAVE,
                                     name,
                                     NULL,
                                     suffix };

  pps_file_question_ask (person->row, &question, access_chosen_cb, NULL);
}

static void
add_access_button (Person *person, GtkWidget *row, const char *label, const char *suffix)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "pps-suffix", (gpointer) suffix);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (access_cb), person);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_access_row (Person *person)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("All that is kept"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("For the person, or to take along elsewhere."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  add_access_button (person, row, _ ("PDF…"), ".pdf");
  add_access_button (person, row, _ ("JSON…"), ".json");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (person->row), row);
}

static void
add_joint_row (Person *person)
{
  g_autoptr (GPtrArray) joint = pps_erase_list_joint (person->group->workspace, person->respondent);
  GtkWidget *row;

  if (joint->len == 0)
    return;

  row = adw_action_row_new ();
  person->joint = gtk_switch_new ();
  gtk_widget_set_valign (person->joint, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Also interviews in which others took part"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Whose words are whose is not kept there."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), person->joint);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), person->joint);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (person->row), row);
}

/* What the researcher wrote with the person's words stays: it is shown while it can still be found.
 */
static void
add_mentions (Person *person)
{
  g_autoptr (GPtrArray) mentions
      = pps_erase_list_mentions (person->group->workspace, person->respondent);

  for (guint i = 0; i < mentions->len; i++)
    {
      PpsRecord *record = g_ptr_array_index (mentions, i);
      g_autofree char *what
          = pps_describe_record (person->group->workspace, record, pps_describe_language ());
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   _ ("Holds words of this person, and stays: look it over."));
      gtk_widget_set_focusable (row, FALSE);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (person->row), row);
    }
}

static void
expanded_cb (Person *person)
{
  GtkWidget *row;

  if (person->ground != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (person->row)))
    return;

  add_access_row (person);
  person->ground = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (person->ground),
                                 _ ("Why: this is what remains, with the code and the day"));
  g_signal_connect_swapped (person->ground, "changed", G_CALLBACK (typed_cb), person);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (person->row), person->ground);
  add_joint_row (person);
  add_mentions (person);

  row = adw_action_row_new ();
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Words, notes, quotes, findings that rest on nobody else, the "
                                  "history and the backups. This cannot be undone."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  person->erase = gtk_button_new_with_label (_ ("Erase for good"));
  gtk_widget_add_css_class (person->erase, "destructive-action");
  gtk_widget_set_valign (person->erase, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (person->erase, FALSE);
  g_signal_connect_swapped (person->erase, "clicked", G_CALLBACK (erase_cb), person);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), person->erase);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (person->row), row);
}

static GtkWidget *
make_row (PpsEraseGroup *self, PpsRecord *respondent)
{
  Person *person = g_new0 (Person, 1);
  const char *role = pps_record_get_text (respondent, "role");
  g_autofree char *title = g_strconcat (pps_record_get_text (respondent, "code"),
                                        *role != '\0' ? " · " : "", role, NULL);
  g_autoptr (PpsRecord) partnership = pps_workspace_lookup (
      self->workspace, PPS_TYPE_PARTNERSHIP, pps_record_get_text (respondent, "partnership"));

  person->group = self;
  person->respondent = PPS_RESPONDENT (g_object_ref (respondent));
  person->row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (person->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (person->row), title);
  if (partnership != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (person->row),
                                   pps_record_get_text (partnership, "name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (person->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_object_set_data_full (G_OBJECT (person->row), "pps-person", person, person_free);
  g_signal_connect_swapped (person->row, "notify::expanded", G_CALLBACK (expanded_cb), person);

  return person->row;
}

static void
fill (PpsEraseGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < pps_query_get_n (self->respondents); i++)
    {
      GtkWidget *row = make_row (self, pps_query_get (self->respondents, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
pps_erase_group_dispose (GObject *object)
{
  PpsEraseGroup *self = PPS_ERASE_GROUP (object);

  if (self->respondents != NULL)
    g_signal_handlers_disconnect_by_data (self->respondents, self);
  g_clear_object (&self->respondents);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pps_erase_group_parent_class)->dispose (object);
}

static void
pps_erase_group_class_init (PpsEraseGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_erase_group_dispose;
}

static void
pps_erase_group_init (PpsEraseGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _ ("See or erase what is kept of somebody"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("Who asks for it, or whose time is over, is taken out of the study and its backups so "
         "that no byte is left. Open the key file first, to forget the name as well."));
}

GtkWidget *
pps_erase_group_new (PpsWorkspace *workspace)
{
  PpsEraseGroup *self = g_object_new (PPS_TYPE_ERASE_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->respondents = pps_query_new (pps_workspace_get_store (workspace), "all-respondents", NULL);
  g_signal_connect_swapped (self->respondents, "items-changed", G_CALLBACK (fill), self);
  fill (self);

  return GTK_WIDGET (self);
}
