/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-mark-row.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "pps-key-row.h"
#include "pps-progress-sign.h"
#include "pps-reason-place.h"

/* A statement, its keys, and the reason for a low mark. It knows no interview: it tells what was
 * pressed, and shows what it is told. */

#define BESIDE_WIDTH 600 /* from here on the keys of a list stand beside their statements */
#define SPACING 10

struct _PpsMarkRow
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *statement;
  GtkLabel *earlier;
  PpsProgressSign *sign;
  GtkWidget *keys;
  PpsReasonPlace *reason;

  char *question;
  gboolean in_list;
};

G_DEFINE_FINAL_TYPE (PpsMarkRow, pps_mark_row, GTK_TYPE_WIDGET)

enum
{
  MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
asks_reason (PpsMarkRow *self)
{
  const char *mark = pps_key_row_get_picked (PPS_KEY_ROW (self->keys));

  return g_str_equal (mark, "1") || g_str_equal (mark, "2");
}

static void
picked_cb (PpsMarkRow *self, const char *id)
{
  pps_reason_place_ask (self->reason, asks_reason (self));
  g_signal_emit (self, signals[MARKED], 0, *id != '\0' ? atoi (id) : -1);
}

static void
add_keys (PpsMarkRow *self)
{
  PpsKeyRow *keys = PPS_KEY_ROW (self->keys);

  if (!self->in_list)
    pps_key_row_add_caption (keys, pps_mark_get_text (1));

  for (int mark = 1; mark <= 5; mark++)
    {
      g_autofree char *id = g_strdup_printf ("%d", mark);
      g_autofree char *name = g_strdup_printf ("%d: %s", mark, pps_mark_get_text (mark));
      g_autofree char *tooltip = g_strdup_printf ("%s (Ctrl+%d)", pps_mark_get_text (mark), mark);

      pps_key_row_add (keys, id, id, NULL, tooltip, name);
    }

  if (!self->in_list)
    pps_key_row_add_caption (keys, pps_mark_get_text (5));

  {
    g_autofree char *tooltip = g_strdup_printf ("%s (Ctrl+0)", pps_mark_get_text (0));

    pps_key_row_add (keys, "0", pps_mark_get_text (0), NULL, tooltip, NULL);
  }
}

static gboolean
is_beside (PpsMarkRow *self, int width)
{
  return self->in_list && width >= BESIDE_WIDTH;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_width (GtkWidget *widget, gboolean natural)
{
  int least;
  int usual;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);

  return natural ? usual : least;
}

static GtkSizeRequestMode
pps_mark_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pps_mark_row_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  PpsMarkRow *self = PPS_MARK_ROW (widget);
  int width = for_size;

  *minimum = MAX (
      measure_width (self->head, FALSE),
      MAX (measure_width (self->keys, FALSE), measure_width (GTK_WIDGET (self->reason), FALSE)));
  *natural = MAX (*minimum, BESIDE_WIDTH);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (width < 0)
    width = *natural;
  if (is_beside (self, width))
    {
      int keys = measure_width (self->keys, TRUE);

      *natural = MAX (measure_height (self->head, width - keys - 2 * SPACING),
                      measure_height (self->keys, keys));
    }
  else
    {
      *natural = measure_height (self->head, width) + SPACING + measure_height (self->keys, width);
    }
  *minimum = *natural += measure_height (GTK_WIDGET (self->reason), width);
}

static void
allocate (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
pps_mark_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PpsMarkRow *self = PPS_MARK_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y;

  if (is_beside (self, width))
    {
      int keys_width = measure_width (self->keys, TRUE);
      int head_width = width - keys_width - 2 * SPACING;
      int keys_height = measure_height (self->keys, keys_width);

      y = MAX (measure_height (self->head, head_width), keys_height);
      allocate (self->head, rtl ? width - head_width : 0, 0, head_width, y);
      allocate (self->keys, rtl ? 0 : width - keys_width, (y - keys_height) / 2, keys_width,
                keys_height);
    }
  else
    {
      int keys_height = measure_height (self->keys, width);

      y = measure_height (self->head, width);
      allocate (self->head, 0, 0, width, y);
      allocate (self->keys, 0, y + SPACING, width, keys_height);
      y += SPACING + keys_height;
    }

  if (gtk_widget_should_layout (GTK_WIDGET (self->reason)))
    allocate (GTK_WIDGET (self->reason), 0, y, width,
              measure_height (GTK_WIDGET (self->reason), width));
}

static void
pps_mark_row_set_in_list (PpsMarkRow *self, gboolean in_list)
{
  self->in_list = in_list;
  gtk_widget_add_css_class (GTK_WIDGET (self), in_list ? "in-list" : "alone");
  add_keys (self);
}

static void
pps_mark_row_dispose (GObject *object)
{
  PpsMarkRow *self = PPS_MARK_ROW (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->keys, gtk_widget_unparent);
  if (self->reason != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->reason));
  self->reason = NULL;

  G_OBJECT_CLASS (pps_mark_row_parent_class)->dispose (object);
}

static void
pps_mark_row_finalize (GObject *object)
{
  g_free (PPS_MARK_ROW (object)->question);

  G_OBJECT_CLASS (pps_mark_row_parent_class)->finalize (object);
}

static void
pps_mark_row_class_init (PpsMarkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pps_mark_row_dispose;
  object_class->finalize = pps_mark_row_finalize;
  widget_class->get_request_mode = pps_mark_row_get_request_mode;
  widget_class->measure = pps_mark_row_measure;
  widget_class->size_allocate = pps_mark_row_size_allocate;

  /**
   * PpsMarkRow::marked:
   * @mark: 0 to 5, or -1 where the mark was taken away
   */
  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "markrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_mark_row_init (PpsMarkRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->statement = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "xalign", 0.0, "hexpand", TRUE, "css-classes",
                                  (const char *[]){ "statement", NULL }, NULL);
  self->earlier = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "visible", FALSE,
                                "css-classes", (const char *[]){ "earlier-mark", NULL }, NULL);
  self->sign = PPS_PROGRESS_SIGN (pps_progress_sign_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->sign), FALSE);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->statement));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->earlier));
  gtk_box_append (GTK_BOX (self->head), words);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->sign));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->keys = pps_key_row_new ();
  gtk_widget_set_parent (self->keys, GTK_WIDGET (self));
  g_signal_connect_swapped (self->keys, "picked", G_CALLBACK (picked_cb), self);

  /* Translators: asked where a mark is low. Alt+R is a key. */
  self->reason = PPS_REASON_PLACE (pps_reason_place_new (_ ("What makes it so? (Alt+R)")));
  gtk_widget_set_parent (GTK_WIDGET (self->reason), GTK_WIDGET (self));
}

GtkWidget *
pps_mark_row_new (gboolean in_list)
{
  GtkWidget *self = g_object_new (PPS_TYPE_MARK_ROW, NULL);

  pps_mark_row_set_in_list (PPS_MARK_ROW (self), in_list);

  return self;
}

void
pps_mark_row_show (PpsMarkRow *self,
                   const char *question,
                   const char *statement,
                   PpsTextDraft *reason)
{
  g_autofree char *reason_name = NULL;

  g_return_if_fail (PPS_IS_MARK_ROW (self));

  g_free (self->question);
  self->question = g_strdup (question);
  gtk_label_set_text (self->statement, statement);
  reason_name = g_strdup_printf (_ ("Reason for the mark: %s"), statement);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, statement,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keys), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  statement, -1);
  pps_reason_place_show (self->reason, reason, reason_name);
}

const char *
pps_mark_row_get_question (PpsMarkRow *self)
{
  g_return_val_if_fail (PPS_IS_MARK_ROW (self), NULL);

  return self->question;
}

void
pps_mark_row_follow (PpsMarkRow *self, PpsAnswer *answer)
{
  g_autofree char *id = NULL;
  gboolean flagged;
  gint64 mark;

  g_return_if_fail (PPS_IS_MARK_ROW (self));

  if (answer != NULL && pps_record_get_integer (PPS_RECORD (answer), "mark", &mark))
    id = g_strdup_printf ("%d", (int) mark);
  pps_key_row_set_picked (PPS_KEY_ROW (self->keys), id != NULL ? id : "");

  flagged
      = self->in_list && answer != NULL && pps_record_get_boolean (PPS_RECORD (answer), "flagged");
  pps_progress_sign_set_progress (self->sign,
                                  flagged ? PPS_PROGRESS_FLAGGED : PPS_PROGRESS_UNTOUCHED);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), flagged);

  pps_reason_place_ask (self->reason, asks_reason (self));
}

void
pps_mark_row_set_earlier (PpsMarkRow *self, const char *earlier)
{
  g_return_if_fail (PPS_IS_MARK_ROW (self));

  gtk_label_set_text (self->earlier, earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), *earlier != '\0');
}

void
pps_mark_row_enter (PpsMarkRow *self)
{
  g_return_if_fail (PPS_IS_MARK_ROW (self));

  if (!gtk_widget_grab_focus (self->keys))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

gboolean
pps_mark_row_enter_reason (PpsMarkRow *self)
{
  g_return_val_if_fail (PPS_IS_MARK_ROW (self), FALSE);

  return pps_reason_place_enter (self->reason);
}

void
pps_mark_row_set_editable (PpsMarkRow *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_MARK_ROW (self));

  gtk_widget_set_sensitive (self->keys, editable);
  pps_reason_place_set_editable (self->reason, editable);
}

const char *
pps_mark_get_text (int mark)
{
  switch (mark)
    {
    case 1:
      return _ ("not at all");
    case 2:
      return _ ("hardly");
    case 3:
      return _ ("partly");
    case 4:
      return _ ("largely");
    case 5:
      return _ ("fully");
    default:
      return _ ("no opinion");
    }
}
