/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-may-edit.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-freeze.h"

/* What follows a round holds it: one that nobody holds would be read anew, and not be heard of. */
typedef struct
{
  PpsWorkspace *workspace;
  PpsRecord *record;
  PpsRound *round;
  gulong frozen_id;
  GtkWidget *widget;
  PpsMayEditTell tell;
} Follower;

static void
follower_free (gpointer data)
{
  Follower *self = data;

  if (self->round != NULL)
    g_signal_handler_disconnect (self->round, self->frozen_id);
  g_clear_object (&self->round);
  g_object_unref (self->record);
  g_object_unref (self->workspace);
  g_free (self);
}

static void
frozen_cb (Follower *self)
{
  self->tell (self->widget, pps_may_edit (self->workspace, self->record));
}

const char *
pps_may_edit_explain (PpsWorkspace *workspace, gpointer record)
{
  if (pps_store_is_read_only (pps_workspace_get_store (workspace)))
    return _ ("This study is open for reading only.");
  if (pps_edit_is_part_frozen (workspace, record))
    return _ ("This round is frozen: it stays as it was reported.");

  return NULL;
}

gboolean
pps_may_edit (PpsWorkspace *workspace, gpointer record)
{
  return pps_may_edit_explain (workspace, record) == NULL;
}

void
pps_may_edit_follow (PpsWorkspace *workspace,
                     gpointer record,
                     GtkWidget *widget,
                     PpsMayEditTell tell)
{
  Follower *self;

  g_return_if_fail (PPS_IS_RECORD (record));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = g_new0 (Follower, 1);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->widget = widget;
  self->tell = tell;
  self->round = pps_edit_find_part_round (workspace, record);
  if (self->round != NULL)
    self->frozen_id
        = g_signal_connect_swapped (self->round, "notify::frozen", G_CALLBACK (frozen_cb), self);
  g_object_set_data_full (G_OBJECT (widget), "pps-may-edit", self, follower_free);
  frozen_cb (self);
}
