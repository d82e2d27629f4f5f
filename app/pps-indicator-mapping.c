/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-indicator-mapping.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-record-kinds.h"
#include "pps-when.h"

/* Which column is what. A study keeps it by the heads of the table, so that the next export of the
 * same system is read without a word. */

static const struct
{
  const char *word;
  const char *nl;
  const char *en;
  const char *heads; /* how people call it, in small letters, between bars */
} parts[] = {
  { "none", "Overslaan", "Leave out", "" },
  { "name", "Naam van het cijfer", "Name of the number",
    "|indicator|indicatoren|kengetal|cijfer|naam|name|number|measure|kpi|" },
  { "value", "Waarde", "Value", "|waarde|value|aantal|count|uitkomst|result|stand|" },
  { "date", "Datum", "Date", "|datum|date|peildatum|periode|period|jaar|year|maand|month|" },
  { "unit", "Eenheid", "Unit", "|eenheid|unit|" },
  { "target", "Doel", "Target", "|doel|streefwaarde|target|doelstelling|goal|" },
  { "baseline", "Beginwaarde", "Baseline", "|beginwaarde|nulmeting|baseline|start|" },
  { "source", "Bron", "Source", "|bron|source|herkomst|" },
  { "coverage", "Dekking", "Coverage", "|dekking|coverage|bereik|respons|response|" },
  { "step", "Stap van de trechter", "Step of the funnel", "|stap|step|fase|stage|" },
  { "partnership", "PPS", "PPS", "|pps|samenwerking|samenwerkingsverband|partnership|project|" },
  { "organisation", "Partner", "Partner",
    "|partner|organisatie|organisation|organization|bedrijf|company|werkgever|employer|" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == PPS_N_INDICATOR_PARTS);

const char *
pps_indicator_part_get_word (PpsIndicatorPart part)
{
  g_return_val_if_fail (part < PPS_N_INDICATOR_PARTS, "");

  return parts[part].word;
}

const char *
pps_indicator_part_get_name (PpsIndicatorPart part, const char *language)
{
  g_return_val_if_fail (part < PPS_N_INDICATOR_PARTS, "");

  return g_strcmp0 (language, "nl") == 0 ? parts[part].nl : parts[part].en;
}

gboolean
pps_indicator_part_find (const char *word, PpsIndicatorPart *part)
{
  for (guint i = 0; i < PPS_N_INDICATOR_PARTS; i++)
    {
      if (g_strcmp0 (parts[i].word, word) == 0)
        {
          *part = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* What is kept */

static JsonObject *
read_json (PpsRecord *record, JsonParser *parser)
{
  JsonNode *root;

  if (!json_parser_load_from_data (parser, pps_record_get_text (record, "mapping"), -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonObject *
get_columns (JsonObject *object)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, "columns") : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
has_heads (JsonObject *columns, PpsCsv *csv)
{
  guint n = pps_csv_get_n_columns (csv);
  guint n_named = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *head = pps_csv_get_head (csv, i);

      if (*head == '\0')
        continue;
      if (get_string (columns, head) == NULL)
        return FALSE;
      n_named++;
    }

  return n_named == json_object_get_size (columns);
}

PpsImportMapping *
pps_indicator_mapping_find_record (PpsWorkspace *workspace, PpsCsv *csv)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "import-mappings", "indicator", NULL);

  for (guint i = pps_query_get_n (all); i > 0; i--)
    {
      PpsRecord *record = pps_query_get (all, i - 1);
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      JsonObject *columns = get_columns (read_json (record, parser));

      if (columns != NULL && has_heads (columns, csv))
        return PPS_IMPORT_MAPPING (g_object_ref (record));
    }

  return NULL;
}

char *
pps_indicator_mapping_dup_last_charset (PpsWorkspace *workspace)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "import-mappings", "indicator", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  guint n = pps_query_get_n (all);

  return n > 0 ? g_strdup (get_string (read_json (pps_query_get (all, n - 1), parser), "charset"))
               : NULL;
}

static gboolean
recall (PpsIndicatorMapping *self, PpsWorkspace *workspace, PpsCsv *csv)
{
  g_autoptr (PpsImportMapping) record = pps_indicator_mapping_find_record (workspace, csv);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *object;
  const char *decimal;

  if (record == NULL)
    return FALSE;

  object = read_json (PPS_RECORD (record), parser);
  decimal = get_string (object, "decimal");
  if (decimal != NULL && (*decimal == '.' || *decimal == ','))
    self->decimal = *decimal;
  for (guint i = 0; i < self->n_columns; i++)
    pps_indicator_part_find (get_string (get_columns (object), pps_csv_get_head (csv, i)),
                             &self->parts[i]);

  return TRUE;
}

/* What heads suggest */

static PpsIndicatorPart
guess_part (const char *head)
{
  g_autofree char *folded = g_utf8_strdown (head, -1);
  g_autofree char *wanted = g_strdup_printf ("|%s|", folded);
  g_autofree char *date = pps_when_read_date (head, NULL);

  if (*head == '\0')
    return PPS_INDICATOR_PART_NONE;
  if (date != NULL && *date != '\0')
    return PPS_INDICATOR_PART_VALUE;
  for (guint i = 1; i < PPS_N_INDICATOR_PARTS; i++)
    {
      if (strchr (folded, '|') == NULL && strstr (parts[i].heads, wanted) != NULL)
        return i;
    }

  return PPS_INDICATOR_PART_NONE;
}

static gboolean
holds_numbers (PpsCsv *csv, guint column)
{
  guint n_numbers = 0;

  for (guint i = 0; i < pps_csv_get_n_rows (csv); i++)
    {
      const char *cell = pps_csv_get (csv, i, column);
      double number;

      if (*cell == '\0')
        continue;
      if (!pps_indicator_mapping_read_number (cell, ',', &number))
        return FALSE;
      n_numbers++;
    }

  return n_numbers > 0;
}

/* A column for each number, with its name above it. */
static void
guess_values (PpsIndicatorMapping *self, PpsCsv *csv)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->parts[i] == PPS_INDICATOR_PART_NONE && *pps_csv_get_head (csv, i) != '\0'
          && holds_numbers (csv, i))
        self->parts[i] = PPS_INDICATOR_PART_VALUE;
    }
}

static void
guess (PpsIndicatorMapping *self, PpsCsv *csv)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      PpsIndicatorPart part = guess_part (pps_csv_get_head (csv, i));

      if (part == PPS_INDICATOR_PART_VALUE || pps_indicator_mapping_count (self, part) == 0)
        self->parts[i] = part;
    }
  if (pps_indicator_mapping_count (self, PPS_INDICATOR_PART_VALUE) == 0)
    guess_values (self, csv);
}

PpsIndicatorMapping *
pps_indicator_mapping_new (PpsWorkspace *workspace, PpsCsv *csv, const char *charset)
{
  PpsIndicatorMapping *self = g_new0 (PpsIndicatorMapping, 1);

  self->n_columns = pps_csv_get_n_columns (csv);
  self->parts = g_new0 (PpsIndicatorPart, self->n_columns);
  /* Who parts cells by a comma cannot part decimals by it. */
  self->decimal = pps_csv_get_separator (csv) == ',' ? '.' : ',';
  self->charset = g_strcmp0 (charset, "windows-1252") == 0 ? "windows-1252" : "utf-8";
  self->remembered = recall (self, workspace, csv);
  if (!self->remembered)
    guess (self, csv);

  return self;
}

void
pps_indicator_mapping_free (PpsIndicatorMapping *self)
{
  g_free (self->parts);
  g_free (self);
}

guint
pps_indicator_mapping_count (const PpsIndicatorMapping *self, PpsIndicatorPart part)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += self->parts[i] == part;

  return n;
}

static gboolean
refuse (GError **error, const char *what)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, what);

  return FALSE;
}

/* A head that is used is kept under its words, and so must be the only one. */
static gboolean
has_twins (const PpsIndicatorMapping *self, PpsCsv *csv, GError **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      for (guint j = i + 1; j < self->n_columns; j++)
        {
          const char *head = pps_csv_get_head (csv, i);

          if (*head == '\0' || !g_str_equal (head, pps_csv_get_head (csv, j)))
            continue;
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("Columns %u and %u have the same head, “%s”. Give each its own."), i + 1,
                       j + 1, head);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_double_part (const PpsIndicatorMapping *self, GError **error)
{
  for (guint i = PPS_INDICATOR_PART_NAME; i < PPS_N_INDICATOR_PARTS; i++)
    {
      if (i == PPS_INDICATOR_PART_VALUE || pps_indicator_mapping_count (self, i) < 2)
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("Two columns are “%s”; only values can stand in more than one."),
                   pps_indicator_part_get_name (i, pps_describe_language ()));
      return TRUE;
    }

  return FALSE;
}

static gboolean
heads_are_dates (const PpsIndicatorMapping *self, PpsCsv *csv, GError **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *date = NULL;

      if (self->parts[i] != PPS_INDICATOR_PART_VALUE)
        continue;
      date = pps_when_read_date (pps_csv_get_head (csv, i), NULL);
      if (date != NULL && *date != '\0')
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("Say which column holds the date: “%s”, above the values, is none."),
                   pps_csv_get_head (csv, i));
      return FALSE;
    }

  return TRUE;
}

gboolean
pps_indicator_mapping_check (const PpsIndicatorMapping *self, PpsCsv *csv, GError **error)
{
  guint n_values = pps_indicator_mapping_count (self, PPS_INDICATOR_PART_VALUE);
  gboolean has_name = pps_indicator_mapping_count (self, PPS_INDICATOR_PART_NAME) > 0;
  gboolean has_date = pps_indicator_mapping_count (self, PPS_INDICATOR_PART_DATE) > 0;

  if (has_twins (self, csv, error) || has_double_part (self, error))
    return FALSE;
  if (n_values == 0)
    return refuse (error, _ ("Say which column holds the values."));
  if (!has_name && !has_date)
    return refuse (error, _ ("Say which column holds the names of the numbers, or their date."));
  if (n_values > 1 && has_name && has_date)
    return refuse (error, _ ("Each row tells name and date already, so only one column can hold "
                             "its value."));

  return has_date || heads_are_dates (self, csv, error);
}

/* One mark, once, before three digits: it parts thousands in one country and decimals in the
 * other. */
static gboolean
is_ambiguous (const char *text, char decimal)
{
  const char *mark = strchr (text, decimal);

  return mark != NULL && strpbrk (mark + 1, ".,") == NULL
         && strcspn (text, ".,") == (gsize) (mark - text) && strspn (mark + 1, "0123456789") == 3
         && mark[4] == '\0';
}

gboolean
pps_indicator_mapping_read_number (const char *text, char decimal, double *number)
{
  g_autofree char *bare = g_strdup (text);
  gboolean negative = g_str_has_prefix (text, "-") || g_str_has_prefix (text, "−");
  char *start = negative ? g_utf8_next_char (bare) : bare;
  gboolean read;

  if (g_str_has_suffix (start, "%"))
    start[strlen (start) - 1] = '\0';
  g_strstrip (start);
  if (is_ambiguous (start, decimal) && g_ascii_isdigit (*start))
    {
      char *end;

      start[strcspn (start, ".,")] = '.';
      *number = g_ascii_strtod (start, &end);
      read = *end == '\0';
    }
  else
    read = pps_amount_read (start, number);
  if (read && negative)
    *number = -*number;

  return read;
}

char *
pps_indicator_mapping_dup_json (const PpsIndicatorMapping *self, PpsCsv *csv)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const char decimal[] = { self->decimal, '\0' };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "charset");
  json_builder_add_string_value (builder, self->charset);
  json_builder_set_member_name (builder, "decimal");
  json_builder_add_string_value (builder, decimal);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *head = pps_csv_get_head (csv, i);

      if (*head == '\0')
        continue;
      json_builder_set_member_name (builder, head);
      json_builder_add_string_value (builder, pps_indicator_part_get_word (self->parts[i]));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
