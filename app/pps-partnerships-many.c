/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-partnerships-private.h"

#include "pps-describe.h"
#include "pps-gate-report.h"
#include "pps-gate.h"
#include "pps-progress.h"

/* Several partnerships beside each other, each as it was last found to be. */

PpsRound *
pps_present_find_last_round (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);
  PpsPresentOptions all = *options;
  g_autoptr (GPtrArray) findings = NULL;

  all.round = NULL;
  findings = pps_present_list_findings (workspace, partnership, &all);
  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRecord *round = pps_query_get (rounds, i - 1);

      for (guint j = 0; j < findings->len; j++)
        {
          if (g_strcmp0 (pps_record_get_text (g_ptr_array_index (findings, j), "round"),
                         pps_record_get_id (round))
              == 0)
            return PPS_ROUND (g_object_ref (round));
        }
    }

  return NULL;
}

static void
clear_one (gpointer data)
{
  PpsOneOfMany *one = data;

  g_clear_object (&one->partnership);
  g_clear_object (&one->round);
  g_clear_pointer (&one->findings, g_ptr_array_unref);
}

GArray *
pps_many_list (PpsWorkspace *workspace, GPtrArray *partnerships, const PpsPresentOptions *options)
{
  GArray *many = g_array_new (FALSE, FALSE, sizeof (PpsOneOfMany));

  g_array_set_clear_func (many, clear_one);
  for (guint i = 0; i < partnerships->len; i++)
    {
      PpsPresentOptions own = *options;
      PpsOneOfMany one = { g_object_ref (g_ptr_array_index (partnerships, i)), NULL, NULL, FALSE };

      one.round = pps_present_find_last_round (workspace, one.partnership, options);
      own.round = one.round;
      one.findings = pps_present_list_findings (workspace, one.partnership, &own);
      one.from_source = pps_present_is_from_source (workspace, one.partnership);
      g_array_append_val (many, one);
    }

  return many;
}

static PpsPresentGroup *
find_group (GArray *groups, const char *letter)
{
  for (guint i = 0; i < groups->len; i++)
    {
      PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);

      if (g_str_equal (group->letter, letter))
        return group;
    }

  return NULL;
}

GArray *
pps_many_list_groups (PpsWorkspace *workspace, GArray *many, const PpsPresentOptions *options)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (PpsPresentGroup));

  for (guint i = 0; i < many->len; i++)
    {
      const PpsOneOfMany *one = &g_array_index (many, PpsOneOfMany, i);
      PpsPresentOptions own = *options;
      g_autoptr (GArray) own_groups = NULL;

      own.round = one->round;
      own_groups = pps_present_list_groups (workspace, one->partnership, &own, one->findings);
      for (guint j = 0; j < own_groups->len; j++)
        {
          PpsPresentGroup *group = &g_array_index (own_groups, PpsPresentGroup, j);
          PpsPresentGroup *known = find_group (groups, group->letter);

          if (known != NULL)
            known->heard += group->heard;
          else
            g_array_append_val (groups, *group);
        }
    }

  return groups;
}

char *
pps_many_describe (PpsWorkspace *workspace,
                   const PpsOneOfMany *one,
                   GArray *groups,
                   PpsPurpose purpose)
{
  GString *line = g_string_new (NULL);

  pps_describe_append (line, "", pps_record_get_text (PPS_RECORD (one->partnership), "region"));
  if (one->round != NULL)
    pps_describe_append (line, " · ", pps_record_get_text (PPS_RECORD (one->round), "name"));
  for (guint i = 0; i < groups->len; i++)
    {
      const char *letter = g_array_index (groups, PpsPresentGroup, i).letter;
      guint n = pps_progress_count_heard (workspace, one->partnership, one->round, letter);
      /* A letter stays with its number at the end of a line. */
      g_autofree char *heard = g_strdup_printf ("%s\u00a0%u", letter, n);

      if (n > 0 && pps_gate_may_count (purpose, n))
        pps_describe_append (line, " · ", heard);
    }

  return g_string_free (line, FALSE);
}

/* Where each partnership is from, and what the gate kept back of it: too much for the foot of every
 * page. */
static void
add_sources (PpsSheetBuilder *builder,
             PpsWorkspace *workspace,
             GArray *many,
             const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  gboolean dutch = g_str_equal (language, "nl");

  pps_sheet_builder_set_appendix_title (builder, dutch ? "Verantwoording" : "Account");
  for (guint i = 0; i < many->len; i++)
    {
      const PpsOneOfMany *of = &g_array_index (many, PpsOneOfMany, i);
      PpsRecord *one = PPS_RECORD (of->partnership);
      PpsPresentOptions own = *options;
      g_autoptr (PpsGateReport) report = NULL;
      g_autofree char *kept = NULL;
      guint section;

      own.round = of->round;
      report = pps_gate_report_new (workspace, of->partnership, &own);
      kept = pps_gate_report_describe (report, language);
      if (!pps_record_has_text (one, "source") && kept == NULL)
        continue;
      section = pps_sheet_builder_add_section (builder, pps_record_get_id (one),
                                               pps_record_get_text (one, "name"), -1);
      if (pps_record_has_text (one, "source"))
        {
          g_autofree char *source = g_strdup_printf ("%s: %s", dutch ? "Bron" : "Source",
                                                     pps_record_get_text (one, "source"));

          pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_TEXT, -1, source);
        }
      if (kept != NULL)
        pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_TEXT, -1, kept);
    }
}

static char *
describe_choice (PpsWorkspace *workspace,
                 GArray *many,
                 const PpsPresentOptions *options,
                 const char *sheet_name)
{
  const char *language = pps_present_language (workspace, options);
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) groups = g_string_new (NULL);

  g_string_append_printf (line, "%s %s %u %s", sheet_name, dutch ? "van" : "of", many->len,
                          dutch ? (many->len == 1 ? "PPS" : "PPS’en")
                                : (many->len == 1 ? "partnership" : "partnerships"));
  for (guint i = 0; options->groups != NULL && options->groups[i] != NULL; i++)
    pps_describe_append (groups, ", ",
                         pps_workspace_get_group_name (workspace, options->groups[i], language));
  if (options->shared_only)
    pps_describe_append (line, " · ", dutch ? "alleen wat gedeeld is" : "only what is shared");
  else
    pps_describe_append (line, " · ", groups->str);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

void
pps_many_add_frame (PpsSheetBuilder *builder,
                    PpsWorkspace *workspace,
                    GArray *many,
                    GArray *groups,
                    const PpsPresentOptions *options,
                    const char *sheet_name)
{
  const char *language = pps_present_language (workspace, options);
  const char *study
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name");
  g_autofree char *subtitle = describe_choice (workspace, many, options, sheet_name);

  pps_present_head (builder, workspace, NULL, options, sheet_name);
  pps_sheet_builder_set_title (builder, study);
  pps_sheet_builder_set_author (builder, study);
  pps_sheet_builder_set_subtitle (builder, subtitle);
  add_sources (builder, workspace, many, options);
  for (guint i = 0; i < groups->len; i++)
    {
      const PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);

      pps_sheet_builder_add_group (
          builder, group->letter, pps_workspace_get_group_name (workspace, group->letter, language),
          pps_present_find_colour (workspace, group->letter),
          group->heard > 0 && pps_gate_may_count (options->purpose, group->heard)
              ? (int) group->heard
              : -1);
    }
}
