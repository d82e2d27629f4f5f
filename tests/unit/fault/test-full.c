/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "app-fixture.h"
#include "cli-fixture.h"
#include "pps-contacts.h"
#include "pps-keys-private.h"
#include "pps-seal.h"

/* The real program where a file may have no more than some bytes, and on a real disk that is full:
 * while answers are typed, and while each kind of file is made. What was there is still there, what
 * is new is whole or not there, nothing else is left, and a sentence names the file. */

#define PASSPHRASE "vier woorden op rij"
#define SELF "\"$SELF\""
#define CLI "\"$CLI\""

typedef struct
{
  Cli cli; /* of its folder, and of how programs ended */
  Study study;
  char *place; /* the folder that has no room */
} Full;

typedef struct
{
  const char *target;
  const char *command;
} Made;

/* A backup and an archive are never put in the place of another file. */
static const Made made[] = {
  { "uit.pdf", CLI " render s.ppscanvas --sheet canvas --output uit.pdf" },
  { "uit.png", CLI " render s.ppscanvas --sheet canvas --output uit.png" },
  { "uit.svg", CLI " render s.ppscanvas --sheet canvas --output uit.svg" },
  { "uit.html", CLI " render s.ppscanvas --sheet canvas --output uit.html" },
  { "uit.md", CLI " render s.ppscanvas --sheet canvas --output uit.md" },
  { "uit.odt", CLI " report s.ppscanvas --output uit.odt" },
  { "uit.ics", CLI " list s.ppscanvas interviews --ics=uit.ics" },
  { "uit.json", CLI " access s.ppscanvas W1 --output uit.json" },
  { "uit.csv", SELF " --contacts s.ppscanvas uit.csv" },
  { "uit.xml", CLI " guide export s.ppscanvas employers uit.xml" },
  { "nieuw-uit.ppscanvas", CLI " backup s.ppscanvas nieuw-uit.ppscanvas" },
  { "nieuw-uit.age", SELF " --seal s.ppscanvas nieuw-uit.age" },
};

static gboolean
is_new (const Made *self)
{
  return g_str_has_prefix (self->target, "nieuw");
}

static int
end (gboolean done, GError *error)
{
  if (done)
    return 0;

  g_printerr ("pps-canvas-cli: %s\n", error->message);

  return 1;
}

static int
seal (const char *path, const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  gboolean done
      = workspace != NULL && pps_seal_study (workspace, NULL, target, FALSE, PASSPHRASE, &error);

  return end (done, error);
}

static int
list_contacts (const char *path, const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsKeys) keys = pps_keys_new ("s.ppskeys");
  gboolean done = workspace != NULL && pps_keys_unlock (keys, PASSPHRASE, &error)
                  && pps_contacts_export (workspace, keys, target, &error);

  return end (done, error);
}

/* Says of each answer that it is there, until one is not. */
static int
type (const char *path)
{
  g_autoptr (GError) error = NULL;
  PpsWorkspace *workspace = pps_workspace_open (path, 0, &error);
  Study study = { 0 };
  gboolean done = workspace != NULL;

  if (done)
    study_adopt (&study, workspace);
  for (guint i = 1; done && i < 400; i++)
    {
      g_autofree char *pages = g_strnfill (4000 + 10 * i, 'x');
      g_autofree char *words = g_strdup_printf ("%u %s", i, pages);

      done = pps_edit_answer_text (study.workspace, study.interview, STUDY_QUESTION, words, &error);
      if (done)
        g_print ("%u\n", i);
    }
  study_close (&study);

  return end (done, error);
}

static void
set_up (Full *full, gconstpointer unused)
{
  g_autoptr (PpsInterview) planned = NULL;
  g_autoptr (PpsKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  study_set_up (&full->study, NULL);
  full->cli.folder = full->study.folder;
  full->place = g_build_filename (full->study.folder, "place", NULL);
  g_assert_cmpint (g_mkdir (full->place, 0700), ==, 0);
  planned = pps_edit_add_interview (full->study.workspace, full->study.round, "O", NULL, &error);
  g_assert_no_error (error);
  pps_edit_set_moment (full->study.workspace, planned, "planned", "3-12-2026 14:00", &error);
  g_assert_no_error (error);

  path = g_build_filename (full->place, "s.ppskeys", NULL);
  keys = pps_keys_new (path);
  pps_keys_set_cheap (keys, TRUE);
  g_assert_true (pps_keys_make (keys, PASSPHRASE, &error));
  pps_keys_set_text (keys, pps_record_get_id (PPS_RECORD (full->study.employer)), PPS_KEYS_NAME,
                     "Anna van Zanten-Oosterhuis", &error);
  g_assert_no_error (error);
}

static void
tear_down (Full *full, gconstpointer unused)
{
  g_free (full->place);
  study_tear_down (&full->study, NULL);
  g_free (full->cli.out);
  g_free (full->cli.err);
}

static GBytes *
read_placed (Full *full, const char *name)
{
  g_autofree char *path = g_build_filename (full->place, name, NULL);
  char *data;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) ? g_bytes_new_take (data, length) : NULL;
}

/* The study, and what was there before: nothing else. */
static void
lay_out (Full *full, const char *old)
{
  g_autofree char *study = g_build_filename (full->place, "s.ppscanvas", NULL);
  g_autoptr (GBytes) bytes = study_read (&full->study);

  g_assert_true (
      g_file_set_contents (study, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  if (old != NULL)
    {
      g_autofree char *path = g_build_filename (full->place, old, NULL);

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
    }
}

static guint
count_placed (Full *full)
{
  g_autoptr (GDir) dir = g_dir_open (full->place, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* The ways in which there is room for @bytes only. */
typedef char *(*Limit) (const char *command, gsize bytes);

static char *
no_larger (const char *command, gsize bytes)
{
  return g_strdup_printf ("cd place && ulimit -f %" G_GSIZE_FORMAT " && exec %s", bytes / 512,
                          command);
}

/* The folder is copied to a disk of 8 MB that is filled but for so many bytes, and back. */
static char *
no_room (const char *command, gsize bytes)
{
  return g_strdup_printf (
      "exec unshare -rm sh -c 'mkdir -p disk && mount -t tmpfs -o size=8m tmpfs disk || exit 77;"
      " cp -a place/. disk/; cd disk; cat /dev/zero >fill 2>/dev/null;"
      " truncate -s -%" G_GSIZE_FORMAT
      " fill; %s; status=$?; rm -f fill ../place/* ../place/.[a-z]*;"
      " cp -a . ../place/; exit $status'",
      bytes, command);
}

static gboolean
can_mount (Full *full)
{
  g_autofree char *command = no_room ("true", 0);
  gboolean can = cli_run_shell (&full->cli, command) == 0;

  if (!can)
    g_test_skip ("This machine lets nobody mount a disk of his own, so none was filled.");

  return can;
}

static void
assert_placed (Full *full, const char *name, GBytes *expected)
{
  g_autoptr (GBytes) found = read_placed (full, name);

  g_assert_true (found == expected
                 || (found != NULL && expected != NULL && g_bytes_equal (found, expected)));
}

/* Makes a file where there is room for that many bytes; returns whether it could be made. */
static gboolean
make_in (Full *full, const Made *what, Limit limit, gsize bytes)
{
  const char *old = is_new (what) ? NULL : what->target;
  g_autofree char *line = limit (what->command, bytes);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) study = study_read (&full->study);
  guint n;

  lay_out (full, old);
  before = read_placed (full, what->target);
  n = count_placed (full);
  cli_run_shell (&full->cli, line);
  g_test_message ("%s, %" G_GSIZE_FORMAT " bytes: %d %s", what->target, bytes, full->cli.status,
                  full->cli.err);

  assert_placed (full, "s.ppscanvas", study);
  if (full->cli.status == 0)
    {
      g_assert_cmpuint (count_placed (full), ==, n + (old == NULL));
      return TRUE;
    }

  g_assert_cmpint (full->cli.status, ==, 1);
  g_assert_nonnull (strstr (full->cli.err, what->target));
  g_assert_cmpuint (count_placed (full), ==, n);
  assert_placed (full, what->target, before);

  return FALSE;
}

/* Says how large each of them is when there is room. */
static gsize sizes[G_N_ELEMENTS (made)];

static void
make_all_large (Full *full)
{
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *path = g_build_filename (full->place, made[i].target, NULL);
      GStatBuf status;

      g_assert_true (make_in (full, &made[i], no_larger, 4 << 20));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      sizes[i] = (gsize) status.st_size;
      g_unlink (path);
      g_assert_false (make_in (full, &made[i], no_larger, sizes[i] / 2));
    }
}

/* A disk gives room by the page: a small file has none at all. */
static void
make_all_full (Full *full)
{
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_assert_false (make_in (full, &made[i], no_room, sizes[i] > 8192 ? sizes[i] / 2 : 0));
}

static void
type_in (Full *full, Limit limit, gsize bytes)
{
  g_autofree char *line = limit (SELF " --type s.ppscanvas", bytes);
  g_autofree char *path = g_build_filename (full->place, "s.ppscanvas", NULL);
  g_autofree char *words = NULL;
  g_auto (GStrv) told = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  Study study = { .path = path };
  guint n;

  lay_out (full, NULL);
  cli_run_shell (&full->cli, line);
  g_strchomp (full->cli.out);
  told = g_strsplit (full->cli.out, "\n", -1);
  n = g_strv_length (told);
  g_test_message ("%" G_GSIZE_FORMAT " bytes: %u answers, %s", bytes, n, full->cli.err);
  g_assert_cmpint (full->cli.status, ==, 1);
  g_assert_nonnull (strstr (full->cli.err, "s.ppscanvas"));

  study_open (&study, 0);
  wrong = pps_store_check (study.store);
  g_assert_cmpuint (wrong->len, ==, 0);
  words = g_strconcat (n > 0 ? told[n - 1] : STUDY_WORDS, " ", NULL);
  g_assert_true (g_str_has_prefix (pps_record_get_text (PPS_RECORD (study.answer), "text"),
                                   n > 0 ? words : STUDY_WORDS));
  study_close (&study);
}

static void
type_all (Full *full, Limit limit, gsize least)
{
  type_in (full, limit, least + 250 * 1024);
  g_assert_cmpstr (full->cli.out, !=, "");
  for (gsize bytes = 0; bytes < 40 * 1024; bytes += 8 * 1024)
    type_in (full, limit, least + bytes);
}

static void
test_typing_large (Full *full, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = study_read (&full->study);

  type_all (full, no_larger, g_bytes_get_size (bytes));
}

static void
test_making_large (Full *full, gconstpointer unused)
{
  make_all_large (full);
}

static void
test_typing_full (Full *full, gconstpointer unused)
{
  if (can_mount (full))
    type_all (full, no_room, 0);
}

static void
test_making_full (Full *full, gconstpointer unused)
{
  if (can_mount (full))
    make_all_full (full);
}

static int
do_in_child (int argc, char **argv)
{
  /* As the programs do. */
  signal (SIGXFSZ, SIG_IGN);

  if (g_str_equal (argv[1], "--type"))
    return type (argv[2]);

  g_assert_cmpint (argc, ==, 4);

  return g_str_equal (argv[1], "--seal") ? seal (argv[2], argv[3])
                                         : list_contacts (argv[2], argv[3]);
}

#define ADD(name, test) g_test_add ("/fault/full/" name, Full, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *self = g_canonicalize_filename (argv[0], NULL);

  if (argc > 2 && argv[2][0] == 's')
    return do_in_child (argc, argv);

  g_test_init (&argc, &argv, NULL);
  g_setenv ("SELF", self, TRUE);

  ADD ("typing-too-large", test_typing_large);
  ADD ("making-too-large", test_making_large);
  ADD ("typing-disk", test_typing_full);
  ADD ("making-disk", test_making_full);

  return g_test_run ();
}
