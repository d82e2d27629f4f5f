/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-share.h"

#include <glib/gi18n-lib.h>

#include "pps-sheet-copy.h"
#include "pps-sheet-drag.h"
#include "pps-sheet-print.h"
#include "pps-window.h"

static void
copy (PpsSheetView *view, GdkContentProvider *provider, const char *said)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), provider);
  pps_window_toast (GTK_WIDGET (view), said);
}

static void
copy_sheet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetView *view = PPS_SHEET_VIEW (widget);
  PpsLayout *layout = pps_sheet_view_get_layout (view);
  g_autoptr (GdkContentProvider) provider = NULL;

  if (layout == NULL)
    return;

  provider = pps_sheet_copy_new_sheet (layout);
  copy (view, provider, _ ("The sheet is copied, as picture and as text"));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetView *view = PPS_SHEET_VIEW (widget);
  PpsSheetBox *focus
      = pps_sheet_boxes_get_focus (pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (view)));
  g_autoptr (GdkContentProvider) provider = NULL;

  if (focus != NULL)
    provider = pps_sheet_copy_new_part (pps_sheet_view_get_layout (view),
                                        pps_sheet_box_get_index (focus));
  if (provider != NULL)
    copy (view, provider, _ ("Copied, as picture and as text"));
  else
    copy_sheet_cb (widget, action, parameter);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsLayout *layout = pps_sheet_view_get_layout (PPS_SHEET_VIEW (widget));
  GtkRoot *root = gtk_widget_get_root (widget);

  if (layout != NULL && GTK_IS_WINDOW (root))
    pps_sheet_print_run (GTK_WINDOW (root), pps_layout_get_sheet (layout));
}

static GMenuModel *
make_menu (gboolean with_part)
{
  GMenu *menu = g_menu_new ();

  if (with_part)
    g_menu_append (menu, _ ("_Copy This Part"), "sheet.copy");
  g_menu_append (menu, _ ("Copy the _Sheet"), "sheet.copy-sheet");
  g_menu_append (menu, _ ("_Print…"), "sheet.print");
  g_menu_append (menu, _ ("E_xport…"), "win.export");

  return G_MENU_MODEL (menu);
}

/* The context menu */

static void
drop_menu_cb (gpointer data)
{
  GtkWidget *popover = data;
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), "pps-focus");
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* What was chosen may have led the focus elsewhere. */
  if (before != NULL && gtk_widget_get_mapped (before)
      && (focus == NULL || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (before);
  gtk_widget_unparent (popover);
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_once (drop_menu_cb, popover);
}

void
pps_sheet_share_show_menu (PpsSheetView *view, GMenuModel *model, const GdkRectangle *at)
{
  PpsSheetBox *focus
      = pps_sheet_boxes_get_focus (pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (view)));
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), "pps-focus", g_object_ref (focus), g_object_unref);
  gtk_widget_set_parent (popover, GTK_WIDGET (view));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
show_menu (PpsSheetView *view, double x, double y)
{
  g_autoptr (GMenuModel) model = make_menu (TRUE);

  pps_sheet_share_show_menu (view, model, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

/* What is clicked is what is copied. */
static void
pressed_cb (PpsSheetView *view, int n_press, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);

  if (PPS_IS_SHEET_BOX (at))
    gtk_widget_grab_focus (at);
  show_menu (view, x, y);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetView *view = PPS_SHEET_VIEW (widget);
  PpsSheetBox *focus
      = pps_sheet_boxes_get_focus (pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (view)));
  double x = 24.0;
  double y = 24.0;

  if (focus != NULL)
    gtk_widget_translate_coordinates (GTK_WIDGET (focus), widget, 12.0, 12.0, &x, &y);
  show_menu (view, x, y);
}

void
pps_sheet_share_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sheet.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "sheet.copy-sheet", NULL, copy_sheet_cb);
  gtk_widget_class_install_action (widget_class, "sheet.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "sheet.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "sheet.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "sheet.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "sheet.menu", NULL);
}

void
pps_sheet_share_attach (PpsSheetView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
pps_sheet_share_new_button (PpsSheetView *view)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *words = _ ("Copy, print or export; drag to take the sheet along as a PDF");
  g_autoptr (GMenuModel) menu = make_menu (FALSE);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-document-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy, print or export"), -1);
  pps_sheet_drag_attach (button, view);

  return button;
}
