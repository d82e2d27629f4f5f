/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-changes-view.h"

#include <glib/gi18n.h>

#include "pps-column.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-edit-guide.h"
#include "pps-guide-diff.h"
#include "pps-guide-label.h"
#include "pps-guide-pair.h"
#include "pps-reworded.h"

/* Two versions of a guide as a list of what differs. It holds the numbers that can be chosen; 0 is
 * the work in progress. */

struct _PpsGuideChangesView
{
  GtkWidget parent_instance;

  PpsColumn *column;
  GtkDropDown *before;
  GtkDropDown *after;
  GtkWidget *summary;
  GtkBox *list;

  PpsWorkspace *workspace;
  PpsGuideDraft *draft;
  GArray *numbers;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PpsGuideChangesView, pps_guide_changes_view, GTK_TYPE_WIDGET)

/* (transfer full) */
static PpsGuide *
dup_guide (PpsGuideChangesView *self, GtkDropDown *choice)
{
  const char *id = pps_guide_get_id (pps_guide_draft_get_base (self->draft));
  guint selected = gtk_drop_down_get_selected (choice);
  guint number;
  PpsGuide *guide;

  if (selected >= self->numbers->len)
    return NULL;

  number = g_array_index (self->numbers, guint, selected);
  if (number == 0)
    return pps_guide_draft_build (self->draft);

  guide = pps_edit_find_guide_version (self->workspace, id, number);

  return guide != NULL ? pps_guide_ref (guide) : NULL;
}

static char *
describe_change (PpsGuideChangesView *self, const PpsGuideChange *change)
{
  GString *text = g_string_new (pps_guide_change_get_kind_name (change));
  const PpsPane *pane = change->pane != NULL ? pps_canvas_definition_find_pane (
                            pps_workspace_get_canvas (self->workspace), change->pane)
                                             : NULL;

  g_string_append_printf (text, " · %s", pps_guide_part_get_name (change->part));
  if (change->language != NULL)
    g_string_append_printf (text, " · %s",
                            g_str_equal (change->language, "nl") ? _ ("Dutch") : _ ("English"));
  if (pane != NULL)
    g_string_append_printf (text, " · %s",
                            pps_bilingual_get (&pane->abbreviation, pps_describe_language ()));

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (PpsGuideChangesView *self, const PpsGuideChange *change)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *caption = describe_change (self, change);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), pps_guide_label_new (caption, "caption-heading"));
  if (change->language != NULL)
    {
      gtk_box_append (GTK_BOX (box), pps_reworded_new (change->before, change->after));
      name = g_strdup_printf (_ ("%s: “%s” became “%s”"), caption, change->before, change->after);
    }
  else
    {
      const char *words = pps_bilingual_get (&change->words, pps_describe_language ());

      gtk_box_append (GTK_BOX (box), pps_guide_label_new (words, "body"));
      name = g_strdup_printf ("%s: %s", caption, words);
    }

  gtk_widget_add_css_class (box, "guide-change");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
show_diff (PpsGuideChangesView *self, PpsGuideDiff *diff)
{
  guint n = pps_guide_diff_get_n (diff);
  g_autofree char *summary = n > 0 ? g_strdup_printf (ngettext ("%u change", "%u changes", n), n)
                                   : g_strdup (_ ("These versions say the same."));
  GtkWidget *list;
  GtkWidget *child;

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  if (n == 0)
    return;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What changed"), -1);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, pps_guide_diff_get (diff, i)));
  gtk_box_append (self->list, list);
}

static void
update (PpsGuideChangesView *self)
{
  g_autoptr (PpsGuide) before = NULL;
  g_autoptr (PpsGuide) after = NULL;
  g_autoptr (PpsGuideDiff) diff = NULL;

  if (self->filling || self->draft == NULL)
    return;

  before = dup_guide (self, self->before);
  after = dup_guide (self, self->after);
  if (before == NULL || after == NULL)
    return;

  diff = pps_guide_diff_new (before, after);
  show_diff (self, diff);
}

static void
fill_choices (PpsGuideChangesView *self)
{
  const char *id = pps_guide_get_id (pps_guide_draft_get_base (self->draft));
  g_autoptr (GArray) versions = pps_edit_list_guide_versions (self->workspace, id);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  g_array_set_size (self->numbers, 0);
  if (pps_guide_draft_is_changed (self->draft))
    {
      g_array_append_vals (self->numbers, &(guint){ 0 }, 1);
      gtk_string_list_append (names, _ ("Next version, in the making"));
    }
  for (guint i = 0; i < versions->len; i++)
    {
      guint number = g_array_index (versions, guint, i);
      g_autofree char *name = g_strdup_printf (_ ("Version %u"), number);

      g_array_append_val (self->numbers, number);
      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (self->before, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->after, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->after, 0);
  gtk_drop_down_set_selected (self->before, MIN (1, self->numbers->len - 1));
  self->filling = FALSE;
}

static void
pps_guide_changes_view_dispose (GObject *object)
{
  PpsGuideChangesView *self = PPS_GUIDE_CHANGES_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->filling = TRUE;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_guide_changes_view_parent_class)->dispose (object);
}

static void
pps_guide_changes_view_finalize (GObject *object)
{
  g_array_unref (PPS_GUIDE_CHANGES_VIEW (object)->numbers);

  G_OBJECT_CLASS (pps_guide_changes_view_parent_class)->finalize (object);
}

static void
pps_guide_changes_view_class_init (PpsGuideChangesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_guide_changes_view_dispose;
  object_class->finalize = pps_guide_changes_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* Gives the drop-down under its title. */
static GtkWidget *
make_choice (PpsGuideChangesView *self, const char *title, GtkDropDown **choice)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = pps_guide_label_new (title, "caption");

  *choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (*choice));
  pps_drop_down_name (*choice, title);
  g_signal_connect_object (*choice, "notify::selected", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return column;
}

static void
pps_guide_changes_view_init (PpsGuideChangesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *before = make_choice (self, _ ("From"), &self->before);
  GtkWidget *after = make_choice (self, _ ("To"), &self->after);

  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->summary = pps_guide_label_new ("", "dim-label");
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_box_append (GTK_BOX (box), pps_guide_pair_new (before, after));
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "guide-column");

  self->column = pps_column_new_around (box, 760, 560);
  gtk_widget_set_parent (GTK_WIDGET (self->column), GTK_WIDGET (self));
}

GtkWidget *
pps_guide_changes_view_new (PpsWorkspace *workspace)
{
  PpsGuideChangesView *self = g_object_new (PPS_TYPE_GUIDE_CHANGES_VIEW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_guide_changes_view_show (PpsGuideChangesView *self, PpsGuideDraft *draft)
{
  g_return_if_fail (PPS_IS_GUIDE_CHANGES_VIEW (self));
  g_return_if_fail (PPS_IS_GUIDE_DRAFT (draft));

  g_set_object (&self->draft, draft);
  fill_choices (self);
  update (self);
  pps_column_scroll_to_top (self->column);
}

void
pps_guide_changes_view_choose (PpsGuideChangesView *self, guint number)
{
  g_return_if_fail (PPS_IS_GUIDE_CHANGES_VIEW (self));

  for (guint i = 0; i + 1 < self->numbers->len; i++)
    {
      if (g_array_index (self->numbers, guint, i) != number)
        continue;

      gtk_drop_down_set_selected (self->after, i);
      gtk_drop_down_set_selected (self->before, i + 1);
    }
}
