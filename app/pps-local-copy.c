/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-local-copy.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-store-backups.h"

/* A folder for each original, named by a digest of where it stands, with the copy in it and a note:
 * of which bytes it was taken, and which edit was the last that both have. The bytes that are put
 * back are noted before they are: after a crash between the two either is the original as it is
 * known. */

#define NOTE "origin.ini"
#define GROUP "origin"

struct _PpsLocalCopy
{
  GObject parent_instance;

  char *origin;
  char *folder;
  char *path;
  char *digest; /* of the original as it was taken, or put back */
  char *next;   /* (nullable): of what was about to be put back */
  char *mark;   /* the last edit that the original has */
};

G_DEFINE_FINAL_TYPE (PpsLocalCopy, pps_local_copy, G_TYPE_OBJECT)

static void
pps_local_copy_finalize (GObject *object)
{
  PpsLocalCopy *self = PPS_LOCAL_COPY (object);

  g_free (self->origin);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->digest);
  g_free (self->next);
  g_free (self->mark);

  G_OBJECT_CLASS (pps_local_copy_parent_class)->finalize (object);
}

static void
pps_local_copy_class_init (PpsLocalCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pps_local_copy_finalize;
}

static void
pps_local_copy_init (PpsLocalCopy *self)
{
}

static GBytes *
read_bytes (const char *path)
{
  char *contents;
  gsize length;

  return g_file_get_contents (path, &contents, &length, NULL) ? g_bytes_new_take (contents, length)
                                                              : NULL;
}

/* Returns: (nullable): of the bytes of a file that nobody here has open; %NULL where it is not
 * there
 */
static char *
digest_file (const char *path)
{
  g_autoptr (GBytes) bytes = read_bytes (path);

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

static char *
note_path (PpsLocalCopy *self)
{
  return g_build_filename (self->folder, NOTE, NULL);
}

static gboolean
write_note (PpsLocalCopy *self, GError **error)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autofree char *path = note_path (self);
  g_autofree char *text = NULL;
  g_autofree char *uri = g_filename_to_uri (self->origin, NULL, NULL);
  gsize length;

  g_key_file_set_string (note, GROUP, "place", uri != NULL ? uri : "");
  g_key_file_set_string (note, GROUP, "digest", self->digest);
  g_key_file_set_string (note, GROUP, "next", self->next != NULL ? self->next : "");
  g_key_file_set_string (note, GROUP, "mark", self->mark);
  text = g_key_file_to_data (note, &length, NULL);

  return g_file_set_contents_full (path, text, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

static gboolean
read_note (PpsLocalCopy *self)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autofree char *path = note_path (self);

  if (!g_key_file_load_from_file (note, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  g_free (self->digest);
  g_free (self->next);
  g_free (self->mark);
  self->digest = g_key_file_get_string (note, GROUP, "digest", NULL);
  self->next = g_key_file_get_string (note, GROUP, "next", NULL);
  self->mark = g_key_file_get_string (note, GROUP, "mark", NULL);

  return self->digest != NULL && self->mark != NULL;
}

static char *
read_mark (const char *path, GError **error)
{
  g_autoptr (PpsStore) store = pps_store_open (path, PPS_STORE_READ_ONLY, error);

  return store != NULL ? pps_store_dup_mark (store) : NULL;
}

/* Whole or not at all: through the store, which checks what it copies. */
static gboolean
take_anew (PpsLocalCopy *self, GError **error)
{
  g_autofree char *kept = NULL;
  char *digest = digest_file (self->origin);

  if (!pps_store_restore (self->path, self->origin, &kept, error))
    {
      g_free (digest);
      return FALSE;
    }

  g_free (self->digest);
  g_free (self->mark);
  g_clear_pointer (&self->next, g_free);
  self->digest = digest != NULL ? digest : g_strdup ("");
  self->mark = read_mark (self->path, error);

  return self->mark != NULL && write_note (self, error);
}

static gboolean
has_work (PpsLocalCopy *self)
{
  g_autofree char *mark = read_mark (self->path, NULL);

  return mark == NULL || !g_str_equal (mark, self->mark);
}

static PpsLocalCopy *
new_for (const char *origin)
{
  PpsLocalCopy *self = g_object_new (PPS_TYPE_LOCAL_COPY, NULL);
  g_autofree char *digest = NULL;
  g_autofree char *base = g_path_get_basename (origin);

  self->origin = g_canonicalize_filename (origin, NULL);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->origin, -1);
  digest[32] = '\0';
  self->folder = g_build_filename (g_get_user_data_dir (), "pps-canvas", "copies", digest, NULL);
  self->path = g_build_filename (self->folder, base, NULL);

  return self;
}

PpsLocalCopy *
pps_local_copy_take (const char *origin, GError **error)
{
  g_autoptr (PpsLocalCopy) self = NULL;

  g_return_val_if_fail (origin != NULL, NULL);

  self = new_for (origin);
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _ ("The folder %s cannot be made: %s"), self->folder, g_strerror (errno));
      return NULL;
    }

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS) || !read_note (self)
      || (pps_local_copy_has_conflict (self) && !has_work (self)))
    return take_anew (self, error) ? g_steal_pointer (&self) : NULL;

  return g_steal_pointer (&self);
}

const char *
pps_local_copy_get_origin (PpsLocalCopy *self)
{
  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), NULL);

  return self->origin;
}

const char *
pps_local_copy_get_path (PpsLocalCopy *self)
{
  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), NULL);

  return self->path;
}

gboolean
pps_local_copy_is_ahead (PpsLocalCopy *self, PpsStore *store)
{
  g_autofree char *mark = NULL;

  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), FALSE);

  mark = pps_store_dup_mark (store);

  return g_strcmp0 (mark, self->mark) != 0;
}

gboolean
pps_local_copy_has_conflict (PpsLocalCopy *self)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), FALSE);

  digest = digest_file (self->origin);

  /* Where nothing is there is nothing to be lost. */
  return digest != NULL && !g_str_equal (digest, self->digest)
         && g_strcmp0 (digest, self->next) != 0;
}

static gboolean
publish (PpsLocalCopy *self, GBytes *image, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->origin);
  g_autofree char *name = g_filename_display_basename (self->origin);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s/.pps-canvas-%s", folder, unique);
  gboolean done;

  done = g_file_set_contents_full (temporary, g_bytes_get_data (image, NULL),
                                   g_bytes_get_size (image), G_FILE_SET_CONTENTS_NONE, 0600, error)
         && pps_store_publish (temporary, self->origin, TRUE, name, error);
  if (!done)
    g_unlink (temporary);

  return done;
}

gboolean
pps_local_copy_put_back (PpsLocalCopy *self, PpsStore *store, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) image = NULL;

  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), FALSE);

  name = g_filename_display_basename (self->origin);
  if (pps_store_is_held (self->origin))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY,
                   _ ("“%s” is open in another program. Your copy has not been put back."), name);
      return FALSE;
    }
  if (pps_local_copy_has_conflict (self))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
                   _ ("“%s” was changed by somebody else since your copy was taken. Nothing was "
                      "written over it: put yours beside it."),
                   name);
      return FALSE;
    }

  image = pps_store_dup_image (store, error);
  if (image == NULL)
    return FALSE;

  g_free (self->next);
  self->next = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  if (!write_note (self, error) || !publish (self, image, error))
    return FALSE;

  g_free (self->digest);
  g_free (self->mark);
  self->digest = g_steal_pointer (&self->next);
  self->mark = pps_store_dup_mark (store);

  return write_note (self, error);
}

gboolean
pps_local_copy_put_beside (PpsLocalCopy *self, PpsStore *store, char **path, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H%M%S");
  g_autofree char *stem = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (PPS_IS_LOCAL_COPY (self), FALSE);

  stem = g_strdup (self->origin);
  if (g_str_has_suffix (stem, ".ppscanvas"))
    stem[strlen (stem) - strlen (".ppscanvas")] = '\0';
  /* Translators: part of the name of a file: study copy 2026-11-23 140312.ppscanvas */
  beside = g_strdup_printf ("%s %s %s.ppscanvas", stem, _ ("copy"), stamp);
  if (!pps_store_backup (store, beside, FALSE, error))
    return FALSE;

  *path = g_steal_pointer (&beside);

  return TRUE;
}
