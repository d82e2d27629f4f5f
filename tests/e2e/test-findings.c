/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <sqlite3.h>
#include <string.h>

#include "pps-edit.h"

/* From words to findings and back, with the keyboard alone: of what three groups said in one round
 * findings are made, joined and reworded; the table of perspectives goes to a PDF, and from a line
 * of it the way leads back to the words. What it leaves is read from the file, without the program.
 *
 * With PPS_PICTURES naming a folder it leaves pictures of its stages there. */

#define PANE "social-problem"
#define WORDING "Vakmensen zijn schaars in de regio"

/* What is looked for stands in a paragraph of its own, behind characters of more than one byte. */
#define OF_EMPLOYERS "Wij zoeken al twee jaar naar monteurs."
#define OF_GOVERNMENT "Er zijn te weinig vakmensen."
#define OF_SCHOOLS "Onze klassen lopen leeg."

typedef struct
{
  PpsDriver *driver;
  char *study;
  char *sheet;
  guint n_pictures;
} Job;

static const struct
{
  const char *group;
  const char *organisation;
  const char *role;
  const char *words;
} heard[] = {
  { "O", "Gemeente Waterland", "Wethouder", "Eén ding: " OF_GOVERNMENT },
  { "W", "Installatiebedrijf De Meer", "Bedrijfsleider",
    "Dát is geen nieuws, al sinds 2019.\n" OF_EMPLOYERS },
  { "S", "ROC Zuiderzee", "Teamleider techniek", OF_SCHOOLS "\nDe techniek trekt niet." },
};

static void
take_picture (Job *job, const char *name)
{
  const char *folder = g_getenv ("PPS_PICTURES");
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  g_usleep (G_USEC_PER_SEC / 2);
  file = g_strdup_printf ("%02u-%s.png", ++job->n_pictures, name);
  path = g_build_filename (folder, file, NULL);
  pps_driver_take_picture (job->driver, path);
}

static void
press (Job *job, const char *keys)
{
  pps_driver_press (job->driver, keys);
}

static void
see (Job *job, const char *words)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_text (job->driver, words);
}

static void
add_heard (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();
  g_autoptr (PpsOrganisation) organisation = NULL;
  g_autoptr (PpsRespondent) respondent = NULL;
  g_autoptr (PpsInterview) interview = NULL;

  organisation = pps_edit_add_organisation (workspace, partnership, heard[i].organisation,
                                            heard[i].group, &error);
  respondent = pps_edit_add_respondent (workspace, partnership, organisation, heard[i].group,
                                        heard[i].role, &error);
  g_ptr_array_add (respondents, respondent);
  interview = pps_edit_add_interview (workspace, round, heard[i].group, respondents, &error);
  g_assert_no_error (error);
  pps_edit_start_interview (workspace, interview, &error);
  pps_edit_answer_text (workspace, interview, "pane." PANE, heard[i].words, &error);
  pps_edit_end_interview (workspace, interview, &error);
  g_assert_no_error (error);
}

static void
make_study (Job *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (job->study, "Waterland", "nl", &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "Techniek in Waterland", &error);
  round = pps_edit_add_round (workspace, partnership, "Looptijd 2026", "running", "2026", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    add_heard (workspace, partnership, round, i);
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
open_workbench (Job *job)
{
  const char *arguments[] = { job->study, NULL };

  pps_driver_start (job->driver, arguments);
  see (job, "Techniek in Waterland");
  press (job, "alt+3");
  pps_driver_go_to (job->driver, "Sociaal probleem*");
  press (job, "Return");
  see (job, OF_GOVERNMENT);
  press (job, "ctrl+b");
  pps_driver_await_focus (job->driver, "Woorden van O1*");
  take_picture (job, "werkbank");
}

static void
press_times (Job *job, const char *keys, guint n)
{
  g_autoptr (GString) all = g_string_new (keys);

  while (--n > 0)
    g_string_append_printf (all, " %s", keys);
  press (job, all->str);
}

/* One of the government, one of the employers, and the words of the school with the latter. */
static void
make_findings (Job *job)
{
  g_autoptr (AtspiAccessible) two = NULL;

  press (job, "ctrl+End");
  press_times (job, "ctrl+shift+Left", 5);
  press (job, "ctrl+Return");
  pps_driver_await_focus (job->driver, "Bevinding, Overheid");

  pps_driver_go_to (job->driver, "Woorden van W1*");
  press (job, "ctrl+End");
  press_times (job, "ctrl+shift+Left", 7);
  press (job, "ctrl+Return");
  pps_driver_await_focus (job->driver, "Bevinding, Werkgevers");

  pps_driver_go_to (job->driver, "Woorden van S1*");
  press (job, "ctrl+Home");
  press_times (job, "ctrl+shift+Right", 4);
  press (job, "shift+Right ctrl+shift+Return");
  two = pps_driver_find_like (job->driver, ATSPI_ROLE_PUSH_BUTTON, "*+1");
  take_picture (job, "bevindingen");
}

static void
reword (Job *job)
{
  pps_driver_go_to (job->driver, "Bevinding, Werkgevers");
  press (job, "ctrl+a");
  pps_driver_type (job->driver, WORDING);
  press (job, "Return");

  press (job, "ctrl+i");
  pps_driver_go_to (job->driver, "Status*");
  take_picture (job, "status");
  press (job, "space");
  pps_driver_await_surfaces (job->driver, 2);
  press (job, "End Return");
  pps_driver_await_surfaces (job->driver, 1);
  see (job, "Betwist");
}

static void
merge (Job *job)
{
  pps_driver_go_to (job->driver, "Bevinding, Overheid");
  press (job, "ctrl+space");
  pps_driver_go_to (job->driver, "Bevinding, Werkgevers");
  press (job, "ctrl+space");
  take_picture (job, "twee");
  press (job, "ctrl+shift+m");
  pps_driver_await_gone (job->driver, PPS_ANY_ROLE, "Bevinding, Overheid");
  take_picture (job, "samengevoegd");

  press (job, "ctrl+z");
  see (job, "Bevinding, Overheid");
  press (job, "ctrl+shift+z");
  pps_driver_await_gone (job->driver, PPS_ANY_ROLE, "Bevinding, Overheid");
}

static void
export_table (Job *job)
{
  press (job, "alt+Left");
  press (job, "alt+4");
  see (job, WORDING);
  press (job, "ctrl+e");
  pps_driver_await_surfaces (job->driver, 2);
  pps_driver_go_to (job->driver, "Exporteren…");
  take_picture (job, "exporteren");
  press (job, "Return");
  pps_driver_await_surfaces (job->driver, 3);
  press (job, "ctrl+a");
  pps_driver_type (job->driver, job->sheet);
  press (job, "Return");
  see (job, "“perspectieven.pdf” is klaar");
  press (job, "Escape");
  pps_driver_await_surfaces (job->driver, 1);
}

static gboolean
is_selected (AtspiAccessible *accessible, gpointer user_data)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  g_autofree AtspiRange *range = NULL;
  g_autofree char *selected = NULL;

  if (text == NULL || atspi_text_get_n_selections (text, NULL) < 1)
    return FALSE;

  range = atspi_text_get_selection (text, 0, NULL);
  selected = range != NULL
                 ? atspi_text_get_text (text, range->start_offset, range->end_offset, NULL)
                 : NULL;

  return g_strcmp0 (selected, user_data) == 0;
}

static void
trace_line (Job *job)
{
  g_autoptr (AtspiAccessible) window = NULL;
  g_autoptr (AtspiAccessible) selected = NULL;

  pps_driver_go_to (job->driver, "*" WORDING "*");
  press (job, "Return");
  pps_driver_go_to (job->driver, "Bevinding, *");
  take_picture (job, "regel");
  press (job, "ctrl+j");
  pps_driver_await_focus (job->driver, "Woorden van O1*");
  take_picture (job, "woorden");
  window = pps_driver_find (job->driver, ATSPI_ROLE_FRAME, "PPS Canvas");
  selected = pps_tree_search (window, is_selected, (gpointer) OF_GOVERNMENT);
  g_assert_nonnull (selected);

  press (job, "alt+Left");
  pps_driver_await_focus (job->driver, "Bevinding, *");
  see (job, WORDING);
}

static void
check_sheet (Job *job)
{
  const char *argv[] = { "pdftotext", job->sheet, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *on_one_line = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  words = g_strsplit_set (text, " \n", -1);
  on_one_line = g_strjoinv (" ", words);
  g_assert_nonnull (strstr (on_one_line, WORDING));
}

static char *
read_file (Job *job, const char *sql)
{
  sqlite3_stmt *statement;
  sqlite3 *db;
  GString *rows = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open_v2 (job->study, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (rows, "%s%s", rows->len > 0 ? "\n" : "",
                            (const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return g_string_free (rows, FALSE);
}

static void
assert_file (Job *job, const char *sql, const char *expected)
{
  g_autofree char *rows = read_file (job, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (rows, ==, expected);
}

#define FINDINGS                                                                                   \
  "SELECT stakeholder_group || '|' || status || '|' || text FROM finding WHERE deleted = 0"        \
  " ORDER BY text"

/* The words as they stand in the answer now, by the finding that rests on them. */
#define WORDS                                                                                      \
  "SELECT f.text || ' < ' || substr (a.text, e.start + 1, e.\"end\" - e.start)"                    \
  " FROM evidence e JOIN answer a ON a.id = e.answer JOIN finding f ON f.id = e.finding"           \
  " WHERE e.deleted = 0 AND f.deleted = 0 ORDER BY f.text, a.text"

#define STRAYED                                                                                    \
  "SELECT count(*) FROM evidence e JOIN answer a ON a.id = e.answer WHERE e.deleted = 0"           \
  " AND substr (a.text, e.start + 1, e.\"end\" - e.start) <> e.text"

static void
check_merged (Job *job)
{
  assert_file (job, FINDINGS, "|disputed|" WORDING);
  assert_file (job, WORDS,
               WORDING " < " OF_EMPLOYERS "\n" WORDING " < " OF_GOVERNMENT "\n" WORDING
                       " < " OF_SCHOOLS);
  assert_file (job, STRAYED, "0");
}

/* After a start the merge can still be taken back. */
static void
take_back (Job *job)
{
  const char *arguments[] = { job->study, NULL };

  pps_driver_start (job->driver, arguments);
  see (job, WORDING);
  press (job, "ctrl+z");
  see (job, OF_GOVERNMENT);
  pps_driver_stop (job->driver);

  assert_file (job, FINDINGS, "O|draft|" OF_GOVERNMENT "\nW|disputed|" WORDING);
  assert_file (job, WORDS,
               OF_GOVERNMENT " < " OF_GOVERNMENT "\n" WORDING " < " OF_EMPLOYERS "\n" WORDING
                             " < " OF_SCHOOLS);
  assert_file (job, STRAYED, "0");
  assert_file (job, "PRAGMA integrity_check", "ok");
}

static void
test_findings (void)
{
  g_autoptr (PpsDriver) driver = NULL;
  Job job = { 0 };

  g_setenv ("LANGUAGE", "nl", TRUE);
  driver = pps_driver_new ();
  job.driver = driver;
  job.study = g_build_filename (g_get_home_dir (), "waterland.ppscanvas", NULL);
  job.sheet = g_build_filename (g_get_home_dir (), "perspectieven.pdf", NULL);
  make_study (&job);

  open_workbench (&job);
  make_findings (&job);
  reword (&job);
  merge (&job);
  export_table (&job);
  trace_line (&job);
  pps_driver_kill (driver);
  check_sheet (&job);
  check_merged (&job);
  take_back (&job);

  g_free (job.sheet);
  g_free (job.study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/words-to-table-and-back", test_findings);

  return g_test_run ();
}
