// What Swift's import of the C library leaves out.
#ifndef DECKC_CSYSTEM_H
#define DECKC_CSYSTEM_H

/// How many processors this process may use; at least 1.
int csystem_processor_count(void);

/// From now on, a file that is cut short while it is mapped ends the process with a message and status 2.
void csystem_explain_bus_errors(void);

/// From now on, Ctrl-C ends the process with status 130 and without a word.
void csystem_exit_on_interrupt(void);

/// From now on, freed blocks of some megabytes are kept for the next one instead of going back to the system,
/// which would clear their pages each time.
void csystem_keep_freed_memory(void);

/// Opens a new file in `folder` for writing that has no name yet and is gone when it is closed without one; -1, with the
/// reason in `errno`, where the system or its file system can't.
int csystem_open_unnamed(const char *folder, unsigned mode);

/// Gives an unnamed file the name `path`, which must be free; 0, or -1 with the reason in `errno`.
int csystem_name(int descriptor, const char *path);

/// Removes the file at `path` if no process holds a lock of it, that is if the one that wrote it has ended; 0, or -1 when
/// it was not removed.
int csystem_remove_abandoned(const char *path);

#endif
