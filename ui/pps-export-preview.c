/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-export-preview.h"

#include <glib/gi18n-lib.h>

#include "pps-page-picture.h"

/* Only the page that is looked at is drawn. The buttons stand beneath it as long as there is more
 * than one. */

#define WIDTH 640  /* of the picture, in pixels */
#define HEIGHT 230 /* likewise */

struct _PpsExportPreview
{
  GtkWidget parent_instance;

  GtkPicture *picture;
  GtkWidget *turn;
  GtkWidget *back;
  GtkWidget *forth;
  GtkLabel *place;

  GPtrArray *layouts;
  guint page;
};

G_DEFINE_FINAL_TYPE (PpsExportPreview, pps_export_preview, GTK_TYPE_WIDGET)

/* @page: (inout): of all; of the layout */
static PpsLayout *
find_layout (PpsExportPreview *self, guint *page)
{
  for (guint i = 0; i < self->layouts->len; i++)
    {
      PpsLayout *layout = g_ptr_array_index (self->layouts, i);
      guint n = pps_layout_get_n_pages (layout);

      if (*page < n)
        return layout;
      *page -= n;
    }

  return NULL;
}

static void
show_page (PpsExportPreview *self)
{
  guint n = pps_export_preview_get_n_pages (self);
  guint page = self->page;
  PpsLayout *layout = find_layout (self, &page);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (layout != NULL)
    texture = pps_page_picture_new (layout, page,
                                    WIDTH * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  place = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n);
  gtk_label_set_label (self->place, place);
  words = n > 1 ? g_strdup_printf (_ ("Preview of page %u of %u"), self->page + 1, n)
                : g_strdup (_ ("Preview of the one page there is"));
  gtk_picture_set_alternative_text (self->picture, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->picture), words);
  gtk_widget_set_visible (self->turn, n > 1);
  gtk_widget_set_sensitive (self->back, self->page > 0);
  gtk_widget_set_sensitive (self->forth, self->page + 1 < n);
}

static void
back_cb (PpsExportPreview *self)
{
  pps_export_preview_set_page (self, self->page - 1);
}

static void
forth_cb (PpsExportPreview *self)
{
  pps_export_preview_set_page (self, self->page + 1);
}

static void
pps_export_preview_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_export_preview_parent_class)->dispose (object);
}

static void
pps_export_preview_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_EXPORT_PREVIEW (object)->layouts);

  G_OBJECT_CLASS (pps_export_preview_parent_class)->finalize (object);
}

static void
pps_export_preview_class_init (PpsExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_export_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_export_preview_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_button (PpsExportPreview *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->turn), button);

  return button;
}

static void
pps_export_preview_init (PpsExportPreview *self)
{
  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_layout_unref);
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, HEIGHT);
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "export-preview");
  gtk_widget_set_parent (GTK_WIDGET (self->picture), GTK_WIDGET (self));

  self->turn = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->turn, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->turn, 6);
  gtk_widget_set_visible (self->turn, FALSE);
  self->back = add_button (self, "go-previous-symbolic", _ ("Previous page"), G_CALLBACK (back_cb));
  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "numeric");
  gtk_box_append (GTK_BOX (self->turn), GTK_WIDGET (self->place));
  self->forth = add_button (self, "go-next-symbolic", _ ("Next page"), G_CALLBACK (forth_cb));
  gtk_widget_set_parent (self->turn, GTK_WIDGET (self));
}

void
pps_export_preview_show (PpsExportPreview *self, GPtrArray *layouts)
{
  guint n;

  g_return_if_fail (PPS_IS_EXPORT_PREVIEW (self));

  g_ptr_array_set_size (self->layouts, 0);
  for (guint i = 0; i < layouts->len; i++)
    g_ptr_array_add (self->layouts, pps_layout_ref (g_ptr_array_index (layouts, i)));
  n = pps_export_preview_get_n_pages (self);
  self->page = MIN (self->page, n > 0 ? n - 1 : 0);
  show_page (self);
}

guint
pps_export_preview_get_n_pages (PpsExportPreview *self)
{
  guint n = 0;

  g_return_val_if_fail (PPS_IS_EXPORT_PREVIEW (self), 0);

  for (guint i = 0; i < self->layouts->len; i++)
    n += pps_layout_get_n_pages (g_ptr_array_index (self->layouts, i));

  return n;
}

guint
pps_export_preview_get_page (PpsExportPreview *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_PREVIEW (self), 0);

  return self->page;
}

void
pps_export_preview_set_page (PpsExportPreview *self, guint page)
{
  g_return_if_fail (PPS_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (page < pps_export_preview_get_n_pages (self));

  if (self->page == page)
    return;

  self->page = page;
  show_page (self);
}

GtkPicture *
pps_export_preview_get_picture (PpsExportPreview *self)
{
  g_return_val_if_fail (PPS_IS_EXPORT_PREVIEW (self), NULL);

  return self->picture;
}
