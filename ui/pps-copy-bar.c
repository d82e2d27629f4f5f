/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-copy-bar.h"

#include <glib/gi18n.h>

#include "pps-folder.h"
#include "pps-window.h"

/* A sentence and a button. Which ones follows from whether something was done in the copy, and from
 * whether somebody else changed the original; the latter is looked at when the copy is opened and
 * when it is put back, for it takes reading the whole of it. */

struct _PpsCopyBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *button;

  PpsLocalCopy *copy;
  PpsStore *store;
  gulong changed_handler;
  gboolean conflict;
};

G_DEFINE_FINAL_TYPE (PpsCopyBar, pps_copy_bar, GTK_TYPE_WIDGET)

/* The folder in the words of who put the study there. */
static char *
describe_place (PpsCopyBar *self)
{
  PpsFolder folder = pps_folder_look (pps_local_copy_get_origin (self->copy));

  if (folder.name == NULL)
    return g_strdup (_ ("This study stands in another place."));
  if (folder.kind == PPS_FOLDER_NETWORK)
    /* Translators: %s is a kind of network: NFS, SMB */
    return g_strdup_printf (_ ("This study stands in a network folder (%s)."), folder.name);

  /* Translators: %s is a service: OneDrive, Nextcloud */
  return g_strdup_printf (_ ("This study stands in a folder of %s."), folder.name);
}

static const char *
describe_state (PpsCopyBar *self)
{
  if (self->conflict)
    return _ ("Somebody else has changed it since: yours is not written over it.");
  if (pps_local_copy_is_ahead (self->copy, self->store))
    return _ ("You work in a copy on this computer. Put it back when you have done.");

  return _ ("You work in a copy on this computer; nothing in it is newer.");
}

static void
update (PpsCopyBar *self)
{
  g_autofree char *place = describe_place (self);
  g_autofree char *text = g_strconcat (place, " ", describe_state (self), NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_button_set_label (GTK_BUTTON (self->button),
                        self->conflict ? _ ("Put beside it") : _ ("Put back"));
  gtk_widget_set_sensitive (self->button,
                            self->conflict || pps_local_copy_is_ahead (self->copy, self->store));
  if (self->conflict)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
}

static void
put_beside (PpsCopyBar *self)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!pps_local_copy_put_beside (self->copy, self->store, &path, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  name = g_filename_display_basename (path);
  message = g_strdup_printf (_ ("Yours stands beside it as “%s”."), name);
  pps_window_toast (GTK_WIDGET (self), message);
}

static void
clicked_cb (PpsCopyBar *self)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* What is being typed belongs to it. */
  if (PPS_IS_WINDOW (root))
    pps_window_save (PPS_WINDOW (root));

  if (self->conflict)
    put_beside (self);
  else if (pps_local_copy_put_back (self->copy, self->store, &error))
    pps_window_toast (GTK_WIDGET (self), _ ("The study has been put back."));

  /* That somebody else was there first is what the bar says from now on. */
  self->conflict = pps_local_copy_has_conflict (self->copy);
  if (error != NULL && !self->conflict)
    pps_window_report (GTK_WIDGET (self), error);
  update (self);
}

static void
pps_copy_bar_dispose (GObject *object)
{
  PpsCopyBar *self = PPS_COPY_BAR (object);
  GtkWidget *child;

  pps_copy_bar_hide (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_copy_bar_parent_class)->dispose (object);
}

static void
pps_copy_bar_class_init (PpsCopyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_copy_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "copybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
pps_copy_bar_init (PpsCopyBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->button = gtk_button_new_with_label (_ ("Put back"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
}

void
pps_copy_bar_show (PpsCopyBar *self, PpsLocalCopy *copy, PpsStore *store)
{
  g_return_if_fail (PPS_IS_COPY_BAR (self));

  pps_copy_bar_hide (self);
  self->copy = g_object_ref (copy);
  self->store = g_object_ref (store);
  self->conflict = pps_local_copy_has_conflict (copy);
  self->changed_handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (update), self);
  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
pps_copy_bar_hide (PpsCopyBar *self)
{
  g_return_if_fail (PPS_IS_COPY_BAR (self));

  if (self->store != NULL)
    g_clear_signal_handler (&self->changed_handler, self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->copy);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
