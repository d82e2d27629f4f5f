/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-answer-column.h"

#include <glib/gi18n-lib.h>

#include "pps-expander.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"

/* The answers of a group. It puts them under their rounds, and makes what is folded when it is
 * first unfolded: a study can have many rounds. What the answers are it is told. */

#define WIDTH 240

struct _PpsAnswerColumn
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  char *letter;
  PpsRecordListMake make;
  gpointer make_data;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *nothing;
  PpsRecordList *list;
  GPtrArray *folds;
};

G_DEFINE_FINAL_TYPE (PpsAnswerColumn, pps_answer_column, GTK_TYPE_WIDGET)

/* The answers of one of the other rounds. */
typedef struct
{
  PpsAnswerColumn *column;
  PpsRound *round;
  GPtrArray *answers;
  GtkWidget *expander;
  PpsRecordList *list;
} Fold;

static void
fold_free (gpointer data)
{
  Fold *fold = data;

  g_signal_handlers_disconnect_by_data (fold->expander, fold);
  gtk_box_remove (GTK_BOX (fold->column->box), fold->expander);
  g_clear_object (&fold->round);
  g_ptr_array_unref (fold->answers);
  g_free (fold);
}

static void
fill_fold (Fold *fold)
{
  if (gtk_expander_get_expanded (GTK_EXPANDER (fold->expander)))
    pps_record_list_set_records (fold->list, fold->answers, fold->column->make,
                                 fold->column->make_data);
}

static Fold *
add_fold (PpsAnswerColumn *self, PpsRound *round)
{
  Fold *fold = g_new0 (Fold, 1);

  fold->column = self;
  g_set_object (&fold->round, round);
  fold->answers = g_ptr_array_new_with_free_func (g_object_unref);
  fold->list = g_object_new (PPS_TYPE_RECORD_LIST, NULL);
  fold->expander = gtk_expander_new (NULL);
  gtk_widget_add_css_class (fold->expander, "round-fold");
  gtk_expander_set_child (GTK_EXPANDER (fold->expander), GTK_WIDGET (fold->list));
  pps_expander_guard (GTK_EXPANDER (fold->expander));
  g_signal_connect_swapped (fold->expander, "notify::expanded", G_CALLBACK (fill_fold), fold);
  gtk_box_append (GTK_BOX (self->box), fold->expander);
  g_ptr_array_add (self->folds, fold);

  return fold;
}

static Fold *
need_fold (PpsAnswerColumn *self, PpsRound *round)
{
  for (guint i = 0; i < self->folds->len; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);

      if (fold->round == round)
        return fold;
    }

  return add_fold (self, round);
}

static void
name_fold (Fold *fold)
{
  const char *name = fold->round != NULL ? pps_record_get_text (PPS_RECORD (fold->round), "name")
                                         : _ ("Without a round");
  g_autofree char *label = g_strdup_printf ("%s (%u)", name, fold->answers->len);
  g_autofree char *spoken = NULL;

  spoken = g_strdup_printf (
      "%s, %s", pps_group_name_get (fold->column->workspace, fold->column->letter), label);
  gtk_expander_set_label (GTK_EXPANDER (fold->expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (fold->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static PpsRound *
dup_round_of (PpsAnswerColumn *self, PpsRecord *answer)
{
  g_autoptr (PpsInterview) interview = pps_workspace_lookup (
      self->workspace, PPS_TYPE_INTERVIEW, pps_record_get_text (answer, "interview"));

  return interview != NULL ? pps_workspace_lookup (
             self->workspace, PPS_TYPE_ROUND, pps_record_get_text (PPS_RECORD (interview), "round"))
                           : NULL;
}

static void
make_head (PpsAnswerColumn *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chip = pps_letter_chip_new ();
  GtkWidget *name = gtk_label_new (pps_group_name_get (self->workspace, self->letter));

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, self->letter);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (head, "column-head");
  gtk_box_append (GTK_BOX (head), chip);
  gtk_box_append (GTK_BOX (head), name);
  gtk_widget_insert_before (head, GTK_WIDGET (self), self->scroller);
}

static void
make_body (PpsAnswerColumn *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "column-body");

  self->nothing = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->nothing);

  self->list = g_object_new (PPS_TYPE_RECORD_LIST, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));

  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
pps_answer_column_dispose (GObject *object)
{
  PpsAnswerColumn *self = PPS_ANSWER_COLUMN (object);
  GtkWidget *child;

  g_clear_pointer (&self->folds, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->letter, g_free);

  G_OBJECT_CLASS (pps_answer_column_parent_class)->dispose (object);
}

static void
pps_answer_column_class_init (PpsAnswerColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_answer_column_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answercolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
pps_answer_column_init (PpsAnswerColumn *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->folds = g_ptr_array_new_with_free_func (fold_free);
  make_body (self);
  pps_answer_column_set_stacked (self, FALSE);
}

GtkWidget *
pps_answer_column_new (PpsWorkspace *workspace,
                       const char *letter,
                       PpsRecordListMake make,
                       gpointer user_data)
{
  PpsAnswerColumn *self = g_object_new (PPS_TYPE_ANSWER_COLUMN, NULL);
  const char *name = pps_group_name_get (workspace, letter);

  self->workspace = g_object_ref (workspace);
  self->letter = g_strdup (letter);
  self->make = make;
  self->make_data = user_data;
  make_head (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return GTK_WIDGET (self);
}

void
pps_answer_column_set_answers (PpsAnswerColumn *self,
                               GPtrArray *answers,
                               PpsRound *round,
                               const char *nothing)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  g_return_if_fail (PPS_IS_ANSWER_COLUMN (self));

  for (guint i = 0; i < self->folds->len; i++)
    g_ptr_array_set_size (((Fold *) g_ptr_array_index (self->folds, i))->answers, 0);

  for (guint i = 0; i < answers->len; i++)
    {
      PpsRecord *answer = g_ptr_array_index (answers, i);
      g_autoptr (PpsRound) its_round = dup_round_of (self, answer);

      if (its_round == round)
        g_ptr_array_add (shown, answer);
      else
        g_ptr_array_add (need_fold (self, its_round)->answers, g_object_ref (answer));
    }

  for (guint i = self->folds->len; i > 0; i--)
    {
      Fold *fold = g_ptr_array_index (self->folds, i - 1);

      if (fold->answers->len == 0)
        {
          g_ptr_array_remove_index (self->folds, i - 1);
          continue;
        }
      name_fold (fold);
      fill_fold (fold);
    }

  pps_record_list_set_records (self->list, shown, self->make, self->make_data);
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown->len > 0);
  gtk_label_set_label (GTK_LABEL (self->nothing), nothing);
  gtk_widget_set_visible (self->nothing, shown->len == 0);
  /* A scrolled window in which nothing takes the focus would hold it back at the one before. */
  gtk_widget_set_can_focus (GTK_WIDGET (self), answers->len > 0);
}

void
pps_answer_column_set_stacked (PpsAnswerColumn *self, gboolean stacked)
{
  g_return_if_fail (PPS_IS_ANSWER_COLUMN (self));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  stacked ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  /* One below the other, words stand together. */
  gtk_widget_set_vexpand (self->scroller, !stacked);
  gtk_widget_set_size_request (GTK_WIDGET (self), stacked ? -1 : WIDTH, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

PpsWordsView *
pps_answer_column_find (PpsAnswerColumn *self, const char *answer)
{
  GtkWidget *words;

  g_return_val_if_fail (PPS_IS_ANSWER_COLUMN (self), NULL);

  words = pps_record_list_find (self->list, answer);
  for (guint i = 0; i < self->folds->len && words == NULL; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);

      for (guint j = 0; j < fold->answers->len && words == NULL; j++)
        {
          if (!g_str_equal (pps_record_get_id (g_ptr_array_index (fold->answers, j)), answer))
            continue;
          gtk_expander_set_expanded (GTK_EXPANDER (fold->expander), TRUE);
          words = pps_record_list_find (fold->list, answer);
        }
    }

  return words != NULL ? PPS_WORDS_VIEW (words) : NULL;
}

PpsWordsView *
pps_answer_column_get_first (PpsAnswerColumn *self)
{
  GtkWidget *words;

  g_return_val_if_fail (PPS_IS_ANSWER_COLUMN (self), NULL);

  for (words = gtk_widget_get_first_child (GTK_WIDGET (self->list)); words != NULL;
       words = gtk_widget_get_next_sibling (words))
    {
      /* A state can stand there without words. */
      if (gtk_widget_get_visible (
              GTK_WIDGET (pps_words_view_get_text_view (PPS_WORDS_VIEW (words)))))
        return PPS_WORDS_VIEW (words);
    }

  return NULL;
}

const char *
pps_answer_column_get_letter (PpsAnswerColumn *self)
{
  g_return_val_if_fail (PPS_IS_ANSWER_COLUMN (self), NULL);

  return self->letter;
}
