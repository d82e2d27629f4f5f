/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-presenter.h"

#include <string.h>

#include "pps-describe.h"
#include "pps-gate-report.h"
#include "pps-presenter-private.h"
#include "pps-progress.h"

/* What the heads of all sheets have in common, and which findings a sheet shows. */

const char *
pps_present_language (PpsWorkspace *workspace, const PpsPresentOptions *options)
{
  const char *language = options->language;

  if (language == NULL && workspace != NULL)
    language = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");

  return g_strcmp0 (language, "en") == 0 ? "en" : "nl";
}

gboolean
pps_present_wants_group (const PpsPresentOptions *options, const char *letter)
{
  if (*letter == '\0')
    return TRUE;
  if (options->shared_only)
    return FALSE;

  return options->groups == NULL || g_strv_contains (options->groups, letter);
}

/* A finding of no round belongs to all of them. */
static gboolean
wants_finding (const PpsPresentOptions *options, PpsRecord *finding)
{
  const char *round = pps_record_get_text (finding, "round");

  if (!pps_present_wants_group (options, pps_record_get_text (finding, "stakeholder-group")))
    return FALSE;
  if (options->round != NULL && round != NULL
      && !g_str_equal (round, pps_record_get_id (PPS_RECORD (options->round))))
    return FALSE;

  return pps_record_has_text (finding, "text");
}

/* Whether words that were frozen may still be shown is asked of the finding as it stands now: what
 * is gone, or was permitted once, goes no further. */
static gboolean
may_go_out (PpsWorkspace *workspace,
            PpsGate *gate,
            const PpsPresentOptions *options,
            PpsRecord *frozen)
{
  g_autoptr (PpsRecord) finding = NULL;

  if (options->purpose == PPS_PURPOSE_OWN)
    return TRUE;

  finding = pps_workspace_lookup (workspace, PPS_TYPE_FINDING, pps_record_get_id (frozen));

  return finding != NULL && !pps_record_is_deleted (finding)
         && pps_gate_ask_finding (gate, finding) == PPS_GATE_OPEN;
}

GPtrArray *
pps_present_list_findings (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsGate) gate = pps_gate_new (workspace, options->purpose);
  g_autoptr (PpsQuery) query = NULL;
  GPtrArray *frozen = options->frozen != NULL ? pps_frozen_get_findings (options->frozen) : NULL;

  for (guint i = 0; frozen != NULL && i < frozen->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (frozen, i);

      if (wants_finding (options, finding) && may_go_out (workspace, gate, options, finding))
        g_ptr_array_add (findings, g_object_ref (finding));
    }
  if (frozen != NULL)
    return g_steal_pointer (&findings);

  query = pps_query_new (pps_workspace_get_store (workspace), "partnership-findings",
                         pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (query); i++)
    {
      PpsRecord *finding = pps_query_get (query, i);

      if (wants_finding (options, finding) && pps_gate_ask_finding (gate, finding) == PPS_GATE_OPEN)
        g_ptr_array_add (findings, g_object_ref (finding));
    }

  return g_steal_pointer (&findings);
}

/* A partnership that comes from a publication has a source in place of answers. */
gboolean
pps_present_is_from_source (PpsWorkspace *workspace, PpsPartnership *partnership)
{
  g_autoptr (PpsQuery) answers = NULL;

  if (!pps_record_has_text (PPS_RECORD (partnership), "source"))
    return FALSE;

  answers = pps_query_new (pps_workspace_get_store (workspace), "partnership-answers",
                           pps_record_get_id (PPS_RECORD (partnership)), NULL);

  return pps_query_get_n (answers) == 0;
}

static gboolean
has_group (GArray *groups, const char *letter)
{
  for (guint i = 0; i < groups->len; i++)
    {
      if (g_str_equal (g_array_index (groups, PpsPresentGroup, i).letter, letter))
        return TRUE;
    }

  return FALSE;
}

/* A group that the study has lost still has its findings, and they are shown. */
GArray *
pps_present_list_groups (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options,
                         GPtrArray *findings)
{
  PpsQuery *known = pps_workspace_get_groups (workspace);
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (PpsPresentGroup));

  for (guint i = 0; i < pps_query_get_n (known); i++)
    {
      PpsPresentGroup group = { pps_record_get_text (pps_query_get (known, i), "letter"), 0 };

      if (*group.letter != '\0' && !has_group (groups, group.letter)
          && (options->groups == NULL || g_strv_contains (options->groups, group.letter)))
        g_array_append_val (groups, group);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      PpsPresentGroup group
          = { pps_record_get_text (g_ptr_array_index (findings, i), "stakeholder-group"), 0 };

      if (*group.letter != '\0' && !has_group (groups, group.letter))
        g_array_append_val (groups, group);
    }

  for (guint i = 0; i < groups->len; i++)
    {
      PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);

      if (options->frozen == NULL
          || !pps_frozen_get_heard (options->frozen, group->letter, &group->heard))
        group->heard
            = pps_progress_count_heard (workspace, partnership, options->round, group->letter);
    }

  return groups;
}

guint
pps_present_find_colour (PpsWorkspace *workspace, const char *letter)
{
  PpsStakeholderGroup *group = pps_workspace_find_group (workspace, letter);
  const char *colour = group != NULL ? pps_record_get_text (PPS_RECORD (group), "colour") : "";

  return *colour == '#' ? (guint) g_ascii_strtoull (colour + 1, NULL, 16) & 0xffffff : 0x555555;
}

/* That nobody was heard is worth saying of interviews, not of a publication, which need not tell
 * whom it rests on. */
void
pps_present_groups (PpsSheetBuilder *builder,
                    PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const PpsPresentOptions *options,
                    GArray *groups)
{
  const char *language = pps_present_language (workspace, options);
  gboolean from_source = pps_present_is_from_source (workspace, partnership);

  for (guint i = 0; i < groups->len; i++)
    {
      PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);

      pps_sheet_builder_add_group (
          builder, group->letter, pps_workspace_get_group_name (workspace, group->letter, language),
          pps_present_find_colour (workspace, group->letter),
          from_source ? (group->heard == 0 ? -1 : (int) group->heard)
          : pps_gate_may_count (options->purpose, group->heard) ? (int) group->heard
                                                                : -1);
    }
}

/* "Looptijd, november 2020", with the round's own name before it where that says more. */
char *
pps_present_describe_round (PpsRound *round, const char *language)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *date
      = pps_describe_date (pps_record_get_text (PPS_RECORD (round), "date"), language);
  const char *kind
      = pps_describe_word ("round", pps_record_get_text (PPS_RECORD (round), "kind"), language);
  const char *name = pps_record_get_text (PPS_RECORD (round), "name");

  pps_describe_append (line, "", name);
  if (g_ascii_strcasecmp (name, kind) != 0)
    {
      g_autofree char *lower = g_utf8_strdown (kind, -1);

      pps_describe_append (line, ", ", lower);
    }
  if (strstr (name, date) == NULL)
    pps_describe_append (line, ", ", date);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The only round, where there is but one, goes without saying which. */
static PpsRound *
find_round (PpsWorkspace *workspace, PpsPartnership *partnership, const PpsPresentOptions *options)
{
  g_autoptr (PpsQuery) rounds = NULL;

  if (options->round != NULL)
    return g_object_ref (options->round);

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (partnership)), NULL);

  return pps_query_get_n (rounds) == 1 ? g_object_ref (pps_query_get (rounds, 0)) : NULL;
}

static char *
describe_choice (PpsWorkspace *workspace, const PpsPresentOptions *options, const char *language)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (options->shared_only)
    return g_strdup (g_str_equal (language, "nl") ? "alleen wat gedeeld is"
                                                  : "only what is shared");

  for (guint i = 0; options->groups != NULL && options->groups[i] != NULL; i++)
    pps_describe_append (line, ", ",
                         pps_workspace_get_group_name (workspace, options->groups[i], language));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* That this is not how it stands now must be told on the paper. */
static void
append_frozen (GString *subtitle, PpsFrozen *frozen, const char *language)
{
  g_autofree char *date = pps_describe_date (pps_frozen_get_taken (frozen), language);

  g_string_append_printf (subtitle,
                          g_str_equal (language, "nl") ? " · bevroren als “%s” op %s"
                                                       : " · frozen as “%s” on %s",
                          pps_frozen_get_name (frozen), date);
}

void
pps_present_notes (PpsSheetBuilder *builder,
                   PpsWorkspace *workspace,
                   PpsPartnership *partnership,
                   const PpsPresentOptions *options,
                   const char *more,
                   gboolean has_findings)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsGateReport) report = pps_gate_report_new (workspace, partnership, options);
  g_autofree char *left_out = has_findings ? pps_gate_report_describe (report, language) : NULL;
  g_autoptr (GString) notes = g_string_new (NULL);

  if (pps_record_has_text (PPS_RECORD (partnership), "source"))
    g_string_append_printf (notes, "%s: %s", g_str_equal (language, "nl") ? "Bron" : "Source",
                            pps_record_get_text (PPS_RECORD (partnership), "source"));
  pps_describe_append (notes, " · ", left_out != NULL ? left_out : "");
  pps_describe_append (notes, " · ", more != NULL ? more : "");
  if (notes->len > 0)
    pps_sheet_builder_set_notes (builder, notes->str);
}

void
pps_present_head (PpsSheetBuilder *builder,
                  PpsWorkspace *workspace,
                  PpsPartnership *partnership,
                  const PpsPresentOptions *options,
                  const char *sheet_name)
{
  const char *language = pps_present_language (workspace, options);
  PpsCanvasDefinition *canvas = workspace != NULL ? pps_workspace_get_canvas (workspace)
                                                  : pps_canvas_definition_get_default ();
  g_autoptr (GString) subtitle = g_string_new (sheet_name);

  if (workspace != NULL)
    pps_sheet_builder_set_words_language (
        builder,
        pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language"));
  pps_sheet_builder_set_credit (
      builder, pps_bilingual_get (pps_canvas_definition_get_credit (canvas), language));

  if (partnership == NULL)
    {
      pps_sheet_builder_set_title (
          builder, pps_bilingual_get (pps_canvas_definition_get_title (canvas), language));
    }
  else
    {
      g_autoptr (PpsRound) round = find_round (workspace, partnership, options);
      g_autofree char *choice = describe_choice (workspace, options, language);
      g_autoptr (GString) place = g_string_new (NULL);

      pps_describe_append (place, "", pps_record_get_text (PPS_RECORD (partnership), "sector"));
      pps_describe_append (place, ", ", pps_record_get_text (PPS_RECORD (partnership), "region"));
      pps_describe_append (subtitle, ": ", choice);
      pps_describe_append (subtitle, " · ", place->str);
      if (round != NULL)
        {
          g_autofree char *when = pps_present_describe_round (round, language);

          pps_describe_append (subtitle, " · ", when);
        }
      if (options->frozen != NULL)
        append_frozen (subtitle, options->frozen, language);

      pps_sheet_builder_set_title (builder, pps_record_get_text (PPS_RECORD (partnership), "name"));
      pps_sheet_builder_set_author (
          builder, pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name"));
      pps_present_notes (builder, workspace, partnership, options, NULL, FALSE);
    }

  pps_sheet_builder_set_subtitle (builder, subtitle->str);
}
