/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-lock.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* The lock on an interview that is done. Each edit is looked over once, at its end, by what it has
 * written: so no verb can forget to ask. */

/* What belongs to the words of an interview, and by which reference. */
static const struct
{
  const char *table;
  const char *owner;
} parts[] = {
  { "answer", "interview" },
  { "interview_respondent", "interview" },
  { "quote", "answer" },
  { "line_item", "answer" },
};

static const struct
{
  const char *table;
  const char *field;
} free_fields[] = {
  { "interview", "question" },
  { "interview", "elapsed" },
  { "interview", "language" },
  { "quote", "permission" },
};

static gboolean
is_free (const char *table, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (free_fields); i++)
    {
      if (g_str_equal (free_fields[i].table, table) && g_str_equal (free_fields[i].field, field))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full) (nullable): the interview that @record is part of */
static PpsInterview *
find_interview (PpsStore *store, PpsRecord *record)
{
  const char *table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));

  if (PPS_IS_INTERVIEW (record))
    return PPS_INTERVIEW (g_object_ref (record));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (PpsRecord) owner = NULL;
      const char *id;

      if (!g_str_equal (parts[i].table, table))
        continue;

      id = pps_store_peek_text (store, record, parts[i].owner);
      if (id != NULL && *id != '\0')
        owner = pps_store_lookup (
            store, g_str_equal (parts[i].owner, "answer") ? PPS_TYPE_ANSWER : PPS_TYPE_INTERVIEW,
            id);

      return owner != NULL ? find_interview (store, owner) : NULL;
    }

  return NULL;
}

/* Objects change after the commit, so this is the lock as it was before the edit. */
static gboolean
is_allowed (PpsStore *store, PpsRecord *record, const char *field, gpointer unused)
{
  g_autoptr (PpsInterview) interview = NULL;

  if (is_free (pps_record_class_get_table (PPS_RECORD_GET_CLASS (record)), field))
    return TRUE;

  interview = find_interview (store, record);

  return interview == NULL || !pps_edit_is_locked (interview);
}

gboolean
pps_edit_breaks_lock (PpsStore *store, GError **error)
{
  if (pps_store_foreach_written (store, is_allowed, NULL))
    return FALSE;

  g_set_error_literal (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY,
                       _ ("This interview is finished and locked. Unlock it first to change "
                          "something in it."));

  return TRUE;
}

gboolean
pps_edit_unlock_interview (PpsWorkspace *workspace, PpsInterview *interview, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  if (!pps_edit_is_locked (interview)
      && !g_str_equal (pps_record_get_text (PPS_RECORD (interview), "state"), "done"))
    return TRUE;

  if (!pps_store_begin (store, "unlock-interview", error))
    return FALSE;

  /* The one edit that the lock does not hold. */
  if (pps_store_write_text (store, interview, "state", "running", error)
      && pps_store_write_boolean (store, interview, "locked", FALSE, error))
    return pps_store_commit (store, error);

  pps_store_rollback (store);

  return FALSE;
}

gboolean
pps_edit_is_locked (PpsInterview *interview)
{
  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  return pps_record_get_boolean (PPS_RECORD (interview), "locked");
}
