/* Gives every file of the folders named to a fuzz target, so that gcc and ctest replay the
 * seeds where there is no libFuzzer. Then the same files shortened and with single bytes
 * changed, always in the same way. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST = 1 << 20, CHANGES = 200 };

/* Both are exactly as long as the input, so that a sanitizer sees a step too far. */
static void give(const uint8_t *data, size_t size)
{
    uint8_t *copy = malloc(size ? size : 1);

    if (!copy)
        exit(EXIT_FAILURE);
    memcpy(copy, data, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static void give_changed(uint8_t *data, size_t size)
{
    uint32_t random = 12345;

    for (int k = 0; k < CHANGES && size > 0; k++) {
        uint8_t *at, before;

        random = random * 1664525u + 1013904223u;
        at = &data[(random >> 8) % size];
        before = *at;
        *at = (uint8_t)(random >> 24);
        give(data, size);
        *at = before;
        give(data, (random >> 4) % size);
    }
}

static void replay_file(const char *path)
{
    uint8_t *data = malloc(LARGEST);
    FILE *file = fopen(path, "rb");
    size_t size;

    if (!data || !file) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(EXIT_FAILURE);
    }
    size = fread(data, 1, LARGEST, file);
    fclose(file);
    give(data, size);
    give_changed(data, size);
    free(data);
}

static int replay_folder(const char *folder)
{
    DIR *directory = opendir(folder);
    struct dirent *entry;
    char path[4096];
    int count = 0;

    if (!directory)
        return 0;
    while ((entry = readdir(directory)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        replay_file(path);
        count++;
    }
    closedir(directory);
    return count;
}

int main(int argc, char **argv)
{
    int count = 0;

    for (int k = 1; k < argc; k++)
        count += replay_folder(argv[k]);
    printf("%d seeds replayed\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
