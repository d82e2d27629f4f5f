/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit.h"

G_BEGIN_DECLS

/* Guides of a study. A version that was saved never changes. Work on the next one is kept as rows
 * of `guide_version` without a version, one for each question that differs: `title` holds its id,
 * `xml` the question in an unfinished guide. The row with an empty title holds what goes over
 * questions: title, about, and which questions there are in which order. */

/**
 * pps_edit_get_current_guide:
 * @group: letter
 *
 * Finds the guide that the next interview with @group is held with: the newest version that was
 * saved or imported in the study; else the one that the program brings along, for a group of the
 * study's own that of the project leader.
 *
 * Returns: (transfer none): the guide
 */
PpsGuide *pps_edit_get_current_guide (PpsWorkspace *workspace, const char *group);

/**
 * pps_edit_find_guide_version:
 * @guide: id of a guide
 * @version: its number; 0 for the newest
 *
 * Returns: (transfer none) (nullable): that version, as kept in the study or as it is brought along
 */
PpsGuide *pps_edit_find_guide_version (PpsWorkspace *workspace, const char *guide, guint version);

/**
 * pps_edit_list_guide_versions:
 * @guide: id of a guide
 *
 * Returns: (transfer full) (element-type guint): the numbers of all its versions, those of the
 *   study and the one that is brought along, the newest first
 */
GArray *pps_edit_list_guide_versions (PpsWorkspace *workspace, const char *guide);

/**
 * pps_edit_count_guide_interviews:
 *
 * Returns: how many interviews, planned or held, have that version of a guide
 */
guint pps_edit_count_guide_interviews (PpsWorkspace *workspace, const char *guide, guint version);

/**
 * pps_edit_draft_guide:
 * @verb: what is being done
 * @guide: any guide of that id: says which and of which group
 * @parts: (element-type utf8 PpsGuide): by id of a question, or by "" for what goes over them, an
 *   unfinished guide that holds it; %NULL to forget what was kept
 *
 * Keeps work on the next version, as one edit.
 */
gboolean pps_edit_draft_guide (
    PpsWorkspace *workspace, const char *verb, PpsGuide *guide, GHashTable *parts, GError **error);

/**
 * pps_edit_discard_guide_draft:
 *
 * Forgets the work on the next version. Undo brings it back.
 */
gboolean pps_edit_discard_guide_draft (PpsWorkspace *workspace, const char *guide, GError **error);

/**
 * pps_edit_save_guide:
 * @guide: a whole guide with the number it is to have
 *
 * Makes @guide a version of the study, with which interviews are held from now on, and ends the
 * work on it. Fails with the first sentence of the parser where it is not whole, and with
 * %G_IO_ERROR_EXISTS where there is such a version.
 *
 * Returns: (transfer full): the version, or %NULL
 */
PpsGuideVersion *pps_edit_save_guide (PpsWorkspace *workspace, PpsGuide *guide, GError **error);

/**
 * pps_edit_import_guide:
 * @xml: of a guide
 * @name: what to call it in messages
 * @error: return location for an error, as the parser gives it
 *
 * Makes a guide from elsewhere the current one of its group. Where its number is taken it gets the
 * next one; where the very same guide is there already that is what is given. A group that the
 * study does not know is added.
 *
 * Returns: (transfer full): the version, or %NULL
 */
PpsGuideVersion *
pps_edit_import_guide (PpsWorkspace *workspace, GBytes *xml, const char *name, GError **error);

/**
 * pps_edit_add_group:
 * @letter: one or two letters
 * @name_nl: in Dutch; likewise @name_en
 * @like: letter of the group whose guide it begins with
 *
 * Adds a stakeholder group to the study, with a colour that stays apart from the others, and a
 * guide of its own. Fails with %G_IO_ERROR_INVALID_DATA and a sentence where the letter or a name
 * is no good.
 *
 * Returns: (transfer full): the group, or %NULL
 */
PpsStakeholderGroup *pps_edit_add_group (PpsWorkspace *workspace,
                                         const char *letter,
                                         const char *name_nl,
                                         const char *name_en,
                                         const char *like,
                                         GError **error);

/**
 * pps_edit_add_guide_version:
 *
 * Within an edit: puts @guide into the study as the version that it says it is.
 *
 * Returns: (transfer full): the version, or %NULL
 */
PpsGuideVersion *pps_edit_add_guide_version (PpsStore *store, PpsGuide *guide, GError **error);

/**
 * pps_edit_keep_guide:
 * @group: letter
 *
 * Within an edit: the current guide of @group as it is kept in the study from now on, for the
 * interview that is held with it.
 *
 * Returns: (transfer full): the version, or %NULL
 */
PpsGuideVersion *pps_edit_keep_guide (PpsWorkspace *workspace, const char *group, GError **error);

G_END_DECLS
