/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-painter.h"

#include "pps-sheet-tiles.h"

/* Only the first look at a layout waits for its tiles. After that a frame paints for a moment, so
 * that something comes however fast it is scrolled, and the rest is for when nothing else is to be
 * done, a tile at a time. */

#define SETTLE_MS 120
#define PAINT_TIME G_TIME_SPAN_MILLISECOND
#define AROUND 256.0
#define SHADOW 5

struct _PpsSheetPainter
{
  GtkWidget *widget;
  PpsSheetTiles *tiles;  /* (nullable) */
  PpsSheetTiles *former; /* (nullable): of the zoom before, as long as tiles are missing */
  PpsSheetPlaces places; /* at the last look; likewise @x, @y */
  int x;
  int y;
  guint paint_id;
  guint settle_id;
};

PpsSheetPainter *
pps_sheet_painter_new (GtkWidget *widget)
{
  PpsSheetPainter *self = g_new0 (PpsSheetPainter, 1);

  self->widget = widget;

  return self;
}

void
pps_sheet_painter_free (PpsSheetPainter *self)
{
  pps_sheet_painter_forget (self);
  g_free (self);
}

void
pps_sheet_painter_forget (PpsSheetPainter *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->paint_id, g_source_remove);
  g_clear_pointer (&self->tiles, pps_sheet_tiles_free);
  g_clear_pointer (&self->former, pps_sheet_tiles_free);
}

static void
settle_cb (gpointer data)
{
  PpsSheetPainter *self = data;

  self->settle_id = 0;
  gtk_widget_queue_draw (self->widget);
}

void
pps_sheet_painter_zoom (PpsSheetPainter *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->tiles != NULL)
    self->settle_id = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* Returns: whether any of the page can be seen, or lies around what can be */
static gboolean
get_paper (
    PpsSheetPainter *self, guint page, double around, GdkRectangle *area, graphene_rect_t *visible)
{
  graphene_rect_t paper;

  pps_sheet_places_get_page (&self->places, page, area);
  area->x -= self->x;
  area->y -= self->y;

  graphene_rect_init (&paper, 0, 0, area->width, area->height);
  graphene_rect_init (visible, -area->x, -area->y, gtk_widget_get_width (self->widget),
                      gtk_widget_get_height (self->widget));
  graphene_rect_inset (visible, (float) -around, (float) -around);

  return graphene_rect_intersection (&paper, visible, visible);
}

/* Returns: whether nothing is missing */
static gboolean
paint_pages (PpsSheetPainter *self, double around, gint64 until)
{
  gboolean whole = TRUE;

  for (guint i = 0; whole && i < pps_layout_get_n_pages (self->places.layout); i++)
    {
      GdkRectangle area;
      graphene_rect_t visible;

      if (get_paper (self, i, around, &area, &visible))
        whole = pps_sheet_tiles_paint (self->tiles, i, self->places.zoom, &visible, until);
    }

  return whole;
}

/* Paints one tile, or nothing if none is missing. */
static gboolean
paint_cb (gpointer user_data)
{
  PpsSheetPainter *self = user_data;

  if (!paint_pages (self, 0, 0))
    {
      paint_pages (self, 0, 1);
      gtk_widget_queue_draw (self->widget);
    }
  else if (self->former != NULL)
    {
      g_clear_pointer (&self->former, pps_sheet_tiles_free);
      gtk_widget_queue_draw (self->widget);
    }
  else if (paint_pages (self, AROUND, 1))
    {
      self->paint_id = 0;
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

/* A soft edge of steps: a real shadow is blurred anew in each frame, which costs a third of it. */
static void
snapshot_shadow (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, 0.045f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  for (int spread = SHADOW; spread > 0; spread--)
    gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, spread / 3.0f, spread, 0);
}

static void
snapshot_page (PpsSheetPainter *self, GtkSnapshot *snapshot, guint page)
{
  GdkRectangle area;
  graphene_rect_t paper;
  graphene_rect_t visible;

  if (!get_paper (self, page, 0, &area, &visible))
    return;

  graphene_rect_init (&paper, 0, 0, area.width, area.height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.x, area.y));
  snapshot_shadow (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1.0f, 1.0f, 1.0f, 1.0f }, &paper);
  gtk_snapshot_push_clip (snapshot, &paper);
  if (self->former != NULL)
    pps_sheet_tiles_snapshot (self->former, snapshot, page, self->places.zoom, &visible);
  pps_sheet_tiles_snapshot (self->tiles, snapshot, page, self->places.zoom, &visible);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* As long as the zoom changes, tiles are stretched. */
static void
ensure_tiles (PpsSheetPainter *self)
{
  double scale = self->places.zoom * gtk_widget_get_scale_factor (self->widget);

  if (self->tiles != NULL && self->settle_id == 0
      && pps_sheet_tiles_get_scale (self->tiles) != scale)
    {
      g_clear_pointer (&self->former, pps_sheet_tiles_free);
      self->former = g_steal_pointer (&self->tiles);
    }
  if (self->tiles == NULL)
    self->tiles = pps_sheet_tiles_new (self->places.layout, scale);
}

void
pps_sheet_painter_snapshot (
    PpsSheetPainter *self, GtkSnapshot *snapshot, const PpsSheetPlaces *places, int x, int y)
{
  gboolean first;

  self->places = *places;
  self->x = x;
  self->y = y;

  ensure_tiles (self);
  first = self->former == NULL && pps_sheet_tiles_is_empty (self->tiles);
  paint_pages (self, 0, first ? G_MAXINT64 : g_get_monotonic_time () + PAINT_TIME);
  for (guint i = 0; i < pps_layout_get_n_pages (places->layout); i++)
    snapshot_page (self, snapshot, i);
  pps_sheet_tiles_trim (self->tiles);
  if (self->paint_id == 0 && (self->former != NULL || !paint_pages (self, AROUND, 0)))
    self->paint_id = g_idle_add (paint_cb, self);
}
