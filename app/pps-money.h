/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-gate.h"

G_BEGIN_DECLS

/**
 * PpsMoneyLine:
 * @line: the #PpsLineItem that says it best: the first with an amount
 * @said: (element-type PpsLineItem): all that say it, @line among them
 * @group: letter of the party; empty where nobody said
 * @is_known: whether there is an amount
 * @differs: whether two of @said name different amounts
 *
 * A cost, or money that comes in, as one or several respondents named it. The same thing of the
 * same party is one line, however many named it, so that it is counted once.
 */
typedef struct
{
  PpsLineItem *line;
  GPtrArray *said;
  char *group;
  gboolean is_known;
  gboolean differs;
} PpsMoneyLine;

/**
 * PpsMoneySum:
 * @n: how many lines
 * @n_unknown: of how many no amount is known
 * @n_in_kind: how many are hours or goods, with an amount or without
 * @euro: what the known ones add up to; @hours, @goods likewise
 *
 * Lines together. Euros, hours and goods are never added to each other, and what is unknown is not
 * nought.
 */
typedef struct
{
  guint n;
  guint n_unknown;
  guint n_in_kind;
  double euro;
  double hours;
  double goods;
} PpsMoneySum;

/**
 * PpsMoneySide:
 *
 * What goes out, and what comes in: revenue, funding and support.
 */
typedef enum
{
  PPS_MONEY_COSTS,
  PPS_MONEY_INCOME,
} PpsMoneySide;

/**
 * PpsMoney:
 *
 * The money of a partnership in a round: what was said in its interviews, and what stands in its
 * documents. It is read once, and does not follow later edits.
 */
typedef struct _PpsMoney PpsMoney;

/**
 * pps_money_new:
 * @gate: (nullable): what was said by who did not agree to its going there is passed over
 */
PpsMoney *pps_money_new (PpsWorkspace *workspace, PpsRound *round, PpsGate *gate);
void pps_money_free (PpsMoney *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsMoney, pps_money_free)

/* Returns: (transfer none) (element-type PpsMoneyLine): the lines of one side, costs or income */
GPtrArray *pps_money_get_lines (PpsMoney *self, PpsMoneySide side);

/**
 * pps_money_get_sum:
 * @group: (nullable): letter; empty for lines of no party; %NULL for all
 */
PpsMoneySum pps_money_get_sum (PpsMoney *self, PpsMoneySide side, const char *group);

/**
 * pps_money_get_first_end:
 *
 * Returns: when the first money that comes in ends, year, month or day: until then all that was
 *   named is covered. Empty where no end is known
 */
const char *pps_money_get_first_end (PpsMoney *self);

/* Returns: when the last money with an end ends; empty where no end is known */
const char *pps_money_get_last_end (PpsMoney *self);

/**
 * pps_money_get_share_in_kind:
 * @share: (out): 0 to 1
 *
 * Says which part of the contributions is hours or goods: of their number, for hours and euros have
 * no common measure. What nobody said the kind of is left out.
 *
 * Returns: whether there is anything to share
 */
gboolean pps_money_get_share_in_kind (PpsMoney *self, double *share);

G_END_DECLS
