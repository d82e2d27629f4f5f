/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-permission.h"

#include <string.h>

/* Reads consents and answers with yes or no. It owns nothing and writes nothing. Two laptops may
 * both have put down a consent for one respondent: an edit goes to the first, but a permission
 * holds only where none of them says otherwise. */

static const char *const permission_fields[] = {
  [PPS_PERMISSION_TAKE_PART] = "take-part",
  [PPS_PERMISSION_QUOTE_BY_ROLE] = "quote-by-role",
  [PPS_PERMISSION_QUOTE_BY_NAME] = "quote-by-name",
  [PPS_PERMISSION_REUSE] = "reuse",
  [PPS_PERMISSION_SHARE_WITHIN] = "share-within",
  [PPS_PERMISSION_SHARE_OUTSIDE] = "share-outside",
};

const char *
pps_permission_get_field (PpsPermission permission)
{
  g_return_val_if_fail (permission < PPS_N_PERMISSIONS, NULL);

  return permission_fields[permission];
}

static GPtrArray *
list_consents (PpsWorkspace *workspace, PpsInterview *interview, PpsRespondent *respondent)
{
  const char *id = respondent != NULL ? pps_record_get_id (PPS_RECORD (respondent)) : NULL;
  GPtrArray *consents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "interview-consents",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *consent = pps_query_get (all, i);

      if (g_strcmp0 (pps_record_get_text (consent, "respondent"), id) == 0)
        g_ptr_array_add (consents, g_object_ref (consent));
    }

  return consents;
}

PpsConsent *
pps_permission_find_consent (PpsWorkspace *workspace,
                             PpsInterview *interview,
                             PpsRespondent *respondent)
{
  g_autoptr (GPtrArray) consents = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  consents = list_consents (workspace, interview, respondent);

  return consents->len > 0 ? g_object_ref (g_ptr_array_index (consents, 0)) : NULL;
}

const char **
pps_permission_list_missing (PpsConsent *consent)
{
  static const char *const texts[] = { "form", "letter-version", "given" };
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (consent == NULL || !pps_record_has_text (PPS_RECORD (consent), texts[i]))
        g_ptr_array_add (missing, (gpointer) texts[i]);
    }
  if (consent == NULL || !pps_record_get_boolean (PPS_RECORD (consent), "take-part"))
    g_ptr_array_add (missing, (gpointer) "take-part");
  g_ptr_array_add (missing, NULL);

  return (const char **) g_ptr_array_free (missing, FALSE);
}

static gboolean
is_withdrawn (gpointer consent)
{
  return pps_record_has_text (consent, "withdrawn");
}

static PpsConsentState
get_state_of_consents (GPtrArray *consents)
{
  PpsConsentState state = consents->len > 0 ? PPS_CONSENT_GIVEN : PPS_CONSENT_MISSING;

  for (guint i = 0; i < consents->len; i++)
    {
      g_autofree const char **missing
          = pps_permission_list_missing (g_ptr_array_index (consents, i));

      if (is_withdrawn (g_ptr_array_index (consents, i)))
        return PPS_CONSENT_WITHDRAWN;
      if (missing[0] != NULL)
        state = PPS_CONSENT_MISSING;
    }

  return state;
}

PpsConsentState
pps_permission_get_state_of (PpsWorkspace *workspace,
                             PpsInterview *interview,
                             PpsRespondent *respondent)
{
  g_autoptr (GPtrArray) consents = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), PPS_CONSENT_MISSING);

  consents = list_consents (workspace, interview, respondent);

  return get_state_of_consents (consents);
}

PpsConsentState
pps_permission_get_state (PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsConsentState state = PPS_CONSENT_GIVEN;
  g_autoptr (PpsQuery) respondents = NULL;
  guint n;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), PPS_CONSENT_MISSING);

  respondents = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                               pps_record_get_id (PPS_RECORD (interview)), NULL);
  n = pps_query_get_n (respondents);
  if (n == 0)
    return pps_permission_get_state_of (workspace, interview, NULL);

  for (guint i = 0; i < n; i++)
    state = MAX (
        state, pps_permission_get_state_of (workspace, interview, pps_query_get (respondents, i)));

  return state;
}

void
pps_permission_count (PpsWorkspace *workspace,
                      PpsRespondent *respondent,
                      guint *n,
                      guint *n_given,
                      guint *n_withdrawn)
{
  g_autoptr (PpsQuery) interviews = NULL;

  g_return_if_fail (PPS_IS_RESPONDENT (respondent));

  interviews = pps_query_new (pps_workspace_get_store (workspace), "respondent-interviews",
                              pps_record_get_id (PPS_RECORD (respondent)), NULL);
  *n = pps_query_get_n (interviews);
  *n_given = *n_withdrawn = 0;
  for (guint i = 0; i < *n; i++)
    {
      PpsConsentState state
          = pps_permission_get_state_of (workspace, pps_query_get (interviews, i), respondent);

      *n_given += state == PPS_CONSENT_GIVEN;
      *n_withdrawn += state == PPS_CONSENT_WITHDRAWN;
    }
}

char *
pps_permission_find_withdrawal (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  g_autoptr (PpsQuery) consents = NULL;
  const char *last = "";

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), NULL);

  consents = pps_query_new (pps_workspace_get_store (workspace), "respondent-consents",
                            pps_record_get_id (PPS_RECORD (respondent)), NULL);
  for (guint i = 0; i < pps_query_get_n (consents); i++)
    {
      const char *withdrawn = pps_record_get_text (pps_query_get (consents, i), "withdrawn");

      if (strcmp (withdrawn, last) > 0)
        last = withdrawn;
    }

  return *last != '\0' ? g_strdup (last) : NULL;
}

gboolean
pps_permission_of_respondent (PpsWorkspace *workspace,
                              PpsInterview *interview,
                              PpsRespondent *respondent,
                              PpsPermission permission)
{
  const char *field = pps_permission_get_field (permission);
  g_autoptr (GPtrArray) consents = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  consents = list_consents (workspace, interview, respondent);
  for (guint i = 0; i < consents->len; i++)
    {
      PpsRecord *consent = g_ptr_array_index (consents, i);

      if (is_withdrawn (consent) || !pps_record_get_boolean (consent, "take-part")
          || !pps_record_get_boolean (consent, field))
        return FALSE;
    }

  return consents->len > 0;
}

gboolean
pps_permission_of_interview (PpsWorkspace *workspace,
                             PpsInterview *interview,
                             PpsPermission permission)
{
  g_autoptr (PpsQuery) respondents = NULL;
  guint n;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);

  respondents = pps_query_new (pps_workspace_get_store (workspace), "interview-respondents",
                               pps_record_get_id (PPS_RECORD (interview)), NULL);
  n = pps_query_get_n (respondents);
  if (n == 0)
    return pps_permission_of_respondent (workspace, interview, NULL, permission);

  for (guint i = 0; i < n; i++)
    {
      if (!pps_permission_of_respondent (workspace, interview, pps_query_get (respondents, i),
                                         permission))
        return FALSE;
    }

  return TRUE;
}
