/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-questionnaire-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-canvas-definition-private.h"
#include "pps-guide-private.h"

/* Says what a file is and all that is wrong with it. It knows nothing that the parsers do not. */

static void
add_error (GPtrArray *sentences, const GError *error)
{
  if (sentences != NULL)
    g_ptr_array_add (sentences, g_strdup (error->message));
}

static PpsQuestionnaireKind
parse (const PpsXmlElement *root, PpsCanvasDefinition *canvas, PpsProblems *problems)
{
  if (strcmp (root->name, "canvas") == 0)
    {
      g_autoptr (PpsCanvasDefinition) parsed = pps_canvas_definition_parse (root, problems);

      return PPS_QUESTIONNAIRE_CANVAS;
    }
  if (strcmp (root->name, "guide") == 0)
    {
      g_autoptr (PpsGuide) parsed = pps_guide_parse (root, canvas, problems);

      return PPS_QUESTIONNAIRE_GUIDE;
    }

  pps_problems_add (problems, PPS_GUIDE_ERROR_SYNTAX, root,
                    _ ("The file begins with <%s>, so it is neither a canvas nor a guide. Choose "
                       "another file."),
                    root->name);
  return PPS_QUESTIONNAIRE_UNKNOWN;
}

gboolean
pps_questionnaire_check (GFile *file,
                         PpsCanvasDefinition *canvas,
                         PpsQuestionnaireKind *kind,
                         GPtrArray *sentences)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (kind != NULL)
    *kind = PPS_QUESTIONNAIRE_UNKNOWN;
  bytes = pps_xml_load_bytes (file, &error);
  if (bytes == NULL)
    {
      add_error (sentences, error);
      return FALSE;
    }

  name = g_file_get_parse_name (file);
  return pps_questionnaire_check_bytes (bytes, name, canvas, kind, sentences);
}

gboolean
pps_questionnaire_check_bytes (GBytes *bytes,
                               const char *name,
                               PpsCanvasDefinition *canvas,
                               PpsQuestionnaireKind *kind,
                               GPtrArray *sentences)
{
  g_autoptr (PpsXmlElement) root = NULL;
  g_autoptr (PpsProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  PpsQuestionnaireKind found = PPS_QUESTIONNAIRE_UNKNOWN;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  problems = pps_problems_new (name);
  root = pps_xml_read (bytes, name, &error);
  if (root != NULL)
    found = parse (root, canvas != NULL ? canvas : pps_canvas_definition_get_default (), problems);
  else
    add_error (sentences, error);
  if (sentences != NULL)
    pps_problems_to_sentences (problems, sentences);
  if (kind != NULL)
    *kind = found;

  return root != NULL && pps_problems_is_empty (problems);
}
