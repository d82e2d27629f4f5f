/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-permission.h"

G_BEGIN_DECLS

/* What is put down about the consent of one respondent to one interview. The first of these verbs
 * makes the record: given today, under the letter that was last used in the study. @respondent is
 * %NULL for an interview that names nobody. */

/**
 * pps_edit_consent_form:
 * @form: `signed`, `spoken` or `mail`; empty for not given yet
 *
 * Says how consent was given.
 */
gboolean pps_edit_consent_form (PpsWorkspace *workspace,
                                PpsInterview *interview,
                                PpsRespondent *respondent,
                                const char *form,
                                GError **error);

gboolean pps_edit_consent_permission (PpsWorkspace *workspace,
                                      PpsInterview *interview,
                                      PpsRespondent *respondent,
                                      PpsPermission permission,
                                      gboolean allowed,
                                      GError **error);

/**
 * pps_edit_withdraw_consent:
 *
 * Says that @consent was taken back, today. What it allowed before stays on record; none of it
 * holds any more.
 */
gboolean pps_edit_withdraw_consent (PpsWorkspace *workspace, PpsConsent *consent, GError **error);

/**
 * pps_edit_restore_consent:
 *
 * Says that @consent was not taken back after all.
 */
gboolean pps_edit_restore_consent (PpsWorkspace *workspace, PpsConsent *consent, GError **error);

/**
 * pps_edit_withdraw_respondent:
 *
 * Says that @respondent took consent back today for every interview: also for those of which nobody
 * put it down, and for what is planned. A consent that is asked anew afterwards stands by itself.
 */
gboolean pps_edit_withdraw_respondent (PpsWorkspace *workspace,
                                       PpsRespondent *respondent,
                                       GError **error);

/**
 * pps_edit_restore_respondent:
 *
 * Says that @respondent did not take any consent back after all.
 */
gboolean pps_edit_restore_respondent (PpsWorkspace *workspace,
                                      PpsRespondent *respondent,
                                      GError **error);

G_END_DECLS
