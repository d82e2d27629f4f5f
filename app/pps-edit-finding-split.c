/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-edit-private.h"

/* One finding into two. A passage goes with the part whose words it has; one that has the words of
 * both, or of neither any more, bears both. What else is known of the whole goes for the part that
 * is taken off as well. */

/* Fields that the part which is taken off has in common with the whole. */
static const char *const common[] = {
  "partnership", "round",     "pane",   "stakeholder-group", "respondent", "status",
  "interest",    "direction", "source", "organisation",      "continues",
};

static PpsRecord *
find_next (PpsQuery *siblings, PpsRecord *finding)
{
  const char *pane = pps_record_get_text (finding, "pane");
  gboolean behind = FALSE;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);

      if (behind && g_str_equal (pps_record_get_text (sibling, "pane"), pane))
        return sibling;
      behind = behind || sibling == finding;
    }

  return NULL;
}

/* All that a record says, for another finding. */
static gboolean
copy_for (PpsStore *store, PpsRecord *record, PpsRecord *part, GError **error)
{
  g_autoptr (PpsRecord) copy = pps_store_add (store, G_OBJECT_TYPE (record), error);
  guint n_fields;
  const PpsField *fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; copy != NULL && i < n_fields; i++)
    {
      if (!g_str_equal (fields[i].name, "finding")
          && !pps_store_write (store, copy, fields[i].name, pps_record_peek_value (record, i),
                               error))
        return FALSE;
    }

  return copy != NULL
         && pps_store_write_text (store, copy, "finding", pps_record_get_id (part), error);
}

/* Who still has to answer, or to be answered, is asked about the whole. */
static gboolean
is_open_check (PpsRecord *record)
{
  return PPS_IS_MEMBER_CHECK (record) && !pps_record_has_text (record, "settled")
         && !g_str_equal (pps_record_get_text (record, "answer"), "agree");
}

static gboolean
copy_hanging (PpsStore *store, PpsRecord *from, PpsRecord *part, GError **error)
{
  static const char *const queries[]
      = { "finding-taggings", "finding-summary-sources", "finding-member-checks" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PpsQuery) hanging
          = pps_query_new (store, queries[i], pps_record_get_id (from), NULL);

      for (guint j = 0; j < pps_query_get_n (hanging); j++)
        {
          PpsRecord *record = pps_query_get (hanging, j);

          if (!is_open_check (record) && !copy_for (store, record, part, error))
            return FALSE;
        }
    }

  return TRUE;
}

static PpsFinding *
take_off (PpsStore *store, PpsRecord *finding, const char *rest, GError **error)
{
  g_autoptr (PpsFinding) part = NULL;
  g_autoptr (PpsQuery) siblings = NULL;
  PpsRecord *next;

  siblings = pps_query_new (store, "partnership-findings",
                            pps_record_get_text (finding, "partnership"), NULL);
  next = find_next (siblings, finding);
  part = pps_store_add (store, PPS_TYPE_FINDING, error);
  if (part == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      if (!pps_store_write_text (store, part, common[i], pps_record_get_text (finding, common[i]),
                                 error))
        return NULL;
    }

  if (!pps_store_write_text (store, part, "text", rest, error)
      || !pps_edit_write_place (store, siblings, part, pps_record_get_text (finding, "pane"),
                                next != NULL ? PPS_FINDING (next) : NULL, error)
      || !copy_hanging (store, finding, PPS_RECORD (part), error))
    return NULL;

  return g_steal_pointer (&part);
}

/* For comparing: without the ends of lines and capitals, which a finding has of its own. */
static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (joined, FALSE);
}

/* Shares out the passages of @finding between @text, which stays, and @rest. */
static gboolean
share_out (PpsStore *store,
           PpsRecord *finding,
           const char *text,
           const char *rest,
           PpsRecord *part,
           GError **error)
{
  g_autofree char *first = fold (text);
  g_autofree char *second = fold (rest);
  g_autoptr (PpsQuery) evidence
      = pps_query_new (store, "finding-evidence", pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      PpsRecord *passage = pps_query_get (evidence, i);
      g_autofree char *words = fold (pps_record_get_text (passage, "text"));
      gboolean of_first = strstr (first, words) != NULL;
      gboolean of_second = strstr (second, words) != NULL;

      if (of_second && !of_first)
        {
          if (!pps_store_write_text (store, passage, "finding", pps_record_get_id (part), error))
            return FALSE;
        }
      else if (of_second == of_first && !copy_for (store, passage, part, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

PpsFinding *
pps_edit_split_finding (PpsWorkspace *workspace,
                        PpsFinding *finding,
                        const char *text,
                        const char *rest,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsFinding) part = NULL;

  g_return_val_if_fail (PPS_IS_FINDING (finding), NULL);
  g_return_val_if_fail (text != NULL && rest != NULL, NULL);

  if (is_blank (text) || is_blank (rest))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("Both parts of a finding need words."));
      return NULL;
    }

  if (!pps_store_begin (store, "split", error))
    return NULL;

  part = take_off (store, PPS_RECORD (finding), rest, error);
  if (!pps_edit_end (
          store,
          part != NULL && pps_store_write_text (store, finding, "text", text, error)
              && share_out (store, PPS_RECORD (finding), text, rest, PPS_RECORD (part), error),
          error))
    return NULL;

  return g_steal_pointer (&part);
}
