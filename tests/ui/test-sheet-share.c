/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-page.h"
#include "pps-sheet-desk.h"
#include "pps-sheet-drag.h"
#include "pps-sheet-print.h"
#include "pps-sheet-view.h"
#include "test-folder.h"
#include "ui-study.h"

/* What leaves a sheet without an export: copies, prints, and what is dragged away. */

typedef struct
{
  GtkWidget *window;
  PpsSheetView *view;
  char *folder;
} Fixture;

static PpsSheet *
make_sheet (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");

  pps_sheet_builder_set_title (builder, "Regio Zuid/West <b>");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 1);
  pps_sheet_builder_set_grid (builder, 12, 12, 6);
  pps_sheet_builder_add_pane (builder, "a", 1, "Partners", "Wie doen mee?", 0, 0, 0, 6, 12);
  pps_sheet_builder_add_pane (builder, "b", 2, "Kosten", "Wat kost het?", 1, 6, 0, 6, 12);
  pps_sheet_builder_add_line (builder, 0, "f1", PPS_LINE_PLAIN, 0, "Twee roc's & een gemeente");
  pps_sheet_builder_add_line (builder, 1, "f2", PPS_LINE_SHARED, -1, "Uren tellen mee");

  return pps_sheet_builder_end (builder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  g_autoptr (PpsSheet) sheet = make_sheet ();
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

  fixture->folder = test_folder_new ();
  fixture->view = PPS_SHEET_VIEW (pps_sheet_view_new ());
  pps_sheet_view_set_layout (fixture->view, layout);
  fixture->window = ui_show (GTK_WIDGET (fixture->view), 800, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_folder_remove (fixture->folder);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static char *
read_clipboard (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

static GdkTexture *
get_picture (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (
      gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));

  return g_value_dup_object (&value);
}

static void
test_copy_pane (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GdkTexture) picture = NULL;

  pps_sheet_view_focus (fixture->view, "b");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.copy", NULL);

  text = read_clipboard (fixture);
  g_assert_cmpstr (text, ==, "2. Kosten\nWat kost het?\n- ✓ Uren tellen mee\n");

  /* Half a sheet, and so higher than wide. */
  picture = get_picture (fixture);
  g_assert_cmpint (gdk_texture_get_width (picture), >, 900);
  g_assert_cmpint (gdk_texture_get_width (picture), <, 1700);
}

static void
test_copy_sheet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GdkTexture) picture = NULL;

  pps_sheet_view_focus (fixture->view, "b");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.copy-sheet", NULL);

  text = read_clipboard (fixture);
  g_assert_nonnull (strstr (text, "Regio Zuid/West <b>\n"));
  g_assert_nonnull (strstr (text, "- O: Twee roc's & een gemeente\n"));
  g_assert_nonnull (strstr (text, "O: Overheid\n"));

  picture = get_picture (fixture);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, 3300);
}

static char *
read_pdf (const char *program, const char *path, const char *to)
{
  const char *argv[] = { program, path, to, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return out;
}

/* Presses a key where a widget has a shortcut for it. */
static gboolean
press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static GtkWindow *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Print preview") == 0)
        return window;
    }

  return NULL;
}

static gboolean
shows_preview (gpointer data)
{
  return find_preview () != NULL && gtk_widget_get_mapped (GTK_WIDGET (find_preview ()));
}

/* The preview is ours: GTK's would write the words to a file and start another program. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_sheet ();
  g_autoptr (GtkPrintOperation) operation
      = pps_sheet_print_new (sheet, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW,
                                            GTK_WINDOW (fixture->window), &error),
                   !=, GTK_PRINT_OPERATION_RESULT_ERROR);
  ui_wait_until (shows_preview, NULL);
  ui_settle (GTK_WIDGET (find_preview ()));
  g_assert_true (press (GTK_WIDGET (find_preview ()), GDK_KEY_Escape, 0));
  ui_run_pending ();
  g_assert_null (find_preview ());
}

/* The dialog is GTK's; what comes behind it is a print to a file. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *paper;
    GtkPageOrientation orientation;
    const char *size;
  } papers[] = {
    { GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE, "841.89 x 595" },
    { GTK_PAPER_NAME_A3, GTK_PAGE_ORIENTATION_PORTRAIT, "841.89 x 1190" },
    { GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE, "792 x 612" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "print.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (PpsSheet) sheet = make_sheet ();
      g_autoptr (GtkPrintOperation) operation = pps_sheet_print_new (sheet, papers[i].orientation);
      GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
      GtkPaperSize *size = gtk_paper_size_new (papers[i].paper);
      g_autofree char *info = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      gtk_page_setup_set_paper_size (setup, size);
      gtk_paper_size_free (size);
      gtk_print_operation_set_export_filename (operation, path);
      g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                                GTK_WINDOW (fixture->window), &error),
                       ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_no_error (error);

      info = read_pdf ("pdfinfo", path, NULL);
      g_assert_nonnull (strstr (info, "Pages:           1\n"));
      g_assert_nonnull (strstr (info, papers[i].size));
      text = read_pdf ("pdftotext", path, "-");
      g_assert_nonnull (strstr (text, "Partners"));
      g_assert_nonnull (strstr (text, "Uren tellen mee"));
    }
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) provider
      = pps_sheet_drag_prepare (fixture->view, fixture->folder, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "Regio Zuid-West -b-.pdf", NULL);
  g_autofree char *contents = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GSList) files = NULL;

  g_assert_no_error (error);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (provider, &value, &error));
  files = gdk_file_list_get_files (g_value_get_boxed (&value));
  g_assert_cmpuint (g_slist_length (files), ==, 1);
  g_assert_cmpstr (g_file_peek_path (files->data), ==, path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = NULL;

  pps_sheet_view_focus (fixture->view, "b");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.menu", NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        popover = child;
    }
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
}

/* Also from the panel beside the sheet, which has nothing to do with it. */
static void
test_keys_of_page (void)
{
  UiStudy study;
  GtkWidget *page;
  GtkWidget *window;
  PpsSheetDesk *desk;
  double zoom;

  ui_study_open (&study);
  page = pps_canvas_page_new (study.workspace);
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (page), study.partnership);
  window = ui_show (page, 800, 600);
  desk = pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (page)));

  zoom = pps_sheet_desk_get_zoom (desk);
  g_assert_true (press (page, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat (pps_sheet_desk_get_zoom (desk), >, zoom);
  g_assert_true (press (page, GDK_KEY_1, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (pps_sheet_desk_get_zoom (desk), PPS_SHEET_ACTUAL_SIZE, 0.001);

  gtk_window_destroy (GTK_WINDOW (window));
  ui_study_close (&study);
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/sheet-share/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("copy-pane", test_copy_pane);
  ADD ("copy-sheet", test_copy_sheet);
  ADD ("print", test_print);
  ADD ("preview", test_preview);
  ADD ("drag", test_drag);
  ADD ("menu", test_menu);
#undef ADD
  g_test_add_func ("/sheet-share/keys-of-page", test_keys_of_page);

  return g_test_run ();
}
