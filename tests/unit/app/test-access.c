/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "pps-access.h"
#include "pps-disk.h"
#include "pps-edit-retention.h"
#include "pps-erase.h"
#include "pps-retention-list.h"

/* Who asks gets all that is kept, and nothing of somebody else; terms tell when they are over. */

#define OF_W1 "Zevenblad dat W1 zei"
#define OF_O1 "Brandnetel dat O1 zei"

static gint64
tomorrow (gpointer user_data)
{
  return g_get_real_time () + G_TIME_SPAN_DAY;
}

static void
say_more (Study *study)
{
  g_assert_true (pps_edit_set_text (study->workspace, study->answer, "note", OF_W1, NULL));
  /* Typing that goes on is one change. */
  pps_store_set_clock (study->store, tomorrow, NULL);
  g_assert_true (pps_edit_set_text (study->workspace, study->answer, "note", "Later anders", NULL));
  g_assert_true (pps_edit_set_text (study->workspace, study->government, "note", OF_O1, NULL));
}

static guint
count_kind (JsonObject *all, const char *kind)
{
  return json_array_get_length (json_object_get_array_member (all, kind));
}

static void
test_json (Study *study, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = NULL;
  JsonObject *all;

  say_more (study);
  json = pps_access_make_json (study->workspace, study->employer);
  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  all = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpuint (count_kind (all, "respondent"), ==, 1);
  g_assert_cmpuint (count_kind (all, "interviews"), ==, 1);
  g_assert_cmpuint (count_kind (all, "answers"), ==, 1);
  g_assert_cmpuint (count_kind (all, "findings"), ==, 1);
  g_assert_cmpuint (count_kind (all, "evidence"), ==, 1);
  g_assert_false (json_object_get_boolean_member (
      json_array_get_object_element (json_object_get_array_member (all, "interviews"), 0),
      "joint"));
  g_assert_nonnull (strstr (json, STUDY_WORDS));
  /* What stood there before as well. */
  g_assert_nonnull (strstr (json, OF_W1));
  g_assert_null (strstr (json, OF_O1));
  g_assert_null (strstr (json, pps_record_get_id (PPS_RECORD (study->government))));
}

static void
test_files (Study *study, gconstpointer unused)
{
  static const char *const names[] = { "w1.json", "w1.pdf" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (study->folder, names[i], NULL);
      struct stat status;

      g_assert_true (pps_access_write (study->workspace, study->employer, "nl", path, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      g_assert_cmpint (status.st_size, >, 500);
    }
  g_assert_false (pps_access_write (study->workspace, study->employer, "nl", "w1.doc", &error));
  g_assert_nonnull (strstr (error->message, "w1.doc"));
}

static gboolean
sheet_says (PpsSheet *sheet, const char *words)
{
  for (guint i = 0; i < pps_sheet_get_n_sections (sheet); i++)
    {
      const PpsSheetSection *section = pps_sheet_get_section (sheet, i);

      for (guint j = 0; j < section->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (section->lines, j);

          if (strstr (line->text, words) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_sheet (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSheet) sheet = NULL;

  say_more (study);
  sheet = pps_access_present (study->workspace, study->employer, "nl");
  g_assert_true (sheet_says (sheet, STUDY_WORDS));
  g_assert_true (sheet_says (sheet, "HR-manager"));
  g_assert_false (sheet_says (sheet, OF_O1));
}

static void
test_terms (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRetention) words = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (pps_retention_count_due (study->workspace), ==, 0);
  g_assert_true (pps_edit_set_retention (study->workspace, "words", "31-12-2026", &error));
  words = pps_retention_find (study->workspace, "words");
  g_assert_false (pps_retention_is_due (words, "2026-12-31T23:00:00Z"));
  g_assert_true (pps_retention_is_due (words, "2027-01-01T00:00:00Z"));
  g_assert_true (pps_edit_set_retention (study->workspace, "words", "2026", &error));
  g_assert_false (pps_retention_is_due (words, "2026-12-31T23:00:00Z"));
  g_assert_true (pps_retention_is_due (words, "2027-01-01T00:00:00Z"));

  g_assert_true (pps_edit_set_retention (study->workspace, "contacts", "1999", &error));
  g_assert_cmpuint (pps_retention_count_due (study->workspace), ==, 1);
  g_assert_false (pps_edit_set_retention (study->workspace, "contacts", "ooit", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (pps_edit_put_down_destroyed (study->workspace, "contacts", "  ", &error));
  g_clear_error (&error);
  g_assert_true (pps_edit_put_down_destroyed (study->workspace, "contacts", "Versnipperd", &error));
  g_assert_cmpuint (pps_retention_count_due (study->workspace), ==, 0);
  g_assert_cmpuint (study_count (study, "retentions", NULL), ==, 2);

  erasure = pps_erase_respondent (study->workspace, study->employer, "op verzoek", FALSE, NULL,
                                  NULL, &error);
  g_assert_no_error (error);
  sheet = pps_retention_present (study->workspace, "nl");
  g_assert_true (sheet_says (sheet, "Versnipperd"));
  g_assert_true (sheet_says (sheet, "op verzoek"));
  g_assert_true (sheet_says (sheet, "Geen termijn afgesproken."));
}

static void
set_term (Study *study)
{
  g_assert_true (pps_edit_set_retention (study->workspace, "study", "2030", NULL));
}

static void
test_undo (Study *study, gconstpointer unused)
{
  study_assert_undone (study, set_term);
}

static void
make_device (const char *folder, const char *device, const char *uuid)
{
  g_autofree char *dm = g_build_filename (folder, device, "dm", NULL);
  g_autofree char *path = g_build_filename (dm, "uuid", NULL);

  g_assert_cmpint (g_mkdir_with_parents (dm, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, uuid, -1, NULL));
}

/* A volume is encrypted where what it lies on is. */
static void
test_disk (Study *study, gconstpointer unused)
{
  g_autofree char *plain = g_build_filename (study->folder, "8:1", NULL);

  g_assert_cmpint (g_mkdir_with_parents (plain, 0700), ==, 0);
  make_device (study->folder, "253:0", "CRYPT-LUKS2-0123-luks\n");
  make_device (study->folder, "253:1", "LVM-abc\n");
  make_device (study->folder, "253:1/slaves/dm-0", "CRYPT-LUKS2-0123-luks\n");
  make_device (study->folder, "253:2", "LVM-abd\n");
  make_device (study->folder, "253:2/slaves/sda1", "\n");
  g_assert_cmpint (pps_disk_look_at (study->folder, "8:1"), ==, PPS_DISK_PLAIN);
  g_assert_cmpint (pps_disk_look_at (study->folder, "253:0"), ==, PPS_DISK_ENCRYPTED);
  g_assert_cmpint (pps_disk_look_at (study->folder, "253:1"), ==, PPS_DISK_ENCRYPTED);
  g_assert_cmpint (pps_disk_look_at (study->folder, "253:2"), ==, PPS_DISK_PLAIN);
  g_assert_cmpint (pps_disk_look_at (study->folder, "0:42"), ==, PPS_DISK_UNKNOWN);
  g_assert_cmpint (pps_disk_look ("/proc/self/stat"), ==, PPS_DISK_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("/access/json", test_json);
  ADD ("/access/files", test_files);
  ADD ("/access/sheet", test_sheet);
  ADD ("/retention/terms", test_terms);
  ADD ("/retention/undo", test_undo);
  ADD ("/disk/look", test_disk);

  return g_test_run ();
}
