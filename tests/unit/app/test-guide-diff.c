/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-guide-diff.h"
#include "pps-guide-writer.h"
#include "pps-word-diff.h"

/* What changed between two versions of a guide, and between two wordings. */

static char *
write_words (const char *before, const char *after)
{
  g_autoptr (GArray) runs = pps_word_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const PpsWords *run = &g_array_index (runs, PpsWords, i);

      if (run->fate == PPS_WORDS_KEPT)
        g_string_append (text, run->text);
      else
        g_string_append_printf (text, run->fate == PPS_WORDS_GONE ? "[-%s-]" : "{+%s+}", run->text);
    }

  return g_string_free (text, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *expected;
  } cases[] = {
    { "", "", "" },
    { "zo", "zo", "zo" },
    { "", "nieuw", "{+nieuw+}" },
    { "weg", "", "[-weg-]" },
    { "Hoe komt u aan mensen?", "Hoe komt u aan goede mensen?",
      "Hoe komt u aan {+goede +}mensen?" },
    { "a b c d", "a x c d", "a [-b -]{+x +}c d" },
    { "a b", "a b c", "a b {+c+}" },
    { "Wat doet u nu met de mensen?", "Hoe komt u aan goede vakmensen?",
      "[-Wat doet u nu met de mensen?-]{+Hoe komt u aan goede vakmensen?+}" },
    { "één é", "één e", "één [-é-]{+e+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_words (cases[i].before, cases[i].after);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Kept and gone make the old words, kept and new the new ones; also of texts too long to compare.
 */
static void
test_words_whole (void)
{
  for (guint n = 1; n < 3000; n = n * 3 + 1)
    {
      g_autoptr (GString) old = g_string_new (NULL);
      g_autoptr (GString) new = g_string_new (NULL);
      g_autoptr (GString) was = g_string_new (NULL);
      g_autoptr (GString) is = g_string_new (NULL);
      g_autoptr (GArray) runs = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (old, "%d ", g_test_rand_int_range (0, 9));
          g_string_append_printf (new, "%d ", g_test_rand_int_range (0, 9));
        }
      runs = pps_word_diff (old->str, new->str);
      for (guint i = 0; i < runs->len; i++)
        {
          const PpsWords *run = &g_array_index (runs, PpsWords, i);

          if (run->fate != PPS_WORDS_NEW)
            g_string_append (was, run->text);
          if (run->fate != PPS_WORDS_GONE)
            g_string_append (is, run->text);
        }
      g_assert_cmpstr (was->str, ==, old->str);
      g_assert_cmpstr (is->str, ==, new->str);
    }
}

static PpsGuide *
load (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  PpsGuide *guide
      = pps_guide_load_bytes (bytes, "x.xml", pps_canvas_definition_get_default (), &error);

  g_assert_no_error (error);

  return guide;
}

static char *
replace (const char *text, const char *find, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, find, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (with, parts);
}

/* One line for a change: kind, question, part, probe, language. */
static char *
describe (PpsGuideDiff *diff)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pps_guide_diff_get_n (diff); i++)
    {
      const PpsGuideChange *change = pps_guide_diff_get (diff, i);

      g_string_append_printf (text, "%d %s %d %s %s\n", change->kind,
                              change->question != NULL ? change->question : "-", change->part,
                              change->probe != NULL ? change->probe : "-",
                              change->language != NULL ? change->language : "-");
    }

  return g_string_free (text, FALSE);
}

#define OWN(id)                                                                                    \
  "<question id=\"own." id "\" pane=\"solution\"><lead><nl>" id "?</nl><en>" id                    \
  "?</en></lead></question>"

static void
test_same (void)
{
  PpsGuide *guide = pps_guide_get_default ("W");
  g_autoptr (PpsGuideDiff) diff = pps_guide_diff_new (guide, guide);

  g_assert_cmpuint (pps_guide_diff_get_n (diff), ==, 0);
}

static void
test_changes (void)
{
  g_autofree char *xml = pps_guide_dup_default_xml ("W");
  g_autofree char *first = replace (xml, "    <question id=\"pane.alternatives\"",
                                    OWN ("a") OWN ("b") OWN ("c") "<question "
                                                                  "id=\"pane.alternatives\"");
  g_autofree char *moved
      = replace (xml, "    <question id=\"pane.alternatives\"",
                 OWN ("c") OWN ("a") OWN ("d") "<question id=\"pane.alternatives\"");
  g_autofree char *reworded = replace (moved, "aan technische mensen", "aan goede mensen");
  g_autofree char *titled = replace (reworded, "Interview guide for employers", "For employers");
  g_autofree char *probed = replace (titled, "id=\"pane.solution.4\"", "id=\"pane.solution.5\"");
  g_autofree char *second = replace (probed, "<lead round=\"design\">\n        <nl>Hoe ziet voor",
                                     "<lead round=\"running\">\n"
                                     "        <nl>Hoe ziet voor");
  g_autoptr (PpsGuide) before = load (first);
  g_autoptr (PpsGuide) after = load (second);
  g_autoptr (PpsGuideDiff) diff = pps_guide_diff_new (before, after);
  g_autofree char *said = describe (diff);

  g_assert_cmpstr (said, ==,
                   "2 - 1 - en\n"                          /* the title, in English */
                   "2 pane.social-problem 3 - nl\n"        /* a lead, in Dutch */
                   "1 pane.solution 4 - -\n"               /* the wording at design went */
                   "0 pane.solution 5 - -\n"               /* one while running came */
                   "0 pane.solution 7 pane.solution.5 -\n" /* a probe came */
                   "1 pane.solution 7 pane.solution.4 -\n" /* a probe went */
                   "3 own.c 0 - -\n"                       /* moved */
                   "0 own.d 0 - -\n"                       /* a question came */
                   "1 own.b 0 - -\n");                     /* a question went */
}

static void
test_words_of_change (void)
{
  g_autofree char *xml = pps_guide_dup_default_xml ("W");
  g_autofree char *other = replace (xml, "aan technische mensen", "aan goede mensen");
  g_autoptr (PpsGuide) after = load (other);
  g_autoptr (PpsGuideDiff) diff = pps_guide_diff_new (pps_guide_get_default ("W"), after);
  const PpsGuideChange *change = pps_guide_diff_get (diff, 0);

  g_assert_cmpuint (pps_guide_diff_get_n (diff), ==, 1);
  g_assert_nonnull (strstr (change->before, "aan technische mensen"));
  g_assert_nonnull (strstr (change->after, "aan goede mensen"));
  g_assert_cmpstr (change->pane, ==, "social-problem");
  g_assert_cmpstr (pps_guide_change_get_kind_name (change), ==, "Reworded");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/guide-diff/words", test_words);
  g_test_add_func ("/app/guide-diff/words-whole", test_words_whole);
  g_test_add_func ("/app/guide-diff/same", test_same);
  g_test_add_func ("/app/guide-diff/changes", test_changes);
  g_test_add_func ("/app/guide-diff/words-of-change", test_words_of_change);

  return g_test_run ();
}
