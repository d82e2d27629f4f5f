/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interviews-page.h"

#include "pps-describe.h"
#include "pps-interview-row.h"
#include "pps-group-menu.h"
#include "pps-round-section.h"

/* The rounds of a partnership, one section under the other. It keeps sections and list in step;
 * what is in a section is the section's own. */

struct _PpsInterviewsPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkBox *rounds;
  GtkMenuButton *add_round;
  GtkBox *kinds;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsQuery *list;
};

G_DEFINE_FINAL_TYPE (PpsInterviewsPage, pps_interviews_page, GTK_TYPE_WIDGET)

static GtkWidget *
get_section (PpsInterviewsPage *self, guint position)
{
  GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->rounds));

  while (section != NULL && position-- > 0)
    section = gtk_widget_get_next_sibling (section);

  return section;
}

static void
rounds_changed_cb (PpsInterviewsPage *self, guint position, guint removed, guint added)
{
  GtkWidget *before = position > 0 ? get_section (self, position - 1) : NULL;

  for (guint i = 0; i < removed; i++)
    gtk_box_remove (self->rounds, get_section (self, position));

  for (guint i = 0; i < added; i++)
    {
      GtkWidget *section
          = pps_round_section_new (self->workspace, pps_query_get (self->list, position + i));

      gtk_box_insert_child_after (self->rounds, section, before);
      before = section;
    }

  gtk_stack_set_visible_child_name (self->stack,
                                    pps_query_get_n (self->list) > 0 ? "rounds" : "empty");
}

static void
add_kind_buttons (PpsInterviewsPage *self)
{
  static const char *const kinds[] = { "design", "running", "evaluation" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (
          pps_describe_word ("round", kinds[i], pps_describe_language ()));

      gtk_widget_add_css_class (button, "pill");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-round");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kinds[i]);
      gtk_box_append (self->kinds, button);
    }
}

static void
drop_list (PpsInterviewsPage *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
}

static void
pps_interviews_page_dispose (GObject *object)
{
  PpsInterviewsPage *self = PPS_INTERVIEWS_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  drop_list (self);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_interviews_page_parent_class)->dispose (object);
}

static void
pps_interviews_page_class_init (PpsInterviewsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interviews_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interviews-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewsPage, rounds);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewsPage, add_round);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewsPage, kinds);
}

static void
pps_interviews_page_init (PpsInterviewsPage *self)
{
  g_autoptr (GMenuModel) menu = pps_round_kind_menu_new ("win.add-round");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add_round, menu);
  add_kind_buttons (self);
}

GtkWidget *
pps_interviews_page_new (PpsWorkspace *workspace)
{
  PpsInterviewsPage *self = g_object_new (PPS_TYPE_INTERVIEWS_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  if (pps_store_is_read_only (pps_workspace_get_store (workspace)))
    {
      gtk_widget_hide (GTK_WIDGET (self->add_round));
      gtk_widget_hide (GTK_WIDGET (self->kinds));
    }

  return GTK_WIDGET (self);
}

void
pps_interviews_page_set_partnership (PpsInterviewsPage *self, PpsPartnership *partnership)
{
  guint n_old;

  g_return_if_fail (PPS_IS_INTERVIEWS_PAGE (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  if (!g_set_object (&self->partnership, partnership))
    return;

  n_old = self->list != NULL ? pps_query_get_n (self->list) : 0;
  drop_list (self);
  self->list = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                              pps_record_get_id (PPS_RECORD (partnership)), NULL);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (rounds_changed_cb), self);
  rounds_changed_cb (self, 0, n_old, pps_query_get_n (self->list));
}

static GtkWidget *
find_row (GtkWidget *widget, PpsInterview *interview)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWidget *found = NULL;

  if (PPS_IS_INTERVIEW_ROW (widget))
    return pps_interview_row_get_interview (PPS_INTERVIEW_ROW (widget)) == interview ? widget
                                                                                     : NULL;

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, interview);

  return found;
}

void
pps_interviews_page_focus_interview (PpsInterviewsPage *self, PpsInterview *interview)
{
  GtkWidget *row;

  g_return_if_fail (PPS_IS_INTERVIEWS_PAGE (self));

  row = find_row (GTK_WIDGET (self->rounds), interview);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* A new section has its place only after the next layout. */
static gboolean
focus_section_cb (GtkWidget *section, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_height (section) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_child_focus (section, GTK_DIR_TAB_BACKWARD);

  return G_SOURCE_REMOVE;
}

void
pps_interviews_page_focus_round (PpsInterviewsPage *self, PpsRound *round)
{
  g_return_if_fail (PPS_IS_INTERVIEWS_PAGE (self));

  for (guint i = 0; self->list != NULL && i < pps_query_get_n (self->list); i++)
    {
      if (pps_query_get (self->list, i) == (gpointer) round)
        gtk_widget_add_tick_callback (get_section (self, i), focus_section_cb, NULL, NULL);
    }
}
