/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"
#include "pps-place-picker.h"
#include "pps-running-text.h"
#include "pps-window.h"

/* One finding in a side sheet. The text view holds the draft; a pause in typing, or leaving it, is
 * one edit. The order of findings is that of the study, so the row looks up its neighbours there.
 */

#define PAUSE_MS 1000

struct _PpsFindingRow
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsFinding *finding;
  PpsQuery *evidence;
  char *field;
  guint pause_id;
  gboolean updating;

  PpsLetterChip *chip;
  GtkTextView *view;
  GtkLabel *caption;
  GtkWidget *words;
  GtkLabel *excerpt;
  GtkWidget *menu_button;
  GMenu *statuses;
  GtkWidget *picker;
};

G_DEFINE_FINAL_TYPE (PpsFindingRow, pps_finding_row, GTK_TYPE_WIDGET)

enum
{
  PROP_STATUS = 1,
};

enum
{
  WORDS_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_text (PpsFindingRow *self, const char *field)
{
  return pps_record_get_text (PPS_RECORD (self->finding), field);
}

/* A wording for the table that was never written is that of the canvas. */
static const char *
get_wording (PpsFindingRow *self)
{
  return get_text (self, pps_record_has_text (PPS_RECORD (self->finding), self->field) ? self->field
                                                                                       : "text");
}

static char *
dup_draft (PpsFindingRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
}

static void
show_wording (PpsFindingRow *self)
{
  g_autofree char *draft = dup_draft (self);

  if (g_str_equal (draft, get_wording (self)))
    return;

  self->updating = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), get_wording (self), -1);
  self->updating = FALSE;
}

/* An emptied finding is not a finding without words: leaving it brings the words back. */
void
pps_finding_row_save (PpsFindingRow *self)
{
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->finding == NULL || pps_record_is_deleted (PPS_RECORD (self->finding)))
    return;

  draft = dup_draft (self);
  if (*draft == '\0' || g_str_equal (draft, get_wording (self)))
    return;
  if (!pps_edit_set_text (self->workspace, self->finding, self->field, draft, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
pause_cb (gpointer data)
{
  PpsFindingRow *self = data;

  self->pause_id = 0;
  pps_finding_row_save (self);
}

static void
typed_cb (PpsFindingRow *self)
{
  if (self->updating)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
left_cb (PpsFindingRow *self)
{
  pps_finding_row_save (self);
  show_wording (self);
}

static gboolean
key_cb (PpsFindingRow *self, guint key, guint code, GdkModifierType state)
{
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0)
    {
      pps_finding_row_save (self);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && self->pause_id != 0)
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      show_wording (self);
      return TRUE;
    }

  return FALSE;
}

/* Showing */

static void
update_words (PpsFindingRow *self)
{
  guint n = pps_query_get_n (self->evidence);
  g_autoptr (GString) excerpt = g_string_new (NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.words", n > 0);
  gtk_widget_set_visible (self->words, n > 0);
  if (n == 0)
    return;

  /* Translators: the words that a finding rests on, in quotes */
  g_string_append_printf (excerpt, _ ("“%s”"),
                          pps_record_get_text (pps_query_get (self->evidence, 0), "text"));
  g_strdelimit (excerpt->str, "\n\r", ' ');
  if (n > 1)
    g_string_append_printf (excerpt, " +%u", n - 1);
  gtk_label_set_label (self->excerpt, excerpt->str);
  gtk_widget_set_tooltip_text (self->words, _ ("Go to the words this rests on (Ctrl+J)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  excerpt->str, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The words this finding rests on"), -1);
}

static void
update_caption (PpsFindingRow *self)
{
  const char *language = pps_describe_language ();
  g_autoptr (GString) caption = g_string_new (NULL);

  if (*get_text (self, "status") != '\0')
    g_string_append (caption, pps_describe_word ("status", get_text (self, "status"), language));
  if (*get_text (self, "source") != '\0')
    g_string_append_printf (caption, "%s%s", caption->len > 0 ? " · " : "",
                            get_text (self, "source"));
  gtk_label_set_label (self->caption, caption->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption), caption->str);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption->len > 0);
}

static void
update (PpsFindingRow *self)
{
  const char *group = get_text (self, "stakeholder-group");
  g_autofree char *name = NULL;

  pps_letter_chip_set_group (self->chip, self->workspace, group);
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    show_wording (self);
  update_caption (self);
  if (self->picker != NULL)
    pps_place_picker_set_place (PPS_PLACE_PICKER (self->picker), get_text (self, "pane"), group);

  name = g_strdup_printf (_ ("Finding, %s"), pps_group_name_get (self->workspace, group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_wording (self), -1);
  g_object_notify (G_OBJECT (self), "status");
}

/* Moving */

/* Findings that stand in the same pane and are of the same group, in their order. */
static GPtrArray *
list_siblings (PpsFindingRow *self)
{
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) findings = NULL;

  findings = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-findings",
                            get_text (self, "partnership"), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"), get_text (self, "pane"))
          && g_str_equal (pps_record_get_text (finding, "stakeholder-group"),
                          get_text (self, "stakeholder-group"))
          && g_strcmp0 (pps_record_get_text (finding, "round"), get_text (self, "round")) == 0)
        g_ptr_array_add (siblings, g_object_ref (finding));
    }

  return siblings;
}

static void
move_by (PpsFindingRow *self, int by)
{
  g_autoptr (GPtrArray) siblings = list_siblings (self);
  g_autoptr (GError) error = NULL;
  PpsFinding *before = NULL;
  guint index;

  if (!g_ptr_array_find (siblings, self->finding, &index) || (by < 0 && index == 0)
      || (by > 0 && index + 1 == siblings->len))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (by < 0)
    before = g_ptr_array_index (siblings, index - 1);
  else if (index + 2 < siblings->len)
    before = g_ptr_array_index (siblings, index + 2);

  pps_finding_row_save (self);
  if (!pps_edit_move_finding (self->workspace, self->finding, get_text (self, "pane"),
                              get_text (self, "stakeholder-group"), before, &error))
    pps_window_report (GTK_WIDGET (self), error);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_by (PPS_FINDING_ROW (widget), g_str_equal (action, "finding.up") ? -1 : 1);
}

static void
picked_cb (PpsFindingRow *self, const char *pane, const char *group)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (pane, get_text (self, "pane"))
      && g_str_equal (group, get_text (self, "stakeholder-group")))
    return;

  pps_finding_row_save (self);
  if (!pps_edit_move_finding (self->workspace, self->finding, pane, group, NULL, &error))
    pps_window_report (GTK_WIDGET (self), error);
  else
    pps_window_toast_undo (GTK_WIDGET (self), _ ("Finding moved"));
}

static void
picker_closed_cb (PpsFindingRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
point_picker (PpsFindingRow *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->menu_button, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->picker),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);

  if (self->picker == NULL)
    {
      self->picker = pps_place_picker_new (self->workspace);
      /* Not under the menu button, which would send Tab past it. */
      gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
      g_signal_connect_object (self->picker, "closed", G_CALLBACK (picker_closed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self,
                               G_CONNECT_SWAPPED);
    }
  pps_place_picker_set_place (PPS_PLACE_PICKER (self->picker), get_text (self, "pane"),
                              get_text (self, "stakeholder-group"));
  point_picker (self);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

/* Other verbs */

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (!pps_edit_remove (self->workspace, self->finding, &error))
    pps_window_report (window, error);
  else
    pps_window_toast_undo (window, _ ("Finding removed"));
}

static void
words_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);
  PpsRecord *evidence;
  gint64 start = 0;
  gint64 end = 0;

  if (pps_query_get_n (self->evidence) == 0)
    return;

  evidence = pps_query_get (self->evidence, 0);
  pps_record_get_integer (evidence, "start", &start);
  pps_record_get_integer (evidence, "end", &end);
  g_signal_emit (self, signals[WORDS_ASKED], 0, pps_record_get_text (evidence, "answer"),
                 (guint) start, (guint) end);
}

static void
canvas_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsFindingRow *self = PPS_FINDING_ROW (widget);

  pps_finding_row_save (self);
  gtk_widget_activate_action (widget, "win.show-finding", "s",
                              pps_record_get_id (PPS_RECORD (self->finding)));
}

/* The object */

static void
pps_finding_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PpsFindingRow *self = PPS_FINDING_ROW (object);

  if (property_id == PROP_STATUS)
    g_value_set_string (value, self->finding != NULL ? get_text (self, "status") : "");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pps_finding_row_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PpsFindingRow *self = PPS_FINDING_ROW (object);
  g_autoptr (GError) error = NULL;

  if (property_id != PROP_STATUS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else if (!pps_edit_set_text (self->workspace, self->finding, "status", g_value_get_string (value),
                               &error))
    pps_window_report (GTK_WIDGET (self), error);
}

/* What goes out of sight is left: the panel closes, another page comes, the window goes. */
static void
pps_finding_row_unmap (GtkWidget *widget)
{
  pps_finding_row_save (PPS_FINDING_ROW (widget));

  GTK_WIDGET_CLASS (pps_finding_row_parent_class)->unmap (widget);
}

static void
pps_finding_row_dispose (GObject *object)
{
  PpsFindingRow *self = PPS_FINDING_ROW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->evidence);
  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_clear_object (&self->finding);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (pps_finding_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finding.up", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "finding.down", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "finding.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "finding.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "finding.words", NULL, words_cb);
  gtk_widget_class_install_action (widget_class, "finding.canvas", NULL, canvas_cb);
  gtk_widget_class_install_property_action (widget_class, "finding.status", "status");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "finding.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "finding.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "finding.move",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "finding.words",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "finding.remove",
                                       NULL);
}

static void
pps_finding_row_class_init (PpsFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_finding_row_get_property;
  object_class->set_property = pps_finding_row_set_property;
  object_class->dispose = pps_finding_row_dispose;
  widget_class->unmap = pps_finding_row_unmap;

  g_object_class_install_property (
      object_class, PROP_STATUS,
      g_param_spec_string ("status", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * PpsFindingRow::words-asked:
   * @answer: id of the answer that it rests on
   * @start: first character of the words
   * @end: after the last
   */
  signals[WORDS_ASKED]
      = g_signal_new ("words-asked", PPS_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  install_actions (widget_class);

  g_type_ensure (PPS_TYPE_LETTER_CHIP);
  g_type_ensure (PPS_TYPE_RUNNING_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, chip);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, view);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, caption);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, words);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, excerpt);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, statuses);
  gtk_widget_class_set_css_name (widget_class, "findingrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
add_controllers (PpsFindingRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

static void
pps_finding_row_init (PpsFindingRow *self)
{
  const char *statuses[] = { "draft", "shown", "confirmed", "disputed" };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *action = g_strdup_printf ("finding.status::%s", statuses[i]);

      g_menu_append (self->statuses,
                     pps_describe_word ("status", statuses[i], pps_describe_language ()), action);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to do with this finding"), -1);
  add_controllers (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (typed_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
pps_finding_row_new (PpsWorkspace *workspace, PpsFinding *finding, const char *field)
{
  PpsFindingRow *self = g_object_new (PPS_TYPE_FINDING_ROW, NULL);
  gboolean in_table = !g_str_equal (field, "text");

  self->workspace = g_object_ref (workspace);
  self->finding = g_object_ref (finding);
  self->field = g_strdup (field);
  self->evidence = pps_query_new (pps_workspace_get_store (workspace), "finding-evidence",
                                  pps_record_get_id (PPS_RECORD (finding)), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.canvas", in_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.up", !in_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.down", !in_table);

  g_signal_connect_object (finding, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->evidence, "items-changed", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  update (self);
  update_words (self);

  return GTK_WIDGET (self);
}

PpsFinding *
pps_finding_row_get_finding (PpsFindingRow *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

void
pps_finding_row_edit (PpsFindingRow *self)
{
  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
pps_finding_row_set_chosen (PpsFindingRow *self, gboolean chosen)
{
  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

GtkTextView *
pps_finding_row_get_text_view (PpsFindingRow *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_ROW (self), NULL);

  return self->view;
}
