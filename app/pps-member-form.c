/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-member-check.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "pps-edit-private.h"
#include "pps-evidence.h"

/* The form of a member check as a file: JSON that another copy of the program fills in. A form that
 * comes back comes from a stranger: what in it is not as it was given out is left where it is. */

#define FORMAT "pps-canvas-member-check"
#define VERSION 1

#define MAX_FORM (4 << 20)
#define MAX_DEPTH 16
#define MAX_WORDS 20000 /* bytes of one correction */

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text != NULL ? text : "");
}

/* The respondent's own words: those of others are not theirs to read. */
static void
add_words (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *check)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) heard = pps_query_new (store, "respondent-interviews",
                                              pps_record_get_text (check, "respondent"), NULL);
  g_autoptr (PpsQuery) evidence
      = pps_query_new (store, "finding-evidence", pps_record_get_text (check, "finding"), NULL);

  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (evidence); i++)
    {
      PpsRecord *passage = pps_query_get (evidence, i);
      g_autoptr (PpsRecord) answer = pps_workspace_lookup (workspace, PPS_TYPE_ANSWER,
                                                           pps_record_get_text (passage, "answer"));

      for (guint j = 0; answer != NULL && j < pps_query_get_n (heard); j++)
        {
          if (g_strcmp0 (pps_record_get_text (answer, "interview"),
                         pps_record_get_id (pps_query_get (heard, j)))
              == 0)
            json_builder_add_string_value (builder, pps_record_get_text (passage, "text"));
        }
    }
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *check, const char *language)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);
  g_autoptr (PpsRecord) finding
      = pps_workspace_lookup (workspace, PPS_TYPE_FINDING, pps_record_get_text (check, "finding"));
  const char *id = finding != NULL ? pps_record_get_text (finding, "pane") : "";
  const PpsPane *pane = pps_canvas_definition_find_pane (canvas, id);

  json_builder_begin_object (builder);
  add_text (builder, "id", pps_record_get_id (check));
  add_text (builder, "pane", id);
  add_text (builder, "pane_name", pane != NULL ? pps_bilingual_get (&pane->name, language) : "");
  add_text (builder, "finding", pps_record_get_text (check, "shown"));
  add_words (builder, workspace, check);
  add_text (builder, "answer", pps_record_get_text (check, "answer"));
  add_text (builder, "correction", pps_record_get_text (check, "words"));
  json_builder_end_object (builder);
}

static void
add_head (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *check, const char *language)
{
  PpsRecord *study = PPS_RECORD (pps_workspace_get_study (workspace));
  g_autoptr (PpsRecord) respondent = pps_workspace_lookup (
      workspace, PPS_TYPE_RESPONDENT, pps_record_get_text (check, "respondent"));
  g_autoptr (PpsRecord) round
      = pps_workspace_lookup (workspace, PPS_TYPE_ROUND, pps_record_get_text (check, "round"));
  g_autoptr (PpsRecord) partnership = NULL;

  if (round != NULL)
    partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP,
                                        pps_record_get_text (round, "partnership"));

  add_text (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  add_text (builder, "study", pps_record_get_id (study));
  add_text (builder, "language", language);
  add_text (builder, "partnership",
            partnership != NULL ? pps_record_get_text (partnership, "name") : "");
  add_text (builder, "round", round != NULL ? pps_record_get_text (round, "name") : "");
  add_text (builder, "respondent",
            respondent != NULL ? pps_record_get_text (respondent, "code") : "");
  add_text (builder, "sent", pps_record_get_text (check, "sent"));
}

char *
pps_member_check_dup_form (PpsWorkspace *workspace, GPtrArray *checks)
{
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (checks != NULL && checks->len > 0, NULL);

  json_builder_begin_object (builder);
  add_head (builder, workspace, g_ptr_array_index (checks, 0), language);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < checks->len; i++)
    add_item (builder, workspace, g_ptr_array_index (checks, i), language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, sentence);

  return FALSE;
}

/* The parser goes as deep as the file says, and a stack does not. */
static gboolean
is_shallow (const char *form, gsize length)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (quoted && form[i] == '\\')
        i++;
      else if (form[i] == '"')
        quoted = !quoted;
      else if (!quoted && (form[i] == '[' || form[i] == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if (!quoted && (form[i] == ']' || form[i] == '}') && depth > 0)
        depth--;
    }

  return TRUE;
}

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : "";
}

static JsonArray *
find_items (PpsWorkspace *workspace, JsonNode *root, GError **error)
{
  PpsRecord *study = PPS_RECORD (pps_workspace_get_study (workspace));
  JsonObject *form;
  JsonNode *items;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, _ ("This file is not a form for a member check."));
      return NULL;
    }

  form = json_node_get_object (root);
  items = json_object_get_member (form, "items");
  if (!g_str_equal (get_text (form, "format"), FORMAT) || items == NULL
      || !JSON_NODE_HOLDS_ARRAY (items))
    {
      refuse (error, _ ("This file is not a form for a member check."));
      return NULL;
    }

  if (!g_str_equal (get_text (form, "study"), pps_record_get_id (study)))
    {
      refuse (error, _ ("This form belongs to another study. Nothing was changed."));
      return NULL;
    }

  return json_node_get_array (items);
}

static gboolean
read_item (PpsWorkspace *workspace, JsonNode *item, PpsMemberReport *report, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;
  const char *answer = object != NULL ? get_text (object, "answer") : "";
  const char *words = object != NULL ? get_text (object, "correction") : "";
  g_autoptr (PpsMemberCheck) check = NULL;
  guint *n = &report->n_unknown;

  if (object != NULL)
    check = pps_workspace_lookup (workspace, PPS_TYPE_MEMBER_CHECK, get_text (object, "id"));

  if (check != NULL && *answer == '\0')
    n = &report->n_open;
  else if (check != NULL && g_str_equal (answer, "agree"))
    n = &report->n_agreed;
  else if (check != NULL && g_str_equal (answer, "correct"))
    n = &report->n_corrected;
  else if (check != NULL && g_str_equal (answer, "remove"))
    n = &report->n_removed;

  if (n == &report->n_unknown || strlen (words) > MAX_WORDS)
    {
      report->n_unknown++;
      return TRUE;
    }

  *n += 1;

  return n == &report->n_open
         || pps_edit_write_member_answer (workspace, check, answer, words, error);
}

gboolean
pps_edit_read_member_form (PpsWorkspace *workspace,
                           const char *form,
                           gsize length,
                           PpsMemberReport *report,
                           GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *items;
  gboolean done = TRUE;

  *report = (PpsMemberReport){ 0 };
  if (length > MAX_FORM || !g_utf8_validate (form, length, NULL) || !is_shallow (form, length)
      || !json_parser_load_from_data (parser, form, length, NULL))
    return refuse (error, _ ("This file is not a form for a member check, or it is damaged."));

  items = find_items (workspace, json_parser_get_root (parser), error);
  if (items == NULL || !pps_store_begin (store, "read-checks", error))
    return FALSE;

  for (guint i = 0; done && i < json_array_get_length (items); i++)
    done = read_item (workspace, json_array_get_element (items, i), report, error);

  return pps_edit_end (store, done, error);
}
