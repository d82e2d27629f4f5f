/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-compare-page.h"

#include <glib/gi18n-lib.h>

#include "pps-check-menu.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"
#include "pps-rounds-presenter.h"
#include "pps-sheet-catalogue.h"
#include "pps-sheet-text.h"
#include "pps-window.h"
#include "pps-wrap-layout.h"

/* What to compare is chosen above the sheet; the sheet comes from the catalogue. It is made again
 * when something else is chosen, and after an edit when it is looked at. */

struct _PpsComparePage
{
  GtkWidget parent_instance;

  GtkBox *controls;
  GtkStack *stack;
  PpsSheetView *view;
  PpsSheetText *text;
  GtkToggleButton *as_text;
  AdwStatusPage *nothing;

  GtkDropDown *what;
  GtkDropDown *partnership;
  GtkDropDown *before;
  GtkDropDown *now;
  PpsCheckMenu *partnerships;
  PpsCheckMenu *panes;
  PpsCheckMenu *groups;
  GtkDropDown *how;

  PpsWorkspace *workspace;
  PpsQuery *all;
  PpsQuery *rounds; /* (nullable): of the chosen partnership */
  PpsSheet *sheet;  /* (nullable): what is shown */
  guint refresh_id;
  gboolean quiet;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (PpsComparePage, pps_compare_page, GTK_TYPE_WIDGET)

enum
{
  PROP_FOLDED = 1,
};

static const char *const sheets[] = { "rounds", "partnerships", "perspectives-over" };

static const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };

static const char *
get_sheet_name (PpsComparePage *self)
{
  guint index = gtk_drop_down_get_selected (self->what);

  return sheets[MIN (index, G_N_ELEMENTS (sheets) - 1)];
}

/* How partnerships stand beside each other. */
enum
{
  HOW_BY_PANE,
  HOW_BY_THEME,
  HOW_SMALL,
};

static gboolean
can_choose_how (PpsComparePage *self)
{
  return pps_sheet_entry_takes (pps_sheet_catalogue_find (get_sheet_name (self)),
                                PPS_SHEET_TAKES_SMALL | PPS_SHEET_TAKES_FOLDING);
}

static gboolean
is_how (PpsComparePage *self, guint how)
{
  return can_choose_how (self) && gtk_drop_down_get_selected (self->how) == how;
}

static gboolean
compares_rounds (PpsComparePage *self)
{
  return g_str_equal (get_sheet_name (self), "rounds");
}

static gpointer
get_chosen (GtkDropDown *drop_down, PpsQuery *query)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  return query != NULL && index < pps_query_get_n (query) ? pps_query_get (query, index) : NULL;
}

/* The sheet */

static GPtrArray *
list_partnerships (PpsComparePage *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  gpointer one = get_chosen (self->partnership, self->all);

  if (compares_rounds (self))
    {
      if (one != NULL)
        g_ptr_array_add (chosen, g_object_ref (one));
      return chosen;
    }

  for (guint i = 0; i < pps_query_get_n (self->all); i++)
    {
      PpsRecord *partnership = pps_query_get (self->all, i);

      if (pps_check_menu_is_chosen (self->partnerships, pps_record_get_id (partnership)))
        g_ptr_array_add (chosen, g_object_ref (partnership));
    }

  return chosen;
}

static PpsSheet *
make_sheet (PpsComparePage *self, GError **error)
{
  g_autoptr (GPtrArray) partnerships = list_partnerships (self);
  g_auto (GStrv) groups = pps_check_menu_list_chosen (self->groups, TRUE);
  g_auto (GStrv) without = pps_check_menu_list_chosen (self->panes, FALSE);
  PpsSheetSubject subject = { .partnerships = partnerships };
  PpsPresentOptions options = {
    .language = pps_describe_language (),
    .small = is_how (self, HOW_SMALL),
    .by_theme = is_how (self, HOW_BY_THEME),
  };

  if (partnerships->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("Choose at least one PPS."));
      return NULL;
    }
  if (!pps_check_menu_has_all (self->groups))
    options.groups = (const char *const *) groups;
  if (compares_rounds (self))
    {
      options.round = get_chosen (self->now, self->rounds);
      options.compare = get_chosen (self->before, self->rounds);
    }
  else if (!pps_check_menu_has_all (self->panes))
    options.without = (const char *const *) without;

  return pps_sheet_catalogue_find (get_sheet_name (self))
      ->present (self->workspace, &subject, &options, error);
}

static void
refresh (PpsComparePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsLayout) layout = NULL;

  g_clear_pointer (&self->sheet, pps_sheet_unref);
  self->sheet = make_sheet (self, &error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.export", self->sheet != NULL);
  if (self->sheet == NULL)
    {
      adw_status_page_set_description (self->nothing, error->message);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }

  if (gtk_toggle_button_get_active (self->as_text))
    {
      pps_sheet_text_set_sheet (self->text, self->sheet);
      gtk_stack_set_visible_child_name (self->stack, "text");
      return;
    }

  layout = pps_layout_new (self->sheet, &setup);
  pps_sheet_view_set_layout (self->view, layout);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
refresh_cb (gpointer data)
{
  PpsComparePage *self = data;

  self->refresh_id = 0;
  refresh (self);
}

static void
queue_refresh (PpsComparePage *self)
{
  if (self->refresh_id == 0 && !self->quiet && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_once (refresh_cb, self);
}

/* What there is to choose */

static void
fill (GtkDropDown *drop_down, PpsQuery *query)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; query != NULL && i < pps_query_get_n (query); i++)
    gtk_string_list_append (names, pps_record_get_text (pps_query_get (query, i), "name"));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

static void
show_controls (PpsComparePage *self)
{
  gboolean rounds = compares_rounds (self);
  GtkWidget *of_rounds[]
      = { GTK_WIDGET (self->partnership), GTK_WIDGET (self->before), GTK_WIDGET (self->now) };
  GtkWidget *of_many[] = { GTK_WIDGET (self->partnerships), GTK_WIDGET (self->panes) };

  for (guint i = 0; i < G_N_ELEMENTS (of_rounds); i++)
    gtk_widget_set_visible (of_rounds[i], rounds);
  for (guint i = 0; i < G_N_ELEMENTS (of_many); i++)
    gtk_widget_set_visible (of_many[i], !rounds);
  gtk_widget_set_visible (GTK_WIDGET (self->how), can_choose_how (self));
}

/* The last round is laid beside the one before. */
static void
fill_rounds (PpsComparePage *self)
{
  PpsRecord *partnership = get_chosen (self->partnership, self->all);
  guint n;

  g_clear_object (&self->rounds);
  if (partnership != NULL)
    self->rounds = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                                  pps_record_get_id (partnership), NULL);
  n = self->rounds != NULL ? pps_query_get_n (self->rounds) : 0;
  self->quiet = TRUE;
  fill (self->before, self->rounds);
  fill (self->now, self->rounds);
  if (n > 0)
    gtk_drop_down_set_selected (self->now, n - 1);
  if (n > 1)
    gtk_drop_down_set_selected (self->before, n - 2);
  self->quiet = FALSE;
}

static void
fill_partnerships (PpsComparePage *self)
{
  PpsRecord *former = get_chosen (self->partnership, self->all);
  g_auto (GStrv) left_out = pps_check_menu_list_chosen (self->partnerships, FALSE);

  self->quiet = TRUE;
  fill (self->partnership, self->all);
  pps_check_menu_clear (self->partnerships);
  for (guint i = 0; i < pps_query_get_n (self->all); i++)
    {
      PpsRecord *partnership = pps_query_get (self->all, i);
      const char *id = pps_record_get_id (partnership);

      pps_check_menu_add (self->partnerships, id, pps_record_get_text (partnership, "name"));
      if (g_strv_contains ((const char *const *) left_out, id))
        pps_check_menu_set_chosen (self->partnerships, id, FALSE);
      if (partnership == former)
        gtk_drop_down_set_selected (self->partnership, i);
    }
  self->quiet = FALSE;
  fill_rounds (self);
  queue_refresh (self);
}

static void
fill_choices (PpsComparePage *self)
{
  const char *language = pps_describe_language ();
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  PpsQuery *groups = pps_workspace_get_groups (self->workspace);

  for (guint i = 0; i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      const PpsTheme *theme = pps_canvas_definition_get_theme (canvas, i);

      pps_check_menu_add_head (self->panes, pps_bilingual_get (&theme->question, language));
      for (guint j = 0; j < pps_canvas_definition_get_n_panes (canvas); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (canvas, j);

          if (pane->theme == i)
            pps_check_menu_add (self->panes, pane->id, pps_bilingual_get (&pane->name, language));
        }
    }
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    {
      const char *letter = pps_record_get_text (pps_query_get (groups, i), "letter");

      pps_check_menu_add (self->groups, letter,
                          pps_workspace_get_group_name (self->workspace, letter, language));
    }
}

/* Callbacks */

static void
what_cb (PpsComparePage *self)
{
  show_controls (self);
  queue_refresh (self);
}

static void
as_text_cb (PpsComparePage *self)
{
  queue_refresh (self);
}

static void
partnership_cb (PpsComparePage *self)
{
  if (self->quiet)
    return;
  fill_rounds (self);
  queue_refresh (self);
}

static void
line_activated_cb (PpsComparePage *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-finding", "s", id);
}

/* Ticks in the dialog what is ticked here. */
static void
copy_ticks (PpsCheckMenu *from, PpsTickRow *to)
{
  g_auto (GStrv) left_out = pps_check_menu_list_chosen (from, FALSE);

  for (guint i = 0; left_out[i] != NULL; i++)
    {
      GtkCheckButton *check = pps_tick_row_find (to, left_out[i]);

      if (check != NULL)
        gtk_check_button_set_active (check, FALSE);
    }
}

static void
copy_rounds (PpsComparePage *self, PpsExportForm *form)
{
  gpointer now = get_chosen (self->now, self->rounds);

  if (now != NULL)
    pps_export_form_set_round (form, now);
  adw_combo_row_set_selected (pps_export_form_get_compare (form),
                              gtk_drop_down_get_selected (self->before) + 1);
}

PpsExportDialog *
pps_compare_page_make_dialog (PpsComparePage *self)
{
  GtkRoot *root;
  gpointer partnership;
  PpsExportDialog *dialog;
  PpsExportForm *form;

  g_return_val_if_fail (PPS_IS_COMPARE_PAGE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  partnership = get_chosen (self->partnership, self->all);
  if (partnership == NULL)
    return NULL;

  dialog = pps_export_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->workspace,
                                  partnership, get_sheet_name (self));
  form = pps_export_dialog_get_form (dialog);
  copy_ticks (self->groups, pps_export_form_get_groups (form));
  if (compares_rounds (self))
    {
      copy_rounds (self, form);
      return dialog;
    }
  copy_ticks (self->partnerships, pps_export_form_get_partnerships (form));
  copy_ticks (self->panes, pps_export_form_get_panes (form));
  gtk_switch_set_active (pps_export_form_get_small (form), is_how (self, HOW_SMALL));
  gtk_switch_set_active (pps_export_form_get_by_theme (form), is_how (self, HOW_BY_THEME));

  return dialog;
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsExportDialog *dialog = pps_compare_page_make_dialog (PPS_COMPARE_PAGE (widget));

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

/* The object */

static void
pps_compare_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_assert (prop_id == PROP_FOLDED);
  g_value_set_boolean (value, PPS_COMPARE_PAGE (object)->folded);
}

static void
pps_compare_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  g_assert (prop_id == PROP_FOLDED);
  PPS_COMPARE_PAGE (object)->folded = g_value_get_boolean (value);
}

static void
pps_compare_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_compare_page_parent_class)->map (widget);
  queue_refresh (PPS_COMPARE_PAGE (widget));
}

static void
pps_compare_page_dispose (GObject *object)
{
  PpsComparePage *self = PPS_COMPARE_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->quiet = TRUE;
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->sheet, pps_sheet_unref);
  g_clear_object (&self->rounds);
  g_clear_object (&self->all);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_compare_page_parent_class)->dispose (object);
}

static void
pps_compare_page_class_init (PpsComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_compare_page_dispose;
  object_class->get_property = pps_compare_page_get_property;
  object_class->set_property = pps_compare_page_set_property;
  widget_class->map = pps_compare_page_map;
  g_object_class_install_property (
      object_class, PROP_FOLDED,
      g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (PPS_TYPE_SHEET_TEXT);
  g_type_ensure (PPS_TYPE_SHEET_VIEW);
  g_type_ensure (PPS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "compare.export", NULL, export_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, controls);
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, text);
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, as_text);
  gtk_widget_class_bind_template_child (widget_class, PpsComparePage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, as_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
}

static GtkDropDown *
add_drop_down (PpsComparePage *self, const char *name, GCallback changed)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);

  gtk_widget_set_tooltip_text (drop_down, name);
  pps_drop_down_name (GTK_DROP_DOWN (drop_down), name);
  g_signal_connect_object (drop_down, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->controls, drop_down);

  return GTK_DROP_DOWN (drop_down);
}

static PpsCheckMenu *
add_check_menu (PpsComparePage *self, const char *name)
{
  GtkWidget *menu = pps_check_menu_new (name);

  g_signal_connect_object (menu, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->controls, menu);

  return PPS_CHECK_MENU (menu);
}

static void
pps_compare_page_init (PpsComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quiet = TRUE;
  pps_wrap_layout_set_spacing (
      PPS_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self->controls))), 6);
  self->what = add_drop_down (self, _ ("What to compare"), G_CALLBACK (what_cb));
  self->partnership = add_drop_down (self, _ ("PPS"), G_CALLBACK (partnership_cb));
  self->before = add_drop_down (self, _ ("Earlier round"), G_CALLBACK (queue_refresh));
  self->now = add_drop_down (self, _ ("Later round"), G_CALLBACK (queue_refresh));
  self->partnerships = add_check_menu (self, _ ("PPS’en"));
  self->panes = add_check_menu (self, _ ("Panes"));
  self->groups = add_check_menu (self, _ ("Groups"));
  self->how = add_drop_down (self, _ ("How to lay it out"), G_CALLBACK (queue_refresh));
}

GtkWidget *
pps_compare_page_new (PpsWorkspace *workspace)
{
  PpsComparePage *self = g_object_new (PPS_TYPE_COMPARE_PAGE, NULL);
  g_autoptr (GtkStringList) what = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) how = gtk_string_list_new (NULL);

  self->workspace = g_object_ref (workspace);
  self->all = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    gtk_string_list_append (what, _ (pps_sheet_catalogue_find (sheets[i])->title));
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (what));
  gtk_string_list_append (how, _ ("Pane by pane"));
  gtk_string_list_append (how, _ ("By theme"));
  gtk_string_list_append (how, _ ("Small canvases"));
  gtk_drop_down_set_model (self->how, G_LIST_MODEL (how));
  fill_choices (self);
  fill_partnerships (self);
  show_controls (self);
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (fill_partnerships), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  self->quiet = FALSE;

  return GTK_WIDGET (self);
}

void
pps_compare_page_open (PpsComparePage *self, const char *sheet, PpsPartnership *partnership)
{
  g_return_if_fail (PPS_IS_COMPARE_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_strcmp0 (sheets[i], sheet) == 0)
        gtk_drop_down_set_selected (self->what, i);
    }
  for (guint i = 0; partnership != NULL && i < pps_query_get_n (self->all); i++)
    {
      if (pps_query_get (self->all, i) == (gpointer) partnership)
        gtk_drop_down_set_selected (self->partnership, i);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
}

PpsSheetView *
pps_compare_page_get_view (PpsComparePage *self)
{
  g_return_val_if_fail (PPS_IS_COMPARE_PAGE (self), NULL);

  return self->view;
}

GtkToggleButton *
pps_compare_page_get_as_text (PpsComparePage *self)
{
  g_return_val_if_fail (PPS_IS_COMPARE_PAGE (self), NULL);

  return self->as_text;
}
