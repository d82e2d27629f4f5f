/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-state-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-key-row.h"

/* The states of an answer in the order of their keys. The keys speak the language of the screen:
 * they are the interviewer's. */

static const char *states[] = {
  "answered", "not-discussed", "does-not-know", "declines", "not-applicable",
};

struct _PpsStateRow
{
  GtkWidget parent_instance;

  GtkWidget *keys;
};

G_DEFINE_FINAL_TYPE (PpsStateRow, pps_state_row, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
picked_cb (PpsStateRow *self, const char *id)
{
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
pps_state_row_dispose (GObject *object)
{
  g_clear_pointer (&PPS_STATE_ROW (object)->keys, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_state_row_parent_class)->dispose (object);
}

static void
pps_state_row_class_init (PpsStateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_state_row_dispose;

  /**
   * PpsStateRow::picked:
   * @state: the state that was picked, or an empty text
   */
  signals[PICKED]
      = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_css_name (widget_class, "staterow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_state_row_init (PpsStateRow *self)
{
  const char *language = pps_describe_language ();

  self->keys = pps_key_row_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keys), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("State of the answer"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const char *word = pps_describe_word ("answer", states[i], language);
      g_autofree char *hint = g_strdup_printf ("%u", i + 1);
      g_autofree char *tooltip = g_strdup_printf ("%s (Alt+%u)", word, i + 1);

      pps_key_row_add (PPS_KEY_ROW (self->keys), states[i], word, hint, tooltip, NULL);
    }
  gtk_widget_set_parent (self->keys, GTK_WIDGET (self));

  g_signal_connect_swapped (self->keys, "picked", G_CALLBACK (picked_cb), self);
}

const char *
pps_state_row_get_word (guint number)
{
  return number >= 1 && number <= G_N_ELEMENTS (states) ? states[number - 1] : NULL;
}

void
pps_state_row_set_state (PpsStateRow *self, const char *state)
{
  g_return_if_fail (PPS_IS_STATE_ROW (self));

  pps_key_row_set_picked (PPS_KEY_ROW (self->keys), state);
}
