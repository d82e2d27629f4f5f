/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-workbench-page-private.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-judgement.h"
#include "pps-may-edit.h"

/* The workbench of a pane. It knows which pane it is, and how there is room for it. A column knows
 * no findings, the board no words. */

#define NARROW 640

G_DEFINE_FINAL_TYPE (PpsWorkbenchPage, pps_workbench_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Panes in the order of the interview; what is parked comes last. */

static guint
get_n_panes (PpsWorkbenchPage *self)
{
  return pps_canvas_definition_get_n_panes (pps_workspace_get_canvas (self->workspace));
}

/* Returns: (nullable): %NULL for what is parked */
static const PpsPane *
get_pane_at (PpsWorkbenchPage *self, guint place)
{
  return place < get_n_panes (self) ? pps_canvas_definition_get_ordered_pane (
             pps_workspace_get_canvas (self->workspace), place)
                                    : NULL;
}

static guint
find_place (PpsWorkbenchPage *self, const char *id)
{
  for (guint i = 0; i < get_n_panes (self); i++)
    {
      if (g_strcmp0 (get_pane_at (self, i)->id, id) == 0)
        return i;
    }

  return get_n_panes (self);
}

static void
fill_panes (PpsWorkbenchPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < get_n_panes (self); i++)
    {
      const PpsPane *pane = get_pane_at (self, i);
      g_autofree char *name = g_strdup_printf (
          "%u. %s", pane->number, pps_bilingual_get (&pane->name, pps_describe_language ()));

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _ ("Parked findings"));

  self->opening = TRUE;
  gtk_drop_down_set_model (self->panes, G_LIST_MODEL (names));
  self->opening = FALSE;
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A long name gives way in the header, and is there in full in the list. */
static void
shorten_title (PpsWorkbenchPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_drop_down_set_list_factory (self->panes, gtk_drop_down_get_factory (self->panes));
  gtk_drop_down_set_factory (self->panes, factory);
}

static void
open_place (PpsWorkbenchPage *self, guint place)
{
  const PpsPane *pane = get_pane_at (self, place);

  pps_workbench_page_open (self, self->partnership, pane != NULL ? pane->id : "");
}

static void
pane_selected_cb (PpsWorkbenchPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->panes);

  if (!self->opening && selected != GTK_INVALID_LIST_POSITION && self->partnership != NULL)
    open_place (self, selected);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsWorkbenchPage *self = PPS_WORKBENCH_PAGE (widget);
  guint n = get_n_panes (self) + 1;
  guint place = find_place (self, self->pane);

  if (self->partnership != NULL)
    open_place (self, (place + (g_str_equal (action, "workbench.next") ? 1 : n - 1)) % n);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_workbench_page_save (PPS_WORKBENCH_PAGE (widget));
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* Showing */

static void
update_head (PpsWorkbenchPage *self)
{
  const char *language = pps_describe_language ();
  const PpsPane *pane
      = pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace), self->pane);

  gtk_label_set_label (self->whose, pps_record_get_text (PPS_RECORD (self->partnership), "name"));
  gtk_label_set_label (self->question,
                       pane != NULL
                           ? pps_bilingual_get (&pane->question, language)
                           : _ ("Findings that stand in no pane yet. They are on no sheet."));
  gtk_widget_set_visible (GTK_WIDGET (self->words_scroller), pane != NULL);
}

/* The words that stand open are those that are judged.
 *
 * @round: (nullable): theirs; %NULL where there is nothing to judge */
static void
update_verdict (PpsWorkbenchPage *self, PpsRound *round)
{
  const char *reason = round != NULL ? pps_may_edit_explain (self->workspace, round) : NULL;
  g_autoptr (PpsPaneJudgement) judgement = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->verdict), round != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->judged_round), round != NULL && !self->narrow);
  if (round == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->reason_place), FALSE);
      return;
    }

  judgement = pps_edit_find_judgement (self->workspace, round, self->pane);
  gtk_label_set_label (self->judged_round, pps_record_get_text (PPS_RECORD (round), "name"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->verdict),
                               reason != NULL ? reason : _ ("How far the groups agree"));
  pps_verdict_show (self->judged, round, self->pane, judgement, reason == NULL);
}

static gboolean
propose_cb (gpointer user_data)
{
  PpsWorkbenchPage *self = user_data;

  self->propose_id = 0;
  if (!pps_record_is_deleted (PPS_RECORD (self->partnership)))
    pps_shared_view_update (self->shared, self->workspace, self->partnership, self->pane);

  return G_SOURCE_REMOVE;
}

static gboolean
painted_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PpsWorkbenchPage *self = PPS_WORKBENCH_PAGE (widget);

  if (self->propose_id == 0)
    self->propose_id = g_idle_add (propose_cb, self);

  return G_SOURCE_REMOVE;
}

static void
update (PpsWorkbenchPage *self)
{
  g_autoptr (PpsRound) round = NULL;
  GtkWidget *first
      = gtk_widget_get_first_child (GTK_WIDGET (pps_finding_board_get_findings (self->board)));

  update_head (self);
  if (*self->pane != '\0')
    round = pps_workbench_page_update_words (self);
  update_verdict (self, round);
  /* Comparing findings is dear, and stands at the very end: the words need not wait for it. */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), painted_cb, NULL, NULL);
  gtk_widget_set_visible (self->no_findings, first == NULL && *self->pane != '\0');
}

static gboolean
update_cb (gpointer user_data)
{
  PpsWorkbenchPage *self = user_data;

  self->update_id = 0;
  if (self->partnership != NULL && pps_record_is_deleted (PPS_RECORD (self->partnership)))
    g_signal_emit (self, signals[CLOSED], 0);
  else if (self->partnership != NULL)
    {
      pps_finding_board_update (self->board);
      update (self);
    }

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (PpsWorkbenchPage *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

/* Side by side, or below each other where there is no room. */
static void
set_narrow (PpsWorkbenchPage *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_widget_set_visible (self->steps, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->judged_round),
                          !narrow && gtk_widget_get_visible (GTK_WIDGET (self->verdict)));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
  gtk_scrolled_window_set_policy (self->words_scroller,
                                  narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC,
                                  narrow ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    pps_answer_column_set_stacked (PPS_ANSWER_COLUMN (column), narrow);
}

static gboolean
narrow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  set_narrow (PPS_WORKBENCH_PAGE (widget), gtk_widget_get_width (widget) < NARROW);

  return G_SOURCE_REMOVE;
}

static void
pps_workbench_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsWorkbenchPage *self = PPS_WORKBENCH_PAGE (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  /* While sizes are being given it is too late for another arrangement. */
  if ((width < NARROW) != self->narrow)
    gtk_widget_add_tick_callback (widget, narrow_cb, NULL, NULL);
}

static void
pps_workbench_page_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

static void
pps_workbench_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_workbench_page_parent_class)->map (widget);

  store_changed_cb (PPS_WORKBENCH_PAGE (widget));
}

static void
pps_workbench_page_dispose (GObject *object)
{
  PpsWorkbenchPage *self = PPS_WORKBENCH_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->opening = TRUE;
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->propose_id, g_source_remove);
  g_clear_object (&self->judged);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);

  G_OBJECT_CLASS (pps_workbench_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "workbench.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "workbench.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "workbench.next", NULL, step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "workbench.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "workbench.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "workbench.next", NULL);
}

static void
pps_workbench_page_class_init (PpsWorkbenchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_workbench_page_dispose;
  widget_class->map = pps_workbench_page_map;
  widget_class->measure = pps_workbench_page_measure;
  widget_class->size_allocate = pps_workbench_page_size_allocate;

  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_WORKBENCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);
  g_type_ensure (PPS_TYPE_FINDING_BOARD);
  g_type_ensure (PPS_TYPE_SHARED_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-workbench-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, panes);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, steps);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, whose);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, question);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, paned);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, words_scroller);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, no_findings);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, findings_area);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, judged_round);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, reason_place);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, board);
  gtk_widget_class_bind_template_child (widget_class, PpsWorkbenchPage, shared);
  gtk_widget_class_bind_template_callback (widget_class, pane_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pps_workbench_page_show_words);
  gtk_widget_class_set_css_name (widget_class, "workbench");
}

static void
pps_workbench_page_init (PpsWorkbenchPage *self)
{
  self->opening = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_finding_board_set_words (self->board, GTK_WIDGET (self->columns));
  pps_finding_board_take_words_at (self->board, self->findings_area);
  shorten_title (self);
  pps_drop_down_name (self->panes, _ ("Pane"));
  self->opening = FALSE;
}

static void
add_column (PpsWorkbenchPage *self, const char *letter)
{
  GtkWidget *column
      = pps_answer_column_new (self->workspace, letter, pps_workbench_page_make_words, self);

  pps_finding_board_take_findings_at (self->board, column, letter);
  gtk_box_append (self->columns, column);
}

GtkWidget *
pps_workbench_page_new (PpsWorkspace *workspace)
{
  PpsWorkbenchPage *self = g_object_new (PPS_TYPE_WORKBENCH_PAGE, NULL);
  PpsQuery *groups = pps_workspace_get_groups (workspace);

  self->workspace = g_object_ref (workspace);
  self->judged = pps_verdict_new (workspace, self->verdict, self->reason_place);
  fill_panes (self);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    add_column (self, pps_record_get_text (pps_query_get (groups, i), "letter"));
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pps_workbench_page_open (PpsWorkbenchPage *self, PpsPartnership *partnership, const char *pane)
{
  char *copy;

  g_return_if_fail (PPS_IS_WORKBENCH_PAGE (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  if (pane == NULL)
    pane = self->pane != NULL ? self->pane : get_pane_at (self, 0)->id;
  copy = g_strdup (pane);

  pps_verdict_save (self->judged);
  g_set_object (&self->partnership, partnership);
  g_free (self->pane);
  self->pane = copy;
  self->opening = TRUE;
  gtk_drop_down_set_selected (self->panes, find_place (self, self->pane));
  self->opening = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->shared), FALSE);
  pps_finding_board_set_pane (self->board, self->workspace, partnership, NULL, self->pane);
  update (self);
}

void
pps_workbench_page_focus (PpsWorkbenchPage *self)
{
  g_return_if_fail (PPS_IS_WORKBENCH_PAGE (self));

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns));
       column != NULL && *self->pane != '\0'; column = gtk_widget_get_next_sibling (column))
    {
      PpsWordsView *words = pps_answer_column_get_first (PPS_ANSWER_COLUMN (column));

      if (words != NULL
          && gtk_widget_grab_focus (GTK_WIDGET (pps_words_view_get_text_view (words))))
        return;
    }
  pps_finding_board_focus_entry (self->board);
}

void
pps_workbench_page_show_finding (PpsWorkbenchPage *self, const char *id)
{
  g_return_if_fail (PPS_IS_WORKBENCH_PAGE (self));

  pps_finding_board_choose (self->board, id, TRUE);
}

void
pps_workbench_page_show_words (PpsWorkbenchPage *self, const char *answer, guint start, guint end)
{
  g_return_if_fail (PPS_IS_WORKBENCH_PAGE (self));

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    {
      PpsWordsView *words = pps_answer_column_find (PPS_ANSWER_COLUMN (column), answer);

      if (words != NULL)
        {
          pps_words_view_show_words (words, start, end);
          return;
        }
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-answer", "s", answer);
}

void
pps_workbench_page_save (PpsWorkbenchPage *self)
{
  g_return_if_fail (PPS_IS_WORKBENCH_PAGE (self));

  pps_verdict_save (self->judged);
  pps_finding_board_save (self->board);
}

PpsPartnership *
pps_workbench_page_get_partnership (PpsWorkbenchPage *self)
{
  g_return_val_if_fail (PPS_IS_WORKBENCH_PAGE (self), NULL);

  return self->partnership;
}

const char *
pps_workbench_page_get_pane (PpsWorkbenchPage *self)
{
  g_return_val_if_fail (PPS_IS_WORKBENCH_PAGE (self), NULL);

  return self->pane;
}

PpsAnswerColumn *
pps_workbench_page_get_column (PpsWorkbenchPage *self, const char *letter)
{
  g_return_val_if_fail (PPS_IS_WORKBENCH_PAGE (self), NULL);

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    {
      if (g_str_equal (pps_answer_column_get_letter (PPS_ANSWER_COLUMN (column)), letter))
        return PPS_ANSWER_COLUMN (column);
    }

  return NULL;
}

PpsFindingBoard *
pps_workbench_page_get_board (PpsWorkbenchPage *self)
{
  g_return_val_if_fail (PPS_IS_WORKBENCH_PAGE (self), NULL);

  return self->board;
}
