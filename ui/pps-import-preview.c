/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-import-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-amount.h"
#include "pps-describe.h"
#include "pps-drop-down-name.h"

/* A list over the lines of a plan, which are no objects: the model holds their numbers as text, and
 * a line in sight looks itself up. */

struct _PpsImportPreview
{
  GtkBox parent_instance;

  GtkDropDown *choice; /* all, and then one kind each */
  GtkStringList *lines;
  GtkListView *list;

  PpsIndicatorImport *plan; /* of the window */
};

G_DEFINE_FINAL_TYPE (PpsImportPreview, pps_import_preview, GTK_TYPE_BOX)

typedef struct
{
  GtkWidget *box;
  GtkLabel *name;
  GtkLabel *value;
  GtkLabel *about;
} Row;

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (row->box, "pps-hit");
  gtk_box_append (GTK_BOX (row->box), top);
  row->name = add_label (top, "pps-row-name");
  gtk_widget_set_hexpand (GTK_WIDGET (row->name), TRUE);
  row->value = add_label (top, "numeric");
  gtk_label_set_xalign (row->value, 1);
  row->about = add_label (row->box, "caption");
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row->box);
}

static char *
dup_value (const PpsImportLine *line)
{
  const char *unit = line->texts[PPS_INDICATOR_PART_UNIT];
  g_autofree char *value = NULL;

  if (!line->told[PPS_INDICATOR_PART_VALUE])
    return g_strdup (line->texts[PPS_INDICATOR_PART_VALUE]);

  value = pps_amount_write (line->numbers[PPS_INDICATOR_PART_VALUE], pps_describe_language ());

  /* A sign stays with its number. */
  return g_strdup_printf ("%s%s%s", value,
                          *unit == '\0'                   ? ""
                          : g_utf8_strlen (unit, -1) == 1 ? "\u00a0"
                                                          : " ",
                          unit);
}

static char *
dup_about (const PpsImportLine *line)
{
  const char *language = pps_describe_language ();
  GString *about = g_string_new (NULL);

  g_string_append_printf (
      about, "%s%s%s",
      pps_describe_word ("import", pps_import_fate_get_word (line->fate), language),
      *line->why != '\0' ? ": " : "", line->why);
  if (line->partnership != NULL)
    pps_describe_append (about, " · ",
                         pps_record_get_text (PPS_RECORD (line->partnership), "name"));
  pps_describe_append (about, " · ", line->texts[PPS_INDICATOR_PART_COVERAGE]);
  pps_describe_append (about, " · ", line->texts[PPS_INDICATOR_PART_SOURCE]);
  g_string_append_printf (about, " · ");
  g_string_append_printf (about, _ ("line %u"), line->line);

  return g_string_free (about, FALSE);
}

static void
bind_cb (PpsImportPreview *self, GtkListItem *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  GtkStringObject *number = gtk_list_item_get_item (item);
  guint64 at = g_ascii_strtoull (gtk_string_object_get_string (number), NULL, 10);
  const PpsImportLine *line = pps_indicator_import_get (self->plan, (guint) at);
  g_autofree char *date
      = pps_describe_date (line->texts[PPS_INDICATOR_PART_DATE], pps_describe_language ());
  g_autofree char *name = g_strdup_printf ("%s%s%s", line->texts[PPS_INDICATOR_PART_NAME],
                                           *date != '\0' ? ", " : "", date);
  g_autofree char *value = dup_value (line);
  g_autofree char *about = dup_about (line);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, value, about);
  GtkWidget *parent = gtk_widget_get_parent (row->box);

  gtk_label_set_text (row->name, name);
  gtk_label_set_text (row->value, value);
  gtk_label_set_text (row->about, about);
  if (line->fate == PPS_IMPORT_SKIPPED)
    gtk_widget_add_css_class (GTK_WIDGET (row->about), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row->about), "warning");
  gtk_widget_set_opacity (row->box, line->fate == PPS_IMPORT_SAME ? 0.6 : 1);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

static void
fill (PpsImportPreview *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; self->plan != NULL && i < pps_indicator_import_get_n (self->plan); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
          || pps_indicator_import_get (self->plan, i)->fate == chosen - 1)
        g_strv_builder_add (numbers, number);
    }
  strings = g_strv_builder_end (numbers);
  gtk_string_list_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                          (const char *const *) strings);
}

/* Each kind with how many there are. */
static void
fill_choice (PpsImportPreview *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *all
      = g_strdup_printf ("%s (%u)", _ ("All lines"), pps_indicator_import_get_n (self->plan));

  gtk_string_list_append (names, all);
  for (guint i = 0; i < PPS_N_IMPORT_FATES; i++)
    {
      g_autofree char *name = g_strdup_printf (
          "%s (%u)",
          pps_describe_word ("import", pps_import_fate_get_word (i), pps_describe_language ()),
          pps_indicator_import_count (self->plan, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, 0);
}

static void
pps_import_preview_class_init (PpsImportPreviewClass *klass)
{
}

static void
pps_import_preview_init (PpsImportPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  const char *const nothing[] = { "", NULL };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->lines = gtk_string_list_new (NULL);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (nothing));
  pps_drop_down_name (self->choice, _ ("Which lines to show"));
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->choice), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->choice), 12);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (fill), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->lines))), factory));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "pps-import");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What would be written"), -1);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 760);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
}

GtkWidget *
pps_import_preview_new (void)
{
  return g_object_new (PPS_TYPE_IMPORT_PREVIEW, NULL);
}

void
pps_import_preview_show (PpsImportPreview *self, PpsIndicatorImport *plan)
{
  g_return_if_fail (PPS_IS_IMPORT_PREVIEW (self));

  self->plan = NULL;
  fill (self);
  self->plan = plan;
  if (plan != NULL)
    fill_choice (self);
  fill (self);
}

GtkDropDown *
pps_import_preview_get_choice (PpsImportPreview *self)
{
  g_return_val_if_fail (PPS_IS_IMPORT_PREVIEW (self), NULL);

  return self->choice;
}

GListModel *
pps_import_preview_get_model (PpsImportPreview *self)
{
  g_return_val_if_fail (PPS_IS_IMPORT_PREVIEW (self), NULL);

  return G_LIST_MODEL (self->lines);
}
