/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-overview-page.h"

#include <glib/gi18n.h>

#include "pps-choice-row.h"
#include "pps-column.h"
#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-field-row.h"
#include "pps-group-menu.h"
#include "pps-member-check-row.h"
#include "pps-pane-list.h"
#include "pps-record-row.h"
#include "pps-steering.h"
#include "pps-text-row.h"
#include "pps-window.h"

/* The overview of a partnership. It owns the lists of what hangs under the partnership; a row edits
 * its own record. */

struct _PpsOverviewPage
{
  GtkWidget parent_instance;

  PpsColumn *column;
  GtkLabel *name;
  GtkLabel *summary;
  AdwPreferencesGroup *facts;
  GtkListBox *characteristics;
  GtkListBox *lessons;
  GtkListBox *checks;
  GtkWidget *checks_group;
  GtkListBox *organisations;
  GtkListBox *respondents;
  PpsPaneList *panes;
  PpsSteering *steering;
  GtkMenuButton *add_organisation;
  GtkMenuButton *add_respondent;
  GtkWidget *add_characteristic;
  GtkWidget *add_lesson;
  GtkWidget *remove;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  GPtrArray *fact_rows;
  guint filling;
};

G_DEFINE_FINAL_TYPE (PpsOverviewPage, pps_overview_page, GTK_TYPE_WIDGET)

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_head (PpsOverviewPage *self)
{
  PpsRecord *partnership = PPS_RECORD (self->partnership);
  const char *language = pps_describe_language ();
  const char *name = pps_record_get_text (partnership, "name");
  g_autoptr (GString) summary = g_string_new (NULL);

  append_part (summary,
               pps_describe_word ("kind", pps_record_get_text (partnership, "kind"), language));
  append_part (summary, pps_record_get_text (partnership, "sector"));
  append_part (summary, pps_record_get_text (partnership, "region"));
  append_part (summary,
               pps_describe_word ("phase", pps_record_get_text (partnership, "phase"), language));

  gtk_label_set_text (self->name, *name != '\0' ? name : _ ("Without a name"));
  gtk_label_set_text (self->summary, summary->str);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary->len > 0);
}

static void
add_fact (PpsOverviewPage *self, GtkWidget *row)
{
  adw_preferences_group_add (self->facts, row);
  g_ptr_array_add (self->fact_rows, row);
}

static void
fill_facts (PpsOverviewPage *self)
{
  PpsWorkspace *workspace = self->workspace;
  PpsRecord *record = PPS_RECORD (self->partnership);

  for (guint i = 0; i < self->fact_rows->len; i++)
    adw_preferences_group_remove (self->facts, g_ptr_array_index (self->fact_rows, i));
  g_ptr_array_set_size (self->fact_rows, 0);

  add_fact (self, pps_field_row_new_entry (workspace, record, "name", _ ("Name")));
  add_fact (self, pps_field_row_new_text (workspace, record, "description", _ ("Description")));
  add_fact (self, pps_field_row_new_text (workspace, record, "region", _ ("Region")));
  add_fact (self, pps_field_row_new_text (workspace, record, "sector", _ ("Sector")));
  add_fact (self, pps_field_row_new_date (workspace, record, "start",
                                          _ ("Start (year, month or day: 2019-10)")));
  add_fact (self, pps_field_row_new_text (workspace, record, "legal-form", _ ("Legal form")));
  add_fact (self, pps_choice_row_new_phase (workspace, record));
  add_fact (self,
            pps_field_row_new_text (workspace, record, "source", _ ("Source of these facts")));
}

static PpsQuery *
list_under (PpsOverviewPage *self, const char *query)
{
  return pps_query_new (pps_workspace_get_store (self->workspace), query,
                        pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
}

static void
fill_list (PpsOverviewPage *self,
           GtkListBox *list,
           const char *query,
           GtkListBoxCreateWidgetFunc make_row)
{
  g_autoptr (PpsQuery) records = list_under (self, query);

  gtk_list_box_bind_model (list, G_LIST_MODEL (records), make_row, self, NULL);
}

static GtkWidget *
make_characteristic_cb (gpointer item, gpointer user_data)
{
  PpsOverviewPage *self = user_data;

  return pps_record_row_new_characteristic (self->workspace, item);
}

static GtkWidget *
make_lesson_cb (gpointer item, gpointer user_data)
{
  PpsOverviewPage *self = user_data;

  return pps_record_row_new_lesson (self->workspace, item);
}

static GtkWidget *
make_organisation_cb (gpointer item, gpointer user_data)
{
  PpsOverviewPage *self = user_data;

  return pps_record_row_new_organisation (self->workspace, item);
}

static GtkWidget *
make_respondent_cb (gpointer item, gpointer user_data)
{
  PpsOverviewPage *self = user_data;

  return pps_record_row_new_respondent (self->workspace, item);
}

static GtkWidget *
make_check_cb (gpointer item, gpointer user_data)
{
  return pps_member_check_row_new_apart (PPS_OVERVIEW_PAGE (user_data)->workspace, item);
}

static void
checks_changed_cb (
    PpsOverviewPage *self, guint position, guint removed, guint added, GListModel *checks)
{
  gtk_widget_set_visible (self->checks_group, g_list_model_get_n_items (checks) > 0);
}

/* One that is settled leaves the list: what waits is all that is here. */
static void
fill_checks (PpsOverviewPage *self)
{
  g_autoptr (PpsQuery) checks = list_under (self, "partnership-open-member-checks");

  gtk_list_box_bind_model (self->checks, G_LIST_MODEL (checks), make_check_cb, self, NULL);
  g_signal_connect_object (checks, "items-changed", G_CALLBACK (checks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  checks_changed_cb (self, 0, 0, 0, G_LIST_MODEL (checks));
}

static void
fill_lists (PpsOverviewPage *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  fill_list (self, self->characteristics, "partnership-characteristics", make_characteristic_cb);
  fill_list (self, self->lessons, "partnership-lessons", make_lesson_cb);
  fill_list (self, self->organisations, "partnership-organisations", make_organisation_cb);
  fill_list (self, self->respondents, "partnership-respondents", make_respondent_cb);
  fill_checks (self);
  pps_pane_list_set_partnership (self->panes, self->workspace, self->partnership);
  pps_steering_set_partnership (self->steering, self->workspace, self->partnership);
}

static gboolean
fill_lists_cb (gpointer user_data)
{
  PpsOverviewPage *self = user_data;

  self->filling = 0;
  fill_lists (self);

  return G_SOURCE_REMOVE;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsOverviewPage *self = PPS_OVERVIEW_PAGE (widget);
  g_autofree char *message = NULL;

  /* Written now: where it is removed, the page shows another partnership by the time it is told. */
  message = g_strdup_printf (_ ("“%s” was removed"), gtk_label_get_text (self->name));
  pps_record_row_remove (widget, self->workspace, PPS_RECORD (self->partnership), message);
}

/* Menus are dear to make and seldom opened: each is made when it is. */

static void
add_organisation_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu
      = pps_group_menu_new (PPS_OVERVIEW_PAGE (user_data)->workspace, "win.add-organisation");

  gtk_menu_button_set_menu_model (button, menu);
}

static void
add_respondent_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu
      = pps_group_menu_new (PPS_OVERVIEW_PAGE (user_data)->workspace, "win.add-respondent");

  gtk_menu_button_set_menu_model (button, menu);
}

static void
pps_overview_page_dispose (GObject *object)
{
  PpsOverviewPage *self = PPS_OVERVIEW_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->filling, g_source_remove);
  if (self->partnership != NULL)
    g_signal_handlers_disconnect_by_data (self->partnership, self);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_overview_page_parent_class)->dispose (object);
}

static void
pps_overview_page_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_OVERVIEW_PAGE (object)->fact_rows);

  G_OBJECT_CLASS (pps_overview_page_parent_class)->finalize (object);
}

static void
pps_overview_page_class_init (PpsOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_overview_page_dispose;
  object_class->finalize = pps_overview_page_finalize;

  g_type_ensure (PPS_TYPE_COLUMN);
  g_type_ensure (PPS_TYPE_PANE_LIST);
  g_type_ensure (PPS_TYPE_STEERING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, column);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, name);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, facts);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, characteristics);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, lessons);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, checks);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, checks_group);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, add_lesson);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, organisations);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, respondents);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, panes);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, steering);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, add_organisation);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, add_respondent);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, add_characteristic);
  gtk_widget_class_bind_template_child (widget_class, PpsOverviewPage, remove);
  gtk_widget_class_install_action (widget_class, "overview.remove", NULL, remove_cb);
}

static void
pps_overview_page_init (PpsOverviewPage *self)
{
  self->fact_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_overview_page_new (PpsWorkspace *workspace)
{
  PpsOverviewPage *self = g_object_new (PPS_TYPE_OVERVIEW_PAGE, NULL);
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (workspace));

  self->workspace = g_object_ref (workspace);
  gtk_menu_button_set_create_popup_func (self->add_organisation, add_organisation_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->add_respondent, add_respondent_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add_characteristic), writable);
  gtk_widget_set_visible (self->add_lesson, writable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_organisation), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_respondent), writable);
  gtk_widget_set_visible (self->remove, writable);

  return GTK_WIDGET (self);
}

void
pps_overview_page_set_partnership (PpsOverviewPage *self, PpsPartnership *partnership)
{
  static const char *const shown[] = { "name", "kind", "sector", "region", "phase" };

  g_return_if_fail (PPS_IS_OVERVIEW_PAGE (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  if (self->partnership == partnership)
    return;

  if (self->partnership != NULL)
    g_signal_handlers_disconnect_by_data (self->partnership, self);
  g_set_object (&self->partnership, partnership);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *notify = g_strconcat ("notify::", shown[i], NULL);

      g_signal_connect_swapped (partnership, notify, G_CALLBACK (show_head), self);
    }

  show_head (self);
  fill_facts (self);
  /* What is below the fold comes after the frame that shows the rest. */
  gtk_list_box_bind_model (self->characteristics, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->lessons, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->checks, NULL, NULL, NULL, NULL);
  gtk_widget_set_visible (self->checks_group, FALSE);
  gtk_list_box_bind_model (self->organisations, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->respondents, NULL, NULL, NULL, NULL);
  pps_pane_list_set_partnership (self->panes, self->workspace, NULL);
  pps_steering_set_partnership (self->steering, self->workspace, NULL);
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_LOW, fill_lists_cb, self, NULL);
  pps_column_scroll_to_top (self->column);
}

static GtkWidget *
find_row (GtkListBox *list, PpsRecord *record)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      if (pps_record_row_get_record (GTK_WIDGET (row)) == record)
        return GTK_WIDGET (row);
    }

  return NULL;
}

void
pps_overview_page_focus_record (PpsOverviewPage *self, PpsRecord *record)
{
  GtkWidget *row = NULL;

  g_return_if_fail (PPS_IS_OVERVIEW_PAGE (self));

  if (self->filling != 0)
    fill_lists (self);

  if (record == PPS_RECORD (self->partnership))
    row = g_ptr_array_index (self->fact_rows, 0);
  else if (PPS_IS_ORGANISATION (record))
    row = find_row (self->organisations, record);
  else if (PPS_IS_RESPONDENT (record))
    row = find_row (self->respondents, record);
  else if (PPS_IS_CHARACTERISTIC (record))
    row = find_row (self->characteristics, record);
  else if (PPS_IS_LESSON (record))
    row = find_row (self->lessons, record);

  if (row != NULL)
    pps_record_row_focus (row);
}
