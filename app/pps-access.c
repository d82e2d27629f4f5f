/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-access.h"

#include <glib/gi18n-lib.h>

#include "pps-account.h"
#include "pps-history.h"
#include "pps-record-json.h"

/* Gathers what hangs on one person, by the same ways as erasing does. A record is listed once, also
 * where two ways lead to it. */

static const struct
{
  const char *kind; /* in the JSON */
  const char *nl;
  const char *en;
} kinds[] = {
  { "respondent", "Respondent", "Respondent" },
  { "consents", "Toestemmingen", "Consents" },
  { "interviews", "Gesprekken", "Interviews" },
  { "answers", "Antwoorden", "Answers" },
  { "quotes", "Citaten", "Quotes" },
  { "line-items", "Regels van antwoorden", "Lines of answers" },
  { "evidence", "Woorden waar bevindingen op rusten", "Words that findings rest on" },
  { "findings", "Bevindingen", "Findings" },
  { "member-checks", "Terugkoppeling", "Member checks" },
  { "summaries", "Samenvattingen", "Summaries" },
  { "events", "Verloop van gesprekken", "Course of interviews" },
};

enum
{
  RESPONDENT,
  CONSENTS,
  INTERVIEWS,
  ANSWERS,
  QUOTES,
  LINE_ITEMS,
  EVIDENCE,
  FINDINGS,
  MEMBER_CHECKS,
  SUMMARIES,
  EVENTS,
  N_KINDS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == N_KINDS);

typedef struct
{
  PpsWorkspace *workspace;
  GPtrArray *records[N_KINDS];
  GHashTable *joint; /* (element-type PpsRecord): interviews with others */
} Gathered;

static void
gathered_clear (Gathered *gathered)
{
  for (guint i = 0; i < N_KINDS; i++)
    g_ptr_array_unref (gathered->records[i]);
  g_hash_table_unref (gathered->joint);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathered, gathered_clear)

static void
put (Gathered *gathered, guint kind, gpointer record)
{
  if (record != NULL && !g_ptr_array_find (gathered->records[kind], record, NULL))
    g_ptr_array_add (gathered->records[kind], g_object_ref (record));
}

static void
put_all (Gathered *gathered, guint kind, const char *query, gpointer of)
{
  g_autoptr (PpsQuery) all = pps_query_new (pps_workspace_get_store (gathered->workspace), query,
                                            pps_record_get_id (PPS_RECORD (of)), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    put (gathered, kind, pps_query_get (all, i));
}

static void
gather_answers (Gathered *gathered)
{
  for (guint i = 0; i < gathered->records[ANSWERS]->len; i++)
    {
      PpsRecord *answer = g_ptr_array_index (gathered->records[ANSWERS], i);

      put_all (gathered, QUOTES, "answer-quotes", answer);
      put_all (gathered, LINE_ITEMS, "answer-line-items", answer);
      put_all (gathered, EVIDENCE, "answer-evidence", answer);
    }
}

static void
gather_findings (Gathered *gathered, PpsRecord *respondent)
{
  const char *partnership = pps_record_get_text (respondent, "partnership");
  g_autoptr (PpsQuery) all = NULL;

  for (guint i = 0; i < gathered->records[EVIDENCE]->len; i++)
    {
      PpsRecord *evidence = g_ptr_array_index (gathered->records[EVIDENCE], i);
      g_autoptr (PpsRecord) finding = pps_workspace_lookup (
          gathered->workspace, PPS_TYPE_FINDING, pps_record_get_text (evidence, "finding"));

      put (gathered, FINDINGS, finding);
    }

  if (partnership == NULL)
    return;
  all = pps_query_new (pps_workspace_get_store (gathered->workspace), "partnership-findings",
                       partnership, NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *finding = pps_query_get (all, i);

      if (g_strcmp0 (pps_record_get_text (finding, "respondent"), pps_record_get_id (respondent))
          == 0)
        put (gathered, FINDINGS, finding);
    }
}

static void
gather (Gathered *gathered, PpsWorkspace *workspace, PpsRecord *respondent)
{
  gathered->workspace = workspace;
  for (guint i = 0; i < N_KINDS; i++)
    gathered->records[i] = g_ptr_array_new_with_free_func (g_object_unref);
  gathered->joint = g_hash_table_new (NULL, NULL);

  put (gathered, RESPONDENT, respondent);
  put_all (gathered, CONSENTS, "respondent-consents", respondent);
  put_all (gathered, INTERVIEWS, "respondent-interviews", respondent);
  for (guint i = 0; i < gathered->records[INTERVIEWS]->len; i++)
    {
      PpsRecord *interview = g_ptr_array_index (gathered->records[INTERVIEWS], i);
      g_autoptr (PpsQuery) heard
          = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                           pps_record_get_id (interview), NULL);

      if (pps_query_get_n (heard) > 1)
        g_hash_table_add (gathered->joint, interview);
      put_all (gathered, ANSWERS, "interview-answers", interview);
      put_all (gathered, EVENTS, "interview-events", interview);
    }
  gather_answers (gathered);
  gather_findings (gathered, respondent);
  put_all (gathered, MEMBER_CHECKS, "respondent-member-checks", respondent);
  put_all (gathered, SUMMARIES, "respondent-summaries", respondent);
}

static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_history (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *record)
{
  g_autoptr (GPtrArray) lines = pps_history_list (workspace, record);

  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      const PpsHistoryLine *line = g_ptr_array_index (lines, i);

      json_builder_begin_object (builder);
      add_member (builder, "at", line->at);
      add_member (builder, "author", line->author);
      add_member (builder, "field", line->field);
      add_member (builder, "before", line->before);
      add_member (builder, "after", line->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_records (JsonBuilder *builder, Gathered *gathered, guint kind)
{
  json_builder_set_member_name (builder, kinds[kind].kind);
  json_builder_begin_array (builder);
  for (guint i = 0; i < gathered->records[kind]->len; i++)
    {
      PpsRecord *record = g_ptr_array_index (gathered->records[kind], i);

      json_builder_begin_object (builder);
      pps_record_json_add (builder, record);
      if (kind == INTERVIEWS)
        {
          json_builder_set_member_name (builder, "joint");
          json_builder_add_boolean_value (builder, g_hash_table_contains (gathered->joint, record));
        }
      /* What happened is itself history. */
      if (kind != EVENTS)
        add_history (builder, gathered->workspace, record);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
pps_access_make_json (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *now = NULL;
  g_auto (Gathered) gathered = { 0 };

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);

  gather (&gathered, workspace, PPS_RECORD (respondent));
  now = pps_store_dup_now (pps_workspace_get_store (workspace));
  json_builder_begin_object (builder);
  add_member (builder, "made", now);
  add_member (builder, "study",
              pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name"));
  for (guint i = 0; i < N_KINDS; i++)
    add_records (builder, &gathered, i);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}

static char *
make_about (const Gathered *gathered, gboolean dutch)
{
  g_autoptr (GString) about = g_string_new (
      dutch
          ? "Dit is alles wat dit onderzoek over deze respondent bewaart. Naam en contactgegevens "
            "staan daar niet in: die bewaart de onderzoeker apart, versleuteld."
          : "This is all that this study keeps about this respondent. Name and contact are not in "
            "it: the researcher keeps them apart, encrypted.");
  guint n = g_hash_table_size (gathered->joint);

  if (n > 0)
    g_string_append_printf (about,
                            dutch ? " Aan %u van de gesprekken deden ook anderen mee; wie wat zei, "
                                    "is niet bewaard."
                                  : " Others took part in %u of the interviews; who said what was "
                                    "not kept.",
                            n);

  return g_string_free (g_steal_pointer (&about), FALSE);
}

PpsSheet *
pps_access_present (PpsWorkspace *workspace, PpsRespondent *respondent, const char *language)
{
  gboolean dutch = g_str_equal (language, "nl");
  g_autoptr (PpsSheetBuilder) builder = NULL;
  g_autofree char *about = NULL;
  g_auto (Gathered) gathered = { 0 };

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);

  gather (&gathered, workspace, PPS_RECORD (respondent));
  about = make_about (&gathered, dutch);
  builder
      = pps_account_begin (workspace, dutch ? "Wat er van u is bewaard" : "What is kept about you",
                           pps_record_get_text (PPS_RECORD (respondent), "code"), about, language);
  for (guint i = 0; i < N_KINDS; i++)
    pps_account_add (builder, workspace, dutch ? kinds[i].nl : kinds[i].en, gathered.records[i],
                     language);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}

gboolean
pps_access_write (PpsWorkspace *workspace,
                  PpsRespondent *respondent,
                  const char *language,
                  const char *path,
                  GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *json = NULL;
  g_autoptr (PpsSheet) sheet = NULL;

  if (g_str_has_suffix (path, ".pdf"))
    {
      sheet = pps_access_present (workspace, respondent, language);
      return pps_account_write (sheet, path, error);
    }
  if (!g_str_has_suffix (path, ".json"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” has to end in .pdf or .json."), shown);
      return FALSE;
    }

  json = pps_access_make_json (workspace, respondent);
  if (g_file_set_contents_full (path, json, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                error))
    return TRUE;
  g_prefix_error (error, _ ("“%s” could not be written: "), shown);

  return FALSE;
}
