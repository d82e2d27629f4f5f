/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pps-sheet-view.h"
#include "ui-study.h"

/* Sheets on the screen: every box a named widget where the layout has it, to be gone through and
 * activated by keyboard. */

/*  a | b
 *  --+--
 *  c | d   and long words in d, so that it goes on on another page where there are many */
static PpsLayout *
make_canvas (const char *first, guint n_long)
{
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_LANDSCAPE, FALSE };
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  const char *ids[] = { "a", "b", "c", "d" };
  const char *titles[] = { "Partners", "Oplossing", "Kosten", "Kanalen" };

  pps_sheet_builder_set_title (builder, "NexTechnician");
  pps_sheet_builder_set_subtitle (builder, "Canvas");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 1);
  pps_sheet_builder_set_grid (builder, 12, 12, 6);
  for (guint i = 0; i < 4; i++)
    pps_sheet_builder_add_pane (builder, ids[i], i + 1, titles[i], "Wie?", i % 2, (i % 2) * 6,
                                (i / 2) * 6, 6, 6);

  pps_sheet_builder_add_line (builder, 0, "f1", PPS_LINE_PLAIN, 0, first);
  pps_sheet_builder_add_line (builder, 0, "f2", PPS_LINE_SHARED, -1, "Samen sterk");
  pps_sheet_builder_add_line (builder, 1, "", PPS_LINE_SILENT, -1, "O: niet gevraagd");
  for (guint i = 0; i < n_long; i++)
    {
      g_autofree char *ref = g_strdup_printf ("long%u", i);

      pps_sheet_builder_add_line (builder, 3, ref, PPS_LINE_PLAIN, 0,
                                  "Een zin die lang genoeg is om over meer dan één regel te lopen, "
                                  "want dat doen bevindingen ook");
    }
  sheet = pps_sheet_builder_end (builder);

  return pps_layout_new (sheet, &setup);
}

static PpsLayout *
make_table (void)
{
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_LANDSCAPE, FALSE };
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "nl");
  g_autoptr (PpsSheet) sheet = NULL;

  pps_sheet_builder_set_title (builder, "NexTechnician");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 1);
  pps_sheet_builder_add_column (builder, "value", "Wat?", 0);
  pps_sheet_builder_add_column (builder, "for-whom", "Voor wie?", 1);
  pps_sheet_builder_add_row (builder, "O", "Overheid", 0);
  pps_sheet_builder_add_row (builder, "W", "Werkgevers", -1);
  pps_sheet_builder_add_cell_line (builder, 0, 1, "x", PPS_LINE_PLAIN, 0, "Werkzoekenden");
  pps_sheet_builder_add_cell_line (builder, 1, 0, "y", PPS_LINE_PLAIN, -1, "Personeel");
  sheet = pps_sheet_builder_end (builder);

  return pps_layout_new (sheet, &setup);
}

typedef struct
{
  GtkWidget *window;
  PpsSheetView *view;
  PpsSheetBoxes *boxes;
  GString *log;
} Fixture;

static void
pane_cb (Fixture *fixture, const char *pane, guint page)
{
  g_string_append_printf (fixture->log, "pane %s on %u;", pane, page);
}

static void
cell_cb (Fixture *fixture, guint row, guint column)
{
  g_string_append_printf (fixture->log, "cell %u,%u;", row, column);
}

static void
line_cb (Fixture *fixture, const char *line)
{
  g_string_append_printf (fixture->log, "line %s;", line);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsLayout) layout = data != NULL ? make_table () : make_canvas ("Mensen", 2);

  fixture->log = g_string_new (NULL);
  fixture->view = PPS_SHEET_VIEW (pps_sheet_view_new ());
  g_signal_connect_swapped (fixture->view, "pane-activated", G_CALLBACK (pane_cb), fixture);
  g_signal_connect_swapped (fixture->view, "cell-activated", G_CALLBACK (cell_cb), fixture);
  g_signal_connect_swapped (fixture->view, "line-activated", G_CALLBACK (line_cb), fixture);
  pps_sheet_view_set_layout (fixture->view, layout);
  fixture->window = ui_show (GTK_WIDGET (fixture->view), 800, 500);
  fixture->boxes = pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_string_free (fixture->log, TRUE);
}

static PpsSheetBox *
find (Fixture *fixture, gboolean line, const char *ref)
{
  PpsSheetBox *box = pps_sheet_boxes_find (fixture->boxes, line, ref);

  g_assert_nonnull (box);

  return box;
}

static const char *
get_focus (Fixture *fixture)
{
  PpsSheetBox *box = pps_sheet_boxes_get_focus (fixture->boxes);

  return box != NULL ? pps_sheet_box_get_box (box)->ref : NULL;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  PpsSheetBox *pane = find (fixture, FALSE, "a");
  PpsSheetBox *line = find (fixture, TRUE, "f1");

  g_assert_cmpuint (pps_sheet_boxes_get_n (fixture->boxes), ==, 4 + 5);
  for (guint i = 0; i < pps_sheet_boxes_get_n (fixture->boxes); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (fixture->boxes, i);

      g_assert_cmpstr (pps_sheet_box_get_name (box), !=, "");
      g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (box)));
    }

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Partners");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find (fixture, FALSE, "c")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Wie?; Nothing here yet");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Overheid: Mensen");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Partners");
  g_assert_true (gtk_widget_get_parent (GTK_WIDGET (line)) == GTK_WIDGET (pane));
}

static void
assert_geometry (Fixture *fixture)
{
  PpsSheetDesk *desk = pps_sheet_view_get_desk (fixture->view);
  double zoom = pps_sheet_desk_get_zoom (desk);
  PpsSheetBox *corner = pps_sheet_boxes_get (fixture->boxes, 0);
  graphene_rect_t origin;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (corner), GTK_WIDGET (desk), &origin));
  for (guint i = 0; i < pps_sheet_boxes_get_n (fixture->boxes); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (fixture->boxes, i);
      const PpsBox *source = pps_sheet_box_get_box (box);
      const PpsBox *first = pps_sheet_box_get_box (corner);
      graphene_rect_t bounds;

      if (source->page != 0)
        continue;
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (box), GTK_WIDGET (desk), &bounds));
      g_assert_cmpfloat (fabs (bounds.origin.x - origin.origin.x - (source->x - first->x) * zoom),
                         <=, 1.0);
      g_assert_cmpfloat (fabs (bounds.origin.y - origin.origin.y - (source->y - first->y) * zoom),
                         <=, 1.0);
      g_assert_cmpfloat (fabs (bounds.size.width - source->width * zoom), <=, 1.0);
      g_assert_cmpfloat (fabs (bounds.size.height - source->height * zoom), <=, 1.0);
    }
}

static void
test_geometry (Fixture *fixture, gconstpointer data)
{
  PpsSheetDesk *desk = pps_sheet_view_get_desk (fixture->view);
  double fitting = pps_sheet_desk_get_zoom (desk);
  double width;
  double height;

  pps_layout_get_page_size (pps_sheet_view_get_layout (fixture->view), &width, &height);
  g_assert_true (pps_sheet_desk_get_fit (desk));
  g_assert_cmpfloat (fabs (fitting - (gtk_widget_get_width (GTK_WIDGET (desk)) - 48) / width), <,
                     0.001);
  assert_geometry (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.zoom-actual", NULL);
  ui_settle (fixture->window);
  g_assert_false (pps_sheet_desk_get_fit (desk));
  g_assert_cmpfloat (fabs (pps_sheet_desk_get_zoom (desk) - PPS_SHEET_ACTUAL_SIZE), <, 0.001);
  assert_geometry (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.zoom-fit", NULL);
  ui_settle (fixture->window);
  g_assert_cmpfloat (fabs (pps_sheet_desk_get_zoom (desk) - fitting), <, 0.001);
}

static void
test_zoom_stays_in_place (Fixture *fixture, gconstpointer data)
{
  PpsSheetDesk *desk = pps_sheet_view_get_desk (fixture->view);
  GtkWidget *pane = GTK_WIDGET (find (fixture, FALSE, "d"));
  graphene_rect_t before;
  graphene_rect_t after;

  g_assert_true (gtk_widget_compute_bounds (pane, GTK_WIDGET (desk), &before));
  pps_sheet_desk_zoom_to (desk, 3.0, before.origin.x, before.origin.y);
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (pane, GTK_WIDGET (desk), &after));
  g_assert_cmpfloat (fabs (after.origin.x - before.origin.x), <=, 2.0);
  g_assert_cmpfloat (fabs (after.origin.y - before.origin.y), <=, 2.0);
}

static void
move (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheet.move", "i", direction);
}

static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  pps_sheet_view_focus (fixture->view, "a");
  g_assert_cmpstr (get_focus (fixture), ==, "a");
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus (fixture), ==, "a");
  move (fixture, GTK_DIR_RIGHT);
  g_assert_cmpstr (get_focus (fixture), ==, "b");
  move (fixture, GTK_DIR_DOWN);
  g_assert_cmpstr (get_focus (fixture), ==, "d");
  move (fixture, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus (fixture), ==, "c");
  move (fixture, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (fixture), ==, "a");
}

static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *desk = GTK_WIDGET (pps_sheet_view_get_desk (fixture->view));
  const char *order[] = { "a", "f2", "f1", "b" }; /* what is shared stands first */

  pps_sheet_view_focus (fixture->view, "a");
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      gtk_widget_child_focus (desk, GTK_DIR_TAB_FORWARD);
      g_assert_cmpstr (get_focus (fixture), ==, order[i]);
    }
  gtk_widget_child_focus (desk, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (get_focus (fixture), ==, "f1");
  move (fixture, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (fixture), ==, "f2");
  move (fixture, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (fixture), ==, "a");
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  PpsSheetBox *pane = find (fixture, FALSE, "b");
  GtkWidget *silent = gtk_widget_get_first_child (GTK_WIDGET (pane));

  gtk_widget_activate_action (GTK_WIDGET (pane), "box.activate", NULL);
  gtk_widget_activate_action (GTK_WIDGET (find (fixture, TRUE, "f2")), "box.activate", NULL);
  gtk_widget_activate_action (silent, "box.activate", NULL);
  g_assert_cmpstr (fixture->log->str, ==, "pane b on 0;line f2;pane b on 0;");
}

static void
test_relayout (Fixture *fixture, gconstpointer data)
{
  PpsSheetBox *line = find (fixture, TRUE, "f1");
  PpsSheetBox *pane = find (fixture, FALSE, "a");
  g_autoptr (PpsLayout) other = make_canvas ("Andere mensen", 2);
  g_autoptr (PpsLayout) less = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (line));
  pps_sheet_view_choose (fixture->view, "a", "f1");
  pps_sheet_view_set_layout (fixture->view, other);
  ui_settle (fixture->window);

  g_assert_true (find (fixture, TRUE, "f1") == line);
  g_assert_true (find (fixture, FALSE, "a") == pane);
  g_assert_cmpstr (get_focus (fixture), ==, "f1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Overheid: Andere mensen");
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (line)) & GTK_STATE_FLAG_SELECTED);

  gtk_widget_grab_focus (GTK_WIDGET (find (fixture, TRUE, "long1")));
  less = make_canvas ("Mensen", 1);
  pps_sheet_view_set_layout (fixture->view, less);
  ui_settle (fixture->window);
  g_assert_null (pps_sheet_boxes_find (fixture->boxes, TRUE, "long1"));
  g_assert_cmpstr (get_focus (fixture), ==, "d");
}

static void
test_overflow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsLayout) layout = make_canvas ("Mensen", 90);
  PpsSheetDesk *desk = pps_sheet_view_get_desk (fixture->view);
  PpsSheetBox *last;
  graphene_rect_t bounds;

  pps_sheet_view_set_layout (fixture->view, layout);
  ui_settle (fixture->window);
  g_assert_cmpuint (pps_layout_get_n_pages (layout), >, 1);

  last = find (fixture, TRUE, "long89");
  g_assert_cmpuint (pps_sheet_box_get_box (last)->page, >, 0);
  gtk_widget_grab_focus (GTK_WIDGET (last));
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (last), GTK_WIDGET (desk), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (desk)));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  PpsSheetBox *line = find (fixture, TRUE, "y");
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (line));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Werkgevers: Wat?");
  gtk_widget_activate_action (cell, "box.activate", NULL);
  gtk_widget_activate_action (GTK_WIDGET (find (fixture, TRUE, "x")), "box.activate", NULL);
  g_assert_cmpstr (fixture->log->str, ==, "cell 1,0;line x;");

  pps_sheet_view_choose_cell (fixture->view, 1, 0);
  g_assert_true (gtk_widget_get_state_flags (cell) & GTK_STATE_FLAG_SELECTED);
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, data, function)                                                                  \
  g_test_add ("/sheet-view/" name, Fixture, data, set_up, function, tear_down)
  ADD ("names", NULL, test_names);
  ADD ("geometry", NULL, test_geometry);
  ADD ("zoom-stays-in-place", NULL, test_zoom_stays_in_place);
  ADD ("arrows", NULL, test_arrows);
  ADD ("tab", NULL, test_tab);
  ADD ("activate", NULL, test_activate);
  ADD ("relayout", NULL, test_relayout);
  ADD ("overflow", NULL, test_overflow);
  ADD ("table", "table", test_table);
#undef ADD

  return g_test_run ();
}
