/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"
#include "pdf-checker.h"

#include <string.h>

/* Tables over many pages: with blocks of rows, and with more columns than a page is wide. */

#define N_COLUMNS 50
#define N_BLOCKS 3
#define N_ROWS 4

static PpsSheet *
make_table (guint n_columns, guint n_lines)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "nl");

  pps_sheet_builder_set_title (builder, "Studie");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0x4477aa, 2);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = g_strdup_printf ("Kop%u", i + 1);
      g_autofree char *detail = g_strdup_printf ("Regio%u", i + 1);

      pps_sheet_builder_add_column (builder, title, title, 5);
      pps_sheet_builder_set_column_detail (builder, detail);
    }
  for (guint i = 0; i < N_BLOCKS * (N_ROWS + 1); i++)
    {
      g_autofree char *id = g_strdup_printf ("rij%u", i);
      g_autofree char *title = g_strdup_printf ("%s%u", i % (N_ROWS + 1) == 0 ? "Blok" : "Rij", i);

      if (i % (N_ROWS + 1) == 0)
        {
          pps_sheet_builder_add_block (builder, id, title);
          pps_sheet_builder_set_row_detail (builder, "Toelichting");
          continue;
        }
      pps_sheet_builder_add_row (builder, id, title, -1);
      pps_sheet_builder_set_row_pane (builder, i, (int) i % 4);
      for (guint j = 0; j < n_columns; j++)
        for (guint k = 0; k < n_lines; k++)
          {
            g_autofree char *ref = g_strdup_printf ("%u/%u/%u", i, j, k);

            pps_sheet_builder_add_cell_line (builder, i, j, ref, PPS_LINE_PLAIN, 0,
                                             "een bevinding van een paar woorden");
          }
    }

  return pps_sheet_builder_end (builder);
}

static const PpsBox *
find_row (PpsLayout *layout, guint from)
{
  for (guint i = from; i < pps_layout_get_n_boxes (layout); i++)
    {
      if (pps_layout_get_box (layout, i)->kind == PPS_BOX_ROW_HEAD)
        return pps_layout_get_box (layout, i);
    }

  return NULL;
}

/* Wherever one is, it says of which block the rows are; and no block is left behind its rows. */
static void
test_blocks (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_table (4, 12);
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A4, PPS_PORTRAIT, FALSE });
  guint n_again = 0;

  g_assert_cmpuint (pps_layout_get_n_pages (layout), >=, N_BLOCKS);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);
      const PpsBox *head = box->kind == PPS_BOX_TABLE ? find_row (layout, i) : NULL;
      gboolean heads_block = box->kind == PPS_BOX_ROW_HEAD && g_str_has_prefix (box->text, "Blok");

      if (head != NULL)
        {
          g_assert_true (g_str_has_prefix (head->text, "Blok"));
          n_again += strstr (head->text, "(vervolg)") != NULL;
        }
      if (heads_block)
        g_assert_cmpuint (find_row (layout, i + 1)->page, ==, box->page);
    }
  g_assert_cmpuint (n_again, >, 0);
}

/* Each page says which columns it has, and where the next ones are. */
static void
test_parts (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_table (N_COLUMNS, 1);
  g_autoptr (PpsLayout) layout
      = pps_layout_new (sheet, &(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE });
  guint n_pages = pps_layout_get_n_pages (layout);
  g_autofree guint *told = g_new0 (guint, n_pages);
  guint n_cells = 0;

  g_assert_cmpuint (n_pages, >=, 5);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);
      g_autofree char *page = g_strdup_printf ("→ p. %u", box->page + 2);

      n_cells += box->kind == PPS_BOX_CELL;
      if (box->kind != PPS_BOX_CONTINUED || !g_str_has_prefix (box->text, "kolommen "))
        continue;
      told[box->page]++;
      g_assert_true (g_str_has_suffix (box->text, "van 50") || g_str_has_suffix (box->text, page)
                     || n_pages > 8);
    }
  for (guint i = 0; i < n_pages; i++)
    g_assert_cmpuint (told[i], ==, 1);
  g_assert_cmpuint (n_cells, >=, N_COLUMNS * N_BLOCKS * (N_ROWS + 1));
}

/* The PDF holds to its structure, says all there is, and is the same twice. */
static void
test_pdf (Place *place, gconstpointer data)
{
  static const PpsPaper papers[] = { PPS_PAPER_A4, PPS_PAPER_A3, PPS_PAPER_A0 };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (PpsSheet) sheet = make_table (i == 0 ? 7 : N_COLUMNS, 2);
      g_auto (GStrv) paths = NULL;
      g_auto (GStrv) again = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autofree char *text = NULL;
      gsize length;
      gsize other_length;

      place->setup = (PpsPageSetup){ papers[i], i == 0 ? PPS_PORTRAIT : PPS_LANDSCAPE, i == 1 };
      paths = place_export (place, sheet, "x.pdf", 96);
      again = place_export (place, sheet, "y.pdf", 96);
      first = place_dup_contents (place, "x.pdf", &length);
      second = place_dup_contents (place, "y.pdf", &other_length);
      g_assert_cmpmem (first, length, second, other_length);

      text = pdf_checker_check (paths[0]);
      for (guint j = 1; j <= (i == 0 ? 7 : N_COLUMNS); j++)
        {
          g_autofree char *head = g_strdup_printf ("Kop%u  Regio%u ", j, j);

          g_assert_nonnull (strstr (text, head));
        }
      g_assert_cmpuint (count_words (text, "bevinding"), ==,
                        2 * N_BLOCKS * N_ROWS * (i == 0 ? 7 : N_COLUMNS));
    }
}

static void
test_text (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = make_table (2, 1);
  g_auto (GStrv) html = place_export (place, sheet, "x.html", 96);
  g_auto (GStrv) markdown = place_export (place, sheet, "x.md", 96);
  g_autofree char *page = place_dup_contents (place, "x.html", NULL);
  g_autofree char *plain = place_dup_contents (place, "x.md", NULL);

  g_assert_nonnull (strstr (page, "<th scope=\"col\" dir=\"auto\">Kop1<br><small>Regio1</small>"));
  g_assert_nonnull (strstr (page, "scope=\"rowgroup\" colspan=\"3\" dir=\"auto\">Blok0<br><small>"
                                  "Toelichting</small></th>"));
  g_assert_cmpuint (count_words (page, "<tbody>"), ==, N_BLOCKS);
  g_assert_cmpuint (count_words (page, "</tbody>"), ==, N_BLOCKS);
  g_assert_nonnull (strstr (page, "<th scope=\"row\" dir=\"auto\">1. Rij1</th>"));
  g_assert_nonnull (strstr (plain, "|  | Kop1<br>Regio1 | Kop2<br>Regio2 |"));
  g_assert_nonnull (strstr (plain, "\n| **Blok0**<br>Toelichting |  |  |\n"));
  g_assert_nonnull (strstr (plain, "\n| 1\\. Rij1 | "));
}

int
main (int argc, char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/blocks/" name, Place, NULL, place_set_up, function, place_tear_down)
  ADD ("blocks", test_blocks);
  ADD ("parts", test_parts);
  ADD ("pdf", test_pdf);
  ADD ("text", test_text);
#undef ADD

  return g_test_run ();
}
