/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "questionnaire-samples.h"

#include <string.h>

/* The guides that come along, how a question is worded, and every way in which a guide can be
   wrong. */

#define GUIDES_URI "resource:///io/github/pps_canvas/PpsCanvas/questionnaires/guides/"

static PpsGuide *
load_sample_guide (void)
{
  g_autoptr (PpsCanvasDefinition) canvas = load_sample_canvas ();
  g_autoptr (GBytes) bytes = g_bytes_new (sample_guide, strlen (sample_guide));
  g_autoptr (GError) error = NULL;
  PpsGuide *guide = pps_guide_load_bytes (bytes, "x.xml", canvas, &error);

  g_assert_no_error (error);
  return guide;
}

static void
test_shipped (gconstpointer data)
{
  g_autofree char *uri = g_strconcat (GUIDES_URI, data, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsGuide) guide = NULL;
  PpsQuestionnaireKind kind;

  pps_questionnaire_check (file, NULL, &kind, sentences);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpuint (sentences->len, ==, 0);
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_GUIDE);

  guide = pps_guide_load (file, pps_canvas_definition_get_default (), &error);
  g_assert_no_error (error);
  g_assert_nonnull (guide);
}

static void
assert_section (PpsGuide *guide, guint index, PpsSectionKind kind, guint min, guint max)
{
  const PpsSection *section = pps_guide_get_section (guide, index);

  g_assert_cmpint (pps_section_get_kind (section), ==, kind);
  g_assert_cmpuint (pps_section_get_n_questions (section), >=, min);
  g_assert_cmpuint (pps_section_get_n_questions (section), <=, max);
}

/* Beyond the form: what PPS Canvas promises of its own guides. */
static void
test_default (void)
{
  static const char *const groups[] = { "O", "W", "S", "P" };

  g_assert_cmpuint (g_strv_length ((char **) pps_guide_get_default_groups ()), ==, 4);
  g_assert_null (pps_guide_get_default ("X"));
  g_assert_null (pps_guide_dup_default_xml ("X"));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      PpsGuide *guide = pps_guide_get_default (groups[i]);
      g_autofree char *xml = pps_guide_dup_default_xml (groups[i]);
      g_autofree char *said = dup_sentences (xml, -1, NULL, NULL);

      g_assert_nonnull (guide);
      g_assert_true (guide == pps_guide_get_default (groups[i]));
      g_assert_true (g_strv_contains (pps_guide_get_default_groups (), groups[i]));
      g_assert_cmpstr (pps_guide_get_group (guide), ==, groups[i]);
      g_assert_cmpstr (pps_guide_get_canvas (guide), ==, "sibmc-18");
      g_assert_cmpstr (said, ==, "");
      g_assert_cmpuint (pps_guide_get_n_sections (guide), ==, 5);
      assert_section (guide, 0, PPS_SECTION_OPENING, 3, 10);
      assert_section (guide, 1, PPS_SECTION_PANES, 18, 18);
      assert_section (guide, 2, PPS_SECTION_INVOLVEMENT, 3, 3);
      assert_section (guide, 3, PPS_SECTION_LESSONS, 10, 10);
      assert_section (guide, 4, PPS_SECTION_CLOSING, 2, 10);
      for (guint pane = 0; pane < 18; pane++)
        {
          const PpsPane *asked
              = pps_canvas_definition_get_ordered_pane (pps_canvas_definition_get_default (), pane);
          const PpsQuestion *question = pps_guide_find_pane_question (guide, asked->id);

          g_assert_cmpstr (pps_question_get_pane (question), ==, asked->id);
          g_assert_nonnull (pps_question_get_lead (question, NULL));
        }
    }
}

static void
test_values (void)
{
  g_autoptr (PpsGuide) guide = load_sample_guide ();
  g_autoptr (PpsGuide) again = pps_guide_ref (guide);
  const PpsSection *section = pps_guide_get_section (guide, 1);
  const PpsQuestion *question = pps_section_get_question (section, 0);

  g_assert_cmpstr (pps_guide_get_id (again), ==, "small");
  g_assert_cmpuint (pps_guide_get_version (guide), ==, 3);
  g_assert_cmpstr (pps_guide_get_group (guide), ==, "W");
  g_assert_cmpstr (pps_guide_get_canvas (guide), ==, "tiny");
  g_assert_cmpstr (pps_guide_get_title (guide)->nl, ==, "title nl");
  g_assert_cmpstr (pps_guide_get_about (guide)->en, ==, "about en");
  g_assert_cmpuint (pps_guide_get_n_sections (guide), ==, 3);
  g_assert_cmpstr (pps_section_get_id (section), ==, "middle");
  g_assert_cmpint (pps_section_get_kind (section), ==, PPS_SECTION_PANES);
  g_assert_cmpstr (pps_section_get_title (section)->nl, ==, "panes nl");
  g_assert_cmpuint (pps_section_get_n_questions (section), ==, 3);
  g_assert_cmpstr (pps_question_get_id (question), ==, "q.a");
  g_assert_cmpstr (pps_question_get_pane (question), ==, "a");
  g_assert_cmpuint (pps_question_get_n_probes (question), ==, 2);
  g_assert_cmpstr (pps_question_get_probe (question, 1)->id, ==, "q.a.2");
  g_assert_cmpstr (pps_question_get_probe (question, 1)->text.nl, ==, "probe 2 nl");
  g_assert_cmpstr (pps_question_get_statement (question)->en, ==, "a. en");
  g_assert_true (pps_guide_find_question (guide, "q.a") == question);
  g_assert_true (pps_guide_find_pane_question (guide, "a") == question);
  g_assert_null (pps_guide_find_question (guide, "q.a.1"));
  g_assert_null (pps_guide_find_question (guide, "a"));
  g_assert_null (pps_guide_find_pane_question (guide, "q.a"));
}

static void
test_wording (void)
{
  g_autoptr (PpsGuide) guide = load_sample_guide ();
  const PpsQuestion *a = pps_guide_find_question (guide, "q.a");
  const PpsQuestion *b = pps_guide_find_question (guide, "q.b");
  const PpsQuestion *heard = pps_guide_find_question (guide, "q.heard");
  const PpsQuestion *role = pps_guide_find_question (guide, "q.role");

  g_assert_cmpstr (pps_question_get_lead (a, NULL)->nl, ==, "a plain? nl");
  g_assert_cmpstr (pps_question_get_lead (a, "design")->nl, ==, "a design? nl");
  g_assert_cmpstr (pps_question_get_lead (a, "running")->nl, ==, "a plain? nl");
  g_assert_cmpstr (pps_question_get_lead (a, "evaluation")->en, ==, "a evaluation? en");
  g_assert_cmpstr (pps_question_get_lead (a, "whatever")->en, ==, "a plain? en");
  g_assert_cmpstr (pps_question_get_lead (b, "design")->nl, ==, "b plain? nl");
  g_assert_null (pps_question_get_lead (heard, NULL));
  g_assert_null (pps_question_get_lead (heard, "running"));
  g_assert_null (pps_question_get_pane (heard));
  g_assert_null (pps_question_get_statement (role));
  g_assert_cmpuint (pps_question_get_n_probes (role), ==, 0);
}

static const Slip slips[] = {
  { "no-group", " group=\"W\"", "", "1, column 1: <guide> lacks the attribute “group”. Add it." },
  { "unknown-attribute", "<lead>", "<lead rounds=\"design\">",
    "7, column 7: <lead> cannot have the attribute “rounds”. Remove it or correct its name." },
  { "no-probe-id", "<probe id=\"q.a.1\">", "<probe>",
    "16, column 7: <probe> lacks the attribute “id”. Add it." },
  { "no-question",
    "    <question id=\"q.role\">\n      <lead><nl>role? nl</nl><en>role? en</en></lead>\n    "
    "</question>\n",
    "", "4, column 3: <section> lacks <question>. Add it." },
  { "two-statements", "      <statement>",
    "      <statement><nl>1</nl><en>1</en></statement><statement>",
    "18, column 50: <question> has <statement> more than once. Keep one." },
  { "question-in-question", "    </question>", "    <question/></question>",
    "8, column 5: <question> cannot stand in <question>. Remove it or correct its name." },
  { "empty-english", "<en>role? en</en>", "<en/>",
    "7, column 30: <en> of <lead> is empty. Write its text." },
  { "version", "version=\"3\"", "version=\"1.0\"",
    "1, column 1: “version” is “1.0”. It must be a whole number of at least 1." },
  { "group", "group=\"W\"", "group=\"employers\"",
    "1, column 1: “employers” is not a stakeholder group. Use its one or two letters, as W." },
  { "no-letter", "group=\"W\"", "group=\"\"",
    "1, column 1: “” is not a stakeholder group. Use its one or two letters, as W." },
  { "other-canvas", "canvas=\"tiny\"", "canvas=\"bmc-9\"",
    "1, column 1: The guide is for canvas “bmc-9”, not for “tiny”. Choose the other canvas." },
  { "guide-id", "guide id=\"small\"", "guide id=\"Klein\"",
    "1, column 1: “Klein” is not a good id. Use 1 to 64 of a-z, 0-9, dot and hyphen." },
  { "section-id", "section id=\"start\"", "section id=\"q.a.1\"",
    "16, column 7: The id “q.a.1” is also on line 4. Give one of them another id." },
  { "question-id", "id=\"q.b\"", "id=\"q.a\"",
    "20, column 5: The id “q.a” is also on line 12. Give one of them another id." },
  { "probe-id", "id=\"q.a.2\"", "id=\"q.a.1\"",
    "17, column 7: The id “q.a.1” is also on line 16. Give one of them another id." },
  { "unknown-kind", "kind=\"opening\"", "kind=\"begin\"",
    "4, column 3: “begin” is not a kind of section. Use opening, panes, involvement, lessons or "
    "closing." },
  { "kind-twice", "kind=\"involvement\"", "kind=\"opening\"",
    "33, column 3: The section of kind “opening” is on line 4 already. Keep one." },
  { "no-panes", "kind=\"panes\"", "kind=\"closing\"",
    "1, column 1: The guide lacks the section of kind “panes”. Add it.\n"
    "12, column 5: Question “q.a” is about a pane. Move it to the section of kind “panes”.\n"
    "20, column 5: Question “q.b” is about a pane. Move it to the section of kind “panes”.\n"
    "26, column 5: Question “q.c” is about a pane. Move it to the section of kind “panes”." },
  { "unknown-pane", "pane=\"b\"", "pane=\"z\"",
    "10, column 3: Pane “b” has no question. Add one to this section.\n"
    "20, column 5: The canvas has no pane “z”. Name one of its panes." },
  { "pane-twice", "pane=\"b\"", "pane=\"a\"",
    "10, column 3: Pane “b” has no question. Add one to this section.\n"
    "20, column 5: Pane “a” has a question on line 12 already. Keep one, or let the id of the "
    "other "
    "begin with “own.”." },
  { "own-without-pane", "id=\"q.b\" pane=\"b\"", "id=\"own.b\" pane=\"b\"",
    "10, column 3: Pane “b” has no question. Add one to this section." },
  { "own-without-lead", "  </section>\n  <section id=\"felt\"",
    "<question id=\"own.1\" pane=\"a\"><statement><nl>1</nl><en>1</en></statement></question>"
    "</section><section id=\"felt\"",
    "32, column 1: Question “own.1” is about a pane but lacks a <lead>. Add it." },
  { "base", "version=\"3\"", "version=\"3\" base=\"0\"",
    "1, column 1: “base” is “0”. It must be a whole number of at least 1." },
  { "empty-hint", "</statement>\n    </question>",
    "</statement><hint><nl/><en>1</en></hint></question>",
    "18, column 64: <nl> of <hint> is empty. Write its text." },
  { "no-pane", " pane=\"b\"", "",
    "10, column 3: Pane “b” has no question. Add one to this section.\n"
    "20, column 5: Question “q.b” is about no pane. Add the attribute “pane”." },
  { "pane-elsewhere", "id=\"q.role\"", "id=\"q.role\" pane=\"a\"",
    "6, column 5: Question “q.role” is about a pane. Move it to the section of kind “panes”." },
  { "one-probe", "      <probe id=\"q.a.2\"><nl>probe 2 nl</nl><en>probe 2 en</en></probe>\n", "",
    "12, column 5: Question “q.a” has 1 probes. Give it 2 to 4." },
  { "five-probes", "      <probe id=\"q.a.2\">",
    "<probe id=\"3\"><nl>3</nl><en>3</en></probe><probe id=\"4\"><nl>4</nl><en>4</en></probe>"
    "<probe id=\"5\"><nl>5</nl><en>5</en></probe><probe id=\"q.a.2\">",
    "12, column 5: Question “q.a” has 5 probes. Give it 2 to 4." },
  { "no-statement", "      <statement><nl>b. nl</nl><en>b. en</en></statement>\n", "",
    "20, column 5: Question “q.b” lacks the <statement> to give a mark to. Add it." },
  { "no-statement-of-involvement", "<statement><nl>heard. nl</nl><en>heard. en</en></statement>",
    "<lead><nl>1</nl><en>1</en></lead>",
    "35, column 5: Question “q.heard” lacks the <statement> to give a mark to. Add it." },
  { "no-statement-of-lesson", "kind=\"opening\"", "kind=\"lessons\"",
    "6, column 5: Question “q.role” lacks the <statement> to give a mark to. Add it." },
  { "no-lead", "      <lead><nl>b plain? nl</nl><en>b plain? en</en></lead>\n", "",
    "20, column 5: Question “q.b” is about a pane but lacks a <lead>. Add it." },
  { "only-variants", "      <lead><nl>a plain? nl</nl><en>a plain? en</en></lead>\n", "",
    "12, column 5: Question “q.a” has only leads for a round. Add a <lead> without round." },
  { "nothing-asked", "      <lead><nl>role? nl</nl><en>role? en</en></lead>\n", "",
    "6, column 5: Question “q.role” asks nothing. Add a <lead> or a <statement>." },
  { "unknown-round", "round=\"design\"", "round=\"ontwerp\"",
    "14, column 7: “ontwerp” is not a kind of round. Use design, running or evaluation." },
  { "unknown-behind", "<lead round=\"design\">", "<lead round=\"design\" behind=\"de\">",
    "14, column 7: “de” cannot be behind. Use nl, en or none." },
  { "round-twice", "round=\"evaluation\"", "round=\"design\"",
    "15, column 7: Question “q.a” has two leads for round “design”. Keep one." },
  { "two-plain-leads", "<lead round=\"design\">", "<lead>",
    "14, column 7: Question “q.a” has two plain leads. Keep one, or give it a round." },
};

static void
test_slip (gconstpointer data)
{
  const Slip *slip = data;
  g_autoptr (PpsCanvasDefinition) canvas = load_sample_canvas ();
  g_autofree char *xml = spoil (sample_guide, slip->find, slip->replacement);
  PpsQuestionnaireKind kind = PPS_QUESTIONNAIRE_UNKNOWN;
  g_autofree char *said = dup_sentences (xml, -1, canvas, &kind);
  g_autofree char *first = g_strconcat ("x.xml, line ", slip->expected, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (said, ==, slip->expected);
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_GUIDE);

  g_assert_null (pps_guide_load_bytes (bytes, "x.xml", canvas, &error));
  first[strcspn (first, "\n")] = '\0';
  g_assert_cmpstr (error->message, ==, first);
}

static void
test_kinds (void)
{
  g_autoptr (PpsCanvasDefinition) canvas = load_sample_canvas ();
  PpsQuestionnaireKind kind = PPS_QUESTIONNAIRE_UNKNOWN;
  g_autofree char *good = dup_sentences (sample_guide, -1, canvas, &kind);
  g_autofree char *neither = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (sample_canvas, strlen (sample_canvas));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (good, ==, "");
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_GUIDE);

  neither = dup_sentences ("<html/>", -1, canvas, &kind);
  g_assert_cmpstr (neither, ==,
                   "1, column 1: The file begins with <html>, so it is neither a canvas nor a "
                   "guide. Choose another file.");
  g_assert_cmpint (kind, ==, PPS_QUESTIONNAIRE_UNKNOWN);

  g_assert_null (pps_guide_load_bytes (bytes, "x.xml", canvas, &error));
  g_assert_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_SYNTAX);
  g_assert_true (pps_questionnaire_check_bytes (bytes, "x.xml", NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  static const char *const shipped[]
      = { "employers.xml", "government.xml", "education.xml", "project-lead.xml" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat ("/questionnaires/guide/shipped/", shipped[i], NULL);

      g_test_add_data_func (path, shipped[i], test_shipped);
    }
  g_test_add_func ("/questionnaires/guide/default", test_default);
  g_test_add_func ("/questionnaires/guide/values", test_values);
  g_test_add_func ("/questionnaires/guide/wording", test_wording);
  g_test_add_func ("/questionnaires/guide/kinds", test_kinds);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/questionnaires/guide/slip/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], test_slip);
    }

  return g_test_run ();
}
