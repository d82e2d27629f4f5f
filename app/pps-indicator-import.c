/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-indicator-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-indicators.h"
#include "pps-record-kinds.h"
#include "pps-when.h"

/* From the cells of a table to what would be written. Nothing is guessed at: what cannot be read,
 * or could be meant for two numbers, is skipped with a reason. */

struct _PpsIndicatorImport
{
  GPtrArray *lines; /* PpsImportLine */
};

typedef struct
{
  PpsWorkspace *workspace;
  PpsCsv *csv;
  const PpsIndicatorMapping *mapping;
  PpsPartnership *fallback;
  GHashTable *partnerships; /* name or id to PpsPartnership; to NULL where two are called so */
  GHashTable *existing; /* key to GPtrArray of PpsIndicator; those of a partnership once asked */
  GHashTable *asked;    /* partnerships of which the numbers are in existing */
  GHashTable *taken;    /* key to line */
  GPtrArray *lines;
} Plan;

static void
unref_any (gpointer object)
{
  g_clear_object (&object);
}

static void
line_free (gpointer data)
{
  PpsImportLine *line = data;

  g_free (line->why);
  g_clear_object (&line->partnership);
  g_clear_object (&line->indicator);
  for (guint i = 0; i < PPS_N_INDICATOR_PARTS; i++)
    g_free (line->texts[i]);
  g_free (line);
}

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->partnerships, g_hash_table_unref);
  g_clear_pointer (&plan->existing, g_hash_table_unref);
  g_clear_pointer (&plan->asked, g_hash_table_unref);
  g_clear_pointer (&plan->taken, g_hash_table_unref);
  g_clear_pointer (&plan->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

/* Always false, so that who finds a slip can return it. */
static gboolean G_GNUC_PRINTF (2, 3) skip (PpsImportLine *line, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  line->fate = PPS_IMPORT_SKIPPED;
  line->why = g_strdup_vprintf (format, args);
  va_end (args);

  return FALSE;
}

/* What the study has */

static void
list_partnerships (Plan *plan)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (plan->workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *partnership = pps_query_get (all, i);
      char *name = g_utf8_casefold (pps_record_get_text (partnership, "name"), -1);

      g_hash_table_insert (plan->partnerships, g_strdup (pps_record_get_id (partnership)),
                           g_object_ref (partnership));
      g_hash_table_insert (
          plan->partnerships, name,
          g_hash_table_contains (plan->partnerships, name) ? NULL : g_object_ref (partnership));
    }
}

static char *
dup_key (const char *partnership, const char *name, const char *date)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_strjoin ("\n", partnership, date, folded, NULL);
}

static void
ask_numbers (Plan *plan, PpsPartnership *partnership)
{
  const char *id = pps_record_get_id (PPS_RECORD (partnership));
  g_autoptr (PpsQuery) all = NULL;

  if (!g_hash_table_add (plan->asked, g_strdup (id)))
    return;

  all = pps_query_new (pps_workspace_get_store (plan->workspace), "partnership-indicators", id,
                       NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *indicator = pps_query_get (all, i);
      g_autofree char *key = dup_key (id, pps_record_get_text (indicator, "name"),
                                      pps_record_get_text (indicator, "date"));
      GPtrArray *same = g_hash_table_lookup (plan->existing, key);

      if (same == NULL)
        {
          same = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (plan->existing, g_steal_pointer (&key), same);
        }
      g_ptr_array_add (same, g_object_ref (indicator));
    }
}

/* A coverage up to its remark tells what a number is about. */
static gboolean
is_about (PpsRecord *indicator, const char *coverage)
{
  const char *other = pps_record_get_text (indicator, "coverage");
  gsize length = strcspn (coverage, ";");

  return strcspn (other, ";") == length && strncmp (other, coverage, length) == 0;
}

/* Returns: whether it is clear which number of the study is meant, or that none is */
static gboolean
find_same (Plan *plan, PpsImportLine *line, const char *key)
{
  GPtrArray *same = g_hash_table_lookup (plan->existing, key);
  gboolean told = *line->texts[PPS_INDICATOR_PART_ORGANISATION] != '\0';
  PpsRecord *found = NULL;
  guint n = 0;

  if (same == NULL)
    return TRUE;
  if (!told && same->len == 1)
    {
      line->indicator = g_object_ref (g_ptr_array_index (same, 0));
      return TRUE;
    }
  for (guint i = 0; i < same->len; i++)
    {
      PpsRecord *indicator = g_ptr_array_index (same, i);

      if (!is_about (indicator, line->texts[PPS_INDICATOR_PART_COVERAGE]))
        continue;
      found = indicator;
      n++;
    }
  if (n > 1 || (n == 0 && !told))
    return skip (line, _ ("the study has more than one number of that name and date"));
  if (found != NULL)
    line->indicator = g_object_ref (PPS_INDICATOR (found));

  return TRUE;
}

/* Cells */

static gboolean
read_partnership (Plan *plan, PpsImportLine *line)
{
  const char *name = line->texts[PPS_INDICATOR_PART_PARTNERSHIP];
  g_autofree char *folded = g_utf8_casefold (name, -1);
  gpointer found = NULL;
  const char *key = g_hash_table_contains (plan->partnerships, name) ? name : folded;

  if (*name == '\0')
    {
      if (plan->fallback == NULL)
        return skip (line, _ ("it does not say of which PPS it is"));
      line->partnership = g_object_ref (plan->fallback);
      return TRUE;
    }
  if (!g_hash_table_lookup_extended (plan->partnerships, key, NULL, &found))
    return skip (line, _ ("the study has no PPS “%s”"), name);
  if (found == NULL)
    return skip (line, _ ("the study has more than one PPS “%s”"), name);
  line->partnership = g_object_ref (found);

  return TRUE;
}

/* A partner of the partnership becomes what the number is about, so that the numbers of two
 * partners never stand in one line or one funnel. */
static gboolean
read_organisation (Plan *plan, PpsImportLine *line)
{
  const char *name = line->texts[PPS_INDICATOR_PART_ORGANISATION];
  g_autofree char *folded = g_utf8_casefold (name, -1);
  char **coverage = &line->texts[PPS_INDICATOR_PART_COVERAGE];
  g_autoptr (PpsQuery) all = NULL;

  if (*name == '\0')
    return TRUE;

  all = pps_query_new (pps_workspace_get_store (plan->workspace), "partnership-organisations",
                       pps_record_get_id (PPS_RECORD (line->partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      const char *its = pps_record_get_text (pps_query_get (all, i), "name");
      g_autofree char *other = g_utf8_casefold (its, -1);

      if (g_str_equal (other, folded))
        {
          g_autofree char *told = g_steal_pointer (coverage);

          *coverage = g_strconcat (its, *told != '\0' ? "; " : "", told, NULL);
          return TRUE;
        }
    }

  return skip (line, _ ("the PPS has no partner “%s”"), name);
}

static gboolean
read_date (PpsImportLine *line)
{
  g_autofree char *typed = g_steal_pointer (&line->texts[PPS_INDICATOR_PART_DATE]);
  char *date = pps_when_read_date (typed, NULL);

  line->texts[PPS_INDICATOR_PART_DATE] = date != NULL ? date : g_strdup ("");
  if (date == NULL)
    return skip (line, _ ("“%s” is no date"), typed);

  return *date != '\0' || skip (line, _ ("it has no date"));
}

static gboolean
read_step (PpsImportLine *line)
{
  char **step = &line->texts[PPS_INDICATOR_PART_STEP];
  g_autofree char *folded = g_utf8_casefold (*step, -1);

  if (**step == '\0')
    return TRUE;

  for (guint i = 0; i < PPS_N_FUNNEL_STEPS; i++)
    {
      const char *word = pps_funnel_step_get_word (i);
      g_autofree char *nl = g_utf8_casefold (pps_funnel_step_get_name (word, "nl"), -1);
      g_autofree char *en = g_utf8_casefold (pps_funnel_step_get_name (word, "en"), -1);

      if (g_str_equal (folded, word) || g_str_equal (folded, nl) || g_str_equal (folded, en))
        {
          g_free (*step);
          *step = g_strdup (word);
          return TRUE;
        }
    }

  return skip (line, _ ("“%s” is no step of the funnel"), *step);
}

static gboolean
read_number (Plan *plan, PpsImportLine *line, PpsIndicatorPart part)
{
  const char *text = line->texts[part];

  if (*text == '\0')
    return part != PPS_INDICATOR_PART_VALUE || skip (line, _ ("it has no value"));
  if (!pps_indicator_mapping_read_number (text, plan->mapping->decimal, &line->numbers[part]))
    return skip (line, _ ("“%s” is no number"), text);

  line->told[part] = TRUE;
  if (part == PPS_INDICATOR_PART_VALUE && g_str_has_suffix (text, "%")
      && *line->texts[PPS_INDICATOR_PART_UNIT] == '\0')
    {
      g_free (line->texts[PPS_INDICATOR_PART_UNIT]);
      line->texts[PPS_INDICATOR_PART_UNIT] = g_strdup ("%");
    }

  return TRUE;
}

/* What is different */

static const PpsIndicatorPart number_parts[]
    = { PPS_INDICATOR_PART_VALUE, PPS_INDICATOR_PART_TARGET, PPS_INDICATOR_PART_BASELINE };
static const PpsIndicatorPart text_parts[]
    = { PPS_INDICATOR_PART_UNIT, PPS_INDICATOR_PART_SOURCE, PPS_INDICATOR_PART_COVERAGE,
        PPS_INDICATOR_PART_STEP };

static void
append_change (GString *changes, PpsIndicatorPart part, const char *before)
{
  const char *language = pps_describe_language ();

  if (changes->len > 0)
    g_string_append (changes, "; ");
  /* Translators: a part of a number, such as its value or its source, and what it was. */
  g_string_append_printf (changes, *before != '\0' ? _ ("%s was %s") : _ ("%s was empty"),
                          pps_indicator_part_get_name (part, language), before);
}

static void
compare (PpsImportLine *line)
{
  PpsRecord *record = PPS_RECORD (line->indicator);
  g_autoptr (GString) changes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (number_parts); i++)
    {
      PpsIndicatorPart part = number_parts[i];
      double before = 0;
      gboolean had = pps_record_get_real (record, pps_indicator_part_get_word (part), &before);
      g_autofree char *words
          = had ? pps_amount_write (before, pps_describe_language ()) : g_strdup ("");

      if (line->told[part] && (!had || before != line->numbers[part]))
        append_change (changes, part, words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (text_parts); i++)
    {
      PpsIndicatorPart part = text_parts[i];
      const char *before = pps_record_get_text (record, pps_indicator_part_get_word (part));

      if (*line->texts[part] != '\0' && g_strcmp0 (before, line->texts[part]) != 0)
        append_change (changes, part, before);
    }

  line->fate = changes->len > 0 ? PPS_IMPORT_CHANGED : PPS_IMPORT_SAME;
  line->why = g_string_free (g_steal_pointer (&changes), FALSE);
}

static gboolean
settle (Plan *plan, PpsImportLine *line)
{
  g_autofree char *key
      = dup_key (pps_record_get_id (PPS_RECORD (line->partnership)),
                 line->texts[PPS_INDICATOR_PART_NAME], line->texts[PPS_INDICATOR_PART_DATE]);
  g_autofree char *whole
      = g_strjoin ("\n", key, line->texts[PPS_INDICATOR_PART_ORGANISATION], NULL);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (plan->taken, whole));

  if (before != 0)
    return skip (line, _ ("line %u tells the same number"), before);
  g_hash_table_insert (plan->taken, g_steal_pointer (&whole), GUINT_TO_POINTER (line->line));

  ask_numbers (plan, line->partnership);
  if (!find_same (plan, line, key))
    return FALSE;
  if (line->indicator == NULL)
    {
      line->fate = PPS_IMPORT_NEW;
      line->why = g_strdup ("");
      return TRUE;
    }

  compare (line);
  if (line->fate == PPS_IMPORT_CHANGED
      && pps_edit_is_part_frozen (plan->workspace, line->indicator))
    {
      g_clear_pointer (&line->why, g_free);
      return skip (line, _ ("it belongs to a round that is frozen"));
    }

  return TRUE;
}

static gboolean
read_parts (Plan *plan, PpsImportLine *line)
{
  if (*line->texts[PPS_INDICATOR_PART_NAME] == '\0')
    return skip (line, _ ("it has no name"));
  if (!read_date (line))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (number_parts); i++)
    {
      if (!read_number (plan, line, number_parts[i]))
        return FALSE;
    }

  return read_step (line) && read_partnership (plan, line) && read_organisation (plan, line)
         && settle (plan, line);
}

/* One line of words, wherever the spreadsheet broke it. */
static char *
dup_cell (const char *cell)
{
  g_auto (GStrv) words = g_strsplit_set (cell, "\r\n\t", -1);

  return *cell != '\0' ? g_strstrip (g_strjoinv (" ", words)) : g_strdup ("");
}

static void
add_line (Plan *plan, guint row, guint column)
{
  PpsImportLine *line = g_new0 (PpsImportLine, 1);
  const PpsIndicatorMapping *mapping = plan->mapping;
  PpsIndicatorPart by_head = PPS_INDICATOR_PART_NONE;

  line->line = pps_csv_get_line (plan->csv, row);
  line->column = column + 1;
  for (guint i = 0; i < mapping->n_columns; i++)
    {
      PpsIndicatorPart part = mapping->parts[i];

      if (part != PPS_INDICATOR_PART_NONE && (part != PPS_INDICATOR_PART_VALUE || i == column))
        line->texts[part] = dup_cell (pps_csv_get (plan->csv, row, i));
    }
  if (line->texts[PPS_INDICATOR_PART_NAME] == NULL)
    by_head = PPS_INDICATOR_PART_NAME;
  else if (line->texts[PPS_INDICATOR_PART_DATE] == NULL)
    by_head = PPS_INDICATOR_PART_DATE;
  if (by_head != PPS_INDICATOR_PART_NONE)
    line->texts[by_head] = dup_cell (pps_csv_get_head (plan->csv, column));
  for (guint i = 0; i < PPS_N_INDICATOR_PARTS; i++)
    {
      if (line->texts[i] == NULL)
        line->texts[i] = g_strdup ("");
    }

  g_ptr_array_add (plan->lines, line);
  read_parts (plan, line);
}

PpsIndicatorImport *
pps_indicator_import_new (PpsWorkspace *workspace,
                          PpsCsv *csv,
                          const PpsIndicatorMapping *mapping,
                          PpsPartnership *partnership,
                          GError **error)
{
  guint n_values = pps_indicator_mapping_count (mapping, PPS_INDICATOR_PART_VALUE);
  g_auto (Plan) plan
      = { .workspace = workspace, .csv = csv, .mapping = mapping, .fallback = partnership };
  PpsIndicatorImport *self;

  if (!pps_indicator_mapping_check (mapping, csv, error))
    return NULL;
  if (pps_csv_get_n_rows (csv) > PPS_IMPORT_MAX_LINES / n_values)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The table holds more than 20,000 values. Split it."));
      return NULL;
    }

  plan.partnerships = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_any);
  plan.existing
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  plan.asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan.lines = g_ptr_array_new_with_free_func (line_free);
  list_partnerships (&plan);
  for (guint row = 0; row < pps_csv_get_n_rows (csv); row++)
    {
      for (guint column = 0; column < mapping->n_columns; column++)
        {
          if (mapping->parts[column] == PPS_INDICATOR_PART_VALUE)
            add_line (&plan, row, column);
        }
    }

  self = g_new0 (PpsIndicatorImport, 1);
  self->lines = g_steal_pointer (&plan.lines);

  return self;
}

void
pps_indicator_import_free (PpsIndicatorImport *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

guint
pps_indicator_import_get_n (PpsIndicatorImport *self)
{
  return self->lines->len;
}

const PpsImportLine *
pps_indicator_import_get (PpsIndicatorImport *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, index);
}

guint
pps_indicator_import_count (PpsIndicatorImport *self, PpsImportFate fate)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += pps_indicator_import_get (self, i)->fate == fate;

  return n;
}

const char *
pps_import_fate_get_word (PpsImportFate fate)
{
  static const char *const words[] = { "new", "changed", "same", "skipped" };

  g_return_val_if_fail ((guint) fate < G_N_ELEMENTS (words), "");

  return words[fate];
}
