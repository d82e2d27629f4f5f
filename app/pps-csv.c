/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads and writes RFC 4180, with the two marks that spreadsheets of here use in place of the
 * comma. Each byte is looked at once; a slip ends the reading, for a table that is half understood
 * puts numbers under the wrong head. */

typedef struct
{
  guint line;
  char **cells; /* n_columns of them */
} Row;

struct _PpsCsv
{
  gatomicrefcount ref_count;
  char separator;
  guint n_columns;
  char **heads;
  GArray *rows; /* Row */
};

typedef struct
{
  const char *at;
  const char *end;
  char separator;
  guint line;
  const char *line_start;
} Reader;

static void
row_clear (gpointer data)
{
  g_strfreev (((Row *) data)->cells);
}

static PpsCsv *
make (void)
{
  PpsCsv *self = g_new0 (PpsCsv, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);

  return self;
}

PpsCsv *
pps_csv_ref (PpsCsv *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_csv_unref (PpsCsv *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->heads);
  g_array_unref (self->rows);
  g_free (self);
}

/* Slips */

static gboolean G_GNUC_PRINTF (4, 5)
    refuse (GError **error, guint line, guint column, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("line %u, column %u: %s"), line,
               column, what);

  return FALSE;
}

/* A column of the text, as an editor counts: letters from the start of the line, the first is 1. */
static gboolean
slip (Reader *reader, GError **error, const char *what)
{
  glong before = g_utf8_strlen (reader->line_start, reader->at - reader->line_start);

  return refuse (error, reader->line, (guint) before + 1, "%s", what);
}

/* Letters */

static gboolean
check_utf8 (const char *text, gsize length, GError **error)
{
  const char *bad;
  const char *line_start = text;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;

  for (const char *at = text; at < bad; at++)
    {
      if (*at == '\n')
        {
          line++;
          line_start = at + 1;
        }
    }

  return refuse (error, line, (guint) g_utf8_strlen (line_start, bad - line_start) + 1,
                 _ ("a letter is not in UTF-8. If an older Excel wrote this, say that its letters "
                    "are Windows-1252, or save it as “CSV UTF-8”."));
}

static char *
dup_text (const char *bytes, gsize length, const char *charset, gsize *text_length, GError **error)
{
  g_autofree char *text = NULL;

  if (charset != NULL && g_ascii_strcasecmp (charset, "windows-1252") == 0)
    {
      text = g_convert (bytes, length, "UTF-8", "WINDOWS-1252", NULL, text_length, NULL);
      if (text == NULL)
        {
          refuse (error, 1, 1, "%s", _ ("its letters are not all in Windows-1252."));
          return NULL;
        }
      return g_steal_pointer (&text);
    }
  if (charset != NULL && g_ascii_strcasecmp (charset, "utf-8") != 0)
    {
      refuse (error, 1, 1, _ ("letters in “%s” cannot be read; utf-8 and windows-1252 can."),
              charset);
      return NULL;
    }

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  if (!check_utf8 (bytes, length, error))
    return NULL;
  *text_length = length;

  return g_strndup (bytes, length);
}

/* Excel says on a first line of its own what parts the cells: `sep=;`. */
static char
take_declared (Reader *reader)
{
  gsize left = reader->end - reader->at;
  char separator;
  gsize n;

  if (left < 5 || strncmp (reader->at, "sep=", 4) != 0 || strchr (";\t,", reader->at[4]) == NULL
      || reader->at[4] == '\0')
    return '\0';

  separator = reader->at[4];
  n = left > 5 && reader->at[5] == '\r' ? 6 : 5;
  if (left <= n || reader->at[n] != '\n')
    return '\0';

  reader->at += n + 1;
  reader->line++;
  reader->line_start = reader->at;

  return separator;
}

/* Whichever the head has most of outside quotes; where equal, the first of these. */
static char
find_separator (const char *text, const char *end)
{
  static const char marks[] = { ';', '\t', ',' };
  guint counts[G_N_ELEMENTS (marks)] = { 0 };
  guint best = 0;
  gboolean quoted = FALSE;

  for (; text < end && (quoted || (*text != '\n' && *text != '\r')); text++)
    {
      if (*text == '"')
        quoted = !quoted;
      for (guint i = 0; i < G_N_ELEMENTS (marks) && !quoted; i++)
        counts[i] += *text == marks[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }

  return marks[best];
}

/* Cells */

static gboolean
is_end_of_line (Reader *reader)
{
  return reader->at == reader->end || *reader->at == '\n'
         || (*reader->at == '\r' && reader->end - reader->at > 1 && reader->at[1] == '\n');
}

static gboolean
take_letter (Reader *reader, GString *cell, gboolean quoted, GError **error)
{
  char c = *reader->at;

  if ((guchar) c < ' ' && c != '\t' && !(quoted && (c == '\n' || c == '\r')))
    return slip (reader, error, _ ("a control character, which no spreadsheet writes."));
  if (cell->len >= PPS_CSV_MAX_CELL)
    return slip (reader, error, _ ("a cell is longer than 4096 bytes."));

  g_string_append_c (cell, c);
  reader->at++;
  if (c == '\n')
    {
      reader->line++;
      reader->line_start = reader->at;
    }

  return TRUE;
}

static gboolean
take_quoted (Reader *reader, GString *cell, GError **error)
{
  Reader opened = *reader;

  for (reader->at++; reader->at < reader->end;)
    {
      if (*reader->at != '"')
        {
          if (!take_letter (reader, cell, TRUE, error))
            return FALSE;
          continue;
        }

      reader->at++;
      if (reader->at < reader->end && *reader->at == '"')
        {
          if (!take_letter (reader, cell, TRUE, error))
            return FALSE;
          continue;
        }
      if (is_end_of_line (reader) || *reader->at == reader->separator)
        return TRUE;
      return slip (reader, error,
                   _ ("words follow a closing quotation mark. Within a cell that is quoted, a "
                      "quotation mark is written twice."));
    }

  return slip (&opened, error, _ ("a quotation mark opens here and is never closed."));
}

static gboolean
take_plain (Reader *reader, GString *cell, GError **error)
{
  while (!is_end_of_line (reader) && *reader->at != reader->separator)
    {
      if (*reader->at == '"')
        return slip (reader, error,
                     _ ("a quotation mark stands within a cell that is not quoted."));
      if (!take_letter (reader, cell, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static void
skip_end_of_line (Reader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end)
    reader->at++;
  reader->line++;
  reader->line_start = reader->at;
}

/* Returns: (transfer full) (nullable) (element-type utf8): the cells of the next row */
static GPtrArray *
take_row (Reader *reader, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (;;)
    {
      gboolean quoted = reader->at < reader->end && *reader->at == '"';

      g_string_truncate (cell, 0);
      if (cells->len == PPS_CSV_MAX_COLUMNS)
        {
          slip (reader, error, _ ("there are more than 200 columns."));
          return NULL;
        }
      if (!(quoted ? take_quoted : take_plain) (reader, cell, error))
        return NULL;
      g_ptr_array_add (cells, g_strstrip (g_strdup (cell->str)));
      if (is_end_of_line (reader))
        break;
      reader->at++;
    }
  skip_end_of_line (reader);

  return g_steal_pointer (&cells);
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }

  return TRUE;
}

static char **
steal_cells (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_steal (cells, NULL);
}

static gboolean
take_head (PpsCsv *self, Reader *reader, GError **error)
{
  g_autoptr (GPtrArray) cells = take_row (reader, error);

  if (cells == NULL)
    return FALSE;
  if (is_blank (cells))
    return refuse (error, reader->line - 1, 1, "%s",
                   _ ("the first line has to say what is in each column."));

  self->n_columns = cells->len;
  self->heads = steal_cells (cells);

  return TRUE;
}

static gboolean
add_row (PpsCsv *self, GPtrArray *cells, guint line, GError **error)
{
  Row row = { .line = line };

  if (is_blank (cells))
    return TRUE;
  if (cells->len != self->n_columns)
    return refuse (error, line, 1,
                   ngettext ("there is %u cell where the first line has %u.",
                             "there are %u cells where the first line has %u.", cells->len),
                   cells->len, self->n_columns);
  if (self->rows->len == PPS_CSV_MAX_ROWS)
    return refuse (error, line, 1, "%s", _ ("there are more than 20,000 rows."));

  row.cells = steal_cells (cells);
  g_array_append_val (self->rows, row);

  return TRUE;
}

static gboolean
read_all (PpsCsv *self, const char *text, gsize length, GError **error)
{
  Reader reader = { .at = text, .end = text + length, .line = 1, .line_start = text };

  self->separator = take_declared (&reader);
  if (self->separator == '\0')
    self->separator = find_separator (reader.at, reader.end);
  reader.separator = self->separator;
  if (!take_head (self, &reader, error))
    return FALSE;

  while (reader.at < reader.end)
    {
      guint line = reader.line;
      g_autoptr (GPtrArray) cells = take_row (&reader, error);

      if (cells == NULL || !add_row (self, cells, line, error))
        return FALSE;
    }

  return TRUE;
}

PpsCsv *
pps_csv_parse (const char *bytes, gsize length, const char *charset, GError **error)
{
  g_autoptr (PpsCsv) self = make ();
  g_autofree char *text = NULL;
  gsize text_length = 0;

  if (length > PPS_CSV_MAX_BYTES)
    {
      refuse (error, 1, 1, "%s", _ ("it is larger than 8 MiB."));
      return NULL;
    }

  text = dup_text (bytes, length, charset, &text_length, error);
  if (text == NULL || !read_all (self, text, text_length, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* No more is read than may be, whatever the file says about its size. */
static GBytes *
load_bytes (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  gsize n = 0;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("it is no file."));
      return NULL;
    }
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;

  bytes = g_malloc (PPS_CSV_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, PPS_CSV_MAX_BYTES + 1, &n, NULL,
                                error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&bytes), n);
}

PpsCsv *
pps_csv_load (const char *path, const char *charset, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = load_bytes (path, &reason);
  PpsCsv *self = NULL;

  if (bytes != NULL)
    self = pps_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), charset,
                          &reason);
  if (self == NULL)
    g_set_error (error, reason->domain, reason->code, _ ("The table “%s” cannot be read: %s"), name,
                 reason->message);

  return self;
}

char
pps_csv_get_separator (PpsCsv *self)
{
  return self->separator;
}

guint
pps_csv_get_n_columns (PpsCsv *self)
{
  return self->n_columns;
}

guint
pps_csv_get_n_rows (PpsCsv *self)
{
  return self->rows->len;
}

const char *
pps_csv_get_head (PpsCsv *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, "");

  return self->heads[column];
}

const char *
pps_csv_get (PpsCsv *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, "");

  return g_array_index (self->rows, Row, row).cells[column];
}

guint
pps_csv_get_line (PpsCsv *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

void
pps_csv_append (GString *csv, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);
  gboolean starts_formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  g_string_append_printf (csv, "\"%s%s\"", starts_formula ? "'" : "", quoted);
}
