/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-fate.h"

#include "pps-sign.h"
#include "pps-word-diff.h"

/* What became of a line, as a sign, the one of the canvas, and in words: whoever hears a sheet must
 * be told as much as whoever sees it. */

static const struct
{
  PpsSign sign;
  const char *nl;
  const char *en;
} fates[PPS_N_LINE_FATES] = {
  [PPS_LINE_FATE_SAME] = { PPS_SIGN_SAME, "Ongewijzigd", "Unchanged" },
  [PPS_LINE_FATE_CHANGED] = { PPS_SIGN_CHANGED, "Gewijzigd", "Changed" },
  [PPS_LINE_FATE_NEW] = { PPS_SIGN_NEW, "Nieuw", "New" },
  [PPS_LINE_FATE_GONE] = { PPS_SIGN_GONE, "Vervallen", "Gone" },
};

const char *
pps_line_fate_get_sign (PpsLineFate fate)
{
  g_return_val_if_fail (fate < PPS_N_LINE_FATES, "");

  return pps_sign_get_symbol (fates[fate].sign);
}

PpsSign
pps_line_fate_to_sign (PpsLineFate fate)
{
  g_return_val_if_fail (fate < PPS_N_LINE_FATES, PPS_SIGN_NONE);

  return fates[fate].sign;
}

const char *
pps_line_fate_get_word (PpsLineFate fate, const char *language)
{
  g_return_val_if_fail (fate < PPS_N_LINE_FATES, "");

  return g_str_equal (language, "nl") ? fates[fate].nl : fates[fate].en;
}

static void
append_run (GString *text, const char *sign, const PpsWords *run, GArray *marks)
{
  g_autofree char *bare = g_strchomp (g_strdup (run->text));
  PpsWordMark mark = { .is_new = run->fate == PPS_WORDS_NEW };

  if (*bare == '\0')
    return;

  g_string_append_printf (text, "[%s:\u00a0", sign);
  mark.start = (guint) text->len;
  g_string_append (text, bare);
  mark.end = (guint) text->len;
  g_string_append_printf (text, "]%s", run->text + strlen (bare));
  if (marks != NULL)
    g_array_append_val (marks, mark);
}

char *
pps_line_fate_dup_change (const char *before, const char *now, const char *language, GArray *marks)
{
  const char *new_sign = g_str_equal (language, "nl") ? "nu" : "now";
  g_autoptr (GArray) runs = pps_word_diff (before, now);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const PpsWords *run = &g_array_index (runs, PpsWords, i);

      if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1])
          && (run->fate != PPS_WORDS_KEPT || text->str[text->len - 1] == ']'))
        g_string_append_c (text, ' ');
      if (run->fate == PPS_WORDS_KEPT)
        g_string_append (text, run->text);
      else
        append_run (text, run->fate == PPS_WORDS_GONE ? "was" : new_sign, run, marks);
    }

  return g_strchomp (g_string_free (text, FALSE));
}

void
pps_line_fate_mark (PpsSheetBuilder *builder, GArray *marks, gsize before)
{
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const PpsWordMark *mark = &g_array_index (marks, PpsWordMark, i);

      pps_sheet_builder_mark_words (builder, mark->is_new, (guint) before + mark->start,
                                    (guint) before + mark->end);
    }
}
