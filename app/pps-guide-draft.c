/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-draft-private.h"

#include <string.h>

#include "pps-edit-guide.h"

/* Work on a guide, as the study holds it: the version that it began from, and over it a row for
 * each question that differs. After every commit it looks what is there now; questions keep their
 * objects as long as they keep their ids, so that whoever shows one can go on doing so. */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PpsGuideDraft,
                               pps_guide_draft,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return PPS_TYPE_QUESTION_DRAFT;
}

static guint
get_n_items (GListModel *model)
{
  return PPS_GUIDE_DRAFT (model)->questions->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *questions = PPS_GUIDE_DRAFT (model)->questions;

  return position < questions->len ? g_object_ref (g_ptr_array_index (questions, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Tells two states of the study apart, as far as this guide goes, without reading any guide. */
static char *
dup_state (PpsGuideDraft *self)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  g_autoptr (PpsQuery) rows = pps_query_new (store, "guide-draft", self->guide, NULL);
  g_autoptr (PpsQuery) versions = pps_query_new (store, "guide-versions", NULL);
  GString *state = g_string_new (NULL);

  for (guint i = 0; i < pps_query_get_n (rows); i++)
    {
      PpsRecord *row = pps_query_get (rows, i);

      g_string_append_printf (state, "%s %x\n", pps_record_get_id (row),
                              g_str_hash (pps_record_get_text (row, "xml")));
    }
  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *version = pps_query_get (versions, i);

      if (pps_record_get_integer (version, "version", NULL))
        g_string_append_printf (state, "%s\n", pps_record_get_id (version));
    }

  return g_string_free (state, FALSE);
}

/* A row that cannot be read is not there: the question says again what it said. */
static void
read_rows (PpsGuideDraft *self)
{
  g_autoptr (PpsQuery) rows
      = pps_query_new (pps_workspace_get_store (self->workspace), "guide-draft", self->guide, NULL);

  g_hash_table_remove_all (self->kept);
  for (guint i = 0; i < pps_query_get_n (rows); i++)
    {
      PpsRecord *row = pps_query_get (rows, i);
      const char *xml = pps_record_get_text (row, "xml");
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
      PpsGuide *part = pps_guide_load_draft (bytes, self->guide, NULL);

      if (part != NULL)
        g_hash_table_insert (self->kept, g_strdup (pps_record_get_text (row, "title")), part);
    }
}

/* All rows say which version the work began from. */
static void
find_base (PpsGuideDraft *self)
{
  GHashTableIter iter;
  gpointer part;
  PpsGuide *base = NULL;

  g_hash_table_iter_init (&iter, self->kept);
  if (g_hash_table_iter_next (&iter, NULL, &part) && pps_guide_get_base (part) > 0)
    base = pps_edit_find_guide_version (self->workspace, self->guide, pps_guide_get_base (part));
  if (base == NULL)
    base = pps_edit_find_guide_version (self->workspace, self->guide, 0);
  if (base == NULL || base == self->base)
    return;

  g_clear_pointer (&self->base, pps_guide_unref);
  self->base = pps_guide_ref (base);
}

const PpsQuestion *
pps_guide_draft_peek_question (PpsGuideDraft *self, const char *question)
{
  PpsGuide *part = g_hash_table_lookup (self->kept, question);
  const PpsQuestion *found = part != NULL ? pps_guide_find_question (part, question) : NULL;

  return found != NULL ? found : pps_guide_find_question (self->base, question);
}

static PpsQuestionDraft *
find_in (GPtrArray *questions, const char *id)
{
  for (guint i = 0; i < questions->len; i++)
    {
      PpsQuestionDraft *question = g_ptr_array_index (questions, i);

      if (g_str_equal (pps_question_draft_get_id (question), id))
        return question;
    }

  return NULL;
}

static void
add_question (PpsGuideDraft *self, GPtrArray *list, const PpsSection *section, const char *id)
{
  const PpsQuestion *question = pps_guide_draft_peek_question (self, id);
  PpsQuestionDraft *known = find_in (self->questions, id);

  if (question == NULL)
    return;

  g_ptr_array_add (
      list, known != NULL ? g_object_ref (known)
                          : pps_question_draft_new (id, pps_question_get_pane (question), section));
}

static GPtrArray *
list_questions (PpsGuideDraft *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  PpsQuestionDraft *head = find_in (self->questions, "");

  g_ptr_array_add (list,
                   head != NULL ? g_object_ref (head) : pps_question_draft_new ("", NULL, NULL));
  for (guint i = 0; i < pps_guide_get_n_sections (self->head); i++)
    {
      const PpsSection *section = pps_guide_get_section (self->head, i);

      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        add_question (self, list, section,
                      pps_question_get_id (pps_section_get_question (section, j)));
    }

  return list;
}

static void
fill_questions (PpsGuideDraft *self)
{
  pps_question_draft_take_head (g_ptr_array_index (self->questions, 0), self->head, self->base);
  for (guint i = 1; i < self->questions->len; i++)
    {
      PpsQuestionDraft *question = g_ptr_array_index (self->questions, i);
      const char *id = pps_question_draft_get_id (question);

      pps_question_draft_take (question, pps_guide_draft_peek_question (self, id),
                               pps_guide_find_question (self->base, id));
    }
}

static gboolean
is_same_list (GPtrArray *one, GPtrArray *other)
{
  return one->len == other->len
         && (one->len == 0 || memcmp (one->pdata, other->pdata, one->len * sizeof (gpointer)) == 0);
}

void
pps_guide_draft_reload (PpsGuideDraft *self)
{
  g_autofree char *state = dup_state (self);
  g_autoptr (GPtrArray) old = NULL;
  PpsGuide *head;

  if (g_strcmp0 (state, self->state) == 0)
    return;

  g_free (self->state);
  self->state = g_steal_pointer (&state);
  read_rows (self);
  find_base (self);
  head = g_hash_table_lookup (self->kept, "");
  g_clear_pointer (&self->head, pps_guide_unref);
  self->head = pps_guide_ref (head != NULL ? head : self->base);

  old = self->questions;
  self->questions = list_questions (self);
  fill_questions (self);
  if (!is_same_list (old, self->questions))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, self->questions->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pps_guide_draft_dispose (GObject *object)
{
  PpsGuideDraft *self = PPS_GUIDE_DRAFT (object);

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->head, pps_guide_unref);
  g_clear_pointer (&self->base, pps_guide_unref);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->guide, g_free);
  g_clear_pointer (&self->state, g_free);

  G_OBJECT_CLASS (pps_guide_draft_parent_class)->dispose (object);
}

static void
pps_guide_draft_class_init (PpsGuideDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_guide_draft_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pps_guide_draft_init (PpsGuideDraft *self)
{
  self->kept
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pps_guide_unref);
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
}

PpsGuideDraft *
pps_guide_draft_new (PpsWorkspace *workspace, const char *guide)
{
  g_autoptr (PpsGuideDraft) self = NULL;

  g_return_val_if_fail (PPS_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (guide != NULL, NULL);

  if (pps_edit_find_guide_version (workspace, guide, 0) == NULL)
    return NULL;

  self = g_object_new (PPS_TYPE_GUIDE_DRAFT, NULL);
  self->workspace = g_object_ref (workspace);
  self->guide = g_strdup (guide);
  pps_guide_draft_reload (self);
  g_signal_connect_object (pps_workspace_get_store (workspace), "changed",
                           G_CALLBACK (pps_guide_draft_reload), self, G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

PpsGuide *
pps_guide_draft_get_base (PpsGuideDraft *self)
{
  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), NULL);

  return self->base;
}

guint
pps_guide_draft_get_next_version (PpsGuideDraft *self)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), 0);

  numbers = pps_edit_list_guide_versions (self->workspace, self->guide);

  return numbers->len > 0 ? g_array_index (numbers, guint, 0) + 1 : 1;
}

/* A row that says what the base says is no change. */
gboolean
pps_guide_draft_is_changed (PpsGuideDraft *self)
{
  guint n = 0;

  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), FALSE);

  for (guint i = 0; i < self->questions->len; i++)
    {
      PpsQuestionDraft *question = g_ptr_array_index (self->questions, i);

      if (pps_question_draft_is_new (question) || pps_question_draft_is_reworded (question))
        return TRUE;
    }

  /* The questions are those of the base, as far as they go: are they all, and in that order? */
  for (guint i = 0; i < pps_guide_get_n_sections (self->base); i++)
    {
      const PpsSection *section = pps_guide_get_section (self->base, i);

      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        {
          const char *id = pps_question_get_id (pps_section_get_question (section, j));

          if (++n >= self->questions->len
              || !g_str_equal (pps_question_draft_get_id (g_ptr_array_index (self->questions, n)),
                               id))
            return TRUE;
        }
    }

  return FALSE;
}

PpsQuestionDraft *
pps_guide_draft_find (PpsGuideDraft *self, const char *question)
{
  g_return_val_if_fail (PPS_IS_GUIDE_DRAFT (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return find_in (self->questions, question);
}

void
pps_guide_draft_count_gaps (PpsGuideDraft *self, guint *n_missing, guint *n_stale)
{
  g_return_if_fail (PPS_IS_GUIDE_DRAFT (self));

  *n_missing = 0;
  *n_stale = 0;
  for (guint i = 0; i < self->questions->len; i++)
    {
      guint missing, stale;

      pps_question_draft_count_gaps (g_ptr_array_index (self->questions, i), &missing, &stale);
      *n_missing += missing;
      *n_stale += stale;
    }
}
