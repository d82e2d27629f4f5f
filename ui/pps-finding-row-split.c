/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-findings.h"
#include "pps-window.h"

/* One finding into two, where the caret stands. */

static char *
dup_part (GtkTextBuffer *buffer, gboolean behind)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter caret;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return g_strstrip (
      gtk_text_buffer_get_text (buffer, behind ? &caret : &start, behind ? &end : &caret, TRUE));
}

static void
split_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *text = dup_part (buffer, FALSE);
  g_autofree char *rest = dup_part (buffer, TRUE);
  g_autoptr (PpsFinding) made = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || *rest == '\0')
    {
      pps_window_toast (widget, _ ("Put the caret where the finding is to be split"));
      return;
    }

  g_clear_handle_id (&self->pause_id, g_source_remove);
  made = pps_edit_split_finding (self->workspace, self->finding, text, rest, &error);
  if (made == NULL)
    {
      pps_window_report (window, error);
      return;
    }

  pps_finding_row_show_wording (self);
  pps_window_toast_undo (window, _ ("Finding split"));
}

void
pps_finding_row_install_split (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finding.split", NULL, split_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "finding.split", NULL);
}
