/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-presenter.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-edit-guide.h"
#include "pps-presenter-private.h"

/* Makes the sheet `guide`. Panes stand in the order in which an interview asks about them, which is
 * not that of their numbers. The words around the questions are those of the sheet's language. */

static const struct
{
  const char *nl;
  const char *en;
} fields[] = {
  { "Respondent (code)", "Respondent (code)" },
  { "Datum", "Date" },
  { "Plaats", "Place" },
  { "Interviewer", "Interviewer" },
};

static const struct
{
  const char *nl;
  const char *en;
} consent[] = {
  { "Brief gegeven en uitgelegd, versie:", "Letter given and explained, version:" },
  { "Doet mee aan dit gesprek", "Takes part in this interview" },
  { "Woorden mogen worden geciteerd met de functie erbij", "Words may be quoted, with the role" },
  { "Woorden mogen worden geciteerd met de naam erbij", "Words may be quoted, with the name" },
  { "Antwoorden mogen opnieuw worden gebruikt in ander onderzoek",
    "Answers may be used again in other research" },
  { "Antwoorden mogen worden gedeeld binnen de PPS", "Answers may be shared within the PPS" },
  { "Antwoorden mogen worden gedeeld buiten de PPS", "Answers may be shared outside the PPS" },
};

typedef struct
{
  PpsSheetBuilder *builder;
  PpsCanvasDefinition *canvas;
  const char *language;
  const char *kind;
  gboolean dutch;
} Presenter;

static guint
add_pane (Presenter *self, const char *id, guint number, const char *title, guint theme)
{
  return pps_sheet_builder_add_pane (self->builder, id, number, title, "", theme, 0, 0, 0, 0);
}

static void
add_line (Presenter *self, guint pane, PpsLineStyle style, const char *ref, const char *text)
{
  pps_sheet_builder_add_line (self->builder, pane, ref, style, -1, text);
}

static void
add_beforehand (Presenter *self)
{
  guint pane = add_pane (self, "talk", 0, self->dutch ? "Dit gesprek" : "This interview", 0);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_line (self, pane, PPS_LINE_FIELD, "", self->dutch ? fields[i].nl : fields[i].en);

  pane = add_pane (self, "consent", 0, self->dutch ? "Toestemming" : "Consent", 0);
  for (guint i = 0; i < G_N_ELEMENTS (consent); i++)
    add_line (self, pane, PPS_LINE_PROBE, "", self->dutch ? consent[i].nl : consent[i].en);
}

/* What helps who asks: the hint of the question, else what belongs in its pane and what does not.
 */
static void
add_hint (Presenter *self, guint pane, const PpsQuestion *question)
{
  const char *id = pps_question_get_pane (question);
  const PpsPane *about = id != NULL ? pps_canvas_definition_find_pane (self->canvas, id) : NULL;
  const PpsBilingual *hint = pps_question_get_hint (question);
  const char *text = "";

  if (hint != NULL)
    text = pps_bilingual_get (hint, self->language);
  else if (about != NULL)
    text = pps_bilingual_get (&about->hint, self->language);
  if (*text != '\0')
    add_line (self, pane, PPS_LINE_HINT, pps_question_get_id (question), text);
}

static void
add_question (Presenter *self, guint pane, const PpsQuestion *question)
{
  const char *id = pps_question_get_id (question);
  const PpsBilingual *lead = pps_question_get_lead (question, self->kind);
  const PpsBilingual *statement = pps_question_get_statement (question);

  if (lead != NULL)
    {
      add_line (self, pane, PPS_LINE_LEAD, id, pps_bilingual_get (lead, self->language));
      add_hint (self, pane, question);
    }
  for (guint i = 0; i < pps_question_get_n_probes (question); i++)
    add_line (self, pane, PPS_LINE_PROBE, id,
              pps_bilingual_get (&pps_question_get_probe (question, i)->text, self->language));
  if (statement != NULL)
    add_line (self, pane, PPS_LINE_STATEMENT, id, pps_bilingual_get (statement, self->language));
}

static int
compare_panes (gconstpointer a, gconstpointer b, gpointer data)
{
  PpsCanvasDefinition *canvas = data;
  const char *one_id = pps_question_get_pane (*(const PpsQuestion *const *) a);
  const char *other_id = pps_question_get_pane (*(const PpsQuestion *const *) b);
  const PpsPane *one = one_id != NULL ? pps_canvas_definition_find_pane (canvas, one_id) : NULL;
  const PpsPane *other
      = other_id != NULL ? pps_canvas_definition_find_pane (canvas, other_id) : NULL;
  guint one_order = one != NULL ? one->order : G_MAXUINT;
  guint other_order = other != NULL ? other->order : G_MAXUINT;

  return (one_order > other_order) - (one_order < other_order);
}

/* A pane of its own for each pane of the canvas; questions about none of them stand under the name
 * of their section. */
static void
add_section (Presenter *self, const PpsSection *section)
{
  const char *title = pps_bilingual_get (pps_section_get_title (section), self->language);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  const PpsPane *before = NULL;
  guint at = 0;
  int own = -1;

  for (guint i = 0; i < pps_section_get_n_questions (section); i++)
    g_ptr_array_add (questions, (gpointer) pps_section_get_question (section, i));
  if (pps_section_get_kind (section) == PPS_SECTION_PANES)
    g_ptr_array_sort_with_data (questions, compare_panes, self->canvas);

  for (guint i = 0; i < questions->len; i++)
    {
      const PpsQuestion *question = g_ptr_array_index (questions, i);
      const char *id = pps_question_get_pane (question);
      const PpsPane *pane = id != NULL ? pps_canvas_definition_find_pane (self->canvas, id) : NULL;

      if (pane != NULL)
        {
          /* A study's own question stands where its pane is. */
          if (pane != before)
            at = add_pane (self, id, pane->number, pps_bilingual_get (&pane->name, self->language),
                           pane->theme);
          before = pane;
          add_question (self, at, question);
          continue;
        }
      if (own < 0)
        own = add_pane (self, pps_section_get_id (section), 0, title, 0);
      add_question (self, own, question);
    }
}

static void
add_head (Presenter *self,
          PpsWorkspace *workspace,
          PpsPartnership *partnership,
          PpsGuide *guide,
          PpsStakeholderGroup *group)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *version = g_strdup_printf ("%s %u", self->dutch ? "versie" : "version",
                                              pps_guide_get_version (guide));
  const char *letter = pps_record_get_text (PPS_RECORD (group), "letter");
  const char *colour = pps_record_get_text (PPS_RECORD (group), "colour");
  g_autofree char *marks
      = g_strconcat (self->dutch ? "Oordeel: 1 helemaal niet, 5 helemaal wel, – geen mening. "
                                 : "Mark: 1 not at all, 5 fully, – no opinion. ",
                     pps_bilingual_get (pps_guide_get_about (guide), self->language), NULL);

  if (partnership != NULL)
    g_string_append (subtitle, pps_record_get_text (PPS_RECORD (partnership), "name"));
  pps_describe_append (subtitle, " · ", pps_describe_word ("round", self->kind, self->language));
  pps_describe_append (subtitle, " · ", version);

  pps_sheet_builder_set_title (self->builder,
                               pps_bilingual_get (pps_guide_get_title (guide), self->language));
  pps_sheet_builder_set_subtitle (self->builder, subtitle->str);
  pps_sheet_builder_set_credit (
      self->builder,
      pps_bilingual_get (pps_canvas_definition_get_credit (self->canvas), self->language));
  pps_sheet_builder_set_notes (self->builder, marks);
  pps_sheet_builder_add_group (
      self->builder, letter, pps_workspace_get_group_name (workspace, letter, self->language),
      *colour == '#' ? g_ascii_strtoull (colour + 1, NULL, 16) : 0x555555, -1);
}

PpsSheet *
pps_present_guide (PpsWorkspace *workspace,
                   PpsPartnership *partnership,
                   const PpsPresentOptions *options,
                   const char *kind,
                   GError **error)
{
  const char *letter = options->groups != NULL ? options->groups[0] : NULL;
  const char *language = pps_present_language (workspace, options);
  PpsStakeholderGroup *group = letter != NULL ? pps_workspace_find_group (workspace, letter) : NULL;
  g_autoptr (PpsSheetBuilder) builder = NULL;
  PpsGuide *guide;
  Presenter self;

  if (letter == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("A guide is for one stakeholder group: say which."));
      return NULL;
    }
  if (group == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The study has no stakeholder group “%s”."), letter);
      return NULL;
    }

  guide = pps_edit_get_current_guide (workspace, letter);
  builder = pps_sheet_builder_new (PPS_SHEET_GUIDE, language);
  self = (Presenter){
    .builder = builder,
    .canvas = pps_workspace_get_canvas (workspace),
    .language = language,
    .kind
    = options->round != NULL ? pps_record_get_text (PPS_RECORD (options->round), "kind") : kind,
    .dutch = g_str_equal (language, "nl"),
  };
  add_head (&self, workspace, partnership, guide, group);
  add_beforehand (&self);
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    add_section (&self, pps_guide_get_section (guide, i));

  return pps_sheet_builder_end (g_steal_pointer (&builder));
}
