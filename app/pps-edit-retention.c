/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-retention.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-retention-list.h"
#include "pps-when.h"

/* Terms of the study as a whole: one for each kind of data. */

static PpsRetention *
need (PpsWorkspace *workspace, const char *kind, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsRetention) retention = pps_retention_find (workspace, kind);

  if (retention != NULL)
    return g_steal_pointer (&retention);

  retention = pps_store_add (store, PPS_TYPE_RETENTION, error);

  return retention != NULL && pps_store_write_text (store, retention, "kind", kind, error)
             ? g_steal_pointer (&retention)
             : NULL;
}

gboolean
pps_edit_set_retention (PpsWorkspace *workspace,
                        const char *kind,
                        const char *until,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsRetention) retention = NULL;
  g_autofree char *date = NULL;
  gboolean done;

  g_return_val_if_fail (pps_retention_is_kind (kind), FALSE);

  date = pps_when_read_date (until, error);
  if (date == NULL || !pps_store_begin (store, "set-retention", error))
    return FALSE;

  retention = need (workspace, kind, error);
  done = retention != NULL && pps_store_write_text (store, retention, "until", date, error)
         && pps_store_write_text (store, retention, "done", "", error);

  return pps_edit_end (store, done, error);
}

gboolean
pps_edit_put_down_destroyed (PpsWorkspace *workspace,
                             const char *kind,
                             const char *note,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *now = pps_store_dup_now (store);
  g_autofree char *words = g_strstrip (g_strdup (note));
  g_autoptr (PpsRetention) retention = NULL;
  gboolean done;

  g_return_val_if_fail (pps_retention_is_kind (kind), FALSE);

  if (*words == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("Say by whom and how it was destroyed: that is the report."));
      return FALSE;
    }
  if (!pps_store_begin (store, "put-down-destroyed", error))
    return FALSE;

  retention = need (workspace, kind, error);
  done = retention != NULL && pps_store_write_text (store, retention, "done", now, error)
         && pps_store_write_text (store, retention, "note", words, error);

  return pps_edit_end (store, done, error);
}
