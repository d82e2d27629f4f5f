/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-tiles.h"

#include <math.h>

/* Painted pieces of pages, of one scale. A texture is never larger than a tile, so that no zoom
 * asks for more than the graphics card can hold, and paper that nobody looks at costs nothing. */

#define TILE 768
#define KEPT 48
#define SMALL 2.5

typedef struct
{
  guint page;
  int column;
  int row;
  gboolean shown;
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

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, samples, samples);
  cairo_translate (cr, -tile->column * TILE, -tile->row * TILE);
  cairo_scale (cr, self->scale, self->scale);
  pps_layout_paint_page (self->layout, tile->page, cr);
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
ensure_tile (PpsSheetTiles *self, guint page, int column, int row)
{
  Tile key = { page, column, row, FALSE, NULL };
  Tile *tile = g_hash_table_lookup (self->tiles, &key);

  if (tile == NULL)
    {
      tile = g_new (Tile, 1);
      *tile = key;
      tile->texture = paint_tile (self, tile);
      g_hash_table_add (self->tiles, tile);
    }
  tile->shown = TRUE;

  return tile;
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

void
pps_sheet_tiles_snapshot (PpsSheetTiles *self,
                          GtkSnapshot *snapshot,
                          guint page,
                          double zoom,
                          const graphene_rect_t *visible)
{
  double ratio = zoom / self->scale;
  double side = TILE * ratio;
  int first_column = MAX (0, (int) floor (visible->origin.x / side));
  int first_row = MAX (0, (int) floor (visible->origin.y / side));
  int last_column = MIN ((self->width - 1) / TILE,
                         (int) floor ((visible->origin.x + visible->size.width) / side));
  int last_row = MIN ((self->height - 1) / TILE,
                      (int) floor ((visible->origin.y + visible->size.height) / side));

  for (int row = first_row; row <= last_row; row++)
    {
      for (int column = first_column; column <= last_column; column++)
        {
          Tile *tile = ensure_tile (self, page, column, row);
          graphene_rect_t bounds
              = GRAPHENE_RECT_INIT ((float) (column * side), (float) (row * side),
                                    (float) (gdk_texture_get_width (tile->texture) * ratio),
                                    (float) (gdk_texture_get_height (tile->texture) * ratio));

          gtk_snapshot_append_texture (snapshot, tile->texture, &bounds);
        }
    }
}

void
pps_sheet_tiles_trim (PpsSheetTiles *self)
{
  gboolean many = g_hash_table_size (self->tiles) > KEPT;
  GHashTableIter iter;
  Tile *tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, (gpointer *) &tile, NULL))
    {
      if (many && !tile->shown)
        g_hash_table_iter_remove (&iter);
      else
        tile->shown = FALSE;
    }
}
