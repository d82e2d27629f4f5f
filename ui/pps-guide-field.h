/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-guide-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_FIELD (pps_guide_field_get_type ())

/**
 * PpsGuideField:
 *
 * One text of a guide in one language, to be edited, with in words what it lacks beside the other
 * language. What is typed is saved 700 ms after the last key, 3 s after the first, and when it is
 * left.
 */
G_DECLARE_FINAL_TYPE (PpsGuideField, pps_guide_field, PPS, GUIDE_FIELD, GtkWidget)

/**
 * pps_guide_field_new:
 * @question: id of the question; empty for the head of the guide
 * @title: what the text is called
 * @language: `nl` or `en`
 */
GtkWidget *pps_guide_field_new (PpsGuideDraft *draft,
                                const char *question,
                                PpsGuidePart part,
                                const char *probe,
                                const char *title,
                                const char *language);

/**
 * pps_guide_field_follow:
 * @text: as it is in the draft
 * @needed: whether it has to be there
 *
 * Shows @text, unless somebody is typing something else.
 */
void pps_guide_field_follow (PpsGuideField *self, const PpsGuideText *text, gboolean needed);

void pps_guide_field_set_editable (PpsGuideField *self, gboolean editable);

/**
 * pps_guide_field_save:
 *
 * Saves what was typed, now.
 */
void pps_guide_field_save (PpsGuideField *self);

GtkTextView *pps_guide_field_get_view (PpsGuideField *self);

G_END_DECLS
