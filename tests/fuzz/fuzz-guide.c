/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pps-guide.h"
#include "pps-guide-writer.h"
#include "pps-questionnaire-check.h"

/* Whatever the bytes, a guide or canvas is either loaded, and then there is nothing to say about
   it, or refused with a sentence. Built with -Dfuzz=true and clang; run as
   `build-fuzz/tests/fuzz/fuzz-guide -max_total_time=60 -dict=tests/fuzz/guide.dict FOLDER
   tests/fuzz/corpus/guide`. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
walk_guide (PpsGuide *guide)
{
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);

      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        {
          const PpsQuestion *question = pps_section_get_question (section, j);

          g_assert_true (pps_guide_find_question (guide, pps_question_get_id (question))
                         == question);
          g_assert_true (pps_question_get_lead (question, "design") != NULL
                         || pps_question_get_statement (question) != NULL);
        }
    }
}

/* What can be read can be written, and reads the same. */
static void
write_guide (PpsGuide *guide)
{
  g_autofree char *xml = pps_guide_to_xml (guide);
  g_autofree char *again = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuide) same = pps_guide_load_draft (bytes, "x.xml", &error);

  g_assert_no_error (error);
  again = pps_guide_to_xml (same);
  g_assert_cmpstr (again, ==, xml);
}

static void
walk_canvas (PpsCanvasDefinition *canvas)
{
  guint n_cells = 0;

  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (canvas, i);

      g_assert_cmpuint (pane->order, ==, i + 1);
      g_assert_cmpuint (pps_canvas_definition_get_pane (canvas, i)->number, ==, i + 1);
      g_assert_nonnull (pps_canvas_definition_get_theme (canvas, pane->theme));
      n_cells += pane->width * pane->height;
    }
  g_assert_cmpuint (n_cells, ==,
                    pps_canvas_definition_get_columns (canvas)
                        * pps_canvas_definition_get_rows (canvas));
}

/* Can be shown in a terminal, on one line. */
static void
assert_plain (const char *sentence)
{
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  for (const char *p = sentence; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  PpsCanvasDefinition *default_canvas = pps_canvas_definition_get_default ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PpsCanvasDefinition) canvas = NULL;
  g_autoptr (PpsGuide) guide = NULL;
  g_autoptr (PpsGuide) draft = NULL;
  gboolean is_good;

  is_good = pps_questionnaire_check_bytes (bytes, "x.xml", default_canvas, NULL, sentences);
  canvas = pps_canvas_definition_load_bytes (bytes, "x.xml", NULL);
  guide = pps_guide_load_bytes (bytes, "x.xml", default_canvas, NULL);
  draft = pps_guide_load_draft (bytes, "x.xml", NULL);
  g_assert_true (is_good == (sentences->len == 0));
  g_assert_true (is_good == (canvas != NULL || guide != NULL));

  if (canvas != NULL)
    walk_canvas (canvas);
  if (guide != NULL)
    walk_guide (guide);
  g_assert_true (guide == NULL || draft != NULL);
  if (draft != NULL)
    write_guide (draft);

  for (guint i = 0; i < sentences->len; i++)
    assert_plain (g_ptr_array_index (sentences, i));

  return 0;
}
