/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-span.h"

/* Verbs of finding: from words to a line on the canvas, and where that line stands. */

static PpsFinding *
write_finding (PpsStore *store,
               const char *partnership,
               const char *round,
               const char *pane,
               const char *group,
               const char *text,
               GError **error)
{
  g_autoptr (PpsQuery) siblings = pps_query_new (store, "partnership-findings", partnership, NULL);
  g_autoptr (PpsFinding) finding = pps_store_add (store, PPS_TYPE_FINDING, error);

  if (finding == NULL || !pps_store_write_text (store, finding, "partnership", partnership, error)
      || !pps_store_write_text (store, finding, "round", round, error)
      || !pps_store_write_text (store, finding, "pane", pane, error)
      || !pps_store_write_text (store, finding, "stakeholder-group", group, error)
      || !pps_store_write_text (store, finding, "text", text, error)
      || !pps_store_write_text (store, finding, "status", "draft", error)
      || !pps_store_write_real (store, finding, "position", pps_edit_next_position (siblings),
                                error))
    return NULL;

  return g_steal_pointer (&finding);
}

PpsFinding *
pps_edit_add_finding (PpsWorkspace *workspace,
                      PpsPartnership *partnership,
                      PpsRound *round,
                      const char *pane,
                      const char *group,
                      const char *text,
                      GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsFinding) finding = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), NULL);

  if (!pps_store_begin (store, "add-finding", error))
    return NULL;

  finding = write_finding (store, pps_record_get_id (PPS_RECORD (partnership)),
                           round != NULL ? pps_record_get_id (PPS_RECORD (round)) : NULL, pane,
                           group, text, error);
  if (!pps_edit_end (store, finding != NULL, error))
    return NULL;

  return g_steal_pointer (&finding);
}

/* A finding is one line: white space and line breaks between the chosen words become single spaces.
 * A space that holds two words together stays what it is. */
static char *
make_line (const char *words)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean parted = FALSE;

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter) && letter != 0x00a0 && letter != 0x202f)
        {
          parted = TRUE;
          continue;
        }
      if (parted)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, letter);
      parted = FALSE;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

PpsEvidence *
pps_edit_write_evidence (PpsStore *store,
                         PpsFinding *finding,
                         PpsAnswer *answer,
                         guint start,
                         guint end,
                         const char *words,
                         GError **error)
{
  g_autoptr (PpsEvidence) evidence = pps_store_add (store, PPS_TYPE_EVIDENCE, error);

  if (evidence == NULL
      || !pps_store_write_text (store, evidence, "finding",
                                pps_record_get_id (PPS_RECORD (finding)), error)
      || !pps_store_write_text (store, evidence, "answer", pps_record_get_id (PPS_RECORD (answer)),
                                error)
      || !pps_store_write_integer (store, evidence, "start", start, error)
      || !pps_store_write_integer (store, evidence, "end", end, error)
      || !pps_store_write_text (store, evidence, "text", words, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

PpsFinding *
pps_edit_find_words (
    PpsWorkspace *workspace, PpsAnswer *answer, guint start, guint end, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (PPS_IS_ANSWER (answer), NULL);

  words = pps_span_cut (pps_record_get_text (PPS_RECORD (answer), "text"), &start, &end);
  line = make_line (words);
  interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (PPS_RECORD (answer), "interview"));
  if (*line == '\0' || interview == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("Select the words that the finding rests on first."));
      return NULL;
    }

  if (!pps_store_begin (store, "find", error))
    return NULL;

  finding = write_finding (store, pps_record_get_text (PPS_RECORD (interview), "partnership"),
                           pps_record_get_text (PPS_RECORD (interview), "round"),
                           pps_record_get_text (PPS_RECORD (answer), "pane"),
                           pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"), line,
                           error);
  if (finding != NULL)
    evidence = pps_edit_write_evidence (store, finding, answer, start, end, words, error);
  if (!pps_edit_end (store, evidence != NULL, error))
    return NULL;

  return g_steal_pointer (&finding);
}

/* Finds room for @finding before @before in its pane: halfway between that and the one it follows.
 *
 * Returns: whether there is room; there is none where two stand at one position, or too close for a
 * number between them
 */
static gboolean
find_room (PpsQuery *siblings, PpsFinding *finding, PpsFinding *before, double *position)
{
  const char *pane = pps_record_get_text (PPS_RECORD (before), "pane");
  double previous = -G_MAXDOUBLE;
  double next;

  if (!pps_record_get_real (PPS_RECORD (before), "position", &next))
    return FALSE;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);

      if (sibling == PPS_RECORD (before))
        break;
      if (sibling != PPS_RECORD (finding)
          && g_str_equal (pps_record_get_text (sibling, "pane"), pane))
        pps_record_get_real (sibling, "position", &previous);
    }

  *position = previous == -G_MAXDOUBLE ? next - 1.0 : previous + (next - previous) / 2.0;

  return previous < *position && *position < next;
}

/* Gives the findings of a pane whole numbers again, with @finding before @before. */
static gboolean
renumber (
    PpsStore *store, PpsQuery *siblings, PpsFinding *finding, PpsFinding *before, GError **error)
{
  const char *pane = pps_record_get_text (PPS_RECORD (before), "pane");
  double position = 0.0;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);

      if (sibling == PPS_RECORD (finding)
          || !g_str_equal (pps_record_get_text (sibling, "pane"), pane))
        continue;

      if (sibling == PPS_RECORD (before)
          && !pps_store_write_real (store, finding, "position", position += 1.0, error))
        return FALSE;
      if (!pps_store_write_real (store, sibling, "position", position += 1.0, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether nothing stands behind @finding in its pane. */
static gboolean
is_last (PpsQuery *siblings, PpsFinding *finding)
{
  const char *pane = pps_record_get_text (PPS_RECORD (finding), "pane");
  gboolean behind = FALSE;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);

      if (behind && g_str_equal (pps_record_get_text (sibling, "pane"), pane))
        return FALSE;
      behind = behind || sibling == PPS_RECORD (finding);
    }

  return behind;
}

gboolean
pps_edit_write_place (PpsStore *store,
                      PpsQuery *siblings,
                      PpsFinding *finding,
                      const char *pane,
                      PpsFinding *before,
                      GError **error)
{
  double position;

  if (before != NULL && g_str_equal (pps_record_get_text (PPS_RECORD (before), "pane"), pane))
    return find_room (siblings, finding, before, &position)
               ? pps_store_write_real (store, finding, "position", position, error)
               : renumber (store, siblings, finding, before, error);

  if (g_str_equal (pps_record_get_text (PPS_RECORD (finding), "pane"), pane)
      && is_last (siblings, finding))
    return TRUE;

  return pps_store_write_real (store, finding, "position", pps_edit_next_position (siblings),
                               error);
}

gboolean
pps_edit_move_finding (PpsWorkspace *workspace,
                       PpsFinding *finding,
                       const char *pane,
                       const char *group,
                       PpsFinding *before,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) siblings = NULL;

  g_return_val_if_fail (PPS_IS_FINDING (finding), FALSE);
  g_return_val_if_fail (before != finding, FALSE);

  siblings = pps_query_new (store, "partnership-findings",
                            pps_record_get_text (PPS_RECORD (finding), "partnership"), NULL);

  return pps_store_begin (store, "move", error)
         && pps_edit_end (
             store,
             pps_edit_write_place (store, siblings, finding, pane, before, error)
                 && pps_store_write_text (store, finding, "pane", pane, error)
                 && pps_store_write_text (store, finding, "stakeholder-group", group, error),
             error);
}
