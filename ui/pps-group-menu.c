/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-group-menu.h"

#include "pps-describe.h"

/* Menus that ask one thing before something is added. */

static void
append (GMenu *menu, const char *label, const char *action, const char *parameter)
{
  g_autoptr (GMenuItem) item = NULL;
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  /* An underscore would be taken for a mnemonic. */
  g_autofree char *plain = g_strjoinv ("__", parts);

  item = g_menu_item_new (plain, NULL);
  g_menu_item_set_action_and_target (item, action, "s", parameter);
  g_menu_append_item (menu, item);
}

GMenuModel *
pps_group_menu_new (PpsWorkspace *workspace, const char *action)
{
  GMenu *menu = g_menu_new ();
  PpsQuery *groups = pps_workspace_get_groups (workspace);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      append (menu, pps_workspace_get_group_name (workspace, letter, pps_describe_language ()),
              action, letter);
    }

  return G_MENU_MODEL (menu);
}

GMenuModel *
pps_round_kind_menu_new (const char *action)
{
  static const char *const kinds[] = { "design", "running", "evaluation" };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    append (menu, pps_describe_word ("round", kinds[i], pps_describe_language ()), action,
            kinds[i]);

  return G_MENU_MODEL (menu);
}
