/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-error-page.h"

#include <glib/gi18n.h>

#include "pps-backups-group.h"
#include "pps-salvage-group.h"
#include "pps-store-backups.h"
#include "pps-window.h"

/* A study that cannot be opened. The sentence is the store's own; what can be done hangs on the
 * kind of error. */

struct _PpsErrorPage
{
  GtkWidget parent_instance;

  AdwStatusPage *status;
  GtkWidget *read_only;
  GtkWidget *again;
  GtkBox *rescue;

  char *path;
};

G_DEFINE_FINAL_TYPE (PpsErrorPage, pps_error_page, GTK_TYPE_WIDGET)

static char *
write_description (const GError *error)
{
  g_autofree char *message = g_markup_escape_text (error->message, -1);

  if (g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY))
    return g_strconcat (message, "\n\n",
                        _ ("Close it there and try again, or look at it here without changing it."),
                        NULL);

  return g_steal_pointer (&message);
}

/* Also a file of which the beginning is gone is no study any more, and has backups of when it was.
 */
static gboolean
is_damaged (const char *path, const GError *error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT))
    return TRUE;
  if (!g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY)
      && !g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN))
    return FALSE;

  backups = pps_store_list_backups (path);

  return backups->len > 0;
}

static void
offer_rescue (PpsErrorPage *self, const GError *error)
{
  GtkWidget *backups = pps_backups_group_new (self->path, NULL);

  if (g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT))
    gtk_box_append (self->rescue, pps_salvage_group_new (self->path));
  if (pps_backups_group_get_n (PPS_BACKUPS_GROUP (backups)) > 0)
    gtk_box_append (self->rescue, backups);
  else
    g_object_unref (g_object_ref_sink (backups));
  gtk_widget_set_visible (GTK_WIDGET (self->rescue), TRUE);
  gtk_widget_remove_css_class (self->again, "suggested-action");
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "compact");
}

static void
open_again (PpsErrorPage *self, PpsStoreFlags flags)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *path = g_strdup (self->path);

  if (PPS_IS_WINDOW (root))
    pps_window_open (PPS_WINDOW (root), path, flags);
}

static void
again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_again (PPS_ERROR_PAGE (widget), 0);
}

static void
read_only_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_again (PPS_ERROR_PAGE (widget), PPS_STORE_READ_ONLY);
}

static void
pps_error_page_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_error_page_parent_class)->dispose (object);
}

static void
pps_error_page_finalize (GObject *object)
{
  g_free (PPS_ERROR_PAGE (object)->path);

  G_OBJECT_CLASS (pps_error_page_parent_class)->finalize (object);
}

static void
pps_error_page_class_init (PpsErrorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_error_page_dispose;
  object_class->finalize = pps_error_page_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsErrorPage, status);
  gtk_widget_class_bind_template_child (widget_class, PpsErrorPage, read_only);
  gtk_widget_class_bind_template_child (widget_class, PpsErrorPage, again);
  gtk_widget_class_bind_template_child (widget_class, PpsErrorPage, rescue);
  gtk_widget_class_install_action (widget_class, "error.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "error.read-only", NULL, read_only_cb);
}

static void
pps_error_page_init (PpsErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_error_page_new (const char *path, const GError *error)
{
  PpsErrorPage *self = g_object_new (PPS_TYPE_ERROR_PAGE, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_strdup_printf (_ ("“%s” cannot be opened"), shown);
  g_autofree char *description = write_description (error);

  self->path = g_strdup (path);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (self->read_only,
                          g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY));
  if (is_damaged (path, error))
    offer_rescue (self, error);

  return GTK_WIDGET (self);
}
