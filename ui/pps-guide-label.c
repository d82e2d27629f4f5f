/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-label.h"

/* The one way in which words stand on the pages of guides. */

GtkWidget *
pps_guide_label_new (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}
