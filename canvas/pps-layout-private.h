/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/* Only a draft writes these fields, and only before the layout is handed out. */
struct _PpsLayout
{
  grefcount ref_count;
  PpsSheet *sheet;
  PpsPageSetup setup;
  double width;
  double height;
  double type_size;
  GPtrArray *boxes; /* of PpsBox, page after page */
  GArray *pages;    /* for each page the index of its first box */
  GPtrArray *type;  /* the Pango layouts that the lines of the boxes belong to */
};

PpsLayout *pps_layout_new_empty (PpsSheet *sheet, const PpsPageSetup *setup);

G_END_DECLS
