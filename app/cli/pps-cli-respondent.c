/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-respondent.h"

#include <glib/gi18n-lib.h>

/* Finds a respondent by what is typed, for the verbs that are about one person. */

static gboolean
is_meant (PpsRecord *respondent, const char *name)
{
  return g_str_equal (pps_record_get_id (respondent), name)
         || g_ascii_strcasecmp (pps_record_get_text (respondent, "code"), name) == 0;
}

PpsRespondent *
pps_cli_find_respondent (PpsWorkspace *workspace,
                         const char *partnership,
                         const char *name,
                         GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) all = pps_query_new (store, "all-respondents", NULL);
  g_autoptr (PpsRecord) place = NULL;
  PpsRecord *found = NULL;

  if (partnership != NULL)
    {
      g_autoptr (PpsQuery) places = pps_query_new (store, "partnerships", NULL);

      place = pps_cli_find (places, _ ("PPS"), partnership, error);
      if (place == NULL)
        return NULL;
    }

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);

      if (!is_meant (respondent, name)
          || (place != NULL
              && g_strcmp0 (pps_record_get_text (respondent, "partnership"),
                            pps_record_get_id (place))
                     != 0))
        continue;
      if (found != NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("There are several respondents “%s”: say of which PPS with "
                          "--partnership, or give the id."),
                       name);
          return NULL;
        }
      found = respondent;
    }

  if (found == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no respondent “%s”."), name);

  return found != NULL ? PPS_RESPONDENT (g_object_ref (found)) : NULL;
}
