/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-bar.h"

#include <glib/gi18n-lib.h>

#include "pps-drop-down-name.h"
#include "pps-group-name.h"
#include "pps-letter-chip.h"
#include "pps-wrap-layout.h"

/* The bar above a sheet. It holds what was chosen, and tells when that changes; it makes no sheet.
 */

/* Below this width a chip is its letter only. */
#define ROOMY 720

/* What a long name of a round takes of the bar, in characters. */
#define MAX_NAME 24

struct _PpsSheetBar
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsQuery *round_query;
  GPtrArray *letters; /* chosen ones, with a NULL at the end */
  char *language;
  gboolean as_text;
  gboolean without_shared;
  gboolean updating;
  gboolean compact;
  guint compact_id;

  GtkWidget *row;
  GtkDropDown *rounds;
  GtkWidget *groups;
  GtkWidget *all;
  GtkWidget *shared;
  GtkWidget *choices;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (PpsSheetBar, pps_sheet_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_LANGUAGE = 1,
  PROP_AS_TEXT,
};

enum
{
  CHANGED,
  EXPORT,
  PARKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (PpsSheetBar *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
round_cb (PpsSheetBar *self)
{
  emit_changed (self);
}

/* Chips */

static gboolean
is_group_chip (PpsSheetBar *self, GtkWidget *chip)
{
  return chip != self->all && chip != self->shared;
}

static void
read_letters (PpsSheetBar *self)
{
  g_ptr_array_set_size (self->letters, 0);
  for (GtkWidget *chip = gtk_widget_get_first_child (self->groups); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      if (is_group_chip (self, chip) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
        g_ptr_array_add (self->letters, g_strdup (g_object_get_data (G_OBJECT (chip), "letter")));
    }
  g_ptr_array_add (self->letters, NULL);
}

static void
set_chips (PpsSheetBar *self, gboolean all, gboolean shared)
{
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all), all);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shared), shared);
  for (GtkWidget *chip = gtk_widget_get_first_child (self->groups); chip != NULL && (all || shared);
       chip = gtk_widget_get_next_sibling (chip))
    {
      if (is_group_chip (self, chip))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
    }
  self->updating = FALSE;
  read_letters (self);
}

/* “All” and “Shared” stand alone; letters go together. With nothing chosen, all is. */
static void
chip_cb (PpsSheetBar *self, GtkToggleButton *chip)
{
  if (self->updating)
    return;

  if (is_group_chip (self, GTK_WIDGET (chip)))
    {
      read_letters (self);
      set_chips (self, self->letters->len == 1, FALSE);
    }
  else
    set_chips (self, GTK_WIDGET (chip) == self->all || !gtk_toggle_button_get_active (chip),
               GTK_WIDGET (chip) == self->shared && gtk_toggle_button_get_active (chip));

  emit_changed (self);
}

static GtkWidget *
add_chip (PpsSheetBar *self, const char *letter, const char *name)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);

  if (letter != NULL)
    {
      GtkWidget *sign = pps_letter_chip_new ();

      pps_letter_chip_set_group (PPS_LETTER_CHIP (sign), self->workspace, letter);
      gtk_box_append (GTK_BOX (box), sign);
      g_object_set_data (G_OBJECT (chip), "label", label);
      g_object_set_data_full (G_OBJECT (chip), "letter", g_strdup (letter), g_free);
      gtk_widget_set_tooltip_text (chip, name);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->groups), chip);

  return chip;
}

static void
fill_groups (PpsSheetBar *self)
{
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);

  self->all = add_chip (self, NULL, _ ("All"));
  self->shared = add_chip (self, "", _ ("Shared"));
  gtk_widget_set_visible (self->shared, !self->without_shared);
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      add_chip (self, letter, pps_group_name_get (self->workspace, letter));
    }
  set_chips (self, TRUE, FALSE);
}

static void
compact_cb (gpointer data)
{
  PpsSheetBar *self = data;

  self->compact_id = 0;
  for (GtkWidget *chip = gtk_widget_get_first_child (self->groups); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      GtkWidget *label = g_object_get_data (G_OBJECT (chip), "label");

      if (label != NULL)
        gtk_widget_set_visible (label, !self->compact);
    }
}

static GtkSizeRequestMode
pps_sheet_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pps_sheet_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (PPS_SHEET_BAR (widget)->row, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
pps_sheet_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsSheetBar *self = PPS_SHEET_BAR (widget);
  gboolean compact = width < ROOMY;

  gtk_widget_allocate (self->row, width, height, baseline, NULL);
  if (self->compact == compact)
    return;

  self->compact = compact;
  if (self->compact_id == 0)
    self->compact_id = g_idle_add_once (compact_cb, self);
}

/* Rounds */

static void
fill_rounds (PpsSheetBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PpsRound *chosen = pps_sheet_bar_get_round (self);
  guint selected = 0;

  gtk_string_list_append (names, _ ("All rounds"));
  for (guint i = 0; self->round_query != NULL && i < pps_query_get_n (self->round_query); i++)
    {
      PpsRecord *round = pps_query_get (self->round_query, i);

      gtk_string_list_append (names, pps_record_get_text (round, "name"));
      if (round == (PpsRecord *) chosen)
        selected = i + 1;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->rounds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->rounds, selected);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->rounds),
                          g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
}

static void
rounds_changed_cb (PpsSheetBar *self)
{
  fill_rounds (self);
  emit_changed (self);
}

static void
ask_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[g_str_equal (action, "sheet-bar.export") ? EXPORT : PARKED], 0);
}

/* The object */

static void
pps_sheet_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PpsSheetBar *self = PPS_SHEET_BAR (object);

  switch (property_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_AS_TEXT:
      g_value_set_boolean (value, self->as_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pps_sheet_bar_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  PpsSheetBar *self = PPS_SHEET_BAR (object);

  switch (property_id)
    {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    case PROP_AS_TEXT:
      self->as_text = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
  g_object_notify_by_pspec (object, pspec);
  emit_changed (self);
}

static void
pps_sheet_bar_dispose (GObject *object)
{
  PpsSheetBar *self = PPS_SHEET_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->compact_id, g_source_remove);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->round_query != NULL)
    g_signal_handlers_disconnect_by_data (self->round_query, self);
  g_clear_object (&self->round_query);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (pps_sheet_bar_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_SHEET_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[PARKED] = g_signal_new ("parked", PPS_TYPE_SHEET_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[EXPORT] = g_signal_new ("export", PPS_TYPE_SHEET_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
pps_sheet_bar_class_init (PpsSheetBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_sheet_bar_get_property;
  object_class->set_property = pps_sheet_bar_set_property;
  object_class->dispose = pps_sheet_bar_dispose;
  widget_class->get_request_mode = pps_sheet_bar_get_request_mode;
  widget_class->measure = pps_sheet_bar_measure;
  widget_class->size_allocate = pps_sheet_bar_size_allocate;

  g_object_class_install_property (
      object_class, PROP_LANGUAGE,
      g_param_spec_string ("language", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_AS_TEXT,
      g_param_spec_boolean ("as-text", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  install_signals ();

  g_type_ensure (PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_property_action (widget_class, "sheet-bar.language", "language");
  gtk_widget_class_install_property_action (widget_class, "sheet-bar.as-text", "as-text");
  gtk_widget_class_install_action (widget_class, "sheet-bar.export", NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "sheet-bar.parked", NULL, ask_cb);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-sheet-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsSheetBar, row);
  gtk_widget_class_bind_template_child (widget_class, PpsSheetBar, rounds);
  gtk_widget_class_bind_template_child (widget_class, PpsSheetBar, groups);
  gtk_widget_class_bind_template_child (widget_class, PpsSheetBar, choices);
  gtk_widget_class_bind_template_child (widget_class, PpsSheetBar, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, round_cb);
  gtk_widget_class_set_css_name (widget_class, "sheetbar");
}

static void
pps_sheet_bar_init (PpsSheetBar *self)
{
  self->letters = g_ptr_array_new_with_free_func (g_free);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  pps_drop_down_name (self->rounds, _ ("Round"));
  pps_drop_down_shorten (self->rounds, MAX_NAME);
  pps_wrap_layout_set_spacing (PPS_WRAP_LAYOUT (gtk_widget_get_layout_manager (self->groups)), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->groups), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose findings"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How the sheet is shown"), -1);
}

void
pps_sheet_bar_set_workspace (PpsSheetBar *self, PpsWorkspace *workspace, gboolean with_groups)
{
  const char *language;

  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  g_set_object (&self->workspace, workspace);
  language = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");
  g_free (self->language);
  self->language = g_strdup (*language != '\0' ? language : "nl");

  gtk_widget_set_visible (self->groups, with_groups);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet-bar.parked", with_groups);
  fill_groups (self);
  g_signal_connect_object (pps_workspace_get_groups (workspace), "items-changed",
                           G_CALLBACK (fill_groups), self, G_CONNECT_SWAPPED);
}

void
pps_sheet_bar_leave_out_shared (PpsSheetBar *self)
{
  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet-bar.parked", FALSE);
  self->without_shared = TRUE;
  gtk_widget_set_visible (self->shared, FALSE);
}

void
pps_sheet_bar_set_partnership (PpsSheetBar *self, PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  if (!g_set_object (&self->partnership, partnership))
    return;

  if (self->round_query != NULL)
    g_signal_handlers_disconnect_by_data (self->round_query, self);
  g_clear_object (&self->round_query);
  if (partnership != NULL)
    {
      self->round_query
          = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                           pps_record_get_id (PPS_RECORD (partnership)), NULL);
      g_signal_connect_object (self->round_query, "items-changed", G_CALLBACK (rounds_changed_cb),
                               self, G_CONNECT_SWAPPED);
    }
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->rounds, 0);
  self->updating = FALSE;
  fill_rounds (self);
}

PpsRound *
pps_sheet_bar_get_round (PpsSheetBar *self)
{
  guint selected;

  g_return_val_if_fail (PPS_IS_SHEET_BAR (self), NULL);

  selected = gtk_drop_down_get_selected (self->rounds);
  if (self->round_query == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION
      || selected > pps_query_get_n (self->round_query))
    return NULL;

  return pps_query_get (self->round_query, selected - 1);
}

void
pps_sheet_bar_get_options (PpsSheetBar *self, PpsPresentOptions *options)
{
  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  *options = (PpsPresentOptions){
    .language = self->language,
    .round = pps_sheet_bar_get_round (self),
    .groups = self->letters->len > 1 ? (const char *const *) self->letters->pdata : NULL,
    .shared_only = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->shared)),
  };
}

void
pps_sheet_bar_add (PpsSheetBar *self, GtkWidget *control)
{
  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->choices), control);
}

void
pps_sheet_bar_show_all (PpsSheetBar *self)
{
  g_return_if_fail (PPS_IS_SHEET_BAR (self));

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->rounds, 0);
  self->updating = FALSE;
  set_chips (self, TRUE, FALSE);
  emit_changed (self);
}

gboolean
pps_sheet_bar_is_as_text (PpsSheetBar *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_BAR (self), FALSE);

  return self->as_text;
}
