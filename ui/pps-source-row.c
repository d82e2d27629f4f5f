/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-source-row.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-record-kinds.h"

/* What kind of source it is, whose and about what; beneath it its words. It follows neither: what
 * was made of a source is shown anew after an edit. */

struct _PpsSourceRow
{
  GtkButton parent_instance;

  PpsRecord *source;
};

G_DEFINE_FINAL_TYPE (PpsSourceRow, pps_source_row, GTK_TYPE_BUTTON)

/* An answer is shown among those of its pane, with all its words selected. */
static void
pps_source_row_clicked (GtkButton *button)
{
  PpsRecord *source = PPS_SOURCE_ROW (button)->source;
  const char *id = pps_record_get_id (source);

  if (PPS_IS_ANSWER (source))
    gtk_widget_activate_action (GTK_WIDGET (button), "win.workbench-words", "(suu)", id, 0u,
                                (guint) g_utf8_strlen (pps_record_get_text (source, "text"), -1));
  else
    gtk_widget_activate_action (GTK_WIDGET (button), "win.show-finding", "s", id);
}

static void
pps_source_row_dispose (GObject *object)
{
  g_clear_object (&PPS_SOURCE_ROW (object)->source);

  G_OBJECT_CLASS (pps_source_row_parent_class)->dispose (object);
}

static void
pps_source_row_class_init (PpsSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_source_row_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = pps_source_row_clicked;
}

static void
pps_source_row_init (PpsSourceRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "source");
}

static GtkWidget *
add_line (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

GtkWidget *
pps_source_row_new (PpsWorkspace *workspace, PpsRecord *source)
{
  PpsSourceRow *self = g_object_new (PPS_TYPE_SOURCE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *what = pps_describe_record (workspace, source, pps_describe_language ());
  g_autofree char *name = NULL;
  const char *words = pps_record_get_text (source, "text");
  GtkWidget *label;

  self->source = g_object_ref (source);
  if (*words == '\0')
    words = _ ("Nothing was written down");
  add_line (GTK_BOX (box), what, "dim-label");
  label = add_line (GTK_BOX (box), words, NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_button_set_child (GTK_BUTTON (self), box);
  name = g_strdup_printf ("%s: %s", what, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
