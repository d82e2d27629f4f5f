/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-edit-guide.h"
#include "pps-guide-copy.h"
#include "pps-guide-draft-private.h"

/* What is done to a draft. Each act makes small unfinished guides of the questions that it touches,
 * and has the study keep them; the draft itself changes when it reads them back. */

#define MAX_PROBES 4

static PpsGuideBuilder *
new_builder (PpsGuideDraft *self)
{
  guint version = pps_guide_get_version (self->base);

  return pps_guide_builder_new (self->guide, version + 1, version, pps_guide_get_group (self->base),
                                pps_guide_get_canvas (self->base));
}

static void
drop_part (gpointer part)
{
  if (part != NULL)
    pps_guide_unref (part);
}

static GHashTable *
new_parts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, drop_part);
}

static void
begin_part (PpsGuideDraft *self, PpsGuideBuilder *builder, PpsQuestionDraft *question)
{
  pps_guide_builder_add_section (builder, pps_question_draft_get_section (question),
                                 pps_question_draft_get_kind (question), "", "");
}

/* Where a question comes from and goes to while the head is written anew. */
typedef struct
{
  const char *question; /* (nullable): the one that is left out of its place */
  const char *section;  /* (nullable): where one is put in */
  const char *before;   /* (nullable): id it is put before; NULL for the end of the section */
  const char *added;    /* id it has there */
  const char *pane;
} Shift;

/* Whether @shift takes the last question out of a section, which then goes too. */
static gboolean
is_emptied (const PpsSection *section, const Shift *shift)
{
  return pps_section_get_n_questions (section) == 1
         && g_strcmp0 (pps_question_get_id (pps_section_get_question (section, 0)), shift->question)
                == 0
         && g_strcmp0 (pps_section_get_id (section), shift->section) != 0;
}

static void
write_order (PpsGuideDraft *self, PpsGuideBuilder *builder, const Shift *shift)
{
  for (guint i = 0; i < pps_guide_get_n_sections (self->head); i++)
    {
      const PpsSection *section = pps_guide_get_section (self->head, i);
      gboolean here = g_strcmp0 (pps_section_get_id (section), shift->section) == 0;

      if (is_emptied (section, shift))
        continue;

      pps_guide_copy_section_head (builder, section);
      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        {
          const PpsQuestion *question = pps_section_get_question (section, j);
          const char *id = pps_question_get_id (question);

          if (here && g_strcmp0 (id, shift->before) == 0)
            pps_guide_builder_add_question (builder, shift->added, shift->pane);
          if (g_strcmp0 (id, shift->question) != 0)
            pps_guide_builder_add_question (builder, id, pps_question_get_pane (question));
        }
      if (here && shift->before == NULL)
        pps_guide_builder_add_question (builder, shift->added, shift->pane);
    }
}

/* The head with one question elsewhere. */
static PpsGuide *
make_head (PpsGuideDraft *self, const Shift *shift)
{
  g_autoptr (PpsGuideBuilder) builder = new_builder (self);

  pps_guide_copy_head (builder, self->head);
  write_order (self, builder, shift);

  return pps_guide_builder_end (builder);
}

static gboolean
keep_parts (PpsGuideDraft *self, const char *verb, GHashTable *parts, GError **error)
{
  return pps_edit_draft_guide (self->workspace, verb, self->base, parts, error);
}

/* What is to become of the words of a question. */
typedef struct
{
  PpsGuidePart part;
  const char *probe;
  const char *language; /* NULL: both are filled from the other */
  const char *words;    /* NULL: they stay, and the other language is found to say the same */
} Rewording;

static PpsBilingual
pick_words (const PpsGuideText *text, const Rewording *rewording)
{
  PpsBilingual picked = text->words;

  if (rewording->language == NULL)
    {
      if (*picked.nl == '\0')
        picked.nl = picked.en;
      if (*picked.en == '\0')
        picked.en = picked.nl;
    }
  else if (text->part == rewording->part && g_strcmp0 (text->probe, rewording->probe) == 0)
    {
      picked.behind = rewording->words == NULL ? PPS_BEHIND_NONE : PPS_BEHIND_UNSAID;
      if (rewording->words != NULL && g_str_equal (rewording->language, "nl"))
        picked.nl = (char *) rewording->words;
      else if (rewording->words != NULL)
        picked.en = (char *) rewording->words;
    }

  return picked;
}

static void
write_text (PpsGuideBuilder *builder, const PpsGuideText *text, const PpsBilingual *words)
{
  if (*words->nl == '\0' && *words->en == '\0' && text->part != PPS_GUIDE_PART_PROBE
      && text->part != PPS_GUIDE_PART_TITLE && text->part != PPS_GUIDE_PART_ABOUT)
    return;

  pps_guide_text_write (text, builder, words->nl, words->en, words->behind);
}

static PpsGuide *
make_reworded (PpsGuideDraft *self, PpsQuestionDraft *question, const Rewording *rewording)
{
  g_autoptr (PpsGuideBuilder) builder = new_builder (self);
  gboolean head = pps_question_draft_is_head (question);
  static const Shift nowhere = { NULL };

  if (head)
    write_order (self, builder, &nowhere);
  else
    {
      begin_part (self, builder, question);
      pps_guide_builder_add_question (builder, pps_question_draft_get_id (question),
                                      pps_question_draft_get_pane (question));
    }

  for (guint i = 0; i < pps_question_draft_get_n_texts (question); i++)
    {
      const PpsGuideText *text = pps_question_draft_get_text (question, i);
      const PpsBilingual words = pick_words (text, rewording);

      write_text (builder, text, &words);
    }

  return pps_guide_builder_end (builder);
}

gboolean
pps_guide_draft_set_text (PpsGuideDraft *self,
                          const char *question,
                          PpsGuidePart part,
                          const char *probe,
                          const char *language,
                          const char *words,
                          GError **error)
{
  PpsQuestionDraft *edited = pps_guide_draft_find (self, question);
  const PpsGuideText *text
      = edited != NULL ? pps_question_draft_find_text (edited, part, probe) : NULL;
  const Rewording rewording = { part, probe, language, words };
  g_autoptr (GHashTable) parts = new_parts ();

  g_return_val_if_fail (words != NULL && language != NULL, FALSE);

  /* What was typed into went by an undo, say: there is nothing to keep the words for. */
  if (text == NULL || g_str_equal (pps_bilingual_get (&text->words, language), words))
    return TRUE;

  g_hash_table_insert (parts, g_strdup (question), make_reworded (self, edited, &rewording));

  return keep_parts (self, "reword", parts, error);
}

gboolean
pps_guide_draft_find_same (
    PpsGuideDraft *self, const char *question, PpsGuidePart part, const char *probe, GError **error)
{
  PpsQuestionDraft *edited = pps_guide_draft_find (self, question);
  const Rewording rewording = { part, probe, "", NULL };
  g_autoptr (GHashTable) parts = new_parts ();

  if (edited == NULL)
    return TRUE;

  g_hash_table_insert (parts, g_strdup (question), make_reworded (self, edited, &rewording));

  return keep_parts (self, "reword", parts, error);
}

gboolean
pps_guide_draft_fill_gaps (PpsGuideDraft *self, GError **error)
{
  static const Rewording rewording = { .language = NULL };
  g_autoptr (GHashTable) parts = new_parts ();

  for (guint i = 0; i < self->questions->len; i++)
    {
      PpsQuestionDraft *question = g_ptr_array_index (self->questions, i);
      guint n_missing, n_stale;

      pps_question_draft_count_gaps (question, &n_missing, &n_stale);
      if (n_missing > 0)
        g_hash_table_insert (parts, g_strdup (pps_question_draft_get_id (question)),
                             make_reworded (self, question, &rewording));
    }

  return keep_parts (self, "reword", parts, error);
}

/* Eight hexadecimal digits that nobody used: two laptops that add a question each, without knowing
 * of each other, add two. */
static char *
dup_unique (const char *stem)
{
  return g_strdup_printf ("%.48s%08x", stem, g_random_int ());
}

/* @probe: (nullable): the one to leave out; %NULL to add one */
static PpsGuide *
make_with_probes (PpsGuideDraft *self, PpsQuestionDraft *question, const char *probe)
{
  g_autofree char *stem = g_strconcat (pps_question_draft_get_id (question), ".", NULL);
  g_autofree char *added = dup_unique (stem);
  g_autoptr (PpsGuideBuilder) builder = new_builder (self);

  begin_part (self, builder, question);
  pps_guide_builder_add_question (builder, pps_question_draft_get_id (question),
                                  pps_question_draft_get_pane (question));
  for (guint i = 0; i < pps_question_draft_get_n_texts (question); i++)
    {
      const PpsGuideText *text = pps_question_draft_get_text (question, i);

      if (text->part != PPS_GUIDE_PART_PROBE || g_strcmp0 (text->probe, probe) != 0)
        write_text (builder, text, &text->words);
    }
  if (probe == NULL)
    pps_guide_builder_add_probe (builder, added, "", "");

  return pps_guide_builder_end (builder);
}

static guint
count_probes (PpsQuestionDraft *question)
{
  guint n = 0;

  for (guint i = 0; i < pps_question_draft_get_n_texts (question); i++)
    n += pps_question_draft_get_text (question, i)->part == PPS_GUIDE_PART_PROBE;

  return n;
}

gboolean
pps_guide_draft_add_probe (PpsGuideDraft *self, const char *question, GError **error)
{
  PpsQuestionDraft *edited = pps_guide_draft_find (self, question);
  g_autoptr (GHashTable) parts = new_parts ();

  g_return_val_if_fail (edited != NULL, FALSE);

  if (count_probes (edited) >= MAX_PROBES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("A question has at most %d probes."), MAX_PROBES);
      return FALSE;
    }

  g_hash_table_insert (parts, g_strdup (question), make_with_probes (self, edited, NULL));

  return keep_parts (self, "add-probe", parts, error);
}

gboolean
pps_guide_draft_remove_probe (PpsGuideDraft *self,
                              const char *question,
                              const char *probe,
                              GError **error)
{
  PpsQuestionDraft *edited = pps_guide_draft_find (self, question);
  g_autoptr (GHashTable) parts = new_parts ();

  g_return_val_if_fail (edited != NULL && probe != NULL, FALSE);

  g_hash_table_insert (parts, g_strdup (question), make_with_probes (self, edited, probe));

  return keep_parts (self, "remove-probe", parts, error);
}

/* Before what a question about @pane is put: whatever follows the last one about it. */
static const char *
find_place (PpsGuideDraft *self, const char *section, const char *pane)
{
  gboolean passed = FALSE;

  for (guint i = 1; pane != NULL && i < self->questions->len; i++)
    {
      PpsQuestionDraft *question = g_ptr_array_index (self->questions, i);

      if (g_strcmp0 (pps_question_draft_get_section (question), section) != 0)
        continue;
      if (g_strcmp0 (pps_question_draft_get_pane (question), pane) == 0)
        passed = TRUE;
      else if (passed)
        return pps_question_draft_get_id (question);
    }

  return NULL;
}

static const PpsSection *
find_section (PpsGuideDraft *self, const char *id)
{
  for (guint i = 0; i < pps_guide_get_n_sections (self->head); i++)
    {
      const PpsSection *section = pps_guide_get_section (self->head, i);

      if (g_strcmp0 (pps_section_get_id (section), id) == 0)
        return section;
    }

  return NULL;
}

PpsQuestionDraft *
pps_guide_draft_add_question (PpsGuideDraft *self,
                              const char *section,
                              const char *pane,
                              GError **error)
{
  const PpsSection *in = find_section (self, section);
  g_autofree char *id = dup_unique (PPS_QUESTION_OWN_PREFIX);
  const Shift shift = { NULL, section, find_place (self, section, pane), id, pane };
  g_autoptr (GHashTable) parts = new_parts ();
  g_autoptr (PpsGuideBuilder) builder = new_builder (self);

  g_return_val_if_fail (in != NULL, NULL);

  pps_guide_builder_add_section (builder, section, pps_section_get_kind (in), "", "");
  pps_guide_builder_add_question (builder, id, pane);
  g_hash_table_insert (parts, g_strdup (""), make_head (self, &shift));
  g_hash_table_insert (parts, g_strdup (id), pps_guide_builder_end (builder));

  return keep_parts (self, "add-question", parts, error) ? pps_guide_draft_find (self, id) : NULL;
}

gboolean
pps_guide_draft_remove_question (PpsGuideDraft *self, const char *question, GError **error)
{
  PpsQuestionDraft *removed = pps_guide_draft_find (self, question);
  const Shift shift = { .question = question };
  g_autoptr (GHashTable) parts = new_parts ();

  g_return_val_if_fail (removed != NULL && pps_question_draft_is_own (removed), FALSE);

  g_hash_table_insert (parts, g_strdup (""), make_head (self, &shift));
  g_hash_table_insert (parts, g_strdup (question), NULL);

  return keep_parts (self, "remove-question", parts, error);
}

/* A pane has its own question first. */
static PpsQuestionDraft *
find_neighbour (PpsGuideDraft *self, PpsQuestionDraft *question, int step)
{
  guint at;
  PpsQuestionDraft *other;

  if (!pps_question_draft_is_own (question) || !g_ptr_array_find (self->questions, question, &at)
      || at + step >= self->questions->len)
    return NULL;

  other = g_ptr_array_index (self->questions, at + step);
  if (g_strcmp0 (pps_question_draft_get_section (other), pps_question_draft_get_section (question))
          != 0
      || g_strcmp0 (pps_question_draft_get_pane (other), pps_question_draft_get_pane (question))
             != 0
      || (pps_question_draft_get_pane (other) != NULL && !pps_question_draft_is_own (other)))
    return NULL;

  return other;
}

gboolean
pps_guide_draft_can_move (PpsGuideDraft *self, const char *question, int step)
{
  PpsQuestionDraft *moved = pps_guide_draft_find (self, question);

  return moved != NULL && find_neighbour (self, moved, step) != NULL;
}

/* The one that stands higher goes below the other. */
gboolean
pps_guide_draft_move_question (PpsGuideDraft *self, const char *question, int step, GError **error)
{
  PpsQuestionDraft *moved = pps_guide_draft_find (self, question);
  PpsQuestionDraft *other = moved != NULL ? find_neighbour (self, moved, step) : NULL;
  PpsQuestionDraft *upper = step < 0 ? other : moved;
  PpsQuestionDraft *lower = step < 0 ? moved : other;
  Shift shift = { NULL };
  g_autoptr (GHashTable) parts = new_parts ();

  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  if (other == NULL)
    return TRUE;

  shift.question = shift.added = pps_question_draft_get_id (lower);
  shift.pane = pps_question_draft_get_pane (lower);
  shift.section = pps_question_draft_get_section (lower);
  shift.before = pps_question_draft_get_id (upper);
  g_hash_table_insert (parts, g_strdup (""), make_head (self, &shift));

  return keep_parts (self, "move-question", parts, error);
}

PpsQuestionDraft *
pps_guide_draft_renew_question (PpsGuideDraft *self, const char *question, GError **error)
{
  PpsQuestionDraft *old = pps_guide_draft_find (self, question);
  g_autofree char *stem = NULL;
  g_autofree char *id = NULL;
  Shift shift = { NULL };
  g_autoptr (GHashTable) parts = new_parts ();
  g_autoptr (PpsGuideBuilder) builder = new_builder (self);

  g_return_val_if_fail (old != NULL && !pps_question_draft_is_head (old), NULL);

  stem = pps_question_draft_is_own (old) ? g_strdup (PPS_QUESTION_OWN_PREFIX)
                                         : g_strdup_printf ("%.39s-", question);
  id = dup_unique (stem);
  shift.question = shift.before = question;
  shift.section = pps_question_draft_get_section (old);
  shift.added = id;
  shift.pane = pps_question_draft_get_pane (old);

  begin_part (self, builder, old);
  pps_question_draft_write (old, builder, id, FALSE);
  g_hash_table_insert (parts, g_strdup (""), make_head (self, &shift));
  g_hash_table_insert (parts, g_strdup (id), pps_guide_builder_end (builder));
  g_hash_table_insert (parts, g_strdup (question), NULL);

  return keep_parts (self, "renew-question", parts, error) ? pps_guide_draft_find (self, id) : NULL;
}

PpsGuide *
pps_guide_draft_build (PpsGuideDraft *self)
{
  g_autoptr (PpsGuideBuilder) builder = NULL;
  guint next = 1;

  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), NULL);

  builder = pps_guide_builder_new (
      self->guide, pps_guide_draft_get_next_version (self), pps_guide_get_version (self->base),
      pps_guide_get_group (self->base), pps_guide_get_canvas (self->base));
  pps_question_draft_write_head (g_ptr_array_index (self->questions, 0), builder);

  for (guint i = 0; i < pps_guide_get_n_sections (self->head); i++)
    {
      const PpsSection *section = pps_guide_get_section (self->head, i);

      pps_guide_copy_section_head (builder, section);
      for (; next < self->questions->len; next++)
        {
          PpsQuestionDraft *question = g_ptr_array_index (self->questions, next);

          if (g_strcmp0 (pps_question_draft_get_section (question), pps_section_get_id (section))
              != 0)
            break;
          pps_question_draft_write (question, builder, pps_question_draft_get_id (question), TRUE);
        }
    }

  return pps_guide_builder_end (builder);
}

PpsGuideVersion *
pps_guide_draft_save (PpsGuideDraft *self, GError **error)
{
  g_autoptr (PpsGuide) guide = pps_guide_draft_build (self);

  return pps_edit_save_guide (self->workspace, guide, error);
}

gboolean
pps_guide_draft_discard (PpsGuideDraft *self, GError **error)
{
  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), FALSE);

  return pps_edit_discard_guide_draft (self->workspace, self->guide, error);
}
