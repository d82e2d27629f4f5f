/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

/* The way back: who goes from a line to its words, or from a hit to where it stands, comes back to
 * where they were, step by step. Who goes elsewhere by themselves has left the way. */

#define MAX_PLACES 32

typedef struct
{
  GtkWidget *page;    /* weak: of the window */
  GtkWidget *content; /* weak: of the study page */
  GtkWidget *focus;   /* weak */
  PpsPartnership *partnership;
  PpsInterview *interview;
  char *name; /* of the pane, or of the page of the partnership */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->page);
  g_clear_weak_pointer (&place->content);
  g_clear_weak_pointer (&place->focus);
  g_clear_object (&place->partnership);
  g_clear_object (&place->interview);
  g_free (place->name);
  g_free (place);
}

static void
note_study_page (PpsWindow *self, Place *place)
{
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);

  g_set_weak_pointer (&place->content, pps_study_page_get_content (self->study_page));
  g_set_object (&place->partnership, partnership);
  place->name = g_strdup (pps_study_page_get_page_name (self->study_page));
}

static void
note_workbench (PpsWindow *self, Place *place)
{
  g_set_object (&place->partnership, pps_workbench_page_get_partnership (self->workbench_page));
  place->name = g_strdup (pps_workbench_page_get_pane (self->workbench_page));
}

void
pps_window_mark_place (PpsWindow *self)
{
  Place *place = g_new0 (Place, 1);

  g_set_weak_pointer (&place->page, gtk_stack_get_visible_child (self->stack));
  g_set_weak_pointer (&place->focus, gtk_window_get_focus (GTK_WINDOW (self)));
  if (place->page == (gpointer) self->study_page && place->page != NULL)
    note_study_page (self, place);
  else if (pps_window_is_at_workbench (self))
    note_workbench (self, place);
  else if (self->interview != NULL)
    g_set_object (&place->interview, self->interview);

  g_queue_push_head (&self->trail, place);
  if (self->trail.length > MAX_PLACES)
    place_free (g_queue_pop_tail (&self->trail));
  pps_window_update_actions (self);
}

static gboolean
is_there (gpointer record)
{
  return record != NULL && !pps_record_is_deleted (record);
}

static gboolean
return_to_study_page (PpsWindow *self, Place *place)
{
  PpsStudyPage *page;

  if (place->content == NULL)
    return FALSE;

  page = pps_window_need_study_page (self);
  if (pps_study_page_is_partnership (page, place->content))
    {
      if (!is_there (place->partnership))
        return FALSE;
      pps_study_page_open_partnership (page, place->partnership, place->name);
    }
  else
    pps_study_page_show_content (page, place->content);

  return TRUE;
}

static gboolean
return_to (PpsWindow *self, Place *place)
{
  if (place->page == NULL)
    return FALSE;
  if (place->page == (gpointer) self->study_page)
    return return_to_study_page (self, place);

  if (place->page == (gpointer) self->interview_page)
    {
      if (!is_there (place->interview))
        return FALSE;
      /* It knows where it was. */
      pps_window_open_interview (self, place->interview, NULL);
      return TRUE;
    }

  /* The interview is left. */
  pps_window_need_study_page (self);
  if (place->page == (gpointer) self->workbench_page)
    {
      if (!is_there (place->partnership))
        return FALSE;
      pps_study_page_open_partnership (self->study_page, place->partnership, NULL);
      pps_workbench_page_open (self->workbench_page, place->partnership, place->name);
    }
  gtk_stack_set_visible_child (self->stack, place->page);

  return TRUE;
}

/* What had the focus may be gone, or be another one by now. */
static void
return_focus (PpsWindow *self, Place *place)
{
  if (place->focus != NULL && gtk_widget_get_root (place->focus) == GTK_ROOT (self)
      && gtk_widget_get_mapped (place->focus) && gtk_widget_grab_focus (place->focus))
    return;

  if (pps_window_is_at_workbench (self))
    pps_workbench_page_focus (self->workbench_page);
  else if (place->page == (gpointer) self->study_page
           && pps_study_page_is_partnership (self->study_page, place->content))
    pps_study_page_focus_page (self->study_page);
  else
    gtk_widget_child_focus (place->content != NULL ? place->content : place->page,
                            GTK_DIR_TAB_FORWARD);
}

gboolean
pps_window_go_back (PpsWindow *self)
{
  gboolean done = FALSE;

  if (pps_window_is_at_workbench (self))
    pps_workbench_page_save (self->workbench_page);

  while (!done && self->trail.length > 0)
    {
      Place *place = g_queue_pop_head (&self->trail);

      done = return_to (self, place);
      if (done)
        return_focus (self, place);
      place_free (place);
    }
  pps_window_update_actions (self);

  return done;
}

void
pps_window_forget_places (PpsWindow *self)
{
  g_queue_clear_full (&self->trail, place_free);
}

gboolean
pps_window_can_go_back (PpsWindow *self)
{
  return self->trail.length > 0;
}
