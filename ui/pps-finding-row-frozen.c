/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include "pps-may-edit.h"
#include "pps-record-kinds.h"

/* A finding of a frozen round can be read, and its words gone to; nothing is offered that would be
 * refused. */

static void
update_frozen (PpsFindingRow *self)
{
  static const char *const edits[]
      = { "finding.remove", "finding.move",  "finding.status", "finding.star",
          "finding.pick",   "finding.split", "finding.up",     "finding.down" };
  const char *reason = pps_may_edit_explain (self->workspace, self->finding);
  gboolean in_table = !g_str_equal (self->field, "text");

  gtk_text_view_set_editable (self->view, reason == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), reason);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i],
                                   reason == NULL && (!in_table || i < 5));
}

void
pps_finding_row_follow_round (PpsFindingRow *self)
{
  g_autoptr (PpsRound) round = pps_workspace_lookup (
      self->workspace, PPS_TYPE_ROUND, pps_record_get_text (PPS_RECORD (self->finding), "round"));

  if (round != NULL)
    g_signal_connect_object (round, "notify::frozen", G_CALLBACK (update_frozen), self,
                             G_CONNECT_SWAPPED);
  update_frozen (self);
}
