/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-import-window.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit-import.h"
#include "pps-file-question.h"
#include "pps-import-preview.h"
#include "pps-window.h"

/* Two pages in a stack. Whatever is chosen on the first makes the plan anew, and the button to the
 * second is there when that succeeds; what is wrong stands above the choices. */

#define N_EXAMPLE 40 /* letters */

struct _PpsImportWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *write;
  GtkLabel *problem;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *columns;
  AdwComboRow *charset;
  AdwComboRow *decimal;
  GPtrArray *rows; /* AdwComboRow, one for each column */
  PpsImportPreview *preview;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  char *path;
  PpsCsv *csv;
  PpsIndicatorMapping *mapping;
  PpsIndicatorImport *plan;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PpsImportWindow, pps_import_window, ADW_TYPE_WINDOW)

static const char *
get_charset (PpsImportWindow *self)
{
  return adw_combo_row_get_selected (self->charset) == 1 ? "windows-1252" : "utf-8";
}

static guint
count_written (PpsImportWindow *self)
{
  return self->plan != NULL ? pps_indicator_import_count (self->plan, PPS_IMPORT_NEW)
                                  + pps_indicator_import_count (self->plan, PPS_IMPORT_CHANGED)
                            : 0;
}

static void
show_step (PpsImportWindow *self, gboolean preview)
{
  guint n = count_written (self);
  g_autofree char *label
      = g_strdup_printf (ngettext ("Take over %u number", "Take over %u numbers", n), n);

  gtk_stack_set_visible_child_name (self->stack, preview ? "preview" : "columns");
  gtk_widget_set_visible (self->back, preview);
  gtk_widget_set_visible (self->next, !preview);
  gtk_widget_set_visible (self->write, preview);
  gtk_button_set_label (GTK_BUTTON (self->write), label);
  gtk_widget_set_sensitive (self->write, n > 0);
}

/* Makes the plan of what is chosen now, or says what it lacks. */
static void
make_plan (PpsImportWindow *self)
{
  g_autoptr (GError) error = NULL;

  pps_import_preview_show (self->preview, NULL);
  g_clear_pointer (&self->plan, pps_indicator_import_free);
  self->plan = pps_indicator_import_new (self->workspace, self->csv, self->mapping,
                                         self->partnership, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_sensitive (self->next, self->plan != NULL);
}

static void
column_chosen_cb (PpsImportWindow *self)
{
  if (self->updating)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    self->mapping->parts[i] = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));
  self->mapping->decimal = adw_combo_row_get_selected (self->decimal) == 1 ? '.' : ',';
  make_plan (self);
}

/* The first cell with words, so that it can be seen what the column is about. */
static char *
dup_example (PpsCsv *csv, guint column)
{
  for (guint i = 0; i < pps_csv_get_n_rows (csv); i++)
    {
      const char *cell = pps_csv_get (csv, i, column);

      if (*cell != '\0' && g_utf8_strlen (cell, -1) > N_EXAMPLE)
        {
          g_autofree char *start = g_utf8_substring (cell, 0, N_EXAMPLE);

          return g_strconcat (start, "…", NULL);
        }
      if (*cell != '\0')
        return g_strdup (cell);
    }

  return g_strdup ("");
}

static GtkStringList *
list_parts (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < PPS_N_INDICATOR_PARTS; i++)
    gtk_string_list_append (names, pps_indicator_part_get_name (i, pps_describe_language ()));

  return names;
}

static void
add_row (PpsImportWindow *self, guint column)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  const char *head = pps_csv_get_head (self->csv, column);
  g_autofree char *nameless = g_strdup_printf (_ ("Column %u"), column + 1);
  g_autofree char *example = dup_example (self->csv, column);
  g_autoptr (GtkStringList) names = list_parts ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *head != '\0' ? head : nameless);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, self->mapping->parts[column]);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->columns, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static void
show_columns (PpsImportWindow *self)
{
  self->updating = TRUE;
  adw_combo_row_set_selected (self->decimal, self->mapping->decimal == '.' ? 1 : 0);
  for (guint i = 0; i < pps_csv_get_n_columns (self->csv); i++)
    add_row (self, i);
  self->updating = FALSE;
  adw_preferences_group_set_description (
      self->columns, self->mapping->remembered
                         ? _ ("As a table with the same heads was read the last time.")
                         : _ ("As the heads suggest: look it over. The study remembers it."));
}

static void
clear_columns (PpsImportWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  pps_import_preview_show (self->preview, NULL);
  g_clear_pointer (&self->plan, pps_indicator_import_free);
  g_clear_pointer (&self->mapping, pps_indicator_mapping_free);
  g_clear_pointer (&self->csv, pps_csv_unref);
}

static void
load (PpsImportWindow *self)
{
  g_autoptr (GError) error = NULL;

  clear_columns (self);
  self->csv = pps_csv_load (self->path, get_charset (self), &error);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), self->csv != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->decimal), self->csv != NULL);
  if (self->csv == NULL)
    {
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      gtk_widget_set_sensitive (self->next, FALSE);
      return;
    }

  self->mapping = pps_indicator_mapping_new (self->workspace, self->csv, get_charset (self));
  show_columns (self);
  make_plan (self);
}

static void
charset_chosen_cb (PpsImportWindow *self)
{
  if (!self->updating)
    load (self);
}

static void
back_cb (PpsImportWindow *self)
{
  show_step (self, FALSE);
  gtk_widget_grab_focus (self->next);
}

/* Made again, for the study may have changed since. */
static void
next_cb (PpsImportWindow *self)
{
  make_plan (self);
  if (self->plan == NULL)
    return;

  pps_import_preview_show (self->preview, self->plan);
  show_step (self, TRUE);
  gtk_widget_grab_focus (count_written (self) > 0 ? self->write : self->back);
}

static void
write_cb (PpsImportWindow *self)
{
  guint n = count_written (self);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!pps_edit_keep_mapping (self->workspace, self->csv, self->mapping, &error)
      || !pps_edit_import_indicators (self->workspace, self->plan, &error))
    {
      show_step (self, FALSE);
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  message = g_strdup_printf (ngettext ("%u number taken over", "%u numbers taken over", n), n);
  if (parent != NULL)
    pps_window_toast_undo (GTK_WIDGET (parent), message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
pps_import_window_dispose (GObject *object)
{
  PpsImportWindow *self = PPS_IMPORT_WINDOW (object);

  if (self->preview != NULL)
    pps_import_preview_show (self->preview, NULL);
  self->preview = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->plan, pps_indicator_import_free);
  g_clear_pointer (&self->mapping, pps_indicator_mapping_free);
  g_clear_pointer (&self->csv, pps_csv_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->partnership);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pps_import_window_parent_class)->dispose (object);
}

static void
pps_import_window_class_init (PpsImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_import_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_button (PpsImportWindow *self, const char *label, GCallback clicked, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static GtkWidget *
make_head (PpsImportWindow *self)
{
  GtkWidget *bar = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Numbers from a table"), ""));
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the columns"), -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  self->next = make_button (self, _ ("Look it through"), G_CALLBACK (next_cb), TRUE);
  self->write = make_button (self, "", G_CALLBACK (write_cb), TRUE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->next);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->write);

  return bar;
}

static AdwComboRow *
add_choice (AdwPreferencesGroup *group, const char *title, const char *one, const char *other)
{
  const char *const words[] = { one, other, NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (words);
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_preferences_group_add (group, GTK_WIDGET (row));

  return row;
}

static GtkWidget *
make_columns (PpsImportWindow *self)
{
  AdwPreferencesGroup *how = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap_mode (self->problem, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "warning");
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->problem), 12);
  adw_preferences_group_add (how, GTK_WIDGET (self->problem));
  self->charset = add_choice (how, _ ("Letters"), _ ("UTF-8"), _ ("Windows-1252 (older Excel)"));
  self->decimal = add_choice (how, _ ("1.250 is"), _ ("1250"), _ ("1.25"));
  g_signal_connect_swapped (self->charset, "notify::selected", G_CALLBACK (charset_chosen_cb),
                            self);
  g_signal_connect_swapped (self->decimal, "notify::selected", G_CALLBACK (column_chosen_cb), self);
  self->columns = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->columns, _ ("What each column holds"));
  adw_preferences_page_add (self->page, how);
  adw_preferences_page_add (self->page, self->columns);

  return GTK_WIDGET (self->page);
}

static void
pps_import_window_init (PpsImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new ();
  self->preview = PPS_IMPORT_PREVIEW (pps_import_preview_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_stack_add_named (self->stack, make_columns (self), "columns");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->preview), "preview");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Numbers from a table"));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 720);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 294);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/* Who had an older Excel the last time has it now. */
static void
choose_charset (PpsImportWindow *self)
{
  g_autofree char *last = pps_indicator_mapping_dup_last_charset (self->workspace);
  g_autoptr (PpsCsv) csv = pps_csv_load (self->path, NULL, NULL);

  self->updating = TRUE;
  adw_combo_row_set_selected (self->charset,
                              csv == NULL && g_strcmp0 (last, "windows-1252") == 0 ? 1 : 0);
  self->updating = FALSE;
}

GtkWidget *
pps_import_window_new (GtkWindow *parent,
                       PpsWorkspace *workspace,
                       PpsPartnership *partnership,
                       const char *path)
{
  PpsImportWindow *self = g_object_new (PPS_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = g_filename_display_basename (path);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->partnership, partnership);
  self->path = g_strdup (path);
  adw_window_title_set_subtitle (self->title, name);
  choose_charset (self);
  load (self);
  show_step (self, FALSE);

  return GTK_WIDGET (self);
}

typedef struct
{
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->workspace);
  g_object_unref (asked->partnership);
  g_free (asked);
}

static void
chosen_cb (GtkWidget *widget, const char *path, gpointer user_data)
{
  Asked *asked = g_object_get_data (G_OBJECT (widget), "pps-import");
  GtkRoot *root = gtk_widget_get_root (widget);

  if (asked != NULL && root != NULL)
    gtk_window_present (GTK_WINDOW (
        pps_import_window_new (GTK_WINDOW (root), asked->workspace, asked->partnership, path)));
}

void
pps_import_window_ask (GtkWidget *widget, PpsWorkspace *workspace, PpsPartnership *partnership)
{
  const PpsFileQuestion question = { .title = _ ("Numbers from a table"),
                                     .accept = _ ("_Open"),
                                     .action = GTK_FILE_CHOOSER_ACTION_OPEN,
                                     .kind = _ ("Tables (CSV)"),
                                     .suffix = ".csv" };
  Asked *asked = g_new0 (Asked, 1);

  asked->workspace = g_object_ref (workspace);
  asked->partnership = g_object_ref (partnership);
  g_object_set_data_full (G_OBJECT (widget), "pps-import", asked, asked_free);
  pps_file_question_ask (widget, &question, chosen_cb, NULL);
}
