/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide-draft.h"

G_BEGIN_DECLS

/* What the two halves of the draft share: pps-guide-draft.c reads what the study holds,
 * pps-guide-draft-edit.c changes it. */

struct _PpsGuideDraft
{
  GObject parent_instance;

  PpsWorkspace *workspace;
  char *guide;
  PpsGuide *base;
  PpsGuide *head;       /* title, about and the order of the questions: kept, or that of the base */
  GHashTable *kept;     /* id of a question -> PpsGuide with it, as kept in the study */
  GPtrArray *questions; /* of PpsQuestionDraft, the head first */
  char *state;          /* of the rows that were read last */
};

/* The question as it stands now, in the draft's rows or in the base. */
const PpsQuestion *pps_guide_draft_peek_question (PpsGuideDraft *self, const char *question);

/* Reads again what the study holds, where that is something else. */
void pps_guide_draft_reload (PpsGuideDraft *self);

G_END_DECLS
