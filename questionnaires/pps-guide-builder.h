/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide.h"

G_BEGIN_DECLS

/**
 * PpsGuideBuilder:
 *
 * Makes a guide piece by piece, in the order of a file. It does not judge what it is given: whether
 * interviews can be held with the guide is for pps_questionnaire_check_bytes() to say. Texts lose
 * the control characters that no file may hold.
 */
typedef struct _PpsGuideBuilder PpsGuideBuilder;

/**
 * pps_guide_builder_new:
 * @base: the version it is made from, 0 for none
 */
PpsGuideBuilder *pps_guide_builder_new (
    const char *id, guint version, guint base, const char *group, const char *canvas);

void pps_guide_builder_free (PpsGuideBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsGuideBuilder, pps_guide_builder_free)

void pps_guide_builder_set_title (PpsGuideBuilder *self, const char *nl, const char *en);
void pps_guide_builder_set_about (PpsGuideBuilder *self, const char *nl, const char *en);

void pps_guide_builder_add_section (
    PpsGuideBuilder *self, const char *id, PpsSectionKind kind, const char *nl, const char *en);

/**
 * pps_guide_builder_add_question:
 * @pane: (nullable): id of the pane it is about
 *
 * Adds a question to the section that was added last. What follows is about this question.
 */
void pps_guide_builder_add_question (PpsGuideBuilder *self, const char *id, const char *pane);

/**
 * pps_guide_builder_set_lead:
 * @round: (nullable): kind of round; %NULL for the plain wording
 */
void pps_guide_builder_set_lead (PpsGuideBuilder *self,
                                 const char *round,
                                 const char *nl,
                                 const char *en);

void pps_guide_builder_set_statement (PpsGuideBuilder *self, const char *nl, const char *en);
void pps_guide_builder_set_hint (PpsGuideBuilder *self, const char *nl, const char *en);

void
pps_guide_builder_add_probe (PpsGuideBuilder *self, const char *id, const char *nl, const char *en);

/**
 * pps_guide_builder_set_behind:
 *
 * Says of the text that was set last which language is still to follow the other.
 */
void pps_guide_builder_set_behind (PpsGuideBuilder *self, PpsBehind behind);

/**
 * pps_guide_builder_end:
 *
 * Returns: (transfer full): the guide; @self is empty after this
 */
PpsGuide *pps_guide_builder_end (PpsGuideBuilder *self);

G_END_DECLS
