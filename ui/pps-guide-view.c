/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-view.h"

#include <glib/gi18n.h>

#include "pps-column.h"
#include "pps-describe.h"
#include "pps-edit-guide.h"
#include "pps-field-row.h"
#include "pps-guide-label.h"
#include "pps-list-keys.h"
#include "pps-wrap-layout.h"

/* A guide as a list. Rows are made when questions come and go, and say anew how far they are when
 * anything changed. */

struct _PpsGuideView
{
  GtkWidget parent_instance;

  PpsColumn *column;
  GtkWidget *used;
  GtkWidget *work;
  GtkWidget *gaps;
  GtkWidget *changed_acts;
  GtkWidget *gap_acts;
  GtkWidget *save;
  GtkWidget *fill;
  GtkBox *group; /* what the study calls a group of its own */
  GtkBox *sections;
  GtkBox *versions;

  PpsWorkspace *workspace;
  PpsGuideDraft *draft;
  GPtrArray *rows; /* of AdwActionRow, as the draft has its questions */
};

G_DEFINE_FINAL_TYPE (PpsGuideView, pps_guide_view, GTK_TYPE_WIDGET)

static gboolean
is_editable (PpsGuideView *self)
{
  return !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
}

static void
add_words (GString *text, const char *words)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

/* How far a question is, in words. */
static char *
describe_state (PpsGuideView *self, PpsQuestionDraft *question)
{
  GString *text = g_string_new (NULL);
  const char *id = pps_question_draft_get_pane (question);
  const PpsPane *pane
      = id != NULL
            ? pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace), id)
            : NULL;
  guint n_missing, n_stale;

  if (pane != NULL)
    add_words (text, pps_bilingual_get (&pane->abbreviation, pps_describe_language ()));
  if (pps_question_draft_is_own (question))
    add_words (text, _ ("of this study"));
  if (pps_question_draft_is_new (question))
    add_words (text, _ ("new"));
  else if (pps_question_draft_is_reworded (question))
    add_words (text, _ ("changed"));

  pps_question_draft_count_gaps (question, &n_missing, &n_stale);
  if (n_missing > 0)
    {
      g_autofree char *words = g_strdup_printf (
          ngettext ("%u text is not there yet", "%u texts are not there yet", n_missing),
          n_missing);

      add_words (text, words);
    }
  if (n_stale > 0)
    {
      g_autofree char *words = g_strdup_printf (
          ngettext ("%u changed in one language only", "%u changed in one language only", n_stale),
          n_stale);

      add_words (text, words);
    }

  return g_string_free (text, FALSE);
}

static void
show_row (PpsGuideView *self, guint index)
{
  g_autoptr (PpsQuestionDraft) question = g_list_model_get_item (G_LIST_MODEL (self->draft), index);
  AdwActionRow *row = g_ptr_array_index (self->rows, index);
  g_autofree char *words = pps_question_draft_dup_words (question, pps_describe_language ());
  g_autofree char *state = describe_state (self, question);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *words != '\0' ? words : _ ("A new question"));
  adw_action_row_set_subtitle (row, state);
}

static GtkWidget *
make_row (PpsQuestionDraft *question)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    pps_question_draft_get_id (question));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guides.open-question");

  return row;
}

/* @section: (nullable): what the study can add questions to; those about a pane are added there */
static GtkWidget *
make_section (PpsGuideView *self, const char *title, const PpsSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = pps_guide_label_new (title, "heading");
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  pps_list_keys_add (GTK_LIST_BOX (list));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  if (section != NULL && pps_section_get_kind (section) != PPS_SECTION_PANES && is_editable (self))
    {
      GtkWidget *add = gtk_button_new_with_label (_ ("Add a question"));
      g_autofree char *name = g_strdup_printf (_ ("Add a question to “%s”"), title);

      gtk_widget_set_halign (add, GTK_ALIGN_START);
      gtk_widget_add_css_class (add, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "s", pps_section_get_id (section));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "guides.add-question");
      gtk_box_append (GTK_BOX (box), add);
    }
  gtk_box_append (self->sections, box);

  return list;
}

static const PpsSection *
find_section (PpsGuideView *self, const char *id)
{
  PpsGuide *base = pps_guide_draft_get_base (self->draft);

  for (guint i = 0; i < pps_guide_get_n_sections (base); i++)
    {
      const PpsSection *section = pps_guide_get_section (base, i);

      if (g_strcmp0 (pps_section_get_id (section), id) == 0)
        return section;
    }

  return NULL;
}

static void
clear_rows (PpsGuideView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  g_ptr_array_set_size (self->rows, 0);
}

static void
make_rows (PpsGuideView *self)
{
  const char *before = NULL;
  GtkWidget *list = NULL;

  clear_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    {
      g_autoptr (PpsQuestionDraft) question = g_list_model_get_item (G_LIST_MODEL (self->draft), i);
      const char *id = pps_question_draft_get_section (question);
      const PpsSection *section = id != NULL ? find_section (self, id) : NULL;
      GtkWidget *row = make_row (question);

      if (list == NULL || g_strcmp0 (id, before) != 0)
        list = make_section (self,
                             section != NULL ? pps_bilingual_get (pps_section_get_title (section),
                                                                  pps_describe_language ())
                                             : _ ("The guide itself"),
                             section);
      before = id;
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_ptr_array_add (self->rows, row);
      show_row (self, i);
    }
}

/* What a version is used for; the first has nothing before it to be laid beside. */
static GtkWidget *
make_version_row (PpsGuideView *self, const char *guide, guint number, gboolean first)
{
  guint n = pps_edit_count_guide_interviews (self->workspace, guide, number);
  g_autofree char *title = g_strdup_printf (_ ("Version %u"), number);
  g_autofree char *target = g_strdup_printf ("%u", number);
  g_autofree char *subtitle
      = n > 0 ? g_strdup_printf (ngettext ("%u interview", "%u interviews", n), n)
              : g_strdup (_ ("No interviews yet"));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (first)
    return row;

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (_ ("What changed")));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guides.show-version");

  return row;
}

static void
show_versions (PpsGuideView *self)
{
  const char *guide = pps_guide_get_id (pps_guide_draft_get_base (self->draft));
  g_autoptr (GArray) numbers = pps_edit_list_guide_versions (self->workspace, guide);
  GtkWidget *heading = pps_guide_label_new (_ ("Versions"), "heading");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->versions))) != NULL)
    gtk_box_remove (self->versions, child);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Versions"), -1);
  for (guint i = 0; i < numbers->len; i++)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        make_version_row (self, guide, g_array_index (numbers, guint, i), i + 1 == numbers->len));
  pps_list_keys_add (GTK_LIST_BOX (list));
  gtk_box_append (self->versions, heading);
  gtk_box_append (self->versions, list);
}

static char *
describe_gaps (guint n_missing, guint n_stale)
{
  GString *text = g_string_new (NULL);

  if (n_missing > 0)
    g_string_append_printf (text,
                            ngettext ("%u text is not there in both languages yet.",
                                      "%u texts are not there in both languages yet.", n_missing),
                            n_missing);
  if (n_stale > 0)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%u text changed in one language, and not in the other.",
                                        "%u texts changed in one language, and not in the other.",
                                        n_stale),
                              n_stale);
    }

  return g_string_free (text, FALSE);
}

static void
show_state (PpsGuideView *self)
{
  guint version = pps_guide_get_version (pps_guide_draft_get_base (self->draft));
  gboolean changed = pps_guide_draft_is_changed (self->draft);
  g_autofree char *used = g_strdup_printf (
      _ ("Version %u. Interviews that you plan from now on are held with it; those planned before "
         "keep the questions they had."),
      version);
  g_autofree char *save
      = g_strdup_printf (_ ("Save as version %u"), pps_guide_draft_get_next_version (self->draft));
  g_autofree char *gaps = NULL;
  guint n_missing, n_stale;

  pps_guide_draft_count_gaps (self->draft, &n_missing, &n_stale);
  gaps = describe_gaps (n_missing, n_stale);
  gtk_label_set_text (GTK_LABEL (self->used), used);
  gtk_button_set_label (GTK_BUTTON (self->save), save);
  gtk_widget_set_visible (self->work, changed);
  gtk_widget_set_visible (self->changed_acts, changed);
  gtk_widget_set_visible (self->save, is_editable (self));
  gtk_label_set_text (GTK_LABEL (self->gaps), gaps);
  gtk_widget_set_visible (self->gaps, *gaps != '\0');
  gtk_widget_set_visible (self->gap_acts, *gaps != '\0');
  gtk_widget_set_visible (self->fill, n_missing > 0 && is_editable (self));
  show_versions (self);
}

/* The groups of the instrument have their names from it. */
static void
show_group (PpsGuideView *self)
{
  static const struct
  {
    const char *field;
    const char *title;
  } names[] = { { "name-nl", N_ ("Name in Dutch") }, { "name-en", N_ ("Name in English") } };
  const char *letter = pps_guide_get_group (pps_guide_draft_get_base (self->draft));
  PpsStakeholderGroup *group = pps_workspace_find_group (self->workspace, letter);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->group))) != NULL)
    gtk_box_remove (self->group, child);
  gtk_widget_set_visible (GTK_WIDGET (self->group),
                          group != NULL && pps_guide_get_default (letter) == NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->group)))
    return;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The group"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         pps_field_row_new_entry (self->workspace, PPS_RECORD (group),
                                                  names[i].field, _ (names[i].title)));
  gtk_box_append (self->group, pps_guide_label_new (_ ("The group"), "heading"));
  gtk_box_append (self->group, list);
}

static void
items_changed_cb (PpsGuideView *self)
{
  make_rows (self);
}

static void
changed_cb (PpsGuideView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, i);
  show_state (self);
}

static void
pps_guide_view_dispose (GObject *object)
{
  PpsGuideView *self = PPS_GUIDE_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_guide_view_parent_class)->dispose (object);
}

static void
pps_guide_view_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_GUIDE_VIEW (object)->rows);

  G_OBJECT_CLASS (pps_guide_view_parent_class)->finalize (object);
}

static void
pps_guide_view_class_init (PpsGuideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_guide_view_dispose;
  object_class->finalize = pps_guide_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_acts (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *wrap = g_object_new (PPS_TYPE_WRAP_LAYOUT, NULL);

  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (wrap), 9);
  gtk_widget_set_layout_manager (box, wrap);

  return box;
}

static GtkWidget *
add_act (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
pps_guide_view_init (PpsGuideView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->rows = g_ptr_array_new ();
  self->used = pps_guide_label_new (NULL, "body");
  self->work = pps_guide_label_new (
      _ ("You are working on the next version. It is kept, but not used yet."), "heading");
  self->gaps = pps_guide_label_new (NULL, "guide-gap");
  self->changed_acts = make_acts ();
  self->save = add_act (self->changed_acts, "", "guides.save");
  gtk_widget_add_css_class (self->save, "suggested-action");
  add_act (self->changed_acts, _ ("What changed"), "guides.show-changes");
  add_act (self->changed_acts, _ ("Drop the changes"), "guides.discard");
  self->gap_acts = make_acts ();
  add_act (self->gap_acts, _ ("Show the first"), "guides.show-gap");
  self->fill = add_act (self->gap_acts, _ ("Fill with the other language"), "guides.fill-gaps");
  self->sections = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 30));
  gtk_widget_set_margin_top (GTK_WIDGET (self->sections), 18);

  gtk_box_append (GTK_BOX (box), self->used);
  gtk_box_append (GTK_BOX (box), self->work);
  gtk_box_append (GTK_BOX (box), self->changed_acts);
  gtk_box_append (GTK_BOX (box), self->gaps);
  gtk_box_append (GTK_BOX (box), self->gap_acts);
  self->versions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_margin_top (GTK_WIDGET (self->versions), 18);
  self->group = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_margin_top (GTK_WIDGET (self->group), 18);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sections));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->versions));
  gtk_widget_add_css_class (box, "guide-column");

  self->column = pps_column_new_around (box, 760, 560);
  gtk_widget_set_parent (GTK_WIDGET (self->column), GTK_WIDGET (self));
}

GtkWidget *
pps_guide_view_new (PpsWorkspace *workspace)
{
  PpsGuideView *self = g_object_new (PPS_TYPE_GUIDE_VIEW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_guide_view_show (PpsGuideView *self, PpsGuideDraft *draft)
{
  g_return_if_fail (PPS_IS_GUIDE_VIEW (self));

  if (self->draft == draft)
    return;
  if (self->draft != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->draft, items_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->draft, changed_cb, self);
    }

  g_set_object (&self->draft, draft);
  clear_rows (self);
  if (draft == NULL)
    return;

  g_signal_connect_object (draft, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_group (self);
  make_rows (self);
  show_state (self);
  pps_column_scroll_to_top (self->column);
}

void
pps_guide_view_focus_question (PpsGuideView *self, const char *question)
{
  g_return_if_fail (PPS_IS_GUIDE_VIEW (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (PpsQuestionDraft) one = g_list_model_get_item (G_LIST_MODEL (self->draft), i);

      if (g_strcmp0 (pps_question_draft_get_id (one), question) == 0)
        gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
    }
}
