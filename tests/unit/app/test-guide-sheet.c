/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-guide-presenter.h"
#include "pps-layout.h"

/* A guide on paper asks what the interview asks, in its order, worded for its round; nothing of it
 * is lost or stands outside its page. */

static PpsSheet *
present (Study *study, const char *letter, const char *language, const char *kind)
{
  const char *groups[] = { letter, NULL };
  PpsPresentOptions options = { .language = language, .groups = groups };
  g_autoptr (GError) error = NULL;
  PpsSheet *sheet
      = pps_present_guide (study->workspace, study->partnership, &options, kind, &error);

  g_assert_no_error (error);

  return sheet;
}

static guint
count (PpsSheet *sheet, PpsLineStyle style)
{
  guint n = 0;

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      for (guint j = 0; j < pane->lines->len; j++)
        n += ((PpsSheetLine *) g_ptr_array_index (pane->lines, j))->style == style;
    }

  return n;
}

static int
find_pane (PpsSheet *sheet, const char *id)
{
  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      if (g_str_equal (pps_sheet_get_pane (sheet, i)->id, id))
        return i;
    }

  return -1;
}

static const char *
get_lead (PpsSheet *sheet, const char *pane)
{
  GPtrArray *lines = pps_sheet_get_pane (sheet, find_pane (sheet, pane))->lines;

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      if (line->style == PPS_LINE_LEAD)
        return line->text;
    }

  return "";
}

static void
test_order (Study *study, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = present (study, "W", "nl", "running");

  /* Consent before the first question, and the panes as the interview takes them. */
  g_assert_cmpint (find_pane (sheet, "consent"), >=, 0);
  g_assert_cmpint (find_pane (sheet, "consent"), <, find_pane (sheet, "opening"));
  g_assert_cmpint (find_pane (sheet, "opening"), <, find_pane (sheet, "social-problem"));
  g_assert_cmpint (find_pane (sheet, "social-problem"), <, find_pane (sheet, "solution"));
  g_assert_cmpint (find_pane (sheet, "solution"), <, find_pane (sheet, "partners"));
  g_assert_cmpint (find_pane (sheet, "partners"), <, find_pane (sheet, "closing"));

  /* 18 panes and three statements of involvement and ten lessons. */
  g_assert_cmpuint (count (sheet, PPS_LINE_STATEMENT), ==, 18 + 3 + 10);
  g_assert_cmpuint (count (sheet, PPS_LINE_LEAD), >, 18);
  g_assert_cmpuint (count (sheet, PPS_LINE_PROBE), >, 2 * 18);

  /* And for each pane what belongs in it. */
  g_assert_cmpuint (count (sheet, PPS_LINE_HINT), ==, 18);
}

static void
test_wording (Study *study, gconstpointer data)
{
  g_autoptr (PpsSheet) running = present (study, "W", "nl", "running");
  g_autoptr (PpsSheet) evaluation = present (study, "W", "nl", "evaluation");
  g_autoptr (PpsSheet) english = present (study, "W", "en", "running");
  g_autoptr (PpsSheet) government = present (study, "O", "nl", "running");

  g_assert_cmpstr (get_lead (running, "funding"), !=, get_lead (evaluation, "funding"));
  g_assert_cmpstr (get_lead (running, "funding"), !=, get_lead (english, "funding"));
  g_assert_cmpstr (get_lead (running, "funding"), !=, get_lead (government, "funding"));
}

static void
test_wrong_group (Study *study, gconstpointer data)
{
  const char *groups[] = { "Q", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (pps_present_guide (study->workspace, NULL,
                                    &(PpsPresentOptions){ .groups = groups }, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "Q"));
  g_clear_error (&error);
  g_assert_null (
      pps_present_guide (study->workspace, NULL, &(PpsPresentOptions){ NULL }, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* Every line of the sheet stands on the pages, whole, and inside them. */
static void
check_layout (PpsSheet *sheet, const PpsPageSetup *setup)
{
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, setup);
  g_autoptr (GString) words = g_string_new (NULL);
  double width, height;

  pps_layout_get_page_size (layout, &width, &height);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, width);
      g_assert_cmpfloat (box->y + box->height, <=, height);
      for (guint j = 0; j < box->lines->len; j++)
        {
          const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);

          g_assert_cmpfloat (line->x + line->width, <=, width);
          g_assert_cmpfloat (line->baseline, <=, height);
        }
      if (box->text != NULL)
        g_string_append_printf (words, "%s ", box->text);
    }

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      for (guint j = 0; j < pane->lines->len; j++)
        {
          const PpsSheetLine *line = g_ptr_array_index (pane->lines, j);
          g_auto (GStrv) parts = g_strsplit (line->text, " ", -1);

          for (guint k = 0; parts[k] != NULL; k++)
            g_assert_nonnull (strstr (words->str, parts[k]));
        }
    }
}

static void
test_layout (Study *study, gconstpointer data)
{
  static const PpsPageSetup setups[] = { { PPS_PAPER_A4, PPS_PORTRAIT, FALSE },
                                         { PPS_PAPER_A4, PPS_LANDSCAPE, TRUE },
                                         { PPS_PAPER_A0, PPS_PORTRAIT, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      g_autoptr (PpsSheet) sheet = present (study, i == 1 ? "O" : "W", "nl", "design");

      check_layout (sheet, &setups[i]);
    }
}

/* A question that is longer than a page goes on on the next. */
static void
test_long (void)
{
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_GUIDE, "nl");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  const PpsPageSetup setup = { PPS_PAPER_A4, PPS_PORTRAIT, FALSE };
  guint pane;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "woord%u ", i);
  pps_sheet_builder_set_title (builder, "Lang");
  pane = pps_sheet_builder_add_pane (builder, "a", 0, "A", "", 0, 0, 0, 0, 0);
  pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_LEAD, -1, text->str);
  pps_sheet_builder_add_line (builder, pane, "", PPS_LINE_STATEMENT, -1, text->str);
  sheet = pps_sheet_builder_end (g_steal_pointer (&builder));
  check_layout (sheet, &setup);
  layout = pps_layout_new (sheet, &setup);
  g_assert_cmpuint (pps_layout_get_n_pages (layout), >, 3);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/guide-sheet/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_order);
  ADD ("wording", test_wording);
  ADD ("wrong-group", test_wrong_group);
  ADD ("layout", test_layout);
  g_test_add_func ("/guide-sheet/long", test_long);

  return g_test_run ();
}
