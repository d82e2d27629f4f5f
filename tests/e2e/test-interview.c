/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <sqlite3.h>
#include <string.h>

#include "pps-edit.h"

/* A whole interview with the keyboard alone, in Dutch and in English: planned, begun, consent,
 * eighteen panes with states, reasons, marks, a quote and a remark that belongs elsewhere, looked
 * over, talked over afterwards, finished and locked. What it leaves is read from the file, without
 * the program.
 *
 * With PPS_PICTURES naming a folder it leaves pictures of its stages there. */

typedef struct
{
  const char *pane;
  const char *words; /* typed; empty for none */
  const char *keys;  /* pressed after it, one space between */
  const char *state; /* on disk */
  int mark;          /* 0: none */
} Pane;

/* In the order of the interview, as the canvas asks. */
static const Pane panes[] = {
  { "social-problem", "Wij zoeken al twee jaar naar monteurs", "ctrl+2", "answered", 2 },
  { "solution", "Een leermeester per ploeg", "ctrl+4", "answered", 4 },
  { "alternatives", "", "alt+2", "not-discussed", 0 },
  { "social-value", "Mensen houden het vol", "ctrl+5", "answered", 5 },
  { "commercial-value", "Minder uitzendkrachten", "ctrl+3", "answered", 3 },
  { "social-impact", "", "alt+3", "does-not-know", 0 },
  { "beneficiaries", "Wie uit de horeca komt", "", "answered", 0 },
  { "relations", "Korte lijnen met de school", "ctrl+4", "answered", 4 },
  { "channels", "Open dagen en de regiokrant", "ctrl+g", "answered", 0 },
  { "partners", "De gemeente en het ROC", "ctrl+4", "answered", 4 },
  { "governance", "", "alt+4", "declines", 0 },
  { "key-activities", "Werven, opleiden, begeleiden", "", "answered", 0 },
  { "key-resources", "Een praktijkhal", "", "answered", 0 },
  { "costs", "Vooral loon tijdens het leren", "", "answered", 0 },
  { "revenue", "", "alt+5", "not-applicable", 0 },
  { "funding", "De regiodeal tot 2027", "", "answered", 0 },
  { "financial-support", "Het fonds betaalt de helft", "", "answered", 0 },
  { "surplus", "", "", "", 0 },
};

/* What stands on the screen, or a glob for it. */
typedef struct
{
  const char *language;
  const char *plan;
  const char *group;
  const char *begin;
  const char *form;
  const char *takes_part;
  const char *by_role;
  const char *outside;
  const char *answer;
  const char *resources;
  const char *review;
  const char *impressions;
  const char *surprises;
  const char *follow_up;
  const char *finish;
  const char *finished;
} Screen;

static const Screen dutch = {
  .language = "nl",
  .plan = "Gesprek plannen",
  .group = "Partij: *",
  .begin = "Beginnen: O1*",
  .form = "Ondertekend",
  .takes_part = "Doet mee*",
  .by_role = "*functie erbij",
  .outside = "*gedeeld buiten de PPS",
  .answer = "Antwoord: *",
  .resources = "Kernbronnen",
  .review = "Is alles er?",
  .impressions = "Indrukken",
  .surprises = "Verrassingen",
  .follow_up = "Vervolg",
  .finish = "Gesprek afronden*",
  .finished = "Dit gesprek is afgerond op ",
};

static const Screen english = {
  .language = "en",
  .plan = "Plan * interview",
  .group = "Stakeholder group: *",
  .begin = "Start: O1*",
  .form = "Signed",
  .takes_part = "Takes part*",
  .by_role = "*with the role",
  .outside = "*shared outside the PPS",
  .answer = "Answer: *",
  .resources = "Key resources",
  .review = "Is everything there?",
  .impressions = "Impressions",
  .surprises = "Surprises",
  .follow_up = "Follow-up",
  .finish = "Finish and lock*",
  .finished = "This interview was finished on ",
};

typedef struct
{
  PpsDriver *driver;
  const Screen *screen;
  char *study;
  guint n_pictures;
} Talk;

static void
take_picture (Talk *talk, const char *name)
{
  const char *folder = g_getenv ("PPS_PICTURES");
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  g_usleep (G_USEC_PER_SEC / 2);
  file = g_strdup_printf ("%s-%02u-%s.png", talk->screen->language, ++talk->n_pictures, name);
  path = g_build_filename (folder, file, NULL);
  pps_driver_take_picture (talk->driver, path);
}

static void
press (Talk *talk, const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (*all[i] != '\0')
        pps_driver_press (talk->driver, all[i]);
    }
}

static void
see (Talk *talk, const char *words)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_text (talk->driver, words);
}

static void
make_study (Talk *talk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_create (talk->study, "Waterland", talk->screen->language, &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsOrganisation) organisation = NULL;
  g_autoptr (PpsRespondent) respondent = NULL;
  g_autoptr (PpsRound) round = NULL;

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "Techniek in Waterland", &error);
  organisation
      = pps_edit_add_organisation (workspace, partnership, "Gemeente Waterland", "O", &error);
  respondent = pps_edit_add_respondent (workspace, partnership, organisation, "O",
                                        "Beleidsadviseur", &error);
  round = pps_edit_add_round (workspace, partnership, "Looptijd 2026", "running", "2026", &error);
  g_assert_no_error (error);
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
plan_and_start (Talk *talk)
{
  const char *arguments[] = { talk->study, NULL };

  pps_driver_start (talk->driver, arguments);
  see (talk, "Techniek in Waterland");
  press (talk, "alt+2");
  pps_driver_go_to (talk->driver, talk->screen->plan);
  take_picture (talk, "gesprekken");
  press (talk, "Return");
  pps_driver_await_surfaces (talk->driver, 2);
  pps_driver_await_focus (talk->driver, talk->screen->group);
  take_picture (talk, "plannen");
  pps_driver_go_to (talk->driver, talk->screen->plan);
  press (talk, "Return");
  pps_driver_await_surfaces (talk->driver, 1);
  pps_driver_go_to (talk->driver, talk->screen->begin);
  press (talk, "Return");
}

static void
give_consent (Talk *talk)
{
  pps_driver_await_focus (talk->driver, talk->screen->form);
  press (talk, "space");
  pps_driver_go_to (talk->driver, talk->screen->takes_part);
  press (talk, "space");
  pps_driver_go_to (talk->driver, talk->screen->by_role);
  press (talk, "space");
  pps_driver_go_to (talk->driver, talk->screen->outside);
  press (talk, "Tab");
  pps_driver_type (talk->driver, "2026-1");
  take_picture (talk, "toestemming");
}

/* Types where the focus is, and goes on with keys. */
static void
answer (Talk *talk, const Pane *pane)
{
  if (*pane->words != '\0')
    pps_driver_type (talk->driver, pane->words);
  press (talk, pane->keys);
}

static void
give_reason (Talk *talk, const char *reason)
{
  press (talk, "alt+r");
  pps_driver_type (talk->driver, reason);
  press (talk, "alt+r");
}

static void
hold (Talk *talk)
{
  press (talk, "alt+Down");
  pps_driver_await_focus (talk->driver, talk->screen->answer);
  pps_driver_type (talk->driver, "Sinds 2019");
  take_picture (talk, "opening");
  press (talk, "alt+Down alt+Down alt+Down");

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      answer (talk, &panes[i]);
      if (panes[i].mark == 2)
        give_reason (talk, "Niemand telt ze");
      if (g_str_equal (panes[i].state, "not-discussed"))
        give_reason (talk, "Geen tijd meer");
      if (i == 1)
        press (talk, "shift+Home ctrl+Return");
      if (i < 3 || i == 9)
        take_picture (talk, panes[i].pane);
      if (i + 1 < G_N_ELEMENTS (panes))
        press (talk, "alt+Down");
    }

  /* Said here, and about something else. */
  pps_driver_type (talk->driver, "Een app voor de planning");
  press (talk, "ctrl+m");
  pps_driver_await_surfaces (talk->driver, 2);
  pps_driver_type (talk->driver, talk->screen->resources);
  take_picture (talk, "elders");
  press (talk, "Return");
  pps_driver_await_surfaces (talk->driver, 1);
  press (talk, "alt+2");
}

static void
finish (Talk *talk)
{
  press (talk, "F7");
  see (talk, talk->screen->review);
  take_picture (talk, "overzicht");
  pps_driver_go_to (talk->driver, talk->screen->impressions);
  pps_driver_type (talk->driver, "Een open gesprek");
  pps_driver_go_to (talk->driver, talk->screen->surprises);
  pps_driver_type (talk->driver, "Er is een hal");
  pps_driver_go_to (talk->driver, talk->screen->follow_up);
  pps_driver_type (talk->driver, "Brief sturen");
  take_picture (talk, "nabespreking");
  pps_driver_go_to (talk->driver, talk->screen->finish);
  press (talk, "Return");
  see (talk, talk->screen->finished);
  take_picture (talk, "afgerond");
}

static char *
read_file (Talk *talk, const char *sql, const char *parameter)
{
  sqlite3_stmt *statement;
  sqlite3 *db;
  char *text;

  g_assert_cmpint (sqlite3_open_v2 (talk->study, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (parameter != NULL)
    sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_STATIC);
  text = sqlite3_step (statement) == SQLITE_ROW
             ? g_strdup ((const char *) sqlite3_column_text (statement, 0))
             : NULL;
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return text;
}

static void
assert_file (Talk *talk, const char *sql, const char *expected)
{
  g_autofree char *text = read_file (talk, sql, NULL);

  g_test_message ("%s", sql);
  g_assert_cmpstr (text, ==, expected);
}

#define ANSWERS " FROM answer WHERE deleted = 0 AND said_at IS NULL AND pane = "

static void
check_file (Talk *talk)
{
  for (guint i = 0; i < G_N_ELEMENTS (panes) - 1; i++)
    {
      g_autofree char *found = read_file (
          talk, "SELECT text || '|' || state || '|' || coalesce (mark, 0)" ANSWERS "?1",
          panes[i].pane);
      g_autofree char *expected
          = g_strdup_printf ("%s|%s|%d", panes[i].words, panes[i].state, panes[i].mark);

      g_assert_cmpstr (found, ==, expected);
    }

  assert_file (talk, "SELECT mark_reason" ANSWERS "'social-problem'", "Niemand telt ze");
  assert_file (talk, "SELECT reason" ANSWERS "'alternatives'", "Geen tijd meer");
  assert_file (talk, "SELECT flagged" ANSWERS "'channels'", "1");
  assert_file (talk, "SELECT text FROM quote WHERE deleted = 0", "Een leermeester per ploeg");
  assert_file (talk,
               "SELECT a.pane || ': ' || a.text || ' < ' || b.pane FROM answer a"
               " JOIN answer b ON b.id = a.said_at WHERE a.deleted = 0",
               "key-resources: Een app voor de planning < surplus");
  assert_file (talk, "SELECT state" ANSWERS "'surplus'", "not-discussed");
  assert_file (talk,
               "SELECT form || '|' || letter_version || '|' || take_part || quote_by_role ||"
               " quote_by_name FROM consent WHERE deleted = 0",
               "signed|2026-1|110");
  assert_file (talk,
               "SELECT state || '|' || locked || '|' || impressions || '|' || surprises || '|' ||"
               " follow_up FROM interview WHERE deleted = 0",
               "done|1|Een open gesprek|Er is een hal|Brief sturen");
  assert_file (talk, "SELECT count(*) FROM session", "0");
  assert_file (talk, "PRAGMA integrity_check", "ok");
}

static void
test_interview (gconstpointer screen)
{
  g_autoptr (PpsDriver) driver = NULL;
  Talk talk = { .screen = screen };

  g_setenv ("LANGUAGE", talk.screen->language, TRUE);
  driver = pps_driver_new ();
  talk.driver = driver;
  talk.study = g_strdup_printf ("%s/%s.ppscanvas", g_get_home_dir (), talk.screen->language);
  make_study (&talk);
  plan_and_start (&talk);
  give_consent (&talk);
  hold (&talk);
  finish (&talk);
  pps_driver_stop (driver);
  check_file (&talk);
  g_free (talk.study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/interview/dutch", &dutch, test_interview);
  g_test_add_data_func ("/interview/english", &english, test_interview);

  return g_test_run ();
}
