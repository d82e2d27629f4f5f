/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-consent.h"

#include "pps-edit-private.h"

/* Verbs of consent. Letter, date and note of a consent that is there are reworded like any text;
 * here is what makes one, and what has a meaning of its own in the change log. */

/* The day it is where the interviewer sits, by the clock of the study. */
static char *
dup_today (PpsStore *store)
{
  g_autofree char *now = pps_store_dup_now (store);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strdup ("");
}

static const char *
find_last_letter (PpsQuery *consents)
{
  for (guint i = pps_query_get_n (consents); i > 0; i--)
    {
      PpsRecord *consent = pps_query_get (consents, i - 1);

      if (pps_record_has_text (consent, "letter-version"))
        return pps_record_get_text (consent, "letter-version");
    }

  return "";
}

static PpsConsent *
make_consent (PpsStore *store, PpsInterview *interview, PpsRespondent *respondent, GError **error)
{
  g_autoptr (PpsQuery) all = pps_query_new (store, "all-consents", NULL);
  g_autofree char *letter = g_strdup (find_last_letter (all));
  g_autofree char *today = dup_today (store);
  g_autoptr (PpsConsent) consent = pps_store_add (store, PPS_TYPE_CONSENT, error);

  if (consent == NULL
      || !pps_store_write_text (store, consent, "interview",
                                pps_record_get_id (PPS_RECORD (interview)), error)
      || !pps_store_write_text (
          store, consent, "respondent",
          respondent != NULL ? pps_record_get_id (PPS_RECORD (respondent)) : NULL, error)
      || !pps_store_write_text (store, consent, "letter-version", letter, error)
      || !pps_store_write_text (store, consent, "given", today, error))
    return NULL;

  return g_steal_pointer (&consent);
}

/* Begins an edit and gives the consent that it is about; %NULL with the edit over where it fails.
 */
static PpsConsent *
begin (PpsWorkspace *workspace, PpsInterview *interview, PpsRespondent *respondent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsConsent) consent = pps_permission_find_consent (workspace, interview, respondent);

  if (!pps_store_begin (store, "consent", error))
    return NULL;

  if (consent == NULL)
    consent = make_consent (store, interview, respondent, error);
  if (consent == NULL)
    pps_store_rollback (store);

  return g_steal_pointer (&consent);
}

gboolean
pps_edit_consent_form (PpsWorkspace *workspace,
                       PpsInterview *interview,
                       PpsRespondent *respondent,
                       const char *form,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsConsent) consent = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  consent = begin (workspace, interview, respondent, error);

  return consent != NULL
         && pps_edit_end (store, pps_store_write_text (store, consent, "form", form, error), error);
}

gboolean
pps_edit_consent_permission (PpsWorkspace *workspace,
                             PpsInterview *interview,
                             PpsRespondent *respondent,
                             PpsPermission permission,
                             gboolean allowed,
                             GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *field = pps_permission_get_field (permission);
  g_autoptr (PpsConsent) consent = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  consent = begin (workspace, interview, respondent, error);

  return consent != NULL
         && pps_edit_end (store, pps_store_write_boolean (store, consent, field, allowed, error),
                          error);
}

gboolean
pps_edit_withdraw_consent (PpsWorkspace *workspace, PpsConsent *consent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *today = dup_today (store);

  g_return_val_if_fail (PPS_IS_CONSENT (consent), FALSE);

  return pps_store_begin (store, "withdraw-consent", error)
         && pps_edit_end (store, pps_store_write_text (store, consent, "withdrawn", today, error),
                          error);
}

gboolean
pps_edit_restore_consent (PpsWorkspace *workspace, PpsConsent *consent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_CONSENT (consent), FALSE);

  return pps_store_begin (store, "restore-consent", error)
         && pps_edit_end (store, pps_store_write_text (store, consent, "withdrawn", "", error),
                          error);
}

/* What nobody put down can be withdrawn too: then that is all there is of it. */
static gboolean
write_withdrawal (PpsWorkspace *workspace,
                  PpsInterview *interview,
                  PpsRespondent *respondent,
                  const char *today,
                  GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsConsent) consent = pps_permission_find_consent (workspace, interview, respondent);

  if (consent == NULL)
    {
      consent = pps_store_add (store, PPS_TYPE_CONSENT, error);
      if (consent == NULL
          || !pps_store_write_text (store, consent, "interview",
                                    pps_record_get_id (PPS_RECORD (interview)), error)
          || !pps_store_write_text (store, consent, "respondent",
                                    pps_record_get_id (PPS_RECORD (respondent)), error))
        return FALSE;
    }

  return pps_record_has_text (PPS_RECORD (consent), "withdrawn")
         || pps_store_write_text (store, consent, "withdrawn", today, error);
}

gboolean
pps_edit_withdraw_respondent (PpsWorkspace *workspace, PpsRespondent *respondent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) interviews = NULL;
  g_autofree char *today = dup_today (store);
  gboolean done = TRUE;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), FALSE);

  interviews = pps_query_new (store, "respondent-interviews",
                              pps_record_get_id (PPS_RECORD (respondent)), NULL);
  if (!pps_store_begin (store, "withdraw-consent", error))
    return FALSE;
  for (guint i = 0; done && i < pps_query_get_n (interviews); i++)
    done = write_withdrawal (workspace, pps_query_get (interviews, i), respondent, today, error);

  return pps_edit_end (store, done, error);
}

gboolean
pps_edit_restore_respondent (PpsWorkspace *workspace, PpsRespondent *respondent, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) consents = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), FALSE);

  consents = pps_query_new (store, "respondent-consents",
                            pps_record_get_id (PPS_RECORD (respondent)), NULL);
  if (!pps_store_begin (store, "restore-consent", error))
    return FALSE;
  for (guint i = 0; done && i < pps_query_get_n (consents); i++)
    done = pps_store_write_text (store, pps_query_get (consents, i), "withdrawn", "", error);

  return pps_edit_end (store, done, error);
}
