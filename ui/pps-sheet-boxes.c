/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-boxes.h"

#include "pps-sheet-grid.h"
#include "pps-sheet-names.h"

/* The widgets of a sheet: which there are, in what order, and which stands beside which. Where they
 * are put on the screen is the desk's. */

struct _PpsSheetBoxes
{
  GtkWidget *parent;
  PpsSheetBoxAdded added;
  gpointer user_data;
  PpsLayout *layout;
  double zoom;
  gboolean heads;
  GPtrArray *boxes; /* PpsSheetBox, in reading order */
  GPtrArray *keys;  /* what each was found again by */
};

PpsSheetBoxes *
pps_sheet_boxes_new (GtkWidget *parent, PpsSheetBoxAdded added, gpointer user_data)
{
  PpsSheetBoxes *self = g_new0 (PpsSheetBoxes, 1);

  self->parent = parent;
  self->added = added;
  self->user_data = user_data;
  self->zoom = 1.0;
  self->boxes = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
pps_sheet_boxes_free (PpsSheetBoxes *self)
{
  pps_sheet_boxes_set_layout (self, NULL);
  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* A box is the same as before where it shows the same thing the same number of times into the
 * sheet. */
static char *
make_key (const PpsBox *box, GHashTable *seen)
{
  const char *what = box->ref != NULL && *box->ref != '\0'            ? box->ref
                     : box->kind == PPS_BOX_LINE && box->text != NULL ? box->text
                                                                      : "";
  g_autofree char *plain = g_strdup_printf ("%d %s", box->kind, what);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, plain)) + 1;
  char *key = g_strdup_printf ("%u %s", n, plain);

  g_hash_table_insert (seen, g_steal_pointer (&plain), GUINT_TO_POINTER (n));

  return key;
}

static GHashTable *
index_boxes (PpsSheetBoxes *self)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < self->boxes->len; i++)
    g_hash_table_insert (index, g_strdup (g_ptr_array_index (self->keys, i)),
                         g_object_ref (g_ptr_array_index (self->boxes, i)));

  return index;
}

static PpsSheetBox *
take_box (PpsSheetBoxes *self, GHashTable *old, const char *key, PpsBoxKind kind)
{
  PpsSheetBox *box = g_hash_table_lookup (old, key);

  if (box != NULL)
    {
      g_object_ref (box);
      g_hash_table_remove (old, key);
      return box;
    }

  box = g_object_ref_sink (PPS_SHEET_BOX (pps_sheet_box_new (kind)));
  pps_sheet_box_set_zoom (box, self->zoom);
  self->added (box, self->user_data);

  return box;
}

/* Puts @box where it stands in reading order. Only one that has moved to another pane is taken out.
 */
static void
put_box (GtkWidget *box, GtkWidget *parent, GtkWidget *previous)
{
  if (gtk_widget_get_parent (box) != NULL && gtk_widget_get_parent (box) != parent)
    gtk_widget_unparent (box);
  if (gtk_widget_get_parent (box) != parent || gtk_widget_get_prev_sibling (box) != previous)
    gtk_widget_insert_after (box, parent, previous);
}

static void
place_box (PpsLayout *layout, guint index, PpsSheetBox *box)
{
  g_autofree char *name = pps_sheet_names_dup_name (layout, index);
  g_autofree char *description = pps_sheet_names_dup_description (layout, index);

  pps_sheet_box_place (box, layout, index, name, description);
  if (pps_sheet_names_is_head (pps_layout_get_box (layout, index)->kind))
    gtk_widget_set_tooltip_text (GTK_WIDGET (box), description);
}

static GtkWidget *
find_parent (PpsSheetBoxes *self, GHashTable *placed, const PpsBox *box)
{
  for (int i = box->parent; i >= 0; i = pps_layout_get_box (self->layout, i)->parent)
    {
      GtkWidget *parent = g_hash_table_lookup (placed, GINT_TO_POINTER (i + 1));

      if (parent != NULL)
        return parent;
    }

  return self->parent;
}

static void
add_boxes (PpsSheetBoxes *self, GHashTable *old)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL); /* index + 1 -> widget */
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);   /* parent -> last child put */

  for (guint i = 0; i < pps_layout_get_n_boxes (self->layout); i++)
    {
      const PpsBox *source = pps_layout_get_box (self->layout, i);
      GtkWidget *parent;
      PpsSheetBox *box;
      char *key;

      if (!pps_sheet_names_has_widget (source->kind)
          && !(self->heads && pps_sheet_names_is_head (source->kind)))
        continue;

      key = make_key (source, seen);
      box = take_box (self, old, key, source->kind);
      g_ptr_array_add (self->boxes, box);
      g_ptr_array_add (self->keys, key);

      parent = find_parent (self, placed, source);
      place_box (self->layout, i, box);
      put_box (GTK_WIDGET (box), parent, g_hash_table_lookup (last, parent));
      g_hash_table_insert (last, parent, box);
      g_hash_table_insert (placed, GUINT_TO_POINTER (i + 1), box);
    }
}

/* What is not there any more goes; lines before the panes they stood in. */
static void
drop_boxes (PpsSheetBoxes *self, GPtrArray *before)
{
  for (guint i = before->len; i > 0; i--)
    {
      gpointer box = g_ptr_array_index (before, i - 1);

      if (!g_ptr_array_find (self->boxes, box, NULL))
        gtk_widget_unparent (box);
    }
}

static char *
dup_focus_pane (PpsSheetBox *focus)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (focus));
  const PpsBox *box
      = pps_sheet_box_get_box (PPS_IS_SHEET_BOX (parent) ? PPS_SHEET_BOX (parent) : focus);

  return g_strdup (box->ref);
}

static void
restore_focus (PpsSheetBoxes *self, PpsSheetBox *focus, const char *pane)
{
  PpsSheetBox *box = NULL;

  if (gtk_widget_get_parent (GTK_WIDGET (focus)) != NULL)
    box = focus;
  else if (pane != NULL)
    box = pps_sheet_boxes_find (self, FALSE, pane);
  if (box == NULL && self->boxes->len > 0)
    box = g_ptr_array_index (self->boxes, 0);
  if (box != NULL && !gtk_widget_has_focus (GTK_WIDGET (box)))
    gtk_widget_grab_focus (GTK_WIDGET (box));
}

void
pps_sheet_boxes_set_layout (PpsSheetBoxes *self, PpsLayout *layout)
{
  g_autoptr (GHashTable) old = index_boxes (self);
  g_autoptr (GPtrArray) before = g_ptr_array_ref (self->boxes);
  PpsSheetBox *focus = pps_sheet_boxes_get_focus (self);
  g_autofree char *pane = NULL;

  if (focus != NULL)
    {
      g_object_ref (focus);
      pane = dup_focus_pane (focus);
    }

  g_ptr_array_unref (self->boxes);
  self->boxes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_size (self->keys, 0);
  if (layout != NULL)
    pps_layout_ref (layout);
  g_clear_pointer (&self->layout, pps_layout_unref);
  self->layout = layout;

  if (layout != NULL)
    add_boxes (self, old);
  drop_boxes (self, before);

  if (focus != NULL)
    {
      restore_focus (self, focus, pane);
      g_object_unref (focus);
    }
}

void
pps_sheet_boxes_set_heads (PpsSheetBoxes *self, gboolean heads)
{
  self->heads = heads;
}

void
pps_sheet_boxes_set_zoom (PpsSheetBoxes *self, double zoom)
{
  self->zoom = zoom;
  for (guint i = 0; i < self->boxes->len; i++)
    pps_sheet_box_set_zoom (g_ptr_array_index (self->boxes, i), zoom);
}

guint
pps_sheet_boxes_get_n (PpsSheetBoxes *self)
{
  return self->boxes->len;
}

PpsSheetBox *
pps_sheet_boxes_get (PpsSheetBoxes *self, guint index)
{
  g_return_val_if_fail (index < self->boxes->len, NULL);

  return g_ptr_array_index (self->boxes, index);
}

static gboolean
is_line (PpsSheetBox *box)
{
  return pps_sheet_box_get_box (box)->kind == PPS_BOX_LINE;
}

PpsSheetBox *
pps_sheet_boxes_find (PpsSheetBoxes *self, gboolean line, const char *ref)
{
  for (guint i = 0; ref != NULL && i < self->boxes->len; i++)
    {
      PpsSheetBox *box = g_ptr_array_index (self->boxes, i);

      if (is_line (box) == line && !pps_sheet_names_is_head (pps_sheet_box_get_box (box)->kind)
          && g_strcmp0 (pps_sheet_box_get_box (box)->ref, ref) == 0)
        return box;
    }

  return NULL;
}

PpsSheetBox *
pps_sheet_boxes_get_focus (PpsSheetBoxes *self)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->boxes->len; i++)
    {
      if (g_ptr_array_index (self->boxes, i) == focus)
        return g_ptr_array_index (self->boxes, i);
    }

  return NULL;
}

static PpsSheetBox *
step (PpsSheetBoxes *self, PpsSheetBox *box, int by)
{
  guint index;

  if (!g_ptr_array_find (self->boxes, box, &index) || (by < 0 && index == 0)
      || (by > 0 && index + 1 == self->boxes->len))
    return NULL;

  return g_ptr_array_index (self->boxes, index + by);
}

/* How far @to lies from @from in @direction, in points; negative where it does not lie there at
 * all. What does not face @from counts double. Pages lie one below the other. */
static double
measure_distance (const PpsBox *from,
                  const PpsBox *to,
                  GtkDirectionType direction,
                  double page_height)
{
  const double slack = 0.5;
  double shift = ((double) to->page - (double) from->page) * page_height;
  double top = to->y + shift;
  double across;
  double gap;

  switch (direction)
    {
    case GTK_DIR_RIGHT:
      gap = to->x - (from->x + from->width);
      break;
    case GTK_DIR_LEFT:
      gap = from->x - (to->x + to->width);
      break;
    case GTK_DIR_DOWN:
      gap = top - (from->y + from->height);
      break;
    case GTK_DIR_UP:
      gap = from->y - (top + to->height);
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return -1.0;
    }
  if (gap < -slack)
    return -1.0;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    across = MAX (0.0, MAX (top - (from->y + from->height), from->y - (top + to->height)) + slack)
             + ABS (top - from->y) / 1000.0;
  else
    across = MAX (0.0, MAX (to->x - (from->x + from->width), from->x - (to->x + to->width)) + slack)
             + ABS (to->x - from->x) / 1000.0;

  return MAX (0.0, gap) + 2.0 * across;
}

static PpsSheetBox *
find_beside (PpsSheetBoxes *self, PpsSheetBox *box, GtkDirectionType direction)
{
  const PpsBox *from = pps_sheet_box_get_box (box);
  PpsSheetBox *nearest = NULL;
  double least = G_MAXDOUBLE;
  double width;
  double height;

  if (pps_sheet_grid_is_table (self->layout))
    return pps_sheet_grid_get_beside (self, self->layout, box, direction);

  pps_layout_get_page_size (self->layout, &width, &height);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      PpsSheetBox *other = g_ptr_array_index (self->boxes, i);
      double distance;

      if (other == box || is_line (other))
        continue;
      distance = measure_distance (from, pps_sheet_box_get_box (other), direction, height);
      if (distance >= 0.0 && distance < least)
        {
          least = distance;
          nearest = other;
        }
    }

  return nearest;
}

PpsSheetBox *
pps_sheet_boxes_get_neighbour (PpsSheetBoxes *self, PpsSheetBox *box, GtkDirectionType direction)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (box));
  GtkWidget *sibling = NULL;

  if (direction == GTK_DIR_TAB_FORWARD)
    return step (self, box, 1);
  if (direction == GTK_DIR_TAB_BACKWARD)
    return step (self, box, -1);
  if (!is_line (box) || !PPS_IS_SHEET_BOX (parent))
    return find_beside (self, box, direction);

  if (direction == GTK_DIR_DOWN)
    sibling = gtk_widget_get_next_sibling (GTK_WIDGET (box));
  else if (direction == GTK_DIR_UP)
    sibling = gtk_widget_get_prev_sibling (GTK_WIDGET (box));
  if (sibling != NULL)
    return PPS_SHEET_BOX (sibling);
  if (direction == GTK_DIR_UP)
    return PPS_SHEET_BOX (parent);

  return find_beside (self, PPS_SHEET_BOX (parent), direction);
}
