/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-subject.h"

#include <glib/gi18n-lib.h>

static void
clear_subject (gpointer data)
{
  PpsCliSubject *subject = data;

  g_clear_pointer (&subject->partnerships, g_ptr_array_unref);
  g_clear_object (&subject->round);
  g_clear_object (&subject->compare);
  g_clear_object (&subject->respondent);
  g_clear_pointer (&subject->frozen, pps_frozen_free);
}

GArray *
pps_cli_subjects_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (PpsCliSubject));

  g_array_set_clear_func (self, clear_subject);

  return self;
}

/* A code is that of one partnership; in a study others may use it too. */
static gboolean
find_respondent (const PpsCliRequest *request,
                 PpsWorkspace *workspace,
                 PpsPartnership *partnership,
                 PpsRespondent **found,
                 GError **error)
{
  g_autoptr (PpsQuery) all = NULL;

  if (request->respondent == NULL || partnership == NULL)
    return TRUE;

  all = pps_query_new (pps_workspace_get_store (workspace), "partnership-respondents",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);

      if (g_str_equal (pps_record_get_id (respondent), request->respondent)
          || g_ascii_strcasecmp (pps_record_get_text (respondent, "code"), request->respondent)
                 == 0)
        {
          *found = g_object_ref (PPS_RESPONDENT (respondent));
          return TRUE;
        }
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” has no respondent “%s”."),
               pps_record_get_text (PPS_RECORD (partnership), "name"), request->respondent);

  return FALSE;
}

static gboolean
find_round (PpsWorkspace *workspace,
            PpsPartnership *partnership,
            const char *name,
            PpsRound **round,
            GError **error)
{
  g_autoptr (PpsQuery) rounds = NULL;

  if (name == NULL || partnership == NULL)
    return TRUE;

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (partnership)), NULL);
  *round = pps_cli_find (rounds, _ ("round"), name, error);
  if (*round == NULL)
    g_prefix_error (error, "%s: ", pps_record_get_text (PPS_RECORD (partnership), "name"));

  return *round != NULL;
}

static gboolean
find_frozen (PpsWorkspace *workspace,
             PpsPartnership *partnership,
             const char *name,
             PpsCliSubject *subject,
             GError **error)
{
  g_autoptr (PpsSnapshot) snapshot = NULL;

  if (name == NULL || partnership == NULL)
    return TRUE;

  snapshot = pps_frozen_find (workspace, partnership, name);
  if (snapshot == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” has no frozen copy “%s”."),
                   pps_record_get_text (PPS_RECORD (partnership), "name"), name);
      return FALSE;
    }

  subject->frozen = pps_frozen_new (snapshot, error);
  if (subject->frozen != NULL)
    subject->round = g_object_ref (pps_frozen_get_round (subject->frozen));

  return subject->frozen != NULL;
}

/* A sheet about several partnerships has one subject, that each is added to; its rounds are those
 * of the first. */
static gboolean
add_partnership (GArray *self,
                 const PpsCliRequest *request,
                 PpsWorkspace *workspace,
                 PpsPartnership *partnership,
                 GError **error)
{
  PpsCliSubject subject = { NULL };

  if (self->len == 1 && request->entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS)
    {
      g_ptr_array_add (g_array_index (self, PpsCliSubject, 0).partnerships,
                       g_object_ref (partnership));
      return TRUE;
    }

  if (!find_round (workspace, partnership, request->round, &subject.round, error)
      || !find_round (workspace, partnership, request->compare, &subject.compare, error)
      || !find_respondent (request, workspace, partnership, &subject.respondent, error)
      || !find_frozen (workspace, partnership, request->snapshot, &subject, error))
    {
      clear_subject (&subject);
      return FALSE;
    }

  subject.partnerships = g_ptr_array_new_with_free_func (g_object_unref);
  if (subject.frozen != NULL)
    g_ptr_array_add (subject.partnerships,
                     g_object_ref (pps_frozen_get_partnership (subject.frozen)));
  else if (partnership != NULL)
    g_ptr_array_add (subject.partnerships, g_object_ref (partnership));
  g_array_append_val (self, subject);

  return TRUE;
}

static gboolean
may_be_about_nobody (const PpsCliRequest *request, guint n_partnerships)
{
  if (request->all)
    return FALSE;

  return request->entry->about == PPS_SHEET_ABOUT_ANYTHING
         || (request->entry->about == PPS_SHEET_ABOUT_GROUP && request->round == NULL
             && n_partnerships != 1);
}

static PpsCliExit
find_named (GArray *self, const PpsCliRequest *request, PpsWorkspace *workspace, PpsQuery *all)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; request->partnerships != NULL && request->partnerships[i] != NULL; i++)
    {
      g_autoptr (PpsPartnership) found
          = pps_cli_find (all, _ ("partnership"), request->partnerships[i], &error);

      if (found == NULL || !add_partnership (self, request, workspace, found, &error))
        return pps_cli_fail (error);
    }

  return PPS_CLI_DONE;
}

static PpsCliExit
find_all (GArray *self, const PpsCliRequest *request, PpsWorkspace *workspace, PpsQuery *all)
{
  gboolean wants_all = request->all || request->entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS;
  g_autoptr (GError) error = NULL;
  guint n = pps_query_get_n (all);

  if (n == 0)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("The study has no partnership yet."));
      return pps_cli_fail (error);
    }
  if (n > 1 && !wants_all)
    return pps_cli_misuse (
        _ ("The study has %u partnerships: name one with --partnership, or use --all."), n);

  for (guint i = 0; i < n; i++)
    {
      if (!add_partnership (self, request, workspace, pps_query_get (all, i), &error))
        return pps_cli_fail (error);
    }

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_subjects_find (GArray *self, const PpsCliRequest *request, PpsWorkspace *workspace)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  PpsCliExit end = find_named (self, request, workspace, all);
  g_autoptr (GError) error = NULL;

  if (end != PPS_CLI_DONE || self->len > 0)
    return end;
  if (!may_be_about_nobody (request, pps_query_get_n (all)))
    return find_all (self, request, workspace, all);

  return add_partnership (self, request, workspace, NULL, &error) ? PPS_CLI_DONE
                                                                  : pps_cli_fail (error);
}
