/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-page.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-freeze.h"
#include "pps-export-dialog.h"
#include "pps-may-edit.h"
#include "pps-sheet-text.h"
#include "pps-wrap-layout.h"

/* The page holds bar, sheet and panel together: what is chosen in one shows in the others. The bar
 * stands above both, so that a panel takes no room of it. After a
 * change of the study the sheet is made again once, in an idle, and only while somebody looks at
 * it. It does not know what stands on the sheet. */

typedef struct
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  guint refresh_id;
  gboolean stale;

  AdwFlap *flap;
  PpsSheetBar *bar;
  GtkWidget *frozen;
  GtkLabel *frozen_reason;
  GtkWidget *frozen_button;
  GtkWidget *hint;
  GtkStack *stack;
  PpsSheetView *view;
  PpsSheetText *text;
} PpsSheetPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PpsSheetPage, pps_sheet_page, GTK_TYPE_WIDGET)

enum
{
  PROP_PANEL = 1,
};

static PpsSheetPagePrivate *
get_private (PpsSheetPage *self)
{
  return pps_sheet_page_get_instance_private (self);
}

static gboolean
shows_findings (PpsLayout *layout)
{
  if (pps_sheet_get_kind (pps_layout_get_sheet (layout)) == PPS_SHEET_BOARD)
    return TRUE;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      if (box->kind == PPS_BOX_LINE && box->ref != NULL && *box->ref != '\0')
        return TRUE;
    }

  return FALSE;
}

/* The layout is made for the text as well: the panel finds in it what was chosen. */
static void
show_sheet (PpsSheetPage *self, PpsSheet *sheet)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  PpsSheetPagePrivate *priv = get_private (self);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
  gboolean as_text = pps_sheet_bar_is_as_text (priv->bar);

  pps_sheet_view_set_layout (priv->view, layout);
  gtk_widget_set_visible (priv->hint, !shows_findings (layout));
  if (as_text)
    pps_sheet_text_set_sheet (priv->text, sheet);
  gtk_stack_set_visible_child_name (priv->stack, as_text ? "text" : "sheet");
}

/* Returns: (transfer full) (nullable): which of all rounds are frozen, in a sentence */
static char *
dup_frozen_rounds (PpsSheetPage *self)
{
  PpsSheetPagePrivate *priv = get_private (self);
  g_autoptr (PpsQuery) rounds
      = pps_query_new (pps_workspace_get_store (priv->workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (priv->partnership)), NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      if (pps_edit_is_frozen (pps_query_get (rounds, i)))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                pps_record_get_text (pps_query_get (rounds, i), "name"));
    }

  /* Translators: the names of rounds */
  return names->len > 0 ? g_strdup_printf (_ ("Frozen, and as it was reported: %s."), names->str)
                        : NULL;
}

/* What of the page cannot be changed says so once, above it. */
static void
show_frozen (PpsSheetPage *self, PpsRound *round)
{
  PpsSheetPagePrivate *priv = get_private (self);
  gboolean frozen = pps_edit_is_frozen (round);
  g_autofree char *reason = frozen ? g_strdup (pps_may_edit_explain (priv->workspace, round))
                            : round == NULL ? dup_frozen_rounds (self)
                                            : NULL;

  gtk_label_set_label (priv->frozen_reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (priv->frozen, reason != NULL);
  gtk_widget_set_visible (priv->frozen_button, frozen);
  if (!frozen)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->frozen_button), "s",
                                    pps_record_get_id (PPS_RECORD (round)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->frozen_button), "win.open-frozen");
}

static void
refresh_cb (gpointer data)
{
  get_private (data)->refresh_id = 0;
  pps_sheet_page_refresh (data);
}

static void
queue_refresh (PpsSheetPage *self)
{
  PpsSheetPagePrivate *priv = get_private (self);

  priv->stale = TRUE;
  if (priv->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->refresh_id = g_idle_add_once (refresh_cb, self);
}

static void
bar_changed_cb (PpsSheetPage *self)
{
  PpsSheetPageClass *klass = PPS_SHEET_PAGE_GET_CLASS (self);

  if (klass->bar_changed != NULL)
    klass->bar_changed (self);
  pps_sheet_page_refresh (self);
}

/* The panel is still there beside the sheet, and can be reached by Tab, when it was swiped or
 * clicked away. */
static void
revealed_cb (PpsSheetPage *self)
{
  if (!pps_sheet_page_is_panel_revealed (self))
    {
      if (PPS_SHEET_PAGE_GET_CLASS (self)->save != NULL)
        PPS_SHEET_PAGE_GET_CLASS (self)->save (self);
      pps_sheet_view_choose (get_private (self)->view, NULL, NULL);
    }
}

/* Opens at what is looked at. */
static void
export_cb (PpsSheetPage *self)
{
  PpsSheetPageClass *klass = PPS_SHEET_PAGE_GET_CLASS (self);
  PpsSheetPagePrivate *priv = get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  PpsRound *round = pps_sheet_bar_get_round (priv->bar);
  PpsExportDialog *dialog;
  PpsPresentOptions options = { 0 };

  if (priv->partnership == NULL || !GTK_IS_WINDOW (root))
    return;

  dialog = pps_export_dialog_new (GTK_WINDOW (root), priv->workspace, priv->partnership,
                                  klass->get_kind != NULL ? klass->get_kind (self) : klass->kind);
  if (round != NULL)
    pps_export_dialog_set_round (dialog, round);
  if (klass->is_small != NULL)
    gtk_switch_set_active (pps_export_form_get_small (pps_export_dialog_get_form (dialog)),
                           klass->is_small (self));
  pps_sheet_bar_get_options (priv->bar, &options);
  if (klass->with_groups)
    pps_export_form_set_groups (pps_export_dialog_get_form (dialog), options.groups,
                                options.shared_only);
  if (klass->fill_export != NULL)
    klass->fill_export (self, pps_export_dialog_get_form (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  export_cb (PPS_SHEET_PAGE (widget));
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PpsSheetPagePrivate *priv = get_private (PPS_SHEET_PAGE (widget));

  gtk_widget_activate_action (GTK_WIDGET (priv->view), g_variant_get_string (args, NULL), NULL);

  return TRUE;
}

/* The object */

static void
pps_sheet_page_map (GtkWidget *widget)
{
  PpsSheetPage *self = PPS_SHEET_PAGE (widget);

  GTK_WIDGET_CLASS (pps_sheet_page_parent_class)->map (widget);
  if (get_private (self)->stale)
    pps_sheet_page_refresh (self);
}

static void
pps_sheet_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PANEL)
    g_value_set_object (value, adw_flap_get_flap (get_private (PPS_SHEET_PAGE (object))->flap));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_sheet_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PANEL)
    adw_flap_set_flap (get_private (PPS_SHEET_PAGE (object))->flap, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pps_sheet_page_dispose (GObject *object)
{
  PpsSheetPagePrivate *priv = get_private (PPS_SHEET_PAGE (object));
  GtkWidget *child;

  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  if (priv->workspace != NULL)
    g_signal_handlers_disconnect_by_data (pps_workspace_get_store (priv->workspace), object);
  g_clear_object (&priv->partnership);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (pps_sheet_page_parent_class)->dispose (object);
}

static void
pps_sheet_page_class_init (PpsSheetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pps_sheet_page_get_property;
  object_class->set_property = pps_sheet_page_set_property;
  object_class->dispose = pps_sheet_page_dispose;
  widget_class->map = pps_sheet_page_map;

  g_object_class_install_property (
      object_class, PROP_PANEL,
      g_param_spec_object ("panel", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (PPS_TYPE_WRAP_LAYOUT);
  g_type_ensure (PPS_TYPE_SHEET_BAR);
  g_type_ensure (PPS_TYPE_SHEET_VIEW);
  g_type_ensure (PPS_TYPE_SHEET_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-sheet-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, flap);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, bar);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, frozen);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, frozen_reason);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, frozen_button);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, hint);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, view);
  gtk_widget_class_bind_template_child_private (widget_class, PpsSheetPage, text);
  gtk_widget_class_bind_template_callback (widget_class, bar_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_install_action (widget_class, "sheet-page.export", NULL, export_action_cb);
  pps_sheet_view_add_bindings (widget_class, zoom_key_cb);
}

static void
pps_sheet_page_init (PpsSheetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_private (self)->flap, "notify::reveal-flap",
                           G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);
}

void
pps_sheet_page_set_workspace (PpsSheetPage *self, PpsWorkspace *workspace)
{
  PpsSheetPagePrivate *priv;

  g_return_if_fail (PPS_IS_SHEET_PAGE (self));

  priv = get_private (self);
  g_return_if_fail (priv->workspace == NULL);

  priv->workspace = g_object_ref (workspace);
  pps_sheet_bar_set_workspace (priv->bar, workspace, PPS_SHEET_PAGE_GET_CLASS (self)->with_groups);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
}

void
pps_sheet_page_set_partnership (PpsSheetPage *self, PpsPartnership *partnership)
{
  PpsSheetPageClass *klass;
  PpsSheetPagePrivate *priv;

  g_return_if_fail (PPS_IS_SHEET_PAGE (self));

  klass = PPS_SHEET_PAGE_GET_CLASS (self);
  priv = get_private (self);
  if (priv->partnership == partnership)
    return;

  if (klass->save != NULL)
    klass->save (self);
  pps_sheet_page_reveal_panel (self, FALSE);
  g_set_object (&priv->partnership, partnership);
  if (klass->partnership_changed != NULL)
    klass->partnership_changed (self);
  pps_sheet_bar_set_partnership (priv->bar, partnership);
  queue_refresh (self);
}

void
pps_sheet_page_refresh (PpsSheetPage *self)
{
  PpsSheetPageClass *klass;
  PpsSheetPagePrivate *priv;
  PpsPresentOptions options;
  g_autoptr (PpsSheet) sheet = NULL;

  g_return_if_fail (PPS_IS_SHEET_PAGE (self));

  klass = PPS_SHEET_PAGE_GET_CLASS (self);
  priv = get_private (self);
  g_clear_handle_id (&priv->refresh_id, g_source_remove);
  priv->stale = FALSE;
  if (priv->partnership == NULL)
    {
      pps_sheet_view_set_layout (priv->view, NULL);
      return;
    }

  pps_sheet_bar_get_options (priv->bar, &options);
  show_frozen (self, options.round);
  sheet = klass->make_sheet (self, &options);
  show_sheet (self, sheet);
  if (klass->sheet_shown != NULL)
    klass->sheet_shown (self, sheet);
}

void
pps_sheet_page_reveal_panel (PpsSheetPage *self, gboolean reveal)
{
  g_return_if_fail (PPS_IS_SHEET_PAGE (self));

  adw_flap_set_reveal_flap (get_private (self)->flap, reveal);
}

gboolean
pps_sheet_page_is_panel_revealed (PpsSheetPage *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_PAGE (self), FALSE);

  return adw_flap_get_reveal_flap (get_private (self)->flap);
}

PpsWorkspace *
pps_sheet_page_get_workspace (PpsSheetPage *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_PAGE (self), NULL);

  return get_private (self)->workspace;
}

PpsPartnership *
pps_sheet_page_get_partnership (PpsSheetPage *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_PAGE (self), NULL);

  return get_private (self)->partnership;
}

PpsSheetBar *
pps_sheet_page_get_bar (PpsSheetPage *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_PAGE (self), NULL);

  return get_private (self)->bar;
}

PpsSheetView *
pps_sheet_page_get_view (PpsSheetPage *self)
{
  g_return_val_if_fail (PPS_IS_SHEET_PAGE (self), NULL);

  return get_private (self)->view;
}
