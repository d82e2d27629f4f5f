/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/* What the presenters of single sheets share. */

const char *pps_present_language (PpsWorkspace *workspace, const PpsPresentOptions *options);

gboolean pps_present_wants_group (const PpsPresentOptions *options, const char *letter);

/* (transfer full) (element-type PpsFinding): those that @options let through, in their order */
GPtrArray *pps_present_list_findings (PpsWorkspace *workspace,
                                      PpsPartnership *partnership,
                                      const PpsPresentOptions *options);

/* Returns: whether @partnership comes from a publication, with findings and no answers */
gboolean pps_present_is_from_source (PpsWorkspace *workspace, PpsPartnership *partnership);

/**
 * PpsPresentGroup:
 * @letter: of the group; its index in the list is that on the sheet
 * @heard: how many respondents were heard
 *
 * A group on a sheet.
 */
typedef struct
{
  const char *letter;
  guint heard;
} PpsPresentGroup;

/* Returns: (transfer full) (element-type PpsPresentGroup): the groups that @options ask for, in the
 * order of the study, and then those that only @findings know; valid as long as @findings */
GArray *pps_present_list_groups (PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 const PpsPresentOptions *options,
                                 GPtrArray *findings);

/* Puts groups into the head and the legend. */
void pps_present_groups (PpsSheetBuilder *builder,
                         PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options,
                         GArray *groups);

/* Puts under the sheet where a publication stands, what the gate kept back where it @has_findings,
 * and @more. */
void pps_present_notes (PpsSheetBuilder *builder,
                        PpsWorkspace *workspace,
                        PpsPartnership *partnership,
                        const PpsPresentOptions *options,
                        const char *more,
                        gboolean has_findings);

/* Gives the sheet the grid of the canvas, and all its panes, without lines and in its order; on a
 * sheet with parts, to the part that was added last. */
void pps_present_set_grid (PpsSheetBuilder *builder, PpsCanvasDefinition *canvas);
void
pps_present_add_panes (PpsSheetBuilder *builder, PpsCanvasDefinition *canvas, const char *language);

/* Returns: the colour of a group, 0xrrggbb */
guint pps_present_find_colour (PpsWorkspace *workspace, const char *letter);

/* Returns: (transfer full): "Looptijd 2025, looptijd, mei 2025" */
char *pps_present_describe_round (PpsRound *round, const char *language);

/**
 * pps_present_find_silences:
 * @groups: (element-type PpsPresentGroup): whom to tell of
 *
 * Returns: (transfer container) (array length=groups->len): what the interviews of each group came
 *   to for a pane: a state of an answer, empty where it was not asked; %NULL where it said
 * something
 */
const char **pps_present_find_silences (PpsWorkspace *workspace,
                                        PpsPartnership *partnership,
                                        const PpsPresentOptions *options,
                                        const char *pane,
                                        GArray *groups);

void pps_present_head (PpsSheetBuilder *builder,
                       PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const PpsPresentOptions *options,
                       const char *sheet_name);

G_END_DECLS
