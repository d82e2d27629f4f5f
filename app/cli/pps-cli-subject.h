/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-cli-request.h"

G_BEGIN_DECLS

/**
 * PpsCliSubject:
 * @partnerships: (element-type PpsPartnership): one; none for anybody's sheet; several for a sheet
 *   about several
 * @round: (nullable)
 * @compare: (nullable): an earlier round
 * @respondent: (nullable)
 * @frozen: (nullable): a round as it was frozen; partnership and round are then those of it
 *
 * What one sheet is drawn of: the records that a request names.
 */
typedef struct
{
  GPtrArray *partnerships;
  PpsRound *round;
  PpsRound *compare;
  PpsRespondent *respondent;
  PpsFrozen *frozen;
} PpsCliSubject;

/* Returns: (transfer full) (element-type PpsCliSubject): none */
GArray *pps_cli_subjects_new (void);

/**
 * pps_cli_subjects_find:
 *
 * Finds the partnerships that are named, all of them, or the only one, and says what is wrong.
 */
PpsCliExit
pps_cli_subjects_find (GArray *self, const PpsCliRequest *request, PpsWorkspace *workspace);

G_END_DECLS
