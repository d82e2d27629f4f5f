/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"

#include "pps-edit-private.h"

/* Verbs on several findings at once, and on more than one field of a finding: all of it or nothing,
 * and one step of undo. */

typedef gboolean (*WriteFinding) (PpsStore *store,
                                  PpsRecord *finding,
                                  gpointer data,
                                  GError **error);

static gboolean
edit_each (PpsWorkspace *workspace,
           const char *verb,
           GPtrArray *findings,
           WriteFinding write,
           gpointer data,
           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  gboolean done = TRUE;

  g_return_val_if_fail (findings != NULL, FALSE);

  if (!pps_store_begin (store, verb, error))
    return FALSE;

  for (guint i = 0; done && i < findings->len; i++)
    done = write (store, g_ptr_array_index (findings, i), data, error);

  return pps_edit_end (store, done, error);
}

typedef struct
{
  const char *field;
  const char *text;
} FieldText;

static gboolean
write_text (PpsStore *store, PpsRecord *finding, gpointer data, GError **error)
{
  const FieldText *what = data;

  return pps_store_write_text (store, finding, what->field, what->text, error);
}

gboolean
pps_edit_set_findings (PpsWorkspace *workspace,
                       GPtrArray *findings,
                       const char *field,
                       const char *text,
                       GError **error)
{
  FieldText what = { field, text };

  return edit_each (workspace, "set", findings, write_text, &what, error);
}

static gboolean
write_star (PpsStore *store, PpsRecord *finding, gpointer data, GError **error)
{
  return pps_store_write_boolean (store, finding, "starred", GPOINTER_TO_INT (data), error);
}

gboolean
pps_edit_star_findings (PpsWorkspace *workspace,
                        GPtrArray *findings,
                        gboolean starred,
                        GError **error)
{
  return edit_each (workspace, "star", findings, write_star, GINT_TO_POINTER (starred), error);
}

static gboolean
remove_one (PpsStore *store, PpsRecord *finding, gpointer data, GError **error)
{
  return pps_edit_remove_tree (store, finding, error);
}

gboolean
pps_edit_remove_findings (PpsWorkspace *workspace, GPtrArray *findings, GError **error)
{
  return edit_each (workspace, "remove", findings, remove_one, NULL, error);
}

static gboolean
is_among (GPtrArray *findings, PpsRecord *record)
{
  return g_ptr_array_find (findings, record, NULL);
}

/* What is to stand in @pane, in order: those that stood there, with @findings before @before. */
static GPtrArray *
list_order (PpsQuery *siblings, GPtrArray *findings, const char *pane, PpsFinding *before)
{
  GPtrArray *order = g_ptr_array_new ();
  gboolean placed = FALSE;

  for (guint i = 0; i < pps_query_get_n (siblings); i++)
    {
      PpsRecord *sibling = pps_query_get (siblings, i);

      if (is_among (findings, sibling)
          || !g_str_equal (pps_record_get_text (sibling, "pane"), pane))
        continue;

      if (sibling == (gpointer) before)
        {
          g_ptr_array_extend (order, findings, NULL, NULL);
          placed = TRUE;
        }
      g_ptr_array_add (order, sibling);
    }

  if (!placed)
    g_ptr_array_extend (order, findings, NULL, NULL);

  return order;
}

/* Those that stood in the pane keep their numbers where all moves go behind them. */
static gboolean
write_order (PpsStore *store,
             PpsQuery *siblings,
             GPtrArray *findings,
             GPtrArray *order,
             PpsFinding *before,
             GError **error)
{
  double position = before == NULL ? pps_edit_next_position (siblings) - 1.0 : 0.0;

  for (guint i = 0; i < order->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (order, i);

      if (before == NULL && !is_among (findings, finding))
        continue;
      if (!pps_store_write_real (store, finding, "position", position += 1.0, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_panes (PpsStore *store,
             GPtrArray *findings,
             const char *pane,
             const char *group,
             PpsFinding *before,
             GError **error)
{
  PpsRecord *first = g_ptr_array_index (findings, 0);
  g_autoptr (PpsQuery) siblings = NULL;
  g_autoptr (GPtrArray) order = NULL;

  if (pane != NULL)
    {
      siblings = pps_query_new (store, "partnership-findings",
                                pps_record_get_text (first, "partnership"), NULL);
      order = list_order (siblings, findings, pane, before);
      if (!write_order (store, siblings, findings, order, before, error))
        return FALSE;
    }

  for (guint i = 0; i < findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (findings, i);

      if ((pane != NULL && !pps_store_write_text (store, finding, "pane", pane, error))
          || (group != NULL
              && !pps_store_write_text (store, finding, "stakeholder-group", group, error)))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_move_findings (PpsWorkspace *workspace,
                        GPtrArray *findings,
                        const char *pane,
                        const char *group,
                        PpsFinding *before,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (findings != NULL, FALSE);
  g_return_val_if_fail (before == NULL || !is_among (findings, PPS_RECORD (before)), FALSE);

  if (findings->len == 0)
    return TRUE;

  return pps_store_begin (store, "move", error)
         && pps_edit_end (store, write_panes (store, findings, pane, group, before, error), error);
}

gboolean
pps_edit_set_amount (PpsWorkspace *workspace,
                     PpsFinding *finding,
                     const char *amount,
                     const char *kind,
                     GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  gboolean none = *kind == '\0' || g_str_equal (kind, "unknown");
  double number = 0.0;
  gboolean has;

  g_return_val_if_fail (PPS_IS_FINDING (finding), FALSE);

  if (!pps_edit_read_number (amount, &has, &number, error))
    return FALSE;

  return pps_store_begin (store, "set", error)
         && pps_edit_end (
             store,
             pps_store_write_text (store, finding, "amount-kind", kind, error)
                 && (has && !none ? pps_store_write_real (store, finding, "amount", number, error)
                                  : pps_store_write_absent (store, finding, "amount", error)),
             error);
}
