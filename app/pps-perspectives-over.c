/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-partnerships-presenter.h"

#include "pps-partnerships-private.h"
#include "pps-perspectives-private.h"

/* The perspectives tables of several partnerships as one, as the booklet has them: the themes stand
 * once, and each partnership has a block of rows. Its rows and the panes it leaves out are those
 * that it was laid out with. */

static void
add_block (PpsSheetBuilder *builder,
           PpsWorkspace *workspace,
           const PpsOneOfMany *one,
           GArray *groups,
           const PpsPresentOptions *options)
{
  const char *id = pps_record_get_id (PPS_RECORD (one->partnership));
  g_autofree char *prefix = g_strconcat (id, "/", NULL);
  g_autofree char *detail = pps_many_describe (workspace, one, groups, options->purpose);
  g_auto (PpsPerspectives) table = { NULL };
  PpsPresentOptions own = *options;

  own.round = one->round;
  own.compare = NULL;
  pps_perspectives_gather (workspace, one->partnership, &own, &table);
  pps_sheet_builder_add_block (builder, id,
                               pps_record_get_text (PPS_RECORD (one->partnership), "name"));
  pps_sheet_builder_set_row_detail (builder, detail);
  pps_perspectives_add_rows (&table, builder, workspace, &own, groups, prefix);
}

PpsSheet *
pps_present_perspectives_over (PpsWorkspace *workspace,
                               GPtrArray *partnerships,
                               const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_TABLE, language);
  g_autoptr (GArray) many = pps_many_list (workspace, partnerships, options);
  g_autoptr (GArray) groups = pps_many_list_groups (workspace, many, options);

  pps_many_add_frame (builder, workspace, many, groups, options,
                      g_str_equal (language, "nl") ? "Perspectieven" : "Perspectives");
  pps_perspectives_add_columns (builder, pps_workspace_get_canvas (workspace), language);
  for (guint i = 0; i < many->len; i++)
    add_block (builder, workspace, &g_array_index (many, PpsOneOfMany, i), groups, options);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
