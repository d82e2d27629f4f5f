/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include "pps-describe.h"
#include "pps-record-kinds.h"

/* The actions that follow a thread: from a line to its words, from a hit to where it stands, and
 * back. Ids may be stale: what is not there any more is passed over in silence. */

static PpsAnswer *
find_answer (PpsWindow *self, const char *id)
{
  return pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER, id);
}

static void
open_answer (PpsWindow *self, const char *id)
{
  g_autoptr (PpsAnswer) answer = find_answer (self, id);
  g_autoptr (PpsInterview) interview = NULL;

  if (answer == NULL)
    return;

  interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (PPS_RECORD (answer), "interview"));
  if (interview == NULL)
    return;

  pps_window_mark_place (self);
  pps_window_open_interview (self, interview,
                             pps_record_get_text (PPS_RECORD (answer), "question"));
}

static void
open_answer_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_answer (user_data, g_variant_get_string (parameter, NULL));
}

static void
show_finding (PpsWindow *self, const char *id)
{
  g_autoptr (PpsFinding) finding = pps_workspace_lookup (self->workspace, PPS_TYPE_FINDING, id);
  g_autoptr (PpsPartnership) partnership = NULL;
  PpsStudyPage *page;

  if (finding == NULL)
    return;

  partnership = pps_describe_partnership_of (self->workspace, PPS_RECORD (finding));
  if (partnership == NULL)
    return;

  pps_window_mark_place (self);
  page = pps_window_need_study_page (self);
  pps_study_page_open_partnership (page, partnership, "canvas");
  pps_study_page_show_finding (page, id);
}

static void
show_finding_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_finding (user_data, g_variant_get_string (parameter, NULL));
}

static PpsRecord *
lookup_any (PpsWorkspace *workspace, const char *id)
{
  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      PpsRecord *record = pps_workspace_lookup (workspace, pps_record_kinds_get_type (i), id);

      if (record != NULL)
        return record;
    }

  return NULL;
}

void
pps_window_show_on_page (PpsWindow *self, PpsRecord *record, const char *name)
{
  g_autoptr (PpsPartnership) partnership = pps_describe_partnership_of (self->workspace, record);
  PpsStudyPage *page;

  if (partnership == NULL)
    return;

  page = pps_window_need_study_page (self);
  pps_study_page_open_partnership (page, partnership, name);
  if (!PPS_IS_ROUND (record))
    pps_study_page_focus_record (page, record);
}

/* What is no thread to words. */
static void
show_other (PpsWindow *self, PpsRecord *record)
{
  pps_window_mark_place (self);
  if (PPS_IS_TAG (record))
    pps_study_page_show_tags (pps_window_need_study_page (self), PPS_TAG (record));
  else if (PPS_IS_INTERVIEW (record))
    pps_window_open_interview (self, PPS_INTERVIEW (record), NULL);
  else
    pps_window_show_on_page (self, record, PPS_IS_ROUND (record) ? "interviews" : "overview");
}

static void
show_record (PpsWindow *self, const char *id)
{
  g_autoptr (PpsRecord) record = lookup_any (self->workspace, id);

  if (PPS_IS_ANSWER (record))
    open_answer (self, id);
  else if (PPS_IS_QUOTE (record) || PPS_IS_LINE_ITEM (record))
    open_answer (self, pps_record_get_text (record, "answer"));
  else if (PPS_IS_FINDING (record))
    show_finding (self, id);
  else if (PPS_IS_EVIDENCE (record) || PPS_IS_MEMBER_CHECK (record))
    show_finding (self, pps_record_get_text (record, "finding"));
  else if (record != NULL)
    show_other (self, record);
}

static void
show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_record (user_data, g_variant_get_string (parameter, NULL));
}

/* The very words: those of an answer about a pane stand on the workbench among those of the others;
 * notes, and what was asked about no pane, in the interview. */
static void
show_words_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *id = NULL;
  const char *field = NULL;
  guint start;
  guint end;
  g_autoptr (PpsAnswer) answer = NULL;

  g_variant_get (parameter, "(&s&suu)", &id, &field, &start, &end);
  answer = find_answer (self, id);
  if (answer != NULL && g_str_equal (field, "text"))
    {
      pps_window_mark_place (self);
      pps_window_open_words (self, answer, start, end);
      return;
    }

  show_record (self, id);
  if (answer != NULL && self->interview_page != NULL)
    pps_interview_page_show_words (self->interview_page,
                                   pps_record_get_text (PPS_RECORD (answer), "question"), field,
                                   start, end);
}

static void
workbench_words_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *id = NULL;
  guint start;
  guint end;
  g_autoptr (PpsAnswer) answer = NULL;

  g_variant_get (parameter, "(&suu)", &id, &start, &end);
  answer = find_answer (self, id);
  if (answer == NULL)
    return;

  pps_window_mark_place (self);
  pps_window_open_words (self, answer, start, end);
}

/* For a page that leads to words on the page itself. */
static void
mark_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_mark_place (user_data);
}

/* From an interview without a way back: to the interviews. */
static void
go_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;

  if (!pps_window_go_back (self))
    pps_window_leave_interview (self);
}

static const GActionEntry actions[] = {
  { .name = "open-answer", .activate = open_answer_cb, .parameter_type = "s" },
  { .name = "show-finding", .activate = show_finding_cb, .parameter_type = "s" },
  { .name = "show-record", .activate = show_record_cb, .parameter_type = "s" },
  { .name = "show-words", .activate = show_words_cb, .parameter_type = "(ssuu)" },
  { .name = "workbench-words", .activate = workbench_words_cb, .parameter_type = "(suu)" },
  { .name = "mark-place", .activate = mark_place_cb },
  { .name = "go-back", .activate = go_back_cb },
};

void
pps_window_add_jumps (PpsWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
