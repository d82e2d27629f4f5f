/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-builder.h"
#include "pps-guide-writer.h"
#include "questionnaire-samples.h"

#include <string.h>

/* What is written can be read, and is the same guide. */

static const char *const rounds[] = { NULL, "design", "running", "evaluation" };

static PpsGuide *
read_again (PpsGuide *guide, PpsCanvasDefinition *canvas)
{
  g_autofree char *xml = pps_guide_to_xml (guide);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  PpsGuide *again = canvas != NULL ? pps_guide_load_bytes (bytes, "x.xml", canvas, &error)
                                   : pps_guide_load_draft (bytes, "x.xml", &error);

  g_assert_no_error (error);

  return again;
}

static void
assert_same_text (const PpsBilingual *one, const PpsBilingual *other)
{
  g_assert_cmpint (one != NULL, ==, other != NULL);
  if (one == NULL)
    return;

  g_assert_cmpstr (one->nl, ==, other->nl);
  g_assert_cmpstr (one->en, ==, other->en);
  g_assert_cmpint (one->behind, ==, other->behind);
}

static void
assert_same_question (const PpsQuestion *one, const PpsQuestion *other)
{
  g_assert_cmpstr (pps_question_get_id (one), ==, pps_question_get_id (other));
  g_assert_cmpstr (pps_question_get_pane (one), ==, pps_question_get_pane (other));
  assert_same_text (pps_question_get_lead (one, NULL), pps_question_get_lead (other, NULL));
  for (guint i = 1; i < G_N_ELEMENTS (rounds); i++)
    assert_same_text (pps_question_get_variant (one, rounds[i]),
                      pps_question_get_variant (other, rounds[i]));
  assert_same_text (pps_question_get_statement (one), pps_question_get_statement (other));
  assert_same_text (pps_question_get_hint (one), pps_question_get_hint (other));

  g_assert_cmpuint (pps_question_get_n_probes (one), ==, pps_question_get_n_probes (other));
  for (guint i = 0; i < pps_question_get_n_probes (one); i++)
    {
      g_assert_cmpstr (pps_question_get_probe (one, i)->id, ==,
                       pps_question_get_probe (other, i)->id);
      assert_same_text (&pps_question_get_probe (one, i)->text,
                        &pps_question_get_probe (other, i)->text);
    }
}

static void
assert_same_guide (PpsGuide *one, PpsGuide *other)
{
  g_assert_cmpstr (pps_guide_get_id (one), ==, pps_guide_get_id (other));
  g_assert_cmpuint (pps_guide_get_version (one), ==, pps_guide_get_version (other));
  g_assert_cmpuint (pps_guide_get_base (one), ==, pps_guide_get_base (other));
  g_assert_cmpstr (pps_guide_get_group (one), ==, pps_guide_get_group (other));
  g_assert_cmpstr (pps_guide_get_canvas (one), ==, pps_guide_get_canvas (other));
  assert_same_text (pps_guide_get_title (one), pps_guide_get_title (other));
  assert_same_text (pps_guide_get_about (one), pps_guide_get_about (other));
  g_assert_cmpuint (pps_guide_get_n_sections (one), ==, pps_guide_get_n_sections (other));

  for (guint i = 0; i < pps_guide_get_n_sections (one); i++)
    {
      const PpsSection *section = pps_guide_get_section (one, i);
      const PpsSection *same = pps_guide_get_section (other, i);

      g_assert_cmpstr (pps_section_get_id (section), ==, pps_section_get_id (same));
      g_assert_cmpint (pps_section_get_kind (section), ==, pps_section_get_kind (same));
      assert_same_text (pps_section_get_title (section), pps_section_get_title (same));
      g_assert_cmpuint (pps_section_get_n_questions (section), ==,
                        pps_section_get_n_questions (same));
      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        assert_same_question (pps_section_get_question (section, j),
                              pps_section_get_question (same, j));
    }
}

static void
test_shipped (gconstpointer group)
{
  PpsGuide *guide = pps_guide_get_default (group);
  g_autoptr (PpsGuide) again = read_again (guide, pps_canvas_definition_get_default ());
  g_autofree char *brought = pps_guide_dup_default_xml (group);
  g_autofree char *written = pps_guide_to_xml (guide);

  assert_same_guide (guide, again);
  /* To the letter, so that a version of a study can be laid beside what came along. */
  g_assert_cmpstr (written, ==, brought);
}

/* Words with all that XML, and people, may trip over. */
static char *
dup_random_text (gboolean may_be_empty)
{
  static const char *const words[]
      = { "vraag", "<nl>",    "&amp;", "O&O",  "\"zo\"", "’t",       "]]>",    "één",
          "😀",     "e\u0301", "שלום",  "%s\n", "\t",     "\x01\x1b", "\u00a0", "&#10;" };
  GString *text = g_string_new (may_be_empty ? "" : "a");
  int n = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n; i++)
    {
      g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      if (g_test_rand_bit ())
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

static void
add_random_question (PpsGuideBuilder *builder, const char *id, const char *pane, gboolean draft)
{
  const gboolean own = g_str_has_prefix (id, "own.");
  int n_probes = g_test_rand_int_range (draft || own ? 0 : 2, 5);

  pps_guide_builder_add_question (builder, id, pane);
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autofree char *nl = dup_random_text (draft);
      g_autofree char *en = dup_random_text (draft);

      if (i == 0 || g_test_rand_bit ())
        pps_guide_builder_set_lead (builder, rounds[i], nl, en);
      pps_guide_builder_set_behind (builder, g_test_rand_int_range (0, PPS_BEHIND_EN + 1));
    }
  for (int i = 0; i < n_probes; i++)
    {
      g_autofree char *nl = dup_random_text (draft);
      g_autofree char *en = dup_random_text (draft);
      g_autofree char *probe = g_strdup_printf ("%s.%d", id, i);

      pps_guide_builder_add_probe (builder, probe, nl, en);
      pps_guide_builder_set_behind (builder, g_test_rand_int_range (0, PPS_BEHIND_EN + 1));
    }
  if (!own || g_test_rand_bit ())
    pps_guide_builder_set_statement (builder, "stelling & meer", "statement <>");
  if (g_test_rand_bit ())
    pps_guide_builder_set_hint (builder, "let op: \"zo\"", "mind: 'so'");
}

static PpsGuide *
make_random_guide (gboolean draft)
{
  static const char *const panes[] = { "a", "b", "c" };
  g_autofree char *title = dup_random_text (draft);
  g_autoptr (PpsGuideBuilder) builder = pps_guide_builder_new (
      "random", g_test_rand_int_range (2, 1000), g_test_rand_bit () ? 1 : 0, "Ü", "tiny");

  pps_guide_builder_set_title (builder, title, title);
  pps_guide_builder_set_about (builder, title, title);
  pps_guide_builder_add_section (builder, "s", PPS_SECTION_PANES, title, "panes");
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      g_autofree char *own = g_strdup_printf ("own.%u", i);

      add_random_question (builder, panes[i], panes[i], draft);
      if (g_test_rand_bit ())
        add_random_question (builder, own, panes[i], draft);
    }
  if (g_test_rand_bit ())
    {
      pps_guide_builder_add_section (builder, "e", PPS_SECTION_CLOSING, title, title);
      add_random_question (builder, "own.e", NULL, draft);
    }

  return pps_guide_builder_end (builder);
}

static void
test_random (gconstpointer data)
{
  gboolean draft = GPOINTER_TO_INT (data);
  g_autoptr (PpsCanvasDefinition) canvas = load_sample_canvas ();

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (PpsGuide) guide = make_random_guide (draft);
      g_autoptr (PpsGuide) again = read_again (guide, draft ? NULL : canvas);

      assert_same_guide (guide, again);
    }
}

/* An unfinished guide is read as work in progress only. */
static void
test_unfinished (void)
{
  g_autoptr (PpsGuideBuilder) builder = pps_guide_builder_new ("draft", 2, 1, "W", "sibmc-18");
  g_autoptr (PpsGuide) guide = NULL;
  g_autoptr (PpsGuide) again = NULL;
  g_autofree char *xml = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  pps_guide_builder_add_section (builder, "panes", PPS_SECTION_PANES, "", "");
  pps_guide_builder_add_question (builder, "own.1", "solution");
  pps_guide_builder_set_lead (builder, NULL, "Alleen Nederlands?", "");
  guide = pps_guide_builder_end (builder);
  again = read_again (guide, NULL);
  assert_same_guide (guide, again);
  g_assert_true (pps_question_is_own (pps_guide_find_question (again, "own.1")));
  g_assert_null (pps_guide_find_pane_question (again, "solution"));

  xml = pps_guide_to_xml (guide);
  bytes = g_bytes_new (xml, strlen (xml));
  g_assert_null (
      pps_guide_load_bytes (bytes, "x.xml", pps_canvas_definition_get_default (), &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_MEANING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/questionnaires/guide-writer/shipped/O", "O", test_shipped);
  g_test_add_data_func ("/questionnaires/guide-writer/shipped/W", "W", test_shipped);
  g_test_add_data_func ("/questionnaires/guide-writer/shipped/S", "S", test_shipped);
  g_test_add_data_func ("/questionnaires/guide-writer/shipped/P", "P", test_shipped);
  g_test_add_data_func ("/questionnaires/guide-writer/random", GINT_TO_POINTER (FALSE),
                        test_random);
  g_test_add_data_func ("/questionnaires/guide-writer/random-draft", GINT_TO_POINTER (TRUE),
                        test_random);
  g_test_add_func ("/questionnaires/guide-writer/unfinished", test_unfinished);

  return g_test_run ();
}
