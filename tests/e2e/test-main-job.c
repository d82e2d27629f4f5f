/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <string.h>

#include "pps-traces.h"

/* The main job, from an empty home to a sheet, as somebody with a keyboard does it: prepare a
 * partnership, hold an interview, lose the power in the middle of it, go on where it was, make a
 * finding of what was said, and export the canvas. */

#define PROBLEM "We zoeken al twee jaar naar monteurs"
#define SOLUTION "Een leermeester per ploeg werkt beter dan een cursus"
#define ALTERNATIVE "Er bestaat ook een bedrijfsschool in de regio"

typedef struct
{
  PpsDriver *driver;
  char *study;
  char *sheet;
} Job;

static void
see (Job *job, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find (job->driver, role, name);
}

static void
see_like (Job *job, AtspiRole role, const char *pattern)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_like (job->driver, role, pattern);
}

static void
see_words (Job *job, const char *words)
{
  g_autoptr (AtspiAccessible) seen = pps_driver_find_text (job->driver, words);
}

/* Opens a menu that the focus can come to, and takes its second item. */
static void
take_second (Job *job, const char *menu)
{
  pps_driver_go_to (job->driver, menu);
  pps_driver_press (job->driver, "Return");
  pps_driver_press (job->driver, "Down");
  pps_driver_press (job->driver, "Return");
}

static void
answer_in_dialog (Job *job, const char *path, const char *button)
{
  see (job, ATSPI_ROLE_TEXT, "Name:");
  pps_driver_set_text (job->driver, "Name:", path);
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, button);
  pps_driver_await_gone (job->driver, ATSPI_ROLE_TEXT, "Name:");
}

static void
make_study (Job *job)
{
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "New study…");
  answer_in_dialog (job, job->study, "_Create Create");
  see (job, ATSPI_ROLE_PUSH_BUTTON, "Add a PPS");
}

static void
make_partnership (Job *job)
{
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Add a PPS");
  see (job, ATSPI_ROLE_TEXT, "Name");
  pps_driver_type (job->driver, "Techniek in Waterland");
  see_like (job, ATSPI_ROLE_LIST_ITEM, "Techniek in Waterland*");

  take_second (job, "Add a partner");
  see_words (job, "New partner");
  pps_driver_type (job->driver, "Installatiebedrijf De Meer");
  see (job, ATSPI_ROLE_LABEL, "Installatiebedrijf De Meer");

  take_second (job, "Add a respondent");
  see (job, ATSPI_ROLE_TEXT, "What this person does");
  pps_driver_type (job->driver, "Bedrijfsleider");
  see (job, ATSPI_ROLE_LABEL, "W1 · Bedrijfsleider");
}

static void
plan_interview (Job *job)
{
  pps_driver_click (job->driver, ATSPI_ROLE_PAGE_TAB, "Interviews");
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Running");
  see (job, ATSPI_ROLE_PUSH_BUTTON, "Plan an interview");

  /* Who is still to be planned comes first, and the only one of the group is ticked already. */
  see (job, ATSPI_ROLE_PUSH_BUTTON, "W1 · Bedrijfsleider, To plan");
  pps_driver_go_to (job->driver, "Plan an interview");
  pps_driver_press (job->driver, "Return");
  see (job, ATSPI_ROLE_CHECK_BOX, "W1 · Bedrijfsleider");
  pps_driver_go_to (job->driver, "Plan the interview");
  pps_driver_press (job->driver, "Return");
  see_like (job, ATSPI_ROLE_PUSH_BUTTON, "W1 · Bedrijfsleider, Planned*");

  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Start: W1 Bedrijfsleider");
}

static void
hold_interview (Job *job)
{
  /* Consent is asked first, and can wait. */
  see (job, ATSPI_ROLE_RADIO_BUTTON, "Signed");
  see_like (job, ATSPI_ROLE_LIST_ITEM, "Consent, missing");
  pps_driver_press (job->driver, "ctrl+j");
  see (job, PPS_ANY_ROLE, "Go to a question");
  pps_driver_type (job->driver, "Social problem");
  pps_driver_press (job->driver, "Return");

  see (job, ATSPI_ROLE_LABEL, "Social problem / social need");
  pps_driver_type (job->driver, PROBLEM);
  pps_driver_press (job->driver, "alt+Down");
  see (job, ATSPI_ROLE_LABEL, "Solution");
  pps_driver_type (job->driver, SOLUTION);
  pps_driver_press (job->driver, "alt+Down");
  see (job, ATSPI_ROLE_LABEL, "Existing alternatives and initiatives in the regional ecosystem");
  pps_driver_type (job->driver, ALTERNATIVE);
  pps_driver_press (job->driver, "alt+Down");
  see (job, ATSPI_ROLE_LABEL, "Social value proposition");
  pps_driver_press (job->driver, "alt+2");
  see_like (job, ATSPI_ROLE_LIST_ITEM, "Social value proposition, skipped*");
  see_like (job, PPS_ANY_ROLE, "Saved *");
}

static void
find_everything_again (Job *job)
{
  see (job, ATSPI_ROLE_LABEL, "Social value proposition");
  see_like (job, ATSPI_ROLE_LIST_ITEM, "Social value proposition, skipped*");
  pps_driver_press (job->driver, "alt+Up");
  see_words (job, ALTERNATIVE);
  pps_driver_press (job->driver, "alt+Up");
  see_words (job, SOLUTION);
  pps_driver_press (job->driver, "alt+Up");
  see_words (job, PROBLEM);
}

static void
make_finding (Job *job)
{
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Back");
  pps_driver_click (job->driver, ATSPI_ROLE_PAGE_TAB, "Canvas");
  see (job, ATSPI_ROLE_PANEL, "Solution");
  pps_driver_go_to (job->driver, "Solution");
  pps_driver_press (job->driver, "Return");
  see_like (job, ATSPI_ROLE_TEXT, "Words of *");
  pps_driver_go_to (job->driver, "Words of *");
  pps_driver_press (job->driver, "ctrl+a");
  pps_driver_press (job->driver, "ctrl+Return");
  see_like (job, ATSPI_ROLE_TEXT, "Finding, *");
}

static void
export_canvas (Job *job)
{
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Export a sheet");
  pps_driver_click (job->driver, ATSPI_ROLE_PUSH_BUTTON, "Export…");
  answer_in_dialog (job, job->sheet, "_Export Export");
  see_words (job, "is written");
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return said;
}

static void
check_files (Job *job)
{
  g_autofree char *text = run ((const char *[]){ "pdftotext", job->sheet, "-", NULL });
  g_autofree char *findings = NULL;
  g_autofree char *sound = NULL;
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autofree char *on_one_line = g_strjoinv (" ", words);

  g_assert_nonnull (strstr (on_one_line, "Techniek in Waterland"));
  g_assert_nonnull (strstr (on_one_line, SOLUTION));

  findings = run ((const char *[]){ g_getenv ("PPS_CANVAS_CLI"), "list", job->study, "findings",
                                    "--json", NULL });
  g_assert_nonnull (strstr (findings, SOLUTION));
  sound = run ((const char *[]){ g_getenv ("PPS_CANVAS_CLI"), "check", job->study, NULL });
}

static gboolean
is_meant (Job *job, const char *path)
{
  return g_str_has_prefix (path, job->study) || g_str_equal (path, job->sheet);
}

/* What was said is in the study and its backups, and in the sheet that was asked for. */
static void
check_traces (Job *job)
{
  static const char *const said[] = { PROBLEM, SOLUTION, ALTERNATIVE };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GPtrArray) traces = pps_traces_list (said[i]);
      guint n_meant = 0;

      for (guint j = 0; j < traces->len; j++)
        {
          if (!is_meant (job, traces->pdata[j]))
            g_error ("“%s” is in %s", said[i], (char *) traces->pdata[j]);
          n_meant++;
        }
      g_assert_cmpuint (n_meant, >=, 1);
    }
}

/* Erased, it is in no byte of the study, its backups, and all that the program keeps elsewhere. */
static void
erase (Job *job)
{
  static const char *const said[] = { PROBLEM, SOLUTION, ALTERNATIVE };
  g_autofree char *told = run ((const char *[]){ g_getenv ("PPS_CANVAS_CLI"), "erase", job->study,
                                                 "W1", "--reason", "asked for it", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GPtrArray) traces = pps_traces_list (said[i]);

      for (guint j = 0; j < traces->len; j++)
        {
          if (!g_str_equal (traces->pdata[j], job->sheet))
            g_error ("“%s” is still in %s", said[i], (char *) traces->pdata[j]);
        }
    }
}

static void
test_main_job (void)
{
  g_autoptr (PpsDriver) driver = pps_driver_new ();
  g_autofree char *study = g_build_filename (g_get_home_dir (), "waterland.ppscanvas", NULL);
  g_autofree char *sheet = g_build_filename (g_get_home_dir (), "canvas.pdf", NULL);
  Job job = { driver, study, sheet };

  pps_driver_start (driver, NULL);
  make_study (&job);
  make_partnership (&job);
  plan_interview (&job);
  hold_interview (&job);

  pps_driver_kill (driver);
  check_traces (&job);
  pps_driver_start (driver, NULL);
  find_everything_again (&job);

  make_finding (&job);
  export_canvas (&job);
  pps_driver_stop (driver);

  check_files (&job);
  check_traces (&job);
  erase (&job);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/main-job", test_main_job);

  return g_test_run ();
}
