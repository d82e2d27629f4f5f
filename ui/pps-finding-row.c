/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding-row-private.h"

#include <glib/gi18n-lib.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-finding-details.h"
#include "pps-group-name.h"
#include "pps-running-text.h"
#include "pps-window.h"

/* One finding among others. The text view holds the draft; a pause in typing, or leaving it, is one
 * edit. */

#define PAUSE_MS 1000

G_DEFINE_FINAL_TYPE (PpsFindingRow, pps_finding_row, GTK_TYPE_WIDGET)

enum
{
  PROP_STATUS = 1,
  PROP_STARRED,
  PROP_UNFOLDED,
  PROP_PICKED,
};

const char *
pps_finding_row_get_text (PpsFindingRow *self, const char *field)
{
  return pps_record_get_text (PPS_RECORD (self->finding), field);
}

/* A wording for the table that was never written is that of the canvas. */
static const char *
get_wording (PpsFindingRow *self)
{
  return pps_finding_row_get_text (
      self, pps_record_has_text (PPS_RECORD (self->finding), self->field) ? self->field : "text");
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

void
pps_finding_row_show_wording (PpsFindingRow *self)
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
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  /* What is in the study is taken back there, in the order in which things were done. */
  gtk_text_buffer_begin_irreversible_action (gtk_text_view_get_buffer (self->view));
  gtk_text_buffer_end_irreversible_action (gtk_text_view_get_buffer (self->view));
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
  pps_finding_row_show_wording (self);
}

static gboolean
key_cb (PpsFindingRow *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_space && (state & GDK_CONTROL_MASK) != 0 && g_str_equal (self->field, "text"))
    {
      pps_finding_row_set_picked (self, !pps_finding_row_is_picked (self));
      return TRUE;
    }
  if (state & GDK_CONTROL_MASK)
    return FALSE;
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0)
    {
      pps_finding_row_save (self);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && self->pause_id != 0)
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      pps_finding_row_show_wording (self);
      return TRUE;
    }

  return FALSE;
}

/* Showing */

static void
append_tags (PpsFindingRow *self, GString *caption)
{
  for (guint i = 0; i < pps_query_get_n (self->tags); i++)
    {
      g_autofree char *tag
          = g_strdup_printf ("#%s", pps_record_get_text (pps_query_get (self->tags, i), "name"));

      pps_describe_append (caption, " · ", tag);
    }
}

static void
append_amount (PpsFindingRow *self, GString *caption)
{
  const char *language = pps_describe_language ();
  const char *kind = pps_finding_row_get_text (self, "amount-kind");
  double amount;

  if (pps_record_get_real (PPS_RECORD (self->finding), "amount", &amount))
    {
      g_autofree char *number = pps_amount_write (amount, language);
      g_autofree char *text
          = g_strdup_printf ("%s %s", number, pps_describe_word ("amount", kind, language));

      pps_describe_append (caption, " · ", text);
    }
}

static void
update_caption (PpsFindingRow *self)
{
  const char *language = pps_describe_language ();
  g_autoptr (GString) caption = g_string_new (NULL);
  static const char *const words[] = { "status", "direction", "interest" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *word = pps_finding_row_get_text (self, words[i]);

      pps_describe_append (caption, " · ",
                           *word != '\0' ? pps_describe_word (words[i], word, language) : "");
    }
  append_amount (self, caption);
  append_tags (self, caption);
  pps_describe_append (caption, " · ", pps_finding_row_get_text (self, "source"));

  gtk_label_set_label (self->caption, caption->str);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption->len > 0);
  gtk_widget_set_visible (self->star,
                          pps_record_get_boolean (PPS_RECORD (self->finding), "starred"));
}

static void
update (PpsFindingRow *self)
{
  const char *group = pps_finding_row_get_text (self, "stakeholder-group");
  g_autofree char *name = NULL;

  pps_letter_chip_set_group (self->chip, self->workspace, group);
  if (self->pause_id == 0)
    pps_finding_row_show_wording (self);
  update_caption (self);
  pps_finding_row_update_picker (self);

  name = g_strdup_printf (_ ("Finding, %s"), pps_group_name_get (self->workspace, group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_wording (self), -1);
  g_object_notify (G_OBJECT (self), "status");
  g_object_notify (G_OBJECT (self), "starred");
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

  switch (property_id)
    {
    case PROP_STATUS:
      g_value_set_string (value,
                          self->finding != NULL ? pps_finding_row_get_text (self, "status") : "");
      break;
    case PROP_STARRED:
      g_value_set_boolean (value,
                           self->finding != NULL
                               && pps_record_get_boolean (PPS_RECORD (self->finding), "starred"));
      break;
    case PROP_UNFOLDED:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
      break;
    case PROP_PICKED:
      g_value_set_boolean (value, pps_finding_row_is_picked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pps_finding_row_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PpsFindingRow *self = PPS_FINDING_ROW (object);
  g_autoptr (GError) error = NULL;

  switch (property_id)
    {
    case PROP_STATUS:
      if (!pps_edit_set_text (self->workspace, self->finding, "status", g_value_get_string (value),
                              &error))
        pps_window_report (GTK_WIDGET (self), error);
      break;
    case PROP_STARRED:
      if (!pps_edit_set_boolean (self->workspace, self->finding, "starred",
                                 g_value_get_boolean (value), &error))
        pps_window_report (GTK_WIDGET (self), error);
      break;
    case PROP_UNFOLDED:
      pps_finding_row_show_details (self, g_value_get_boolean (value));
      break;
    case PROP_PICKED:
      pps_finding_row_set_picked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
check_toggled_cb (PpsFindingRow *self)
{
  g_object_notify (G_OBJECT (self), "picked");
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
  g_clear_object (&self->tags);
  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_clear_object (&self->finding);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->field, g_free);

  G_OBJECT_CLASS (pps_finding_row_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const flags[] = { "starred", "unfolded", "picked" };

  g_object_class_install_property (
      object_class, PROP_STATUS,
      g_param_spec_string ("status", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_object_class_install_property (object_class, PROP_STARRED + i,
                                     g_param_spec_boolean (flags[i], NULL, NULL, FALSE,
                                                           G_PARAM_READWRITE
                                                               | G_PARAM_EXPLICIT_NOTIFY
                                                               | G_PARAM_STATIC_STRINGS));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  pps_finding_row_install_moves (widget_class);
  pps_finding_row_install_words (widget_class);
  pps_finding_row_install_split (widget_class);
  gtk_widget_class_install_action (widget_class, "finding.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "finding.canvas", NULL, canvas_cb);
  gtk_widget_class_install_property_action (widget_class, "finding.status", "status");
  gtk_widget_class_install_property_action (widget_class, "finding.star", "starred");
  gtk_widget_class_install_property_action (widget_class, "finding.details", "unfolded");
  gtk_widget_class_install_property_action (widget_class, "finding.pick", "picked");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "finding.star",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "finding.details",
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

  install_properties (object_class);

  /**
   * PpsFindingRow::words-asked:
   * @answer: id of the answer that it rests on
   * @start: first character of the words
   * @end: after the last
   */
  g_signal_new ("words-asked", PPS_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  install_actions (widget_class);

  g_type_ensure (PPS_TYPE_LETTER_CHIP);
  g_type_ensure (PPS_TYPE_RUNNING_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, chip);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, view);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, caption);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, check);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, star);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, lack);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, words);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, excerpt);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PpsFindingRow, menu);
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

/* A menu is dear to make, and there are many rows. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  PpsFindingRow *self = user_data;
  static const char *const statuses[] = { "draft", "shown", "confirmed", "disputed" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *action = g_strdup_printf ("finding.status::%s", statuses[i]);

      g_menu_append (self->statuses,
                     pps_describe_word ("status", statuses[i], pps_describe_language ()), action);
    }
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, self->menu);
}

static void
pps_finding_row_init (PpsFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), create_menu_cb, self,
                                         NULL);
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
  pps_finding_row_follow_round (self);

  self->tags = pps_query_new (pps_workspace_get_store (workspace), "finding-tags",
                              pps_record_get_id (PPS_RECORD (finding)), NULL);
  g_signal_connect_object (self->tags, "items-changed", G_CALLBACK (update_caption), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finding, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->evidence, "items-changed",
                           G_CALLBACK (pps_finding_row_update_words), self, G_CONNECT_SWAPPED);
  update (self);
  pps_finding_row_update_words (self);

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

void
pps_finding_row_show_details (PpsFindingRow *self, gboolean show)
{
  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  if (show == gtk_revealer_get_reveal_child (self->revealer))
    return;

  /* Dear to make, and seldom looked at. */
  if (show && self->details == NULL)
    {
      self->details = pps_finding_details_new (self->workspace, self->finding);
      g_signal_connect_object (self->details, "words-asked", G_CALLBACK (pps_finding_row_ask_words),
                               self, G_CONNECT_SWAPPED);
      gtk_revealer_set_child (self->revealer, self->details);
    }
  gtk_revealer_set_reveal_child (self->revealer, show);
  g_object_notify (G_OBJECT (self), "unfolded");
}

void
pps_finding_row_set_picking (PpsFindingRow *self, gboolean picking)
{
  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  gtk_widget_set_visible (self->check, picking);
}

gboolean
pps_finding_row_is_picked (PpsFindingRow *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

void
pps_finding_row_set_picked (PpsFindingRow *self, gboolean picked)
{
  g_return_if_fail (PPS_IS_FINDING_ROW (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), picked);
}

GtkWidget *
pps_finding_row_get_chip (PpsFindingRow *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_ROW (self), NULL);

  return GTK_WIDGET (self->chip);
}

GtkTextView *
pps_finding_row_get_text_view (PpsFindingRow *self)
{
  g_return_val_if_fail (PPS_IS_FINDING_ROW (self), NULL);

  return self->view;
}
