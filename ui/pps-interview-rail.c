/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-rail.h"

#include <glib/gi18n.h>

#include "pps-progress-sign.h"

/* Where the interview is and what is done. It owns its rows and knows a route; what a choice means
 * is up to the page. */

struct _PpsInterviewRail
{
  GtkWidget parent_instance;

  GtkListBox *list;

  GtkWidget *parked_row;
  GtkLabel *n_parked;
  PpsRoute *route;
  char *language;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (PpsInterviewRail, pps_interview_rail, GTK_TYPE_WIDGET)

enum
{
  STOP_CHOSEN,
  PARKED_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PpsProgressSign *
get_sign (GtkListBoxRow *row)
{
  return PPS_PROGRESS_SIGN (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)));
}

/* A screen reader hears the sign with the row, and the pointer reads what it says. */
static void
name_row (PpsInterviewRail *self, GtkListBoxRow *row, PpsProgress progress)
{
  const PpsStop *stop = pps_route_get_stop (self->route, gtk_list_box_row_get_index (row));
  const char *name = stop->pane != NULL ? pps_bilingual_get (&stop->pane->name, self->language)
                                        : pps_stop_get_name (stop, self->language);
  g_autofree char *label = g_strdup_printf ("%s, %s", name, pps_progress_sign_get_text (progress));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), label);
}

/* Consent that is not there is told in a word and an icon, red; that it is there, by the sign of a
 * stop that is complete. */
static GtkWidget *
make_consent_word (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "error");
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "icon-name", "dialog-warning-symbolic", NULL));

  return box;
}

static GtkWidget *
make_row (PpsInterviewRail *self, const PpsStop *stop)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label",
                      pps_stop_get_name (stop, self->language), "xalign", 0.0, "hexpand", TRUE,
                      "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *sign = g_object_new (PPS_TYPE_PROGRESS_SIGN, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box), label);
  if (stop->section == NULL)
    gtk_box_append (GTK_BOX (box), make_consent_word ());
  gtk_box_append (GTK_BOX (box), sign);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static GtkWidget *
make_parked_row (PpsInterviewRail *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->n_parked
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "css-classes", (const char *[]){ "dim-label", "numeric", NULL }, NULL);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "label", _ ("Parked"), "xalign", 0.0, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->n_parked));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _ ("What is parked (Ctrl+Shift+M)"));
  gtk_widget_set_visible (row, FALSE);

  return row;
}

/* Returns: (nullable): the theme of a row; what is parked has none */
static const PpsTheme *
get_theme (PpsInterviewRail *self, GtkListBoxRow *row)
{
  return row != NULL && GTK_WIDGET (row) != self->parked_row
             ? pps_route_get_theme (self->route, gtk_list_box_row_get_index (row))
             : NULL;
}

static void
put_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  PpsInterviewRail *self = data;
  const PpsTheme *theme = get_theme (self, row);
  const PpsTheme *earlier = get_theme (self, before);
  GtkWidget *header = NULL;

  if (theme != NULL && theme != earlier)
    {
      header = g_object_new (GTK_TYPE_LABEL, "label",
                             pps_bilingual_get (&theme->name, self->language), "xalign", 0.0,
                             "css-classes", (const char *[]){ "rail-theme", NULL }, NULL);
    }
  else if ((theme == NULL && earlier != NULL) || GTK_WIDGET (row) == self->parked_row)
    {
      header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (header, "rail-gap");
    }

  gtk_list_box_row_set_header (row, header);
}

static void
choose (PpsInterviewRail *self, GtkListBoxRow *row, gboolean done)
{
  if (row == NULL || self->setting)
    return;

  if (GTK_WIDGET (row) == self->parked_row)
    g_signal_emit (self, signals[PARKED_CHOSEN], 0, done);
  else
    g_signal_emit (self, signals[STOP_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row), done);
}

static void
row_selected_cb (PpsInterviewRail *self, GtkListBoxRow *row)
{
  choose (self, row, FALSE);
}

static void
row_activated_cb (PpsInterviewRail *self, GtkListBoxRow *row)
{
  choose (self, row, TRUE);
}

static gboolean
pps_interview_rail_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (PPS_INTERVIEW_RAIL (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes by the list as by one thing: over its rows it would lead through the whole interview. */
static gboolean
pps_interview_rail_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (pps_interview_rail_parent_class)->focus (widget, direction);

  return !inside && gtk_widget_grab_focus (widget);
}

static void
pps_interview_rail_dispose (GObject *object)
{
  PpsInterviewRail *self = PPS_INTERVIEW_RAIL (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->route, pps_route_unref);

  G_OBJECT_CLASS (pps_interview_rail_parent_class)->dispose (object);
}

static void
pps_interview_rail_finalize (GObject *object)
{
  g_free (PPS_INTERVIEW_RAIL (object)->language);

  G_OBJECT_CLASS (pps_interview_rail_parent_class)->finalize (object);
}

static void
pps_interview_rail_class_init (PpsInterviewRailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_interview_rail_dispose;
  object_class->finalize = pps_interview_rail_finalize;
  widget_class->focus = pps_interview_rail_focus;
  widget_class->grab_focus = pps_interview_rail_grab_focus;

  /**
   * PpsInterviewRail::stop-chosen:
   * @stop: index of a stop
   * @done: whether the user is done choosing
   */
  signals[STOP_CHOSEN]
      = g_signal_new ("stop-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  /**
   * PpsInterviewRail::parked-chosen:
   * @done: whether the user is done choosing
   */
  signals[PARKED_CHOSEN]
      = g_signal_new ("parked-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "interviewrail");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-rail.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewRail, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pps_interview_rail_init (PpsInterviewRail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, put_header, self, NULL);
}

void
pps_interview_rail_show (PpsInterviewRail *self, PpsRoute *route, const char *language)
{
  GtkWidget *child;

  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));

  self->setting = TRUE;
  self->parked_row = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  pps_route_ref (route);
  g_clear_pointer (&self->route, pps_route_unref);
  self->route = route;
  g_free (self->language);
  self->language = g_strdup (language);

  for (guint i = 0; i < pps_route_get_n_stops (route); i++)
    {
      GtkWidget *row = make_row (self, pps_route_get_stop (route, i));

      gtk_list_box_append (self->list, row);
      name_row (self, GTK_LIST_BOX_ROW (row), PPS_PROGRESS_UNTOUCHED);
    }
  self->parked_row = make_parked_row (self);
  gtk_list_box_append (self->list, self->parked_row);
  self->setting = FALSE;
}

static void
select_row (PpsInterviewRail *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  self->setting = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->setting = FALSE;

  if (row != NULL && adjustment != NULL
      && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

void
pps_interview_rail_select (PpsInterviewRail *self, guint stop)
{
  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));

  select_row (self, gtk_list_box_get_row_at_index (self->list, stop));
}

void
pps_interview_rail_follow (PpsInterviewRail *self, GHashTable *answers, GHashTable *arrived)
{
  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));

  for (guint i = 0; self->route != NULL && i < pps_route_get_n_stops (self->route); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      PpsProgress progress = pps_route_get_progress (self->route, i, answers, arrived);

      if (pps_route_get_stop (self->route, i)->section == NULL)
        continue;
      if (progress == pps_progress_sign_get_progress (get_sign (row)))
        continue;

      pps_progress_sign_set_progress (get_sign (row), progress);
      name_row (self, row, progress);
    }
}

void
pps_interview_rail_set_consent (PpsInterviewRail *self, PpsConsentState state)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  const char *word = state == PPS_CONSENT_WITHDRAWN ? _ ("withdrawn") : _ ("missing");
  PpsProgress progress
      = state == PPS_CONSENT_GIVEN ? PPS_PROGRESS_COMPLETE : PPS_PROGRESS_UNTOUCHED;
  GtkWidget *place;
  g_autofree char *label = NULL;

  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));
  g_return_if_fail (row != NULL);

  place = gtk_widget_get_prev_sibling (GTK_WIDGET (get_sign (row)));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (place)), word);
  gtk_widget_set_visible (place, state != PPS_CONSENT_GIVEN);
  gtk_widget_set_visible (GTK_WIDGET (get_sign (row)), state == PPS_CONSENT_GIVEN);
  pps_progress_sign_set_progress (get_sign (row), progress);

  label = g_strdup_printf (
      "%s, %s", pps_stop_get_name (pps_route_get_stop (self->route, 0), self->language),
      state == PPS_CONSENT_GIVEN ? pps_progress_sign_get_text (progress) : word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
pps_interview_rail_set_parked (PpsInterviewRail *self, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *name = g_strdup_printf ("%s: %u", _ ("Parked"), n);

  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));

  if (self->parked_row == NULL)
    return;

  gtk_label_set_text (self->n_parked, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parked_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_visible (self->parked_row, n > 0);
}

void
pps_interview_rail_select_parked (PpsInterviewRail *self)
{
  g_return_if_fail (PPS_IS_INTERVIEW_RAIL (self));

  select_row (self, GTK_LIST_BOX_ROW (self->parked_row));
}
