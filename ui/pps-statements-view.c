/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-statements-view.h"

#include <glib/gi18n.h>

#include "pps-earlier-view.h"
#include "pps-earlier.h"
#include "pps-flag-button.h"
#include "pps-mark-row.h"

/* A list of statements, each with its keys. It knows which of them the user is at, and writes
 * nothing. */

struct _PpsStatementsView
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *legend;
  GtkWidget *flag;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (PpsStatementsView, pps_statements_view, GTK_TYPE_WIDGET)

enum
{
  ROW_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
marked_cb (PpsMarkRow *row, int mark, PpsStatementsView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.mark", "(si)",
                              pps_mark_row_get_question (row), mark);
}

static void
entered_cb (GtkEventController *controller, PpsStatementsView *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  g_signal_emit (self, signals[ROW_ENTERED], 0, pps_mark_row_get_question (PPS_MARK_ROW (row)));
}

static void
add_row (PpsStatementsView *self,
         const PpsQuestion *question,
         const char *language,
         PpsTextDraft *reason)
{
  GtkWidget *row = pps_mark_row_new (TRUE);
  GtkEventController *controller = gtk_event_controller_focus_new ();

  pps_mark_row_show (PPS_MARK_ROW (row), pps_question_get_id (question),
                     pps_bilingual_get (pps_question_get_statement (question), language), reason);
  g_signal_connect_object (row, "marked", G_CALLBACK (marked_cb), self, 0);
  g_signal_connect_object (controller, "enter", G_CALLBACK (entered_cb), self, 0);
  gtk_widget_add_controller (row, controller);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
pps_statements_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_statements_view_parent_class)->dispose (object);
}

static void
pps_statements_view_class_init (PpsStatementsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_statements_view_dispose;

  g_type_ensure (PPS_TYPE_FLAG_BUTTON);

  /**
   * PpsStatementsView::row-entered:
   * @question: id of the question whose row got the focus
   */
  signals[ROW_ENTERED]
      = g_signal_new ("row-entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_css_name (widget_class, "statementsview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-statements-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsStatementsView, name);
  gtk_widget_class_bind_template_child (widget_class, PpsStatementsView, legend);
  gtk_widget_class_bind_template_child (widget_class, PpsStatementsView, flag);
  gtk_widget_class_bind_template_child (widget_class, PpsStatementsView, rows);
}

static void
pps_statements_view_init (PpsStatementsView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  g_autofree char *legend = NULL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));

  legend = g_strdup_printf ("1 %s · 2 %s · 3 %s · 4 %s · 5 %s", pps_mark_get_text (1),
                            pps_mark_get_text (2), pps_mark_get_text (3), pps_mark_get_text (4),
                            pps_mark_get_text (5));
  gtk_label_set_text (self->legend, legend);
}

void
pps_statements_view_show (PpsStatementsView *self,
                          const PpsStep *step,
                          const char *name,
                          const char *language,
                          PpsDrafts *drafts)
{
  GtkWidget *child;

  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  gtk_label_set_text (self->name, name);
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint i = 0; i < step->n_questions; i++)
    add_row (self, step->questions[i], language,
             pps_drafts_get (drafts, pps_question_get_id (step->questions[i]), "mark-reason"));
}

static char *
describe_earlier (PpsWorkspace *workspace, PpsInterview *interview, const char *question)
{
  g_autoptr (GPtrArray) earlier = pps_earlier_list_answers (workspace, interview, question);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < earlier->len; i++)
    {
      g_autofree char *when = pps_earlier_describe_when (workspace, earlier->pdata[i]);
      g_autofree char *mark = pps_earlier_describe_mark (earlier->pdata[i]);

      if (mark != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", when, mark);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
pps_statements_view_show_earlier (PpsStatementsView *self,
                                  PpsWorkspace *workspace,
                                  PpsInterview *interview)
{
  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *earlier
          = describe_earlier (workspace, interview, pps_mark_row_get_question (PPS_MARK_ROW (row)));

      pps_mark_row_set_earlier (PPS_MARK_ROW (row), earlier);
    }
}

void
pps_statements_view_follow (PpsStatementsView *self, GHashTable *answers)
{
  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_mark_row_follow (
        PPS_MARK_ROW (row),
        g_hash_table_lookup (answers, pps_mark_row_get_question (PPS_MARK_ROW (row))));
}

void
pps_statements_view_set_editable (PpsStatementsView *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  gtk_widget_set_sensitive (self->flag, editable);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_mark_row_set_editable (PPS_MARK_ROW (row), editable);
}

static PpsMarkRow *
find_row (PpsStatementsView *self, const char *question)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (g_strcmp0 (pps_mark_row_get_question (PPS_MARK_ROW (row)), question) == 0)
        return PPS_MARK_ROW (row);
    }

  return NULL;
}

void
pps_statements_view_enter (PpsStatementsView *self, const char *question)
{
  PpsMarkRow *row;

  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  row = find_row (self, question);
  if (row != NULL)
    pps_mark_row_enter (row);
}

void
pps_statements_view_go_to_reason (PpsStatementsView *self, const char *question)
{
  PpsMarkRow *row;
  GtkRoot *root;

  g_return_if_fail (PPS_IS_STATEMENTS_VIEW (self));

  row = find_row (self, question);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (row == NULL || root == NULL)
    return;

  if (GTK_IS_TEXT_VIEW (gtk_root_get_focus (root)) || !pps_mark_row_enter_reason (row))
    pps_mark_row_enter (row);
}
