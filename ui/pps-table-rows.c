/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-edit-table.h"
#include "pps-group-name.h"
#include "pps-may-edit.h"
#include "pps-window.h"

/* Checks for rows and panes. What is checked is read from the widgets and written as a whole; rows
 * that are not checked stand below the others. */

#define SHARED "-"

struct _PpsTableRows
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  GtkWidget *reason;
  GtkWidget *rows;
  GtkWidget *panes;
  GtkWidget *usual;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsTableRows, pps_table_rows, GTK_TYPE_WIDGET)

static const char *
get_id (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "id");
}

/* The check of a line: itself, or the first in a box. */
static GtkWidget *
get_check (GtkWidget *line)
{
  if (GTK_IS_BOX (line))
    line = gtk_widget_get_first_child (line);

  return GTK_IS_CHECK_BUTTON (line) ? line : NULL;
}

static char *
list_checks (GtkWidget *box, gboolean active)
{
  GString *ids = g_string_new (NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (box); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *check = get_check (line);

      if (check != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) == active)
        pps_describe_append (ids, " ", get_id (check));
    }

  return g_string_free (ids, FALSE);
}

/* The rows of a table that nobody laid out: what is shared, and all groups but the project leader.
 */
static char *
list_usual (PpsTableRows *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  GString *rows = g_string_new (SHARED);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      if (!g_str_equal (letter, "P"))
        pps_describe_append (rows, " ", letter);
    }

  return g_string_free (rows, FALSE);
}

static void
write_layout (PpsTableRows *self)
{
  g_autofree char *usual = list_usual (self);
  g_autofree char *rows = list_checks (self->rows, TRUE);
  g_autofree char *hidden = list_checks (self->panes, FALSE);
  g_autoptr (GError) error = NULL;

  if (!pps_edit_lay_out_table (self->workspace, self->partnership, self->round,
                               g_str_equal (rows, usual) ? "" : rows, hidden, &error))
    pps_window_report (GTK_WIDGET (self), error);
  pps_table_rows_set_table (self, self->partnership, self->round);
}

/* A table has at least one row. */
static void
toggled_cb (PpsTableRows *self, GtkCheckButton *check)
{
  g_autofree char *rows = NULL;

  if (self->updating)
    return;

  rows = list_checks (self->rows, TRUE);
  if (*rows == '\0')
    gtk_check_button_set_active (check, TRUE);
  else
    write_layout (self);
}

static GtkWidget *
make_check (PpsTableRows *self, const char *id, const char *name)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (check, TRUE);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return check;
}

/* Rows */

static GtkWidget *
find_line (PpsTableRows *self, const char *letter)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->rows); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      if (g_str_equal (get_id (get_check (line)), letter))
        return line;
    }

  return NULL;
}

void
pps_table_rows_move (PpsTableRows *self, const char *letter, int steps)
{
  GtkWidget *line;
  GtkWidget *other;

  g_return_if_fail (PPS_IS_TABLE_ROWS (self));

  line = find_line (self, letter);
  other = steps > 0 ? gtk_widget_get_next_sibling (line) : gtk_widget_get_prev_sibling (line);
  if (other == NULL)
    return;

  if (steps > 0)
    gtk_box_reorder_child_after (GTK_BOX (self->rows), line, other);
  else
    gtk_box_reorder_child_after (GTK_BOX (self->rows), other, line);
  write_layout (self);
}

static void
up_cb (PpsTableRows *self, GtkWidget *button)
{
  pps_table_rows_move (self, get_id (get_check (gtk_widget_get_parent (button))), -1);
}

static void
down_cb (PpsTableRows *self, GtkWidget *button)
{
  pps_table_rows_move (self, get_id (get_check (gtk_widget_get_parent (button))), 1);
}

static GtkWidget *
make_button (PpsTableRows *self, const char *icon, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
need_row (PpsTableRows *self, const char *letter)
{
  const char *name
      = g_str_equal (letter, SHARED) ? _ ("Shared") : pps_group_name_get (self->workspace, letter);
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), name);
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” down"), name);
  GtkWidget *line;

  if (find_line (self, letter) != NULL)
    return;

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (line), make_check (self, letter, name));
  gtk_box_append (GTK_BOX (line), make_button (self, "go-up-symbolic", up, G_CALLBACK (up_cb)));
  gtk_box_append (GTK_BOX (line),
                  make_button (self, "go-down-symbolic", down, G_CALLBACK (down_cb)));
  gtk_box_append (GTK_BOX (self->rows), line);
}

static void
need_rows (PpsTableRows *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  need_row (self, SHARED);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    need_row (self, pps_record_get_text (pps_query_get (groups, i), "letter"));
}

/* The rows of the table in their order, and then the others. */
static void
show_rows (PpsTableRows *self, const char *const *rows)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      GtkWidget *line = find_line (self, rows[i]);

      if (line == NULL)
        continue;
      if (gtk_widget_get_prev_sibling (line) != previous)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), line, previous);
      previous = line;
    }

  for (GtkWidget *line = gtk_widget_get_first_child (self->rows); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *check = get_check (line);
      gboolean shown = g_strv_contains (rows, get_id (check));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
      for (GtkWidget *button = gtk_widget_get_next_sibling (check); button != NULL;
           button = gtk_widget_get_next_sibling (button))
        gtk_widget_set_sensitive (button, shown);
    }
}

/* Panes */

static void
fill_panes (PpsTableRows *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  const char *language = pps_describe_language ();

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);
      GtkWidget *title = gtk_label_new (pps_bilingual_get (&theme->question, language));

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_label_set_wrap (GTK_LABEL (title), TRUE);
      gtk_widget_add_css_class (title, "dim-label");
      gtk_widget_set_margin_top (title, 6);
      gtk_box_append (GTK_BOX (self->panes), title);
      for (guint j = 0; j < pps_canvas_definition_get_n_panes (canvas); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (canvas, j);
          g_autofree char *name = NULL;

          if (pane->theme != i)
            continue;
          name
              = g_strdup_printf ("%u. %s", pane->number, pps_bilingual_get (&pane->name, language));
          gtk_box_append (GTK_BOX (self->panes), make_check (self, pane->id, name));
        }
    }
}

static void
show_panes (PpsTableRows *self, const char *const *hidden)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->panes); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      if (get_check (line) != NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (line),
                                     !g_strv_contains (hidden, get_id (line)));
    }
}

static void
usual_cb (PpsTableRows *self)
{
  g_autoptr (GError) error = NULL;

  if (!pps_edit_lay_out_table (self->workspace, self->partnership, self->round, "", "", &error))
    pps_window_report (GTK_WIDGET (self), error);
  pps_table_rows_set_table (self, self->partnership, self->round);
}

/* The object */

static void
pps_table_rows_dispose (GObject *object)
{
  PpsTableRows *self = PPS_TABLE_ROWS (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_table_rows_parent_class)->dispose (object);
}

static void
pps_table_rows_class_init (PpsTableRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_table_rows_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_heading (const char *words)
{
  GtkWidget *heading = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static void
pps_table_rows_init (PpsTableRows *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->reason = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->reason), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->reason), 0);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->panes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->usual = gtk_button_new_with_label (_ ("As Usual"));
  gtk_widget_set_margin_top (self->usual, 6);
  g_signal_connect_object (self->usual, "clicked", G_CALLBACK (usual_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->reason);
  gtk_box_append (GTK_BOX (box), make_heading (_ ("Rows")));
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), make_heading (_ ("Panes")));
  gtk_box_append (GTK_BOX (box), self->panes);
  gtk_box_append (GTK_BOX (box), self->usual);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 520);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, 300, -1);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

GtkWidget *
pps_table_rows_new (PpsWorkspace *workspace)
{
  PpsTableRows *self = g_object_new (PPS_TYPE_TABLE_ROWS, NULL);

  self->workspace = g_object_ref (workspace);
  self->updating = TRUE;
  need_rows (self);
  fill_panes (self);
  self->updating = FALSE;

  return GTK_WIDGET (self);
}

/* Why nothing can be chosen; the sentence itself stays readable. */
static void
show_reason (PpsTableRows *self, const char *reason)
{
  gtk_label_set_label (GTK_LABEL (self->reason), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->reason, reason != NULL);
  gtk_widget_set_sensitive (self->rows, reason == NULL);
  gtk_widget_set_sensitive (self->panes, reason == NULL);
}

void
pps_table_rows_set_table (PpsTableRows *self, PpsPartnership *partnership, PpsRound *round)
{
  g_autoptr (PpsTableSetting) kept = NULL;
  g_autofree char *usual = NULL;
  g_auto (GStrv) rows = NULL;
  g_auto (GStrv) hidden = NULL;

  g_return_if_fail (PPS_IS_TABLE_ROWS (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  g_set_object (&self->partnership, partnership);
  g_set_object (&self->round, round);
  kept = pps_edit_find_table (self->workspace, partnership, round);
  usual = list_usual (self);
  rows = g_strsplit (kept != NULL && pps_record_has_text (PPS_RECORD (kept), "row-order")
                         ? pps_record_get_text (PPS_RECORD (kept), "row-order")
                         : usual,
                     " ", -1);
  hidden = g_strsplit (kept != NULL ? pps_record_get_text (PPS_RECORD (kept), "hidden-panes") : "",
                       " ", -1);

  self->updating = TRUE;
  need_rows (self);
  show_rows (self, (const char *const *) rows);
  show_panes (self, (const char *const *) hidden);
  show_reason (self, pps_may_edit_explain (self->workspace, round));
  gtk_widget_set_sensitive (self->usual, kept != NULL && pps_may_edit (self->workspace, round));
  self->updating = FALSE;
}

GtkWidget *
pps_table_rows_find_check (PpsTableRows *self, const char *id)
{
  GtkWidget *line;

  g_return_val_if_fail (PPS_IS_TABLE_ROWS (self), NULL);

  line = find_line (self, id);
  if (line != NULL)
    return get_check (line);

  for (line = gtk_widget_get_first_child (self->panes); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      if (get_check (line) != NULL && g_str_equal (get_id (line), id))
        return line;
    }

  return NULL;
}
