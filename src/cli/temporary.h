/* Names to remove if the program is stopped. */
#ifndef CLI_TEMPORARY_H
#define CLI_TEMPORARY_H

/* Once, before anything is written: broken pipes become errors instead of ending the
 * program, and an interruption leaves no temporary files. */
void temporary_prepare(void);

/* Held from before a file is made until its name is remembered. */
void temporary_lock(void);
void temporary_unlock(void);
/* With the lock held: a file, or a folder with the files in it. Returns where it is kept; -1:
 * nowhere. `path` may be NULL. */
int temporary_remember(const char *path);
/* Without the lock: it has its name, or is gone. */
void temporary_forget(int slot);

#endif
