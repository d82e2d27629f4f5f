/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* The numbers that a partnership steers by, as they are plotted: lines over time, and funnels from
 * who was reached to who was placed. They are read once, and do not follow later edits. Name, unit,
 * target, baseline, date, coverage and source stand on the records themselves. */

/**
 * PpsIndicatorSeries:
 * @name: what its values have in common
 * @values: (element-type PpsIndicator): oldest first; those without a date before all others
 *
 * Values of one number over time. A value that is not known stays in its place, without a value.
 */
typedef struct
{
  char *name;
  GPtrArray *values;
} PpsIndicatorSeries;

/**
 * PpsFunnelStep:
 * @indicator: the number itself
 * @step: `reached`, `applied`, `trial`, `training` or `placed`
 * @has_before: whether a step with a value stands before it
 * @drop: how many fewer than at the step before
 * @kept: what part of the step before is left, 0 to 1; 0 where nobody stood there
 *
 * One step of a funnel.
 */
typedef struct
{
  PpsIndicator *indicator;
  const char *step;
  double value;
  gboolean has_before;
  double drop;
  double kept;
} PpsFunnelStep;

/**
 * PpsFunnel:
 * @about: what its numbers are about: their coverage
 * @steps: (element-type PpsFunnelStep): as candidates go through them
 *
 * How many were reached, and how many of them got to each next step. Only numbers about the same
 * are set beside each other: of one round, or else one date, and with one coverage. What stands
 * behind a semicolon in a coverage is a remark, and parts nothing.
 */
typedef struct
{
  char *about;
  GPtrArray *steps;
} PpsFunnel;

/* How many steps a funnel can have. */
#define PPS_N_FUNNEL_STEPS 5

/* Returns: the word of step @index in the file: `reached` is 0 */
const char *pps_funnel_step_get_word (guint index);

/* Returns: in `nl` or `en`: "Bereikt"; empty for what is no step */
const char *pps_funnel_step_get_name (const char *step, const char *language);

/**
 * pps_indicators_list_series:
 * @round: (nullable): leaves out what came after it; %NULL for all there is
 *
 * Returns: (transfer full) (element-type PpsIndicatorSeries): in the order of their first values
 */
GPtrArray *
pps_indicators_list_series (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);

/**
 * pps_indicators_list_funnels:
 * @round: (nullable): only numbers of this round, and those of no round
 *
 * Returns: (transfer full) (element-type PpsFunnel): those of at least two steps
 */
GPtrArray *
pps_indicators_list_funnels (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);

/**
 * pps_indicator_series_get_last:
 *
 * Returns: (transfer none) (nullable): the last value that is known
 */
PpsIndicator *pps_indicator_series_get_last (const PpsIndicatorSeries *series);

/**
 * pps_indicator_series_get_number:
 * @field: `target` or `baseline`
 * @number: (out): the last target that was set, or the first baseline
 *
 * Returns: whether there is one
 */
gboolean pps_indicator_series_get_number (const PpsIndicatorSeries *series,
                                          const char *field,
                                          double *number);

/**
 * pps_indicator_dup_coverage:
 * @indicator: a #PpsIndicator
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): what the number tells about, and of how many: `6 van 7 · Pilot 2021`;
 *   empty where nobody said
 */
char *pps_indicator_dup_coverage (PpsRecord *indicator, const char *language);

G_END_DECLS
