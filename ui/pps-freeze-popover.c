/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-freeze-popover.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-freeze.h"
#include "pps-window.h"

/* One name, and what freezing means in a sentence. */

#define WIDTH 300 /* of the words, in pixels */

typedef struct
{
  PpsWorkspace *workspace;
  PpsRound *round;
  GtkWidget *popover;
  GtkEditable *name;
  GtkWidget *words;
} Freeze;

static void
freeze_free (gpointer data)
{
  Freeze *freeze = data;

  g_clear_object (&freeze->workspace);
  g_clear_object (&freeze->round);
  g_free (freeze);
}

static void
freeze_cb (Freeze *freeze)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (freeze->name)));
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsSnapshot) snapshot = NULL;
  GtkWidget *parent = gtk_widget_get_parent (freeze->popover);

  /* A draft elsewhere on the page belongs to what is frozen. */
  gtk_popover_popdown (GTK_POPOVER (freeze->popover));
  snapshot = pps_edit_freeze_round (freeze->workspace, freeze->round, name, "", &error);
  if (snapshot == NULL)
    pps_window_report (parent, error);
}

/* The height of a popover is asked for before its width is known, so that words of which the
 * height follows from the width would be cut off. */
static void
show_cb (Freeze *freeze)
{
  int height;

  gtk_widget_set_size_request (freeze->words, WIDTH, -1);
  gtk_widget_measure (freeze->words, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (freeze->words, WIDTH, height);
  gtk_editable_set_text (freeze->name, pps_record_get_text (PPS_RECORD (freeze->round), "name"));
  gtk_widget_grab_focus (GTK_WIDGET (freeze->name));
}

static void
fill (Freeze *freeze, GtkWidget *box)
{
  GtkWidget *title = gtk_label_new (_ ("Freeze this round"));
  GtkWidget *label = gtk_label_new (_ ("A copy of the canvas as it is now is kept under this name. "
                                       "After that nobody can change the round, until it is opened "
                                       "again."));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Freeze"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  freeze->words = label;
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the copy"), -1);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);

  freeze->name = GTK_EDITABLE (entry);
  gtk_popover_set_default_widget (GTK_POPOVER (freeze->popover), button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (freeze_cb), freeze);
}

GtkWidget *
pps_freeze_popover_new (PpsWorkspace *workspace, PpsRound *round)
{
  Freeze *freeze = g_new0 (Freeze, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  freeze->workspace = g_object_ref (workspace);
  freeze->round = g_object_ref (round);
  freeze->popover = gtk_popover_new ();
  g_object_set (box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  gtk_popover_set_child (GTK_POPOVER (freeze->popover), box);
  fill (freeze, box);
  g_signal_connect_swapped (freeze->popover, "show", G_CALLBACK (show_cb), freeze);
  g_object_set_data_full (G_OBJECT (freeze->popover), "freeze", freeze, freeze_free);

  return freeze->popover;
}
