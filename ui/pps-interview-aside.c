/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-aside.h"

#include <glib/gi18n.h>

#include "pps-answer-view.h"
#include "pps-describe.h"
#include "pps-mark-row.h"

/* The interviewer's side. Words of another round are read-only here: they are another interview's.
 */

struct _PpsInterviewAside
{
  GtkWidget parent_instance;

  PpsAnswerView *note;
  GtkWidget *earlier_place;
  GtkLabel *earlier_title;
  GtkBox *earlier;
};

G_DEFINE_FINAL_TYPE (PpsInterviewAside, pps_interview_aside, GTK_TYPE_WIDGET)

static char *
describe_mark (PpsRecord *answer)
{
  const char *language = pps_describe_language ();
  const char *state = pps_record_get_text (answer, "state");
  const char *word = *state != '\0' && !g_str_equal (state, "answered")
                         ? pps_describe_word ("answer", state, language)
                         : NULL;
  gint64 mark;

  if (!pps_record_get_integer (answer, "mark", &mark))
    return g_strdup (word);

  if (mark == 0)
    return word != NULL ? g_strdup_printf ("%s · %s", word, pps_mark_get_text (0))
                        : g_strdup (pps_mark_get_text (0));

  return word != NULL
             ? g_strdup_printf (_ ("%s · mark %d, %s"), word, (int) mark, pps_mark_get_text (mark))
             : g_strdup_printf (_ ("Mark %d, %s"), (int) mark, pps_mark_get_text (mark));
}

static void
add_label (PpsInterviewAside *self, const char *text, const char *css_class)
{
  gtk_box_append (self->earlier,
                  g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes",
                                (const char *[]){ css_class, NULL }, NULL));
}

static void
add_earlier (PpsInterviewAside *self, PpsWorkspace *workspace, PpsRecord *answer)
{
  g_autoptr (PpsInterview) interview = pps_workspace_lookup (
      workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));
  g_autofree char *mark = describe_mark (answer);

  if (interview != NULL)
    {
      g_autofree char *who
          = pps_describe_interview (workspace, interview, pps_describe_language ());

      add_label (self, who, "earlier-who");
    }
  if (pps_record_has_text (answer, "text"))
    add_label (self, pps_record_get_text (answer, "text"), "earlier-words");
  if (mark != NULL)
    add_label (self, mark, "earlier-mark");
  if (pps_record_has_text (answer, "mark-reason"))
    add_label (self, pps_record_get_text (answer, "mark-reason"), "earlier-mark");
}

static char *
describe_round (PpsWorkspace *workspace, PpsRecord *answer)
{
  g_autoptr (PpsInterview) interview = pps_workspace_lookup (
      workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));
  g_autoptr (PpsRound) round = NULL;

  if (interview != NULL)
    round = pps_workspace_lookup (workspace, PPS_TYPE_ROUND,
                                  pps_record_get_text (PPS_RECORD (interview), "round"));
  if (round == NULL || !pps_record_has_text (PPS_RECORD (round), "name"))
    return g_strdup (_ ("Last round"));

  return g_strdup_printf (_ ("Last round: %s"), pps_record_get_text (PPS_RECORD (round), "name"));
}

static void
pps_interview_aside_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_interview_aside_parent_class)->dispose (object);
}

static void
pps_interview_aside_class_init (PpsInterviewAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_interview_aside_dispose;

  g_type_ensure (PPS_TYPE_ANSWER_VIEW);

  gtk_widget_class_set_css_name (widget_class, "interviewaside");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-interview-aside.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewAside, note);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewAside, earlier_place);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewAside, earlier_title);
  gtk_widget_class_bind_template_child (widget_class, PpsInterviewAside, earlier);
}

static void
pps_interview_aside_init (PpsInterviewAside *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pps_interview_aside_show (PpsInterviewAside *self,
                          PpsWorkspace *workspace,
                          PpsTextDraft *note,
                          const char *about,
                          GPtrArray *earlier)
{
  g_autofree char *name = g_strdup_printf (_ ("Own note: %s"), about);
  GtkWidget *child;

  g_return_if_fail (PPS_IS_INTERVIEW_ASIDE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  pps_answer_view_take_buffer (self->note, pps_text_draft_get_buffer (note));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->earlier))) != NULL)
    gtk_box_remove (self->earlier, child);

  gtk_widget_set_visible (self->earlier_place, earlier != NULL && earlier->len > 0);
  if (earlier == NULL || earlier->len == 0)
    return;

  {
    g_autofree char *title = describe_round (workspace, earlier->pdata[0]);

    gtk_label_set_text (self->earlier_title, title);
  }
  for (guint i = 0; i < earlier->len; i++)
    add_earlier (self, workspace, earlier->pdata[i]);
}

void
pps_interview_aside_set_editable (PpsInterviewAside *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_INTERVIEW_ASIDE (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->note), editable);
}

GtkWidget *
pps_interview_aside_get_note (PpsInterviewAside *self)
{
  g_return_val_if_fail (PPS_IS_INTERVIEW_ASIDE (self), NULL);

  return GTK_WIDGET (self->note);
}
