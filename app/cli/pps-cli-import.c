/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-edit-import.h"

/* The verb that takes numbers from a table: shows what it would write, and writes it. */

typedef struct
{
  char **map;
  char *partnership;
  char *charset;
  char *decimal;
  gboolean dry_run;
  gboolean as_json;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_strfreev (wish->map);
  g_free (wish->partnership);
  g_free (wish->charset);
  g_free (wish->decimal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static gboolean
map_column (PpsIndicatorMapping *mapping, PpsCsv *csv, const char *what, GError **error)
{
  const char *head = strchr (what, '=');
  g_autofree char *word = g_strndup (what, head != NULL ? (gsize) (head - what) : strlen (what));
  PpsIndicatorPart part;

  if (head == NULL || !pps_indicator_part_find (word, &part))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is not FIELD=COLUMN, with a field that a number has."), what);
      return FALSE;
    }
  for (guint i = 0; i < mapping->n_columns; i++)
    {
      if (g_str_equal (pps_csv_get_head (csv, i), head + 1))
        {
          mapping->parts[i] = part;
          return TRUE;
        }
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("No column of the table is called “%s”."), head + 1);

  return FALSE;
}

/* What the command says of columns says all of it: what was remembered or guessed is not mixed with
 * it. */
static gboolean
map_columns (PpsIndicatorMapping *mapping, PpsCsv *csv, const Wish *wish, GError **error)
{
  if (wish->decimal != NULL)
    mapping->decimal = g_str_equal (wish->decimal, "comma") ? ',' : '.';
  if (wish->map == NULL)
    return TRUE;

  for (guint i = 0; i < mapping->n_columns; i++)
    mapping->parts[i] = PPS_INDICATOR_PART_NONE;
  for (guint i = 0; wish->map[i] != NULL; i++)
    {
      if (!map_column (mapping, csv, wish->map[i], error))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_value (const PpsImportLine *line)
{
  return line->told[PPS_INDICATOR_PART_VALUE]
             ? pps_amount_write (line->numbers[PPS_INDICATOR_PART_VALUE], pps_describe_language ())
             : g_strdup (line->texts[PPS_INDICATOR_PART_VALUE]);
}

static const char *
get_partnership (const PpsImportLine *line)
{
  return line->partnership != NULL ? pps_record_get_text (PPS_RECORD (line->partnership), "name")
                                   : line->texts[PPS_INDICATOR_PART_PARTNERSHIP];
}

static void
print_lines (PpsIndicatorImport *plan)
{
  for (guint i = 0; i < pps_indicator_import_get_n (plan); i++)
    {
      const PpsImportLine *line = pps_indicator_import_get (plan, i);
      g_autofree char *partnership = pps_cli_dup_line (get_partnership (line));
      g_autofree char *value = dup_value (line);

      pps_cli_print ("%u\t%s\t%s\t%s\t%s\t%s\t%s\n", line->line,
                     pps_describe_word ("import", pps_import_fate_get_word (line->fate),
                                        pps_describe_language ()),
                     partnership, line->texts[PPS_INDICATOR_PART_NAME],
                     line->texts[PPS_INDICATOR_PART_DATE], value, line->why);
    }
  pps_cli_print (_ ("%u new, %u changed, %u as it was, %u skipped.\n"),
                 pps_indicator_import_count (plan, PPS_IMPORT_NEW),
                 pps_indicator_import_count (plan, PPS_IMPORT_CHANGED),
                 pps_indicator_import_count (plan, PPS_IMPORT_SAME),
                 pps_indicator_import_count (plan, PPS_IMPORT_SKIPPED));
}

static void
add_text (JsonBuilder *json, const char *member, const char *text)
{
  json_builder_set_member_name (json, member);
  json_builder_add_string_value (json, text);
}

static void
print_json (PpsIndicatorImport *plan)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < pps_indicator_import_get_n (plan); i++)
    {
      const PpsImportLine *line = pps_indicator_import_get (plan, i);

      json_builder_begin_object (json);
      json_builder_set_member_name (json, "line");
      json_builder_add_int_value (json, line->line);
      json_builder_set_member_name (json, "column");
      json_builder_add_int_value (json, line->column);
      add_text (json, "fate", pps_import_fate_get_word (line->fate));
      add_text (json, "partnership", get_partnership (line));
      add_text (json, "name", line->texts[PPS_INDICATOR_PART_NAME]);
      add_text (json, "date", line->texts[PPS_INDICATOR_PART_DATE]);
      json_builder_set_member_name (json, "value");
      if (line->told[PPS_INDICATOR_PART_VALUE])
        json_builder_add_double_value (json, line->numbers[PPS_INDICATOR_PART_VALUE]);
      else
        json_builder_add_null_value (json);
      add_text (json, "why", line->why);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  pps_cli_print_json (json);
}

/* Returns: (transfer full) (nullable): whose the numbers are where no column says so: the one that
 * is told, or the only one of the study */
static PpsPartnership *
find_partnership (PpsWorkspace *workspace, const char *name, GError **error)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

  if (name != NULL)
    return pps_cli_find (all, _ ("partnership"), name, error);

  return pps_query_get_n (all) == 1 ? g_object_ref (pps_query_get (all, 0)) : NULL;
}

static PpsCliExit
run (const char *study, const char *path, const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsCsv) csv = pps_csv_load (path, wish->charset, &error);
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsIndicatorMapping) mapping = NULL;
  g_autoptr (PpsIndicatorImport) plan = NULL;

  if (csv != NULL)
    workspace = pps_workspace_open (study, wish->dry_run ? PPS_STORE_READ_ONLY : 0, &error);
  if (workspace != NULL)
    partnership = find_partnership (workspace, wish->partnership, &error);
  if (error != NULL)
    return pps_cli_fail (error);

  mapping = pps_indicator_mapping_new (workspace, csv, wish->charset);
  if (map_columns (mapping, csv, wish, &error))
    plan = pps_indicator_import_new (workspace, csv, mapping, partnership, &error);
  if (plan == NULL)
    return pps_cli_fail (error);
  if (!wish->dry_run
      && (!pps_edit_keep_mapping (workspace, csv, mapping, &error)
          || !pps_edit_import_indicators (workspace, plan, &error)))
    return pps_cli_fail (error);

  if (wish->as_json)
    print_json (plan);
  else
    print_lines (plan);

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_import (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wish.map,
      N_ ("What a column holds, once for each: name, value, date, unit, target, baseline, source, "
          "coverage, step, partnership or organisation"),
      N_ ("FIELD=COLUMN") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &wish.partnership,
      N_ ("Whose the numbers are where no column says so: name or id"), "P" },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &wish.charset, N_ ("In which letters it is written"),
      "utf-8|windows-1252" },
    { "decimal", 0, 0, G_OPTION_ARG_STRING, &wish.decimal, N_ ("What parts decimals in 1.250"),
      "comma|point" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wish.dry_run,
      N_ ("Say what would be written, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wish.as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 3, 3, argc, argv, &rest, &end))
    return end;
  if (!g_str_equal (rest[1], "indicators"))
    return pps_cli_misuse (_ ("Use: pps-canvas-cli import %s"), parameters);
  if (wish.decimal != NULL && !g_str_equal (wish.decimal, "comma")
      && !g_str_equal (wish.decimal, "point"))
    return pps_cli_misuse (_ ("“%s” does not part decimals: comma or point does."), wish.decimal);

  return run (rest[0], rest[2], &wish);
}
