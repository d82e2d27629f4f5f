/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-page.h"

#include <glib/gi18n-lib.h>

#include "pps-export-dialog.h"
#include "pps-presenter.h"
#include "pps-sheet-bar.h"
#include "pps-sheet-text.h"

/* The page holds bar, sheet and panel together: what is chosen in one shows in the others. After a
 * change of the study the sheet is made again once, in an idle, and only while somebody looks at
 * it. */

struct _PpsCanvasPage
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  guint refresh_id;
  gboolean stale;

  AdwFlap *flap;
  PpsSheetBar *bar;
  GtkStack *stack;
  PpsSheetView *view;
  PpsSheetText *text;
  PpsPanePanel *panel;
};

G_DEFINE_FINAL_TYPE (PpsCanvasPage, pps_canvas_page, GTK_TYPE_WIDGET)

static void
show_sheet (PpsCanvasPage *self, PpsSheet *sheet)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };

  if (pps_sheet_bar_is_as_text (self->bar))
    {
      pps_sheet_text_set_sheet (self->text, sheet);
      gtk_stack_set_visible_child_name (self->stack, "text");
    }
  else
    {
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

      pps_sheet_view_set_layout (self->view, layout);
      gtk_stack_set_visible_child_name (self->stack, "sheet");
    }
}

static void
refresh (PpsCanvasPage *self)
{
  PpsPresentOptions options;
  g_autoptr (PpsSheet) sheet = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->stale = FALSE;
  if (self->partnership == NULL)
    {
      pps_sheet_view_set_layout (self->view, NULL);
      return;
    }

  pps_sheet_bar_get_options (self->bar, &options);
  sheet = pps_present_canvas (self->workspace, self->partnership, &options);
  show_sheet (self, sheet);
  if (pps_pane_panel_get_pane (self->panel) != NULL)
    pps_pane_panel_update (self->panel);
}

static void
bar_changed_cb (PpsCanvasPage *self)
{
  const char *pane = pps_pane_panel_get_pane (self->panel);

  if (pane != NULL && adw_flap_get_reveal_flap (self->flap))
    {
      g_autofree char *same = g_strdup (pane);

      pps_pane_panel_set_pane (self->panel, self->workspace, self->partnership,
                               pps_sheet_bar_get_round (self->bar), same);
    }
  refresh (self);
}

static void
refresh_cb (gpointer data)
{
  PpsCanvasPage *self = data;

  self->refresh_id = 0;
  refresh (self);
}

static void
queue_refresh (PpsCanvasPage *self)
{
  self->stale = TRUE;
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_once (refresh_cb, self);
}

/* Panel */

static void
open_pane (PpsCanvasPage *self, const char *pane, const char *finding)
{
  PpsRound *round = pps_sheet_bar_get_round (self->bar);

  if (g_strcmp0 (pane, pps_pane_panel_get_pane (self->panel)) != 0
      || !adw_flap_get_reveal_flap (self->flap))
    pps_pane_panel_set_pane (self->panel, self->workspace, self->partnership, round, pane);
  pps_sheet_view_choose (self->view, pane, finding);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  pps_pane_panel_choose_finding (self->panel, finding, finding != NULL);
  if (finding == NULL)
    pps_pane_panel_focus (self->panel);
}

static void
pane_activated_cb (PpsCanvasPage *self, const char *pane, guint page)
{
  open_pane (self, pane, NULL);
}

static void
line_activated_cb (PpsCanvasPage *self, const char *id)
{
  g_autoptr (PpsFinding) finding = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING, id);

  if (finding != NULL)
    open_pane (self, pps_record_get_text (PPS_RECORD (finding), "pane"), id);
}

static void
finding_chosen_cb (PpsCanvasPage *self, const char *finding)
{
  pps_sheet_view_choose (self->view, pps_pane_panel_get_pane (self->panel), finding);
}

static void
closed_cb (PpsCanvasPage *self)
{
  g_autofree char *pane = g_strdup (pps_pane_panel_get_pane (self->panel));

  adw_flap_set_reveal_flap (self->flap, FALSE);
  pps_sheet_view_choose (self->view, NULL, NULL);
  pps_sheet_view_focus (self->view, pane);
}

/* The panel is still there beside the sheet, and can be reached by Tab, when it was swiped or
 * clicked away. */
static void
revealed_cb (PpsCanvasPage *self)
{
  if (!adw_flap_get_reveal_flap (self->flap))
    {
      pps_pane_panel_save (self->panel);
      pps_sheet_view_choose (self->view, NULL, NULL);
    }
}

static void
export_cb (PpsCanvasPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->partnership != NULL && GTK_IS_WINDOW (root))
    pps_export_dialog_present (GTK_WINDOW (root), self->workspace, self->partnership, "canvas");
}

static void
parked_cb (PpsCanvasPage *self)
{
  if (self->partnership != NULL)
    open_pane (self, "", NULL);
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const char *action;

  g_variant_get (args, "(&s)", &action);
  gtk_widget_activate_action (GTK_WIDGET (PPS_CANVAS_PAGE (widget)->view), action, NULL);

  return TRUE;
}

/* The object */

static void
pps_canvas_page_map (GtkWidget *widget)
{
  PpsCanvasPage *self = PPS_CANVAS_PAGE (widget);

  GTK_WIDGET_CLASS (pps_canvas_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
pps_canvas_page_dispose (GObject *object)
{
  PpsCanvasPage *self = PPS_CANVAS_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (pps_workspace_get_store (self->workspace), self);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_canvas_page_parent_class)->dispose (object);
}

static void
pps_canvas_page_class_init (PpsCanvasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_canvas_page_dispose;
  widget_class->map = pps_canvas_page_map;

  g_type_ensure (PPS_TYPE_SHEET_BAR);
  g_type_ensure (PPS_TYPE_SHEET_VIEW);
  g_type_ensure (PPS_TYPE_SHEET_TEXT);
  g_type_ensure (PPS_TYPE_PANE_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-canvas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, flap);
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, bar);
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, view);
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, text);
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, bar_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, parked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  pps_sheet_view_add_bindings (widget_class, zoom_key_cb);
}

static void
pps_canvas_page_init (PpsCanvasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_canvas_page_new (PpsWorkspace *workspace)
{
  PpsCanvasPage *self = g_object_new (PPS_TYPE_CANVAS_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  pps_sheet_bar_set_workspace (self->bar, workspace, TRUE);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_canvas_page_set_partnership (PpsCanvasPage *self, PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  if (self->partnership == partnership)
    return;

  pps_pane_panel_save (self->panel);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  g_set_object (&self->partnership, partnership);
  pps_pane_panel_set_pane (self->panel, self->workspace, partnership, NULL, NULL);
  pps_sheet_bar_set_partnership (self->bar, partnership);
  queue_refresh (self);
}

/* Makes sure that what is asked for is on the sheet. */
static void
widen (PpsCanvasPage *self, PpsRecord *finding)
{
  PpsPresentOptions options;
  const char *letter = pps_record_get_text (finding, "stakeholder-group");

  pps_sheet_bar_get_options (self->bar, &options);
  if ((options.round != NULL
       && g_strcmp0 (pps_record_get_id (PPS_RECORD (options.round)),
                     pps_record_get_text (finding, "round"))
              != 0)
      || (options.shared_only && *letter != '\0')
      || (options.groups != NULL && *letter != '\0' && !g_strv_contains (options.groups, letter)))
    pps_sheet_bar_show_all (self->bar);
}

void
pps_canvas_page_show_finding (PpsCanvasPage *self, const char *id)
{
  g_autoptr (PpsFinding) finding = NULL;

  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  finding = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING, id);
  if (finding == NULL || self->partnership == NULL)
    return;

  widen (self, PPS_RECORD (finding));
  refresh (self);
  open_pane (self, pps_record_get_text (PPS_RECORD (finding), "pane"), id);
  pps_sheet_view_show_line (self->view, id);
}

void
pps_canvas_page_show_pane (PpsCanvasPage *self, const char *pane)
{
  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  open_pane (self, pane, NULL);
}

void
pps_canvas_page_save (PpsCanvasPage *self)
{
  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  pps_pane_panel_save (self->panel);
}

PpsSheetView *
pps_canvas_page_get_view (PpsCanvasPage *self)
{
  g_return_val_if_fail (PPS_IS_CANVAS_PAGE (self), NULL);

  return self->view;
}

PpsPanePanel *
pps_canvas_page_get_panel (PpsCanvasPage *self)
{
  g_return_val_if_fail (PPS_IS_CANVAS_PAGE (self), NULL);

  return self->panel;
}
