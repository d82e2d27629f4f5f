/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

/* HarfBuzz makes the subset; here it becomes a composite font with Identity-H (ISO 32000-1, section
 * 9.7): codes are the glyphs of the subset, for both in a bare CFF table and in TrueType outlines
 * they are numbered from 0. A table says what characters the codes are (9.10.3). */

#define CFF HB_TAG ('C', 'F', 'F', ' ')
#define GLYF HB_TAG ('g', 'l', 'y', 'f')

typedef struct
{
  guint code;
  char *text; /* (nullable): what it was first used for */
} Used;

struct _PpsPdfFont
{
  hb_face_t *face;
  hb_font_t *font;
  double em;
  guint n_glyphs;
  Used **used;     /* by glyph */
  GArray *glyphs;  /* of guint: those that are used */
  GArray *by_code; /* likewise, by code */
};

PpsPdfFont *
pps_pdf_font_new (hb_face_t *face)
{
  PpsPdfFont *self = g_new0 (PpsPdfFont, 1);

  self->face = hb_face_reference (face);
  self->font = hb_font_create (face);
  self->em = hb_face_get_upem (face);
  hb_font_set_scale (self->font, (int) self->em, (int) self->em);
  self->n_glyphs = hb_face_get_glyph_count (face);
  self->used = g_new0 (Used *, self->n_glyphs + 1);
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_code = g_array_new (FALSE, TRUE, sizeof (guint));
  pps_pdf_font_use (self, 0, "", 0);

  return self;
}

void
pps_pdf_font_free (PpsPdfFont *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->glyphs->len; i++)
    {
      Used *used = self->used[g_array_index (self->glyphs, guint, i)];

      g_free (used->text);
      g_free (used);
    }
  g_free (self->used);
  g_array_unref (self->glyphs);
  g_array_unref (self->by_code);
  hb_font_destroy (self->font);
  hb_face_destroy (self->face);
  g_free (self);
}

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *blob = hb_face_reference_table (face, tag);
  gboolean has = hb_blob_get_length (blob) > 0;

  hb_blob_destroy (blob);

  return has;
}

gboolean
pps_pdf_font_can_embed (hb_face_t *face)
{
  static const hb_tag_t others[] = {
    HB_TAG ('f', 'v', 'a', 'r'), HB_TAG ('C', 'B', 'D', 'T'), HB_TAG ('C', 'O', 'L', 'R'),
    HB_TAG ('s', 'b', 'i', 'x'), HB_TAG ('S', 'V', 'G', ' '),
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (has_table (face, others[i]))
        return FALSE;
    }

  return has_table (face, CFF) || has_table (face, GLYF);
}

void
pps_pdf_font_use (PpsPdfFont *self, guint glyph, const char *text, guint length)
{
  Used *used;

  if (glyph >= self->n_glyphs)
    return;

  used = self->used[glyph];
  if (used == NULL)
    {
      used = self->used[glyph] = g_new0 (Used, 1);
      g_array_append_val (self->glyphs, glyph);
    }
  if (used->text == NULL && length > 0)
    used->text = g_strndup (text, length);
}

guint
pps_pdf_font_get_code (PpsPdfFont *self, guint glyph)
{
  return glyph < self->n_glyphs && self->used[glyph] != NULL ? self->used[glyph]->code : 0;
}

double
pps_pdf_font_get_width (PpsPdfFont *self, guint glyph)
{
  return hb_font_get_glyph_h_advance (self->font, glyph) / self->em;
}

gboolean
pps_pdf_font_reads_as (PpsPdfFont *self, guint glyph, const char *text, guint length)
{
  const Used *used = glyph < self->n_glyphs ? self->used[glyph] : NULL;

  return used != NULL && used->text != NULL && strlen (used->text) == length
         && memcmp (used->text, text, length) == 0;
}

/* Only outlines and what they need. */
static hb_subset_input_t *
create_input (PpsPdfFont *self)
{
  static const hb_tag_t kept[] = {
    CFF,
    GLYF,
    HB_TAG ('l', 'o', 'c', 'a'),
    HB_TAG ('h', 'e', 'a', 'd'),
    HB_TAG ('h', 'h', 'e', 'a'),
    HB_TAG ('h', 'm', 't', 'x'),
    HB_TAG ('m', 'a', 'x', 'p'),
    HB_TAG ('c', 'v', 't', ' '),
    HB_TAG ('f', 'p', 'g', 'm'),
    HB_TAG ('p', 'r', 'e', 'p'),
  };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *dropped = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_set_t *glyphs = hb_subset_input_glyph_set (input);
  hb_tag_t tags[64];
  guint n = G_N_ELEMENTS (tags);

  for (guint start = 0; hb_face_get_table_tags (self->face, start, &n, tags), n > 0; start += n)
    hb_set_add_sorted_array (dropped, tags, n);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    hb_set_del (dropped, kept[i]);
  for (guint i = 0; i < self->glyphs->len; i++)
    hb_set_add (glyphs, g_array_index (self->glyphs, guint, i));
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE);

  return input;
}

/* Returns: (nullable): the font with the glyphs that are used, which have their codes then */
static hb_face_t *
make_subset (PpsPdfFont *self)
{
  hb_subset_input_t *input = create_input (self);
  hb_subset_plan_t *plan = hb_subset_plan_create_or_fail (self->face, input);
  hb_face_t *subset = plan != NULL ? hb_subset_plan_execute_or_fail (plan) : NULL;

  if (subset != NULL)
    {
      const hb_map_t *codes = hb_subset_plan_old_to_new_glyph_mapping (plan);

      for (guint i = 0; i < self->glyphs->len; i++)
        {
          guint glyph = g_array_index (self->glyphs, guint, i);
          guint code = hb_map_get (codes, glyph);

          self->used[glyph]->code = code;
          g_array_set_size (self->by_code, MAX (self->by_code->len, code + 1));
          g_array_index (self->by_code, guint, code) = glyph;
        }
    }
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);

  return subset;
}

static guint
add_characters (PpsPdfFont *self, PpsPdf *pdf)
{
  g_autoptr (GString) table
      = g_string_new ("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n");
  guint number = pps_pdf_reserve (pdf);
  guint left = 0;

  for (guint code = 0; code < self->by_code->len; code++)
    left += self->used[g_array_index (self->by_code, guint, code)]->text != NULL;

  for (guint code = 0, n = 0; code < self->by_code->len; code++)
    {
      const char *text = self->used[g_array_index (self->by_code, guint, code)]->text;

      if (text == NULL)
        continue;
      if (n == 0)
        {
          n = MIN (left, 100);
          left -= n;
          g_string_append_printf (table, "%u beginbfchar\n", n);
        }
      g_string_append_printf (table, "<%04x><", code);
      pps_pdf_append_utf16 (table, text, strlen (text));
      g_string_append (table, ">\n");
      if (--n == 0)
        g_string_append (table, "endbfchar\n");
    }
  g_string_append (table, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  pps_pdf_add_stream (pdf, number, "", table->str, table->len, FALSE);

  return number;
}

/* Six letters before the name tell subsets of a font apart. */
static char *
make_name (PpsPdfFont *self, hb_blob_t *data)
{
  char name[64] = "";
  guint size = sizeof name;
  guint length;
  g_autofree char *digest = g_compute_checksum_for_data (
      G_CHECKSUM_MD5, (const guchar *) hb_blob_get_data (data, &length), hb_blob_get_length (data));

  hb_ot_name_get_utf8 (self->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');
  for (guint i = 0; i < 6; i++)
    digest[i] = (char) ('A' + digest[i] % 26);

  return g_strdup_printf ("%.6s+%s", digest, *name != '\0' ? name : "Font");
}

static double
get_metric (PpsPdfFont *self, hb_ot_metrics_tag_t tag)
{
  hb_position_t value;

  hb_ot_metrics_get_position_with_fallback (self->font, tag, &value);

  return value * 1000 / self->em;
}

/* Where all glyphs are in, from the table with the head of the font. */
static void
append_box (PpsPdfFont *self, GString *out)
{
  hb_blob_t *head = hb_face_reference_table (self->face, HB_TAG ('h', 'e', 'a', 'd'));
  guint length;
  const guint8 *bytes = (const guint8 *) hb_blob_get_data (head, &length);

  g_string_append (out, "/FontBBox[");
  for (guint at = 36; at < 44; at += 2)
    {
      gint16 value = length >= 44 ? (gint16) (bytes[at] << 8 | bytes[at + 1]) : 0;

      pps_pdf_append_numbers (out, 1, round (value * 1000 / self->em));
    }
  g_string_append_c (out, ']');
  hb_blob_destroy (head);
}

#define SYMBOLIC 4
#define ITALIC 64

static guint
add_descriptor (PpsPdfFont *self, PpsPdf *pdf, const char *name, guint file, gboolean is_cff)
{
  guint number = pps_pdf_reserve (pdf);
  GString *out = pps_pdf_begin (pdf, number);
  double slant = hb_style_get_value (self->font, HB_STYLE_TAG_SLANT_ANGLE);

  g_string_append_printf (out, "<</Type/FontDescriptor/FontName/%s/Flags %d/FontFile%d %u 0 R",
                          name, SYMBOLIC | (slant != 0 ? ITALIC : 0), is_cff ? 3 : 2, file);
  append_box (self, out);
  g_string_append (out, "/ItalicAngle ");
  pps_pdf_append_number (out, slant);
  g_string_append (out, "/Ascent ");
  pps_pdf_append_number (out, get_metric (self, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER));
  g_string_append (out, "/Descent ");
  pps_pdf_append_number (out, get_metric (self, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
  g_string_append (out, "/CapHeight ");
  pps_pdf_append_number (out, get_metric (self, HB_OT_METRICS_TAG_CAP_HEIGHT));
  g_string_append (out, "/StemV ");
  pps_pdf_append_number (out, hb_style_get_value (self->font, HB_STYLE_TAG_WEIGHT) / 5);
  g_string_append (out, ">>");

  return number;
}

static void
add_descendant (PpsPdfFont *self,
                PpsPdf *pdf,
                guint number,
                const char *name,
                guint descriptor,
                gboolean is_cff)
{
  GString *out = pps_pdf_begin (pdf, number);

  g_string_append_printf (out,
                          "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s"
                          "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                          "/FontDescriptor %u 0 R%s/W[0[",
                          is_cff ? 0 : 2, name, descriptor, is_cff ? "" : "/CIDToGIDMap/Identity");
  for (guint code = 0; code < self->by_code->len; code++)
    pps_pdf_append_numbers (
        out, 1, 1000 * pps_pdf_font_get_width (self, g_array_index (self->by_code, guint, code)));
  g_string_append (out, "]]>>");
}

/* A bare CFF table for a font with such outlines, else the whole of the subset. */
static hb_blob_t *
get_file (hb_face_t *subset, gboolean is_cff)
{
  return is_cff ? hb_face_reference_table (subset, CFF) : hb_face_reference_blob (subset);
}

guint
pps_pdf_font_embed (PpsPdfFont *self, PpsPdf *pdf)
{
  hb_face_t *subset = make_subset (self);
  g_autofree char *name = NULL;
  g_autofree char *entries = NULL;
  gboolean is_cff;
  hb_blob_t *data;
  guint file, descriptor, descendant, characters, number;
  guint length;

  if (subset == NULL)
    return 0;

  is_cff = has_table (subset, CFF);
  data = get_file (subset, is_cff);
  name = make_name (self, data);
  entries = is_cff ? g_strdup ("/Subtype/CIDFontType0C")
                   : g_strdup_printf ("/Length1 %u", hb_blob_get_length (data));

  file = pps_pdf_reserve (pdf);
  pps_pdf_add_stream (pdf, file, entries, hb_blob_get_data (data, &length),
                      hb_blob_get_length (data), FALSE);
  hb_blob_destroy (data);
  hb_face_destroy (subset);

  characters = add_characters (self, pdf);
  descriptor = add_descriptor (self, pdf, name, file, is_cff);
  descendant = pps_pdf_reserve (pdf);
  add_descendant (self, pdf, descendant, name, descriptor, is_cff);
  number = pps_pdf_reserve (pdf);
  g_string_append_printf (pps_pdf_begin (pdf, number),
                          "<</Type/Font/Subtype/Type0/BaseFont/%s%s/Encoding/Identity-H"
                          "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>",
                          name, is_cff ? "-Identity-H" : "", descendant, characters);

  return number;
}
