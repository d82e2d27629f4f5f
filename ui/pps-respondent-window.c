/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-respondent-window.h"

#include <glib/gi18n.h>

#include "pps-fit-text.h"

/* A window that stands across the table. It knows no study: the interview page tells it words. */

struct _PpsRespondentWindow
{
  AdwWindow parent_instance;

  GtkWidget *header;
  GtkStack *stack;
  PpsFitText *text;
  gboolean blank;
  gboolean has_question;
};

G_DEFINE_FINAL_TYPE (PpsRespondentWindow, pps_respondent_window, ADW_TYPE_WINDOW)

static void
show_page (PpsRespondentWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    self->blank || !self->has_question ? "blank" : "text");
}

static void
blank_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PpsRespondentWindow *self = PPS_RESPONDENT_WINDOW (widget);

  pps_respondent_window_set_blank (self, !self->blank);
}

static void
fullscreen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pps_respondent_window_toggle_fullscreen (PPS_RESPONDENT_WINDOW (widget), NULL);
}

static void
leave_fullscreen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_unfullscreen (GTK_WINDOW (widget));
}

static void
fullscreened_cb (PpsRespondentWindow *self)
{
  gtk_widget_set_visible (self->header, !gtk_window_is_fullscreen (GTK_WINDOW (self)));
}

static void
pps_respondent_window_class_init (PpsRespondentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "respondent.blank", NULL, blank_cb);
  gtk_widget_class_install_action (widget_class, "respondent.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "respondent.leave-fullscreen", NULL,
                                   leave_fullscreen_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "respondent.blank", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "respondent.fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "respondent.leave-fullscreen", NULL);
}

static GtkWidget *
make_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("view-fullscreen-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "respondent.fullscreen");
  gtk_widget_set_tooltip_text (button, _ ("Full screen (F11)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Full screen"), -1);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));
  gtk_widget_add_css_class (header, "flat");

  return header;
}

static void
pps_respondent_window_init (PpsRespondentWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->header = make_header ();
  gtk_box_append (GTK_BOX (box), self->header);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->text = g_object_new (PPS_TYPE_FIT_TEXT, NULL);
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "blank");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->text), "text");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));

  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("For the respondent"));
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 600);
  gtk_widget_add_css_class (GTK_WIDGET (self), "respondent");
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  show_page (self);
}

PpsRespondentWindow *
pps_respondent_window_new (void)
{
  return g_object_new (PPS_TYPE_RESPONDENT_WINDOW, NULL);
}

void
pps_respondent_window_show_question (PpsRespondentWindow *self,
                                     const char *name,
                                     const char *question,
                                     const char *note)
{
  g_return_if_fail (PPS_IS_RESPONDENT_WINDOW (self));

  self->has_question = name != NULL;
  if (self->has_question)
    pps_fit_text_show (self->text, name, question, note);
  show_page (self);
}

gboolean
pps_respondent_window_is_blank (PpsRespondentWindow *self)
{
  g_return_val_if_fail (PPS_IS_RESPONDENT_WINDOW (self), TRUE);

  return self->blank;
}

void
pps_respondent_window_set_blank (PpsRespondentWindow *self, gboolean blank)
{
  g_return_if_fail (PPS_IS_RESPONDENT_WINDOW (self));

  self->blank = blank;
  show_page (self);
}

static GdkMonitor *
find_other_monitor (GtkWindow *other)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (other));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (other));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkMonitor *taken = gdk_display_get_monitor_at_surface (display, surface);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != taken)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

void
pps_respondent_window_toggle_fullscreen (PpsRespondentWindow *self, GtkWindow *other)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  g_return_if_fail (PPS_IS_RESPONDENT_WINDOW (self));

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      gtk_window_unfullscreen (GTK_WINDOW (self));
      return;
    }

  if (other != NULL && gtk_widget_get_realized (GTK_WIDGET (other)))
    monitor = find_other_monitor (other);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}
