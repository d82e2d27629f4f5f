/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Who made the program, and on whose work it stands. */

void
pps_about_present (GtkWindow *parent)
{
  g_autoptr (GObject) window = NULL;

  window = g_object_ref_sink (
      g_object_new (ADW_TYPE_ABOUT_WINDOW, "application-icon", PPS_APP_ID, "application-name",
                    _ ("PPS Canvas"), "comments",
                    _ ("One canvas for what government, employers and schools each "
                       "see in the same partnership."),
                    "developer-name", _ ("The PPS Canvas maintainers"), "license-type",
                    GTK_LICENSE_GPL_3_0, "version", PPS_VERSION, "transient-for", parent, NULL));
  adw_about_window_add_legal_section (
      ADW_ABOUT_WINDOW (window), _ ("The instrument"), NULL, GTK_LICENSE_CUSTOM,
      _ ("The panes follow the Social Innovation Business Model Canvas of "
         "TechYourFuture and Windesheim (2020), after Komatsu, Deserti &amp; Rizzo (2016) "
         "and Osterwalder &amp; Pigneur (2010). The arrangement on the sheet and the "
         "interview guides are our own work."));
  gtk_window_present (GTK_WINDOW (window));
}
