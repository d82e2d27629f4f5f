/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-tag.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-private.h"

/* Themes. A tagging ties one theme to one record; the name of its table is the name of the field
 * that refers to it. Names are compared as people read them, and are the same theme then. */

static const char *
get_table (PpsRecord *record)
{
  return pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
}

static char *
fold (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

PpsTag *
pps_tag_find (PpsWorkspace *workspace, const char *name)
{
  g_autofree char *wanted = fold (name);
  g_autoptr (PpsQuery) tags = pps_query_new (pps_workspace_get_store (workspace), "tags", NULL);

  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      PpsRecord *tag = pps_query_get (tags, i);
      g_autofree char *folded = fold (pps_record_get_text (tag, "name"));

      if (g_str_equal (folded, wanted))
        return g_object_ref (PPS_TAG (tag));
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): what ties @tag to @record */
static PpsRecord *
find_tagging (PpsStore *store, PpsTag *tag, PpsRecord *record)
{
  g_autofree char *query = g_strconcat (get_table (record), "-taggings", NULL);
  g_autoptr (PpsQuery) taggings = pps_query_new (store, query, pps_record_get_id (record), NULL);

  for (guint i = 0; i < pps_query_get_n (taggings); i++)
    {
      PpsRecord *tagging = pps_query_get (taggings, i);

      if (g_strcmp0 (pps_record_get_text (tagging, "tag"), pps_record_get_id (PPS_RECORD (tag)))
          == 0)
        return g_object_ref (tagging);
    }

  return NULL;
}

gboolean
pps_tag_is_on (PpsWorkspace *workspace, PpsTag *tag, gpointer record)
{
  g_autoptr (PpsRecord) tagging = NULL;

  g_return_val_if_fail (PPS_IS_TAG (tag), FALSE);
  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);

  tagging = find_tagging (pps_workspace_get_store (workspace), tag, record);

  return tagging != NULL;
}

static char *
check_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped != '\0')
    return g_steal_pointer (&stripped);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("A theme needs a name."));

  return NULL;
}

static PpsTag *
write_tag (PpsStore *store, const char *name, GError **error)
{
  g_autoptr (PpsTag) tag = pps_store_add (store, PPS_TYPE_TAG, error);

  if (tag == NULL || !pps_store_write_text (store, tag, "name", name, error))
    return NULL;

  return g_steal_pointer (&tag);
}

PpsTag *
pps_edit_add_tag (PpsWorkspace *workspace, const char *name, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *wanted = check_name (name, error);
  g_autoptr (PpsTag) tag = NULL;

  if (wanted == NULL)
    return NULL;

  tag = pps_tag_find (workspace, wanted);
  if (tag != NULL)
    return g_steal_pointer (&tag);

  if (!pps_store_begin (store, "add-tag", error))
    return NULL;

  tag = write_tag (store, wanted, error);
  if (!pps_edit_end (store, tag != NULL, error))
    return NULL;

  return g_steal_pointer (&tag);
}

gboolean
pps_edit_rename_tag (PpsWorkspace *workspace, PpsTag *tag, const char *name, GError **error)
{
  g_autofree char *wanted = check_name (name, error);
  g_autoptr (PpsTag) other = NULL;

  g_return_val_if_fail (PPS_IS_TAG (tag), FALSE);

  if (wanted == NULL)
    return FALSE;

  other = pps_tag_find (workspace, wanted);
  if (other != NULL && other != tag)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("There is a theme “%s” already. Merge the two instead."), wanted);
      return FALSE;
    }

  return pps_edit_set_text (workspace, tag, "name", wanted, error);
}

/* What a tagging is about. */
static const char *const bearers[]
    = { "finding", "answer", "lesson", "characteristic", "agreement" };

static gboolean
are_on_one (PpsRecord *a, PpsRecord *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (bearers); i++)
    {
      if (pps_record_has_text (a, bearers[i]))
        return g_strcmp0 (pps_record_get_text (a, bearers[i]), pps_record_get_text (b, bearers[i]))
               == 0;
    }

  return FALSE;
}

static gboolean
move_taggings (PpsStore *store, PpsTag *tag, PpsTag *other, GError **error)
{
  const char *id = pps_record_get_id (PPS_RECORD (tag));
  g_autoptr (PpsQuery) own = pps_query_new (store, "tag-taggings", id, NULL);
  g_autoptr (PpsQuery) theirs
      = pps_query_new (store, "tag-taggings", pps_record_get_id (PPS_RECORD (other)), NULL);

  for (guint i = 0; i < pps_query_get_n (theirs); i++)
    {
      PpsRecord *tagging = pps_query_get (theirs, i);
      gboolean twice = FALSE;

      for (guint j = 0; !twice && j < pps_query_get_n (own); j++)
        twice = are_on_one (tagging, pps_query_get (own, j));

      if (twice ? !pps_store_remove (store, tagging, error)
                : !pps_store_write_text (store, tagging, "tag", id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
join_note (PpsStore *store, PpsRecord *tag, PpsRecord *other, GError **error)
{
  const char *own = pps_record_get_text (tag, "note");
  const char *theirs = pps_record_get_text (other, "note");
  g_autofree char *note = NULL;

  if (*theirs == '\0' || g_str_equal (own, theirs))
    return TRUE;

  note = *own != '\0' ? g_strconcat (own, "\n", theirs, NULL) : g_strdup (theirs);

  return pps_store_write_text (store, tag, "note", note, error);
}

gboolean
pps_edit_merge_tags (PpsWorkspace *workspace, PpsTag *tag, PpsTag *other, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_TAG (tag) && PPS_IS_TAG (other), FALSE);
  g_return_val_if_fail (tag != other, FALSE);

  return pps_store_begin (store, "merge-tags", error)
         && pps_edit_end (store,
                          move_taggings (store, tag, other, error)
                              && join_note (store, PPS_RECORD (tag), PPS_RECORD (other), error)
                              && pps_store_remove (store, other, error),
                          error);
}

static gboolean
write_tagging (PpsStore *store, PpsTag *tag, PpsRecord *record, GError **error)
{
  g_autoptr (PpsRecord) found = find_tagging (store, tag, record);
  g_autoptr (PpsTagging) tagging = NULL;

  if (found != NULL)
    return TRUE;

  tagging = pps_store_add (store, PPS_TYPE_TAGGING, error);

  return tagging != NULL
         && pps_store_write_text (store, tagging, "tag", pps_record_get_id (PPS_RECORD (tag)),
                                  error)
         && pps_store_write_text (store, tagging, get_table (record), pps_record_get_id (record),
                                  error);
}

gboolean
pps_edit_tag (PpsWorkspace *workspace, GPtrArray *records, const char *name, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autofree char *wanted = check_name (name, error);
  g_autoptr (PpsTag) tag = NULL;
  gboolean done;

  g_return_val_if_fail (records != NULL, FALSE);

  if (wanted == NULL || !pps_store_begin (store, "tag", error))
    return FALSE;

  tag = pps_tag_find (workspace, wanted);
  if (tag == NULL)
    tag = write_tag (store, wanted, error);

  done = tag != NULL;
  for (guint i = 0; done && i < records->len; i++)
    done = write_tagging (store, tag, g_ptr_array_index (records, i), error);

  return pps_edit_end (store, done, error);
}

gboolean
pps_edit_untag (PpsWorkspace *workspace, GPtrArray *records, PpsTag *tag, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  gboolean done = TRUE;

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (PPS_IS_TAG (tag), FALSE);

  if (!pps_store_begin (store, "untag", error))
    return FALSE;

  for (guint i = 0; done && i < records->len; i++)
    {
      g_autoptr (PpsRecord) tagging = find_tagging (store, tag, g_ptr_array_index (records, i));

      done = tagging == NULL || pps_store_remove (store, tagging, error);
    }

  return pps_edit_end (store, done, error);
}
