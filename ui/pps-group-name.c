/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-group-name.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"

/* Names of stakeholder groups as the screen says them: findings can be of none, and then all share
 * them. */

const char *
pps_group_name_get (PpsWorkspace *workspace, const char *letter)
{
  if (*letter == '\0')
    return _ ("Shared");

  return pps_workspace_get_group_name (workspace, letter, pps_describe_language ());
}
