/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* What the verbs share: reading options, ending with a sentence, finding a record by what the user
 * calls it. */

gboolean
pps_cli_parse (const char *parameters,
               const char *summary,
               const GOptionEntry *entries,
               guint n_min,
               guint n_max,
               int argc,
               char **argv,
               char ***rest,
               PpsCliExit *exit)
{
  g_autofree char *synopsis = g_strdup_printf ("%s %s", argv[0], parameters);
  g_autoptr (GOptionContext) context = g_option_context_new (synopsis);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) args = g_new0 (char *, argc + 1);
  gboolean help = FALSE;
  gboolean options_ended = FALSE;
  guint n_rest;
  GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  for (int i = 0; i < argc; i++)
    args[i] = g_strdup (argv[i]);

  if (!g_option_context_parse_strv (context, &args, &error))
    {
      *exit = pps_cli_misuse ("%s", error->message);
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, FALSE, NULL);

      fputs (text, stdout);
      *exit = PPS_CLI_DONE;
      return FALSE;
    }

  /* The first is the verb itself; "--" only ends the options. */
  *rest = g_new0 (char *, g_strv_length (args) + 1);
  n_rest = 0;
  for (guint i = 1; args[i] != NULL; i++)
    {
      if (!options_ended && g_str_equal (args[i], "--"))
        options_ended = TRUE;
      else
        (*rest)[n_rest++] = g_strdup (args[i]);
    }

  if (n_rest < n_min || n_rest > n_max)
    {
      g_clear_pointer (rest, g_strfreev);
      *exit = pps_cli_misuse (_ ("Use: pps-canvas-cli %s"), synopsis);
      return FALSE;
    }

  return TRUE;
}

/* Control characters, line and paragraph separators, and those that turn the direction of text. */
static gboolean
can_steer (gunichar letter)
{
  return g_unichar_iscntrl (letter) || (letter >= 0x2028 && letter <= 0x202e)
         || (letter >= 0x2066 && letter <= 0x2069);
}

static void
print_visibly (FILE *stream, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) visible = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      g_string_append_unichar (
          visible, can_steer (letter) && letter != '\n' && letter != '\t' ? 0xfffd : letter);
    }

  fputs (visible->str, stream);
}

/* A message is one line, whatever stands in the names that it tells. */
void
pps_cli_complain (const char *message)
{
  g_autofree char *line = pps_cli_dup_line (message);
  g_autofree char *whole = g_strdup_printf ("pps-canvas-cli: %s\n", line);

  fflush (stdout);
  print_visibly (stderr, whole);
}

PpsCliExit
pps_cli_fail (GError *error)
{
  pps_cli_complain (error->message);

  return PPS_CLI_FAILED;
}

PpsCliExit
pps_cli_misuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  pps_cli_complain (message);

  return PPS_CLI_WRONG_USE;
}

void
pps_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  print_visibly (stdout, text);
}

void
pps_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = json_to_string (root, TRUE);
  g_autoptr (GString) safe = g_string_new (NULL);

  /* Line breaks here part members: those within words are escaped already. */
  for (const char *c = json; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (can_steer (letter) && letter != '\n')
        g_string_append_printf (safe, "\\u%04x", letter);
      else
        g_string_append_unichar (safe, letter);
    }

  puts (safe->str);
}

char *
pps_cli_dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text != NULL ? text : ""), "\t\r\n\v\f", ' ');
}

int
pps_cli_end (PpsCliExit end)
{
  if ((fflush (stdout) != 0 || ferror (stdout)) && end == PPS_CLI_DONE)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("What was to be printed could not be written: %s."), g_strerror (errno));

      pps_cli_complain (message);
      return PPS_CLI_FAILED;
    }

  return end;
}

gboolean
pps_cli_is_same_file (const char *a, const char *b)
{
  GStatBuf first;
  GStatBuf second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

gpointer
pps_cli_find (PpsQuery *list, const char *what, const char *name, GError **error)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  PpsRecord *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < pps_query_get_n (list); i++)
    {
      PpsRecord *record = pps_query_get (list, i);
      g_autofree char *folded = g_utf8_casefold (pps_record_get_text (record, "name"), -1);

      if (g_str_equal (pps_record_get_id (record), name))
        return g_object_ref (record);
      if (g_str_equal (folded, wanted))
        {
          found = record;
          n_found++;
        }
    }

  if (n_found == 1)
    return g_object_ref (found);

  if (n_found == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no %s “%s” in the study."),
                 what, name);
  else
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        _ ("%u of them are called “%s”. Give the id of the one you mean; “list --json” shows it."),
        n_found, name);

  return NULL;
}
