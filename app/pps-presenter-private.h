/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/* What the presenters of single sheets share. */

const char *pps_present_language      (PpsWorkspace            *workspace,
                                       const PpsPresentOptions *options);

gboolean    pps_present_wants_group   (const PpsPresentOptions *options,
                                       const char              *letter);

/* (transfer full) (element-type PpsFinding): those that @options let through, in their order */
GPtrArray  *pps_present_list_findings (PpsWorkspace            *workspace,
                                       PpsPartnership          *partnership,
                                       const PpsPresentOptions *options);

/* Returns: whether @partnership comes from a publication, with findings and no answers */
gboolean    pps_present_is_from_source (PpsWorkspace           *workspace,
                                        PpsPartnership          *partnership);

void        pps_present_groups        (PpsSheetBuilder         *builder,
                                       PpsWorkspace            *workspace,
                                       PpsPartnership          *partnership,
                                       const PpsPresentOptions *options);

/* Returns: the index that pps_present_groups() gave to @letter, -1 if none */
int         pps_present_find_group    (PpsWorkspace            *workspace,
                                       const char              *letter);

void        pps_present_head          (PpsSheetBuilder         *builder,
                                       PpsWorkspace            *workspace,
                                       PpsPartnership          *partnership,
                                       const PpsPresentOptions *options,
                                       const char              *sheet_name);

G_END_DECLS
