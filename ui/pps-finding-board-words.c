/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-board-private.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-findings.h"
#include "pps-window.h"

/* Words that come to a board, by key or dragged: one more passage that a finding rests on, or a new
 * finding. */

/* Dragged words come as text; they are those that are selected somewhere. */
static PpsWordsView *
find_selected (GtkWidget *widget, const char *text)
{
  GtkTextIter start;
  GtkTextIter end;

  if (PPS_IS_WORDS_VIEW (widget))
    {
      GtkTextBuffer *buffer
          = gtk_text_view_get_buffer (pps_words_view_get_text_view (PPS_WORDS_VIEW (widget)));
      g_autofree char *selected = NULL;

      if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
        return NULL;
      selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);

      return g_str_equal (selected, text) ? PPS_WORDS_VIEW (widget) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PpsWordsView *found = find_selected (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A text view does not hear the end of the press that its words were dragged with, and would not
 * notice the next one. */
static void
forget_press (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE (controller))
        gtk_event_controller_reset (controller);
    }
}

gboolean
pps_finding_board_drop_words (PpsFindingBoard *self, PpsFinding *finding, const char *words)
{
  PpsWordsView *view = self->words != NULL ? find_selected (self->words, words) : NULL;
  guint start;
  guint end;

  if (view == NULL || !pps_words_view_get_selection (view, &start, &end))
    return FALSE;

  forget_press (GTK_WIDGET (pps_words_view_get_text_view (view)));
  if (finding != NULL)
    pps_finding_board_add_passage (self, finding, pps_words_view_get_answer (view), start, end);
  else
    pps_words_view_find (view);

  return TRUE;
}

void
pps_finding_board_add_passage (
    PpsFindingBoard *self, PpsFinding *finding, PpsAnswer *answer, guint start, guint end)
{
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  if (finding == NULL)
    finding = pps_finding_board_get_chosen (self);
  if (finding == NULL)
    {
      pps_window_toast (GTK_WIDGET (self),
                        _ ("Choose the finding first that is to rest on these words"));
      return;
    }

  evidence = pps_edit_add_passage (self->workspace, finding, answer, start, end, &error);
  if (evidence == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  pps_finding_board_choose (self, pps_record_get_id (PPS_RECORD (finding)), FALSE);
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Words added to the finding"));
}

static void
passage_chosen_cb (PpsFindingBoard *self, guint start, guint end, PpsWordsView *words)
{
  pps_finding_board_add_passage (self, NULL, pps_words_view_get_answer (words), start, end);
}

static void
finding_chosen_cb (PpsFindingBoard *self, const char *id, gboolean go)
{
  pps_finding_board_choose (self, id, go);
  g_signal_emit_by_name (self, "finding-chosen", id);
}

static void
found_cb (PpsFindingBoard *self, PpsFinding *finding)
{
  const char *id = pps_record_get_id (PPS_RECORD (finding));

  pps_store_flush (pps_workspace_get_store (self->workspace));
  pps_finding_board_update (self);
  finding_chosen_cb (self, id, TRUE);
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Finding made"));
}

void
pps_finding_board_follow_words (PpsFindingBoard *self, PpsWordsView *words)
{
  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  g_signal_connect_object (words, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "passage-chosen", G_CALLBACK (passage_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "finding-chosen", G_CALLBACK (finding_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
pps_finding_board_set_words (PpsFindingBoard *self, GtkWidget *words)
{
  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  g_set_weak_pointer (&self->words, words);
}
