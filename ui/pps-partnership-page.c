/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-partnership-page.h"

#include <glib/gi18n.h>

#include "pps-canvas-page.h"
#include "pps-interviews-page.h"
#include "pps-matrix-page.h"
#include "pps-monitor-page.h"
#include "pps-overview-page.h"
#include "pps-perspectives-page.h"

/* The pages of one partnership. The switcher of AdwViewSwitcherTitle asks 100 pixels for each page,
 * and leaves the header as soon as there is a way back; ours asks what its words need. Where they
 * do not fit, six of them fit no bar at the foot either, and the title is a menu. Only the page
 * that is shown is made and follows the partnership; the others are told when they come in view. */

struct _PpsPartnershipPage
{
  GtkWidget parent_instance;

  GtkWidget *page_menu;
  GtkLabel *page_title;
  GtkLabel *name;
  AdwViewStack *stack;
  AdwBin *overview;
  AdwBin *interviews;
  AdwBin *canvas;
  AdwBin *perspectives;
  AdwBin *matrix;
  AdwBin *monitor;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  gboolean folded;
  gboolean opening;
};

G_DEFINE_FINAL_TYPE (PpsPartnershipPage, pps_partnership_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

enum
{
  PLACE_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
need_overview (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->overview) == NULL)
    adw_bin_set_child (self->overview, pps_overview_page_new (self->workspace));
  pps_overview_page_set_partnership (PPS_OVERVIEW_PAGE (adw_bin_get_child (self->overview)),
                                     self->partnership);
}

static void
need_interviews (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->interviews) == NULL)
    adw_bin_set_child (self->interviews, pps_interviews_page_new (self->workspace));
  pps_interviews_page_set_partnership (PPS_INTERVIEWS_PAGE (adw_bin_get_child (self->interviews)),
                                       self->partnership);
}

static void
need_canvas (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->canvas) == NULL)
    adw_bin_set_child (self->canvas, pps_canvas_page_new (self->workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (adw_bin_get_child (self->canvas)),
                                  self->partnership);
}

static void
need_perspectives (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->perspectives) == NULL)
    adw_bin_set_child (self->perspectives, pps_perspectives_page_new (self->workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (adw_bin_get_child (self->perspectives)),
                                  self->partnership);
}

static void
need_matrix (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->matrix) == NULL)
    adw_bin_set_child (self->matrix, pps_matrix_page_new (self->workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (adw_bin_get_child (self->matrix)),
                                  self->partnership);
}

static void
need_monitor (PpsPartnershipPage *self)
{
  if (adw_bin_get_child (self->monitor) == NULL)
    adw_bin_set_child (self->monitor, pps_monitor_page_new (self->workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (adw_bin_get_child (self->monitor)),
                                  self->partnership);
}

static void
update_page (PpsPartnershipPage *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->stack);

  if (self->partnership == NULL)
    return;

  if (visible == GTK_WIDGET (self->overview))
    need_overview (self);
  else if (visible == GTK_WIDGET (self->interviews))
    need_interviews (self);
  else if (visible == GTK_WIDGET (self->canvas))
    need_canvas (self);
  else if (visible == GTK_WIDGET (self->perspectives))
    need_perspectives (self);
  else if (visible == GTK_WIDGET (self->matrix))
    need_matrix (self);
  else if (visible == GTK_WIDGET (self->monitor))
    need_monitor (self);
}

static void
show_page_title (PpsPartnershipPage *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->stack);
  const char *title
      = adw_view_stack_page_get_title (adw_view_stack_get_page (self->stack, visible));

  gtk_label_set_label (self->page_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page_menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
visible_child_cb (PpsPartnershipPage *self)
{
  show_page_title (self);
  if (self->opening || self->partnership == NULL)
    return;

  update_page (self);
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

static void
show_name (PpsPartnershipPage *self)
{
  const char *name = pps_record_get_text (PPS_RECORD (self->partnership), "name");

  gtk_label_set_label (self->name, *name != '\0' ? name : _ ("Without a name"));
}

static void
pps_partnership_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, PPS_PARTNERSHIP_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_partnership_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      PPS_PARTNERSHIP_PAGE (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_partnership_page_dispose (GObject *object)
{
  PpsPartnershipPage *self = PPS_PARTNERSHIP_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->opening = TRUE;
  if (self->partnership != NULL)
    g_signal_handlers_disconnect_by_data (self->partnership, self);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_partnership_page_parent_class)->dispose (object);
}

static void
pps_partnership_page_class_init (PpsPartnershipPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_partnership_page_dispose;
  object_class->get_property = pps_partnership_page_get_property;
  object_class->set_property = pps_partnership_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PLACE_CHANGED] = g_signal_new ("place-changed", PPS_TYPE_PARTNERSHIP_PAGE,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-partnership-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, page_menu);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, page_title);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, name);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, overview);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, interviews);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, perspectives);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, PpsPartnershipPage, monitor);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
}

static void
pps_partnership_page_init (PpsPartnershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page_title (self);
}

GtkWidget *
pps_partnership_page_new (PpsWorkspace *workspace)
{
  PpsPartnershipPage *self = g_object_new (PPS_TYPE_PARTNERSHIP_PAGE, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_partnership_page_open (PpsPartnershipPage *self, PpsPartnership *partnership, const char *page)
{
  g_return_if_fail (PPS_IS_PARTNERSHIP_PAGE (self));

  if (self->partnership != NULL)
    g_signal_handlers_disconnect_by_data (self->partnership, self);
  g_set_object (&self->partnership, partnership);
  if (partnership == NULL)
    return;

  g_signal_connect_swapped (partnership, "notify::name", G_CALLBACK (show_name), self);
  show_name (self);

  self->opening = TRUE;
  if (page != NULL && *page != '\0')
    adw_view_stack_set_visible_child_name (self->stack, page);
  self->opening = FALSE;
  update_page (self);
}

void
pps_partnership_page_show_finding (PpsPartnershipPage *self, const char *id)
{
  GtkWidget *page;

  g_return_if_fail (PPS_IS_PARTNERSHIP_PAGE (self));

  page = adw_bin_get_child (self->canvas);
  if (page != NULL)
    pps_canvas_page_show_finding (PPS_CANVAS_PAGE (page), id);
}

void
pps_partnership_page_show_pane (PpsPartnershipPage *self, const char *pane)
{
  GtkWidget *page;

  g_return_if_fail (PPS_IS_PARTNERSHIP_PAGE (self));

  page = adw_bin_get_child (self->canvas);
  if (page != NULL)
    pps_canvas_page_show_pane (PPS_CANVAS_PAGE (page), pane);
}

const char *
pps_partnership_page_get_pane (PpsPartnershipPage *self)
{
  GtkWidget *page;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP_PAGE (self), NULL);

  page = adw_bin_get_child (self->canvas);

  return page != NULL && gtk_widget_get_mapped (page)
                 && pps_sheet_page_is_panel_revealed (PPS_SHEET_PAGE (page))
             ? pps_pane_panel_get_pane (pps_canvas_page_get_panel (PPS_CANVAS_PAGE (page)))
             : NULL;
}

void
pps_partnership_page_focus_record (PpsPartnershipPage *self, PpsRecord *record)
{
  GtkWidget *page;

  g_return_if_fail (PPS_IS_PARTNERSHIP_PAGE (self));

  page = adw_bin_get_child (PPS_IS_INTERVIEW (record) || PPS_IS_ROUND (record) ? self->interviews
                                                                               : self->overview);
  if (page == NULL)
    return;

  if (PPS_IS_INTERVIEW (record))
    pps_interviews_page_focus_interview (PPS_INTERVIEWS_PAGE (page), PPS_INTERVIEW (record));
  else if (PPS_IS_ROUND (record))
    pps_interviews_page_focus_round (PPS_INTERVIEWS_PAGE (page), PPS_ROUND (record));
  else
    pps_overview_page_focus_record (PPS_OVERVIEW_PAGE (page), record);
}

void
pps_partnership_page_focus_page (PpsPartnershipPage *self)
{
  GtkWidget *visible;
  GtkRoot *root;

  g_return_if_fail (PPS_IS_PARTNERSHIP_PAGE (self));

  visible = adw_view_stack_get_visible_child (self->stack);
  root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The overview begins with the name, and a name that has the focus is typed over by the first
   * key. */
  if (visible != GTK_WIDGET (self->overview))
    gtk_widget_child_focus (visible, GTK_DIR_TAB_FORWARD);
  else if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

PpsPartnership *
pps_partnership_page_get_partnership (PpsPartnershipPage *self)
{
  g_return_val_if_fail (PPS_IS_PARTNERSHIP_PAGE (self), NULL);

  return self->partnership;
}

GtkWidget *
pps_partnership_page_get_shown (PpsPartnershipPage *self)
{
  GtkWidget *visible;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP_PAGE (self), NULL);

  visible = adw_view_stack_get_visible_child (self->stack);

  return ADW_IS_BIN (visible) ? adw_bin_get_child (ADW_BIN (visible)) : visible;
}

const char *
pps_partnership_page_get_page_name (PpsPartnershipPage *self)
{
  g_return_val_if_fail (PPS_IS_PARTNERSHIP_PAGE (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}
