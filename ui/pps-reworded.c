/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-reworded.h"

#include "pps-word-diff.h"

/* How one wording became another. */

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
mark_run (PangoAttrList *list, PpsWordsFate fate, guint start, guint end)
{
  if (fate == PPS_WORDS_GONE)
    {
      add_attribute (list, pango_attr_strikethrough_new (TRUE), start, end);
      add_attribute (list, pango_attr_foreground_alpha_new (36000), start, end);
    }
  else if (fate == PPS_WORDS_NEW)
    {
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
    }
}

GtkWidget *
pps_reworded_new (const char *before, const char *after)
{
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes;
  GtkWidget *label;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  runs = pps_word_diff (before, after);
  attributes = pango_attr_list_new ();
  for (guint i = 0; i < runs->len; i++)
    {
      const PpsWords *run = &g_array_index (runs, PpsWords, i);
      guint start = text->len;
      guint end;

      g_string_append (text, run->text);
      end = text->len;
      if (end > start && text->str[end - 1] == ' ')
        end--;
      else if (run->fate == PPS_WORDS_GONE && i + 1 < runs->len)
        g_string_append_c (text, ' ');
      mark_run (attributes, run->fate, start, end);
    }

  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);

  return label;
}
