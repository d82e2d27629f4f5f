/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-fonts.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

/* The type of the sheets. The faces of Inter are files that are known, so they are mapped as they
 * are: nobody is asked what fonts the system has, which takes longer than drawing a sheet, and a
 * sheet looks the same on every machine. HarfBuzz's fonts are for all threads; those to draw with,
 * and the font map of Pango with all fonts of the system, which is there once a text asks for it,
 * each thread has for itself. It must not know sizes, colours or sheets. */

#define INTER_FOLDER "/usr/share/fonts/opentype/inter"

static const char *const files[PPS_N_FACES] = {
  [PPS_FACE_REGULAR] = INTER_FOLDER "/Inter-Regular.otf",
  [PPS_FACE_SEMIBOLD] = INTER_FOLDER "/Inter-SemiBold.otf",
  [PPS_FACE_ITALIC] = INTER_FOLDER "/Inter-Italic.otf",
  [PPS_FACE_DISPLAY] = INTER_FOLDER "/InterDisplay-SemiBold.otf",
};

typedef struct
{
  cairo_font_face_t *faces[PPS_N_FACES];
  cairo_font_options_t *options;
  PangoFontMap *wide;
} Fonts;

static hb_font_t *
load_font (const char *file)
{
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (file);
  hb_face_t *face;
  hb_font_t *font;
  guint em;

  if (blob == NULL)
    return NULL;

  face = hb_face_create (blob, 0);
  em = hb_face_get_upem (face);
  font = hb_face_get_glyph_count (face) > 0 ? hb_font_create (face) : NULL;
  if (font != NULL)
    {
      hb_font_set_scale (font, (int) em, (int) em);
      hb_font_make_immutable (font);
    }
  hb_face_destroy (face);
  hb_blob_destroy (blob);

  return font;
}

/* All of them or none. */
static hb_font_t *const *
get_all_fonts (void)
{
  static gsize loaded;
  static hb_font_t *fonts[PPS_N_FACES];

  if (g_once_init_enter (&loaded))
    {
      gboolean whole = TRUE;

      for (guint i = 0; i < PPS_N_FACES; i++)
        {
          fonts[i] = load_font (files[i]);
          whole = whole && fonts[i] != NULL;
        }
      for (guint i = 0; !whole && i < PPS_N_FACES; i++)
        g_clear_pointer (&fonts[i], hb_font_destroy);
      if (!whole)
        g_debug (INTER_FOLDER " is not whole: the fonts of the system are used");
      g_once_init_leave (&loaded, 1);
    }

  return fonts;
}

hb_font_t *
pps_fonts_get_font (PpsFace face)
{
  return get_all_fonts ()[face];
}

/* Text that may run backwards is for Pango. */
static gboolean
is_of_direction (gunichar character)
{
  return character == 0x61c || character == 0x200e || character == 0x200f
         || (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2066 && character <= 0x2069);
}

gboolean
pps_fonts_has_glyphs (const char *text)
{
  hb_font_t *font = pps_fonts_get_font (PPS_FACE_REGULAR);

  if (font == NULL)
    return FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character;
      hb_codepoint_t glyph;

      if ((guchar) *c < 0x7f)
        continue;

      character = g_utf8_get_char (c);
      if (character != 0xad
          && (is_of_direction (character) || !hb_font_get_nominal_glyph (font, character, &glyph)))
        return FALSE;
    }

  return TRUE;
}

double
pps_fonts_get_advance (PpsFace face, gunichar character)
{
  hb_font_t *font = pps_fonts_get_font (face);
  hb_codepoint_t glyph;

  if (font == NULL || !hb_font_get_nominal_glyph (font, character, &glyph))
    return 0.5;

  return hb_font_get_glyph_h_advance (font, glyph)
         / (double) hb_face_get_upem (hb_font_get_face (font));
}

static void
free_fonts (gpointer data)
{
  Fonts *fonts = data;

  for (guint i = 0; i < PPS_N_FACES; i++)
    g_clear_pointer (&fonts->faces[i], cairo_font_face_destroy);
  g_clear_pointer (&fonts->options, cairo_font_options_destroy);
  g_clear_object (&fonts->wide);
  g_free (fonts);
}

static GPrivate thread_fonts = G_PRIVATE_INIT (free_fonts);

static Fonts *
get_fonts (void)
{
  Fonts *fonts = g_private_get (&thread_fonts);

  if (fonts == NULL)
    {
      fonts = g_new0 (Fonts, 1);
      fonts->options = cairo_font_options_create ();
      cairo_font_options_set_hint_style (fonts->options, CAIRO_HINT_STYLE_NONE);
      cairo_font_options_set_hint_metrics (fonts->options, CAIRO_HINT_METRICS_OFF);
      cairo_font_options_set_antialias (fonts->options, CAIRO_ANTIALIAS_GRAY);
      g_private_set (&thread_fonts, fonts);
    }

  return fonts;
}

const cairo_font_options_t *
pps_fonts_get_options (void)
{
  return get_fonts ()->options;
}

/* cairo may keep a face longer than its thread lives: it lets go of the type when it does. */
typedef struct
{
  FT_Library library;
  FT_Face face;
} Type;

static void
free_type (void *data)
{
  Type *type = data;

  FT_Done_Face (type->face);
  FT_Done_FreeType (type->library);
  g_free (type);
}

static cairo_font_face_t *
open_face (const char *file)
{
  static const cairo_user_data_key_t key;
  Type *type = g_new0 (Type, 1);
  cairo_font_face_t *face;

  if (FT_Init_FreeType (&type->library) != 0
      || FT_New_Face (type->library, file, 0, &type->face) != 0)
    g_error ("%s cannot be read any more", file);

  face = cairo_ft_font_face_create_for_ft_face (type->face, FT_LOAD_NO_HINTING);
  cairo_font_face_set_user_data (face, &key, type, free_type);

  return face;
}

cairo_font_face_t *
pps_fonts_get_cairo_face (PpsFace face)
{
  Fonts *fonts = get_fonts ();

  if (fonts->faces[face] == NULL)
    fonts->faces[face] = open_face (files[face]);

  return fonts->faces[face];
}

static PangoFontMap *
get_map (Fonts *fonts)
{
  if (fonts->wide == NULL)
    {
      FcConfig *config = FcInitLoadConfigAndFonts ();

      FcConfigAppFontAddDir (config, (const FcChar8 *) INTER_FOLDER);
      fonts->wide = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts->wide), 72.0);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (fonts->wide), config);
      FcConfigDestroy (config);
    }

  return fonts->wide;
}

PangoContext *
pps_fonts_create_context (const char *language)
{
  Fonts *fonts = get_fonts ();
  PangoContext *context = pango_font_map_create_context (get_map (fonts));

  pango_cairo_context_set_font_options (context, fonts->options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}

PangoWeight
pps_fonts_get_weight (PpsFace face)
{
  return face == PPS_FACE_SEMIBOLD || face == PPS_FACE_DISPLAY ? PANGO_WEIGHT_SEMIBOLD
                                                               : PANGO_WEIGHT_NORMAL;
}

const char *
pps_fonts_get_family (PpsFace face)
{
  return face == PPS_FACE_DISPLAY ? "Inter Display" : "Inter";
}

PangoFontDescription *
pps_fonts_create_description (PpsFace face)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, pps_fonts_get_family (face));
  pango_font_description_set_absolute_size (description, PPS_FONTS_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (description, pps_fonts_get_weight (face));
  pango_font_description_set_style (description, face == PPS_FACE_ITALIC ? PANGO_STYLE_ITALIC
                                                                         : PANGO_STYLE_NORMAL);

  return description;
}
