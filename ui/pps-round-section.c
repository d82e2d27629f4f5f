/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-calendar-dialog.h"
#include "pps-choice-row.h"
#include "pps-describe.h"
#include "pps-edit-freeze.h"
#include "pps-export-dialog.h"
#include "pps-field-row.h"
#include "pps-form-files.h"
#include "pps-freeze-popover.h"
#include "pps-interview-row.h"
#include "pps-plan-popover.h"
#include "pps-record-row.h"
#include "pps-round-matrix.h"
#include "pps-window.h"

/* A round: who is to be heard, and its interviews. The fields are made when the user first wants to
 * edit them. */

struct _PpsRoundSection
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *detail;
  GtkToggleButton *edit;
  GtkMenuButton *plan;
  GtkListBox *fields;
  GtkListBox *list;
  GtkBox *matrix_place;
  GtkWidget *menu_button;
  GtkLabel *frozen;
  GtkBox *copies;
  PpsQuery *snapshots;
  GtkWidget *freeze_popover; /* made when it is first asked for */
  GtkWidget *cell_plan;      /* the popover of a cell of the matrix */

  PpsWorkspace *workspace;
  PpsRound *round;
};

G_DEFINE_FINAL_TYPE (PpsRoundSection, pps_round_section, GTK_TYPE_WIDGET)

/* What it was frozen as: the name of the last snapshot. */
static char *
describe_frozen (PpsRoundSection *self)
{
  PpsRecord *round = PPS_RECORD (self->round);
  g_autofree char *date
      = pps_describe_date (pps_record_get_text (round, "frozen"), pps_describe_language ());
  g_autoptr (PpsQuery) snapshots
      = pps_query_new (pps_workspace_get_store (self->workspace), "round-snapshots",
                       pps_record_get_id (round), NULL);
  guint n = pps_query_get_n (snapshots);

  return n > 0 ? g_strdup_printf (
             /* Translators: a date, and the name of a snapshot. */
             _ ("Frozen on %s as “%s”. It stays as it was reported; interviews and findings can be "
                "read, and not changed."),
             date, pps_record_get_text (pps_query_get (snapshots, n - 1), "name"))
               : g_strdup_printf (_ ("Frozen on %s. It stays as it was reported."), date);
}

/* Nothing is offered here that the round would refuse. */
static void
show_frozen (PpsRoundSection *self)
{
  gboolean frozen = pps_edit_is_frozen (self->round);
  gboolean writable = !pps_store_is_read_only (pps_workspace_get_store (self->workspace));
  g_autofree char *text = frozen ? describe_frozen (self) : g_strdup ("");

  gtk_label_set_text (self->frozen, text);
  gtk_widget_set_visible (GTK_WIDGET (self->frozen), frozen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.freeze", writable && !frozen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.write-forms", writable && !frozen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.read-form", writable && !frozen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.unfreeze", writable && frozen);
  gtk_widget_set_visible (GTK_WIDGET (self->edit), writable && !frozen);
  gtk_widget_set_visible (GTK_WIDGET (self->plan), writable && !frozen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->matrix_place), !frozen);
  if (frozen)
    gtk_toggle_button_set_active (self->edit, FALSE);
}

/* Each copy is a way to it; those of a round that was opened again as well. */
static void
show_copies (PpsRoundSection *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->copies))) != NULL)
    gtk_box_remove (self->copies, child);

  for (guint i = 0; i < pps_query_get_n (self->snapshots); i++)
    {
      PpsRecord *snapshot = pps_query_get (self->snapshots, i);
      g_autofree char *date
          = pps_describe_date (pps_record_get_text (snapshot, "taken"), pps_describe_language ());
      g_autofree char *label = g_strdup_printf (_ ("See the copy “%s” of %s"),
                                                pps_record_get_text (snapshot, "name"), date);
      GtkWidget *button = gtk_button_new_with_label (label);
      GtkWidget *words = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-frozen");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pps_record_get_id (snapshot));
      gtk_box_append (self->copies, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->copies), pps_query_get_n (self->snapshots) > 0);
}

static void
show_facts (PpsRoundSection *self)
{
  PpsRecord *record = PPS_RECORD (self->round);
  const char *language = pps_describe_language ();
  const char *name = pps_record_get_text (record, "name");
  const char *kind = pps_describe_word ("round", pps_record_get_text (record, "kind"), language);
  g_autofree char *date = pps_describe_date (pps_record_get_text (record, "date"), language);
  g_autofree char *detail
      = g_strconcat (kind, *kind != '\0' && *date != '\0' ? " · " : "", date, NULL);

  gtk_label_set_text (self->name, *name != '\0' ? name : kind);
  gtk_label_set_text (self->detail, detail);
  show_frozen (self);
}

static void
remove_cb (PpsRoundSection *self)
{
  g_autofree char *message
      = g_strdup_printf (_ ("“%s” was removed"), gtk_label_get_text (self->name));

  pps_record_row_remove (GTK_WIDGET (self), self->workspace, PPS_RECORD (self->round), message);
}

static GtkWidget *
make_remove_row (PpsRoundSection *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove this round"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "error");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
edit_toggled_cb (PpsRoundSection *self)
{
  static const char *const kinds[] = { "design", "running", "evaluation", NULL };
  PpsRecord *record = PPS_RECORD (self->round);
  const char *language = pps_describe_language ();
  const char *names[] = {
    pps_describe_word ("round", kinds[0], language),
    pps_describe_word ("round", kinds[1], language),
    pps_describe_word ("round", kinds[2], language),
    NULL,
  };

  if (gtk_list_box_get_row_at_index (self->fields, 0) == NULL)
    {
      gtk_list_box_append (self->fields,
                           pps_field_row_new_entry (self->workspace, record, "name", _ ("Name")));
      gtk_list_box_append (self->fields, pps_field_row_new_combo (self->workspace, record, "kind",
                                                                  _ ("Kind"), kinds, names));
      gtk_list_box_append (self->fields,
                           pps_field_row_new_date (self->workspace, record, "date",
                                                   _ ("Date (year, month or day: 2019-10)")));
      gtk_list_box_append (self->fields, pps_choice_row_new_phase (self->workspace, record));
      gtk_list_box_append (self->fields, make_remove_row (self));
    }

  if (gtk_toggle_button_get_active (self->edit))
    pps_record_row_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->fields, 0)));
}

static GtkWidget *
get_row (PpsRoundSection *self, PpsInterview *interview)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (pps_interview_row_get_interview (PPS_INTERVIEW_ROW (row)) == interview)
        return GTK_WIDGET (row);
    }

  return NULL;
}

static void
show_plan_cb (PpsRoundSection *self, PpsInterview *interview)
{
  GtkWidget *row = get_row (self, interview);

  if (row != NULL)
    pps_interview_row_edit (PPS_INTERVIEW_ROW (row));
}

/* Comes up beside the cell that it is about. */
static void
plan_cb (PpsRoundSection *self, GtkWidget *cell, const char *group, PpsRespondent *respondent)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return;

  pps_plan_popover_preset (PPS_PLAN_POPOVER (self->cell_plan), group, respondent);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->cell_plan),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->cell_plan));
}

static PpsPartnership *
lookup_partnership (PpsRoundSection *self)
{
  return pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP,
                               pps_record_get_text (PPS_RECORD (self->round), "partnership"));
}

static void
calendar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (widget);
  g_autoptr (PpsPartnership) partnership = lookup_partnership (self);

  if (partnership != NULL)
    pps_calendar_dialog_ask (widget, self->workspace, partnership,
                             g_variant_get_boolean (parameter) ? NULL : self->round);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (widget);
  g_autoptr (PpsPartnership) partnership = lookup_partnership (self);
  PpsExportDialog *dialog;

  if (partnership == NULL)
    return;

  dialog = pps_export_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace,
                                  partnership, g_variant_get_string (parameter, NULL));
  pps_export_dialog_set_round (dialog, self->round);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
freeze_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (widget);
  graphene_rect_t bounds;

  if (self->freeze_popover == NULL)
    {
      self->freeze_popover = pps_freeze_popover_new (self->workspace, self->round);
      gtk_widget_set_parent (self->freeze_popover, widget);
    }
  if (gtk_widget_compute_bounds (self->menu_button, widget, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->freeze_popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->freeze_popover));
}

static void
write_forms_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (widget);

  pps_form_files_write (widget, self->workspace, self->round);
}

static void
read_form_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_form_files_read (widget, PPS_ROUND_SECTION (widget)->workspace);
}

static void
unfreeze_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (widget);
  g_autoptr (GError) error = NULL;

  if (!pps_edit_unfreeze_round (self->workspace, self->round, &error))
    pps_window_report (widget, error);
}

static GtkWidget *
make_row_cb (gpointer item, gpointer user_data)
{
  PpsRoundSection *self = user_data;

  return pps_interview_row_new (self->workspace, item);
}

static void
pps_round_section_dispose (GObject *object)
{
  PpsRoundSection *self = PPS_ROUND_SECTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->snapshots);
  g_clear_object (&self->round);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_round_section_parent_class)->dispose (object);
}

static void
pps_round_section_class_init (PpsRoundSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_round_section_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-round-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, name);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, detail);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, edit);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, plan);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, frozen);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, copies);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, fields);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, list);
  gtk_widget_class_bind_template_child (widget_class, PpsRoundSection, matrix_place);
  gtk_widget_class_bind_template_callback (widget_class, edit_toggled_cb);
  gtk_widget_class_install_action (widget_class, "round.calendar", "b", calendar_cb);
  gtk_widget_class_install_action (widget_class, "round.print", "s", print_cb);
  gtk_widget_class_install_action (widget_class, "round.write-forms", NULL, write_forms_cb);
  gtk_widget_class_install_action (widget_class, "round.read-form", NULL, read_form_cb);
  gtk_widget_class_install_action (widget_class, "round.freeze", NULL, freeze_cb);
  gtk_widget_class_install_action (widget_class, "round.unfreeze", NULL, unfreeze_cb);
}

static void
pps_round_section_init (PpsRoundSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_matrix (PpsRoundSection *self)
{
  GtkWidget *matrix = pps_round_matrix_new (self->workspace, self->round);

  g_signal_connect_object (matrix, "plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "show-plan", G_CALLBACK (show_plan_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->matrix_place, matrix);
}

GtkWidget *
pps_round_section_new (PpsWorkspace *workspace, PpsRound *round)
{
  PpsRoundSection *self = g_object_new (PPS_TYPE_ROUND_SECTION, NULL);
  g_autoptr (PpsQuery) interviews = NULL;

  self->workspace = g_object_ref (workspace);
  self->round = g_object_ref (round);
  g_signal_connect_object (round, "notify", G_CALLBACK (show_facts), self, G_CONNECT_SWAPPED);
  show_facts (self);
  self->snapshots = pps_query_new (pps_workspace_get_store (workspace), "round-snapshots",
                                   pps_record_get_id (PPS_RECORD (round)), NULL);
  g_signal_connect_object (self->snapshots, "items-changed", G_CALLBACK (show_copies), self,
                           G_CONNECT_SWAPPED);
  show_copies (self);

  interviews = pps_query_new (pps_workspace_get_store (workspace), "round-interviews",
                              pps_record_get_id (PPS_RECORD (round)), NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (interviews), make_row_cb, self, NULL);

  gtk_menu_button_set_popover (self->plan, pps_plan_popover_new (workspace, round));
  self->cell_plan = pps_plan_popover_new (workspace, round);
  gtk_widget_set_parent (self->cell_plan, GTK_WIDGET (self));
  add_matrix (self);

  return GTK_WIDGET (self);
}
