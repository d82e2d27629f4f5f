/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pps-edit-freeze.h"
#include "pps-edit-lock.h"
#include "pps-edit-private.h"
#include "pps-when.h"

/* Verbs on any record: reword, remove, undo. They own nothing. A verb opens an edit, writes, and
 * commits; whatever fails between rolls all of it back. */

gboolean
pps_edit_end (PpsStore *store, gboolean done, GError **error)
{
  g_autoptr (GError) unread = NULL;

  if (done && !pps_edit_breaks_lock (store, error) && !pps_edit_breaks_freeze (store, error))
    return pps_store_commit (store, error);

  pps_store_rollback (store);

  /* What could not be read was taken for missing; that it could not be read says more. */
  if (!pps_store_take_unread (store, &unread) && error != NULL)
    {
      g_clear_error (error);
      *error = g_steal_pointer (&unread);
    }

  return FALSE;
}

gboolean
pps_edit_set_text (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);

  if (g_strcmp0 (pps_record_get_text (record, field), text) == 0)
    return TRUE;

  return pps_store_begin (store, "reword", error)
         && pps_edit_end (store, pps_store_write_text (store, record, field, text, error), error);
}

gboolean
pps_edit_set_boolean (
    PpsWorkspace *workspace, gpointer record, const char *field, gboolean value, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);

  if (pps_record_get_boolean (record, field) == value)
    return TRUE;

  return pps_store_begin (store, "set", error)
         && pps_edit_end (store, pps_store_write_boolean (store, record, field, value, error),
                          error);
}

/* "1.234,5" is not taken for a number: whether the point parts thousands or decimals cannot be
 * told. */
static gboolean
parse_number (const char *text, double *number)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 2);
  g_autofree char *plain = g_strstrip (g_strjoinv (".", parts));
  char *end;

  *number = g_ascii_strtod (plain, &end);

  return end != plain && *end == '\0' && isfinite (*number)
         && strspn (plain, "-+0123456789.") == strlen (plain);
}

gboolean
pps_edit_read_number (const char *text, gboolean *has, double *number, GError **error)
{
  *number = 0.0;
  *has = text != NULL && *text != '\0';
  if (!*has || parse_number (text, number))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is not a number. Write it in digits, with a comma for decimals, or "
                  "leave it empty."),
               text);

  return FALSE;
}

gboolean
pps_edit_set_real (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  double number;
  double before;
  gboolean had;
  gboolean has;

  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);

  if (!pps_edit_read_number (text, &has, &number, error))
    return FALSE;

  had = pps_record_get_real (record, field, &before);
  if (had == has && (!has || before == number))
    return TRUE;

  return pps_store_begin (store, "set", error)
         && pps_edit_end (store,
                          has ? pps_store_write_real (store, record, field, number, error)
                              : pps_store_write_absent (store, record, field, error),
                          error);
}

gboolean
pps_edit_set_date (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  g_autofree char *date = pps_when_read_date (text, error);

  return date != NULL && pps_edit_set_text (workspace, record, field, date, error);
}

gboolean
pps_edit_set_moment (
    PpsWorkspace *workspace, gpointer record, const char *field, const char *text, GError **error)
{
  g_autofree char *moment = pps_when_read_moment (text, error);

  return moment != NULL && pps_edit_set_text (workspace, record, field, moment, error);
}

/* What hangs under a record, by the queries that list it. Links that only point at it from
 * elsewhere are not here: a finding keeps its evidence when the answer goes, and shows that the
 * words are gone. */
static const struct
{
  const char *table;
  const char *query;
} children[] = {
  { "partnership", "partnership-characteristics" },
  { "partnership", "partnership-organisations" },
  { "partnership", "partnership-respondents" },
  { "partnership", "partnership-rounds" },
  { "partnership", "partnership-interviews" },
  { "partnership", "partnership-findings" },
  { "partnership", "partnership-pane-judgements" },
  { "partnership", "partnership-indicators" },
  { "partnership", "partnership-agreements" },
  { "partnership", "partnership-lessons" },
  { "partnership", "partnership-cell-texts" },
  { "partnership", "partnership-table-settings" },
  { "partnership", "partnership-summaries" },
  { "partnership", "partnership-lesson-judgements" },
  { "partnership", "partnership-line-items" },
  { "organisation", "organisation-respondents" },
  { "respondent", "respondent-interview-links" },
  { "respondent", "respondent-consents" },
  { "respondent", "respondent-member-checks" },
  { "respondent", "respondent-summaries" },
  { "round", "round-interviews" },
  { "round", "round-findings" },
  { "round", "round-pane-judgements" },
  { "round", "round-indicators" },
  { "round", "round-agreements" },
  { "round", "round-lessons" },
  { "round", "round-cell-texts" },
  { "round", "round-snapshots" },
  { "round", "round-table-settings" },
  { "round", "round-summaries" },
  { "round", "round-lesson-judgements" },
  { "round", "round-line-items" },
  { "round", "round-member-checks" },
  { "interview", "interview-answers" },
  { "interview", "interview-respondent-links" },
  { "interview", "interview-consents" },
  { "interview", "interview-events" },
  { "answer", "answer-quotes" },
  { "answer", "answer-line-items" },
  { "answer", "answer-taggings" },
  { "answer", "answer-summary-sources" },
  { "finding", "finding-evidence" },
  { "finding", "finding-taggings" },
  { "finding", "finding-member-checks" },
  { "finding", "finding-summary-sources" },
  { "finding", "finding-distinctions" },
  { "summary", "summary-sources" },
  { "characteristic", "characteristic-taggings" },
  { "agreement", "agreement-taggings" },
  { "lesson", "lesson-taggings" },
  { "tag", "tag-taggings" },
};

gboolean
pps_edit_remove_tree (PpsStore *store, PpsRecord *record, GError **error)
{
  const char *table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));

  if (pps_record_is_deleted (record))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autoptr (PpsQuery) query = NULL;

      if (!g_str_equal (children[i].table, table))
        continue;

      query = pps_query_new (store, children[i].query, pps_record_get_id (record), NULL);
      for (guint j = 0; j < pps_query_get_n (query); j++)
        {
          if (!pps_edit_remove_tree (store, pps_query_get (query, j), error))
            return FALSE;
        }
    }

  return pps_store_remove (store, record, error);
}

gboolean
pps_edit_remove (PpsWorkspace *workspace, gpointer record, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);

  /* A whole partnership or round is much to lose by accident: keep a copy first. */
  if ((PPS_IS_PARTNERSHIP (record) || PPS_IS_ROUND (record) || PPS_IS_INTERVIEW (record))
      && !pps_store_keep_backup (store, "removal", error))
    return FALSE;

  if (!pps_store_begin (store, "remove", error))
    return FALSE;

  /* A locked interview is not removed by itself; with all of its partnership it is. Nor is a frozen
   * round. */
  if (!PPS_IS_PARTNERSHIP (record) && !PPS_IS_ROUND (record) && !PPS_IS_RESPONDENT (record))
    return pps_edit_end (store, pps_edit_remove_tree (store, record, error), error);

  if (pps_edit_remove_tree (store, record, error)
      && (PPS_IS_PARTNERSHIP (record) || !pps_edit_breaks_freeze (store, error)))
    return pps_store_commit (store, error);

  pps_store_rollback (store);

  return FALSE;
}

gboolean
pps_edit_undo (PpsWorkspace *workspace, GError **error)
{
  return pps_store_undo (pps_workspace_get_store (workspace), error);
}

gboolean
pps_edit_redo (PpsWorkspace *workspace, GError **error)
{
  return pps_store_redo (pps_workspace_get_store (workspace), error);
}
