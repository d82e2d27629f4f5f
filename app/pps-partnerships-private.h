/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-partnerships-presenter.h"
#include "pps-presenter-private.h"

G_BEGIN_DECLS

/* What the sheets about several partnerships share. */

/**
 * PpsOneOfMany:
 * @round: (nullable): the last one that found something
 * @findings: (element-type PpsFinding): of it, as the options let through
 * @from_source: whether it comes from a publication
 *
 * A partnership beside others.
 */
typedef struct
{
  PpsPartnership *partnership;
  PpsRound *round;
  GPtrArray *findings;
  gboolean from_source;
} PpsOneOfMany;

/* Returns: (transfer full) (element-type PpsOneOfMany): a list that owns what is in it */
GArray *
pps_many_list (PpsWorkspace *workspace, GPtrArray *partnerships, const PpsPresentOptions *options);

/* Returns: (transfer full) (element-type PpsPresentGroup): the groups of all, with how many of each
 * were heard in all; borrows from @many */
GArray *
pps_many_list_groups (PpsWorkspace *workspace, GArray *many, const PpsPresentOptions *options);

/* Returns: (transfer full): region, round, and who was heard: "Waterland · Looptijd 2025 · O 1 ·
 * W 2" */
char *pps_many_describe (PpsWorkspace *workspace,
                         const PpsOneOfMany *one,
                         GArray *groups,
                         PpsPurpose purpose);

/* Puts head, groups and sources on the sheet. */
void pps_many_add_frame (PpsSheetBuilder *builder,
                         PpsWorkspace *workspace,
                         GArray *many,
                         GArray *groups,
                         const PpsPresentOptions *options,
                         const char *sheet_name);

G_END_DECLS
