/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-steering.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-agreements.h"
#include "pps-edit-agreement.h"
#include "pps-edit-indicator.h"
#include "pps-import-window.h"
#include "pps-steering-row.h"
#include "pps-take-over-row.h"
#include "pps-window.h"

/* Four lists. Those of records follow them by themselves; what can be taken over and the lessons
 * are read again when this comes into sight. */

struct _PpsSteering
{
  GtkBox parent_instance;

  GtkListBox *agreements;
  GtkListBox *indicators;
  GtkListBox *lessons;
  GtkWidget *lessons_group;
  GtkListBox *take_over;
  GtkWidget *take_over_group;
  GtkWidget *add_agreement;
  GtkWidget *add_indicator;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round; /* the last one */
};

G_DEFINE_FINAL_TYPE (PpsSteering, pps_steering, GTK_TYPE_BOX)

static GtkWidget *
make_agreement_cb (gpointer item, gpointer user_data)
{
  PpsSteering *self = user_data;

  return pps_steering_row_new_agreement (self->workspace, item, self->round);
}

static GtkWidget *
make_indicator_cb (gpointer item, gpointer user_data)
{
  return pps_steering_row_new_indicator (PPS_STEERING (user_data)->workspace, item);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_lessons (PpsSteering *self)
{
  g_autoptr (PpsLessons) lessons = NULL;

  clear (self->lessons);
  gtk_widget_set_visible (self->lessons_group, self->round != NULL);
  if (self->round == NULL)
    return;

  lessons = pps_lessons_new (self->workspace, self->round);
  for (guint i = 1; i <= PPS_N_LESSONS; i++)
    gtk_list_box_append (self->lessons,
                         pps_steering_row_new_lesson (self->workspace, self->round, lessons, i));
}

static void
show_take_over (PpsSteering *self)
{
  GtkWidget *row;

  clear (self->take_over);
  row = self->round != NULL && !pps_store_is_read_only (pps_workspace_get_store (self->workspace))
            ? pps_take_over_row_new (self->workspace, self->round)
            : NULL;
  gtk_widget_set_visible (self->take_over_group, row != NULL);
  if (row != NULL)
    gtk_list_box_append (self->take_over, row);
}

static void
bind (PpsSteering *self, GtkListBox *list, const char *query, GtkListBoxCreateWidgetFunc make)
{
  g_autoptr (PpsQuery) records
      = pps_query_new (pps_workspace_get_store (self->workspace), query,
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);

  gtk_list_box_bind_model (list, G_LIST_MODEL (records), make, self, NULL);
}

static gboolean
focus_cb (gpointer row)
{
  if (gtk_widget_get_root (row) != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* What was added is to be filled in: its form unfolds, and it has the focus, after
 * the frame in which it gets its place. */
static void
focus_last (PpsSteering *self, GtkListBox *list)
{
  GtkListBoxRow *last = NULL;
  GtkListBoxRow *row;

  pps_store_flush (pps_workspace_get_store (self->workspace));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    last = row;
  if (last == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (last), TRUE);
  g_idle_add_full (G_PRIORITY_LOW, focus_cb, g_object_ref (last), g_object_unref);
}

static void
add_agreement_cb (PpsSteering *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsAgreement) agreement
      = pps_edit_add_agreement (self->workspace, self->round, "", "", "", &error);

  if (agreement == NULL)
    pps_window_report (GTK_WIDGET (self), error);
  else
    focus_last (self, self->agreements);
}

static void
add_indicator_cb (PpsSteering *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsIndicator) indicator
      = pps_edit_add_indicator (self->workspace, self->partnership, self->round, "", &error);

  if (indicator == NULL)
    pps_window_report (GTK_WIDGET (self), error);
  else
    focus_last (self, self->indicators);
}

static void
import_cb (PpsSteering *self)
{
  pps_import_window_ask (GTK_WIDGET (self), self->workspace, self->partnership);
}

static GtkWidget *
make_button (PpsSteering *self, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static GtkWidget *
make_add (PpsSteering *self, const char *label, GCallback clicked)
{
  return make_button (self, "list-add-symbolic", label, clicked);
}

/* One by one, or from a table. */
static GtkWidget *
make_add_indicators (PpsSteering *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box),
                  make_button (self, "document-open-symbolic", _ ("Take numbers from a table"),
                               G_CALLBACK (import_cb)));
  gtk_box_append (GTK_BOX (box),
                  make_add (self, _ ("Add a number"), G_CALLBACK (add_indicator_cb)));

  return box;
}

static GtkListBox *
add_list (PpsSteering *self, const char *title, const char *empty, GtkWidget *add)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *placeholder = gtk_label_new (empty);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  if (add != NULL)
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_wrap (GTK_LABEL (placeholder), TRUE);
  gtk_label_set_xalign (GTK_LABEL (placeholder), 0);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_widget_add_css_class (placeholder, "pps-placeholder");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), placeholder);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (GTK_BOX (self), group);

  return GTK_LIST_BOX (list);
}

static void
pps_steering_map (GtkWidget *widget)
{
  PpsSteering *self = PPS_STEERING (widget);

  GTK_WIDGET_CLASS (pps_steering_parent_class)->map (widget);
  if (self->workspace == NULL)
    return;

  show_lessons (self);
  show_take_over (self);
}

static void
pps_steering_dispose (GObject *object)
{
  PpsSteering *self = PPS_STEERING (object);

  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_steering_parent_class)->dispose (object);
}

static void
pps_steering_class_init (PpsSteeringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_steering_dispose;
  GTK_WIDGET_CLASS (klass)->map = pps_steering_map;
}

static void
pps_steering_init (PpsSteering *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 30);

  self->take_over = add_list (self, _ ("From the last round"), "", NULL);
  self->take_over_group
      = gtk_widget_get_ancestor (GTK_WIDGET (self->take_over), ADW_TYPE_PREFERENCES_GROUP);
  self->add_agreement = make_add (self, _ ("Add an agreement"), G_CALLBACK (add_agreement_cb));
  self->agreements = add_list (self, _ ("Agreements"),
                               _ ("At most five a round: what, who, when. At the next round each "
                                  "is told what became of it."),
                               self->add_agreement);
  self->add_indicator = make_add_indicators (self);
  self->indicators = add_list (self, _ ("Numbers"),
                               _ ("How many people were reached, trained and placed, with where "
                                  "it stands and over whom it tells."),
                               self->add_indicator);
  self->lessons = add_list (self, _ ("The ten lessons"), "", NULL);
  self->lessons_group
      = gtk_widget_get_ancestor (GTK_WIDGET (self->lessons), ADW_TYPE_PREFERENCES_GROUP);
}

static void
set_round (PpsSteering *self)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  guint n = pps_query_get_n (rounds);

  g_clear_object (&self->round);
  if (n > 0)
    self->round = g_object_ref (pps_query_get (rounds, n - 1));
}

void
pps_steering_set_partnership (PpsSteering *self,
                              PpsWorkspace *workspace,
                              PpsPartnership *partnership)
{
  gboolean writable;

  g_return_if_fail (PPS_IS_STEERING (self));

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->partnership, partnership);
  gtk_list_box_bind_model (self->agreements, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->indicators, NULL, NULL, NULL, NULL);
  if (partnership == NULL)
    {
      g_clear_object (&self->round);
      show_lessons (self);
      show_take_over (self);
      return;
    }

  set_round (self);
  writable = !pps_store_is_read_only (pps_workspace_get_store (workspace));
  gtk_widget_set_visible (self->add_indicator, writable);
  gtk_widget_set_visible (self->add_agreement, writable && self->round != NULL);
  bind (self, self->agreements, "partnership-agreements-by-round", make_agreement_cb);
  bind (self, self->indicators, "partnership-indicators", make_indicator_cb);
  show_lessons (self);
  show_take_over (self);
}
