/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-involvement.h"

G_BEGIN_DECLS

/**
 * PpsGivingTilt:
 * @PPS_GIVING_TILT_UNKNOWN: nothing is known of what it brings or gets
 * @PPS_GIVING_TILT_NONE: nothing says that it is out of balance
 * @PPS_GIVING_TILT_ONLY_BRINGS: it brings, and nobody named what it gets
 * @PPS_GIVING_TILT_ONLY_GETS: it gets, and nobody named what it brings
 * @PPS_GIVING_TILT_FELT: its own people do not think it is in balance: half of their marks or more
 *   are 1 or 2. This goes before the others
 *
 * Whether giving and getting are in balance.
 */
typedef enum
{
  PPS_GIVING_TILT_UNKNOWN,
  PPS_GIVING_TILT_NONE,
  PPS_GIVING_TILT_ONLY_BRINGS,
  PPS_GIVING_TILT_ONLY_GETS,
  PPS_GIVING_TILT_FELT,
} PpsGivingTilt;

/**
 * PpsGivingItem:
 * @text: what it is
 * @kind: `euro`, `hours`, `goods`, `unknown`, or empty: network, knowledge ...
 * @amount: how much, where @has_amount
 * @record: (nullable): the finding or the line that says so, for the gate; %NULL for what was put
 *   down with the organisation
 *
 * One thing that a party brings or gets.
 */
typedef struct
{
  char *text;
  char *kind;
  gboolean has_amount;
  double amount;
  PpsRecord *record;
} PpsGivingItem;

/**
 * PpsGivingRow:
 * @organisation: (nullable): the party; %NULL for what a group as a whole brings and gets
 * @group: letter
 * @brings: (element-type PpsGivingItem)
 * @gets: (element-type PpsGivingItem)
 * @balance: the marks of its people to "giving and getting are in balance", beside those of the
 *   round before
 * @tilt: whether it is
 *
 * What one party brings against what it gets.
 */
typedef struct
{
  PpsOrganisation *organisation;
  char *group;
  GPtrArray *brings;
  GPtrArray *gets;
  const PpsMarkCell *balance;
  PpsGivingTilt tilt;
} PpsGivingRow;

/**
 * PpsGiving:
 *
 * Giving and getting in a round, by organisation. It is read once, and does not follow later edits.
 */
typedef struct _PpsGiving PpsGiving;

PpsGiving *pps_giving_new (PpsWorkspace *workspace, PpsRound *round);
void pps_giving_free (PpsGiving *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGiving, pps_giving_free)

guint pps_giving_get_n_rows (PpsGiving *self);

/* Returns: (transfer none): the organisations in the user's order, then the groups of which
 *   something was said that is of no organisation */
const PpsGivingRow *pps_giving_get_row (PpsGiving *self, guint index);

/* Returns: in `nl` or `en`: "Vindt zelf: niet in balans"; empty where nothing tilts */
const char *pps_giving_tilt_get_words (PpsGivingTilt tilt, const char *language);

G_END_DECLS
