/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-board-private.h"

#include <glib/gi18n-lib.h>

#include "pps-drop-down-name.h"
#include "pps-edit-freeze.h"
#include "pps-edit.h"
#include "pps-expander.h"
#include "pps-group-name.h"
#include "pps-window.h"

/* The findings of a pane. It gathers them, knows which is worked on, and adds one; the rows know
 * how to change them. */

/* For bringing a row into sight: for how many frames its place is looked after, and pixels around
 * it. */
#define MAX_FRAMES 30
#define SPARE 12

G_DEFINE_FINAL_TYPE (PpsFindingBoard, pps_finding_board, GTK_TYPE_WIDGET)

enum
{
  FINDING_CHOSEN,
  WORDS_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where no round was chosen a new finding belongs to the last one that is still open. */
static PpsRound *
dup_round (PpsFindingBoard *self)
{
  g_autoptr (PpsQuery) rounds = NULL;

  if (self->round != NULL)
    return g_object_ref (self->round);

  rounds = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (self->partnership)), NULL);
  for (guint i = pps_query_get_n (rounds); i > 0; i--)
    {
      PpsRound *round = pps_query_get (rounds, i - 1);

      if (!pps_record_has_text (PPS_RECORD (round), "frozen"))
        return g_object_ref (round);
    }

  return NULL;
}

/* Whether @finding belongs to a round before the one that is worked on. */
static gboolean
is_earlier (PpsRecord *finding, PpsRound *current)
{
  return current != NULL && pps_record_has_text (finding, "round")
         && !g_str_equal (pps_record_get_text (finding, "round"),
                          pps_record_get_id (PPS_RECORD (current)));
}

static void
list_of_group (PpsFindingBoard *self,
               PpsQuery *all,
               PpsRound *current,
               const char *letter,
               GPtrArray *findings,
               GPtrArray *earlier)
{
  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *finding = pps_query_get (all, i);
      gboolean is_old = is_earlier (finding, current);

      if (!g_str_equal (pps_record_get_text (finding, "stakeholder-group"), letter)
          || (is_old && self->round != NULL))
        continue;
      g_ptr_array_add (is_old ? earlier : findings, g_object_ref (finding));
    }
}

/* As they stand on the sheet: what is shared first, then group by group. */
static void
list_findings (PpsFindingBoard *self, GPtrArray *findings, GPtrArray *earlier)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (PpsRound) current = dup_round (self);
  g_autoptr (PpsQuery) all = NULL;

  all = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-pane-findings",
                       pps_record_get_id (PPS_RECORD (self->partnership)), self->pane, NULL);
  list_of_group (self, all, current, "", findings, earlier);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    list_of_group (self, all, current, pps_record_get_text (pps_query_get (groups, i), "letter"),
                   findings, earlier);
}

static void
choose (PpsFindingBoard *self, const char *id)
{
  pps_finding_board_choose (self, id, FALSE);
  g_signal_emit (self, signals[FINDING_CHOSEN], 0, self->chosen);
}

static void
row_focused_cb (PpsFindingBoard *self, GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  PpsFinding *finding = pps_finding_row_get_finding (PPS_FINDING_ROW (row));

  choose (self, pps_record_get_id (PPS_RECORD (finding)));
}

static void
words_asked_cb (PpsFindingBoard *self, const char *answer, guint start, guint end)
{
  g_signal_emit (self, signals[WORDS_ASKED], 0, answer, start, end);
}

static GtkWidget *
make_row (PpsRecord *record, gpointer user_data)
{
  PpsFindingBoard *self = user_data;
  GtkWidget *row = pps_finding_row_new (self->workspace, PPS_FINDING (record), "text");
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (row_focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "words-asked", G_CALLBACK (words_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::picked", G_CALLBACK (pps_finding_board_update_picked),
                           self, G_CONNECT_SWAPPED);
  pps_finding_board_add_row_drag (self, PPS_FINDING_ROW (row));

  return row;
}

static void
entry_activate_cb (PpsFindingBoard *self)
{
  guint selected = gtk_drop_down_get_selected (self->group);
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  const char *letter = "";

  if (*text == '\0')
    return;
  if (selected > 0 && selected <= pps_query_get_n (groups))
    letter = pps_record_get_text (pps_query_get (groups, selected - 1), "letter");
  pps_finding_board_add (self, letter, text);
}

static void
earlier_expanded_cb (PpsFindingBoard *self)
{
  pps_finding_board_update (self);
}

static void
pps_finding_board_dispose (GObject *object)
{
  PpsFindingBoard *self = PPS_FINDING_BOARD (object);
  GtkWidget *child;

  g_clear_weak_pointer (&self->words);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->pane, g_free);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (pps_finding_board_parent_class)->dispose (object);
}

static void
pps_finding_board_class_init (PpsFindingBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_finding_board_dispose;

  /**
   * PpsFindingBoard::finding-chosen:
   * @finding: its id
   */
  signals[FINDING_CHOSEN]
      = g_signal_new ("finding-chosen", PPS_TYPE_FINDING_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PpsFindingBoard::words-asked:
   * @answer: id of the answer that a finding rests on
   * @start: first character of the words
   * @end: after the last
   */
  signals[WORDS_ASKED]
      = g_signal_new ("words-asked", PPS_TYPE_FINDING_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  pps_finding_board_install_several (widget_class);
  g_type_ensure (PPS_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-finding-board.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, findings);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, add);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, group);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, entry);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, earlier_expander);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, earlier);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, picked_bar);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, picked_label);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, merge_button);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, move_button);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingBoard, statuses);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_expanded_cb);
  gtk_widget_class_set_css_name (widget_class, "findingboard");
}

static void
pps_finding_board_init (PpsFindingBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_expander_guard (self->earlier_expander);
  pps_finding_board_init_several (self);
  pps_finding_board_take_words_at (self, GTK_WIDGET (self));
  pps_drop_down_name (self->group, _ ("Whose finding it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a finding"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose finding it is"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Findings"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->earlier), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Findings of earlier rounds"), -1);
}

static void
fill_groups (PpsFindingBoard *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Shared"));
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");
      g_autofree char *name = NULL;

      name = g_strdup_printf ("%s · %s", letter, pps_group_name_get (self->workspace, letter));
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (names));
}

void
pps_finding_board_set_pane (PpsFindingBoard *self,
                            PpsWorkspace *workspace,
                            PpsPartnership *partnership,
                            PpsRound *round,
                            const char *pane)
{
  char *copy = g_strdup (pane);

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  pps_finding_board_save (self);
  if (g_set_object (&self->workspace, workspace))
    fill_groups (self);
  g_set_object (&self->partnership, partnership);
  g_set_object (&self->round, round);
  g_free (self->pane);
  self->pane = copy;
  g_clear_pointer (&self->chosen, g_free);
  gtk_expander_set_expanded (self->earlier_expander, FALSE);
  gtk_widget_set_visible (self->add,
                          workspace != NULL && !pps_edit_is_frozen (round)
                              && !pps_store_is_read_only (pps_workspace_get_store (workspace)));
  pps_finding_board_update (self);
}

static void
visit_list (PpsFindingBoard *self, PpsRecordList *list, PpsFindingBoardVisit visit, gpointer data)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      visit (self, PPS_FINDING_ROW (row), data);
    }
}

void
pps_finding_board_visit_rows (PpsFindingBoard *self, PpsFindingBoardVisit visit, gpointer user_data)
{
  visit_list (self, self->findings, visit, user_data);
  visit_list (self, self->earlier, visit, user_data);
}

static void
mark_chosen (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  PpsFinding *finding = pps_finding_row_get_finding (row);

  pps_finding_row_set_chosen (
      row, g_strcmp0 (pps_record_get_id (PPS_RECORD (finding)), self->chosen) == 0);
}

static void
look_again (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  mark_chosen (self, row, NULL);
  pps_finding_row_update_words (row);
}

static void
show_earlier (PpsFindingBoard *self, GPtrArray *earlier)
{
  g_autofree char *label = g_strdup_printf (
      ngettext ("%u finding of earlier rounds", "%u findings of earlier rounds", earlier->len),
      earlier->len);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gtk_expander_set_label (self->earlier_expander, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->earlier_expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_expander), earlier->len > 0);
  pps_record_list_set_records (self->earlier,
                               gtk_expander_get_expanded (self->earlier_expander) ? earlier : none,
                               make_row, self);
}

void
pps_finding_board_update (PpsFindingBoard *self)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) picked = NULL;

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  picked = pps_finding_board_list_picked (self);
  if (self->pane != NULL && self->partnership != NULL)
    list_findings (self, findings, earlier);

  pps_record_list_set_records (self->findings, findings, make_row, self);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), findings->len > 0);
  show_earlier (self, earlier);
  pps_finding_board_visit_rows (self, look_again, NULL);
  pps_finding_board_drop_picked (self, picked->len);
}

static void
save_row (PpsFindingBoard *self, PpsFindingRow *row, gpointer user_data)
{
  pps_finding_row_save (row);
}

void
pps_finding_board_save (PpsFindingBoard *self)
{
  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  pps_finding_board_visit_rows (self, save_row, NULL);
}

/* A viewport scrolls to what takes the focus by the sizes of that moment, when a board that was
 * just shown has none yet, and texts find their heights frame by frame. */
static gboolean
bring_cb (GtkWidget *row, GdkFrameClock *clock, gpointer n_frames)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport == NULL
      || !gtk_widget_compute_bounds (row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                     &bounds))
    return G_SOURCE_REMOVE;

  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             bounds.origin.y - SPARE, bounds.origin.y + bounds.size.height + SPARE);

  return ++*(guint *) n_frames < MAX_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
pps_finding_board_choose (PpsFindingBoard *self, const char *id, gboolean edit)
{
  char *chosen = g_strdup (id);
  PpsFindingRow *row;

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  g_free (self->chosen);
  self->chosen = chosen;
  row = chosen != NULL ? pps_finding_board_find_row (self, chosen) : NULL;
  if (row == NULL && chosen != NULL && edit)
    {
      gtk_expander_set_expanded (self->earlier_expander, TRUE);
      row = pps_finding_board_find_row (self, chosen);
    }
  pps_finding_board_visit_rows (self, mark_chosen, NULL);

  if (row != NULL && edit)
    {
      pps_finding_row_edit (row);
      gtk_widget_add_tick_callback (GTK_WIDGET (row), bring_cb, g_new0 (guint, 1), g_free);
    }
}

PpsFinding *
pps_finding_board_get_chosen (PpsFindingBoard *self)
{
  PpsFindingRow *row;

  g_return_val_if_fail (PPS_IS_FINDING_BOARD (self), NULL);

  row = self->chosen != NULL ? pps_finding_board_find_row (self, self->chosen) : NULL;

  return row != NULL ? pps_finding_row_get_finding (row) : NULL;
}

void
pps_finding_board_add (PpsFindingBoard *self, const char *group, const char *text)
{
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_FINDING_BOARD (self));
  g_return_if_fail (self->partnership != NULL && self->pane != NULL);

  round = dup_round (self);
  finding = pps_edit_add_finding (self->workspace, self->partnership, round, self->pane, group,
                                  text, &error);
  if (finding == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  pps_finding_board_update (self);
  choose (self, pps_record_get_id (PPS_RECORD (finding)));
}

void
pps_finding_board_focus_entry (PpsFindingBoard *self)
{
  g_return_if_fail (PPS_IS_FINDING_BOARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

PpsFindingRow *
pps_finding_board_find_row (PpsFindingBoard *self, const char *id)
{
  GtkWidget *row;

  g_return_val_if_fail (PPS_IS_FINDING_BOARD (self), NULL);

  row = pps_record_list_find (self->findings, id);
  if (row == NULL)
    row = pps_record_list_find (self->earlier, id);

  return row != NULL ? PPS_FINDING_ROW (row) : NULL;
}

PpsRecordList *
pps_finding_board_get_findings (PpsFindingBoard *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_BOARD (self), NULL);

  return self->findings;
}
