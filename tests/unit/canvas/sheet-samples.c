/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-samples.h"

#include <json-glib/json-glib.h>

#include "pps-canvas-definition.h"

/* Sheets as the presenters make them, without a store: read from the sample studies, or made up. */

static const struct
{
  const char *letter;
  const char *nl;
  const char *en;
  guint colour;
} groups[] = {
  { "O", "Overheid", "Government", 0x4477aa },
  { "W", "Werkgevers", "Employers", 0xd55e00 },
  { "S", "Onderwijs", "Education", 0x009e73 },
  { "P", "Projectleider", "Project lead", 0xcc79a7 },
};

static int
find_group (const char *letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (groups[i].letter, letter) == 0)
      return i;

  return -1;
}

static PpsSheetBuilder *
begin (PpsSheetKind kind, const char *language, JsonObject *study)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (kind, language);
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();
  gboolean english = g_str_equal (language, "en");
  const char *title = english ? "Blank canvas" : "Leeg canvas";
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (study != NULL)
    {
      JsonObject *partnership = json_object_get_object_member (study, "partnership");

      title = json_object_get_string_member (partnership, "name");
      g_string_append_printf (
          subtitle, "%s, %s · %s 2020",
          json_object_get_string_member_with_default (partnership, "sector", ""),
          json_object_get_string_member_with_default (partnership, "region", ""),
          english ? "round" : "meetmoment");
    }
  else
    g_string_append (subtitle,
                     pps_bilingual_get (pps_canvas_definition_get_title (definition), language));

  pps_sheet_builder_set_title (builder, title);
  pps_sheet_builder_set_subtitle (builder, subtitle->str);
  pps_sheet_builder_set_credit (
      builder, pps_bilingual_get (pps_canvas_definition_get_credit (definition), language));
  if (study != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
      pps_sheet_builder_add_group (builder, groups[i].letter, english ? groups[i].en : groups[i].nl,
                                   groups[i].colour, (int) (i * 7 % 4));

  return builder;
}

static JsonParser *
load (const char *path)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s: %s", path, error->message);

  return parser;
}

static void
add_findings (PpsSheetBuilder *builder,
              guint index,
              const char *pane,
              JsonArray *findings,
              const char *language)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      const char *letter = json_object_get_string_member (finding, "stakeholder_group");

      if (g_strcmp0 (json_object_get_string_member_with_default (finding, "pane", ""), pane) != 0)
        continue;
      pps_sheet_builder_add_line (
          builder, index, "", *letter == '\0' ? PPS_LINE_SHARED : PPS_LINE_PLAIN,
          find_group (letter), json_object_get_string_member (finding, "text"));
      n++;
    }

  if (n == 0)
    pps_sheet_builder_add_line (builder, index, "", PPS_LINE_SILENT, -1,
                                g_str_equal (language, "en")
                                    ? "Nobody was asked about this"
                                    : "Geen van de partijen is hiernaar gevraagd");
}

PpsSheet *
sheet_samples_load_canvas (const char *path, const char *language)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();
  g_autoptr (JsonParser) parser = path != NULL ? load (path) : NULL;
  JsonObject *study = parser != NULL ? json_node_get_object (json_parser_get_root (parser)) : NULL;
  PpsSheetBuilder *builder = begin (PPS_SHEET_CANVAS, language, study);

  pps_sheet_builder_set_grid (builder, pps_canvas_definition_get_columns (definition),
                              pps_canvas_definition_get_rows (definition),
                              pps_canvas_definition_get_fold (definition));
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (definition); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);
      guint index = pps_sheet_builder_add_pane (
          builder, pane->id, pane->number, pps_bilingual_get (&pane->name, language),
          pps_bilingual_get (&pane->question, language), pane->theme, pane->column, pane->row,
          pane->width, pane->height);

      if (study != NULL)
        add_findings (builder, index, pane->id, json_object_get_array_member (study, "findings"),
                      language);
    }

  return pps_sheet_builder_end (builder);
}

PpsSheet *
sheet_samples_load_table (const char *path, const char *language)
{
  static const int order[] = { 1, 0, 2, 3 };
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();
  g_autoptr (JsonParser) parser = load (path);
  JsonObject *study = json_node_get_object (json_parser_get_root (parser));
  JsonArray *findings = json_object_get_array_member (study, "findings");
  PpsSheetBuilder *builder = begin (PPS_SHEET_TABLE, language, study);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (definition); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (definition, i);

      pps_sheet_builder_add_column (builder, theme->id,
                                    pps_bilingual_get (&theme->question, language), i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint row = pps_sheet_builder_add_row (builder, groups[order[i]].letter, groups[order[i]].nl,
                                             order[i]);
      guint n_lines = 0;

      for (guint j = 1; j <= pps_canvas_definition_get_n_panes (definition); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_ordered_pane (definition, j - 1);

          for (guint k = 0; k < json_array_get_length (findings); k++)
            {
              JsonObject *finding = json_array_get_object_element (findings, k);

              if (g_strcmp0 (json_object_get_string_member_with_default (finding, "pane", ""),
                             pane->id)
                      != 0
                  || find_group (json_object_get_string_member (finding, "stakeholder_group"))
                         != order[i])
                continue;
              pps_sheet_builder_add_cell_line (builder, row, pane->theme, "", PPS_LINE_PLAIN,
                                               order[i],
                                               json_object_get_string_member (finding, "text"));
              n_lines++;
            }
        }
      if (n_lines == 0)
        pps_sheet_builder_add_cell_line (builder, row, 0, "", PPS_LINE_SILENT, -1, "Niet gehoord");
    }

  return pps_sheet_builder_end (builder);
}

/* Made-up words */

static char *
make_words (GRand *rand, guint n_words)
{
  static const char *const words[] = {
    "de",
    "werkgever",
    "zij-instromers",
    "arbeidsmarkttoeleiding",
    "samenwerkingsverband",
    "en",
    "op",
    "gemeente",
    "techniek",
    "€ 60.000",
    "één",
    "leer-werkplekken",
    "beroepskrachtentekort",
    "om",
    "met",
    "het",
    "praktijkbegeleiders",
    "omscholing",
    "van",
    "uitkeringsgerechtigden",
    "mbo/hbo",
    "(BBL)",
    "1+1=3",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
}

static char *
make_finding (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 40))
    {
    case 0:
      return g_strdup ("");
    case 1:
      return g_strnfill (g_rand_int_range (rand, 1, 400), 'x');
    case 2:
      return g_strdup ("日本語のテキスト العربية 🙂 Ελληνικά");
    case 3:
      return make_words (rand, 300);
    case 4:
      return g_strdup ("een\n\ntwee\r\n\tdrie  vier\u2028vijf");
    default:
      return make_words (rand, g_rand_int_range (rand, 1, 25));
    }
}

static PpsLineStyle
make_style (GRand *rand)
{
  int dice = g_rand_int_range (rand, 0, 10);

  if (dice == 9)
    return PPS_LINE_MORE;

  return dice == 0 ? PPS_LINE_SILENT : dice < 3 ? PPS_LINE_SHARED : PPS_LINE_PLAIN;
}

static void
fill_canvas (PpsSheetBuilder *builder, GRand *rand, guint level)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (definition); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);
      g_autofree char *title
          = g_rand_int_range (rand, 0, 12) == 0 ? make_words (rand, 30) : g_strdup (pane->name.nl);
      guint n_lines = g_rand_int_range (rand, 0, level + 1);

      if (g_rand_int_range (rand, 0, 20) == 0)
        n_lines *= 8;
      pps_sheet_builder_add_pane (builder, pane->id, pane->number, title, pane->question.nl,
                                  pane->theme, pane->column, pane->row, pane->width, pane->height);
      for (guint j = 0; j < n_lines; j++)
        {
          g_autofree char *ref = g_strdup_printf ("%s/%u", pane->id, j);
          g_autofree char *text = make_finding (rand);

          pps_sheet_builder_add_line (builder, i, ref, make_style (rand),
                                      g_rand_int_range (rand, -1, 4), text);
        }
    }
}

PpsSheet *
sheet_samples_make_signed (guint32 seed, guint n_parts, guint level)
{
  PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();
  GRand *rand = g_rand_new_with_seed (seed);
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, seed % 2 == 0 ? "nl" : "en");

  pps_sheet_builder_set_title (builder, "Partijen vergeleken");
  pps_sheet_builder_set_credit (builder, "Canvas: TechYourFuture/Windesheim 2020");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    pps_sheet_builder_add_group (builder, groups[i].letter, groups[i].nl, groups[i].colour, 2);
  pps_sheet_builder_set_grid (builder, 12, 12, 6);

  for (guint part = 0; part < MAX (n_parts, 1); part++)
    {
      g_autofree char *title = make_words (rand, seed % 3 == 0 ? 40 : 2);

      if (n_parts > 0)
        pps_sheet_builder_add_part (builder, "", title, "2 gesproken", (int) (part % 5) - 1);
      for (guint i = 0; i < pps_canvas_definition_get_n_panes (definition); i++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);
          guint index = pps_sheet_builder_add_pane (builder, pane->id, pane->number, pane->name.nl,
                                                    pane->question.nl, pane->theme, pane->column,
                                                    pane->row, pane->width, pane->height);
          guint n_lines = g_rand_int_range (rand, 0, level + 1);

          if (seed % 2 == 1)
            pps_sheet_builder_sign_pane (builder, index,
                                         (PpsSign) g_rand_int_range (rand, 0, PPS_SIGN_NO_FINDING));
          for (guint j = 0; j < n_lines; j++)
            {
              g_autofree char *ref = g_strdup_printf ("%u/%s/%u", part, pane->id, j);
              g_autofree char *text = make_finding (rand);

              pps_sheet_builder_add_line (builder, index, ref, make_style (rand),
                                          g_rand_int_range (rand, -1, 4), text);
              pps_sheet_builder_sign_line (builder, index,
                                           (PpsSign) g_rand_int_range (rand, 0, PPS_N_SIGNS));
            }
        }
    }
  g_rand_free (rand);

  return pps_sheet_builder_end (builder);
}

static void
fill_table (PpsSheetBuilder *builder, GRand *rand, guint level)
{
  guint n_columns = g_rand_int_range (rand, 1, 20);
  guint n_rows = g_rand_int_range (rand, 0, 8);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 0, 9));

      g_autofree char *detail = make_words (rand, g_rand_int_range (rand, 0, 9));

      pps_sheet_builder_add_column (builder, "", title, i);
      pps_sheet_builder_set_column_detail (builder, detail);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = make_words (rand, g_rand_int_range (rand, 0, 5));
      g_autofree char *detail = make_words (rand, g_rand_int_range (rand, 0, 9));

      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          pps_sheet_builder_add_block (builder, "", title);
          pps_sheet_builder_set_row_detail (builder, detail);
          continue;
        }
      pps_sheet_builder_add_row (builder, "", title, g_rand_int_range (rand, -1, 4));
      pps_sheet_builder_set_row_detail (builder, detail);
      if (g_rand_boolean (rand))
        pps_sheet_builder_set_row_pane (builder, i, (int) i % 4);
      for (guint j = 0; j < n_columns; j++)
        for (int n = g_rand_int_range (rand, 0, level + 1); n > 0; n--)
          {
            g_autofree char *ref = g_strdup_printf ("%u/%u/%d", i, j, n);
            g_autofree char *text = make_finding (rand);

            pps_sheet_builder_add_cell_line (builder, i, j, ref,
                                             g_rand_int_range (rand, 0, 6) == 0 ? PPS_LINE_HEAD
                                                                                : make_style (rand),
                                             g_rand_int_range (rand, -1, 4), text);
          }
    }
}

PpsSheet *
sheet_samples_make_random (guint32 seed, guint level)
{
  GRand *rand = g_rand_new_with_seed (seed);
  gboolean is_table = g_rand_boolean (rand);
  PpsSheetBuilder *builder = pps_sheet_builder_new (is_table ? PPS_SHEET_TABLE : PPS_SHEET_CANVAS,
                                                    g_rand_boolean (rand) ? "nl" : "en");
  g_autofree char *title = make_words (rand, g_rand_int_range (rand, 0, 40));
  g_autofree char *subtitle = make_words (rand, g_rand_int_range (rand, 0, 40));
  g_autofree char *notes = make_words (rand, g_rand_int_range (rand, 0, 150));
  int n_groups = g_rand_int_range (rand, 4, 11);

  pps_sheet_builder_set_title (builder, title);
  pps_sheet_builder_set_subtitle (builder, subtitle);
  pps_sheet_builder_set_notes (builder, notes);
  pps_sheet_builder_set_credit (builder, "Canvas: TechYourFuture/Windesheim 2020");
  for (int i = 0; i < n_groups; i++)
    {
      g_autofree char *name = make_words (rand, g_rand_int_range (rand, 1, 6));
      g_autofree char *letter = i < 4 ? g_strdup (groups[i].letter) : g_strdup_printf ("G%d", i);

      pps_sheet_builder_add_group (builder, letter, name, g_rand_int_range (rand, 0, 0x1000000),
                                   g_rand_int_range (rand, -1, 30));
    }
  if (is_table)
    fill_table (builder, rand, level);
  else
    fill_canvas (builder, rand, level);
  g_rand_free (rand);

  return pps_sheet_builder_end (builder);
}

PpsSheet *
sheet_samples_make_hard (guint index, const char **name)
{
  static const char *const names[]
      = { "empty", "nothing", "one-long", "many", "long-heads", "empty-table", "wide-table" };
  g_autoptr (PpsSheetBuilder) builder = NULL;
  GRand *rand;

  if (index >= G_N_ELEMENTS (names))
    return NULL;

  *name = names[index];
  rand = g_rand_new_with_seed (index);
  builder = pps_sheet_builder_new (index >= 5 ? PPS_SHEET_TABLE : PPS_SHEET_CANVAS, "nl");
  if (index == 2 || index == 3)
    {
      PpsCanvasDefinition *definition = pps_canvas_definition_get_default ();

      pps_sheet_builder_set_title (builder, "Veel");
      for (guint i = 0; i < 18; i++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (definition, i);

          pps_sheet_builder_add_pane (builder, pane->id, pane->number, pane->name.nl,
                                      pane->question.nl, pane->theme, pane->column, pane->row,
                                      pane->width, pane->height);
          for (guint j = 0; j < (index == 3 ? 200 : i == 4); j++)
            {
              g_autofree char *text = make_words (rand, index == 3 ? 12 : 10000);

              pps_sheet_builder_add_line (builder, i, "x", PPS_LINE_PLAIN, -1, text);
            }
        }
    }
  else if (index == 4)
    {
      g_autofree char *words = make_words (rand, 600);

      pps_sheet_builder_set_title (builder, words);
      pps_sheet_builder_set_subtitle (builder, words);
      pps_sheet_builder_set_notes (builder, words);
      pps_sheet_builder_set_credit (builder, words);
      for (guint i = 0; i < 10; i++)
        pps_sheet_builder_add_group (builder, "Lang", words, 0xffff00, 5);
      pps_sheet_builder_add_pane (builder, "een", 1, words, words, 7, 0, 0, 12, 12);
      pps_sheet_builder_add_line (builder, 0, "x", PPS_LINE_SHARED, 3, words);
    }
  else if (index == 6)
    {
      g_autofree char *words = make_words (rand, 400);

      for (guint i = 0; i < 30; i++)
        pps_sheet_builder_add_column (builder, "", i % 7 == 0 ? words : "Kop", i);
      for (guint i = 0; i < 3; i++)
        {
          pps_sheet_builder_add_row (builder, "", i == 1 ? words : "Rij", -1);
          for (guint j = 0; j < 30; j++)
            pps_sheet_builder_add_cell_line (builder, i, j, "", PPS_LINE_PLAIN, -1,
                                             j == 3 ? words : "Woorden");
        }
    }
  g_rand_free (rand);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
