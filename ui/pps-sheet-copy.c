/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-copy.h"

#include "pps-page-picture.h"
#include "pps-sheet-names.h"
#include "pps-sheet-plain.h"

/* A sheet on its way to a clipboard. Who pastes takes what it can use: a text editor the words, a
 * drawing the picture. */

#define PART_SCALE (200.0 / 72.0) /* 200 dpi */
#define PAGE_PIXELS 3300          /* A3 at 200 dpi */

static GdkContentProvider *
make_provider (GdkTexture *texture, const char *text)
{
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

GdkContentProvider *
pps_sheet_copy_new_sheet (PpsLayout *layout)
{
  g_autofree char *text = pps_sheet_dup_plain (pps_layout_get_sheet (layout));
  g_autoptr (GdkTexture) texture = pps_page_picture_new (layout, 0, PAGE_PIXELS);

  return make_provider (texture, text);
}

static char *
dup_pane_text (PpsSheet *sheet, const char *id)
{
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      if (g_strcmp0 (pps_sheet_get_pane (sheet, i)->id, id) == 0)
        return pps_sheet_dup_plain_pane (sheet, i);
    }

  return NULL;
}

static char *
dup_text (PpsLayout *layout, guint index)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  const PpsBox *box = pps_layout_get_box (layout, index);
  guint row;
  guint column;

  if (box->kind == PPS_BOX_PANE)
    return dup_pane_text (sheet, box->ref);
  if (box->kind == PPS_BOX_CELL && pps_sheet_names_find_cell (layout, index, &row, &column))
    return pps_sheet_dup_plain_cell (sheet, row, column);

  return NULL;
}

GdkContentProvider *
pps_sheet_copy_new_part (PpsLayout *layout, guint box)
{
  for (int index = box; index >= 0; index = pps_layout_get_box (layout, index)->parent)
    {
      g_autofree char *text = dup_text (layout, index);
      g_autoptr (GdkTexture) texture = NULL;

      if (text == NULL)
        continue;

      texture = pps_page_picture_new_box (layout, index, PART_SCALE);
      return make_provider (texture, text);
    }

  return NULL;
}
