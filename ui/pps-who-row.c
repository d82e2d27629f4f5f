/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-who-row.h"

#include <glib/gi18n.h>

#include "pps-edit.h"
#include "pps-window.h"

/* A tick is an edit at once. The row follows the study; it makes its checks anew only where the
 * respondents are others, so that the focus stays on the check that was ticked. */

struct _PpsWhoRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *box;
  GtkBox *checks;
  GtkWidget *nobody;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  PpsQuery *taking_part;
  PpsQuery *respondents;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsWhoRow, pps_who_row, ADW_TYPE_PREFERENCES_ROW)

static PpsRecord *
get_respondent (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "respondent");
}

static gboolean
takes_part (PpsWhoRow *self, PpsRecord *respondent)
{
  for (guint i = 0; i < pps_query_get_n (self->taking_part); i++)
    {
      if (pps_query_get (self->taking_part, i) == respondent)
        return TRUE;
    }

  return FALSE;
}

static void
show_ticks (PpsWhoRow *self)
{
  self->updating = TRUE;
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 takes_part (self, get_respondent (check)));
  self->updating = FALSE;
}

static void
ticked_cb (PpsWhoRow *self, GtkCheckButton *ticked)
{
  PpsRecord *respondent = get_respondent (GTK_WIDGET (ticked));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (self->updating)
    return;

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (chosen, get_respondent (check));
    }

  if (!pps_edit_set_respondents (self->workspace, self->interview, chosen, &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      show_ticks (self);
    }
  else if (!gtk_check_button_get_active (ticked))
    {
      /* Translators: %s is the code of a respondent. */
      message = g_strdup_printf (_ ("%s does not take part any more"),
                                 pps_record_get_text (respondent, "code"));
      pps_window_toast_undo (GTK_WIDGET (self), message);
    }
}

static void
add_check (PpsWhoRow *self, PpsRecord *respondent)
{
  const char *role = pps_record_get_text (respondent, "role");
  g_autofree char *text = g_strconcat (pps_record_get_text (respondent, "code"),
                                       *role != '\0' ? " · " : "", role, NULL);
  /* Not with a child of our own: GtkCheckButton of this version never lets that go. */
  GtkWidget *check = gtk_check_button_new_with_label (text);
  GtkWidget *label = gtk_widget_get_last_child (check);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_sensitive (check,
                            !pps_store_is_read_only (pps_workspace_get_store (self->workspace)));
  g_object_set_data_full (G_OBJECT (check), "respondent", g_object_ref (respondent),
                          g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->checks, check);
}

static void
fill (PpsWhoRow *self)
{
  const char *group = pps_record_get_text (PPS_RECORD (self->interview), "stakeholder-group");
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL)
    gtk_box_remove (self->checks, child);

  for (guint i = 0; i < pps_query_get_n (self->respondents); i++)
    {
      PpsRecord *respondent = pps_query_get (self->respondents, i);

      if (g_strcmp0 (pps_record_get_text (respondent, "stakeholder-group"), group) == 0
          || takes_part (self, respondent))
        add_check (self, respondent);
    }

  child = gtk_widget_get_first_child (GTK_WIDGET (self->checks));
  gtk_widget_set_visible (GTK_WIDGET (self->checks), child != NULL);
  gtk_widget_set_visible (self->nobody, child == NULL);
  show_ticks (self);
}

static gboolean
pps_who_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  /* A list box row takes the focus for itself; here it goes to the checks, and then to what
   * follows. */
  return gtk_widget_child_focus (focus != NULL ? focus : GTK_WIDGET (PPS_WHO_ROW (widget)->box),
                                 direction);
}

static void
pps_who_row_dispose (GObject *object)
{
  PpsWhoRow *self = PPS_WHO_ROW (object);

  g_clear_object (&self->taking_part);
  g_clear_object (&self->respondents);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_who_row_parent_class)->dispose (object);
}

static void
pps_who_row_class_init (PpsWhoRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_who_row_dispose;
  widget_class->focus = pps_who_row_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pps_canvas/PpsCanvas/ui/pps-who-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsWhoRow, box);
  gtk_widget_class_bind_template_child (widget_class, PpsWhoRow, checks);
  gtk_widget_class_bind_template_child (widget_class, PpsWhoRow, nobody);
}

static void
pps_who_row_init (PpsWhoRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_who_row_new (PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsWhoRow *self = g_object_new (PPS_TYPE_WHO_ROW, NULL);
  PpsStore *store = pps_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->taking_part = pps_query_new (store, "interview-respondents",
                                     pps_record_get_id (PPS_RECORD (interview)), NULL);
  self->respondents
      = pps_query_new (store, "partnership-respondents",
                       pps_record_get_text (PPS_RECORD (interview), "partnership"), NULL);
  g_signal_connect_object (self->taking_part, "items-changed", G_CALLBACK (show_ticks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->respondents, "items-changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
