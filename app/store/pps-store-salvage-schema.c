/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-salvage-private.h"

#include <string.h>

#include "pps-store-backups.h"
#include "pps-store-snapshot.h"

/* Where the pages are broken on which a study says which tables it has, every other page may be
 * sound. Those pages never change after a study was made or migrated: a backup has the same ones,
 * and so has a new study of that version, unless the damaged one was migrated or written anew. So
 * they are lent, and it is looked at whether a tree begins on each page where they say so. */

#define PAGE 4096
#define PAGE_COUNT 28

/* The first byte of a page of a tree: https://www.sqlite.org/fileformat2.html, section 1.6 */
#define INDEX_INSIDE 2
#define TABLE_INSIDE 5
#define INDEX_LEAF 10
#define TABLE_LEAF 13

typedef struct
{
  guint8 *bytes; /* SQLite's */
  sqlite3_int64 length;
} Image;

static guint8 *
find_page (Image *image, gint64 number)
{
  return number >= 1 && number * PAGE <= image->length ? image->bytes + (number - 1) * PAGE : NULL;
}

/* Returns: whether most trees of @lender begin in @image too; some may be broken */
static gboolean
fits (sqlite3 *lender, Image *image)
{
  g_autoptr (sqlite3_stmt) trees = NULL;
  guint n = 0;
  guint n_found = 0;

  sqlite3_prepare_v2 (lender,
                      "SELECT rootpage, type = 'table' FROM sqlite_schema WHERE rootpage > 1", -1,
                      &trees, NULL);
  while (trees != NULL && sqlite3_step (trees) == SQLITE_ROW)
    {
      const guint8 *page = find_page (image, sqlite3_column_int64 (trees, 0));
      gboolean table = sqlite3_column_int (trees, 1);

      n++;
      if (page != NULL
          && (table ? *page == TABLE_INSIDE || *page == TABLE_LEAF
                    : *page == INDEX_INSIDE || *page == INDEX_LEAF))
        n_found++;
    }

  return n > 0 && n_found * 4 >= n * 3;
}

/* Both are studies of one version, and have pages of one size. */
static gboolean
lend (sqlite3 *lender, Image *image)
{
  g_autoptr (sqlite3_stmt) pages = NULL;
  Image lent = { 0 };
  guint8 count[4];
  gboolean done = FALSE;

  if (image->length < PAGE || !fits (lender, image))
    return FALSE;

  lent.bytes = sqlite3_serialize (lender, "main", &lent.length, 0);
  memcpy (count, image->bytes + PAGE_COUNT, sizeof count);
  sqlite3_prepare_v2 (lender, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'", -1, &pages,
                      NULL);
  while (pages != NULL && sqlite3_step (pages) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (pages, 0);
      guint8 *to = find_page (image, number);

      done = to != NULL && lent.bytes != NULL && find_page (&lent, number) != NULL;
      if (!done)
        break;
      memcpy (to, find_page (&lent, number), PAGE);
    }
  sqlite3_free (lent.bytes);
  memcpy (image->bytes + PAGE_COUNT, count, sizeof count);

  return done;
}

static gboolean
lend_from_backup (const char *path, guint version, const char *name, Image *image)
{
  g_autoptr (GBytes) header = NULL;
  g_autoptr (sqlite3) backup = NULL;
  PpsDeadline deadline;
  guint found;

  pps_deadline_set_seconds (&deadline, 60);
  header = pps_store_snapshot_read_header (path, PPS_STORE_HEADER_SIZE, name, NULL);
  if (header == NULL
      || !pps_store_schema_check_header (g_bytes_get_data (header, NULL), g_bytes_get_size (header),
                                         pps_store_schema_get_steps (), name, &found, NULL)
      || found != version)
    return FALSE;

  backup = pps_store_snapshot_open (path, name, FALSE, &deadline, NULL);

  return backup != NULL
         && pps_store_schema_is_canonical (backup, version, pps_store_schema_get_steps (), name,
                                           NULL)
         && lend (backup, image);
}

static gboolean
lend_from_new (guint version, const char *name, Image *image)
{
  g_autoptr (sqlite3) model = pps_store_connection_open (":memory:", name, NULL, NULL);

  return model != NULL
         && pps_store_connection_run (model, "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;",
                                      name, NULL)
         && pps_store_schema_make (model, version, pps_store_schema_get_steps (), name, NULL)
         && lend (model, image);
}

gboolean
pps_store_salvage_lend_schema (sqlite3 *db, const char *path, guint version, const char *name)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (path);
  Image image = { 0 };

  image.bytes = sqlite3_serialize (db, "main", &image.length, SQLITE_SERIALIZE_NOCOPY);
  if (image.bytes == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      PpsBackup *backup = g_ptr_array_index (backups, i);

      if (lend_from_backup (backup->path, version, name, &image))
        return TRUE;
    }

  return lend_from_new (version, name, &image);
}
