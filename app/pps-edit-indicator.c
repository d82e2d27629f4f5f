/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-indicator.h"

#include <glib/gi18n-lib.h>

#include "pps-amount.h"
#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* Verbs on numbers. What is typed and is no number is refused and not guessed at: a wrong number on
 * a page to steer by is worse than none. */

PpsIndicator *
pps_edit_add_indicator (PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        PpsRound *round,
                        const char *name,
                        GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (partnership));
  g_autoptr (PpsQuery) siblings = pps_query_new (store, "partnership-indicators", id, NULL);
  g_autoptr (PpsIndicator) indicator = NULL;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);

  if (!pps_store_begin (store, "add", error))
    return NULL;

  indicator = pps_store_add (store, PPS_TYPE_INDICATOR, error);

  return pps_edit_end (
             store,
             indicator != NULL && pps_store_write_text (store, indicator, "partnership", id, error)
                 && pps_store_write_text (store, indicator, "name", name, error)
                 && (round == NULL
                     || (pps_store_write_text (store, indicator, "round",
                                               pps_record_get_id (PPS_RECORD (round)), error)
                         && pps_store_write_text (store, indicator, "date",
                                                  pps_record_get_text (PPS_RECORD (round), "date"),
                                                  error)))
                 && pps_store_write_real (store, indicator, "position",
                                          pps_edit_next_position (siblings), error),
             error)
             ? g_steal_pointer (&indicator)
             : NULL;
}

static gboolean
refuse (const char *text, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is no number."), text);

  return FALSE;
}

gboolean
pps_edit_indicator_number (PpsWorkspace *workspace,
                           gpointer indicator,
                           const char *field,
                           const char *text,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *typed = g_strstrip (g_strdup (text));
  double number = 0;
  double before;
  gboolean empty = *typed == '\0';
  gboolean had = pps_record_get_real (indicator, field, &before);

  g_return_val_if_fail (PPS_IS_INDICATOR (indicator), FALSE);

  if (!empty && !pps_amount_read (typed, &number))
    return refuse (typed, error);
  if (empty ? !had : had && before == number)
    return TRUE;

  return pps_store_begin (store, "set", error)
         && pps_edit_end (store,
                          empty ? pps_store_write_absent (store, indicator, field, error)
                                : pps_store_write_real (store, indicator, field, number, error),
                          error);
}

/* Two whole numbers with anything but digits between, the first no larger than the second. */
static gboolean
read_answered (const char *text, gint64 *answered, gint64 *asked)
{
  char *end;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  *answered = g_ascii_strtoll (text, &end, 10);
  while (*end != '\0' && !g_ascii_isdigit (*end) && *end != '-')
    end++;
  if (!g_ascii_isdigit (*end))
    return FALSE;
  *asked = g_ascii_strtoll (end, &end, 10);

  return *end == '\0' && *answered <= *asked && *asked <= G_MAXINT32;
}

gboolean
pps_edit_indicator_answered (PpsWorkspace *workspace,
                             PpsIndicator *indicator,
                             const char *text,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *typed = g_strstrip (g_strdup (text));
  gint64 answered = 0;
  gint64 asked = 0;
  gboolean empty = *typed == '\0';

  g_return_val_if_fail (PPS_IS_INDICATOR (indicator), FALSE);

  if (!empty && !read_answered (typed, &answered, &asked))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” does not say how many of how many, as 6 of 7 does."), typed);
      return FALSE;
    }
  if (!pps_store_begin (store, "set", error))
    return FALSE;

  return pps_edit_end (
      store,
      empty ? pps_store_write_absent (store, indicator, "answered", error)
                  && pps_store_write_absent (store, indicator, "asked", error)
            : pps_store_write_integer (store, indicator, "answered", answered, error)
                  && pps_store_write_integer (store, indicator, "asked", asked, error),
      error);
}
