/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-print-preview.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pps-sheet-view.h"

/* The preview is the sheet itself, on the paper that was chosen: what the printer gets is painted
 * from the same layout. */

typedef struct
{
  PpsLayout *(*layout) (GtkPageSetup *paper, gpointer data);
  gpointer data;
} Maker;

static void
maker_free (gpointer maker, GClosure *closure)
{
  g_free (maker);
}

static void
end_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
  g_object_unref (preview);
}

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
make_window (GtkWindow *parent, PpsLayout *layout)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = pps_sheet_view_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Print preview"));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 680);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);
  pps_sheet_view_set_layout (PPS_SHEET_VIEW (view), layout);
  close_with_escape (window);

  return window;
}

static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            gpointer data)
{
  Maker *maker = data;
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (nowhere);
  g_autoptr (PpsLayout) layout
      = maker->layout (gtk_print_context_get_page_setup (context), maker->data);
  GtkWidget *window = make_window (parent, layout);

  /* GTK wants one, and nothing is drawn on it. */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);

  g_signal_connect_swapped (window, "destroy", G_CALLBACK (end_cb), g_object_ref (preview));
  gtk_window_present (GTK_WINDOW (window));

  return TRUE;
}

void
pps_print_preview_attach (GtkPrintOperation *operation,
                          PpsLayout *(*layout) (GtkPageSetup *paper, gpointer data),
                          gpointer data)
{
  Maker *maker = g_new0 (Maker, 1);

  maker->layout = layout;
  maker->data = data;
  g_signal_connect_data (operation, "preview", G_CALLBACK (preview_cb), maker, maker_free, 0);
}
