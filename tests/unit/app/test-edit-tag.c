/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-tag.h"

/* Themes over everything that can bear one. */

static void
tag_all (Study *study)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, study->finding);
  g_ptr_array_add (records, study->answer);
  g_assert_true (pps_edit_tag (study->workspace, records, "  Leren op de werkplek ", NULL));
}

static void
untag_answer (Study *study)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (PpsTag) tag = pps_tag_find (study->workspace, "leren op de werkplek");

  g_ptr_array_add (records, study->answer);
  g_assert_true (pps_edit_untag (study->workspace, records, tag, NULL));
}

static void
rename_tag (Study *study)
{
  g_autoptr (PpsTag) tag = pps_tag_find (study->workspace, "leren op de werkplek");

  g_assert_true (pps_edit_rename_tag (study->workspace, tag, "leren op de Werkplek", NULL));
}

static void
test_tag (Study *study, gconstpointer unused)
{
  g_autoptr (PpsTag) tag = NULL;
  g_autoptr (PpsTag) again = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;

  study_assert_undone (study, tag_all);
  tag = pps_tag_find (study->workspace, "LEREN OP DE WERKPLEK");
  assert_text (tag, "name", "Leren op de werkplek");
  id = pps_record_get_id (PPS_RECORD (tag));
  again = pps_edit_add_tag (study->workspace, "leren op de werkplek", &error);
  g_assert_no_error (error);
  g_assert_true (again == tag);

  g_assert_true (pps_tag_is_on (study->workspace, tag, study->answer));
  g_assert_cmpuint (study_count (study, "tag-findings", id), ==, 1);
  g_assert_cmpuint (study_count (study, "tag-answers", id), ==, 1);
  g_assert_cmpuint (
      study_count (study, "answer-tags", pps_record_get_id (PPS_RECORD (study->answer))), ==, 1);

  /* Twice is once. */
  tag_all (study);
  g_assert_cmpuint (study_count (study, "tag-taggings", id), ==, 2);

  study_assert_undone (study, untag_answer);
  g_assert_false (pps_tag_is_on (study->workspace, tag, study->answer));
  study_assert_undone (study, rename_tag);
  assert_text (tag, "name", "leren op de Werkplek");
}

static void
test_names (Study *study, gconstpointer unused)
{
  g_autoptr (PpsTag) one = pps_edit_add_tag (study->workspace, "een", NULL);
  g_autoptr (PpsTag) two = pps_edit_add_tag (study->workspace, "twee", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_edit_rename_tag (study->workspace, two, "Een", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_text (two, "name", "twee");
  g_clear_error (&error);
  g_assert_null (pps_edit_add_tag (study->workspace, " ", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
merge_tags (Study *study)
{
  g_autoptr (PpsTag) tag = pps_tag_find (study->workspace, "leren");
  g_autoptr (PpsTag) other = pps_tag_find (study->workspace, "opleiden");

  g_assert_true (pps_edit_merge_tags (study->workspace, tag, other, NULL));
}

static void
put (Study *study, gpointer record, const char *name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  g_assert_true (pps_edit_tag (study->workspace, records, name, NULL));
}

static void
test_merge (Study *study, gconstpointer unused)
{
  g_autoptr (PpsCharacteristic) mark
      = pps_edit_add_characteristic (study->workspace, study->partnership, "klein", NULL);
  g_autoptr (PpsTag) tag = NULL;
  const char *id;

  put (study, study->finding, "leren");
  put (study, study->finding, "opleiden");
  put (study, study->answer, "opleiden");
  put (study, mark, "opleiden");
  study_assert_undone (study, merge_tags);

  tag = pps_tag_find (study->workspace, "leren");
  id = pps_record_get_id (PPS_RECORD (tag));
  g_assert_null (pps_tag_find (study->workspace, "opleiden"));
  g_assert_cmpuint (study_count (study, "tags", NULL), ==, 1);
  g_assert_cmpuint (study_count (study, "tag-findings", id), ==, 1);
  g_assert_cmpuint (study_count (study, "tag-answers", id), ==, 1);
  g_assert_cmpuint (study_count (study, "tag-characteristics", id), ==, 1);
  g_assert_cmpuint (study_count (study, "tag-taggings", id), ==, 3);
}

static void
remove_tag (Study *study)
{
  g_autoptr (PpsTag) tag = pps_tag_find (study->workspace, "leren");

  g_assert_true (pps_edit_remove (study->workspace, tag, NULL));
}

static void
test_remove (Study *study, gconstpointer unused)
{
  put (study, study->finding, "leren");
  study_assert_undone (study, remove_tag);
  g_assert_cmpuint (
      study_count (study, "finding-tags", pps_record_get_id (PPS_RECORD (study->finding))), ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-tag/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("tag", test_tag);
  ADD ("names", test_names);
  ADD ("merge", test_merge);
  ADD ("remove", test_remove);

  return g_test_run ();
}
