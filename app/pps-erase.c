/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-erase.h"

#include <glib/gi18n-lib.h>

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
