/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane-panel.h"

#include <glib/gi18n-lib.h>

#include "pps-accord.h"
#include "pps-describe.h"
#include "pps-edit-judgement.h"
#include "pps-expander.h"
#include "pps-finding-board.h"
#include "pps-window.h"
#include "pps-words-view.h"

/* A pane beside the sheet. It gathers the answers; the findings are those of the board. */

struct _PpsPanePanel
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  char *pane;

  GtkLabel *title;
  GtkWidget *agreement;
  GtkLabel *agreement_label;
  GtkWidget *close_button;
  GtkLabel *question;
  GtkLabel *hint;
  GtkWidget *hint_expander;
  GtkWidget *answers_title;
  GtkWidget *no_answers;
  PpsRecordList *answers;
  GtkWidget *findings_title;
  PpsFindingBoard *board;
};

G_DEFINE_FINAL_TYPE (PpsPanePanel, pps_pane_panel, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  FINDING_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is parked stands in no pane; nothing was said about that. */
static gboolean
is_parked (PpsPanePanel *self)
{
  return *self->pane == '\0';
}

static gboolean
is_in_round (PpsPanePanel *self, PpsRecord *record)
{
  return self->round == NULL
         || g_strcmp0 (pps_record_get_text (record, "round"),
                       pps_record_get_id (PPS_RECORD (self->round)))
                == 0;
}

/* Answers that say something: words, or a state that tells why there are none. */
static GPtrArray *
list_answers (PpsPanePanel *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) answers = NULL;

  if (is_parked (self))
    return list;

  answers = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-pane-answers",
                           pps_record_get_id (PPS_RECORD (self->partnership)), self->pane, NULL);
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);
      g_autoptr (PpsRecord) interview = NULL;

      interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                        pps_record_get_text (answer, "interview"));
      if (interview != NULL && is_in_round (self, interview)
          && (pps_record_has_text (answer, "text") || pps_record_has_text (answer, "state")))
        g_ptr_array_add (list, g_object_ref (answer));
    }

  return list;
}

static GtkWidget *
make_words (PpsRecord *record, gpointer user_data)
{
  PpsPanePanel *self = user_data;
  GtkWidget *words = pps_words_view_new (self->workspace, PPS_ANSWER (record));

  pps_finding_board_follow_words (self->board, PPS_WORDS_VIEW (words));

  return words;
}

static void
board_chosen_cb (PpsPanePanel *self, const char *id)
{
  g_signal_emit (self, signals[FINDING_CHOSEN], 0, id);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsPanePanel *self = PPS_PANE_PANEL (widget);

  pps_pane_panel_save (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
workbench_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsPanePanel *self = PPS_PANE_PANEL (widget);

  if (self->partnership == NULL || self->pane == NULL)
    return;

  pps_pane_panel_save (self);
  gtk_widget_activate_action (widget, "win.open-workbench", "(ss)",
                              pps_record_get_id (PPS_RECORD (self->partnership)), self->pane);
}

/* The round that a judgement is shown of: the one that is shown, or of all rounds the latest. */
static PpsRound *
dup_judged_round (PpsPanePanel *self)
{
  g_autoptr (PpsQuery) rounds = NULL;
  guint n;

  if (self->round != NULL)
    return g_object_ref (self->round);

  rounds = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  n = pps_query_get_n (rounds);

  return n > 0 ? g_object_ref (PPS_ROUND (pps_query_get (rounds, n - 1))) : NULL;
}

static void
agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsPanePanel *self = PPS_PANE_PANEL (widget);
  g_autoptr (PpsRound) round = NULL;

  if (self->partnership == NULL || self->pane == NULL || is_parked (self))
    return;

  round = dup_judged_round (self);
  pps_pane_panel_save (self);
  gtk_widget_activate_action (
      widget, "win.open-agreement", "(sss)", pps_record_get_id (PPS_RECORD (self->partnership)),
      round != NULL ? pps_record_get_id (PPS_RECORD (round)) : "", self->pane);
}

/* How far the groups agree, and why as far as there is room for it. */
static void
show_agreement (PpsPanePanel *self)
{
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsRecord) judgement = NULL;
  g_autofree char *line = NULL;
  const char *verdict = "";

  if (self->pane != NULL && self->partnership != NULL && !is_parked (self))
    round = dup_judged_round (self);
  gtk_widget_set_visible (self->agreement, round != NULL);
  if (round == NULL)
    return;

  judgement = (PpsRecord *) pps_edit_find_judgement (self->workspace, round, self->pane);
  if (judgement != NULL)
    verdict = pps_record_get_text (judgement, "verdict");
  line = *verdict != '\0'
             ? g_strdup_printf ("%s %s", pps_accord_sign (verdict),
                                pps_describe_word ("verdict", verdict, pps_describe_language ()))
             : g_strdup (_ ("Agreement not judged yet"));
  gtk_label_set_label (self->agreement_label, line);
  gtk_widget_set_tooltip_text (self->agreement,
                               judgement != NULL && pps_record_has_text (judgement, "reason")
                                   ? pps_record_get_text (judgement, "reason")
                                   : _ ("Agreement and blind spots"));
}

static void
pps_pane_panel_dispose (GObject *object)
{
  PpsPanePanel *self = PPS_PANE_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);

  G_OBJECT_CLASS (pps_pane_panel_parent_class)->dispose (object);
}

static void
pps_pane_panel_class_init (PpsPanePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_pane_panel_dispose;

  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_PANE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * PpsPanePanel::finding-chosen:
   * @finding: its id
   */
  signals[FINDING_CHOSEN] = g_signal_new ("finding-chosen", PPS_TYPE_PANE_PANEL, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "panel.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "panel.agreement", NULL, agreement_cb);
  gtk_widget_class_install_action (widget_class, "panel.workbench", NULL, workbench_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "panel.close", NULL);

  g_type_ensure (PPS_TYPE_RECORD_LIST);
  g_type_ensure (PPS_TYPE_FINDING_BOARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-pane-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, title);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, agreement);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, agreement_label);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, close_button);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, question);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, hint);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, hint_expander);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, no_answers);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, answers_title);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, answers);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, findings_title);
  gtk_widget_class_bind_template_child (widget_class, PpsPanePanel, board);
  gtk_widget_class_bind_template_callback (widget_class, board_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pps_pane_panel_show_words);
  gtk_widget_class_set_css_name (widget_class, "panepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
pps_pane_panel_init (PpsPanePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_expander_guard (GTK_EXPANDER (self->hint_expander));
  pps_finding_board_set_words (self->board, GTK_WIDGET (self->answers));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close the pane"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was said"), -1);
}

static void
show_definition (PpsPanePanel *self)
{
  const char *language = pps_describe_language ();
  const PpsPane *pane
      = pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace), self->pane);
  const char *name
      = pane != NULL ? pps_bilingual_get (&pane->name, language) : _ ("Parked findings");

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->question,
                       pane != NULL
                           ? pps_bilingual_get (&pane->question, language)
                           : _ ("Findings that stand in no pane yet. They are on no sheet."));
  gtk_widget_set_visible (self->hint_expander, pane != NULL);
  gtk_widget_set_visible (self->answers_title, pane != NULL);
  gtk_label_set_label (self->hint, pane != NULL ? pps_bilingual_get (&pane->hint, language) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_answers (PpsPanePanel *self)
{
  g_autoptr (GPtrArray) answers = NULL;

  answers
      = self->pane != NULL && self->partnership != NULL ? list_answers (self) : g_ptr_array_new ();
  pps_record_list_set_records (self->answers, answers, make_words, self);
  gtk_widget_set_visible (self->no_answers,
                          answers->len == 0 && self->pane != NULL && !is_parked (self));
  gtk_widget_set_visible (GTK_WIDGET (self->answers), answers->len > 0);
}

void
pps_pane_panel_set_pane (PpsPanePanel *self,
                         PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         PpsRound *round,
                         const char *pane)
{
  char *copy = g_strdup (pane);

  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  pps_pane_panel_save (self);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->partnership, partnership);
  g_set_object (&self->round, round);
  g_free (self->pane);
  self->pane = copy;

  if (self->pane != NULL)
    show_definition (self);
  show_agreement (self);
  update_answers (self);
  pps_finding_board_set_pane (self->board, workspace, partnership, round, self->pane);
}

const char *
pps_pane_panel_get_pane (PpsPanePanel *self)
{
  g_return_val_if_fail (PPS_IS_PANE_PANEL (self), NULL);

  return self->pane;
}

void
pps_pane_panel_focus (PpsPanePanel *self)
{
  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  for (GtkWidget *words = gtk_widget_get_first_child (GTK_WIDGET (self->answers)); words != NULL;
       words = gtk_widget_get_next_sibling (words))
    {
      GtkWidget *view = GTK_WIDGET (pps_words_view_get_text_view (PPS_WORDS_VIEW (words)));

      /* A state can stand there without words. */
      if (gtk_widget_get_visible (view) && gtk_widget_grab_focus (view))
        return;
    }
  pps_finding_board_focus_entry (self->board);
}

void
pps_pane_panel_update (PpsPanePanel *self)
{
  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  show_agreement (self);
  update_answers (self);
  pps_finding_board_update (self->board);
}

void
pps_pane_panel_save (PpsPanePanel *self)
{
  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  pps_finding_board_save (self->board);
}

void
pps_pane_panel_choose_finding (PpsPanePanel *self, const char *id, gboolean edit)
{
  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  pps_finding_board_choose (self->board, id, edit);
}

void
pps_pane_panel_show_words (PpsPanePanel *self, const char *answer, guint start, guint end)
{
  GtkWidget *words;

  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  words = pps_record_list_find (self->answers, answer);
  if (words != NULL)
    pps_words_view_show_words (PPS_WORDS_VIEW (words), start, end);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.workbench-words", "(suu)", answer, start,
                                end);
}

PpsRecordList *
pps_pane_panel_get_answers (PpsPanePanel *self)
{
  g_return_val_if_fail (PPS_IS_PANE_PANEL (self), NULL);

  return self->answers;
}

PpsRecordList *
pps_pane_panel_get_findings (PpsPanePanel *self)
{
  g_return_val_if_fail (PPS_IS_PANE_PANEL (self), NULL);

  return pps_finding_board_get_findings (self->board);
}

void
pps_pane_panel_add_finding (PpsPanePanel *self, const char *group, const char *text)
{
  g_return_if_fail (PPS_IS_PANE_PANEL (self));

  pps_finding_board_add (self->board, group, text);
}
