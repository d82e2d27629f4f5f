/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-builder.h"

#include "pps-guide-private.h"

/* Fills a guide before anybody else sees it. It knows which section and question are being filled,
 * and nothing about what makes a guide good. */

struct _PpsGuideBuilder
{
  PpsGuide *guide;
  PpsSection *section;   /* of the guide, the last */
  PpsQuestion *question; /* of the section, the last */
  PpsBilingual *text;    /* of any of them, the last that was set */
};

/* White space as the parser has it: a guide that is written and read stays the same. */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';

      if (!blank && (g_unichar_iscntrl (c) || c == 0xFFFE || c == 0xFFFF))
        continue;
      if (!blank)
        g_string_append_unichar (plain, c);
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);

  return g_string_free (plain, FALSE);
}

static void
set_text (PpsGuideBuilder *self, PpsBilingual *text, const char *nl, const char *en)
{
  pps_bilingual_clear (text);
  text->nl = dup_plain (nl);
  text->en = dup_plain (en);
  self->text = text;
}

PpsGuideBuilder *
pps_guide_builder_new (
    const char *id, guint version, guint base, const char *group, const char *canvas)
{
  PpsGuideBuilder *self = g_new0 (PpsGuideBuilder, 1);

  self->guide = pps_guide_new ();
  self->guide->id = g_strdup (id);
  self->guide->version = version;
  self->guide->base = base;
  self->guide->group = g_strdup (group);
  self->guide->canvas = g_strdup (canvas);
  set_text (self, &self->guide->title, "", "");
  set_text (self, &self->guide->about, "", "");

  return self;
}

void
pps_guide_builder_free (PpsGuideBuilder *self)
{
  g_clear_pointer (&self->guide, pps_guide_unref);
  g_free (self);
}

void
pps_guide_builder_set_title (PpsGuideBuilder *self, const char *nl, const char *en)
{
  g_return_if_fail (self->guide != NULL);

  set_text (self, &self->guide->title, nl, en);
}

void
pps_guide_builder_set_about (PpsGuideBuilder *self, const char *nl, const char *en)
{
  g_return_if_fail (self->guide != NULL);

  set_text (self, &self->guide->about, nl, en);
}

void
pps_guide_builder_add_section (
    PpsGuideBuilder *self, const char *id, PpsSectionKind kind, const char *nl, const char *en)
{
  g_return_if_fail (self->guide != NULL);

  self->section = pps_section_new ();
  self->section->id = g_strdup (id);
  self->section->kind = kind;
  set_text (self, &self->section->title, nl, en);
  self->question = NULL;
  g_ptr_array_add (self->guide->sections, self->section);
}

void
pps_guide_builder_add_question (PpsGuideBuilder *self, const char *id, const char *pane)
{
  g_return_if_fail (self->section != NULL);

  self->question = pps_question_new ();
  self->question->id = g_strdup (id);
  self->question->pane = g_strdup (pane);
  g_ptr_array_add (self->section->questions, self->question);
}

void
pps_guide_builder_set_lead (PpsGuideBuilder *self,
                            const char *round,
                            const char *nl,
                            const char *en)
{
  int variant = pps_question_find_round (round);

  g_return_if_fail (self->question != NULL);
  g_return_if_fail (round == NULL || variant >= 0);

  set_text (self, variant < 0 ? &self->question->lead : &self->question->variants[variant], nl, en);
}

void
pps_guide_builder_set_statement (PpsGuideBuilder *self, const char *nl, const char *en)
{
  g_return_if_fail (self->question != NULL);

  set_text (self, &self->question->statement, nl, en);
}

void
pps_guide_builder_set_hint (PpsGuideBuilder *self, const char *nl, const char *en)
{
  g_return_if_fail (self->question != NULL);

  set_text (self, &self->question->hint, nl, en);
}

void
pps_guide_builder_add_probe (PpsGuideBuilder *self, const char *id, const char *nl, const char *en)
{
  PpsProbe probe = { 0 };
  GArray *probes;

  g_return_if_fail (self->question != NULL);

  probe.id = g_strdup (id);
  probes = self->question->probes;
  g_array_append_val (probes, probe);
  set_text (self, &g_array_index (probes, PpsProbe, probes->len - 1).text, nl, en);
}

void
pps_guide_builder_set_behind (PpsGuideBuilder *self, PpsBehind behind)
{
  g_return_if_fail (self->text != NULL);

  self->text->behind = behind;
}

PpsGuide *
pps_guide_builder_end (PpsGuideBuilder *self)
{
  g_return_val_if_fail (self->guide != NULL, NULL);

  pps_guide_freeze (self->guide);
  self->section = NULL;
  self->question = NULL;
  self->text = NULL;

  return g_steal_pointer (&self->guide);
}
