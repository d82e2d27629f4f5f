/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-workspace.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A study that is being worked on. It owns the store, keeps the stakeholder groups as a live list,
 * and parses each guide that interviews were held with once. It knows the study as a whole, not
 * what users do to it: that is pps-edit. */

struct _PpsWorkspace
{
  GObject parent_instance;

  PpsStore *store;
  PpsCanvasDefinition *canvas;
  PpsStudy *study;
  PpsQuery *groups;
  GHashTable *guides; /* id of a guide version -> PpsGuide */
};

G_DEFINE_FINAL_TYPE (PpsWorkspace, pps_workspace, G_TYPE_OBJECT)

/* The parties of the source publication. Colours: the set of four that keeps 3:1 on white and on
 * dark and stays apart for colour-blind eyes. */
static const struct
{
  const char *letter;
  const char *name_nl;
  const char *name_en;
  const char *colour;
} standard_groups[] = {
  { "O", "Overheid", "Government", "#4477AA" },
  { "W", "Werkgevers", "Employers", "#D55E00" },
  { "S", "Onderwijs", "Education", "#009E73" },
  { "P", "Projectleider", "Project lead", "#CC79A7" },
};

static gboolean
write_study (PpsStore *store, const char *name, const char *language, GError **error)
{
  g_autoptr (PpsStudy) study = pps_store_add (store, PPS_TYPE_STUDY, error);
  const char *canvas = pps_canvas_definition_get_id (pps_canvas_definition_get_default ());

  return study != NULL && pps_store_write_text (store, study, "name", name, error)
         && pps_store_write_text (store, study, "language", language, error)
         && pps_store_write_text (store, study, "canvas", canvas, error);
}

static gboolean
write_groups (PpsStore *store, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (standard_groups); i++)
    {
      g_autoptr (PpsStakeholderGroup) group
          = pps_store_add (store, PPS_TYPE_STAKEHOLDER_GROUP, error);

      if (group == NULL
          || !pps_store_write_text (store, group, "letter", standard_groups[i].letter, error)
          || !pps_store_write_text (store, group, "name-nl", standard_groups[i].name_nl, error)
          || !pps_store_write_text (store, group, "name-en", standard_groups[i].name_en, error)
          || !pps_store_write_text (store, group, "colour", standard_groups[i].colour, error)
          || !pps_store_write_real (store, group, "position", i + 1, error))
        return FALSE;
    }

  return TRUE;
}

static PpsWorkspace *
take_store (PpsStore *store, GError **error)
{
  g_autoptr (PpsWorkspace) self = g_object_new (PPS_TYPE_WORKSPACE, NULL);
  g_autoptr (PpsQuery) studies = NULL;

  self->store = store;
  self->canvas = pps_canvas_definition_ref (pps_canvas_definition_get_default ());
  self->groups = pps_query_new (store, "stakeholder-groups", NULL);

  studies = pps_query_new (store, "study", NULL);
  if (pps_query_get_n (studies) > 0)
    self->study = g_object_ref (pps_query_get (studies, 0));
  if (!pps_store_take_unread (store, error))
    return NULL;

  if (self->study == NULL)
    {
      g_autofree char *name = g_filename_display_basename (pps_store_get_path (store));

      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
                   _ ("“%s” has lost the row that says what study it is. A backup in the folder "
                      "beside it may be whole."),
                   name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Puts into an empty study what every study has. Takes @store. */
static PpsWorkspace *
found_study (PpsStore *store, const char *name, const char *language, GError **error)
{
  g_autoptr (PpsStore) taken = store;

  if (!pps_store_begin (store, "new-study", error))
    return NULL;

  if (!write_study (store, name, language, error) || !write_groups (store, error))
    {
      pps_store_rollback (store);
      return NULL;
    }

  return pps_store_commit (store, error) ? take_store (g_steal_pointer (&taken), error) : NULL;
}

static gboolean
is_empty (PpsStore *store, const char *query)
{
  g_autoptr (PpsQuery) records = pps_query_new (store, query, NULL);

  return pps_query_get_n (records) == 0;
}

gboolean
pps_workspace_complete (const char *path, const char *name, GError **error)
{
  g_autoptr (PpsStore) store = pps_store_open (path, 0, error);

  if (store == NULL || !pps_store_begin (store, PPS_STORE_VERB_PLACE, error))
    return FALSE;

  if ((!is_empty (store, "study") || write_study (store, name, "nl", error))
      && (!is_empty (store, "stakeholder-groups") || write_groups (store, error)))
    return pps_store_commit (store, error);

  pps_store_rollback (store);

  return FALSE;
}

static void
pps_workspace_dispose (GObject *object)
{
  PpsWorkspace *self = PPS_WORKSPACE (object);

  g_clear_object (&self->groups);
  g_clear_object (&self->study);
  g_clear_pointer (&self->guides, g_hash_table_unref);
  g_clear_pointer (&self->canvas, pps_canvas_definition_unref);
  if (self->store != NULL)
    pps_store_close (self->store);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pps_workspace_parent_class)->dispose (object);
}

static void
pps_workspace_class_init (PpsWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_workspace_dispose;
}

static void
pps_workspace_init (PpsWorkspace *self)
{
  self->guides
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pps_guide_unref);
}

/* A journal that was left behind would be taken for that of the new study. */
static gboolean
is_free (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const char *const places[] = { path, journal };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *shown = g_filename_display_name (places[i]);

      if (!g_file_test (places[i], G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;

      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” is there already. Choose another name; nothing was written."), shown);
      return FALSE;
    }

  return TRUE;
}

/* Makes a study at @path and lets it go again. */
static gboolean
make_beside (const char *path,
             const char *name,
             const char *language,
             PpsWorkspaceFill fill,
             gpointer user_data,
             GError **error)
{
  PpsStore *store = pps_store_create (path, error);
  g_autoptr (PpsWorkspace) workspace = NULL;

  if (store == NULL)
    return FALSE;

  pps_store_hurry (store);
  workspace = found_study (store, name, language, error);

  return workspace != NULL && (fill == NULL || fill (workspace, user_data, error));
}

/* Nobody knows the study by the name under which it was being made. */
static void
speak_of (GError **error, const char *hidden, const char *shown)
{
  g_auto (GStrv) parts = NULL;

  if (error == NULL || *error == NULL)
    return;

  parts = g_strsplit ((*error)->message, hidden, -1);
  g_free ((*error)->message);
  (*error)->message = g_strjoinv (shown, parts);
}

gboolean
pps_workspace_make (const char *path,
                    const char *name,
                    const char *language,
                    PpsWorkspaceFill fill,
                    gpointer user_data,
                    GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *hidden = g_strdup_printf (".pps-canvas-%s", unique);
  g_autofree char *beside = g_build_filename (folder, hidden, NULL);
  gboolean made;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!is_free (path, error))
    return FALSE;

  made = make_beside (beside, name, language, fill, user_data, error)
         && pps_store_publish (beside, path, FALSE, shown, error);
  if (!made)
    {
      g_unlink (beside);
      speak_of (error, hidden, shown);
    }

  return made;
}

PpsWorkspace *
pps_workspace_create (const char *path, const char *name, const char *language, GError **error)
{
  if (!pps_workspace_make (path, name, language, NULL, NULL, error))
    return NULL;

  return pps_workspace_open (path, 0, error);
}

PpsWorkspace *
pps_workspace_open (const char *path, PpsStoreFlags flags, GError **error)
{
  PpsStore *store = pps_store_open (path, flags, error);

  return store != NULL ? take_store (store, error) : NULL;
}

PpsStore *
pps_workspace_get_store (PpsWorkspace *self)
{
  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  return self->store;
}

PpsCanvasDefinition *
pps_workspace_get_canvas (PpsWorkspace *self)
{
  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  return self->canvas;
}

PpsStudy *
pps_workspace_get_study (PpsWorkspace *self)
{
  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  return self->study;
}

PpsQuery *
pps_workspace_get_groups (PpsWorkspace *self)
{
  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  return self->groups;
}

PpsStakeholderGroup *
pps_workspace_find_group (PpsWorkspace *self, const char *letter)
{
  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  for (guint i = 0; i < pps_query_get_n (self->groups); i++)
    {
      PpsRecord *group = pps_query_get (self->groups, i);

      if (g_strcmp0 (pps_record_get_text (group, "letter"), letter) == 0)
        return PPS_STAKEHOLDER_GROUP (group);
    }

  return NULL;
}

const char *
pps_workspace_get_group_name (PpsWorkspace *self, const char *letter, const char *language)
{
  PpsStakeholderGroup *group = pps_workspace_find_group (self, letter);
  const char *field = g_strcmp0 (language, "nl") == 0 ? "name-nl" : "name-en";

  if (group == NULL || !pps_record_has_text (PPS_RECORD (group), field))
    return letter;

  return pps_record_get_text (PPS_RECORD (group), field);
}

PpsGuide *
pps_workspace_get_guide (PpsWorkspace *self, PpsInterview *interview, GError **error)
{
  g_autoptr (PpsGuideVersion) version = NULL;
  const char *id;
  PpsGuide *guide;

  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), NULL);

  id = pps_record_get_text (PPS_RECORD (interview), "guide-version");
  if (id == NULL)
    {
      guide = pps_guide_get_default (
          pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"));
      return guide != NULL ? guide : pps_guide_get_default ("P");
    }

  guide = g_hash_table_lookup (self->guides, id);
  if (guide != NULL)
    return guide;

  version = pps_store_lookup (self->store, PPS_TYPE_GUIDE_VERSION, id);
  if (version == NULL)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
                   _ ("The guide that this interview was held with is not in the study."));
      return NULL;
    }

  return pps_workspace_get_guide_version (self, version, error);
}

PpsGuide *
pps_workspace_get_guide_version (PpsWorkspace *self, gpointer version, GError **error)
{
  g_autoptr (GBytes) xml = NULL;
  const char *id;
  const char *text;
  PpsGuide *guide;

  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PPS_IS_GUIDE_VERSION (version), NULL);

  id = pps_record_get_id (version);
  guide = g_hash_table_lookup (self->guides, id);
  if (guide != NULL)
    return guide;

  text = pps_record_get_text (version, "xml");
  xml = g_bytes_new (text, strlen (text));
  guide = pps_guide_load_bytes (xml, pps_record_get_text (version, "title"), self->canvas, error);
  if (guide != NULL)
    g_hash_table_insert (self->guides, g_strdup (id), guide);

  return guide;
}

gpointer
pps_workspace_lookup (PpsWorkspace *self, GType type, const char *id)
{
  g_autoptr (PpsRecord) record = NULL;

  g_return_val_if_fail (PPS_IS_WORKSPACE (self), NULL);

  if (id == NULL || *id == '\0')
    return NULL;

  record = pps_store_lookup (self->store, type, id);
  if (record == NULL || pps_record_is_deleted (record))
    return NULL;

  return g_steal_pointer (&record);
}
