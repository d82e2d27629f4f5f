/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-question-draft.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_DRAFT (pps_guide_draft_get_type ())

/**
 * PpsGuideDraft:
 *
 * Work on the next version of a guide: a list model of #PpsQuestionDraft, the head of the guide
 * first, then its questions in order. Every change is an edit of the study at once, so it survives
 * closing and can be undone; the draft follows what the study holds. Emits `changed` when anything
 * in it did.
 */
G_DECLARE_FINAL_TYPE (PpsGuideDraft, pps_guide_draft, PPS, GUIDE_DRAFT, GObject)

/**
 * pps_guide_draft_new:
 * @guide: id of a guide
 *
 * Goes on with the work on a guide, or begins from its newest version.
 *
 * Returns: (transfer full) (nullable): the draft; %NULL where there is no such guide
 */
PpsGuideDraft *pps_guide_draft_new (PpsWorkspace *workspace, const char *guide);

/**
 * pps_guide_draft_get_base:
 *
 * Returns: (transfer none): the version that the work began from
 */
PpsGuide *pps_guide_draft_get_base (PpsGuideDraft *self);

/**
 * pps_guide_draft_get_next_version:
 *
 * Returns: the number that it gets when it is saved
 */
guint pps_guide_draft_get_next_version (PpsGuideDraft *self);

/**
 * pps_guide_draft_is_changed:
 *
 * Returns: whether it differs from the version that the work began from
 */
gboolean pps_guide_draft_is_changed (PpsGuideDraft *self);

/**
 * pps_guide_draft_find:
 * @question: id; empty for the head
 *
 * Returns: (nullable) (transfer none): that question
 */
PpsQuestionDraft *pps_guide_draft_find (PpsGuideDraft *self, const char *question);

void pps_guide_draft_count_gaps (PpsGuideDraft *self, guint *n_missing, guint *n_stale);

/**
 * pps_guide_draft_set_text:
 * @question: id; empty for the head
 * @probe: (nullable): id, for a probe
 * @language: `nl` or `en`
 *
 * Rewords. Silent where nothing changes.
 */
gboolean pps_guide_draft_set_text (PpsGuideDraft *self,
                                   const char *question,
                                   PpsGuidePart part,
                                   const char *probe,
                                   const char *language,
                                   const char *words,
                                   GError **error);

/**
 * pps_guide_draft_add_probe:
 *
 * Adds an empty probe at the end. A question has at most four.
 */
gboolean pps_guide_draft_add_probe (PpsGuideDraft *self, const char *question, GError **error);

gboolean pps_guide_draft_remove_probe (PpsGuideDraft *self,
                                       const char *question,
                                       const char *probe,
                                       GError **error);

/**
 * pps_guide_draft_add_question:
 * @section: id of the section it is to stand in
 * @pane: (nullable): the pane it is about
 *
 * Adds a question of the study's own: behind those about the same pane, or at the end of the
 * section. Its id was never used and never will be again.
 *
 * Returns: (transfer none) (nullable): the question
 */
PpsQuestionDraft *pps_guide_draft_add_question (PpsGuideDraft *self,
                                                const char *section,
                                                const char *pane,
                                                GError **error);

/**
 * pps_guide_draft_remove_question:
 *
 * Takes a question of the study's own out. The versions that have it keep it.
 */
gboolean
pps_guide_draft_remove_question (PpsGuideDraft *self, const char *question, GError **error);

/**
 * pps_guide_draft_can_move:
 * @step: -1 up, 1 down
 *
 * Returns: whether a question of the study's own has another question in its section, about the
 *   same pane if it is about one, in whose place it can come
 */
gboolean pps_guide_draft_can_move (PpsGuideDraft *self, const char *question, int step);

gboolean
pps_guide_draft_move_question (PpsGuideDraft *self, const char *question, int step, GError **error);

/**
 * pps_guide_draft_renew_question:
 *
 * Gives a question another id, because it came to ask something else: what was answered to the old
 * one stays with the old one.
 *
 * Returns: (transfer none) (nullable): the question
 */
PpsQuestionDraft *
pps_guide_draft_renew_question (PpsGuideDraft *self, const char *question, GError **error);

/**
 * pps_guide_draft_find_same:
 * @question: id; empty for the head
 * @probe: (nullable): id, for a probe
 *
 * Says that the language that did not follow needs no other words: both say the same again, until
 * one of them is reworded.
 */
gboolean pps_guide_draft_find_same (PpsGuideDraft *self,
                                    const char *question,
                                    PpsGuidePart part,
                                    const char *probe,
                                    GError **error);

/**
 * pps_guide_draft_fill_gaps:
 *
 * Puts the text of the other language where one language has none.
 */
gboolean pps_guide_draft_fill_gaps (PpsGuideDraft *self, GError **error);

/**
 * pps_guide_draft_build:
 *
 * Returns: (transfer full): the guide as it would be saved, without probes and wordings that nobody
 *   filled in
 */
PpsGuide *pps_guide_draft_build (PpsGuideDraft *self);

/**
 * pps_guide_draft_save:
 *
 * Makes it the next version. It goes on from there.
 *
 * Returns: (transfer full) (nullable): the version
 */
PpsGuideVersion *pps_guide_draft_save (PpsGuideDraft *self, GError **error);

gboolean pps_guide_draft_discard (PpsGuideDraft *self, GError **error);

G_END_DECLS
