/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-seal-window.h"

#include <glib/gi18n.h>

#include "pps-file-question.h"
#include "pps-seal.h"

/* One question in a window of its own: there is no study yet that it could stand in. */

struct _PpsSealWindow
{
  AdwWindow parent_instance;

  char *path;
  GtkWidget *passphrase;
  GtkWidget *act;
  GtkWidget *told;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (PpsSealWindow, pps_seal_window, ADW_TYPE_WINDOW)

static void
typed_cb (PpsSealWindow *self)
{
  gtk_widget_remove_css_class (self->passphrase, "error");
  gtk_widget_set_sensitive (
      self->act, !self->busy && *gtk_editable_get_text (GTK_EDITABLE (self->passphrase)) != '\0');
}

static void
tell (PpsSealWindow *self, const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->told), message);
  gtk_widget_set_visible (self->told, *message != '\0');
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PpsSealWindow) self = user_data;
  PpsApplication *application;
  g_autofree char *study = g_strdup (g_object_get_data (G_OBJECT (self), "pps-study"));
  g_autoptr (GError) error = NULL;
  gboolean done = pps_seal_open_finish (result, NULL, &error);

  self->busy = FALSE;
  typed_cb (self);
  if (!done)
    {
      gtk_widget_add_css_class (self->passphrase, "error");
      tell (self, error->message);
      gtk_widget_grab_focus (self->passphrase);
      return;
    }

  application = PPS_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_close (GTK_WINDOW (self));
  if (application != NULL)
    pps_application_open_path (application, study);
}

void
pps_seal_window_take_out (PpsSealWindow *self, const char *study)
{
  g_return_if_fail (PPS_IS_SEAL_WINDOW (self));

  self->busy = TRUE;
  tell (self, "");
  typed_cb (self);
  g_object_set_data_full (G_OBJECT (self), "pps-study", g_strdup (study), g_free);
  pps_seal_open_async (self->path, study, gtk_editable_get_text (GTK_EDITABLE (self->passphrase)),
                       done_cb, g_object_ref (self));
}

static void
chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  pps_seal_window_take_out (PPS_SEAL_WINDOW (widget), path);
}

static void
act_cb (PpsSealWindow *self)
{
  g_autofree char *name = NULL;
  PpsFileQuestion question = { _ ("Where the study goes"),
                               _ ("_Open"),
                               GTK_FILE_CHOOSER_ACTION_SAVE,
                               NULL,
                               _ ("Studies"),
                               ".ppscanvas" };

  if (!gtk_widget_get_sensitive (self->act))
    return;

  name = g_path_get_basename (self->path);
  name[strlen (name) - strlen (PPS_SEAL_SUFFIX)] = '\0';
  question.name = name;
  pps_file_question_ask (GTK_WIDGET (self), &question, chosen_cb, NULL);
}

static void
pps_seal_window_finalize (GObject *object)
{
  g_free (PPS_SEAL_WINDOW (object)->path);

  G_OBJECT_CLASS (pps_seal_window_parent_class)->finalize (object);
}

static void
pps_seal_window_class_init (PpsSealWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pps_seal_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
pps_seal_window_init (PpsSealWindow *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_window_set_default_size (GTK_WINDOW (self), 480, -1);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Sealed archive"));
  g_object_set (box, "margin-top", 18, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  self->passphrase = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase),
                                 _ ("Passphrase of the archive"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->passphrase), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Passphrase of the archive"), -1);
  g_signal_connect_swapped (self->passphrase, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->passphrase, "entry-activated", G_CALLBACK (act_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->passphrase);
  self->told = make_label ("");
  gtk_widget_add_css_class (self->told, "error");
  gtk_widget_set_visible (self->told, FALSE);
  self->act = gtk_button_new_with_label (_ ("Take the study out…"));
  gtk_widget_add_css_class (self->act, "suggested-action");
  gtk_widget_add_css_class (self->act, "pill");
  gtk_widget_set_halign (self->act, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->act, FALSE);
  g_signal_connect_swapped (self->act, "clicked", G_CALLBACK (act_cb), self);
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("The study in this archive is encrypted. Type the passphrase that "
                                 "you were told, and choose where the study goes.")));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->told);
  gtk_box_append (GTK_BOX (box), self->act);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (page), clamp);
  adw_window_set_content (ADW_WINDOW (self), page);
}

PpsSealWindow *
pps_seal_window_new (PpsApplication *application, const char *path)
{
  PpsSealWindow *self = g_object_new (PPS_TYPE_SEAL_WINDOW, "application", application, NULL);
  g_autofree char *shown = g_filename_display_basename (path);

  self->path = g_strdup (path);
  gtk_window_set_title (GTK_WINDOW (self), shown);

  return self;
}
