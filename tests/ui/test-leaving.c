/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gunixfdlist.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "pps-application.h"
#include "pps-edit.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-study.h"

/* Whatever takes the computer away from somebody who types: the words are on disk before it does.
 * Each test types and holds the disk to the words at once, well within the pause after which they
 * would be saved by themselves. */

#define QUESTION "pane.solution"
#define WORDS "Typed right before"

typedef struct
{
  char *dir;
  char *path;
  char *interview;
  PpsWindow *window;
} Fixture;

/* There is one of each in a process. */
static PpsApplication *application;
static GDBusConnection *logind;
static guint n_locks;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsInterview) interview = NULL;

  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  partnership = pps_edit_add_partnership (workspace, "Techniek", &error);
  round = pps_edit_add_round (workspace, partnership, "2026", "running", "2026", &error);
  interview = pps_edit_add_interview (workspace, round, "W", NULL, &error);
  pps_edit_keep_place (workspace, interview, QUESTION, 0, &error);
  g_assert_no_error (error);
  fixture->interview = g_strdup (pps_record_get_id (PPS_RECORD (interview)));
  pps_store_close (pps_workspace_get_store (workspace));

  fixture->window = pps_window_new (application);
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-interview", "s",
                              fixture->interview);
  ui_run_pending ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  PpsSettings *settings = pps_application_get_settings (application);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  pps_settings_set_text (settings, "last-interview", "");
  test_folder_remove (fixture->dir);
  g_free (fixture->interview);
  g_free (fixture->path);
}

static void
type (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_signal_emit_by_name (focus, "insert-at-cursor", WORDS);
}

static char *
dup_saved (PpsWorkspace *workspace, const char *id)
{
  g_autoptr (PpsInterview) interview = pps_workspace_lookup (workspace, PPS_TYPE_INTERVIEW, id);
  g_autoptr (PpsAnswer) answer = pps_edit_find_answer (workspace, interview, QUESTION);

  return g_strdup (answer != NULL ? pps_record_get_text (PPS_RECORD (answer), "text") : "");
}

static gboolean
is_saved (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *saved
      = dup_saved (pps_window_get_workspace (fixture->window), fixture->interview);

  return g_str_equal (saved, WORDS);
}

/* And whoever typed goes on typing where it was. */
static void
assert_goes_on (Fixture *fixture, GtkWidget *focus)
{
  g_assert_true (is_saved (fixture));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

static void
test_logout (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (gtk_application_get_windows (GTK_APPLICATION (application)) != NULL);
  type (fixture);
  g_assert_false (is_saved (fixture));
  g_signal_emit_by_name (application, "query-end");
  assert_goes_on (fixture, focus);
}

static void
tell_of_sleep (gboolean begins)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (logind, NULL, "/org/freedesktop/login1",
                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                 g_variant_new ("(b)", begins), &error);
  g_assert_no_error (error);
  g_dbus_connection_flush_sync (logind, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_locks (gpointer data)
{
  return n_locks >= GPOINTER_TO_UINT (data);
}

static void
test_sleep (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gint64 start;

  /* Sleep waits for us, and does again after we woke up. */
  ui_wait_until (has_locks, GUINT_TO_POINTER (1));
  type (fixture);
  start = g_get_monotonic_time ();
  tell_of_sleep (TRUE);
  ui_wait_until (is_saved, fixture);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 600 * G_TIME_SPAN_MILLISECOND);
  assert_goes_on (fixture, focus);

  tell_of_sleep (FALSE);
  ui_wait_until (has_locks, GUINT_TO_POINTER (2));
}

/* Another window, another program: the words need not wait. */
static void
test_window (Fixture *fixture, gconstpointer unused)
{
  type (fixture);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  g_assert_true (is_saved (fixture));
}

static void
assert_saved_in_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_open (fixture->path, PPS_STORE_READ_ONLY, &error);
  g_autofree char *saved = NULL;

  g_assert_no_error (error);
  saved = dup_saved (workspace, fixture->interview);
  g_assert_cmpstr (saved, ==, WORDS);
  g_assert_false (pps_store_was_unclean (pps_workspace_get_store (workspace)));
}

static gboolean
is_left (gpointer data)
{
  return pps_window_get_workspace (data) == NULL;
}

static void
test_signal (Fixture *fixture, gconstpointer signal_number)
{
  type (fixture);
  kill (getpid (), GPOINTER_TO_INT (signal_number));
  ui_wait_until (is_left, fixture->window);
  assert_saved_in_file (fixture);
}

static void
test_close (Fixture *fixture, gconstpointer unused)
{
  type (fixture);
  g_object_ref (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  assert_saved_in_file (fixture);
  g_object_unref (fixture->window);
  fixture->window = pps_window_new (application);
}

/* A logind that hands out locks. */
static void
call_cb (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  g_autoptr (GUnixFDList) descriptors = g_unix_fd_list_new ();
  const char *what;
  const char *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, NULL, NULL, &mode);
  g_assert_nonnull (strstr (what, "sleep"));
  g_assert_cmpstr (mode, ==, "delay");
  g_assert_cmpint (pipe (ends), ==, 0);
  g_unix_fd_list_append (descriptors, ends[1], NULL);
  close (ends[0]);
  close (ends[1]);
  n_locks++;
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           descriptors);
}

static void
play_logind (void)
{
  static const char xml[] = "<node><interface name='org.freedesktop.login1.Manager'>"
                            "<method name='Inhibit'>"
                            "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                            "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
                            "<arg type='h' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, &error);

  logind = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (logind, "/org/freedesktop/login1", node->interfaces[0], &table,
                                     NULL, NULL, &error);
  g_assert_no_error (error);
  g_variant_unref (g_dbus_connection_call_sync (
      logind, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  play_logind ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, data, function)                                                                  \
  g_test_add ("/leaving/" path, Fixture, data, set_up, function, tear_down)
  ADD ("logout", NULL, test_logout);
  ADD ("sleep", NULL, test_sleep);
  ADD ("window", NULL, test_window);
  ADD ("close", NULL, test_close);
  ADD ("terminate", GINT_TO_POINTER (SIGTERM), test_signal);
  ADD ("interrupt", GINT_TO_POINTER (SIGINT), test_signal);
  ADD ("hang-up", GINT_TO_POINTER (SIGHUP), test_signal);

  result = g_test_run ();
  g_object_unref (application);
  g_object_unref (logind);

  return result;
}
