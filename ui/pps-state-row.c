/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-state-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-key-row.h"
#include "pps-reason-place.h"

/* The states of an answer in the order of their keys, and the reason for one that says why there is
 * no answer. The keys speak the language of the screen: they are the interviewer's. */

static const char *states[] = {
  "answered", "not-discussed", "does-not-know", "declines", "not-applicable",
};

struct _PpsStateRow
{
  GtkWidget parent_instance;

  GtkWidget *keys;
  PpsReasonPlace *reason;
};

G_DEFINE_FINAL_TYPE (PpsStateRow, pps_state_row, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A question that was answered has its reason in its words. */
static void
ask_reason (PpsStateRow *self)
{
  const char *state = pps_key_row_get_picked (PPS_KEY_ROW (self->keys));

  pps_reason_place_ask (self->reason, *state != '\0' && !g_str_equal (state, "answered"));
}

static void
picked_cb (PpsStateRow *self, const char *id)
{
  ask_reason (self);
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
pps_state_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
pps_state_row_init (PpsStateRow *self)
{
  const char *language = pps_describe_language ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
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

  /* Translators: asked where a question was passed over. Alt+R is a key. */
  self->reason = PPS_REASON_PLACE (pps_reason_place_new (_ ("Why? May be left empty (Alt+R)")));
  gtk_widget_set_parent (GTK_WIDGET (self->reason), GTK_WIDGET (self));
}

const char *
pps_state_row_get_word (guint number)
{
  return number >= 1 && number <= G_N_ELEMENTS (states) ? states[number - 1] : NULL;
}

void
pps_state_row_show (PpsStateRow *self, PpsTextDraft *reason)
{
  g_return_if_fail (PPS_IS_STATE_ROW (self));

  pps_reason_place_show (self->reason, reason, _ ("Reason for the state"));
}

void
pps_state_row_set_state (PpsStateRow *self, const char *state)
{
  g_return_if_fail (PPS_IS_STATE_ROW (self));

  pps_key_row_set_picked (PPS_KEY_ROW (self->keys), state);
  ask_reason (self);
}

gboolean
pps_state_row_enter_reason (PpsStateRow *self)
{
  g_return_val_if_fail (PPS_IS_STATE_ROW (self), FALSE);

  return pps_reason_place_enter (self->reason);
}

void
pps_state_row_set_editable (PpsStateRow *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_STATE_ROW (self));

  gtk_widget_set_sensitive (self->keys, editable);
  pps_reason_place_set_editable (self->reason, editable);
}
