/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-salvage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-store-backups.h"
#include "pps-workspace.h"

/* A damaged study, as its user meets it: something that opens comes out of it, and the file itself
 * is put aside. */

#define SUFFIX ".ppscanvas"

static char *
dup_stem (const char *path)
{
  char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return stem;
}

gboolean
pps_salvage (
    const char *path, const char *target, PpsSalvaged *salvaged, char **aside, GError **error)
{
  g_autofree char *copy = NULL;
  g_autofree char *stem = dup_stem (path);
  g_autofree char *name = g_filename_display_basename (stem);

  if (!pps_store_salvage (path, target, salvaged, error))
    return FALSE;

  if (!pps_workspace_complete (target, name, error))
    {
      g_unlink (target);
      return FALSE;
    }

  copy = pps_store_copy_aside (path, NULL);
  if (aside != NULL)
    *aside = g_steal_pointer (&copy);

  return TRUE;
}

char *
pps_salvage_dup_target (const char *path)
{
  g_autofree char *stem = dup_stem (path);
  /* Translators: part of the name of a file: study salvaged.ppscanvas */
  const char *word = _ ("salvaged");
  char *target = g_strdup_printf ("%s %s" SUFFIX, stem, word);

  for (guint i = 2; g_file_test (target, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_free (target);
      target = g_strdup_printf ("%s %s %u" SUFFIX, stem, word, i);
    }

  return target;
}

static void
append_sentence (GString *text, char *sentence)
{
  pps_describe_append (text, " ", sentence);
  g_free (sentence);
}

char *
pps_salvage_describe (const PpsSalvaged *salvaged)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = salvaged->whole;

  append_sentence (
      text,
      g_strdup_printf (ngettext ("%u row was read whole.", "%u rows were read whole.", n), n));
  n = salvaged->partly;
  if (n > 0)
    append_sentence (text, g_strdup_printf (ngettext ("Of %u row something is missing.",
                                                      "Of %u rows something is missing.", n),
                                            n));
  n = salvaged->rebuilt;
  if (n > 0)
    append_sentence (text,
                     g_strdup_printf (ngettext ("%u row was made again from the history.",
                                                "%u rows were made again from the history.", n),
                                      n));
  n = salvaged->loose;
  if (n > 0)
    append_sentence (
        text, g_strdup_printf (ngettext ("%u reference leads to what is not there any more.",
                                         "%u references lead to what is not there any more.", n),
                               n));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
