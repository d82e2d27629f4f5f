/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-writer.h"

#include "pps-guide-private.h"

/* From a guide to XML. All that a guide can hold can be written: the builder and the parser keep
 * out what XML has no way to say. */

/* In the order of the variants of a question. */
static const char *const rounds[] = { "design", "running", "evaluation" };

/* Only what has to be escaped between tags: quotes are left as people read them. */
static void
write_text (GString *xml, const char *indent, const char *language, const char *text)
{
  g_string_append_printf (xml, "%s  <%s>", indent, language);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (xml, "&amp;");
      else if (*p == '<')
        g_string_append (xml, "&lt;");
      else if (*p == '>')
        g_string_append (xml, "&gt;");
      else
        g_string_append_c (xml, *p);
    }
  g_string_append_printf (xml, "</%s>\n", language);
}

/* In the order of PpsBehind. */
static const char *const behinds[] = { NULL, "none", "nl", "en" };

/* @attribute: (nullable): the only one it has of its own; @value needs no escaping */
static void
write_bilingual (GString *xml,
                 const char *indent,
                 const char *name,
                 const char *attribute,
                 const char *value,
                 const PpsBilingual *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (xml, "%s<%s", indent, name);
  if (attribute != NULL)
    g_string_append_printf (xml, " %s=\"%s\"", attribute, value);
  if (text->behind != PPS_BEHIND_UNSAID)
    g_string_append_printf (xml, " behind=\"%s\"", behinds[text->behind]);
  g_string_append (xml, ">\n");
  write_text (xml, indent, "nl", text->nl != NULL ? text->nl : "");
  write_text (xml, indent, "en", text->en != NULL ? text->en : "");
  g_string_append_printf (xml, "%s</%s>\n", indent, name);
}

static void
write_question (GString *xml, const PpsQuestion *question)
{
  g_string_append_printf (xml, "    <question id=\"%s\"", pps_question_get_id (question));
  if (pps_question_get_pane (question) != NULL)
    {
      g_autofree char *pane = g_markup_escape_text (pps_question_get_pane (question), -1);

      g_string_append_printf (xml, " pane=\"%s\"", pane);
    }
  g_string_append (xml, ">\n");

  write_bilingual (xml, "      ", "lead", NULL, NULL, pps_question_get_lead (question, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    write_bilingual (xml, "      ", "lead", "round", rounds[i],
                     pps_question_get_variant (question, rounds[i]));
  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (question, i);

      write_bilingual (xml, "      ", "probe", "id", probe->id, &probe->text);
    }
  write_bilingual (xml, "      ", "statement", NULL, NULL, pps_question_get_statement (question));
  write_bilingual (xml, "      ", "hint", NULL, NULL, pps_question_get_hint (question));

  g_string_append (xml, "    </question>\n");
}

static void
write_section (GString *xml, const PpsSection *section)
{
  g_string_append_printf (xml, "  <section id=\"%s\" kind=\"%s\">\n", pps_section_get_id (section),
                          pps_section_kind_get_name (pps_section_get_kind (section)));
  write_bilingual (xml, "    ", "title", NULL, NULL, pps_section_get_title (section));
  for (guint i = 0; i < pps_section_get_n_questions (section); i++)
    write_question (xml, pps_section_get_question (section, i));
  g_string_append (xml, "  </section>\n");
}

char *
pps_guide_to_xml (PpsGuide *self)
{
  g_autofree char *group = NULL;
  g_autofree char *canvas = NULL;
  GString *xml;

  g_return_val_if_fail (self != NULL, NULL);

  group = g_markup_escape_text (self->group, -1);
  canvas = g_markup_escape_text (self->canvas, -1);
  xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!-- PPS Canvas: interview guide. See questionnaires/FORMAT.md. -->\n");
  g_string_append_printf (xml, "<guide id=\"%s\" version=\"%u\"", self->id, self->version);
  if (self->base > 0)
    g_string_append_printf (xml, " base=\"%u\"", self->base);
  g_string_append_printf (xml, " group=\"%s\" canvas=\"%s\">\n", group, canvas);
  write_bilingual (xml, "  ", "title", NULL, NULL, &self->title);
  write_bilingual (xml, "  ", "about", NULL, NULL, &self->about);
  for (guint i = 0; i < self->sections->len; i++)
    write_section (xml, g_ptr_array_index (self->sections, i));
  g_string_append (xml, "</guide>\n");

  return g_string_free (xml, FALSE);
}
