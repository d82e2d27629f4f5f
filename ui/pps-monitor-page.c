/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-monitor-page.h"

#include <glib/gi18n-lib.h>

#include "pps-drop-down-name.h"
#include "pps-monitor-presenter.h"
#include "pps-multiples-presenter.h"

/* What is drawn here is also what is printed: the sheet is the page. */

enum
{
  VIEW_MONITOR,
  VIEW_MARKS,
  VIEW_MULTIPLES,
};

struct _PpsMonitorPage
{
  PpsSheetPage parent_instance;

  GtkDropDown *view; /* in the bar */
};

G_DEFINE_FINAL_TYPE (PpsMonitorPage, pps_monitor_page, PPS_TYPE_SHEET_PAGE)

static guint
get_view (PpsSheetPage *page)
{
  return gtk_drop_down_get_selected (PPS_MONITOR_PAGE (page)->view);
}

static const char *
pps_monitor_page_get_kind (PpsSheetPage *page)
{
  guint view = get_view (page);

  return view == VIEW_MARKS ? "marks" : view == VIEW_MULTIPLES ? "multiples" : "monitor";
}

static PpsSheet *
pps_monitor_page_make_sheet (PpsSheetPage *page, const PpsPresentOptions *options)
{
  PpsWorkspace *workspace = pps_sheet_page_get_workspace (page);
  PpsPartnership *partnership = pps_sheet_page_get_partnership (page);

  if (get_view (page) == VIEW_MULTIPLES)
    return pps_present_multiples (workspace, NULL, options);

  return get_view (page) == VIEW_MARKS ? pps_present_marks (workspace, partnership, options)
                                       : pps_present_monitor (workspace, partnership, options);
}

static void
pps_monitor_page_class_init (PpsMonitorPageClass *klass)
{
  PpsSheetPageClass *page_class = PPS_SHEET_PAGE_CLASS (klass);

  page_class->kind = "monitor";
  page_class->get_kind = pps_monitor_page_get_kind;
  page_class->make_sheet = pps_monitor_page_make_sheet;
}

static void
pps_monitor_page_init (PpsMonitorPage *self)
{
  const char *const names[]
      = { _ ("Monitor"), _ ("Marks by group"), _ ("Numbers side by side"), NULL };

  self->view = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_widget_set_valign (GTK_WIDGET (self->view), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), _ ("What to look at"));
  pps_drop_down_name (self->view, _ ("What to look at"));
  g_signal_connect_object (self->view, "notify::selected", G_CALLBACK (pps_sheet_page_refresh),
                           self, G_CONNECT_SWAPPED);
  pps_sheet_bar_add (pps_sheet_page_get_bar (PPS_SHEET_PAGE (self)), GTK_WIDGET (self->view));
}

GtkWidget *
pps_monitor_page_new (PpsWorkspace *workspace)
{
  PpsSheetPage *self = g_object_new (PPS_TYPE_MONITOR_PAGE, NULL);

  pps_sheet_page_set_workspace (self, workspace);

  return GTK_WIDGET (self);
}

GtkDropDown *
pps_monitor_page_get_choice (PpsMonitorPage *self)
{
  g_return_val_if_fail (PPS_IS_MONITOR_PAGE (self), NULL);

  return self->view;
}
