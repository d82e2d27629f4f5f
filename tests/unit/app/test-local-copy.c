/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-folder.h"
#include "pps-local-copy.h"

/* Studies in folders that are not of this computer alone: they are known, worked on in a copy, and
 * put back over nothing that somebody else did. */

static const char mounts[] = "22 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw\n"
                             "30 22 0:40 / /home/u/team rw - nfs4 server:/team rw\n"
                             "31 22 0:41 / /home/u/smb\\040share rw - cifs //server/share rw\n"
                             "32 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
                             "33 22 0:43 / /home/u/far rw - fuse.sshfs u@host: rw\n"
                             "34 22 0:44 / /home/u/new rw - fuse.somedrive somedrive rw\n"
                             "35 22 0:45 / /home/u/vault rw - fuse.gocryptfs /home/u/.vault rw\n"
                             "36 22 8:17 / /media/u/stick rw - fuseblk /dev/sdb1 rw\n"
                             "37 30 254:2 / /home/u/team/here rw - ext4 /dev/vdb1 rw\n";

static void
assert_folder (const char *path, PpsFolderKind kind, const char *name)
{
  PpsFolder folder = pps_folder_look_at (path, mounts);

  g_assert_cmpint (folder.kind, ==, kind);
  g_assert_cmpstr (folder.name, ==, name);
}

static void
test_network (void)
{
  assert_folder ("/home/u/s.ppscanvas", PPS_FOLDER_LOCAL, NULL);
  assert_folder ("/home/u/teams/s.ppscanvas", PPS_FOLDER_LOCAL, NULL);
  assert_folder ("/home/u/vault/s.ppscanvas", PPS_FOLDER_LOCAL, NULL);
  assert_folder ("/media/u/stick/s.ppscanvas", PPS_FOLDER_LOCAL, NULL);
  assert_folder ("/home/u/team/here/s.ppscanvas", PPS_FOLDER_LOCAL, NULL);
  assert_folder ("/home/u/team/s.ppscanvas", PPS_FOLDER_NETWORK, "NFS");
  assert_folder ("/home/u/smb share/a/s.ppscanvas", PPS_FOLDER_NETWORK, "SMB");
  assert_folder ("/run/user/1000/gvfs/x/s.ppscanvas", PPS_FOLDER_NETWORK, "GVfs");
  assert_folder ("/home/u/far/s.ppscanvas", PPS_FOLDER_NETWORK, "SSH");
  assert_folder ("/home/u/new/s.ppscanvas", PPS_FOLDER_NETWORK, "somedrive");
  g_assert_cmpint (pps_folder_look ("/nowhere/at/all.ppscanvas").kind, ==, PPS_FOLDER_LOCAL);
}

static void
test_synced (Study *study, gconstpointer unused)
{
  static const struct
  {
    const char *folder;
    const char *marker;
    const char *name;
  } cases[] = {
    { "plain", NULL, NULL },
    { "plain2", "sync_1.db", NULL },
    { "cloud", ".sync_12ab.db", "Nextcloud" },
    { "cloud2", "._sync_12ab.db", "ownCloud" },
    { "box", ".dropbox", "Dropbox" },
    { "st", ".stfolder", "Syncthing" },
    { "OneDrive - Windesheim", NULL, "OneDrive" },
    { "Google Drive", NULL, "Google Drive" },
    { "SURFdrive", NULL, "SURFdrive" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_build_filename (study->folder, cases[i].folder, NULL);
      g_autofree char *deep = g_build_filename (folder, "a", "b", NULL);
      g_autofree char *path = g_build_filename (deep, "s.ppscanvas", NULL);
      PpsFolder found;

      g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
      if (cases[i].marker != NULL)
        {
          g_autofree char *marker = g_build_filename (folder, cases[i].marker, NULL);

          g_assert_true (g_file_set_contents (marker, "", 0, NULL));
        }

      found = pps_folder_look (path);
      g_assert_cmpstr (found.name, ==, cases[i].name);
      g_assert_cmpint (found.kind, ==,
                       cases[i].name != NULL ? PPS_FOLDER_SYNCED : PPS_FOLDER_LOCAL);
    }
}

static PpsLocalCopy *
take (Study *study)
{
  g_autoptr (GError) error = NULL;
  PpsLocalCopy *copy = pps_local_copy_take (study->path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pps_local_copy_get_path (copy), !=, study->path);

  return copy;
}

static PpsWorkspace *
open_copy (PpsLocalCopy *copy)
{
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = pps_workspace_open (pps_local_copy_get_path (copy), 0, &error);

  g_assert_no_error (error);

  return workspace;
}

static void
add (PpsWorkspace *workspace, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership = pps_edit_add_partnership (workspace, name, &error);

  g_assert_no_error (error);
}

static guint
count_in (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) store = pps_store_open (path, PPS_STORE_READ_ONLY, &error);

  g_assert_no_error (error);

  return pps_store_count (store, PPS_TYPE_PARTNERSHIP);
}

static void
test_put_back (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLocalCopy) copy = NULL;
  g_autoptr (PpsLocalCopy) again = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  study_close (study);
  n = count_in (study->path);
  copy = take (study);
  workspace = open_copy (copy);
  g_assert_false (pps_local_copy_is_ahead (copy, pps_workspace_get_store (workspace)));
  add (workspace, "Techniek");
  g_assert_true (pps_local_copy_is_ahead (copy, pps_workspace_get_store (workspace)));
  g_assert_cmpuint (count_in (study->path), ==, n);

  /* The program stopped before: the copy is found again, with what was done in it. */
  g_clear_object (&workspace);
  again = take (study);
  workspace = open_copy (again);
  g_assert_true (pps_local_copy_is_ahead (again, pps_workspace_get_store (workspace)));
  g_assert_false (pps_local_copy_has_conflict (again));

  g_assert_true (pps_local_copy_put_back (again, pps_workspace_get_store (workspace), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_in (study->path), ==, n + 1);
  g_assert_false (pps_local_copy_is_ahead (again, pps_workspace_get_store (workspace)));
  g_assert_false (pps_local_copy_has_conflict (again));

  /* And once more. */
  add (workspace, "Zorg");
  g_assert_true (pps_local_copy_put_back (again, pps_workspace_get_store (workspace), &error));
  g_assert_cmpuint (count_in (study->path), ==, n + 2);
}

/* Somebody else was there first. */
static void
test_conflict (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLocalCopy) copy = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *beside = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  gsize length_after;
  guint n;

  study_close (study);
  copy = take (study);
  workspace = open_copy (copy);
  add (workspace, "Techniek");

  study_open (study, 0);
  n = pps_store_count (study->store, PPS_TYPE_PARTNERSHIP);
  g_assert_false (pps_local_copy_put_back (copy, pps_workspace_get_store (workspace), &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  add (study->workspace, "Van een collega");
  study_close (study);

  g_assert_true (g_file_get_contents (study->path, &before, &length, NULL));
  g_assert_true (pps_local_copy_has_conflict (copy));
  g_assert_false (pps_local_copy_put_back (copy, pps_workspace_get_store (workspace), &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (study->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);

  g_assert_true (
      pps_local_copy_put_beside (copy, pps_workspace_get_store (workspace), &beside, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_in (beside), ==, n + 1);

  /* With work in it the copy stays what it is. */
  g_clear_object (&workspace);
  g_clear_object (&copy);
  copy = take (study);
  g_assert_true (pps_local_copy_has_conflict (copy));
}

/* Nothing was done here, but there: what is there now is what one works in. */
static void
test_fresh (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLocalCopy) copy = NULL;
  guint n;

  study_close (study);
  copy = take (study);
  n = count_in (pps_local_copy_get_path (copy));
  g_clear_object (&copy);

  study_open (study, 0);
  add (study->workspace, "Van een collega");
  study_close (study);
  copy = take (study);
  g_assert_cmpuint (count_in (pps_local_copy_get_path (copy)), ==, n + 1);
  g_assert_false (pps_local_copy_has_conflict (copy));
}

/* The program was killed after the new bytes were there, and before it had put that down. */
static void
test_crash (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLocalCopy) copy = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *note = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  study_close (study);
  copy = take (study);
  folder = g_path_get_dirname (pps_local_copy_get_path (copy));
  note = g_build_filename (folder, "origin.ini", NULL);
  workspace = open_copy (copy);
  add (workspace, "Techniek");
  g_assert_true (g_key_file_load_from_file (file, note, 0, NULL));
  before = g_key_file_get_string (file, "origin", "digest", NULL);
  g_assert_true (pps_local_copy_put_back (copy, pps_workspace_get_store (workspace), &error));
  g_assert_true (g_key_file_load_from_file (file, note, 0, NULL));
  digest = g_key_file_get_string (file, "origin", "digest", NULL);
  g_key_file_set_string (file, "origin", "next", digest);
  g_key_file_set_string (file, "origin", "digest", before);
  g_assert_true (g_key_file_save_to_file (file, note, NULL));

  g_clear_object (&workspace);
  g_clear_object (&copy);
  copy = take (study);
  g_assert_false (pps_local_copy_has_conflict (copy));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/app/local-copy/" name, Study, NULL, study_set_up, function, study_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/local-copy/network", test_network);
  ADD ("synced", test_synced);
  ADD ("put-back", test_put_back);
  ADD ("conflict", test_conflict);
  ADD ("fresh", test_fresh);
  ADD ("crash", test_crash);

  return g_test_run ();
}
