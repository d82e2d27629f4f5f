/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-field-draft.h"

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-window.h"

/* The draft of one text field, held by the widget it is typed in. It owns the timer that makes a
 * draft an edit, and must not know what kind of widget or record it is between. */

#define PAUSE_MS 700
#define CEILING_MS 3000

typedef struct
{
  GtkWidget *widget;
  PpsWorkspace *workspace;
  PpsRecord *record;
  char *field;
  PpsFieldWrite write;
  gboolean is_real;
  char *(*show) (const char *value); /* NULL where it is typed as it is kept */
  guint timer;
  gint64 typed_since; /* monotonic time of the first key that is not saved */
  gboolean has_draft;
  gboolean updating;
} Draft;

static const char KEY[] = "pps-field-draft";

static char *
dup_value (Draft *draft)
{
  double amount;

  if (!draft->is_real)
    return g_strdup (pps_record_get_text (draft->record, draft->field));

  return pps_record_get_real (draft->record, draft->field, &amount)
             ? pps_amount_write (amount, pps_describe_language ())
             : NULL;
}

/* What the study says is where undo in an entry begins, not a step of it. A text view does so of
 * itself. */
static void
set_text (GtkWidget *widget, const char *text)
{
  if (!GTK_IS_EDITABLE (widget))
    {
      g_object_set (widget, "text", text, NULL);
      return;
    }

  gtk_editable_set_enable_undo (GTK_EDITABLE (widget), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (widget), TRUE);
}

static void
show_value (Draft *draft)
{
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;

  if (draft->has_draft || draft->updating)
    return;

  value = dup_value (draft);
  text = draft->show != NULL ? draft->show (value) : g_strdup (value != NULL ? value : "");
  g_object_get (draft->widget, "text", &shown, NULL);
  if (g_strcmp0 (shown, text) == 0)
    return;

  draft->updating = TRUE;
  set_text (draft->widget, text);
  draft->updating = FALSE;
}

static gboolean
write_draft (Draft *draft, GError **error)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&draft->timer, g_source_remove);
  if (!draft->has_draft || pps_record_is_deleted (draft->record))
    return TRUE;

  /* Cleared first: what saving notifies would be taken for somebody else's change otherwise. */
  g_object_get (draft->widget, "text", &text, NULL);
  draft->updating = TRUE;
  draft->has_draft = !draft->write (draft->workspace, draft->record, draft->field, text, error);
  draft->updating = FALSE;

  return !draft->has_draft;
}

static void
save (Draft *draft)
{
  g_autoptr (GError) error = NULL;

  if (write_draft (draft, &error))
    {
      gtk_widget_remove_css_class (draft->widget, "error");
      show_value (draft);
    }
  else
    {
      gtk_widget_add_css_class (draft->widget, "error");
      pps_window_report (draft->widget, error);
    }
}

static gboolean
paused_cb (gpointer user_data)
{
  Draft *draft = user_data;
  g_autoptr (GError) error = NULL;

  draft->timer = 0;
  if (write_draft (draft, &error))
    gtk_widget_remove_css_class (draft->widget, "error");
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    pps_window_report (draft->widget, error);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (Draft *draft)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (draft->updating)
    return;

  /* After a pause; at the latest after the ceiling, for who types on. */
  if (draft->timer == 0)
    draft->typed_since = now;
  left = CEILING_MS - (now - draft->typed_since) / 1000;
  draft->has_draft = TRUE;
  g_clear_handle_id (&draft->timer, g_source_remove);
  draft->timer = g_timeout_add ((guint) CLAMP (left, 0, PAUSE_MS), paused_cb, draft);
}

static void
draft_free (gpointer user_data)
{
  Draft *draft = user_data;

  g_clear_handle_id (&draft->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (draft->record, draft);
  g_object_unref (draft->record);
  g_object_unref (draft->workspace);
  g_free (draft->field);
  g_free (draft);
}

static void
attach (GtkWidget *widget,
        PpsWorkspace *workspace,
        PpsRecord *record,
        const char *field,
        PpsFieldWrite write,
        gboolean is_real)
{
  g_autofree char *notify = g_strconcat ("notify::", field, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Draft *draft;

  draft = g_new0 (Draft, 1);
  draft->widget = widget;
  draft->workspace = g_object_ref (workspace);
  draft->record = g_object_ref (record);
  draft->field = g_strdup (field);
  g_object_set_data_full (G_OBJECT (widget), KEY, draft, draft_free);

  draft->write = write;
  draft->is_real = is_real;
  show_value (draft);
  g_signal_connect_swapped (record, notify, G_CALLBACK (show_value), draft);
  g_signal_connect_swapped (widget, "notify::text", G_CALLBACK (typed_cb), draft);
  g_signal_connect_swapped (widget, "unmap", G_CALLBACK (save), draft);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (save), draft);
  gtk_widget_add_controller (widget, focus);
}

void
pps_field_draft_attach (GtkWidget *widget,
                        PpsWorkspace *workspace,
                        PpsRecord *record,
                        const char *field)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PPS_IS_RECORD (record));

  attach (widget, workspace, record, field, pps_edit_set_text, FALSE);
}

void
pps_field_draft_attach_amount (GtkWidget *widget,
                               PpsWorkspace *workspace,
                               PpsRecord *record,
                               const char *field,
                               PpsFieldWrite write)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PPS_IS_RECORD (record));
  g_return_if_fail (write != NULL);

  attach (widget, workspace, record, field, write, TRUE);
}

void
pps_field_draft_set_form (GtkWidget *widget, PpsFieldWrite write, char *(*show) (const char *value))
{
  Draft *draft = g_object_get_data (G_OBJECT (widget), KEY);

  g_return_if_fail (draft != NULL);
  g_return_if_fail (write != NULL);

  draft->write = write;
  draft->show = show;
  show_value (draft);
}

void
pps_field_draft_flush (GtkWidget *widget)
{
  Draft *draft = g_object_get_data (G_OBJECT (widget), KEY);

  g_return_if_fail (draft != NULL);

  save (draft);
}
