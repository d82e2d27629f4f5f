/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-mark-table.h"

G_BEGIN_DECLS

/**
 * PpsInvolvementStatement:
 *
 * The three statements about involvement that every guide has.
 */
typedef enum
{
  PPS_INVOLVEMENT_INFORMED,
  PPS_INVOLVEMENT_HEARD,
  PPS_INVOLVEMENT_BALANCE,
} PpsInvolvementStatement;

#define PPS_N_INVOLVEMENT_STATEMENTS 3

/* Returns: id of its question: `involvement.informed` */
const char *pps_involvement_statement_get_question (PpsInvolvementStatement statement);

/* Returns: in `nl` or `en`: "Geïnformeerd" */
const char *pps_involvement_statement_get_name (PpsInvolvementStatement statement,
                                                const char *language);

/**
 * PpsInvolvementRow:
 * @organisation: a party of the partnership
 * @heard: whether somebody of it was interviewed in the round
 * @heard_before: and in the round before
 * @silent: it was heard in the round before and not in this one, in which others were
 * @last_contact: day, month or year of the last contact: the last interview, or what was put down
 *   with the organisation, whichever is later; empty where nobody knows
 * @cells: the marks of its people, by statement
 *
 * How far one organisation is still in.
 */
typedef struct
{
  PpsOrganisation *organisation;
  gboolean heard;
  gboolean heard_before;
  gboolean silent;
  char *last_contact;
  PpsMarkCell cells[PPS_N_INVOLVEMENT_STATEMENTS];
} PpsInvolvementRow;

/**
 * PpsInvolvement:
 *
 * Whether all parties of a partnership are still in, by the marks and interviews of a round beside
 * those of the round before. It is read once, and does not follow later edits.
 */
typedef struct _PpsInvolvement PpsInvolvement;

/**
 * pps_involvement_new:
 *
 * Returns: (transfer full): the involvement in @round
 */
PpsInvolvement *pps_involvement_new (PpsWorkspace *workspace, PpsRound *round);
void pps_involvement_free (PpsInvolvement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsInvolvement, pps_involvement_free)

guint pps_involvement_get_n_rows (PpsInvolvement *self);

/* Returns: (transfer none): the organisation at @index, in the user's order */
const PpsInvolvementRow *pps_involvement_get_row (PpsInvolvement *self, guint index);

/**
 * pps_involvement_get_cell:
 * @group: letter, or %PPS_MARKS_OF_SMALL for the employers with fewer than 50 people
 */
const PpsMarkCell *pps_involvement_get_cell (PpsInvolvement *self,
                                             PpsInvolvementStatement statement,
                                             const char *group);

/* Returns: how many interviews were held with @group, or with %PPS_MARKS_OF_SMALL, in the round */
guint pps_involvement_count_heard (PpsInvolvement *self, const char *group);

/**
 * pps_involvement_is_silent:
 * @group: letter, or %PPS_MARKS_OF_SMALL
 *
 * Returns: whether @group was heard in the round before and not in this one, in which others were
 */
gboolean pps_involvement_is_silent (PpsInvolvement *self, const char *group);

G_END_DECLS
