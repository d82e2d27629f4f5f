/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-shared.h"

#include <string.h>

#include "pps-edit-private.h"

/* Sharing is merging, after which the finding is of nobody in particular. Whose words they were can
 * then no longer be seen from its group, so it is put down in the memo. */

static void
add_line (GString *memo, const char *line)
{
  if (memo->len > 0 && *line != '\0')
    g_string_append_c (memo, '\n');
  g_string_append (memo, line);
}

static void
add_origin (GString *memo, PpsRecord *finding)
{
  g_autofree char *line
      = g_strdup_printf ("%s: %s", pps_record_get_text (finding, "stakeholder-group"),
                         pps_record_get_text (finding, "text"));

  add_line (memo, line);
}

/* Within the edit the records still say what they said before it. */
static gboolean
write_memo (PpsStore *store, PpsRecord *finding, PpsRecord *other, GError **error)
{
  const char *theirs = pps_record_get_text (other, "memo");
  g_autoptr (GString) memo = g_string_new (pps_record_get_text (finding, "memo"));

  if (strstr (memo->str, theirs) == NULL)
    add_line (memo, theirs);
  add_origin (memo, finding);
  add_origin (memo, other);

  return pps_store_write_text (store, finding, "memo", memo->str, error);
}

gboolean
pps_edit_share_findings (PpsWorkspace *workspace,
                         PpsFinding *finding,
                         PpsFinding *other,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *kept = PPS_RECORD (finding);
  PpsRecord *gone = PPS_RECORD (other);

  g_return_val_if_fail (PPS_IS_FINDING (finding) && PPS_IS_FINDING (other), FALSE);
  g_return_val_if_fail (finding != other, FALSE);

  return pps_edit_can_merge (kept, gone, error) && pps_store_begin (store, "share", error)
         && pps_edit_end (store,
                          pps_edit_write_merge (store, kept, gone, error)
                              && write_memo (store, kept, gone, error)
                              && pps_store_write_text (store, kept, "stakeholder-group", "", error),
                          error);
}

static gboolean
are_apart (PpsStore *store, PpsRecord *finding, PpsRecord *other)
{
  g_autoptr (PpsQuery) distinctions
      = pps_query_new (store, "finding-distinctions", pps_record_get_id (finding), NULL);

  for (guint i = 0; i < pps_query_get_n (distinctions); i++)
    {
      PpsRecord *distinction = pps_query_get (distinctions, i);

      if (g_str_equal (pps_record_get_text (distinction, "finding"), pps_record_get_id (other))
          || g_str_equal (pps_record_get_text (distinction, "other"), pps_record_get_id (other)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
write_distinction (PpsStore *store, PpsFinding *finding, PpsFinding *other, GError **error)
{
  g_autoptr (PpsDistinction) distinction = pps_store_add (store, PPS_TYPE_DISTINCTION, error);

  return distinction != NULL
         && pps_store_write_text (store, distinction, "finding",
                                  pps_record_get_id (PPS_RECORD (finding)), error)
         && pps_store_write_text (store, distinction, "other",
                                  pps_record_get_id (PPS_RECORD (other)), error);
}

gboolean
pps_edit_tell_apart (PpsWorkspace *workspace,
                     PpsFinding *finding,
                     PpsFinding *other,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_FINDING (finding) && PPS_IS_FINDING (other), FALSE);
  g_return_val_if_fail (finding != other, FALSE);

  return are_apart (store, PPS_RECORD (finding), PPS_RECORD (other))
         || (pps_store_begin (store, "tell-apart", error)
             && pps_edit_end (store, write_distinction (store, finding, other, error), error));
}
