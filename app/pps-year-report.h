/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-document.h"
#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_year_report:
 * @options: the language, the round, an earlier round to compare with, and for whom it is. Without
 *   a round it is of the last one in which somebody was heard, and compared with the one before
 *
 * Makes what a partnership hands in with the year report to its funder: the facts, who was heard,
 * canvas and perspectives as pictures and in words, what has changed, numbers, money, lessons,
 * agreements, and the quotes of those who agreed to be quoted. For own use as well no other words
 * are quoted: such a document goes further than it was meant to.
 *
 * Returns: (transfer full): the document
 */
PpsDocument *pps_present_year_report (PpsWorkspace *workspace,
                                      PpsPartnership *partnership,
                                      const PpsPresentOptions *options);

G_END_DECLS
