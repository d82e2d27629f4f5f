/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-private.h"

/* An interview guide as a value that never changes once it is read. It knows the ids of the panes
   that it asks about, not the panes. */

G_DEFINE_BOXED_TYPE (PpsGuide, pps_guide, pps_guide_ref, pps_guide_unref)

static const char *const round_kinds[PPS_N_ROUND_KINDS] = { "design", "running", "evaluation" };

static const char *const section_kinds[] = {
  [PPS_SECTION_OPENING] = "opening",         [PPS_SECTION_PANES] = "panes",
  [PPS_SECTION_INVOLVEMENT] = "involvement", [PPS_SECTION_LESSONS] = "lessons",
  [PPS_SECTION_CLOSING] = "closing",
};

static void
clear_probe (gpointer data)
{
  PpsProbe *probe = data;

  g_free (probe->id);
  pps_bilingual_clear (&probe->text);
}

static void
free_question (gpointer data)
{
  PpsQuestion *self = data;

  g_free (self->id);
  g_free (self->pane);
  pps_bilingual_clear (&self->lead);
  for (guint i = 0; i < PPS_N_ROUND_KINDS; i++)
    pps_bilingual_clear (&self->variants[i]);
  pps_bilingual_clear (&self->statement);
  pps_bilingual_clear (&self->hint);
  g_array_unref (self->probes);
  g_free (self);
}

static void
free_section (gpointer data)
{
  PpsSection *self = data;

  g_free (self->id);
  pps_bilingual_clear (&self->title);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

static void
clear_guide (gpointer data)
{
  PpsGuide *self = data;

  g_free (self->id);
  g_free (self->group);
  g_free (self->canvas);
  pps_bilingual_clear (&self->title);
  pps_bilingual_clear (&self->about);
  g_hash_table_unref (self->by_pane);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->sections);
}

PpsQuestion *
pps_question_new (void)
{
  PpsQuestion *self = g_new0 (PpsQuestion, 1);

  self->probes = g_array_new (FALSE, TRUE, sizeof (PpsProbe));
  g_array_set_clear_func (self->probes, clear_probe);

  return self;
}

PpsSection *
pps_section_new (void)
{
  PpsSection *self = g_new0 (PpsSection, 1);

  self->questions = g_ptr_array_new_with_free_func (free_question);

  return self;
}

PpsGuide *
pps_guide_new (void)
{
  PpsGuide *self = g_atomic_rc_box_new0 (PpsGuide);

  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_pane = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

int
pps_question_find_round (const char *round)
{
  for (int i = 0; i < PPS_N_ROUND_KINDS; i++)
    if (g_strcmp0 (round_kinds[i], round) == 0)
      return i;

  return -1;
}

const char *
pps_section_kind_get_name (PpsSectionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (section_kinds), NULL);

  return section_kinds[kind];
}

void
pps_guide_freeze (PpsGuide *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PpsSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; j < section->questions->len; j++)
        {
          PpsQuestion *question = g_ptr_array_index (section->questions, j);

          g_hash_table_insert (self->by_id, question->id, question);
          if (question->pane != NULL && !pps_question_is_own (question))
            g_hash_table_insert (self->by_pane, question->pane, question);
        }
    }
}

const char *
pps_question_get_id (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
pps_question_get_pane (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pane;
}

gboolean
pps_question_is_own (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_has_prefix (self->id, PPS_QUESTION_OWN_PREFIX);
}

const PpsBilingual *
pps_question_get_lead (const PpsQuestion *self, const char *round)
{
  int variant;

  g_return_val_if_fail (self != NULL, NULL);

  variant = pps_question_find_round (round);
  if (variant >= 0 && self->variants[variant].nl != NULL)
    return &self->variants[variant];

  return self->lead.nl != NULL ? &self->lead : NULL;
}

const PpsBilingual *
pps_question_get_variant (const PpsQuestion *self, const char *round)
{
  int variant;

  g_return_val_if_fail (self != NULL, NULL);

  variant = pps_question_find_round (round);
  g_return_val_if_fail (variant >= 0, NULL);

  return self->variants[variant].nl != NULL ? &self->variants[variant] : NULL;
}

const PpsBilingual *
pps_question_get_statement (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->statement.nl != NULL ? &self->statement : NULL;
}

const PpsBilingual *
pps_question_get_hint (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hint.nl != NULL ? &self->hint : NULL;
}

guint
pps_question_get_n_probes (const PpsQuestion *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->probes->len;
}

const PpsProbe *
pps_question_get_probe (const PpsQuestion *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->probes->len, NULL);

  return &g_array_index (self->probes, PpsProbe, index);
}

const char *
pps_section_get_id (const PpsSection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

PpsSectionKind
pps_section_get_kind (const PpsSection *self)
{
  g_return_val_if_fail (self != NULL, PPS_SECTION_OPENING);

  return self->kind;
}

const PpsBilingual *
pps_section_get_title (const PpsSection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->title;
}

guint
pps_section_get_n_questions (const PpsSection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->questions->len;
}

const PpsQuestion *
pps_section_get_question (const PpsSection *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->questions->len, NULL);

  return g_ptr_array_index (self->questions, index);
}

PpsGuide *
pps_guide_ref (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
pps_guide_unref (PpsGuide *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_guide);
}

PpsGuide *
pps_guide_load (GFile *file, PpsCanvasDefinition *canvas, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (canvas != NULL, NULL);

  bytes = pps_xml_load_bytes (file, error);
  if (bytes == NULL)
    return NULL;

  name = g_file_get_parse_name (file);
  return pps_guide_load_bytes (bytes, name, canvas, error);
}

PpsGuide *
pps_guide_load_bytes (GBytes *bytes, const char *name, PpsCanvasDefinition *canvas, GError **error)
{
  g_autoptr (PpsXmlElement) root = NULL;
  g_autoptr (PpsProblems) problems = NULL;
  PpsGuide *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (canvas != NULL, NULL);

  root = pps_xml_read (bytes, name, error);
  if (root == NULL)
    return NULL;

  problems = pps_problems_new (name);
  self = pps_guide_parse (root, canvas, problems);
  if (self == NULL)
    g_propagate_error (error, pps_problems_to_error (problems));

  return self;
}

PpsGuide *
pps_guide_load_draft (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (PpsXmlElement) root = NULL;
  g_autoptr (PpsProblems) problems = NULL;
  PpsGuide *self;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  root = pps_xml_read (bytes, name, error);
  if (root == NULL)
    return NULL;

  problems = pps_problems_new (name);
  self = pps_guide_parse (root, NULL, problems);
  if (self == NULL)
    g_propagate_error (error, pps_problems_to_error (problems));

  return self;
}

const char *
pps_guide_get_id (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

guint
pps_guide_get_version (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

guint
pps_guide_get_base (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->base;
}

const char *
pps_guide_get_group (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->group;
}

const char *
pps_guide_get_canvas (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->canvas;
}

const PpsBilingual *
pps_guide_get_title (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->title;
}

const PpsBilingual *
pps_guide_get_about (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->about;
}

guint
pps_guide_get_n_sections (PpsGuide *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sections->len;
}

const PpsSection *
pps_guide_get_section (PpsGuide *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, index);
}

const PpsQuestion *
pps_guide_find_question (PpsGuide *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const PpsQuestion *
pps_guide_find_pane_question (PpsGuide *self, const char *pane)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pane != NULL, NULL);

  return g_hash_table_lookup (self->by_pane, pane);
}
