/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export.h"
#include "pps-sheet-panel.h"

G_BEGIN_DECLS

/**
 * PpsDocument:
 *
 * Running text with tables and pictures of sheets: what a report is that goes on in a word
 * processor. It knows nothing of paper or records. When it is filled it may be written in any
 * thread.
 */
typedef struct _PpsDocument PpsDocument;

/**
 * PpsDocumentStyle:
 * @PPS_DOCUMENT_TITLE: of the document
 * @PPS_DOCUMENT_SUBTITLE: beneath the title
 * @PPS_DOCUMENT_BODY: running text
 * @PPS_DOCUMENT_NOTE: above a table: of when and of how many it is
 * @PPS_DOCUMENT_ITEM: one of a list
 * @PPS_DOCUMENT_QUOTE: words as they were said
 * @PPS_DOCUMENT_SOURCE: beneath a quote or a table: who, from where
 */
typedef enum
{
  PPS_DOCUMENT_TITLE,
  PPS_DOCUMENT_SUBTITLE,
  PPS_DOCUMENT_BODY,
  PPS_DOCUMENT_NOTE,
  PPS_DOCUMENT_ITEM,
  PPS_DOCUMENT_QUOTE,
  PPS_DOCUMENT_SOURCE,
} PpsDocumentStyle;

/**
 * pps_document_new:
 * @language: `nl` or `en`: of headings and running text
 * @words_language: `nl` or `en`: of what stands in the study
 * @title: what the file says its title is
 * @author: likewise
 * @subject: likewise
 */
PpsDocument *pps_document_new (const char *language,
                               const char *words_language,
                               const char *title,
                               const char *author,
                               const char *subject);
void pps_document_free (PpsDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsDocument, pps_document_free)

/**
 * pps_document_add_heading:
 * @level: 1 to 3
 */
void pps_document_add_heading (PpsDocument *self, guint level, const char *text);

/**
 * pps_document_add_words:
 * @text: plain text; each line is a paragraph of its own. Nothing is added where it is empty
 */
void pps_document_add_words (PpsDocument *self, PpsDocumentStyle style, const char *text);

/**
 * pps_document_add_contents:
 *
 * Puts here a list of all headings of levels 1 and 2, each a link.
 */
void pps_document_add_contents (PpsDocument *self, const char *title);

/**
 * pps_document_begin_table:
 * @title: what the table is called, for who does not see it
 * @shares: (array length=n_columns): how wide the columns are, compared to each other
 *
 * Begins a table; its first row is its head. Cells that are missing in a row are empty.
 */
void pps_document_begin_table (PpsDocument *self,
                               const char *title,
                               const guint *shares,
                               guint n_columns);

void pps_document_add_row (PpsDocument *self);

/**
 * pps_document_add_cell:
 * @text: (nullable): plain text; each line is a paragraph of its own
 */
void pps_document_add_cell (PpsDocument *self, const char *text, PpsPanelTone tone);

/**
 * pps_document_add_picture:
 * @setup: on what paper the sheet is drawn
 * @title: a heading of level 1 above it, and what it is called for who does not see it
 * @description: what is to be seen on it
 *
 * Adds a sheet as it is printed, on a page of its own that lies down. A heading has to follow it.
 */
void pps_document_add_picture (PpsDocument *self,
                               PpsSheet *sheet,
                               const PpsPageSetup *setup,
                               const char *title,
                               const char *description);

/**
 * pps_document_add_sheet:
 *
 * Adds what a canvas or a table says, as words: a table, with the letters and signs in full.
 */
void pps_document_add_sheet (PpsDocument *self, PpsSheet *sheet);

/* Adds the appendix of a sheet, under headings of level 3. */
void pps_document_add_appendix (PpsDocument *self, PpsSheet *sheet);

/**
 * pps_document_add_panel:
 * @id: of a panel of the board @sheet
 *
 * Adds what a panel says, with its note and its foot, as a table; one without columns as a list.
 *
 * Returns: whether it had anything to say
 */
gboolean pps_document_add_panel (PpsDocument *self, PpsSheet *sheet, const char *id);

/**
 * pps_document_export_odt:
 * @path: where to
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then, in the calling thread
 *
 * Writes it as an OpenDocument text (OASIS ODF 1.2, ISO/IEC 26300). What pps_export() says of a
 * file holds for this one too.
 *
 * Returns: whether it is written
 */
gboolean pps_document_export_odt (PpsDocument *self,
                                  const char *path,
                                  GCancellable *cancellable,
                                  PpsExportProgress progress,
                                  gpointer user_data,
                                  GError **error);

G_END_DECLS
