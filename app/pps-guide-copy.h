/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide-builder.h"

G_BEGIN_DECLS

/**
 * pps_guide_copy_section_head:
 *
 * Adds a section as @section is, without its questions.
 */
void pps_guide_copy_section_head (PpsGuideBuilder *builder, const PpsSection *section);

/**
 * pps_guide_copy_head:
 *
 * Gives title and about as @guide has them.
 */
void pps_guide_copy_head (PpsGuideBuilder *builder, PpsGuide *guide);

/**
 * pps_guide_copy_question:
 *
 * Adds a question as @question is to the section that was added last.
 */
void pps_guide_copy_question (PpsGuideBuilder *builder, const PpsQuestion *question);

/**
 * pps_guide_copy_sections:
 *
 * Adds all sections of @guide with their questions.
 */
void pps_guide_copy_sections (PpsGuideBuilder *builder, PpsGuide *guide);

/**
 * pps_guide_copy_as:
 * @version: the number that the copy has
 * @base: the version that it is said to be made from, 0 for none
 *
 * Returns: (transfer full): the same guide under another number
 */
PpsGuide *pps_guide_copy_as (PpsGuide *guide, guint version, guint base);

G_END_DECLS
