/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-frozen-page.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-export-dialog.h"
#include "pps-presenter.h"

/* Two sheets that are made once, when a snapshot is opened: nothing changes them. */

struct _PpsFrozenPage
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsSnapshot *snapshot;
  PpsFrozen *frozen;

  AdwWindowTitle *title;
  GtkLabel *about;
  GtkStack *stack;
  PpsSheetView *canvas;
  PpsSheetView *perspectives;
};

G_DEFINE_FINAL_TYPE (PpsFrozenPage, pps_frozen_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFrozenPage *self = PPS_FROZEN_PAGE (widget);
  PpsExportDialog *dialog;

  if (self->frozen == NULL)
    return;

  dialog = pps_export_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace,
                                  pps_frozen_get_partnership (self->frozen),
                                  gtk_stack_get_visible_child_name (self->stack));
  pps_export_dialog_set_snapshot (dialog, self->snapshot);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const char *action;

  g_variant_get (args, "(&s)", &action);
  gtk_widget_activate_action (gtk_stack_get_visible_child (PPS_FROZEN_PAGE (widget)->stack), action,
                              NULL);

  return TRUE;
}

static void
pps_frozen_page_dispose (GObject *object)
{
  PpsFrozenPage *self = PPS_FROZEN_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->frozen, pps_frozen_free);
  g_clear_object (&self->snapshot);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_frozen_page_parent_class)->dispose (object);
}

static void
pps_frozen_page_class_init (PpsFrozenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_frozen_page_dispose;
  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_FROZEN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "frozen.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "frozen.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "frozen.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "frozen.close",
                                       NULL);
  pps_sheet_view_add_bindings (widget_class, zoom_key_cb);

  g_type_ensure (PPS_TYPE_SHEET_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-frozen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsFrozenPage, title);
  gtk_widget_class_bind_template_child (widget_class, PpsFrozenPage, about);
  gtk_widget_class_bind_template_child (widget_class, PpsFrozenPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsFrozenPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, PpsFrozenPage, perspectives);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_frozen_page_init (PpsFrozenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_frozen_page_new (PpsWorkspace *workspace)
{
  PpsFrozenPage *self = g_object_new (PPS_TYPE_FROZEN_PAGE, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

static void
show_titles (PpsFrozenPage *self)
{
  PpsRecord *partnership = PPS_RECORD (pps_frozen_get_partnership (self->frozen));
  const char *note = pps_record_get_text (PPS_RECORD (self->snapshot), "note");
  g_autofree char *date
      = pps_describe_date (pps_frozen_get_taken (self->frozen), pps_describe_language ());
  g_autoptr (GString) about = g_string_new (NULL);

  adw_window_title_set_title (self->title, pps_frozen_get_name (self->frozen));
  adw_window_title_set_subtitle (self->title, pps_record_get_text (partnership, "name"));

  g_string_append_printf (about,
                          _ ("As it was when it was frozen on %s. It stays so; what was "
                             "changed since stands on the canvas itself."),
                          date);
  if (*note != '\0')
    g_string_append_printf (about, "\n%s", note);
  gtk_label_set_label (self->about, about->str);
}

gboolean
pps_frozen_page_open (PpsFrozenPage *self, PpsSnapshot *snapshot, GError **error)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  PpsFrozen *frozen;
  PpsPresentOptions options = { NULL };
  g_autoptr (PpsSheet) canvas = NULL;
  g_autoptr (PpsSheet) perspectives = NULL;
  g_autoptr (PpsLayout) canvas_layout = NULL;
  g_autoptr (PpsLayout) perspectives_layout = NULL;

  g_return_val_if_fail (PPS_IS_FROZEN_PAGE (self), FALSE);

  frozen = pps_frozen_new (snapshot, error);
  if (frozen == NULL)
    return FALSE;

  g_set_object (&self->snapshot, snapshot);
  g_clear_pointer (&self->frozen, pps_frozen_free);
  self->frozen = frozen;
  options.frozen = frozen;
  options.round = pps_frozen_get_round (frozen);
  canvas = pps_present_canvas (self->workspace, pps_frozen_get_partnership (frozen), &options);
  perspectives
      = pps_present_perspectives (self->workspace, pps_frozen_get_partnership (frozen), &options);
  canvas_layout = pps_layout_new (canvas, &setup);
  perspectives_layout = pps_layout_new (perspectives, &setup);
  pps_sheet_view_set_layout (self->canvas, canvas_layout);
  pps_sheet_view_set_layout (self->perspectives, perspectives_layout);
  show_titles (self);

  return TRUE;
}

void
pps_frozen_page_focus (PpsFrozenPage *self)
{
  g_return_if_fail (PPS_IS_FROZEN_PAGE (self));

  pps_sheet_view_focus (PPS_SHEET_VIEW (gtk_stack_get_visible_child (self->stack)), NULL);
}

PpsSheetView *
pps_frozen_page_get_view (PpsFrozenPage *self, const char *sheet)
{
  g_return_val_if_fail (PPS_IS_FROZEN_PAGE (self), NULL);

  return g_str_equal (sheet, "canvas") ? self->canvas : self->perspectives;
}
