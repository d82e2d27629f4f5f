/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-words.h"

#include <hb.h>
#include <string.h>

/* Words and their shapes. The same few thousand words stand on the sheets of a study again and
 * again, and on one sheet each is asked for its width before it is set; HarfBuzz is asked once. One
 * store for each thread, so that nobody waits. It must not know lines or paragraphs. */

#define MOST_WORDS 20000

typedef struct
{
  GHashTable *words; /* of key -> PpsGlyphs */
  hb_buffer_t *buffer;
  GString *key;
} Store;

static void
free_store (gpointer data)
{
  Store *store = data;

  g_hash_table_unref (store->words);
  hb_buffer_destroy (store->buffer);
  g_string_free (store->key, TRUE);
  g_free (store);
}

static GPrivate thread_store = G_PRIVATE_INIT (free_store);

static Store *
get_store (void)
{
  Store *store = g_private_get (&thread_store);

  if (store == NULL)
    {
      store = g_new0 (Store, 1);
      store->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      store->buffer = hb_buffer_create ();
      store->key = g_string_new (NULL);
      g_private_set (&thread_store, store);
    }

  return store;
}

/* What Inter composes is letters and the marks that follow them; to look for that in words without
 * marks takes half the time of shaping them. */
static gboolean
has_marks (const char *text, guint length)
{
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      if ((guchar) *c >= 0xcc && g_unichar_ismark (g_utf8_get_char (c)))
        return TRUE;
    }

  return FALSE;
}

static PpsGlyphs *
shape (hb_buffer_t *buffer,
       PpsFace face,
       const char *language,
       gboolean tabular,
       const char *text,
       guint length)
{
  static const hb_feature_t no_composition
      = { HB_TAG ('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
  static const hb_feature_t figures
      = { HB_TAG ('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
  hb_feature_t features[2];
  guint n_features = 0;
  hb_font_t *font = pps_fonts_get_font (face);
  double em = hb_face_get_upem (hb_font_get_face (font));
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  PpsGlyphs *glyphs;
  double x = 0;
  guint n;

  hb_buffer_clear_contents (buffer);
  hb_buffer_add_utf8 (buffer, text, (int) length, 0, (int) length);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language (buffer, hb_language_from_string (language, -1));
  hb_buffer_guess_segment_properties (buffer);
  if (!has_marks (text, length))
    features[n_features++] = no_composition;
  if (tabular)
    features[n_features++] = figures;
  hb_shape (font, buffer, features, n_features);

  infos = hb_buffer_get_glyph_infos (buffer, &n);
  positions = hb_buffer_get_glyph_positions (buffer, NULL);
  glyphs = g_malloc (sizeof (PpsGlyphs) + n * sizeof (PpsGlyph));
  glyphs->n = n;
  for (guint i = 0; i < n; i++)
    {
      glyphs->glyphs[i] = (PpsGlyph){
        .id = infos[i].codepoint,
        .start = infos[i].cluster,
        .x = (float) ((x + positions[i].x_offset) / em),
        .y = (float) (positions[i].y_offset / em),
        .advance = (float) (positions[i].x_advance / em),
      };
      x += positions[i].x_advance;
    }
  glyphs->width = (float) (x / em);

  return glyphs;
}

const PpsGlyphs *
pps_words_shape (
    PpsFace face, const char *language, gboolean tabular, const char *text, guint length)
{
  Store *store = get_store ();
  PpsGlyphs *glyphs;

  g_string_printf (store->key, "%c%c%c", (char) ('0' + face), language[0], tabular ? 't' : 'p');
  g_string_append_len (store->key, text, length);
  glyphs = g_hash_table_lookup (store->words, store->key->str);
  if (glyphs != NULL)
    return glyphs;

  if (g_hash_table_size (store->words) >= MOST_WORDS)
    g_hash_table_remove_all (store->words);
  glyphs = shape (store->buffer, face, language, tabular, text, length);
  g_hash_table_insert (store->words, g_strdup (store->key->str), glyphs);

  return glyphs;
}
