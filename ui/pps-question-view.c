/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-question-view.h"

#include <glib/gi18n.h>

#include "pps-answer-view.h"
#include "pps-flag-button.h"
#include "pps-line-list.h"
#include "pps-mark-row.h"
#include "pps-parked-list.h"
#include "pps-probe-list.h"
#include "pps-quote-list.h"
#include "pps-state-row.h"
#include "pps-tag-button.h"

/* One question. It shows a draft and an answer that it is handed, and writes nothing. Eyes go from
 * the question over the probes to the answer; Tab goes from the answer on to what is pressed after
 * it, and to the probes last. */

struct _PpsQuestionView
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *name;
  GtkWidget *flag;
  GtkLabel *lead;
  GtkLabel *hint; /* for the interviewer */
  PpsProbeList *probes;
  PpsEarlierView *earlier;
  PpsAnswerView *answer;
  GtkWidget *same_place;
  GtkLabel *same;
  GtkWidget *own;
  PpsLineList *lines;
  PpsTagButton *themes;
  PpsQuoteList *quotes;
  PpsParkedList *sent;
  PpsStateRow *states;
  GtkWidget *mark_place;
  PpsMarkRow *mark;

  PpsTextDraft *words;
  char *last_state; /* as they were followed last, to see which was pressed */
  gint64 last_mark;
  gboolean mark_last;
};

G_DEFINE_FINAL_TYPE (PpsQuestionView, pps_question_view, GTK_TYPE_WIDGET)

static void
state_picked_cb (PpsQuestionView *self, const char *state)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.state", "s", state);
}

static void
marked_cb (PpsQuestionView *self, int mark)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.mark", "(si)",
                              pps_mark_row_get_question (self->mark), mark);
}

static void
probe_ticked_cb (PpsQuestionView *self, const char *probe, gboolean ticked)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.probe", "(sb)", probe, ticked);
}

static gboolean
pps_question_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PpsQuestionView *self = PPS_QUESTION_VIEW (widget);
  GtkWidget *order[] = {
    GTK_WIDGET (self->answer),
    GTK_WIDGET (self->lines),
    GTK_WIDGET (self->states),
    self->mark_place,
    GTK_WIDGET (self->quotes),
    GTK_WIDGET (self->sent),
    GTK_WIDGET (self->themes),
    self->same_place,
    GTK_WIDGET (self->earlier),
    GTK_WIDGET (self->probes),
    self->head,
  };
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  int place;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (pps_question_view_parent_class)->focus (widget, direction);

  place = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (order[i] == inside)
        place = i;
    }

  for (; place >= 0 && place < (int) G_N_ELEMENTS (order); place += step)
    {
      if (gtk_widget_get_mapped (order[place]) && gtk_widget_child_focus (order[place], direction))
        return TRUE;
    }

  return FALSE;
}

static void
pps_question_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&PPS_QUESTION_VIEW (object)->words);

  G_OBJECT_CLASS (pps_question_view_parent_class)->dispose (object);
}

static void
pps_question_view_finalize (GObject *object)
{
  g_free (PPS_QUESTION_VIEW (object)->last_state);

  G_OBJECT_CLASS (pps_question_view_parent_class)->finalize (object);
}

static void
pps_question_view_class_init (PpsQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_question_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_question_view_finalize;
  widget_class->focus = pps_question_view_focus;

  g_type_ensure (PPS_TYPE_ANSWER_VIEW);
  g_type_ensure (PPS_TYPE_EARLIER_VIEW);
  g_type_ensure (PPS_TYPE_FLAG_BUTTON);
  g_type_ensure (PPS_TYPE_LINE_LIST);
  g_type_ensure (PPS_TYPE_PARKED_LIST);
  g_type_ensure (PPS_TYPE_PROBE_LIST);
  g_type_ensure (PPS_TYPE_QUOTE_LIST);
  g_type_ensure (PPS_TYPE_STATE_ROW);

  gtk_widget_class_set_css_name (widget_class, "questionview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  g_type_ensure (PPS_TYPE_TAG_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, head);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, name);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, flag);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, lead);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, hint);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, probes);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, answer);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, earlier);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, same_place);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, same);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, own);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, lines);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, themes);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, quotes);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, sent);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, states);
  gtk_widget_class_bind_template_child (widget_class, PpsQuestionView, mark_place);
  gtk_widget_class_bind_template_callback (widget_class, state_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, probe_ticked_cb);
}

static void
pps_question_view_init (PpsQuestionView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->mark = PPS_MARK_ROW (pps_mark_row_new (FALSE));
  gtk_box_append (GTK_BOX (self->mark_place), GTK_WIDGET (self->mark));
  g_signal_connect_object (self->mark, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
}

void
pps_question_view_show (PpsQuestionView *self,
                        const PpsQuestion *question,
                        const char *name,
                        const char *round,
                        const char *language,
                        PpsDrafts *drafts)
{
  const PpsBilingual *statement = pps_question_get_statement (question);
  const PpsBilingual *hint = pps_question_get_hint (question);
  const char *id = pps_question_get_id (question);
  const char *lead = pps_bilingual_get (pps_question_get_lead (question, round), language);
  g_autofree char *answer_name = g_strdup_printf (_ ("Answer: %s"), lead);

  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->lead, lead);
  gtk_label_set_text (self->hint, hint != NULL ? pps_bilingual_get (hint, language) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  answer_name, -1);
  pps_probe_list_show (self->probes, question, language);
  gtk_widget_set_visible (GTK_WIDGET (self->probes), pps_question_get_n_probes (question) > 0);
  g_set_object (&self->words, pps_drafts_get (drafts, id, "text"));
  pps_answer_view_take_buffer (self->answer, pps_text_draft_get_buffer (self->words));
  pps_state_row_show (self->states, pps_drafts_get (drafts, id, "reason"));

  gtk_widget_set_visible (self->mark_place, statement != NULL);
  pps_mark_row_show (self->mark, id,
                     statement != NULL ? pps_bilingual_get (statement, language) : "",
                     pps_drafts_get (drafts, id, "mark-reason"));
  g_clear_pointer (&self->last_state, g_free);
}

/* Whether it is the state or the mark that was changed, by whatever key: the reason for that one is
 * what comes first. */
static void
note_changed (PpsQuestionView *self, PpsAnswer *answer, const char *state)
{
  gint64 mark = -1;

  if (answer != NULL && !pps_record_get_integer (PPS_RECORD (answer), "mark", &mark))
    mark = -1;

  if (self->last_state == NULL)
    self->mark_last = FALSE;
  else if (self->last_mark != mark)
    self->mark_last = TRUE;
  else if (!g_str_equal (self->last_state, state))
    self->mark_last = FALSE;

  g_free (self->last_state);
  self->last_state = g_strdup (state);
  self->last_mark = mark;
}

/* Says of an answer that it is an earlier one said again, and whether it still is in its words. */
static void
follow_same (PpsQuestionView *self, PpsWorkspace *workspace, PpsAnswer *answer)
{
  g_autoptr (PpsAnswer) earlier = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (answer != NULL)
    earlier = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                    pps_record_get_text (PPS_RECORD (answer), "same-as"));
  gtk_widget_set_visible (self->same_place, earlier != NULL);
  if (earlier == NULL)
    return;

  when = pps_earlier_describe_when (workspace, earlier);
  text = g_str_equal (pps_record_get_text (PPS_RECORD (answer), "text"),
                      pps_record_get_text (PPS_RECORD (earlier), "text"))
             ? g_strdup_printf (_ ("The same as then: %s"), when)
             : g_strdup_printf (_ ("As then, in other words: %s"), when);
  gtk_label_set_text (self->same, text);
}

void
pps_question_view_follow (PpsQuestionView *self, PpsWorkspace *workspace, PpsAnswer *answer)
{
  const char *state = answer != NULL ? pps_record_get_text (PPS_RECORD (answer), "state") : "";

  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  note_changed (self, answer, state);
  pps_probe_list_set_ticked (
      self->probes, answer != NULL ? pps_record_get_text (PPS_RECORD (answer), "probes") : "");
  pps_state_row_set_state (self->states, state);
  pps_mark_row_follow (self->mark, answer);

  follow_same (self, workspace, answer);

  /* While words are typed their tint moves along by itself. */
  pps_quote_list_follow (self->quotes, workspace, answer);
  if (pps_text_draft_is_saved (self->words))
    pps_quote_list_tint (self->quotes, pps_text_draft_get_buffer (self->words));
  pps_line_list_follow (self->lines, answer);
  pps_tag_button_set_record (self->themes, workspace, (PpsRecord *) answer, "answer-tags", FALSE);
}

void
pps_question_view_set_editable (PpsQuestionView *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  gtk_widget_set_sensitive (self->flag, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->probes), editable);
  pps_state_row_set_editable (self->states, editable);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->answer), editable);
  pps_mark_row_set_editable (self->mark, editable);
  pps_quote_list_set_editable (self->quotes, editable);
  gtk_widget_set_sensitive (self->own, editable);
  pps_line_list_set_editable (self->lines, editable);
}

GtkWidget *
pps_question_view_get_answer (PpsQuestionView *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_VIEW (self), NULL);

  return GTK_WIDGET (self->answer);
}

void
pps_question_view_show_earlier (PpsQuestionView *self, PpsWorkspace *workspace, GPtrArray *earlier)
{
  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  pps_earlier_view_show (self->earlier, workspace, earlier);
}

PpsEarlierView *
pps_question_view_get_earlier (PpsQuestionView *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_VIEW (self), NULL);

  return self->earlier;
}

void
pps_question_view_follow_sent (PpsQuestionView *self,
                               PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               const char *language,
                               gboolean editable)
{
  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  pps_parked_list_set_editable (self->sent, editable);
  pps_parked_list_follow (self->sent, workspace, interview, question, language);
}

void
pps_question_view_enter_quote (PpsQuestionView *self, guint offset)
{
  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  pps_quote_list_enter (self->quotes, offset);
}

static gboolean
enter_reason (PpsQuestionView *self, gboolean of_mark)
{
  return of_mark ? pps_mark_row_enter_reason (self->mark)
                 : pps_state_row_enter_reason (self->states);
}

void
pps_question_view_go_to_reason (PpsQuestionView *self)
{
  GtkWidget *inside;
  gboolean in_mark;

  g_return_if_fail (PPS_IS_QUESTION_VIEW (self));

  inside = gtk_widget_get_focus_child (GTK_WIDGET (self));
  in_mark = inside == self->mark_place;

  if (!(in_mark || inside == GTK_WIDGET (self->states))
      || !GTK_IS_TEXT_VIEW (gtk_root_get_focus (gtk_widget_get_root (inside))))
    {
      if (enter_reason (self, self->mark_last) || enter_reason (self, !self->mark_last))
        return;
    }
  else if (in_mark == self->mark_last && enter_reason (self, !self->mark_last))
    {
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

PpsLineList *
pps_question_view_get_lines (PpsQuestionView *self)
{
  g_return_val_if_fail (PPS_IS_QUESTION_VIEW (self), NULL);

  return self->lines;
}
