/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-cli-passphrase.h"
#include "pps-cli-respondent.h"
#include "pps-cli.h"
#include "pps-describe.h"
#include "pps-erase.h"

/* The verb that erases a person. */

static void
print_backups (GPtrArray *backups)
{
  for (guint i = 0; i < backups->len; i++)
    {
      PpsErased *erased = g_ptr_array_index (backups, i);
      g_autofree char *name = g_filename_display_basename (erased->file);

      if (erased->report != NULL)
        pps_cli_print (_ ("%s: rewritten\n"), name);
      else if (erased->removed)
        pps_cli_print (_ ("%s: could not be rewritten, and was deleted\n"), name);
      else
        pps_cli_print (_ ("%s: could neither be rewritten nor deleted; delete it yourself\n"),
                       name);
    }
}

static gboolean
all_are_clean (GPtrArray *backups)
{
  for (guint i = 0; i < backups->len; i++)
    {
      PpsErased *erased = g_ptr_array_index (backups, i);

      if (erased->report == NULL && !erased->removed)
        return FALSE;
    }

  return TRUE;
}

/* What stays, in the words of who wrote it, for the last time that it is known what to look for. */
static void
warn_of (PpsWorkspace *workspace, PpsRespondent *respondent)
{
  g_autoptr (GPtrArray) mentions = pps_erase_list_mentions (workspace, respondent);

  for (guint i = 0; i < mentions->len; i++)
    {
      PpsRecord *record = g_ptr_array_index (mentions, i);
      g_autofree char *what = pps_describe_record (workspace, record, pps_describe_language ());
      g_autofree char *sentence
          = g_strdup_printf (_ ("%s (%s) holds words of this respondent and stays: look it over."),
                             what, pps_record_get_id (record));

      pps_cli_complain (sentence);
    }
}

static PpsCliExit
erase (char **rest,
       const char *partnership,
       const char *reason,
       const char *keys_path,
       gboolean with_joint)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[0], 0, &error);
  g_autoptr (PpsRespondent) respondent
      = workspace != NULL ? pps_cli_find_respondent (workspace, partnership, rest[1], &error)
                          : NULL;
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (GPtrArray) joint = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (PpsKeys) keys = NULL;

  if (respondent == NULL)
    return pps_cli_fail (error);
  if (keys_path != NULL)
    {
      keys = pps_cli_open_keys (keys_path, &error);
      if (keys == NULL)
        return pps_cli_fail (error);
    }

  warn_of (workspace, respondent);
  joint = pps_erase_list_joint (workspace, respondent);
  erasure
      = pps_erase_respondent (workspace, respondent, reason, with_joint, keys, &backups, &error);
  if (erasure == NULL)
    return pps_cli_fail (error);

  pps_cli_print ("%s\n", pps_record_get_text (PPS_RECORD (erasure), "report"));
  print_backups (backups);
  if (joint->len > 0 && !with_joint)
    {
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("The words of %u interview with others are still there: whose they are is not "
                    "known. --with-joint erases them too.",
                    "The words of %u interviews with others are still there: whose they are is "
                    "not known. --with-joint erases them too.",
                    joint->len),
          joint->len);

      pps_cli_complain (sentence);
    }
  pps_store_close (pps_workspace_get_store (workspace));

  return all_are_clean (backups) ? PPS_CLI_DONE : PPS_CLI_FAILED;
}

PpsCliExit
pps_cli_erase (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autofree char *partnership = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *keys = NULL;
  gboolean with_joint = FALSE;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why; it is what remains"), N_ ("TEXT") },
    { "partnership", 'p', 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Whose respondent, where several have the code"), N_ ("PPS") },
    { "keys", 0, 0, G_OPTION_ARG_FILENAME, &keys,
      N_ ("A key file, from which name, contact and scan go as well"), N_ ("KEYS") },
    { "with-joint", 0, 0, G_OPTION_ARG_NONE, &with_joint,
      N_ ("Also the words of interviews in which others took part"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;
  if (reason == NULL)
    return pps_cli_misuse (_ ("--reason says why somebody is erased: that is what remains."));

  return erase (rest, partnership, reason, keys, with_joint);
}
