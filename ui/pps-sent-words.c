/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sent-words.h"

#include <glib/gi18n.h>

#include "pps-field-draft.h"

/* A text with a property for its words, which is all that a draft of a field asks of a widget. */

struct _PpsSentWords
{
  PpsRunningText parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsSentWords, pps_sent_words, PPS_TYPE_RUNNING_TEXT)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pps_sent_words_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (object));

  if (id == PROP_TEXT)
    g_object_get_property (G_OBJECT (buffer), "text", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_sent_words_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (object));
  const char *text = g_value_get_string (value);

  if (id == PROP_TEXT)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_sent_words_class_init (PpsSentWordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pps_sent_words_get_property;
  object_class->set_property = pps_sent_words_set_property;

  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
changed_cb (PpsSentWords *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
pps_sent_words_init (PpsSentWords *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "parked-words");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
write_words (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  return pps_edit_reword_sent (workspace, record, text, error);
}

GtkWidget *
pps_sent_words_new (PpsWorkspace *workspace, PpsAnswer *sent)
{
  GtkWidget *self = g_object_new (PPS_TYPE_SENT_WORDS, NULL);

  pps_field_draft_attach (self, workspace, PPS_RECORD (sent), "text");
  pps_field_draft_set_form (self, write_words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Words that were said at another question"), -1);

  return self;
}
