/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit.h"

#include <string.h>

#include "pps-edit-private.h"

/* The cells of the perspectives table that are written by hand. A cell is known by its partnership,
 * round, group and theme; a cell without a record gathers its findings. */

static const char *
get_id (gpointer record)
{
  return record != NULL ? pps_record_get_id (PPS_RECORD (record)) : NULL;
}

PpsCellText *
pps_edit_find_cell_text (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         PpsRound *round,
                         const char *group,
                         const char *theme)
{
  g_autoptr (PpsQuery) texts = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  texts = pps_query_new (pps_workspace_get_store (workspace), "partnership-cell-texts",
                         get_id (partnership), NULL);
  for (guint i = 0; i < pps_query_get_n (texts); i++)
    {
      PpsRecord *text = pps_query_get (texts, i);

      if (g_strcmp0 (pps_record_get_text (text, "round"), get_id (round)) == 0
          && g_str_equal (pps_record_get_text (text, "stakeholder-group"), group)
          && g_str_equal (pps_record_get_text (text, "theme"), theme))
        return g_object_ref (PPS_CELL_TEXT (text));
    }

  return NULL;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n\r")] == '\0';
}

static gboolean
add_text (PpsStore *store,
          PpsPartnership *partnership,
          PpsRound *round,
          const char *group,
          const char *theme,
          const char *text,
          GError **error)
{
  g_autoptr (PpsCellText) cell = pps_store_add (store, PPS_TYPE_CELL_TEXT, error);

  return cell != NULL
         && pps_store_write_text (store, cell, "partnership", get_id (partnership), error)
         && pps_store_write_text (store, cell, "round", get_id (round), error)
         && pps_store_write_text (store, cell, "stakeholder-group", group, error)
         && pps_store_write_text (store, cell, "theme", theme, error)
         && pps_store_write_text (store, cell, "text", text, error);
}

gboolean
pps_edit_set_cell_text (PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        PpsRound *round,
                        const char *group,
                        const char *theme,
                        const char *text,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsCellText) cell = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), FALSE);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), FALSE);
  g_return_val_if_fail (group != NULL && theme != NULL, FALSE);

  cell = pps_edit_find_cell_text (workspace, partnership, round, group, theme);
  if (cell == NULL && is_blank (text))
    return TRUE;
  if (cell != NULL && is_blank (text))
    return pps_edit_remove (workspace, cell, error);
  if (cell != NULL)
    return pps_edit_set_text (workspace, cell, "text", text, error);

  return pps_store_begin (store, "write-cell", error)
         && pps_edit_end (store, add_text (store, partnership, round, group, theme, text, error),
                          error);
}
