/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-records.h"

/* After an end that was none: a bar below the page, which stays until it is put away or the study
 * is let go, says that the study was checked and how much of it is there. It asks nothing. */

/* A time today, else with its day. */
static char *
describe_saved (const char *saved)
{
  g_autoptr (GDateTime) utc = saved != NULL ? g_date_time_new_from_iso8601 (saved, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (local == NULL)
    return NULL;

  return g_date_time_get_year (local) == g_date_time_get_year (now)
                 && g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now)
             ? g_date_time_format (local, "%H:%M:%S")
             : pps_describe_moment (saved, pps_describe_language ());
}

/* How much there is, and how much of it came since the last good end. */
static char *
describe_numbers (PpsStore *store)
{
  guint n_answers = pps_store_count (store, PPS_TYPE_ANSWER);
  guint n_changes = pps_store_get_n_unclean (store);
  g_autofree char *answers
      = g_strdup_printf (ngettext ("The study was checked: %u answer is there.",
                                   "The study was checked: %u answers are there.", n_answers),
                         n_answers);
  g_autofree char *changes = g_strdup_printf (
      ngettext ("%u change was made since it was last closed well.",
                "%u changes were made since it was last closed well.", n_changes),
      n_changes);

  return g_strdup_printf ("%s %s", answers, changes);
}

void
pps_window_tell_recovery (PpsWindow *self, const char *saved)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autofree char *when = describe_saved (saved);
  g_autofree char *numbers = describe_numbers (store);
  g_autofree char *message = NULL;

  if (when != NULL)
    /* Translators: %s is a time, with a day where that is not today. */
    message = g_strdup_printf (_ ("The program stopped unexpectedly last time; everything up to "
                                  "%s is there."),
                               when);
  else
    message = g_strdup (_ ("The program stopped unexpectedly last time; everything that was saved "
                           "is there."));

  gtk_label_set_text (self->recovered, message);
  gtk_label_set_text (self->recovered_numbers, numbers);
  gtk_revealer_set_reveal_child (self->recovery, TRUE);
}

void
pps_window_forget_recovery (PpsWindow *self)
{
  gtk_revealer_set_reveal_child (self->recovery, FALSE);
}
