/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-leave-watch.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

/* What others than the user do to a program that has words to save. The session manager asks
 * through GTK; sleep is told by logind on the system bus, which waits for those who hold a lock of
 * the kind `delay`: https://www.freedesktop.org/wiki/Software/systemd/inhibit/ */

#define LOGIND "org.freedesktop.login1"
#define LOGIND_PATH "/org/freedesktop/login1"
#define LOGIND_MANAGER "org.freedesktop.login1.Manager"

struct _PpsLeaveWatch
{
  GObject parent_instance;

  GDBusConnection *bus;
  GCancellable *cancellable;
  guint subscription;
  int lock; /* logind waits until it is closed; -1 for none */
};

G_DEFINE_FINAL_TYPE (PpsLeaveWatch, pps_leave_watch, G_TYPE_OBJECT)

enum
{
  LEAVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
let_go (PpsLeaveWatch *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (PpsLeaveWatch) self = user_data;
  int handle;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &descriptors,
                                                           result, &error);
  if (reply == NULL)
    {
      g_debug ("Sleep does not wait: %s", error->message);
      return;
    }

  g_variant_get (reply, "(h)", &handle);
  let_go (self);
  if (descriptors != NULL)
    self->lock = g_unix_fd_list_get (descriptors, handle, NULL);
}

static void
hold_on (PpsLeaveWatch *self)
{
  g_dbus_connection_call_with_unix_fd_list (
      self->bus, LOGIND, LOGIND_PATH, LOGIND_MANAGER, "Inhibit",
      g_variant_new ("(ssss)", "sleep:shutdown", "PPS Canvas", "Saving what was typed", "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable,
      locked_cb, g_object_ref (self));
}

static void
prepare_cb (GDBusConnection *bus,
            const char *sender,
            const char *path,
            const char *interface,
            const char *name,
            GVariant *parameters,
            gpointer user_data)
{
  PpsLeaveWatch *self = user_data;
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    {
      g_signal_emit (self, signals[LEAVING], 0);
      let_go (self);
    }
  else
    {
      hold_on (self);
    }
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);
  g_autoptr (PpsLeaveWatch) self = user_data;

  if (bus == NULL)
    {
      g_debug ("Nobody tells of sleep: %s", error->message);
      return;
    }

  self->bus = bus;
  self->subscription
      = g_dbus_connection_signal_subscribe (bus, LOGIND, LOGIND_MANAGER, NULL, LOGIND_PATH, NULL,
                                            G_DBUS_SIGNAL_FLAGS_NONE, prepare_cb, self, NULL);
  hold_on (self);
}

static void
query_end_cb (PpsLeaveWatch *self)
{
  g_signal_emit (self, signals[LEAVING], 0);
}

static void
pps_leave_watch_dispose (GObject *object)
{
  PpsLeaveWatch *self = PPS_LEAVE_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  let_go (self);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (pps_leave_watch_parent_class)->dispose (object);
}

static void
pps_leave_watch_finalize (GObject *object)
{
  g_object_unref (PPS_LEAVE_WATCH (object)->cancellable);

  G_OBJECT_CLASS (pps_leave_watch_parent_class)->finalize (object);
}

static void
pps_leave_watch_class_init (PpsLeaveWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_leave_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_leave_watch_finalize;

  /**
   * PpsLeaveWatch::leaving:
   *
   * What is not on disk after this may be lost.
   */
  signals[LEAVING] = g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pps_leave_watch_init (PpsLeaveWatch *self)
{
  self->lock = -1;
  self->cancellable = g_cancellable_new ();
}

PpsLeaveWatch *
pps_leave_watch_new (GtkApplication *application)
{
  PpsLeaveWatch *self = g_object_new (PPS_TYPE_LEAVE_WATCH, NULL);

  g_signal_connect_object (application, "query-end", G_CALLBACK (query_end_cb), self,
                           G_CONNECT_SWAPPED);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, g_object_ref (self));

  return self;
}
