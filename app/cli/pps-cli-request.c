/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli-request.h"

#include <glib/gi18n-lib.h>

#include "pps-edit-tag.h"
#include "pps-export.h"

void
pps_cli_request_clear (PpsCliRequest *self)
{
  g_free (self->sheet);
  g_strfreev (self->partnerships);
  g_free (self->round);
  g_free (self->compare);
  g_free (self->kind);
  g_free (self->row_list);
  g_strfreev (self->rows);
  g_free (self->respondent);
  g_strfreev (self->groups);
  g_strfreev (self->without);
  g_free (self->tag);
  g_free (self->status);
  g_free (self->sort);
  g_free (self->snapshot);
  g_free (self->paper);
  g_free (self->tile);
  g_free (self->orientation);
  g_free (self->language);
  g_free (self->purpose);
  g_free (self->output);
  g_free (self->format_list);
  g_strfreev (self->formats);
}

/* Several partnerships are several files, unless the sheet is about several. */
gboolean
pps_cli_request_goes_to_folder (const PpsCliRequest *self)
{
  if (self->entry->about == PPS_SHEET_ABOUT_PARTNERSHIPS)
    return FALSE;

  return self->all
         || (self->partnerships != NULL && self->partnerships[0] != NULL
             && self->partnerships[1] != NULL);
}

static gboolean
is_one_of (const char *word, const char *a, const char *b, const char *c)
{
  return word == NULL || g_str_equal (word, a) || g_str_equal (word, b)
         || (c != NULL && g_str_equal (word, c));
}

/* What would make no difference to the sheet was meant for another one. */
static PpsCliExit
check_takes (const PpsCliRequest *self)
{
  const struct
  {
    gboolean is_given;
    const char *option;
    PpsSheetTakes takes;
  } options[] = {
    { self->row_list != NULL, "--rows", PPS_SHEET_TAKES_ROWS },
    { self->compare != NULL, "--compare-round", PPS_SHEET_TAKES_COMPARE },
    { self->kind != NULL, "--kind", PPS_SHEET_TAKES_KIND },
    { self->tag != NULL, "--tag", PPS_SHEET_TAKES_FILTER },
    { self->status != NULL, "--status", PPS_SHEET_TAKES_FILTER },
    { self->sort != NULL, "--sort", PPS_SHEET_TAKES_SORT },
    { self->snapshot != NULL, "--snapshot", PPS_SHEET_TAKES_FROZEN },
    { self->footnotes, "--footnotes", PPS_SHEET_TAKES_FOOTNOTES },
    { self->small, "--small", PPS_SHEET_TAKES_SMALL },
    { self->fixed_rows, "--fixed-rows", PPS_SHEET_TAKES_GRID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (options[i].is_given && !pps_sheet_entry_takes (self->entry, options[i].takes))
        return pps_cli_misuse (_ ("%s does not go with the sheet “%s”."), options[i].option,
                               self->entry->name);
    }

  return PPS_CLI_DONE;
}

static PpsCliExit
check_word (const char *option, const char *word, const char *const *words)
{
  g_autofree char *all = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return PPS_CLI_DONE;

  all = g_strjoinv (", ", (char **) words);

  return pps_cli_misuse (_ ("%s is one of %s, not “%s”."), option, all, word);
}

/* What of a sheet is shown, and in which order. */
static PpsCliExit
check_choice (const PpsCliRequest *self)
{
  static const char *const statuses[] = { "draft", "shown", "confirmed", "disputed", NULL };
  PpsCliExit end = check_word ("--status", self->status, statuses);

  if (end == PPS_CLI_DONE && self->snapshot != NULL && self->round != NULL)
    return pps_cli_misuse (_ ("--snapshot goes without --round: a frozen copy is of one round."));

  return end;
}

/* Whom and what the sheet is about. */
static PpsCliExit
check_about (const PpsCliRequest *self)
{
  if (self->entry->about == PPS_SHEET_ABOUT_GROUP
      && (self->groups == NULL || self->groups[0] == NULL || self->groups[1] != NULL))
    return pps_cli_misuse (_ ("A guide is for one stakeholder group: name it with --group."));
  if ((self->entry->about == PPS_SHEET_ABOUT_RESPONDENT) != (self->respondent != NULL))
    return pps_cli_misuse (
        _ ("A member check is for one respondent: --sheet member-check goes with "
           "--respondent."));
  if (self->compare != NULL && self->round == NULL)
    return pps_cli_misuse (_ ("--compare-round goes with --round: both name a round."));
  if (!is_one_of (self->kind, "design", "running", "evaluation"))
    return pps_cli_misuse (_ ("--kind is design, running or evaluation, not “%s”."), self->kind);
  if (self->all && self->partnerships != NULL)
    return pps_cli_misuse (_ ("--all goes without --partnership."));

  return PPS_CLI_DONE;
}

static PpsCliExit
check_output (const PpsCliRequest *self)
{
  gboolean to_folder = pps_cli_request_goes_to_folder (self);
  PpsExportFormat format;

  if (self->output == NULL)
    return pps_cli_misuse (_ ("--output says where the sheet goes."));
  if (!to_folder && !pps_export_format_find (self->output, &format))
    return pps_cli_misuse (_ ("“%s” must end in .pdf, .png, .svg, .html or .md."), self->output);
  if (!to_folder && self->formats != NULL)
    return pps_cli_misuse (_ ("--format goes with a folder, for --all or several partnerships; the "
                              "ending of a file tells its format."));
  if (to_folder && pps_export_format_find (self->output, &format))
    return pps_cli_misuse (_ ("A sheet is about one partnership, so several make several files: "
                              "give a folder in place of “%s”."),
                           self->output);
  for (guint i = 0; self->formats != NULL && self->formats[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (".", self->formats[i], NULL);

      if (!pps_export_format_find (name, &format))
        return pps_cli_misuse (
            _ ("--format is pdf, png, svg, html or md, with commas between, not “%s”."),
            self->formats[i]);
    }

  return PPS_CLI_DONE;
}

/* A poster is one PDF, on paper that is larger than its tiles. */
static PpsCliExit
check_tile (const PpsCliRequest *self, const PpsPageSetup *setup)
{
  PpsPaper tile;

  if (self->tile == NULL)
    return PPS_CLI_DONE;

  if (!pps_paper_find (self->tile, &tile))
    return pps_cli_misuse (_ ("--tile is a paper, such as A4, not “%s”."), self->tile);
  if (tile >= setup->paper)
    return pps_cli_misuse (_ ("--tile is smaller than --paper: %s cannot be parted over %s."),
                           pps_paper_get_name (setup->paper), pps_paper_get_name (tile));
  if (pps_cli_request_goes_to_folder (self) || !g_str_has_suffix (self->output, ".pdf"))
    return pps_cli_misuse (_ ("--tile makes one PDF: --output must end in .pdf."));

  return PPS_CLI_DONE;
}

/* What is written on lies on a table; the others hang on a wall. */
static PpsCliExit
check_paper (const PpsCliRequest *self, PpsPageSetup *setup)
{
  gboolean upright = self->entry->on_a_table;

  setup->paper = self->entry->on_a_table ? PPS_PAPER_A4 : PPS_PAPER_A3;
  setup->grey = self->grey;
  setup->fixed_rows = self->fixed_rows;
  if (self->paper != NULL && !pps_paper_find (self->paper, &setup->paper))
    return pps_cli_misuse (_ ("--paper is A4, A3, A2, A1 or A0, not “%s”."), self->paper);
  if (!is_one_of (self->orientation, "landscape", "portrait", NULL))
    return pps_cli_misuse (_ ("--orientation is landscape or portrait, not “%s”."),
                           self->orientation);
  if (!(self->dpi >= 36 && self->dpi <= 1200))
    return pps_cli_misuse (_ ("--dpi lies between 36 and 1200."));
  if (self->orientation != NULL)
    upright = g_str_equal (self->orientation, "portrait");
  setup->orientation = upright ? PPS_PORTRAIT : PPS_LANDSCAPE;

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_request_check (PpsCliRequest *self, PpsPageSetup *setup)
{
  PpsCliExit end;

  self->entry = pps_sheet_catalogue_find (self->sheet);
  if (self->entry == NULL)
    {
      g_autofree char *names = pps_sheet_catalogue_dup_names (", ");

      return pps_cli_misuse (_ ("--sheet is one of %s, not “%s”."), names,
                             self->sheet != NULL ? self->sheet : "");
    }

  end = check_about (self);
  if (end == PPS_CLI_DONE)
    end = check_takes (self);
  if (end == PPS_CLI_DONE)
    end = check_choice (self);
  if (end == PPS_CLI_DONE)
    end = check_output (self);
  if (end == PPS_CLI_DONE)
    end = check_paper (self, setup);
  if (end == PPS_CLI_DONE)
    end = check_tile (self, setup);
  if (end != PPS_CLI_DONE)
    return end;
  if (!is_one_of (self->language, "nl", "en", NULL))
    return pps_cli_misuse (_ ("The language is nl or en, not “%s”."), self->language);
  if (!is_one_of (self->purpose, "own", "partners", "public"))
    return pps_cli_misuse (_ ("--purpose is own, partners or public, not “%s”."), self->purpose);

  return PPS_CLI_DONE;
}

static gboolean
is_of_theme (const PpsPane *pane, PpsCanvasDefinition *canvas, const char *theme)
{
  return g_str_equal (pps_canvas_definition_get_theme (canvas, pane->theme)->id, theme);
}

/* The name of a theme stands for those of all its panes. */
static void
open_themes (PpsCliRequest *self, PpsCanvasDefinition *canvas)
{
  g_autoptr (GStrvBuilder) panes = g_strv_builder_new ();

  for (guint i = 0; self->without[i] != NULL; i++)
    {
      gboolean is_theme = FALSE;

      for (guint j = 0; j < pps_canvas_definition_get_n_panes (canvas); j++)
        {
          const PpsPane *pane = pps_canvas_definition_get_pane (canvas, j);

          if (!is_of_theme (pane, canvas, self->without[i]))
            continue;
          g_strv_builder_add (panes, pane->id);
          is_theme = TRUE;
        }
      if (!is_theme)
        g_strv_builder_add (panes, self->without[i]);
    }
  g_strfreev (self->without);
  self->without = g_strv_builder_end (panes);
}

/* “none” leaves nothing out, also where the table was kept to. */
static PpsCliExit
check_panes (PpsCliRequest *self, PpsWorkspace *workspace)
{
  if (self->without != NULL && self->without[0] != NULL && self->without[1] == NULL
      && g_str_equal (self->without[0], "none"))
    {
      g_clear_pointer (&self->without[0], g_free);
      return PPS_CLI_DONE;
    }

  if (self->without != NULL)
    open_themes (self, pps_workspace_get_canvas (workspace));
  for (guint i = 0; self->without != NULL && self->without[i] != NULL; i++)
    {
      if (pps_canvas_definition_find_pane (pps_workspace_get_canvas (workspace), self->without[i])
          == NULL)
        return pps_cli_misuse (_ ("The canvas has no pane “%s”."), self->without[i]);
    }

  return PPS_CLI_DONE;
}

/* An order is one of a few words, or a column: a pane, or a theme where these are the columns. */
static PpsCliExit
check_sort (PpsCliRequest *self, PpsWorkspace *workspace)
{
  static const char *const sorts[] = { "group", "code", "role", "organisation", "said", NULL };
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  if (self->sort == NULL || g_strv_contains (sorts, self->sort)
      || (!self->by_theme && pps_canvas_definition_find_pane (canvas, self->sort) != NULL))
    return PPS_CLI_DONE;

  for (guint i = 0; self->by_theme && i < pps_canvas_definition_get_n_themes (canvas); i++)
    {
      if (g_str_equal (pps_canvas_definition_get_theme (canvas, i)->id, self->sort))
        return PPS_CLI_DONE;
    }

  return pps_cli_misuse (_ ("--sort is one of group, code, role, organisation, said or a column of "
                            "the matrix, not “%s”."),
                         self->sort);
}

/* Letters must be those of the study, in either case. */
static PpsCliExit
check_letter (char **letter, PpsWorkspace *workspace)
{
  PpsQuery *known = pps_workspace_get_groups (workspace);

  for (guint i = 0; i < pps_query_get_n (known); i++)
    {
      const char *own = pps_record_get_text (pps_query_get (known, i), "letter");

      if (g_ascii_strcasecmp (own, *letter) != 0)
        continue;
      g_free (*letter);
      *letter = g_strdup (own);
      return PPS_CLI_DONE;
    }

  return pps_cli_misuse (_ ("The study has no stakeholder group “%s”."), *letter);
}

static PpsCliExit
check_groups (PpsCliRequest *self, PpsWorkspace *workspace)
{
  PpsCliExit end = PPS_CLI_DONE;

  for (guint i = 0; end == PPS_CLI_DONE && self->groups != NULL && self->groups[i] != NULL; i++)
    end = check_letter (&self->groups[i], workspace);

  return end;
}

/* All the rows there can be: what is shared, and every group. */
static GStrv
list_all_rows (PpsWorkspace *workspace)
{
  PpsQuery *groups = pps_workspace_get_groups (workspace);
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();

  g_strv_builder_add (rows, "-");
  for (guint i = 0; i < pps_query_get_n (groups); i++)
    g_strv_builder_add (rows, pps_record_get_text (pps_query_get (groups, i), "letter"));

  return g_strv_builder_end (rows);
}

static PpsCliExit
check_rows (PpsCliRequest *self, PpsWorkspace *workspace)
{
  PpsCliExit end = PPS_CLI_DONE;

  if (self->row_list == NULL)
    return PPS_CLI_DONE;

  self->rows = g_str_equal (self->row_list, "all") ? list_all_rows (workspace)
                                                   : g_strsplit (self->row_list, ",", -1);
  for (guint i = 0; end == PPS_CLI_DONE && self->rows[i] != NULL; i++)
    {
      if (!g_str_equal (self->rows[i], "-"))
        end = check_letter (&self->rows[i], workspace);
    }

  return end;
}

static PpsCliExit
check_tag (PpsCliRequest *self, PpsWorkspace *workspace)
{
  g_autoptr (PpsTag) tag = NULL;

  if (self->tag == NULL)
    return PPS_CLI_DONE;

  tag = pps_tag_find (workspace, self->tag);
  if (tag == NULL)
    return pps_cli_misuse (_ ("The study has no theme “%s”."), self->tag);

  g_free (self->tag);
  self->tag = g_strdup (pps_record_get_id (PPS_RECORD (tag)));

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_request_check_study (PpsCliRequest *self, PpsWorkspace *workspace)
{
  PpsCliExit end = check_groups (self, workspace);

  if (end == PPS_CLI_DONE)
    end = check_rows (self, workspace);
  if (end == PPS_CLI_DONE)
    end = check_panes (self, workspace);
  if (end == PPS_CLI_DONE)
    end = check_tag (self, workspace);
  if (end == PPS_CLI_DONE)
    end = check_sort (self, workspace);

  return end;
}
