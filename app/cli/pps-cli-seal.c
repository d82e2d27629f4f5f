/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-cli-passphrase.h"
#include "pps-cli.h"
#include "pps-seal.h"

/* The verbs of sealed archives. */

static PpsCliExit
seal (char **rest, const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  char *passphrase
      = workspace != NULL
            ? pps_cli_read_passphrase (_ ("Passphrase of the archive:"), TRUE, &error)
            : NULL;
  gboolean done = passphrase != NULL
                  && pps_seal_study (workspace, keys, rest[1], FALSE, passphrase, &error);

  pps_cli_free_passphrase (passphrase);

  return done ? PPS_CLI_DONE : pps_cli_fail (error);
}

PpsCliExit
pps_cli_seal (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autofree char *keys = NULL;
  const GOptionEntry entries[] = {
    { "keys", 'k', 0, G_OPTION_ARG_FILENAME, &keys,
      N_ ("A key file that goes along; it stays encrypted as it is"), N_ ("KEYS") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  return pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end)
             ? seal (rest, keys)
             : end;
}

PpsCliExit
pps_cli_unseal (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *keys = NULL;
  g_autoptr (GError) error = NULL;
  PpsCliExit end;
  char *passphrase;
  gboolean done;

  if (!pps_cli_parse (parameters, summary, NULL, 2, 2, argc, argv, &rest, &end))
    return end;

  passphrase = pps_cli_read_passphrase (_ ("Passphrase of the archive:"), FALSE, &error);
  done = passphrase != NULL && pps_seal_open (rest[0], rest[1], passphrase, &keys, &error);
  pps_cli_free_passphrase (passphrase);
  if (!done)
    return pps_cli_fail (error);

  if (keys != NULL)
    {
      g_autofree char *shown = g_filename_display_name (keys);

      pps_cli_print (_ ("The key file that went along: %s\n"), shown);
    }

  return PPS_CLI_DONE;
}
