/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-guide.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-edit-private.h"
#include "pps-guide-writer.h"

/* Verbs about guides, and which version is which. A guide that no interview was held with yet and
 * that nobody changed is not in the study: it is the one that the program brings along. */

static guint
get_version (PpsRecord *record)
{
  gint64 version;

  return pps_record_get_integer (record, "version", &version) && version > 0 && version <= G_MAXUINT
             ? version
             : 0;
}

static PpsGuide *
find_default (const char *guide)
{
  const char *const *letters = pps_guide_get_default_groups ();

  for (guint i = 0; letters[i] != NULL; i++)
    {
      PpsGuide *found = pps_guide_get_default (letters[i]);

      if (g_strcmp0 (pps_guide_get_id (found), guide) == 0)
        return found;
    }

  return NULL;
}

static PpsRecord *
find_record (PpsQuery *versions, const char *guide, guint version)
{
  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *record = pps_query_get (versions, i);

      if (get_version (record) == version
          && g_strcmp0 (pps_record_get_text (record, "guide"), guide) == 0)
        return record;
    }

  return NULL;
}

/* Whether the study made it its own, rather than kept it for an interview. */
static gboolean
is_of_study (PpsGuide *guide)
{
  return pps_guide_get_base (guide) > 0 || find_default (pps_guide_get_id (guide)) == NULL;
}

static gboolean
is_newer (PpsRecord *record, PpsRecord *than)
{
  if (than == NULL)
    return TRUE;
  if (g_str_equal (pps_record_get_text (record, "guide"), pps_record_get_text (than, "guide")))
    return get_version (record) > get_version (than);

  /* Two guides for one group: ids sort by when they were made. */
  return strcmp (pps_record_get_id (record), pps_record_get_id (than)) > 0;
}

PpsGuide *
pps_edit_get_current_guide (PpsWorkspace *workspace, const char *group)
{
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);
  PpsRecord *newest = NULL;
  PpsGuide *current = NULL;
  PpsGuide *brought;

  g_return_val_if_fail (group != NULL, NULL);

  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *record = pps_query_get (versions, i);
      PpsGuide *guide;

      if (get_version (record) == 0
          || !g_str_equal (pps_record_get_text (record, "stakeholder-group"), group))
        continue;

      guide = pps_workspace_get_guide_version (workspace, record, NULL);
      if (guide != NULL && is_of_study (guide) && is_newer (record, newest))
        {
          newest = record;
          current = guide;
        }
    }
  if (current != NULL)
    return current;

  brought = pps_guide_get_default (group);
  if (brought == NULL && !g_str_equal (group, "P"))
    return pps_edit_get_current_guide (workspace, "P");

  return pps_edit_find_guide_version (workspace, pps_guide_get_id (brought),
                                      pps_guide_get_version (brought));
}

PpsGuide *
pps_edit_find_guide_version (PpsWorkspace *workspace, const char *guide, guint version)
{
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);
  PpsGuide *brought = find_default (guide);
  PpsRecord *record;
  PpsGuide *kept = NULL;

  g_return_val_if_fail (guide != NULL, NULL);

  if (version == 0)
    {
      g_autoptr (GArray) numbers = pps_edit_list_guide_versions (workspace, guide);

      if (numbers->len == 0)
        return NULL;
      version = g_array_index (numbers, guint, 0);
    }

  record = find_record (versions, guide, version);
  if (record != NULL)
    kept = pps_workspace_get_guide_version (workspace, record, NULL);
  if (kept != NULL)
    return kept;

  return brought != NULL && pps_guide_get_version (brought) == version ? brought : NULL;
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return one < other ? 1 : one > other ? -1 : 0;
}

GArray *
pps_edit_list_guide_versions (PpsWorkspace *workspace, const char *guide)
{
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  PpsGuide *brought = find_default (guide);
  guint last = 0;

  if (brought != NULL)
    g_array_append_vals (numbers, &(guint){ pps_guide_get_version (brought) }, 1);
  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *record = pps_query_get (versions, i);
      guint version = get_version (record);

      if (version > 0 && g_strcmp0 (pps_record_get_text (record, "guide"), guide) == 0)
        g_array_append_val (numbers, version);
    }

  g_array_sort (numbers, compare_down);
  for (guint i = 0; i < numbers->len;)
    {
      guint number = g_array_index (numbers, guint, i);

      if (i > 0 && number == last)
        g_array_remove_index (numbers, i);
      else
        i++;
      last = number;
    }

  return numbers;
}

guint
pps_edit_count_guide_interviews (PpsWorkspace *workspace, const char *guide, guint version)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) versions = pps_query_new (store, "guide-versions", NULL);
  g_autoptr (PpsQuery) interviews = NULL;
  PpsRecord *record = find_record (versions, guide, version);
  guint n = 0;

  if (record == NULL)
    return 0;

  interviews = pps_query_new (store, "all-interviews", NULL);
  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    n += g_strcmp0 (pps_record_get_text (pps_query_get (interviews, i), "guide-version"),
                    pps_record_get_id (record))
         == 0;

  return n;
}

static gboolean
write_row (PpsStore *store,
           PpsRecord *record,
           PpsGuide *guide,
           const char *title,
           const char *xml,
           GError **error)
{
  return pps_store_write_text (store, record, "guide", pps_guide_get_id (guide), error)
         && pps_store_write_text (store, record, "stakeholder-group", pps_guide_get_group (guide),
                                  error)
         && pps_store_write_text (store, record, "title", title, error)
         && pps_store_write_text (store, record, "xml", xml, error);
}

PpsGuideVersion *
pps_edit_add_guide_version (PpsStore *store, PpsGuide *guide, GError **error)
{
  g_autoptr (PpsGuideVersion) record = pps_store_add (store, PPS_TYPE_GUIDE_VERSION, error);
  g_autofree char *xml = pps_guide_to_xml (guide);

  if (record == NULL
      || !write_row (store, PPS_RECORD (record), guide,
                     pps_bilingual_get (pps_guide_get_title (guide), "nl"), xml, error)
      || !pps_store_write_integer (store, record, "version", pps_guide_get_version (guide), error))
    return NULL;

  return g_steal_pointer (&record);
}

static PpsRecord *
find_part (PpsQuery *parts, const char *question)
{
  for (guint i = 0; i < pps_query_get_n (parts); i++)
    {
      PpsRecord *record = pps_query_get (parts, i);

      if (g_strcmp0 (pps_record_get_text (record, "title"), question) == 0)
        return record;
    }

  return NULL;
}

static gboolean
write_part (PpsStore *store,
            PpsQuery *kept,
            PpsGuide *guide,
            const char *question,
            PpsGuide *part,
            GError **error)
{
  PpsRecord *found = find_part (kept, question);
  g_autofree char *xml = part != NULL ? pps_guide_to_xml (part) : NULL;
  g_autoptr (PpsRecord) added = NULL;

  if (part == NULL)
    return found == NULL || pps_store_remove (store, found, error);
  if (found != NULL)
    return pps_store_write_text (store, found, "xml", xml, error);

  added = pps_store_add (store, PPS_TYPE_GUIDE_VERSION, error);

  return added != NULL && write_row (store, added, guide, question, xml, error);
}

static gboolean
write_parts (PpsStore *store, PpsQuery *kept, PpsGuide *guide, GHashTable *parts, GError **error)
{
  GHashTableIter iter;
  gpointer question, part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &question, &part))
    {
      if (!write_part (store, kept, guide, question, part, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_draft_guide (
    PpsWorkspace *workspace, const char *verb, PpsGuide *guide, GHashTable *parts, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) kept = NULL;

  g_return_val_if_fail (guide != NULL && parts != NULL, FALSE);

  kept = pps_query_new (store, "guide-draft", pps_guide_get_id (guide), NULL);

  return pps_store_begin (store, verb, error)
         && pps_edit_end (store, write_parts (store, kept, guide, parts, error), error);
}

static gboolean
remove_draft (PpsStore *store, const char *guide, GError **error)
{
  g_autoptr (PpsQuery) kept = pps_query_new (store, "guide-draft", guide, NULL);

  for (guint i = 0; i < pps_query_get_n (kept); i++)
    {
      if (!pps_store_remove (store, pps_query_get (kept, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_edit_discard_guide_draft (PpsWorkspace *workspace, const char *guide, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  return pps_store_begin (store, "discard-guide", error)
         && pps_edit_end (store, remove_draft (store, guide, error), error);
}

/* What is written to a study must be readable from it. */
static gboolean
is_whole (PpsWorkspace *workspace, PpsGuide *guide, GError **error)
{
  g_autofree char *xml = pps_guide_to_xml (guide);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  const PpsBilingual *title = pps_guide_get_title (guide);
  g_autoptr (PpsGuide) read
      = pps_guide_load_bytes (bytes, title->nl, pps_workspace_get_canvas (workspace), error);

  return read != NULL;
}

PpsGuideVersion *
pps_edit_save_guide (PpsWorkspace *workspace, PpsGuide *guide, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsGuideVersion) version = NULL;

  g_return_val_if_fail (guide != NULL, NULL);

  if (!is_whole (workspace, guide, error))
    return NULL;
  if (pps_edit_find_guide_version (workspace, pps_guide_get_id (guide),
                                   pps_guide_get_version (guide))
      != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("There is a version %u of this guide already."),
                   pps_guide_get_version (guide));
      return NULL;
    }

  if (!pps_store_begin (store, "save-guide", error))
    return NULL;
  version = pps_edit_add_guide_version (store, guide, error);
  if (!pps_edit_end (
          store, version != NULL && remove_draft (store, pps_guide_get_id (guide), error), error))
    return NULL;

  return g_steal_pointer (&version);
}

PpsGuideVersion *
pps_edit_keep_guide (PpsWorkspace *workspace, const char *group, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsGuide *guide = pps_edit_get_current_guide (workspace, group);
  g_autoptr (PpsQuery) versions = pps_query_new (store, "guide-versions", NULL);
  PpsRecord *kept = find_record (versions, pps_guide_get_id (guide), pps_guide_get_version (guide));

  if (kept != NULL)
    return g_object_ref (PPS_GUIDE_VERSION (kept));

  return pps_edit_add_guide_version (store, guide, error);
}
