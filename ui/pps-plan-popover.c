/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-plan-popover.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-plan.h"
#include "pps-round-plan.h"
#include "pps-spin-name.h"
#include "pps-window.h"

/* Planning an interview: a group, who of it, and all that is known of when and where. It holds
 * nothing between two times that it is open, but whom it is to be about next. */

struct _PpsPlanPopover
{
  GtkPopover parent_instance;

  GtkDropDown *groups;
  GtkBox *respondents;
  GtkEntry *role;
  GtkEntry *when;
  GtkLabel *problem; /* what is wrong with the day and time */
  GtkSpinButton *minutes;
  GtkEntry *place;
  GtkDropDown *medium;
  GtkEntry *interviewer;
  GtkButton *guide;
  GtkButton *plan;

  PpsWorkspace *workspace;
  PpsRound *round;
  char *letter;          /* of the group to begin at, if that was said */
  PpsRespondent *preset; /* who is to be ticked then */
};

G_DEFINE_FINAL_TYPE (PpsPlanPopover, pps_plan_popover, GTK_TYPE_POPOVER)

static const char *
get_letter (PpsPlanPopover *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  guint selected = gtk_drop_down_get_selected (self->groups);

  return selected < pps_query_get_n (groups)
             ? pps_record_get_text (pps_query_get (groups, selected), "letter")
             : NULL;
}

static void
clear_respondents (PpsPlanPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->respondents))) != NULL)
    gtk_box_remove (self->respondents, child);
}

static void
add_respondent (PpsPlanPopover *self, PpsRecord *respondent)
{
  const char *role = pps_record_get_text (respondent, "role");
  g_autofree char *text = g_strconcat (pps_record_get_text (respondent, "code"),
                                       *role != '\0' ? " · " : "", role, NULL);
  /* Not with a child of our own: GtkCheckButton of this version never lets that go. */
  GtkWidget *check = gtk_check_button_new_with_label (text);
  GtkWidget *label = gtk_widget_get_last_child (check);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  g_object_set_data_full (G_OBJECT (check), "respondent", g_object_ref (respondent),
                          g_object_unref);
  gtk_box_append (self->respondents, check);
}

/* Who was asked for is ticked, once. */
static void
tick_preset (PpsPlanPopover *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->respondents));

  for (; self->preset != NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                 g_object_get_data (G_OBJECT (child), "respondent")
                                     == (gpointer) self->preset);

  g_clear_object (&self->preset);
  g_clear_pointer (&self->letter, g_free);
}

static void
show_role (PpsPlanPopover *self, const char *question)
{
  gtk_entry_set_placeholder_text (self->role, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
}

static void
group_changed_cb (PpsPlanPopover *self)
{
  const char *letter;
  g_autoptr (PpsQuery) respondents = NULL;
  GtkWidget *first;

  if (self->workspace == NULL)
    return;

  clear_respondents (self);
  letter = get_letter (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->guide), "s",
                                    letter != NULL ? letter : "");
  respondents = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-respondents",
                               pps_record_get_text (PPS_RECORD (self->round), "partnership"), NULL);
  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      PpsRecord *respondent = pps_query_get (respondents, i);

      if (g_strcmp0 (pps_record_get_text (respondent, "stakeholder-group"), letter) == 0)
        add_respondent (self, respondent);
    }

  /* Where there is one to choose, that is the one. */
  first = gtk_widget_get_first_child (GTK_WIDGET (self->respondents));
  if (first != NULL && gtk_widget_get_next_sibling (first) == NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->respondents), first != NULL);
  show_role (self, first != NULL ? _ ("Somebody else: what do they do?") : _ ("What do they do?"));
}

static GPtrArray *
list_chosen (PpsPlanPopover *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->respondents));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
        g_ptr_array_add (chosen, g_object_ref (g_object_get_data (G_OBJECT (child), "respondent")));
    }

  return chosen;
}

static const char *const media[] = { "on-site", "phone", "video" };

static const char *
get_text (gpointer entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* It stands where it can be mended, and goes when somebody does. */
static void
show_problem (PpsPlanPopover *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->when), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->when), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->when), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

static void
when_changed_cb (PpsPlanPopover *self)
{
  show_problem (self, NULL);
}

/* A number alone does not say of what it is. */
static gboolean
minutes_output_cb (PpsPlanPopover *self)
{
  g_autofree char *text
      = g_strdup_printf (_ ("%d min"), gtk_spin_button_get_value_as_int (self->minutes));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->minutes)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->minutes), text);

  return TRUE;
}

static int
minutes_input_cb (PpsPlanPopover *self, double *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->minutes));
  char *end = NULL;

  *value = g_ascii_strtoll (text, &end, 10);

  return end != text ? TRUE : GTK_INPUT_ERROR;
}

static void
plan_cb (PpsPlanPopover *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autofree char *role = g_strstrip (g_strdup (get_text (self->role)));
  PpsPlan plan = {
    .group = get_letter (self),
    .respondents = chosen,
    .role = role,
    .when = get_text (self->when),
    .minutes = gtk_spin_button_get_value_as_int (self->minutes),
    .place = get_text (self->place),
    .medium = media[MIN (gtk_drop_down_get_selected (self->medium), G_N_ELEMENTS (media) - 1)],
    .interviewer = get_text (self->interviewer),
  };
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  if (plan.group == NULL)
    return;

  interview = pps_edit_plan_interview (self->workspace, self->round, &plan, &error);
  if (interview != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  /* What was typed stays, to be mended. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    {
      show_problem (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->when));
    }
  else
    {
      pps_window_report (GTK_WIDGET (self), error);
    }
}

static void
fill_groups (PpsPlanPopover *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autofree char *first = pps_round_plan_find_first (self->workspace, self->round);
  const char *wanted = self->letter != NULL ? self->letter : first;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      if (g_strcmp0 (letter, wanted) == 0)
        selected = i;
      gtk_string_list_append (
          names, pps_workspace_get_group_name (self->workspace, letter, pps_describe_language ()));
    }
  gtk_drop_down_set_model (self->groups, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->groups, selected);
}

/* Who does not say who is at the keyboard is taken for who planned last. */
static char *
dup_interviewer (PpsPlanPopover *self)
{
  g_autoptr (PpsQuery) interviews
      = pps_query_new (pps_workspace_get_store (self->workspace), "round-interviews",
                       pps_record_get_id (PPS_RECORD (self->round)), NULL);
  PpsRecord *last = NULL;

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);

      if (pps_record_has_text (interview, "interviewer")
          && (last == NULL || strcmp (pps_record_get_id (last), pps_record_get_id (interview)) < 0))
        last = interview;
    }

  return g_strdup (last != NULL ? pps_record_get_text (last, "interviewer") : "");
}

static void
pps_plan_popover_show (GtkWidget *widget)
{
  PpsPlanPopover *self = PPS_PLAN_POPOVER (widget);
  const char *author = pps_store_get_author (pps_workspace_get_store (self->workspace));
  g_autofree char *interviewer = dup_interviewer (self);
  gboolean known = self->preset != NULL;

  fill_groups (self);
  gtk_editable_set_text (GTK_EDITABLE (self->role), "");
  gtk_editable_set_text (GTK_EDITABLE (self->when), "");
  gtk_editable_set_text (GTK_EDITABLE (self->place), "");
  gtk_editable_set_text (GTK_EDITABLE (self->interviewer),
                         author != NULL && *author != '\0' ? author : interviewer);
  show_problem (self, NULL);
  group_changed_cb (self);
  tick_preset (self);

  GTK_WIDGET_CLASS (pps_plan_popover_parent_class)->show (widget);

  /* Where it is known who, the next question is when. */
  if (known)
    gtk_widget_grab_focus (GTK_WIDGET (self->when));
}

static void
pps_plan_popover_dispose (GObject *object)
{
  PpsPlanPopover *self = PPS_PLAN_POPOVER (object);

  g_clear_object (&self->preset);
  g_clear_pointer (&self->letter, g_free);
  g_clear_object (&self->round);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_plan_popover_parent_class)->dispose (object);
}

static void
pps_plan_popover_class_init (PpsPlanPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_plan_popover_dispose;
  widget_class->show = pps_plan_popover_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-plan-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, respondents);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, role);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, when);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, problem);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, minutes);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, place);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, medium);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, interviewer);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, guide);
  gtk_widget_class_bind_template_child (widget_class, PpsPlanPopover, plan);
  gtk_widget_class_bind_template_callback (widget_class, group_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_input_cb);
}

static void
fill_media (PpsPlanPopover *self)
{
  const char *language = pps_describe_language ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (media); i++)
    gtk_string_list_append (names, pps_describe_word ("medium", media[i], language));
  gtk_drop_down_set_model (self->medium, G_LIST_MODEL (names));
  pps_drop_down_name (self->medium, _ ("How"));
}

static void
pps_plan_popover_init (PpsPlanPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_drop_down_name (self->groups, _ ("Stakeholder group"));
  pps_spin_name (self->minutes, _ ("Minutes"));
  fill_media (self);
}

GtkWidget *
pps_plan_popover_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsPlanPopover *self = g_object_new (PPS_TYPE_PLAN_POPOVER, NULL);

  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);

  return GTK_WIDGET (self);
}

void
pps_plan_popover_preset (PpsPlanPopover *self, const char *group, PpsRespondent *respondent)
{
  g_return_if_fail (PPS_IS_PLAN_POPOVER (self));

  g_free (self->letter);
  self->letter = g_strdup (group);
  g_set_object (&self->preset, respondent);
}
