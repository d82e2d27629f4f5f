/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-words-view.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-history-view.h"
#include "pps-letter-chip.h"
#include "pps-line-table.h"
#include "pps-may-edit.h"
#include "pps-running-text.h"
#include "pps-tag-button.h"
#include "pps-window.h"
#include "pps-words-caption.h"

/* The words of one answer. It turns a selection into a finding; which pane it stands in, and what
 * else was said there, it does not know. Offsets of a text buffer are code points, as those of
 * evidence. */

struct _PpsWordsView
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsAnswer *answer;
  PpsQuery *evidence;
  gboolean in_column;

  GtkWidget *header;
  PpsLetterChip *chip;
  GtkWidget *who;
  GtkWidget *when;
  GtkWidget *find_button;
  GtkWidget *state;
  GtkTextView *view;
  GtkWidget *lines;
  GtkWidget *themes;
};

G_DEFINE_FINAL_TYPE (PpsWordsView, pps_words_view, GTK_TYPE_WIDGET)

enum
{
  FOUND,
  PASSAGE_CHOSEN,
  FINDING_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (PpsWordsView *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static gboolean
get_span (PpsRecord *evidence, int *start, int *end)
{
  gint64 first;
  gint64 last;

  if (!pps_record_get_integer (evidence, "start", &first)
      || !pps_record_get_integer (evidence, "end", &last) || first >= last)
    return FALSE;

  *start = (int) first;
  *end = (int) last;

  return TRUE;
}

/* Returns: (nullable): the finding that the caret stands in the words of */
static const char *
find_finding_at_caret (PpsWordsView *self)
{
  int caret;

  g_object_get (get_buffer (self), "cursor-position", &caret, NULL);
  for (guint i = 0; i < pps_query_get_n (self->evidence); i++)
    {
      PpsRecord *evidence = pps_query_get (self->evidence, i);
      int start;
      int end;

      if (get_span (evidence, &start, &end) && caret >= start && caret <= end)
        return pps_record_get_text (evidence, "finding");
    }

  return NULL;
}

static void
caret_cb (PpsWordsView *self)
{
  const char *finding
      = gtk_widget_has_focus (GTK_WIDGET (self->view)) ? find_finding_at_caret (self) : NULL;

  if (finding != NULL && !gtk_text_buffer_get_has_selection (get_buffer (self)))
    g_signal_emit (self, signals[FINDING_CHOSEN], 0, finding, FALSE);
}

static void
selection_cb (PpsWordsView *self)
{
  gboolean has_selection = gtk_text_buffer_get_has_selection (get_buffer (self))
                           && pps_may_edit (self->workspace, self->answer);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.find", has_selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.add", has_selection);
  gtk_widget_set_visible (self->find_button, has_selection || self->in_column);
  gtk_widget_set_opacity (self->find_button, has_selection ? 1.0 : 0.0);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_words_view_find (PPS_WORDS_VIEW (widget));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_words_view_add (PPS_WORDS_VIEW (widget));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsWordsView *self = PPS_WORDS_VIEW (widget);

  gtk_widget_activate_action (widget, "win.open-answer", "s",
                              pps_record_get_id (PPS_RECORD (self->answer)));
}

static void
themes_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsWordsView *self = PPS_WORDS_VIEW (widget);

  pps_tag_popup (widget, self->workspace, PPS_RECORD (self->answer), "answer-tags");
}

static void
history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsWordsView *self = PPS_WORDS_VIEW (widget);

  pps_history_popup (widget, self->workspace, PPS_RECORD (self->answer));
}

/* The text view would swallow Enter, so it is caught on the way down. */
static gboolean
key_cb (PpsWordsView *self, guint key, guint code, GdkModifierType state)
{
  const char *finding;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      if ((state & GDK_SHIFT_MASK) != 0)
        pps_words_view_add (self);
      else
        pps_words_view_find (self);
      return TRUE;
    }

  finding = find_finding_at_caret (self);
  if (finding == NULL)
    return FALSE;
  g_signal_emit (self, signals[FINDING_CHOSEN], 0, finding, TRUE);

  return TRUE;
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
make_header (PpsWordsView *self)
{
  GtkWidget *open = gtk_button_new_from_icon_name ("go-jump-symbolic");
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->header = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->header), 8);
  self->chip = PPS_LETTER_CHIP (pps_letter_chip_new ());
  gtk_grid_attach (GTK_GRID (self->header), GTK_WIDGET (self->chip), 0, 0, 1, 1);
  self->who = make_label ("heading");
  self->when = make_label ("caption");
  gtk_widget_add_css_class (self->when, "dim-label");
  gtk_box_append (GTK_BOX (labels), self->who);
  gtk_box_append (GTK_BOX (labels), self->when);
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_label_set_yalign (GTK_LABEL (self->who), 1);
  gtk_label_set_yalign (GTK_LABEL (self->when), 0);
  gtk_widget_set_vexpand (self->who, TRUE);
  gtk_widget_set_vexpand (self->when, TRUE);
  gtk_widget_set_vexpand (labels, FALSE);

  self->find_button = gtk_button_new_with_label (_ ("Make finding"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->find_button), "words.find");
  gtk_widget_set_tooltip_text (self->find_button,
                               _ ("Make a finding of the selected words (Ctrl+Enter)"));
  gtk_widget_set_valign (self->find_button, GTK_ALIGN_CENTER);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "words.open");
  gtk_widget_set_tooltip_text (open, _ ("Open in the interview"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open in the interview"), -1);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);

  gtk_grid_attach (GTK_GRID (self->header), labels, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->header), self->find_button, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->header), open, 3, 0, 1, 1);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Make a Finding of These Words"), "words.find");
  g_menu_append (menu, _ ("Add These Words to the Finding"), "words.add");
  g_menu_append (menu, _ ("Themes of This Answer"), "words.themes");
  g_menu_append (menu, _ ("History of This Answer"), "words.history");

  return G_MENU_MODEL (menu);
}

static void
make_view (PpsWordsView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GMenuModel) menu = make_menu ();
  GdkRGBA tint = { 0.21f, 0.52f, 0.89f, 0.20f };

  self->view = GTK_TEXT_VIEW (pps_running_text_new ());
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_extra_menu (self->view, menu);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "words");
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_text_buffer_create_tag (get_buffer (self), "evidence", "background-rgba", &tint, "underline",
                              PANGO_UNDERLINE_SINGLE, NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (get_buffer (self), "notify::has-selection", G_CALLBACK (selection_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "notify::cursor-position", G_CALLBACK (caret_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
pps_words_view_dispose (GObject *object)
{
  PpsWordsView *self = PPS_WORDS_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->evidence);
  g_clear_object (&self->answer);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_words_view_parent_class)->dispose (object);
}

static void
pps_words_view_class_init (PpsWordsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_words_view_dispose;

  /**
   * PpsWordsView::found:
   * @finding: what was made of selected words
   */
  signals[FOUND] = g_signal_new ("found", PPS_TYPE_WORDS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, PPS_TYPE_FINDING);
  /**
   * PpsWordsView::passage-chosen:
   * @start: first character of the selected words
   * @end: after the last
   *
   * The finding that is worked on is to rest on these words too.
   */
  signals[PASSAGE_CHOSEN]
      = g_signal_new ("passage-chosen", PPS_TYPE_WORDS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  /**
   * PpsWordsView::finding-chosen:
   * @finding: its id
   * @go: whether to go there
   */
  signals[FINDING_CHOSEN]
      = g_signal_new ("finding-chosen", PPS_TYPE_WORDS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "words.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "words.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "words.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "words.themes", NULL, themes_cb);
  gtk_widget_class_install_action (widget_class, "words.history", NULL, history_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "words.themes",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "wordsview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pps_words_view_init (PpsWordsView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  make_header (self);
  self->state = make_label ("dim-label");
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  make_view (self);
  self->lines = make_label ("lines");
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  self->themes = pps_tag_button_new ();
  gtk_widget_set_parent (self->themes, GTK_WIDGET (self));
}

GtkWidget *
pps_words_view_new (PpsWorkspace *workspace, PpsAnswer *answer)
{
  PpsWordsView *self = g_object_new (PPS_TYPE_WORDS_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->answer = g_object_ref (answer);
  self->evidence = pps_query_new (pps_workspace_get_store (workspace), "answer-evidence",
                                  pps_record_get_id (PPS_RECORD (answer)), NULL);
  g_signal_connect_object (self->evidence, "items-changed", G_CALLBACK (pps_words_view_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "notify", G_CALLBACK (pps_words_view_update), self,
                           G_CONNECT_SWAPPED);
  pps_tag_button_set_record (PPS_TAG_BUTTON (self->themes), workspace, PPS_RECORD (answer),
                             "answer-tags", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.themes",
                                 gtk_widget_get_sensitive (self->themes));
  /* The lines of the answer are no part of it: they may have changed while this was out of sight.
   */
  g_signal_connect (self, "map", G_CALLBACK (pps_words_view_update), NULL);
  pps_words_view_update (self);

  return GTK_WIDGET (self);
}

static void
update_header (PpsWordsView *self, PpsInterview *interview)
{
  const char *language = pps_describe_language ();
  g_autofree char *who = pps_describe_interview (self->workspace, interview, language);
  g_autofree char *when = pps_words_describe_when (self->workspace, self->answer, interview);
  g_autofree char *name = NULL;

  pps_letter_chip_set_group (self->chip, self->workspace,
                             pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"));
  gtk_label_set_label (GTK_LABEL (self->who), who);
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_widget_set_visible (self->when, *when != '\0');

  name = g_strdup_printf (_ ("Words of %s"), who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Select words and press Ctrl+Enter to make a finding of them. "
                                     "On underlined words, Enter goes to their finding."),
                                  -1);
}

static void
update_tags (PpsWordsView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, "evidence", &start, &end);
  for (guint i = 0; i < pps_query_get_n (self->evidence); i++)
    {
      int first;
      int last;

      if (!get_span (pps_query_get (self->evidence, i), &first, &last))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, first);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, last);
      gtk_text_buffer_apply_tag_by_name (buffer, "evidence", &start, &end);
    }
}

/* The small table of the answer, as it would be read aloud. */
static void
update_lines (PpsWordsView *self)
{
  g_autofree char *lines
      = pps_line_table_describe_all (self->workspace, self->answer, pps_describe_language ());

  gtk_label_set_text (GTK_LABEL (self->lines), lines);
  gtk_widget_set_visible (self->lines, *lines != '\0');
}

void
pps_words_view_update (PpsWordsView *self)
{
  const char *text;
  g_autofree char *standing = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (PPS_IS_WORDS_VIEW (self));

  text = pps_record_get_text (PPS_RECORD (self->answer), "text");
  interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                    pps_record_get_text (PPS_RECORD (self->answer), "interview"));
  if (interview != NULL)
    update_header (self, interview);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  shown = gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
  update_tags (self);
  update_lines (self);

  gtk_widget_set_visible (GTK_WIDGET (self->view), *text != '\0');
  standing = pps_words_describe_standing (self->workspace, self->answer);
  gtk_label_set_label (GTK_LABEL (self->state), standing);
  gtk_widget_set_visible (self->state, *standing != '\0');
  selection_cb (self);
}

void
pps_words_view_show_words (PpsWordsView *self, guint start, guint end)
{
  GtkTextIter first;
  GtkTextIter last;

  g_return_if_fail (PPS_IS_WORDS_VIEW (self));

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &last, (int) end);
  gtk_text_buffer_select_range (get_buffer (self), &first, &last);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* White space around the words is not what they rest on. */
static void
trim_selection (GtkTextIter *start, GtkTextIter *end)
{
  while (gtk_text_iter_compare (start, end) < 0
         && g_unichar_isspace (gtk_text_iter_get_char (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0)
    {
      GtkTextIter before = *end;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        return;
      *end = before;
    }
}

void
pps_words_view_set_in_column (PpsWordsView *self)
{
  g_return_if_fail (PPS_IS_WORDS_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->chip), FALSE);
  /* There is little room, and words that move while they are selected are hard to select. */
  self->in_column = TRUE;
  gtk_button_set_icon_name (GTK_BUTTON (self->find_button), "list-add-symbolic");
  gtk_widget_add_css_class (self->find_button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Make finding"), -1);
  selection_cb (self);
}

gboolean
pps_words_view_get_selection (PpsWordsView *self, guint *start, guint *end)
{
  GtkTextIter first;
  GtkTextIter last;

  g_return_val_if_fail (PPS_IS_WORDS_VIEW (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &first, &last))
    return FALSE;
  trim_selection (&first, &last);
  *start = (guint) gtk_text_iter_get_offset (&first);
  *end = (guint) gtk_text_iter_get_offset (&last);

  return *start < *end;
}

PpsAnswer *
pps_words_view_get_answer (PpsWordsView *self)
{
  g_return_val_if_fail (PPS_IS_WORDS_VIEW (self), NULL);

  return self->answer;
}

void
pps_words_view_add (PpsWordsView *self)
{
  guint start;
  guint end;

  g_return_if_fail (PPS_IS_WORDS_VIEW (self));

  if (pps_words_view_get_selection (self, &start, &end))
    g_signal_emit (self, signals[PASSAGE_CHOSEN], 0, start, end);
}

void
pps_words_view_find (PpsWordsView *self)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_WORDS_VIEW (self));

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  trim_selection (&start, &end);
  finding = pps_edit_find_words (self->workspace, self->answer,
                                 (guint) gtk_text_iter_get_offset (&start),
                                 (guint) gtk_text_iter_get_offset (&end), &error);
  if (finding == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  gtk_text_buffer_place_cursor (get_buffer (self), &end);
  g_signal_emit (self, signals[FOUND], 0, finding);
}

GtkTextView *
pps_words_view_get_text_view (PpsWordsView *self)
{
  g_return_val_if_fail (PPS_IS_WORDS_VIEW (self), NULL);

  return self->view;
}
