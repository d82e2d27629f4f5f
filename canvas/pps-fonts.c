/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-fonts.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangofc-fontmap.h>

/* The type of the sheets. Each thread has font maps of its own, for Pango's are not to be shared:
 * one that knows Inter only, and, once a text asks for it, one that knows all fonts of the system.
 * It must not know sizes, colours or sheets. */

#define INTER_FOLDER "/usr/share/fonts/opentype/inter"
#define INTER_FILE   INTER_FOLDER "/Inter-Regular.otf"

/* The caches are the system's own, so the folder is read from a file that is there already. */
#define INTER_CONFIG                                                                               \
  "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"                  \
  "<dir>" INTER_FOLDER "</dir>"                                                                    \
  "<cachedir>/var/cache/fontconfig</cachedir><cachedir "                                           \
  "prefix=\"xdg\">fontconfig</cachedir></fontconfig>"

/* Advances are kept for the characters that European languages use. */
#define N_KEPT         0x2100

/* As in most paragraphs: Pango then finds each font once. */
#define REFERENCE_LANGUAGE "nl"

typedef struct
{
  PangoFont *font;
  float     *advances;  /* by character; negative where not asked yet */
} Face;

typedef struct
{
  FcConfig     *config;   /* NULL if Inter is not installed */
  FcCharSet    *glyphs;   /* of Inter; likewise */
  PangoFontMap *inter;
  PangoFontMap *wide;     /* NULL until needed */
  Face          faces[PPS_N_FACES];
} Fonts;

static void
fonts_free (gpointer data)
{
  Fonts *fonts = data;

  for (guint i = 0; i < PPS_N_FACES; i++)
    {
      g_clear_object (&fonts->faces[i].font);
      g_free (fonts->faces[i].advances);
    }
  g_clear_object (&fonts->inter);
  g_clear_object (&fonts->wide);
  g_clear_pointer (&fonts->glyphs, FcCharSetDestroy);
  g_clear_pointer (&fonts->config, FcConfigDestroy);
  g_free (fonts);
}

static GPrivate thread_fonts = G_PRIVATE_INIT (fonts_free);
static gboolean for_sheets_only;

/* What Inter can set is asked of its regular face; the others cover the same. */
static FcCharSet *
find_glyphs (FcConfig *config)
{
  FcFontSet *set = FcConfigGetFonts (config, FcSetSystem);

  for (int i = 0; set != NULL && i < set->nfont; i++)
    {
      FcChar8 *file;
      FcCharSet *glyphs;

      if (FcPatternGetString (set->fonts[i], FC_FILE, 0, &file) == FcResultMatch
          && g_str_equal (file, INTER_FILE)
          && FcPatternGetCharSet (set->fonts[i], FC_CHARSET, 0, &glyphs) == FcResultMatch)
        return FcCharSetCopy (glyphs);
    }

  return NULL;
}

static void
load_inter (Fonts *fonts)
{
  fonts->config = FcConfigCreate ();
  if (FcConfigParseAndLoadFromMemory (fonts->config, (const FcChar8 *) INTER_CONFIG, FcFalse)
      && FcConfigBuildFonts (fonts->config))
    fonts->glyphs = find_glyphs (fonts->config);

  if (for_sheets_only && fonts->glyphs != NULL)
    FcConfigSetCurrent (fonts->config);

  fonts->inter = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts->inter), 72.0);
  if (fonts->glyphs != NULL)
    {
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (fonts->inter), fonts->config);
      return;
    }

  g_debug ("%s is not there: the fonts of the system are used", INTER_FILE);
  g_clear_pointer (&fonts->config, FcConfigDestroy);
}

static Fonts *
get_fonts (void)
{
  Fonts *fonts = g_private_get (&thread_fonts);

  if (fonts == NULL)
    {
      fonts = g_new0 (Fonts, 1);
      load_inter (fonts);
      g_private_set (&thread_fonts, fonts);
    }

  return fonts;
}

void
pps_fonts_keep_to_sheets (void)
{
  for_sheets_only = TRUE;
}

static PangoFontMap *
get_map (Fonts    *fonts,
         gboolean  wide)
{
  if (!wide || fonts->config == NULL)
    return fonts->inter;

  if (fonts->wide == NULL)
    {
      FcConfig *config = FcInitLoadConfigAndFonts ();

      FcConfigAppFontAddDir (config, (const FcChar8 *) INTER_FOLDER);
      fonts->wide = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (fonts->wide), config);
      FcConfigDestroy (config);
    }

  return fonts->wide;
}

PangoContext *
pps_fonts_create_context (const char *language,
                          gboolean    wide)
{
  PangoContext *context = pango_font_map_create_context (get_map (get_fonts (), wide));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}

gboolean
pps_fonts_has_glyphs (const char *text)
{
  Fonts *fonts = get_fonts ();

  if (fonts->glyphs == NULL)
    return FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character;

      if ((guchar) *c < 0x80)
        continue;

      character = g_utf8_get_char (c);
      if (character != 0x00ad && character != 0x2028 && character != 0x2029
          && !FcCharSetHasChar (fonts->glyphs, character))
        return FALSE;
    }

  return TRUE;
}

PangoFontDescription *
pps_fonts_create_description (PpsFace face)
{
  PangoFontDescription *description = pango_font_description_new ();

  /* As a font describes itself: Pango, which asks the metrics of a font by its own description,
   * then finds it again. */
  pango_font_description_set_family_static (description,
                                            face == PPS_FACE_DISPLAY ? "Inter Display" : "Inter");
  pango_font_description_set_absolute_size (description, PPS_FONTS_SIZE * PANGO_SCALE);
  pango_font_description_set_style (description,
                                    face == PPS_FACE_ITALIC ? PANGO_STYLE_ITALIC
                                                            : PANGO_STYLE_NORMAL);
  switch (face)
    {
    case PPS_FACE_SEMIBOLD:
    case PPS_FACE_DISPLAY:
      pango_font_description_set_weight (description, PANGO_WEIGHT_SEMIBOLD);
      break;
    default:
      pango_font_description_set_weight (description, PANGO_WEIGHT_NORMAL);
    }

  return description;
}

static Face *
get_face (PpsFace face)
{
  Face *self = &get_fonts ()->faces[face];

  if (self->font == NULL)
    {
      PangoContext *context = pps_fonts_create_context (REFERENCE_LANGUAGE, FALSE);
      PangoFontDescription *description = pps_fonts_create_description (face);
      PangoLanguage *language = pango_language_from_string (REFERENCE_LANGUAGE);
      PangoFontset *set = pango_context_load_fontset (context, description, language);

      self->font = pango_fontset_get_font (set, 'a');
      self->advances = g_new (float, N_KEPT);
      for (guint i = 0; i < N_KEPT; i++)
        self->advances[i] = -1;
      g_object_unref (set);
      pango_font_description_free (description);
      g_object_unref (context);
    }

  return self;
}

static double
find_advance (Face     *face,
              gunichar  character)
{
  hb_font_t *font = pango_font_get_hb_font (face->font);
  hb_codepoint_t glyph;
  int scale;

  if (character == 0xad || !hb_font_get_nominal_glyph (font, character, &glyph))
    return 0;

  hb_font_get_scale (font, &scale, NULL);

  return hb_font_get_glyph_h_advance (font, glyph) / (double) scale;
}

double
pps_fonts_get_advance (PpsFace  face,
                       gunichar character)
{
  Face *self = get_face (face);

  if (character >= N_KEPT)
    return find_advance (self, character);

  if (self->advances[character] < 0)
    self->advances[character] = find_advance (self, character);

  return self->advances[character];
}
