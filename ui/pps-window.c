/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-window-private.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-error-page.h"
#include "pps-folder.h"
#include "pps-preferences.h"
#include "pps-welcome-page.h"

/* A window. It owns the workspace and the pages, makes a page when it is first needed, and
 * remembers where the user is. What a page shows is the page's own business. */

/* Long enough to be read by somebody who looks up from something else. */
G_DEFINE_FINAL_TYPE (PpsWindow, pps_window, ADW_TYPE_APPLICATION_WINDOW)

static PpsSettings *
get_settings (PpsWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? pps_application_get_settings (PPS_APPLICATION (application)) : NULL;
}

static void
remember (PpsWindow *self, const char *key, const char *text)
{
  PpsSettings *settings = get_settings (self);

  if (settings != NULL)
    {
      pps_settings_set_text (settings, key, text);
      pps_settings_sync (settings);
    }
}

static void
remember_size (PpsWindow *self)
{
  PpsSettings *settings = get_settings (self);
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  pps_settings_set_int (settings, "width", width);
  pps_settings_set_int (settings, "height", height);
  pps_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  pps_settings_sync (settings);
}

static void
clear_page (PpsWindow *self, GtkWidget *page)
{
  if (page != NULL)
    gtk_stack_remove (self->stack, page);
}

static void
show_lone_page (PpsWindow *self, GtkWidget *page)
{
  GtkWidget *old = gtk_stack_get_child_by_name (self->stack, "lone");

  clear_page (self, old);
  gtk_stack_add_named (self->stack, page, "lone");
  gtk_stack_set_visible_child (self->stack, page);
  gtk_window_set_title (GTK_WINDOW (self), _ ("PPS Canvas"));
  pps_window_update_actions (self);
}

static void
dismiss_undo_toast (PpsWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->undo_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
store_changed_cb (PpsWindow *self)
{
  dismiss_undo_toast (self);
}

static void
place_changed_cb (PpsWindow *self)
{
  PpsPartnership *partnership = pps_study_page_get_partnership (self->study_page);

  if (partnership != NULL)
    remember (self, "last-partnership", pps_record_get_id (PPS_RECORD (partnership)));
  remember (self, "last-page", pps_study_page_get_page_name (self->study_page));
  pps_window_update_actions (self);
}

static void
restore_place (PpsWindow *self)
{
  PpsSettings *settings = get_settings (self);
  g_autofree char *interview_id = NULL;
  g_autofree char *partnership_id = NULL;
  g_autofree char *page = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  PpsStudyPage *study_page;

  if (settings != NULL)
    {
      interview_id = pps_settings_dup_text (settings, "last-interview");
      partnership_id = pps_settings_dup_text (settings, "last-partnership");
      page = pps_settings_dup_text (settings, "last-page");
    }

  if (interview_id != NULL && *interview_id != '\0')
    interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW, interview_id);
  if (interview != NULL && !pps_store_is_read_only (pps_workspace_get_store (self->workspace)))
    {
      pps_window_open_interview (self, interview, NULL);
      return;
    }

  if (partnership_id != NULL && *partnership_id != '\0')
    partnership = pps_workspace_lookup (self->workspace, PPS_TYPE_PARTNERSHIP, partnership_id);
  study_page = pps_window_need_study_page (self);
  if (partnership != NULL)
    pps_study_page_open_partnership (study_page, partnership, page);
  else
    pps_study_page_open_first (study_page);
}

static void
close_study (PpsWindow *self)
{
  PpsStore *store;

  if (self->workspace == NULL)
    return;

  store = pps_workspace_get_store (self->workspace);
  g_clear_signal_handler (&self->changed_handler, store);
  g_clear_object (&self->interview);
  pps_window_forget_places (self);
  clear_page (self, GTK_WIDGET (g_steal_pointer (&self->interview_page)));
  clear_page (self, GTK_WIDGET (g_steal_pointer (&self->workbench_page)));
  clear_page (self, GTK_WIDGET (g_steal_pointer (&self->agreement_page)));
  clear_page (self, GTK_WIDGET (g_steal_pointer (&self->frozen_page)));
  clear_page (self, GTK_WIDGET (g_steal_pointer (&self->study_page)));
  pps_copy_bar_hide (self->copy_bar);
  pps_window_forget_recovery (self);
  pps_store_close (store);
  pps_keyring_set_keys (self->keyring, NULL);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->path, g_free);
}

static AdwToast *
new_toast (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

static void
adopt_study (PpsWindow *self, PpsWorkspace *workspace, const char *path)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  PpsSettings *settings = get_settings (self);
  g_autofree char *initials
      = settings != NULL ? pps_settings_dup_text (settings, "initials") : NULL;
  g_autofree char *saved = NULL;

  /* Before the place is taken up, which is written down too. */
  saved = pps_store_dup_last_edit_time (store);
  self->workspace = g_object_ref (workspace);
  self->path = g_strdup (path);
  self->changed_handler
      = g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);

  if (initials != NULL && *initials != '\0')
    pps_store_set_author (store, initials);
  restore_place (self);
  clear_page (self, gtk_stack_get_child_by_name (self->stack, "lone"));
  remember (self, "last-study", path);
  pps_window_keep_daily_backup (self);

  if (pps_store_was_unclean (store))
    pps_window_tell_recovery (self, saved);
}

static gboolean
pps_window_close_request (GtkWindow *window)
{
  pps_window_leave (PPS_WINDOW (window));

  return GTK_WINDOW_CLASS (pps_window_parent_class)->close_request (window);
}

static void
pps_window_dispose (GObject *object)
{
  PpsWindow *self = PPS_WINDOW (object);

  /* The password rows of libadwaita 1.2 do not outlive having the focus. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_clear_object (&self->undo_toast);
  pps_window_forget_places (self);
  if (self->stack != NULL)
    close_study (self);
  g_clear_object (&self->keyring);

  G_OBJECT_CLASS (pps_window_parent_class)->dispose (object);
}

static void
pps_window_class_init (PpsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pps_window_close_request;

  g_type_ensure (PPS_TYPE_COPY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pps_canvas/PpsCanvas/ui/pps-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, copy_bar);
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, recovery);
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, recovered);
  gtk_widget_class_bind_template_child (widget_class, PpsWindow, recovered_numbers);
  gtk_widget_class_bind_template_callback_full (widget_class, "recovery_closed_cb",
                                                G_CALLBACK (pps_window_forget_recovery));
}

static void
pps_window_init (PpsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pps_window_add_actions (self);
  pps_window_add_jumps (self);
  pps_window_add_compare (self);
  pps_window_add_privacy (self);
  pps_window_add_backups (self);
  pps_window_update_actions (self);
}

PpsWindow *
pps_window_new (PpsApplication *application)
{
  PpsSettings *settings = pps_application_get_settings (application);
  PpsWindow *self = g_object_new (PPS_TYPE_WINDOW, "application", application, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               MAX (360, pps_settings_get_int (settings, "width", 1000)),
                               MAX (294, pps_settings_get_int (settings, "height", 700)));
  if (pps_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  return self;
}

/* Where another program or another computer has a hand in the folder, one works in a copy. */
static gboolean
take_copy (const char *path, PpsLocalCopy **copy, GError **error)
{
  if (pps_folder_look (path).kind == PPS_FOLDER_LOCAL)
    return TRUE;

  *copy = pps_local_copy_take (path, error);

  return *copy != NULL;
}

gboolean
pps_window_open (PpsWindow *self, const char *path, PpsStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsLocalCopy) copy = NULL;

  g_return_val_if_fail (PPS_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  pps_window_leave (self);
  if ((flags & PPS_STORE_READ_ONLY) == 0 && !take_copy (path, &copy, &error))
    {
      pps_window_show_error (self, path, error);
      return FALSE;
    }
  workspace
      = pps_workspace_open (copy != NULL ? pps_local_copy_get_path (copy) : path, flags, &error);
  if (workspace == NULL)
    {
      pps_window_show_error (self, path, error);
      return FALSE;
    }

  adopt_study (self, workspace, path);
  if (copy != NULL)
    pps_copy_bar_show (self->copy_bar, copy, pps_workspace_get_store (workspace));

  return TRUE;
}

void
pps_window_show_welcome (PpsWindow *self)
{
  g_return_if_fail (PPS_IS_WINDOW (self));

  pps_window_leave (self);
  show_lone_page (self, pps_welcome_page_new ());
}

void
pps_window_show_error (PpsWindow *self, const char *path, const GError *error)
{
  g_return_if_fail (PPS_IS_WINDOW (self));
  g_return_if_fail (path != NULL && error != NULL);

  pps_window_leave (self);
  show_lone_page (self, pps_error_page_new (path, error));
}

void
pps_window_show_preferences (PpsWindow *self)
{
  PpsSettings *settings;

  g_return_if_fail (PPS_IS_WINDOW (self));

  settings = get_settings (self);
  if (settings != NULL)
    pps_preferences_present (GTK_WINDOW (self), settings, self->workspace);
}

const char *
pps_window_get_path (PpsWindow *self)
{
  g_return_val_if_fail (PPS_IS_WINDOW (self), NULL);

  return self->path;
}

PpsWorkspace *
pps_window_get_workspace (PpsWindow *self)
{
  g_return_val_if_fail (PPS_IS_WINDOW (self), NULL);

  return self->workspace;
}

void
pps_window_save (PpsWindow *self)
{
  GtkWidget *focus;

  g_return_if_fail (PPS_IS_WINDOW (self));

  /* Whatever has the focus saves its draft when it loses it. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->interview_page != NULL)
    pps_interview_page_flush (self->interview_page);
  gtk_window_set_focus (GTK_WINDOW (self), focus);
}

void
pps_window_leave (PpsWindow *self)
{
  g_return_if_fail (PPS_IS_WINDOW (self));

  /* Whatever has the focus saves its draft when it loses it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->interview_page != NULL)
    pps_interview_page_flush (self->interview_page);
  if (self->workbench_page != NULL)
    pps_workbench_page_save (self->workbench_page);
  if (self->agreement_page != NULL)
    pps_agreement_page_save (self->agreement_page);

  remember_size (self);
  dismiss_undo_toast (self);
  close_study (self);
}

PpsStudyPage *
pps_window_need_study_page (PpsWindow *self)
{
  if (self->interview != NULL)
    {
      pps_interview_page_flush (self->interview_page);
      g_clear_object (&self->interview);
      remember (self, "last-interview", "");
    }

  if (self->study_page == NULL)
    {
      self->study_page = PPS_STUDY_PAGE (pps_study_page_new (self->workspace));
      g_signal_connect_object (self->study_page, "place-changed", G_CALLBACK (place_changed_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->study_page));
    }

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->study_page));
  pps_window_update_actions (self);

  return self->study_page;
}

void
pps_window_open_interview (PpsWindow *self, PpsInterview *interview, const char *question)
{
  if (self->interview_page == NULL)
    {
      self->interview_page = PPS_INTERVIEW_PAGE (pps_interview_page_new (self->workspace));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->interview_page));
    }
  else
    {
      pps_interview_page_flush (self->interview_page);
    }

  g_set_object (&self->interview, interview);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->interview_page));
  pps_interview_page_open (self->interview_page, interview, question);
  pps_window_update_actions (self);

  remember (self, "last-partnership", pps_record_get_text (PPS_RECORD (interview), "partnership"));
  remember (self, "last-interview", pps_record_get_id (PPS_RECORD (interview)));
}

void
pps_window_leave_interview (PpsWindow *self)
{
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (PpsPartnership) partnership = NULL;
  PpsStudyPage *page;

  if (self->interview == NULL)
    return;

  interview = g_object_ref (self->interview);
  partnership = pps_describe_partnership_of (self->workspace, PPS_RECORD (self->interview));
  page = pps_window_need_study_page (self);
  if (partnership != NULL)
    {
      pps_study_page_open_partnership (page, partnership, "interviews");
      pps_study_page_focus_record (page, PPS_RECORD (interview));
    }
  else
    pps_study_page_open_first (page);
}

PpsWindow *
pps_window_find (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  while (root != NULL && !PPS_IS_WINDOW (root))
    root
        = GTK_IS_WINDOW (root) ? GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root))) : NULL;

  return root != NULL ? PPS_WINDOW (root) : NULL;
}

void
pps_window_toast (GtkWidget *any_descendant, const char *message)
{
  PpsWindow *self = pps_window_find (any_descendant);

  g_return_if_fail (message != NULL);

  if (self != NULL)
    adw_toast_overlay_add_toast (self->toasts, new_toast (message));
  else
    g_debug ("Nobody to tell: %s", message);
}

static void
show_latest (PpsWindow *self, AdwToast *toast)
{
  dismiss_undo_toast (self);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  self->undo_toast = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
pps_window_toast_latest (GtkWidget *any_descendant, const char *message)
{
  PpsWindow *self = pps_window_find (any_descendant);

  g_return_if_fail (message != NULL);

  if (self != NULL)
    show_latest (self, new_toast (message));
  else
    g_debug ("Nobody to tell: %s", message);
}

void
pps_window_toast_undo (GtkWidget *any_descendant, const char *message)
{
  PpsWindow *self = pps_window_find (any_descendant);
  AdwToast *toast;

  g_return_if_fail (message != NULL);

  if (self == NULL)
    return;

  toast = new_toast (message);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.take-back");
  show_latest (self, toast);
}

AdwToast *
pps_window_report (GtkWidget *any_descendant, const GError *error)
{
  AdwToast *toast;
  PpsWindow *self = pps_window_find (any_descendant);

  g_return_val_if_fail (error != NULL, NULL);

  if (self == NULL)
    {
      g_debug ("Nobody to tell: %s", error->message);
      return NULL;
    }

  toast = new_toast (error->message);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);

  return toast;
}
