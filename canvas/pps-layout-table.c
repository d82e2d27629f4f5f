/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-table.h"

#include <math.h>

#include "pps-appendix.h"
#include "pps-frame.h"
#include "pps-overflow.h"
#include "pps-table.h"

/* How a table finds its size and its pages. All on one page is best, as large as fits. A table that
 * needs more pages even at the floor is set as large as that number of pages allows, so that no
 * page stands half empty beneath small type. */

#define MAX_PAGES_TO_FILL 6

static gboolean
fits_on_one_page (PpsDraft *draft, gpointer user_data)
{
  return pps_table_measure (user_data) <= pps_table_get_room (user_data, 0);
}

static guint
count_pages (PpsTable *table)
{
  pps_table_place (table);

  return pps_table_get_n_pages (table);
}

static void
fill_pages (PpsDraft *draft, PpsTable *table)
{
  guint n_pages = count_pages (table);
  guint low = 0;
  guint high = PPS_DRAFT_MAX_STEP;

  if (n_pages > MAX_PAGES_TO_FILL)
    return;

  while (high - low > 1)
    {
      guint step = (low + high) / 2;

      pps_draft_set_size (draft, pps_draft_get_size (draft, step));
      if (count_pages (table) <= n_pages)
        low = step;
      else
        high = step;
    }
  pps_draft_set_size (draft, pps_draft_get_size (draft, low));
  count_pages (table);
}

static void
find_size (PpsDraft *draft, PpsTable *table)
{
  guint step;

  if (pps_table_get_n_parts (table) > 1)
    {
      pps_draft_set_size (draft, pps_draft_get_size (draft, 0));
      fill_pages (draft, table);
      return;
    }

  /* The lines as they are really broken may be one more than was estimated. */
  step = pps_draft_find_size (draft, fits_on_one_page, table);
  while (count_pages (table) > 1 && step > 0)
    pps_draft_set_size (draft, pps_draft_get_size (draft, --step));
  if (pps_table_get_n_pages (table) > 1)
    fill_pages (draft, table);
}

void
pps_layout_table (PpsDraft *draft)
{
  g_autoptr (PpsFrame) frame = pps_frame_new (draft);
  g_autoptr (PpsTable) table = pps_table_new (draft, frame);
  g_autoptr (PpsOverflow) overflow = NULL;
  guint n_pages;

  find_size (draft, table);
  n_pages = pps_table_get_n_pages (table);
  overflow = pps_overflow_new (draft, frame, n_pages);
  pps_table_add_rest (table, overflow);
  pps_overflow_add_frame (overflow);
  pps_appendix_add (draft, overflow);

  for (guint page = 0; page < n_pages; page++)
    {
      pps_frame_add_head (frame, page);
      pps_table_add_page (table, page);
      pps_frame_add_foot (frame, page, pps_overflow_get_end (overflow));
    }
  for (guint page = n_pages; page < pps_overflow_get_end (overflow); page++)
    pps_overflow_add_page (overflow, page);
}
