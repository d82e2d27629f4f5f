/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-driver.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "pps-tree.h"

/* One program at a time, with the accessible object that stands for it. The object is looked up by
 * process, because the registry may still list one that was killed. Looking is slow, for each
 * question goes over the bus; where the focus is comes as news. */

struct _PpsDriver
{
  GPid pid;
  AtspiAccessible *application;
  AtspiEventListener *listener;
  char *focus;              /* name of what has it; NULL if unknown */
  AtspiAccessible *focused; /* the same */
};

/* Seconds. A step takes half of one; the rest is for a busy machine. */
#define CEILING 20

/* Not every move of the focus is told, as when it comes to what was made for it just then. */
#define FOCUS_CEILING 0.5

#define MAX_TABS 80

/* Looking */

static AtspiAccessible *
look (PpsDriver *self, PpsTreeMatches matches, gpointer user_data)
{
  return self->application != NULL ? pps_tree_search (self->application, matches, user_data) : NULL;
}

/* Failing */

static void G_GNUC_NORETURN G_GNUC_PRINTF (2, 3) give_up (PpsDriver *self, const char *format, ...)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pps-canvas-e2e.png", NULL);
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  pps_driver_print_tree (self);
  pps_driver_take_picture (self, path);
  g_printerr ("The screen then: %s\n", path);
  g_error ("%s", message);
}

/* Waiting */

typedef struct
{
  PpsDriver *driver;
  PpsTreeMatches matches;
  gpointer user_data;
  AtspiAccessible *found;
} Search;

static gboolean
await_within (PpsDriver *self,
              double seconds,
              gboolean (*holds) (gpointer user_data),
              gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  int status;

  for (;;)
    {
      if (holds (user_data))
        return TRUE;
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (self->pid != 0 && waitpid (self->pid, &status, WNOHANG) == self->pid)
        {
          self->pid = 0;
          give_up (self, "The program ended by itself, with status %x", status);
        }
      g_usleep (G_USEC_PER_SEC / 100);
    }
}

static gboolean
await (PpsDriver *self, gboolean (*holds) (gpointer user_data), gpointer user_data)
{
  return await_within (self, CEILING, holds, user_data);
}

static gboolean
is_found (gpointer user_data)
{
  Search *search = user_data;

  search->found = look (search->driver, search->matches, search->user_data);

  return search->found != NULL;
}

static gboolean
is_gone (gpointer user_data)
{
  gboolean gone = !is_found (user_data);

  g_clear_object (&((Search *) user_data)->found);

  return gone;
}

static AtspiAccessible *
await_found (PpsDriver *self, PpsTreeMatches matches, gpointer user_data)
{
  Search search = { self, matches, user_data, NULL };

  await (self, is_found, &search);

  return search.found;
}

/* The focus */

static void
focus_changed_cb (AtspiEvent *event, void *user_data)
{
  PpsDriver *self = user_data;

  if (event->detail1 != 0)
    {
      /* Asking for the name may bring the next event. */
      char *name = pps_tree_dup_name (event->source);

      g_free (self->focus);
      self->focus = name;
      g_set_object (&self->focused, event->source);
    }
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static gboolean
knows_focus (gpointer user_data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return ((PpsDriver *) user_data)->focus != NULL;
}

/* The program */

static AtspiAccessible *
find_application (GPid pid)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && (GPid) atspi_accessible_get_process_id (child, NULL) == pid)
        return g_steal_pointer (&child);
    }

  return NULL;
}

static gboolean
has_window (gpointer user_data)
{
  PpsDriver *self = user_data;

  if (self->application == NULL)
    {
      self->application = find_application (self->pid);
      /* The client's own cache misses changes of GTK 4 programs. */
      if (self->application != NULL)
        atspi_accessible_set_cache_mask (self->application, ATSPI_CACHE_NONE);
    }

  return self->application != NULL
         && atspi_accessible_get_child_count (self->application, NULL) > 0;
}

static gboolean
has_ended (gpointer user_data)
{
  PpsDriver *self = user_data;
  int status;

  if (waitpid (self->pid, &status, WNOHANG) != self->pid)
    return FALSE;

  self->pid = 0;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    give_up (self, "The program ended with status %x", status);

  return TRUE;
}

PpsDriver *
pps_driver_new (void)
{
  PpsDriver *self = g_new0 (PpsDriver, 1);

  g_assert_nonnull (g_getenv ("PPS_CANVAS"));
  g_assert_nonnull (g_getenv ("DISPLAY"));

  /* libatspi warns when a program goes away while it is being asked; only the program itself is
   * held to silence. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  atspi_init ();

  self->listener = atspi_event_listener_new (focus_changed_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", NULL);

  return self;
}

void
pps_driver_free (PpsDriver *self)
{
  if (self->pid != 0)
    pps_driver_kill (self);
  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_object_unref (self->listener);
  g_free (self->focus);
  g_clear_object (&self->focused);
  g_free (self);
}

/* On its own, and with a place for temporary files that can be looked through afterwards. */
static GStrv
make_environment (void)
{
  g_autofree char *temporary = g_build_filename (g_get_home_dir (), "tmp", NULL);
  GStrv environment = g_environ_setenv (g_get_environ (), "TMPDIR", temporary, TRUE);
  const char *alone = g_getenv ("PPS_ALONE");

  g_mkdir_with_parents (temporary, 0700);

  return alone != NULL ? g_environ_setenv (environment, "LD_PRELOAD", alone, TRUE) : environment;
}

void
pps_driver_launch (PpsDriver *self, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) environment = make_environment ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (self->pid, ==, 0);

  g_strv_builder_add (builder, g_getenv ("PPS_CANVAS"));
  if (arguments != NULL)
    g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  g_clear_pointer (&self->focus, g_free);
  g_spawn_async (NULL, argv, environment, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                 NULL, NULL, &self->pid, &error);
  g_assert_no_error (error);
}

void
pps_driver_start (PpsDriver *self, const char *const *arguments)
{
  pps_driver_launch (self, arguments);
  if (!await (self, has_window, self))
    give_up (self, "The program shows no window");
}

void
pps_driver_kill (PpsDriver *self)
{
  kill (self->pid, SIGKILL);
  waitpid (self->pid, NULL, 0);
  self->pid = 0;
  g_clear_object (&self->application);
}

void
pps_driver_stop (PpsDriver *self)
{
  gint64 end = g_get_monotonic_time () + CEILING * G_USEC_PER_SEC;

  kill (self->pid, SIGTERM);
  while (!has_ended (self))
    {
      if (g_get_monotonic_time () > end)
        give_up (self, "The program does not end");
      g_usleep (G_USEC_PER_SEC / 25);
    }
  g_clear_object (&self->application);
}

/* Finding */

AtspiAccessible *
pps_driver_find (PpsDriver *self, AtspiRole role, const char *name)
{
  PpsTreeWanted wanted = { role, name, FALSE };
  AtspiAccessible *found = await_found (self, pps_tree_is_wanted, &wanted);

  if (found == NULL)
    give_up (self, "There is no “%s”", name);

  return found;
}

AtspiAccessible *
pps_driver_find_like (PpsDriver *self, AtspiRole role, const char *pattern)
{
  PpsTreeWanted wanted = { role, pattern, TRUE };
  AtspiAccessible *found = await_found (self, pps_tree_is_wanted, &wanted);

  if (found == NULL)
    give_up (self, "There is nothing like “%s”", pattern);

  return found;
}

AtspiAccessible *
pps_driver_find_text (PpsDriver *self, const char *words)
{
  AtspiAccessible *found = await_found (self, pps_tree_has_words, (gpointer) words);

  if (found == NULL)
    give_up (self, "The words “%s” stand nowhere", words);

  return found;
}

AtspiAccessible *
pps_driver_peek (PpsDriver *self, AtspiRole role, const char *name)
{
  PpsTreeWanted wanted = { role, name, FALSE };

  return look (self, pps_tree_is_wanted, &wanted);
}

AtspiAccessible *
pps_driver_peek_like (PpsDriver *self, AtspiRole role, const char *pattern)
{
  PpsTreeWanted wanted = { role, pattern, TRUE };

  return look (self, pps_tree_is_wanted, &wanted);
}

void
pps_driver_await_gone (PpsDriver *self, AtspiRole role, const char *name)
{
  PpsTreeWanted wanted = { role, name, FALSE };
  Search search = { self, pps_tree_is_wanted, &wanted, NULL };

  if (!await (self, is_gone, &search))
    give_up (self, "“%s” is still there", name);
}

/* Doing */

static gboolean
try_action (AtspiAccessible *accessible, const char *name)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *candidate = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (candidate, name) == 0)
        return atspi_action_do_action (action, i, NULL);
    }

  return FALSE;
}

void
pps_driver_click (PpsDriver *self, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) accessible = pps_driver_find (self, role, name);

  if (!try_action (accessible, "click") && !try_action (accessible, "toggle"))
    give_up (self, "“%s” cannot be clicked", name);
}

void
pps_driver_set_text (PpsDriver *self, const char *name, const char *text)
{
  g_autoptr (AtspiAccessible) accessible = await_found (self, pps_tree_takes_text, (gpointer) name);
  g_autoptr (AtspiEditableText) editable = NULL;

  if (accessible != NULL)
    editable = atspi_accessible_get_editable_text_iface (accessible);
  if (editable == NULL || !atspi_editable_text_set_text_contents (editable, text, NULL))
    give_up (self, "No “%s” takes text", name);
}

/* The screen's input */

static void
run (PpsDriver *self, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                     &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", argv[0], error->message);
}

/* Without a window manager nobody gives a window the keyboard, so each key begins with that: the
 * uppermost window gets it. */
static void
run_on_window (PpsDriver *self, const char *command)
{
  g_autofree char *full = NULL;

  full = g_strdup_printf (
      "window=$(xdotool search --onlyvisible --pid %d | tail -1) && xdotool windowfocus $window %s",
      self->pid, command);
  run (self, (const char *[]){ "sh", "-c", full, NULL });
}

void
pps_driver_press (PpsDriver *self, const char *keys)
{
  g_autofree char *command = g_strdup_printf ("key --clearmodifiers --delay 30 %s", keys);

  run_on_window (self, command);
}

void
pps_driver_type (PpsDriver *self, const char *text)
{
  g_autofree char *quoted = g_shell_quote (text);
  g_autofree char *command = g_strdup_printf ("type --delay 15 -- %s", quoted);

  run_on_window (self, command);
}

typedef struct
{
  PpsDriver *driver;
  guint n;
} Surfaces;

static gboolean
has_surfaces (gpointer user_data)
{
  Surfaces *surfaces = user_data;
  g_autofree char *command
      = g_strdup_printf ("xdotool search --onlyvisible --pid %d", surfaces->driver->pid);
  g_autofree char *said = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_spawn_command_line_sync (command, &said, NULL, NULL, NULL))
    return FALSE;

  lines = g_strsplit (g_strchomp (said), "\n", -1);

  return g_strv_length (lines) == surfaces->n;
}

void
pps_driver_await_surfaces (PpsDriver *self, guint n)
{
  Surfaces surfaces = { self, n };

  if (!await (self, has_surfaces, &surfaces))
    give_up (self, "There are not %u windows", n);
}

typedef struct
{
  PpsDriver *driver;
  const char *pattern;
} Place;

static gboolean
has_come (gpointer user_data)
{
  Place *place = user_data;
  g_autoptr (AtspiAccessible) focused = NULL;
  g_autofree char *name = NULL;

  if (!knows_focus (place->driver) || place->driver->focused == NULL)
    return FALSE;

  /* The name may be given after the focus. */
  focused = g_object_ref (place->driver->focused);
  name = pps_tree_dup_name (focused);

  return g_pattern_match_simple (place->pattern, name);
}

void
pps_driver_await_focus (PpsDriver *self, const char *pattern)
{
  Place place = { self, pattern };

  if (!await (self, has_come, &place))
    give_up (self, "The focus does not come to “%s”; it is at “%s”", pattern, self->focus);
}

void
pps_driver_activate (PpsDriver *self, const char *action, const char *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) reply = NULL;
  GVariantBuilder parameters;

  g_assert_no_error (error);
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", g_variant_new_string (parameter));
  reply = g_dbus_connection_call_sync (
      bus, "io.github.pps_canvas.PpsCanvas", "/io/github/pps_canvas/PpsCanvas/window/1",
      "org.gtk.Actions", "Activate", g_variant_new ("(sava{sv})", action, &parameters, NULL), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  if (error != NULL)
    give_up (self, "%s: %s", action, error->message);
}

void
pps_driver_go_to (PpsDriver *self, const char *pattern)
{
  for (int i = 0; i < MAX_TABS; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (self->focus != NULL && g_pattern_match_simple (pattern, self->focus))
        return;

      g_clear_pointer (&self->focus, g_free);
      pps_driver_press (self, "Tab");
      await_within (self, FOCUS_CEILING, knows_focus, self);
    }
  give_up (self, "Tab does not come to “%s”", pattern);
}

void
pps_driver_point (PpsDriver *self, AtspiAccessible *accessible)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);
  g_autofree AtspiRect *extents = NULL;
  g_autofree char *command = NULL;

  if (component != NULL)
    extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  if (extents == NULL)
    give_up (self, "Nobody knows where it lies");

  /* Without a compositor a window of GTK 4 has an edge of five pixels, which the coordinates leave
   * out. */
  command
      = g_strdup_printf ("mousemove --window $window %d %d click 1",
                         extents->x + extents->width / 2 + 5, extents->y + extents->height / 2 + 5);
  run_on_window (self, command);
}

void
pps_driver_take_picture (PpsDriver *self, const char *path)
{
  run (self, (const char *[]){ "import", "-window", "root", path, NULL });
}

void
pps_driver_print_tree (PpsDriver *self)
{
  if (self->application != NULL)
    pps_tree_print (self->application);
}
