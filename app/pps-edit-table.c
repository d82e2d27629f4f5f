/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-table.h"

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* A layout is known by its partnership, round and sheet. Places in a cell are numbers from one,
 * given to all of its lines as soon as one of them is moved. */

static const char *
get_id (gpointer record)
{
  return record != NULL ? pps_record_get_id (PPS_RECORD (record)) : NULL;
}

PpsTableSetting *
pps_edit_find_table (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  g_autoptr (PpsQuery) settings = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  settings = pps_query_new (pps_workspace_get_store (workspace), "partnership-table-settings",
                            get_id (partnership), NULL);
  for (guint i = 0; i < pps_query_get_n (settings); i++)
    {
      PpsRecord *setting = pps_query_get (settings, i);

      if (g_str_equal (pps_record_get_text (setting, "sheet"), "perspectives")
          && g_strcmp0 (pps_record_get_text (setting, "round"), get_id (round)) == 0)
        return g_object_ref (PPS_TABLE_SETTING (setting));
    }

  return NULL;
}

static PpsTableSetting *
add_setting (PpsStore *store, PpsPartnership *partnership, PpsRound *round, GError **error)
{
  g_autoptr (PpsTableSetting) setting = pps_store_add (store, PPS_TYPE_TABLE_SETTING, error);

  if (setting == NULL
      || !pps_store_write_text (store, setting, "partnership", get_id (partnership), error)
      || !pps_store_write_text (store, setting, "round", get_id (round), error)
      || !pps_store_write_text (store, setting, "sheet", "perspectives", error))
    return NULL;

  return g_steal_pointer (&setting);
}

static gboolean
write_layout (PpsStore *store,
              PpsTableSetting *known,
              PpsPartnership *partnership,
              PpsRound *round,
              const char *rows,
              const char *hidden_panes,
              GError **error)
{
  g_autoptr (PpsTableSetting) setting
      = known != NULL ? g_object_ref (known) : add_setting (store, partnership, round, error);

  return setting != NULL && pps_store_write_text (store, setting, "row-order", rows, error)
         && pps_store_write_text (store, setting, "hidden-panes", hidden_panes, error);
}

gboolean
pps_edit_lay_out_table (PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        PpsRound *round,
                        const char *rows,
                        const char *hidden_panes,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsTableSetting) setting = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), FALSE);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), FALSE);

  rows = rows != NULL ? rows : "";
  hidden_panes = hidden_panes != NULL ? hidden_panes : "";
  setting = pps_edit_find_table (workspace, partnership, round);
  if (*rows == '\0' && *hidden_panes == '\0')
    return setting == NULL || pps_edit_remove (workspace, setting, error);

  return pps_store_begin (store, "lay-out-table", error)
         && pps_edit_end (
             store, write_layout (store, setting, partnership, round, rows, hidden_panes, error),
             error);
}

/* Places in a cell */

static const char *
get_head (GPtrArray *cell, guint index)
{
  return pps_record_get_text (g_ptr_array_index (cell, index), "table-head");
}

static gboolean
is_under (GPtrArray *cell, guint index, const char *head)
{
  return index < cell->len && g_str_equal (get_head (cell, index), head);
}

/* The lines that stand under the same head as the one at @index. */
static void
find_block (GPtrArray *cell, guint index, guint *first, guint *end)
{
  const char *head = get_head (cell, index);

  *first = index;
  *end = index + 1;
  while (*first > 0 && is_under (cell, *first - 1, head))
    (*first)--;
  while (is_under (cell, *end, head))
    (*end)++;
}

static GPtrArray *
swap_blocks (GPtrArray *cell, guint first, guint middle, guint end)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < first; i++)
    g_ptr_array_add (order, g_ptr_array_index (cell, i));
  for (guint i = middle; i < end; i++)
    g_ptr_array_add (order, g_ptr_array_index (cell, i));
  for (guint i = first; i < middle; i++)
    g_ptr_array_add (order, g_ptr_array_index (cell, i));
  for (guint i = end; i < cell->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (cell, i));

  return order;
}

/* Returns: (transfer container) (nullable): %NULL where there is nothing to pass. Lines without a
 * head stand above all heads. */
static GPtrArray *
move (GPtrArray *cell, guint index, gboolean down)
{
  guint first;
  guint end;
  guint other_first;
  guint other_end;

  find_block (cell, index, &first, &end);
  if (down && index + 1 < end)
    return swap_blocks (cell, index, index + 1, index + 2);
  if (!down && index > first)
    return swap_blocks (cell, index - 1, index, index + 1);
  if (*get_head (cell, index) == '\0' || (down ? end >= cell->len : first == 0))
    return NULL;

  find_block (cell, down ? end : first - 1, &other_first, &other_end);
  if (*get_head (cell, other_first) == '\0')
    return NULL;

  return down ? swap_blocks (cell, first, end, other_end)
              : swap_blocks (cell, other_first, first, end);
}

static gboolean
write_order (PpsStore *store, GPtrArray *order, GError **error)
{
  for (guint i = 0; i < order->len; i++)
    {
      if (!pps_store_write_real (store, g_ptr_array_index (order, i), "table-position", i + 1.0,
                                 error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_move_in_cell (
    PpsWorkspace *workspace, GPtrArray *cell, PpsFinding *finding, int steps, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) order = NULL;
  guint index;

  g_return_val_if_fail (steps == 1 || steps == -1, FALSE);
  g_return_val_if_fail (g_ptr_array_find (cell, finding, &index), FALSE);

  order = move (cell, index, steps > 0);

  return order == NULL
         || (pps_store_begin (store, "move-in-cell", error)
             && pps_edit_end (store, write_order (store, order, error), error));
}

gboolean
pps_edit_place_in_cell (PpsWorkspace *workspace,
                        GPtrArray *cell,
                        PpsFinding *finding,
                        PpsFinding *target,
                        gboolean behind,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *head = pps_record_get_text (PPS_RECORD (target), "table-head");
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  g_return_val_if_fail (finding != target, FALSE);

  for (guint i = 0; i < cell->len; i++)
    {
      gpointer line = g_ptr_array_index (cell, i);

      if (line == target && !behind)
        g_ptr_array_add (order, finding);
      if (line != finding)
        g_ptr_array_add (order, line);
      if (line == target && behind)
        g_ptr_array_add (order, finding);
    }

  return pps_store_begin (store, "move-in-cell", error)
         && pps_edit_end (store,
                          pps_store_write_text (store, finding, "table-head", head, error)
                              && write_order (store, order, error),
                          error);
}

gboolean
pps_edit_set_cell_head (PpsWorkspace *workspace,
                        PpsFinding *finding,
                        const char *head,
                        GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (head != NULL ? head : ""));

  return pps_edit_set_text (workspace, finding, "table-head", text, error);
}
