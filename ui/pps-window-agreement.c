/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

/* The way to the list of agreement, and from it back, or on to a pane on the canvas. */

static void
closed_cb (PpsWindow *self)
{
  PpsPartnership *partnership = pps_agreement_page_get_partnership (self->agreement_page);
  PpsStudyPage *page = pps_window_need_study_page (self);

  if (pps_record_is_deleted (PPS_RECORD (partnership)))
    {
      pps_study_page_open_first (page);
      return;
    }

  pps_study_page_open_partnership (page, partnership, NULL);
  pps_study_page_focus_page (page);
}

static void
pane_chosen_cb (PpsWindow *self, const char *pane)
{
  PpsPartnership *partnership = pps_agreement_page_get_partnership (self->agreement_page);
  PpsStudyPage *page = pps_window_need_study_page (self);

  pps_study_page_open_partnership (page, partnership, "canvas");
  pps_study_page_show_pane (page, pane);
}

void
pps_window_open_agreement (PpsWindow *self,
                           PpsPartnership *partnership,
                           PpsRound *round,
                           const char *pane)
{
  /* What is left behind is the page to come back to. */
  pps_study_page_open_partnership (pps_window_need_study_page (self), partnership, NULL);
  if (self->agreement_page == NULL)
    {
      self->agreement_page = PPS_AGREEMENT_PAGE (pps_agreement_page_new (self->workspace));
      g_signal_connect_object (self->agreement_page, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->agreement_page, "pane-chosen", G_CALLBACK (pane_chosen_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->agreement_page));
    }

  pps_agreement_page_open (self->agreement_page, partnership, round);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->agreement_page));
  pps_agreement_page_focus (self->agreement_page, pane);
  pps_window_update_actions (self);
}
