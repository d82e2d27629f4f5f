/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-erase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-edit-private.h"

/* The right to be forgotten. The order matters: first the names, then the study, then its backups,
 * and where one of them fails nothing after it is done and nothing is put down as done. */

GPtrArray *
pps_erase_list_joint (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  GPtrArray *joint = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) interviews = pps_query_new (
      store, "respondent-interviews", pps_record_get_id (PPS_RECORD (respondent)), NULL);

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      g_autoptr (PpsQuery) heard
          = pps_query_new (store, "interview-respondents", pps_record_get_id (interview), NULL);

      if (pps_query_get_n (heard) > 1)
        g_ptr_array_add (joint, g_object_ref (interview));
    }

  return joint;
}

/* Somebody's words are at least so many characters; fewer are anybody's. */
#define OWN_LENGTH 20

static void
add_words (GPtrArray *words, PpsStore *store, const char *query, PpsRecord *answer)
{
  g_autoptr (PpsQuery) all = pps_query_new (store, query, pps_record_get_id (answer), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      const char *text = pps_record_get_text (pps_query_get (all, i), "text");

      if (g_utf8_strlen (text, -1) >= OWN_LENGTH)
        g_ptr_array_add (words, g_strdup (text));
    }
}

/* What was taken from the respondent's answers, word for word. */
static GPtrArray *
list_words (PpsStore *store, PpsRecord *respondent)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PpsQuery) interviews
      = pps_query_new (store, "respondent-interviews", pps_record_get_id (respondent), NULL);

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      g_autoptr (PpsQuery) answers = pps_query_new (
          store, "interview-answers", pps_record_get_id (pps_query_get (interviews, i)), NULL);

      for (guint j = 0; j < pps_query_get_n (answers); j++)
        {
          PpsRecord *answer = pps_query_get (answers, j);
          const char *text = pps_record_get_text (answer, "text");

          if (g_utf8_strlen (text, -1) >= OWN_LENGTH)
            g_ptr_array_add (words, g_strdup (text));
          add_words (words, store, "answer-evidence", answer);
          add_words (words, store, "answer-quotes", answer);
        }
    }

  return words;
}

static gboolean
holds_any (const char *text, GPtrArray *words)
{
  for (guint i = 0; text != NULL && i < words->len; i++)
    {
      if (strstr (text, g_ptr_array_index (words, i)) != NULL)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
pps_erase_list_mentions (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  static const struct
  {
    const char *query;
    const char *field;
    const char *other; /* (nullable) */
  } places[] = {
    { "all-lessons", "text", NULL },
    { "all-agreements", "text", "outcome-text" },
    { "tags", "name", NULL },
  };
  PpsStore *store = pps_workspace_get_store (workspace);
  GPtrArray *mentions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) words = list_words (store, PPS_RECORD (respondent));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (PpsQuery) all = pps_query_new (store, places[i].query, NULL);

      for (guint j = 0; j < pps_query_get_n (all); j++)
        {
          PpsRecord *record = pps_query_get (all, j);

          if (holds_any (pps_record_get_text (record, places[i].field), words)
              || (places[i].other != NULL
                  && holds_any (pps_record_get_text (record, places[i].other), words)))
            g_ptr_array_add (mentions, g_object_ref (record));
        }
    }

  return mentions;
}

static PpsErasure *
put_down (PpsStore *store,
          const char *partnership,
          const char *code,
          const char *ground,
          const char *report,
          GError **error)
{
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (PpsErasure) erasure = NULL;
  gboolean done;

  /* Nothing to be undone. */
  if (!pps_store_begin (store, PPS_STORE_VERB_PLACE, error))
    return NULL;

  erasure = pps_store_add (store, PPS_TYPE_ERASURE, error);
  done = erasure != NULL && pps_store_write_text (store, erasure, "partnership", partnership, error)
         && pps_store_write_text (store, erasure, "code", code, error)
         && pps_store_write_text (store, erasure, "erased", now, error)
         && pps_store_write_text (store, erasure, "ground", ground, error)
         && pps_store_write_text (store, erasure, "report", report, error);

  return pps_edit_end (store, done, error) ? g_steal_pointer (&erasure) : NULL;
}

PpsErasure *
pps_erase_respondent (PpsWorkspace *workspace,
                      PpsRespondent *respondent,
                      const char *ground,
                      gboolean with_joint,
                      PpsKeys *keys,
                      GPtrArray **backups,
                      GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *id = NULL;
  g_autofree char *code = NULL;
  g_autofree char *partnership = NULL;
  g_autofree char *report = NULL;
  g_autoptr (GPtrArray) rewritten = NULL;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);
  g_return_val_if_fail (ground != NULL, NULL);

  if (*ground == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("Say why somebody is erased: that is what remains."));
      return NULL;
    }

  id = g_strdup (pps_record_get_id (PPS_RECORD (respondent)));
  code = g_strdup (pps_record_get_text (PPS_RECORD (respondent), "code"));
  partnership = g_strdup (pps_record_get_text (PPS_RECORD (respondent), "partnership"));

  if (keys != NULL && pps_keys_is_open (keys) && !pps_keys_forget (keys, id, error))
    return NULL;
  report = pps_store_erase (store, id, with_joint, error);
  if (report == NULL)
    return NULL;

  rewritten = pps_store_erase_backups (store, id, with_joint);
  if (backups != NULL)
    *backups = g_steal_pointer (&rewritten);

  return put_down (store, partnership, code, ground, report, error);
}
