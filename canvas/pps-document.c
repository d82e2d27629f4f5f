/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-document-private.h"

/* A document while it is filled: blocks in their order. */

static void
clear_cell (gpointer data)
{
  g_free (((PpsBlockCell *) data)->text);
}

static void
free_block (gpointer data)
{
  PpsBlock *block = data;

  g_free (block->text);
  g_free (block->detail);
  g_clear_pointer (&block->shares, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->sheet, pps_sheet_unref);
  g_free (block);
}

PpsDocument *
pps_document_new (const char *language,
                  const char *words_language,
                  const char *title,
                  const char *author,
                  const char *subject)
{
  PpsDocument *self = g_new0 (PpsDocument, 1);

  self->language = g_strdup (language);
  self->words_language = g_strdup (words_language);
  self->title = g_utf8_make_valid (title, -1);
  self->author = g_utf8_make_valid (author, -1);
  self->subject = g_utf8_make_valid (subject, -1);
  self->blocks = g_ptr_array_new_with_free_func (free_block);

  return self;
}

void
pps_document_free (PpsDocument *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self->language);
  g_free (self->words_language);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self);
}

static PpsBlock *
add (PpsDocument *self, PpsBlockKind kind, const char *text)
{
  PpsBlock *block = g_new0 (PpsBlock, 1);

  block->kind = kind;
  block->text = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_ptr_array_add (self->blocks, block);

  return block;
}

void
pps_document_add_heading (PpsDocument *self, guint level, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  add (self, PPS_BLOCK_HEADING, text)->level = level;
}

void
pps_document_add_words (PpsDocument *self, PpsDocumentStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text != NULL && *text != '\0')
    add (self, PPS_BLOCK_WORDS, text)->style = style;
}

void
pps_document_add_contents (PpsDocument *self, const char *title)
{
  g_return_if_fail (self != NULL);

  add (self, PPS_BLOCK_CONTENTS, title);
}

void
pps_document_begin_table (PpsDocument *self,
                          const char *title,
                          const guint *shares,
                          guint n_columns)
{
  PpsBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  block = add (self, PPS_BLOCK_TABLE, title);
  block->shares = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (block->shares, shares, n_columns);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static PpsBlock *
get_table (PpsDocument *self)
{
  PpsBlock *block
      = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  return block != NULL && block->kind == PPS_BLOCK_TABLE ? block : NULL;
}

void
pps_document_add_row (PpsDocument *self)
{
  PpsBlock *table = get_table (self);
  GArray *cells;

  g_return_if_fail (table != NULL);

  cells = g_array_new (FALSE, FALSE, sizeof (PpsBlockCell));
  g_array_set_clear_func (cells, clear_cell);
  g_ptr_array_add (table->rows, cells);
}

void
pps_document_add_cell (PpsDocument *self, const char *text, PpsPanelTone tone)
{
  PpsBlock *table = get_table (self);
  PpsBlockCell cell = { .tone = tone };
  GArray *row;

  g_return_if_fail (table != NULL && table->rows->len > 0);
  row = g_ptr_array_index (table->rows, table->rows->len - 1);
  g_return_if_fail (row->len < table->shares->len);

  cell.text = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_array_append_val (row, cell);
}

void
pps_document_add_picture (PpsDocument *self,
                          PpsSheet *sheet,
                          const PpsPageSetup *setup,
                          const char *title,
                          const char *description)
{
  PpsBlock *block;

  g_return_if_fail (self != NULL);

  block = add (self, PPS_BLOCK_PICTURE, title);
  block->level = 1;
  block->detail = g_utf8_make_valid (description, -1);
  block->sheet = pps_sheet_ref (sheet);
  block->setup = *setup;
}
