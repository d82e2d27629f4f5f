/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-access.h"
#include "pps-cli-respondent.h"
#include "pps-cli.h"
#include "pps-describe.h"

/* The verb of the right of access. */

static PpsCliExit
give_access (char **rest, const char *partnership, const char *language, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsRespondent) respondent
      = workspace != NULL ? pps_cli_find_respondent (workspace, partnership, rest[1], &error)
                          : NULL;

  if (respondent != NULL && pps_cli_is_same_file (rest[0], output))
    return pps_cli_misuse (_ ("“%s” is the study itself; the sheet goes to another file."), output);

  return respondent != NULL && pps_access_write (workspace, respondent, language, output, &error)
             ? PPS_CLI_DONE
             : pps_cli_fail (error);
}

PpsCliExit
pps_cli_access (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autofree char *partnership = NULL;
  g_autofree char *language = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to; .pdf or .json"),
      N_ ("FILE") },
    { "partnership", 'p', 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Whose respondent, where several have the code"), N_ ("PPS") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the sheet"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;
  if (output == NULL || (!g_str_has_suffix (output, ".pdf") && !g_str_has_suffix (output, ".json")))
    return pps_cli_misuse (_ ("--output names a file that ends in .pdf or .json."));
  if (language != NULL && !g_str_equal (language, "nl") && !g_str_equal (language, "en"))
    return pps_cli_misuse (_ ("--lang is nl or en."));

  return give_access (rest, partnership, language != NULL ? language : pps_describe_language (),
                      output);
}
