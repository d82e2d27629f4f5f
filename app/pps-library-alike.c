/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-library.h"

#include <string.h>

#include "pps-describe.h"
#include "pps-line-match.h"
#include "pps-record-kinds.h"

/* Which partnerships are like another. Every shared thing counts for one, and is named: who reads
 * it can see that it is so, and leave it if it does not matter. */

static void
alike_free (gpointer data)
{
  PpsAlike *alike = data;

  g_object_unref (alike->partnership);
  g_free (alike->words);
  g_free (alike);
}

typedef struct
{
  PpsWorkspace *workspace;
  const char *language;
  GString *words;
  guint n;
} Shared;

static void G_GNUC_PRINTF (2, 3) add_shared (Shared *shared, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  pps_describe_append (shared->words, "; ", text);
  shared->n++;
}

static gboolean
is_dutch (const Shared *shared)
{
  return g_str_equal (shared->language, "nl");
}

static void
share_fields (Shared *shared, PpsRecord *one, PpsRecord *other)
{
  static const struct
  {
    const char *field;
    const char *nl;
    const char *en;
  } fields[] = {
    { "sector", "sector", "sector" },
    { "region", "regio", "region" },
    { "phase", "fase", "phase" },
    { "legal-form", "rechtsvorm", "legal form" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = pps_record_get_text (one, fields[i].field);
      g_autofree char *folded = g_utf8_casefold (value, -1);
      g_autofree char *others = g_utf8_casefold (pps_record_get_text (other, fields[i].field), -1);

      if (*folded == '\0' || !g_str_equal (folded, others))
        continue;
      if (g_str_equal (fields[i].field, "phase"))
        value = pps_describe_word ("phase", value, shared->language);
      add_shared (shared, "%s %s", is_dutch (shared) ? fields[i].nl : fields[i].en, value);
    }
}

/* The themes on lines of the library of a partnership. */
static GHashTable *
list_tags (PpsWorkspace *workspace, PpsPartnership *partnership)
{
  static const struct
  {
    PpsLibraryKind kind;
    const char *query;
  } queries[] = { { PPS_LIBRARY_LESSON, "lesson-tags" },
                  { PPS_LIBRARY_CHARACTERISTIC, "characteristic-tags" },
                  { PPS_LIBRARY_AGREEMENT, "agreement-tags" } };
  const PpsLibraryFilter filter = { .partnership = pps_record_get_id (PPS_RECORD (partnership)) };
  g_autoptr (GPtrArray) entries = pps_library_list (workspace, PPS_PURPOSE_OWN, &filter);
  GHashTable *tags = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      const PpsLibraryEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < G_N_ELEMENTS (queries); j++)
        {
          g_autoptr (PpsQuery) borne = NULL;

          if (queries[j].kind != entry->kind)
            continue;
          borne = pps_query_new (pps_workspace_get_store (workspace), queries[j].query,
                                 pps_record_get_id (entry->record), NULL);
          for (guint k = 0; k < pps_query_get_n (borne); k++)
            g_hash_table_add (
                tags, (gpointer) g_intern_string (pps_record_get_id (pps_query_get (borne, k))));
        }
    }

  return tags;
}

static void
share_tags (Shared *shared, GHashTable *tags, PpsPartnership *other)
{
  g_autoptr (GHashTable) others = list_tags (shared->workspace, other);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (shared->workspace), "tags", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *tag = pps_query_get (all, i);
      const char *id = pps_record_get_id (tag);

      if (g_hash_table_contains (tags, id) && g_hash_table_contains (others, id))
        add_shared (shared, is_dutch (shared) ? "thema “%s”" : "theme “%s”",
                    pps_record_get_text (tag, "name"));
    }
}

static GArray *
list_lines (PpsQuery *characteristics)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (PpsLineMatch));

  for (guint i = 0; i < pps_query_get_n (characteristics); i++)
    {
      PpsLineMatch line
          = { .place = "",
              .text = pps_record_get_text (pps_query_get (characteristics, i), "text") };

      g_array_append_val (lines, line);
    }

  return lines;
}

static void
share_characteristics (Shared *shared, PpsPartnership *one, PpsPartnership *other)
{
  PpsStore *store = pps_workspace_get_store (shared->workspace);
  g_autoptr (PpsQuery) own = pps_query_new (store, "partnership-characteristics",
                                            pps_record_get_id (PPS_RECORD (one)), NULL);
  g_autoptr (PpsQuery) others = pps_query_new (store, "partnership-characteristics",
                                               pps_record_get_id (PPS_RECORD (other)), NULL);
  g_autoptr (GArray) before = list_lines (own);
  g_autoptr (GArray) now = list_lines (others);
  g_autofree int *match = pps_line_match (shared->workspace, before, now);

  for (guint i = 0; i < now->len; i++)
    {
      if (match[i] >= 0)
        add_shared (shared, is_dutch (shared) ? "kenmerk “%s”" : "characteristic “%s”",
                    g_array_index (now, PpsLineMatch, i).text);
    }
}

static int
compare_alike (gconstpointer a, gconstpointer b)
{
  const PpsAlike *one = *(const PpsAlike *const *) a;
  const PpsAlike *other = *(const PpsAlike *const *) b;

  if (one->n_shared != other->n_shared)
    return one->n_shared > other->n_shared ? -1 : 1;

  return g_strcmp0 (pps_record_get_text (PPS_RECORD (one->partnership), "name"),
                    pps_record_get_text (PPS_RECORD (other->partnership), "name"));
}

GPtrArray *
pps_library_list_alike (PpsWorkspace *workspace, PpsPartnership *partnership, const char *language)
{
  GPtrArray *all_alike = g_ptr_array_new_with_free_func (alike_free);
  g_autoptr (GHashTable) tags = list_tags (workspace, partnership);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsPartnership *other = pps_query_get (all, i);
      g_autoptr (GString) words = g_string_new (NULL);
      Shared shared = { workspace, language, words, 0 };
      PpsAlike *alike;

      if (other == partnership)
        continue;
      share_fields (&shared, PPS_RECORD (partnership), PPS_RECORD (other));
      share_tags (&shared, tags, other);
      share_characteristics (&shared, partnership, other);
      if (shared.n == 0)
        continue;

      alike = g_new0 (PpsAlike, 1);
      alike->partnership = g_object_ref (other);
      alike->n_shared = shared.n;
      alike->words = g_strdup_printf ("%s: %s", is_dutch (&shared) ? "Beide" : "Both", words->str);
      g_ptr_array_add (all_alike, alike);
    }
  g_ptr_array_sort (all_alike, compare_alike);

  return all_alike;
}
