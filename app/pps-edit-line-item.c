/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-line-item.h"

#include <string.h>

#include "pps-amount.h"
#include "pps-edit-private.h"
#include "pps-line-table.h"
#include "pps-record-kinds.h"
#include "pps-when.h"

/* Verbs on the lines of a small table. Each is one step of undo, and for the course of the
 * interview all of them together are one change of the answer, until something else happens. */

static PpsInterview *
find_interview (PpsWorkspace *workspace, gpointer item)
{
  g_autoptr (PpsRecord) answer
      = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, pps_record_get_text (item, "answer"));

  return answer != NULL ? pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                                                pps_record_get_text (answer, "interview"))
                        : NULL;
}

static gboolean
write_changed (PpsWorkspace *workspace, gpointer item, GError **error)
{
  g_autoptr (PpsRecord) answer
      = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, pps_record_get_text (item, "answer"));
  g_autoptr (PpsInterview) interview = find_interview (workspace, item);

  return interview == NULL
         || pps_edit_write_event (pps_workspace_get_store (workspace), interview, "changed",
                                  pps_record_get_text (answer, "question"), "table", error);
}

/* A line answers the question once something stands in it: it may have been made by accident. The
 * item still says what it was before this edit. */
static gboolean
write_filled (PpsWorkspace *workspace, gpointer item, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsRecord) answer = NULL;

  if (!pps_line_table_is_blank (item))
    return TRUE;

  answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, pps_record_get_text (item, "answer"));

  return answer == NULL || pps_record_has_text (answer, "state")
         || pps_store_write_text (store, answer, "state", "answered", error);
}

static double
get_position (PpsQuery *items, guint index)
{
  double position = 0;

  pps_record_get_real (pps_query_get (items, index), "position", &position);

  return position;
}

static int
find_index (PpsQuery *items, PpsLineItem *item)
{
  for (guint i = 0; item != NULL && i < pps_query_get_n (items); i++)
    {
      if (pps_query_get (items, i) == (gpointer) item)
        return (int) i;
    }

  return -1;
}

/* Halfway between two lines; behind all of them where there is none to come before. */
static double
find_position (PpsQuery *items, int before, int after)
{
  int n = (int) pps_query_get_n (items);

  if (n == 0 || before >= n)
    return pps_edit_next_position (items);
  if (after < 0)
    return get_position (items, (guint) before) - 1;

  return (get_position (items, (guint) before) + get_position (items, (guint) after)) / 2;
}

static PpsLineItem *
add_item (PpsStore *store, PpsAnswer *answer, const char *kind, PpsLineItem *after, GError **error)
{
  g_autoptr (PpsQuery) items
      = pps_query_new (store, "answer-line-items", pps_record_get_id (PPS_RECORD (answer)), NULL);
  g_autoptr (PpsLineItem) item = pps_store_add (store, PPS_TYPE_LINE_ITEM, error);
  int index = find_index (items, after);
  double position
      = index < 0 ? pps_edit_next_position (items) : find_position (items, index + 1, index);

  if (item == NULL
      || !pps_store_write_text (store, item, "answer", pps_record_get_id (PPS_RECORD (answer)),
                                error)
      || !pps_store_write_text (store, item, "kind", kind, error)
      || !pps_store_write_real (store, item, "position", position, error))
    return NULL;

  return g_steal_pointer (&item);
}

PpsLineItem *
pps_edit_add_line_item (PpsWorkspace *workspace,
                        PpsInterview *interview,
                        const char *question,
                        const char *kind,
                        PpsLineItem *after,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsLineItem) item = NULL;
  gboolean done;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  if (!pps_store_begin (store, "add", error))
    return NULL;

  answer = pps_edit_need_answer (workspace, interview, question, error);
  if (answer != NULL)
    item = add_item (store, answer, kind, after, error);
  done = item != NULL
         && pps_edit_write_event (store, interview, "changed", question, "table", error);

  return pps_edit_end (store, done, error) ? g_steal_pointer (&item) : NULL;
}

gboolean
pps_edit_line_item_text (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_LINE_ITEM (item), FALSE);

  if (g_strcmp0 (pps_record_get_text (item, field), text) == 0)
    return TRUE;

  return pps_store_begin (store, "reword", error)
         && pps_edit_end (store,
                          (*text == '\0' || write_filled (workspace, item, error))
                              && pps_store_write_text (store, item, field, text, error)
                              && write_changed (workspace, item, error),
                          error);
}

static gboolean
says_unknown (const char *text)
{
  static const char *const words[]
      = { "?", "onbekend", "unknown", "weet niet", "don't know", "n.b.", "nb", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, lower);
}

/* What was typed where it has no place. */
static gboolean
write_remark (PpsStore *store, gpointer item, const char *remark, GError **error)
{
  const char *what = pps_record_get_text (item, "what");
  g_autofree char *remarked
      = *what != '\0' ? g_strdup_printf ("%s (%s)", what, remark) : g_strdup (remark);

  return pps_store_write_text (store, item, "what", remarked, error);
}

/* @remark: (nullable): what was typed, where it is no amount */
static gboolean
write_unknown (PpsStore *store, gpointer item, const char *remark, GError **error)
{
  return (remark == NULL || write_remark (store, item, remark, error))
         && pps_store_write_text (store, item, "amount-kind", "unknown", error)
         && pps_store_write_absent (store, item, "amount", error);
}

static gboolean
write_amount (PpsStore *store, gpointer item, double amount, GError **error)
{
  const char *kind = pps_record_get_text (item, "amount-kind");
  gboolean counted = g_str_equal (kind, "hours") || g_str_equal (kind, "goods");

  return (counted || pps_store_write_text (store, item, "amount-kind", "euro", error))
         && pps_store_write_real (store, item, "amount", amount, error);
}

gboolean
pps_edit_line_item_amount (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *typed = g_strstrip (g_strdup (text));
  gboolean unknown = says_unknown (typed);
  gboolean number;
  double amount;
  double before;
  gboolean done;

  g_return_val_if_fail (PPS_IS_LINE_ITEM (item), FALSE);

  number = pps_amount_read (typed, &amount);
  if (pps_record_get_real (item, "amount", &before) ? number && before == amount : *typed == '\0')
    return TRUE;

  if (!pps_store_begin (store, "set", error))
    return FALSE;

  if (*typed == '\0')
    done = pps_store_write_absent (store, item, "amount", error);
  else if (!write_filled (workspace, item, error))
    done = FALSE;
  else if (number)
    done = write_amount (store, item, amount, error);
  else
    done = write_unknown (store, item, unknown ? NULL : typed, error);

  return pps_edit_end (store, done && write_changed (workspace, item, error), error);
}

gboolean
pps_edit_line_item_until (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autofree char *date = pps_when_read_date (typed, NULL);
  gboolean done;

  g_return_val_if_fail (PPS_IS_LINE_ITEM (item), FALSE);

  if (g_strcmp0 (date, pps_record_get_text (item, "until")) == 0)
    return TRUE;
  if (!pps_store_begin (store, "set", error))
    return FALSE;

  done = *typed == '\0' || write_filled (workspace, item, error);
  if (done && date != NULL)
    done = pps_store_write_text (store, item, "until", date, error);
  else if (done)
    done = write_remark (store, item, typed, error);

  return pps_edit_end (store, done && write_changed (workspace, item, error), error);
}

gboolean
pps_edit_line_item_amount_kind (PpsWorkspace *workspace,
                                PpsLineItem *item,
                                const char *kind,
                                GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_LINE_ITEM (item), FALSE);

  if (g_str_equal (pps_record_get_text (PPS_RECORD (item), "amount-kind"), kind))
    return TRUE;

  return pps_store_begin (store, "set", error)
         && pps_edit_end (store,
                          (!g_str_equal (kind, "unknown")
                           || (write_filled (workspace, item, error)
                               && pps_store_write_absent (store, item, "amount", error)))
                              && pps_store_write_text (store, item, "amount-kind", kind, error)
                              && write_changed (workspace, item, error),
                          error);
}

gboolean
pps_edit_move_line_item (PpsWorkspace *workspace, PpsLineItem *item, int by, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) items = NULL;
  int index;
  int to;

  g_return_val_if_fail (PPS_IS_LINE_ITEM (item), FALSE);
  g_return_val_if_fail (by == -1 || by == 1, FALSE);

  items = pps_query_new (store, "answer-line-items",
                         pps_record_get_text (PPS_RECORD (item), "answer"), NULL);
  index = find_index (items, item);
  to = index + by;
  if (index < 0 || to < 0 || to >= (int) pps_query_get_n (items))
    return TRUE;

  return pps_store_begin (store, "move", error)
         && pps_edit_end (store,
                          pps_store_write_real (store, item, "position",
                                                by < 0 ? find_position (items, to, to - 1)
                                                       : find_position (items, to + 1, to),
                                                error)
                              && write_changed (workspace, item, error),
                          error);
}

static gboolean
copy_item (PpsStore *store, PpsAnswer *answer, PpsRecord *from, GError **error)
{
  static const char *const texts[]
      = { "kind", "what", "who", "stakeholder-group", "brings", "gets", "amount-kind" };
  static const char *const numbers[] = { "amount", "position" };
  g_autoptr (PpsLineItem) item = pps_store_add (store, PPS_TYPE_LINE_ITEM, error);
  double number;

  if (item == NULL
      || !pps_store_write_text (store, item, "answer", pps_record_get_id (PPS_RECORD (answer)),
                                error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!pps_store_write_text (store, item, texts[i], pps_record_get_text (from, texts[i]),
                                 error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (pps_record_get_real (from, numbers[i], &number)
          && !pps_store_write_real (store, item, numbers[i], number, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_copy_line_items (PpsStore *store, PpsAnswer *answer, PpsAnswer *from, GError **error)
{
  g_autoptr (PpsQuery) own
      = pps_query_new (store, "answer-line-items", pps_record_get_id (PPS_RECORD (answer)), NULL);
  g_autoptr (PpsQuery) items
      = pps_query_new (store, "answer-line-items", pps_record_get_id (PPS_RECORD (from)), NULL);

  for (guint i = 0; pps_query_get_n (own) == 0 && i < pps_query_get_n (items); i++)
    {
      PpsRecord *item = pps_query_get (items, i);

      if (!pps_line_table_is_blank (PPS_LINE_ITEM (item))
          && !copy_item (store, answer, item, error))
        return FALSE;
    }

  return TRUE;
}
