/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-frozen.h"
#include "pps-purpose.h"
#include "pps-sheet.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsPresentOptions:
 * @language: `nl` or `en`; %NULL for the study's
 * @round: (nullable): only what belongs to it; %NULL for all rounds
 * @groups: (nullable) (array zero-terminated=1): letters to show; %NULL for all. Shared findings
 * are shown with any of them
 * @shared_only: only what is shared
 * @without: (nullable) (array zero-terminated=1): for the perspectives table, ids of panes whose
 *   findings it leaves out; %NULL for those that it was kept to leave out
 * @rows: (nullable) (array zero-terminated=1): for the perspectives table, letters of the groups
 *   that have a row, in order, and `-` for what is shared; %NULL for the rows it was kept to have.
 *   @groups and @shared_only say so as well
 * @compare: (nullable): for the perspectives table, an earlier round that it is compared with: each
 *   line says whether it is new, changed, the same or gone
 * @with_lead: for the perspectives table, whether the project leader has a row; in @groups it has
 * one anyway
 * @frozen: (nullable): for canvas and perspectives table, the round as it was frozen, in place of
 *   how it stands; @round is then that of @frozen
 * @purpose: for whom it is: what goes further passes the #PpsGate
 * @by_group: for the matrix, a row for each group in place of each respondent; it is that anyway
 *   where there are no respondents
 * @by_theme: for the matrix, a column for each theme in place of each pane
 * @small: for the comparison of groups or partnerships, a small canvas for each in place of one for
 *   all
 * @tag: (nullable): for the matrix, id of a tag: only findings that carry it
 * @status: (nullable): for the matrix, only findings of this status
 * @sort: (nullable): for the matrix, what its rows are in the order of: `group` (as without),
 *   `code`, `role`, `organisation`, `said`, those who said something about most first, or the id of
 *   a pane or theme that has a column: those who say most about that first
 * @footnotes: for the canvas, whether findings are numbered, and what they rest on follows in an
 *   appendix
 */
typedef struct
{
  const char *language;
  PpsRound *round;
  const char *const *groups;
  gboolean shared_only;
  const char *const *without;
  const char *const *rows;
  PpsRound *compare;
  gboolean with_lead;
  PpsFrozen *frozen;
  PpsPurpose purpose;
  gboolean by_group;
  gboolean by_theme;
  gboolean small;
  const char *tag;
  const char *status;
  const char *sort;
  gboolean footnotes;
} PpsPresentOptions;

/**
 * pps_present_canvas:
 *
 * Makes the canvas of a partnership: its findings in their panes, shared ones first, then by group;
 * a pane in which a group that was heard is silent says so.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_canvas (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options);

/**
 * pps_present_stakeholders:
 *
 * Makes the canvas on which groups are compared: what they share first, then what each says, under
 * its letter; how far they agree, as it was judged in the round, or the last one that was judged;
 * and who was not asked, said nothing or does not know. @options may ask for a small canvas for
 * each group that was heard instead.
 */
PpsSheet *pps_present_stakeholders (PpsWorkspace *workspace,
                                    PpsPartnership *partnership,
                                    const PpsPresentOptions *options);

/**
 * pps_present_blank:
 * @workspace: (nullable): the study; %NULL for the canvas that the program brings along
 * @partnership: (nullable): whose name is to stand on it
 *
 * Makes the empty canvas, with the guiding questions.
 */
PpsSheet *pps_present_blank (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options);

/**
 * pps_present_perspectives:
 *
 * Makes the perspectives table: groups by themes; a cell gathers the findings of its theme's panes
 * in the order of the interview, or holds the text that was written for it by hand. Rows and panes
 * are those that were kept with the round by pps_edit_lay_out_table(), unless @options say which.
 */
PpsSheet *pps_present_perspectives (PpsWorkspace *workspace,
                                    PpsPartnership *partnership,
                                    const PpsPresentOptions *options);

/**
 * pps_present_list_cell:
 * @letter: of the row; empty for the shared one
 * @theme: id of the column
 *
 * Lists what a cell of the perspectives table gathers, also where it has a text of its own.
 *
 * Returns: (transfer container) (element-type PpsFinding): in the order of the table; owns them
 */
GPtrArray *pps_present_list_cell (PpsWorkspace *workspace,
                                  PpsPartnership *partnership,
                                  const PpsPresentOptions *options,
                                  const char *letter,
                                  const char *theme);

/**
 * pps_present_list_left_out:
 *
 * Lists what of a cell was left out of the table, one by one. Findings of panes that the table
 * leaves out are not among them.
 *
 * Returns: (transfer container) (element-type PpsFinding): owns them
 */
GPtrArray *pps_present_list_left_out (PpsWorkspace *workspace,
                                      PpsPartnership *partnership,
                                      const PpsPresentOptions *options,
                                      const char *letter,
                                      const char *theme);

/**
 * pps_present_cell_text:
 * @findings: (element-type PpsFinding): of a cell
 *
 * Returns: (transfer full): their lines in the table, heads included, to be worked on as text
 */
char *pps_present_cell_text (GPtrArray *findings);

G_END_DECLS
