/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-tape.h"

#include <string.h>

#include "fault-calls.h"

#define SECTOR 512

typedef struct
{
  FaultCallKind kind;
  guint file;
  guint to;
  gint64 offset;
  GBytes *data;
  gboolean told; /* no operation: what the program was told */
  gint64 progress;
  guint n_backups;
} Operation;

struct _FaultTape
{
  char *folder;
  GPtrArray *paths; /* a file is known by its place in here */
  GPtrArray *start; /* of GBytes, %NULL for none */
  GPtrArray *operations;
};

/* A file on the disk while the tape is played. */
typedef struct
{
  GByteArray *disk;
  GPtrArray *waiting; /* borrowed operations that were not synced */
  GByteArray *former; /* what bore the name before, where that is not sure yet */
  gboolean exists;
  gboolean unsure; /* its name was not synced */
} Slot;

struct _FaultPlay
{
  FaultTape *tape;
  gboolean honest;
  guint at;
  GPtrArray *slots;
  gint64 told;
  guint n_backups;
};

static void
free_operation (gpointer data)
{
  Operation *operation = data;

  g_clear_pointer (&operation->data, g_bytes_unref);
  g_free (operation);
}

static guint
find_file (FaultTape *self, const char *path)
{
  guint i;

  for (i = 0; i < self->paths->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->paths, i), path))
        return i;
    }
  g_ptr_array_add (self->paths, g_strdup (path));
  g_ptr_array_add (self->start, NULL);

  return i;
}

static void
hear (const FaultCall *call, gpointer user_data)
{
  FaultTape *self = user_data;
  Operation *operation = g_new0 (Operation, 1);

  operation->kind = call->kind;
  operation->file = find_file (self, call->path);
  operation->offset = call->offset;
  if (call->kind == FAULT_CALL_RENAME)
    operation->to = find_file (self, call->to);
  if (call->kind == FAULT_CALL_WRITE)
    operation->data = g_bytes_new (call->data, call->n);
  g_ptr_array_add (self->operations, operation);
}

/* The files that are there already; folders in it are taken to be empty. */
static void
load (FaultTape *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      char *contents;
      gsize length;

      if (g_file_get_contents (path, &contents, &length, NULL))
        {
          guint file = find_file (self, path);

          g_ptr_array_index (self->start, file) = g_bytes_new_take (contents, length);
        }
    }
}

FaultTape *
fault_tape_record (const char *folder)
{
  FaultTape *self = g_new0 (FaultTape, 1);

  self->folder = g_strdup (folder);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->start = g_ptr_array_new ();
  self->operations = g_ptr_array_new_with_free_func (free_operation);
  load (self);
  fault_calls_watch (folder, hear, self);

  return self;
}

void
fault_tape_stop (FaultTape *self)
{
  fault_calls_watch (NULL, NULL, NULL);
}

void
fault_tape_free (FaultTape *self)
{
  for (guint i = 0; i < self->start->len; i++)
    {
      if (g_ptr_array_index (self->start, i) != NULL)
        g_bytes_unref (g_ptr_array_index (self->start, i));
    }
  g_ptr_array_unref (self->start);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->operations);
  g_free (self->folder);
  g_free (self);
}

void
fault_tape_acknowledge (FaultTape *self, gint64 progress, guint n_backups)
{
  Operation *operation = g_new0 (Operation, 1);

  operation->told = TRUE;
  operation->progress = progress;
  operation->n_backups = n_backups;
  g_ptr_array_add (self->operations, operation);
}

guint
fault_tape_get_n (FaultTape *self)
{
  return self->operations->len;
}

static void
resize (GByteArray *disk, gsize size)
{
  gsize before = disk->len;

  g_byte_array_set_size (disk, size);
  if (size > before)
    memset (disk->data + before, 0, size - before);
}

static void
write_part (GByteArray *disk, gint64 offset, const guint8 *data, gsize n)
{
  if (disk->len < offset + n)
    resize (disk, offset + n);
  memcpy (disk->data + offset, data, n);
}

static void
apply (GByteArray *disk, const Operation *operation)
{
  if (operation->kind == FAULT_CALL_WRITE)
    write_part (disk, operation->offset, g_bytes_get_data (operation->data, NULL),
                g_bytes_get_size (operation->data));
  else
    resize (disk, operation->kind == FAULT_CALL_TRUNCATE ? operation->offset : 0);
}

static void
tear (GByteArray *disk, const Operation *operation, GRand *random)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (operation->data, &size);

  for (gsize at = 0; at < size; at += SECTOR)
    {
      if (g_rand_boolean (random))
        write_part (disk, operation->offset + at, data + at, MIN (SECTOR, size - at));
    }
}

static void
apply_some (GByteArray *disk, GPtrArray *waiting, GRand *random)
{
  int how = g_rand_int_range (random, 0, 4);

  for (guint i = 0; i < waiting->len; i++)
    {
      const Operation *operation = g_ptr_array_index (waiting, i);

      if (how == 0 || (how >= 2 && g_rand_boolean (random)))
        apply (disk, operation);
      else if (how == 3 && operation->kind == FAULT_CALL_WRITE)
        tear (disk, operation, random);
    }
}

static GByteArray *
copy_bytes (const GByteArray *bytes)
{
  GByteArray *copy = g_byte_array_sized_new (bytes->len);

  return g_byte_array_append (copy, bytes->data, bytes->len);
}

static void
free_slot (gpointer data)
{
  Slot *slot = data;

  g_byte_array_unref (slot->disk);
  g_ptr_array_unref (slot->waiting);
  g_clear_pointer (&slot->former, g_byte_array_unref);
  g_free (slot);
}

FaultPlay *
fault_play_new (FaultTape *tape, gboolean honest)
{
  FaultPlay *self = g_new0 (FaultPlay, 1);

  self->tape = tape;
  self->honest = honest;
  self->slots = g_ptr_array_new_with_free_func (free_slot);
  for (guint i = 0; i < tape->paths->len; i++)
    {
      Slot *slot = g_new0 (Slot, 1);
      GBytes *start = g_ptr_array_index (tape->start, i);

      slot->disk = g_byte_array_new ();
      slot->waiting = g_ptr_array_new ();
      slot->exists = start != NULL;
      if (start != NULL)
        g_byte_array_append (slot->disk, g_bytes_get_data (start, NULL), g_bytes_get_size (start));
      g_ptr_array_add (self->slots, slot);
    }

  return self;
}

void
fault_play_free (FaultPlay *self)
{
  g_ptr_array_unref (self->slots);
  g_free (self);
}

/* A folder that is synced keeps the names that were given in it. */
static void
sync_names (FaultPlay *self, const char *folder)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char *parent = g_path_get_dirname (g_ptr_array_index (self->tape->paths, i));

      if (g_str_equal (parent, folder))
        {
          slot->unsure = FALSE;
          g_clear_pointer (&slot->former, g_byte_array_unref);
        }
    }
}

static void
sync_slot (FaultPlay *self, guint file)
{
  Slot *slot = g_ptr_array_index (self->slots, file);

  if (!self->honest)
    return;

  for (guint i = 0; i < slot->waiting->len; i++)
    apply (slot->disk, g_ptr_array_index (slot->waiting, i));
  g_ptr_array_set_size (slot->waiting, 0);
  sync_names (self, g_ptr_array_index (self->tape->paths, file));
}

static void
rename_slot (FaultPlay *self, guint from, guint to)
{
  Slot *old = g_ptr_array_index (self->slots, from);
  Slot *new = g_ptr_array_index (self->slots, to);
  GByteArray *disk = new->disk;
  GPtrArray *waiting = new->waiting;

  if (new->exists)
    {
      g_clear_pointer (&new->former, g_byte_array_unref);
      new->former = copy_bytes (disk);
    }
  new->disk = old->disk;
  new->waiting = old->waiting;
  new->exists = TRUE;
  new->unsure = TRUE;
  old->disk = disk;
  old->waiting = waiting;
  old->exists = FALSE;
}

static void
play (FaultPlay *self, Operation *operation)
{
  Slot *slot = g_ptr_array_index (self->slots, operation->file);

  switch (operation->kind)
    {
    case FAULT_CALL_SYNC:
      sync_slot (self, operation->file);
      break;
    case FAULT_CALL_RENAME:
      rename_slot (self, operation->file, operation->to);
      break;
    case FAULT_CALL_MAKE_FOLDER:
      slot->exists = TRUE;
      slot->unsure = TRUE;
      break;
    case FAULT_CALL_WRITE:
    case FAULT_CALL_TRUNCATE:
    case FAULT_CALL_UNLINK:
    default:
      slot->exists = TRUE;
      g_ptr_array_add (slot->waiting, operation);
    }
}

void
fault_play_go (FaultPlay *self, guint at)
{
  for (; self->at < at; self->at++)
    {
      Operation *operation = g_ptr_array_index (self->tape->operations, self->at);

      if (!operation->told)
        {
          play (self, operation);
          continue;
        }
      self->told = operation->progress;
      self->n_backups = operation->n_backups;
    }
}

/* What the program was busy with may have come through, but for saying so. */
static gint64
find_most (FaultPlay *self)
{
  for (guint i = self->at; i < self->tape->operations->len; i++)
    {
      Operation *operation = g_ptr_array_index (self->tape->operations, i);

      if (operation->told)
        return operation->progress;
    }

  return self->told;
}

/* Whether the folder in which a file lies is lost itself. */
static gboolean
is_folder_lost (FaultPlay *self, guint file, const gboolean *lost)
{
  g_autofree char *parent = g_path_get_dirname (g_ptr_array_index (self->tape->paths, file));

  for (guint i = 0; i < self->slots->len; i++)
    {
      if (lost[i] && g_str_equal (g_ptr_array_index (self->tape->paths, i), parent))
        return TRUE;
    }

  return FALSE;
}

static void
free_file (gpointer data)
{
  FaultFile *file = data;

  g_byte_array_unref (file->bytes);
  g_free (file);
}

static void
add_file (FaultPlay *self, FaultDisk *disk, guint index, gboolean lost, GRand *random)
{
  Slot *slot = g_ptr_array_index (self->slots, index);
  FaultFile *file;

  if (!slot->exists || (lost && slot->former == NULL))
    return;

  file = g_new0 (FaultFile, 1);
  file->path = g_ptr_array_index (self->tape->paths, index);
  file->bytes = copy_bytes (lost ? slot->former : slot->disk);
  if (!lost)
    apply_some (file->bytes, slot->waiting, random);
  g_ptr_array_add (disk->files, file);
}

FaultDisk *
fault_play_lose_power (FaultPlay *self, GRand *random)
{
  g_autofree gboolean *lost = g_new0 (gboolean, self->slots->len);
  FaultDisk *disk = g_new0 (FaultDisk, 1);

  disk->files = g_ptr_array_new_with_free_func (free_file);
  disk->told = self->told;
  disk->most = find_most (self);
  disk->n_backups = self->n_backups;

  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = g_ptr_array_index (self->slots, i);

      lost[i] = slot->unsure && g_rand_boolean (random);
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (!is_folder_lost (self, i, lost))
        add_file (self, disk, i, lost[i], random);
    }

  return disk;
}

void
fault_disk_free (FaultDisk *self)
{
  g_ptr_array_unref (self->files);
  g_free (self);
}

GByteArray *
fault_disk_find (FaultDisk *self, const char *path)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      FaultFile *file = g_ptr_array_index (self->files, i);

      if (g_str_equal (file->path, path))
        return file->bytes;
    }

  return NULL;
}
