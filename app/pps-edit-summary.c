/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-summary.h"

#include <string.h>

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* A summary is known by its place; a cell without a record is not summarised yet. */

static const char *
get_id (gpointer record)
{
  return record != NULL ? pps_record_get_id (PPS_RECORD (record)) : NULL;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
stands_at (PpsRecord *summary, const PpsSummaryPlace *place)
{
  const char *respondent = pps_record_get_text (summary, "respondent");

  return g_strcmp0 (pps_record_get_text (summary, "round"), get_id (place->round)) == 0
         && g_strcmp0 (respondent, get_id (place->respondent)) == 0
         && g_str_equal (pps_record_get_text (summary, "stakeholder-group"), place->group)
         && g_str_equal (pps_record_get_text (summary, "pane"), or_empty (place->pane))
         && g_str_equal (pps_record_get_text (summary, "theme"), or_empty (place->theme));
}

PpsSummary *
pps_edit_find_summary (PpsWorkspace *workspace, const PpsSummaryPlace *place)
{
  g_autoptr (PpsQuery) summaries
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-summaries",
                       get_id (place->partnership), NULL);

  for (guint i = 0; i < pps_query_get_n (summaries); i++)
    {
      PpsRecord *summary = pps_query_get (summaries, i);

      if (stands_at (summary, place))
        return g_object_ref (PPS_SUMMARY (summary));
    }

  return NULL;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n\r")] == '\0';
}

static PpsSummary *
add_summary (PpsStore *store, const PpsSummaryPlace *place, GError **error)
{
  g_autoptr (PpsSummary) summary = pps_store_add (store, PPS_TYPE_SUMMARY, error);

  if (summary == NULL
      || !pps_store_write_text (store, summary, "partnership", get_id (place->partnership), error)
      || !pps_store_write_text (store, summary, "round", get_id (place->round), error)
      || !pps_store_write_text (store, summary, "stakeholder-group", place->group, error)
      || !pps_store_write_text (store, summary, "respondent", get_id (place->respondent), error)
      || !pps_store_write_text (store, summary, "pane", or_empty (place->pane), error)
      || !pps_store_write_text (store, summary, "theme", or_empty (place->theme), error))
    return NULL;

  return g_steal_pointer (&summary);
}

static gboolean
add_source (PpsStore *store, PpsSummary *summary, PpsRecord *source, GError **error)
{
  const char *field = PPS_IS_FINDING (source) ? "finding" : "answer";
  g_autoptr (PpsSummarySource) link = pps_store_add (store, PPS_TYPE_SUMMARY_SOURCE, error);

  return link != NULL && pps_store_write_text (store, link, "summary", get_id (summary), error)
         && pps_store_write_text (store, link, field, get_id (source), error);
}

static gboolean
add_sources (PpsWorkspace *workspace, PpsSummary *summary, GPtrArray *sources, GError **error)
{
  g_autoptr (GPtrArray) known = pps_summary_list_sources (workspace, summary);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      PpsRecord *source = g_ptr_array_index (sources, i);

      if (!g_ptr_array_find (known, source, NULL)
          && !add_source (pps_workspace_get_store (workspace), summary, source, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_summary (PpsWorkspace *workspace,
               const PpsSummaryPlace *place,
               PpsSummary *known,
               const char *text,
               GPtrArray *sources,
               GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsSummary) summary
      = known != NULL ? g_object_ref (known) : add_summary (store, place, error);

  return summary != NULL && pps_store_write_text (store, summary, "text", text, error)
         && add_sources (workspace, summary, sources, error);
}

gboolean
pps_edit_summarise (PpsWorkspace *workspace,
                    const PpsSummaryPlace *place,
                    const char *text,
                    GPtrArray *sources,
                    GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsSummary) summary = NULL;

  g_return_val_if_fail (place != NULL && PPS_IS_PARTNERSHIP (place->partnership), FALSE);
  g_return_val_if_fail (place->group != NULL, FALSE);
  g_return_val_if_fail ((place->pane != NULL) != (place->theme != NULL), FALSE);

  summary = pps_edit_find_summary (workspace, place);
  if (is_blank (text))
    return summary == NULL || pps_edit_remove (workspace, summary, error);

  return pps_store_begin (store, "summarise", error)
         && pps_edit_end (store, write_summary (workspace, place, summary, text, sources, error),
                          error);
}

GPtrArray *
pps_summary_list_sources (PpsWorkspace *workspace, PpsSummary *summary)
{
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) links = pps_query_new (pps_workspace_get_store (workspace),
                                              "summary-sources", get_id (summary), NULL);

  for (guint i = 0; i < pps_query_get_n (links); i++)
    {
      PpsRecord *link = pps_query_get (links, i);
      const char *finding = pps_record_get_text (link, "finding");
      const char *answer = pps_record_get_text (link, "answer");
      PpsRecord *source
          = finding != NULL  ? pps_workspace_lookup (workspace, PPS_TYPE_FINDING, finding)
            : answer != NULL ? pps_workspace_lookup (workspace, PPS_TYPE_ANSWER, answer)
                             : NULL;

      if (source != NULL)
        g_ptr_array_add (listed, source);
    }

  return listed;
}
