/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-list.h"

#include <glib/gi18n.h>

#include "pps-columns-layout.h"
#include "pps-describe.h"
#include "pps-edit-line-item.h"
#include "pps-edit.h"
#include "pps-line-row.h"
#include "pps-record-list.h"
#include "pps-window.h"

/* The table as a whole: its lines in order, its head, its sum. It makes the edits that are about
 * more than one line, and keeps the focus where the user is. An empty line that is left behind is
 * in nobody's way: it is shown nowhere else. */

struct _PpsLineList
{
  GtkWidget parent_instance;

  GtkWidget *head;
  PpsRecordList *rows;
  GtkWidget *foot;
  GtkWidget *add;
  GtkLabel *sum;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  char *question;
  const PpsLineTable *table;
  PpsAnswer *answer;
  PpsQuery *items;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (PpsLineList, pps_line_list, GTK_TYPE_WIDGET)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *kind;
  const char *name;
  const char *add;
} names[] = {
  { "partner", N_ ("Partners"), N_ ("Add a partner") },
  { "cost", N_ ("Costs"), N_ ("Add a cost") },
  { "revenue", N_ ("Revenue"), N_ ("Add revenue") },
  { "funding", N_ ("Funding"), N_ ("Add funding") },
  { "support", N_ ("Financial support"), N_ ("Add financial support") },
  { "alternative", N_ ("Alternatives"), N_ ("Add an alternative") },
};

static PpsLineRow *
find_row (PpsLineList *self, gpointer item)
{
  GtkWidget *row = pps_record_list_find (self->rows, pps_record_get_id (item));

  return row != NULL ? PPS_LINE_ROW (row) : NULL;
}

static PpsLineRow *
get_row (PpsLineList *self, int index)
{
  return index >= 0 && self->items != NULL && index < (int) pps_query_get_n (self->items)
             ? find_row (self, pps_query_get (self->items, (guint) index))
             : NULL;
}

static int
get_index (PpsLineList *self, PpsLineRow *row)
{
  for (int i = 0; self->items != NULL && i < (int) pps_query_get_n (self->items); i++)
    {
      if (get_row (self, i) == row)
        return i;
    }

  return -1;
}

static void
finish_edit (PpsLineList *self, gboolean done, const GError *error)
{
  if (!done)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  g_signal_emit (self, signals[SAVED], 0);
}

static void
add_after (PpsLineList *self, PpsLineItem *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsLineItem) item = NULL;
  g_autoptr (PpsAnswer) answer = NULL;
  PpsLineRow *row;

  item = pps_edit_add_line_item (self->workspace, self->interview, self->question,
                                 self->table->kind, after, &error);
  finish_edit (self, item != NULL, error);
  if (item == NULL)
    return;

  answer = pps_edit_find_answer (self->workspace, self->interview, self->question);
  pps_line_list_follow (self, answer);
  row = find_row (self, item);
  if (row != NULL)
    pps_line_row_focus (row, 0);
}

/* Enter in an empty line would only make another. */
static void
row_add_cb (PpsLineList *self, PpsLineRow *row)
{
  pps_line_row_save (row);
  if (self->editable && !pps_line_table_is_blank (pps_line_row_get_item (row)))
    add_after (self, pps_line_row_get_item (row));
}

static void
row_remove_cb (PpsLineList *self, PpsLineRow *row)
{
  int index = get_index (self, row);
  guint place = pps_line_row_get_place (row);
  PpsLineRow *next = get_row (self, index + 1);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!self->editable)
    return;

  if (next == NULL)
    next = get_row (self, index - 1);
  if (next != NULL)
    pps_line_row_focus (next, place);
  else
    gtk_widget_grab_focus (self->add);

  done = pps_edit_remove (self->workspace, pps_line_row_get_item (row), &error);
  finish_edit (self, done, error);
  if (done)
    pps_window_toast_undo (GTK_WIDGET (self), _ ("Line removed"));
}

static void
row_move_cb (PpsLineList *self, int by, PpsLineRow *row)
{
  guint place = pps_line_row_get_place (row);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!self->editable)
    return;

  pps_line_row_save (row);
  done = pps_edit_move_line_item (self->workspace, pps_line_row_get_item (row), by, &error);
  finish_edit (self, done, error);
  pps_line_row_focus (row, place);
}

static void
row_step_cb (PpsLineList *self, int by, PpsLineRow *row)
{
  PpsLineRow *other = get_row (self, get_index (self, row) + by);

  if (other != NULL)
    pps_line_row_focus (other, pps_line_row_get_place (row));
}

static void
add_clicked_cb (PpsLineList *self)
{
  add_after (self, NULL);
}

static void
saved_cb (PpsLineList *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

static GtkWidget *
make_row (PpsRecord *record, gpointer user_data)
{
  PpsLineList *self = user_data;
  GtkWidget *row = pps_line_row_new (self->workspace, PPS_LINE_ITEM (record), self->table);

  pps_line_row_set_editable (PPS_LINE_ROW (row), self->editable);
  g_signal_connect_object (row, "add", G_CALLBACK (row_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (row_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (row_move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "step", G_CALLBACK (row_step_cb), self, G_CONNECT_SWAPPED);
  /* A record changes when its change is on disk. */
  g_signal_connect_object (record, "notify", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_foot (PpsLineList *self)
{
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;
  guint n = self->items != NULL ? pps_query_get_n (self->items) : 0;

  sum = n > 0 ? pps_line_table_sum (G_LIST_MODEL (self->items), pps_describe_language ())
              : g_strdup ("");
  /* Translators: %s is a sum: "€ 12.500 + 2 unknown". */
  text = *sum != '\0' ? g_strdup_printf (_ ("Together: %s"), sum) : g_strdup ("");
  gtk_label_set_text (self->sum, text);
  gtk_widget_set_visible (self->head, n > 0);
  gtk_widget_set_visible (self->add, self->editable);
  gtk_widget_set_visible (GTK_WIDGET (self), self->table != NULL && (n > 0 || self->editable));
}

static gboolean
has_focus (PpsLineList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Undo may take away the line that somebody is in. */
static void
show_items (PpsLineList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean had_focus = has_focus (self);

  for (guint i = 0; self->items != NULL && i < pps_query_get_n (self->items); i++)
    {
      PpsRecord *item = pps_query_get (self->items, i);

      /* What another canvas made of this pane is kept, and shown with the words. */
      if (g_str_equal (pps_record_get_text (item, "kind"), self->table->kind))
        g_ptr_array_add (items, g_object_ref (item));
    }
  pps_record_list_set_records (self->rows, items, make_row, self);
  show_foot (self);
  if (had_focus && !has_focus (self))
    gtk_widget_grab_focus (self->add);
}

static void
take_answer (PpsLineList *self, PpsAnswer *answer)
{
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
  g_set_object (&self->answer, answer);
  if (answer == NULL)
    return;

  self->items = pps_query_new (pps_workspace_get_store (self->workspace), "answer-line-items",
                               pps_record_get_id (PPS_RECORD (answer)), NULL);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (show_items), self,
                           G_CONNECT_SWAPPED);
}

static void
show_head (PpsLineList *self)
{
  GtkWidget *cells = gtk_widget_get_first_child (self->head);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (cells)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; self->table->fields[i] != NULL; i++)
    {
      GtkWidget *label
          = gtk_label_new (pps_line_row_get_head (self->table, self->table->fields[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_parent (label, cells);
    }
}

static void
show_table (PpsLineList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].kind, self->table->kind))
        {
          gtk_button_set_label (GTK_BUTTON (self->add), _ (names[i].add));
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, _ (names[i].name), -1);
        }
    }
  show_head (self);
}

static void
pps_line_list_dispose (GObject *object)
{
  PpsLineList *self = PPS_LINE_LIST (object);
  GtkWidget *cells = self->head != NULL ? gtk_widget_get_first_child (self->head) : NULL;
  GtkWidget *child;

  while (cells != NULL && (child = gtk_widget_get_first_child (cells)) != NULL)
    gtk_widget_unparent (child);
  self->head = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
  g_clear_object (&self->answer);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (pps_line_list_parent_class)->dispose (object);
}

static void
pps_line_list_class_init (PpsLineListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_line_list_dispose;

  /**
   * PpsLineList::saved:
   *
   * Something of it is on disk.
   */
  signals[SAVED] = g_signal_new ("saved", PPS_TYPE_LINE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "linelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_foot (PpsLineList *self)
{
  GtkWidget *content = gtk_button_new_with_label ("");

  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->add = content;
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "add-line");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), self->add);

  self->sum = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sum, 1);
  gtk_label_set_wrap (self->sum, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sum), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "sum");
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->sum));
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
}

static void
pps_line_list_init (PpsLineList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *cells
      = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (PPS_TYPE_COLUMNS_LAYOUT, NULL),
                      "hexpand", TRUE, NULL);

  self->editable = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->head, "head");
  gtk_box_append (GTK_BOX (self->head), cells);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->rows = g_object_new (PPS_TYPE_RECORD_LIST, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  make_foot (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
pps_line_list_show (PpsLineList *self,
                    PpsWorkspace *workspace,
                    PpsInterview *interview,
                    const char *question,
                    const char *kind)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (PPS_IS_LINE_LIST (self));

  pps_line_list_save (self);
  pps_record_list_set_records (self->rows, none, make_row, self);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->interview, interview);
  g_free (self->question);
  self->question = g_strdup (question);
  self->table = pps_line_table_find (kind);
  take_answer (self, NULL);
  if (self->table != NULL)
    show_table (self);
  show_foot (self);
}

void
pps_line_list_follow (PpsLineList *self, PpsAnswer *answer)
{
  g_return_if_fail (PPS_IS_LINE_LIST (self));

  if (self->table == NULL)
    return;

  if (self->answer != answer)
    {
      take_answer (self, answer);
      show_items (self);
    }
  else
    show_foot (self);
}

void
pps_line_list_set_editable (PpsLineList *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_LINE_LIST (self));

  self->editable = editable;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_line_row_set_editable (PPS_LINE_ROW (row), editable);
  if (self->table != NULL)
    show_foot (self);
}

void
pps_line_list_save (PpsLineList *self)
{
  g_return_if_fail (PPS_IS_LINE_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_line_row_save (PPS_LINE_ROW (row));
}
