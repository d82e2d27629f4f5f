/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-library.h"

#include <string.h>

#include "pps-describe.h"
#include "pps-record-kinds.h"

/* Goes through the partnerships of a study and picks what fits. Three lists for each, which a study
 * holds some tens of: nothing here is worth an index. */

static const struct
{
  PpsLibraryKind kind;
  const char *query;
  const char *tags;
  const char *table;
} kinds[] = {
  { PPS_LIBRARY_LESSON, "partnership-lessons", "lesson-tags", "lesson" },
  { PPS_LIBRARY_CHARACTERISTIC, "partnership-characteristics", "characteristic-tags",
    "characteristic" },
  { PPS_LIBRARY_AGREEMENT, "partnership-agreements-by-round", "agreement-tags", "agreement" },
};

static void
entry_free (gpointer data)
{
  PpsLibraryEntry *entry = data;

  g_object_unref (entry->record);
  g_object_unref (entry->partnership);
  g_free (entry);
}

static gboolean
is_any (const char *wanted)
{
  return wanted == NULL || *wanted == '\0';
}

static char *
fold (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text != NULL ? text : ""));

  return g_utf8_casefold (bare, -1);
}

static gboolean
is_same (const char *text, const char *wanted)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (is_any (wanted))
    return TRUE;
  one = fold (text);
  other = fold (wanted);

  return g_str_equal (one, other);
}

/* A pane, or all panes of a theme. */
static gboolean
is_on_pane (PpsWorkspace *workspace, PpsRecord *record, const char *wanted)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  const char *id = pps_record_get_text (record, "pane");
  const PpsPane *pane;

  if (is_any (wanted) || g_str_equal (id, wanted))
    return TRUE;

  pane = *id != '\0' ? pps_canvas_definition_find_pane (canvas, id) : NULL;

  return pane != NULL
         && g_str_equal (pps_canvas_definition_get_theme (canvas, pane->theme)->id, wanted);
}

static const char *
get_phase (PpsRecord *record, PpsPartnership *partnership)
{
  return PPS_IS_LESSON (record) && pps_record_has_text (record, "phase")
             ? pps_record_get_text (record, "phase")
             : pps_record_get_text (PPS_RECORD (partnership), "phase");
}

static gboolean
bears_tag (PpsWorkspace *workspace, PpsRecord *record, const char *query, const char *wanted)
{
  g_autoptr (PpsQuery) tags = NULL;

  if (is_any (wanted))
    return TRUE;

  tags = pps_query_new (pps_workspace_get_store (workspace), query, pps_record_get_id (record),
                        NULL);
  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      if (g_str_equal (pps_record_get_id (pps_query_get (tags, i)), wanted))
        return TRUE;
    }

  return FALSE;
}

static void
add_kind (GPtrArray *entries,
          PpsWorkspace *workspace,
          PpsPartnership *partnership,
          guint kind,
          const PpsLibraryFilter *filter)
{
  g_autoptr (PpsQuery) records
      = pps_query_new (pps_workspace_get_store (workspace), kinds[kind].query,
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      PpsRecord *record = pps_query_get (records, i);
      PpsLibraryEntry *entry;

      if (!pps_record_has_text (record, "text") || !is_on_pane (workspace, record, filter->pane)
          || !is_same (get_phase (record, partnership), filter->phase)
          || !bears_tag (workspace, record, kinds[kind].tags, filter->tag))
        continue;

      entry = g_new0 (PpsLibraryEntry, 1);
      entry->kind = kinds[kind].kind;
      entry->record = g_object_ref (record);
      entry->partnership = g_object_ref (partnership);
      g_ptr_array_add (entries, entry);
    }
}

GPtrArray *
pps_library_list (PpsWorkspace *workspace, PpsPurpose purpose, const PpsLibraryFilter *filter)
{
  static const PpsLibraryFilter any = { 0 };
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  PpsLibraryKind wanted;

  if (filter == NULL)
    filter = &any;
  wanted = filter->kinds != 0 ? filter->kinds : PPS_LIBRARY_ALL;
  /* Whoever learns of another partnership is none of its partners. */
  if (purpose != PPS_PURPOSE_OWN)
    wanted &= ~PPS_LIBRARY_AGREEMENT;
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *partnership = pps_query_get (all, i);

      if (!is_same (pps_record_get_text (partnership, "sector"), filter->sector)
          || !is_same (pps_record_get_text (partnership, "region"), filter->region)
          || !(is_any (filter->partnership)
               || g_str_equal (pps_record_get_id (partnership), filter->partnership)))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          if ((wanted & kinds[j].kind) != 0)
            add_kind (entries, workspace, PPS_PARTNERSHIP (partnership), j, filter);
        }
    }

  return entries;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
pps_library_list_values (PpsWorkspace *workspace, const char *field)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      const char *value = pps_record_get_text (pps_query_get (all, i), field);

      if (*value != '\0' && g_hash_table_add (known, fold (value)))
        g_ptr_array_add (values, g_strstrip (g_strdup (value)));
    }
  g_ptr_array_sort (values, compare_values);

  return values;
}

char *
pps_library_dup_about (PpsWorkspace *workspace, const PpsLibraryEntry *entry, const char *language)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  const char *id = pps_record_get_text (entry->record, "pane");
  const PpsPane *pane = *id != '\0' ? pps_canvas_definition_find_pane (canvas, id) : NULL;
  GString *about = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].kind == entry->kind)
        pps_describe_append (about, "", pps_describe_word ("table", kinds[i].table, language));
    }
  if (pane != NULL)
    pps_describe_append (about, " · ", pps_bilingual_get (&pane->name, language));
  if (entry->kind == PPS_LIBRARY_LESSON)
    pps_describe_append (
        about, " · ",
        pps_describe_word ("phase", pps_record_get_text (entry->record, "phase"), language));
  if (entry->kind == PPS_LIBRARY_AGREEMENT)
    {
      pps_describe_append (
          about, " · ",
          pps_describe_word ("outcome", pps_record_get_text (entry->record, "outcome"), language));
      pps_describe_append (about, ": ", pps_record_get_text (entry->record, "outcome-text"));
    }
  else
    pps_describe_append (about, " · ", pps_record_get_text (entry->record, "source"));

  return g_string_free (about, FALSE);
}
