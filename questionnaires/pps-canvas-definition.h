/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-bilingual.h"
#include "pps-guide-error.h"

G_BEGIN_DECLS

/**
 * PpsTheme:
 *
 * A column of the perspectives table, a colour of the canvas.
 */
typedef struct
{
  char *id;
  PpsBilingual name;
  PpsBilingual question;
} PpsTheme;

/**
 * PpsPane:
 * @number: place in the instrument, from 1
 * @order: place in the interview, from 1
 * @theme: index of its theme
 * @column: first cell of the grid it covers, from 0; likewise @row
 * @width: how many cells it covers; likewise @height
 * @table: (nullable): what its answer can be listed as: `partner`, `cost`, `revenue`, `funding`,
 * `support` or `alternative`
 */
typedef struct
{
  char *id;
  guint number;
  guint order;
  guint theme;
  guint column;
  guint row;
  guint width;
  guint height;
  char *table;
  PpsBilingual name;
  PpsBilingual abbreviation;
  PpsBilingual question;
  PpsBilingual hint;
} PpsPane;

/**
 * PpsCanvasDefinition:
 *
 * The panes of a canvas: an immutable, reference-counted value, read from XML (`FORMAT.md`).
 */
typedef struct _PpsCanvasDefinition PpsCanvasDefinition;

#define PPS_TYPE_CANVAS_DEFINITION (pps_canvas_definition_get_type ())
GType pps_canvas_definition_get_type (void);

PpsCanvasDefinition *pps_canvas_definition_ref (PpsCanvasDefinition *self);
void pps_canvas_definition_unref (PpsCanvasDefinition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsCanvasDefinition, pps_canvas_definition_unref)

/**
 * pps_canvas_definition_load:
 * @file: where it is; a resource:// file too
 * @error: return location for an error
 *
 * Returns: (transfer full): the definition, or %NULL
 */
PpsCanvasDefinition *pps_canvas_definition_load (GFile *file, GError **error);

/**
 * pps_canvas_definition_load_bytes:
 * @bytes: XML
 * @name: what to call it in messages
 * @error: return location for an error
 */
PpsCanvasDefinition *
pps_canvas_definition_load_bytes (GBytes *bytes, const char *name, GError **error);

/**
 * pps_canvas_definition_get_default:
 *
 * Returns: (transfer none): the 18 panes that the program brings along
 */
PpsCanvasDefinition *pps_canvas_definition_get_default (void);

const char *pps_canvas_definition_get_id (PpsCanvasDefinition *self);
guint pps_canvas_definition_get_version (PpsCanvasDefinition *self);
const PpsBilingual *pps_canvas_definition_get_title (PpsCanvasDefinition *self);
const PpsBilingual *pps_canvas_definition_get_credit (PpsCanvasDefinition *self);
guint pps_canvas_definition_get_columns (PpsCanvasDefinition *self);
guint pps_canvas_definition_get_rows (PpsCanvasDefinition *self);
guint pps_canvas_definition_get_fold (PpsCanvasDefinition *self);

guint pps_canvas_definition_get_n_themes (PpsCanvasDefinition *self);
const PpsTheme *pps_canvas_definition_get_theme (PpsCanvasDefinition *self, guint index);

/* Panes stand in the order of their numbers. */
guint pps_canvas_definition_get_n_panes (PpsCanvasDefinition *self);
const PpsPane *pps_canvas_definition_get_pane (PpsCanvasDefinition *self, guint index);

/**
 * pps_canvas_definition_find_pane:
 *
 * Returns: (nullable) (transfer none): the pane of that id
 */
const PpsPane *pps_canvas_definition_find_pane (PpsCanvasDefinition *self, const char *id);

/**
 * pps_canvas_definition_get_ordered_pane:
 * @index: place in the interview, from 0
 *
 * Returns: (transfer none): the pane that is asked about at that place
 */
const PpsPane *pps_canvas_definition_get_ordered_pane (PpsCanvasDefinition *self, guint index);

G_END_DECLS
