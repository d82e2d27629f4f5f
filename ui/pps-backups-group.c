/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-backups-group.h"

#include <glib/gi18n.h>

#include "pps-study-state.h"

/* A row for each backup. To know what is in one takes reading all of it, so that is done one by one
 * while nothing else is to do; what differs from now is looked for when a row is unfolded. */

struct _PpsBackupsGroup
{
  AdwPreferencesGroup parent_instance;

  char *study;
  PpsStore *now; /* (nullable) */
  GPtrArray *rows;
  guint n_read;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PpsBackupsGroup, pps_backups_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  PpsBackupsGroup *group;
  PpsBackup *backup;
  GtkWidget *row;
  GtkWidget *restore;
  GtkWidget *damaged;
  gboolean sound;
  gboolean previewed;
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  pps_backup_free (row->backup);
  g_free (row);
}

static void
add_line (Row *row, const char *title, const char *text)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (line), 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row->row), line);
}

static void
add_difference (Row *row, PpsStore *then)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *difference = pps_study_state_describe_difference (then, row->group->now, &error);

  if (difference == NULL)
    add_line (row, _ ("Since then"), error->message);
  else
    add_line (row, _ ("Since then"),
              *difference != '\0' ? difference : _ ("Nothing that was said or found has changed."));
}

static void
preview (Row *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) then = NULL;
  g_autoptr (PpsStudyState) state = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *when = NULL;

  row->previewed = TRUE;
  then = pps_store_open (row->backup->path, PPS_STORE_READ_ONLY, &error);
  if (then == NULL)
    {
      add_line (row, _ ("Damaged"), error->message);
      return;
    }

  state = pps_study_state_new (then);
  counts = pps_study_state_describe (state);
  when = pps_study_state_describe_change (state);
  add_line (row, _ ("In this backup"), counts);
  add_line (row, _ ("Last change"), when);
  if (row->group->now != NULL)
    add_difference (row, then);
}

static void
unfolded_cb (Row *row)
{
  if (!row->previewed && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row->row)))
    preview (row);
}

static void
restore_cb (Row *row)
{
  GVariant *paths[] = {
    g_variant_new_bytestring (row->group->study),
    g_variant_new_bytestring (row->backup->path),
  };

  gtk_widget_activate_action_variant (GTK_WIDGET (row->group), "win.restore-backup",
                                      g_variant_new_tuple (paths, G_N_ELEMENTS (paths)));
}

/* When, and beneath it why and how large. */
static void
describe_row (Row *row)
{
  g_autofree char *when = pps_backup_describe_time (row->backup);
  g_autofree char *size = g_format_size (row->backup->size);
  g_autofree char *subtitle
      = g_strdup_printf ("%s · %s", pps_backup_describe_reason (row->backup), size);
  g_autofree char *restore = g_strdup_printf (_ ("Put back the backup of %s"), when);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), when);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row->row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, when,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->restore), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  restore, -1);
}

static void
add_row (PpsBackupsGroup *self, PpsBackup *backup)
{
  Row *row = g_new0 (Row, 1);

  row->group = self;
  row->backup = backup;
  row->row = adw_expander_row_new ();
  row->damaged = gtk_label_new (_ ("damaged"));
  gtk_widget_add_css_class (row->damaged, "error");
  gtk_widget_set_visible (row->damaged, FALSE);
  row->restore = gtk_button_new_with_label (_ ("Put back"));
  gtk_widget_set_valign (row->restore, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (row->restore, FALSE);
  g_signal_connect_swapped (row->restore, "clicked", G_CALLBACK (restore_cb), row);
  g_signal_connect_swapped (row->row, "notify::expanded", G_CALLBACK (unfolded_cb), row);

  /* The last that is added stands first. */
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row->row), row->restore);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row->row), row->damaged);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  describe_row (row);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->row);
}

/* Counting what is in it takes reading and checking it all. */
static gboolean
read_next_cb (gpointer user_data)
{
  PpsBackupsGroup *self = user_data;
  g_autoptr (PpsStudyState) state = NULL;
  Row *row;

  if (self->n_read == self->rows->len)
    {
      self->idle = 0;
      return G_SOURCE_REMOVE;
    }

  row = g_ptr_array_index (self->rows, self->n_read++);
  state = pps_study_state_read (row->backup->path, NULL);
  row->sound = state != NULL;
  gtk_widget_set_visible (row->restore, row->sound);
  gtk_widget_set_sensitive (row->restore, row->sound);
  gtk_widget_set_visible (row->damaged, !row->sound);
  if (state != NULL)
    {
      g_autofree char *counts = pps_study_state_describe (state);
      g_autofree char *first
          = g_strdup (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row->row)));
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", first, counts);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row->row), subtitle);
    }

  return G_SOURCE_CONTINUE;
}

static void
add_rows (PpsBackupsGroup *self)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (self->study);

  while (backups->len > 0)
    add_row (self, g_ptr_array_steal_index (backups, 0));
  self->idle = g_idle_add_full (G_PRIORITY_LOW, read_next_cb, self, NULL);
}

static void
pps_backups_group_dispose (GObject *object)
{
  PpsBackupsGroup *self = PPS_BACKUPS_GROUP (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->now);

  G_OBJECT_CLASS (pps_backups_group_parent_class)->dispose (object);
}

static void
pps_backups_group_finalize (GObject *object)
{
  PpsBackupsGroup *self = PPS_BACKUPS_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->study);

  G_OBJECT_CLASS (pps_backups_group_parent_class)->finalize (object);
}

static void
pps_backups_group_class_init (PpsBackupsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_backups_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_backups_group_finalize;
}

static void
pps_backups_group_init (PpsBackupsGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

GtkWidget *
pps_backups_group_new (const char *study, PpsStore *now)
{
  PpsBackupsGroup *self = g_object_new (PPS_TYPE_BACKUPS_GROUP, NULL);

  self->study = g_strdup (study);
  self->now = now != NULL ? g_object_ref (now) : NULL;
  add_rows (self);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Backups"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      self->rows->len > 0
          ? _ ("Put one back, and the study is as it was then. How it is now is kept first.")
          : _ ("There are none yet. The program makes one on every day that you work, and before "
               "whatever cannot be undone."));

  return GTK_WIDGET (self);
}

guint
pps_backups_group_get_n (PpsBackupsGroup *self)
{
  g_return_val_if_fail (PPS_IS_BACKUPS_GROUP (self), 0);

  return self->rows->len;
}
