/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-sample.h"

#include "pps-sheet-panel.h"

static PpsSheetBuilder *
begin (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_BOARD, "nl");

  pps_sheet_builder_set_title (builder, "Startplein Techniek");
  pps_sheet_builder_set_subtitle (builder, "Monitor · looptijd 2025");
  pps_sheet_builder_set_credit (builder, "TechYourFuture/Windesheim 2020");
  pps_sheet_builder_set_notes (builder, "Een gespreksstuk, geen meting.");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 2);
  pps_sheet_builder_add_group (builder, "W", "Werkgevers", 0xd55e00, 3);

  return builder;
}

static void
add_number (PpsSheetBuilder *builder,
            const char *title,
            const char *words,
            double value,
            double target,
            double scale)
{
  pps_sheet_builder_add_panel_row (builder, title, -1, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (builder, 0, words, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_scale (builder, 0, scale);
  pps_sheet_builder_add_panel_value (builder, 0, value);
  if (target > 0)
    pps_sheet_builder_add_panel_value (builder, 0, target);
}

static void
add_results (PpsSheetBuilder *builder)
{
  pps_sheet_builder_add_panel (builder, "results", PPS_PANEL_TABLE, "Resultaat", "aantal / doel", 1,
                               10);
  pps_sheet_builder_add_panel_column (builder, "", 15, PPS_CHART_BAR, 0, 0);
  pps_sheet_builder_add_panel_column (builder, "per meetmoment", 14, PPS_CHART_TREND, 0, 0);
  add_number (builder, "Bereikt (personen)", "2.700 / 3.000", 2700, 3000, 3000);
  pps_sheet_builder_set_panel_cell (builder, 1, "900 → 2.700", PPS_TONE_QUIET);
  pps_sheet_builder_add_panel_value (builder, 1, 900);
  pps_sheet_builder_add_panel_value (builder, 1, 2700);
  add_number (builder, "Looptijd (jaar)", "2 / 4", 2, 4, 4);
  pps_sheet_builder_set_panel_foot (builder, "Bron: jaarverslag");
}

static void
add_map (PpsSheetBuilder *builder)
{
  pps_sheet_builder_add_panel (builder, "map", PPS_PANEL_MAP, "Zijn we het eens?", "", 1, 10);
  pps_sheet_builder_add_panel_column (builder, "", 1, PPS_CHART_NONE, 0, 0);
  pps_sheet_builder_add_panel_row (builder, "Probleem", -1, PPS_TONE_PLAIN);
  pps_sheet_builder_place_panel_row (builder, 0, 0, 6, 12, PPS_SIGN_AGREE);
  pps_sheet_builder_set_panel_cell (builder, 0, "eens", PPS_TONE_PLAIN);
  pps_sheet_builder_add_panel_row (builder, "Oplossing", -1, PPS_TONE_PLAIN);
  pps_sheet_builder_place_panel_row (builder, 6, 0, 6, 12, PPS_SIGN_NONE);
  pps_sheet_builder_set_panel_cell (builder, 0, "niet beoordeeld", PPS_TONE_QUIET);
}

static void
add_groups (PpsSheetBuilder *builder)
{
  pps_sheet_builder_add_panel (builder, "involved", PPS_PANEL_TABLE, "Aangehaakt?", "oordeel 1–5",
                               1, 10);
  pps_sheet_builder_add_panel_column (builder, "gehoord", 10, PPS_CHART_DOTS, 1, 5);
  pps_sheet_builder_add_panel_column (builder, "in balans", 6, PPS_CHART_SHADE, 1, 5);
  pps_sheet_builder_add_panel_row (builder, "Bedrijven in de regio", 1, PPS_TONE_PLAIN);
  pps_sheet_builder_set_panel_cell (builder, 0, "4, 4, 2", PPS_TONE_PLAIN);
  pps_sheet_builder_add_panel_value (builder, 0, 4);
  pps_sheet_builder_add_panel_value (builder, 0, 4);
  pps_sheet_builder_add_panel_value_of (builder, 0, 2, 0);
  pps_sheet_builder_set_panel_cell (builder, 1, "2", PPS_TONE_WARN);
  pps_sheet_builder_add_panel_value (builder, 1, 2);
}

PpsSheet *
board_sample_make (void)
{
  PpsSheetBuilder *builder = begin ();

  add_results (builder);
  add_map (builder);
  add_groups (builder);
  pps_sheet_builder_add_panel (builder, "agreements", PPS_PANEL_TABLE, "Afspraken",
                               "ten hoogste vijf", 1, 10);
  pps_sheet_builder_set_panel_beneath (builder);
  pps_sheet_builder_set_panel_foot (builder, "Nog niets afgesproken.");

  return pps_sheet_builder_end (builder);
}
