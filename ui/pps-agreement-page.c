/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreement-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pps-agreement-row.h"
#include "pps-drop-down-name.h"
#include "pps-edit-freeze.h"

/* The list of panes. It knows whose round it is and asks for all panes at once; what can be done
 * with a pane is the row's own business. */

struct _PpsAgreementPage
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  PpsQuery *round_query;
  gboolean opening;
  guint update_id;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkDropDown *rounds;
  GtkLabel *count;
  GtkWidget *frozen;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PpsAgreementPage, pps_agreement_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  PANE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PpsAgreementRow *
get_row (PpsAgreementPage *self, guint index)
{
  return PPS_AGREEMENT_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

static void
clear_rows (PpsAgreementPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update (PpsAgreementPage *self)
{
  g_autoptr (GPtrArray) panes = NULL;
  g_autofree char *count = NULL;
  gboolean frozen;
  gboolean writable;
  guint n_judged = 0;

  gtk_stack_set_visible_child_name (self->stack, self->round != NULL ? "panes" : "empty");
  if (self->round == NULL)
    return;

  frozen = pps_edit_is_frozen (self->round);
  writable = !frozen && !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  panes = pps_accord_list (self->workspace, self->round);
  for (guint i = 0; i < panes->len; i++)
    {
      const PpsPaneAccord *accord = g_ptr_array_index (panes, i);

      if (get_row (self, i) == NULL)
        gtk_list_box_append (self->list, pps_agreement_row_new (self->workspace, self->round));
      pps_agreement_row_show (get_row (self, i), accord, writable);
      n_judged += accord->judgement != NULL;
    }

  count = g_strdup_printf (_ ("%u of %u panes judged"), n_judged, panes->len);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->frozen, frozen);
}

static void
set_round (PpsAgreementPage *self, PpsRound *round)
{
  if (self->round != round)
    clear_rows (self);
  g_set_object (&self->round, round);
  update (self);
}

static void
fill_rounds (PpsAgreementPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;
  guint n = pps_query_get_n (self->round_query);

  for (guint i = 0; i < n; i++)
    {
      PpsRecord *round = pps_query_get (self->round_query, i);

      gtk_string_list_append (names, pps_record_get_text (round, "name"));
      if (round == (PpsRecord *) self->round)
        selected = i;
    }

  self->opening = TRUE;
  gtk_drop_down_set_model (self->rounds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->rounds, selected);
  self->opening = FALSE;
}

static void
selected_cb (PpsAgreementPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->rounds);

  if (self->opening || selected == GTK_INVALID_LIST_POSITION)
    return;

  pps_agreement_page_save (self);
  set_round (self, pps_query_get (self->round_query, selected));
}

static gboolean
update_cb (gpointer user_data)
{
  PpsAgreementPage *self = user_data;

  self->update_id = 0;
  if (self->partnership == NULL)
    return G_SOURCE_REMOVE;

  if (pps_record_is_deleted (PPS_RECORD (self->partnership)))
    g_signal_emit (self, signals[CLOSED], 0);
  else
    pps_agreement_page_open (self, self->partnership, NULL);

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (PpsAgreementPage *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_agreement_page_save (PPS_AGREEMENT_PAGE (widget));
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
show_pane_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_agreement_page_save (PPS_AGREEMENT_PAGE (widget));
  g_signal_emit (widget, signals[PANE_CHOSEN], 0, g_variant_get_string (parameter, NULL));
}

static void
row_activated_cb (PpsAgreementPage *self, PpsAgreementRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "agreement.show-pane", "s",
                              pps_agreement_row_get_pane (row));
}

/* The object */

static void
pps_agreement_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_agreement_page_parent_class)->map (widget);

  store_changed_cb (PPS_AGREEMENT_PAGE (widget));
}

static void
pps_agreement_page_dispose (GObject *object)
{
  PpsAgreementPage *self = PPS_AGREEMENT_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->opening = TRUE;
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->round_query);
  g_clear_object (&self->round);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_agreement_page_parent_class)->dispose (object);
}

static void
pps_agreement_page_class_init (PpsAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_agreement_page_dispose;
  widget_class->map = pps_agreement_page_map;

  signals[CLOSED] = g_signal_new ("closed", PPS_TYPE_AGREEMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PpsAgreementPage::pane-chosen:
   * @pane: its id
   */
  signals[PANE_CHOSEN] = g_signal_new ("pane-chosen", PPS_TYPE_AGREEMENT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "agreement.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "agreement.show-pane", "s", show_pane_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "agreement.close",
                                       NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, title);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, rounds);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, count);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, frozen);
  gtk_widget_class_bind_template_child (widget_class, PpsAgreementPage, list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pps_agreement_page_init (PpsAgreementPage *self)
{
  self->opening = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->opening = FALSE;
  pps_drop_down_name (self->rounds, _ ("Round"));
}

GtkWidget *
pps_agreement_page_new (PpsWorkspace *workspace)
{
  PpsAgreementPage *self = g_object_new (PPS_TYPE_AGREEMENT_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* The round of before where it is still one of the partnership; otherwise the latest. */
static PpsRound *
choose_round (PpsAgreementPage *self, PpsRound *round)
{
  guint n = pps_query_get_n (self->round_query);

  for (guint i = 0; i < n; i++)
    {
      if (pps_query_get (self->round_query, i) == (gpointer) round)
        return round;
    }

  return n > 0 ? pps_query_get (self->round_query, n - 1) : NULL;
}

void
pps_agreement_page_open (PpsAgreementPage *self, PpsPartnership *partnership, PpsRound *round)
{
  PpsRound *chosen;

  g_return_if_fail (PPS_IS_AGREEMENT_PAGE (self));
  g_return_if_fail (PPS_IS_PARTNERSHIP (partnership));

  g_set_object (&self->partnership, partnership);
  g_clear_object (&self->round_query);
  self->round_query
      = pps_query_new (pps_workspace_get_store (self->workspace), "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);
  adw_window_title_set_subtitle (self->title,
                                 pps_record_get_text (PPS_RECORD (partnership), "name"));
  chosen = choose_round (self, round != NULL ? round : self->round);
  set_round (self, chosen);
  fill_rounds (self);
}

void
pps_agreement_page_focus (PpsAgreementPage *self, const char *pane)
{
  GtkListBoxRow *row;

  g_return_if_fail (PPS_IS_AGREEMENT_PAGE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (pane == NULL || g_str_equal (pps_agreement_row_get_pane (PPS_AGREEMENT_ROW (row)), pane))
        {
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
}

void
pps_agreement_page_save (PpsAgreementPage *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (PPS_IS_AGREEMENT_PAGE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    pps_agreement_row_save (PPS_AGREEMENT_ROW (row));
}

PpsPartnership *
pps_agreement_page_get_partnership (PpsAgreementPage *self)
{
  g_return_val_if_fail (PPS_IS_AGREEMENT_PAGE (self), NULL);

  return self->partnership;
}

GtkListBox *
pps_agreement_page_get_list (PpsAgreementPage *self)
{
  g_return_val_if_fail (PPS_IS_AGREEMENT_PAGE (self), NULL);

  return self->list;
}
