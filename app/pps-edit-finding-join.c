/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-edit-private.h"

/* Two findings into one. What hangs under a finding moves along: no evidence, tag or answer to a
 * member check is lost by it. */

/* What hangs under a finding, and the fields by which two of them are the same thing twice. */
static const struct
{
  const char *query;
  const char *sames[4];
} hanging[] = {
  { "finding-evidence", { "answer", "start", "end" } },
  { "finding-taggings", { "tag" } },
  { "finding-summary-sources", { "summary" } },
  { "finding-member-checks", { NULL } },
};

static gboolean
are_same (PpsRecord *a, PpsRecord *b, const char *const *fields)
{
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (a);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      guint index;

      pps_record_class_find_field (klass, fields[i], &index);
      if (!pps_record_values_equal (pps_record_peek_value (a, index),
                                    pps_record_peek_value (b, index)))
        return FALSE;
    }

  return fields[0] != NULL;
}

static gboolean
has_same (PpsQuery *own, PpsRecord *record, const char *const *fields)
{
  for (guint i = 0; i < pps_query_get_n (own); i++)
    {
      if (are_same (pps_query_get (own, i), record, fields))
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_over (PpsStore *store, PpsRecord *finding, PpsRecord *other, GError **error)
{
  const char *id = pps_record_get_id (finding);

  for (guint i = 0; i < G_N_ELEMENTS (hanging); i++)
    {
      g_autoptr (PpsQuery) own = pps_query_new (store, hanging[i].query, id, NULL);
      g_autoptr (PpsQuery) theirs
          = pps_query_new (store, hanging[i].query, pps_record_get_id (other), NULL);

      for (guint j = 0; j < pps_query_get_n (theirs); j++)
        {
          PpsRecord *record = pps_query_get (theirs, j);
          gboolean twice = has_same (own, record, hanging[i].sames);

          if (twice ? !pps_store_remove (store, record, error)
                    : !pps_store_write_text (store, record, "finding", id, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Both texts, each once. */
static gboolean
join_text (PpsStore *store, PpsRecord *finding, PpsRecord *other, const char *field, GError **error)
{
  const char *own = pps_record_get_text (finding, field);
  const char *theirs = pps_record_get_text (other, field);
  g_autofree char *joined = NULL;

  if (*theirs == '\0' || strstr (own, theirs) != NULL)
    return TRUE;

  joined = *own != '\0' ? g_strconcat (own, "\n", theirs, NULL) : g_strdup (theirs);

  return pps_store_write_text (store, finding, field, joined, error);
}

static gboolean
fill_text (PpsStore *store, PpsRecord *finding, PpsRecord *other, const char *field, GError **error)
{
  return pps_record_has_text (finding, field)
         || pps_store_write_text (store, finding, field, pps_record_get_text (other, field), error);
}

static gboolean
fill_amount (PpsStore *store, PpsRecord *finding, PpsRecord *other, GError **error)
{
  double amount;

  if (pps_record_has_text (finding, "amount-kind"))
    return TRUE;

  return pps_store_write_text (store, finding, "amount-kind",
                               pps_record_get_text (other, "amount-kind"), error)
         && (!pps_record_get_real (other, "amount", &amount)
             || pps_store_write_real (store, finding, "amount", amount, error));
}

/* What claims least of two states. */
static const char *
get_weakest (const char *a, const char *b)
{
  static const char *const states[] = { "disputed", "", "draft", "shown", "confirmed" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (g_str_equal (a, states[i]) || g_str_equal (b, states[i]))
        return states[i];
    }

  return a;
}

static gboolean
join_fields (PpsStore *store, PpsRecord *finding, PpsRecord *other, GError **error)
{
  gboolean one_group = g_str_equal (pps_record_get_text (finding, "stakeholder-group"),
                                    pps_record_get_text (other, "stakeholder-group"));
  gboolean one_respondent = g_strcmp0 (pps_record_get_text (finding, "respondent"),
                                       pps_record_get_text (other, "respondent"))
                            == 0;
  const char *status = get_weakest (pps_record_get_text (finding, "status"),
                                    pps_record_get_text (other, "status"));

  return (one_group || pps_store_write_text (store, finding, "stakeholder-group", "", error))
         && (one_respondent || pps_store_write_absent (store, finding, "respondent", error))
         && pps_store_write_text (store, finding, "status", status, error)
         && (!pps_record_get_boolean (other, "starred")
             || pps_store_write_boolean (store, finding, "starred", TRUE, error))
         && join_text (store, finding, other, "memo", error)
         && join_text (store, finding, other, "source", error)
         && fill_text (store, finding, other, "interest", error)
         && fill_text (store, finding, other, "direction", error)
         && fill_text (store, finding, other, "organisation", error)
         && fill_text (store, finding, other, "continues", error)
         && fill_amount (store, finding, other, error);
}

/* Findings of later rounds that go on from @other go on from @finding now. */
static gboolean
move_continuations (PpsStore *store, PpsRecord *finding, PpsRecord *other, GError **error)
{
  g_autoptr (PpsQuery) next
      = pps_query_new (store, "finding-continuations", pps_record_get_id (other), NULL);

  for (guint i = 0; i < pps_query_get_n (next); i++)
    {
      if (!pps_store_write_text (store, pps_query_get (next, i), "continues",
                                 pps_record_get_id (finding), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_can_merge (PpsRecord *a, PpsRecord *b, GError **error)
{
  if (g_strcmp0 (pps_record_get_text (a, "partnership"), pps_record_get_text (b, "partnership"))
          == 0
      && g_strcmp0 (pps_record_get_text (a, "round"), pps_record_get_text (b, "round")) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("Only findings of one partnership and one round can be merged."));

  return FALSE;
}

/* It was told apart by its own words, which are gone. */
static gboolean
drop_distinctions (PpsStore *store, PpsRecord *gone, GError **error)
{
  g_autoptr (PpsQuery) distinctions
      = pps_query_new (store, "finding-distinctions", pps_record_get_id (gone), NULL);

  for (guint i = 0; i < pps_query_get_n (distinctions); i++)
    {
      if (!pps_store_remove (store, pps_query_get (distinctions, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_write_merge (PpsStore *store, PpsRecord *kept, PpsRecord *gone, GError **error)
{
  return take_over (store, kept, gone, error) && join_fields (store, kept, gone, error)
         && move_continuations (store, kept, gone, error) && drop_distinctions (store, gone, error)
         && pps_store_write_text (store, gone, "merged-into", pps_record_get_id (kept), error)
         && pps_store_remove (store, gone, error);
}

gboolean
pps_edit_merge_findings (PpsWorkspace *workspace,
                         PpsFinding *finding,
                         PpsFinding *other,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *kept = PPS_RECORD (finding);
  PpsRecord *gone = PPS_RECORD (other);

  g_return_val_if_fail (PPS_IS_FINDING (finding) && PPS_IS_FINDING (other), FALSE);
  g_return_val_if_fail (finding != other, FALSE);

  return pps_edit_can_merge (kept, gone, error) && pps_store_begin (store, "merge", error)
         && pps_edit_end (store, pps_edit_write_merge (store, kept, gone, error), error);
}
