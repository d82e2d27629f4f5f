/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <string.h>

#include "pps-edit-agreement.h"
#include "pps-edit.h"

/* The second round of a partnership, with the keyboard alone: two marks change in an interview, a
 * party that was heard before is not heard now, what was agreed gets its fate, and the page to
 * steer by tells all four as a PDF.
 *
 * With PPS_PICTURES naming a folder it leaves pictures of its stages there. */

#define AGREED "Eén telefoonnummer voor bedrijven"

typedef struct
{
  PpsDriver *driver;
  char *study;
  char *sheet;
  guint n_pictures;
} Job;

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

static PpsRespondent *
add_party (PpsWorkspace *workspace,
           PpsPartnership *partnership,
           const char *name,
           const char *group,
           const char *role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsOrganisation) organisation
      = pps_edit_add_organisation (workspace, partnership, name, group, &error);
  PpsRespondent *respondent
      = pps_edit_add_respondent (workspace, partnership, organisation, group, role, &error);

  g_assert_no_error (error);

  return respondent;
}

static PpsInterview *
plan (PpsWorkspace *workspace, PpsRound *round, PpsRespondent *respondent, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();
  PpsInterview *interview;

  g_ptr_array_add (respondents, respondent);
  interview = pps_edit_add_interview (workspace, round, group, respondents, &error);
  g_assert_no_error (error);

  return interview;
}

/* The first round: both were heard, and were content. */
static void
hear (PpsWorkspace *workspace, PpsRound *round, PpsRespondent *respondent, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsInterview) interview = plan (workspace, round, respondent, group);

  pps_edit_start_interview (workspace, interview, &error);
  pps_edit_answer_mark (workspace, interview, "involvement.informed", 4, &error);
  pps_edit_answer_mark (workspace, interview, "involvement.heard", 3, &error);
  pps_edit_end_interview (workspace, interview, &error);
  g_assert_no_error (error);
}

static void
make_study (Job *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (job->study, "Waterland", "nl", &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRespondent) government = NULL;
  g_autoptr (PpsRespondent) employer = NULL;
  g_autoptr (PpsRound) first = NULL;
  g_autoptr (PpsRound) second = NULL;
  g_autoptr (PpsAgreement) agreement = NULL;
  g_autoptr (PpsInterview) planned = NULL;

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "Techniek in Waterland", &error);
  government = add_party (workspace, partnership, "Gemeente Waterland", "O", "Wethouder");
  employer = add_party (workspace, partnership, "Lasbedrijf De Meer", "W", "Eigenaar");
  first = pps_edit_add_round (workspace, partnership, "Looptijd 2026", "running", "2026", &error);
  hear (workspace, first, government, "O");
  hear (workspace, first, employer, "W");
  agreement = pps_edit_add_agreement (workspace, first, AGREED, "Gemeente", "2026-12", &error);
  second = pps_edit_add_round (workspace, partnership, "Looptijd 2027", "running", "2027", &error);
  planned = plan (workspace, second, government, "O");
  g_assert_no_error (error);
  pps_edit_start_interview (workspace, planned, &error);
  g_assert_no_error (error);
  pps_store_close (pps_workspace_get_store (workspace));
}

/* Less informed than before, and better heard. */
static void
change_marks (Job *job)
{
  const char *arguments[] = { job->study, NULL };

  pps_driver_start (job->driver, arguments);
  see (job, "Techniek in Waterland");
  press (job, "alt+2");
  pps_driver_go_to (job->driver, "Verder: O1*");
  press (job, "Return");
  see (job, "Voor de eerste vraag");
  press (job, "ctrl+j");
  pps_driver_await_surfaces (job->driver, 2);
  pps_driver_type (job->driver, "Betrokken");
  press (job, "Return");
  pps_driver_await_surfaces (job->driver, 1);
  pps_driver_await_focus (job->driver, "1: *");
  press (job, "ctrl+3");
  pps_driver_await_focus (job->driver, "3: *");
  press (job, "Tab");
  pps_driver_await_focus (job->driver, "1: *");
  press (job, "ctrl+5");
  take_picture (job, "betrokkenheid");
  press (job, "F7");
  see (job, "Is alles er?");
  pps_driver_go_to (job->driver, "Gesprek afronden*");
  press (job, "Return");
  see (job, "Dit gesprek is afgerond op ");
  pps_driver_go_to (job->driver, "Terug");
  press (job, "Return");
  see (job, "Techniek in Waterland");
}

static void
settle (Job *job)
{
  press (job, "alt+1");
  pps_driver_go_to (job->driver, AGREED "*");
  press (job, "Return");
  pps_driver_go_to (job->driver, "Wat ervan is geworden*");
  pps_driver_type (job->driver, "Niemand nam het over");
  pps_driver_go_to (job->driver, "Uitkomst*");
  press (job, "space");
  pps_driver_await_surfaces (job->driver, 2);
  press (job, "End Return");
  pps_driver_await_surfaces (job->driver, 1);
  take_picture (job, "afspraak");
}

static void
export_page (Job *job)
{
  press (job, "alt+6");
  take_picture (job, "monitor");
  press (job, "ctrl+e");
  pps_driver_await_surfaces (job->driver, 2);
  pps_driver_go_to (job->driver, "Exporteren…");
  press (job, "Return");
  pps_driver_await_surfaces (job->driver, 3);
  press (job, "ctrl+a");
  pps_driver_type (job->driver, job->sheet);
  press (job, "Return");
  see (job, "“monitor.pdf” is klaar");
  pps_driver_kill (job->driver);
}

static void
check_page (Job *job)
{
  static const char *const told[] = { "3 ↓", "5 ↑", "Lasbedrijf De Meer (vorige keer wel)", AGREED,
                                      "Vervallen: Niemand nam het over" };
  const char *argv[] = { "pdftotext", "-raw", job->sheet, "-", NULL };
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
  words = g_strsplit (text, "\n", -1);
  on_one_line = g_strjoinv (" ", words);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      if (strstr (on_one_line, told[i]) == NULL)
        g_error ("“%s” is not told: %s", told[i], on_one_line);
    }
}

static void
test_second_round (void)
{
  g_autoptr (PpsDriver) driver = NULL;
  Job job = { 0 };

  g_setenv ("LANGUAGE", "nl", TRUE);
  driver = pps_driver_new ();
  job.driver = driver;
  job.study = g_build_filename (g_get_home_dir (), "waterland.ppscanvas", NULL);
  job.sheet = g_build_filename (g_get_home_dir (), "monitor.pdf", NULL);
  make_study (&job);
  change_marks (&job);
  settle (&job);
  export_page (&job);
  check_page (&job);
  g_free (job.sheet);
  g_free (job.study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/monitor/second-round", test_second_round);

  return g_test_run ();
}
