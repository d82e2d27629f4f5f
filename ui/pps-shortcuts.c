/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-shortcuts.h"

/* The window of shortcuts, made when it is first asked for. It begins each time where its user is:
 * who holds an interview asks for the keys of that. */

GtkWindow *
pps_shortcuts_present (GtkApplicationWindow *window, const char *section)
{
  GtkShortcutsWindow *overlay;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);

  overlay = gtk_application_window_get_help_overlay (window);
  if (overlay == NULL)
    {
      g_autoptr (GtkBuilder) builder
          = gtk_builder_new_from_resource ("/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui");
      g_autoptr (GAction) action = NULL;

      /* GTK puts an action of its own in the place of the window's, which would always begin at the
       * same section. */
      g_set_object (&action,
                    g_action_map_lookup_action (G_ACTION_MAP (window), "show-help-overlay"));
      overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
      gtk_application_window_set_help_overlay (window, overlay);
      gtk_window_set_transient_for (GTK_WINDOW (overlay), GTK_WINDOW (window));
      if (action != NULL)
        g_action_map_add_action (G_ACTION_MAP (window), action);
    }

  g_object_set (overlay, "section-name", section, NULL);
  gtk_window_present (GTK_WINDOW (overlay));

  return GTK_WINDOW (overlay);
}
