/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-words.h"

#include <string.h>

/* Words as HarfBuzz shapes them for us, held against Pango, which shapes with the same fonts. */

static double
measure_with_pango (const char *text, PpsFace face)
{
  PangoContext *context = pps_fonts_create_context ("nl");
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *description = pps_fonts_create_description (face);
  PangoRectangle logical;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  pango_font_description_free (description);
  g_object_unref (context);

  return logical.width / (double) PANGO_SCALE / PPS_FONTS_SIZE;
}

static void
test_as_pango (void)
{
  static const char *const words[] = {
    "samenwerking",   "AVATAR",       "To.",         "12:30",  "1x2",    "(PPS)",
    "zij-instromers", "€\302\240500", "coördinatie", "Ελλάδα", "регион", "->",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (PpsFace face = 0; face < PPS_N_FACES; face++)
      {
        const PpsGlyphs *glyphs;
        double width = measure_with_pango (words[i], face);

        g_assert_true (pps_fonts_has_glyphs (words[i]));
        glyphs = pps_words_shape (face, "nl", FALSE, words[i], strlen (words[i]));
        if (ABS (glyphs->width - width) > 0.002)
          g_error ("%s: %g ems, but %g with Pango", words[i], glyphs->width, width);
      }
}

/* Nothing is lost of what Inter composes: any two characters without marks are shaped as with all
 * that is on by default. */
static void
test_all_pairs (void)
{
  hb_buffer_t *buffer = hb_buffer_create ();

  for (PpsFace face = 0; face < PPS_N_FACES; face++)
    for (gunichar a = 0x21; a < 0x180; a++)
      for (gunichar b = 0x21; b < 0x180; b++)
        {
          char text[16] = "";
          int length = g_unichar_to_utf8 (a, text);
          const hb_glyph_info_t *infos;
          const PpsGlyphs *glyphs;
          guint n;

          length += g_unichar_to_utf8 (b, text + length);
          if (!g_unichar_isprint (a) || !g_unichar_isprint (b) || a == 0xad || b == 0xad)
            continue;

          hb_buffer_clear_contents (buffer);
          hb_buffer_add_utf8 (buffer, text, length, 0, length);
          hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
          hb_buffer_set_language (buffer, hb_language_from_string ("nl", -1));
          hb_buffer_guess_segment_properties (buffer);
          hb_shape (pps_fonts_get_font (face), buffer, NULL, 0);
          infos = hb_buffer_get_glyph_infos (buffer, &n);

          glyphs = pps_words_shape (face, "nl", FALSE, text, (guint) length);
          g_assert_cmpuint (glyphs->n, ==, n);
          for (guint i = 0; i < n; i++)
            g_assert_cmpuint (glyphs->glyphs[i].id, ==, infos[i].codepoint);
        }

  hb_buffer_destroy (buffer);
}

/* A word is found again, and not for another face or language. */
static void
test_kept (void)
{
  const PpsGlyphs *one = pps_words_shape (PPS_FACE_REGULAR, "nl", FALSE, "samen", 5);

  g_assert_true (pps_words_shape (PPS_FACE_REGULAR, "nl", FALSE, "samenwerking", 5) == one);
  g_assert_true (pps_words_shape (PPS_FACE_SEMIBOLD, "nl", FALSE, "samen", 5) != one);
  g_assert_true (pps_words_shape (PPS_FACE_REGULAR, "en", FALSE, "samen", 5) != one);
  g_assert_cmpuint (one->n, ==, 5);
  g_assert_cmpuint (one->glyphs[4].start, ==, 4);
}

static void
test_not_for_inter (void)
{
  static const char *const texts[] = {
    "שלום", "日本", "😀", "sal\342\200\217am", "a\342\200\256b", "❤\357\270\217",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (pps_fonts_has_glyphs (texts[i]));
  g_assert_true (pps_fonts_has_glyphs ("sa\302\255men \342\200\223 \302\253één\302\273"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/as-pango", test_as_pango);
  g_test_add_func ("/words/all-pairs", test_all_pairs);
  g_test_add_func ("/words/kept", test_kept);
  g_test_add_func ("/words/not-for-inter", test_not_for_inter);

  return g_test_run ();
}
