/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide-part.h"

G_BEGIN_DECLS

typedef enum
{
  PPS_GUIDE_CHANGE_ADDED,
  PPS_GUIDE_CHANGE_REMOVED,
  PPS_GUIDE_CHANGE_REWORDED,
  PPS_GUIDE_CHANGE_MOVED,
} PpsGuideChangeKind;

/**
 * PpsGuideChange:
 * @question: (nullable): id of the question; %NULL for title and about of the guide itself
 * @pane: (nullable): id of the pane that the question is about
 * @part: what was changed of it
 * @probe: (nullable): id of the probe
 * @language: (nullable): `nl` or `en`, for what was reworded
 * @before: (nullable): how a reworded text was worded
 * @after: (nullable): how it is worded now
 * @words: in both languages what was added, removed or moved
 *
 * One line of a list of changes.
 */
typedef struct
{
  PpsGuideChangeKind kind;
  char *question;
  char *pane;
  PpsGuidePart part;
  char *probe;
  const char *language;
  char *before;
  char *after;
  PpsBilingual words;
} PpsGuideChange;

/**
 * PpsGuideDiff:
 *
 * What changed from one version of a guide to another, in the order of the newer one; what went
 * stands last. An immutable, reference-counted value. Questions and probes are the same where their
 * ids are, whatever their words.
 */
typedef struct _PpsGuideDiff PpsGuideDiff;

/**
 * pps_guide_diff_new:
 * @before: a guide
 * @after: a later version of it
 *
 * Returns: (transfer full): what differs
 */
PpsGuideDiff *pps_guide_diff_new (PpsGuide *before, PpsGuide *after);

PpsGuideDiff *pps_guide_diff_ref (PpsGuideDiff *self);
void pps_guide_diff_unref (PpsGuideDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGuideDiff, pps_guide_diff_unref)

guint pps_guide_diff_get_n (PpsGuideDiff *self);
const PpsGuideChange *pps_guide_diff_get (PpsGuideDiff *self, guint index);

/**
 * pps_guide_change_get_kind_name:
 *
 * Returns: in a word what happened, translated
 */
const char *pps_guide_change_get_kind_name (const PpsGuideChange *self);

G_END_DECLS
