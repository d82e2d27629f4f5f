/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsFootnotes:
 *
 * Numbers the findings of a sheet that is being made, and collects in its appendix the words that
 * they rest on: with the codes of who said them, and only where these allow it.
 */
typedef struct _PpsFootnotes PpsFootnotes;

/**
 * pps_footnotes_new:
 * @builder: borrowed, to be told of findings before it ends
 * @findings: (element-type PpsFinding): all that are going to be numbered
 *
 * Where no finding has any words of an interview, none is numbered, and the appendix says just
 * that.
 */
PpsFootnotes *pps_footnotes_new (PpsSheetBuilder *builder,
                                 PpsWorkspace *workspace,
                                 const PpsPresentOptions *options,
                                 GPtrArray *findings);

void pps_footnotes_free (PpsFootnotes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsFootnotes, pps_footnotes_free)

/* Findings that come are of this pane: a section of its own, if there are any. */
void pps_footnotes_begin_pane (PpsFootnotes *self, const PpsPane *pane);

/**
 * pps_footnotes_add:
 *
 * Numbers the line of @finding, which the builder was given last. Findings come in the order in
 * which they are read.
 */
void pps_footnotes_add (PpsFootnotes *self, PpsFinding *finding);

G_END_DECLS
