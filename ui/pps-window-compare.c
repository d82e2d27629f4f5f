/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

/* The ways to the pages about many partnerships: what compares them, and what they learned. */

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_study_page_show_compare (pps_window_need_study_page (user_data),
                               g_variant_get_string (parameter, NULL));
}

static void
show_library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_forget_places (user_data);
  pps_study_page_show_library (pps_window_need_study_page (user_data));
}

static const GActionEntry actions[] = {
  { .name = "compare", .activate = compare_cb, .parameter_type = "s" },
  { .name = "show-library", .activate = show_library_cb },
};

void
pps_window_add_compare (PpsWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
