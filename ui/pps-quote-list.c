/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-quote-list.h"

#include <glib/gi18n.h>

#include "pps-edit-quote.h"
#include "pps-quote-row.h"

/* The quotes of one answer, as rows and as a tint of its text. It owns a query and its rows, and
 * writes nothing. */

struct _PpsQuoteList
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *rows;

  PpsAnswer *answer;
  PpsQuery *quotes;
  gboolean editable;
  gboolean permissible;
};

G_DEFINE_FINAL_TYPE (PpsQuoteList, pps_quote_list, GTK_TYPE_WIDGET)

static void
pps_quote_list_dispose (GObject *object)
{
  PpsQuoteList *self = PPS_QUOTE_LIST (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_object (&self->quotes);
  g_clear_object (&self->answer);

  G_OBJECT_CLASS (pps_quote_list_parent_class)->dispose (object);
}

static void
pps_quote_list_class_init (PpsQuoteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_quote_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "quotelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pps_quote_list_init (PpsQuoteList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->editable = TRUE;
  self->title = g_object_new (GTK_TYPE_LABEL, "label", _ ("Key quotes"), "xalign", 0.0,
                              "css-classes", (const char *[]){ "list-title", NULL }, NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key quotes"), -1);
}

static const char *
get_text (PpsQuoteList *self)
{
  return self->answer != NULL ? pps_record_get_text (PPS_RECORD (self->answer), "text") : "";
}

static guint
count_quotes (PpsQuoteList *self)
{
  return self->quotes != NULL ? pps_query_get_n (self->quotes) : 0;
}

/* Rows that still stand for the same quote stay: one of them can have the focus. */
static void
match_rows (PpsQuoteList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; i < count_quotes (self); i++)
    {
      PpsQuote *quote = pps_query_get (self->quotes, i);
      GtkWidget *next;

      while (row != NULL && pps_quote_row_get_quote (PPS_QUOTE_ROW (row)) != quote)
        {
          next = gtk_widget_get_next_sibling (row);
          gtk_box_remove (GTK_BOX (self->rows), row);
          row = next;
        }
      if (row == NULL)
        {
          row = pps_quote_row_new (quote);
          gtk_box_append (GTK_BOX (self->rows), row);
        }
      row = gtk_widget_get_next_sibling (row);
    }

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_box_remove (GTK_BOX (self->rows), row);
      row = next;
    }
}

void
pps_quote_list_follow (PpsQuoteList *self, PpsWorkspace *workspace, PpsAnswer *answer)
{
  g_return_if_fail (PPS_IS_QUOTE_LIST (self));

  if (g_set_object (&self->answer, answer))
    {
      g_clear_object (&self->quotes);
      if (answer != NULL)
        self->quotes = pps_query_new (pps_workspace_get_store (workspace), "answer-quotes",
                                      pps_record_get_id (PPS_RECORD (answer)), NULL);
    }

  self->permissible = !pps_store_is_read_only (pps_workspace_get_store (workspace));
  match_rows (self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      pps_quote_row_follow (PPS_QUOTE_ROW (row), get_text (self));
      pps_quote_row_set_editable (PPS_QUOTE_ROW (row), self->editable, self->permissible);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), count_quotes (self) > 0);
}

static void
make_tag (GtkTextBuffer *buffer)
{
  GdkRGBA tint = { 0.96f, 0.76f, 0.07f, 0.22f };
  GdkRGBA line = { 0.80f, 0.58f, 0.0f, 0.9f };

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "quote") == NULL)
    gtk_text_buffer_create_tag (buffer, "quote", "background-rgba", &tint, "underline",
                                PANGO_UNDERLINE_SINGLE, "underline-rgba", &line, NULL);
}

typedef struct
{
  int start;
  int end;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  return ((const Stretch *) a)->start - ((const Stretch *) b)->start;
}

/* What is to be tinted: the words of the quotes, one after the other. */
static GArray *
list_wanted (PpsQuoteList *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Stretch));
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < count_quotes (self); i++)
    {
      Stretch stretch;
      guint start;
      guint end;

      if (!pps_quote_get_span (pps_query_get (self->quotes, i), get_text (self), &start, &end)
          || start == end)
        continue;
      stretch.start = start;
      stretch.end = end;
      g_array_append_val (all, stretch);
    }
  g_array_sort (all, compare_stretches);

  for (guint i = 0; i < all->len; i++)
    {
      const Stretch *next = &g_array_index (all, Stretch, i);
      Stretch *last = wanted->len > 0 ? &g_array_index (wanted, Stretch, wanted->len - 1) : NULL;

      if (last != NULL && next->start <= last->end)
        last->end = MAX (last->end, next->end);
      else
        g_array_append_val (wanted, *next);
    }
  g_array_unref (all);

  return wanted;
}

static GArray *
list_tinted (GtkTextBuffer *buffer, GtkTextTag *tag)
{
  GArray *tinted = g_array_new (FALSE, FALSE, sizeof (Stretch));
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while (gtk_text_iter_starts_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      Stretch stretch;

      stretch.start = gtk_text_iter_get_offset (&iter);
      if (!gtk_text_iter_forward_to_tag_toggle (&iter, tag))
        gtk_text_buffer_get_end_iter (buffer, &iter);
      stretch.end = gtk_text_iter_get_offset (&iter);
      g_array_append_val (tinted, stretch);
    }

  return tinted;
}

static gboolean
is_among (GArray *stretches, const Stretch *stretch)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *one = &g_array_index (stretches, Stretch, i);

      if (one->start == stretch->start && one->end == stretch->end)
        return TRUE;
    }

  return FALSE;
}

/* A tag that is put on a text or taken from it has that laid out again, also where it makes no
 * difference; in a long answer each save would show. */
void
pps_quote_list_tint (PpsQuoteList *self, GtkTextBuffer *buffer)
{
  g_autoptr (GArray) wanted = NULL;
  g_autoptr (GArray) tinted = NULL;
  GtkTextTag *tag;
  GtkTextIter from;
  GtkTextIter to;

  g_return_if_fail (PPS_IS_QUOTE_LIST (self));

  make_tag (buffer);
  tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "quote");
  wanted = list_wanted (self);
  tinted = list_tinted (buffer, tag);

  for (guint i = 0; i < tinted->len; i++)
    {
      const Stretch *stretch = &g_array_index (tinted, Stretch, i);

      if (is_among (wanted, stretch))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, stretch->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, stretch->end);
      gtk_text_buffer_remove_tag (buffer, tag, &from, &to);
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      const Stretch *stretch = &g_array_index (wanted, Stretch, i);

      if (is_among (tinted, stretch))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, stretch->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, stretch->end);
      gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
    }
}

gboolean
pps_quote_list_enter (PpsQuoteList *self, guint offset)
{
  g_return_val_if_fail (PPS_IS_QUOTE_LIST (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint start;
      guint end;

      if (pps_quote_get_span (pps_quote_row_get_quote (PPS_QUOTE_ROW (row)), get_text (self),
                              &start, &end)
          && start <= offset && offset <= end)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}

void
pps_quote_list_set_editable (PpsQuoteList *self, gboolean editable)
{
  g_return_if_fail (PPS_IS_QUOTE_LIST (self));

  self->editable = editable;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    pps_quote_row_set_editable (PPS_QUOTE_ROW (row), editable, self->permissible);
}
