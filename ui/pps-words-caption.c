/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-words-caption.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-earlier-view.h"
#include "pps-edit-freeze.h"

/* What stands around the words of an answer, as text: when and to what they were said, and where
 * they come from. */

/* Beside the one question of its pane an answer may be to a question of the study's own, or one
 * that the guides of today do not ask any more: then it says to which, as it was asked. */
static void
add_question (PpsWorkspace *workspace, PpsAnswer *answer, PpsInterview *interview, GString *text)
{
  PpsGuide *guide = pps_workspace_get_guide (workspace, interview, NULL);
  const char *id = pps_record_get_text (PPS_RECORD (answer), "question");
  const PpsQuestion *question = guide != NULL ? pps_guide_find_question (guide, id) : NULL;
  const char *pane = question != NULL ? pps_question_get_pane (question) : NULL;
  const PpsBilingual *lead = question != NULL ? pps_question_get_lead (question, NULL) : NULL;

  if (pane != NULL && lead != NULL && pps_guide_find_pane_question (guide, pane) != question)
    g_string_append_printf (text, "%s“%s”", text->len > 0 ? " · " : "",
                            pps_bilingual_get (lead, pps_describe_language ()));
}

char *
pps_words_describe_when (PpsWorkspace *workspace, PpsAnswer *answer, PpsInterview *interview)
{
  const char *language = pps_describe_language ();
  g_autofree char *date
      = pps_describe_date (pps_record_get_text (PPS_RECORD (interview), "started"), language);
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (GString) when = g_string_new (NULL);

  g_return_val_if_fail (PPS_IS_ANSWER (answer), NULL);

  round = pps_workspace_lookup (workspace, PPS_TYPE_ROUND,
                                pps_record_get_text (PPS_RECORD (interview), "round"));
  if (round != NULL)
    g_string_append (when, pps_record_get_text (PPS_RECORD (round), "name"));
  if (*date != '\0')
    g_string_append_printf (when, "%s%s", when->len > 0 ? " · " : "", date);
  if (pps_edit_is_frozen (round))
    g_string_append_printf (when, " · %s", _ ("frozen"));
  add_question (workspace, answer, interview, when);

  return g_string_free (g_steal_pointer (&when), FALSE);
}

/* Returns: (transfer full) (nullable): an answer that this one refers to */
static PpsAnswer *
find_other (PpsWorkspace *workspace, PpsAnswer *answer, const char *field)
{
  return pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                               pps_record_get_text (PPS_RECORD (answer), field));
}

char *
pps_words_describe_standing (PpsWorkspace *workspace, PpsAnswer *answer)
{
  const char *language = pps_describe_language ();
  const char *state = pps_record_get_text (PPS_RECORD (answer), "state");
  g_autoptr (PpsAnswer) source = find_other (workspace, answer, "said-at");
  g_autoptr (PpsAnswer) earlier = find_other (workspace, answer, "same-as");
  g_autoptr (GString) standing = g_string_new (NULL);
  const PpsPane *pane = NULL;

  if (*state != '\0' && !g_str_equal (state, "answered"))
    pps_describe_append (standing, " · ", pps_describe_word ("answer", state, language));
  if (source != NULL)
    pane = pps_canvas_definition_find_pane (pps_workspace_get_canvas (workspace),
                                            pps_record_get_text (PPS_RECORD (source), "pane"));
  if (pane != NULL)
    {
      g_autofree char *at
          = g_strdup_printf (_ ("Said at: %s"), pps_bilingual_get (&pane->name, language));

      pps_describe_append (standing, " · ", at);
    }
  if (earlier != NULL)
    {
      g_autofree char *when = pps_earlier_describe_when (workspace, earlier);
      g_autofree char *same = g_strdup_printf (_ ("The same as then: %s"), when);

      pps_describe_append (standing, " · ", same);
    }

  return g_string_free (g_steal_pointer (&standing), FALSE);
}
