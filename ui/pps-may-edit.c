/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-may-edit.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-freeze.h"

const char *
pps_may_edit_explain (PpsWorkspace *workspace, gpointer record)
{
  if (pps_store_is_read_only (pps_workspace_get_store (workspace)))
    return _ ("This study is open for reading only.");
  if (pps_edit_is_part_frozen (workspace, record))
    return _ ("This round is frozen: it stays as it was reported.");

  return NULL;
}

gboolean
pps_may_edit (PpsWorkspace *workspace, gpointer record)
{
  return pps_may_edit_explain (workspace, record) == NULL;
}
