/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-quote-row.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-quote.h"
#include "pps-key-row.h"

/* A quote and its permission, as words and keys. It writes nothing. That nobody was asked yet is a
 * key as the others: it is down from the start, and can be put down again. */

static const char *permissions[] = { "", "none", "role", "name" };

struct _PpsQuoteRow
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *words_button;
  GtkLabel *words;
  GtkWidget *remove;
  GtkWidget *gone;
  GtkWidget *keys;

  PpsQuote *quote;
};

G_DEFINE_FINAL_TYPE (PpsQuoteRow, pps_quote_row, GTK_TYPE_WIDGET)

static void
act (PpsQuoteRow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s",
                              pps_record_get_id (PPS_RECORD (self->quote)));
}

static void
words_clicked_cb (PpsQuoteRow *self)
{
  act (self, "interview.show-quote");
}

static void
remove_clicked_cb (PpsQuoteRow *self)
{
  act (self, "interview.unquote");
}

static void
picked_cb (PpsQuoteRow *self, const char *permission)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.permit-quote", "(ss)",
                              pps_record_get_id (PPS_RECORD (self->quote)), permission);
}

static void
make_head (PpsQuoteRow *self)
{
  self->words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, NULL);
  self->words_button = g_object_new (GTK_TYPE_BUTTON, "child", self->words, "hexpand", TRUE,
                                     "tooltip-text", _ ("Go to these words"), "css-classes",
                                     (const char *[]){ "flat", "quote-words", NULL }, NULL);
  self->remove = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic", "valign",
                               GTK_ALIGN_START, "tooltip-text", _ ("No longer a quote"),
                               "css-classes", (const char *[]){ "flat", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No longer a quote"), -1);
  g_signal_connect_object (self->words_button, "clicked", G_CALLBACK (words_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->head), self->words_button);
  gtk_box_append (GTK_BOX (self->head), self->remove);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
make_keys (PpsQuoteRow *self)
{
  const char *language = pps_describe_language ();

  self->keys = pps_key_row_new ();
  for (guint i = 0; i < G_N_ELEMENTS (permissions); i++)
    {
      g_autofree char *hint = g_strdup_printf ("%u", i);
      const char *word = *permissions[i] != '\0'
                             ? pps_describe_word ("permission", permissions[i], language)
                             : _ ("Not asked yet");

      pps_key_row_add (PPS_KEY_ROW (self->keys), permissions[i], word, hint, word, NULL);
    }
  g_signal_connect_object (self->keys, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->keys, GTK_WIDGET (self));
}

/* Who comes here by key comes for the permission; the buttons lie behind it. */
static gboolean
pps_quote_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PPS_QUOTE_ROW (widget)->keys);
}

static void
pps_quote_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&PPS_QUOTE_ROW (object)->quote);

  G_OBJECT_CLASS (pps_quote_row_parent_class)->dispose (object);
}

static void
pps_quote_row_class_init (PpsQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_quote_row_dispose;
  widget_class->grab_focus = pps_quote_row_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "quoterow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_quote_row_init (PpsQuoteRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  make_head (self);
  self->gone = g_object_new (GTK_TYPE_LABEL, "label",
                             _ ("These words are no longer in the answer."), "xalign", 0.0, "wrap",
                             TRUE, "css-classes", (const char *[]){ "quote-gone", NULL }, NULL);
  gtk_widget_set_parent (self->gone, GTK_WIDGET (self));
  make_keys (self);
}

GtkWidget *
pps_quote_row_new (PpsQuote *quote)
{
  PpsQuoteRow *self = g_object_new (PPS_TYPE_QUOTE_ROW, NULL);

  self->quote = g_object_ref (quote);

  return GTK_WIDGET (self);
}

PpsQuote *
pps_quote_row_get_quote (PpsQuoteRow *self)
{
  g_return_val_if_fail (PPS_IS_QUOTE_ROW (self), NULL);

  return self->quote;
}

const char *
pps_quote_row_get_word (guint number)
{
  return number < G_N_ELEMENTS (permissions) ? permissions[number] : NULL;
}

void
pps_quote_row_follow (PpsQuoteRow *self, const char *text)
{
  const char *words;
  g_autofree char *quoted = NULL;
  g_autofree char *asked = NULL;
  guint start;
  guint end;
  gboolean there;

  g_return_if_fail (PPS_IS_QUOTE_ROW (self));

  words = pps_record_get_text (PPS_RECORD (self->quote), "text");
  there = pps_quote_get_span (self->quote, text, &start, &end);
  quoted = g_strdup_printf ("“%s”", words);
  asked = g_strdup_printf (_ ("May be quoted: %s"), quoted);

  gtk_label_set_text (self->words, quoted);
  gtk_widget_set_sensitive (self->words_button, there);
  gtk_widget_set_visible (self->gone, !there);
  pps_key_row_set_picked (PPS_KEY_ROW (self->keys),
                          pps_record_get_text (PPS_RECORD (self->quote), "permission"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, quoted, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keys), GTK_ACCESSIBLE_PROPERTY_LABEL, asked,
                                  -1);
}

void
pps_quote_row_set_editable (PpsQuoteRow *self, gboolean editable, gboolean permissible)
{
  g_return_if_fail (PPS_IS_QUOTE_ROW (self));

  gtk_widget_set_sensitive (self->keys, permissible);
  gtk_widget_set_sensitive (self->remove, editable);
}
