/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-layout.h"

G_BEGIN_DECLS

#define PPS_EXPORT_ERROR (pps_export_error_quark ())

GQuark pps_export_error_quark (void);

/**
 * PpsExportError:
 * @PPS_EXPORT_ERROR_WRITE: the file cannot be written
 * @PPS_EXPORT_ERROR_DRAW: cairo refused
 * @PPS_EXPORT_ERROR_FORMAT: no such format
 */
typedef enum
{
  PPS_EXPORT_ERROR_WRITE,
  PPS_EXPORT_ERROR_DRAW,
  PPS_EXPORT_ERROR_FORMAT,
} PpsExportError;

typedef enum
{
  PPS_EXPORT_PDF,
  PPS_EXPORT_PNG,
  PPS_EXPORT_SVG,
  PPS_EXPORT_HTML,
  PPS_EXPORT_MARKDOWN,
} PpsExportFormat;

/**
 * PpsExportProgress:
 * @done: from 0 to 1
 */
typedef void (*PpsExportProgress) (double done, gpointer user_data);

/**
 * pps_export_format_find:
 * @path: a file name; its ending tells
 * @format: (out): the format
 *
 * Returns: whether the ending is known
 */
gboolean pps_export_format_find (const char *path, PpsExportFormat *format);

/**
 * pps_export:
 * @sheet: what to export
 * @setup: on what paper
 * @format: as what
 * @dpi: dots per inch of a PNG
 * @path: where to; pages after the first of a PNG or SVG go to `NAME-2.png` ...
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then, in the calling thread
 * @error: return location for an error
 *
 * Writes a sheet. The files appear whole or not at all: each is written beside its place, synced
 * and renamed, after all could be written. Equal input gives equal bytes; the date in a PDF is that
 * of `SOURCE_DATE_EPOCH`, else now. May run in any thread.
 *
 * Returns: (transfer full) (nullable): the paths that were written, or %NULL
 */
char **pps_export (PpsSheet *sheet,
                   const PpsPageSetup *setup,
                   PpsExportFormat format,
                   double dpi,
                   const char *path,
                   GCancellable *cancellable,
                   PpsExportProgress progress,
                   gpointer user_data,
                   GError **error);

/**
 * pps_export_tiled:
 * @setup: the paper of the sheet
 * @tile: a smaller paper
 * @path: where to
 *
 * Writes a sheet as a PDF parted over sheets of @tile, which overlap and bear marks to cut by;
 * the first page says which goes where. As pps_export() otherwise.
 *
 * Returns: (transfer full) (nullable): the paths that were written, or %NULL
 */
char **pps_export_tiled (PpsSheet *sheet,
                         const PpsPageSetup *setup,
                         PpsPaper tile,
                         const char *path,
                         GCancellable *cancellable,
                         PpsExportProgress progress,
                         gpointer user_data,
                         GError **error);

G_END_DECLS
