/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "pps-edit-guide.h"
#include "pps-guide-files.h"
#include "pps-guides-page-private.h"
#include "pps-questionnaire-check.h"
#include "pps-window.h"

/* What can be done on the page of guides. What cannot be done is told. */

static void
report (PpsGuidesPage *self, GError *error)
{
  pps_window_report (GTK_WIDGET (self), error);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_guides_page_go_back (PPS_GUIDES_PAGE (widget));
}

static void
open_guide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_guides_page_show_guide (PPS_GUIDES_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
open_question_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  PpsQuestionDraft *question
      = self->draft != NULL
            ? pps_guide_draft_find (self->draft, g_variant_get_string (parameter, NULL))
            : NULL;

  if (question == NULL)
    return;

  pps_guides_page_show_question (self, question);
  pps_guide_question_view_focus_gap (self->question);
}

static void
show_changes_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_guides_page_show_changes (PPS_GUIDES_PAGE (widget));
}

static void
show_version_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  guint64 number = g_ascii_strtoull (g_variant_get_string (parameter, NULL), NULL, 10);

  pps_guides_page_show_changes (self);
  pps_guide_changes_view_choose (self->changes, number);
}

static PpsQuestionDraft *
find_gap (PpsGuidesPage *self)
{
  PpsQuestionDraft *stale = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    {
      g_autoptr (PpsQuestionDraft) question = g_list_model_get_item (G_LIST_MODEL (self->draft), i);
      guint n_missing, n_stale;

      pps_question_draft_count_gaps (question, &n_missing, &n_stale);
      if (n_missing > 0)
        return question;
      if (n_stale > 0 && stale == NULL)
        stale = question;
    }

  return stale;
}

static void
show_gap_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  PpsQuestionDraft *question = find_gap (self);

  if (question == NULL)
    return;

  pps_guides_page_show_question (self, question);
  pps_guide_question_view_focus_gap (self->question);
}

/* The button that was pressed goes with what it did: the keyboard stays in the guide. */
static void
stay_in_guide (PpsGuidesPage *self)
{
  pps_store_flush (pps_workspace_get_store (self->workspace));
  if (self->guide != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->guide))
      && gtk_widget_get_focus_child (GTK_WIDGET (self->guide)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->guide), GTK_DIR_TAB_FORWARD);
}

static void
fill_gaps_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!pps_guide_draft_fill_gaps (self->draft, &error))
    {
      report (self, error);
      return;
    }

  stay_in_guide (self);
  pps_window_toast_undo (widget, _ ("Filled with the other language"));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (PpsGuideVersion) version = NULL;
  g_autoptr (GError) error = NULL;
  guint n_missing, n_stale;

  pps_guides_page_flush (self);
  pps_guide_draft_count_gaps (self->draft, &n_missing, &n_stale);
  if (n_missing > 0)
    {
      pps_window_toast (widget, _ ("A version needs all its texts in both languages."));
      show_gap_cb (widget, NULL, NULL);
      return;
    }

  version = pps_guide_draft_save (self->draft, &error);
  if (version == NULL)
    {
      report (self, error);
      return;
    }

  stay_in_guide (self);
  pps_window_toast_undo (widget, _ ("Saved: interviews from now on are held with it"));
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!pps_guide_draft_discard (self->draft, &error))
    {
      report (self, error);
      return;
    }

  stay_in_guide (self);
  pps_window_toast_undo (widget, _ ("Changes dropped"));
}

static void
add_question (PpsGuidesPage *self, const char *section, const char *pane)
{
  g_autoptr (GError) error = NULL;
  PpsQuestionDraft *added = pps_guide_draft_add_question (self->draft, section, pane, &error);

  if (added == NULL)
    {
      report (self, error);
      return;
    }

  pps_guides_page_show_question (self, added);
  pps_guide_question_view_focus_gap (self->question);
}

static void
add_question_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_question (PPS_GUIDES_PAGE (widget), g_variant_get_string (parameter, NULL), NULL);
}

/* It stands in the section of the question from which it was asked for. */
static void
add_pane_question_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  PpsQuestionDraft *shown
      = self->question != NULL ? pps_guide_question_view_get_question (self->question) : NULL;
  g_autofree char *section = NULL;

  if (shown == NULL)
    return;

  section = g_strdup (pps_question_draft_get_section (shown));
  add_question (self, section, g_variant_get_string (parameter, NULL));
}

static void
remove_question_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (pps_guide_draft_remove_question (self->draft, g_variant_get_string (parameter, NULL), &error))
    pps_window_toast_undo (widget, _ ("Question removed; versions that have it keep it"));
  else
    report (self, error);
}

static void
move (GtkWidget *widget, GVariant *parameter, int step)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!pps_guide_draft_move_question (self->draft, g_variant_get_string (parameter, NULL), step,
                                      &error))
    report (self, error);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, parameter, -1);
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, parameter, 1);
}

static void
renew_question_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  PpsQuestionDraft *renewed = pps_guide_draft_renew_question (
      self->draft, g_variant_get_string (parameter, NULL), &error);

  if (renewed == NULL)
    {
      report (self, error);
      return;
    }

  pps_guides_page_show_question (self, renewed);
  pps_window_toast_undo (
      widget, _ ("From now on this is another question: earlier answers stay with the old one"));
}

static void
go (GtkWidget *widget, int step)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  PpsQuestionDraft *shown = pps_guide_question_view_get_question (self->question);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PpsQuestionDraft) one = g_list_model_get_item (G_LIST_MODEL (self->draft), i);

      if (one == shown && i + step < n)
        {
          g_autoptr (PpsQuestionDraft) other
              = g_list_model_get_item (G_LIST_MODEL (self->draft), i + step);

          pps_guides_page_flush (self);
          pps_guides_page_show_question (self, other);
          pps_guide_question_view_focus_gap (self->question);
          return;
        }
    }
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (widget, 1);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (widget, -1);
}

/* All that is wrong with a file, or what else kept it out. */
static void
tell_problems (PpsGuidesPage *self, GBytes *xml, const char *name, GError *error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *head
      = g_strdup_printf (_ ("“%s” is not imported; nothing in the study changed."), base);

  pps_questionnaire_check_bytes (xml, base, pps_workspace_get_canvas (self->workspace), NULL,
                                 sentences);
  if (sentences->len == 0)
    g_ptr_array_add (sentences, g_strdup (error->message));
  pps_guide_list_tell (self->list, head, sentences);
}

static void
chosen_cb (GtkWidget *widget, GBytes *xml, const char *name)
{
  PpsGuidesPage *self = PPS_GUIDES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuideVersion) version = pps_edit_import_guide (self->workspace, xml, name, &error);

  if (version == NULL)
    {
      tell_problems (self, xml, name, error);
      return;
    }

  pps_guide_list_tell (self->list, NULL, NULL);
  pps_store_flush (pps_workspace_get_store (self->workspace));
  pps_guides_page_show_guide (self, pps_record_get_text (PPS_RECORD (version), "guide"));
  pps_window_toast_undo (widget, _ ("Guide imported: interviews from now on are held with it"));
}

void
pps_guides_page_import (PpsGuidesPage *self, GBytes *xml, const char *name)
{
  g_return_if_fail (PPS_IS_GUIDES_PAGE (self));

  chosen_cb (GTK_WIDGET (self), xml, name);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_guide_files_open (widget, chosen_cb);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_guide_files_save (widget, pps_guide_draft_get_base (PPS_GUIDES_PAGE (widget)->draft));
}

void
pps_guides_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "guides.back", NULL, back_cb },
    { "guides.open-guide", "s", open_guide_cb },
    { "guides.open-question", "s", open_question_cb },
    { "guides.show-changes", NULL, show_changes_cb },
    { "guides.show-version", "s", show_version_cb },
    { "guides.show-gap", NULL, show_gap_cb },
    { "guides.fill-gaps", NULL, fill_gaps_cb },
    { "guides.save", NULL, save_cb },
    { "guides.discard", NULL, discard_cb },
    { "guides.add-question", "s", add_question_cb },
    { "guides.add-pane-question", "s", add_pane_question_cb },
    { "guides.remove-question", "s", remove_question_cb },
    { "guides.move-up", "s", move_up_cb },
    { "guides.move-down", "s", move_down_cb },
    { "guides.renew-question", "s", renew_question_cb },
    { "guides.next-question", NULL, next_cb },
    { "guides.previous-question", NULL, previous_cb },
    { "guides.import", NULL, import_cb },
    { "guides.export", NULL, export_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "guides.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guides.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "guides.next-question", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "guides.previous-question", NULL);
}

void
pps_guides_page_update_actions (PpsGuidesPage *self)
{
  static const char *const edits[] = {
    "guides.fill-gaps",         "guides.save",
    "guides.discard",           "guides.add-question",
    "guides.add-pane-question", "guides.remove-question",
    "guides.move-up",           "guides.move-down",
    "guides.renew-question",
  };
  static const char *const of_guide[]
      = { "guides.show-changes", "guides.show-version", "guides.show-gap", "guides.export" };
  static const char *const of_question[] = { "guides.next-question", "guides.previous-question" };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace));

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (widget, edits[i], writable && self->draft != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_guide); i++)
    gtk_widget_action_set_enabled (widget, of_guide[i], self->draft != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_question); i++)
    gtk_widget_action_set_enabled (widget, of_question[i],
                                   self->question != NULL && shown == GTK_WIDGET (self->question));
  gtk_widget_action_set_enabled (widget, "guides.import", writable);
  gtk_widget_action_set_enabled (widget, "guides.back", shown != GTK_WIDGET (self->list));
}
