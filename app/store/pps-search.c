/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search.h"

#include <string.h>

#include "pps-store-private.h"

/* Search over all words of a study. What the user types is data: it is cut into words here, and
 * each is quoted. */

#define MAX_WORDS 32

/* Around what was found, in the excerpt that FTS5 makes. */
#define HIT_START "\002"
#define HIT_END "\003"

void
pps_search_hit_free (PpsSearchHit *self)
{
  g_clear_object (&self->record);
  g_free (self->excerpt);
  g_free (self);
}

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
append_word (GString *match, const char *word, gsize length, gboolean unfinished)
{
  if (match->len > 0)
    g_string_append (match, " AND ");

  g_string_append_c (match, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (word[i] != '"')
        g_string_append_c (match, word[i]);
    }
  g_string_append (match, unfinished ? "\" *" : "\"");
}

/* Words are parted by spaces, a phrase stands between quotes; the last word may go on. %NULL if
 * there is none. */
static char *
make_match (const char *text)
{
  g_autoptr (GString) match = g_string_new (NULL);
  const char *p = text;

  for (guint n = 0; *p != '\0' && n < MAX_WORDS;)
    {
      gboolean phrase = *p == '"';
      const char *start = phrase ? p + 1 : p;
      const char *end = start;

      while (*end != '\0' && *end != '"' && (phrase || !g_unichar_isspace (g_utf8_get_char (end))))
        end = g_utf8_next_char (end);

      if (has_letters (start, end - start))
        {
          append_word (match, start, end - start, !phrase && *end == '\0');
          n++;
        }

      p = end;
      if (*p != '\0' && (phrase || *p != '"'))
        p = g_utf8_next_char (p);
    }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

static guint
count (PpsStore *store, const char *match)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (store, "SELECT count(*) FROM search WHERE search MATCH ?1", NULL);
  if (statement == NULL)
    return 0;

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_TRANSIENT);

  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int (statement, 0) : 0;
}

/* Takes the marks out, and remembers where the first pair stood. */
static void
read_excerpt (PpsSearchHit *hit, const char *marked)
{
  g_autofree char *valid = g_utf8_make_valid (marked != NULL ? marked : "", -1);
  g_autoptr (GString) excerpt = g_string_new (NULL);
  gboolean started = FALSE;
  gboolean ended = FALSE;

  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == *HIT_START && !started)
        {
          hit->start = hit->end = excerpt->len;
          started = TRUE;
        }
      else if (*p == *HIT_END && started && !ended)
        {
          hit->end = excerpt->len;
          ended = TRUE;
        }
      else if (*p == PPS_WORDS_SEPARATOR)
        {
          g_string_append (excerpt, " · ");
        }
      else if (*p != *HIT_START && *p != *HIT_END)
        {
          g_string_append_c (excerpt, *p == '\n' ? ' ' : *p);
        }
    }

  hit->excerpt = g_string_free (g_steal_pointer (&excerpt), FALSE);
}

static PpsSearchHit *
read_hit (PpsStore *store, sqlite3_stmt *row)
{
  const PpsStoreKind *kind;
  g_autoptr (PpsRecord) record = NULL;
  PpsSearchHit *hit;

  kind = pps_store_find_kind_of_table (store, (const char *) sqlite3_column_text (row, 0));
  if (kind == NULL)
    return NULL;

  record = pps_store_load_record (store, kind, (const char *) sqlite3_column_text (row, 1));
  if (record == NULL || pps_record_is_deleted (record))
    return NULL;

  hit = g_new0 (PpsSearchHit, 1);
  hit->record = g_steal_pointer (&record);
  read_excerpt (hit, (const char *) sqlite3_column_text (row, 2));

  return hit;
}

GPtrArray *
pps_search (PpsStore *store, const char *text, guint limit, guint *n_found)
{
  g_autoptr (GPtrArray) hits
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_search_hit_free);
  g_autoptr (PpsStatement) statement = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *match = NULL;

  g_return_val_if_fail (PPS_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (n_found != NULL)
    *n_found = 0;

  valid = g_utf8_make_valid (text, -1);
  match = make_match (valid);
  if (match == NULL)
    return g_steal_pointer (&hits);

  statement = pps_store_prepare (store,
                                 "SELECT t.kind, t.record,"
                                 " snippet (search, 0, '" HIT_START "', '" HIT_END "', '…', 16)"
                                 " FROM search JOIN search_text t ON t.number = search.rowid"
                                 " WHERE search MATCH ?1 ORDER BY rank, t.number LIMIT ?2",
                                 NULL);
  if (statement == NULL)
    return g_steal_pointer (&hits);

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, limit);

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      PpsSearchHit *hit = read_hit (store, statement);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }

  if (n_found != NULL)
    *n_found = count (store, match);

  return g_steal_pointer (&hits);
}
