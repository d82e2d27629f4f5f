/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "board-sample.h"
#include "layout-checks.h"
#include "pps-colour.h"
#include "sheet-samples.h"

/* Promises that hold for every sheet on every paper. */

#define N_SEEDS 40
#define TOLERANCE 0.05

static const PpsBox *
get_box (PpsLayout *layout, guint index)
{
  return pps_layout_get_box (layout, index);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (PpsSheet) sheet = sheet_samples_make_random (seed, seed % 9);
      PpsPageSetup setup
          = { (PpsPaper) (seed % 5), (PpsOrientation) (seed / 5 % 2), seed % 3 == 0 };
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

      g_test_message ("seed %u: %u pages, %g pt", seed, pps_layout_get_n_pages (layout),
                      pps_layout_get_type_size (layout));
      layout_checks_all (layout);
    }
}

/* Whatever bears a sign, on one canvas or on small ones. */
static void
test_signed (void)
{
  for (guint seed = 0; seed < 24; seed++)
    {
      g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (seed, seed % 7, seed % 5);
      PpsPageSetup setup
          = { (PpsPaper) (seed % 5), (PpsOrientation) (seed / 5 % 2), seed % 3 == 0 };
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

      g_test_message ("seed %u: %u pages, %g pt", seed, pps_layout_get_n_pages (layout),
                      pps_layout_get_type_size (layout));
      layout_checks_all (layout);
    }
}

/* The sign of a pane is told in a word, and it stands at the end of the title. */
static void
test_sign (void)
{
  g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (1, 0, 2);
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  guint n_expected = 0;
  guint n = 0;

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    n_expected += pps_sheet_get_pane (sheet, i)->sign != PPS_SIGN_NONE;
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);
      const PpsBox *title = i > 0 ? get_box (layout, i - 1) : NULL;

      if (box->kind != PPS_BOX_SIGN)
        continue;
      g_assert_cmpint (title->kind, ==, PPS_BOX_PANE_TITLE);
      g_assert_cmpint (title->parent, ==, box->parent);
      g_assert_cmpfloat (box->x, >=, title->x + title->width - TOLERANCE);
      g_assert_cmpfloat_with_epsilon (box->y, title->y, 0.01);
      g_assert_cmpstr (box->text, !=, "");
      n++;
    }
  g_assert_cmpuint (n_expected, >, 9);
  g_assert_cmpuint (n, ==, n_expected);
}

/* In the cells of a table a sign stands in the place of the dot, clear of the words. */
static void
test_sign_in_table (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  const PpsBox *line = NULL;
  const PpsTextLine *sign;
  const PpsTextLine *words;

  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x1c71d8, 1);
  pps_sheet_builder_add_column (builder, "a", "Wat?", 0);
  pps_sheet_builder_add_row (builder, "O", "Overheid", 0);
  pps_sheet_builder_add_cell_line (builder, 0, 0, "f", PPS_LINE_PLAIN, 0, "Vorig jaar");
  pps_sheet_builder_sign_cell_line (builder, 0, 0, PPS_SIGN_NEW);
  sheet = pps_sheet_builder_end (builder);
  layout = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      if (get_box (layout, i)->kind == PPS_BOX_LINE)
        line = get_box (layout, i);
    }

  g_assert_nonnull (line);
  g_assert_cmpstr (line->label, ==, "nieuw");
  g_assert_cmpuint (line->n_marks, ==, 1);
  sign = &g_array_index (line->lines, PpsTextLine, 0);
  words = &g_array_index (line->lines, PpsTextLine, 1);
  g_assert_cmpfloat (sign->x + sign->width + 0.2 * words->size, <=, words->x);
  g_assert_cmpfloat (sign->x, >=, line->x - TOLERANCE);
}

/* Small type reads on every tint, with colour and without. */
static void
test_tints (void)
{
  for (guint sign = PPS_SIGN_NONE; sign < PPS_N_SIGNS; sign++)
    for (guint grey = 0; grey < 2; grey++)
      g_assert_cmpfloat (
          pps_colour_get_contrast (PPS_COLOUR_QUIET, pps_sign_get_tint ((PpsSign) sign, grey == 1)),
          >=, 4.5);
}

/* A pane of the first page. */
static const PpsBox *
find_pane (PpsLayout *layout, guint index)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout) && get_box (layout, i)->page == 0; i++)
    {
      if (get_box (layout, i)->kind == PPS_BOX_PANE && index-- == 0)
        return get_box (layout, i);
    }

  g_error ("there is no such pane");
}

/* The same pane stands at the same place in each small canvas, and all share their type. */
static void
test_small_places (void)
{
  for (guint upright = 0; upright < 2; upright++)
    {
      g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (2, 4, 3);
      g_autoptr (PpsLayout) layout = pps_layout_new (
          sheet, &(PpsPageSetup){ PPS_PAPER_A3, (PpsOrientation) upright, FALSE });
      g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      guint n = 0;

      for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
        {
          const PpsBox *box = get_box (layout, i);
          const PpsBox *part = box->parent >= 0 ? get_box (layout, box->parent) : NULL;
          double *place;

          if (box->kind != PPS_BOX_PANE || part == NULL)
            continue;
          g_assert_cmpint (part->kind, ==, PPS_BOX_PART);
          g_assert_cmpuint (part->page, ==, 0);
          place = g_hash_table_lookup (places, box->ref);
          if (place == NULL)
            {
              place = g_new (double, 4);
              memcpy (place,
                      (double[]){ box->x - part->x, box->y - part->y, box->width, box->height },
                      4 * sizeof (double));
              g_hash_table_insert (places, box->ref, place);
            }
          g_assert_cmpfloat_with_epsilon (box->x - part->x, place[0], 0.01);
          g_assert_cmpfloat_with_epsilon (box->y - part->y, place[1], 0.01);
          g_assert_cmpfloat_with_epsilon (box->width, place[2], 0.01);
          g_assert_cmpfloat_with_epsilon (box->height, place[3], 0.01);
          n++;
        }
      g_assert_cmpuint (n, ==, 4 * 18);
    }
}

/* Fixed rows: however much is said, and in whichever size, a pane stands where it does on a blank
 * canvas, and nothing is lost. */
static void
test_fixed_rows (void)
{
  for (guint upright = 0; upright < 2; upright++)
    {
      const PpsPageSetup setup
          = { .paper = PPS_PAPER_A3, .orientation = (PpsOrientation) upright, .fixed_rows = TRUE };
      g_autoptr (PpsSheet) blank = sheet_samples_load_canvas (NULL, "nl");
      g_autoptr (PpsLayout) expected = pps_layout_new (blank, &setup);

      for (guint level = 0; level < 4; level++)
        {
          g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (7, 0, level);
          g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);
          double top = -1;
          double expected_top = -1;

          layout_checks_all (layout);
          for (guint i = 0; i < 18; i++)
            {
              const PpsBox *box = find_pane (layout, i);
              const PpsBox *like = find_pane (expected, i);

              if (top < 0)
                top = box->y, expected_top = like->y;
              g_assert_cmpstr (box->ref, ==, like->ref);
              g_assert_cmpfloat_with_epsilon (box->x, like->x, 0.01);
              g_assert_cmpfloat_with_epsilon (box->y - top, like->y - expected_top, 12);
              g_assert_cmpfloat_with_epsilon (box->height, like->height, 12);
            }
        }
    }
}

/* What leaves a small canvas says on arrival whose it was. */
static void
test_small_overflow (void)
{
  g_autoptr (PpsSheet) sheet = sheet_samples_make_signed (4, 4, 12);
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  const char *last = pps_sheet_get_part (sheet, 3)->title;
  g_autofree char *arrival = g_strdup_printf ("vervolg: %s · ", last);
  guint n_left = 0;
  guint n_arrived = 0;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      n_left += box->kind == PPS_BOX_CONTINUED && box->page == 0;
      n_arrived += box->kind == PPS_BOX_PANE_TITLE && box->page > 0
                   && g_str_has_prefix (box->text, arrival);
    }
  g_assert_cmpuint (n_left, >, 0);
  g_assert_cmpuint (n_arrived, >, 0);
}

static void
test_hard (void)
{
  const char *name;
  PpsSheet *sheet;

  for (guint i = 0; (sheet = sheet_samples_make_hard (i, &name)) != NULL; i++)
    {
      PpsPageSetup setup = { PPS_PAPER_A4, i % 2 == 0 ? PPS_PORTRAIT : PPS_LANDSCAPE, FALSE };
      g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

      g_test_message ("%s: %u pages", name, pps_layout_get_n_pages (layout));
      g_assert_cmpuint (pps_layout_get_n_pages (layout), >=, 1);
      layout_checks_inside (layout);
      layout_checks_type (layout);
      layout_checks_frame (layout);
      if (pps_layout_get_n_boxes (layout) < 3000)
        {
          layout_checks_siblings (layout);
          layout_checks_pick (layout);
        }
      pps_sheet_unref (sheet);
    }
}

/* One finding of 100 000 characters, in one word and in many. */
static void
test_long_finding (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
      g_autoptr (PpsSheet) sheet = NULL;
      g_autoptr (PpsLayout) layout = NULL;
      g_autofree char *text = g_strnfill (100000, 'x');

      if (i == 1)
        for (guint j = 7; j < 100000; j += 8)
          text[j] = ' ';
      pps_sheet_builder_add_pane (builder, "one", 1, "Een", "Wat?", 0, 0, 0, 2, 2);
      pps_sheet_builder_add_line (builder, 0, "long", PPS_LINE_PLAIN, -1, text);
      sheet = pps_sheet_builder_end (g_steal_pointer (&builder));
      layout = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
      g_assert_cmpuint (pps_layout_get_n_pages (layout), >, 1);
      layout_checks_all (layout);
    }
}

static char *
get_sample (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "samples", name, NULL);
}

static void
test_samples (void)
{
  static const char *const names[] = { "01-nextechnician.json", "04-toekomst-in-de-techniek.json",
                                       "08-perspectief-op-werk.json", "09-perspectieven.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < 8; j++)
      {
        g_autofree char *path = get_sample (names[i]);
        g_autoptr (PpsSheet) sheet
            = j < 4 ? sheet_samples_load_canvas (path, j % 2 == 0 ? "nl" : "en")
                    : sheet_samples_load_table (path, "nl");
        PpsPageSetup setup = { j % 2 == 0 ? PPS_PAPER_A3 : PPS_PAPER_A4,
                               j / 2 % 2 == 0 ? PPS_LANDSCAPE : PPS_PORTRAIT, j == 3 };
        g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &setup);

        layout_checks_all (layout);
      }
}

/* On an A3 the words of the panes keep clear of the fold. */
static void
test_fold (void)
{
  g_autofree char *path = get_sample ("01-nextechnician.json");
  g_autoptr (PpsSheet) sheet = sheet_samples_load_canvas (path, "nl");
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  double width;

  pps_layout_get_page_size (layout, &width, NULL);
  g_assert_cmpuint (pps_layout_get_n_pages (layout), ==, 1);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    for (guint j = 0; j < get_box (layout, i)->lines->len; j++)
      {
        PpsTextLine *line = &g_array_index (get_box (layout, i)->lines, PpsTextLine, j);

        g_assert_true (line->x + line->width < width / 2 - 7 || line->x > width / 2 + 7);
      }
}

/* Findings of neighbouring panes stand on the same lines. */
static void
test_baselines (void)
{
  g_autofree char *path = get_sample ("01-nextechnician.json");
  g_autoptr (PpsSheet) sheet = sheet_samples_load_canvas (path, "nl");
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  double leading = 1.4 * pps_layout_get_type_size (layout);
  double first = -1;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);
      double offset;

      if (box->kind != PPS_BOX_LINE)
        continue;
      first = first < 0 ? box->y : first;
      offset = (box->y - first) / leading;
      g_assert_cmpfloat_with_epsilon (offset, (int) (offset + (offset < 0 ? -0.5 : 0.5)), 0.001);
    }
}

/* What leaves a pane says where to, and what arrives says where from. */
static void
test_overflow (void)
{
  const char *name;
  g_autoptr (PpsSheet) sheet = sheet_samples_make_hard (2, &name);
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  guint n_left = 0;
  guint n_arrived = 0;

  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (box->kind == PPS_BOX_CONTINUED && box->page == 0)
        {
          g_assert_cmpstr (box->text, ==, "→ p. 2");
          g_assert_cmpstr (get_box (layout, box->parent)->ref, ==, "alternatives");
          n_left++;
        }
      if (box->kind == PPS_BOX_PANE_TITLE && box->page > 0)
        {
          g_assert_true (g_str_has_prefix (box->text, "vervolg: 5 Bestaande alternatieven"));
          n_arrived++;
        }
    }
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_cmpuint (n_arrived, >=, 1);
}

/* An appendix of many short lines ends at the same height in all columns but the last. */
static void
test_balance (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  double ends[8] = { 0 };
  double leading;
  guint section;
  guint n = 0;

  pps_sheet_builder_set_appendix_title (builder, "Bijlage");
  section = pps_sheet_builder_add_section (builder, NULL, "Alles", 0);
  for (guint i = 0; i < 100; i++)
    pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_PLAIN, -1, "kort");
  sheet = pps_sheet_builder_end (builder);
  layout = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  leading = 1.4 * pps_layout_get_type_size (layout);
  g_assert_cmpuint (pps_layout_get_n_pages (layout), ==, 2);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      if (box->kind == PPS_BOX_SECTION)
        ends[n++] = box->y + box->height;
    }
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat_with_epsilon (ends[0], ends[1], 1.1 * leading);
  g_assert_cmpfloat_with_epsilon (ends[1], ends[2], 1.1 * leading);
  g_assert_cmpfloat (ends[3], <=, ends[2] + 1.1 * leading);
  g_assert_cmpfloat (ends[3], >, ends[2] - 5 * leading);
}

/* Golden text of boxes: PPS_UPDATE_GOLDEN=1 in the environment writes the files anew, into the
 * source tree. */

static const char *const kinds[] = {
  "title",     "subtitle", "heard",       "pane",       "pane-title", "question",      "line",
  "continued", "table",    "row",         "column",     "head",       "cell",          "legend",
  "notes",     "credit",   "page-number", "appendix",   "section",    "section-title", "entry",
  "text",      "sign",     "part",        "part-title", "rule",
};

static char *
dump (PpsLayout *layout)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u pages, %.2f pt\n", pps_layout_get_n_pages (layout),
                          pps_layout_get_type_size (layout));
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = get_box (layout, i);

      g_string_append_printf (text, "%u %*s%s %.1f %.1f %.1f %.1f", box->page + 1,
                              box->parent < 0 ? 0 : 2, "", kinds[box->kind], box->x, box->y,
                              box->width, box->height);
      if (box->label != NULL)
        g_string_append_printf (text, " [%s]", box->label);
      for (guint j = 0; j < box->lines->len; j++)
        g_string_append_printf (text, "%s%s", j == 0 ? " " : " | ",
                                g_array_index (box->lines, PpsTextLine, j).text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
check_golden (const char *name, PpsSheet *sheet, const PpsPageSetup *setup)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "unit", "canvas", "golden", name, NULL);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, setup);
  g_autofree char *text = dump (layout);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PPS_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_golden (void)
{
  g_autofree char *case_path = get_sample ("01-nextechnician.json");
  g_autofree char *table_path = get_sample ("09-perspectieven.json");
  g_autoptr (PpsSheet) canvas = sheet_samples_load_canvas (case_path, "nl");
  g_autoptr (PpsSheet) blank = sheet_samples_load_canvas (NULL, "en");
  g_autoptr (PpsSheet) table = sheet_samples_load_table (table_path, "nl");

  check_golden ("canvas-a4.txt", canvas, &(PpsPageSetup){ PPS_PAPER_A4, PPS_LANDSCAPE, TRUE });
  check_golden ("canvas-portrait.txt", canvas,
                &(PpsPageSetup){ PPS_PAPER_A3, PPS_PORTRAIT, FALSE });
  check_golden ("blank.txt", blank, &(PpsPageSetup){ PPS_PAPER_A2, PPS_LANDSCAPE, FALSE });
  check_golden ("table-a3.txt", table, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  check_golden ("table-a4.txt", table, &(PpsPageSetup){ PPS_PAPER_A4, PPS_PORTRAIT, TRUE });
}

/* The canvases of the studies that the program brings along. */
static void
test_golden_samples (void)
{
  static const char *const names[] = {
    "01-nextechnician",
    "02-startplein-techniek-rivierenland",
    "03-toekomst-in-de-maakindustrie",
    "04-toekomst-in-de-techniek",
    "05-asta-amsterdam",
    "06-servicepunt-techniek-drenthe",
    "07-samen-werk-maken-van-werk",
    "08-perspectief-op-werk",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".json", NULL);
      g_autofree char *golden = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *path = get_sample (file);
      g_autoptr (PpsSheet) canvas = sheet_samples_load_canvas (path, "nl");

      check_golden (golden, canvas, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
    }
}

/* On paper that lies, and upright without colour. */
static void
test_golden_board (void)
{
  g_autoptr (PpsSheet) board = board_sample_make ();

  check_golden ("board-a3.txt", board, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  check_golden ("board-a4.txt", board, &(PpsPageSetup){ PPS_PAPER_A4, PPS_PORTRAIT, TRUE });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/random", test_random);
  g_test_add_func ("/layout/hard", test_hard);
  g_test_add_func ("/layout/long-finding", test_long_finding);
  g_test_add_func ("/layout/samples", test_samples);
  g_test_add_func ("/layout/signed", test_signed);
  g_test_add_func ("/layout/sign", test_sign);
  g_test_add_func ("/layout/sign-in-table", test_sign_in_table);
  g_test_add_func ("/layout/tints", test_tints);
  g_test_add_func ("/layout/fixed-rows", test_fixed_rows);
  g_test_add_func ("/layout/small/places", test_small_places);
  g_test_add_func ("/layout/small/overflow", test_small_overflow);
  g_test_add_func ("/layout/fold", test_fold);
  g_test_add_func ("/layout/baselines", test_baselines);
  g_test_add_func ("/layout/overflow", test_overflow);
  g_test_add_func ("/layout/balance", test_balance);
  g_test_add_func ("/layout/golden", test_golden);
  g_test_add_func ("/layout/golden-board", test_golden_board);
  g_test_add_func ("/layout/golden-samples", test_golden_samples);

  return g_test_run ();
}
