/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-xml-form.h"
#include "pps-xml-values.h"

/* From elements to a guide: takes the values, and looks whether every question has what its section
   asks for and every pane of the canvas is asked about once. */

#define MIN_PROBES 2
#define MAX_PROBES 4
#define N_KINDS (PPS_SECTION_CLOSING + 1)

static const PpsXmlForm forms[] = {
  { "guide", "id version base? group canvas", "title about section+" },
  { "section", "id kind", "title question+" },
  { "question", "id pane?", "lead* probe* statement? hint?" },
  { "title", "behind?", PPS_XML_FORM_TEXTS },
  { "about", "behind?", PPS_XML_FORM_TEXTS },
  { "lead", "round? behind?", PPS_XML_FORM_TEXTS },
  { "probe", "id behind?", PPS_XML_FORM_TEXTS },
  { "statement", "behind?", PPS_XML_FORM_TEXTS },
  { "hint", "behind?", PPS_XML_FORM_TEXTS },
  PPS_XML_FORMS_OF_TEXTS,
};

typedef struct
{
  PpsGuide *guide;
  PpsCanvasDefinition *canvas; /* NULL for work in progress */
  PpsProblems *problems;
  GHashTable *ids;   /* id → element */
  GHashTable *panes; /* id of a pane → element of its question */
  const PpsXmlElement *sections[N_KINDS];
  gboolean is_for_canvas;
} Parsing;

static PpsBehind
read_behind (Parsing *parsing, const PpsXmlElement *element)
{
  const char *behind = pps_xml_element_get_attribute (element, "behind");

  if (behind == NULL)
    return PPS_BEHIND_UNSAID;
  if (strcmp (behind, "nl") == 0)
    return PPS_BEHIND_NL;
  if (strcmp (behind, "en") == 0)
    return PPS_BEHIND_EN;
  if (strcmp (behind, "none") != 0)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("“%s” cannot be behind. Use nl, en or none."), behind);

  return PPS_BEHIND_NONE;
}

/* A text of work in progress may be empty, and too long for the moment. */
static void
read_bilingual (Parsing *parsing, const PpsXmlElement *element, PpsBilingual *text)
{
  pps_xml_values_read_bilingual (element, text, parsing->canvas != NULL ? parsing->problems : NULL);
  text->behind = read_behind (parsing, element);
}

static void
read_text (Parsing *parsing, const PpsXmlElement *parent, const char *name, PpsBilingual *text)
{
  read_bilingual (parsing, pps_xml_element_find_child (parent, name), text);
}

static char *
dup_group (Parsing *parsing, const PpsXmlElement *element)
{
  const char *group = pps_xml_element_get_attribute (element, "group");
  gboolean has_letters = *group != '\0' && g_utf8_strlen (group, -1) <= 2;

  for (const char *p = group; *p != '\0' && has_letters; p = g_utf8_next_char (p))
    has_letters = g_unichar_isalpha (g_utf8_get_char (p));
  if (!has_letters)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("“%s” is not a stakeholder group. Use its one or two letters, as W."),
                      group);

  return g_strdup (group);
}

static void
check_canvas (Parsing *parsing, const PpsXmlElement *element)
{
  const char *canvas = pps_canvas_definition_get_id (parsing->canvas);

  parsing->is_for_canvas = strcmp (parsing->guide->canvas, canvas) == 0;
  if (!parsing->is_for_canvas)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("The guide is for canvas “%s”, not for “%s”. Choose the other canvas."),
                      parsing->guide->canvas, canvas);
}

static void
read_guide (Parsing *parsing, const PpsXmlElement *element)
{
  PpsGuide *guide = parsing->guide;

  guide->id = pps_xml_values_dup_id (element, NULL, parsing->problems);
  pps_xml_values_read_number (element, "version", 1, G_MAXINT, &guide->version, parsing->problems);
  if (pps_xml_element_get_attribute (element, "base") != NULL)
    pps_xml_values_read_number (element, "base", 1, G_MAXINT, &guide->base, parsing->problems);
  guide->group = dup_group (parsing, element);
  guide->canvas = g_strdup (pps_xml_element_get_attribute (element, "canvas"));
  if (parsing->canvas != NULL)
    check_canvas (parsing, element);
  read_text (parsing, element, "title", &guide->title);
  read_text (parsing, element, "about", &guide->about);
}

static void
read_lead (Parsing *parsing, const PpsXmlElement *element, PpsQuestion *question)
{
  const char *round = pps_xml_element_get_attribute (element, "round");
  int variant = pps_question_find_round (round);
  PpsBilingual *lead = variant < 0 ? &question->lead : &question->variants[variant];

  if (round != NULL && variant < 0)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("“%s” is not a kind of round. Use design, running or evaluation."), round);
  else if (lead->nl != NULL && round != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” has two leads for round “%s”. Keep one."), question->id,
                      round);
  else if (lead->nl != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” has two plain leads. Keep one, or give it a round."),
                      question->id);
  else
    read_bilingual (parsing, element, lead);
}

static void
read_probe (Parsing *parsing, const PpsXmlElement *element, PpsQuestion *question)
{
  PpsProbe probe = { 0 };

  probe.id = pps_xml_values_dup_id (element, parsing->ids, parsing->problems);
  read_bilingual (parsing, element, &probe.text);
  g_array_append_val (question->probes, probe);
}

/* Whether a <lead> without a round is there, good or not. */
static gboolean
has_plain_lead (const PpsXmlElement *element)
{
  for (guint i = 0; i < element->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (element->children, i);

      if (strcmp (child->name, "lead") == 0
          && pps_xml_element_get_attribute (child, "round") == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
check_leads (Parsing *parsing, const PpsXmlElement *element, const PpsQuestion *question)
{
  if (has_plain_lead (element))
    return;

  if (pps_xml_element_find_child (element, "lead") != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” has only leads for a round. Add a <lead> without round."),
                      question->id);
  else if (question->pane != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” is about a pane but lacks a <lead>. Add it."),
                      question->id);
  else if (question->statement.nl == NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” asks nothing. Add a <lead> or a <statement>."),
                      question->id);
}

/* A study's own questions may stand beside it. */
static void
check_one_of_pane (Parsing *parsing, const PpsXmlElement *element, const PpsQuestion *question)
{
  const PpsXmlElement *earlier = g_hash_table_lookup (parsing->panes, question->pane);

  if (earlier != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Pane “%s” has a question on line %d already. Keep one, or let the id of "
                         "the other begin with “own.”."),
                      question->pane, (int) earlier->line);
  else
    g_hash_table_insert (parsing->panes, question->pane, (gpointer) element);
}

static void
check_pane (Parsing *parsing, const PpsXmlElement *element, const PpsQuestion *question)
{
  guint min_probes = pps_question_is_own (question) ? 0 : MIN_PROBES;

  if (question->pane == NULL)
    {
      pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                        _ ("Question “%s” is about no pane. Add the attribute “pane”."),
                        question->id);
      return;
    }
  if (question->probes->len < min_probes || question->probes->len > MAX_PROBES)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” has %d probes. Give it %d to %d."), question->id,
                      (int) question->probes->len, (int) min_probes, MAX_PROBES);

  if (!parsing->is_for_canvas)
    return;
  if (pps_canvas_definition_find_pane (parsing->canvas, question->pane) == NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("The canvas has no pane “%s”. Name one of its panes."), question->pane);
  else if (!pps_question_is_own (question))
    check_one_of_pane (parsing, element, question);
}

static void
check_question (Parsing *parsing,
                const PpsXmlElement *element,
                const PpsQuestion *question,
                int kind)
{
  gboolean wants_statement = (kind == PPS_SECTION_PANES && !pps_question_is_own (question))
                             || kind == PPS_SECTION_INVOLVEMENT || kind == PPS_SECTION_LESSONS;

  check_leads (parsing, element, question);
  if (wants_statement && question->statement.nl == NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” lacks the <statement> to give a mark to. Add it."),
                      question->id);
  if (kind == PPS_SECTION_PANES)
    check_pane (parsing, element, question);
  else if (kind >= 0 && question->pane != NULL)
    pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                      _ ("Question “%s” is about a pane. Move it to the section of kind “panes”."),
                      question->id);
}

static PpsQuestion *
read_question (Parsing *parsing, const PpsXmlElement *element)
{
  PpsQuestion *question = pps_question_new ();

  question->id = pps_xml_values_dup_id (element, parsing->ids, parsing->problems);
  question->pane = g_strdup (pps_xml_element_get_attribute (element, "pane"));
  for (guint i = 0; i < element->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (element->children, i);

      if (strcmp (child->name, "lead") == 0)
        read_lead (parsing, child, question);
      else if (strcmp (child->name, "probe") == 0)
        read_probe (parsing, child, question);
      else
        read_bilingual (parsing, child,
                        strcmp (child->name, "hint") == 0 ? &question->hint : &question->statement);
    }

  return question;
}

/* Gives -1 where the kind is unknown. */
static int
read_kind (Parsing *parsing, const PpsXmlElement *element)
{
  const char *name = pps_xml_element_get_attribute (element, "kind");

  for (guint kind = 0; kind < N_KINDS; kind++)
    if (strcmp (pps_section_kind_get_name (kind), name) == 0)
      {
        if (parsing->sections[kind] != NULL)
          pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                            _ ("The section of kind “%s” is on line %d already. Keep one."), name,
                            (int) parsing->sections[kind]->line);
        else
          parsing->sections[kind] = element;
        return (int) kind;
      }

  pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, element,
                    _ ("“%s” is not a kind of section. Use opening, panes, involvement, lessons or "
                       "closing."),
                    name);
  return -1;
}

static void
read_section (Parsing *parsing, const PpsXmlElement *element)
{
  PpsSection *section = pps_section_new ();
  int kind = read_kind (parsing, element);

  g_ptr_array_add (parsing->guide->sections, section);
  section->kind = kind < 0 ? PPS_SECTION_OPENING : (PpsSectionKind) kind;
  section->id = pps_xml_values_dup_id (element, parsing->ids, parsing->problems);
  read_text (parsing, element, "title", &section->title);

  for (guint i = 0; i < element->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (element->children, i);

      if (strcmp (child->name, "question") == 0)
        {
          PpsQuestion *question = read_question (parsing, child);

          g_ptr_array_add (section->questions, question);
          if (parsing->canvas != NULL)
            check_question (parsing, child, question, kind);
        }
    }
}

static void
check_panes (Parsing *parsing, const PpsXmlElement *root)
{
  const PpsXmlElement *section = parsing->sections[PPS_SECTION_PANES];

  if (section == NULL)
    {
      pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, root,
                        _ ("The guide lacks the section of kind “panes”. Add it."));
      return;
    }
  for (guint i = 0;
       parsing->is_for_canvas && i < pps_canvas_definition_get_n_panes (parsing->canvas); i++)
    {
      const PpsPane *pane = pps_canvas_definition_get_ordered_pane (parsing->canvas, i);

      if (!g_hash_table_contains (parsing->panes, pane->id))
        pps_problems_add (parsing->problems, PPS_GUIDE_ERROR_MEANING, section,
                          _ ("Pane “%s” has no question. Add one to this section."), pane->id);
    }
}

PpsGuide *
pps_guide_parse (const PpsXmlElement *root, PpsCanvasDefinition *canvas, PpsProblems *problems)
{
  g_autoptr (PpsGuide) guide = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) panes = g_hash_table_new (g_str_hash, g_str_equal);
  Parsing parsing = { NULL, canvas, problems, ids, panes, { NULL }, FALSE };

  if (!pps_xml_form_check (forms, G_N_ELEMENTS (forms), root, problems))
    return NULL;

  guide = parsing.guide = pps_guide_new ();
  read_guide (&parsing, root);
  for (guint i = 0; i < root->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (root->children, i);

      if (strcmp (child->name, "section") == 0)
        read_section (&parsing, child);
    }
  if (canvas != NULL)
    check_panes (&parsing, root);
  if (!pps_problems_is_empty (problems))
    return NULL;

  pps_guide_freeze (guide);
  return g_steal_pointer (&guide);
}
