/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-foot.h"

#include <glib/gi18n.h>

#include "pps-answer-view.h"
#include "pps-time-popover.h"

/* The foot. It shows what it is told; its buttons are actions of the page. */

#define NEARLY_OVER (5 * 60)
#define TOLD_SECONDS 4

struct _PpsInterviewFoot
{
  GtkWidget parent_instance;

  GtkRevealer *failure_place;
  GtkLabel *failure;
  GtkWidget *previous_button;
  GtkLabel *previous;
  GtkWidget *next_button;
  GtkLabel *next;
  GtkLabel *hint;
  GtkWidget *clock;
  GtkLabel *elapsed;
  PpsTimePopover *time;
  GtkLabel *saved;

  int elapsed_seconds;
  int planned;
  gboolean paused;
  guint told_id;      /* words of the moment stand in the hint */
  GtkWidget *said_to; /* what bears the hint as its description */
};

G_DEFINE_FINAL_TYPE (PpsInterviewFoot, pps_interview_foot, GTK_TYPE_WIDGET)

static void
set_neighbour (GtkWidget *button, GtkLabel *label, const char *name, const char *full)
{
  /* Kept in its place, so that the other does not jump under the pointer. */
  gtk_widget_set_opacity (button, name != NULL ? 1 : 0);
  gtk_widget_set_can_focus (button, name != NULL);
  gtk_widget_set_can_target (button, name != NULL);
  gtk_label_set_text (label, name != NULL ? name : "");
  if (full != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full,
                                    -1);
}

static void
pps_interview_foot_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&PPS_INTERVIEW_FOOT (object)->told_id, g_source_remove);
  g_clear_weak_pointer (&PPS_INTERVIEW_FOOT (object)->said_to);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_interview_foot_parent_class)->dispose (object);
}

static void
pps_interview_foot_class_init (PpsInterviewFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interview_foot_dispose;

  g_type_ensure (PPS_TYPE_TIME_POPOVER);

  gtk_widget_class_set_css_name (widget_class, "interviewfoot");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, failure_place);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, failure);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, previous_button);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, previous);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, next_button);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, next);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, hint);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, clock);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, elapsed);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, time);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewFoot, saved);
}

static void
pps_interview_foot_init (PpsInterviewFoot *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pps_interview_foot_set_neighbours (PpsInterviewFoot *self, const char *previous, const char *next)
{
  /* Translators: %s is a pane of the canvas. */
  g_autofree char *previous_full
      = previous != NULL ? g_strdup_printf (_ ("Previous: %s"), previous) : NULL;
  /* Translators: %s is a pane of the canvas. */
  g_autofree char *next_full = next != NULL ? g_strdup_printf (_ ("Next: %s"), next) : NULL;

  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  set_neighbour (self->previous_button, self->previous, previous, previous_full);
  set_neighbour (self->next_button, self->next, next, next_full);
}

void
pps_interview_foot_take_up (PpsInterviewFoot *self,
                            PpsWorkspace *workspace,
                            PpsInterview *interview)
{
  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  g_clear_handle_id (&self->told_id, g_source_remove);
  pps_time_popover_take_up (self->time, workspace, interview);
}

static void
show_elapsed (PpsInterviewFoot *self, int seconds)
{
  int minutes = seconds / 60;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (minutes < 60)
    /* Translators: minutes that the interview lasts until now. */
    text = g_strdup_printf (_ ("%d min"), minutes);
  else
    /* Translators: hours and minutes that the interview lasts until now. */
    text = g_strdup_printf (_ ("%d h %02d min"), minutes / 60, minutes % 60);

  if (g_str_equal (text, gtk_label_get_text (self->elapsed)))
    return;

  /* Translators: %s is how long the interview lasts. */
  name = g_strdup_printf (_ ("Time: %s"), text);
  gtk_label_set_text (self->elapsed, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clock), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* GTK 4.8 announces nothing, and tells a screen reader of changes only where it has been; but what
 * describes the text that has the focus is said when it changes. */
static void
say (PpsInterviewFoot *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->said_to != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->said_to),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_clear_weak_pointer (&self->said_to);
  if (*words == '\0' || !PPS_IS_ANSWER_VIEW (focus))
    return;

  g_set_weak_pointer (&self->said_to, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

/* Words beside the clock, and the colour that goes with them. */
static void
show_hint (PpsInterviewFoot *self, const char *words, const char *tone)
{
  static const char *const tones[] = { "warning", "error", "accent" };

  if (g_str_equal (words, gtk_label_get_text (self->hint)))
    return;

  say (self, words);
  gtk_label_set_text (self->hint, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hint), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      if (g_strcmp0 (tone, tones[i]) == 0)
        gtk_widget_add_css_class (GTK_WIDGET (self->hint), tones[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->hint), tones[i]);
    }
}

static void
show_state (PpsInterviewFoot *self)
{
  if (self->told_id != 0)
    return;

  if (self->paused)
    show_hint (self, _ ("Paused"), "accent");
  else if (self->planned > 0 && self->elapsed_seconds >= self->planned)
    show_hint (self, _ ("The planned time is over"), "error");
  else if (self->planned > 0 && self->elapsed_seconds >= self->planned - NEARLY_OVER)
    show_hint (self, _ ("Less than 5 minutes left"), "warning");
  else
    show_hint (self, "", NULL);
}

void
pps_interview_foot_set_time (
    PpsInterviewFoot *self, int elapsed, int planned, const char *question, gboolean paused)
{
  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  self->elapsed_seconds = elapsed;
  self->planned = planned;
  self->paused = paused;
  show_elapsed (self, elapsed);
  pps_time_popover_set_time (self->time, elapsed, question);
  show_state (self);
}

/* The clock may stand still, and would not say again that it does. */
static gboolean
told_cb (gpointer data)
{
  PpsInterviewFoot *self = data;

  self->told_id = 0;
  show_state (self);

  return G_SOURCE_REMOVE;
}

void
pps_interview_foot_tell (PpsInterviewFoot *self, const char *words)
{
  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  g_clear_handle_id (&self->told_id, g_source_remove);
  show_hint (self, words, NULL);
  self->told_id = g_timeout_add_seconds (TOLD_SECONDS, told_cb, self);
}

void
pps_interview_foot_set_saved (PpsInterviewFoot *self, GDateTime *when)
{
  g_autofree char *time = when != NULL ? g_date_time_format (when, "%H:%M:%S") : NULL;
  /* Translators: %s is a time of day with seconds. */
  g_autofree char *text = when != NULL ? g_strdup_printf (_ ("Saved %s"), time) : g_strdup ("");

  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  gtk_label_set_text (self->saved, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->saved), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

void
pps_interview_foot_set_failure (PpsInterviewFoot *self, const char *sentence)
{
  g_return_if_fail (PPS_IS_INTERVIEW_FOOT (self));

  if (sentence != NULL)
    {
      g_autofree char *text = g_strdup_printf (
          _ ("Not saved: %s Your words are still here, and saving is tried again."), sentence);

      gtk_label_set_text (self->failure, text);
      pps_interview_foot_set_saved (self, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->failure_place), sentence != NULL);
  gtk_revealer_set_reveal_child (self->failure_place, sentence != NULL);
}
