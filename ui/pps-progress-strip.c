/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-progress-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pps-describe.h"
#include "pps-edit-park.h"
#include "pps-progress.h"

/* Signs of progress by pane. It owns the list of the interview's answers, and must not know what
 * the answers say. */

#define SIGN 9
#define SMALLEST_SIGN 4
#define GAP 2

struct _PpsProgressStrip
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsInterview *interview;
  PpsQuery *answers;
  GArray *signs;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PpsProgressStrip, pps_progress_strip, GTK_TYPE_WIDGET)

static guint
find_pane (PpsCanvasDefinition *canvas, const char *id)
{
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      if (g_strcmp0 (pps_canvas_definition_get_ordered_pane (canvas, i)->id, id) == 0)
        return i;
    }

  return G_MAXUINT;
}

static guint
count_complete (PpsProgressStrip *self)
{
  guint n = 0;

  for (guint i = 0; i < self->signs->len; i++)
    {
      PpsProgress progress = g_array_index (self->signs, PpsProgress, i);

      n += progress == PPS_PROGRESS_COMPLETE || progress == PPS_PROGRESS_SKIPPED;
    }

  return n;
}

static void
update (PpsProgressStrip *self)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  g_autofree char *label = NULL;

  g_array_set_size (self->signs, 0);
  g_array_set_size (self->signs, pps_canvas_definition_get_n_panes (canvas));

  for (guint i = 0; i < pps_query_get_n (self->answers); i++)
    {
      PpsAnswer *answer = pps_query_get (self->answers, i);
      guint place = find_pane (canvas, pps_record_get_text (PPS_RECORD (answer), "pane"));

      PpsProgress *sign;

      if (place >= self->signs->len)
        continue;

      sign = &g_array_index (self->signs, PpsProgress, place);
      if (!pps_answer_is_sent (answer))
        *sign = MAX (*sign, pps_progress_of_answer (answer));
      else if (*sign == PPS_PROGRESS_UNTOUCHED)
        *sign = PPS_PROGRESS_BEGUN;
    }

  /* Translators: how many panes of the canvas an interview has been through */
  label = g_strdup_printf (_ ("%u of %u panes"), count_complete (self), self->signs->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
idle_cb (gpointer user_data)
{
  PpsProgressStrip *self = user_data;

  self->idle = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PpsProgressStrip *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static int
get_sign_size (PpsProgressStrip *self)
{
  int n = MAX (1, (int) self->signs->len);

  return CLAMP ((gtk_widget_get_width (GTK_WIDGET (self)) + GAP) / n - GAP, SMALLEST_SIGN, SIGN);
}

static gboolean
query_tooltip_cb (PpsProgressStrip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  static const char *const names[] = {
    N_ ("not asked yet"), N_ ("begun"), N_ ("answered"), N_ ("passed over"), N_ ("to come back to"),
  };
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (self->workspace);
  int place = x / (get_sign_size (self) + GAP);
  const PpsPane *pane;
  g_autofree char *text = NULL;

  if (keyboard || place < 0 || (guint) place >= self->signs->len)
    return FALSE;

  pane = pps_canvas_definition_get_ordered_pane (canvas, (guint) place);
  text = g_strdup_printf ("%s: %s", pps_bilingual_get (&pane->name, pps_describe_language ()),
                          _ (names[g_array_index (self->signs, PpsProgress, place)]));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
pps_progress_strip_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  PpsProgressStrip *self = PPS_PROGRESS_STRIP (widget);
  int n = (int) self->signs->len;

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? SIGN : n * (SMALLEST_SIGN + GAP) - GAP;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? SIGN : n * (SIGN + GAP) - GAP;
}

static void
draw_sign (GtkSnapshot *snapshot,
           PpsProgress progress,
           float x,
           float y,
           float size,
           const GdkRGBA *strong,
           const GdkRGBA *quiet)
{
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA edges[] = { *quiet, *quiet, *quiet, *quiet };
  graphene_rect_t box = GRAPHENE_RECT_INIT (x, y, size, size);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, 2);
  switch (progress)
    {
    case PPS_PROGRESS_COMPLETE:
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, strong, &box);
      gtk_snapshot_pop (snapshot);
      break;
    case PPS_PROGRESS_SKIPPED:
      gtk_snapshot_append_color (snapshot, strong,
                                 &GRAPHENE_RECT_INIT (x + 1, y + floorf (size / 2), size - 2, 2));
      break;
    case PPS_PROGRESS_FLAGGED:
      gtk_snapshot_append_color (snapshot, strong, &GRAPHENE_RECT_INIT (x + 1, y, 1, size));
      gtk_snapshot_append_color (snapshot, strong,
                                 &GRAPHENE_RECT_INIT (x + 2, y, size - 3, floorf (size / 2) + 1));
      break;
    case PPS_PROGRESS_BEGUN:
      gtk_snapshot_append_border (snapshot, &outline, widths, edges);
      gtk_snapshot_append_color (snapshot, strong,
                                 &GRAPHENE_RECT_INIT (x + 2, y + floorf (size / 2), size - 4,
                                                      size - 2 - floorf (size / 2)));
      break;
    case PPS_PROGRESS_UNTOUCHED:
    default:
      gtk_snapshot_append_border (snapshot, &outline, widths, edges);
    }
}

static void
pps_progress_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PpsProgressStrip *self = PPS_PROGRESS_STRIP (widget);
  int size = get_sign_size (self);
  float y = (float) ((gtk_widget_get_height (widget) - size) / 2);
  GdkRGBA strong;
  GdkRGBA quiet;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &strong);
  quiet = strong;
  strong.alpha *= 0.8f;
  quiet.alpha *= 0.35f;

  for (guint i = 0; i < self->signs->len; i++)
    draw_sign (snapshot, g_array_index (self->signs, PpsProgress, i),
               (float) ((int) i * (size + GAP)), y, (float) size, &strong, &quiet);
}

static void
pps_progress_strip_dispose (GObject *object)
{
  PpsProgressStrip *self = PPS_PROGRESS_STRIP (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->answers);
  g_clear_object (&self->interview);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_progress_strip_parent_class)->dispose (object);
}

static void
pps_progress_strip_finalize (GObject *object)
{
  g_array_unref (PPS_PROGRESS_STRIP (object)->signs);

  G_OBJECT_CLASS (pps_progress_strip_parent_class)->finalize (object);
}

static void
pps_progress_strip_class_init (PpsProgressStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_progress_strip_dispose;
  object_class->finalize = pps_progress_strip_finalize;
  widget_class->measure = pps_progress_strip_measure;
  widget_class->snapshot = pps_progress_strip_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pps_progress_strip_init (PpsProgressStrip *self)
{
  self->signs = g_array_new (FALSE, TRUE, sizeof (PpsProgress));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
pps_progress_strip_new (PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsProgressStrip *self = g_object_new (PPS_TYPE_PROGRESS_STRIP, NULL);
  PpsStore *store = pps_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  self->interview = g_object_ref (interview);
  self->answers = pps_query_new (store, "interview-answers",
                                 pps_record_get_id (PPS_RECORD (interview)), NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answers, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
