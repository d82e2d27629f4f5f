/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/* libatspi 2.46 has none of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* Any role, where the name says enough. */
#define PPS_ANY_ROLE ATSPI_ROLE_INVALID

typedef struct {
  AtspiRole   role;
  const char *name;
  gboolean    is_pattern;
} PpsTreeWanted;

typedef gboolean (*PpsTreeMatches) (AtspiAccessible *accessible,
                                    gpointer         user_data);

/**
 * pps_tree_dup_name:
 *
 * Returns: (transfer full): the name; empty where there is none
 */
char            *pps_tree_dup_name   (AtspiAccessible *accessible);

/**
 * pps_tree_dup_text:
 *
 * Returns: (transfer full): the whole text; empty where there is none
 */
char            *pps_tree_dup_text   (AtspiAccessible *accessible);

/**
 * pps_tree_is_wanted:
 * @wanted: a #PpsTreeWanted
 */
gboolean         pps_tree_is_wanted  (AtspiAccessible *accessible,
                                      gpointer         wanted);

/**
 * pps_tree_has_words:
 * @words: what is to stand in its name or its text
 */
gboolean         pps_tree_has_words  (AtspiAccessible *accessible,
                                      gpointer         words);

/**
 * pps_tree_takes_text:
 * @name: its name
 */
gboolean         pps_tree_takes_text (AtspiAccessible *accessible,
                                      gpointer         name);

/**
 * pps_tree_search:
 * @top: where to begin
 * @matches: what to look for
 *
 * Returns: (transfer full) (nullable): the first that matches, in the order of the tree
 */
AtspiAccessible *pps_tree_search     (AtspiAccessible *top,
                                      PpsTreeMatches   matches,
                                      gpointer         user_data);

/**
 * pps_tree_print:
 *
 * Prints roles, names and texts to stderr.
 */
void             pps_tree_print      (AtspiAccessible *top);

G_END_DECLS
