/* What a user's program does with the library: this is docs/api.md's example, and it is
 * compiled against an installed copy. */
#include <sejajar.h>
#include <stdio.h>
#include <string.h>

static int print(void *to, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, to) == length ? 0 : -1;
}

int main(int argc, char **argv)
{
    static const char id_text[] = "Kucing tidur di kursi.\nKami makan nasi.\n";
    static const char en_text[] = "The cat sleeps on the chair.\nWe eat rice.\n";
    sejajar_model *model = NULL;
    sejajar_sentences *id = NULL, *en = NULL;
    sejajar_alignment *alignment = NULL;
    sejajar_error err = {0};
    char line[256];

    sejajar_version(line, sizeof line, NULL);
    if (argc < 2)
        return puts(line) < 0;
    if (sejajar_model_open(&model, argv[1], &err) == SEJAJAR_OK &&
        sejajar_lines(&id, (sejajar_text){id_text, strlen(id_text)}, &err) == SEJAJAR_OK &&
        sejajar_lines(&en, (sejajar_text){en_text, strlen(en_text)}, &err) == SEJAJAR_OK &&
        sejajar_align(&alignment, model, id, en, NULL, &err) == SEJAJAR_OK)
        sejajar_write(print, stdout, alignment, id, en, NULL, &err);
    if (err.status != SEJAJAR_OK)
        fprintf(stderr, "%s\n", err.message);
    sejajar_alignment_free(alignment);
    sejajar_sentences_free(en);
    sejajar_sentences_free(id);
    sejajar_model_free(model);
    return err.status != SEJAJAR_OK;
}
