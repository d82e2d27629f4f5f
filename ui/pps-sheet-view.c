/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-view.h"

#include <glib/gi18n-lib.h>

#include "pps-sheet-names.h"
#include "pps-sheet-share.h"

/* The desk in a scrolled window, with keys and buttons for zoom. It translates boxes into panes,
 * cells and lines, and keeps what is chosen over layouts. */

#define KEY_STEP 1.25

struct _PpsSheetView
{
  GtkWidget parent_instance;

  PpsSheetDesk *desk;
  GtkWidget *percentage;
  guint percentage_id;

  char *pane;
  char *line;
  int row;
  int column;
};

G_DEFINE_FINAL_TYPE (PpsSheetView, pps_sheet_view, GTK_TYPE_WIDGET)

enum
{
  PANE_ACTIVATED,
  CELL_ACTIVATED,
  LINE_ACTIVATED,
  HEAD_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_chosen (PpsSheetView *self, PpsSheetBox *box)
{
  const PpsBox *source = pps_sheet_box_get_box (box);
  guint row;
  guint column;

  switch (source->kind)
    {
    case PPS_BOX_PANE:
      return self->pane != NULL && g_strcmp0 (source->ref, self->pane) == 0;
    case PPS_BOX_LINE:
      return self->line != NULL && g_strcmp0 (source->ref, self->line) == 0;
    case PPS_BOX_CELL:
      return self->row >= 0
             && pps_sheet_names_find_cell (pps_sheet_desk_get_layout (self->desk),
                                           pps_sheet_box_get_index (box), &row, &column)
             && (int) row == self->row && (int) column == self->column;
    default:
      return FALSE;
    }
}

static void
update_chosen (PpsSheetView *self)
{
  PpsSheetBoxes *boxes = pps_sheet_desk_get_boxes (self->desk);

  for (guint i = 0; i < pps_sheet_boxes_get_n (boxes); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (boxes, i);

      pps_sheet_box_set_chosen (box, is_chosen (self, box));
    }
}

static void
percentage_cb (gpointer data)
{
  PpsSheetView *self = data;
  double percentage = 100.0 * pps_sheet_desk_get_zoom (self->desk) / PPS_SHEET_ACTUAL_SIZE;
  /* Translators: the zoom, in per cent */
  g_autofree char *label = g_strdup_printf (_ ("%.0f%%"), percentage);

  self->percentage_id = 0;
  gtk_button_set_label (GTK_BUTTON (self->percentage), label);
}

/* Zoom changes while sizes are given, and a label must not ask for another one then. */
static void
update_percentage (PpsSheetView *self)
{
  if (self->percentage_id == 0)
    self->percentage_id = g_idle_add_once (percentage_cb, self);
}

/* Says where a line stands that has no record of its own: that a group is silent is about the pane.
 */
static PpsSheetBox *
find_activated (PpsSheetBox *box)
{
  const PpsBox *source = pps_sheet_box_get_box (box);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (box));

  if (source->kind == PPS_BOX_LINE && (source->ref == NULL || *source->ref == '\0')
      && PPS_IS_SHEET_BOX (parent))
    return PPS_SHEET_BOX (parent);

  return box;
}

static void
box_activated_cb (PpsSheetView *self, PpsSheetBox *activated)
{
  PpsSheetBox *box = find_activated (activated);
  const PpsBox *source = pps_sheet_box_get_box (box);
  guint row;
  guint column;

  if (pps_sheet_names_is_head (source->kind))
    g_signal_emit (self, signals[HEAD_ACTIVATED], 0, box);
  else if (source->kind == PPS_BOX_CELL)
    {
      if (pps_sheet_names_find_cell (pps_sheet_desk_get_layout (self->desk),
                                     pps_sheet_box_get_index (box), &row, &column))
        g_signal_emit (self, signals[CELL_ACTIVATED], 0, row, column);
    }
  else if (source->ref == NULL)
    return;
  else if (source->kind == PPS_BOX_LINE)
    g_signal_emit (self, signals[LINE_ACTIVATED], 0, source->ref);
  else
    g_signal_emit (self, signals[PANE_ACTIVATED], 0, source->ref, source->page);
}

static void
zoom_by (PpsSheetView *self, double factor)
{
  GtkWidget *desk = GTK_WIDGET (self->desk);

  pps_sheet_desk_zoom_to (self->desk, pps_sheet_desk_get_zoom (self->desk) * factor,
                          gtk_widget_get_width (desk) / 2.0, gtk_widget_get_height (desk) / 2.0);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetView *self = PPS_SHEET_VIEW (widget);

  if (g_str_equal (action, "sheet.zoom-in"))
    zoom_by (self, KEY_STEP);
  else if (g_str_equal (action, "sheet.zoom-out"))
    zoom_by (self, 1.0 / KEY_STEP);
  else if (g_str_equal (action, "sheet.zoom-actual"))
    zoom_by (self, PPS_SHEET_ACTUAL_SIZE / pps_sheet_desk_get_zoom (self->desk));
  else
    pps_sheet_desk_set_fit (self->desk, TRUE);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsSheetView *self = PPS_SHEET_VIEW (widget);
  PpsSheetBoxes *boxes = pps_sheet_desk_get_boxes (self->desk);
  PpsSheetBox *focus = pps_sheet_boxes_get_focus (boxes);

  if (focus == NULL)
    pps_sheet_view_focus (self, NULL);
  else
    focus = pps_sheet_boxes_get_neighbour (boxes, focus, g_variant_get_int32 (parameter));

  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (focus));
}

static GtkWidget *
make_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
make_controls (PpsSheetView *self)
{
  GtkWidget *controls = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->percentage = gtk_button_new_with_label ("");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->percentage), "sheet.zoom-actual");
  gtk_widget_set_tooltip_text (self->percentage, _ ("Actual size"));
  gtk_widget_add_css_class (self->percentage, "flat");
  gtk_widget_add_css_class (self->percentage, "numeric");

  gtk_box_append (GTK_BOX (controls),
                  make_button ("zoom-out-symbolic", "sheet.zoom-out", _ ("Zoom out")));
  gtk_box_append (GTK_BOX (controls), self->percentage);
  gtk_box_append (GTK_BOX (controls),
                  make_button ("zoom-in-symbolic", "sheet.zoom-in", _ ("Zoom in")));
  gtk_box_append (GTK_BOX (controls),
                  make_button ("zoom-fit-best-symbolic", "sheet.zoom-fit", _ ("Fit to width")));

  gtk_box_append (GTK_BOX (controls), pps_sheet_share_new_button (self));

  gtk_widget_add_css_class (controls, "osd");
  gtk_widget_add_css_class (controls, "sheet-controls");
  gtk_widget_set_halign (controls, GTK_ALIGN_END);
  gtk_widget_set_valign (controls, GTK_ALIGN_END);

  return controls;
}

static void
pps_sheet_view_dispose (GObject *object)
{
  PpsSheetView *self = PPS_SHEET_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->percentage_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->pane, g_free);
  g_clear_pointer (&self->line, g_free);

  G_OBJECT_CLASS (pps_sheet_view_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Left, GTK_DIR_LEFT },    { GDK_KEY_Right, GTK_DIR_RIGHT },
    { GDK_KEY_Up, GTK_DIR_UP },        { GDK_KEY_Down, GTK_DIR_DOWN },
    { GDK_KEY_KP_Left, GTK_DIR_LEFT }, { GDK_KEY_KP_Right, GTK_DIR_RIGHT },
    { GDK_KEY_KP_Up, GTK_DIR_UP },     { GDK_KEY_KP_Down, GTK_DIR_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding_action (widget_class, arrows[i].key, 0, "sheet.move", "i",
                                         arrows[i].direction);
}

static void
pps_sheet_view_class_init (PpsSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_sheet_view_dispose;

  /**
   * PpsSheetView::pane-activated:
   * @pane: its id
   * @page: from 0
   */
  signals[PANE_ACTIVATED]
      = g_signal_new ("pane-activated", PPS_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  /**
   * PpsSheetView::cell-activated:
   * @row: index in the sheet
   * @column: likewise
   */
  signals[CELL_ACTIVATED]
      = g_signal_new ("cell-activated", PPS_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  /**
   * PpsSheetView::line-activated:
   * @line: id of the record it shows
   */
  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", PPS_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * PpsSheetView::head-activated:
   * @box: the head of a row or a column
   */
  signals[HEAD_ACTIVATED] = g_signal_new ("head-activated", PPS_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, PPS_TYPE_SHEET_BOX);

  gtk_widget_class_install_action (widget_class, "sheet.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "sheet.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "sheet.zoom-fit", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "sheet.zoom-actual", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "sheet.move", "i", move_cb);
  install_keys (widget_class);
  pps_sheet_share_install (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheetview");
  g_type_ensure (PPS_TYPE_SHEET_DESK);
}

static void
pps_sheet_view_init (PpsSheetView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->row = -1;
  self->column = -1;

  self->desk = PPS_SHEET_DESK (pps_sheet_desk_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->desk));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_controls (self));
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));
  pps_sheet_share_attach (self);

  g_signal_connect_object (self->desk, "box-activated", G_CALLBACK (box_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::zoom", G_CALLBACK (update_percentage), self,
                           G_CONNECT_SWAPPED);
  update_percentage (self);
}

GtkWidget *
pps_sheet_view_new (void)
{
  return g_object_new (PPS_TYPE_SHEET_VIEW, NULL);
}

void
pps_sheet_view_set_layout (PpsSheetView *self, PpsLayout *layout)
{
  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  pps_sheet_desk_set_layout (self->desk, layout);
  update_chosen (self);
}

PpsLayout *
pps_sheet_view_get_layout (PpsSheetView *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_VIEW (self), NULL);

  return pps_sheet_desk_get_layout (self->desk);
}

PpsSheetDesk *
pps_sheet_view_get_desk (PpsSheetView *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_VIEW (self), NULL);

  return self->desk;
}

void
pps_sheet_view_choose (PpsSheetView *self, const char *pane, const char *line)
{
  char *chosen_pane = g_strdup (pane);
  char *chosen_line = g_strdup (line);

  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  g_free (self->pane);
  g_free (self->line);
  self->pane = chosen_pane;
  self->line = chosen_line;
  self->row = -1;
  self->column = -1;
  update_chosen (self);
}

void
pps_sheet_view_choose_cell (PpsSheetView *self, guint row, guint column)
{
  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  pps_sheet_view_choose (self, NULL, NULL);
  self->row = row;
  self->column = column;
  update_chosen (self);
}

void
pps_sheet_view_focus_cell (PpsSheetView *self, guint row, guint column)
{
  PpsSheetBoxes *boxes;

  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  boxes = pps_sheet_desk_get_boxes (self->desk);
  for (guint i = 0; i < pps_sheet_boxes_get_n (boxes); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (boxes, i);
      guint at_row;
      guint at_column;

      if (pps_sheet_names_find_cell (pps_sheet_desk_get_layout (self->desk),
                                     pps_sheet_box_get_index (box), &at_row, &at_column)
          && at_row == row && at_column == column)
        {
          gtk_widget_grab_focus (GTK_WIDGET (box));
          return;
        }
    }
  pps_sheet_view_focus (self, NULL);
}

void
pps_sheet_view_show_line (PpsSheetView *self, const char *line)
{
  PpsSheetBox *box;

  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  box = pps_sheet_boxes_find (pps_sheet_desk_get_boxes (self->desk), TRUE, line);
  if (box != NULL)
    pps_sheet_desk_scroll_to (self->desk, box);
}

void
pps_sheet_view_focus (PpsSheetView *self, const char *pane)
{
  PpsSheetBox *box;

  g_return_if_fail (PPS_IS_SHEET_VIEW (self));

  box = pps_sheet_boxes_find (pps_sheet_desk_get_boxes (self->desk), FALSE, pane);
  gtk_widget_grab_focus (box != NULL ? GTK_WIDGET (box) : GTK_WIDGET (self->desk));
}

void
pps_sheet_view_add_bindings (GtkWidgetClass *widget_class, GtkShortcutFunc callback)
{
  const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "sheet.zoom-in" },         { GDK_KEY_equal, "sheet.zoom-in" },
    { GDK_KEY_KP_Add, "sheet.zoom-in" },       { GDK_KEY_minus, "sheet.zoom-out" },
    { GDK_KEY_KP_Subtract, "sheet.zoom-out" }, { GDK_KEY_0, "sheet.zoom-fit" },
    { GDK_KEY_KP_0, "sheet.zoom-fit" },        { GDK_KEY_1, "sheet.zoom-actual" },
    { GDK_KEY_KP_1, "sheet.zoom-actual" },     { GDK_KEY_p, "sheet.print" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_CONTROL_MASK, callback, "s",
                                  keys[i].action);
}
