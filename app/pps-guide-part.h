/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide.h"

G_BEGIN_DECLS

/**
 * PpsGuidePart:
 * @PPS_GUIDE_PART_QUESTION: a question as a whole
 * @PPS_GUIDE_PART_PROBE: one probe, known by its id
 *
 * The pieces of text that a guide is made of.
 */
typedef enum
{
  PPS_GUIDE_PART_QUESTION,
  PPS_GUIDE_PART_TITLE,
  PPS_GUIDE_PART_ABOUT,
  PPS_GUIDE_PART_LEAD,
  PPS_GUIDE_PART_DESIGN,
  PPS_GUIDE_PART_RUNNING,
  PPS_GUIDE_PART_EVALUATION,
  PPS_GUIDE_PART_PROBE,
  PPS_GUIDE_PART_STATEMENT,
  PPS_GUIDE_PART_HINT,
} PpsGuidePart;

/**
 * pps_guide_part_get_name:
 *
 * Returns: what a user calls it, translated
 */
const char *pps_guide_part_get_name (PpsGuidePart part);

/**
 * pps_guide_part_get_round:
 *
 * Returns: (nullable): the kind of round that a part is the wording for
 */
const char *pps_guide_part_get_round (PpsGuidePart part);

/**
 * pps_guide_part_get:
 * @part: one of a question, but for probes
 *
 * Returns: (nullable) (transfer none): what @question says there
 */
const PpsBilingual *pps_guide_part_get (const PpsQuestion *question, PpsGuidePart part);

/**
 * pps_guide_part_get_words:
 *
 * Returns: (nullable) (transfer none): what a question is known by: its lead, or its statement
 */
const PpsBilingual *pps_guide_part_get_words (const PpsQuestion *question);

/**
 * pps_guide_part_find_probe:
 *
 * Returns: (nullable) (transfer none): the probe of that id
 */
const PpsProbe *pps_guide_part_find_probe (const PpsQuestion *question, const char *id);

G_END_DECLS
