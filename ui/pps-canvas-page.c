/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-page.h"

#include <glib/gi18n-lib.h>

#include "pps-canvas-drag.h"
#include "pps-drop-down-name.h"
#include "pps-presenter.h"
#include "pps-sheet-box.h"

/* What was chosen on the canvas is a pane, and perhaps a finding in it. The canvas can be looked at
 * as it is, with the groups compared on it, or as a small canvas for each group: panes and findings
 * are chosen on each alike. */

enum
{
  VIEW_CANVAS,
  VIEW_COMPARED,
  VIEW_SMALL,
};

struct _PpsCanvasPage
{
  PpsSheetPage parent_instance;

  PpsPanePanel *panel;
  GtkDropDown *view; /* in the bar */
};

G_DEFINE_FINAL_TYPE (PpsCanvasPage, pps_canvas_page, PPS_TYPE_SHEET_PAGE)

static PpsSheetView *
get_view (PpsCanvasPage *self)
{
  return pps_sheet_page_get_view (PPS_SHEET_PAGE (self));
}

static void
set_pane (PpsCanvasPage *self, PpsRound *round, const char *pane)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (self);

  pps_pane_panel_set_pane (self->panel, pps_sheet_page_get_workspace (page),
                           pps_sheet_page_get_partnership (page), round, pane);
}

static void
open_pane (PpsCanvasPage *self, const char *pane, const char *finding)
{
  PpsSheetPage *page = PPS_SHEET_PAGE (self);

  if (g_strcmp0 (pane, pps_pane_panel_get_pane (self->panel)) != 0
      || !pps_sheet_page_is_panel_revealed (page))
    set_pane (self, pps_sheet_bar_get_round (pps_sheet_page_get_bar (page)), pane);
  pps_sheet_view_choose (get_view (self), pane, finding);
  pps_sheet_page_reveal_panel (page, TRUE);
  pps_pane_panel_choose_finding (self->panel, finding, finding != NULL);
  if (finding == NULL)
    pps_pane_panel_focus (self->panel);
}

static PpsFinding *
lookup_finding (PpsCanvasPage *self, const char *id)
{
  return pps_workspace_lookup (pps_sheet_page_get_workspace (PPS_SHEET_PAGE (self)),
                               PPS_TYPE_FINDING, id);
}

static void
pane_activated_cb (PpsCanvasPage *self, const char *pane, guint page)
{
  open_pane (self, pane, NULL);
}

static void
line_activated_cb (PpsCanvasPage *self, const char *id)
{
  g_autoptr (PpsFinding) finding = lookup_finding (self, id);

  if (finding != NULL)
    open_pane (self, pps_record_get_text (PPS_RECORD (finding), "pane"), id);
}

static void
parked_cb (PpsCanvasPage *self)
{
  if (pps_sheet_page_get_partnership (PPS_SHEET_PAGE (self)) != NULL)
    open_pane (self, "", NULL);
}

static void
finding_chosen_cb (PpsCanvasPage *self, const char *finding)
{
  pps_sheet_view_choose (get_view (self), pps_pane_panel_get_pane (self->panel), finding);
}

static void
closed_cb (PpsCanvasPage *self)
{
  g_autofree char *pane = g_strdup (pps_pane_panel_get_pane (self->panel));

  pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (self), FALSE);
  pps_sheet_view_choose (get_view (self), NULL, NULL);
  pps_sheet_view_focus (get_view (self), pane);
}

/* Straight from a line of the sheet to the words it rests on. */
static void
words_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsCanvasPage *self = PPS_CANVAS_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const PpsBox *box
      = PPS_IS_SHEET_BOX (focus) ? pps_sheet_box_get_box (PPS_SHEET_BOX (focus)) : NULL;
  g_autofree char *id = NULL;
  GtkWidget *row;

  if (box == NULL || box->kind != PPS_BOX_LINE || box->ref == NULL)
    return;

  gtk_widget_activate_action (widget, "win.mark-place", NULL);
  id = g_strdup (box->ref);
  line_activated_cb (self, id);
  row = pps_record_list_find (pps_pane_panel_get_findings (self->panel), id);
  if (row != NULL)
    gtk_widget_activate_action (row, "finding.words", NULL);
}

/* The object */

static const char *
pps_canvas_page_get_kind (PpsSheetPage *page)
{
  guint view = gtk_drop_down_get_selected (PPS_CANVAS_PAGE (page)->view);

  return view == VIEW_CANVAS ? "canvas" : "stakeholders";
}

static gboolean
pps_canvas_page_is_small (PpsSheetPage *page)
{
  return gtk_drop_down_get_selected (PPS_CANVAS_PAGE (page)->view) == VIEW_SMALL;
}

static PpsSheet *
pps_canvas_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  guint view = gtk_drop_down_get_selected (PPS_CANVAS_PAGE (page)->view);
  PpsPresentOptions compared = *options;

  compared.small = view == VIEW_SMALL;
  if (view != VIEW_CANVAS)
    return pps_present_stakeholders (pps_sheet_page_get_workspace (page),
                                     pps_sheet_page_get_partnership (page), &compared);

  return pps_present_canvas (pps_sheet_page_get_workspace (page),
                             pps_sheet_page_get_partnership (page), options);
}

static void
pps_canvas_page_sheet_shown (PpsSheetPage *page, PpsSheet *sheet)
{
  PpsCanvasPage *self = PPS_CANVAS_PAGE (page);

  if (pps_pane_panel_get_pane (self->panel) != NULL)
    pps_pane_panel_update (self->panel);
}

static void
pps_canvas_page_bar_changed (PpsSheetPage *page)
{
  PpsCanvasPage *self = PPS_CANVAS_PAGE (page);
  g_autofree char *pane = g_strdup (pps_pane_panel_get_pane (self->panel));

  if (pane != NULL && pps_sheet_page_is_panel_revealed (page))
    set_pane (self, pps_sheet_bar_get_round (pps_sheet_page_get_bar (page)), pane);
}

static void
pps_canvas_page_partnership_changed (PpsSheetPage *page)
{
  set_pane (PPS_CANVAS_PAGE (page), NULL, NULL);
}

static void
pps_canvas_page_save (PpsSheetPage *page)
{
  pps_pane_panel_save (PPS_CANVAS_PAGE (page)->panel);
}

static void
pps_canvas_page_class_init (PpsCanvasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);

  page_class->kind = "canvas";
  page_class->with_groups = TRUE;
  page_class->get_kind = pps_canvas_page_get_kind;
  page_class->is_small = pps_canvas_page_is_small;
  page_class->make_sheet = pps_canvas_page_make_sheet;
  page_class->sheet_shown = pps_canvas_page_sheet_shown;
  page_class->bar_changed = pps_canvas_page_bar_changed;
  page_class->partnership_changed = pps_canvas_page_partnership_changed;
  page_class->save = pps_canvas_page_save;

  gtk_widget_class_install_action (widget_class, "canvas.words", NULL, words_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "canvas.words",
                                       NULL);
  g_type_ensure (PPS_TYPE_PANE_PANEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-canvas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsCanvasPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

/* Chooses how the canvas is looked at. */
static void
add_view (PpsCanvasPage *self)
{
  const char *const names[]
      = { _ ("Canvas"), _ ("Groups compared"), _ ("A canvas for each group"), NULL };

  self->view = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_widget_set_valign (GTK_WIDGET (self->view), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), _ ("How to look at the canvas"));
  pps_drop_down_name (self->view, _ ("How to look at the canvas"));
  g_signal_connect_object (self->view, "notify::selected", G_CALLBACK (pps_sheet_page_refresh),
                           self, G_CONNECT_SWAPPED);
  pps_sheet_bar_add (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), GTK_WIDGET (self->view));
}

static void
pps_canvas_page_init (PpsCanvasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_view (self);
  pps_canvas_drag_add (PPS_SHEET_PAGE (self));
  g_signal_connect_object (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), "parked",
                           G_CALLBACK (parked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_view (self), "pane-activated", G_CALLBACK (pane_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_view (self), "line-activated", G_CALLBACK (line_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pps_canvas_page_new (PpsWorkspace *workspace)
{
  PpsSheetPage *self = g_object_new (PPS_TYPE_CANVAS_PAGE, NULL);

  pps_sheet_page_set_workspace (self, workspace);

  return GTK_WIDGET (self);
}

/* Makes sure that what is asked for is on the sheet. */
static void
widen (PpsCanvasPage *self, PpsRecord *finding)
{
  PpsSheetBar *bar = pps_sheet_page_get_bar (PPS_SHEET_PAGE (self));
  PpsPresentOptions options;
  const char *letter = pps_record_get_text (finding, "stakeholder-group");

  pps_sheet_bar_get_options (bar, &options);
  if ((options.round != NULL
       && g_strcmp0 (pps_record_get_id (PPS_RECORD (options.round)),
                     pps_record_get_text (finding, "round"))
              != 0)
      || (options.shared_only && *letter != '\0')
      || (options.groups != NULL && *letter != '\0' && !g_strv_contains (options.groups, letter)))
    pps_sheet_bar_show_all (bar);
}

void
pps_canvas_page_show_finding (PpsCanvasPage *self, const char *id)
{
  g_autoptr (PpsFinding) finding = NULL;

  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  finding = lookup_finding (self, id);
  if (finding == NULL || pps_sheet_page_get_partnership (PPS_SHEET_PAGE (self)) == NULL)
    return;

  widen (self, PPS_RECORD (finding));
  pps_sheet_page_refresh (PPS_SHEET_PAGE (self));
  open_pane (self, pps_record_get_text (PPS_RECORD (finding), "pane"), id);
  pps_sheet_view_show_line (get_view (self), id);
}

void
pps_canvas_page_show_pane (PpsCanvasPage *self, const char *pane)
{
  g_return_if_fail (PPS_IS_CANVAS_PAGE (self));

  open_pane (self, pane, NULL);
}

PpsPanePanel *
pps_canvas_page_get_panel (PpsCanvasPage *self)
{
  g_return_val_if_fail (PPS_IS_CANVAS_PAGE (self), NULL);

  return self->panel;
}
