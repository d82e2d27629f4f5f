/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-ui.h"

#include <libintl.h>
#include <locale.h>

#include "pps-places.h"
#include "pps-ui-resources.h"

/* What has to happen once in a process before there are widgets. */

void
pps_ui_init (void)
{
  g_autofree char *locale_dir = pps_places_dup_locale_dir ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  pps_ui_register_resource ();
}
