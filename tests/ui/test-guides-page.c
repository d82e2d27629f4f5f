/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pps-edit-guide.h"
#include "pps-guide-draft.h"
#include "pps-guide-field.h"
#include "pps-guides-page.h"
#include "pps-question-view.h"
#include "pps-route.h"
#include "pps-words-view.h"
#include "ui-study.h"

/* The page of interview guides: from the list to a word, and from a word to a version. */

#define SOLUTION "pane.solution"

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = pps_guides_page_new (fixture->study.workspace);
  fixture->window = ui_show (fixture->page, 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  GVariant *value = target != NULL ? g_variant_new_string (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (fixture->page, action, value));
  ui_settle (fixture->page);
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Match match, gconstpointer data)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (match (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_words (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
is_field (GtkWidget *widget, gconstpointer data)
{
  guint *left = (guint *) data;

  return PPS_IS_GUIDE_FIELD (widget) && (*left)-- == 0;
}

static gboolean
sees (Fixture *fixture, const char *words)
{
  return find (fixture->page, has_words, words) != NULL;
}

static GtkTextView *
get_text (Fixture *fixture, guint index)
{
  GtkWidget *field = find (fixture->page, is_field, &index);

  g_assert_nonnull (field);

  return pps_guide_field_get_view (PPS_GUIDE_FIELD (field));
}

static void
type (GtkTextView *view, const char *words)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
}

static gboolean
is_kept (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (PpsQuery) rows = pps_query_new (pps_workspace_get_store (fixture->study.workspace),
                                             "guide-draft", "employers", NULL);

  return pps_query_get_n (rows) == 1;
}

/* What is typed is kept after a pause, though nobody leaves the field. */
static void
test_typing (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *again = NULL;

  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  g_assert_false (sees (fixture, "the English is still as it was"));
  type (get_text (fixture, 0), "Hoe dan,\nwel?");
  g_assert_false (is_kept (fixture));
  ui_wait_until (is_kept, fixture);
  ui_settle (fixture->page);
  g_assert_true (sees (fixture, "the English is still as it was"));
  again = ui_dup_words (get_text (fixture, 0));
  g_assert_cmpstr (again, ==, "Hoe dan,\nwel?");

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->page);
  g_clear_pointer (&again, g_free);
  again = ui_dup_words (get_text (fixture, 0));
  g_assert_cmpstr (again, !=, "Hoe dan,\nwel?");
  g_assert_false (sees (fixture, "the English is still as it was"));
}

/* Leaving saves; a version is made of it; what changed can be read. */
static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

/* What is behind can be found to be right as it is, and only then stops being told. */
static void
test_still_right (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *button;

  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  type (get_text (fixture, 0), "Hoe dan?");
  ui_wait_until (is_kept, fixture);
  act (fixture, "guides.back", NULL);
  button = find (fixture->page, is_button, "Save as version 2");
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->page);
  g_assert_null (find (fixture->page, is_button, "Save as version 2"));
  /* The button went, and the keyboard stays here. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  act (fixture, "guides.open-question", SOLUTION);
  g_assert_true (sees (fixture, "the English is still as it was"));

  button = find (fixture->page, is_button, "The English is still right");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->page);
  g_assert_false (sees (fixture, "the English is still as it was"));
  g_assert_null (find (fixture->page, is_button, "The English is still right"));
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->page);
  g_assert_true (sees (fixture, "the English is still as it was"));
}

static gboolean
is_in_sight (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  graphene_rect_t bounds;

  return focus != NULL && gtk_widget_compute_bounds (focus, fixture->page, &bounds)
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (fixture->page);
}

/* Where the keyboard goes can be seen: also at a text, and also upwards. */
static void
test_in_sight (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  ui_wait_until (is_in_sight, fixture);
  for (guint i = 16; i > 0; i -= 4)
    {
      gtk_widget_grab_focus (GTK_WIDGET (get_text (fixture, i)));
      ui_wait_until (is_in_sight, fixture);
    }
  gtk_widget_grab_focus (GTK_WIDGET (get_text (fixture, 0)));
  ui_wait_until (is_in_sight, fixture);
}

static gboolean
is_named_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data);
}

/* What the study calls a group of its own can be changed; those of the instrument stay. */
static void
test_group_name (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStakeholderGroup) group = pps_edit_add_group (
      fixture->study.workspace, "F", "O&O-fonds", "Training fund", "W", &error);
  GtkWidget *row;

  g_assert_no_error (error);
  pps_store_flush (pps_workspace_get_store (fixture->study.workspace));
  pps_guides_page_open (PPS_GUIDES_PAGE (fixture->page), "W");
  ui_settle (fixture->page);
  g_assert_null (find (fixture->page, is_named_row, "Name in English"));

  pps_guides_page_open (PPS_GUIDES_PAGE (fixture->page), "F");
  ui_settle (fixture->page);
  row = find (fixture->page, is_named_row, "Name in English");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Fund <b> & Co");
  gtk_widget_grab_focus (row);
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  ui_settle (fixture->page);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (group), "name-en"), ==, "Fund <b> & Co");

  act (fixture, "guides.back", NULL);
  g_assert_true (sees (fixture, "Fund <b> & Co"));
}

static void
test_version (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "guides.open-guide", "employers");
  g_assert_false (sees (fixture, "next version"));
  act (fixture, "guides.open-question", SOLUTION);
  type (get_text (fixture, 0), "Hoe dan wel?");
  act (fixture, "guides.back", NULL);
  g_assert_true (is_kept (fixture));
  g_assert_true (sees (fixture, "next version"));
  g_assert_true (sees (fixture, "1 text changed in one language"));
  act (fixture, "guides.show-changes", NULL);
  g_assert_true (sees (fixture, "1 change"));
  g_assert_true (sees (fixture, "dan wel?"));
  act (fixture, "guides.back", NULL);
  act (fixture, "guides.save", NULL);
  g_assert_false (sees (fixture, "next version"));
  g_assert_true (sees (fixture, "Version 2"));
  g_assert_cmpuint (
      pps_guide_get_version (pps_edit_get_current_guide (fixture->study.workspace, "W")), ==, 2);
  g_assert_true (sees (fixture, "No interviews yet"));
  g_assert_true (sees (fixture, "1 interview"));
  act (fixture, "guides.show-version", "2");
  g_assert_true (sees (fixture, "dan wel?"));
}

static void
test_own_question (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  act (fixture, "guides.add-pane-question", "solution");
  g_assert_true (sees (fixture, "a question of this study"));
  type (get_text (fixture, 0), "En zonder subsidie?");
  act (fixture, "guides.back", NULL);
  g_assert_true (sees (fixture, "En zonder subsidie?"));

  /* It is not whole: the place where something is missing is shown instead. */
  act (fixture, "guides.save", NULL);
  g_assert_true (sees (fixture, "The English is missing"));
  act (fixture, "guides.fill-gaps", NULL);
  g_assert_false (sees (fixture, "The English is missing"));
  act (fixture, "guides.back", NULL);
  act (fixture, "guides.save", NULL);
  g_assert_true (sees (fixture, "Version 2"));
}

/* The question that is shown goes: so does the view of it. */
static void
test_question_goes (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "guides.open-guide", "government");
  act (fixture, "guides.add-question", "closing");
  g_assert_true (sees (fixture, "A question of this study"));
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->page);
  g_assert_false (sees (fixture, "A question of this study"));
  g_assert_true (sees (fixture, "Version 1"));
}

static void
test_narrow (Fixture *fixture, gconstpointer unused)
{
  graphene_rect_t nl, en;

  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (get_text (fixture, 0)), fixture->page, &nl));
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (get_text (fixture, 1)), fixture->page, &en));
  g_assert_cmpfloat (nl.origin.y, ==, en.origin.y);
  g_assert_cmpfloat (nl.origin.x + nl.size.width, <, en.origin.x);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  while (gtk_widget_get_width (fixture->page) > 400)
    ui_settle (fixture->page);
  ui_settle (fixture->page);
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (get_text (fixture, 0)), fixture->page, &nl));
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (get_text (fixture, 1)), fixture->page, &en));
  g_assert_cmpfloat (nl.origin.x, ==, en.origin.x);
  g_assert_cmpfloat (nl.origin.y + nl.size.height, <, en.origin.y);
}

static gboolean
is_words_view (GtkWidget *widget, gconstpointer data)
{
  return PPS_IS_WORDS_VIEW (widget);
}

/* What the study asks itself about a pane is one stop with the pane's own question, and its answer
 * says what was asked. */
static void
test_asked (Fixture *fixture, gconstpointer unused)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsGuideDraft) draft = pps_guide_draft_new (workspace, "employers");
  g_autoptr (PpsGuideVersion) version = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsRoute) route = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  GtkWidget *words;
  PpsGuide *guide;
  int step;

  id = g_strdup (pps_question_draft_get_id (
      pps_guide_draft_add_question (draft, "panes", "solution", &error)));
  pps_guide_draft_set_text (draft, id, PPS_GUIDE_PART_LEAD, NULL, "nl", "Wie niet?", &error);
  pps_guide_draft_set_text (draft, id, PPS_GUIDE_PART_LEAD, NULL, "en", "Who does not?", &error);
  version = pps_guide_draft_save (draft, &error);
  g_assert_no_error (error);
  interview = pps_edit_add_interview (workspace, fixture->study.round, "W", NULL, &error);
  g_assert_no_error (error);

  guide = pps_workspace_get_guide (workspace, interview, &error);
  route = pps_route_new (guide, pps_workspace_get_canvas (workspace));
  step = pps_route_find (route, id);
  g_assert_cmpint (step, ==, pps_route_find (route, SOLUTION) + 1);
  g_assert_cmpuint (pps_route_get_step (route, step)->stop, ==,
                    pps_route_get_step (route, step - 1)->stop);
  name = pps_route_dup_step_name (route, step, "en");
  g_assert_cmpstr (name, ==, "Solution 2/2");

  g_assert_true (pps_edit_answer_text (workspace, interview, id, "Wie ver weg woont.", &error));
  answer = pps_edit_find_answer (workspace, interview, id);
  words = pps_words_view_new (workspace, answer);
  gtk_window_set_child (GTK_WINDOW (fixture->window), words);
  fixture->page = words;
  ui_settle (words);
  g_assert_nonnull (find (words, is_words_view, NULL));
  g_assert_true (sees (fixture, "“Who does not?”"));
}

/* The interviewer sees the hint beneath the question. */
static void
test_hint (Fixture *fixture, gconstpointer unused)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsGuideDraft) draft = pps_guide_draft_new (workspace, "employers");
  g_autoptr (PpsGuideVersion) version = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsDrafts) drafts = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view = g_object_new (PPS_TYPE_QUESTION_VIEW, NULL);
  PpsGuide *guide;

  pps_guide_draft_set_text (draft, SOLUTION, PPS_GUIDE_PART_HINT, NULL, "nl", "Laat het even stil.",
                            &error);
  pps_guide_draft_set_text (draft, SOLUTION, PPS_GUIDE_PART_HINT, NULL, "en", "Leave a silence.",
                            &error);
  version = pps_guide_draft_save (draft, &error);
  interview = pps_edit_add_interview (workspace, fixture->study.round, "W", NULL, &error);
  g_assert_no_error (error);
  guide = pps_workspace_get_guide (workspace, interview, &error);
  drafts = pps_drafts_new (workspace, interview);

  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  fixture->page = view;
  pps_question_view_show (PPS_QUESTION_VIEW (view), pps_guide_find_question (guide, SOLUTION),
                          "Oplossing", "running", "nl", drafts);
  ui_settle (view);
  g_assert_true (sees (fixture, "Laat het even stil."));
  pps_question_view_show (PPS_QUESTION_VIEW (view),
                          pps_guide_find_question (guide, "pane.social-problem"), "Probleem",
                          "running", "nl", drafts);
  ui_settle (view);
  g_assert_false (sees (fixture, "Laat het even stil."));
}

/* A guide from elsewhere is shown at once; of a broken one all that is wrong is told. */
static void
test_import (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *xml = pps_guide_dup_default_xml ("W");
  g_auto (GStrv) parts = g_strsplit (xml, "<nl>Opening</nl>", 2);
  g_autofree char *broken = g_strjoinv ("<nl/>", parts);
  g_autofree char *changed = g_strjoinv ("<nl>Het begin</nl>", parts);
  g_autoptr (GBytes) bad = g_bytes_new (broken, strlen (broken));
  g_autoptr (GBytes) good = g_bytes_new (changed, strlen (changed));

  pps_guides_page_import (PPS_GUIDES_PAGE (fixture->page), bad, "/elsewhere/gids.xml");
  ui_settle (fixture->page);
  g_assert_true (sees (fixture, "“gids.xml” is not imported"));
  g_assert_true (sees (fixture, "gids.xml, line 14, column 7: <nl> of <title> is empty."));
  pps_guides_page_import (PPS_GUIDES_PAGE (fixture->page), good, "/elsewhere/gids.xml");
  ui_settle (fixture->page);
  g_assert_true (sees (fixture, "Version 2"));
  act (fixture, "guides.back", NULL);
  g_assert_false (sees (fixture, "is not imported"));
}

static gboolean
is_added (gpointer data)
{
  return sees (data, "UWV");
}

/* The list follows the groups of the study. */
static void
test_group (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PpsStakeholderGroup) group
      = pps_edit_add_group (fixture->study.workspace, "U", "UWV", "UWV", "P", NULL);

  ui_wait_until (is_added, fixture);
  act (fixture, "guides.open-guide", "uwv");
  g_assert_true (sees (fixture, "Version 1"));
}

static gboolean
is_unnamed (GtkWidget *widget, gconstpointer data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!PPS_IS_GUIDE_FIELD (widget))
    return FALSE;

  accessible = GTK_ACCESSIBLE (pps_guide_field_get_view (PPS_GUIDE_FIELD (widget)));

  return !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
test_named (Fixture *fixture, gconstpointer unused)
{
  act (fixture, "guides.open-guide", "employers");
  act (fixture, "guides.open-question", SOLUTION);
  g_assert_null (find (fixture->page, is_unnamed, NULL));
  gtk_test_accessible_assert_property (get_text (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Question as asked, English");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  pps_ui_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/ui/guides-page/typing", test_typing);
  ADD ("/ui/guides-page/still-right", test_still_right);
  ADD ("/ui/guides-page/in-sight", test_in_sight);
  ADD ("/ui/guides-page/group-name", test_group_name);
  ADD ("/ui/guides-page/version", test_version);
  ADD ("/ui/guides-page/own-question", test_own_question);
  ADD ("/ui/guides-page/question-goes", test_question_goes);
  ADD ("/ui/guides-page/narrow", test_narrow);
  ADD ("/ui/guides-page/asked", test_asked);
  ADD ("/ui/guides-page/hint", test_hint);
  ADD ("/ui/guides-page/import", test_import);
  ADD ("/ui/guides-page/group", test_group);
  ADD ("/ui/guides-page/named", test_named);
#undef ADD

  return g_test_run ();
}
