/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-amount-field.h"

#include <glib/gi18n.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-line-item.h"
#include "pps-window.h"

/* Somebody who is at "12.000 eu" is not done: a pause saves what is an amount already, and only
 * leaving the field says what to do with what is none. */

#define PAUSE_MS 700

static const char *const kinds[] = { "euro", "hours", "goods", "unknown" };

struct _PpsAmountField
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *kind;

  PpsWorkspace *workspace;
  PpsLineItem *item;
  guint pause_id;
  gboolean owed;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsAmountField, pps_amount_field, GTK_TYPE_WIDGET)

static guint
find_kind (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i], word))
        return i;
    }

  return 0;
}

static void
show_amount (PpsAmountField *self)
{
  const char *kind = pps_record_get_text (PPS_RECORD (self->item), "amount-kind");
  g_autofree char *text = NULL;
  double amount;

  if (self->updating)
    return;

  self->updating = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), find_kind (kind));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry),
                                  g_str_equal (kind, "unknown") ? pps_describe_word (
                                      "amount", "unknown", pps_describe_language ())
                                                                : "");
  if (!self->owed)
    {
      text = pps_record_get_real (PPS_RECORD (self->item), "amount", &amount)
                 ? pps_amount_write (amount, pps_describe_language ())
                 : g_strdup ("");
      if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
    }
  self->updating = FALSE;
}

static void
write_amount (PpsAmountField *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->updating = TRUE;
  self->owed = !pps_edit_line_item_amount (self->workspace, self->item, "amount", text, &error);
  self->updating = FALSE;
  if (self->owed)
    pps_window_report (GTK_WIDGET (self), error);
}

/* What stands there stays as it was typed until the field is left. */
static gboolean
paused_cb (gpointer data)
{
  PpsAmountField *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  double amount;

  self->pause_id = 0;
  if (*text == '\0' || pps_amount_read (text, &amount))
    {
      write_amount (self);
      self->owed = TRUE;
      show_amount (self);
    }

  return G_SOURCE_REMOVE;
}

static void
typed_cb (PpsAmountField *self)
{
  if (self->updating)
    return;

  self->owed = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
left_cb (PpsAmountField *self)
{
  pps_amount_field_save (self);
}

static void
kind_cb (PpsAmountField *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  g_autoptr (GError) error = NULL;

  if (self->updating || selected >= G_N_ELEMENTS (kinds))
    return;

  if (!pps_edit_line_item_amount_kind (self->workspace, self->item, kinds[selected], &error))
    pps_window_report (GTK_WIDGET (self), error);
  show_amount (self);
}

static void
pps_amount_field_unmap (GtkWidget *widget)
{
  pps_amount_field_save (PPS_AMOUNT_FIELD (widget));

  GTK_WIDGET_CLASS (pps_amount_field_parent_class)->unmap (widget);
}

static void
pps_amount_field_dispose (GObject *object)
{
  PpsAmountField *self = PPS_AMOUNT_FIELD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->item);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_amount_field_parent_class)->dispose (object);
}

static void
pps_amount_field_class_init (PpsAmountFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_amount_field_dispose;
  widget_class->unmap = pps_amount_field_unmap;

  gtk_widget_class_set_css_name (widget_class, "amountfield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
pps_amount_field_init (PpsAmountField *self)
{
  const char *language = pps_describe_language ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, pps_describe_word ("amount", kinds[i], language));

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 5);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->kind = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_widget_add_css_class (self->kind, "flat");
  gtk_widget_set_parent (self->kind, GTK_WIDGET (self));
  pps_drop_down_name (GTK_DROP_DOWN (self->kind), _ ("Counted in"));

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

GtkWidget *
pps_amount_field_new (PpsWorkspace *workspace, PpsLineItem *item)
{
  PpsAmountField *self = g_object_new (PPS_TYPE_AMOUNT_FIELD, NULL);

  self->workspace = g_object_ref (workspace);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify::amount", G_CALLBACK (show_amount), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::amount-kind", G_CALLBACK (show_amount), self,
                           G_CONNECT_SWAPPED);
  show_amount (self);

  return GTK_WIDGET (self);
}

GtkWidget *
pps_amount_field_get_entry (PpsAmountField *self)
{
  g_return_val_if_fail (PPS_IS_AMOUNT_FIELD (self), NULL);

  return self->entry;
}

void
pps_amount_field_set_editable (PpsAmountField *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_AMOUNT_FIELD (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), editable);
  gtk_widget_set_sensitive (self->kind, editable);
}

void
pps_amount_field_save (PpsAmountField *self)
{
  g_return_if_fail (PPS_IS_AMOUNT_FIELD (self));

  if (!self->owed || pps_record_is_deleted (PPS_RECORD (self->item)))
    return;

  write_amount (self);
  show_amount (self);
}
