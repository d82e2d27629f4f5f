/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_STUDY_PAGE (pps_study_page_get_type ())

/**
 * PpsStudyPage:
 *
 * A study: the list of its partnerships, and beside it one of them, what was searched for, or its
 * interview guides. Emits
 * `place-changed` when another partnership, or another page of it, is shown.
 */
G_DECLARE_FINAL_TYPE (PpsStudyPage, pps_study_page, PPS, STUDY_PAGE, GtkWidget)

GtkWidget *pps_study_page_new (PpsWorkspace *workspace);

/**
 * pps_study_page_open_partnership:
 * @page: (nullable): `overview`, `interviews`, `canvas` or `perspectives`; %NULL for the page that
 * is shown
 */
void
pps_study_page_open_partnership (PpsStudyPage *self, PpsPartnership *partnership, const char *page);

/**
 * pps_study_page_open_first:
 *
 * Shows the first partnership; or, in a study without any, what to do next.
 */
void pps_study_page_open_first (PpsStudyPage *self);

/**
 * pps_study_page_show_finding:
 * @id: of a finding of the partnership that is shown
 */
void pps_study_page_show_finding (PpsStudyPage *self, const char *id);

/**
 * pps_study_page_show_pane:
 * @pane: id of a pane
 *
 * Opens a pane beside the canvas that is shown.
 */
void pps_study_page_show_pane (PpsStudyPage *self, const char *pane);

/**
 * pps_study_page_get_pane:
 *
 * Returns: (transfer none) (nullable): id of the pane that is open beside the canvas
 */
const char *pps_study_page_get_pane (PpsStudyPage *self);

/**
 * pps_study_page_focus_record:
 * @record: an organisation, respondent or characteristic of the partnership that is shown
 *
 * Shows @record on the overview and puts the focus on what is to be typed first.
 */
void pps_study_page_focus_record (PpsStudyPage *self, PpsRecord *record);

/**
 * pps_study_page_focus_page:
 *
 * Moves the focus into the page that is shown.
 */
void pps_study_page_focus_page (PpsStudyPage *self);

/**
 * pps_study_page_search:
 * @text: (nullable): what to search for; %NULL for what was searched for last
 */
void pps_study_page_search (PpsStudyPage *self, const char *text);

/**
 * pps_study_page_show_guides:
 * @group: letter of the group whose guide is to be shown; empty for the list of guides
 */
void pps_study_page_show_guides (PpsStudyPage *self, const char *group);

/**
 * pps_study_page_show_tags:
 * @tag: (nullable): the theme to show; %NULL for the list of all
 */
void pps_study_page_show_tags (PpsStudyPage *self, PpsTag *tag);

/* Shows what was learned over all partnerships. */
void pps_study_page_show_library (PpsStudyPage *self);

/**
 * pps_study_page_show_compare:
 * @sheet: (nullable): `rounds`, `partnerships` or `perspectives-over`; empty for what it showed
 *
 * Shows rounds or partnerships side by side, beginning with the partnership that is shown.
 */
void pps_study_page_show_compare (PpsStudyPage *self, const char *sheet);

/* Shows what is done with the data of people. */
void pps_study_page_show_privacy (PpsStudyPage *self);

/* Shows what there is to fall back on. */
void pps_study_page_show_backups (PpsStudyPage *self);

/**
 * pps_study_page_get_partnership:
 *
 * Returns: (transfer none) (nullable): the partnership that is shown
 */
/**
 * pps_study_page_get_content:
 *
 * Returns: (transfer none) (nullable): what is beside the list: a partnership, search, themes ...
 */
GtkWidget *pps_study_page_get_content (PpsStudyPage *self);

/* Returns: (transfer none) (nullable): what is looked at: of a partnership the page of it */
GtkWidget *pps_study_page_get_shown (PpsStudyPage *self);

/* Shows again what pps_study_page_get_content() gave. */
void pps_study_page_show_content (PpsStudyPage *self, GtkWidget *content);

/* Returns: whether @content is the page of the partnership */
gboolean pps_study_page_is_partnership (PpsStudyPage *self, GtkWidget *content);

PpsPartnership *pps_study_page_get_partnership (PpsStudyPage *self);

const char *pps_study_page_get_page_name (PpsStudyPage *self);

G_END_DECLS
