/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-member-check.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"

/* Between a study and a form. A form that comes back comes from a stranger: what in it is not as it
 * was given out is left where it is. */

/* The respondent's own words: those of others are not theirs to read.
 *
 * Returns: (transfer full) */
static GStrv
list_words (PpsWorkspace *workspace, PpsRecord *check)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) heard = pps_query_new (store, "respondent-interviews",
                                              pps_record_get_text (check, "respondent"), NULL);
  g_autoptr (PpsQuery) evidence
      = pps_query_new (store, "finding-evidence", pps_record_get_text (check, "finding"), NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      PpsRecord *passage = pps_query_get (evidence, i);
      g_autoptr (PpsRecord) answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                                           pps_record_get_text (passage, "answer"));

      for (guint j = 0; answer != NULL && j < pps_query_get_n (heard); j++)
        {
          if (g_strcmp0 (pps_record_get_text (answer, "interview"),
                         pps_record_get_id (pps_query_get (heard, j)))
              == 0)
            g_strv_builder_add (words, pps_record_get_text (passage, "text"));
        }
    }

  return g_strv_builder_end (words);
}

static void
add_item (PpsMemberFile *form, PpsWorkspace *workspace, PpsRecord *check, const char *language)
{
  g_autoptr (PpsRecord) finding
      = pps_workspace_lookup (workspace, PPS_TYPE_FINDING, pps_record_get_text (check, "finding"));
  const PpsPane *pane = pps_canvas_definition_find_pane (
      pps_workspace_get_canvas (workspace),
      finding != NULL ? pps_record_get_text (finding, "pane") : "");
  g_auto (GStrv) words = list_words (workspace, check);

  pps_member_file_add (form, pps_record_get_id (check),
                       pane != NULL ? pps_bilingual_get (&pane->name, language) : "",
                       pps_record_get_text (check, "shown"), (const char *const *) words);
}

static const char *
get_name (PpsRecord *record, const char *field)
{
  return record != NULL ? pps_record_get_text (record, field) : "";
}

static void
set_head (PpsMemberFile *form, PpsWorkspace *workspace, PpsRecord *check)
{
  g_autoptr (PpsRecord) respondent = pps_workspace_lookup (
      workspace, PPS_TYPE_RESPONDENT, pps_record_get_text (check, "respondent"));
  g_autoptr (PpsRecord) round
      = pps_workspace_lookup (workspace, PPS_TYPE_ROUND, pps_record_get_text (check, "round"));
  g_autoptr (PpsRecord) partnership = NULL;

  if (round != NULL)
    partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP,
                                        pps_record_get_text (round, "partnership"));
  pps_member_file_set_head (form, get_name (partnership, "name"), get_name (round, "name"),
                            get_name (respondent, "code"), pps_record_get_text (check, "sent"));
}

PpsMemberFile *
pps_member_check_make_form (PpsWorkspace *workspace, GPtrArray *checks)
{
  PpsRecord *study = PPS_RECORD (pps_workspace_get_study (workspace));
  const char *language = pps_record_get_text (study, "language");
  PpsMemberFile *form = pps_member_file_new (pps_record_get_id (study), language);

  g_return_val_if_fail (checks != NULL && checks->len > 0, form);

  set_head (form, workspace, g_ptr_array_index (checks, 0));
  for (guint i = 0; i < checks->len; i++)
    add_item (form, workspace, g_ptr_array_index (checks, i), language);

  return form;
}

/* What was answered about another wording than the one that is asked about says nothing of that. */
static PpsMemberCheck *
find_check (PpsWorkspace *workspace, const PpsMemberItem *item)
{
  g_autoptr (PpsRecord) check = pps_workspace_lookup (workspace, PPS_TYPE_MEMBER_CHECK, item->id);

  if (check == NULL || pps_record_is_deleted (check)
      || !g_str_equal (pps_record_get_text (check, "shown"), item->finding))
    return NULL;

  return PPS_MEMBER_CHECK (g_steal_pointer (&check));
}

static guint *
get_counter (PpsMemberReport *report, const char *answer)
{
  if (g_str_equal (answer, "agree"))
    return &report->n_agreed;
  if (g_str_equal (answer, "correct"))
    return &report->n_corrected;

  return g_str_equal (answer, "remove") ? &report->n_removed : &report->n_open;
}

/* A form that is read a second time must not open again what was settled since. */
static gboolean
is_known (PpsMemberCheck *check, const PpsMemberItem *item)
{
  return g_str_equal (pps_record_get_text (PPS_RECORD (check), "answer"), item->answer)
         && g_str_equal (pps_record_get_text (PPS_RECORD (check), "words"), item->words);
}

static gboolean
read_item (PpsWorkspace *workspace,
           const PpsMemberItem *item,
           PpsMemberReport *report,
           GError **error)
{
  g_autoptr (PpsMemberCheck) check = find_check (workspace, item);

  if (check == NULL)
    {
      report->n_unknown++;
      return TRUE;
    }

  *get_counter (report, item->answer) += 1;

  return *item->answer == '\0' || is_known (check, item)
         || pps_edit_write_member_answer (workspace, check, item->answer, item->words, error);
}

gboolean
pps_edit_read_member_form (PpsWorkspace *workspace,
                           PpsMemberFile *form,
                           PpsMemberReport *report,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsRecord *study = PPS_RECORD (pps_workspace_get_study (workspace));
  gboolean done = TRUE;

  *report = (PpsMemberReport){ 0 };
  if (!g_str_equal (pps_member_file_get_study (form), pps_record_get_id (study)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("This form belongs to another study. Nothing was changed."));
      return FALSE;
    }

  if (!pps_store_begin (store, "read-checks", error))
    return FALSE;

  for (guint i = 0; done && i < pps_member_file_get_n_items (form); i++)
    done = read_item (workspace, pps_member_file_get_item (form, i), report, error);

  return pps_edit_end (store, done, error);
}
