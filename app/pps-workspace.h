/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-canvas-definition.h"
#include "pps-guide.h"
#include "pps-query.h"
#include "pps-records.h"
#include "pps-store.h"

G_BEGIN_DECLS

#define PPS_TYPE_WORKSPACE (pps_workspace_get_type ())

/**
 * PpsWorkspace:
 *
 * A study that is being worked on: its store, its canvas, and the guides its interviews are held
 * with. Everything above the store gets it passed in; there is one for each open study.
 */
G_DECLARE_FINAL_TYPE (PpsWorkspace, pps_workspace, PPS, WORKSPACE, GObject)

/**
 * PpsWorkspaceFill:
 *
 * Puts the first contents into a new study.
 *
 * Returns: whether it could
 */
typedef gboolean (*PpsWorkspaceFill) (PpsWorkspace *workspace, gpointer user_data, GError **error);

/**
 * pps_workspace_make:
 * @path: where the study is to be; nothing may be there yet
 * @name: what its researchers call it
 * @language: `nl` or `en`, of its sheets
 * @fill: (nullable): puts something into it
 * @error: return location for an error
 *
 * Makes a study with the four stakeholder groups. It is made beside @path and gets its name when it
 * is whole; where it cannot be made nothing is left.
 *
 * Returns: whether it is there
 */
gboolean pps_workspace_make (const char *path,
                             const char *name,
                             const char *language,
                             PpsWorkspaceFill fill,
                             gpointer user_data,
                             GError **error);

/**
 * pps_workspace_create:
 * @error: return location for an error
 *
 * As pps_workspace_make() without contents, and opens it.
 *
 * Returns: (transfer full): the workspace, or %NULL
 */
PpsWorkspace *
pps_workspace_create (const char *path, const char *name, const char *language, GError **error);

/**
 * pps_workspace_complete:
 * @path: (type filename): a study
 * @name: what it is called where it has no name any more
 * @error: return location for an error
 *
 * Gives a study that was salvaged the rows that every study has, where it lost them.
 *
 * Returns: whether it has them
 */
gboolean pps_workspace_complete (const char *path, const char *name, GError **error);

PpsWorkspace *pps_workspace_open (const char *path, PpsStoreFlags flags, GError **error);

PpsStore *pps_workspace_get_store (PpsWorkspace *self);
PpsCanvasDefinition *pps_workspace_get_canvas (PpsWorkspace *self);
PpsStudy *pps_workspace_get_study (PpsWorkspace *self);

/**
 * pps_workspace_get_groups:
 *
 * Returns: (transfer none): the stakeholder groups, in their order, as a live list
 */
PpsQuery *pps_workspace_get_groups (PpsWorkspace *self);

/**
 * pps_workspace_find_group:
 * @letter: `O`
 *
 * Returns: (transfer none) (nullable): the group
 */
PpsStakeholderGroup *pps_workspace_find_group (PpsWorkspace *self, const char *letter);

/**
 * pps_workspace_get_group_name:
 * @letter: `O`
 * @language: `nl` or `en`
 *
 * Returns: the name of the group; @letter itself where the study does not know it
 */
const char *
pps_workspace_get_group_name (PpsWorkspace *self, const char *letter, const char *language);

/**
 * pps_workspace_get_guide:
 * @interview: an interview of the study
 * @error: return location for an error
 *
 * Returns: (transfer none): the guide that @interview is held with, as it was then
 */
PpsGuide *pps_workspace_get_guide (PpsWorkspace *self, PpsInterview *interview, GError **error);

/**
 * pps_workspace_get_guide_version:
 * @version: a guide that is kept in the study, a #PpsGuideVersion
 * @error: return location for an error
 *
 * Returns: (transfer none): that guide, read once
 */
PpsGuide *pps_workspace_get_guide_version (PpsWorkspace *self, gpointer version, GError **error);

/**
 * pps_workspace_lookup:
 *
 * Returns: (transfer full) (nullable): as pps_store_lookup(), but %NULL for a tombstone or a %NULL
 * @id
 */
gpointer pps_workspace_lookup (PpsWorkspace *self, GType type, const char *id);

G_END_DECLS
