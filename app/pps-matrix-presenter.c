/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-matrix.h"

#include "pps-describe.h"
#include "pps-gate.h"
#include "pps-presenter-private.h"
#include "pps-record-kinds.h"

/* Makes the sheet `matrix`. A cell says what the researcher wrote in it; else its findings; else,
 * in grey, what became of asking. Where only some findings are asked for it says these: a summary
 * is one of all. */

const char *
pps_matrix_describe_heard (PpsHearing heard, const char *language)
{
  static const struct
  {
    const char *nl;
    const char *en;
  } words[] = {
    [PPS_HEARING_NOT_ASKED] = { "Niet gevraagd", "Not asked" },
    [PPS_HEARING_SILENT] = { "Gevraagd, niets gezegd", "Asked, nothing said" },
    [PPS_HEARING_DOES_NOT_KNOW] = { "Weet het niet", "Does not know" },
    [PPS_HEARING_SAID] = { "Besproken, nog niet samengevat", "Discussed, not summarised yet" },
  };

  return g_str_equal (language, "nl") ? words[heard].nl : words[heard].en;
}

static int
find_group (GArray *groups, const char *letter)
{
  for (guint i = 0; i < groups->len; i++)
    {
      if (g_str_equal (g_array_index (groups, PpsPresentGroup, i).letter, letter))
        return i;
    }

  return -1;
}

static void
add_summary (PpsSheetBuilder *builder, guint row, guint column, PpsRecord *summary, int group)
{
  g_auto (GStrv) lines = g_strsplit (pps_record_get_text (summary, "text"), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        pps_sheet_builder_add_cell_line (builder, row, column, pps_record_get_id (summary),
                                         PPS_LINE_PLAIN, group, lines[i]);
    }
}

static gboolean
is_filtered (const PpsPresentOptions *options)
{
  return options->tag != NULL || options->status != NULL;
}

/* What was not asked of a publication cannot be told: there only what it says is known. */
static const char *
describe_silence (const PpsMatrixCell *cell,
                  const PpsPresentOptions *options,
                  const char *language,
                  gboolean from_source)
{
  gboolean dutch = g_str_equal (language, "nl");

  if (is_filtered (options))
    return dutch ? "Niets van deze keuze" : "Nothing of this choice";
  if (from_source)
    return dutch ? "Nog niets gevonden" : "Nothing found yet";

  return pps_matrix_describe_heard (cell->heard, language);
}

/* What a cell without words says in their place, with the signs of the canvas: not to have been
 * asked, and to have said nothing, are two things. What a choice left out is neither. */
static void
add_silence (PpsSheetBuilder *builder,
             guint row,
             guint column,
             const PpsMatrixCell *cell,
             const PpsPresentOptions *options,
             const char *language,
             gboolean from_source)
{
  static const PpsSign signs[] = {
    [PPS_HEARING_NOT_ASKED] = PPS_SIGN_NOT_ASKED,
    [PPS_HEARING_SILENT] = PPS_SIGN_SILENT,
    [PPS_HEARING_DOES_NOT_KNOW] = PPS_SIGN_DOES_NOT_KNOW,
    [PPS_HEARING_SAID] = PPS_SIGN_NO_FINDING,
  };

  pps_sheet_builder_add_cell_line (builder, row, column, "",
                                   is_filtered (options) ? PPS_LINE_TEXT : PPS_LINE_SILENT, -1,
                                   describe_silence (cell, options, language, from_source));
  if (!is_filtered (options) && !from_source)
    pps_sheet_builder_sign_cell_line (builder, row, column, signs[cell->heard]);
}

static gboolean
shows_summary (const PpsMatrixCell *cell, const PpsPresentOptions *options, PpsGate *gate)
{
  return cell->summary != NULL && !is_filtered (options)
         && pps_gate_ask_summary (gate, PPS_RECORD (cell->summary)) == PPS_GATE_OPEN;
}

static void
add_findings (
    PpsSheetBuilder *builder, guint row, guint column, const PpsMatrixCell *cell, int group)
{
  for (guint i = 0; i < cell->findings->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (cell->findings, i);

      pps_sheet_builder_add_cell_line (builder, row, column, pps_record_get_id (finding),
                                       PPS_LINE_PLAIN, group,
                                       pps_record_get_text (finding, "text"));
    }
}

static void
add_row (PpsSheetBuilder *builder,
         PpsMatrix *matrix,
         guint index,
         int group,
         PpsGate *gate,
         const PpsPresentOptions *options,
         const char *language,
         gboolean from_source)
{
  const PpsMatrixRow *row = pps_matrix_get_row (matrix, index);
  g_autoptr (GString) title = g_string_new (row->title);
  guint added;

  if (*row->detail != '\0')
    g_string_append_printf (title, ", %s", row->detail);
  added = pps_sheet_builder_add_row (
      builder,
      row->respondent != NULL ? pps_record_get_id (PPS_RECORD (row->respondent)) : row->group,
      title->str, group);

  for (guint i = 0; i < pps_matrix_get_n_columns (matrix); i++)
    {
      const PpsMatrixCell *cell = pps_matrix_get_cell (matrix, index, i);

      if (shows_summary (cell, options, gate))
        add_summary (builder, added, i, PPS_RECORD (cell->summary), group);
      else if (cell->findings->len > 0)
        add_findings (builder, added, i, cell, group);
      else
        add_silence (builder, added, i, cell, options, language, from_source);
    }
}

/* Returns: (nullable): how the rows are in order, where no column says so */
static const char *
describe_order (const char *sort, gboolean dutch)
{
  static const struct
  {
    const char *sort;
    const char *nl;
    const char *en;
  } words[] = {
    { "code", "op volgorde van code", "in order of code" },
    { "role", "op volgorde van rol", "in order of role" },
    { "organisation", "op volgorde van partner", "in order of partner" },
    { "said", "wie over de meeste vakken iets zei bovenaan",
      "who said something about most panes first" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (words[i].sort, sort) == 0)
        return dutch ? words[i].nl : words[i].en;
    }

  return NULL;
}

/* What was left out, and what moved, must be told on the paper. */
static char *
describe_choice (PpsWorkspace *workspace, const PpsPresentOptions *options, gboolean dutch)
{
  const char *order = describe_order (options->sort, dutch);
  g_autoptr (GString) name = g_string_new ("Matrix");
  g_autofree char *status = NULL;
  g_autoptr (PpsRecord) tag = NULL;

  if (options->status != NULL)
    status
        = g_utf8_strdown (pps_describe_word ("status", options->status, dutch ? "nl" : "en"), -1);
  if (status != NULL)
    g_string_append_printf (
        name, dutch ? ", alleen bevindingen met status %s" : ", only findings with the status %s",
        status);
  if (options->tag != NULL)
    tag = pps_workspace_lookup (workspace, PPS_TYPE_TAG, options->tag);
  if (tag != NULL)
    g_string_append_printf (name, dutch ? ", alleen het thema “%s”" : ", only the theme “%s”",
                            pps_record_get_text (tag, "name"));
  if (order != NULL)
    g_string_append_printf (name, ", %s", order);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

PpsSheet *
pps_present_matrix (PpsWorkspace *workspace,
                    PpsPartnership *partnership,
                    const PpsPresentOptions *options)
{
  const char *language = pps_present_language (workspace, options);
  g_autoptr (PpsSheetBuilder) builder = pps_sheet_builder_new (PPS_SHEET_TABLE, language);
  g_autoptr (PpsMatrix) matrix = pps_matrix_new (workspace, partnership, options);
  g_autoptr (GPtrArray) findings = pps_present_list_findings (workspace, partnership, options);
  g_autoptr (GArray) groups = pps_present_list_groups (workspace, partnership, options, findings);
  gboolean from_source = pps_present_is_from_source (workspace, partnership);
  g_autoptr (PpsGate) gate = pps_gate_new (workspace, options->purpose);
  g_autofree char *name = describe_choice (workspace, options, g_str_equal (language, "nl"));

  pps_present_head (builder, workspace, partnership, options, name);
  pps_present_notes (builder, workspace, partnership, options, NULL, TRUE);
  pps_present_groups (builder, workspace, partnership, options, groups);
  for (guint i = 0; i < pps_matrix_get_n_columns (matrix); i++)
    {
      const PpsMatrixColumn *column = pps_matrix_get_column (matrix, i);

      pps_sheet_builder_add_column (builder, pps_matrix_column_get_id (column), column->title,
                                    column->tint);
      if (column->sorts)
        pps_sheet_builder_set_column_detail (builder, g_str_equal (language, "nl")
                                                          ? "↓ meeste bevindingen bovenaan"
                                                          : "↓ most findings first");
    }
  for (guint i = 0; i < pps_matrix_get_n_rows (matrix); i++)
    add_row (builder, matrix, i, find_group (groups, pps_matrix_get_row (matrix, i)->group), gate,
             options, language, from_source);

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
