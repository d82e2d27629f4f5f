/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-footnotes.h"

#include "pps-gate.h"
#include "pps-permission.h"
#include "pps-presenter-private.h"

/* Passages behind findings. Who works in the study sees all that was not withdrawn; beyond it the
 * gate says which words are shown, and of which only that they were spoken. What is not shown is
 * counted, so that a reader knows that a finding rests on more. */

struct _PpsFootnotes
{
  PpsSheetBuilder *builder;
  PpsWorkspace *workspace;
  const PpsPresentOptions *options;
  PpsGate *gate;
  gboolean dutch;
  const PpsPane *pane;
  int section; /* of the pane; -1 before its first finding */
  guint n_notes;
  gboolean has_passages;
};

static PpsQuery *
query_evidence (PpsFootnotes *self, PpsRecord *finding)
{
  return pps_query_new (pps_workspace_get_store (self->workspace), "finding-evidence",
                        pps_record_get_id (finding), NULL);
}

static gboolean
have_evidence (PpsFootnotes *self, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (PpsQuery) evidence = query_evidence (self, g_ptr_array_index (findings, i));

      if (pps_query_get_n (evidence) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
say_that_there_is_none (PpsFootnotes *self)
{
  guint section = pps_sheet_builder_add_section (self->builder, NULL, "", -1);

  pps_sheet_builder_add_section_line (
      self->builder, section, NULL, PPS_LINE_TEXT, -1,
      self->dutch ? "Bij geen van deze bevindingen zijn woorden uit een gesprek aangewezen."
                  : "No words of an interview were chosen for any of these findings.");
}

PpsFootnotes *
pps_footnotes_new (PpsSheetBuilder *builder,
                   PpsWorkspace *workspace,
                   const PpsPresentOptions *options,
                   GPtrArray *findings)
{
  PpsFootnotes *self = g_new0 (PpsFootnotes, 1);

  self->builder = builder;
  self->workspace = workspace;
  self->options = options;
  self->gate = pps_gate_new (workspace, options->purpose);
  self->dutch = g_str_equal (pps_present_language (workspace, options), "nl");
  self->section = -1;
  self->has_passages = have_evidence (self, findings);
  pps_sheet_builder_set_appendix_title (builder, self->dutch ? "Waar de bevindingen op rusten"
                                                             : "What the findings rest on");
  if (!self->has_passages)
    say_that_there_is_none (self);

  return self;
}

void
pps_footnotes_free (PpsFootnotes *self)
{
  pps_gate_free (self->gate);
  g_free (self);
}

void
pps_footnotes_begin_pane (PpsFootnotes *self, const PpsPane *pane)
{
  g_return_if_fail (self != NULL);

  self->pane = pane;
  self->section = -1;
}

/* What of a passage may be shown. */
typedef enum
{
  NOTHING,
  WHO, /* that somebody said something, by role */
  WORDS,
} Shown;

static Shown
ask (PpsFootnotes *self, PpsAnswer *answer, PpsInterview *interview, PpsRecord *evidence)
{
  if (self->options->purpose == PPS_PURPOSE_OWN)
    return pps_permission_get_state (self->workspace, interview) != PPS_CONSENT_WITHDRAWN ? WORDS
                                                                                          : NOTHING;
  if (!pps_gate_may_share (self->gate, interview))
    return NOTHING;

  return pps_gate_may_quote (self->gate, answer, evidence) ? WORDS : WHO;
}

/* Where an interview names nobody, its group is who said it, and in public it always is: a code
 * ties all that one person said together. */
static char *
dup_speakers (PpsFootnotes *self, PpsInterview *interview)
{
  g_autoptr (PpsQuery) respondents
      = pps_query_new (pps_workspace_get_store (self->workspace), "interview-respondents",
                       pps_record_get_id (PPS_RECORD (interview)), NULL);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0;
       self->options->purpose != PPS_PURPOSE_PUBLIC && i < pps_query_get_n (respondents); i++)
    {
      const char *code = pps_record_get_text (pps_query_get (respondents, i), "code");

      g_string_append_printf (codes, "%s%s", codes->len > 0 && *code != '\0' ? ", " : "", code);
    }
  if (codes->len == 0)
    g_string_append (codes, pps_workspace_get_group_name (
                                self->workspace,
                                pps_record_get_text (PPS_RECORD (interview), "stakeholder-group"),
                                self->dutch ? "nl" : "en"));

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
add_line (PpsFootnotes *self, PpsRecord *finding, PpsLineStyle style, const char *text)
{
  pps_sheet_builder_add_section_line (self->builder, (guint) self->section,
                                      pps_record_get_id (finding), style, -1, text);
  pps_sheet_builder_set_note (self->builder, self->n_notes);
}

/* Returns whether it may be shown. */
static gboolean
add_passage (PpsFootnotes *self, PpsRecord *finding, PpsRecord *evidence)
{
  g_autoptr (PpsAnswer) answer = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER,
                                                       pps_record_get_text (evidence, "answer"));
  g_autoptr (PpsInterview) interview = NULL;
  g_autofree char *speakers = NULL;
  g_autofree char *text = NULL;
  Shown shown;

  if (answer != NULL)
    interview = pps_workspace_lookup (self->workspace, PPS_TYPE_INTERVIEW,
                                      pps_record_get_text (PPS_RECORD (answer), "interview"));
  shown = interview != NULL ? ask (self, answer, interview, evidence) : NOTHING;
  if (shown == NOTHING)
    return FALSE;

  speakers = dup_speakers (self, interview);
  text = shown == WORDS
             ? g_strdup_printf ("%s: “%s”", speakers, pps_record_get_text (evidence, "text"))
             : g_strdup_printf (self->dutch ? "%s zei hier iets over, en wil niet worden geciteerd."
                                            : "%s spoke of this, and is not to be quoted.",
                                speakers);
  add_line (self, finding, shown == WORDS ? PPS_LINE_PLAIN : PPS_LINE_SILENT, text);

  return TRUE;
}

static void
add_withheld (PpsFootnotes *self, PpsRecord *finding, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  if (n == 1)
    text = g_strdup (self->dutch ? "Eén passage staat hier niet: daar is geen toestemming voor."
                                 : "One passage is not shown: there is no permission for it.");
  else
    text = g_strdup_printf (self->dutch
                                ? "%u passages staan hier niet: daar is geen toestemming voor."
                                : "%u passages are not shown: there is no permission for them.",
                            n);
  add_line (self, finding, PPS_LINE_SILENT, text);
}

static void
begin_section (PpsFootnotes *self)
{
  const char *name = pps_bilingual_get (&self->pane->name, self->dutch ? "nl" : "en");
  g_autofree char *heading = self->pane->number > 0
                                 ? g_strdup_printf ("%u %s", self->pane->number, name)
                                 : g_strdup (name);

  self->section = (int) pps_sheet_builder_add_section (self->builder, self->pane->id, heading,
                                                       (int) self->pane->theme);
}

void
pps_footnotes_add (PpsFootnotes *self, PpsFinding *finding)
{
  g_autoptr (PpsQuery) evidence = NULL;
  guint n;
  guint n_shown = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->pane != NULL);

  if (!self->has_passages)
    return;

  pps_sheet_builder_set_note (self->builder, ++self->n_notes);
  if (self->section < 0)
    begin_section (self);
  evidence = query_evidence (self, PPS_RECORD (finding));
  n = pps_query_get_n (evidence);
  for (guint i = 0; i < n; i++)
    n_shown += add_passage (self, PPS_RECORD (finding), pps_query_get (evidence, i)) ? 1 : 0;
  add_withheld (self, PPS_RECORD (finding), n - n_shown);
  if (n == 0)
    add_line (self, PPS_RECORD (finding), PPS_LINE_SILENT,
              self->dutch ? "Geen woorden uit een gesprek aangewezen."
                          : "No words of an interview were chosen.");
}
