/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pps-record-kinds.h"

/* Studies as somebody who means harm would send them, each made with SQLite itself. A program of
 * its own opens one to write and to look, and what it costs is measured: it says a sentence that
 * names the file, or works; within two seconds of the processor, within 256 MB, and never by a
 * signal. A file that it refuses is not changed by a byte, and nothing new lies beside it. */

#define MOST_SECONDS 2.0
#define MOST_KILOBYTES (256 * 1024)

/* The sanitizers take memory and time of their own. */
#if defined __SANITIZE_ADDRESS__
#define IS_MEASURED FALSE
#else
#define IS_MEASURED TRUE
#endif

static const char *self;

/* The other program */

static void
read_all (PpsStore *store)
{
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    g_assert_cmpuint (pps_store_count (store, pps_record_kinds_get_type (i)), <, 1000);
}

static int
open_in_child (const char *path, PpsStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) store = pps_store_open (path, flags, &error);
  g_autoptr (GPtrArray) wrong = NULL;

  if (store == NULL)
    {
      printf ("%s\n", error->message);
      return 1;
    }

  read_all (store);
  wrong = pps_store_check (store);
  for (guint i = 0; i < wrong->len; i++)
    g_assert_true (g_utf8_validate (wrong->pdata[i], -1, NULL));
  pps_store_close (store);

  return 0;
}

/* Its cost */

typedef struct
{
  int status;
  double seconds;
  long kilobytes;
  char *said;
} Cost;

static Cost
run (const char *verb, const char *path)
{
  g_autofree char *output = g_strconcat (path, ".said", NULL);
  struct rusage usage;
  Cost cost = { 0 };
  pid_t child;

  fflush (stdout);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      int fd = open (output, O_WRONLY | O_CREAT | O_TRUNC, 0600);

      dup2 (fd, STDOUT_FILENO);
      execl (self, self, verb, path, NULL);
      _exit (127);
    }

  g_assert_cmpint (wait4 (child, &cost.status, 0, &usage), ==, child);
  cost.seconds = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                 + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  cost.kilobytes = usage.ru_maxrss;
  g_assert_true (g_file_get_contents (output, &cost.said, NULL, NULL));
  g_unlink (output);

  return cost;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

typedef enum
{
  REFUSED,
  OPENED,
  EITHER,
} End;

static void
assert_end (Fixture *fixture, const char *name, End end)
{
  static const char *const verbs[] = { "--open", "--look" };
  g_autofree char *before = digest_of (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      Cost cost = run (verbs[i], fixture->path);
      int status = WIFEXITED (cost.status) ? WEXITSTATUS (cost.status) : -1;

      g_test_message ("%s %s: %d, %.2f s, %ld kB: %s", name, verbs[i], status, cost.seconds,
                      cost.kilobytes, cost.said);
      g_assert_true (status == 0 || status == 1);
      if (end != EITHER)
        g_assert_cmpint (status, ==, end == REFUSED ? 1 : 0);
      if (IS_MEASURED)
        {
          g_assert_cmpfloat (cost.seconds, <, MOST_SECONDS);
          g_assert_cmpint (cost.kilobytes, <, MOST_KILOBYTES);
        }
      if (status == 1)
        {
          g_autofree char *after = digest_of (fixture->path);

          g_assert_nonnull (strstr (cost.said, "study.ppscanvas"));
          g_assert_cmpstr (after, ==, before);
          g_assert_cmpuint (count_files (fixture->folder), ==, 1);
        }
      g_free (cost.said);
    }
}

/* What strangers send */

#define NUMBERS(n)                                                                                 \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " #n ") "

typedef struct
{
  const char *name;
  const char *sql;
  End end;
} Stranger;

/* Of the schema. */
static const Stranger schemas[] = {
  { "a trigger", "CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM answer; END",
    REFUSED },
  { "a trigger in place of a view",
    "CREATE VIEW v AS SELECT 1; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
    REFUSED },
  { "a table that is a view", "DROP TABLE session; CREATE VIEW session AS SELECT 1 AS id",
    REFUSED },
  { "a view without end",
    "CREATE VIEW v AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    " SELECT * FROM n",
    REFUSED },
  { "a table that is a view without end",
    "DROP TABLE session; CREATE VIEW session AS WITH RECURSIVE n (id) AS"
    " (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n WHERE id < 0",
    REFUSED },
  { "views in views",
    "CREATE VIEW a AS SELECT 1 AS x UNION ALL SELECT 2;"
    "CREATE VIEW b AS SELECT a.x FROM a, a AS a2, a AS a3, a AS a4, a AS a5, a AS a6;"
    "CREATE VIEW c AS SELECT b.x FROM b, b AS b2, b AS b3, b AS b4, b AS b5, b AS b6",
    REFUSED },
  { "a view of itself",
    "CREATE VIEW v AS SELECT 1; PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = 'CREATE VIEW v AS SELECT * FROM v' WHERE name = 'v'",
    REFUSED },
  { "a virtual table", "CREATE VIRTUAL TABLE v USING rtree (id, a, b)", REFUSED },
  { "a virtual table that is not there",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema"
    " VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING evil (''/etc/passwd'')')",
    REFUSED },
  { "a table that is virtual",
    "DROP TABLE property; CREATE VIRTUAL TABLE property USING fts5 (name, value)", REFUSED },
  { "a column that is reckoned",
    "ALTER TABLE answer ADD COLUMN x TEXT AS (printf ('%1000000s', text)) VIRTUAL", REFUSED },
  { "a value that is reckoned",
    "ALTER TABLE answer ADD COLUMN x TEXT CHECK (length (hex (zeroblob (9999))) > 1)", REFUSED },
  { "an index of what is reckoned", "CREATE INDEX i ON answer (hex (text))", REFUSED },
  { "rows that go with others",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
    " replace (sql, 'REFERENCES interview (id)', 'REFERENCES interview (id) ON DELETE CASCADE')",
    REFUSED },
  { "a table without its types",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = replace (sql, ') STRICT', ')') WHERE name = 'answer'",
    REFUSED },
  { "a root that is another's",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage ="
    " (SELECT rootpage FROM sqlite_schema WHERE name = 'finding') WHERE name = 'answer'",
    REFUSED },
  { "a root that is no page",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'answer'",
    REFUSED },
  { "a word of great length in the schema",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema"
    " VALUES ('table', 'x', 'x', 0, 'CREATE TABLE x (a DEFAULT ''' || hex (zeroblob (9000000))"
    " || ''')')",
    REFUSED },
  { "rows of great length in the schema",
    "PRAGMA writable_schema = ON; " NUMBERS (
        12) "INSERT INTO sqlite_schema"
            " SELECT hex (zeroblob (9000000)), name, tbl_name, rootpage, sql FROM n,"
            " (SELECT * FROM sqlite_schema WHERE sql IS NULL LIMIT 1)",
    REFUSED },
  { "many tables",
    "PRAGMA writable_schema = ON; " NUMBERS (
        200000) "INSERT INTO sqlite_schema"
                " SELECT 'table', 't' || i, 't' || i, 2, 'CREATE TABLE t' || i || ' (a, b, c, d, "
                "e)' FROM n",
    REFUSED },
  { "many columns",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT 'table', 'x', 'x', 2,"
    " 'CREATE TABLE x (' || (" NUMBERS (1900) "SELECT group_concat ('c' || i) FROM n) || ')'",
    REFUSED },
  { "brackets in brackets",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT 'table', 'x', 'x', 2,"
    " 'CREATE TABLE x (a CHECK (' || replace (hex (zeroblob (400)), '00', '(')"
    " || '1' || replace (hex (zeroblob (400)), '00', ')') || '))'",
    REFUSED },
};

/* Of the rows, in the tables of a study. */
static const Stranger rows[] = {
  { "rows that refer to nothing",
    "PRAGMA foreign_keys = OFF; UPDATE answer SET interview = 'nothing', pane = 'nowhere'",
    OPENED },
  { "ids that are none", "PRAGMA foreign_keys = OFF; UPDATE answer SET id = '../../x'", OPENED },
  { "an id that refers to itself",
    "PRAGMA foreign_keys = OFF; UPDATE answer SET same_as = id, said_at = id", OPENED },
  { "words that are unknown",
    "UPDATE answer SET state = 'x', mark = 99999; UPDATE round SET kind = '%s'", OPENED },
  { "bytes that are no text",
    "UPDATE answer SET text = CAST (x'ff00fec0af3c623e' AS TEXT);"
    "UPDATE partnership SET name = CAST (x'00ff' AS TEXT)",
    OPENED },
  { "numbers without end",
    "UPDATE line_item SET amount = 9e999; UPDATE indicator SET value = -9e999", OPENED },
  { "a long text", "UPDATE answer SET text = hex (zeroblob (9000000))", OPENED },
  { "a text that is too long", "UPDATE answer SET text = hex (zeroblob (15000000))", EITHER },
  { "many rows", NUMBERS (100000) "INSERT INTO property SELECT 'p' || i, 'v' FROM n", OPENED },
  { "pages of 512", "PRAGMA page_size = 512; VACUUM", OPENED },
  { "pages of 65536", "PRAGMA page_size = 65536; VACUUM", OPENED },
  { "pages that move", "PRAGMA auto_vacuum = FULL; VACUUM", OPENED },
  { "a journal that stays", "PRAGMA journal_mode = WAL", REFUSED },
  { "another program's mark", "PRAGMA application_id = 252006674", REFUSED },
  { "no mark", "PRAGMA application_id = 0", REFUSED },
  { "a version to come", "PRAGMA user_version = 99", REFUSED },
  { "no version", "PRAGMA user_version = 0", REFUSED },
  { "a version that it is not", "PRAGMA user_version = 1", REFUSED },
  { "an old program's cookie", "PRAGMA schema_version = 4000000000", OPENED },
};

static void
test_table (Fixture *fixture, const Stranger *strangers, guint n)
{
  g_autoptr (GHashTable) records = fixture_fill (fixture);
  g_autofree char *bytes = NULL;
  gsize length;

  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
      raw_run (fixture->path, "PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF");
      raw_run (fixture->path, strangers[i].sql);
      assert_end (fixture, strangers[i].name, strangers[i].end);
    }
}

static void
test_schemas (Fixture *fixture, gconstpointer data)
{
  test_table (fixture, schemas, G_N_ELEMENTS (schemas));
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  test_table (fixture, rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char *argv[])
{
  self = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--open"))
    return open_in_child (argv[2], 0);
  if (argc == 3 && g_str_equal (argv[1], "--look"))
    return open_in_child (argv[2], PPS_STORE_READ_ONLY);

  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/strangers/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("schemas", test_schemas);
  ADD ("rows", test_rows);
#undef ADD

  return g_test_run ();
}
