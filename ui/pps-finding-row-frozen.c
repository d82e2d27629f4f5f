/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include "pps-may-edit.h"

/* A finding of a frozen round can be read, and its words gone to; nothing is offered that would be
 * refused. */

static void
may_edit_cb (gpointer row, gboolean may)
{
  PpsFindingRow *self = row;
  static const char *const edits[]
      = { "finding.remove", "finding.move",  "finding.status", "finding.star",
          "finding.pick",   "finding.split", "finding.up",     "finding.down" };
  const char *reason = pps_may_edit_explain (self->workspace, self->finding);
  gboolean in_table = !g_str_equal (self->field, "text");

  gtk_text_view_set_editable (self->view, may);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), reason);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i], may && (!in_table || i < 5));
}

void
pps_finding_row_follow_round (PpsFindingRow *self)
{
  pps_may_edit_follow (self->workspace, self->finding, GTK_WIDGET (self), may_edit_cb);
}
