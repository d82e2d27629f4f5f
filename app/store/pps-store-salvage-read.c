/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-salvage-private.h"

#include <string.h>

#include "pps-id.h"

/* Reading a table past what is broken in it. Rows come in the order of their row numbers, which are
 * nearly without gaps; where a page cannot be read, the first number behind it is looked for by
 * doubling the step and halving the last one. A row whose page is sound, but not the pages that its
 * long texts go on in, is read column by column. */

/* Row numbers do not come near it; a broken one may. */
#define LAST (G_GINT64_CONSTANT (1) << 48)

typedef struct
{
  sqlite3 *from;
  sqlite3 *into;
  const char *table;
  GPtrArray *columns;
  GPtrArray *needed; /* columns that a row cannot do without */
  gboolean has_ids;  /* of records, or of edits */
  sqlite3_stmt *scan;
  sqlite3_stmt *peek;
  sqlite3_stmt *insert;
  PpsSalvaged *salvaged;
} Table;

static void
clear_table (Table *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->needed);
  sqlite3_finalize (self->scan);
  sqlite3_finalize (self->peek);
  sqlite3_finalize (self->insert);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, clear_table)

static sqlite3_stmt *G_GNUC_PRINTF (2, 3) prepare (sqlite3 *db, const char *format, ...)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *statement = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  return statement;
}

/* The columns of the new study, which nobody can have tampered with. */
static gboolean
list_columns (Table *self)
{
  g_autoptr (sqlite3_stmt) info = NULL;

  info = prepare (self->into,
                  "SELECT name, \"notnull\" = 1 AND dflt_value IS NULL, type"
                  " FROM pragma_table_info ('%s')",
                  self->table);
  while (info != NULL && sqlite3_step (info) == SQLITE_ROW)
    {
      const char *column = (const char *) sqlite3_column_text (info, 0);

      g_ptr_array_add (self->columns, g_strdup_printf ("\"%s\"", column));
      if (sqlite3_column_int (info, 1))
        g_ptr_array_add (self->needed, g_strdup_printf ("\"%s\"", column));
      if (g_str_equal (column, "id")
          && g_str_equal ((const char *) sqlite3_column_text (info, 2), "TEXT"))
        self->has_ids = TRUE;
    }

  return self->columns->len > 0;
}

static char *
join (GPtrArray *columns)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (columns, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static sqlite3_stmt *
prepare_insert (Table *self, GPtrArray *columns)
{
  g_autofree char *names = join (columns);
  g_autoptr (GString) marks = g_string_new ("?");

  for (guint i = 1; i < columns->len; i++)
    g_string_append (marks, ", ?");

  return prepare (self->into, "INSERT INTO %s (%s) VALUES (%s)", self->table, names, marks->str);
}

/* Not by an index, which may be broken by itself. */
static gboolean
prepare_table (Table *self)
{
  g_autofree char *names = NULL;

  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->needed = g_ptr_array_new_with_free_func (g_free);
  if (!list_columns (self))
    return FALSE;

  names = join (self->columns);
  self->scan = prepare (self->from,
                        "SELECT rowid, %s FROM %s NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid",
                        names, self->table);
  self->peek = prepare (self->from,
                        "SELECT rowid FROM %s NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid LIMIT 1",
                        self->table);
  self->insert = prepare_insert (self, self->columns);

  return self->scan != NULL && self->peek != NULL && self->insert != NULL;
}

/* Returns: whether the value went in as it stood */
static gboolean
bind (Table *self, sqlite3_stmt *to, int parameter, sqlite3_stmt *row, int column, const char *name)
{
  const char *text;
  int length;

  if (sqlite3_column_type (row, column) != SQLITE_TEXT)
    {
      sqlite3_bind_value (to, parameter, sqlite3_column_value (row, column));
      return TRUE;
    }

  text = (const char *) sqlite3_column_text (row, column);
  length = sqlite3_column_bytes (row, column);
  if (!g_utf8_validate (text, length, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (text, length);

      sqlite3_bind_text (to, parameter, valid, -1, SQLITE_TRANSIENT);
      return FALSE;
    }

  /* Words are worth more than what they were called. */
  if (self->has_ids && g_str_equal (name, "\"id\"") && !pps_id_is_valid (text))
    {
      g_autofree char *id = pps_id_new ();

      sqlite3_bind_text (to, parameter, id, -1, SQLITE_TRANSIENT);
      return FALSE;
    }

  sqlite3_bind_text (to, parameter, text, length, SQLITE_TRANSIENT);

  return TRUE;
}

static gboolean
put (sqlite3_stmt *statement)
{
  gboolean done = sqlite3_step (statement) == SQLITE_DONE;

  pps_statement_reset (statement);

  return done;
}

/* Binds one column of one row. Returns: whether it could be read */
static gboolean
bind_cell (Table *self, sqlite3_stmt *to, int parameter, gint64 number, const char *column)
{
  g_autoptr (sqlite3_stmt) cell = NULL;

  cell
      = prepare (self->from, "SELECT %s FROM %s NOT INDEXED WHERE rowid = ?1", column, self->table);
  if (cell == NULL)
    return FALSE;

  sqlite3_bind_int64 (cell, 1, number);
  if (sqlite3_step (cell) != SQLITE_ROW)
    return FALSE;
  bind (self, to, parameter, cell, 0, column);

  return TRUE;
}

static void
put_in_pieces (Table *self, gint64 number)
{
  g_autoptr (sqlite3_stmt) insert = prepare_insert (self, self->needed);
  gint64 row;

  for (guint i = 0; i < self->needed->len; i++)
    {
      if (!bind_cell (self, insert, i + 1, number, g_ptr_array_index (self->needed, i)))
        return;
    }
  if (!put (insert))
    return;

  row = sqlite3_last_insert_rowid (self->into);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *column = g_ptr_array_index (self->columns, i);
      g_autoptr (sqlite3_stmt) update = NULL;

      if (g_ptr_array_find_with_equal_func (self->needed, column, g_str_equal, NULL))
        continue;
      update = prepare (self->into, "UPDATE %s SET %s = ?1 WHERE rowid = ?2", self->table, column);
      sqlite3_bind_int64 (update, 2, row);
      if (bind_cell (self, update, 1, number, column))
        put (update);
    }
  self->salvaged->partly++;
}

static void
put_row (Table *self, sqlite3_stmt *row)
{
  gint64 number = sqlite3_column_int64 (row, 0);
  gboolean whole = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!bind (self, self->insert, i + 1, row, i + 1, g_ptr_array_index (self->columns, i)))
        whole = FALSE;
    }

  if (!put (self->insert))
    put_in_pieces (self, number);
  else if (whole)
    self->salvaged->whole++;
  else
    self->salvaged->partly++;
}

/* Returns: how reading ended; @next is the number after the last row that was read */
static int
scan (Table *self, gint64 *next)
{
  int code;

  sqlite3_bind_int64 (self->scan, 1, *next);
  while ((code = sqlite3_step (self->scan)) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (self->scan, 0);

      /* Two pages that lead to one and the same. */
      if (number < *next || number > LAST)
        {
          code = SQLITE_CORRUPT;
          break;
        }
      put_row (self, self->scan);
      *next = number + 1;
    }
  pps_statement_reset (self->scan);

  return code;
}

/* Returns: the number of the first row from @start on; @start where there is none any more; -1
 * where that cannot be told */
static gint64
peek (Table *self, gint64 start)
{
  gint64 found = -1;
  int code;

  sqlite3_bind_int64 (self->peek, 1, start);
  code = sqlite3_step (self->peek);
  if (code == SQLITE_ROW && sqlite3_column_int64 (self->peek, 0) >= start)
    found = sqlite3_column_int64 (self->peek, 0);
  else if (code == SQLITE_DONE)
    found = start;
  pps_statement_reset (self->peek);

  return found;
}

/* Returns: the first number behind the broken page that @bad is on; -1 if nothing comes after */
static gint64
jump (Table *self, gint64 bad)
{
  gint64 good = -1;

  for (gint64 step = 1; good == -1 && bad + step < LAST; step *= 2)
    {
      if (peek (self, bad + step) != -1)
        good = bad + step;
      else
        bad += step;
    }

  while (good != -1 && good - bad > 1)
    {
      gint64 middle = bad + (good - bad) / 2;

      if (peek (self, middle) != -1)
        good = middle;
      else
        bad = middle;
    }

  return good;
}

gboolean
pps_store_salvage_read (sqlite3 *from,
                        sqlite3 *into,
                        const char *table,
                        const char *name,
                        PpsSalvaged *salvaged,
                        GError **error)
{
  g_auto (Table) self = { .from = from, .into = into, .table = table, .salvaged = salvaged };
  gint64 next = 0;
  int code = SQLITE_OK;

  if (!prepare_table (&self))
    return TRUE;

  while (next != -1 && (code = scan (&self, &next)) != SQLITE_DONE)
    {
      gint64 row = peek (&self, next);

      if (code == SQLITE_INTERRUPT || code == SQLITE_NOMEM)
        {
          pps_store_error_set_sqlite (error, from, code, name);
          return FALSE;
        }

      if (row == -1)
        {
          next = jump (&self, next);
        }
      else
        {
          put_in_pieces (&self, row);
          next = row + 1;
        }
    }

  return TRUE;
}
