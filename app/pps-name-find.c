/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-name-find.h"

#include <string.h>

#include "pps-edit.h"

/* Lays what the key file knows beside what was typed. Names are read where they stand guarded, and
 * are not copied; what is shown of a hit is the study's own words. */

#define SHORTEST 3
#define AROUND 24

/* Guarded memory of the key file. */
typedef struct
{
  const char *at;
  gsize length;
  const char *code;
} Name;

static void
hit_free (gpointer data)
{
  PpsNameHit *hit = data;

  g_object_unref (hit->record);
  g_free (hit->code);
  g_free (hit->excerpt);
  g_free (hit);
}

static void
add_name (GArray *names, const char *at, gsize length, const char *code)
{
  const Name name = { at, length, code };

  if (g_utf8_strlen (at, (gssize) length) >= SHORTEST)
    g_array_append_val (names, name);
}

/* Particles are small, and anybody's: `van den`. */
static void
add_parts (GArray *names, const char *text, const char *code)
{
  const char *start = NULL;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gboolean inside = *c != '\0' && !g_unichar_isspace (g_utf8_get_char (c)) && *c != ',';

      if (inside && start == NULL)
        start = c;
      if (!inside && start != NULL)
        {
          if (g_unichar_isupper (g_utf8_get_char (start)))
            add_name (names, start, c - start, code);
          start = NULL;
        }
      if (*c == '\0')
        return;
    }
}

/* The longest first, so that a whole name is one hit. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  gsize first = ((const Name *) a)->length;
  gsize second = ((const Name *) b)->length;

  return (first < second) - (first > second);
}

static GArray *
list_names (PpsQuery *respondents, PpsKeys *keys)
{
  static const PpsKeysField whole[] = { PPS_KEYS_NAME, PPS_KEYS_EMAIL, PPS_KEYS_PHONE };
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint i = 0; i < pps_query_get_n (respondents); i++)
    {
      PpsRecord *respondent = pps_query_get (respondents, i);
      const char *code = pps_record_get_text (respondent, "code");

      for (guint j = 0; j < G_N_ELEMENTS (whole); j++)
        {
          const char *text = pps_keys_get_text (keys, pps_record_get_id (respondent), whole[j]);

          add_name (names, text, strlen (text), code);
          if (whole[j] == PPS_KEYS_NAME)
            add_parts (names, text, code);
        }
    }
  g_array_sort (names, compare_names);

  return names;
}

static gboolean
is_word (const char *c)
{
  return *c != '\0' && g_unichar_isalnum (g_utf8_get_char (c));
}

static const Name *
match (GArray *names, const char *at)
{
  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      if (strncmp (at, name->at, name->length) == 0 && !is_word (at + name->length))
        return name;
    }

  return NULL;
}

static char *
make_excerpt (const char *text, guint start, guint end)
{
  guint length = (guint) g_utf8_strlen (text, -1);
  guint first = start > AROUND ? start - AROUND : 0;
  guint last = MIN (length, end + AROUND);
  g_autofree char *words = g_utf8_substring (text, first, last);

  g_strdelimit (words, "\n\r\t", ' ');

  return g_strconcat (first > 0 ? "…" : "", words, last < length ? "…" : "", NULL);
}

static void
look (GPtrArray *hits, GArray *names, PpsRecord *record, const char *field)
{
  const char *text = pps_record_get_text (record, field);
  gboolean inside = FALSE;
  guint at = 0;

  for (const char *c = text; c != NULL && *c != '\0';)
    {
      const Name *name = inside ? NULL : match (names, c);
      PpsNameHit *hit;

      if (name == NULL)
        {
          inside = is_word (c);
          c = g_utf8_next_char (c);
          at++;
          continue;
        }

      hit = g_new0 (PpsNameHit, 1);
      hit->record = g_object_ref (record);
      hit->field = field;
      hit->code = g_strdup (name->code);
      hit->start = at;
      hit->end = at + (guint) g_utf8_strlen (c, (gssize) name->length);
      hit->excerpt = make_excerpt (text, hit->start, hit->end);
      g_ptr_array_add (hits, hit);
      at = hit->end;
      c += name->length;
    }
}

GPtrArray *
pps_name_find (PpsWorkspace *workspace, PpsKeys *keys)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);
  g_autoptr (PpsQuery) respondents = pps_query_new (store, "all-respondents", NULL);
  g_autoptr (PpsQuery) interviews = pps_query_new (store, "all-interviews", NULL);
  g_autoptr (GArray) names = NULL;

  g_return_val_if_fail (PPS_IS_KEYS (keys), hits);

  names = list_names (respondents, keys);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      g_autoptr (PpsQuery) answers
          = pps_query_new (store, "interview-answers", pps_record_get_id (interview), NULL);

      look (hits, names, interview, "impressions");
      for (guint j = 0; j < pps_query_get_n (answers); j++)
        {
          look (hits, names, pps_query_get (answers, j), "text");
          look (hits, names, pps_query_get (answers, j), "note");
        }
    }

  return hits;
}

gboolean
pps_name_replace (PpsWorkspace *workspace, const PpsNameHit *hit, GError **error)
{
  const char *text = pps_record_get_text (hit->record, hit->field);
  g_autofree char *before = g_utf8_substring (text, 0, hit->start);
  g_autofree char *after = g_utf8_substring (text, hit->end, g_utf8_strlen (text, -1));
  g_autofree char *replaced = g_strdup_printf ("%s[%s]%s", before, hit->code, after);
  g_autoptr (PpsInterview) interview = NULL;

  if (!PPS_IS_ANSWER (hit->record) || !g_str_equal (hit->field, "text"))
    return pps_edit_set_text (workspace, hit->record, hit->field, replaced, error);

  interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (hit->record, "interview"));

  return interview != NULL
         && pps_edit_answer_text (workspace, interview,
                                  pps_record_get_text (hit->record, "question"), replaced, error);
}
