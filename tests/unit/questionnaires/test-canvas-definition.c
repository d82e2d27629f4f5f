/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "questionnaire-samples.h"

#include <string.h>

/* The canvas that comes along, another one, and every way in which one can be wrong. */

#define CANVAS_URI "resource:///io/github/pps_canvas/PpsCanvas/questionnaires/canvas.xml"

static void
test_default (void)
{
  PpsCanvasDefinition *canvas = pps_canvas_definition_get_default ();
  const PpsPane *first = pps_canvas_definition_get_pane (canvas, 0);
  const PpsPane *asked_first = pps_canvas_definition_get_ordered_pane (canvas, 0);
  const PpsPane *asked_last = pps_canvas_definition_get_ordered_pane (canvas, 17);

  g_assert_true (canvas == pps_canvas_definition_get_default ());
  g_assert_cmpstr (pps_canvas_definition_get_id (canvas), ==, "sibmc-18");
  g_assert_cmpuint (pps_canvas_definition_get_version (canvas), >=, 1);
  g_assert_cmpuint (pps_canvas_definition_get_columns (canvas), ==, 12);
  g_assert_cmpuint (pps_canvas_definition_get_rows (canvas), ==, 12);
  g_assert_cmpuint (pps_canvas_definition_get_fold (canvas), ==, 6);
  g_assert_cmpuint (pps_canvas_definition_get_n_panes (canvas), ==, 18);
  g_assert_cmpuint (pps_canvas_definition_get_n_themes (canvas), ==, 4);
  g_assert_cmpstr (first->id, ==, "partners");
  g_assert_cmpstr (pps_canvas_definition_get_theme (canvas, first->theme)->id, ==, "how");
  g_assert_cmpstr (asked_first->id, ==, "social-problem");
  g_assert_cmpstr (asked_last->id, ==, "surplus");
  g_assert_true (pps_canvas_definition_find_pane (canvas, "partners") == first);
  g_assert_null (pps_canvas_definition_find_pane (canvas, "how"));
  g_assert_cmpstr (pps_bilingual_get (&first->name, "nl"), ==, "Samenwerkingspartners");
  g_assert_cmpstr (pps_bilingual_get (&first->name, "en"), ==, "Partners");
  g_assert_cmpstr (pps_bilingual_get (&first->name, "fr"), ==, "Partners");
  g_assert_cmpstr (pps_bilingual_get (&first->name, NULL), ==, "Partners");

  for (guint i = 0; i < 18; i++)
    {
      g_assert_cmpuint (pps_canvas_definition_get_pane (canvas, i)->number, ==, i + 1);
      g_assert_cmpuint (pps_canvas_definition_get_ordered_pane (canvas, i)->order, ==, i + 1);
    }
}

static void
test_shipped (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (CANVAS_URI);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsCanvasDefinition) canvas = NULL;
  PpsQuestionnaireKind kind;

  pps_questionnaire_check (file, NULL, &kind, sentences);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpuint (sentences->len, ==, 0);
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_CANVAS);

  canvas = pps_canvas_definition_load (file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (canvas);
}

static void
test_another (void)
{
  g_autoptr (PpsCanvasDefinition) canvas = load_sample_canvas ();
  const PpsPane *a = pps_canvas_definition_find_pane (canvas, "a");
  g_autoptr (PpsCanvasDefinition) again = pps_canvas_definition_ref (canvas);

  g_assert_cmpuint (pps_canvas_definition_get_version (again), ==, 2);
  g_assert_true (pps_canvas_definition_get_pane (canvas, 0) == a);
  g_assert_true (pps_canvas_definition_get_ordered_pane (canvas, 2) == a);
  g_assert_cmpstr (pps_canvas_definition_get_ordered_pane (canvas, 1)->id, ==, "c");
  g_assert_cmpuint (a->theme, ==, 1);
  g_assert_cmpuint (a->column, ==, 0);
  g_assert_cmpuint (a->row, ==, 0);
  g_assert_cmpuint (a->width, ==, 1);
  g_assert_cmpuint (a->height, ==, 2);
  g_assert_cmpstr (a->name.nl, ==, "a nl");
  g_assert_cmpstr (a->abbreviation.en, ==, "a. en");
  g_assert_cmpstr (a->question.nl, ==, "a? nl");
  g_assert_cmpstr (a->hint.en, ==, "a! en");
  g_assert_cmpstr (pps_canvas_definition_get_title (canvas)->nl, ==, "title nl");
  g_assert_cmpstr (pps_canvas_definition_get_credit (canvas)->en, ==, "credit en");
  g_assert_cmpstr (pps_canvas_definition_get_theme (canvas, 1)->name.nl, ==, "t2 nl");
  g_assert_cmpstr (pps_canvas_definition_get_theme (canvas, 1)->question.en, ==, "t2? en");
}

static void
test_white_space (void)
{
  g_autofree char *xml = spoil (sample_canvas, "<nl>title nl</nl>",
                                "<nl>\r\n  een\t\n <!-- twee -->drie\xC2\xA0 vier \n</nl>");
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsCanvasDefinition) canvas = NULL;

  canvas = pps_canvas_definition_load_bytes (bytes, "x.xml", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pps_canvas_definition_get_title (canvas)->nl, ==, "een drie\xC2\xA0 vier");
}

/* Which panes are lists by nature is said by the canvas, and by nothing else. */
static void
test_tables (void)
{
  PpsCanvasDefinition *canvas = pps_canvas_definition_get_default ();
  g_autofree char *xml = spoil (sample_canvas, "pane id=\"a\"", "pane table=\"cost\" id=\"a\"");
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (PpsCanvasDefinition) another = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (pps_canvas_definition_find_pane (canvas, "partners")->table, ==, "partner");
  g_assert_cmpstr (pps_canvas_definition_find_pane (canvas, "funding")->table, ==, "funding");
  g_assert_null (pps_canvas_definition_find_pane (canvas, "solution")->table);

  another = pps_canvas_definition_load_bytes (bytes, "x.xml", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pps_canvas_definition_find_pane (another, "a")->table, ==, "cost");
  g_assert_null (pps_canvas_definition_find_pane (another, "b")->table);
}

static const Slip slips[] = {
  { "unknown-table", "pane id=\"b\"", "pane table=\"costs\" id=\"b\"",
    "6, column 3: There is no table “costs”. Name one of partner, cost, revenue, funding, support, "
    "alternative, or leave the attribute out." },
  { "no-id", "canvas id=\"tiny\"", "canvas",
    "1, column 1: <canvas> lacks the attribute “id”. Add it." },
  { "unknown-attribute", "fold=", "colour=\"red\" fold=",
    "1, column 1: <canvas> cannot have the attribute “colour”. Remove it or correct its name." },
  { "unknown-element", "<hint>", "<hunt/><hint>",
    "6, column 219: <hunt> cannot stand in <pane>. Remove it or correct its name." },
  { "no-hint", "<hint><nl>b! nl</nl><en>b! en</en></hint>", "",
    "6, column 3: <pane> lacks <hint>. Add it." },
  { "two-titles", "  <credit>", "  <title><nl>a</nl><en>b</en></title>\n<credit>",
    "3, column 3: <canvas> has <title> more than once. Keep one." },
  { "loose-text", "  <credit>", "  word <credit>",
    "1, column 1: There is loose text in <canvas>. Put it in an element, or remove it." },
  { "loose-text-in-text", "<nl>title", "word<nl>title",
    "2, column 3: There is loose text in <title>. Put it in an element, or remove it." },
  { "marked-up-text", "title nl", "title <b>nl</b>",
    "2, column 20: <b> stands in <nl>, which holds plain text only. Remove the tags." },
  { "no-dutch", "<nl>title nl</nl>", "", "2, column 3: <title> lacks <nl>. Add it." },
  { "two-slips-of-form", "<title><nl>title nl</nl>", "<title x=\"\">",
    "2, column 3: <title> cannot have the attribute “x”. Remove it or correct its name.\n"
    "2, column 3: <title> lacks <nl>. Add it." },
  { "empty-dutch", "<nl>title nl</nl>", "<nl> \n</nl>",
    "2, column 10: <nl> of <title> is empty. Write its text." },
  { "invisible-english", "<en>title en</en>", "<en>\xC2\xA0&#x200b;</en>",
    "2, column 27: <en> of <title> is empty. Write its text." },
  { "bad-id", "canvas id=\"tiny\"", "canvas id=\"Tiny canvas\"",
    "1, column 1: “Tiny canvas” is not a good id. Use 1 to 64 of a-z, 0-9, dot and hyphen." },
  { "empty-id", "pane id=\"b\"", "pane id=\"\"",
    "6, column 3: “” is not a good id. Use 1 to 64 of a-z, 0-9, dot and hyphen." },
  { "same-id", "pane id=\"a\"", "pane id=\"b\"",
    "7, column 3: The id “b” is also on line 6. Give one of them another id." },
  { "id-of-theme", "pane id=\"a\"", "pane id=\"t1\"",
    "7, column 3: The id “t1” is also on line 4. Give one of them another id." },
  { "version-0", "version=\"2\"", "version=\"0\"",
    "1, column 1: “version” is “0”. It must be a whole number of at least 1." },
  { "version-word", "version=\"2\"", "version=\" 2\"",
    "1, column 1: “version” is “ 2”. It must be a whole number of at least 1." },
  { "version-huge", "version=\"2\"", "version=\"99999999999999999999\"",
    "1, column 1: “version” is “99999999999999999999”. It must be a whole number of at least 1." },
  { "no-columns", "columns=\"2\"", "columns=\"0\"",
    "1, column 1: “columns” is “0”. It must be a whole number from 1 to 64." },
  { "many-rows", "rows=\"2\"", "rows=\"65\"",
    "1, column 1: “rows” is “65”. It must be a whole number from 1 to 64." },
  { "fold-outside", "fold=\"1\"", "fold=\"2\"",
    "1, column 1: “fold” is “2”. It must be a whole number from 0 to 1." },
  { "number-twice", "number=\"1\"", "number=\"3\"",
    "8, column 3: “number” is 3, as that of pane “a”. Use each of 1 to 3 once." },
  { "number-outside", "number=\"1\"", "number=\"4\"",
    "7, column 3: “number” is “4”. It must be a whole number from 1 to 3." },
  { "order-twice", "order=\"3\"", "order=\"1\"",
    "7, column 3: “order” is 1, as that of pane “b”. Use each of 1 to 3 once." },
  { "order-0", "order=\"3\"", "order=\"0\"",
    "7, column 3: “order” is “0”. It must be a whole number from 1 to 3." },
  { "unknown-theme", "theme=\"t1\"", "theme=\"b\"",
    "6, column 3: There is no theme “b”. Name one of the themes of this canvas." },
  { "no-width", "width=\"1\"", "width=\"0\"",
    "6, column 3: “width” is “0”. It must be a whole number from 1 to 64." },
  { "negative-column", "column=\"1\"", "column=\"-1\"",
    "6, column 3: “column” is “-1”. It must be a whole number from 0 to 63." },
  { "outside", "row=\"1\" width=\"1\"", "row=\"1\" width=\"2\"",
    "8, column 3: Pane “c” sticks out of the grid of 2 by 2 cells. Move or shrink it." },
  { "overlap", "column=\"1\" row=\"1\" width=\"1\"", "column=\"0\" row=\"1\" width=\"2\"",
    "8, column 3: Panes “a” and “c” overlap at column 0, row 1. Move one of them." },
  { "overlap-and-empty", "column=\"1\" row=\"1\"", "column=\"1\" row=\"0\"",
    "1, column 1: The cell at column 1, row 1 is empty. Let a pane cover it.\n"
    "8, column 3: Panes “b” and “c” overlap at column 1, row 0. Move one of them." },
  { "empty-cell", "height=\"2\"", "height=\"1\"",
    "1, column 1: The cell at column 0, row 1 is empty. Let a pane cover it." },
  { "empty-cells", "rows=\"2\"", "rows=\"3\"",
    "1, column 1: 2 cells are empty, the first at column 0, row 2. Let panes cover them." },
  { "small-grid", "columns=\"2\" rows=\"2\" fold=\"1\"", "columns=\"1\" rows=\"2\" fold=\"0\"",
    "1, column 1: There are 3 panes, but the grid has only 2 cells. Enlarge the grid." },
  { "several", "id=\"b\" number=\"2\" theme=\"t1\" order=\"1\"",
    "id=\"B\" number=\"x\" theme=\"t9\" order=\"2\"",
    "6, column 3: “B” is not a good id. Use 1 to 64 of a-z, 0-9, dot and hyphen.\n"
    "6, column 3: “number” is “x”. It must be a whole number from 1 to 3.\n"
    "6, column 3: There is no theme “t9”. Name one of the themes of this canvas.\n"
    "8, column 3: “order” is 2, as that of pane “B”. Use each of 1 to 3 once." },
};

static void
test_slip (gconstpointer data)
{
  const Slip *slip = data;
  g_autofree char *xml = spoil (sample_canvas, slip->find, slip->replacement);
  PpsQuestionnaireKind kind = PPS_QUESTIONNAIRE_UNKNOWN;
  g_autofree char *said = dup_sentences (xml, -1, NULL, &kind);
  g_autofree char *first = g_strconcat ("x.xml, line ", slip->expected, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (said, ==, slip->expected);
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_CANVAS);

  g_assert_null (pps_canvas_definition_load_bytes (bytes, "x.xml", &error));
  first[strcspn (first, "\n")] = '\0';
  g_assert_cmpstr (error->message, ==, first);
}

static void
test_codes (void)
{
  g_autofree char *meaning = spoil (sample_canvas, "fold=\"1\"", "fold=\"2\"");
  g_autoptr (GBytes) of_meaning = g_bytes_new (meaning, strlen (meaning));
  g_autoptr (GBytes) of_guide = g_bytes_new (sample_guide, strlen (sample_guide));
  g_autoptr (GError) error = NULL;

  g_assert_null (pps_canvas_definition_load_bytes (of_meaning, "x.xml", &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_MEANING);
  g_clear_error (&error);

  g_assert_null (pps_canvas_definition_load_bytes (of_guide, "x.xml", &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "x.xml, line 1, column 1: The file begins with <guide> where <canvas> must "
                   "stand. Choose another file.");
}

static void
test_long_text (void)
{
  g_autofree char *words = g_strnfill (4001, 'x');
  g_autofree char *xml = spoil (sample_canvas, "title nl", words);

  assert_said (xml, -1,
               "2, column 10: <nl> of <title> is longer than 4000 characters. Shorten it.");
}

static void
test_many_problems (void)
{
  g_autoptr (GString) xml = g_string_new ("<canvas>\n");
  g_autofree char *said = NULL;
  g_auto (GStrv) sentences = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (xml, "<a/>\n");
  g_string_append (xml, "</canvas>");
  said = dup_sentences (xml->str, -1, NULL, NULL);
  sentences = g_strsplit (said, "\n", -1);

  g_assert_cmpuint (g_strv_length (sentences), ==, 101);
  g_assert_cmpstr (sentences[100], ==, "x.xml: There is more. Mend these first, then check again.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questionnaires/canvas-definition/default", test_default);
  g_test_add_func ("/questionnaires/canvas-definition/shipped", test_shipped);
  g_test_add_func ("/questionnaires/canvas-definition/another", test_another);
  g_test_add_func ("/questionnaires/canvas-definition/white-space", test_white_space);
  g_test_add_func ("/questionnaires/canvas-definition/tables", test_tables);
  g_test_add_func ("/questionnaires/canvas-definition/codes", test_codes);
  g_test_add_func ("/questionnaires/canvas-definition/long-text", test_long_text);
  g_test_add_func ("/questionnaires/canvas-definition/many-problems", test_many_problems);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path
          = g_strconcat ("/questionnaires/canvas-definition/slip/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], test_slip);
    }

  return g_test_run ();
}
