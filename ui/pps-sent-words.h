/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit-park.h"
#include "pps-running-text.h"

G_BEGIN_DECLS

#define PPS_TYPE_SENT_WORDS (pps_sent_words_get_type ())

/**
 * PpsSentWords:
 *
 * Words that were sent to a pane, to be edited where they stand now. They are saved as those of an
 * answer are, and stay the words of where they were said.
 */
G_DECLARE_FINAL_TYPE (PpsSentWords, pps_sent_words, PPS, SENT_WORDS, PpsRunningText)

GtkWidget *pps_sent_words_new (PpsWorkspace *workspace, PpsAnswer *sent);

G_END_DECLS
