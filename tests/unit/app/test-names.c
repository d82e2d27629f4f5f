/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-keys-private.h"
#include "pps-name-find.h"

/* A name that was typed into an answer is found with the key file open, and replaced by the code.
 */

#define SAID                                                                                       \
  "Volgens Zoë van den Brandnetel, en Brandnetel zegt dat vaker, gaan de Brandnetels dood. Mail " \
  "zoe@voorbeeld.nl."

static PpsKeys *
make_keys (Study *study)
{
  g_autofree char *path = g_build_filename (study->folder, "team.ppskeys", NULL);
  const char *id = pps_record_get_id (PPS_RECORD (study->government));
  PpsKeys *keys = pps_keys_new (path);
  g_autoptr (GError) error = NULL;

  pps_keys_set_cheap (keys, TRUE);
  pps_keys_make (keys, "vier woorden op rij", &error);
  g_assert_no_error (error);
  pps_keys_set_text (keys, id, PPS_KEYS_NAME, "Zoë van den Brandnetel", &error);
  pps_keys_set_text (keys, id, PPS_KEYS_EMAIL, "zoe@voorbeeld.nl", &error);
  g_assert_no_error (error);

  return keys;
}

static void
test_find (Study *study, gconstpointer unused)
{
  g_autoptr (PpsKeys) keys = make_keys (study);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  const PpsNameHit *hit;

  hits = pps_name_find (study->workspace, keys);
  g_assert_cmpuint (hits->len, ==, 0);
  g_clear_pointer (&hits, g_ptr_array_unref);

  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, SAID, &error));
  g_assert_true (pps_edit_set_text (study->workspace, study->interview, "impressions",
                                    "Kwam met Zoë", &error));
  hits = pps_name_find (study->workspace, keys);
  g_assert_cmpuint (hits->len, ==, 4);
  hit = g_ptr_array_index (hits, 1);
  g_assert_true (hit->record == PPS_RECORD (study->answer));
  g_assert_cmpstr (hit->code, ==, "O1");
  g_assert_cmpuint (hit->end - hit->start, ==, strlen ("Zoe van den Brandnetel"));
  g_assert_nonnull (strstr (hit->excerpt, "Volgens Zoë van den Brandnetel, en"));

  pps_keys_lock (keys);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = pps_name_find (study->workspace, keys);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_replace (Study *study, gconstpointer unused)
{
  g_autoptr (PpsKeys) keys = make_keys (study);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, SAID, &error));
  g_assert_true (pps_edit_set_text (study->workspace, study->answer, "note", "Ook Zoë", &error));
  for (guint left = 4; left > 0; left--)
    {
      g_autoptr (GPtrArray) hits = pps_name_find (study->workspace, keys);

      g_assert_cmpuint (hits->len, ==, left);
      g_assert_true (pps_name_replace (study->workspace, g_ptr_array_index (hits, 0), &error));
      g_assert_no_error (error);
    }
  assert_text (study->answer, "text",
               "Volgens [O1], en [O1] zegt dat vaker, gaan de Brandnetels dood. Mail [O1].");
  assert_text (study->answer, "note", "Ook [O1]");
  g_assert_true (pps_edit_undo (study->workspace, &error));
  assert_text (study->answer, "note", "Ook Zoë");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/names/find", Study, NULL, study_set_up, test_find, study_tear_down);
  g_test_add ("/names/replace", Study, NULL, study_set_up, test_replace, study_tear_down);

  return g_test_run ();
}
