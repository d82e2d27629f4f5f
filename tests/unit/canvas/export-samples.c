/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"

#include <glib/gstdio.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *title;
  guint theme;
  guint cell[4];
} panes[] = {
  { "partners", "Samenwerkingspartners", 2, { 0, 0, 2, 6 } },
  { "key-activities", "Kernactiviteiten", 2, { 2, 0, 2, 6 } },
  { "social-problem", "Sociaal probleem / sociale behoefte", 0, { 4, 0, 2, 2 } },
  { "solution", "Oplossing", 0, { 4, 2, 2, 2 } },
  { "alternatives", "Bestaande alternatieven en initiatieven", 0, { 4, 4, 2, 2 } },
  { "governance", "Governance, risk & compliance", 2, { 0, 6, 2, 4 } },
  { "key-resources", "Kernbronnen", 2, { 2, 6, 2, 4 } },
  { "social-impact", "Sociale impact meten", 0, { 4, 6, 2, 4 } },
  { "costs", "Kosten (euro)", 3, { 0, 10, 3, 2 } },
  { "surplus", "Surplus (euro)", 3, { 3, 10, 3, 2 } },
  { "social-value", "Sociale waardepropositie", 0, { 6, 0, 2, 6 } },
  { "relations", "Relaties", 1, { 8, 0, 2, 6 } },
  { "beneficiaries", "Begunstigden / doelgroep", 1, { 10, 0, 2, 6 } },
  { "commercial-value", "Commerciële waardepropositie", 0, { 6, 6, 2, 4 } },
  { "channels", "Kanalen", 1, { 8, 6, 2, 4 } },
  { "financial-support", "Financiële ondersteuning", 3, { 10, 6, 2, 4 } },
  { "revenue", "Opbrengsten (euro)", 3, { 6, 10, 3, 2 } },
  { "funding", "Financiering (euro)", 3, { 9, 10, 3, 2 } },
};

void
place_set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("pps-export-XXXXXX", NULL);
  place->setup = (PpsPageSetup){ .paper = PPS_PAPER_A3, .orientation = PPS_LANDSCAPE };
}

void
place_tear_down (Place *place, gconstpointer data)
{
  GDir *dir = g_dir_open (place->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = place_dup_path (place, name);

      g_unlink (path);
    }

  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
}

char *
place_dup_path (Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

guint
place_count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

char *
place_dup_contents (Place *place, const char *name, gsize *length)
{
  g_autofree char *path = place_dup_path (place, name);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

static PpsSheetBuilder *
begin (PpsSheetKind kind, const char *language)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (kind, language);

  pps_sheet_builder_set_title (builder, "Startplein Techniek");
  pps_sheet_builder_set_subtitle (builder, "Canvas van alle partijen · meting 2");
  pps_sheet_builder_set_author (builder, "Lectoraat");
  pps_sheet_builder_set_credit (builder, "TechYourFuture/Windesheim 2020");
  pps_sheet_builder_set_notes (builder, "Een gespreksstuk, geen meting.");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0xd55e00, 2);
  pps_sheet_builder_add_group (builder, "W", "Werkgevers", 0x009e73, 3);
  pps_sheet_builder_add_group (builder, "S", "Onderwijs", 0xcc79a7, 1);
  pps_sheet_builder_add_group (builder, "P", "Projectleider", 0x4477aa, 1);

  return builder;
}

PpsSheet *
sample_canvas (const char *language, guint n_lines)
{
  PpsSheetBuilder *builder = begin (PPS_SHEET_CANVAS, language);

  pps_sheet_builder_set_grid (builder, 12, 12, 6);

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      guint pane = pps_sheet_builder_add_pane (
          builder, panes[i].id, i + 1, panes[i].title, "Wat verandert er in de regio?",
          panes[i].theme, panes[i].cell[0], panes[i].cell[1], panes[i].cell[2], panes[i].cell[3]);

      for (guint j = 0; j < n_lines; j++)
        {
          g_autofree char *text = g_strdup_printf ("bevinding%ux%u: arbeidsmarktregio en "
                                                   "samenwerkingspartners delen ontwikkelkosten",
                                                   i + 1, j + 1);

          pps_sheet_builder_add_line (builder, pane, "",
                                      j % 5 == 0 ? PPS_LINE_SHARED : PPS_LINE_PLAIN,
                                      j % 5 == 0 ? -1 : (int) (j % SAMPLE_GROUPS), text);
        }
    }

  return pps_sheet_builder_end (builder);
}

PpsSheet *
sample_table (void)
{
  PpsSheetBuilder *builder = begin (PPS_SHEET_TABLE, "nl");

  pps_sheet_builder_add_column (builder, "value", "Wat is de waardepropositie?", 0);
  pps_sheet_builder_add_column (builder, "for-whom", "Voor wie?", 1);

  for (int i = 0; i < 3; i++)
    {
      static const char *const names[] = { "Overheid", "Werkgevers", "Onderwijs" };
      guint row = pps_sheet_builder_add_row (builder, names[i], names[i], i);

      pps_sheet_builder_add_cell_line (builder, row, 0, "", PPS_LINE_HEAD, -1, "Oplossing");
      pps_sheet_builder_add_cell_line (builder, row, 0, "", PPS_LINE_PLAIN, i, "scholing op maat");
      if (i > 0)
        pps_sheet_builder_add_cell_line (builder, row, 1, "", PPS_LINE_PLAIN, i, "zij-instromers");
    }

  return pps_sheet_builder_end (builder);
}

PpsSheet *
sample_saying (PpsSheetKind kind, const char *text)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (kind, "nl");
  guint group = pps_sheet_builder_add_group (builder, "X", text, 0xd55e00, 1);

  pps_sheet_builder_set_title (builder, text);
  pps_sheet_builder_set_subtitle (builder, text);
  pps_sheet_builder_set_author (builder, text);
  pps_sheet_builder_set_credit (builder, text);
  pps_sheet_builder_set_notes (builder, text);

  if (kind == PPS_SHEET_CANVAS)
    {
      guint pane;

      pps_sheet_builder_set_grid (builder, 12, 12, 6);
      pane = pps_sheet_builder_add_pane (builder, text, 1, text, text, 0, 0, 0, 12, 12);
      pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_PLAIN, (int) group, text);
    }
  else
    {
      guint row;

      pps_sheet_builder_add_column (builder, "c", text, 0);
      row = pps_sheet_builder_add_row (builder, "r", text, (int) group);
      pps_sheet_builder_add_cell_line (builder, row, 0, "", PPS_LINE_PLAIN, (int) group, text);
    }

  return pps_sheet_builder_end (builder);
}

char **
place_export (Place *place, PpsSheet *sheet, const char *name, double dpi)
{
  g_autofree char *path = place_dup_path (place, name);
  g_autoptr (GError) error = NULL;
  PpsExportFormat format;
  char **paths;

  g_assert_true (pps_export_format_find (path, &format));
  paths = pps_export (sheet, &place->setup, format, dpi, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (paths);

  return paths;
}

char *
run_program (const char *program, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *printed = NULL;
  int status;
  va_list list;

  g_ptr_array_add (argv, (char *) program);
  va_start (list, program);
  do
    g_ptr_array_add (argv, va_arg (list, char *));
  while (argv->pdata[argv->len - 1] != NULL);
  va_end (list);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &printed,
                &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s", program, errors, printed);
  /* Ourselves under env may have a sanitizer that sums up what it left out. */
  if (*errors != '\0' && !g_str_equal (program, "env"))
    g_error ("%s complains: %s", program, errors);

  return printed;
}

guint
count_words (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}
