/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-drag.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pps-export.h"
#include "pps-page-picture.h"
#include "pps-window.h"

/* Who takes a dropped file reads it after the drag has ended, at a time of their own: it stays
 * until the next drag, or until the handle goes. */

#define ICON_PIXELS 160

typedef struct
{
  PpsSheetView *view; /* borrowed: the handle is in it */
  char *folder;       /* (nullable) */
} Drag;

static void
remove_files (Drag *drag)
{
  g_autoptr (GDir) dir = drag->folder != NULL ? g_dir_open (drag->folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (drag->folder, name, NULL);

      g_unlink (path);
    }
}

static void
drag_free (gpointer data, GClosure *closure)
{
  Drag *drag = data;

  remove_files (drag);
  if (drag->folder != NULL)
    g_rmdir (drag->folder);
  g_free (drag->folder);
  g_free (drag);
}

/* The title is that of a partnership: data, and no path. */
static char *
make_name (PpsSheet *sheet)
{
  g_autofree char *name = g_strdup (pps_sheet_get_title (sheet));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  for (char *c = name; *c != '\0'; c++)
    {
      if (g_ascii_iscntrl (*c))
        *c = ' ';
    }
  g_strstrip (name);
  while (strlen (name) > 120)
    *g_utf8_find_prev_char (name, name + strlen (name)) = '\0';

  return *name != '\0' && *name != '.' ? g_strconcat (name, ".pdf", NULL) : g_strdup ("pps.pdf");
}

GdkContentProvider *
pps_sheet_drag_prepare (PpsSheetView *view, const char *folder, GError **error)
{
  PpsLayout *layout = pps_sheet_view_get_layout (view);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) written = NULL;
  g_autoptr (GFile) file = NULL;

  if (layout == NULL)
    return NULL;

  name = make_name (pps_layout_get_sheet (layout));
  path = g_build_filename (folder, name, NULL);
  written = pps_export (pps_layout_get_sheet (layout), pps_layout_get_page_setup (layout),
                        PPS_EXPORT_PDF, 150, path, NULL, NULL, NULL, error);
  if (written == NULL)
    return NULL;

  file = g_file_new_for_path (path);

  return gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST,
                                         gdk_file_list_new_from_array (&file, 1));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  Drag *drag = data;
  g_autoptr (GError) error = NULL;
  GdkContentProvider *provider = NULL;

  if (drag->folder == NULL)
    {
      g_autofree char *template
          = g_build_filename (g_get_user_runtime_dir (), "pps-canvas-XXXXXX", NULL);

      if (g_mkdtemp (template) != NULL)
        drag->folder = g_steal_pointer (&template);
    }
  remove_files (drag);
  if (drag->folder != NULL)
    provider = pps_sheet_drag_prepare (drag->view, drag->folder, &error);
  if (error != NULL)
    pps_window_report (GTK_WIDGET (drag->view), error);

  return provider;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *gdk_drag, gpointer data)
{
  Drag *drag = data;
  g_autoptr (GdkTexture) icon
      = pps_page_picture_new (pps_sheet_view_get_layout (drag->view), 0, ICON_PIXELS);

  gtk_drag_source_set_icon (source, GDK_PAINTABLE (icon), 0, 0);
}

void
pps_sheet_drag_attach (GtkWidget *handle, PpsSheetView *view)
{
  GtkDragSource *source = gtk_drag_source_new ();
  Drag *drag = g_new0 (Drag, 1);

  drag->view = view;
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), drag, drag_free, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), drag);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}
