/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-key-place.h"

#include <string.h>

#include "pps-keys.h"

/* A small file among the state of the user: a line for each study, by its id. */

#define GROUP "key-files"
#define STUDY_SUFFIX ".ppscanvas"

static char *
dup_note_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "pps-canvas", "key-files.ini", NULL);
}

static const char *
get_id (PpsWorkspace *workspace)
{
  return pps_record_get_id (PPS_RECORD (pps_workspace_get_study (workspace)));
}

static GKeyFile *
read_notes (const char *path)
{
  GKeyFile *notes = g_key_file_new ();

  g_key_file_load_from_file (notes, path, G_KEY_FILE_NONE, NULL);

  return notes;
}

static char *
find_remembered (PpsWorkspace *workspace)
{
  g_autofree char *path = dup_note_path ();
  g_autoptr (GKeyFile) notes = read_notes (path);
  g_autofree char *uri = g_key_file_get_string (notes, GROUP, get_id (workspace), NULL);

  return uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
}

static char *
name_beside (const char *study)
{
  g_autofree char *stem = g_strdup (study);

  if (g_str_has_suffix (stem, STUDY_SUFFIX))
    stem[strlen (stem) - strlen (STUDY_SUFFIX)] = '\0';

  return g_strconcat (stem, PPS_KEYS_SUFFIX, NULL);
}

char *
pps_key_place_find (PpsWorkspace *workspace, const char *path)
{
  g_autofree char *remembered = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (PPS_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  remembered = find_remembered (workspace);
  if (remembered != NULL && g_file_test (remembered, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&remembered);

  beside = name_beside (path);

  return g_file_test (beside, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&beside) : NULL;
}

void
pps_key_place_remember (PpsWorkspace *workspace, const char *keys)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GKeyFile) notes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_return_if_fail (PPS_IS_WORKSPACE (workspace));

  uri = g_filename_to_uri (keys, NULL, NULL);
  if (uri == NULL)
    return;

  path = dup_note_path ();
  folder = g_path_get_dirname (path);
  notes = read_notes (path);
  g_key_file_set_string (notes, GROUP, get_id (workspace), uri);
  text = g_key_file_to_data (notes, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("Not remembered where the key file is: %s", error->message);
}
