/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tick-row.h"

#include <glib/gi18n-lib.h>

/* It keeps the checks in order; what they are about it does not know. */

struct _PpsTickRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *checks;
  gboolean touched;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsTickRow, pps_tick_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_id (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "id");
}

static void
update_subtitle (PpsTickRow *self)
{
  g_autofree char *subtitle = NULL;
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));

  subtitle = n == self->checks->len ? g_strdup (_ ("All"))
                                    : g_strdup_printf (_ ("%u of %u"), n, self->checks->len);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static gboolean
is_chosen (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "chosen") != NULL;
}

static void
set_chosen (GtkCheckButton *check)
{
  g_object_set_data (G_OBJECT (check), "chosen", GINT_TO_POINTER (TRUE));
}

static void
toggled_cb (PpsTickRow *self, GtkCheckButton *check)
{
  if (self->updating)
    return;

  set_chosen (check);
  self->touched = TRUE;
  update_subtitle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pps_tick_row_dispose (GObject *object)
{
  PPS_TICK_ROW (object)->updating = TRUE;

  G_OBJECT_CLASS (pps_tick_row_parent_class)->dispose (object);
}

static void
pps_tick_row_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_TICK_ROW (object)->checks);

  G_OBJECT_CLASS (pps_tick_row_parent_class)->finalize (object);
}

static void
pps_tick_row_class_init (PpsTickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_tick_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_tick_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_TICK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pps_tick_row_init (PpsTickRow *self)
{
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
}

void
pps_tick_row_clear (PpsTickRow *self)
{
  g_return_if_fail (PPS_IS_TICK_ROW (self));

  self->touched = FALSE;
  for (guint i = 0; i < self->checks->len; i++)
    adw_expander_row_remove (
        ADW_EXPANDER_ROW (self),
        gtk_widget_get_ancestor (g_ptr_array_index (self->checks, i), ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->checks, 0);
}

void
pps_tick_row_add (PpsTickRow *self, const char *id, const char *name, gboolean ticked)
{
  GtkWidget *row;
  GtkWidget *check;

  g_return_if_fail (PPS_IS_TICK_ROW (self));

  row = adw_action_row_new ();
  check = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ticked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->checks, g_object_ref (check));
  update_subtitle (self);
}

void
pps_tick_row_choose (PpsTickRow *self, const char *id, gboolean ticked)
{
  GtkCheckButton *check = pps_tick_row_find (self, id);

  if (check == NULL)
    return;

  gtk_check_button_set_active (check, ticked);
  set_chosen (check);
  self->touched = TRUE;
}

GStrv
pps_tick_row_list_chosen (PpsTickRow *self, gboolean ticked)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  g_return_val_if_fail (PPS_IS_TICK_ROW (self), NULL);

  ids = g_strv_builder_new ();
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (is_chosen (check) && gtk_check_button_get_active (check) == ticked)
        g_strv_builder_add (ids, get_id (check));
    }

  return g_strv_builder_end (ids);
}

gboolean
pps_tick_row_is_touched (PpsTickRow *self)
{
  g_return_val_if_fail (PPS_IS_TICK_ROW (self), FALSE);

  return self->touched;
}

GStrv
pps_tick_row_list (PpsTickRow *self, gboolean ticked)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  g_return_val_if_fail (PPS_IS_TICK_ROW (self), NULL);

  ids = g_strv_builder_new ();
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (gtk_check_button_get_active (check) == ticked)
        g_strv_builder_add (ids, get_id (check));
    }

  return g_strv_builder_end (ids);
}

GtkCheckButton *
pps_tick_row_find (PpsTickRow *self, const char *id)
{
  g_return_val_if_fail (PPS_IS_TICK_ROW (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (g_str_equal (get_id (g_ptr_array_index (self->checks, i)), id))
        return g_ptr_array_index (self->checks, i);
    }

  return NULL;
}
