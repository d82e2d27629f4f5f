/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-xml-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Holds a tree of elements against a table of forms: which attributes and elements there must be,
   may be, and may not be. All that is wrong is said; what is in an element that does not belong is
   passed over, so that one slip gives one sentence. */

typedef struct
{
  const PpsXmlForm *forms;
  gsize n_forms;
  PpsProblems *problems;
} Checking;

static const PpsXmlForm *
find_form (const Checking *checking, const char *name)
{
  for (gsize i = 0; i < checking->n_forms; i++)
    if (strcmp (checking->forms[i].name, name) == 0)
      return &checking->forms[i];

  return NULL;
}

/* Takes the mark off the end of a word of a form. */
static char
cut_mark (char *word)
{
  gsize length = strlen (word);
  char mark = length > 0 ? word[length - 1] : '\0';

  if (mark != '?' && mark != '+' && mark != '*')
    return '\0';

  word[length - 1] = '\0';
  return mark;
}

static char **
split (const char *words, char **marks)
{
  char **names = g_strsplit (words, " ", -1);
  guint n_names = g_strv_length (names);

  *marks = g_new0 (char, n_names + 1);
  for (guint i = 0; i < n_names; i++)
    (*marks)[i] = cut_mark (names[i]);

  return names;
}

static void
check_attributes (const Checking *checking, const PpsXmlForm *form, const PpsXmlElement *element)
{
  g_autofree char *marks = NULL;
  g_auto (GStrv) names = split (form->attributes, &marks);

  for (guint i = 0; element->attributes[i] != NULL; i += 2)
    if (!g_strv_contains ((const char *const *) names, element->attributes[i]))
      pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, element,
                        _ ("<%s> cannot have the attribute “%s”. Remove it or correct its name."),
                        element->name, element->attributes[i]);

  for (guint i = 0; names[i] != NULL; i++)
    if (marks[i] != '?' && pps_xml_element_get_attribute (element, names[i]) == NULL)
      pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, element,
                        _ ("<%s> lacks the attribute “%s”. Add it."), element->name, names[i]);
}

static void
check_counts (const Checking *checking,
              const PpsXmlElement *element,
              char **names,
              const char *marks)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const PpsXmlElement *second = NULL;
      guint n = 0;

      for (guint j = 0; j < element->children->len; j++)
        {
          const PpsXmlElement *child = g_ptr_array_index (element->children, j);

          if (strcmp (child->name, names[i]) == 0 && ++n == 2)
            second = child;
        }

      if (n == 0 && marks[i] != '?' && marks[i] != '*')
        pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, element,
                          _ ("<%s> lacks <%s>. Add it."), element->name, names[i]);
      if (n > 1 && marks[i] != '+' && marks[i] != '*')
        pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, second,
                          _ ("<%s> has <%s> more than once. Keep one."), element->name, names[i]);
    }
}

static void
check_element (const Checking *checking, const PpsXmlForm *form, const PpsXmlElement *element)
{
  g_autofree char *marks = NULL;
  g_auto (GStrv) names = split (form->children != NULL ? form->children : "", &marks);

  check_attributes (checking, form, element);

  if (form->children != NULL && strspn (element->text->str, " \t\r\n") != element->text->len)
    pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, element,
                      _ ("There is loose text in <%s>. Put it in an element, or remove it."),
                      element->name);

  for (guint i = 0; i < element->children->len; i++)
    {
      const PpsXmlElement *child = g_ptr_array_index (element->children, i);

      if (g_strv_contains ((const char *const *) names, child->name))
        check_element (checking, find_form (checking, child->name), child);
      else if (form->children == NULL)
        pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, child,
                          _ ("<%s> stands in <%s>, which holds plain text only. Remove the tags."),
                          child->name, element->name);
      else
        pps_problems_add (checking->problems, PPS_GUIDE_ERROR_SYNTAX, child,
                          _ ("<%s> cannot stand in <%s>. Remove it or correct its name."),
                          child->name, element->name);
    }

  check_counts (checking, element, names, marks);
}

gboolean
pps_xml_form_check (const PpsXmlForm *forms,
                    gsize n_forms,
                    const PpsXmlElement *root,
                    PpsProblems *problems)
{
  const Checking checking = { forms, n_forms, problems };

  if (strcmp (root->name, forms[0].name) != 0)
    pps_problems_add (problems, PPS_GUIDE_ERROR_SYNTAX, root,
                      _ ("The file begins with <%s> where <%s> must stand. Choose another file."),
                      root->name, forms[0].name);
  else
    check_element (&checking, &forms[0], root);

  return pps_problems_is_empty (problems);
}
