/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-list.h"

#include <glib/gi18n.h>

#include "pps-column.h"
#include "pps-describe.h"
#include "pps-edit-guide.h"
#include "pps-guide-draft.h"
#include "pps-guide-label.h"
#include "pps-letter-chip.h"
#include "pps-window.h"

/* Which guide each group is interviewed with. It looks anew when it is told to, and after a group
 * was added. */

#define MAX_PROBLEMS 20

struct _PpsGuideList
{
  GtkWidget parent_instance;

  PpsColumn *column;
  GtkWidget *problems;
  GtkListBox *list;
  GtkWidget *form;
  GtkWidget *letter;
  GtkWidget *name_nl;
  GtkWidget *name_en;
  GtkWidget *like;

  PpsWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PpsGuideList, pps_guide_list, GTK_TYPE_WIDGET)

static char *
describe_guide (PpsGuideList *self, const char *letter, PpsGuide *guide)
{
  const char *language = pps_describe_language ();
  g_autoptr (PpsGuideDraft) draft = pps_guide_draft_new (self->workspace, pps_guide_get_id (guide));
  GString *text = g_string_new (pps_workspace_get_group_name (self->workspace, letter, language));

  g_string_append (text, " · ");
  g_string_append_printf (text, _ ("Version %u"), pps_guide_get_version (guide));
  if (!g_str_equal (pps_guide_get_group (guide), letter))
    g_string_append_printf (
        text, " · %s",
        pps_workspace_get_group_name (self->workspace, pps_guide_get_group (guide), language));
  if (draft != NULL && pps_guide_draft_is_changed (draft))
    g_string_append_printf (text, " · %s", _ ("next version in the making"));

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (PpsGuideList *self, const char *letter)
{
  PpsGuide *guide = pps_edit_get_current_guide (self->workspace, letter);
  g_autofree char *subtitle = describe_guide (self, letter, guide);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = pps_letter_chip_new ();

  pps_letter_chip_set_group (PPS_LETTER_CHIP (chip), self->workspace, letter);
  pps_letter_chip_set_filled (PPS_LETTER_CHIP (chip), TRUE);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (row),
      pps_bilingual_get (pps_guide_get_title (guide), pps_describe_language ()));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), chip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", pps_guide_get_id (guide));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guides.open-guide");

  return row;
}

static char *
dup_entry (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
fill_choices (PpsGuideList *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < pps_query_get_n (groups); i++)
    gtk_string_list_append (names, pps_workspace_get_group_name (
                                       self->workspace,
                                       pps_record_get_text (pps_query_get (groups, i), "letter"),
                                       pps_describe_language ()));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->like), G_LIST_MODEL (names));
}

static void
clear_form (PpsGuideList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->letter), "");
  gtk_editable_set_text (GTK_EDITABLE (self->name_nl), "");
  gtk_editable_set_text (GTK_EDITABLE (self->name_en), "");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->form), FALSE);
}

static void
add_group_cb (PpsGuideList *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->like));
  g_autofree char *letter = dup_entry (self->letter);
  g_autofree char *upper = g_utf8_strup (letter, -1);
  g_autofree char *nl = dup_entry (self->name_nl);
  g_autofree char *en = dup_entry (self->name_en);
  g_autoptr (PpsStakeholderGroup) group = NULL;
  g_autoptr (GError) error = NULL;
  const char *like = "P";

  if (selected < pps_query_get_n (groups))
    like = pps_record_get_text (pps_query_get (groups, selected), "letter");
  group = pps_edit_add_group (self->workspace, upper, nl, *en != '\0' ? en : nl, like, &error);
  if (group == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  pps_store_flush (pps_workspace_get_store (self->workspace));
  clear_form (self);
  pps_guide_list_update (self);
  pps_window_toast_undo (GTK_WIDGET (self), _ ("Group added, with a guide of its own"));
  gtk_widget_activate_action (
      GTK_WIDGET (self), "guides.open-guide", "s",
      pps_guide_get_id (pps_edit_get_current_guide (self->workspace, upper)));
}

static void
pps_guide_list_dispose (GObject *object)
{
  PpsGuideList *self = PPS_GUIDE_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_guide_list_parent_class)->dispose (object);
}

static void
pps_guide_list_class_init (PpsGuideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_guide_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_entry (PpsGuideList *self, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->form), row);

  return row;
}

static GtkWidget *
make_form (PpsGuideList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *add = gtk_button_new_with_label (_ ("Add the group"));
  GtkWidget *row = adw_preferences_row_new ();

  self->form = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->form), _ ("Another group"));
  adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (self->form),
      _ ("A party that the study also hears, with a letter and a guide of its own"));
  self->letter = add_entry (self, _ ("Letter, or two"));
  self->name_nl = add_entry (self, _ ("Name in Dutch"));
  self->name_en = add_entry (self, _ ("Name in English"));
  self->like = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->like),
                                 _ ("Begin with the questions for"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->form), self->like);

  gtk_widget_set_halign (add, GTK_ALIGN_END);
  gtk_widget_set_margin_top (add, 9);
  gtk_widget_set_margin_bottom (add, 9);
  gtk_widget_set_margin_end (add, 12);
  gtk_widget_add_css_class (add, "suggested-action");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_group_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), add);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->form), row);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->form);

  return list;
}

static void
pps_guide_list_init (PpsGuideList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *about = pps_guide_label_new (
      _ ("With these questions each group is interviewed. You can word them for your study, and "
         "add "
         "your own; interviews that were planned before keep the questions they had."),
      "body");

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Interview guides"), -1);

  self->problems = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_visible (self->problems, FALSE);
  gtk_box_append (GTK_BOX (box), self->problems);
  gtk_box_append (GTK_BOX (box), about);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), make_form (self));
  gtk_widget_add_css_class (box, "guide-column");

  self->column = pps_column_new_around (box, 640, 560);
  gtk_widget_set_parent (GTK_WIDGET (self->column), GTK_WIDGET (self));
}

GtkWidget *
pps_guide_list_new (PpsWorkspace *workspace)
{
  PpsGuideList *self = g_object_new (PPS_TYPE_GUIDE_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (pps_workspace_get_groups (workspace), "items-changed",
                           G_CALLBACK (pps_guide_list_update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->form,
                          !pps_store_is_read_only (pps_workspace_get_store (self->workspace)));
  pps_guide_list_update (self);

  return GTK_WIDGET (self);
}

static void
add_problem (PpsGuideList *self, const char *sentence, const char *css_class)
{
  GtkWidget *label = pps_guide_label_new (sentence, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->problems), label);
}

void
pps_guide_list_tell (PpsGuideList *self, const char *head, GPtrArray *sentences)
{
  GtkWidget *child;

  g_return_if_fail (PPS_IS_GUIDE_LIST (self));

  while ((child = gtk_widget_get_first_child (self->problems)) != NULL)
    gtk_box_remove (GTK_BOX (self->problems), child);
  gtk_widget_set_visible (self->problems, head != NULL);
  if (head == NULL)
    return;

  add_problem (self, head, "heading");
  for (guint i = 0; sentences != NULL && i < MIN (sentences->len, MAX_PROBLEMS); i++)
    add_problem (self, g_ptr_array_index (sentences, i), "guide-gap");
  pps_column_scroll_to_top (self->column);
}

void
pps_guide_list_update (PpsGuideList *self)
{
  PpsQuery *groups;
  GtkWidget *child;

  g_return_if_fail (PPS_IS_GUIDE_LIST (self));

  groups = pps_workspace_get_groups (self->workspace);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    gtk_list_box_append (
        self->list, make_row (self, pps_record_get_text (pps_query_get (groups, i), "letter")));
  fill_choices (self);
}
