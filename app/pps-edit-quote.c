/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-quote.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-span.h"

/* Verbs of key quotes. How a quote follows the words it stands on is in pps-edit-answer.c, where
 * words are written. */

gboolean
pps_quote_get_span (PpsQuote *self, const char *text, guint *start, guint *end)
{
  gint64 first;
  gint64 last;

  g_return_val_if_fail (PPS_IS_QUOTE (self), FALSE);

  if (!pps_record_get_integer (PPS_RECORD (self), "start", &first)
      || !pps_record_get_integer (PPS_RECORD (self), "end", &last) || first < 0 || last <= first
      || last > g_utf8_strlen (text, -1))
    return FALSE;

  *start = first;
  *end = last;

  return TRUE;
}

gboolean
pps_edit_remove_quote (PpsWorkspace *workspace, PpsQuote *quote, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_QUOTE (quote), FALSE);

  return pps_store_begin (store, "unquote", error)
         && pps_edit_end (store, pps_store_remove (store, quote, error), error);
}

static PpsQuote *
find_around (PpsQuery *quotes, const char *text, guint start, guint end)
{
  for (guint i = 0; i < pps_query_get_n (quotes); i++)
    {
      PpsQuote *quote = pps_query_get (quotes, i);
      guint first;
      guint last;

      if (pps_quote_get_span (quote, text, &first, &last) && first <= start && end <= last)
        return quote;
    }

  return NULL;
}

static gboolean
remove_within (
    PpsStore *store, PpsQuery *quotes, const char *text, guint start, guint end, GError **error)
{
  for (guint i = 0; i < pps_query_get_n (quotes); i++)
    {
      PpsQuote *quote = pps_query_get (quotes, i);
      guint first;
      guint last;

      if (pps_quote_get_span (quote, text, &first, &last) && start <= first && last <= end
          && !pps_store_remove (store, quote, error))
        return FALSE;
    }

  return TRUE;
}

static PpsQuote *
write_quote (
    PpsStore *store, PpsAnswer *answer, guint start, guint end, const char *words, GError **error)
{
  g_autoptr (PpsQuote) quote = pps_store_add (store, PPS_TYPE_QUOTE, error);

  if (quote == NULL
      || !pps_store_write_text (store, quote, "answer", pps_record_get_id (PPS_RECORD (answer)),
                                error)
      || !pps_store_write_integer (store, quote, "start", start, error)
      || !pps_store_write_integer (store, quote, "end", end, error)
      || !pps_store_write_text (store, quote, "text", words, error))
    return NULL;

  return g_steal_pointer (&quote);
}

gboolean
pps_edit_toggle_quote (PpsWorkspace *workspace,
                       PpsAnswer *answer,
                       guint start,
                       guint end,
                       PpsQuote **quote,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) quotes = NULL;
  g_autoptr (PpsQuote) made = NULL;
  g_autofree char *words = NULL;
  const char *text;
  PpsQuote *around;

  g_return_val_if_fail (PPS_IS_ANSWER (answer), FALSE);

  if (quote != NULL)
    *quote = NULL;
  text = pps_record_get_text (PPS_RECORD (answer), "text");
  words = pps_span_cut (text, &start, &end);
  if (start == end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("Select the words that are worth quoting first."));
      return FALSE;
    }

  quotes = pps_query_new (store, "answer-quotes", pps_record_get_id (PPS_RECORD (answer)), NULL);
  around = find_around (quotes, text, start, end);
  if (around != NULL)
    return pps_edit_remove_quote (workspace, around, error);

  if (!pps_store_begin (store, "quote", error))
    return FALSE;

  if (remove_within (store, quotes, text, start, end, error))
    made = write_quote (store, answer, start, end, words, error);
  if (!pps_edit_end (store, made != NULL, error))
    return FALSE;

  if (quote != NULL)
    *quote = g_steal_pointer (&made);

  return TRUE;
}

gboolean
pps_edit_permit_quote (PpsWorkspace *workspace,
                       PpsQuote *quote,
                       const char *permission,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_QUOTE (quote), FALSE);

  if (g_str_equal (pps_record_get_text (PPS_RECORD (quote), "permission"), permission))
    return TRUE;

  return pps_store_begin (store, "permission", error)
         && pps_edit_end (
             store, pps_store_write_text (store, quote, "permission", permission, error), error);
}
