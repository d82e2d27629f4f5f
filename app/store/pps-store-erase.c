/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-erase.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "pps-store-private.h"

/* The one place where rows leave a study. First it is listed what goes, in a table that stands in
 * memory; then it goes, with its history; then the search index is made anew and the file written
 * anew, since free pages and the index keep what was deleted. Tombstones go like everything else.
 */

#define OF_ANSWERS "(SELECT id FROM temp.gone WHERE kind = 'answer')"
#define OF_INTERVIEWS "(SELECT id FROM temp.gone WHERE kind = 'interview')"
#define OF_FINDINGS "(SELECT id FROM temp.gone WHERE kind = 'finding')"
#define OF_SUMMARIES "(SELECT id FROM temp.gone WHERE kind = 'summary')"
#define ADD "INSERT OR IGNORE INTO temp.gone "

/* Somebody's words are at least so many characters; fewer are anybody's. */
#define OWN_LENGTH "20"

/* ?1 is the respondent, ?2 whether joint interviews go as well. */
static const char *const lists[] = {
  ADD "VALUES ('respondent', ?1)",
  ADD "SELECT 'interview', l.interview FROM interview_respondent l WHERE l.respondent = ?1"
      " AND l.interview IS NOT NULL AND (?2 = '1' OR NOT EXISTS (SELECT 1 FROM"
      " interview_respondent o WHERE o.interview = l.interview AND o.respondent <> ?1"
      " AND o.deleted = 0))",
  ADD "SELECT 'answer', id FROM answer WHERE interview IN " OF_INTERVIEWS,
  "WITH RECURSIVE copy (id) AS (SELECT id FROM temp.gone WHERE kind = 'answer'"
  " UNION SELECT a.id FROM answer a JOIN copy ON a.same_as = copy.id OR a.said_at = copy.id) " ADD
  "SELECT 'answer', id FROM copy",
  ADD "SELECT 'finding', f.id FROM finding f WHERE f.respondent = ?1"
      " OR (f.id IN (SELECT finding FROM evidence WHERE answer IN " OF_ANSWERS ")"
      " AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.finding = f.id AND e.deleted = 0"
      " AND e.answer NOT IN " OF_ANSWERS "))",
  ADD "SELECT 'finding', f.id FROM finding f JOIN evidence e ON e.finding = f.id"
      " WHERE e.answer IN " OF_ANSWERS " AND length (e.text) >= " OWN_LENGTH
      " AND instr (f.text || ' ' || f.table_text || ' ' || f.memo, e.text) > 0",
  /* What was merged away has given its evidence to the finding that took it over. */
  ADD "SELECT 'finding', f.id FROM finding f WHERE f.merged_into IN"
      " (SELECT finding FROM evidence WHERE answer IN " OF_ANSWERS
      ") OR f.merged_into IN " OF_FINDINGS,
  "WITH RECURSIVE later (id) AS (SELECT id FROM temp.gone WHERE kind = 'finding'"
  " UNION SELECT f.id FROM finding f JOIN later ON f.continues = later.id WHERE NOT EXISTS"
  " (SELECT 1 FROM evidence e WHERE e.finding = f.id AND e.deleted = 0 AND e.answer NOT "
  "IN " OF_ANSWERS ")) " ADD "SELECT 'finding', id FROM later",
  ADD "SELECT 'evidence', id FROM evidence WHERE answer IN " OF_ANSWERS
      " OR finding IN " OF_FINDINGS,
  ADD "SELECT 'quote', id FROM quote WHERE answer IN " OF_ANSWERS,
  ADD "SELECT 'line_item', id FROM line_item WHERE answer IN " OF_ANSWERS,
  ADD "SELECT 'event', id FROM event WHERE interview IN " OF_INTERVIEWS,
  ADD "SELECT 'consent', id FROM consent WHERE respondent = ?1 OR interview IN " OF_INTERVIEWS,
  ADD "SELECT 'interview_respondent', id FROM interview_respondent WHERE respondent = ?1"
      " OR interview IN " OF_INTERVIEWS,
  ADD "SELECT 'tagging', id FROM tagging WHERE answer IN " OF_ANSWERS " OR finding IN " OF_FINDINGS,
  ADD
  "SELECT 'member_check', id FROM member_check WHERE respondent = ?1 OR finding IN " OF_FINDINGS,
  ADD "SELECT 'summary', id FROM summary WHERE respondent = ?1 OR id IN (SELECT summary FROM"
      " summary_source WHERE answer IN " OF_ANSWERS " OR finding IN " OF_FINDINGS ")",
  ADD "SELECT 'summary_source', id FROM summary_source WHERE summary IN " OF_SUMMARIES
      " OR answer IN " OF_ANSWERS " OR finding IN " OF_FINDINGS,
  /* Texts by hand that hold what somebody said, or a line that went. */
  "INSERT INTO temp.said SELECT text FROM evidence WHERE id IN"
  " (SELECT id FROM temp.gone WHERE kind = 'evidence') AND length (text) >= " OWN_LENGTH
  " UNION SELECT text FROM finding WHERE id IN " OF_FINDINGS " AND length (text) >= " OWN_LENGTH
  " UNION SELECT table_text FROM finding WHERE id IN " OF_FINDINGS
  " AND length (table_text) >= " OWN_LENGTH
  " UNION SELECT text FROM quote WHERE answer IN " OF_ANSWERS " AND length (text) >= " OWN_LENGTH,
  ADD "SELECT 'cell_text', id FROM cell_text c WHERE EXISTS"
      " (SELECT 1 FROM temp.said s WHERE instr (c.text, s.text) > 0)",
  ADD "SELECT 'finding', id FROM finding f WHERE EXISTS"
      " (SELECT 1 FROM temp.said s WHERE instr (f.text || ' ' || f.table_text, s.text) > 0)"
      " AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.finding = f.id AND e.deleted = 0"
      " AND e.answer NOT IN " OF_ANSWERS ")",
};

/* References go before what they point at; the ends of the file hold the history. */
static const char *const acts[] = {
  "UPDATE answer SET same_as = NULL WHERE same_as IN " OF_ANSWERS,
  "UPDATE answer SET said_at = NULL WHERE said_at IN " OF_ANSWERS,
  "UPDATE finding SET continues = NULL WHERE continues IN " OF_FINDINGS,
  "UPDATE finding SET merged_into = NULL WHERE merged_into IN " OF_FINDINGS,
  /* Earlier wordings of what stays may be of who goes. */
  "DELETE FROM change WHERE field IN ('text', 'table_text', 'table_head', 'memo')"
  " AND record IN (SELECT finding FROM evidence WHERE answer IN " OF_ANSWERS ")",
  "DELETE FROM change WHERE kind IN ('cell_text', 'summary') AND field = 'text'",
  "DELETE FROM change WHERE kind = 'snapshot' AND field = 'content'",
  "DELETE FROM change WHERE record IN (SELECT id FROM temp.gone)",
  /* An edit of which nothing is left could not be undone. */
  "DELETE FROM edit WHERE id NOT IN (SELECT edit FROM change)",
  "UPDATE edit SET undoes = NULL WHERE undoes NOT IN (SELECT id FROM edit)",
  "UPDATE change SET replaces = NULL WHERE replaces NOT IN (SELECT id FROM change)",
};

/* In an order in which nothing points at what is not there any more. */
static const char *const tables[] = {
  "summary_source", "summary",   "member_check", "tagging",   "evidence",
  "quote",          "line_item", "event",        "consent",   "interview_respondent",
  "cell_text",      "finding",   "answer",       "interview", "respondent",
};

void
pps_erased_free (PpsErased *erased)
{
  g_free (erased->file);
  g_free (erased->report);
  g_free (erased);
}

static gboolean
list_what_goes (PpsStore *self, const char *respondent, gboolean with_joint, GError **error)
{
  if (!pps_store_run (self, "CREATE TEMP TABLE gone (kind TEXT, id TEXT, PRIMARY KEY (kind, id))",
                      error)
      || !pps_store_run (self, "CREATE TEMP TABLE said (text TEXT)", error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (sqlite3_stmt) statement = NULL;
      int code = sqlite3_prepare_v2 (self->db, lists[i], -1, &statement, NULL);

      if (code == SQLITE_OK && sqlite3_bind_parameter_count (statement) >= 1)
        code = sqlite3_bind_text (statement, 1, respondent, -1, SQLITE_TRANSIENT);
      if (code == SQLITE_OK && sqlite3_bind_parameter_count (statement) >= 2)
        code = sqlite3_bind_text (statement, 2, with_joint ? "1" : "0", -1, SQLITE_STATIC);
      if (code == SQLITE_OK)
        code = sqlite3_step (statement);
      if (code != SQLITE_DONE)
        {
          pps_store_set_sqlite_error (self, code, error);
          return FALSE;
        }
    }

  return TRUE;
}

/* A frozen round is a text of its own: whatever in it names a row that goes, or was worded then by
 * who goes, goes. Its round and partnership are needed to read it: of those only the field goes. */
#define NAMES_GONE                                                                                 \
  "(t.atom IN (SELECT id FROM temp.gone) OR EXISTS"                                                \
  " (SELECT 1 FROM temp.said s WHERE instr (t.atom, s.text) > 0))"

static gboolean
clean_snapshots (PpsStore *self, GError **error)
{
  static const char find[]
      = "UPDATE snapshot SET content = json_remove (content, (SELECT CASE WHEN t.path IN ('$', "
        "'$.partnership', '$.round') THEN "
        "t.fullkey ELSE t.path END FROM json_tree (snapshot.content) t WHERE t.type = 'text' "
        "AND " NAMES_GONE
        " LIMIT 1)) WHERE json_valid (content) AND EXISTS (SELECT 1 FROM json_tree "
        "(snapshot.content) t WHERE t.type = 'text' AND " NAMES_GONE ")";

  do
    {
      if (!pps_store_connection_run (self->db, find, self->name, error))
        return FALSE;
    }
  while (sqlite3_changes (self->db) > 0);

  return TRUE;
}

static char *
count_what_goes (PpsStore *self, GError **error)
{
  char *report = NULL;

  pps_store_connection_get_text (self->db,
                                 "SELECT json_group_object (kind, n) FROM (SELECT kind, count (*) "
                                 "AS n FROM temp.gone GROUP BY kind ORDER BY kind)",
                                 self->name, &report, error);

  return report;
}

static gboolean
let_go (PpsStore *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (!pps_store_connection_run (self->db, acts[i], self->name, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "DELETE FROM %s WHERE id IN (SELECT id FROM temp.gone WHERE kind = '%s')", tables[i],
          tables[i]);

      if (!pps_store_connection_run (self->db, sql, self->name, error))
        return FALSE;
    }

  return TRUE;
}

/* In one transaction: all of it or nothing. */
static char *
erase_rows (PpsStore *self, const char *respondent, gboolean with_joint, GError **error)
{
  g_autofree char *report = NULL;

  if (!pps_store_connection_run (self->db, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON",
                                 self->name, error))
    return NULL;

  if (list_what_goes (self, respondent, with_joint, error) && clean_snapshots (self, error)
      && (report = count_what_goes (self, error)) != NULL && let_go (self, error)
      && pps_store_index_all (self, error)
      && pps_store_connection_run (self->db,
                                   "INSERT INTO search (search) VALUES ('optimize');"
                                   "DROP TABLE temp.gone; DROP TABLE temp.said; COMMIT",
                                   self->name, error))
    return g_steal_pointer (&report);

  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);

  return NULL;
}

char *
pps_store_erase (PpsStore *self, const char *respondent, gboolean with_joint, GError **error)
{
  g_autofree char *report = NULL;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (respondent != NULL, NULL);
  g_return_val_if_fail (self->edit == NULL, NULL);

  if (!pps_store_is_writable (self, error))
    return NULL;

  pps_deadline_set_seconds (&self->deadline, 3600);
  report = erase_rows (self, respondent, with_joint, error);
  pps_deadline_set_seconds (&self->deadline, 3600);
  if (report == NULL || !pps_store_connection_run (self->db, "VACUUM", self->name, error))
    return NULL;

  g_ptr_array_set_size (self->undo_steps, 0);
  g_ptr_array_set_size (self->redo_steps, 0);

  return g_steal_pointer (&report);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* A backup of an older version would be migrated, and keep a copy of itself for that. */
static gboolean
erase_in (const char *path, const char *respondent, gboolean with_joint, char **report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) copy = pps_store_open (path, 0, &error);
  g_autofree char *folder = g_strconcat (path, ".backups", NULL);

  if (copy != NULL)
    {
      *report = pps_store_erase (copy, respondent, with_joint, &error);
      pps_store_close (copy);
    }
  remove_folder (folder);
  if (*report == NULL)
    g_debug ("%s: %s", path, error->message);

  return *report != NULL;
}

GPtrArray *
pps_store_erase_backups (PpsStore *self, const char *respondent, gboolean with_joint)
{
  GPtrArray *done = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_erased_free);
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_return_val_if_fail (PPS_IS_STORE (self), done);

  folder = g_strconcat (self->path, ".backups", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".ppscanvas"))
        g_ptr_array_add (names, g_strdup (name));
    }

  for (guint i = 0; i < names->len; i++)
    {
      PpsErased *erased = g_new0 (PpsErased, 1);

      erased->file = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      if (!erase_in (erased->file, respondent, with_joint, &erased->report))
        erased->removed = g_unlink (erased->file) == 0;
      g_ptr_array_add (done, erased);
    }

  return done;
}
