/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Verbs of themes: light tags over findings, answers, lessons, characteristics and agreements of
 * all partnerships. What bears a theme, and the themes of a record, are lists: the queries
 * `tag-findings`, `tag-answers`, `tag-lessons`, `tag-characteristics`, `tag-agreements`, and
 * `finding-tags`, `answer-tags`, `lesson-tags`, `characteristic-tags`, `agreement-tags`. */

/**
 * pps_tag_find:
 * @name: as typed; case and white space around it do not matter
 *
 * Returns: (transfer full) (nullable): the theme of that name
 */
PpsTag *pps_tag_find (PpsWorkspace *workspace, const char *name);

/**
 * pps_tag_is_on:
 * @record: a record that can bear a theme
 *
 * Returns: whether it bears @tag
 */
gboolean pps_tag_is_on (PpsWorkspace *workspace, PpsTag *tag, gpointer record);

/**
 * pps_edit_add_tag:
 * @name: what it is called
 *
 * Returns: (transfer full) (nullable): a new theme, or the one that is called so already
 */
PpsTag *pps_edit_add_tag (PpsWorkspace *workspace, const char *name, GError **error);

/**
 * pps_edit_rename_tag:
 *
 * Fails where another theme is called so: they can be merged.
 */
gboolean
pps_edit_rename_tag (PpsWorkspace *workspace, PpsTag *tag, const char *name, GError **error);

/**
 * pps_edit_merge_tags:
 * @tag: the theme that stays
 * @other: the theme that goes up in it
 */
gboolean pps_edit_merge_tags (PpsWorkspace *workspace, PpsTag *tag, PpsTag *other, GError **error);

/**
 * pps_edit_tag:
 * @records: (element-type PpsRecord): what is to bear it
 * @name: a theme, made where there is none of that name
 *
 * Puts a theme on some records.
 */
gboolean
pps_edit_tag (PpsWorkspace *workspace, GPtrArray *records, const char *name, GError **error);

gboolean
pps_edit_untag (PpsWorkspace *workspace, GPtrArray *records, PpsTag *tag, GError **error);

G_END_DECLS
