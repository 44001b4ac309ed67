/* The report on a translation, in the format asked for. */
#include "report/fidelity_report.h"

#include "base/error.h"

/* In the order of sejajar_report_format. */
static void (*const writers[])(sj_buffer *, const sejajar_report *,
                               const sejajar_report_options *) = {
    sj_fidelity_put_text,
    sj_fidelity_put_json,
    sj_fidelity_put_page,
};

sejajar_status sejajar_write_report(sejajar_sink sink, void *to, const sejajar_report *report,
                                    sejajar_report_format format,
                                    const sejajar_report_options *options, sejajar_error *err)
{
    static const sejajar_report_options none = {0};
    sj_buffer buffer;

    if ((size_t)format >= sizeof writers / sizeof *writers)
        return sj_fail(err, SEJAJAR_ERROR_ARGUMENT, "no such format of a report");
    sj_buffer_open(&buffer, sink, to);
    writers[format](&buffer, report, options ? options : &none);
    return sj_buffer_close(&buffer, err);
}
