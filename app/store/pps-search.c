/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search.h"

#include <string.h>

#include "pps-search-private.h"

/* Search over all words of a study. What the user types is data: it is cut into words here, and
 * each is quoted. */

#define MAX_WORDS 32

/* Words and stems count, and facets do not: a filter leaves hits out, and puts none before another.
 */
#define RANK "bm25(1.0, 1.0, 0.0)"

void
pps_search_hit_free (PpsSearchHit *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self->excerpt);
  g_free (self);
}

static void
clear_term (gpointer data)
{
  PpsSearchTerm *term = data;

  g_free (term->word);
  g_free (term->forms);
}

static void
append_quoted (GString *match, const char *word, gsize length)
{
  g_string_append_c (match, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (word[i] != '"')
        g_string_append_c (match, word[i]);
    }
  g_string_append_c (match, '"');
}

static void
append_word (GString *match, const PpsSearchTerm *term)
{
  g_string_append (match, match->len > 0 ? " AND {words stems} : (" : "{words stems} : (");
  append_quoted (match, term->word, strlen (term->word));
  if (term->unfinished)
    g_string_append (match, " *");

  for (const char *p = term->forms; p != NULL && *p != '\0';)
    {
      gsize length = strcspn (p, " ");

      g_string_append (match, " OR ");
      append_quoted (match, p, length);
      p += length + (p[length] == ' ');
    }
  g_string_append_c (match, ')');
}

/* In a phrase every word is meant as it is; words side by side in the stems were not said so. */
static void
append_phrase (GString *match, const char *stretch)
{
  g_string_append (match, match->len > 0 ? " AND words : " : "words : ");
  append_quoted (match, stretch, strlen (stretch));
}

/* What stands between two spaces can be more than one word: *zij-instromer*. */
static guint
append_stretch (PpsStore *store,
                const char *stretch,
                gboolean phrase,
                gboolean unfinished,
                GString *match,
                GArray *terms)
{
  g_autoptr (GString) word = g_string_new (NULL);
  PpsStemmer *stemmer = pps_store_get_stemmer (store);
  const char *p = stretch;
  guint first = terms->len;

  while (terms->len < MAX_WORDS && pps_stem_next_word (p, &p, word) != NULL)
    {
      PpsSearchTerm term = { g_strdup (word->str), NULL, FALSE };

      if (!phrase)
        term.forms = g_strdup (pps_stemmer_get_forms (stemmer, word->str));
      g_array_append_val (terms, term);
    }

  if (terms->len > first)
    g_array_index (terms, PpsSearchTerm, terms->len - 1).unfinished = unfinished;

  if (phrase && terms->len > first)
    append_phrase (match, stretch);
  for (guint i = first; !phrase && i < terms->len; i++)
    append_word (match, &g_array_index (terms, PpsSearchTerm, i));

  return terms->len - first;
}

/* Words are parted by spaces, a phrase stands between quotes; the last word may go on. */
static void
make_match (PpsStore *store, const char *text, GString *match, GArray *terms)
{
  const char *p = text;

  for (guint n = 0; *p != '\0' && n < MAX_WORDS;)
    {
      gboolean phrase = *p == '"';
      const char *start = phrase ? p + 1 : p;
      const char *end = start;
      g_autofree char *stretch = NULL;

      while (*end != '\0' && *end != '"' && (phrase || !g_unichar_isspace (g_utf8_get_char (end))))
        end = g_utf8_next_char (end);

      stretch = g_strndup (start, end - start);
      n += append_stretch (store, stretch, phrase, !phrase && *end == '\0', match, terms);

      p = end;
      if (*p != '\0' && (phrase || *p != '"'))
        p = g_utf8_next_char (p);
    }
}

static void
append_filter (GString *match, const PpsSearchFilter *filter)
{
  const struct
  {
    char letter;
    const char *value;
  } facets[] = {
    { 'k', filter->kind },  { 'p', filter->partnership }, { 'r', filter->round },
    { 'g', filter->group }, { 'n', filter->pane },        { 's', filter->state },
    { 't', filter->tag },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      g_autoptr (GString) facet = g_string_new (NULL);

      pps_store_append_facet (facet, facets[i].letter, facets[i].value);
      if (facet->len == 0)
        continue;

      if (match->len > 0)
        g_string_append (match, " AND ");
      g_string_append_printf (match, "facets : \"%s\"", facet->str);
    }
}

static guint
count (PpsStore *store, const char *match, guint at_most)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (
      store, "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2)", NULL);
  if (statement == NULL)
    return 0;

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, at_most);

  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int (statement, 0) : 0;
}

static PpsSearchHit *
read_hit (PpsStore *store, sqlite3_stmt *row, GArray *terms)
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
  pps_search_hit_write (hit, store, terms);

  return hit;
}

static GPtrArray *
list_hits (PpsStore *store, const char *match, GArray *terms, gboolean ranked, guint limit)
{
  g_autoptr (GPtrArray) hits
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_search_hit_free);
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (
      store,
      ranked ? "SELECT t.kind, t.record FROM search JOIN search_text t ON t.number = search.rowid"
               " WHERE search MATCH ?1 AND rank MATCH '" RANK "' ORDER BY rank, t.number LIMIT ?2"
             : "SELECT t.kind, t.record FROM search JOIN search_text t ON t.number = search.rowid"
               " WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2",
      NULL);
  if (statement == NULL)
    return g_steal_pointer (&hits);

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, limit);

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      PpsSearchHit *hit = read_hit (store, statement, terms);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }

  return g_steal_pointer (&hits);
}

GPtrArray *
pps_search_filtered (
    PpsStore *store, const char *text, const PpsSearchFilter *filter, guint limit, guint *n_found)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (PpsSearchTerm));
  g_autoptr (GString) match = g_string_new (NULL);
  g_autofree char *valid = NULL;
  gboolean ranked;
  guint n;

  g_return_val_if_fail (PPS_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_array_set_clear_func (terms, clear_term);
  valid = g_utf8_make_valid (text, -1);
  make_match (store, valid, match, terms);
  if (filter != NULL)
    append_filter (match, filter);

  n = match->len > 0 ? count (store, match->str, G_MAXINT) : 0;
  if (n_found != NULL)
    *n_found = n;
  if (n == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) pps_search_hit_free);

  ranked = terms->len > 0 && n <= PPS_SEARCH_RANKED;

  return list_hits (store, match->str, terms, ranked, limit);
}

GPtrArray *
pps_search (PpsStore *store, const char *text, guint limit, guint *n_found)
{
  return pps_search_filtered (store, text, NULL, limit, n_found);
}
