/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-question-view.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-column.h"
#include "pps-guide-field.h"
#include "pps-guide-label.h"
#include "pps-guide-pair.h"
#include "pps-window.h"
#include "pps-wrap-layout.h"

/* The editor of one question. It makes a row for each text and keeps it as long as the text is
 * there; the draft holds the words. */

#define MIN_PROBES 2
#define MAX_PROBES 4

typedef struct
{
  PpsGuidePart part;
  char *probe;
  GtkWidget *box;
  PpsGuideField *fields[2]; /* nl, en */
} TextRow;

struct _PpsGuideQuestionView
{
  GtkWidget parent_instance;

  PpsColumn *column;
  GtkWidget *place;
  GtkWidget *words;
  GtkBox *texts;
  GtkWidget *add_probe;
  GtkBox *acts;

  PpsWorkspace *workspace;
  PpsGuideDraft *draft;
  PpsQuestionDraft *question;
  GArray *rows; /* of TextRow */
  gboolean making;
};

G_DEFINE_FINAL_TYPE (PpsGuideQuestionView, pps_guide_question_view, GTK_TYPE_WIDGET)

static const char *const languages[] = { "nl", "en" };

static void
clear_row (gpointer data)
{
  TextRow *row = data;

  g_free (row->probe);
}

static gboolean
is_editable (PpsGuideQuestionView *self)
{
  return !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
}

static guint
count_probes (PpsGuideQuestionView *self)
{
  guint n = 0;

  for (guint i = 0; i < pps_question_draft_get_n_texts (self->question); i++)
    n += pps_question_draft_get_text (self->question, i)->part == PPS_GUIDE_PART_PROBE;

  return n;
}

static char *
name_text (const PpsGuideText *text, guint n_probes_before)
{
  if (text->part == PPS_GUIDE_PART_PROBE)
    return g_strdup_printf (_ ("Probe %u"), n_probes_before + 1);

  return g_strdup (pps_guide_part_get_name (text->part));
}

static void
remove_probe_cb (PpsGuideQuestionView *self, GtkButton *button)
{
  const char *probe = g_object_get_data (G_OBJECT (button), "probe");
  g_autoptr (GError) error = NULL;

  if (pps_guide_draft_remove_probe (self->draft, pps_question_draft_get_id (self->question), probe,
                                    &error))
    {
      gtk_widget_grab_focus (self->add_probe);
      pps_window_toast_undo (GTK_WIDGET (self), _ ("Probe removed"));
    }
  else
    pps_window_report (GTK_WIDGET (self), error);
}

static GtkWidget *
make_remove_button (PpsGuideQuestionView *self, const char *title, const char *probe)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pps-quiet");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "probe", g_strdup (probe), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_probe_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

/* Each pane keeps two probes. */
static gboolean
can_remove_probe (PpsGuideQuestionView *self)
{
  return is_editable (self)
         && (count_probes (self) > MIN_PROBES
             || !pps_question_draft_needs (self->question, PPS_GUIDE_PART_PROBE));
}

static void
add_row (PpsGuideQuestionView *self, const PpsGuideText *text, guint n_probes)
{
  g_autofree char *title = name_text (text, n_probes);
  TextRow row = { .part = text->part, .probe = g_strdup (text->probe) };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = pps_guide_label_new (title, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (text->part == PPS_GUIDE_PART_PROBE && can_remove_probe (self))
    gtk_box_append (GTK_BOX (head), make_remove_button (self, title, text->probe));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      row.fields[i] = PPS_GUIDE_FIELD (
          pps_guide_field_new (self->draft, pps_question_draft_get_id (self->question), text->part,
                               text->probe, title, languages[i]));
      pps_guide_field_set_editable (row.fields[i], is_editable (self));
    }

  row.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (row.box), head);
  if (text->part == PPS_GUIDE_PART_DESIGN)
    gtk_box_append (
        GTK_BOX (row.box),
        pps_guide_label_new (_ ("Only where it is asked in other words than above; so too below"),
                             "dim-label"));
  gtk_box_append (GTK_BOX (row.box),
                  pps_guide_pair_new (GTK_WIDGET (row.fields[0]), GTK_WIDGET (row.fields[1])));
  gtk_box_append (self->texts, row.box);
  if (text->part == PPS_GUIDE_PART_PROBE && n_probes + 1 == count_probes (self)
      && n_probes + 1 < MAX_PROBES)
    gtk_box_append (self->texts, self->add_probe);
  g_array_append_val (self->rows, row);
}

static void
clear_rows (PpsGuideQuestionView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->texts))) != NULL)
    gtk_box_remove (self->texts, child);
  g_array_set_size (self->rows, 0);
}

static void
make_rows (PpsGuideQuestionView *self)
{
  guint n_probes = 0;
  gboolean asked = FALSE;

  clear_rows (self);
  for (guint i = 0; i < pps_question_draft_get_n_texts (self->question); i++)
    {
      const PpsGuideText *text = pps_question_draft_get_text (self->question, i);

      asked = asked || text->part == PPS_GUIDE_PART_LEAD;
      /* A question without probes gets its first one where they stand: before the statement. */
      if (asked && text->part == PPS_GUIDE_PART_STATEMENT && n_probes == 0)
        gtk_box_append (self->texts, self->add_probe);
      add_row (self, text, n_probes);
      n_probes += text->part == PPS_GUIDE_PART_PROBE;
    }
  gtk_widget_set_visible (self->add_probe, asked && is_editable (self));
}

static gboolean
has_rows_for (PpsGuideQuestionView *self)
{
  if (self->rows->len != pps_question_draft_get_n_texts (self->question))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TextRow *row = &g_array_index (self->rows, TextRow, i);
      const PpsGuideText *text = pps_question_draft_get_text (self->question, i);

      if (row->part != text->part || g_strcmp0 (row->probe, text->probe) != 0)
        return FALSE;
    }

  return TRUE;
}

static char *
describe_place (PpsGuideQuestionView *self)
{
  const char *language = pps_describe_language ();
  const char *id = pps_question_draft_get_pane (self->question);
  const PpsPane *pane
      = id != NULL
            ? pps_canvas_definition_find_pane (pps_workspace_get_canvas (self->workspace), id)
            : NULL;
  const char *name = pane != NULL ? pps_bilingual_get (&pane->name, language) : "";

  if (pps_question_draft_is_own (self->question))
    return *name != '\0' ? g_strdup_printf (_ ("%s · a question of this study"), name)
                         : g_strdup (_ ("A question of this study"));

  return g_strdup (name);
}

static void
show_words (PpsGuideQuestionView *self)
{
  g_autofree char *place = describe_place (self);
  g_autofree char *words = pps_question_draft_dup_words (self->question, pps_describe_language ());

  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->place, *place != '\0');
  gtk_label_set_text (GTK_LABEL (self->words), *words != '\0' ? words : _ ("A new question"));
}

static void
add_act (PpsGuideQuestionView *self, const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->acts, button);
}

/* The action of the button that has the focus, so that it can be pressed again. */
static char *
dup_focused_act (PpsGuideQuestionView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->acts));

  return child != NULL ? g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (child))) : NULL;
}

static void
focus_act (PpsGuideQuestionView *self, const char *action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->acts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        {
          gtk_widget_grab_focus (child);
          return;
        }
    }

  gtk_widget_child_focus (GTK_WIDGET (self->acts), GTK_DIR_TAB_FORWARD);
}

static void
show_acts (PpsGuideQuestionView *self)
{
  const char *id = pps_question_draft_get_id (self->question);
  g_autofree char *focused = dup_focused_act (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->acts))) != NULL)
    gtk_box_remove (self->acts, child);
  gtk_widget_set_visible (GTK_WIDGET (self->acts),
                          is_editable (self) && !pps_question_draft_is_head (self->question));

  if (pps_question_draft_get_pane (self->question) != NULL)
    add_act (self, _ ("Add a question about this pane"), "guides.add-pane-question",
             pps_question_draft_get_pane (self->question));
  if (pps_guide_draft_can_move (self->draft, id, -1))
    add_act (self, _ ("Move up"), "guides.move-up", id);
  if (pps_guide_draft_can_move (self->draft, id, 1))
    add_act (self, _ ("Move down"), "guides.move-down", id);
  if (pps_question_draft_is_own (self->question))
    add_act (self, _ ("Remove this question"), "guides.remove-question", id);
  if (!pps_question_draft_is_new (self->question))
    add_act (self, _ ("It asks something else now"), "guides.renew-question", id);
  if (focused != NULL)
    focus_act (self, focused);
}

static void
follow (PpsGuideQuestionView *self)
{
  /* What goes saves what was typed into it, and the draft tells of that. */
  if (self->making)
    return;

  if (!has_rows_for (self))
    {
      self->making = TRUE;
      make_rows (self);
      self->making = FALSE;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TextRow *row = &g_array_index (self->rows, TextRow, i);
      const PpsGuideText *text = pps_question_draft_get_text (self->question, i);
      gboolean needed = pps_question_draft_needs (self->question, text->part);

      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        pps_guide_field_follow (row->fields[k], text, needed);
    }
  show_words (self);
}

static void
add_probe_cb (PpsGuideQuestionView *self)
{
  g_autoptr (GError) error = NULL;
  guint last = 0;

  if (!pps_guide_draft_add_probe (self->draft, pps_question_draft_get_id (self->question), &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, TextRow, i).part == PPS_GUIDE_PART_PROBE)
      last = i;
  gtk_widget_grab_focus (
      GTK_WIDGET (pps_guide_field_get_view (g_array_index (self->rows, TextRow, last).fields[0])));
}

static void
pps_guide_question_view_dispose (GObject *object)
{
  PpsGuideQuestionView *self = PPS_GUIDE_QUESTION_VIEW (object);
  GtkWidget *child;

  if (self->question != NULL)
    pps_guide_question_view_show (self, NULL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->add_probe);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_guide_question_view_parent_class)->dispose (object);
}

static void
pps_guide_question_view_finalize (GObject *object)
{
  g_array_unref (PPS_GUIDE_QUESTION_VIEW (object)->rows);

  G_OBJECT_CLASS (pps_guide_question_view_parent_class)->finalize (object);
}

static void
pps_guide_question_view_class_init (PpsGuideQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_guide_question_view_dispose;
  object_class->finalize = pps_guide_question_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
pps_guide_question_view_init (PpsGuideQuestionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkLayoutManager *wrap = g_object_new (PPS_TYPE_WRAP_LAYOUT, NULL);

  self->rows = g_array_new (FALSE, TRUE, sizeof (TextRow));
  g_array_set_clear_func (self->rows, clear_row);

  self->place = pps_guide_label_new (NULL, "guide-place");
  self->words = pps_guide_label_new (NULL, "title-2");
  self->texts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_top (GTK_WIDGET (self->texts), 18);
  self->add_probe = g_object_ref_sink (gtk_button_new_with_label (_ ("Add a probe")));
  gtk_widget_set_halign (self->add_probe, GTK_ALIGN_START);
  g_signal_connect_object (self->add_probe, "clicked", G_CALLBACK (add_probe_cb), self,
                           G_CONNECT_SWAPPED);
  self->acts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (wrap), 9);
  gtk_widget_set_layout_manager (GTK_WIDGET (self->acts), wrap);
  gtk_widget_set_margin_top (GTK_WIDGET (self->acts), 30);

  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->texts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->acts));
  gtk_widget_add_css_class (box, "guide-column");

  self->column = pps_column_new_around (box, 960, 760);
  gtk_widget_set_parent (GTK_WIDGET (self->column), GTK_WIDGET (self));
}

GtkWidget *
pps_guide_question_view_new (PpsWorkspace *workspace)
{
  PpsGuideQuestionView *self = g_object_new (PPS_TYPE_GUIDE_QUESTION_VIEW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

void
pps_guide_question_view_show (PpsGuideQuestionView *self,
                              PpsGuideDraft *draft,
                              PpsQuestionDraft *question)
{
  g_return_if_fail (PPS_IS_GUIDE_QUESTION_VIEW (self));

  if (self->question != NULL)
    g_signal_handlers_disconnect_by_func (self->question, follow, self);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, show_acts, self);
  clear_rows (self);
  g_set_object (&self->draft, draft);
  g_set_object (&self->question, question);
  if (question == NULL)
    return;

  g_signal_connect_object (question, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "items-changed", G_CALLBACK (show_acts), self, G_CONNECT_SWAPPED);
  follow (self);
  show_acts (self);
  pps_column_scroll_to_top (self->column);
}

PpsQuestionDraft *
pps_guide_question_view_get_question (PpsGuideQuestionView *self)
{
  g_return_val_if_fail (PPS_IS_GUIDE_QUESTION_VIEW (self), NULL);

  return self->question;
}

void
pps_guide_question_view_focus_gap (PpsGuideQuestionView *self)
{
  PpsGuideField *field = NULL;

  g_return_if_fail (PPS_IS_GUIDE_QUESTION_VIEW (self));

  for (guint i = 0; i < self->rows->len && self->question != NULL; i++)
    {
      const TextRow *row = &g_array_index (self->rows, TextRow, i);
      const PpsGuideText *text = pps_question_draft_get_text (self->question, i);
      PpsTextGap gap = pps_guide_text_get_gap (text);
      gboolean en = gap == PPS_TEXT_GAP_EN || gap == PPS_TEXT_GAP_EN_STALE;

      if (field == NULL)
        field = row->fields[0];
      if (gap != PPS_TEXT_GAP_NONE
          && (gap != PPS_TEXT_GAP_BOTH || pps_question_draft_needs (self->question, text->part)))
        {
          field = row->fields[en ? 1 : 0];
          break;
        }
    }

  if (field != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (pps_guide_field_get_view (field)));
}
