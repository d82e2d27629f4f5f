/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-contacts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"

/* Lays the names of a key file beside the codes of a study. It keeps neither. */

static const char *const titles[] = {
  [PPS_KEYS_CODE] = N_ ("Code"),
  [PPS_KEYS_NAME] = N_ ("Name"),
  [PPS_KEYS_EMAIL] = N_ ("Email"),
  [PPS_KEYS_PHONE] = N_ ("Telephone"),
  [PPS_KEYS_EVIDENCE] = N_ ("Where the proof of consent is kept"),
  [PPS_KEYS_NOTE] = N_ ("Note"),
};

const char *
pps_contacts_get_title (PpsKeysField field)
{
  g_return_val_if_fail (field < PPS_KEYS_N_FIELDS, NULL);

  return _ (titles[field]);
}

gboolean
pps_contacts_write (
    PpsKeys *keys, PpsRespondent *respondent, PpsKeysField field, const char *text, GError **error)
{
  const char *id;

  g_return_val_if_fail (PPS_IS_RESPONDENT (respondent), FALSE);

  id = pps_record_get_id (PPS_RECORD (respondent));

  return pps_keys_set_text (keys, id, field, text, error)
         && (!pps_keys_knows (keys, id)
             || pps_keys_set_text (keys, id, PPS_KEYS_CODE,
                                   pps_record_get_text (PPS_RECORD (respondent), "code"), error));
}

/* A cell is words to whoever opens the list: what a spreadsheet would reckon with gets a mark. */
static void
append_cell (GString *list, const char *text)
{
  if (list->len > 0 && list->str[list->len - 1] != '\n')
    g_string_append_c (list, ';');
  g_string_append_c (list, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (list, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (list, '"');
      g_string_append_c (list, *c);
    }
  g_string_append_c (list, '"');
}

static void
append_respondent (GString *list, PpsWorkspace *workspace, PpsKeys *keys, PpsRecord *respondent)
{
  g_autoptr (PpsRecord) partnership = pps_workspace_lookup (
      workspace, PPS_TYPE_PARTNERSHIP, pps_record_get_text (respondent, "partnership"));
  g_autoptr (PpsRecord) organisation = pps_workspace_lookup (
      workspace, PPS_TYPE_ORGANISATION, pps_record_get_text (respondent, "organisation"));

  append_cell (list, partnership != NULL ? pps_record_get_text (partnership, "name") : "");
  append_cell (list, organisation != NULL ? pps_record_get_text (organisation, "name") : "");
  append_cell (list, pps_record_get_text (respondent, "role"));
  append_cell (list, pps_record_get_text (respondent, "code"));
  for (guint i = PPS_KEYS_NAME; i < PPS_KEYS_N_FIELDS; i++)
    append_cell (list, pps_keys_get_text (keys, pps_record_get_id (respondent), i));
  g_string_append_c (list, '\n');
}

char *
pps_contacts_make_list (PpsWorkspace *workspace, PpsKeys *keys)
{
  GString *list = g_string_new (NULL);
  g_autoptr (PpsQuery) all = NULL;

  g_return_val_if_fail (PPS_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PPS_IS_KEYS (keys), NULL);

  append_cell (list, _ ("PPS"));
  append_cell (list, _ ("Partner"));
  append_cell (list, _ ("Role"));
  for (guint i = 0; i < PPS_KEYS_N_FIELDS; i++)
    append_cell (list, pps_contacts_get_title (i));
  g_string_append_c (list, '\n');

  all = pps_query_new (pps_workspace_get_store (workspace), "all-respondents", NULL);
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);

      if (pps_keys_knows (keys, pps_record_get_id (respondent)))
        append_respondent (list, workspace, keys, respondent);
    }

  return g_string_free (list, FALSE);
}

gboolean
pps_contacts_export (PpsWorkspace *workspace, PpsKeys *keys, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *list = NULL;
  g_autofree char *marked = NULL;

  if (!pps_keys_is_open (keys))
    {
      g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_LOCKED,
                           _ ("The key file is locked. Open it first."));
      return FALSE;
    }

  /* Spreadsheets take a file without this mark for one in a code page. */
  list = pps_contacts_make_list (workspace, keys);
  marked = g_strconcat ("\xef\xbb\xbf", list, NULL);
  if (g_file_set_contents_full (path, marked, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                error))
    return TRUE;

  g_prefix_error (error, _ ("“%s” could not be written: "), shown);

  return FALSE;
}
