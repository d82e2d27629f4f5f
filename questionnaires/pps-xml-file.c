/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-guide-error.h"
#include "pps-xml-reader.h"

/* Takes the bytes out of a file that somebody chose, whatever it turns out to be: never more than
   can be read, and never from what may not end. */

static GBytes *
read_stream (GInputStream *stream, GError **error)
{
  g_autofree char *buffer = g_malloc (PPS_XML_MAX_BYTES + 1);
  gsize length = 0;

  if (!g_input_stream_read_all (stream, buffer, PPS_XML_MAX_BYTES + 1, &length, NULL, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

static void
complain_about_reading (GError **error, const char *name, const GError *reason)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ,
                 _ ("%s does not exist. Look whether its name and folder are right."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ,
                 _ ("%s may not be read by you. Ask its owner for permission."), name);
  else
    g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ, _ ("%s cannot be read: %s"), name,
                 reason->message);
}

GBytes *
pps_xml_load_bytes (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL,
                            &reason);
  /* Reading a pipe or a device may never end. */
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, PPS_GUIDE_ERROR, PPS_GUIDE_ERROR_READ,
                   _ ("%s is a folder or device, not a file. Choose a file."), name);
      return NULL;
    }
  if (info != NULL)
    stream = g_file_read (file, NULL, &reason);
  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), &reason);
  if (bytes == NULL)
    {
      complain_about_reading (error, name, reason);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}
