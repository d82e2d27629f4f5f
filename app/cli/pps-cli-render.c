/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-export.h"
#include "pps-presenter.h"

/* The verb that draws. It reads what is asked into a request, finds the records that are named, and for each partnership presents and
 * exports one sheet. */

typedef struct {
  char *sheet;
  char **partnerships;
  char *round;
  char **groups;
  char *paper;
  char *orientation;
  char *language;
  char *purpose;
  char *output;
  char *formats;
  double dpi;
  gboolean grey;
  gboolean all;
  gboolean shared;
  gboolean with_lead;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->sheet);
  g_strfreev (self->partnerships);
  g_free (self->round);
  g_strfreev (self->groups);
  g_free (self->paper);
  g_free (self->orientation);
  g_free (self->language);
  g_free (self->purpose);
  g_free (self->output);
  g_free (self->formats);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

typedef PpsSheet *(*Present) (PpsWorkspace            *workspace,
                              PpsPartnership          *partnership,
                              const PpsPresentOptions *options);

static const struct {
  const char *name;
  Present     present;
} sheets[] = {
  { "canvas", pps_present_canvas },
  { "perspectives", pps_present_perspectives },
  { "blank", pps_present_blank },
};

static Present
find_sheet (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (g_strcmp0 (sheets[i].name, name) == 0)
        return sheets[i].present;
    }

  return NULL;
}

static gboolean
is_one_of (const char *word,
           const char *a,
           const char *b,
           const char *c)
{
  return word == NULL || g_str_equal (word, a) || g_str_equal (word, b) || (c != NULL && g_str_equal (word, c));
}

/* Says what is wrong with a request, PPS_CLI_DONE if nothing is. */
static PpsCliExit
check_request (const Request *request,
               PpsPageSetup  *setup)
{
  PpsExportFormat format;

  if (find_sheet (request->sheet) == NULL)
    return pps_cli_misuse (_("--sheet is canvas, perspectives or blank, not “%s”."), request->sheet != NULL ? request->sheet : "");
  if (request->output == NULL)
    return pps_cli_misuse (_("--output says where the sheet goes."));
  if (request->all && (request->partnerships != NULL || request->round != NULL))
    return pps_cli_misuse (_("--all goes without --partnership and --round."));
  if (!request->all && !pps_export_format_find (request->output, &format))
    return pps_cli_misuse (_("“%s” must end in .pdf, .png, .svg, .html or .md."), request->output);
  if (request->paper != NULL && !pps_paper_find (request->paper, &setup->paper))
    return pps_cli_misuse (_("--paper is A4, A3, A2, A1 or A0, not “%s”."), request->paper);
  if (!is_one_of (request->orientation, "landscape", "portrait", NULL))
    return pps_cli_misuse (_("--orientation is landscape or portrait, not “%s”."), request->orientation);
  if (!is_one_of (request->language, "nl", "en", NULL))
    return pps_cli_misuse (_("The language is nl or en, not “%s”."), request->language);
  if (!is_one_of (request->purpose, "own", "partners", "public"))
    return pps_cli_misuse (_("--purpose is own, partners or public, not “%s”."), request->purpose);
  if (!(request->dpi >= 36 && request->dpi <= 1200))
    return pps_cli_misuse (_("--dpi lies between 36 and 1200."));

  setup->orientation = g_strcmp0 (request->orientation, "portrait") == 0 ? PPS_PORTRAIT : PPS_LANDSCAPE;
  setup->grey = request->grey;

  return PPS_CLI_DONE;
}

static gboolean
export_sheet (const Request            *request,
              const PpsPageSetup       *setup,
              PpsWorkspace             *workspace,
              PpsPartnership           *partnership,
              const PpsPresentOptions  *options,
              const char               *path,
              GError                  **error)
{
  g_autoptr (PpsSheet) sheet = find_sheet (request->sheet) (workspace, partnership, options);
  g_auto (GStrv) written = NULL;
  PpsExportFormat format;

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
make_file_name (const char *name,
                GHashTable *taken)
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

static PpsCliExit
render_all (const Request           *request,
            const PpsPageSetup      *setup,
            PpsWorkspace            *workspace,
            const PpsPresentOptions *options)
{
  g_autoptr (PpsQuery) partnerships = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) formats = g_strsplit (request->formats != NULL ? request->formats : "pdf", ",", -1);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (request->output, 0777) != 0)
    {
      g_set_error (&error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("The folder “%s” could not be made: %s."), request->output, g_strerror (errno));
      return pps_cli_fail (error);
    }

  for (guint i = 0; i < pps_query_get_n (partnerships); i++)
    {
      PpsRecord *partnership = pps_query_get (partnerships, i);
      g_autofree char *name = make_file_name (pps_record_get_text (partnership, "name"), taken);

      for (guint j = 0; formats[j] != NULL; j++)
        {
          g_autofree char *file = g_strdup_printf ("%s-%s.%s", name, request->sheet, formats[j]);
          g_autofree char *path = g_build_filename (request->output, file, NULL);
          PpsExportFormat format;

          if (!pps_export_format_find (path, &format))
            return pps_cli_misuse (_("--format is pdf, png, svg, html or md, with commas between, not “%s”."), formats[j]);
          if (!export_sheet (request, setup, workspace, PPS_PARTNERSHIP (partnership), options, path, &error))
            return pps_cli_fail (error);
        }
    }

  return PPS_CLI_DONE;
}

/* The partnership that is meant: the one that is named, or the only one. */
static PpsPartnership *
find_partnership (const Request  *request,
                  PpsWorkspace   *workspace,
                  PpsCliExit     *end)
{
  g_autoptr (PpsQuery) all = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
  g_autoptr (GError) error = NULL;
  PpsPartnership *found;

  if (request->partnerships == NULL)
    {
      if (pps_query_get_n (all) == 1)
        return g_object_ref (pps_query_get (all, 0));

      *end = pps_cli_misuse (_("The study has %u partnerships: name one with --partnership, or use --all."), pps_query_get_n (all));
      return NULL;
    }

  if (request->partnerships[1] != NULL)
    {
      *end = pps_cli_misuse (_("The sheet “%s” is about one partnership; name one, or use --all."), request->sheet);
      return NULL;
    }

  found = pps_cli_find (all, _("partnership"), request->partnerships[0], &error);
  if (found == NULL)
    *end = pps_cli_fail (error);

  return found;
}

static PpsCliExit
render_one (const Request           *request,
            const PpsPageSetup      *setup,
            PpsWorkspace            *workspace,
            const PpsPresentOptions *common)
{
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (GError) error = NULL;
  PpsPresentOptions options = *common;
  PpsCliExit end = PPS_CLI_DONE;

  if (!g_str_equal (request->sheet, "blank") || request->partnerships != NULL)
    {
      partnership = find_partnership (request, workspace, &end);
      if (partnership == NULL)
        return end;
    }

  if (request->round != NULL && partnership != NULL)
    {
      g_autoptr (PpsQuery) rounds = NULL;

      rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds",
                              pps_record_get_id (PPS_RECORD (partnership)), NULL);
      round = pps_cli_find (rounds, _("round"), request->round, &error);
      if (round == NULL)
        return pps_cli_fail (error);
      options.round = round;
    }

  return export_sheet (request, setup, workspace, partnership, &options, request->output, &error)
           ? PPS_CLI_DONE : pps_cli_fail (error);
}

/* Letters must be those of the study. */
static PpsCliExit
check_groups (const Request *request,
              PpsWorkspace  *workspace)
{
  for (guint i = 0; request->groups != NULL && request->groups[i] != NULL; i++)
    {
      if (pps_workspace_find_group (workspace, request->groups[i]) == NULL)
        return pps_cli_misuse (_("The study has no stakeholder group “%s”."), request->groups[i]);
    }

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_render (const char  *parameters,
                const char  *summary,
                int          argc,
                char       **argv)
{
  g_auto (Request) request = { .dpi = 150 };
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  PpsPresentOptions options = { NULL, };
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &request.sheet, N_("What to draw"), "canvas|perspectives|blank" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_("Where to; the ending says as what. With --all a folder"), N_("FILE") },
    { "partnership", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.partnerships, N_("Of which partnership: name or id"), "P" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all, N_("Of every partnership"), NULL },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.round, N_("Only of this round: name or id"), "R" },
    { "group", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.groups, N_("Only of this stakeholder group; more than once for several"), "O|W|S|P" },
    { "shared", 0, 0, G_OPTION_ARG_NONE, &request.shared, N_("Only what the groups share"), NULL },
    { "lead", 0, 0, G_OPTION_ARG_NONE, &request.with_lead, N_("Perspectives: with a row for the project lead"), NULL },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &request.purpose, N_("For whom; partners and public get no drafts"), "own|partners|public" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &request.paper, N_("A3 unless told otherwise"), "A4|A3|A2|A1|A0" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &request.orientation, N_("How the paper lies"), "landscape|portrait" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &request.language, N_("Language of the sheet"), "nl|en" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &request.dpi, N_("Dots per inch of a PNG"), "150" },
    { "grey", 0, 0, G_OPTION_ARG_NONE, &request.grey, N_("Without colour"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.formats, N_("With --all: as what, with commas between"), "pdf,png,svg,html,md" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  end = check_request (&request, &setup);
  if (end != PPS_CLI_DONE)
    return end;

  workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);
  end = check_groups (&request, workspace);
  if (end != PPS_CLI_DONE)
    return end;

  options.language = request.language;
  options.groups = (const char *const *) request.groups;
  options.shared_only = request.shared;
  options.with_lead = request.with_lead;
  options.public = request.purpose != NULL && !g_str_equal (request.purpose, "own");

  return request.all ? render_all (&request, &setup, workspace, &options)
                     : render_one (&request, &setup, workspace, &options);
}
