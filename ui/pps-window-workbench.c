/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include "pps-describe.h"

/* The way to the workbench of a pane and back to the page it was opened from; on the canvas the
 * pane is open that was worked on. */

static void
closed_cb (PpsWindow *self)
{
  PpsPartnership *partnership = pps_workbench_page_get_partnership (self->workbench_page);
  PpsStudyPage *page;

  if (pps_window_go_back (self))
    return;

  page = pps_window_need_study_page (self);
  if (pps_record_is_deleted (PPS_RECORD (partnership)))
    {
      pps_study_page_open_first (page);
      return;
    }

  pps_study_page_open_partnership (page, partnership, NULL);
  if (g_strcmp0 (pps_study_page_get_page_name (page), "canvas") == 0)
    pps_study_page_show_pane (page, pps_workbench_page_get_pane (self->workbench_page));
  else
    pps_study_page_focus_page (page);
}

void
pps_window_open_workbench (PpsWindow *self, PpsPartnership *partnership, const char *pane)
{
  /* What is left behind is the page to come back to. */
  pps_study_page_open_partnership (pps_window_need_study_page (self), partnership, NULL);
  if (self->workbench_page == NULL)
    {
      self->workbench_page = PPS_WORKBENCH_PAGE (pps_workbench_page_new (self->workspace));
      g_signal_connect_object (self->workbench_page, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->workbench_page));
    }

  pps_workbench_page_open (self->workbench_page, partnership, pane);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->workbench_page));
  pps_workbench_page_focus (self->workbench_page);
  pps_window_update_actions (self);
}

void
pps_window_open_words (PpsWindow *self, PpsAnswer *answer, guint start, guint end)
{
  g_autoptr (PpsPartnership) partnership
      = pps_describe_partnership_of (self->workspace, PPS_RECORD (answer));
  const char *pane = pps_record_get_text (PPS_RECORD (answer), "pane");

  /* What was said about no pane stands on no workbench. */
  if (partnership == NULL || *pane == '\0')
    {
      g_autoptr (PpsInterview) interview
          = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                  pps_record_get_text (PPS_RECORD (answer), "interview"));

      if (interview != NULL)
        pps_window_open_interview (self, interview,
                                   pps_record_get_text (PPS_RECORD (answer), "question"));
      return;
    }

  pps_window_open_workbench (self, partnership, pane);
  pps_workbench_page_show_words (self->workbench_page, pps_record_get_id (PPS_RECORD (answer)),
                                 start, end);
}

gboolean
pps_window_is_at_workbench (PpsWindow *self)
{
  return self->workbench_page != NULL
         && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->workbench_page);
}
