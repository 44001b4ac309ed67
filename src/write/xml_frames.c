/* What stands around text and links in TMX and XCES. */
#include "write/xml_frames.h"

#include "write/value.h"

/* The attributes are those that the DTD of TMX 1.4b asks for; no date, so that the same pairs
 * give the same bytes. */
void sj_put_tmx_begin(sj_buffer *buffer)
{
    sj_put_string(buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
                          "<tmx version=\"1.4\">\n"
                          "<header creationtool=\"sejajar\" creationtoolversion=\"" SJ_VERSION
                          "\" segtype=\"sentence\" o-tmf=\"sejajar\" adminlang=\"en\" "
                          "srclang=\"id\" datatype=\"plaintext\"/>\n"
                          "<body>\n");
}

void sj_put_tmx_end(sj_buffer *buffer)
{
    sj_put_string(buffer, "</body>\n</tmx>\n");
}

void sj_put_tmx_open(sj_buffer *buffer, const char *language)
{
    sj_put_string(buffer, "<tuv xml:lang=\"");
    sj_put_string(buffer, language);
    sj_put_string(buffer, "\"><seg>");
}

void sj_put_tmx_close(sj_buffer *buffer)
{
    sj_put_string(buffer, "</seg></tuv>\n");
}

void sj_put_xces_begin(sj_buffer *buffer)
{
    sj_put_string(buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n"
                          "<cesAlign version=\"1.0\">\n");
}

void sj_put_xces_end(sj_buffer *buffer)
{
    sj_put_string(buffer, "</cesAlign>\n");
}

static void put_attribute(sj_buffer *buffer, const char *name, const char *value)
{
    sj_put_byte(buffer, ' ');
    sj_put_string(buffer, name);
    sj_put_string(buffer, "=\"");
    sj_put_name(buffer, SJ_XML, value);
    sj_put_byte(buffer, '"');
}

void sj_put_xces_group(sj_buffer *buffer, const char *id_name, const char *en_name)
{
    sj_put_string(buffer, "<linkGrp targType=\"s\"");
    put_attribute(buffer, "fromDoc", id_name);
    put_attribute(buffer, "toDoc", en_name);
    sj_put_string(buffer, ">\n");
}
