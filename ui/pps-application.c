/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-application.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n.h>

#include "pps-about.h"
#include "pps-form-files.h"
#include "pps-form-window.h"
#include "pps-leave-watch.h"
#include "pps-member-file.h"
#include "pps-places.h"
#include "pps-sample.h"
#include "pps-seal-window.h"
#include "pps-seal.h"
#include "pps-study-chooser.h"
#include "pps-window.h"

/* The program. It turns a command line into windows and ends them well, also when it is told to by
 * a signal. It knows nothing of what is in a study. */

struct _PpsApplication
{
  AdwApplication parent_instance;

  PpsSettings *settings;
  PpsLeaveWatch *leave_watch;
  guint signals[3];
};

G_DEFINE_FINAL_TYPE (PpsApplication, pps_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *accels[3];
} Accelerator;

static const Accelerator accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "win.new-partnership", { "<Control><Shift>n" } },
  { "win.search", { "<Control>f" } },
  { "win.export", { "<Control>e" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.go-back", { "<Alt>Left" } },
  { "win.workbench", { "<Control>b" } },
  { "win.agreement", { "<Control><Shift>a" } },
  { "win.show-page('overview')", { "<Alt>1" } },
  { "win.show-page('interviews')", { "<Alt>2" } },
  { "win.show-page('canvas')", { "<Alt>3" } },
  { "win.show-page('perspectives')", { "<Alt>4" } },
  { "win.show-page('matrix')", { "<Alt>5" } },
  { "win.show-page('monitor')", { "<Alt>6" } },
};

static PpsWindow *
find_window (PpsApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (PPS_IS_WINDOW (l->data) && g_strcmp0 (pps_window_get_path (l->data), path) == 0)
        return l->data;
    }

  return NULL;
}

static PpsWindow *
need_window (PpsApplication *self)
{
  PpsWindow *window = find_window (self, NULL);

  return window != NULL ? window : pps_window_new (self);
}

static void
open_last (PpsApplication *self)
{
  g_autofree char *path = pps_settings_dup_text (self->settings, "last-study");
  PpsWindow *window = need_window (self);

  if (*path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      pps_window_open (window, path, 0);
    }
  else
    {
      pps_window_show_welcome (window);
      if (*path != '\0')
        {
          g_autofree char *name = g_path_get_basename (path);
          g_autofree char *message
              = g_strdup_printf (_ ("The study “%s” is no longer where it was"), name);

          pps_window_toast (GTK_WIDGET (window), message);
        }
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
open_sample (PpsApplication *self)
{
  g_autofree char *path = pps_places_dup_sample_path ();
  g_autofree char *dir = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      pps_application_open_path (self, path);
      return;
    }

  if (g_mkdir_with_parents (dir, 0700) != 0)
    g_set_error (&error, G_IO_ERROR, g_io_error_from_errno (errno),
                 _ ("The folder %s cannot be made: %s"), dir, g_strerror (errno));
  else
    pps_sample_create_cases (path, &error);

  if (error == NULL)
    {
      pps_application_open_path (self, path);
    }
  else
    {
      PpsWindow *window = need_window (self);

      pps_window_show_error (window, path, error);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* A form needs no study; where it is none, that is told on the first page. */
static void
open_form (PpsApplication *self, const char *path)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;
  GtkWidget *form = pps_form_window_new (path, &error);

  if (form != NULL)
    {
      gtk_window_set_application (GTK_WINDOW (form), GTK_APPLICATION (self));
      gtk_window_present (GTK_WINDOW (form));
      return;
    }

  if (!PPS_IS_WINDOW (window))
    {
      window = GTK_WINDOW (need_window (self));
      pps_window_show_welcome (PPS_WINDOW (window));
      gtk_window_present (window);
    }
  pps_window_report (GTK_WIDGET (window), error);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsApplication *self = user_data;

  pps_study_chooser_create (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PpsApplication *self = user_data;

  pps_study_chooser_open (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_sample (user_data);
}

static void
fill_form_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_form_files_fill (user_data, gtk_application_get_active_window (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (PPS_IS_WINDOW (window))
    pps_window_show_preferences (PPS_WINDOW (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pps_about_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (PPS_IS_WINDOW (window))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
}

static void
close_all (PpsApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (PPS_IS_WINDOW (l->data) || PPS_IS_FORM_WINDOW (l->data))
        gtk_window_close (l->data);
    }
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  close_all (user_data);
}

static void
leave_all (PpsApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (PPS_IS_WINDOW (l->data))
        pps_window_leave (l->data);
      else if (PPS_IS_FORM_WINDOW (l->data))
        pps_form_window_save (l->data);
    }
}

/* The session may go on after all, and the computer wakes up: nothing is closed. */
static void
leaving_cb (PpsApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (PPS_IS_WINDOW (l->data))
        pps_window_save (l->data);
    }
}

static gboolean
signalled_cb (gpointer user_data)
{
  PpsApplication *self = user_data;

  leave_all (self);
  g_application_quit (G_APPLICATION (self));

  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = new_cb },
  { .name = "open", .activate = open_cb },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "fill-form", .activate = fill_form_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "about", .activate = about_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "quit", .activate = quit_cb },
};

/* GTK reads its own theme when it meets a screen, and libadwaita puts another in its place a moment
 * later. The empty theme, which is what libadwaita asks GTK for in the end, saves a ninth of a
 * start. A theme that the user asked for stays. */
static void
init_gtk (void)
{
  gboolean chosen = g_getenv ("GTK_THEME") != NULL;

  if (!chosen)
    g_setenv ("GTK_THEME", "Adwaita-empty", FALSE);
  gtk_init ();
  gtk_settings_get_default ();
  if (!chosen)
    g_unsetenv ("GTK_THEME");
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/pps_canvas/PpsCanvas/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (PPS_APP_ID);

  return G_SOURCE_REMOVE;
}

static gboolean
first_frame_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* Some desktops show the icon of a window. To draw it takes a library of its own: the first window
 * is there sooner without. */
static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (window), first_frame_cb, NULL, NULL);
  g_signal_handlers_disconnect_by_func (application, window_added_cb, user_data);
}

static void
pps_application_startup (GApplication *application)
{
  PpsApplication *self = PPS_APPLICATION (application);

  /* A thread begins to read the icon theme as soon as it is there. libadwaita adds a place to look
   * for icons just in time; one more from GtkApplication, and all would be read again. */
  g_application_set_resource_base_path (application, NULL);
  init_gtk ();
  adw_init ();
  G_APPLICATION_CLASS (pps_application_parent_class)->startup (application);
  add_style ();

  g_signal_connect (self, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accels);

  self->leave_watch = pps_leave_watch_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->leave_watch, "leaving", G_CALLBACK (leaving_cb), self,
                           G_CONNECT_SWAPPED);
  self->signals[0] = g_unix_signal_add (SIGTERM, signalled_cb, self);
  self->signals[1] = g_unix_signal_add (SIGINT, signalled_cb, self);
  self->signals[2] = g_unix_signal_add (SIGHUP, signalled_cb, self);
}

static void
pps_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_last (PPS_APPLICATION (application));
}

static void
pps_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        pps_application_open_path (PPS_APPLICATION (application), path);
      else
        g_application_activate (application);
    }
}

static int
pps_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("pps-canvas %s\n", PPS_VERSION);

  return 0;
}

static int
pps_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  PpsApplication *self = PPS_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **names = NULL;

  if (g_variant_dict_contains (options, "sample"))
    {
      open_sample (self);
    }
  else if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names) && names[0] != NULL)
    {
      for (guint i = 0; names[i] != NULL; i++)
        {
          g_autoptr (GFile) file
              = g_application_command_line_create_file_for_arg (command_line, names[i]);

          pps_application_open (application, &file, 1, "");
        }
    }
  else
    {
      pps_application_activate (application);
    }

  return 0;
}

static void
pps_application_shutdown (GApplication *application)
{
  PpsApplication *self = PPS_APPLICATION (application);

  /* The session ends by this alone. */
  leave_all (self);
  g_clear_object (&self->leave_watch);
  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);

  G_APPLICATION_CLASS (pps_application_parent_class)->shutdown (application);
}

static void
pps_application_dispose (GObject *object)
{
  g_clear_object (&PPS_APPLICATION (object)->settings);

  G_OBJECT_CLASS (pps_application_parent_class)->dispose (object);
}

static void
pps_application_class_init (PpsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_application_dispose;
  application_class->startup = pps_application_startup;
  application_class->activate = pps_application_activate;
  application_class->open = pps_application_open;
  application_class->command_line = pps_application_command_line;
  application_class->handle_local_options = pps_application_handle_local_options;
  application_class->shutdown = pps_application_shutdown;
}

static void
pps_application_init (PpsApplication *self)
{
  const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample study"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Say which version this is"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[STUDY]") },
    { NULL },
  };

  self->settings = pps_settings_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("The social innovation business model canvas for public-private "
                               "partnerships."));
}

PpsApplication *
pps_application_new (void)
{
  return g_object_new (PPS_TYPE_APPLICATION, "application-id", PPS_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "register-session", TRUE, NULL);
}

PpsSettings *
pps_application_get_settings (PpsApplication *self)
{
  g_return_val_if_fail (PPS_IS_APPLICATION (self), NULL);

  return self->settings;
}

void
pps_application_open_path (PpsApplication *self, const char *path)
{
  g_autofree char *canonical = NULL;
  PpsWindow *window;

  g_return_if_fail (PPS_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  canonical = g_canonicalize_filename (path, NULL);
  if (g_str_has_suffix (canonical, PPS_SEAL_SUFFIX))
    {
      gtk_window_present (GTK_WINDOW (pps_seal_window_new (self, canonical)));
      return;
    }
  if (g_str_has_suffix (canonical, PPS_MEMBER_FILE_SUFFIX))
    {
      open_form (self, canonical);
      return;
    }

  window = find_window (self, canonical);
  if (window == NULL)
    {
      window = need_window (self);
      pps_window_open (window, canonical, 0);
    }
  gtk_window_present (GTK_WINDOW (window));
}
