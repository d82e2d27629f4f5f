/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-study-page.h"

#include <glib/gi18n.h>

#include "pps-backups-page.h"
#include "pps-compare-page.h"
#include "pps-empty-page.h"
#include "pps-guides-page.h"
#include "pps-library-page.h"
#include "pps-partnership-page.h"
#include "pps-privacy-page.h"
#include "pps-search-page.h"
#include "pps-sidebar.h"
#include "pps-tag-page.h"

/* The two halves of a study. It owns which partnership is shown, and folds the halves where the
 * window is narrow. */

struct _PpsStudyPage
{
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  AdwBin *side;
  GtkStack *content;

  PpsWorkspace *workspace;
  PpsSidebar *sidebar;
  PpsPartnershipPage *partnership_page;
  PpsSearchPage *search_page;
  PpsGuidesPage *guides_page;
  PpsTagPage *tag_page;
  PpsLibraryPage *library_page;
  PpsComparePage *compare_page;
  GtkWidget *privacy_page;
  GtkWidget *backups_page;
  GtkWidget *empty_page;
};

G_DEFINE_FINAL_TYPE (PpsStudyPage, pps_study_page, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_place_changed (PpsStudyPage *self)
{
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

static void
add_content (PpsStudyPage *self, GtkWidget *page)
{
  gtk_stack_add_child (self->content, page);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
}

static void
show_content (PpsStudyPage *self, GtkWidget *page)
{
  gtk_stack_set_visible_child (self->content, page);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
}

static void
show_empty (PpsStudyPage *self)
{
  if (self->empty_page == NULL)
    {
      self->empty_page = pps_empty_page_new ();
      add_content (self, self->empty_page);
    }
  show_content (self, self->empty_page);
}

static void
need_partnership_page (PpsStudyPage *self)
{
  if (self->partnership_page != NULL)
    return;

  self->partnership_page = PPS_PARTNERSHIP_PAGE (pps_partnership_page_new (self->workspace));
  g_signal_connect_object (self->partnership_page, "place-changed", G_CALLBACK (emit_place_changed),
                           self, G_CONNECT_SWAPPED);
  add_content (self, GTK_WIDGET (self->partnership_page));
}

static void
store_changed_cb (PpsStudyPage *self)
{
  PpsPartnership *partnership = pps_study_page_get_partnership (self);

  /* What is shown can be removed, or come back by an undo that the user makes with nothing shown.
   */
  if (partnership != NULL && pps_record_is_deleted (PPS_RECORD (partnership)))
    pps_study_page_open_first (self);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsStudyPage *self = PPS_STUDY_PAGE (widget);

  pps_sidebar_select (self->sidebar, NULL);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
folded_cb (PpsStudyPage *self)
{
  if (!adw_leaflet_get_folded (self->leaflet))
    pps_sidebar_select (self->sidebar, pps_study_page_get_partnership (self));
}

static void
pps_study_page_dispose (GObject *object)
{
  PpsStudyPage *self = PPS_STUDY_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_study_page_parent_class)->dispose (object);
}

static void
pps_study_page_class_init (PpsStudyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_study_page_dispose;

  signals[PLACE_CHANGED] = g_signal_new ("place-changed", PPS_TYPE_STUDY_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-study-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsStudyPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PpsStudyPage, side);
  gtk_widget_class_bind_template_child (widget_class, PpsStudyPage, content);
  gtk_widget_class_install_action (widget_class, "study.back", NULL, back_cb);
}

static void
pps_study_page_init (PpsStudyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_study_page_new (PpsWorkspace *workspace)
{
  PpsStudyPage *self = g_object_new (PPS_TYPE_STUDY_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->sidebar = PPS_SIDEBAR (pps_sidebar_new (workspace));
  adw_bin_set_child (self->side, GTK_WIDGET (self->sidebar));
  g_object_bind_property (self->leaflet, "folded", self->sidebar, "folded", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_study_page_open_partnership (PpsStudyPage *self, PpsPartnership *partnership, const char *page)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  need_partnership_page (self);
  pps_partnership_page_open (self->partnership_page, partnership, page);
  pps_sidebar_select (self->sidebar, partnership);
  show_content (self, GTK_WIDGET (self->partnership_page));
  emit_place_changed (self);
}

void
pps_study_page_open_first (PpsStudyPage *self)
{
  PpsPartnership *first;

  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  pps_store_flush (pps_workspace_get_store (self->workspace));
  first = pps_sidebar_get_first (self->sidebar);
  if (first != NULL)
    {
      pps_study_page_open_partnership (self, first, NULL);
      return;
    }

  if (self->partnership_page != NULL)
    pps_partnership_page_open (self->partnership_page, NULL, NULL);
  show_empty (self);
  emit_place_changed (self);
}

void
pps_study_page_show_finding (PpsStudyPage *self, const char *id)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->partnership_page != NULL)
    pps_partnership_page_show_finding (self->partnership_page, id);
}

void
pps_study_page_show_pane (PpsStudyPage *self, const char *pane)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->partnership_page != NULL)
    pps_partnership_page_show_pane (self->partnership_page, pane);
}

const char *
pps_study_page_get_pane (PpsStudyPage *self)
{
  g_return_val_if_fail (PPS_IS_STUDY_PAGE (self), NULL);

  return self->partnership_page != NULL ? pps_partnership_page_get_pane (self->partnership_page)
                                        : NULL;
}

void
pps_study_page_focus_record (PpsStudyPage *self, PpsRecord *record)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->partnership_page != NULL)
    pps_partnership_page_focus_record (self->partnership_page, record);
}

void
pps_study_page_focus_page (PpsStudyPage *self)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->partnership_page != NULL)
    pps_partnership_page_focus_page (self->partnership_page);
}

void
pps_study_page_search (PpsStudyPage *self, const char *text)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->search_page == NULL)
    {
      self->search_page = PPS_SEARCH_PAGE (pps_search_page_new (self->workspace));
      add_content (self, GTK_WIDGET (self->search_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, GTK_WIDGET (self->search_page));
  pps_search_page_search (self->search_page, text);
}

void
pps_study_page_show_guides (PpsStudyPage *self, const char *group)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->guides_page == NULL)
    {
      self->guides_page = PPS_GUIDES_PAGE (pps_guides_page_new (self->workspace));
      add_content (self, GTK_WIDGET (self->guides_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, GTK_WIDGET (self->guides_page));
  pps_guides_page_open (self->guides_page, group);
}

void
pps_study_page_show_tags (PpsStudyPage *self, PpsTag *tag)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->tag_page == NULL)
    {
      self->tag_page = PPS_TAG_PAGE (pps_tag_page_new (self->workspace));
      add_content (self, GTK_WIDGET (self->tag_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, GTK_WIDGET (self->tag_page));
  pps_tag_page_open (self->tag_page, tag);
}

void
pps_study_page_show_library (PpsStudyPage *self)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->library_page == NULL)
    {
      self->library_page = PPS_LIBRARY_PAGE (pps_library_page_new (self->workspace));
      add_content (self, GTK_WIDGET (self->library_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, GTK_WIDGET (self->library_page));
  pps_library_page_open (self->library_page);
}

void
pps_study_page_show_compare (PpsStudyPage *self, const char *sheet)
{
  PpsPartnership *partnership;

  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  partnership = pps_study_page_get_partnership (self);
  if (self->compare_page == NULL)
    {
      self->compare_page = PPS_COMPARE_PAGE (pps_compare_page_new (self->workspace));
      add_content (self, GTK_WIDGET (self->compare_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, GTK_WIDGET (self->compare_page));
  pps_compare_page_open (self->compare_page, sheet, partnership);
}

void
pps_study_page_show_privacy (PpsStudyPage *self)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->privacy_page == NULL)
    {
      self->privacy_page = pps_privacy_page_new (self->workspace);
      add_content (self, self->privacy_page);
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, self->privacy_page);
  pps_privacy_page_focus (PPS_PRIVACY_PAGE (self->privacy_page));
}

void
pps_study_page_show_backups (PpsStudyPage *self)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  if (self->backups_page == NULL)
    {
      self->backups_page = pps_backups_page_new (self->workspace);
      add_content (self, self->backups_page);
    }
  else
    {
      pps_backups_page_refresh (PPS_BACKUPS_PAGE (self->backups_page));
    }

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, self->backups_page);
  gtk_widget_child_focus (self->backups_page, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
pps_study_page_get_content (PpsStudyPage *self)
{
  g_return_val_if_fail (PPS_IS_STUDY_PAGE (self), NULL);

  return gtk_stack_get_visible_child (self->content);
}

void
pps_study_page_show_content (PpsStudyPage *self, GtkWidget *content)
{
  g_return_if_fail (PPS_IS_STUDY_PAGE (self));

  pps_sidebar_select (self->sidebar, NULL);
  show_content (self, content);
}

gboolean
pps_study_page_is_partnership (PpsStudyPage *self, GtkWidget *content)
{
  g_return_val_if_fail (PPS_IS_STUDY_PAGE (self), FALSE);

  return content != NULL && content == GTK_WIDGET (self->partnership_page);
}

PpsPartnership *
pps_study_page_get_partnership (PpsStudyPage *self)
{
  g_return_val_if_fail (PPS_IS_STUDY_PAGE (self), NULL);

  return self->partnership_page != NULL
             ? pps_partnership_page_get_partnership (self->partnership_page)
             : NULL;
}

GtkWidget *
pps_study_page_get_shown (PpsStudyPage *self)
{
  GtkWidget *content = pps_study_page_get_content (self);

  return content != NULL && pps_study_page_is_partnership (self, content)
             ? pps_partnership_page_get_shown (self->partnership_page)
             : content;
}

const char *
pps_study_page_get_page_name (PpsStudyPage *self)
{
  g_return_val_if_fail (PPS_IS_STUDY_PAGE (self), NULL);

  return self->partnership_page != NULL
             ? pps_partnership_page_get_page_name (self->partnership_page)
             : "overview";
}
