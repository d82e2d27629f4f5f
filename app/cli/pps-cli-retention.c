/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-account.h"
#include "pps-cli.h"
#include "pps-describe.h"
#include "pps-edit-retention.h"
#include "pps-record-json.h"
#include "pps-retention-list.h"

/* The verb of terms: says what is due, sets a term, puts down what was destroyed. */

typedef struct
{
  char *set;
  char *done;
  char *note;
  char *output;
  char *language;
  gboolean as_json;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->set);
  g_free (wish->done);
  g_free (wish->note);
  g_free (wish->output);
  g_free (wish->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static void
print_list (PpsWorkspace *workspace, const char *language)
{
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));

  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      const char *kind = pps_retention_get_kind (i);
      g_autoptr (PpsRetention) retention = pps_retention_find (workspace, kind);
      PpsRecord *record = retention != NULL ? PPS_RECORD (retention) : NULL;
      const char *done = record != NULL ? pps_record_get_text (record, "done") : "";

      pps_cli_print ("%s\t%s\t%s\t%s\n", kind,
                     record != NULL ? pps_record_get_text (record, "until") : "",
                     done != NULL && *done != '\0'           ? _ ("destroyed")
                     : pps_retention_is_due (retention, now) ? _ ("due")
                                                             : "",
                     pps_retention_get_name (kind, language));
    }
}

static void
print_json (PpsWorkspace *workspace)
{
  g_autofree char *now = pps_store_dup_now (pps_workspace_get_store (workspace));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < PPS_N_RETENTION_KINDS; i++)
    {
      g_autoptr (PpsRetention) retention
          = pps_retention_find (workspace, pps_retention_get_kind (i));

      if (retention == NULL)
        continue;
      json_builder_begin_object (builder);
      pps_record_json_add (builder, PPS_RECORD (retention));
      json_builder_set_member_name (builder, "due");
      json_builder_add_boolean_value (builder, pps_retention_is_due (retention, now));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  pps_cli_print_json (builder);
}

static gboolean
change (PpsWorkspace *workspace, const Wish *wish, GError **error)
{
  if (wish->set != NULL)
    {
      g_autofree char *kind = g_strndup (wish->set, strcspn (wish->set, "="));

      if (!pps_edit_set_retention (workspace, kind, strchr (wish->set, '=') + 1, error))
        return FALSE;
    }

  return wish->done == NULL
         || pps_edit_put_down_destroyed (workspace, wish->done,
                                         wish->note != NULL ? wish->note : "", error);
}

static PpsCliExit
run (const char *study, const Wish *wish)
{
  const char *language = wish->language != NULL ? wish->language : pps_describe_language ();
  gboolean writes = wish->set != NULL || wish->done != NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_open (study, writes ? 0 : PPS_STORE_READ_ONLY, &error);

  if (workspace == NULL || !change (workspace, wish, &error))
    return pps_cli_fail (error);

  if (wish->output != NULL)
    {
      g_autoptr (PpsSheet) sheet = pps_retention_present (workspace, language);

      return pps_account_write (sheet, wish->output, &error) ? PPS_CLI_DONE : pps_cli_fail (error);
    }
  if (wish->as_json)
    print_json (workspace);
  else
    print_list (workspace, language);

  return PPS_CLI_DONE;
}

static gboolean
names_kind (const char *text)
{
  g_autofree char *kind = g_strndup (text, strcspn (text, "="));

  return pps_retention_is_kind (kind);
}

PpsCliExit
pps_cli_retention (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING, &wish.set, N_ ("Until when a kind of data is kept"),
      N_ ("KIND=DATE") },
    { "done", 0, 0, G_OPTION_ARG_STRING, &wish.done, N_ ("Put down that it was destroyed"),
      "contacts|consents|recordings|words|study" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &wish.note, N_ ("By whom and how"), N_ ("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output, N_ ("The destruction report"),
      "FILE.pdf" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &wish.language, N_ ("Language of the sheet"), "nl|en" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wish.as_json, N_ ("As JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if ((wish.set != NULL && (strchr (wish.set, '=') == NULL || !names_kind (wish.set)))
      || (wish.done != NULL && !pps_retention_is_kind (wish.done)))
    return pps_cli_misuse (_ ("A kind of data is contacts, consents, recordings, words or study."));
  if (wish.output != NULL && !g_str_has_suffix (wish.output, ".pdf"))
    return pps_cli_misuse (_ ("--output names a file that ends in .pdf."));
  if (wish.language != NULL && !g_str_equal (wish.language, "nl")
      && !g_str_equal (wish.language, "en"))
    return pps_cli_misuse (_ ("--lang is nl or en."));

  return run (rest[0], &wish);
}
