/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "questionnaire-samples.h"

#include <string.h>

#define TEXT(word) "<nl>" word " nl</nl><en>" word " en</en>"

/* One element a line; the grid is 2 by 2, the left pane two high. */
/* clang-format off */
const char *const sample_canvas =
  "<canvas id=\"tiny\" version=\"2\" columns=\"2\" rows=\"2\" fold=\"1\">\n"
  "  <title>" TEXT ("title") "</title>\n"
  "  <credit>" TEXT ("credit") "</credit>\n"
  "  <theme id=\"t1\"><name>" TEXT ("t1") "</name><question>" TEXT ("t1?")
  "</question></theme>\n"
  "  <theme id=\"t2\"><name>" TEXT ("t2") "</name><question>" TEXT ("t2?")
  "</question></theme>\n"
  "  <pane id=\"b\" number=\"2\" theme=\"t1\" order=\"1\" column=\"1\" row=\"0\" width=\"1\" "
  "height=\"1\"><name>" TEXT ("b") "</name><short>" TEXT ("b.") "</short><question>"
  TEXT ("b?") "</question><hint>" TEXT ("b!") "</hint></pane>\n"
  "  <pane id=\"a\" number=\"1\" theme=\"t2\" order=\"3\" column=\"0\" row=\"0\" width=\"1\" "
  "height=\"2\"><name>" TEXT ("a") "</name><short>" TEXT ("a.") "</short><question>"
  TEXT ("a?") "</question><hint>" TEXT ("a!") "</hint></pane>\n"
  "  <pane id=\"c\" number=\"3\" theme=\"t2\" order=\"2\" column=\"1\" row=\"1\" width=\"1\" "
  "height=\"1\"><name>" TEXT ("c") "</name><short>" TEXT ("c.") "</short><question>"
  TEXT ("c?") "</question><hint>" TEXT ("c!") "</hint></pane>\n"
  "</canvas>\n";

#define PROBES(question) \
  "      <probe id=\"" question ".1\">" TEXT ("probe 1") "</probe>\n"                             \
  "      <probe id=\"" question ".2\">" TEXT ("probe 2") "</probe>\n"

const char *const sample_guide =
  "<guide id=\"small\" version=\"3\" group=\"W\" canvas=\"tiny\">\n"
  "  <title>" TEXT ("title") "</title>\n"
  "  <about>" TEXT ("about") "</about>\n"
  "  <section id=\"start\" kind=\"opening\">\n"
  "    <title>" TEXT ("opening") "</title>\n"
  "    <question id=\"q.role\">\n"
  "      <lead>" TEXT ("role?") "</lead>\n"
  "    </question>\n"
  "  </section>\n"
  "  <section id=\"middle\" kind=\"panes\">\n"
  "    <title>" TEXT ("panes") "</title>\n"
  "    <question id=\"q.a\" pane=\"a\">\n"
  "      <lead>" TEXT ("a plain?") "</lead>\n"
  "      <lead round=\"design\">" TEXT ("a design?") "</lead>\n"
  "      <lead round=\"evaluation\">" TEXT ("a evaluation?") "</lead>\n"
  PROBES ("q.a") "      <statement>" TEXT ("a.") "</statement>\n"
  "    </question>\n"
  "    <question id=\"q.b\" pane=\"b\">\n"
  "      <lead>" TEXT ("b plain?") "</lead>\n"
  PROBES ("q.b") "      <statement>" TEXT ("b.") "</statement>\n"
  "    </question>\n"
  "    <question id=\"q.c\" pane=\"c\">\n"
  "      <lead>" TEXT ("c plain?") "</lead>\n"
  PROBES ("q.c") "      <statement>" TEXT ("c.") "</statement>\n"
  "    </question>\n"
  "  </section>\n"
  "  <section id=\"felt\" kind=\"involvement\">\n"
  "    <title>" TEXT ("involvement") "</title>\n"
  "    <question id=\"q.heard\">\n"
  "      <statement>" TEXT ("heard.") "</statement>\n"
  "    </question>\n"
  "  </section>\n"
  "</guide>\n";
/* clang-format on */

PpsCanvasDefinition *
load_sample_canvas (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample_canvas, strlen (sample_canvas));
  g_autoptr (GError) error = NULL;
  PpsCanvasDefinition *canvas = pps_canvas_definition_load_bytes (bytes, "tiny.xml", &error);

  g_assert_no_error (error);
  return canvas;
}

char *
spoil (const char *sample, const char *find, const char *replacement)
{
  const char *at = strstr (sample, find);
  g_autofree char *before = NULL;

  if (at == NULL)
    g_error ("“%s” is not in the sample", find);

  before = g_strndup (sample, at - sample);
  return g_strconcat (before, replacement, at + strlen (find), NULL);
}

char *
dup_sentences (const char *xml,
               gssize length,
               PpsCanvasDefinition *canvas,
               PpsQuestionnaireKind *kind)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, length < 0 ? strlen (xml) : (gsize) length);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) said = g_string_new (NULL);
  gboolean is_good = pps_questionnaire_check_bytes (bytes, "x.xml", canvas, kind, sentences);

  g_assert_cmpint (is_good, ==, sentences->len == 0);
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);

      if (i > 0)
        g_string_append_c (said, '\n');
      g_assert_true (g_str_has_prefix (sentence, "x.xml"));
      g_assert_cmpuint (strlen (sentence), <, 500);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_null (strpbrk (sentence, "\n\r\t\033"));
      g_string_append (said,
                       g_str_has_prefix (sentence, "x.xml, line ") ? sentence + 12 : sentence);
    }

  return g_string_free (g_steal_pointer (&said), FALSE);
}

void
assert_said (const char *xml, gssize length, const char *expected)
{
  g_autofree char *said = dup_sentences (xml, length, NULL, NULL);

  if (!g_str_has_prefix (said, expected))
    g_assert_cmpstr (said, ==, expected);
  g_assert_null (strchr (said, '\n'));
}
