/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-document.h"

G_BEGIN_DECLS

/* What the writers of a document read. */

typedef enum
{
  PPS_BLOCK_HEADING,
  PPS_BLOCK_WORDS,
  PPS_BLOCK_CONTENTS,
  PPS_BLOCK_TABLE,
  PPS_BLOCK_PICTURE,
} PpsBlockKind;

typedef struct
{
  char *text;
  PpsPanelTone tone;
} PpsBlockCell;

/**
 * PpsBlock:
 * @level: of a heading
 * @text: of a heading or words; the title of contents, tables and pictures
 * @detail: what is to be seen on a picture
 * @shares: (element-type guint): of a table
 * @rows: (element-type GArray): of a table, each of #PpsBlockCell
 *
 * One thing in a document.
 */
typedef struct
{
  PpsBlockKind kind;
  guint level;
  PpsDocumentStyle style;
  char *text;
  char *detail;
  GArray *shares;
  GPtrArray *rows;
  PpsSheet *sheet;
  PpsPageSetup setup;
} PpsBlock;

struct _PpsDocument
{
  char *language;
  char *words_language;
  char *title;
  char *author;
  char *subject;
  GPtrArray *blocks; /* of PpsBlock */
};

/* OpenDocument: the styles that its content names, and the pages. */
void pps_odt_append_styles (GString *out, PpsDocument *document);

/* Returns: how wide the text is on a page that stands, in millimetres */
double pps_odt_get_text_width (void);

/* The room for a picture on a page that lies, in millimetres. */
void pps_odt_get_picture_room (double *width, double *height);

/* The attributes that name the spaces of names. */
void pps_odt_append_namespaces (GString *out);

G_END_DECLS
