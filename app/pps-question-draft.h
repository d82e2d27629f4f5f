/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "pps-guide-builder.h"
#include "pps-guide-part.h"

G_BEGIN_DECLS

/**
 * PpsTextGap:
 * @PPS_TEXT_GAP_NONE: both languages are there
 * @PPS_TEXT_GAP_BOTH: neither is
 * @PPS_TEXT_GAP_NL: there is no Dutch; likewise @PPS_TEXT_GAP_EN
 * @PPS_TEXT_GAP_NL_STALE: the English was reworded, now or for an earlier version, and the Dutch
 *   not since then; likewise @PPS_TEXT_GAP_EN_STALE
 *
 * What one language lacks when it is laid beside the other.
 */
typedef enum
{
  PPS_TEXT_GAP_NONE,
  PPS_TEXT_GAP_BOTH,
  PPS_TEXT_GAP_NL,
  PPS_TEXT_GAP_EN,
  PPS_TEXT_GAP_NL_STALE,
  PPS_TEXT_GAP_EN_STALE,
} PpsTextGap;

/**
 * PpsGuideText:
 * @probe: (nullable): id of the probe
 * @words: as they are now
 * @base: as they were in the version that the work began from; no languages where there was none
 *
 * One text of a question that is being edited.
 */
typedef struct
{
  PpsGuidePart part;
  char *probe;
  PpsBilingual words;
  PpsBilingual base;
} PpsGuideText;

PpsTextGap pps_guide_text_get_gap (const PpsGuideText *self);

/**
 * pps_guide_text_write:
 * @nl: the words it is to have; likewise @en
 * @behind: which of them is still to follow the other
 *
 * Adds it to what @builder is at.
 */
void pps_guide_text_write (const PpsGuideText *self,
                           PpsGuideBuilder *builder,
                           const char *nl,
                           const char *en,
                           PpsBehind behind);

#define PPS_TYPE_QUESTION_DRAFT (pps_question_draft_get_type ())

/**
 * PpsQuestionDraft:
 *
 * A question while it is edited: what it says now, and what it said before. Emits `changed`. Only
 * the guide that it is of changes it.
 */
G_DECLARE_FINAL_TYPE (PpsQuestionDraft, pps_question_draft, PPS, QUESTION_DRAFT, GObject)

/**
 * pps_question_draft_new:
 * @section: (nullable): the section it stands in; %NULL for the head of the guide
 */
PpsQuestionDraft *
pps_question_draft_new (const char *id, const char *pane, const PpsSection *section);

/**
 * pps_question_draft_take:
 * @question: what it says now
 * @base: (nullable): what it said before
 *
 * Emits `changed` where that is something else than it was.
 */
void pps_question_draft_take (PpsQuestionDraft *self,
                              const PpsQuestion *question,
                              const PpsQuestion *base);

/**
 * pps_question_draft_take_head:
 *
 * Likewise for title and about of a guide.
 */
void pps_question_draft_take_head (PpsQuestionDraft *self, PpsGuide *guide, PpsGuide *base);

const char *pps_question_draft_get_id (PpsQuestionDraft *self);
const char *pps_question_draft_get_pane (PpsQuestionDraft *self);
const char *pps_question_draft_get_section (PpsQuestionDraft *self);
PpsSectionKind pps_question_draft_get_kind (PpsQuestionDraft *self);

/**
 * pps_question_draft_is_head:
 *
 * Returns: whether it stands for the guide itself: title and about
 */
gboolean pps_question_draft_is_head (PpsQuestionDraft *self);

gboolean pps_question_draft_is_own (PpsQuestionDraft *self);

/**
 * pps_question_draft_is_new:
 *
 * Returns: whether the version that the work began from does not have it
 */
gboolean pps_question_draft_is_new (PpsQuestionDraft *self);

/**
 * pps_question_draft_is_reworded:
 *
 * Returns: whether it says something else than it did
 */
gboolean pps_question_draft_is_reworded (PpsQuestionDraft *self);

guint pps_question_draft_get_n_texts (PpsQuestionDraft *self);
const PpsGuideText *pps_question_draft_get_text (PpsQuestionDraft *self, guint index);

/**
 * pps_question_draft_find_text:
 * @probe: (nullable): id, for a probe
 *
 * Returns: (nullable) (transfer none): that text
 */
const PpsGuideText *
pps_question_draft_find_text (PpsQuestionDraft *self, PpsGuidePart part, const char *probe);

/**
 * pps_question_draft_needs:
 *
 * Returns: whether no interview can be held without that part
 */
gboolean pps_question_draft_needs (PpsQuestionDraft *self, PpsGuidePart part);

/**
 * pps_question_draft_count_gaps:
 * @n_missing: (out): texts without which the guide is not whole
 * @n_stale: (out): texts of which one language went on
 */
void pps_question_draft_count_gaps (PpsQuestionDraft *self, guint *n_missing, guint *n_stale);

/**
 * pps_question_draft_dup_words:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): what it is known by, in the other language where there is nothing yet
 */
char *pps_question_draft_dup_words (PpsQuestionDraft *self, const char *language);

/**
 * pps_question_draft_write_head:
 *
 * Gives title and about of the guide to @builder.
 */
void pps_question_draft_write_head (PpsQuestionDraft *self, PpsGuideBuilder *builder);

/**
 * pps_question_draft_write:
 * @id: the id under which it is written
 * @whole: whether texts that nobody filled in are left out
 *
 * Adds it to the section that was added last to @builder.
 */
void pps_question_draft_write (PpsQuestionDraft *self,
                               PpsGuideBuilder *builder,
                               const char *id,
                               gboolean whole);

G_END_DECLS
