/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>

#include "pps-salvage.h"
#include "pps-study-state.h"

/* Verbs about what to fall back on: backups, putting one back, and what a damaged study still
 * holds. */

static void
add_state (JsonBuilder *builder, PpsStudyState *state)
{
  const struct
  {
    const char *name;
    guint n;
  } numbers[] = {
    { "partnerships", state->partnerships },
    { "interviews", state->interviews },
    { "answers", state->answers },
    { "findings", state->findings },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, numbers[i].n);
    }
  json_builder_set_member_name (builder, "last-change");
  if (state->last_change != NULL)
    json_builder_add_string_value (builder, state->last_change);
  else
    json_builder_add_null_value (builder);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_backup (JsonBuilder *builder, PpsBackup *backup, PpsStudyState *state)
{
  g_autofree char *path = g_filename_display_name (backup->path);

  json_builder_begin_object (builder);
  add_text (builder, "path", path);
  add_text (builder, "made", backup->made);
  add_text (builder, "reason", backup->reason);
  json_builder_set_member_name (builder, "size");
  json_builder_add_int_value (builder, backup->size);
  json_builder_set_member_name (builder, "sound");
  json_builder_add_boolean_value (builder, state != NULL);
  if (state != NULL)
    add_state (builder, state);
  json_builder_end_object (builder);
}

static void
print_backup (PpsBackup *backup, PpsStudyState *state)
{
  g_autofree char *base = g_filename_display_basename (backup->path);
  g_autofree char *name = pps_cli_dup_line (base);
  g_autofree char *when = pps_backup_describe_time (backup);
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *counts = state != NULL ? pps_study_state_describe (state) : NULL;

  pps_cli_print ("%s\n  %s · %s · %s\n  %s\n", name, when, size,
                 pps_backup_describe_reason (backup),
                 counts != NULL ? counts : _ ("damaged: it cannot be put back"));
}

static PpsCliExit
list_backups (const char *study, gboolean json)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (study);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < backups->len; i++)
    {
      PpsBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (PpsStudyState) state = pps_study_state_read (backup->path, NULL);

      if (json)
        add_backup (builder, backup, state);
      else
        print_backup (backup, state);
    }
  json_builder_end_array (builder);

  if (json)
    pps_cli_print_json (builder);
  else if (backups->len == 0)
    pps_cli_print ("%s\n", _ ("There are no backups of this study."));

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_backup (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean list = FALSE;
  gboolean json = FALSE;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_ ("Say which backups there are"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 2, argc, argv, &rest, &end))
    return end;
  if (list != (rest[1] == NULL))
    return pps_cli_misuse (_ ("Use: pps-canvas-cli %s"), "backup STUDY FILE | STUDY --list");
  if (list)
    return list_backups (rest[0], json);

  store = pps_store_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (store == NULL || !pps_store_backup (store, rest[1], FALSE, &error))
    return pps_cli_fail (error);

  return PPS_CLI_DONE;
}

/* Returns: (transfer full) (nullable): the backup by its name, where it is, or as the newest that
 * is sound */
static char *
find_backup (const char *study, const char *what)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (g_str_equal (what, "newest"))
    {
      g_autoptr (PpsBackup) newest = NULL;
      g_autoptr (PpsStudyState) state = pps_study_state_find_backup (study, &newest);

      return state != NULL ? g_strdup (newest->path) : NULL;
    }

  backups = pps_store_list_backups (study);
  for (guint i = 0; i < backups->len; i++)
    {
      PpsBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *name = g_path_get_basename (backup->path);

      if (g_str_equal (name, what))
        return g_strdup (backup->path);
    }

  return g_strdup (what);
}

PpsCliExit
pps_cli_restore (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *shown = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, NULL, 2, 2, argc, argv, &rest, &end))
    return end;

  backup = find_backup (rest[0], rest[1]);
  if (backup == NULL)
    {
      pps_cli_complain (_ ("There is no sound backup of this study."));
      return PPS_CLI_FAILED;
    }
  if (!pps_store_restore (rest[0], backup, &kept, &error))
    return pps_cli_fail (error);

  if (kept != NULL)
    {
      shown = g_filename_display_name (kept);
      pps_cli_print (_ ("What was there is kept as %s\n"), shown);
    }

  return PPS_CLI_DONE;
}

static void
print_row (const char *head, const char *salvaged, const char *backup)
{
  int width = 16 - (int) g_utf8_strlen (head, -1);

  pps_cli_print ("%s%*s%26s", head, MAX (width, 1), "", salvaged);
  pps_cli_print (backup != NULL ? "%28s\n" : "\n", backup);
}

static void
print_numbers (const char *head, guint salvaged, const guint *backup)
{
  g_autofree char *left = g_strdup_printf ("%u", salvaged);
  g_autofree char *right = backup != NULL ? g_strdup_printf ("%u", *backup) : NULL;

  print_row (head, left, right);
}

static void
print_choice (PpsStudyState *state, PpsStudyState *other, PpsBackup *backup)
{
  g_autofree char *when = pps_study_state_describe_change (state);
  g_autofree char *other_when = other != NULL ? pps_study_state_describe_change (other) : NULL;

  print_row ("", _ ("salvaged"), other != NULL ? _ ("newest backup") : NULL);
  print_numbers (_ ("PPS’en"), state->partnerships, other != NULL ? &other->partnerships : NULL);
  print_numbers (_ ("Interviews"), state->interviews, other != NULL ? &other->interviews : NULL);
  print_numbers (_ ("Answers"), state->answers, other != NULL ? &other->answers : NULL);
  print_numbers (_ ("Findings"), state->findings, other != NULL ? &other->findings : NULL);
  print_row (_ ("Last change"), when, other_when);
  if (other == NULL)
    {
      pps_cli_print ("%s\n", _ ("There is no sound backup of this study."));
    }
  else
    {
      g_autofree char *name = g_filename_display_basename (backup->path);

      pps_cli_print (_ ("The newest backup is %s\n"), name);
    }
}

static void
print_salvaged (const char *path, const PpsSalvaged *salvaged, const char *aside, gboolean json)
{
  g_autoptr (PpsStudyState) state = pps_study_state_read (path, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *sentence = pps_salvage_describe (salvaged);
  g_autofree char *shown = aside != NULL ? g_filename_display_name (aside) : NULL;

  if (!json)
    {
      pps_cli_print ("%s\n", sentence);
      if (shown != NULL)
        pps_cli_print (_ ("A copy of the damaged file is %s\n"), shown);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "whole");
  json_builder_add_int_value (builder, salvaged->whole);
  json_builder_set_member_name (builder, "partly");
  json_builder_add_int_value (builder, salvaged->partly);
  json_builder_set_member_name (builder, "rebuilt");
  json_builder_add_int_value (builder, salvaged->rebuilt);
  json_builder_set_member_name (builder, "loose");
  json_builder_add_int_value (builder, salvaged->loose);
  if (shown != NULL)
    add_text (builder, "aside", shown);
  if (state != NULL)
    add_state (builder, state);
  json_builder_end_object (builder);
  pps_cli_print_json (builder);
}

PpsCliExit
pps_cli_salvage (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStudyState) state = NULL;
  g_autoptr (PpsStudyState) other = NULL;
  g_autoptr (PpsBackup) backup = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *aside = NULL;
  PpsSalvaged salvaged;
  gboolean json = FALSE;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;
  if (!pps_salvage (rest[0], rest[1], &salvaged, &aside, &error))
    return pps_cli_fail (error);

  print_salvaged (rest[1], &salvaged, aside, json);
  if (json)
    return PPS_CLI_DONE;

  state = pps_study_state_read (rest[1], &error);
  if (state == NULL)
    return pps_cli_fail (error);
  other = pps_study_state_find_backup (rest[0], &backup);
  print_choice (state, other, backup);

  return PPS_CLI_DONE;
}
