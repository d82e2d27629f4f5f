/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix-choice.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-drop-down-name.h"

/* A form in a popover. It holds what was chosen and makes no matrix. A theme that is removed
 * elsewhere is chosen no longer. That the rows are in the order of a column can be chosen in the
 * head of it alone, and is one more of the orders only then. */

struct _PpsMatrixChoice
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsQuery *tags;
  char *tag;    /* (nullable): its id */
  char *column; /* (nullable): id of what the rows are in the order of */
  gboolean updating;

  GtkCheckButton *by_group;
  GtkCheckButton *by_theme;
  GtkDropDown *lists[PPS_MATRIX_N_LISTS];
};

G_DEFINE_FINAL_TYPE (PpsMatrixChoice, pps_matrix_choice, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const sorts[] = { "group", "code", "role", "organisation", "said" };
static const char *const statuses[] = { NULL, "draft", "shown", "confirmed", "disputed" };

static void
changed_cb (PpsMatrixChoice *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_column (PpsMatrixChoice *self)
{
  GListModel *orders = gtk_drop_down_get_model (self->lists[PPS_MATRIX_SORT]);

  g_clear_pointer (&self->column, g_free);
  if (g_list_model_get_n_items (orders) > G_N_ELEMENTS (sorts))
    gtk_string_list_remove (GTK_STRING_LIST (orders), G_N_ELEMENTS (sorts));
}

static void
add_column_order (PpsMatrixChoice *self, const char *id, const char *order)
{
  GtkDropDown *list = self->lists[PPS_MATRIX_SORT];

  self->updating = TRUE;
  forget_column (self);
  self->column = g_strdup (id);
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (list)), order);
  gtk_drop_down_set_selected (list, G_N_ELEMENTS (sorts));
  self->updating = FALSE;
}

static void
sort_chosen_cb (PpsMatrixChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->lists[PPS_MATRIX_SORT]);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected < G_N_ELEMENTS (sorts))
    forget_column (self);
  changed_cb (self);
}

/* Other columns: the one that was chosen is there no more. */
static void
by_theme_cb (PpsMatrixChoice *self)
{
  if (self->column != NULL)
    {
      self->updating = TRUE;
      gtk_drop_down_set_selected (self->lists[PPS_MATRIX_SORT], 0);
      forget_column (self);
      self->updating = FALSE;
    }
  changed_cb (self);
}

static void
tag_chosen_cb (PpsMatrixChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->lists[PPS_MATRIX_TAG]);

  if (self->updating)
    return;

  g_clear_pointer (&self->tag, g_free);
  if (selected > 0 && selected <= pps_query_get_n (self->tags))
    self->tag = g_strdup (pps_record_get_id (pps_query_get (self->tags, selected - 1)));
  changed_cb (self);
}

static void
fill_tags (PpsMatrixChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *former = g_strdup (self->tag);
  guint selected = 0;

  gtk_string_list_append (names, _ ("With any theme or none"));
  for (guint i = 0; i < pps_query_get_n (self->tags); i++)
    {
      PpsRecord *tag = pps_query_get (self->tags, i);

      gtk_string_list_append (names, pps_record_get_text (tag, "name"));
      if (g_strcmp0 (pps_record_get_id (tag), self->tag) == 0)
        selected = i + 1;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->lists[PPS_MATRIX_TAG], G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->lists[PPS_MATRIX_TAG], selected);
  self->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->lists[PPS_MATRIX_TAG]),
                            pps_query_get_n (self->tags) > 0);
  if (selected == 0)
    g_clear_pointer (&self->tag, g_free);
  if (g_strcmp0 (former, self->tag) != 0)
    changed_cb (self);
}

/* Making the form */

static void
add_check (PpsMatrixChoice *self, GtkCheckButton **check, const char *label, GCallback toggled_cb)
{
  *check = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (label));
  gtk_widget_set_parent (GTK_WIDGET (*check), GTK_WIDGET (self));
  g_signal_connect_object (*check, "toggled", toggled_cb, self, G_CONNECT_SWAPPED);
}

static void
add_list (PpsMatrixChoice *self,
          PpsMatrixList list,
          const char *name,
          GtkStringList *names,
          GCallback chosen_cb)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *down = gtk_drop_down_new (names != NULL ? G_LIST_MODEL (names) : NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_parent (down, GTK_WIDGET (self));
  pps_drop_down_name (GTK_DROP_DOWN (down), name);
  g_signal_connect_object (down, "notify::selected", chosen_cb, self, G_CONNECT_SWAPPED);
  self->lists[list] = GTK_DROP_DOWN (down);
}

static GtkStringList *
make_statuses (void)
{
  const char *language = pps_describe_language ();
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Of any status"));
  for (guint i = 1; i < G_N_ELEMENTS (statuses); i++)
    gtk_string_list_append (names, pps_describe_word ("status", statuses[i], language));

  return names;
}

static void
fill (PpsMatrixChoice *self)
{
  const char *const orders[] = { _ ("By group"),
                                 _ ("By code"),
                                 _ ("By role"),
                                 _ ("By partner"),
                                 _ ("Who said something about most first"),
                                 NULL };

  add_check (self, &self->by_group, _ ("A row for each _group"), G_CALLBACK (changed_cb));
  add_check (self, &self->by_theme, _ ("A column for each of the four _main questions"),
             G_CALLBACK (by_theme_cb));
  add_list (self, PPS_MATRIX_SORT, _ ("Order of the rows"), gtk_string_list_new (orders),
            G_CALLBACK (sort_chosen_cb));
  add_list (self, PPS_MATRIX_STATUS, _ ("Findings"), make_statuses (), G_CALLBACK (changed_cb));
  add_list (self, PPS_MATRIX_TAG, _ ("Themes of findings"), NULL, G_CALLBACK (tag_chosen_cb));
}

/* The object */

static void
pps_matrix_choice_dispose (GObject *object)
{
  PpsMatrixChoice *self = PPS_MATRIX_CHOICE (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->tags);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->column, g_free);

  G_OBJECT_CLASS (pps_matrix_choice_parent_class)->dispose (object);
}

static void
pps_matrix_choice_class_init (PpsMatrixChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_matrix_choice_dispose;
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_MATRIX_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
pps_matrix_choice_init (PpsMatrixChoice *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  g_object_set (self, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6,
                NULL);
  self->updating = TRUE;
  fill (self);
  self->updating = FALSE;
}

GtkWidget *
pps_matrix_choice_new (PpsWorkspace *workspace)
{
  PpsMatrixChoice *self = g_object_new (PPS_TYPE_MATRIX_CHOICE, NULL);

  self->workspace = g_object_ref (workspace);
  self->tags = pps_query_new (pps_workspace_get_store (workspace), "tags", NULL);
  g_signal_connect_object (self->tags, "items-changed", G_CALLBACK (fill_tags), self,
                           G_CONNECT_SWAPPED);
  fill_tags (self);

  return GTK_WIDGET (self);
}

static guint
get_selected (PpsMatrixChoice *self, PpsMatrixList list)
{
  guint selected = gtk_drop_down_get_selected (self->lists[list]);

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

void
pps_matrix_choice_read (PpsMatrixChoice *self, PpsPresentOptions *options)
{
  g_return_if_fail (PPS_IS_MATRIX_CHOICE (self));

  options->by_group = gtk_check_button_get_active (self->by_group);
  options->by_theme = gtk_check_button_get_active (self->by_theme);
  options->sort = pps_matrix_choice_get_sort (self);
  options->status = statuses[get_selected (self, PPS_MATRIX_STATUS)];
  options->tag = self->tag;
}

const char *
pps_matrix_choice_get_sort (PpsMatrixChoice *self)
{
  g_return_val_if_fail (PPS_IS_MATRIX_CHOICE (self), NULL);

  return self->column != NULL ? self->column : sorts[get_selected (self, PPS_MATRIX_SORT)];
}

/* The orders have a last one where they are those of a column; the themes are alike. */
void
pps_matrix_choice_copy (PpsMatrixChoice *self, PpsMatrixChoice *from)
{
  g_return_if_fail (PPS_IS_MATRIX_CHOICE (self));
  g_return_if_fail (PPS_IS_MATRIX_CHOICE (from));

  gtk_check_button_set_active (self->by_group, gtk_check_button_get_active (from->by_group));
  gtk_check_button_set_active (self->by_theme, gtk_check_button_get_active (from->by_theme));
  if (from->column != NULL)
    add_column_order (self, from->column,
                      gtk_string_object_get_string (
                          gtk_drop_down_get_selected_item (from->lists[PPS_MATRIX_SORT])));
  for (guint i = 0; i < PPS_MATRIX_N_LISTS; i++)
    gtk_drop_down_set_selected (self->lists[i], gtk_drop_down_get_selected (from->lists[i]));
}

void
pps_matrix_choice_sort_by_column (PpsMatrixChoice *self, const char *id, const char *title)
{
  g_autofree char *order = NULL;

  g_return_if_fail (PPS_IS_MATRIX_CHOICE (self));

  /* Translators: an order of rows; the name of a pane, as “Costs” */
  order = g_strdup_printf (_ ("Who says most about “%s” first"), title);
  add_column_order (self, id, order);
  changed_cb (self);
}

void
pps_matrix_choice_set_sort (PpsMatrixChoice *self, const char *sort)
{
  g_return_if_fail (PPS_IS_MATRIX_CHOICE (self));

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      if (g_strcmp0 (sorts[i], sort) == 0)
        gtk_drop_down_set_selected (self->lists[PPS_MATRIX_SORT], i);
    }
}

GtkDropDown *
pps_matrix_choice_get_list (PpsMatrixChoice *self, PpsMatrixList list)
{
  g_return_val_if_fail (PPS_IS_MATRIX_CHOICE (self), NULL);
  g_return_val_if_fail (list < PPS_MATRIX_N_LISTS, NULL);

  return self->lists[list];
}
