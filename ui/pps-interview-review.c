/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-review.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-answer-view.h"
#include "pps-list-keys.h"
#include "pps-progress-sign.h"

/* The page that an interview ends with, and that can be looked at before: a list for each kind of
 * gap, then the debrief. It is handed what it shows and writes nothing. Its lines are made anew
 * only when they differ, so that the focus stays where it is. */

static const struct
{
  const char *field;
  const char *title;
  const char *placeholder;
} debrief_fields[] = {
  { "impressions", N_ ("Impressions"), N_ ("How did it go? What stays with you?") },
  { "surprises", N_ ("Surprises"), N_ ("What did you not expect?") },
  { "follow-up", N_ ("Follow-up"), N_ ("What to ask, send or look up") },
};

#define N_FIELDS G_N_ELEMENTS (debrief_fields)

struct _PpsInterviewReview
{
  GtkWidget parent_instance;

  GtkLabel *summary;
  GtkBox *gaps;
  GtkBox *debrief;
  GtkWidget *finish;

  PpsAnswerView *views[N_FIELDS];
  GtkWidget *first;
  char *shown; /* all lines, to tell whether they differ */
};

G_DEFINE_FINAL_TYPE (PpsInterviewReview, pps_interview_review, GTK_TYPE_WIDGET)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_head (PpsGapKind kind)
{
  switch (kind)
    {
    case PPS_GAP_CONSENT:
      return _ ("Consent is missing");
    case PPS_GAP_PARKED:
      return _ ("Parked");
    case PPS_GAP_FLAGGED:
      return _ ("To come back to");
    case PPS_GAP_OPEN:
      return _ ("Still open");
    case PPS_GAP_SKIPPED:
    case PPS_N_GAP_KINDS:
    default:
      return _ ("Skipped on purpose");
    }
}

static void
row_activated_cb (PpsInterviewReview *self, GtkWidget *row)
{
  g_signal_emit (self, signals[JUMP], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind")),
                 g_object_get_data (G_OBJECT (row), "question"));
}

static GtkWidget *
make_row (const PpsGap *gap)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", gap->name, gap->detail);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gap->detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (gap->kind));
  g_object_set_data_full (G_OBJECT (row), "question",
                          g_strdup (gap->question != NULL ? gap->question : ""), g_free);

  if (gap->question != NULL)
    {
      GtkWidget *sign = pps_progress_sign_new ();

      pps_progress_sign_set_progress (PPS_PROGRESS_SIGN (sign), gap->progress);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static GtkWidget *
make_head (const char *text)
{
  GtkWidget *head = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (head, "review-head");

  return head;
}

static void
add_list (PpsInterviewReview *self, GPtrArray *gaps, PpsGapKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_head (kind), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  pps_list_keys_add (GTK_LIST_BOX (list));

  for (guint i = 0; i < gaps->len; i++)
    {
      const PpsGap *gap = gaps->pdata[i];
      GtkWidget *row;

      if (gap->kind != kind)
        continue;

      row = make_row (gap);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      if (self->first == NULL)
        self->first = row;
    }

  gtk_box_append (GTK_BOX (box), make_head (get_head (kind)));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->gaps, box);
}

static char *
dup_lines (GPtrArray *gaps)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const PpsGap *gap = gaps->pdata[i];

      g_string_append_printf (lines, "%d %d %s\t%s\t%s\n", gap->kind, gap->progress,
                              gap->question != NULL ? gap->question : "", gap->name, gap->detail);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_field (PpsInterviewReview *self, guint index)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ (debrief_fields[index].title),
                                   "xalign", 0.0, NULL);
  GtkWidget *view
      = g_object_new (PPS_TYPE_ANSWER_VIEW, "placeholder", _ (debrief_fields[index].placeholder),
                      "height-request", 64, NULL);

  gtk_widget_add_css_class (title, "review-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (debrief_fields[index].title), -1);
  gtk_box_append (self->debrief, title);
  gtk_box_append (self->debrief, view);
  self->views[index] = PPS_ANSWER_VIEW (view);
}

static void
pps_interview_review_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&PPS_INTERVIEW_REVIEW (object)->shown, g_free);

  G_OBJECT_CLASS (pps_interview_review_parent_class)->dispose (object);
}

static void
pps_interview_review_class_init (PpsInterviewReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interview_review_dispose;

  /**
   * PpsInterviewReview::jump:
   * @kind: a #PpsGapKind
   * @question: id of a question; empty for what is about none
   */
  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "interviewreview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-review.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewReview, summary);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewReview, gaps);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewReview, debrief);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewReview, finish);
}

static void
pps_interview_review_init (PpsInterviewReview *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FIELDS; i++)
    add_field (self, i);
}

void
pps_interview_review_show (PpsInterviewReview *self, PpsDrafts *drafts)
{
  g_return_if_fail (PPS_IS_INTERVIEW_REVIEW (self));

  for (guint i = 0; i < N_FIELDS; i++)
    pps_answer_view_take_buffer (self->views[i], pps_text_draft_get_buffer (pps_drafts_get (
                                                     drafts, "", debrief_fields[i].field)));
}

void
pps_interview_review_follow (PpsInterviewReview *self, GPtrArray *gaps)
{
  g_autofree char *lines = dup_lines (gaps);
  g_autofree char *summary = pps_completeness_dup_summary (gaps);
  GtkWidget *child;

  g_return_if_fail (PPS_IS_INTERVIEW_REVIEW (self));

  if (g_strcmp0 (lines, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&lines);
  self->first = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->gaps))) != NULL)
    gtk_box_remove (self->gaps, child);

  gtk_label_set_text (self->summary,
                      *summary != '\0' ? summary : _ ("Every question has been answered."));
  for (PpsGapKind kind = PPS_GAP_CONSENT; kind < PPS_N_GAP_KINDS; kind++)
    {
      if (pps_completeness_count (gaps, kind) > 0)
        add_list (self, gaps, kind);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), gaps->len > 0);
}

void
pps_interview_review_set_editable (PpsInterviewReview *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_INTERVIEW_REVIEW (self));

  for (guint i = 0; i < N_FIELDS; i++)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->views[i]), editable);
  gtk_widget_set_visible (self->finish, editable);
}

void
pps_interview_review_enter (PpsInterviewReview *self)
{
  g_return_if_fail (PPS_IS_INTERVIEW_REVIEW (self));

  gtk_widget_grab_focus (self->first != NULL ? self->first : GTK_WIDGET (self->views[0]));
}
