/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-cli-batch.h"
#include "pps-export.h"
#include "pps-guide-presenter.h"
#include "pps-matrix.h"
#include "pps-member-check-presenter.h"
#include "pps-presenter.h"

/* The verb that draws. It reads what is asked into a request, finds the records that are named, and
 * for each partnership presents and exports one sheet. */

typedef struct
{
  char *sheet;
  char **partnerships;
  char *round;
  char *compare;
  char *kind;
  char *row_list;
  char **rows;
  char *respondent;
  char **groups;
  char **without;
  char *paper;
  char *orientation;
  char *language;
  char *purpose;
  char *output;
  char *format_list;
  char **formats;
  double dpi;
  gboolean grey;
  gboolean all;
  gboolean shared;
  gboolean with_lead;
  gboolean by_group;
  gboolean by_theme;
} Request;

static void
request_clear (Request *self)
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
  g_free (self->paper);
  g_free (self->orientation);
  g_free (self->language);
  g_free (self->purpose);
  g_free (self->output);
  g_free (self->format_list);
  g_strfreev (self->formats);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

typedef PpsSheet *(*Present) (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options);

static const struct
{
  const char *name;
  Present present;
} sheets[] = {
  { "canvas", pps_present_canvas },
  { "perspectives", pps_present_perspectives },
  { "matrix", pps_present_matrix },
  { "blank", pps_present_blank },
  { "guide", NULL },
  { "member-check", NULL },
};

static gboolean
is_guide (const Request *request)
{
  return g_strcmp0 (request->sheet, "guide") == 0;
}

static gboolean
is_member_check (const Request *request)
{
  return g_strcmp0 (request->sheet, "member-check") == 0;
}

static gboolean
is_sheet (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_strcmp0 (sheets[i].name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A code is that of one partnership; in a study others may use it too. */
static PpsRespondent *
find_respondent (const Request *request,
                 PpsWorkspace *workspace,
                 PpsPartnership *partnership,
                 GError **error)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-respondents",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);

      if (g_str_equal (pps_record_get_id (respondent), request->respondent)
          || g_ascii_strcasecmp (pps_record_get_text (respondent, "code"), request->respondent)
                 == 0)
        return g_object_ref (PPS_RESPONDENT (respondent));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” has no respondent “%s”."),
               pps_record_get_text (PPS_RECORD (partnership), "name"), request->respondent);

  return NULL;
}

static PpsSheet *
present_member_check (const Request *request,
                      PpsWorkspace *workspace,
                      PpsPartnership *partnership,
                      const PpsPresentOptions *options,
                      GError **error)
{
  g_autoptr (PpsRespondent) respondent = find_respondent (request, workspace, partnership, error);

  return respondent != NULL ? pps_present_member_check (workspace, respondent, options, error)
                            : NULL;
}

static PpsSheet *
present (const Request *request,
         PpsWorkspace *workspace,
         PpsPartnership *partnership,
         const PpsPresentOptions *options,
         GError **error)
{
  guint i = 0;

  if (is_guide (request))
    return pps_present_guide (workspace, partnership, options, request->kind, error);
  if (is_member_check (request))
    return present_member_check (request, workspace, partnership, options, error);

  while (!g_str_equal (sheets[i].name, request->sheet))
    i++;

  return sheets[i].present (workspace, partnership, options);
}

/* Several partnerships are several files. */
static gboolean
goes_to_folder (const Request *request)
{
  return request->all
         || (request->partnerships != NULL && request->partnerships[0] != NULL
             && request->partnerships[1] != NULL);
}

static gboolean
is_one_of (const char *word, const char *a, const char *b, const char *c)
{
  return word == NULL || g_str_equal (word, a) || g_str_equal (word, b)
         || (c != NULL && g_str_equal (word, c));
}

/* Says what is wrong with a request, PPS_CLI_DONE if nothing is. */
static PpsCliExit
check_request (const Request *request, PpsPageSetup *setup)
{
  gboolean on_a_table = is_guide (request) || is_member_check (request);
  PpsExportFormat format;

  if (!is_sheet (request->sheet))
    return pps_cli_misuse (
        _ ("--sheet is canvas, perspectives, matrix, blank, guide or member-check, not “%s”."),
        request->sheet != NULL ? request->sheet : "");
  if (is_guide (request)
      && (request->groups == NULL || request->groups[0] == NULL || request->groups[1] != NULL))
    return pps_cli_misuse (_ ("A guide is for one stakeholder group: name it with --group."));
  if ((request->row_list != NULL || request->compare != NULL)
      && g_strcmp0 (request->sheet, "perspectives") != 0)
    return pps_cli_misuse (_ ("--rows and --compare-round go with the perspectives table."));
  if (request->compare != NULL && request->round == NULL)
    return pps_cli_misuse (_ ("--compare-round goes with --round: both name a round."));
  if (is_member_check (request) != (request->respondent != NULL))
    return pps_cli_misuse (
        _ ("A member check is for one respondent: --sheet member-check goes with "
           "--respondent."));
  if (request->kind != NULL && !is_guide (request))
    return pps_cli_misuse (_ ("--kind goes with a guide."));
  if (!is_one_of (request->kind, "design", "running", "evaluation"))
    return pps_cli_misuse (_ ("--kind is design, running or evaluation, not “%s”."), request->kind);
  if (request->output == NULL)
    return pps_cli_misuse (_ ("--output says where the sheet goes."));
  if (request->all && request->partnerships != NULL)
    return pps_cli_misuse (_ ("--all goes without --partnership."));
  if (!goes_to_folder (request) && !pps_export_format_find (request->output, &format))
    return pps_cli_misuse (_ ("“%s” must end in .pdf, .png, .svg, .html or .md."), request->output);
  if (!goes_to_folder (request) && request->formats != NULL)
    return pps_cli_misuse (_ ("--format goes with a folder, for --all or several partnerships; the "
                              "ending of a file tells its format."));
  if (goes_to_folder (request) && pps_export_format_find (request->output, &format))
    return pps_cli_misuse (_ ("A sheet is about one partnership, so several make several files: "
                              "give a folder in place of “%s”."),
                           request->output);
  for (guint i = 0; request->formats != NULL && request->formats[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (".", request->formats[i], NULL);

      if (!pps_export_format_find (name, &format))
        return pps_cli_misuse (
            _ ("--format is pdf, png, svg, html or md, with commas between, not “%s”."),
            request->formats[i]);
    }
  if (request->paper != NULL && !pps_paper_find (request->paper, &setup->paper))
    return pps_cli_misuse (_ ("--paper is A4, A3, A2, A1 or A0, not “%s”."), request->paper);
  if (!is_one_of (request->orientation, "landscape", "portrait", NULL))
    return pps_cli_misuse (_ ("--orientation is landscape or portrait, not “%s”."),
                           request->orientation);
  if (!is_one_of (request->language, "nl", "en", NULL))
    return pps_cli_misuse (_ ("The language is nl or en, not “%s”."), request->language);
  if (!is_one_of (request->purpose, "own", "partners", "public"))
    return pps_cli_misuse (_ ("--purpose is own, partners or public, not “%s”."), request->purpose);
  if (!(request->dpi >= 36 && request->dpi <= 1200))
    return pps_cli_misuse (_ ("--dpi lies between 36 and 1200."));

  /* What is written on lies on a table. */
  if (on_a_table && request->paper == NULL)
    setup->paper = PPS_PAPER_A4;
  setup->orientation = g_strcmp0 (request->orientation, "portrait") == 0
                               || (on_a_table && request->orientation == NULL)
                           ? PPS_PORTRAIT
                           : PPS_LANDSCAPE;
  setup->grey = request->grey;

  return PPS_CLI_DONE;
}

/* What is drawn: a partnership, and a round of it. */
typedef struct
{
  PpsPartnership *partnership; /* (nullable): anybody's blank canvas */
  PpsRound *round;             /* (nullable) */
  PpsRound *compare;           /* (nullable) */
} Subject;

static void
clear_subject (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->partnership);
  g_clear_object (&subject->round);
  g_clear_object (&subject->compare);
}

static PpsSheet *
present_subject (const Request *request,
                 PpsWorkspace *workspace,
                 const Subject *subject,
                 GError **error)
{
  PpsPresentOptions options = {
    .language = request->language,
    .round = subject->round,
    .groups = (const char *const *) request->groups,
    .shared_only = request->shared,
    .rows = (const char *const *) request->rows,
    .compare = subject->compare,
    .without = (const char *const *) request->without,
    .with_lead = request->with_lead,
    .by_group = request->by_group,
    .by_theme = request->by_theme,
  };

  pps_purpose_find (request->purpose, &options.purpose);

  return present (request, workspace, subject->partnership, &options, error);
}

static gboolean
export_sheet (const Request *request,
              const PpsPageSetup *setup,
              PpsWorkspace *workspace,
              const Subject *subject,
              const char *path,
              GError **error)
{
  g_autoptr (PpsSheet) sheet = present_subject (request, workspace, subject, error);
  g_auto (GStrv) written = NULL;
  PpsExportFormat format;

  if (sheet == NULL)
    return FALSE;

  pps_export_format_find (path, &format);
  written = pps_export (sheet, setup, format, request->dpi, path, NULL, NULL, NULL, error);
  for (guint i = 0; written != NULL && written[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (written[i]);

      pps_cli_print ("%s\n", shown);
    }

  return written != NULL;
}

/* A file name of a partnership's name: ASCII letters and digits with hyphens between. */
static char *
make_file_name (const char *name, GHashTable *taken)
{
  g_autofree char *ascii = g_str_to_ascii (name, "nl");
  g_autoptr (GString) slug = g_string_new (NULL);
  g_autofree char *unique = NULL;

  for (const char *c = ascii; *c != '\0' && slug->len < 60; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (slug, g_ascii_tolower (*c));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "pps");

  unique = g_strdup (slug->str);
  for (guint i = 2; g_hash_table_contains (taken, unique); i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", slug->str, i);
    }
  g_hash_table_add (taken, g_strdup (unique));

  return g_steal_pointer (&unique);
}

static gboolean
make_folder (const Request *request, GError **error)
{
  g_autofree char *shown = g_filename_display_name (request->output);

  if (g_mkdir_with_parents (request->output, 0777) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The folder “%s” could not be made: %s."), shown, g_strerror (errno));
  return FALSE;
}

/* The files of a partnership, one for each format. */
static GStrv
make_paths (const Request *request, const Subject *subject, GHashTable *taken)
{
  static const char *const pdf[] = { "pdf", NULL };
  const char *const *formats
      = request->formats != NULL ? (const char *const *) request->formats : pdf;
  g_autofree char *name
      = make_file_name (pps_record_get_text (PPS_RECORD (subject->partnership), "name"), taken);
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%s.%s", name, request->sheet, formats[i]);

      g_ptr_array_add (paths, g_build_filename (request->output, file, NULL));
    }
  g_ptr_array_add (paths, NULL);

  return (GStrv) g_ptr_array_free (paths, FALSE);
}

static PpsCliExit
render_folder (const Request *request,
               const PpsPageSetup *setup,
               PpsWorkspace *workspace,
               GArray *subjects)
{
  g_autoptr (PpsCliBatch) batch = pps_cli_batch_new (subjects->len, setup, request->dpi);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;

  if (!make_folder (request, &error))
    return pps_cli_fail (error);

  for (guint i = 0; i < subjects->len; i++)
    {
      const Subject *subject = &g_array_index (subjects, Subject, i);
      PpsSheet *sheet = present_subject (request, workspace, subject, &error);

      if (sheet == NULL
          || !pps_cli_batch_add (batch, sheet, make_paths (request, subject, taken), &error))
        return pps_cli_fail (error);
    }

  return pps_cli_batch_end (batch, &error) ? PPS_CLI_DONE : pps_cli_fail (error);
}

static gboolean
find_round (PpsWorkspace *workspace,
            PpsPartnership *partnership,
            const char *name,
            PpsRound **round,
            GError **error)
{
  g_autoptr (PpsQuery) rounds = NULL;

  if (name == NULL || partnership == NULL)
    return TRUE;

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                          pps_record_get_id (PPS_RECORD (partnership)), NULL);
  *round = pps_cli_find (rounds, _ ("round"), name, error);
  if (*round == NULL)
    g_prefix_error (error, "%s: ", pps_record_get_text (PPS_RECORD (partnership), "name"));

  return *round != NULL;
}

static gboolean
add_subject (GArray *subjects,
             const Request *request,
             PpsWorkspace *workspace,
             PpsPartnership *partnership,
             GError **error)
{
  Subject subject = { NULL, NULL, NULL };

  if (!find_round (workspace, partnership, request->round, &subject.round, error)
      || !find_round (workspace, partnership, request->compare, &subject.compare, error))
    {
      clear_subject (&subject);
      return FALSE;
    }

  g_set_object (&subject.partnership, partnership);
  g_array_append_val (subjects, subject);

  return TRUE;
}

/* The partnerships that are named, all of them, or the only one. */
static PpsCliExit
find_subjects (const Request *request, PpsWorkspace *workspace, GArray *subjects)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  g_autoptr (GError) error = NULL;
  guint n = pps_query_get_n (all);

  for (guint i = 0; request->partnerships != NULL && request->partnerships[i] != NULL; i++)
    {
      g_autoptr (PpsPartnership) found
          = pps_cli_find (all, _ ("partnership"), request->partnerships[i], &error);

      if (found == NULL || !add_subject (subjects, request, workspace, found, &error))
        return pps_cli_fail (error);
    }
  if (subjects->len > 0)
    return PPS_CLI_DONE;

  if (!request->all
      && (g_str_equal (request->sheet, "blank")
          || (is_guide (request) && request->round == NULL && n != 1)))
    return add_subject (subjects, request, workspace, NULL, &error) ? PPS_CLI_DONE
                                                                    : pps_cli_fail (error);

  if (n == 0)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("The study has no partnership yet."));
      return pps_cli_fail (error);
    }
  if (n > 1 && !request->all)
    return pps_cli_misuse (
        _ ("The study has %u partnerships: name one with --partnership, or use --all."), n);

  for (guint i = 0; i < n; i++)
    {
      if (!add_subject (subjects, request, workspace, pps_query_get (all, i), &error))
        return pps_cli_fail (error);
    }

  return PPS_CLI_DONE;
}

/* “none” leaves nothing out, also where the table was kept to. */
static PpsCliExit
check_panes (const Request *request, PpsWorkspace *workspace)
{
  if (request->without != NULL && request->without[0] != NULL && request->without[1] == NULL
      && g_str_equal (request->without[0], "none"))
    {
      g_clear_pointer (&request->without[0], g_free);
      return PPS_CLI_DONE;
    }

  for (guint i = 0; request->without != NULL && request->without[i] != NULL; i++)
    {
      if (pps_canvas_definition_find_pane (pps_workspace_get_canvas (workspace),
                                           request->without[i])
          == NULL)
        return pps_cli_misuse (_ ("The canvas has no pane “%s”."), request->without[i]);
    }

  return PPS_CLI_DONE;
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
check_groups (Request *request, PpsWorkspace *workspace)
{
  PpsCliExit end = PPS_CLI_DONE;

  for (guint i = 0; end == PPS_CLI_DONE && request->groups != NULL && request->groups[i] != NULL;
       i++)
    end = check_letter (&request->groups[i], workspace);

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
check_rows (Request *request, PpsWorkspace *workspace)
{
  PpsCliExit end = PPS_CLI_DONE;

  if (request->row_list == NULL)
    return PPS_CLI_DONE;

  request->rows = g_str_equal (request->row_list, "all") ? list_all_rows (workspace)
                                                         : g_strsplit (request->row_list, ",", -1);
  for (guint i = 0; end == PPS_CLI_DONE && request->rows[i] != NULL; i++)
    {
      if (!g_str_equal (request->rows[i], "-"))
        end = check_letter (&request->rows[i], workspace);
    }

  return end;
}

static PpsCliExit
render (Request *request, const PpsPageSetup *setup, const char *path)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (Subject));
  g_autoptr (GError) error = NULL;
  PpsCliExit end;

  g_array_set_clear_func (subjects, clear_subject);
  workspace = pps_workspace_open (path, PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  end = check_groups (request, workspace);
  if (end == PPS_CLI_DONE)
    end = check_rows (request, workspace);
  if (end == PPS_CLI_DONE)
    end = check_panes (request, workspace);
  if (end == PPS_CLI_DONE)
    end = find_subjects (request, workspace, subjects);
  if (end != PPS_CLI_DONE)
    return end;

  if (goes_to_folder (request))
    return render_folder (request, setup, workspace, subjects);

  return export_sheet (request, setup, workspace, &g_array_index (subjects, Subject, 0),
                       request->output, &error)
             ? PPS_CLI_DONE
             : pps_cli_fail (error);
}

PpsCliExit
pps_cli_render (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (Request) request = { .dpi = 150 };
  g_auto (GStrv) rest = NULL;
  PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &request.sheet, N_ ("What to draw"),
      "canvas|perspectives|matrix|blank|guide|member-check" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("Where to; the ending says as what. A folder for several partnerships"), N_ ("FILE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.partnerships,
      N_ ("Of which partnership: name or id; more than once for several"), "P" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all, N_ ("Of every partnership"), NULL },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.round, N_ ("Only of this round: name or id"),
      "R" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &request.kind,
      N_ ("Guide: for this kind of round, where --round names none"), "design|running|evaluation" },
    { "respondent", 0, 0, G_OPTION_ARG_STRING, &request.respondent,
      N_ ("Member check: of whom; code or id"), "O1" },
    { "group", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.groups,
      N_ ("Only of this stakeholder group; more than once for several"), "O|W|S|P" },
    { "shared", 0, 0, G_OPTION_ARG_NONE, &request.shared, N_ ("Only what the groups share"), NULL },
    { "lead", 0, 0, G_OPTION_ARG_NONE, &request.with_lead,
      N_ ("Perspectives: with a row for the project lead"), NULL },
    { "by-group", 0, 0, G_OPTION_ARG_NONE, &request.by_group,
      N_ ("Matrix: a row for each stakeholder group in place of each respondent"), NULL },
    { "by-theme", 0, 0, G_OPTION_ARG_NONE, &request.by_theme,
      N_ ("Matrix: a column for each theme in place of each pane"), NULL },
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.without,
      N_ ("Perspectives, matrix: without this pane; more than once for several"),
      "alternatives|social-impact|…|none" },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &request.row_list,
      N_ ("Perspectives: the rows in order, with commas between; - is what is shared"),
      "-,O,W,S,P|all" },
    { "compare-round", 0, 0, G_OPTION_ARG_STRING, &request.compare,
      N_ ("Perspectives: what is new, changed and gone since this round"), "R" },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &request.purpose,
      N_ ("For whom; partners and public get no drafts"), "own|partners|public" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper,
      N_ ("A3 unless told otherwise; a guide A4"), "A4|A3|A2|A1|A0" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &request.orientation, N_ ("How the paper lies"),
      "landscape|portrait" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, N_ ("Language of the sheet"), "nl|en" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &request.dpi, N_ ("Dots per inch of a PNG"), "150" },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &request.grey, N_ ("Without colour"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format_list,
      N_ ("In a folder: as what, with commas between"), "pdf,png,svg,html,md" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if (request.format_list != NULL)
    request.formats = g_strsplit (request.format_list, ",", -1);
  end = check_request (&request, &setup);
  if (end != PPS_CLI_DONE)
    return end;
  if (pps_cli_is_same_file (rest[0], request.output))
    return pps_cli_misuse (_ ("“%s” is the study itself; the sheet goes to another file."),
                           request.output);

  return render (&request, &setup, rest[0]);
}
