/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What respondents agreed to. Consent is asked per interview, of each of its respondents; where an
 * interview names nobody, once for the interview as a whole. Nothing is allowed that was not said,
 * nor what was withdrawn since. */

/**
 * PpsPermission:
 * @PPS_PERMISSION_TAKE_PART: to be heard at all
 * @PPS_PERMISSION_QUOTE_BY_ROLE: words may be quoted with what the respondent does
 * @PPS_PERMISSION_QUOTE_BY_NAME: words may be quoted with the respondent's name
 * @PPS_PERMISSION_REUSE: answers may be used in another study
 * @PPS_PERMISSION_SHARE_WITHIN: answers may be shown within the partnership
 * @PPS_PERMISSION_SHARE_OUTSIDE: answers may be shown outside it
 */
typedef enum
{
  PPS_PERMISSION_TAKE_PART,
  PPS_PERMISSION_QUOTE_BY_ROLE,
  PPS_PERMISSION_QUOTE_BY_NAME,
  PPS_PERMISSION_REUSE,
  PPS_PERMISSION_SHARE_WITHIN,
  PPS_PERMISSION_SHARE_OUTSIDE,
} PpsPermission;

#define PPS_N_PERMISSIONS (PPS_PERMISSION_SHARE_OUTSIDE + 1)

/**
 * PpsConsentState:
 * @PPS_CONSENT_GIVEN: filled in, and the respondent takes part
 * @PPS_CONSENT_MISSING: not, or not all of it, filled in
 * @PPS_CONSENT_WITHDRAWN: taken back since
 */
typedef enum
{
  PPS_CONSENT_GIVEN,
  PPS_CONSENT_MISSING,
  PPS_CONSENT_WITHDRAWN,
} PpsConsentState;

/**
 * pps_permission_get_field:
 *
 * Returns: the field of a consent that holds it
 */
const char *pps_permission_get_field (PpsPermission permission);

/**
 * pps_permission_find_consent:
 * @respondent: (nullable): one of those who take part; %NULL for an interview that names nobody
 *
 * Returns: (transfer full) (nullable): what was put down for @respondent
 */
PpsConsent *pps_permission_find_consent (PpsWorkspace *workspace,
                                         PpsInterview *interview,
                                         PpsRespondent *respondent);

/**
 * pps_permission_list_missing:
 * @consent: (nullable): a consent
 *
 * Returns: (transfer container) (array zero-terminated=1): the fields that are still to be filled:
 *   `form`, `letter-version`, `given`, `take-part`
 */
const char **pps_permission_list_missing (PpsConsent *consent);

/**
 * pps_permission_get_state_of:
 * @respondent: (nullable): see pps_permission_find_consent()
 */
PpsConsentState pps_permission_get_state_of (PpsWorkspace *workspace,
                                             PpsInterview *interview,
                                             PpsRespondent *respondent);

/**
 * pps_permission_get_state:
 *
 * Returns: how it stands with all respondents of @interview together: what one withdrew, or has not
 *   given yet, counts for the interview
 */
PpsConsentState pps_permission_get_state (PpsWorkspace *workspace, PpsInterview *interview);

/**
 * pps_permission_count:
 *
 * Counts the interviews of @respondent, those for which there is consent, and those for which it
 * was taken back.
 */
void pps_permission_count (PpsWorkspace *workspace,
                           PpsRespondent *respondent,
                           guint *n,
                           guint *n_given,
                           guint *n_withdrawn);

/**
 * pps_permission_find_withdrawal:
 *
 * Returns: (transfer full) (nullable): the day on which @respondent last took a consent back; %NULL
 *   where none was
 */
char *pps_permission_find_withdrawal (PpsWorkspace *workspace, PpsRespondent *respondent);

/**
 * pps_permission_of_respondent:
 * @respondent: (nullable): see pps_permission_find_consent()
 *
 * Returns: whether @respondent allows it for what was said in @interview
 */
gboolean pps_permission_of_respondent (PpsWorkspace *workspace,
                                       PpsInterview *interview,
                                       PpsRespondent *respondent,
                                       PpsPermission permission);

/**
 * pps_permission_of_interview:
 *
 * Whose words are whose is not kept where several are heard together, so all of them have to agree.
 *
 * Returns: whether all respondents of @interview allow it
 */
gboolean pps_permission_of_interview (PpsWorkspace *workspace,
                                      PpsInterview *interview,
                                      PpsPermission permission);

G_END_DECLS
