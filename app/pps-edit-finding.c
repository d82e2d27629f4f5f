/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"

/* Verbs of finding: from words to a line on the canvas, and where that line stands. */

static PpsFinding *
write_finding (PpsStore        *store,
               const char      *partnership,
               const char      *round,
               const char      *pane,
               const char      *group,
               const char      *text,
               GError         **error)
{
  g_autoptr (PpsQuery) siblings = pps_query_new (store, "partnership-findings", partnership, NULL);
  g_autoptr (PpsFinding) finding = pps_store_add (store, PPS_TYPE_FINDING, error);

  if (finding == NULL ||
      !pps_store_write_text (store, finding, "partnership", partnership, error) ||
      !pps_store_write_text (store, finding, "round", round, error) ||
      !pps_store_write_text (store, finding, "pane", pane, error) ||
      !pps_store_write_text (store, finding, "stakeholder-group", group, error) ||
      !pps_store_write_text (store, finding, "text", text, error) ||
      !pps_store_write_text (store, finding, "status", "draft", error) ||
      !pps_store_write_real (store, finding, "position", pps_edit_next_position (siblings), error))
    return NULL;

  return g_steal_pointer (&finding);
}

PpsFinding *
pps_edit_add_finding (PpsWorkspace    *workspace,
                      PpsPartnership  *partnership,
                      PpsRound        *round,
                      const char      *pane,
                      const char      *group,
                      const char      *text,
                      GError         **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsFinding) finding = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), NULL);

  if (!pps_store_begin (store, "add-finding", error))
    return NULL;

  finding = write_finding (store, pps_record_get_id (PPS_RECORD (partnership)),
                           round != NULL ? pps_record_get_id (PPS_RECORD (round)) : NULL,
                           pane, group, text, error);
  if (!pps_edit_end (store, finding != NULL, error))
    return NULL;

  return g_steal_pointer (&finding);
}

static char *
cut_words (const char *text,
           guint       start,
           guint       end)
{
  guint length = g_utf8_strlen (text, -1);

  end = MIN (end, length);

  return start < end ? g_utf8_substring (text, start, end) : NULL;
}

/* A finding is one line: white space and line breaks between the chosen words become single spaces. */
static char *
make_line (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, parts[i]);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static gboolean
write_evidence (PpsStore    *store,
                PpsFinding  *finding,
                PpsAnswer   *answer,
                guint        start,
                guint        end,
                const char  *words,
                GError     **error)
{
  g_autoptr (PpsEvidence) evidence = pps_store_add (store, PPS_TYPE_EVIDENCE, error);

  return evidence != NULL &&
         pps_store_write_text (store, evidence, "finding", pps_record_get_id (PPS_RECORD (finding)), error) &&
         pps_store_write_text (store, evidence, "answer", pps_record_get_id (PPS_RECORD (answer)), error) &&
         pps_store_write_integer (store, evidence, "start", start, error) &&
         pps_store_write_integer (store, evidence, "end", end, error) &&
         pps_store_write_text (store, evidence, "text", words, error);
}

PpsFinding *
pps_edit_find_words (PpsWorkspace  *workspace,
                     PpsAnswer     *answer,
                     guint          start,
                     guint          end,
                     GError       **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (PPS_IS_ANSWER (answer), NULL);

  words = cut_words (pps_record_get_text (PPS_RECORD (answer), "text"), start, end);
  line = words != NULL ? make_line (words) : NULL;
  interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (PPS_RECORD (answer), "interview"));
  if (line == NULL || *line == '\0' || interview == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("Select the words that the finding rests on first."));
      return NULL;
    }

  if (!pps_store_begin (store, "find", error))
    return NULL;

  finding = write_finding (store,
                           pps_record_get_text (PPS_RECORD (interview), "partnership"),
                           pps_record_get_text (PPS_RECORD (interview), "round"),
                           pps_record_get_text (PPS_RECORD (answer), "pane"),
                           pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"),
                           line, error);
  if (!pps_edit_end (store, finding != NULL && write_evidence (store, finding, answer, start, end, words, error), error))
    return NULL;

  return g_steal_pointer (&finding);
}

/* The position before @before: halfway between it and the one it follows, so that no other finding has to change. */
static double
position_before (PpsQuery   *siblings,
                 PpsFinding *finding,
                 PpsFinding *before)
{
  double previous = 0.0;

  for (guint i = 0; before != NULL && i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);
      double position;

      if (sibling == PPS_RECORD (finding))
        continue;

      pps_record_get_real (sibling, "position", &position);
      if (sibling == PPS_RECORD (before))
        return (previous + position) / 2.0;
      previous = position;
    }

  return pps_edit_next_position (siblings);
}

gboolean
pps_edit_move_finding (PpsWorkspace  *workspace,
                       PpsFinding    *finding,
                       const char    *pane,
                       const char    *group,
                       PpsFinding    *before,
                       GError       **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) siblings = NULL;

  g_return_val_if_fail (PPS_IS_FINDING (finding), FALSE);
  g_return_val_if_fail (before != finding, FALSE);

  siblings = pps_query_new (store, "partnership-findings",
                            pps_record_get_text (PPS_RECORD (finding), "partnership"), NULL);

  return pps_store_begin (store, "move", error) &&
         pps_edit_end (store,
                       pps_store_write_text (store, finding, "pane", pane, error) &&
                         pps_store_write_text (store, finding, "stakeholder-group", group, error) &&
                         pps_store_write_real (store, finding, "position",
                                               position_before (siblings, finding, before), error),
                       error);
}
