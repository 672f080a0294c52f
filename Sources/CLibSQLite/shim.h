#ifndef DECKC_LIBSQLITE_SHIM_H
#define DECKC_LIBSQLITE_SHIM_H

#include <sqlite3.h>

// Swift can't call functions with variable arguments, nor read macros that cast.

/// Keeps SQL from changing what only SQLite may change, and a schema from calling anything.
static inline int clibsqlite_distrust(sqlite3 *database) {
  int result = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return result;
}

/// Binds text that stays as it is until the statement is done.
static inline int clibsqlite_bind_text(sqlite3_stmt *statement, int place, const unsigned char *text, int count) {
  return sqlite3_bind_text(statement, place, (const char *)text, count, SQLITE_STATIC);
}

#endif
