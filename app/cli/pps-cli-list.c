/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>

#include "pps-calendar.h"
#include "pps-cli-gate.h"
#include "pps-describe.h"
#include "pps-evidence.h"
#include "pps-gate.h"
#include "pps-record-json.h"

/* The verb that lists the records of a kind. As JSON a record has all its fields; a finding also
 * the words that it rests on, so that every line can be defended by who reads the list alone. */

static const struct
{
  const char *name;
  const char *query;             /* of the whole study */
  const char *partnership_query; /* of one partnership */
  const char *fields[3];         /* what stands on a line */
} kinds[] = {
  { "partnerships", "partnerships", NULL, { "name", "region", "phase" } },
  { "rounds", "all-rounds", "partnership-rounds", { "name", "kind", "date" } },
  { "interviews",
    "all-interviews",
    "partnership-interviews",
    { "stakeholder-group", "state", "started" } },
  { "respondents", "all-respondents", "partnership-respondents", { "code", "role", NULL } },
  { "findings", "all-findings", "partnership-findings", { "pane", "stakeholder-group", "text" } },
  { "lessons", "all-lessons", "partnership-lessons", { "pane", "text", NULL } },
  { "indicators", "all-indicators", "partnership-indicators", { "name", "value", "date" } },
  { "agreements", "all-agreements", "partnership-agreements", { "text", "who", "outcome" } },
  { "tags", "tags", NULL, { "name", "note", NULL } },
};

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* A list of texts, one of each record. */
static void
add_texts (JsonBuilder *builder, const char *member, PpsQuery *records, const char *field)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (records); i++)
    json_builder_add_string_value (builder,
                                   pps_record_get_text (pps_query_get (records, i), field));
  json_builder_end_array (builder);
}

/* Who said it, where and when. */
static void
add_interview (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *answer)
{
  g_autoptr (PpsRecord) interview = pps_workspace_lookup (
      workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));
  g_autoptr (PpsRecord) round = NULL;
  g_autoptr (PpsQuery) respondents = NULL;

  add_text (builder, "question", pps_record_get_text (answer, "question"));
  add_text (builder, "interview", pps_record_get_text (answer, "interview"));
  if (interview == NULL)
    return;

  round
      = pps_workspace_lookup (workspace, PPS_TYPE_ROUND, pps_record_get_text (interview, "round"));
  respondents = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                               pps_record_get_id (interview), NULL);
  add_text (builder, "stakeholder_group", pps_record_get_text (interview, "stakeholder-group"));
  add_text (builder, "round", pps_record_get_text (interview, "round"));
  add_text (builder, "round_name", round != NULL ? pps_record_get_text (round, "name") : NULL);
  add_texts (builder, "respondents", respondents, "code");
}

static void
add_evidence (JsonBuilder *builder, PpsWorkspace *workspace, PpsEvidence *evidence)
{
  static const char *const states[] = { "whole", "changed", "gone" };
  PpsRecord *record = PPS_RECORD (evidence);
  g_autoptr (PpsAnswer) answer
      = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, pps_record_get_text (record, "answer"));
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autofree char *behind = NULL;

  json_builder_begin_object (builder);
  pps_record_json_add (builder, record);
  add_text (builder, "state", states[pps_evidence_get_state (evidence, answer)]);
  pps_evidence_dup_context (evidence, answer, 0, &before, &words, &behind);
  add_text (builder, "words", words);
  if (answer != NULL)
    add_interview (builder, workspace, PPS_RECORD (answer));
  json_builder_end_object (builder);
}

static gboolean
may_quote (PpsGate *gate, PpsWorkspace *workspace, PpsRecord *evidence)
{
  g_autoptr (PpsAnswer) answer
      = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, pps_record_get_text (evidence, "answer"));

  return answer == NULL || pps_gate_may_quote (gate, answer, evidence);
}

static void
add_finding (JsonBuilder *builder, PpsWorkspace *workspace, PpsGate *gate, PpsRecord *finding)
{
  g_autoptr (PpsQuery) evidence = pps_query_new (
      pps_workspace_get_store (workspace), "finding-evidence", pps_record_get_id (finding), NULL);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      if (may_quote (gate, workspace, pps_query_get (evidence, i)))
        add_evidence (builder, workspace, pps_query_get (evidence, i));
    }
  json_builder_end_array (builder);
}

static void
add_tags (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *record, const char *query)
{
  g_autoptr (PpsQuery) tags = pps_query_new (pps_workspace_get_store (workspace), query,
                                             pps_record_get_id (record), NULL);

  add_texts (builder, "tags", tags, "name");
}

/* How much a theme is on, over all partnerships. */
static void
add_counts (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *tag)
{
  static const char *const bearers[]
      = { "findings", "answers", "lessons", "characteristics", "agreements" };

  for (guint i = 0; i < G_N_ELEMENTS (bearers); i++)
    {
      g_autofree char *query = g_strconcat ("tag-", bearers[i], NULL);
      g_autoptr (PpsQuery) on = pps_query_new (pps_workspace_get_store (workspace), query,
                                               pps_record_get_id (tag), NULL);

      json_builder_set_member_name (builder, bearers[i]);
      json_builder_add_int_value (builder, pps_query_get_n (on));
    }
}

static void
add_record (JsonBuilder *builder, PpsWorkspace *workspace, PpsGate *gate, PpsRecord *record)
{
  json_builder_begin_object (builder);
  pps_record_json_add (builder, record);
  if (PPS_IS_FINDING (record))
    {
      add_finding (builder, workspace, gate, record);
      add_tags (builder, workspace, record, "finding-tags");
    }
  else if (PPS_IS_LESSON (record))
    {
      add_tags (builder, workspace, record, "lesson-tags");
    }
  else if (PPS_IS_TAG (record))
    {
      add_counts (builder, workspace, record);
    }
  json_builder_end_object (builder);
}

/* A field as it stands on a line; empty for a number that is not known. */
static char *
dup_field (PpsRecord *record, const char *name)
{
  const PpsField *field = pps_record_class_find_field (PPS_RECORD_GET_CLASS (record), name, NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (field->type != PPS_FIELD_REAL)
    return pps_cli_dup_line (pps_record_get_text (record, name));
  if (!pps_record_get_real (record, name, &value))
    return g_strdup ("");

  return g_strdup (g_ascii_formatd (number, sizeof number, "%.12g", value));
}

/* A record on a line with tabs between: its fields, and the partnership it is of. */
static void
print_line (PpsWorkspace *workspace, PpsRecord *record, const char *const *fields)
{
  g_autoptr (PpsPartnership) of = pps_describe_partnership_of (workspace, record);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < 3 && fields[i] != NULL; i++)
    {
      g_autofree char *text = dup_field (record, fields[i]);

      g_string_append_printf (line, "%s%s", i > 0 ? "\t" : "", text);
    }

  if (of != NULL && PPS_RECORD (of) != record)
    {
      g_autofree char *name = pps_cli_dup_line (pps_record_get_text (PPS_RECORD (of), "name"));

      g_string_append_printf (line, "\t%s", name);
    }

  pps_cli_print ("%s\n", line->str);
}

static PpsCliExit
save_calendar (PpsWorkspace *workspace, PpsQuery *interviews, const char *path)
{
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  guint n_events = pps_calendar_save (workspace, interviews, language, path, &error);

  if (n_events == 0)
    return pps_cli_fail (error);
  pps_cli_print (ngettext ("%s: %u interview\n", "%s: %u interviews\n", n_events), shown, n_events);

  return PPS_CLI_DONE;
}

static void
complain_of (guint n_left_out)
{
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u finding is left out: it is not settled, or there is no "
                                   "permission for it.",
                                   "%u findings are left out: they are not settled, or there is "
                                   "no permission for them.",
                                   n_left_out),
                         n_left_out);

  if (n_left_out > 0)
    pps_cli_complain (sentence);
}

/* Who can be recognised in what is made public. */
static void
warn_of (PpsWorkspace *workspace, const char *name)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  g_autoptr (PpsRecord) found
      = name != NULL ? pps_cli_find (all, _ ("partnership"), name, NULL) : NULL;
  PpsPresentOptions options = { NULL, .purpose = PPS_PURPOSE_PUBLIC };

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsPartnership *partnership = pps_query_get (all, i);

      if (found == NULL || PPS_RECORD (partnership) == found)
        pps_cli_warn_recognisable (workspace, partnership, &options);
    }
}

PpsCliExit
pps_cli_list (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (PpsQuery) records = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *partnership = NULL;
  g_autofree char *calendar = NULL;
  g_autofree char *purpose_word = NULL;
  PpsPurpose purpose = PPS_PURPOSE_OWN;
  g_autoptr (PpsGate) gate = NULL;
  gboolean json = FALSE;
  guint n_left_out = 0;
  guint kind = 0;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Only of this partnership: name or id"), "P" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON, with all fields"), NULL },
    { "ics", 0, 0, G_OPTION_ARG_FILENAME, &calendar,
      N_ ("Interviews: those that are planned, as a calendar"), N_ ("FILE.ics") },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose_word,
      N_ ("Findings: for whom; what may not go there is left out"), "own|partners|public" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;

  while (kind < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[kind].name, rest[1]))
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return pps_cli_misuse (_ ("There are partnerships, rounds, interviews, respondents, findings, "
                              "lessons, indicators, agreements and tags, but no “%s”."),
                           rest[1]);
  if (partnership != NULL && kinds[kind].partnership_query == NULL)
    return pps_cli_misuse (_ ("“%s” are of the whole study, and not listed by partnership."),
                           rest[1]);

  if (!pps_purpose_find (purpose_word, &purpose))
    return pps_cli_misuse (_ ("--purpose is own, partners or public, not “%s”."), purpose_word);
  if (purpose_word != NULL && !g_str_equal (kinds[kind].name, "findings"))
    return pps_cli_misuse (_ ("--purpose goes with findings."));
  if (calendar != NULL && (json || !g_str_equal (kinds[kind].name, "interviews")))
    return pps_cli_misuse (_ ("--ics goes with interviews, and without --json."));
  if (calendar != NULL && pps_cli_is_same_file (rest[0], calendar))
    return pps_cli_misuse (_ ("“%s” is the study itself; the calendar goes to another file."),
                           calendar);

  workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  if (partnership != NULL)
    {
      g_autoptr (PpsQuery) all
          = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
      g_autoptr (PpsRecord) found = pps_cli_find (all, _ ("partnership"), partnership, &error);

      if (found == NULL)
        return pps_cli_fail (error);
      records = pps_query_new (pps_workspace_get_store (workspace), kinds[kind].partnership_query,
                               pps_record_get_id (found), NULL);
    }
  else
    {
      records = pps_query_new (pps_workspace_get_store (workspace), kinds[kind].query, NULL);
    }

  if (calendar != NULL)
    return save_calendar (workspace, records, calendar);

  gate = pps_gate_new (workspace, purpose);
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      PpsRecord *record = pps_query_get (records, i);

      if (PPS_IS_FINDING (record) && pps_gate_ask_finding (gate, record) != PPS_GATE_OPEN)
        n_left_out++;
      else if (json)
        add_record (builder, workspace, gate, record);
      else
        print_line (workspace, record, kinds[kind].fields);
    }
  json_builder_end_array (builder);
  complain_of (n_left_out);
  if (purpose == PPS_PURPOSE_PUBLIC)
    warn_of (workspace, partnership);
  if (json)
    pps_cli_print_json (builder);

  return PPS_CLI_DONE;
}
