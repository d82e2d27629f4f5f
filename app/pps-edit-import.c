/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-import.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* Verbs that write what came from a file. */

static const PpsIndicatorPart texts[] = { PPS_INDICATOR_PART_UNIT, PPS_INDICATOR_PART_SOURCE,
                                          PPS_INDICATOR_PART_COVERAGE, PPS_INDICATOR_PART_STEP };
static const PpsIndicatorPart numbers[]
    = { PPS_INDICATOR_PART_VALUE, PPS_INDICATOR_PART_TARGET, PPS_INDICATOR_PART_BASELINE };

/* What is not told stays as it is. */
static gboolean
write_parts (PpsStore *store, PpsIndicator *indicator, const PpsImportLine *line, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (*line->texts[texts[i]] != '\0'
          && !pps_store_write_text (store, indicator, pps_indicator_part_get_word (texts[i]),
                                    line->texts[texts[i]], error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (line->told[numbers[i]]
          && !pps_store_write_real (store, indicator, pps_indicator_part_get_word (numbers[i]),
                                    line->numbers[numbers[i]], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
change_one (PpsStore *store, const PpsImportLine *line, GError **error)
{
  if (!pps_record_is_deleted (PPS_RECORD (line->indicator)))
    return write_parts (store, line->indicator, line, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("“%s” was removed since the table was looked through. Look through it again."),
               line->texts[PPS_INDICATOR_PART_NAME]);

  return FALSE;
}

/* Numbers of one partner make a line of their own. */
static gboolean
add_one (PpsStore *store, const PpsImportLine *line, double position, GError **error)
{
  g_autoptr (PpsIndicator) indicator = pps_store_add (store, PPS_TYPE_INDICATOR, error);
  const char *name = line->texts[PPS_INDICATOR_PART_NAME];
  const char *organisation = line->texts[PPS_INDICATOR_PART_ORGANISATION];
  g_autofree char *series
      = *organisation != '\0' ? g_strdup_printf ("%s · %s", name, organisation) : g_strdup ("");

  return indicator != NULL
         && pps_store_write_text (store, indicator, "partnership",
                                  pps_record_get_id (PPS_RECORD (line->partnership)), error)
         && pps_store_write_text (store, indicator, "name", name, error)
         && pps_store_write_text (store, indicator, "series", series, error)
         && pps_store_write_text (store, indicator, "date", line->texts[PPS_INDICATOR_PART_DATE],
                                  error)
         && pps_store_write_real (store, indicator, "position", position, error)
         && write_parts (store, indicator, line, error);
}

/* Behind those that were there, in the order of the table. */
static double
take_position (PpsStore *store, GHashTable *positions, PpsPartnership *partnership)
{
  double *next = g_hash_table_lookup (positions, partnership);

  if (next == NULL)
    {
      g_autoptr (PpsQuery) siblings = pps_query_new (
          store, "partnership-indicators", pps_record_get_id (PPS_RECORD (partnership)), NULL);

      next = g_new (double, 1);
      *next = pps_edit_next_position (siblings);
      g_hash_table_insert (positions, partnership, next);
    }

  return (*next)++;
}

gboolean
pps_edit_import_indicators (PpsWorkspace *workspace, PpsIndicatorImport *plan, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GHashTable) positions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gboolean done = TRUE;

  if (pps_indicator_import_count (plan, PPS_IMPORT_NEW)
          + pps_indicator_import_count (plan, PPS_IMPORT_CHANGED)
      == 0)
    return TRUE;
  if (!pps_store_keep_backup (store, "import", error) || !pps_store_begin (store, "import", error))
    return FALSE;

  for (guint i = 0; i < pps_indicator_import_get_n (plan) && done; i++)
    {
      const PpsImportLine *line = pps_indicator_import_get (plan, i);

      if (line->fate == PPS_IMPORT_CHANGED)
        done = change_one (store, line, error);
      else if (line->fate == PPS_IMPORT_NEW)
        done = add_one (store, line, take_position (store, positions, line->partnership), error);
    }

  return pps_edit_end (store, done, error);
}

gboolean
pps_edit_keep_mapping (PpsWorkspace *workspace,
                       PpsCsv *csv,
                       const PpsIndicatorMapping *mapping,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *json = pps_indicator_mapping_dup_json (mapping, csv);
  g_autoptr (PpsImportMapping) record = pps_indicator_mapping_find_record (workspace, csv);

  if (record != NULL && g_strcmp0 (pps_record_get_text (PPS_RECORD (record), "mapping"), json) == 0)
    return TRUE;
  if (!pps_store_begin (store, PPS_STORE_VERB_PLACE, error))
    return FALSE;

  if (record == NULL)
    record = pps_store_add (store, PPS_TYPE_IMPORT_MAPPING, error);

  return pps_edit_end (store,
                       record != NULL
                           && pps_store_write_text (store, record, "kind", "indicator", error)
                           && pps_store_write_text (store, record, "mapping", json, error),
                       error);
}
