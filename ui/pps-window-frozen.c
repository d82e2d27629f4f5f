/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include "pps-record-kinds.h"

/* The way to a round as it was frozen, and back to where that was asked for. */

static void
closed_cb (PpsWindow *self)
{
  if (pps_window_go_back (self))
    return;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (pps_window_need_study_page (self)));
  pps_study_page_focus_page (self->study_page);
  pps_window_update_actions (self);
}

/* Of a round the last one is meant. */
static PpsSnapshot *
find_snapshot (PpsWindow *self, const char *id)
{
  PpsSnapshot *snapshot = pps_workspace_lookup (self->workspace, PPS_TYPE_SNAPSHOT, id);
  g_autoptr (PpsQuery) of_round = NULL;
  guint n;

  if (snapshot != NULL)
    return snapshot;

  of_round = pps_query_new (pps_workspace_get_store (self->workspace), "round-snapshots", id, NULL);
  n = pps_query_get_n (of_round);

  return n > 0 ? g_object_ref (PPS_SNAPSHOT (pps_query_get (of_round, n - 1))) : NULL;
}

void
pps_window_open_frozen (PpsWindow *self, const char *id)
{
  g_autoptr (PpsSnapshot) snapshot = find_snapshot (self, id);
  g_autoptr (GError) error = NULL;

  if (snapshot == NULL)
    return;

  if (self->frozen_page == NULL)
    {
      self->frozen_page = PPS_FROZEN_PAGE (pps_frozen_page_new (self->workspace));
      g_signal_connect_object (self->frozen_page, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->frozen_page));
    }
  if (!pps_frozen_page_open (self->frozen_page, snapshot, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_window_mark_place (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->frozen_page));
  pps_frozen_page_focus (self->frozen_page);
  pps_window_update_actions (self);
}
