/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-cli-passphrase.h"
#include "pps-cli-respondent.h"
#include "pps-cli.h"
#include "pps-contacts.h"

/* The verb of key files. Names are read from what is fed to it and never from an argument. */

static const char *const fields[] = {
  [PPS_KEYS_CODE] = "code",   [PPS_KEYS_NAME] = "name",         [PPS_KEYS_EMAIL] = "email",
  [PPS_KEYS_PHONE] = "phone", [PPS_KEYS_EVIDENCE] = "evidence", [PPS_KEYS_NOTE] = "note",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == PPS_KEYS_N_FIELDS);

/* Asks for a passphrase and does something with it. */
static gboolean
with_passphrase (PpsKeys *keys,
                 const char *prompt,
                 gboolean twice,
                 gboolean (*act) (PpsKeys *keys, const char *passphrase, GError **error),
                 GError **error)
{
  char *passphrase = pps_cli_read_passphrase (prompt, twice, error);
  gboolean done = passphrase != NULL && act (keys, passphrase, error);

  pps_cli_free_passphrase (passphrase);

  return done;
}

PpsKeys *
pps_cli_open_keys (const char *path, GError **error)
{
  g_autoptr (PpsKeys) keys = pps_keys_new (path);

  pps_keys_set_lock_after (keys, 0);

  return with_passphrase (keys, _ ("Passphrase:"), FALSE, pps_keys_unlock, error)
             ? g_steal_pointer (&keys)
             : NULL;
}

static PpsCliExit
end_with (gboolean done, GError *error)
{
  return done ? PPS_CLI_DONE : pps_cli_fail (error);
}

static PpsCliExit
make_file (const char *path)
{
  g_autoptr (PpsKeys) keys = pps_keys_new (path);
  g_autoptr (GError) error = NULL;
  gboolean done
      = with_passphrase (keys, _ ("Passphrase of the new key file:"), TRUE, pps_keys_make, &error);

  return end_with (done, error);
}

static PpsCliExit
give (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsKeys) keys = pps_cli_open_keys (path, &error);
  gboolean done = keys != NULL
                  && with_passphrase (keys, _ ("Passphrase of the second person:"), TRUE,
                                      pps_keys_give, &error);

  return end_with (done, error);
}

static gboolean
keep_only (PpsKeys *keys, const char *passphrase, GError **error)
{
  return pps_keys_unlock (keys, passphrase, error) && pps_keys_keep_only (keys, passphrase, error);
}

static PpsCliExit
take_back (const char *path)
{
  g_autoptr (PpsKeys) keys = pps_keys_new (path);
  g_autoptr (GError) error = NULL;
  gboolean done = with_passphrase (keys, _ ("Passphrase that is kept:"), FALSE, keep_only, &error);

  return end_with (done, error);
}

static int
find_field (const char *line)
{
  const char *equals = strchr (line, '=');

  for (int i = PPS_KEYS_NAME; equals != NULL && i < PPS_KEYS_N_FIELDS; i++)
    {
      if (strlen (fields[i]) == (gsize) (equals - line)
          && strncmp (line, fields[i], equals - line) == 0)
        return i;
    }

  return -1;
}

static gboolean
write_lines (PpsKeys *keys, PpsRespondent *respondent, GError **error)
{
  char *line;

  while ((line = pps_cli_read_line ()) != NULL)
    {
      g_autofree char *owned = line;
      int field = find_field (line);

      if (*line == '\0')
        continue;
      if (field < 0 || !g_utf8_validate (line, -1, NULL))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _ ("After the passphrase come lines of name=, email=, phone=, "
                                  "evidence= or note=. One of the lines is none of these."));
          return FALSE;
        }
      if (!pps_contacts_write (keys, respondent, field, strchr (line, '=') + 1, error))
        return FALSE;
    }

  return TRUE;
}

/* The name of what is attached, where something is. */
static void
print_scan (PpsKeys *keys, const char *id, JsonBuilder *builder, gboolean as_json)
{
  const char *scan = pps_keys_get_attached (keys, id);
  g_autofree char *line = scan != NULL ? pps_cli_dup_line (scan) : NULL;

  if (scan == NULL)
    return;

  json_builder_set_member_name (builder, "scan");
  json_builder_add_string_value (builder, scan);
  if (!as_json)
    pps_cli_print ("scan=%s\n", line);
}

static void
print_person (PpsKeys *keys, PpsRespondent *respondent, gboolean as_json)
{
  const char *id = pps_record_get_id (PPS_RECORD (respondent));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < PPS_KEYS_N_FIELDS; i++)
    {
      g_autofree char *line = pps_cli_dup_line (pps_keys_get_text (keys, id, i));

      json_builder_set_member_name (builder, fields[i]);
      json_builder_add_string_value (builder, pps_keys_get_text (keys, id, i));
      if (!as_json)
        pps_cli_print ("%s=%s\n", fields[i], line);
    }
  print_scan (keys, id, builder, as_json);
  json_builder_end_object (builder);
  if (as_json)
    pps_cli_print_json (builder);
}

static PpsCliExit
change (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsKeys) keys = pps_cli_open_keys (path, &error);
  gboolean done
      = keys != NULL
        && with_passphrase (keys, _ ("The new passphrase:"), TRUE, pps_keys_change, &error);

  return end_with (done, error);
}

/* A scan of what the person signed. */
static gboolean
act_on_scan (PpsKeys *keys, const char *id, char **rest, GError **error)
{
  if (g_str_equal (rest[0], "attach"))
    return pps_keys_attach (keys, id, rest[4], error);
  if (g_str_equal (rest[0], "take-out"))
    return pps_keys_save_attached (keys, id, rest[4], error);

  return pps_keys_forget_attached (keys, id, error);
}

static PpsCliExit
run_on_scan (char **rest, const char *partnership)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[1], PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsRespondent) respondent
      = workspace != NULL ? pps_cli_find_respondent (workspace, partnership, rest[3], &error)
                          : NULL;
  g_autoptr (PpsKeys) keys = respondent != NULL ? pps_cli_open_keys (rest[2], &error) : NULL;
  gboolean done = keys != NULL
                  && act_on_scan (keys, pps_record_get_id (PPS_RECORD (respondent)), rest, &error);

  return end_with (done, error);
}

static PpsCliExit
run_on_person (char **rest, const char *partnership, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[1], PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsRespondent) respondent
      = workspace != NULL ? pps_cli_find_respondent (workspace, partnership, rest[3], &error)
                          : NULL;
  g_autoptr (PpsKeys) keys = respondent != NULL ? pps_cli_open_keys (rest[2], &error) : NULL;

  if (keys == NULL)
    return pps_cli_fail (error);

  if (g_str_equal (rest[0], "read"))
    print_person (keys, respondent, as_json);
  else if (!write_lines (keys, respondent, &error))
    return pps_cli_fail (error);

  return PPS_CLI_DONE;
}

static PpsCliExit
export_contacts (char **rest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[1], PPS_STORE_READ_ONLY, &error);
  g_autoptr (PpsKeys) keys = workspace != NULL ? pps_cli_open_keys (rest[2], &error) : NULL;

  gboolean done = keys != NULL && pps_contacts_export (workspace, keys, rest[3], &error);

  return end_with (done, error);
}

PpsCliExit
pps_cli_keys (const char *parameters, const char *summary, int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *partnership = NULL;
  const GOptionEntry entries[] = {
    { "partnership", 'p', 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Whose respondent, where several have the code"), N_ ("PPS") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("As JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  guint n;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 2, 5, argc, argv, &rest, &end))
    return end;

  n = g_strv_length (rest);
  if (n == 2 && g_str_equal (rest[0], "make"))
    return make_file (rest[1]);
  if (n == 2 && g_str_equal (rest[0], "give"))
    return give (rest[1]);
  if (n == 2 && g_str_equal (rest[0], "change"))
    return change (rest[1]);
  if ((n == 5 && (g_str_equal (rest[0], "attach") || g_str_equal (rest[0], "take-out")))
      || (n == 4 && g_str_equal (rest[0], "detach")))
    return run_on_scan (rest, partnership);
  if (n == 2 && g_str_equal (rest[0], "keep-only"))
    return take_back (rest[1]);
  if (n == 4 && (g_str_equal (rest[0], "write") || g_str_equal (rest[0], "read")))
    return run_on_person (rest, partnership, as_json);
  if (n == 4 && g_str_equal (rest[0], "contacts"))
    return export_contacts (rest);

  return pps_cli_misuse (_ ("Use: pps-canvas-cli keys %s"), parameters);
}
