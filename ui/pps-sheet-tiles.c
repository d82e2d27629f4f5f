/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-tiles.h"

#include <math.h>

#include "pps-paint.h"

/* Painted pieces of pages, of one scale. A tile is small enough to be painted within a part of a
 * frame, a few at a time, and paper that nobody comes near costs nothing. */

#define TILE 96
#define KEPT 1800
#define SMALL 2.5

typedef struct
{
  guint page;
  int column;
  int row;
  gboolean near;
  GdkTexture *texture;
} Tile;

struct _PpsSheetTiles
{
  PpsLayout *layout;
  double scale;
  int width;
  int height;
  GHashTable *tiles; /* Tile, a set */
};

static guint
hash_tile (gconstpointer key)
{
  const Tile *tile = key;

  return tile->page * 65537u + (guint) tile->row * 257u + (guint) tile->column;
}

static gboolean
equal_tiles (gconstpointer a, gconstpointer b)
{
  const Tile *one = a;
  const Tile *other = b;

  return one->page == other->page && one->column == other->column && one->row == other->row;
}

static void
free_tile (gpointer data)
{
  Tile *tile = data;

  g_clear_object (&tile->texture);
  g_free (tile);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize) stride * height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static cairo_surface_t *
paint_surface (PpsSheetTiles *self, const Tile *tile, int width, int height, int samples)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * samples, height * samples);
  cairo_t *cr = cairo_create (surface);
  const cairo_rectangle_t area = {
    .x = tile->column * TILE / self->scale,
    .y = tile->row * TILE / self->scale,
    .width = width / self->scale,
    .height = height / self->scale,
  };

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, samples, samples);
  cairo_translate (cr, -tile->column * TILE, -tile->row * TILE);
  cairo_scale (cr, self->scale, self->scale);
  pps_paint_area (self->layout, tile->page, cr, &area);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
shrink_surface (cairo_surface_t *large, int width, int height, int samples)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.0 / samples, 1.0 / samples);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

/* Cairo 1.16 puts glyphs on whole pixels, which tears small words apart. Painted larger and shrunk,
 * they stand on thirds of them. */
static GdkTexture *
paint_tile (PpsSheetTiles *self, const Tile *tile)
{
  int samples = self->scale < SMALL ? 3 : 1;
  int width = MIN (TILE, self->width - tile->column * TILE);
  int height = MIN (TILE, self->height - tile->row * TILE);
  cairo_surface_t *surface = paint_surface (self, tile, width, height, samples);
  GdkTexture *texture;

  if (samples > 1)
    {
      cairo_surface_t *large = surface;

      surface = shrink_surface (large, width, height, samples);
      cairo_surface_destroy (large);
    }

  texture = make_texture (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static Tile *
find_tile (PpsSheetTiles *self, guint page, int column, int row)
{
  Tile key = { page, column, row, FALSE, NULL };

  return g_hash_table_lookup (self->tiles, &key);
}

static void
add_tile (PpsSheetTiles *self, guint page, int column, int row)
{
  Tile *tile = g_new (Tile, 1);

  *tile = (Tile){ page, column, row, TRUE, NULL };
  tile->texture = paint_tile (self, tile);
  g_hash_table_add (self->tiles, tile);
}

typedef struct
{
  int first_column;
  int last_column;
  int first_row;
  int last_row;
} Range;

/* The tiles that an area of a page touches. */
static Range
find_range (PpsSheetTiles *self, double zoom, const graphene_rect_t *area)
{
  double side = TILE * zoom / self->scale;
  double right = (double) area->origin.x + area->size.width;
  double bottom = (double) area->origin.y + area->size.height;

  return (Range){
    .first_column = MAX (0, (int) floor (area->origin.x / side)),
    .last_column = MIN ((self->width - 1) / TILE, (int) floor (right / side)),
    .first_row = MAX (0, (int) floor (area->origin.y / side)),
    .last_row = MIN ((self->height - 1) / TILE, (int) floor (bottom / side)),
  };
}

PpsSheetTiles *
pps_sheet_tiles_new (PpsLayout *layout, double scale)
{
  PpsSheetTiles *self = g_new0 (PpsSheetTiles, 1);
  double width;
  double height;

  pps_layout_get_page_size (layout, &width, &height);
  self->layout = pps_layout_ref (layout);
  self->scale = scale;
  self->width = MAX (1, (int) round (width * scale));
  self->height = MAX (1, (int) round (height * scale));
  self->tiles = g_hash_table_new_full (hash_tile, equal_tiles, free_tile, NULL);

  return self;
}

void
pps_sheet_tiles_free (PpsSheetTiles *self)
{
  g_hash_table_unref (self->tiles);
  pps_layout_unref (self->layout);
  g_free (self);
}

double
pps_sheet_tiles_get_scale (PpsSheetTiles *self)
{
  return self->scale;
}

gboolean
pps_sheet_tiles_is_empty (PpsSheetTiles *self)
{
  return g_hash_table_size (self->tiles) == 0;
}

gboolean
pps_sheet_tiles_paint (
    PpsSheetTiles *self, guint page, double zoom, const graphene_rect_t *area, gint64 until)
{
  Range range = find_range (self, zoom, area);
  gboolean painted = FALSE;

  for (int row = range.first_row; row <= range.last_row; row++)
    {
      for (int column = range.first_column; column <= range.last_column; column++)
        {
          Tile *tile = find_tile (self, page, column, row);

          if (tile != NULL)
            {
              tile->near = TRUE;
              continue;
            }
          if (until == 0 || (painted && g_get_monotonic_time () >= until))
            return FALSE;
          painted = TRUE;
          add_tile (self, page, column, row);
        }
    }

  return TRUE;
}

/* On whole pixels, or the desk would shine through between two. */
static graphene_rect_t
find_place (const Tile *tile, double ratio)
{
  int left = tile->column * TILE;
  int top = tile->row * TILE;
  double x = round (left * ratio);
  double y = round (top * ratio);
  double right = round ((left + gdk_texture_get_width (tile->texture)) * ratio);
  double bottom = round ((top + gdk_texture_get_height (tile->texture)) * ratio);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (right - x), (float) (bottom - y));
}

void
pps_sheet_tiles_snapshot (PpsSheetTiles *self,
                          GtkSnapshot *snapshot,
                          guint page,
                          double zoom,
                          const graphene_rect_t *visible)
{
  double ratio = zoom / self->scale;
  Range range = find_range (self, zoom, visible);

  for (int row = range.first_row; row <= range.last_row; row++)
    {
      for (int column = range.first_column; column <= range.last_column; column++)
        {
          Tile *tile = find_tile (self, page, column, row);
          graphene_rect_t bounds;

          if (tile == NULL)
            continue;
          tile->near = TRUE;
          bounds = find_place (tile, ratio);
          gtk_snapshot_append_texture (snapshot, tile->texture, &bounds);
        }
    }
}

void
pps_sheet_tiles_trim (PpsSheetTiles *self)
{
  GHashTableIter iter;
  Tile *tile;

  if (g_hash_table_size (self->tiles) <= KEPT)
    return;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, (gpointer *) &tile, NULL))
    {
      if (!tile->near)
        g_hash_table_iter_remove (&iter);
      else
        tile->near = FALSE;
    }
}
