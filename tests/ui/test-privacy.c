/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */

#include "pps-application.h"
#include "pps-evidence-row.h"
#include "pps-keys-group.h"
#include "pps-keys-private.h"
#include "pps-seal-group.h"
#include "pps-seal-window.h"
#include "pps-ui.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-find.h"
#include "ui-study.h"

/* The page of personal data, and names where a respondent is edited. */

#define PASSPHRASE "vier woorden op rij"
#define NAME "Schildwacht <b>& Zevenblad"

typedef struct
{
  char *dir;
  char *path;
  char *keys_path;
  char *partnership;
  char *respondent;
  PpsWindow *window;
} Fixture;

static PpsApplication *application;

static void
make_study (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRespondent) respondent = NULL;

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "Techniek", &error);
  respondent = pps_edit_add_respondent (workspace, partnership, NULL, "W", "smid", &error);
  g_assert_no_error (error);
  fixture->partnership = g_strdup (pps_record_get_id (PPS_RECORD (partnership)));
  fixture->respondent = g_strdup (pps_record_get_id (PPS_RECORD (respondent)));
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  fixture->keys_path = g_build_filename (fixture->dir, "team.ppskeys", NULL);
  make_study (fixture);
  fixture->window = pps_window_new (application);
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  test_folder_remove (fixture->dir);
  g_free (fixture->path);
  g_free (fixture->keys_path);
  g_free (fixture->partnership);
  g_free (fixture->respondent);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget)
      && (title == NULL
          || (ADW_IS_PREFERENCES_ROW (widget)
              && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title)
                     == 0)
          || (GTK_IS_BUTTON (widget)
              && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), title) == 0)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
look (Fixture *fixture, GType type, const char *title)
{
  ui_settle (GTK_WIDGET (fixture->window));

  return find (GTK_WIDGET (fixture->window), type, title);
}

static GtkWidget *
need (Fixture *fixture, GType type, const char *title)
{
  GtkWidget *found = look (fixture, type, title);

  if (found == NULL)
    g_error ("No “%s” is shown", title);

  return found;
}

static void
type_into (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (need (fixture, ADW_TYPE_ENTRY_ROW, title)), text);
}

static void
press (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (need (fixture, GTK_TYPE_BUTTON, label), "clicked");
}

static PpsKeyring *
get_keyring (Fixture *fixture)
{
  return pps_window_get_keyring (GTK_WIDGET (fixture->window));
}

static gboolean
is_open (gpointer data)
{
  return pps_keyring_is_open (get_keyring (data));
}

static gboolean
is_second (gpointer data)
{
  return pps_keys_has_second (pps_keyring_get_keys (get_keyring (data)));
}

static PpsKeysGroup *
choose (Fixture *fixture, gboolean is_new)
{
  PpsKeysGroup *group;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  group = PPS_KEYS_GROUP (need (fixture, PPS_TYPE_KEYS_GROUP, NULL));
  pps_keys_group_choose (group, fixture->keys_path, is_new);
  pps_keys_set_cheap (pps_keyring_get_keys (get_keyring (fixture)), TRUE);

  return group;
}

static void
make_keys (Fixture *fixture)
{
  choose (fixture, TRUE);
  type_into (fixture, "Passphrase", PASSPHRASE);
  type_into (fixture, "Once more", PASSPHRASE);
  press (fixture, "Make");
  ui_wait_until (is_open, fixture);
}

static void
test_make (Fixture *fixture, gconstpointer unused)
{
  choose (fixture, TRUE);
  type_into (fixture, "Passphrase", PASSPHRASE);
  type_into (fixture, "Once more", "iets heel anders");
  press (fixture, "Make");
  g_assert_false (is_open (fixture));
  g_assert_false (g_file_test (fixture->keys_path, G_FILE_TEST_EXISTS));

  make_keys (fixture);
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "team.ppskeys"));
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "Contact list…"));
  g_assert_null (look (fixture, ADW_TYPE_ENTRY_ROW, "Passphrase"));

  press (fixture, "Lock");
  g_assert_false (is_open (fixture));
  g_assert_null (look (fixture, ADW_TYPE_ACTION_ROW, "Contact list…"));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (need (fixture, ADW_TYPE_ENTRY_ROW, "Passphrase"))), ==,
      "");
}

static gboolean
is_told (gpointer data)
{
  return gtk_widget_has_css_class (need (data, ADW_TYPE_ENTRY_ROW, "Passphrase"), "error");
}

static gboolean
is_said (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (((Fixture *) data)->window);

  return ui_find_label (window, "This passphrase does not open “team.ppskeys”.") != NULL;
}

static gboolean
is_silent (gpointer data)
{
  return !is_said (data);
}

/* The sentence goes as soon as it is no longer true. */
static void
test_wrong (Fixture *fixture, gconstpointer unused)
{
  make_keys (fixture);
  press (fixture, "Lock");
  choose (fixture, FALSE);
  type_into (fixture, "Passphrase", "niet dit antwoord");
  press (fixture, "Open");
  ui_wait_until (is_told, fixture);
  ui_wait_until (is_said, fixture);
  g_assert_false (is_open (fixture));
  type_into (fixture, "Passphrase", PASSPHRASE);
  press (fixture, "Open");
  ui_wait_until (is_open, fixture);
  ui_wait_until (is_silent, fixture);
}

static void
test_second (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PpsKeys) again = pps_keys_new (fixture->keys_path);

  make_keys (fixture);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (need (fixture, ADW_TYPE_EXPANDER_ROW, "A second passphrase")), TRUE);
  type_into (fixture, "Passphrase of the second person", "iemand anders ook");
  type_into (fixture, "Once more", "iemand anders ook");
  press (fixture, "Let it open the file");
  ui_wait_until (is_second, fixture);
  g_assert_true (pps_keys_unlock (again, "iemand anders ook", NULL));
}

static void
show_respondent (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "s",
                              fixture->respondent);
  ui_settle (GTK_WIDGET (fixture->window));
}

static const char *
get_name (Fixture *fixture)
{
  return pps_keys_get_text (pps_keyring_get_keys (get_keyring (fixture)), fixture->respondent,
                            PPS_KEYS_NAME);
}

static gboolean
is_kept (gpointer data)
{
  return g_str_equal (get_name (data), NAME);
}

/* "Name" is what partnerships and partners have as well: the mail is only a respondent's. */
static void
test_respondent (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *email;
  GtkWidget *name;

  show_respondent (fixture);
  g_assert_null (look (fixture, ADW_TYPE_ENTRY_ROW, "Email"));
  g_assert_null (look (fixture, ADW_TYPE_ACTION_ROW, "Name and contact"));

  make_keys (fixture);
  show_respondent (fixture);
  email = need (fixture, ADW_TYPE_ENTRY_ROW, "Email");
  name = gtk_widget_get_prev_sibling (email);
  gtk_editable_set_text (GTK_EDITABLE (name), NAME);
  ui_wait_until (is_kept, fixture);
  g_assert_cmpstr (pps_keys_get_text (pps_keyring_get_keys (get_keyring (fixture)),
                                      fixture->respondent, PPS_KEYS_CODE),
                   ==, "W1");

  /* What is typed just before somebody walks away is kept as well, and nothing stays on screen. */
  gtk_editable_set_text (GTK_EDITABLE (email), "smid@voorbeeld.nl");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (pps_keys_get_text (pps_keyring_get_keys (get_keyring (fixture)),
                                      fixture->respondent, PPS_KEYS_EMAIL),
                   ==, "smid@voorbeeld.nl");
  pps_keys_lock (pps_keyring_get_keys (get_keyring (fixture)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "");
  show_respondent (fixture);
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "Name and contact"));
  g_assert_null (look (fixture, ADW_TYPE_ENTRY_ROW, "Email"));
}

static void
test_erase (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *erase;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (need (fixture, ADW_TYPE_EXPANDER_ROW, "W1 · smid")), TRUE);
  erase = need (fixture, GTK_TYPE_BUTTON, "Erase for good");
  g_assert_false (gtk_widget_get_sensitive (erase));
  g_assert_nonnull (look (fixture, GTK_TYPE_BUTTON, "PDF…"));
  g_assert_nonnull (look (fixture, GTK_TYPE_BUTTON, "JSON…"));
  type_into (fixture, "Why: this is what remains, with the code and the day", "op verzoek");
  g_assert_true (gtk_widget_get_sensitive (erase));
  press (fixture, "Erase for good");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  g_assert_null (look (fixture, ADW_TYPE_EXPANDER_ROW, "W1 · smid"));
}

static gboolean
is_idle (gpointer data)
{
  return gtk_widget_get_sensitive (need (data, GTK_TYPE_BUTTON, "Seal…"));
}

static gboolean
is_sealed (gpointer data)
{
  g_autofree char *path = g_build_filename (((Fixture *) data)->dir, "a.age", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_open_twice (gpointer data)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    n += PPS_IS_WINDOW (l->data) && pps_window_get_path (l->data) != NULL;

  return n == 2;
}

static gboolean
is_refused (gpointer data)
{
  GtkWidget *entry = find (data, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL);

  return entry != NULL && gtk_widget_has_css_class (entry, "error");
}

/* What is sealed on the page is opened from its file. */
static void
test_seal (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *archive = g_build_filename (fixture->dir, "a.age", NULL);
  g_autofree char *study = g_build_filename (fixture->dir, "again.ppscanvas", NULL);
  PpsSealWindow *window;
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (need (fixture, ADW_TYPE_EXPANDER_ROW, "Sealed archive")), TRUE);
  type_into (fixture, "Passphrase of the archive", PASSPHRASE);
  g_assert_false (is_idle (fixture));
  type_into (fixture, "Once more", "iets heel anders");
  g_assert_false (is_idle (fixture));
  type_into (fixture, "Once more", PASSPHRASE);
  g_assert_true (is_idle (fixture));
  pps_seal_group_write (PPS_SEAL_GROUP (need (fixture, PPS_TYPE_SEAL_GROUP, NULL)), archive);
  ui_wait_until (is_sealed, fixture);

  window = pps_seal_window_new (application, archive);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (ui_is_mapped, window);
  entry = find (GTK_WIDGET (window), ADW_TYPE_PASSWORD_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "niet dit antwoord");
  pps_seal_window_take_out (window, study);
  ui_wait_until (is_refused, window);
  g_assert_false (g_file_test (study, G_FILE_TEST_EXISTS));
  gtk_editable_set_text (GTK_EDITABLE (entry), PASSPHRASE);
  pps_seal_window_take_out (window, study);
  ui_wait_until (is_open_twice, NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    {
      if (PPS_IS_WINDOW (l->data) && l->data != fixture->window)
        {
          g_assert_cmpstr (pps_window_get_path (l->data), ==, study);
          gtk_window_destroy (l->data);
          break;
        }
    }
  ui_run_pending ();
}

static void
test_terms (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *row;
  GtkWidget *note;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  row = need (fixture, ADW_TYPE_EXPANDER_ROW, "Recordings");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  type_into (fixture, "Keep until: a day, a month or a year", "1999");
  g_signal_emit_by_name (need (fixture, ADW_TYPE_ENTRY_ROW, "Keep until: a day, a month or a year"),
                         "apply");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Until 1999");
  type_into (fixture, "Destroyed: by whom and how", "Gewist van de recorder");
  note = need (fixture, ADW_TYPE_ENTRY_ROW, "Destroyed: by whom and how");
  g_signal_emit_by_name (note, "apply");
  g_assert_true (
      g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "Destroyed: "));
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "Destruction report…"));
}

/* What was taken out of an archive together is together again. */
static void
test_beside (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->dir, "study.ppskeys", NULL);
  g_autoptr (PpsKeys) keys = pps_keys_new (path);
  g_autoptr (GError) error = NULL;

  pps_keys_set_cheap (keys, TRUE);
  g_assert_true (pps_keys_make (keys, PASSPHRASE, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "study.ppskeys"));
  g_assert_false (is_open (fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         need (fixture, ADW_TYPE_ENTRY_ROW, "Passphrase")));
  type_into (fixture, "Passphrase", PASSPHRASE);
  press (fixture, "Open");
  ui_wait_until (is_open, fixture);
}

static gboolean
is_changed (gpointer data)
{
  g_autoptr (PpsKeys) again = pps_keys_new (((Fixture *) data)->keys_path);

  return !pps_keys_unlock (again, PASSPHRASE, NULL);
}

/* The passphrase is changed by who opened the file with it. */
static void
test_change (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PpsKeys) again = pps_keys_new (fixture->keys_path);

  make_keys (fixture);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (need (fixture, ADW_TYPE_EXPANDER_ROW, "Change your passphrase")), TRUE);
  type_into (fixture, "New passphrase", "een andere zin");
  type_into (fixture, "New passphrase once more", "een andere");
  g_assert_false (gtk_widget_get_sensitive (need (fixture, GTK_TYPE_BUTTON, "Change")));
  type_into (fixture, "New passphrase once more", "een andere zin");
  press (fixture, "Change");
  ui_wait_until (is_changed, fixture);
  g_assert_true (pps_keys_unlock (again, "een andere zin", NULL));
  g_assert_null (look (fixture, ADW_TYPE_ENTRY_ROW, "New passphrase"));
}

/* Where the key file was is remembered for this user, and does not stand in the study. */
static void
test_remembered (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *contents = NULL;
  gsize length;

  make_keys (fixture);
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  g_assert_null (pps_keyring_get_keys (get_keyring (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  g_assert_nonnull (look (fixture, ADW_TYPE_ACTION_ROW, "team.ppskeys"));
  g_assert_nonnull (look (fixture, ADW_TYPE_ENTRY_ROW, "Passphrase"));

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "team.ppskeys", strlen ("team.ppskeys")));
}

/* A scan of what was signed stands with the contact, and is taken out again. */
static void
test_scan (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *scan = g_build_filename (fixture->dir, "scan <b>.pdf", NULL);
  GtkWidget *row;

  g_assert_true (g_file_set_contents (scan, "handtekening", -1, NULL));
  make_keys (fixture);
  show_respondent (fixture);
  row = need (fixture, PPS_TYPE_EVIDENCE_ROW, NULL);
  pps_evidence_row_attach (PPS_EVIDENCE_ROW (row), scan);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "scan <b>.pdf");
  g_assert_cmpstr (
      pps_keys_get_attached (pps_keyring_get_keys (get_keyring (fixture)), fixture->respondent), ==,
      "scan <b>.pdf");
  press (fixture, "Take out");
  g_assert_null (
      pps_keys_get_attached (pps_keyring_get_keys (get_keyring (fixture)), fixture->respondent));
  need (fixture, GTK_TYPE_BUTTON, "Attach…");
  pps_keys_lock (pps_keyring_get_keys (get_keyring (fixture)));
  g_assert_null (look (fixture, PPS_TYPE_EVIDENCE_ROW, NULL));
}

/* It is looked for when it is asked, and what it shows goes when the key file is locked. */
static void
test_names (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-privacy", NULL);
  g_assert_null (look (fixture, ADW_TYPE_ACTION_ROW, "Look for names in answers"));
  make_keys (fixture);
  g_assert_true (pps_keys_set_text (pps_keyring_get_keys (get_keyring (fixture)),
                                    fixture->respondent, PPS_KEYS_NAME, NAME, &error));
  g_signal_emit_by_name (need (fixture, ADW_TYPE_ACTION_ROW, "Look for names in answers"),
                         "activated");
  g_assert_null (look (fixture, GTK_TYPE_BUTTON, "Replace by W1"));
  pps_keys_lock (pps_keyring_get_keys (get_keyring (fixture)));
  g_assert_null (look (fixture, ADW_TYPE_ACTION_ROW, "Look for names in answers"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, test) g_test_add ("/privacy/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("make", test_make);
  ADD ("wrong", test_wrong);
  ADD ("second", test_second);
  ADD ("respondent", test_respondent);
  ADD ("erase", test_erase);
  ADD ("beside", test_beside);
  ADD ("names", test_names);
  ADD ("change", test_change);
  ADD ("remembered", test_remembered);
  ADD ("scan", test_scan);
  ADD ("seal", test_seal);
  ADD ("terms", test_terms);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
