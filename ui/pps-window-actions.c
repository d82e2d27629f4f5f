/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-compare-page.h"
#include "pps-export-dialog.h"
#include "pps-sheet-page.h"
#include "pps-shortcuts.h"

/* The actions of a window: how one page asks for another, and the edits that have no widget of
 * their own. Parameters are ids, which may be stale: what is not there any more is passed over in
 * silence. */

static void
open_partnership_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autoptr (PpsPartnership) partnership = NULL;

  partnership = pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP,
                                      g_variant_get_string (parameter, NULL));
  pps_window_forget_places (self);
  if (partnership != NULL)
    pps_study_page_open_partnership (pps_window_need_study_page (self), partnership, NULL);
}

static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsStudyPage *page = pps_window_need_study_page (self);
  PpsPartnership *partnership = pps_study_page_get_partnership (page);

  pps_window_forget_places (self);
  if (partnership == NULL)
    return;

  pps_study_page_open_partnership (page, partnership, g_variant_get_string (parameter, NULL));
  pps_study_page_focus_page (page);
}

static void
open_interview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autoptr (PpsInterview) interview = NULL;

  interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                    g_variant_get_string (parameter, NULL));
  pps_window_forget_places (self);
  if (interview != NULL)
    pps_window_open_interview (self, interview, NULL);
}

static void
start_interview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                    g_variant_get_string (parameter, NULL));
  pps_window_forget_places (self);
  if (interview == NULL)
    return;

  if (pps_edit_start_interview (self->workspace, interview, &error))
    pps_window_open_interview (self, interview, NULL);
  else
    pps_window_report (GTK_WIDGET (self), error);
}

static void
leave_interview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!pps_window_go_back (user_data))
    pps_window_leave_interview (user_data);
}

static void
open_workbench_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *id = NULL;
  const char *pane = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &pane);
  partnership = pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP, id);
  pps_window_forget_places (self);
  if (partnership != NULL)
    pps_window_open_workbench (self, partnership, pane);
}

static void
workbench_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);

  pps_window_forget_places (self);
  if (partnership != NULL && !pps_window_is_at_workbench (self))
    pps_window_open_workbench (self, partnership, pps_study_page_get_pane (self->study_page));
}

static void
open_agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *id = NULL;
  const char *round_id = NULL;
  const char *pane = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;

  g_variant_get (parameter, "(&s&s&s)", &id, &round_id, &pane);
  partnership = pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP, id);
  round = pps_workspace_lookup (self->workspace, PPS_TYPE_ROUND, round_id);
  if (partnership != NULL)
    pps_window_open_agreement (self, partnership, round, *pane != '\0' ? pane : NULL);
}

static void
open_frozen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_open_frozen (user_data, g_variant_get_string (parameter, NULL));
}

static void
agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);

  if (partnership != NULL)
    pps_window_open_agreement (self, partnership, NULL, NULL);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_forget_places (user_data);
  pps_study_page_search (pps_window_need_study_page (user_data), NULL);
}

static void
search_text_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_forget_places (user_data);
  pps_study_page_search (pps_window_need_study_page (user_data),
                         g_variant_get_string (parameter, NULL));
}

static void
show_guides_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_window_forget_places (user_data);
  pps_study_page_show_guides (pps_window_need_study_page (user_data),
                              g_variant_get_string (parameter, NULL));
}

static void
show_themes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (PpsTag) tag
      = *id != '\0' ? pps_workspace_lookup (self->workspace, PPS_TYPE_TAG, id) : NULL;

  pps_window_forget_places (self);
  pps_study_page_show_tags (pps_window_need_study_page (self), tag);
}

static void
new_partnership_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  PpsStudyPage *page;

  partnership = pps_edit_add_partnership (self->workspace, _ ("New PPS"), &error);
  if (partnership == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  page = pps_window_need_study_page (self);
  pps_study_page_open_partnership (page, partnership, "overview");
  pps_study_page_focus_record (page, PPS_RECORD (partnership));
}

static void
show_added (PpsWindow *self, PpsRecord *record, GError *error)
{
  if (record != NULL)
    {
      pps_store_flush (pps_workspace_get_store (self->workspace));
      pps_window_show_on_page (self, record, "overview");
    }
  else
    {
      pps_window_report (GTK_WIDGET (self), error);
    }
}

static void
add_organisation_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsOrganisation) organisation = NULL;

  if (partnership == NULL)
    return;

  organisation = pps_edit_add_organisation (self->workspace, partnership, _ ("New partner"),
                                            g_variant_get_string (parameter, NULL), &error);
  show_added (self, (PpsRecord *) organisation, error);
}

static void
add_respondent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsRespondent) respondent = NULL;

  if (partnership == NULL)
    return;

  respondent = pps_edit_add_respondent (self->workspace, partnership, NULL,
                                        g_variant_get_string (parameter, NULL), "", &error);
  show_added (self, (PpsRecord *) respondent, error);
}

static void
add_characteristic_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsCharacteristic) characteristic = NULL;

  if (partnership == NULL)
    return;

  characteristic = pps_edit_add_characteristic (self->workspace, partnership, "", &error);
  show_added (self, (PpsRecord *) characteristic, error);
}

static void
add_lesson_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsLesson) lesson = NULL;

  if (partnership == NULL)
    return;

  lesson = pps_edit_add_lesson (self->workspace, partnership, "", &error);
  show_added (self, (PpsRecord *) lesson, error);
}

static void
add_round_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m");
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsRound) round = NULL;

  if (partnership == NULL)
    return;

  name = g_strdup_printf ("%s %d", pps_describe_word ("round", kind, pps_describe_language ()),
                          g_date_time_get_year (now));
  round = pps_edit_add_round (self->workspace, partnership, name, kind, date, &error);
  if (round == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_study_page_open_partnership (self->study_page, partnership, "interviews");
  pps_study_page_focus_record (self->study_page, PPS_RECORD (round));
}

static void
take_back (PpsWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!pps_store_can_undo (pps_workspace_get_store (self->workspace)))
    pps_window_toast (GTK_WIDGET (self), _ ("There is nothing to undo"));
  else if (!pps_edit_undo (self->workspace, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
take_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  take_back (user_data);
}

/* GtkText does not tell whether it has anything to undo, but what it undoes can be seen. */
static gboolean
activate_in_entry (GtkWidget *text, const char *action)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  gtk_widget_activate_action (text, action, NULL);

  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (text)), before);
}

/* Whether the text that has the focus took undo, or redo, for itself; where it has nothing to take
 * back, the study may have. */
static gboolean
activate_in_text (PpsWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return activate_in_entry (focus, action);
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (g_str_equal (action, "text.undo") ? !gtk_text_buffer_get_can_undo (buffer)
                                        : !gtk_text_buffer_get_can_redo (buffer))
    return FALSE;

  return gtk_widget_activate_action (focus, action, NULL);
}

/* An interview on the screen knows what was done in it, and where. */
static gboolean
activate_in_interview (PpsWindow *self, const char *action)
{
  GtkWidget *page = GTK_WIDGET (self->interview_page);

  if (page == NULL || gtk_stack_get_visible_child (self->stack) != page)
    return FALSE;

  gtk_widget_activate_action (page, action, NULL);

  return TRUE;
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!activate_in_interview (user_data, "interview.undo")
      && !activate_in_text (user_data, "text.undo"))
    take_back (user_data);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (activate_in_interview (self, "interview.redo") || activate_in_text (self, "text.redo"))
    return;

  if (!pps_store_can_redo (pps_workspace_get_store (self->workspace)))
    pps_window_toast (GTK_WIDGET (self), _ ("There is nothing to redo"));
  else if (!pps_edit_redo (self->workspace, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

/* What is looked at knows best what there is to export of it. */
static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);
  GtkWidget *shown = pps_study_page_get_shown (self->study_page);

  if (PPS_IS_FROZEN_PAGE (gtk_stack_get_visible_child (self->stack)))
    gtk_widget_activate_action (GTK_WIDGET (self->frozen_page), "frozen.export", NULL);
  else if (PPS_IS_SHEET_PAGE (shown))
    gtk_widget_activate_action (shown, "sheet-page.export", NULL);
  else if (PPS_IS_COMPARE_PAGE (shown))
    gtk_widget_activate_action (shown, "compare.export", NULL);
  else if (partnership != NULL)
    pps_export_dialog_present (GTK_WINDOW (self), self->workspace, partnership, "canvas");
}

static void
show_help_overlay_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsWindow *self = user_data;
  const char *section = "study";

  if (self->interview != NULL)
    section = "interview";
  else if (pps_window_is_at_workbench (self))
    section = "findings";
  pps_shortcuts_present (GTK_APPLICATION_WINDOW (self), section);
}

static const GActionEntry actions[] = {
  { .name = "open-partnership", .activate = open_partnership_cb, .parameter_type = "s" },
  { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
  { .name = "open-interview", .activate = open_interview_cb, .parameter_type = "s" },
  { .name = "start-interview", .activate = start_interview_cb, .parameter_type = "s" },
  { .name = "leave-interview", .activate = leave_interview_cb },
  { .name = "open-workbench", .activate = open_workbench_cb, .parameter_type = "(ss)" },
  { .name = "workbench", .activate = workbench_cb },
  { .name = "open-agreement", .activate = open_agreement_cb, .parameter_type = "(sss)" },
  { .name = "open-frozen", .activate = open_frozen_cb, .parameter_type = "s" },
  { .name = "agreement", .activate = agreement_cb },
  { .name = "search", .activate = search_cb },
  { .name = "search-text", .activate = search_text_cb, .parameter_type = "s" },
  { .name = "show-guides", .activate = show_guides_cb, .parameter_type = "s" },
  { .name = "show-themes", .activate = show_themes_cb, .parameter_type = "s" },
  { .name = "new-partnership", .activate = new_partnership_cb },
  { .name = "add-organisation", .activate = add_organisation_cb, .parameter_type = "s" },
  { .name = "add-respondent", .activate = add_respondent_cb, .parameter_type = "s" },
  { .name = "add-characteristic", .activate = add_characteristic_cb },
  { .name = "add-lesson", .activate = add_lesson_cb },
  { .name = "add-round", .activate = add_round_cb, .parameter_type = "s" },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "take-back", .activate = take_back_cb },
  { .name = "export", .activate = export_cb },
  { .name = "show-help-overlay", .activate = show_help_overlay_cb },
};

static void
enable (PpsWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
pps_window_add_actions (PpsWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
pps_window_update_actions (PpsWindow *self)
{
  static const char *const of_study[] = {
    "open-partnership", "open-interview",  "open-answer", "show-finding",   "show-record",
    "search",           "search-text",     "show-guides", "open-workbench", "open-agreement",
    "show-words",       "workbench-words", "show-themes", "show-privacy",   "show-backups",
    "compare",          "show-library",    "open-frozen",
  };
  static const char *const of_partnership[] = { "show-page", "export", "workbench", "agreement" };
  static const char *const edits[]
      = { "new-partnership", "undo", "redo", "take-back", "start-interview" };
  static const char *const edits_of_partnership[] = {
    "add-organisation", "add-respondent", "add-characteristic", "add-lesson", "add-round",
  };
  gboolean study = self->workspace != NULL;
  gboolean writable = study && !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  gboolean partnership = study && self->interview == NULL && self->study_page != NULL
                         && pps_study_page_get_partnership (self->study_page) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_study); i++)
    enable (self, of_study[i], study);
  for (guint i = 0; i < G_N_ELEMENTS (of_partnership); i++)
    enable (self, of_partnership[i], partnership);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    enable (self, edits[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (edits_of_partnership); i++)
    enable (self, edits_of_partnership[i], partnership && writable);
  enable (self, "leave-interview", study && self->interview != NULL);
  enable (self, "go-back", study && (self->interview != NULL || pps_window_can_go_back (self)));
}
