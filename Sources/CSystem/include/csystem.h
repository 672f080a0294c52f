// What Swift's import of the C library leaves out.
#ifndef DECKC_CSYSTEM_H
#define DECKC_CSYSTEM_H

/// How many processors this process may use; at least 1.
int csystem_processor_count(void);

/// From now on, a file that is cut short while it is mapped ends the process with a message and status 2.
void csystem_explain_bus_errors(void);

/// From now on, freed blocks of some megabytes are kept for the next one instead of going back to the system,
/// which would clear their pages each time.
void csystem_keep_freed_memory(void);

#endif
