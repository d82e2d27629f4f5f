/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "pps-cli.h"

/* The headless program: finds the verb and hands it the rest. */

static const PpsCliVerb verbs[] = {
  { "new", "STUDY", N_ ("Make an empty study"), pps_cli_new },
  { "sample", "STUDY", N_ ("Write a sample study"), pps_cli_sample },
  { "info", "STUDY", N_ ("Count what is in a study"), pps_cli_info },
  { "list",
    "STUDY partnerships|rounds|interviews|respondents|findings|lessons|"
    "indicators|agreements|tags",
    N_ ("List records of a study"), pps_cli_list },
  { "render", "STUDY --sheet SHEET --output FILE", N_ ("Draw a sheet"), pps_cli_render },
  { "report", "STUDY --output FILE", N_ ("Make one document of several sheets"), pps_cli_report },
  { "search", "STUDY TEXT", N_ ("Search all that was said and found"), pps_cli_search },
  { "check", "STUDY", N_ ("Say what is wrong with a study; never writes"), pps_cli_check },
  { "backup", "STUDY FILE | STUDY --list", N_ ("Copy a study, and check the copy"),
    pps_cli_backup },
  { "restore", "STUDY BACKUP|newest", N_ ("Put a backup back; what was there is kept"),
    pps_cli_restore },
  { "salvage", "FILE NEW", N_ ("Read what can be read of a damaged study into a new one"),
    pps_cli_salvage },
  { "guide",
    "check FILE | list [STUDY] | export STUDY GUIDE FILE | import STUDY FILE | "
    "diff STUDY GUIDE VERSION VERSION | diff FILE FILE",
    N_ ("Look after interview guides"), pps_cli_guide },
  { "import", "STUDY indicators FILE.csv", N_ ("Take numbers from a table"), pps_cli_import },
  { "erase", "STUDY RESPONDENT --reason TEXT [--keys KEYS]",
    N_ ("Erase a respondent, so that no byte is left"), pps_cli_erase },
  { "keys",
    "make KEYS | give KEYS | change KEYS | keep-only KEYS | "
    "attach STUDY KEYS RESPONDENT FILE | take-out STUDY KEYS RESPONDENT FILE | "
    "detach STUDY KEYS RESPONDENT | write STUDY KEYS RESPONDENT | "
    "read STUDY KEYS RESPONDENT | contacts STUDY KEYS FILE.csv",
    N_ ("Keep names and contacts in an encrypted key file"), pps_cli_keys },
  { "access", "STUDY RESPONDENT --output FILE.pdf|.json",
    N_ ("Write all that is kept about a respondent"), pps_cli_access },
  { "retention", "STUDY", N_ ("Say what is kept until when, and what is due"), pps_cli_retention },
  { "seal", "STUDY FILE.age [--keys KEYS]",
    N_ ("Put a study into one encrypted file, for mail or a stick"), pps_cli_seal },
  { "unseal", "FILE.age STUDY", N_ ("Take a study out of a sealed archive"), pps_cli_unseal },
  { "member-check", "STUDY export FOLDER --round R | STUDY read FORM...",
    N_ ("Ask respondents whether findings are right, and read what they say"),
    pps_cli_member_check },
};

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n  pps-canvas-cli %s\n\n%s\n", _ ("Usage:"),
           _ ("VERB [OPTIONS] STUDY [ARGUMENT]"), _ ("Verbs:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    fprintf (stream, "  %-12s %s\n", verbs[i].name, _ (verbs[i].summary));
  fprintf (stream, "\n%s\n",
           _ ("“pps-canvas-cli VERB --help” tells more. Exit status: 0 done, 1 it could not be "
              "done, 2 wrong use."));
}

/* A study or a sheet must not be opened as the place that is printed to. */
static void
fill_standard_streams (void)
{
  int fd;

  do
    fd = open ("/dev/null", O_RDWR);
  while (fd >= 0 && fd <= STDERR_FILENO);

  if (fd > STDERR_FILENO)
    close (fd);
}

/* Run from the build folder the program speaks with the translations that were built. */
static void
bind_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  gboolean here = program != NULL && g_str_has_prefix (program, PPS_BUILD_DIR "/");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, here ? PPS_BUILD_DIR "/po" : PPS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static PpsCliExit
run (int argc, char **argv)
{
  if (argc < 2)
    {
      print_help (stderr);
      return PPS_CLI_WRONG_USE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      print_help (stdout);
      return PPS_CLI_DONE;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      printf ("pps-canvas-cli %s\n", PPS_VERSION);
      return PPS_CLI_DONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].name, argv[1]))
        return verbs[i].run (verbs[i].parameters, _ (verbs[i].summary), argc - 1, argv + 1);
    }

  return pps_cli_misuse (_ ("There is no verb “%s”. “pps-canvas-cli --help” lists them."), argv[1]);
}

int
main (int argc, char **argv)
{
  /* A file that may not grow further is told of as a full disk is, and does not end the program. */
  signal (SIGXFSZ, SIG_IGN);
  fill_standard_streams ();
  bind_translations ();
  g_set_prgname ("pps-canvas-cli");

  return pps_cli_end (run (argc, argv));
}
