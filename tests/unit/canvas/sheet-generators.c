/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-generators.h"

#include <string.h>

#include "pps-canvas-definition.h"
#include "pps-sheet-panel.h"
#include "pps-sign.h"

/* Random sheets. Words come from a list that has what bites: compounds of sixty letters, signs,
 * amounts, other scripts, emoji, nothing at all. */

static const char *const words[] = {
  "de",
  "werkgever",
  "zij-instromers",
  "arbeidsmarkttoeleiding",
  "en",
  "op",
  "gemeente",
  "techniek",
  "€ 60.000",
  "één",
  "het",
  "omscholing",
  "van",
  "uitkeringsgerechtigden",
  "mbo/hbo",
  "(BBL)",
  "1+1=3",
  "“zo”",
  "’s ochtends",
  "reïntegratie",
  "\"recht\"",
  "100%",
  "a",
  "2019–2020",
  "<b>&amp;</b>",
  "hottentottententententoonstellingsmakersopleidingsinstituten",
};

static const char *const exotic[] = {
  "日本語のテキスト",
  "العربية نص طويل نسبيا",
  "שלום עולם",
  "🙂",
  "👩‍🔧🏽",
  "Ελληνικά",
  "ẍ̧̂",
  "Straße",
};

static char *
make_words (GRand *rand, guint n, gboolean is_plain)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_exotic = !is_plain && g_rand_int_range (rand, 0, 12) == 0;

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, is_exotic ? exotic[g_rand_int_range (rand, 0, G_N_ELEMENTS (exotic))]
                                       : words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
}

static char *
make_finding (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 60))
    {
    case 0:
      return g_strdup ("");
    case 1:
      return make_words (rand, 500, TRUE);
    case 2:
      return g_strnfill (g_rand_int_range (rand, 1, 300), 'x');
    case 3:
      return g_strdup ("een\n\ntwee\r\n\tdrie  vier\u2028vijf");
    case 4:
    case 5:
      return make_words (rand, g_rand_int_range (rand, 1, 12), FALSE);
    case 6:
    case 7:
    case 8:
      return make_words (rand, 1, TRUE);
    default:
      return make_words (rand, g_rand_int_range (rand, 1, 25), TRUE);
    }
}

/* Most panes hold some findings, a few hold nothing, and now and then one holds very many. */
static guint
make_count (GRand *rand, guint level)
{
  static const guint most[SHEET_GENERATOR_LEVELS] = { 0, 2, 6, 14, 60 };

  return level == 4 && g_rand_int_range (rand, 0, 3) > 0
             ? (guint) g_rand_int_range (rand, 0, 8)
             : (guint) g_rand_int_range (rand, 0, (int) most[level] + 1);
}

static PpsLineStyle
make_style (GRand *rand)
{
  int dice = g_rand_int_range (rand, 0, 10);

  return dice == 0 ? PPS_LINE_SILENT : dice < 3 ? PPS_LINE_SHARED : PPS_LINE_PLAIN;
}

static PpsSheetBuilder *
begin (GRand *rand, PpsSheetKind kind)
{
  static const guint colours[] = { 0x4477aa, 0xd55e00, 0x009e73, 0xcc79a7 };
  PpsSheetBuilder *builder = pps_sheet_builder_new (kind, g_rand_boolean (rand) ? "nl" : "en");
  g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 9), TRUE);
  g_autofree char *subtitle = make_words (rand, g_rand_int_range (rand, 0, 20), TRUE);
  g_autofree char *notes
      = g_rand_boolean (rand) ? make_words (rand, g_rand_int_range (rand, 1, 60), TRUE) : NULL;

  pps_sheet_builder_set_title (builder, title);
  pps_sheet_builder_set_subtitle (builder, subtitle);
  pps_sheet_builder_set_notes (builder, notes);
  pps_sheet_builder_set_credit (builder, "Canvas: TechYourFuture/Windesheim 2020");
  for (guint i = 0; i < 4; i++)
    pps_sheet_builder_add_group (
        builder, (const char *[]){ "O", "W", "S", "P" }[i],
        (const char *[]){ "Overheid", "Werkgevers", "Onderwijs", "Projectleider" }[i], colours[i],
        g_rand_int_range (rand, -1, 9));

  return builder;
}

/* @prefix keeps refs apart; @note (nullable): numbers every finding from there on. */
static void
add_panes (PpsSheetBuilder *builder, GRand *rand, guint level, const char *prefix, guint *note)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (definition); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);
      guint index = pps_sheet_builder_add_pane (builder, pane->id, pane->number, pane->name.nl,
                                                pane->question.nl, pane->theme, pane->column,
                                                pane->row, pane->width, pane->height);

      for (guint n = make_count (rand, level), j = 0; j < n; j++)
        {
          g_autofree char *ref = g_strdup_printf ("%s/%s/%u", prefix, pane->id, j);
          g_autofree char *text = make_finding (rand);

          pps_sheet_builder_add_line (builder, index, ref, make_style (rand),
                                      g_rand_int_range (rand, -1, 4), text);
          if (note != NULL)
            pps_sheet_builder_set_note (builder, ++*note);
        }
    }
}

/* Ids of panes are those of the canvas, also in several small ones. */
static void
add_signed_panes (PpsSheetBuilder *builder, GRand *rand, guint level, const char *prefix)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (definition); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);
      guint index = pps_sheet_builder_add_pane (builder, pane->id, pane->number, pane->name.nl, "",
                                                pane->theme, pane->column, pane->row, pane->width,
                                                pane->height);

      PpsSign sign = (PpsSign) g_rand_int_range (rand, 0, PPS_N_SIGNS);

      if (*pps_sign_get_symbol (sign) != '\0')
        pps_sheet_builder_sign_pane (builder, index, sign);
      for (guint n = make_count (rand, MIN (level, 3)), j = 0; j < n; j++)
        {
          g_autofree char *ref = g_strdup_printf ("%s/%s/%u", prefix, pane->id, j);
          g_autofree char *text = make_finding (rand);

          pps_sheet_builder_add_line (builder, index, ref, make_style (rand),
                                      g_rand_int_range (rand, -1, 4), text);
          if (g_rand_boolean (rand))
            pps_sheet_builder_sign_line (builder, index,
                                         (PpsSign) g_rand_int_range (rand, 0, PPS_N_SIGNS));
        }
    }
}

static void
set_grid (PpsSheetBuilder *builder)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();

  pps_sheet_builder_set_grid (builder, pps_canvas_definition_get_columns (definition),
                              pps_canvas_definition_get_rows (definition),
                              pps_canvas_definition_get_fold (definition));
}

static PpsSheet *
make_canvas (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_CANVAS);

  set_grid (builder);
  add_panes (builder, rand, level, "finding", NULL);

  return pps_sheet_builder_end (builder);
}

static void
add_section (PpsSheetBuilder *builder, GRand *rand, guint section, guint *from, guint to)
{
  g_autofree char *heading = make_words (rand, g_rand_int_range (rand, 0, 6), TRUE);
  guint index
      = pps_sheet_builder_add_section (builder, NULL, heading, g_rand_int_range (rand, -1, 4));
  guint line = 0;

  for (; *from < to; (*from)++)
    for (guint n = g_rand_int_range (rand, 1, 4); n > 0; n--)
      {
        g_autofree char *ref = g_strdup_printf ("passage/%u/%u", section, line++);
        g_autofree char *text = make_finding (rand);

        pps_sheet_builder_add_section_line (builder, index, ref, PPS_LINE_PLAIN, -1, text);
        pps_sheet_builder_set_note (builder, *from + 1);
      }
}

/* A canvas with footnotes. */
static PpsSheet *
make_notes (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_CANVAS);
  guint n_notes = 0;
  guint from = 0;

  set_grid (builder);
  add_panes (builder, rand, MIN (level, 3), "finding", &n_notes);
  pps_sheet_builder_set_appendix_title (builder, "Waar de bevindingen op rusten");
  for (guint i = 0; from < n_notes; i++)
    add_section (builder, rand, i, &from,
                 MIN (n_notes, from + (guint) g_rand_int_range (rand, 1, 20)));

  return pps_sheet_builder_end (builder);
}

/* Marks some words of the line that was added last: each begins behind a blank and ends before one.
 */
static void
mark_words (PpsSheetBuilder *builder, GRand *rand, const char *text)
{
  const char *start = text;

  while (start != NULL)
    {
      const char *end = strchr (start, ' ');
      gsize length = end != NULL ? (gsize) (end - start) : strlen (start);

      if (length > 0 && g_rand_int_range (rand, 0, 4) == 0)
        pps_sheet_builder_mark_words (builder, g_rand_boolean (rand), (guint) (start - text),
                                      (guint) ((gsize) (start - text) + length));
      start = end != NULL ? end + 1 : NULL;
    }
}

/* A canvas with a list of changes behind it. */
static PpsSheet *
make_changes (GRand *rand, guint level)
{
  static const PpsLineStyle styles[]
      = { PPS_LINE_HEAD, PPS_LINE_TEXT, PPS_LINE_PLAIN, PPS_LINE_SHARED, PPS_LINE_SILENT };
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_CANVAS);

  set_grid (builder);
  add_panes (builder, rand, MIN (level, 2), "finding", NULL);
  pps_sheet_builder_set_appendix_title (builder, "Wat er veranderd is");
  for (guint i = 0; i < 1 + 3 * level; i++)
    {
      guint section = pps_sheet_builder_add_section (builder, NULL, "Kernactiviteiten", 1);

      for (guint j = 0, n = 1 + make_count (rand, MIN (level, 3)); j < n; j++)
        {
          g_autofree char *ref = g_strdup_printf ("change/%u/%u", i, j);
          g_autofree char *text = make_finding (rand);

          pps_sheet_builder_add_section_line (
              builder, section, ref, styles[g_rand_int_range (rand, 0, G_N_ELEMENTS (styles))],
              g_rand_int_range (rand, -1, 4), text);
          mark_words (builder, rand, text);
        }
    }

  return pps_sheet_builder_end (builder);
}

/* Signs on panes and lines, and panes of several small canvases. */
static PpsSheet *
make_signed (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_CANVAS);
  guint n_parts = (guint) g_rand_int_range (rand, 0, 6);

  set_grid (builder);
  for (guint i = 0; i < MAX (n_parts, 1); i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 5), TRUE);
      g_autofree char *prefix = g_strdup_printf ("part-%u", i);

      if (n_parts > 0)
        pps_sheet_builder_add_part (builder, prefix, title, g_rand_boolean (rand) ? "n = 3" : NULL,
                                    g_rand_int_range (rand, -1, 4));
      add_signed_panes (builder, rand, level, prefix);
    }

  return pps_sheet_builder_end (builder);
}

static PpsSheet *
make_table (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_TABLE);
  guint n_columns = (guint) g_rand_int_range (rand, 1, 19);
  guint n_rows = (guint) g_rand_int_range (rand, 1, 9);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 9), TRUE);

      pps_sheet_builder_add_column (builder, "", title, i);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 5), TRUE);

      pps_sheet_builder_add_row (builder, "", title, g_rand_int_range (rand, -1, 4));
      for (guint j = 0; j < n_columns; j++)
        for (guint k = 0, n = make_count (rand, MIN (level, 3)); k < n; k++)
          {
            g_autofree char *ref = g_strdup_printf ("cell/%u/%u/%u", i, j, k);
            g_autofree char *text = make_finding (rand);

            pps_sheet_builder_add_cell_line (builder, i, j, ref,
                                             g_rand_int_range (rand, 0, 6) == 0 ? PPS_LINE_HEAD
                                                                                : make_style (rand),
                                             g_rand_int_range (rand, -1, 4), text);
          }
    }

  return pps_sheet_builder_end (builder);
}

/* What others learned: few columns, heads in the cells, and sources behind it that lines share. */
static PpsSheet *
make_learned (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_TABLE);
  guint n_columns = (guint) g_rand_int_range (rand, 1, 4);
  guint n_sources = 1 + level * 4;
  guint section;

  for (guint i = 0; i < n_columns; i++)
    pps_sheet_builder_add_column (builder, "", "Kenmerken", 5);
  for (guint i = 0, n = (guint) g_rand_int_range (rand, 1, 20); i < n; i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 9), TRUE);

      pps_sheet_builder_add_row (builder, "", title, -1);
      pps_sheet_builder_set_row_pane (builder, i, g_rand_int_range (rand, -1, 4));
      for (guint j = 0; j < n_columns; j++)
        for (guint k = 0, lines = make_count (rand, MIN (level, 3)); k < lines; k++)
          {
            g_autofree char *ref = g_strdup_printf ("learned/%u/%u/%u", i, j, k);
            g_autofree char *text = make_finding (rand);
            gboolean is_head = k % 4 == 0;

            pps_sheet_builder_add_cell_line (builder, i, j, is_head ? "" : ref,
                                             is_head ? PPS_LINE_HEAD : PPS_LINE_PLAIN, -1, text);
            if (!is_head)
              pps_sheet_builder_set_note (builder, 1 + g_rand_int_range (rand, 0, n_sources));
          }
    }
  pps_sheet_builder_set_appendix_title (builder, "Bronnen");
  section = pps_sheet_builder_add_section (builder, "", "", -1);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *text = make_words (rand, g_rand_int_range (rand, 1, 40), TRUE);

      pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_TEXT, -1, text);
      pps_sheet_builder_set_note (builder, i + 1);
    }

  return pps_sheet_builder_end (builder);
}

static PpsSheet *
make_guide (GRand *rand, guint level)
{
  static const PpsLineStyle styles[]
      = { PPS_LINE_LEAD, PPS_LINE_PROBE, PPS_LINE_PROBE, PPS_LINE_STATEMENT };
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_GUIDE);

  for (guint i = 0; i < 1 + 4 * level; i++)
    {
      g_autofree char *id = g_strdup_printf ("pane-%u", i);
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 1, 6), TRUE);
      guint pane = pps_sheet_builder_add_pane (builder, id, i + 1, title, "", i, 0, 0, 0, 0);

      for (guint j = 0, n = 1 + make_count (rand, MIN (level, 2)); j < n; j++)
        {
          g_autofree char *ref = g_strdup_printf ("question/%u/%u", i, j);
          g_autofree char *text = make_words (rand, g_rand_int_range (rand, 1, 40), TRUE);

          /* A statement has figures to tick that are not among its words. */
          pps_sheet_builder_add_line (builder, pane, j % 4 == 3 ? "" : ref,
                                      j == 0 ? PPS_LINE_LEAD : styles[j % 4], -1, text);
        }
    }

  return pps_sheet_builder_end (builder);
}

static void
add_panel_rows (
    PpsSheetBuilder *builder, GRand *rand, guint level, guint n_columns, gboolean is_map)
{
  for (guint i = 0, n = is_map ? 4 : 1 + make_count (rand, level); i < n; i++)
    {
      g_autofree char *title = make_finding (rand);

      pps_sheet_builder_add_panel_row (builder, title, g_rand_int_range (rand, -1, 4),
                                       (PpsPanelTone) g_rand_int_range (rand, 0, 4));
      if (is_map)
        pps_sheet_builder_place_panel_row (builder, i % 2 * 6, i / 2 * 6, 6, 6,
                                           (PpsSign) (PPS_SIGN_AGREE + i));
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *text = make_finding (rand);

          if (g_rand_int_range (rand, 0, 4) > 0)
            pps_sheet_builder_set_panel_cell (builder, j, text,
                                              (PpsPanelTone) g_rand_int_range (rand, 0, 4));
          for (gint32 k = g_rand_int_range (rand, 0, 4); k > 0; k--)
            pps_sheet_builder_add_panel_value_of (builder, j, g_rand_double_range (rand, -9, 99),
                                                  g_rand_int_range (rand, -1, 4));
          if (g_rand_int_range (rand, 0, 8) == 0)
            pps_sheet_builder_set_panel_scale (builder, j, g_rand_double_range (rand, -9, 99));
        }
    }
}

/* Panels of all kinds, with all that can be drawn in them. */
static PpsSheet *
make_board (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_BOARD);

  for (guint i = 0, n = (guint) g_rand_int_range (rand, 1, 10); i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("panel-%u", i);
      g_autofree char *heading = make_words (rand, g_rand_int_range (rand, 1, 9), TRUE);
      g_autofree char *note = make_words (rand, g_rand_int_range (rand, 0, 9), TRUE);
      gboolean is_map = g_rand_int_range (rand, 0, 4) == 0;
      guint n_columns = is_map ? 1 : (guint) g_rand_int_range (rand, 0, 6);

      pps_sheet_builder_add_panel (builder, id, is_map ? PPS_PANEL_MAP : PPS_PANEL_TABLE, heading,
                                   note, g_rand_int_range (rand, 1, 4),
                                   g_rand_int_range (rand, 5, 20));
      if (g_rand_int_range (rand, 0, 3) == 0)
        pps_sheet_builder_set_panel_beneath (builder);
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *title = make_words (rand, g_rand_int_range (rand, 0, 4), TRUE);

          pps_sheet_builder_add_panel_column (
              builder, title, g_rand_int_range (rand, 5, 20),
              (PpsPanelChart) g_rand_int_range (rand, 0, PPS_CHART_SHADE + 1), 0, 0);
        }
      add_panel_rows (builder, rand, MIN (level, 3), n_columns, is_map);
      if (g_rand_boolean (rand))
        pps_sheet_builder_set_panel_foot (builder, note);
    }

  return pps_sheet_builder_end (builder);
}

/* Small charts against the same axes, some of them without a line. */
static PpsSheet *
make_multiples (GRand *rand, guint level)
{
  PpsSheetBuilder *builder = begin (rand, PPS_SHEET_BOARD);

  for (guint i = 0, n = (guint) g_rand_int_range (rand, 1, 6); i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("number-%u", i);
      g_autofree char *heading = make_words (rand, g_rand_int_range (rand, 1, 9), TRUE);

      pps_sheet_builder_add_panel (builder, id, PPS_PANEL_MULTIPLES, heading, "3 van 4 PPS’en",
                                   g_rand_int_range (rand, 1, 4), 10);
      pps_sheet_builder_add_panel_column (builder, "waarden", 12, PPS_CHART_NONE, 0, 50);
      pps_sheet_builder_add_panel_column (builder, "", 1, PPS_CHART_NONE, 2020, 2026);
      pps_sheet_builder_add_panel_column (builder, "over wie", 12, PPS_CHART_NONE, 0, 0);
      pps_sheet_builder_add_panel_column (builder, "bron", 12, PPS_CHART_NONE, 0, 0);
      add_panel_rows (builder, rand, MIN (level, 3), 4, FALSE);
    }

  return pps_sheet_builder_end (builder);
}

static const SheetGenerator generators[] = {
  { "canvas", make_canvas }, { "notes", make_notes },     { "changes", make_changes },
  { "signed", make_signed }, { "table", make_table },     { "guide", make_guide },
  { "board", make_board },   { "learned", make_learned }, { "multiples", make_multiples },
};

guint
sheet_generators_get_n (void)
{
  return G_N_ELEMENTS (generators);
}

const SheetGenerator *
sheet_generators_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (generators), NULL);

  return &generators[index];
}
